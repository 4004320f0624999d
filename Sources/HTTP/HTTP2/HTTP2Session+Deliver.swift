import Base
import CNghttp2
import Net

/// Telling handlers and sinks what came: outside nghttp2, so that they may do what they like.
extension HTTP2Session {
  func deliver() {
    var index = 0
    while index < touched.count {
      touched[index]._withUnsafeGuaranteedRef { deliver($0) }
      index &+= 1
    }
    if index > 0 { touched.removeAll(keepingCapacity: true) }
  }

  private func deliver(_ stream: HTTP2Stream) {
    let events = stream.events
    stream.events = []
    if events.contains(.closed) { return deliverClose(stream) }
    if events.contains(.ended) { stream.state.insert(.requestEnded) }
    stream.lastReceived = context.loop.now
    if events.contains(.head) { deliverHead(stream) }
    if !events.isDisjoint(with: [.data, .ended]) { deliverBody(stream, events) }
  }

  /// Tells the sink of body bytes and of the request's end; looked up once for both.
  private func deliverBody(_ stream: HTTP2Stream, _ events: HTTP2Stream.Events) {
    guard let sink = stream.sink else { return discardData(of: stream, events) }
    if events.contains(.data) { deliverData(stream, sink) }
    if events.contains(.ended) { deliverEnd(stream, sink) }
  }

  /// Throws away what came for a request that nobody answers any more.
  @inline(never)
  private func discardData(of stream: HTTP2Stream, _ events: HTTP2Stream.Events) {
    guard events.contains(.data) else { return }
    let count = stream.undelivered
    _ = stream.takeFirst()
    if stream.hasRest { stream.takeRest { _ in } }
    stream.bodyBytes &+= count
    discard(count, of: stream)
  }

  private func deliverHead(_ stream: HTTP2Stream) {
    context.counters.requests.add()
    hasRequest = true
    stream.head.version = .http2
    stream.bodySince = context.loop.now
    stream.head.isSecure = connection.tls != nil
    if stream.head.targetCount > limits.maxTargetBytes { stream.refusal = 414 }
    if !stream.holdHead() { stream.refusal = 429 }
    if stream.refusal != 0 { return refuse(stream) }
    guard stream.head.reconcileHost() else { return stream.reset(.protocolError) }
    if stream.state.contains(.expectsContinue), !stream.state.contains(.requestEnded) {
      submitContinue(stream)
    }
    context.handle(stream)
  }

  @inline(never)
  private func refuse(_ stream: HTTP2Stream) {
    stream.respond(stream.refusal, HTTPFields())
    stream.finish(trailers: nil)
  }

  private func deliverData(_ stream: HTTP2Stream, _ sink: any HTTPStreamSink) {
    guard let first = stream.takeFirst() else { return }
    deliver(first, of: stream, to: sink)
    if stream.hasRest { stream.takeRest { deliver($0, of: stream, to: sink) } }
  }

  @inline(__always)
  private func deliver(
    _ bytes: UnsafeRawBufferPointer, of stream: HTTP2Stream, to sink: any HTTPStreamSink
  ) {
    stream.bodyBytes &+= bytes.count
    if stream.state.isDisjoint(with: [.dead, .responseEnded]) {
      stream.uncredited &+= bytes.count
      // Safe: the bytes lie in the loop's read buffer or in the stream's, neither of which changes meanwhile.
      sink.received(RawSpan(_unsafeBytes: bytes))
    } else {
      discard(bytes.count, of: stream)
    }
  }

  /// Throws body bytes away that nobody wants, up to a limit: the client sees the answer when it has sent them.
  @inline(never)
  private func discard(_ count: Int, of stream: HTTP2Stream) {
    credit(stream, count)
    if stream.bodyBytes > limits.maxEarlyAnswerBytes { stream.reset(.noError) }
  }

  private func deliverEnd(_ stream: HTTP2Stream, _ sink: any HTTPStreamSink) {
    guard stream.state.isDisjoint(with: [.dead, .responseEnded]) else { return }
    guard let trailers = stream.trailers else {
      sink.ended(trailers: nil)
      return
    }
    if stream.refusal == 0 {
      sink.ended(trailers: HTTPFields(block: trailers))
    } else {
      // Trailers beyond the limits: too late for a status of our own.
      stream.reset(.protocolError)
      sink.reset(.protocolError)
    }
  }

  private func deliverClose(_ stream: HTTP2Stream) {
    remove(stream)
    let isOver = stream.state.contains(.dead) || stream.state.contains(.responseEnded)
    let sink = isOver ? nil : stream.sink
    // Nobody will credit what is left, and the connection's window must not shrink for ever.
    connectionCredit &+= stream.uncredited &+ stream.undelivered
    if sink != nil { stream.keepPeerAddress() }
    stream.die()
    sink?.reset(stream.closeCode == .noError ? .cancel : stream.closeCode)
    shared.giveStream(.passUnretained(stream))
  }
}
