import Base

/// What a request held that nobody knew: names of JSON members, of enum values and of parameters, bounded in number
/// and length.
public struct IgnoredNames: Sendable {
  /// Printable ASCII without commas, quotes and spaces, each of them once, in the order of their coming.
  public private(set) var names: [String] = []
  /// Whether there were more than are kept.
  public private(set) var hasMore = false

  public init() {}

  /// Whether nothing was ignored.
  public var isEmpty: Bool { names.isEmpty }

  /// Notes a JSON member, by its path.
  public mutating func note(member: String) { note(Self.encode(member)) }

  /// Notes an enum's value, by its name or number.
  public mutating func note(value: String) { note("=" + Self.encode(value)) }

  /// Notes a query parameter.
  public mutating func note(parameter: String) { note("?" + Self.encode(parameter)) }

  /// Notes that a body was sent where none is read.
  public mutating func noteBody() { note("(body)") }

  /// Notes what another list holds.
  public mutating func merge(_ other: IgnoredNames) {
    for name in other.names { note(name) }
    if other.hasMore { hasMore = true }
  }

  private mutating func note(_ name: String) {
    guard !names.contains(where: { $0.utf8Equals(name) }) else { return }
    guard names.count < Limits.maxIgnoredNames else {
      hasMore = true
      return
    }
    names.append(name)
  }

  /// A name as it can stand in a header's list: everything but printable ASCII is percent-encoded.
  private static func encode(_ name: String) -> String {
    var output: [UInt8] = []
    for byte in name.utf8.prefix(Limits.maxIgnoredNameBytes) {
      switch byte {
      case UInt8(ascii: "%"), UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ";"), ...0x20,
        0x7F...:
        output += [
          UInt8(ascii: "%"), HexText.upperDigit(byte >> 4), HexText.upperDigit(byte & 15),
        ]
      default: output.append(byte)
      }
    }
    let text = String(decoding: output, as: UTF8.self)
    return name.utf8.count > Limits.maxIgnoredNameBytes ? text + "..." : text
  }
}
