import Base
import HTTP

/// How the requests of a call stand in its body: one of a few ways, chosen by the dialect.
public struct RequestFraming: Sendable {
  enum Kind: Sendable {
    case enveloped, whole, lines, pieces, head
  }

  let kind: Kind
  /// The code for framing or compression that is damaged.
  let damageCode: RPCCode
  /// Whether the whole body is base64.
  let isText: Bool

  private init(_ kind: Kind, damage: RPCCode = .invalidArgument, isText: Bool = false) {
    self.kind = kind
    damageCode = damage
    self.isText = isText
  }

  /// Each message behind an envelope of five bytes; the body may be in base64.
  public static func enveloped(damage: RPCCode, isText: Bool = false) -> RequestFraming {
    RequestFraming(.enveloped, damage: damage, isText: isText)
  }

  /// The body is the one message.
  public static let whole = RequestFraming(.whole)

  /// Each line of the body is a message (https://github.com/ndjson/ndjson-spec).
  ///
  /// Lines end with LF or CRLF, the last one also with the body; empty ones are passed over.
  public static let lines = RequestFraming(.lines)

  /// The body as it comes, for messages that hold it as it is: each is made of what has come since the last one, one at
  /// least of each body, and no longer than a message may be.
  public static let pieces = RequestFraming(.pieces)

  /// The one message stands in the head, and there is no body.
  public static let head = RequestFraming(.head)
}

/// Where the bytes of one message lie.
@usableFromInline
struct Payload {
  /// Inflated, in `ServerCall.scratch`, rather than in the reader's input.
  @usableFromInline var isInScratch: Bool
  @usableFromInline var offset: Int
  @usableFromInline var count: Int
  /// How many bytes of the input the message takes, framing included.
  @usableFromInline var inputCount: Int
}

/// Cuts a call's body into messages, within the limits, and knows what credit the client is due.
///
/// One for each call; it keeps its memory from one call to the next.
struct RequestReader: ~Copyable {
  let framing: RequestFraming
  /// Request bytes that nobody has taken yet.
  var input = ByteBuffer()
  /// What compressed messages are compressed with; identity when the head names nothing.
  var coding = ContentCoding.identity
  /// Whether the client has sent everything.
  var isEnded = false
  /// Whether `next` has given a piece.
  private var hasGivenPiece = false
  /// How much of the input was searched for the end of its first line.
  private var searched = 0
  /// Request bytes that the client has not been given credit for; counted where requests stream.
  private var uncredited = 0
  /// Decodes the body where it comes in base64.
  private var textDecoder = Base64StreamDecoder()

  init(_ framing: RequestFraming) { self.framing = framing }

  /// Makes the reader as good as new, but for the memory that it may keep.
  mutating func restart() {
    if !input.isEmpty { input.removeAll(keepingAtMost: Self.keptBytes) }
    coding = .identity
    isEnded = false
    hasGivenPiece = false
    searched = 0
    uncredited = 0
    if framing.isText { textDecoder = Base64StreamDecoder() }
  }

  /// Gives memory back that a call which is over should not hold.
  mutating func shrink() { input.removeAll(keepingAtMost: Self.keptBytes) }

  /// How much of the buffer is kept for the next call.
  static var keptBytes: Int { 4096 }

  /// Whether what waits to be decoded may take milliseconds: a part of a compressed message may be a hundred times as
  /// long.
  var isLarge: Bool { input.count > Self.keptBytes || coding != .identity }

  // MARK: What comes in

  /// Keeps request bytes; throws when they break a limit or the framing.
  ///
  /// With `takesOne` the method takes one message, and another one is an error as soon as it begins.
  mutating func receive(
    _ bytes: RawSpan, takesOne: Bool, maxMessageBytes: Int
  ) throws(RPCError) {
    switch framing.kind {
    case .enveloped:
      if framing.isText {
        try decodeText(bytes)
      } else {
        reserve(bytes.byteCount)
        input.append(bytes)
      }
      guard takesOne else {
        uncredited += bytes.byteCount
        return
      }
      guard let envelope = Envelope(front: input) else { return }
      guard envelope.count <= maxMessageBytes else {
        throw .messageTooLong(limit: maxMessageBytes)
      }
      guard input.count <= Envelope.prefixBytes + envelope.count else {
        throw RPCError(.unimplemented, "the method takes one request message, more were sent")
      }
    case .whole:
      guard input.count + bytes.byteCount <= maxMessageBytes else {
        throw .messageTooLong(limit: maxMessageBytes)
      }
      input.reserve(bytes.byteCount, upTo: maxMessageBytes)
      input.append(bytes)
    case .lines, .pieces:
      input.append(bytes)
      uncredited += bytes.byteCount
    case .head:
      if bytes.byteCount > 0 {
        throw RPCError(.invalidArgument, "the message stands in the query: no body is read here")
      }
    }
  }

  /// Makes room for bytes of a message whose length is known, so that no more is allocated than it needs.
  @inline(__always)
  private mutating func reserve(_ count: Int) {
    guard input.count + count > Self.keptBytes, let envelope = Envelope(front: input) else {
      return
    }
    input.reserve(count, upTo: Envelope.prefixBytes + envelope.count)
  }

  private mutating func decodeText(_ bytes: RawSpan) throws(RPCError) {
    let isText = bytes.withUnsafeBytes { textDecoder.decode($0, into: &input) }
    guard isText else { throw RPCError(.internal, "the request body is not base64") }
  }

  /// Deals with the body's end; throws when the body may not end there.
  ///
  /// With `takesOne` exactly one message must have come.
  mutating func end(takesOne: Bool) throws(RPCError) {
    isEnded = true
    guard framing.kind == .enveloped else { return }
    if framing.isText, !textDecoder.finish(into: &input) {
      throw RPCError(.internal, "the request body ends inside a base64 group")
    }
    guard takesOne else { return }
    guard !input.isEmpty else {
      throw RPCError(.unimplemented, "the method takes one request message, none was sent")
    }
    guard let envelope = Envelope(front: input),
      input.count == Envelope.prefixBytes + envelope.count
    else { throw truncated }
  }

  /// The error for a body that ends inside an envelope.
  private var truncated: RPCError {
    guard let envelope = Envelope(front: input) else {
      return RPCError(framing.damageCode, "the request ends inside an envelope's prefix")
    }
    let got = input.count - Envelope.prefixBytes
    return RPCError(
      framing.damageCode,
      "the request ends inside a message: \(envelope.count) bytes promised, \(got) sent")
  }

  // MARK: What is taken out

  /// The next message if it is complete; nil when more must come, or nothing more will.
  ///
  /// A compressed one is inflated into `scratch`.
  mutating func next(
    _ scratch: inout ByteBuffer, _ limits: MessageLimits
  ) throws(RPCError) -> Payload? {
    switch framing.kind {
    case .enveloped: return try nextEnvelope(&scratch, limits)
    case .lines: return try nextLine(maxBytes: limits.maxMessageBytes)
    case .pieces: return nextPiece(maxBytes: limits.maxMessageBytes)
    case .whole, .head:
      let count = input.count
      guard coding != .identity else {
        return Payload(isInScratch: false, offset: 0, count: count, inputCount: count)
      }
      try inflate(0, count, &scratch, limits, damage: "the compressed body is damaged")
      return Payload(isInScratch: true, offset: 0, count: scratch.count, inputCount: count)
    }
  }

  /// The first message where it stands, if it is complete, and neither compressed nor too long, as most are.
  ///
  /// Nil says that `next` must look. Valid until the input changes.
  @inline(__always)
  func plainFront(maxBytes: Int) -> UnsafeRawBufferPointer? {
    guard framing.kind == .enveloped, let envelope = Envelope(front: input), envelope.flags == 0,
      envelope.count <= maxBytes, input.count >= Envelope.prefixBytes &+ envelope.count
    else { return nil }
    // Safe: as many bytes were counted.
    return input.withUnsafeBytes {
      UnsafeRawBufferPointer(
        start: $0.baseAddress.unsafelyUnwrapped + Envelope.prefixBytes, count: envelope.count)
    }
  }

  /// Drops the message of `count` bytes that `plainFront` gave.
  @inline(__always)
  mutating func dropFront(_ count: Int) {
    input.removeFirst(Envelope.prefixBytes &+ count)
    if input.isEmpty { input.removeAll(keepingAtMost: 64 * 1024) }
  }

  private mutating func nextEnvelope(
    _ scratch: inout ByteBuffer, _ limits: MessageLimits
  ) throws(RPCError) -> Payload? {
    guard let envelope = Envelope(front: input) else {
      if isEnded, !input.isEmpty { throw truncated }
      return nil
    }
    guard envelope.flags & ~Envelope.compressed == 0 else {
      throw RPCError(framing.damageCode, "envelope flags \(envelope.flags) are not allowed")
    }
    guard envelope.count <= limits.maxMessageBytes else {
      throw .messageTooLong(limit: limits.maxMessageBytes)
    }
    let inputCount = Envelope.prefixBytes + envelope.count
    guard input.count >= inputCount else {
      if isEnded { throw truncated }
      return nil
    }
    guard envelope.flags != 0 else {
      return Payload(
        isInScratch: false, offset: Envelope.prefixBytes, count: envelope.count,
        inputCount: inputCount)
    }
    guard coding != .identity else {
      throw RPCError(.internal, "a message is flagged as compressed, but no encoding was named")
    }
    try inflate(
      Envelope.prefixBytes, envelope.count, &scratch, limits,
      damage: "a compressed message is damaged")
    return Payload(isInScratch: true, offset: 0, count: scratch.count, inputCount: inputCount)
  }

  private mutating func nextLine(maxBytes: Int) throws(RPCError) -> Payload? {
    while true {
      let end = lineEnd()
      let length = end ?? input.count
      guard length <= maxBytes else { throw .messageTooLong(limit: maxBytes) }
      if end == nil {
        searched = input.count
        guard isEnded, length > 0 else { return nil }
      }
      let count = input.withUnsafeBytes { bytes in
        length > 0 && bytes[length - 1] == UInt8(ascii: "\r") ? length - 1 : length
      }
      let payload = Payload(
        isInScratch: false, offset: 0, count: count, inputCount: end.map { $0 + 1 } ?? length)
      if !isBlank(count) { return payload }
      release(payload)
    }
  }

  private mutating func nextPiece(maxBytes: Int) -> Payload? {
    guard !input.isEmpty || isEnded && !hasGivenPiece else { return nil }
    hasGivenPiece = true
    let count = min(input.count, maxBytes)
    return Payload(isInScratch: false, offset: 0, count: count, inputCount: count)
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

  /// Inflates a part of the input into `scratch`, bounded while it runs.
  private func inflate(
    _ offset: Int, _ count: Int, _ scratch: inout ByteBuffer, _ limits: MessageLimits,
    damage: String
  ) throws(RPCError) {
    scratch.removeAll(keepingAtMost: 64 * 1024)
    do throws(InflateError) {
      try input.withUnsafeBytes { (bytes) throws(InflateError) in
        try Compression.inflate(
          UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]), coding: coding,
          limits: limits, into: &scratch)
      }
    } catch {
      switch error {
      case .tooLong: throw .messageTooLong(limit: limits.maxMessageBytes)
      case .ratio: throw .inflatesOutOfProportion
      case .blocks: throw .inflatesInPieces
      case .corrupt, .truncated: throw RPCError(framing.damageCode, damage)
      }
    }
  }

  /// Drops a message that was decoded.
  mutating func release(_ payload: Payload) {
    switch framing.kind {
    case .whole, .head: input.removeAll(keepingAtMost: Self.keptBytes)
    case .enveloped, .lines, .pieces:
      input.removeFirst(payload.inputCount)
      if input.isEmpty { input.removeAll(keepingAtMost: 64 * 1024) }
      searched = 0
    }
  }

  // MARK: Credit

  /// Whether so much credit waits that the client should have it, though the handler goes on: a part of what a window
  /// holds.
  var isCreditDue: Bool { uncredited - input.count >= Self.creditBytes }

  private static var creditBytes: Int { 4096 }

  /// How much credit to give back so that the client is owed `kept` bytes; counts it as given.
  ///
  /// A message longer than the window can only arrive if credit is given while it is incomplete; its length is
  /// bounded by the limit on messages.
  mutating func takeCredit(keeping kept: Int) -> Int {
    let surplus = uncredited - kept
    guard surplus > 0 else { return 0 }
    uncredited -= surplus
    return surplus
  }
}
