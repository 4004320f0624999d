/// A configuration file: `key = value` lines, `#` comments, a repeated key for a list.
///
/// Blanks around keys and values do not count; a value may stand in double quotes to keep its own. A `#`
/// begins a comment at the start of a line or behind a blank, outside quotes.
public struct ConfigurationFile: Sendable {
  /// One setting and the line that it stands on, counted from 1.
  public struct Entry: Sendable, Equatable {
    public var key: String
    public var value: String
    public var line: Int
  }

  public var entries: [Entry]

  /// Reads the text of a file; `name` stands in errors.
  public init(_ text: String, name: String) throws(CommandError) {
    entries = []
    var number = 0
    for rawLine in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let line = Self.trim(rawLine)
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let equals = line.firstIndex(of: "=") else {
        throw .usage("\(name):\(number): expected \"key = value\"")
      }
      let key = Self.trim(line[..<equals])
      let rest = Self.trim(line[line.index(after: equals)...])
      guard !key.isEmpty else { throw .usage("\(name):\(number): the key is missing") }
      guard let value = Self.value(rest) else {
        throw .usage("\(name):\(number): the value of \"\(key)\" has no closing quote")
      }
      entries.append(Entry(key: String(key), value: value, line: number))
    }
  }

  /// The value without its comment and quotes; nil when a quote is not closed or followed by more.
  private static func value(_ text: Substring) -> String? {
    if text.first == "\"" {
      let inner = text.dropFirst()
      guard let end = inner.firstIndex(of: "\"") else { return nil }
      let behind = trim(inner[inner.index(after: end)...])
      return behind.isEmpty || behind.hasPrefix("#") ? String(inner[..<end]) : nil
    }
    var previousIsBlank = true
    for index in text.indices {
      if text[index] == "#", previousIsBlank { return String(trim(text[..<index])) }
      previousIsBlank = isBlank(text[index])
    }
    return String(text)
  }

  private static func isBlank(_ character: Character) -> Bool {
    character == " " || character == "\t"
  }

  private static func trim(_ text: Substring) -> Substring {
    var text = text.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }
}
