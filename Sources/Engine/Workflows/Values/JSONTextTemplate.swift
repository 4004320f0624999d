import Wire

/// A text of JSON with `{{$...}}` in it, as request bodies are often written.
enum JSONTextTemplate {
  /// What the text says, with each expression that stands outside of quotes as a text of its own: so that values are
  /// put into a value and not into its text, where they might mean something else.
  ///
  /// Nil when it says nothing.
  static func value(of text: String) -> JSONValue? {
    let bytes = Array(text.utf8)
    var made: [UInt8] = []
    made.reserveCapacity(bytes.count + 16)
    var index = 0
    var isInText = false
    while index < bytes.count {
      let byte = bytes[index]
      if isInText, byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
        made += bytes[index...(index + 1)]
        index += 2
        continue
      }
      if byte == UInt8(ascii: "\"") { isInText.toggle() }
      if !isInText, byte == UInt8(ascii: "{"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "{"), let end = end(of: bytes, from: index)
      {
        made += JSONValue.string(String(decoding: bytes[index..<end], as: UTF8.self)).bytes()
        index = end
        continue
      }
      made.append(byte)
      index += 1
    }
    return JSONValue(text: String(decoding: made, as: UTF8.self))
  }

  /// Behind the braces that close those at `start`; nil when there is no expression.
  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    var index = start + 2
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "$") else { return nil }
    var quote: UInt8?
    while index + 1 < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "}"), bytes[index + 1] == UInt8(ascii: "}") {
        return index + 2
      }
      index += 1
    }
    return nil
  }
}
