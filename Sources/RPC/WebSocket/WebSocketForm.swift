import Base
import HTTP
import Wire

/// What a WebSocket's head says, the fields of its sub-protocols included.
final class WebSocketRules: RequestRules {
  func timeout(_ head: borrowing HTTPRequestHead) throws(RPCError) -> Int64? {
    try Connect.timeout(head)
  }

  func prepare(_ call: ServerCall, _ stream: HTTPStream) throws(RPCError) {
    WebSocketWriter.over(stream).open()
  }

  func metadata(_ head: borrowing HTTPRequestHead, _ settings: CallSettings) -> Metadata {
    Metadata(head: head)
  }

  func malformed(_ error: WireError) -> RPCError { RPCError(.invalidArgument, "\(error)") }
}

/// How calls are answered on a WebSocket (docs/browsers.md), and by plain HTTP where none was opened.
final class WebSocketWriter: ResponseWriter {
  /// The stream of a call of this form.
  static func over(_ stream: HTTPStream) -> WebSocketCallStream {
    // Calls of the form are made by `WebSocketProtocol` alone.
    guard let stream = stream as? WebSocketCallStream else {
      preconditionFailure("a call over WebSocket has a WebSocket's stream")
    }
    return stream
  }

  func messageWritten(_ call: ServerCall, _ stream: HTTPStream) {
    call.closeEnvelope(stream)
    sendHeadEarly(call, stream)
    call.passesMessages = true
    call.outputWritten(stream, from: call.messageStart)
  }

  func sendHeadEarly(_ call: ServerCall, _ stream: HTTPStream) {
    guard !call.isHeadSent else { return }
    call.isHeadSent = true
    guard !call.responseMetadata.isEmpty else { return }
    Self.over(stream).sendHead {
      ConnectError.appendEndOfStream(nil, call.responseMetadata, to: &$0)
    }
  }

  func finish(_ call: ServerCall, _ stream: HTTPStream) { end(call, stream, nil) }

  func fail(_ call: ServerCall, _ stream: HTTPStream, _ error: RPCError) {
    let socket = Self.over(stream)
    if !socket.isOpen {
      // A browser does not show its page a status.
      guard stream.head.value(.origin) != nil else { return answer(call, stream, error) }
      socket.open()
    }
    end(call, stream, error)
  }

  private func end(_ call: ServerCall, _ stream: HTTPStream, _ error: RPCError?) {
    sendHeadEarly(call, stream)
    let start = Envelope.open(in: &stream.output)
    ConnectError.appendEndOfStream(error, call.trailingMetadata, to: &stream.output)
    Envelope.close(start, flags: Envelope.endOfStream, in: &stream.output)
    call.outputWritten(stream, from: start)
    stream.finish(trailers: nil)
  }

  /// Answers a request that opens nothing.
  private func answer(_ call: ServerCall, _ stream: HTTPStream, _ error: RPCError) {
    call.isHeadSent = true
    var fields = HTTPFields([])
    fields.append(call.responseMetadata)
    fields.append(error.metadata)
    let answer = WebSocketProtocol.answer(error, error.code.httpStatus, fields)
    answer.send(on: stream, cors: call.settings.cors)
  }
}
