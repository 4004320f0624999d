/// Bytes whose escapes are undone, a layer at a time.
///
/// These are the escapes of JSON texts (RFC 8259 section 7), percent-encoding (RFC 3986 section 2.1) and character
/// references of HTML. What is no escape stays as it is.
struct UnescapedText {
  private(set) var bytes: [UInt8]
  /// Where in the text that was read first each byte begins, and that text's length behind them.
  private(set) var origins: [Int]

  /// A text as it was written.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    origins = Array(0...bytes.count)
  }

  /// Undoes one layer; false when there is none.
  mutating func unescape() -> Bool {
    guard bytes.contains(where: { $0 == 0x5C || $0 == 0x25 || $0 == 0x26 }) else { return false }
    var (output, places): ([UInt8], [Int]) = ([], [])
    output.reserveCapacity(bytes.count)
    places.reserveCapacity(bytes.count + 1)
    var index = 0
    var isChanged = false
    while index < bytes.count {
      if let escape = Self.escape(at: index, in: bytes) {
        for byte in escape.bytes {
          output.append(byte)
          places.append(origins[index])
        }
        index += escape.length
        isChanged = true
      } else {
        output.append(bytes[index])
        places.append(origins[index])
        index += 1
      }
    }
    guard isChanged else { return false }
    places.append(origins[bytes.count])
    (bytes, origins) = (output, places)
    return true
  }

  /// Where in the text that was read first the bytes of a range, which is not empty, stand.
  func origin(of range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    // The bytes of one escape begin at one place.
    while end < bytes.count, origins[end] == origins[range.upperBound - 1] { end += 1 }
    return origins[range.lowerBound]..<origins[end]
  }

  // MARK: Escapes

  private struct Escape {
    var bytes: [UInt8]
    /// How many bytes it is written with.
    var length: Int

    init(_ bytes: [UInt8], length: Int) {
      self.bytes = bytes
      self.length = length
    }

    init?(scalar: UInt32?, length: Int) {
      guard let scalar = scalar.flatMap(Unicode.Scalar.init) else { return nil }
      self.init(Array(String(Character(scalar)).utf8), length: length)
    }
  }

  private static func escape(at index: Int, in bytes: [UInt8]) -> Escape? {
    switch bytes[index] {
    case UInt8(ascii: "\\"): jsonEscape(at: index, in: bytes)
    case UInt8(ascii: "%"):
      number(bytes[(index + 1)...].prefix(2), radix: 16, digits: 2...2).map {
        Escape([UInt8($0)], length: 3)
      }
    case UInt8(ascii: "&"): reference(at: index, in: bytes)
    default: nil
    }
  }

  private static func jsonEscape(at index: Int, in bytes: [UInt8]) -> Escape? {
    guard index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Escape([bytes[index + 1]], length: 2)
    case UInt8(ascii: "b"): return Escape([0x08], length: 2)
    case UInt8(ascii: "f"): return Escape([0x0C], length: 2)
    case UInt8(ascii: "n"): return Escape([0x0A], length: 2)
    case UInt8(ascii: "r"): return Escape([0x0D], length: 2)
    case UInt8(ascii: "t"): return Escape([0x09], length: 2)
    case UInt8(ascii: "u"):
      guard let first = unit(at: index, in: bytes) else { return nil }
      guard (0xD800..<0xDC00).contains(first) else { return Escape(scalar: first, length: 6) }
      guard let second = unit(at: index + 6, in: bytes), (0xDC00..<0xE000).contains(second) else {
        return nil
      }
      return Escape(scalar: 0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00), length: 12)
    default: return nil
    }
  }

  /// What "\uXXXX" stands for.
  private static func unit(at index: Int, in bytes: [UInt8]) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    return number(bytes[(index + 2)...].prefix(4), radix: 16, digits: 4...4)
  }

  /// The names of what HTML and XML escape in texts.
  private static let names: [(name: [UInt8], byte: UInt8)] = [
    (Array("amp".utf8), UInt8(ascii: "&")), (Array("lt".utf8), UInt8(ascii: "<")),
    (Array("gt".utf8), UInt8(ascii: ">")), (Array("quot".utf8), UInt8(ascii: "\"")),
    (Array("apos".utf8), UInt8(ascii: "'")),
  ]

  private static func reference(at index: Int, in bytes: [UInt8]) -> Escape? {
    let rest = bytes[(index + 1)...].prefix(9)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let text = rest[..<end]
    let length = end + 1 - index
    guard text.first == UInt8(ascii: "#") else {
      return names.first { text.elementsEqual($0.name) }.map { Escape([$0.byte], length: length) }
    }
    let digits = text.dropFirst()
    if let mark = digits.first, mark | 0x20 == UInt8(ascii: "x") {
      return Escape(
        scalar: number(digits.dropFirst(), radix: 16, digits: 1...6), length: length)
    }
    return Escape(scalar: number(digits, radix: 10, digits: 1...7), length: length)
  }

  /// The number that so many digits write; nil when they are others.
  private static func number(
    _ text: ArraySlice<UInt8>, radix: UInt32, digits: ClosedRange<Int>
  ) -> UInt32? {
    guard digits.contains(text.count) else { return nil }
    var number: UInt32 = 0
    for byte in text {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      guard digit < radix else { return nil }
      number = number * radix + UInt32(digit)
    }
    return number
  }
}
