import HTTP

/// A request written as text.
///
/// Its method and target stand on the first line, fields on the lines behind it, and the body behind an empty
/// line. The first byte says in what pieces the body comes, and whether the client breaks it off.
struct RequestInput {
  var piece: Int
  /// Whether the client breaks the request off instead of ending it.
  var isBrokenOff: Bool
  var method: [UInt8]
  var target: [UInt8]
  var fields: [(name: [UInt8], value: [UInt8])] = []
  var body: ArraySlice<UInt8>

  /// Takes an input apart; nil when it has no request line.
  init?(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return nil }
    piece = [Int.max, 1, 3, 5, 6, 16, 100, 1000][Int(first & 7)]
    isBrokenOff = first & 8 != 0
    var rest = bytes.dropFirst()
    let words = Self.line(&rest).split(separator: UInt8(ascii: " "), maxSplits: 1)
    guard words.count == 2 else { return nil }
    method = Array(words[0])
    target = words[1].filter { $0 > 0x20 && $0 != 0x7f }
    while !rest.isEmpty {
      let line = Self.line(&rest)
      guard !line.isEmpty else { break }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      // What a transport lets through: names in lower case, values without control characters.
      let name = line[..<colon].filter(Self.isNameByte)
      let value = line[(colon + 1)...].drop { $0 == 0x20 }.filter { $0 >= 0x20 && $0 != 0x7f }
      if !name.isEmpty { fields.append((Array(name), Array(value))) }
    }
    body = rest
  }

  /// Cuts the first line off, without its newline.
  static func line(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
    let line = rest[..<end]
    rest = rest[min(end + 1, rest.endIndex)...]
    return line
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
