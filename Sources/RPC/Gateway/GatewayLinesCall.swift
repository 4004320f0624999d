import Base
import HTTP

/// A client stream through the JSON gateway: each line of the request's body is a message
/// (https://github.com/ndjson/ndjson-spec), and the handler runs while they come.
///
/// Lines end with LF or CRLF, the last one also with the body; empty ones are passed over. Path and query say
/// the same of every message.
final class GatewayLinesCall: GatewayCall {
  /// How much of the input was searched for the end of its first line.
  private var searched = 0
  /// Request bytes that the client has not been given credit for.
  private var uncredited = 0

  override func prepare(_ stream: HTTPStream) throws(RPCError) {
    try super.prepare(stream)
    // What a block inflates to can only be bounded as a whole, and a stream has no end to wait for.
    guard requestCoding == .identity else {
      refusesCoding = true
      throw RPCError(
        .unimplemented, "a stream of lines may not be compressed", gatewayStatus: 415)
    }
  }

  override func receive(_ bytes: RawSpan) throws(RPCError) {
    input.append(bytes)
    uncredited += bytes.byteCount
    if waiters.reader != nil { credit(keeping: 0) }
  }

  override func nextPayload() throws(RPCError) -> Payload? {
    while true {
      let end = lineEnd()
      let length = end ?? input.count
      guard length <= settings.limits.maxMessageBytes else {
        throw .messageTooLong(limit: settings.limits.maxMessageBytes)
      }
      if end == nil {
        searched = input.count
        guard isInputEnded, length > 0 else { return nil }
      }
      let taken = end.map { $0 + 1 } ?? length
      let count = input.withUnsafeBytes { bytes in
        length > 0 && bytes[length - 1] == UInt8(ascii: "\r") ? length - 1 : length
      }
      let payload = Payload(isInScratch: false, offset: 0, count: count, inputCount: taken)
      if !isBlank(count) { return payload }
      release(payload)
    }
  }

  /// Where the first line ends; nil when its end has not come.
  private func lineEnd() -> Int? {
    input.withUnsafeBytes { bytes in
      bytes.dropping(searched).firstIndex(of: UInt8(ascii: "\n")).map { $0 + searched }
    }
  }

  private func isBlank(_ count: Int) -> Bool {
    input.withUnsafeBytes { bytes in
      bytes.prefix(count).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
  }

  override func release(_ payload: Payload) {
    input.removeFirst(payload.inputCount)
    if input.isEmpty { input.removeAll(keepingAtMost: 64 * 1024) }
    searched = 0
    credit(keeping: input.count)
  }

  /// A line longer than the window can only arrive if credit is given while it is incomplete; its length is
  /// bounded by `maxMessageBytes`.
  override func willWaitForInput() { credit(keeping: 0) }

  /// Gives credit back for all but `kept` bytes of what was received.
  private func credit(keeping kept: Int) {
    let surplus = uncredited - kept
    guard surplus > 0, let stream else { return }
    uncredited -= surplus
    stream.consumed(surplus)
  }
}
