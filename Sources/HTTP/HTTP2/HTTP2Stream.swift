import Base
import CNghttp2
import Glibc
import Net

/// A request and its response on an HTTP/2 connection (RFC 9113 section 5).
///
/// The session's callbacks only note what came; `HTTP2Session.deliver` tells the sink afterwards. What the sink
/// answers is noted here too, and becomes frames when the connection is flushed.
final class HTTP2Stream: HTTPStream {
  /// What happened to the stream since the sink was last told.
  struct Events: OptionSet {
    let rawValue: UInt8
    static let head = Events(rawValue: 1)
    static let data = Events(rawValue: 2)
    static let ended = Events(rawValue: 4)
    static let closed = Events(rawValue: 8)
  }

  /// How far the stream has come, either way.
  struct State: OptionSet {
    let rawValue: UInt16
    /// END_STREAM was received.
    static let requestEnded = State(rawValue: 2)
    /// `respond` was called.
    static let responded = State(rawValue: 4)
    /// HEADERS were given to nghttp2.
    static let submitted = State(rawValue: 8)
    /// `finish` was called.
    static let finished = State(rawValue: 16)
    /// The last byte, or the trailers, were given to nghttp2.
    static let responseEnded = State(rawValue: 32)
    /// nghttp2 waits to be told of more data.
    static let deferred = State(rawValue: 64)
    /// The sink broke the stream off, or was told that it is broken.
    static let dead = State(rawValue: 128)
    /// The stream stands in the session's list of streams with output.
    static let dirty = State(rawValue: 256)
    /// The sink was not told yet that there is room again.
    static let above = State(rawValue: 512)
    static let expectsContinue = State(rawValue: 1024)
    /// The stream stands, or stood, in one of the session's lists of streams to look at after a flush.
    static let listed = State(rawValue: 2048)
    /// nghttp2 did not take a frame of the response, so the stream is reset.
    static let givenUp = State(rawValue: 4096)
    /// The stream is over and nothing counts against its peer any more.
    static let released = State(rawValue: 8192)
  }

  /// Below this many waiting bytes a writer that was held up goes on.
  static let lowWaterDivisor = 4

  /// The session; not used any more once the stream is dead.
  private var session: Unmanaged<HTTP2Session>!
  var id: Int32 = 0
  /// Where the stream stands in the session's list.
  var index = 0
  var nextFree: Unmanaged<HTTP2Stream>?

  var events: Events = []
  var state: State = []
  var closeCode = HTTPResetCode.noError

  // The request.
  /// What the limits leave for further fields; negative when they are overstepped.
  private var fieldsLeft = 0
  private var fieldBytesLeft = 0
  /// The status with which a head that breaks a limit is refused; 0 when it does not.
  var refusal = 0
  var trailers: HTTPFieldBlock?
  /// One run of body bytes that lies in the loop's read buffer: valid until the session has delivered.
  private var chunk: UnsafeRawBufferPointer?
  /// Further long runs behind it, which lie there too.
  private var chunks = ContiguousArray<UnsafeRawBufferPointer>()
  /// Body bytes behind those: short pieces, together.
  var input = ByteBuffer()
  /// Body bytes that were delivered and not yet credited.
  var uncredited = 0
  var lastReceived: Int64 = 0
  /// When the head was complete, and later by the time for which nobody took the body; then, when the answer was
  /// complete before the request was.
  var bodySince: Int64 = 0
  /// Body bytes that came since.
  var bodyBytes = 0

  // The response.
  var status = 0
  /// Kept (`HTTPFieldBlock.keep`); see `HTTP2Session` for why it is `Unmanaged`.
  private(set) var responseFields: Unmanaged<HTTPFieldBlock>?
  /// Kept.
  private(set) var responseTrailers: Unmanaged<HTTPFieldBlock>?
  private var charge = StreamCharge()
  /// Output in front of `output`.
  private var queue = HTTP2OutputQueue()
  /// The block that `output` has its room from, for the time when that is full.
  private var spareBlock: HTTP2OutputBlock?
  /// When output last moved, or began to wait.
  var lastSent: Int64 = 0

  func open(_ session: HTTP2Session, id: Int32) {
    self.session = .passUnretained(session)
    self.id = id
    fieldsLeft = session.limits.maxHeaderFields
    fieldBytesLeft = session.limits.maxHeaderListBytes
  }

  /// Ends the stream: nothing that is done to it has an effect any more.
  func die() {
    if heldBytes > 0 {
      output.removeAll(keepingAtMost: Self.freeBytes)
      releaseHeld()
    }
    if queue.front != nil { dropQueue() }
    quietBytes = 0
    state.formUnion([.dead, .released])
    sink = nil
    chunk = nil
    if !chunks.isEmpty { chunks.removeAll() }
  }

  @inline(__always)
  private func withSession<Result>(_ body: (HTTP2Session) -> Result) -> Result {
    session.unsafelyUnwrapped._withUnsafeGuaranteedRef(body)
  }

  /// Forgets the request and the response; memory worth keeping stays.
  func clear() {
    head.removeAll()
    output.removeAll(keepingAtMost: 16 * 1024)
    if queue.front != nil { dropQueue() }
    quietBytes = 0
    input.removeAll(keepingAtMost: 0)
    allowsIdleBody = false
    events = []
    state = []
    closeCode = .noError
    refusal = 0
    uncredited = 0
    bodyBytes = 0
    status = 0
    if trailers != nil { trailers = nil }
    keepPeerAddress(false)
    if heldBytes > 0 {
      heldBytes = 0
      heldInput = 0
    }
    releaseFields()
  }

  deinit { releaseFields() }

  @inline(__always)
  private func releaseFields() {
    if let fields = responseFields.take() { HTTPFieldBlock.letGo(fields) }
    if let trailers = responseTrailers.take() { HTTPFieldBlock.letGo(trailers) }
  }

  override var client: IPAddress? {
    guard !state.contains(.dead) else { return nil }
    return withSession { $0.context.proxies.client(head, peer: $0.connection.peer) }
  }

  override func changeHeld(by count: Int) -> Bool {
    guard !state.contains(.released) else { return true }
    return session.unsafelyUnwrapped._withUnsafeGuaranteedRef {
      charge.change(by: count, $0.connection, $0.context.held) { client }
    }
  }

  override var isLocalPeer: Bool {
    !state.contains(.dead) && withSession { $0.connection.peer == .local }
  }

  override var clientCertificate: ClientCertificate? {
    state.contains(.dead) ? nil : withSession { $0.connection.tls?.clientCertificate }
  }

  override var isAboveHighWater: Bool {
    guard !state.contains(.dead), waitingBytes > withSession({ $0.limits.streamHighWaterBytes })
    else {
      return false
    }
    state.insert(.above)
    return true
  }

  override func consumed(_ count: Int) {
    guard !state.contains(.dead), count > 0 else { return }
    let credit = min(count, uncredited)
    uncredited &-= credit
    withSession { $0.credit(self, credit) }
  }

  override func respond(_ status: Int, _ fields: HTTPFields) {
    guard state.isDisjoint(with: [.dead, .responded]) else { return }
    precondition(status >= 200 && status <= 599, "a final status is needed, not \(status)")
    self.status = status
    responseFields = fields.storage.keep()
    state.insert(.responded)
    markDirty()
  }

  override var isDraining: Bool { withSession { $0.context.isDraining } }

  override func noteAbuse() { withSession { $0.context.counters.abusive.add() } }

  override func noteTimeout() { withSession { $0.context.counters.timedOut.add() } }

  override func outputChanged() {
    guard !state.contains(.dead) else { return dropOutput() }
    if output.count >= HTTP2OutputPool.fullBytes { enqueueOutput() }
    if !state.contains(.dirty) {
      // Only output that begins to wait starts the clock, not what is put behind it.
      if state.contains(.deferred) || !state.contains(.submitted) { lastSent = loop.now }
      markDirty()
    }
    quietBytes = max(
      0,
      min(
        HTTP2OutputPool.fullBytes &- 1,
        withSession { $0.limits.streamHighWaterBytes } &- queue.count))
  }

  /// Response bytes that nghttp2 has not taken.
  @inline(__always)
  var waitingBytes: Int { queue.count &+ output.count }

  /// Puts `output` behind what waits already; nothing is allocated for it afterwards.
  @inline(never)
  private func enqueueOutput() {
    let block = spareBlock.take() ?? HTTP2OutputBlock()
    swap(&block.bytes, &output)
    queue.append(block)
    queuedAllocation = queue.allocatedCount
  }

  override func makeRoom() {
    guard !state.contains(.dead), output.allocatedCount == 0 else { return }
    let block = withSession { $0.shared.outputPool.take() }
    swap(&block.bytes, &output)
    spareBlock = block
  }

  /// Throws away what waits.
  func dropOutput() {
    output.removeAll()
    if queue.front != nil { dropQueue() }
    quietBytes = 0
  }

  @inline(never)
  private func dropQueue() {
    while let block = queue.popFirst() { recycle(block) }
    queuedAllocation = 0
  }

  /// Takes the room of a block whose bytes are sent for `output`, or gives it to the next stream.
  private func recycle(_ block: HTTP2OutputBlock) {
    block.bytes.removeAll()
    if output.allocatedCount == 0, block.bytes.allocatedCount == HTTP2OutputPool.blockBytes {
      swap(&block.bytes, &output)
      spareBlock = block
    } else {
      withSession { $0.shared.outputPool.give(block) }
    }
  }

  override func finish(trailers: HTTPFields?) {
    guard state.isDisjoint(with: [.dead, .finished]) else { return }
    precondition(state.contains(.responded), "a response begins with respond()")
    if let trailers { responseTrailers = trailers.storage.keep() }
    state.insert(.finished)
    markDirty()
  }

  override func reset(_ code: HTTPResetCode) {
    guard !state.contains(.dead) else { return }
    state.insert(.dead)
    sink = nil
    withSession { $0.reset(self, code) }
  }

  @inline(__always)
  private func markDirty() {
    guard !state.contains(.dirty) else { return }
    state.insert(.dirty)
    withSession { $0.markDirty(self) }
  }

  // MARK: For the session

  /// Takes a field of the head or of the trailers; returns nghttp2's verdict.
  @inline(__always)
  func receivedField(
    _ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, _ session: HTTP2Session
  ) -> Int32 {
    fieldsLeft &-= 1
    fieldBytesLeft &-= name.count &+ value.count &+ 32
    // One test for three limits: is any of the differences negative?
    if fieldsLeft | fieldBytesLeft | (session.limits.maxHeaderValueBytes &- value.count) < 0 {
      return refuse(name, session)
    }
    if let trailers {
      trailers.append(name: name, value: value)
      return 0
    }
    // nghttp2 has checked that the name is not empty, in lower case, and each pseudo-field known and once.
    if name[0] == UInt8(ascii: ":") {
      switch name[1] {
      case UInt8(ascii: "m"): head.method = HTTPMethod(token: value)
      case UInt8(ascii: "p"):
        if name.count == 5 { head.setTarget(value) } else { takeProtocol(value) }
      case UInt8(ascii: "a"): head.setAuthority(value)
      default: break
      }
      return 0
    }
    let known = HTTPFieldName.recognise(name)
    head.append(known: known, name: name, value: value)
    if known == .expect { expect(value) }
    return 0
  }

  /// Notes the protocol of an extended CONNECT (RFC 8441); one that the server does not speak is refused (RFC 9220
  /// section 3).
  @inline(never)
  private func takeProtocol(_ value: UnsafeRawBufferPointer) {
    head.connectProtocol = value.isToken("websocket") ? .webSocket : .other
    if head.connectProtocol == .other, refusal == 0 { refusal = 501 }
  }

  /// Notes what a client waits for before it sends its body (RFC 9110 section 10.1.1).
  @inline(never)
  private func expect(_ value: UnsafeRawBufferPointer) {
    if value.isToken("100-continue") {
      state.insert(.expectsContinue)
    } else if refusal == 0 {
      refusal = 417
    }
  }

  /// Notes that a head breaks a limit.
  ///
  /// One that goes on far beyond it is not even read to its end.
  @inline(never)
  private func refuse(_ name: UnsafeRawBufferPointer, _ session: HTTP2Session) -> Int32 {
    let isTarget = name.count == 5 && name[0] == UInt8(ascii: ":") && name[1] == UInt8(ascii: "p")
    if refusal == 0 { refusal = isTarget ? 414 : 431 }
    return fieldBytesLeft < -session.limits.maxHeaderListBytes
      || fieldsLeft < -session.limits.maxHeaderFields
      ? Int32(NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue) : 0
  }

  /// Notes body bytes that lie in the loop's read buffer.
  @inline(__always)
  func append(_ bytes: UnsafeRawBufferPointer) {
    guard let chunk else {
      chunk = bytes
      return
    }
    append(bytes, behind: chunk)
  }

  /// Runs that are as long are told of one by one: that costs less than to put them together.
  static let longChunkBytes = 4096
  static let maxChunks = 16

  @inline(never)
  private func append(_ bytes: UnsafeRawBufferPointer, behind first: UnsafeRawBufferPointer) {
    if input.isEmpty, first.count >= Self.longChunkBytes, bytes.count >= Self.longChunkBytes,
      chunks.count < Self.maxChunks
    {
      chunks.append(bytes)
    } else {
      input.append(bytes)
    }
  }

  /// How many body bytes came since the last delivery.
  var undelivered: Int {
    chunks.reduce((chunk?.count ?? 0) &+ input.count) { $0 &+ $1.count }
  }

  /// The first of the body bytes that came since the last delivery, valid until the next read; nil when none came.
  @inline(__always)
  func takeFirst() -> UnsafeRawBufferPointer? {
    guard let first = chunk else { return nil }
    chunk = nil
    return first
  }

  /// Whether more came than `takeFirst` has given.
  @inline(__always)
  var hasRest: Bool { !chunks.isEmpty || !input.isEmpty }

  /// Hands out what came behind the first bytes, piece by piece: each is valid during `body` only.
  @inline(never)
  func takeRest(_ body: (UnsafeRawBufferPointer) -> Void) {
    var rest: ContiguousArray<UnsafeRawBufferPointer> = []
    swap(&rest, &chunks)
    for bytes in rest { body(bytes) }
    rest.removeAll(keepingCapacity: true)
    swap(&rest, &chunks)
    guard !input.isEmpty else { return }
    // Safe: nothing comes in while the session delivers.
    body(input.withUnsafeBytes { $0 })
    input.removeAll(keepingAtMost: 4096)
  }

  /// The peer has read everything: its room is given back.
  @inline(never)
  private func returnOutput() {
    output.removeAll(keepingAtMost: Self.freeBytes)
    _ = holdOutput()
  }

  /// A frame up to this length is made in nghttp2's buffer: that costs less than to be asked for it once more.
  static let shortFrameBytes = 512

  /// Says how many bytes of output the next DATA frame has, which may have `count`
  /// (nghttp2_data_source_read_callback): a short one's go into `payload`, those of a long one are taken when it is
  /// sent (`HTTP2Session.sendData`).
  func announce(
    _ payload: UnsafeMutablePointer<UInt8>, upTo count: Int, flags: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let waiting = waitingBytes
    let taken = min(waiting, count)
    if taken == waiting {
      if state.contains(.finished) {
        flags.pointee |= NGHTTP2_DATA_FLAG_EOF.rawValue
        if let trailers = responseTrailers {
          flags.pointee |= NGHTTP2_DATA_FLAG_NO_END_STREAM.rawValue
          withSession { $0.submitTrailers(self, trailers) }
        }
        withSession { $0.noteEnd(self) }
      } else if taken == 0 {
        state.insert(.deferred)
        return Int(NGHTTP2_ERR_DEFERRED.rawValue)
      }
    }
    if taken > Self.shortFrameBytes {
      flags.pointee |= NGHTTP2_DATA_FLAG_NO_COPY.rawValue
    } else if taken > 0 {
      takeOutput(taken, into: payload)
    }
    return taken
  }

  /// Moves `count` bytes, no more than wait, from the front of the output to `room`, which has room for as many.
  @inline(__always)
  func takeOutput(_ count: Int, into room: UnsafeMutableRawPointer) {
    if queue.front != nil {
      takeQueued(count, into: room)
    } else {
      output.withUnsafeBytes { _ = memcpy(room, $0.baseAddress.unsafelyUnwrapped, count) }
      output.removeFirst(count)
    }
    lastSent = loop.now
    if heldBytes > 0, waitingBytes == 0 { returnOutput() }
    if state.contains(.above),
      waitingBytes <= withSession({ $0.limits.streamHighWaterBytes }) / Self.lowWaterDivisor
    {
      state.remove(.above)
      withSession { $0.noteDrained(self) }
    }
  }

  /// `takeOutput` where the first bytes lie in blocks.
  @inline(never)
  private func takeQueued(_ count: Int, into room: UnsafeMutableRawPointer) {
    var done = 0
    while done < count, let block = queue.front {
      let taken = min(count &- done, block.bytes.count)
      block.bytes.withUnsafeBytes {
        _ = memcpy(room + done, $0.baseAddress.unsafelyUnwrapped, taken)
      }
      block.bytes.removeFirst(taken)
      queue.tookFromFront(taken)
      done &+= taken
      if block.bytes.isEmpty, let block = queue.popFirst() { recycle(block) }
    }
    let rest = count &- done
    if rest > 0 {
      output.withUnsafeBytes { _ = memcpy(room + done, $0.baseAddress.unsafelyUnwrapped, rest) }
      output.removeFirst(rest)
    }
    queuedAllocation = queue.allocatedCount
    if heldBytes > 0 { _ = holdOutput() }
  }
}
