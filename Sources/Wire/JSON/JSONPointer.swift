public import Base

/// A place in a JSON document (RFC 6901): `/definition/steps/Send Email`, or the empty text for the whole.
public struct JSONPointer: Sendable, Hashable {
  /// The names and indices on the way, unescaped.
  public let tokens: [UTF8Key]

  init(tokens: [UTF8Key]) { self.tokens = tokens }

  /// Reads a pointer.
  ///
  /// - Throws: ``JSONPatchError/invalidPointer(_:)`` when it begins with another character than "/", or has a "~"
  ///   that neither "0" nor "1" follows.
  public init(_ text: String) throws(JSONPatchError) {
    var tokens: [UTF8Key] = []
    guard !text.utf8.isEmpty else {
      self.tokens = []
      return
    }
    guard text.utf8.first == UInt8(ascii: "/") else { throw .invalidPointer(text) }
    var token: [UInt8] = []
    var isEscape = false
    for byte in text.utf8.dropFirst() {
      if isEscape {
        switch byte {
        case UInt8(ascii: "0"): token.append(UInt8(ascii: "~"))
        case UInt8(ascii: "1"): token.append(UInt8(ascii: "/"))
        default: throw .invalidPointer(text)
        }
        isEscape = false
      } else if byte == UInt8(ascii: "~") {
        isEscape = true
      } else if byte == UInt8(ascii: "/") {
        tokens.append(UTF8Key(String(decoding: token, as: UTF8.self)))
        token = []
      } else {
        token.append(byte)
      }
    }
    guard !isEscape else { throw .invalidPointer(text) }
    tokens.append(UTF8Key(String(decoding: token, as: UTF8.self)))
    self.tokens = tokens
  }

  /// The value at this place; nil when there is none.
  public func value(in document: JSONValue) -> JSONValue? {
    var value = document
    for token in tokens {
      switch value {
      case .object(let members):
        guard let member = members.last(where: { $0.name.utf8Equals(token.text) }) else {
          return nil
        }
        value = member.value
      case .array(let elements):
        guard let index = Self.index(token.text), index < elements.count else { return nil }
        value = elements[index]
      default: return nil
      }
    }
    return value
  }

  /// Whether `other` is this place or one inside it.
  func contains(_ other: JSONPointer) -> Bool { other.tokens.starts(with: tokens) }

  /// The index that a token means: digits without a leading zero; nil when it is none.
  static func index(_ text: String) -> Int? {
    let digits = text.utf8
    guard (1...9).contains(digits.count),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      digits.count == 1 || digits.first != UInt8(ascii: "0")
    else { return nil }
    return Int(text)
  }
}

extension JSONPointer: CustomStringConvertible {
  /// The pointer as it is written.
  public var description: String {
    var bytes: [UInt8] = []
    for token in tokens {
      bytes.append(UInt8(ascii: "/"))
      for byte in token.text.utf8 {
        switch byte {
        case UInt8(ascii: "~"): bytes += [byte, UInt8(ascii: "0")]
        case UInt8(ascii: "/"): bytes += [UInt8(ascii: "~"), UInt8(ascii: "1")]
        default: bytes.append(byte)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
