public import Base
public import HTTP
public import Wire

// What the methods' closures use: typed, and specialised where the message types are known.
extension ServerCall {
  /// Decodes the one request of a unary or server-streaming call.
  @inlinable
  final func takeOnly<M: Message>(_ message: inout M) throws(RPCError) {
    guard let payload = try nextPayload() else { return }
    if isSpecial {
      try decodeSpecially(payload, into: &message)
    } else {
      try decode(payload, into: &message)
    }
    release(payload)
  }

  /// Decodes one payload.
  @inlinable
  final func decode<M: Message>(_ payload: Payload, into message: inout M) throws(RPCError) {
    let bytes = unsafeBytes(payload)
    // Safe: neither buffer changes before the reader's last use.
    let span = RawSpan(_unsafeBytes: bytes)
    do throws(WireError) {
      switch codec {
      case .proto:
        var reader = WireReader(span)
        try message.merge(from: &reader)
      case .json:
        var reader = JSONReader(span, options: jsonOptions)
        try message.merge(from: &reader)
        try reader.finish()
      }
    } catch {
      throw malformed(error)
    }
  }

  /// A payload's bytes; valid until the input or the scratch buffer changes.
  @usableFromInline
  final func unsafeBytes(_ payload: Payload) -> UnsafeRawBufferPointer {
    if payload.isInScratch {
      return scratch.withUnsafeBytes {
        UnsafeRawBufferPointer(rebasing: $0[payload.offset..<payload.offset + payload.count])
      }
    }
    return input.withUnsafeBytes {
      UnsafeRawBufferPointer(rebasing: $0[payload.offset..<payload.offset + payload.count])
    }
  }

  /// Throws unless the message's rules hold.
  @inlinable
  final func validate<M: Message>(_ message: M) throws(RPCError) {
    if let violation = message.firstViolation() { throw RPCError(.invalidArgument, violation) }
  }

  /// Puts a response on its way, if the call is not over.
  @inlinable
  final func send<M: Message>(_ message: M) {
    guard let stream else { return }
    send(message, stream)
  }

  /// Puts a response on its way on the call's stream.
  @inlinable
  final func send<M: Message>(_ message: M, _ stream: HTTPStream) {
    guard codec == .proto, !isSpecial else {
      sendSlowly(message, stream)
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

  /// The same for JSON, which may turn out to have no form for a value.
  @usableFromInline
  final func sendSlowly<M: Message>(_ message: M, _ stream: HTTPStream) {
    do throws(WireError) {
      var writer = JSONWriter(options: jsonOptions)
      try write(message, to: &writer)
      let body = try writer.finish()
      messageStart = stream.output.count
      if isEnveloped { _ = Envelope.open(in: &stream.output) }
      prefixMessage(&stream.output)
      body.withUnsafeBytes { stream.output.append($0) }
      messageWritten(stream)
    } catch {
      fail(RPCError(.internal, "the response has no JSON form: \(error)"))
    }
  }

  /// Writes a response's JSON in the form that the dialect wants.
  private func write<M: Message>(_ message: M, to writer: inout JSONWriter) throws(WireError) {
    if isSpecial {
      try encodeSpecially(message, to: &writer)
    } else {
      message.write(to: &writer)
    }
  }

  /// Sends the only response and ends the call, if it is not over.
  @inlinable
  final func succeed<M: Message>(with response: M) {
    guard let stream else { return }
    send(response, stream)
    // A response without a JSON form has ended the call.
    if !isOver { succeed(stream) }
  }

  /// Whether a writer should wait.
  @usableFromInline
  final var isAboveHighWater: Bool { stream?.isAboveHighWater ?? false }

  /// Whether an interceptor wants to see this call's request or response.
  @usableFromInline
  final var hasInterest: Bool {
    let interceptors = settings.messageInterceptors
    for index in interceptors.indices where !interceptors[index].interest(in: self).isEmpty {
      return true
    }
    return false
  }

  /// Shows the request to the interceptors that want it; nil when none did.
  @usableFromInline
  final func intercept<M: Message>(request: inout M) async throws(RPCError) -> MessageBox? {
    var box: TypedMessageBox<M>?
    for interceptor in settings.messageInterceptors {
      let interest = interceptor.interest(in: self)
      guard !interest.isEmpty else { continue }
      // The same form in every dialect, whatever the answers of this one look like.
      let shown = box ?? TypedMessageBox(request, options: settings.jsonOptions)
      box = shown
      if interest.contains(.request) { try await interceptor.intercept(request: shown, self) }
    }
    if let box { request = box.message }
    return box
  }

  /// Shows the response to the interceptors that want it.
  @usableFromInline
  final func intercept<M: Message>(response: inout M, request: MessageBox) async throws(RPCError) {
    var box: TypedMessageBox<M>?
    for interceptor in settings.messageInterceptors
    where interceptor.interest(in: self).contains(.response) {
      let shown = box ?? TypedMessageBox(response, options: settings.jsonOptions)
      box = shown
      try await interceptor.intercept(response: shown, request: request, self)
    }
    if let box { response = box.message }
  }
}
