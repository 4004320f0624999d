import Base
import Wire

/// The texts of a WebSocket call: JSON objects with one member (docs/browsers.md).
enum WebSocketText {
  /// What a client says with a text.
  enum Said {
    /// A request; where its JSON begins and ends in the text.
    case message(Range<Int>)
    /// There are no more requests.
    case end
  }

  private static let messageStart: StaticString = "{\"message\":"

  /// Reads a client's text.
  ///
  /// The JSON of a request is not looked at where the text is written as most programs write it: who reads the request
  /// finds what is wrong with it, or stands behind it.
  static func read(_ text: UnsafeRawBufferPointer) throws(WireError) -> Said {
    let count = messageStart.utf8CodeUnitCount
    if text.count > count, text.starts(with: messageStart),
      text[text.count - 1] == UInt8(ascii: "}")
    {
      return .message(count..<text.count - 1)
    }
    return try readAnyway(text)
  }

  private static func readAnyway(_ text: UnsafeRawBufferPointer) throws(WireError) -> Said {
    // Safe: the bytes do not change before the reader's last use.
    var reader = JSONReader(RawSpan(_unsafeBytes: text))
    var said: Said?
    try reader.beginObject()
    while let key = try reader.nextMember() {
      guard said == nil else { throw .json(message: expected, offset: 0, field: "") }
      if key.matches("message") {
        let value = try reader.readRawValue()
        guard let start = value.baseAddress, let base = text.baseAddress else { continue }
        said = .message(start - base..<start - base + value.count)
      } else if key.matches("end") {
        try reader.beginObject()
        guard try reader.nextMember() == nil else {
          throw .json(message: expected, offset: 0, field: "")
        }
        said = .end
      } else {
        throw .json(message: expected, offset: 0, field: "")
      }
    }
    try reader.finish()
    guard let said else { throw .json(message: expected, offset: 0, field: "") }
    return said
  }

  private static let expected = "a text is {\"message\":...} or {\"end\":{}}"

  /// What stands around a response.
  static let messageWrapper: StaticString = messageStart
  /// What stands before the metadata of the head.
  static let headWrapper: StaticString = "{\"head\":"
  /// What stands before a call's outcome.
  static let endWrapper: StaticString = "{\"end\":"
}
