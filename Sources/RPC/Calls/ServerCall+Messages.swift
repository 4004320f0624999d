public import Base
public import HTTP
public import Wire

// What the methods' closures use: typed, and specialised where the message types are known.
extension ServerCall {
  // MARK: Requests

  /// Sets the one request of a form whose requests stand in the head (`RequestFraming.head`).
  ///
  /// Throws when it is longer than a message may be.
  public func setRequest(_ message: [UInt8]) throws(RPCError) {
    guard message.count <= method.limits.maxMessageBytes else {
      throw .messageTooLong(limit: method.limits.maxMessageBytes)
    }
    reader.input.append(message)
  }

  /// The next message's bytes if it is complete; nil when more must come, or nothing more will.
  @usableFromInline
  func nextPayload() throws(RPCError) -> Payload? {
    guard let payload = try reader.next(&scratch, method.limits) else {
      if method.streamsRequests { credit(keeping: reader.input.count) }
      return nil
    }
    isRequestCompressed = payload.isInScratch
    if payload.isInScratch, payload.count > HTTPStream.freeBytes, let stream {
      try holdInput(stream)
    }
    return payload
  }

  /// Drops a payload that was decoded and gives its credit back.
  @usableFromInline
  func release(_ payload: Payload) {
    reader.release(payload)
    if payload.isInScratch { scratch.removeAll(keepingAtMost: HTTPStream.freeBytes) }
    if method.streamsRequests {
      credit(keeping: reader.input.count)
      if let stream, stream.heldBytes > 0 { _ = stream.hold(input: reader.input.allocatedCount) }
    }
  }

  /// Decodes the one request of a unary or server-streaming call.
  @inlinable
  func takeOnly<M: Message>(_ message: inout M) throws(RPCError) {
    guard let payload = try nextPayload() else { return }
    try decode(payload, into: &message)
    release(payload)
  }

  /// Decodes one payload.
  @inlinable
  func decode<M: Message>(_ payload: Payload, into message: inout M) throws(RPCError) {
    let bytes = unsafeBytes(payload)
    do throws(WireError) {
      switch codec {
      case .proto:
        // Safe: neither buffer changes before the reader's last use.
        var reader = WireReader(RawSpan(_unsafeBytes: bytes))
        try message.merge(from: &reader)
      case .json: try decodeJSON(bytes, into: &message)
      }
    } catch {
      throw malformed(error)
    }
  }

  @usableFromInline
  func decodeJSON<M: Message>(
    _ bytes: UnsafeRawBufferPointer, into message: inout M
  ) throws(WireError) {
    if let mapping = form.mapping {
      try mapping.decode(bytes, into: &message, self, requestOptions)
    } else {
      // Safe: the bytes do not change before the reader's last use.
      var reader = JSONReader(RawSpan(_unsafeBytes: bytes), options: requestOptions)
      try message.merge(from: &reader)
      try reader.finish()
      tell(reader.ignored)
    }
  }

  /// A payload's bytes; valid until the input or the scratch buffer changes.
  @usableFromInline
  func unsafeBytes(_ payload: Payload) -> UnsafeRawBufferPointer {
    if payload.isInScratch {
      return scratch.withUnsafeBytes {
        UnsafeRawBufferPointer(rebasing: $0[payload.offset..<payload.offset + payload.count])
      }
    }
    return reader.input.withUnsafeBytes {
      UnsafeRawBufferPointer(rebasing: $0[payload.offset..<payload.offset + payload.count])
    }
  }

  /// The failure of a call whose request does not parse.
  ///
  /// A name that nobody knows is no damage, whatever the dialect calls that.
  @usableFromInline
  func malformed(_ error: WireError) -> RPCError {
    guard !error.isUnknownName else { return RPCError(.invalidArgument, "\(error)") }
    return form.box.use { $0.malformed(error) }
  }

  /// Throws unless the message's rules hold.
  @inlinable
  func validate<M: Message>(_ message: M) throws(RPCError) {
    if let violation = message.firstViolation() { throw RPCError(.invalidArgument, violation) }
  }

  // MARK: Responses

  /// Puts a response on its way, if the call is not over.
  @inlinable
  func send<M: Message>(_ message: M) {
    // Safe: the call keeps the stream until it is over, and what ends a call while it sends comes last.
    unretainedStream?.use { send(message, $0) }
  }

  /// Puts a response on its way on the call's stream.
  @inlinable
  func send<M: Message>(_ message: M, _ stream: HTTPStream) {
    guard codec == .proto else {
      sendJSON(message, stream, isKeepAlive: false)
      return
    }
    var buffer = ByteBuffer()
    swap(&buffer, &stream.output)
    messageStart = buffer.count
    if isEnveloped { _ = Envelope.open(in: &buffer) }
    var writer = WireWriter(buffer)
    message.write(to: &writer)
    buffer = writer.finish()
    swap(&buffer, &stream.output)
    messageWritten(stream)
  }

  /// Puts a message on its way that only says that the stream lives, and how far it is.
  ///
  /// As a server-sent event it has no data, so that the client only takes note of its id; elsewhere it is a message
  /// like all others.
  @usableFromInline
  func sendKeepAlive<M: Message>(_ message: M) {
    guard let stream else { return }
    if codec == .proto {
      send(message, stream)
    } else {
      sendJSON(message, stream, isKeepAlive: true)
    }
  }

  /// Sends the only response and ends the call, if it is not over.
  @inlinable
  func succeed<M: Message>(with response: M) {
    send(response)
    // A response without a JSON form has ended the call.
    succeed()
  }

  @usableFromInline
  func messageWritten(_ stream: HTTPStream) {
    if stream.output.allocatedCount > HTTPStream.freeBytes, !holdOutput(stream) { return }
    form.box.use { $0.messageWritten(self, stream) }
  }

  /// `send` for JSON, which may turn out to have no form for a value.
  @usableFromInline
  func sendJSON<M: Message>(_ message: M, _ stream: HTTPStream, isKeepAlive: Bool) {
    do throws(WireError) {
      try appendJSON(message, to: &stream.output, isKeepAlive: isKeepAlive)
      messageWritten(stream)
    } catch {
      fail(RPCError(.internal, "the response has no JSON form: \(error)"))
    }
  }

  /// Appends a message in its framing; nothing when it has no JSON form.
  private func appendJSON<M: Message>(
    _ message: M, to output: inout ByteBuffer, isKeepAlive: Bool
  ) throws(WireError) {
    messageStart = output.count
    switch form.responses {
    case .enveloped:
      let json = try json(message)
      _ = Envelope.open(in: &output)
      Self.append(json, to: &output)
    case .whole: Self.append(try json(message), to: &output)
    case .lines:
      let json = try json(message)
      output.append("{\"result\":")
      Self.append(json, to: &output)
      output.append("}\n")
    case .events(nil):
      let json = try json(message)
      output.append("data: ")
      Self.append(json, to: &output)
      output.append("\n\n")
    case .events(let event?):
      let id = try json(message, member: event.idField)
      guard !isKeepAlive else {
        output.append(": keep-alive\n")
        Self.append(eventID: id, to: &output)
        output.append("\n")
        return
      }
      let data = try json(message, member: event.dataField)
      Self.append(eventID: id, to: &output)
      output.append("data: ")
      Self.append(data, to: &output)
      output.append("\n\n")
    }
  }

  private func json<M: Message>(_ message: M) throws(WireError) -> ByteBuffer {
    var writer = JSONWriter(options: jsonOptions)
    if let mapping = form.mapping {
      mapping.encode(message, to: &writer)
    } else {
      message.write(to: &writer)
    }
    return try writer.finish()
  }

  private func json<M: Message>(_ message: M, member: String) throws(WireError) -> ByteBuffer {
    var writer = JSONWriter(options: jsonOptions)
    _ = message.writeMember(member, to: &writer)
    return try writer.finish()
  }

  private static func append(_ json: borrowing ByteBuffer, to output: inout ByteBuffer) {
    json.withUnsafeBytes { output.append($0) }
  }

  /// Appends the line with an event's id: its JSON without the quotes that 64-bit numbers have.
  private static func append(eventID id: borrowing ByteBuffer, to output: inout ByteBuffer) {
    output.append("id: ")
    id.withUnsafeBytes { bytes in
      for byte in bytes where byte != UInt8(ascii: "\"") { output.append(byte) }
    }
    output.append("\n")
  }

  /// Whether a writer should wait.
  @usableFromInline
  var isAboveHighWater: Bool { unretainedStream?.use { $0.isAboveHighWater } ?? false }

  // MARK: Message interceptors

  /// Whether an interceptor wants to see this call's request or response.
  @usableFromInline
  var hasInterest: Bool {
    let interceptors = settings.messageInterceptors
    for index in interceptors.indices
    where !interceptors[index].interest(in: CallContext(self)).isEmpty {
      return true
    }
    return false
  }

  /// Shows the request to the interceptors that want it; throws when the caller's right ends meanwhile.
  ///
  /// Neither this nor the next knows the message's type, so that one body serves all methods.
  @usableFromInline
  func intercept(request: MessageBox) async throws(RPCError) {
    let context = CallContext(self)
    for interceptor in settings.messageInterceptors
    where interceptor.interest(in: context).contains(.request) {
      beginWaiting()
      defer { endWaiting() }
      try await interceptor.intercept(request: request, context)
    }
    if isOutdated { try await renewIdentity() }
  }

  /// Shows the response to the interceptors that want it; throws when the caller's right ends meanwhile.
  ///
  /// A right that the call itself has ended, with its own token or account, does not count: that is what it was to do.
  @usableFromInline
  func intercept(response: MessageBox, request: MessageBox) async throws(RPCError) {
    let context = CallContext(self)
    var hasRight = true
    if isOutdated {
      do throws(RPCError) { try await renewIdentity() } catch { hasRight = false }
    }
    for interceptor in settings.messageInterceptors
    where interceptor.interest(in: context).contains(.response) {
      if hasRight { beginWaiting() }
      defer { if hasRight { endWaiting() } }
      try await interceptor.intercept(response: response, request: request, context)
    }
    if hasRight, isOutdated { try await renewIdentity() }
  }
}
