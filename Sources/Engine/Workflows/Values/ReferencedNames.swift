import Base

/// Finds the names of the document's members that JSONPath expressions in a text begin with.
enum ReferencedNames {
  /// The names behind each `$.` and `$['` of a text; functions such as `$.now()` are none.
  static func find(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var names: [String] = []
    var index = 0
    while index + 2 < bytes.count {
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "$") else { continue }
      if bytes[index + 1] == UInt8(ascii: ".") {
        var end = index + 2
        while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
        guard end > index + 2, end == bytes.count || bytes[end] != UInt8(ascii: "(") else {
          continue
        }
        names.append(String(decoding: bytes[(index + 2)..<end], as: UTF8.self))
      } else if bytes[index + 1] == UInt8(ascii: "["),
        bytes[index + 2] == UInt8(ascii: "'") || bytes[index + 2] == UInt8(ascii: "\"")
      {
        let quote = bytes[index + 2]
        guard let end = bytes[(index + 3)...].firstIndex(of: quote) else { continue }
        names.append(String(decoding: bytes[(index + 3)..<end], as: UTF8.self))
      }
    }
    return names
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...0xFF:
      true
    default: false
    }
  }
}
