import Base
import HTTP

/// A call whose messages stand in envelopes: gRPC, gRPC-Web, Connect streams.
class EnvelopedCall: ServerCall {
  /// The coding of messages with the compressed flag; nil when the head names none.
  final var requestCoding: ContentCoding?
  /// What messages to the client may be compressed with; identity when it accepts nothing else.
  final var responseCoding = ContentCoding.identity
  /// Whether the head announced `responseCoding`.
  final var announcesCoding = false
  /// Request bytes that the client has not been given credit for.
  private var uncredited = 0

  /// The code for framing that breaks the protocol's rules.
  var framingCode: RPCCode { .internal }
  /// Which flags a request's envelope may have.
  var allowedFlags: UInt8 { Envelope.compressed }

  init(
    _ stream: HTTPStream, _ method: ServerMethod, _ settings: CallSettings, codec: Codec,
    dialect: Dialect
  ) {
    super.init(
      stream, method, settings, codec: codec, dialect: dialect, isEnveloped: true)
  }

  /// `restart`, for what this class adds.
  final func restartEnvelopes() {
    requestCoding = nil
    responseCoding = .identity
    announcesCoding = false
    uncredited = 0
  }

  // MARK: Requests

  override func receive(_ bytes: RawSpan) throws(RPCError) {
    try append(bytes)
    if streamsRequests {
      uncredited += bytes.byteCount
      if waiters.reader != nil { creditWhileIncomplete() }
    } else if let envelope = Envelope(front: input) {
      try checkLength(envelope)
      if input.count > Envelope.prefixBytes + envelope.count { throw tooManyRequests }
    }
  }

  /// Keeps bytes of the body; the text form of gRPC-Web decodes them first.
  func append(_ bytes: RawSpan) throws(RPCError) {
    input.append(bytes)
  }

  private var tooManyRequests: RPCError {
    RPCError(.unimplemented, "the method takes one request message, more were sent")
  }

  private func checkLength(_ envelope: Envelope) throws(RPCError) {
    guard envelope.count <= settings.limits.maxMessageBytes else {
      throw .messageTooLong(limit: settings.limits.maxMessageBytes)
    }
  }

  override func checkComplete() throws(RPCError) {
    guard !input.isEmpty else {
      throw RPCError(.unimplemented, "the method takes one request message, none was sent")
    }
    guard let envelope = Envelope(front: input),
      input.count == Envelope.prefixBytes + envelope.count
    else { throw truncated }
  }

  private var truncated: RPCError {
    guard let envelope = Envelope(front: input) else {
      return RPCError(framingCode, "the request ends inside an envelope's prefix")
    }
    let got = input.count - Envelope.prefixBytes
    return RPCError(
      framingCode,
      "the request ends inside a message: \(envelope.count) bytes promised, \(got) sent")
  }

  override func nextPayload() throws(RPCError) -> Payload? {
    guard let envelope = Envelope(front: input) else {
      if isInputEnded, !input.isEmpty { throw truncated }
      return nil
    }
    guard envelope.flags & ~allowedFlags == 0 else {
      throw RPCError(framingCode, "envelope flags \(envelope.flags) are not allowed")
    }
    try checkLength(envelope)
    guard input.count >= Envelope.prefixBytes + envelope.count else {
      if isInputEnded { throw truncated }
      return nil
    }
    let inputCount = Envelope.prefixBytes + envelope.count
    guard envelope.flags & Envelope.compressed != 0 else {
      isRequestCompressed = false
      return Payload(
        isInScratch: false, offset: Envelope.prefixBytes, count: envelope.count,
        inputCount: inputCount)
    }
    guard let requestCoding, requestCoding != .identity else {
      throw RPCError(.internal, "a message is flagged as compressed, but no encoding was named")
    }
    isRequestCompressed = true
    try inflate(Envelope.prefixBytes, envelope.count, requestCoding)
    return Payload(isInScratch: true, offset: 0, count: scratch.count, inputCount: inputCount)
  }

  /// Inflates a part of the input into `scratch`.
  private func inflate(_ offset: Int, _ count: Int, _ coding: ContentCoding) throws(RPCError) {
    scratch.removeAll(keepingAtMost: 64 * 1024)
    do throws(InflateError) {
      try input.withUnsafeBytes { (bytes) throws(InflateError) in
        try Compression.inflate(
          UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]), coding: coding,
          limits: settings.limits, into: &scratch)
      }
    } catch {
      switch error {
      case .tooLong: throw .messageTooLong(limit: settings.limits.maxMessageBytes)
      case .ratio: throw .inflatesOutOfProportion
      case .corrupt, .truncated:
        throw RPCError(framingCode, "a compressed message is damaged")
      }
    }
  }

  override func release(_ payload: Payload) {
    input.removeFirst(payload.inputCount)
    if input.isEmpty { input.removeAll(keepingAtMost: 64 * 1024) }
    if streamsRequests { credit(keeping: input.count) }
  }

  override func willWaitForInput() {
    creditWhileIncomplete()
  }

  /// A message longer than the window can only arrive if credit is given while it is incomplete; its length
  /// is bounded by `maxMessageBytes`.
  private func creditWhileIncomplete() {
    credit(keeping: 0)
  }

  /// Gives credit back for all but `kept` bytes of what was received.
  private func credit(keeping kept: Int) {
    let surplus = uncredited - kept
    guard surplus > 0, let stream else { return }
    uncredited -= surplus
    stream.consumed(surplus)
  }

  // MARK: Responses

  /// Whether a response of `count` bytes shall be compressed.
  final func compresses(_ count: Int) -> Bool {
    guard responseCoding != .identity else { return false }
    return compressesResponses ?? (count >= settings.minimumCompressedBytes)
  }

  /// Sets the prefix of the message at `messageStart`, compressing it first if it shall be.
  final func closeEnvelope(_ stream: HTTPStream) {
    let bodyStart = messageStart + Envelope.prefixBytes
    let count = stream.output.count - bodyStart
    if compresses(count), isHeadSent ? announcesCoding : true {
      scratch.removeAll(keepingAtMost: 64 * 1024)
      stream.output.withUnsafeBytes { scratch.append($0.dropping(bodyStart)) }
      stream.output.truncate(to: bodyStart)
      scratch.withUnsafeBytes {
        Compression.deflate($0, coding: responseCoding, into: &stream.output)
      }
      Envelope.close(messageStart, flags: Envelope.compressed, in: &stream.output)
      announcesCoding = true
    } else {
      Envelope.close(messageStart, in: &stream.output)
    }
  }

  /// Whether the head must name the coding: messages that come later may be compressed.
  final var mayCompressLater: Bool {
    guard responseCoding != .identity else { return false }
    switch serverMethod.descriptor.kind {
    case .unary, .clientStream: return false
    case .serverStream, .bidirectional: return true
    }
  }
}
