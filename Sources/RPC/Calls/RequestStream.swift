import Base
public import Wire

/// The requests of a client-streaming or bidirectional call, in order.
///
/// The client may send only as much ahead as its flow-control window allows: credit comes back when `next`
/// hands a message out.
public final class RequestStream<Request: Message> {
  @usableFromInline let call: ServerCall

  @usableFromInline init(_ call: ServerCall) { self.call = call }

  /// The next request, or nil when the client has sent its last; throws when the call was
  /// cancelled, its deadline passed, the caller's right ended, or bytes did not parse.
  ///
  /// One caller at a time.
  @inlinable @inline(__always)
  public func next() async throws(RPCError) -> Request? {
    while true {
      // Nothing is awaited where nothing need be: a message that is there costs no task's frame.
      var request = Request()
      if try take(&request) {
        if call.isFirstRequest || call.isOutdated { try await examine(&request) }
        try call.validate(request)
        return request
      }
      if call.isInputEnded { return nil }
      await call.waitForInput()
    }
  }

  /// The next request if it has come already; nil when the client has to send it first, or has sent its last.
  ///
  /// Throws as `next` does. For handlers that deal with many requests at once.
  @inlinable
  public func nextReady() async throws(RPCError) -> Request? {
    var request = Request()
    guard try take(&request) else { return nil }
    if call.isFirstRequest || call.isOutdated { try await examine(&request) }
    try call.validate(request)
    return request
  }

  /// Decodes the next message if it is complete; false when more must come, or nothing more will.
  @inlinable
  func take(_ request: inout Request) throws(RPCError) -> Bool {
    if call.isOver { throw call.ending }
    return try call.take(&request)
  }

  /// Finds out again who calls, where that is in doubt, and shows the first message to the interceptors.
  @inlinable @inline(never)
  func examine(_ request: inout Request) async throws(RPCError) {
    if call.isOutdated { try await call.renewIdentity() }
    guard call.isFirstRequest else { return }
    call.isFirstRequest = false
    guard call.isIntercepted, call.hasInterest else { return }
    let box = TypedMessageBox(request, of: call)
    try await call.intercept(request: box)
    request = box.message
  }
}

/// The responses of a server-streaming or bidirectional call.
public final class ResponseStream<Response: Message> {
  @usableFromInline let call: ServerCall

  @usableFromInline init(_ call: ServerCall) { self.call = call }

  /// Queues a response; suspends while more than the high-water mark is waiting for the peer.
  ///
  /// Throws when the call was cancelled or its deadline passed.
  @inlinable
  public func write(_ response: Response) async throws(RPCError) {
    if call.isOver { throw call.ending }
    call.send(response)
    if call.isAboveHighWater { try await call.waitForDrain() }
  }

  /// Queues a response that only says that the stream lives, and how far it is: server-sent events carry it as a
  /// comment with the event's id, other dialects as the message that it is.
  ///
  /// Suspends and throws as `write` does.
  @inlinable
  public func writeKeepAlive(_ response: Response) async throws(RPCError) {
    if call.isOver { throw call.ending }
    call.sendKeepAlive(response)
    if call.isAboveHighWater { try await call.waitForDrain() }
  }

  /// Sends the head with `CallContext.responseMetadata` now, before the first response is known.
  public func sendHead() {
    guard let stream = call.stream else { return }
    call.form.box.use { $0.sendHeadEarly(call, stream) }
  }
}
