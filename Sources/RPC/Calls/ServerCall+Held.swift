import Base
import HTTP

// What a call keeps for its peer beyond the first KiB counts against the peer's share of the server's memory.
extension ServerCall {
  /// Counts what is kept of the request; throws when that is more than the peer may have.
  ///
  /// A message counts until its call is over, also when it was decoded: the handler has it then.
  @inline(never)
  func holdInput(_ stream: HTTPStream) throws(RPCError) {
    guard stream.hold(input: reader.input.allocatedCount + scratch.allocatedCount) else {
      throw .holdsTooMuch
    }
  }

  /// Counts a response that was put into the output; ends the call, without that response, when the peer has no room
  /// for it, and says false.
  @inline(never)
  func holdOutput(_ stream: HTTPStream) -> Bool {
    guard !stream.holdOutput() else { return true }
    stream.output.truncate(to: messageStart)
    if stream.output.isEmpty { stream.output.removeAll(keepingAtMost: HTTPStream.freeBytes) }
    cancelHandler(.holdsTooMuch)
    fail(.holdsTooMuch)
    return false
  }
}
