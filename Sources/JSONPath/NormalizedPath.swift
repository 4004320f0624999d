import Base

/// Where a value stands in a document (RFC 9535 section 2.7): `$['changes'][0]['attribute']`.
public struct NormalizedPath: Sendable, CustomStringConvertible {
  /// A step down.
  public enum Step: Sendable {
    case name(String)
    case index(Int)
  }

  public var steps: [Step]

  public init(_ steps: [Step] = []) { self.steps = steps }

  public var description: String {
    var text = "$"
    for step in steps {
      switch step {
      case .index(let index): text += "[\(index)]"
      case .name(let name):
        text += "['"
        for scalar in name.unicodeScalars { Self.append(scalar, to: &text) }
        text += "']"
      }
    }
    return text
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "\u{8}": text += "\\b"
    case "\t": text += "\\t"
    case "\n": text += "\\n"
    case "\u{C}": text += "\\f"
    case "\r": text += "\\r"
    case "'": text += "\\'"
    case "\\": text += "\\\\"
    case "\u{0}"..<" ":
      text += "\\u00"
      for digit in [scalar.value >> 4, scalar.value & 15] {
        text.unicodeScalars.append(Unicode.Scalar(HexText.digit(UInt8(digit))))
      }
    default: text.unicodeScalars.append(scalar)
    }
  }
}
