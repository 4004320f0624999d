import Base

extension JSONValue {
  /// The compact text form (RFC 8259): no white space, only what must be escaped is.
  public func text() -> String {
    var buffer = ByteBuffer(capacity: 256)
    write(to: &buffer)
    return buffer.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads a text that holds exactly one JSON value (RFC 8259); nil when it does not, or when values stand
  /// deeper in one another than Limits.maxMessageDepth.
  public init?(text: String) {
    var text = text
    let parsed = text.withUTF8 { bytes -> JSONValue? in
      var parser = JSONTextParser(bytes: bytes)
      guard let value = try? parser.value(depth: 0) else { return nil }
      parser.skipSpace()
      return parser.isAtEnd ? value : nil
    }
    guard let parsed else { return nil }
    self = parsed
  }

  private func write(to buffer: inout ByteBuffer) {
    switch self {
    case .null: buffer.append("null")
    case .boolean(let value): value ? buffer.append("true") : buffer.append("false")
    case .number(let digits): buffer.append(utf8: digits)
    case .string(let text): Self.write(text, to: &buffer)
    case .array(let elements):
      buffer.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { buffer.append(UInt8(ascii: ",")) }
        element.write(to: &buffer)
      }
      buffer.append(UInt8(ascii: "]"))
    case .object(let members):
      buffer.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { buffer.append(UInt8(ascii: ",")) }
        Self.write(member.name, to: &buffer)
        buffer.append(UInt8(ascii: ":"))
        member.value.write(to: &buffer)
      }
      buffer.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for (index, byte) in bytes.enumerated() {
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { continue }
        buffer.append(
          UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<index]))
        start = index + 1
        switch byte {
        case UInt8(ascii: "\""): buffer.append("\\\"")
        case UInt8(ascii: "\\"): buffer.append("\\\\")
        case 0x0A: buffer.append("\\n")
        case 0x0D: buffer.append("\\r")
        case 0x09: buffer.append("\\t")
        default:
          buffer.append("\\u00")
          buffer.append(utf8: HexText.encode([byte]))
        }
      }
      buffer.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start...]))
    }
    buffer.append(UInt8(ascii: "\""))
  }
}

/// Why a text is not JSON; only that it is not matters to the caller.
private struct NotJSON: Error {}

/// Reads JSON from validated UTF-8.
private struct JSONTextParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  mutating func value(depth: Int) throws(NotJSON) -> JSONValue {
    guard depth < Limits.maxMessageDepth else { throw NotJSON() }
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .boolean(true))
    case UInt8(ascii: "f"): return try literal("false", .boolean(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func literal(
    _ word: StaticString, _ value: JSONValue
  ) throws(NotJSON) -> JSONValue {
    for offset in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[offset]) else { throw NotJSON() }
    }
    return value
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    index += 1
    return true
  }

  private mutating func object(depth: Int) throws(NotJSON) -> JSONValue {
    index += 1
    var members: [JSONValue.Member] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw NotJSON() }
      let name = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw NotJSON() }
      members.append(JSONValue.Member(name, try value(depth: depth + 1)))
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw NotJSON() }
    }
  }

  private mutating func array(depth: Int) throws(NotJSON) -> JSONValue {
    index += 1
    var elements: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw NotJSON() }
    }
  }

  private mutating func digits() throws(NotJSON) {
    let start = index
    while let byte = current, byte >= 0x30, byte <= 0x39 { index += 1 }
    guard index > start else { throw NotJSON() }
  }

  private mutating func number() throws(NotJSON) -> String {
    let start = index
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
      try digits()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func string() throws(NotJSON) -> String {
    index += 1
    var start = index
    var text = ""
    while let byte = current {
      if byte == UInt8(ascii: "\"") {
        text += String(decoding: bytes[start..<index], as: UTF8.self)
        index += 1
        return text
      }
      guard byte >= 0x20 else { throw NotJSON() }
      if byte == UInt8(ascii: "\\") {
        text += String(decoding: bytes[start..<index], as: UTF8.self)
        index += 1
        text.unicodeScalars.append(try escape())
        start = index
      } else {
        index += 1
      }
    }
    throw NotJSON()
  }

  private mutating func escape() throws(NotJSON) -> Unicode.Scalar {
    guard let byte = current else { throw NotJSON() }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var code = try fourDigits()
      if code >= 0xD800, code < 0xDC00 {
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw NotJSON() }
        let low = try fourDigits()
        guard low >= 0xDC00, low < 0xE000 else { throw NotJSON() }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw NotJSON() }
      return scalar
    default: throw NotJSON()
    }
  }

  private mutating func fourDigits() throws(NotJSON) -> UInt32 {
    guard index + 4 <= bytes.count else { throw NotJSON() }
    let text = String(decoding: bytes[index..<index + 4], as: UTF8.self)
    guard let pair = HexText.decode(text) else { throw NotJSON() }
    index += 4
    return UInt32(pair[0]) << 8 | UInt32(pair[1])
  }
}
