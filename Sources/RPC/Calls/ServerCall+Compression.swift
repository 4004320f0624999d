import Base
public import HTTP

// How request and response bodies are compressed, for every dialect.
extension ServerCall {
  /// Reads what the client compresses with and what it accepts, out of the two fields that its dialect has for
  /// this; an unknown compression ends the call.
  public func negotiateCompression(
    _ stream: HTTPStream, named: HTTPFieldName, accepted: HTTPFieldName
  ) throws(RPCError) {
    if let name = stream.head.value(named) {
      try setRequestCoding(Array(name), called: "encoding")
    }
    if let list = stream.head.value(accepted) { responseCoding = ContentCoding(accepting: list) }
  }

  /// Ends a call whose body is compressed as a whole where each message is by itself: its bytes are no envelopes.
  func refuseContentCoding(_ stream: HTTPStream) throws(RPCError) {
    guard let name = stream.head.value(.contentEncoding), ContentCoding(name) != .identity else {
      return
    }
    throw refuseCoding(
      "the body as a whole may not be compressed (content-encoding), only the messages in it")
  }

  /// Sets what requests are compressed with by its name on the wire.
  ///
  /// Throws when nobody here knows it; the answer then tells which are known. `noun` is what the dialect calls it.
  func setRequestCoding(_ name: [UInt8], called noun: StaticString) throws(RPCError) {
    guard let coding = name.withUnsafeBytes({ ContentCoding($0) }) else {
      throw refuseCoding(
        "the \(noun) \"\(name.withUnsafeBytes { EchoedText.cut($0) })\" is not supported")
    }
    reader.coding = coding
  }

  /// The failure of a call that may not be compressed as it is.
  func refuseCoding(_ message: String) -> RPCError {
    refusesCoding = true
    return RPCError(.unimplemented, message, gatewayStatus: 415)
  }

  /// Whether a response of `count` bytes shall be compressed.
  func compresses(_ count: Int) -> Bool {
    guard responseCoding != .identity else { return false }
    return compressesResponses ?? (count >= settings.minimumCompressedBytes)
  }

  /// Compresses what stands in the output from `start` on.
  private func compress(_ stream: HTTPStream, from start: Int, _ coding: ContentCoding) {
    scratch.removeAll(keepingAtMost: 64 * 1024)
    stream.output.withUnsafeBytes { scratch.append($0.dropping(start)) }
    stream.output.truncate(to: start)
    scratch.withUnsafeBytes {
      Compression.deflate($0, coding: coding, into: &stream.output)
    }
  }

  /// Compresses the body that stands in the output from `messageStart` on, if it shall be; returns how.
  public func compressBody(_ stream: HTTPStream) -> ContentCoding {
    guard compresses(stream.output.count - messageStart) else { return .identity }
    compress(stream, from: messageStart, responseCoding)
    return responseCoding
  }

  /// Compresses the whole body, which stands in the output, with what the client's HTTP layer accepts, unless its
  /// messages may be compressed or it is too short; returns how.
  func compressContent(_ stream: HTTPStream) -> ContentCoding {
    guard responseCoding == .identity, compressesResponses != false,
      let accepted = stream.head.value(.acceptEncoding)
    else { return .identity }
    let coding = ContentCoding(accepting: accepted)
    guard coding != .identity,
      compressesResponses ?? (stream.output.count >= settings.minimumCompressedBytes)
    else { return .identity }
    compress(stream, from: 0, coding)
    return coding
  }

  /// Sets the prefix of the message at `messageStart`, compressing it first if it shall be.
  public func closeEnvelope(_ stream: HTTPStream) {
    let bodyStart = messageStart + Envelope.prefixBytes
    guard compresses(stream.output.count - bodyStart), !isHeadSent || announcesCoding else {
      Envelope.close(messageStart, in: &stream.output)
      return
    }
    compress(stream, from: bodyStart, responseCoding)
    Envelope.close(messageStart, flags: Envelope.compressed, in: &stream.output)
    announcesCoding = true
  }

  /// The coding that the head of an enveloped response names: one that a message has, or that messages which
  /// come later may have.
  func announceCoding() -> ContentCoding {
    if responseCoding != .identity, method.streamsResponses { announcesCoding = true }
    return announcesCoding ? responseCoding : .identity
  }

  /// Counts the bytes that stand in the output from `start` on and tells the transport of them.
  public func outputWritten(_ stream: HTTPStream, from start: Int) {
    responseBytes &+= stream.output.count - start
    stream.outputChanged()
  }
}
