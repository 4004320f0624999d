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
      if method.streamsRequests { creditTaken() }
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
    if method.streamsRequests { giveBack(payload.isInScratch || reader.input.isEmpty) }
  }

  /// Decodes the one request of a unary or server-streaming call.
  @inlinable
  func takeOnly<M: Message>(_ message: inout M) throws(RPCError) { _ = try take(&message) }

  /// Decodes the next message if it is complete; false when more must come, or nothing more will.
  @inlinable
  func take<M: Message>(_ message: inout M) throws(RPCError) -> Bool {
    if let bytes = plainFront() {
      try decode(bytes, into: &message)
      dropFront(bytes.count)
      return true
    }
    guard let payload = try nextPayload() else { return false }
    try decode(unsafeBytes(payload), into: &message)
    release(payload)
    return true
  }

  /// The next message's bytes where that is all there is to do about it; valid until the input changes.
  @usableFromInline
  func plainFront() -> UnsafeRawBufferPointer? {
    guard let bytes = reader.plainFront(maxBytes: method.limits.maxMessageBytes) else {
      return nil
    }
    isRequestCompressed = false
    return bytes
  }

  /// Drops what `plainFront` gave, which was decoded, and gives its credit back.
  @usableFromInline
  func dropFront(_ count: Int) {
    reader.dropFront(count)
    if method.streamsRequests { giveBack(reader.input.isEmpty) }
  }

  /// Gives back what the client has sent and the handler has taken: credit, not for each of many small messages (the rest
  /// comes before the handler waits for anything), and with `isFreed` memory.
  @inline(__always)
  private func giveBack(_ isFreed: Bool) {
    if reader.isCreditDue { creditTaken() }
    if isFreed, let stream, stream.heldBytes > 0 {
      _ = stream.hold(input: reader.input.allocatedCount)
    }
  }

  /// Decodes one message's bytes.
  @inlinable
  func decode<M: Message>(
    _ bytes: UnsafeRawBufferPointer, into message: inout M
  ) throws(RPCError) {
    do throws(WireError) {
      switch codec {
      case .proto:
        // Safe: neither buffer changes before the reader's last use.
        var reader = WireReader(RawSpan(_unsafeBytes: bytes))
        try message.merge(from: &reader)
        if reader.hasUndeclaredEnums { tell(undeclared: reader.undeclaredEnums) }
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
    // Safe: the reader has counted as many.
    func part(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(
        start: bytes.baseAddress.map { $0 + payload.offset }, count: payload.count)
    }
    return payload.isInScratch
      ? scratch.withUnsafeBytes(part) : reader.input.withUnsafeBytes(part)
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
    if passesMessages {
      pass(message, stream)
    } else {
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
  }

  /// `send` for the second and further messages of a stream: while the transport has room, nobody else is asked.
  @inlinable @inline(__always)
  func pass<M: Message>(_ message: M, _ stream: HTTPStream) {
    // Room that is made now is new, and counts.
    let allocated = stream.output.allocatedCount
    if allocated == 0 { stream.makeRoom() }
    var buffer = ByteBuffer()
    swap(&buffer, &stream.output)
    let start = buffer.count
    if isEnveloped { _ = Envelope.open(in: &buffer) }
    var writer = WireWriter(buffer)
    message.write(to: &writer)
    buffer = writer.finish()
    let end = buffer.count
    if isEnveloped { Envelope.close(start, in: &buffer) }
    let isQuiet = end <= stream.quietBytes && buffer.allocatedCount == allocated
    swap(&buffer, &stream.output)
    if isQuiet {
      responseBytes &+= end &- start
    } else {
      messageStart = start
      passed(stream)
    }
  }

  /// Counts a framed message that stands in the output from `messageStart` on, and tells the transport.
  @usableFromInline @inline(never)
  func passed(_ stream: HTTPStream) {
    let isCounted =
      stream.output.allocatedCount > HTTPStream.freeBytes || stream.queuesOutput
    if isCounted, !holdOutput(stream) { return }
    outputWritten(stream, from: messageStart)
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
    let isCounted =
      stream.output.allocatedCount > HTTPStream.freeBytes || stream.queuesOutput
    if isCounted, !holdOutput(stream) { return }
    form.box.use { $0.messageWritten(self, stream) }
  }

  /// `send` for JSON, which may turn out to have no form for a value.
  @usableFromInline
  func sendJSON<M: Message>(_ message: M, _ stream: HTTPStream, isKeepAlive: Bool) {
    let allocated = stream.output.allocatedCount
    if passesMessages, allocated == 0 { stream.makeRoom() }
    let start = stream.output.count
    messageStart = start
    do throws(WireError) {
      try appendJSON(message, to: &stream.output, isKeepAlive: isKeepAlive)
    } catch {
      stream.output.truncate(to: start)
      if start == 0 { stream.output.removeAll(keepingAtMost: HTTPStream.freeBytes) }
      fail(RPCError(.internal, "the response has no JSON form: \(error)"))
      return
    }
    guard passesMessages else { return messageWritten(stream) }
    if isEnveloped { Envelope.close(start, in: &stream.output) }
    if stream.output.count <= stream.quietBytes, stream.output.allocatedCount == allocated {
      responseBytes &+= stream.output.count &- start
    } else {
      passed(stream)
    }
  }

  private static let bodyType = CallKey<String>()

  /// The content type of data that is the answer as it is, as the first message says it.
  var bodyType: String { values[Self.bodyType] ?? "" }

  /// Appends a message in its framing; a part of it, which is of no use, when it has no JSON form.
  private func appendJSON<M: Message>(
    _ message: M, to output: inout ByteBuffer, isKeepAlive: Bool
  ) throws(WireError) {
    switch form.responses {
    case .enveloped:
      _ = Envelope.open(in: &output)
      try append(json: message, to: &output)
    case .whole: try append(json: message, to: &output)
    case .lines:
      output.append("{\"result\":")
      try append(json: message, to: &output)
      output.append("}\n")
    case .events(nil):
      output.append("data: ")
      try append(json: message, to: &output)
      output.append("\n\n")
    case .events(let event?):
      if isKeepAlive { output.append(": keep-alive\n") }
      output.append("id: ")
      let start = output.count
      try append(json: message, member: event.idField, to: &output)
      // Without the quotes that 64-bit numbers have.
      output.removeAll(UInt8(ascii: "\""), from: start)
      output.append("\n")
      guard !isKeepAlive else {
        output.append("\n")
        return
      }
      output.append("data: ")
      try append(json: message, member: event.dataField, to: &output)
      output.append("\n\n")
    case .raw:
      guard let body = form.mapping?.body(of: message) else {
        throw .unencodable("\(M.messageName) holds no body")
      }
      if !isHeadSent { values[Self.bodyType] = body.contentType }
      output.append(body.data)
    }
  }

  private func append<M: Message>(
    json message: M, to output: inout ByteBuffer
  ) throws(WireError) {
    try append(to: &output) { writer in
      if let mapping = form.mapping {
        mapping.encode(message, to: &writer)
      } else {
        message.write(to: &writer)
      }
    }
  }

  private func append<M: Message>(
    json message: M, member: String, to output: inout ByteBuffer
  ) throws(WireError) {
    try append(to: &output) { _ = message.writeMember(member, to: &$0) }
  }

  /// Appends what `body` writes.
  private func append(
    to output: inout ByteBuffer, _ body: (inout JSONWriter) -> Void
  ) throws(WireError) {
    var buffer = ByteBuffer()
    swap(&buffer, &output)
    var writer = JSONWriter(buffer, options: jsonOptions)
    body(&writer)
    var failure: WireError?
    buffer = writer.finish(&failure)
    swap(&buffer, &output)
    if let failure { throw failure }
  }

  /// Whether a writer should wait.
  @inlinable var isAboveHighWater: Bool {
    unretainedStream?.use { $0.hasRoom ? false : $0.isAboveHighWater } ?? false
  }
}
