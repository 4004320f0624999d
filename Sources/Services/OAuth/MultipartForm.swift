import Base

/// The type of a body (RFC 9110 section 8.3).
struct MediaType {
  /// In lower case, without parameters: "multipart/form-data".
  let essence: String
  private let parameters: [(name: String, value: String)]

  init(_ text: String) {
    let parts = text.utf8Split(";")
    essence = Self.lowercased(Self.trimmed(parts.first ?? ""))
    parameters = parts.dropFirst().compactMap { part in
      let sides = part.utf8Split("=", maxSplits: 1)
      guard sides.count == 2 else { return nil }
      var value = Self.trimmed(sides[1])
      if value.utf8.count >= 2, value.utf8.first == 0x22, value.utf8.last == 0x22 {
        value = String(Substring(value.utf8.dropFirst().dropLast()))
      }
      return (Self.lowercased(Self.trimmed(sides[0])), value)
    }
  }

  /// A parameter; `name` in lower case.
  subscript(_ name: String) -> String? {
    parameters.first { $0.name.utf8Equals(name) }?.value
  }

  static func trimmed(_ text: Substring) -> String {
    var bytes = text.utf8
    while bytes.first == 0x20 || bytes.first == 0x09 { bytes.removeFirst() }
    while bytes.last == 0x20 || bytes.last == 0x09 { bytes.removeLast() }
    return String(Substring(bytes))
  }

  /// In lower case as far as it is ASCII.
  static func lowercased(_ text: String) -> String {
    String(
      decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

/// Forms as browsers encode them (WHATWG URL section 5, application/x-www-form-urlencoded).
enum FormBody {
  /// The parameters in order; nil when an escape is cut or bytes are not UTF-8.
  static func urlEncoded(_ body: [UInt8]) -> [(name: String, value: String)]? {
    var parameters: [(name: String, value: String)] = []
    for part in body.split(separator: UInt8(ascii: "&")) {
      let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
      guard let name = decode(part[..<equals]),
        let value = decode(part[equals...].dropFirst())
      else { return nil }
      parameters.append((name, value))
    }
    return parameters
  }

  /// What an encoded text stands for; nil when an escape is cut or the bytes are not UTF-8.
  static func decode(_ text: ArraySlice<UInt8>) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var rest = text
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap({ HexText.value($0) }),
          let low = rest.popFirst().flatMap({ HexText.value($0) })
        else { return nil }
        bytes.append(high << 4 | low)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

/// The parts of a multipart/form-data body (RFC 7578) as parameters.
enum MultipartForm {
  /// The parts in order, each with its name; nil when the body is not made of parts between `boundary`, when there are
  /// more than `Limits.maxTokenParameters`, and when one has no name or is not UTF-8.
  static func read(_ body: [UInt8], boundary: String) -> [(name: String, value: String)]? {
    // RFC 2046 section 5.1.1: 1 to 70 characters.
    guard (1...70).contains(boundary.utf8.count) else { return nil }
    let delimiter = Array("--\(boundary)".utf8)
    var parameters: [(name: String, value: String)] = []
    // What stands before the first delimiter is passed over.
    guard let first = body.firstRange(of: delimiter),
      first.lowerBound == 0 || body[..<first.lowerBound].suffix(2) == [0x0D, 0x0A]
    else { return nil }
    var rest = body[first.upperBound...]
    while true {
      if rest.starts(with: [0x2D, 0x2D]) { return parameters }
      guard parameters.count < Limits.maxTokenParameters else { return nil }
      // White space may stand behind the boundary.
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
      guard rest.starts(with: [0x0D, 0x0A]) else { return nil }
      rest = rest.dropFirst(2)
      guard let end = rest.firstRange(of: [0x0D, 0x0A] + delimiter),
        let parameter = part(rest[..<end.lowerBound])
      else { return nil }
      parameters.append(parameter)
      rest = rest[end.upperBound...]
    }
  }

  /// The name and the content of a part.
  private static func part(_ part: ArraySlice<UInt8>) -> (name: String, value: String)? {
    guard let gap = part.firstRange(of: [0x0D, 0x0A, 0x0D, 0x0A]),
      let head = String(validating: part[..<gap.lowerBound], as: UTF8.self),
      let value = String(validating: part[gap.upperBound...], as: UTF8.self)
    else { return nil }
    for line in head.utf8Split("\n") {
      // Lines end in CR LF; the last one ended with the head.
      let line = line.utf8.last == 0x0D ? Substring(line.utf8.dropLast()) : line
      let sides = line.utf8Split(":", maxSplits: 1)
      guard sides.count == 2 else { return nil }
      let field = MediaType.lowercased(MediaType.trimmed(sides[0]))
      guard field.utf8Equals("content-disposition") else { continue }
      let disposition = MediaType(String(sides[1]))
      guard disposition.essence.utf8Equals("form-data"), let name = disposition["name"] else {
        return nil
      }
      return (name, value)
    }
    return nil
  }
}
