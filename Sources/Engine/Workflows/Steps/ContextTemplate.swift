import Base
import Wire

/// Texts in which references to named values are replaced, as Velocity writes them.
///
/// `$name`, `${name}`, `$!name` and `$!{name}`, with members as in `${owner.name}`. What is not there stays as it is
/// written, or is left out with `!`. Directives are texts.
enum ContextTemplate {
  /// The text with its references replaced.
  ///
  /// - Parameters:
  ///   - text: What may have references.
  ///   - context: An object of the values; texts are put in as they are, null as nothing, others as JSON.
  ///   - limit: The bytes that may come of it.
  ///
  /// - Returns: The text; nil when it would be longer than `limit`.
  static func fill(_ text: String, from context: JSONValue, limit: Int) -> String? {
    let written = Array(text.utf8)
    var made: [UInt8] = []
    var index = 0
    while index < written.count {
      if let reference = Reference(written, at: index) {
        if let value = reference.value(in: context) {
          made.append(contentsOf: shown(value).utf8)
        } else if !reference.isQuiet {
          made.append(contentsOf: written[index..<reference.end])
        }
        index = reference.end
      } else {
        made.append(written[index])
        index += 1
      }
      guard made.count <= limit else { return nil }
    }
    return String(decoding: made, as: UTF8.self)
  }

  private static func shown(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    default: value.text()
    }
  }

  /// One reference.
  private struct Reference {
    private var names: [String] = []
    /// Whether it leaves nothing where there is no value.
    let isQuiet: Bool
    /// The index behind it.
    private(set) var end: Int

    /// Reads the reference that begins at `start`; nil when none does.
    init?(_ text: [UInt8], at start: Int) {
      func byte(_ index: Int) -> UInt8? { index < text.count ? text[index] : nil }
      guard byte(start) == UInt8(ascii: "$") else { return nil }
      end = start + 1
      isQuiet = byte(end) == UInt8(ascii: "!")
      if isQuiet { end += 1 }
      let isBraced = byte(end) == UInt8(ascii: "{")
      if isBraced { end += 1 }
      while byte(end).map(Self.beginsName) ?? false {
        let first = end
        while byte(end).map(Self.isInName) ?? false { end += 1 }
        names.append(String(decoding: text[first..<end], as: UTF8.self))
        // A full stop that ends a sentence is none that names a member.
        guard byte(end) == UInt8(ascii: "."), byte(end + 1).map(Self.beginsName) ?? false else {
          break
        }
        end += 1
      }
      guard !names.isEmpty else { return nil }
      if isBraced {
        guard byte(end) == UInt8(ascii: "}") else { return nil }
        end += 1
      }
    }

    func value(in context: JSONValue) -> JSONValue? {
      var value = context
      for name in names {
        guard let member = value[name] else { return nil }
        value = member
      }
      return value
    }

    private static func beginsName(_ byte: UInt8) -> Bool {
      byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }

    private static func isInName(_ byte: UInt8) -> Bool {
      beginsName(byte) || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        || byte == UInt8(ascii: "_")
    }
  }
}
