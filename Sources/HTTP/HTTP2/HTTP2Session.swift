import Base
import CNghttp2
import Glibc
import Net

/// An HTTP/2 connection (RFC 9113): nghttp2 between the connection's bytes and the handler's streams.
///
/// Input goes through nghttp2 first, whose callbacks only note what came (HTTP2Session+Receive); then handlers
/// and sinks are told (+Deliver). Output is made when the connection is flushed (+Send), so that what a stream
/// was given in one wake-up leaves together. +Times ends what stands still.
///
/// The lists of streams do not own them and `Unmanaged` is used throughout, because counting references would
/// show in every request. nghttp2's stream user data owns a stream from the start of its HEADERS until
/// `deliverClose` (or `closed`), which takes it out of every list.
final class HTTP2Session: ConnectionSession {
  typealias StreamList = ContiguousArray<Unmanaged<HTTP2Stream>>

  let context: HTTPLoop
  /// What the sessions of this loop share.
  let shared: HTTP2Loop
  let limits: HTTPLimits
  var session: OpaquePointer!

  /// The open streams; each knows its place.
  var streams = StreamList()
  /// How many open streams are paid for: those that are free, and groups that count.
  var heldStreams = HTTP2Session.streamGroup
  /// Streams with events for their sinks.
  var touched = StreamList()
  /// Streams with output for nghttp2.
  var dirty = StreamList()
  /// Streams whose response has ended before the request.
  var halfDone = StreamList()
  /// Streams whose writers can go on.
  var drained = StreamList()
  /// The stream of the frame that is being received.
  var current: Unmanaged<HTTP2Stream>?
  var currentID: Int32 = 0

  /// Where frames go while nghttp2 makes them; nil at all other times.
  var sending: UnsafeMutablePointer<ByteBuffer>?
  /// Body bytes that sinks are done with and the connection's window does not have back yet.
  var connectionCredit = 0
  /// The peer was told to calm down; nothing more is read.
  var isCondemned = false
  /// How much of the bytes being read belongs to frames that nghttp2 has told of.
  var toldBytes = 0
  /// Bytes of earlier reads that belong to frames which nghttp2 has not told of yet; 0 where a frame begins.
  var untoldBytes = -HTTP2FrameScanner.prefaceBytes
  var scanner = HTTP2FrameScanner()
  var excused = HTTP2ExcusedStreams()
  /// Streams that the peer has opened.
  var requestCount = 0
  /// nghttp2 cannot go on.
  var isBroken = false
  var budget: HTTP2Budget

  // Times; see HTTP2Session+Times.swift.
  var hasRequest = false
  var isSweeping = false
  var headersSince = Int64.max
  var emptySince: Int64
  var drainStep = DrainStep.none

  // Age and keepalive; see HTTP2Session+Keepalive.swift.
  var lastReceived: Int64
  let endsAt: Int64
  /// When the keepalive ping was sent that waits for its answer.
  var keepaliveSince: Int64?
  var lastPing = Int64.min
  var pingStrikes = 0
  /// Whether a body went out since the peer's last ping.
  var hasSentData = false

  enum DrainStep { case none, noticed, final }

  init(connection: Connection, context: HTTPLoop, shared: HTTP2Loop, limits: HTTPLimits) {
    self.context = context
    self.shared = shared
    self.limits = limits
    emptySince = context.loop.now
    budget = HTTP2Budget(limits, now: context.loop.now)
    lastReceived = context.loop.now
    endsAt = limits.end(ofConnectionOpenedAt: connection.openedAt)
    super.init(connection: connection)
    var session: OpaquePointer?
    let failure = nghttp2_session_server_new3(
      &session, shared.callbacks, Unmanaged.passUnretained(self).toOpaque(), shared.options,
      shared.memory.functions)
    precondition(failure == 0, "out of memory in nghttp2_session_server_new3")
    self.session = session
    submitSettings()
    connection.deadline = min(connection.openedAt + limits.firstRequestTimeout, keepaliveDeadline)
    connection.markDirty()
  }

  deinit { nghttp2_session_del(session) }

  private func submitSettings() {
    let entries = [
      nghttp2_settings_entry(
        settings_id: Int32(NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS.rawValue),
        value: UInt32(limits.maxConcurrentStreams)),
      nghttp2_settings_entry(
        settings_id: Int32(NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE.rawValue),
        value: UInt32(limits.streamWindowBytes)),
      nghttp2_settings_entry(
        settings_id: Int32(NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE.rawValue),
        value: UInt32(limits.maxHeaderListBytes)),
      // RFC 9218 section 2.1: the old priority tree is neither used nor paid for.
      nghttp2_settings_entry(
        settings_id: Int32(NGHTTP2_SETTINGS_NO_RFC7540_PRIORITIES.rawValue), value: 1),
      // RFC 8441: WebSockets.
      nghttp2_settings_entry(
        settings_id: Int32(NGHTTP2_SETTINGS_ENABLE_CONNECT_PROTOCOL.rawValue), value: 1),
    ]
    expect(nghttp2_submit_settings(session, 0, entries, entries.count))
    expect(
      nghttp2_session_set_local_window_size(session, 0, 0, Int32(limits.connectionWindowBytes)))
  }

  override var idleSince: Int64? { streams.isEmpty ? emptySince : nil }

  override func prepareEviction() {
    expect(nghttp2_session_terminate_session(session, NGHTTP2_NO_ERROR.rawValue))
  }

  override func receive(_ bytes: UnsafeRawBufferPointer) { receiveBytes(bytes) }

  override func peerClosed() {
    // An HTTP/2 peer that sends no more can neither acknowledge nor open windows: nothing can end well.
    connection.close()
  }

  override func produce(into output: inout ByteBuffer) { produceFrames(into: &output) }

  override func flushed() { deliverAfterFlush() }

  override func deadlineReached() { checkTimes() }

  // MARK: Streams

  func insert(_ stream: HTTP2Stream) {
    stream.index = streams.count
    streams.append(.passUnretained(stream))
    context.counters.openStreams.add()
  }

  /// How many open streams a connection may have before they count, and how many count together after that, so that
  /// hardly a request pays for it.
  private static let streamGroup = 32
  /// What an open stream counts for: itself, its call and what both have of a body and an answer that are not long.
  static let heldBytesPerStream = 8 * 1024

  /// Counts a further group of streams; false when the address has no room.
  @inline(never)
  func holdStreams() -> Bool {
    // The local socket's peers own the data, and a proxy's streams are those of many.
    guard let share = connection.share, !share.address.isLocal, share.isBounded else {
      heldStreams = .max
      return true
    }
    guard context.held.change(by: Self.streamGroup * Self.heldBytesPerStream, connection, share)
    else { return false }
    heldStreams &+= Self.streamGroup
    return true
  }

  /// Gives groups back until `count` streams are counted, or as many as are free.
  @inline(never)
  private func releaseStreams(downTo count: Int) {
    guard heldStreams != Int.max, let share = connection.share else { return }
    while heldStreams > max(count, Self.streamGroup) {
      heldStreams &-= Self.streamGroup
      _ = context.held.change(
        by: -Self.streamGroup * Self.heldBytesPerStream, connection, share)
    }
  }

  func remove(_ stream: HTTP2Stream) {
    let last = streams.removeLast()
    let index = stream.index
    if index < streams.count {
      streams[index] = last
      last._withUnsafeGuaranteedRef { $0.index = index }
    } else if index == 0 {
      emptySince = context.loop.now
    }
    context.counters.openStreams.add(-1)
    // One group stays, so that a connection about its border does not count up and down.
    if heldStreams &- streams.count >= 2 * Self.streamGroup {
      releaseStreams(downTo: streams.count + Self.streamGroup)
    }
    if !stream.state.isDisjoint(with: [.dirty, .listed]) { unlist(stream) }
  }

  @inline(never)
  private func unlist(_ stream: HTTP2Stream) {
    let pointer = Unmanaged.passUnretained(stream).toOpaque()
    dirty.removeAll { $0.toOpaque() == pointer }
    halfDone.removeAll { $0.toOpaque() == pointer }
    drained.removeAll { $0.toOpaque() == pointer }
  }

  /// Notes that a stream has output.
  @inline(__always)
  func markDirty(_ stream: HTTP2Stream) {
    dirty.append(.passUnretained(stream))
    // A connection stays dirty until it has taken the whole list.
    if dirty.count == 1 { connection.markDirty() }
  }

  /// Notes that a stream's writer has room again.
  func noteDrained(_ stream: HTTP2Stream) {
    stream.state.insert(.listed)
    drained.append(.passUnretained(stream))
  }

  /// Notes that the whole response was given to nghttp2.
  @inline(__always)
  func noteEnd(_ stream: HTTP2Stream) {
    stream.state.insert(.responseEnded)
    if !stream.state.contains(.requestEnded) {
      stream.state.insert(.listed)
      halfDone.append(.passUnretained(stream))
    }
  }

  /// Gives window back: the connection's once per flush, the stream's unless the request is complete.
  func credit(_ stream: HTTP2Stream, _ count: Int) {
    if connectionCredit == 0 { connection.markDirty() }
    connectionCredit &+= count
    if !stream.state.contains(.requestEnded) {
      nghttp2_session_consume_stream(session, stream.id, count)
      connection.markDirty()
    }
  }

  func reset(_ stream: HTTP2Stream, _ code: HTTPResetCode) {
    expect(nghttp2_submit_rst_stream(session, 0, stream.id, code.rawValue))
    connection.markDirty()
  }

  override var isFinished: Bool {
    isBroken
      || (nghttp2_session_want_read(session) == 0 && nghttp2_session_want_write(session) == 0)
  }

  override var bufferedOutput: Int {
    streams.reduce(0) { $0 + $1._withUnsafeGuaranteedRef { $0.waitingBytes } }
  }

  // MARK: The end

  override func beginDrain() {
    guard drainStep == .none else { return }
    drainStep = .noticed
    // RFC 9113 section 6.8: first say that it will end, then, after a round trip, what was the last stream.
    expect(nghttp2_submit_shutdown_notice(session))
    expect(nghttp2_submit_ping(session, 0, nil))
    connection.deadline = min(connection.deadline, context.loop.now + context.drainNotice)
    connection.markDirty()
  }

  override var isAnswering: Bool {
    streams.contains {
      $0._withUnsafeGuaranteedRef {
        $0.state.isDisjoint(with: [.finished, .dead])
          && ($0.state.contains(.requestEnded) || $0.sink?.hasWholeRequest == true)
      }
    }
  }

  override func endCalls(_ calls: EndingCalls) {
    for stream in streams.map({ $0.takeUnretainedValue() }) where !stream.state.contains(.dead) {
      stream.sink?.serverEnds(calls)
    }
  }

  func submitFinalGoaway() {
    drainStep = .final
    expect(
      nghttp2_submit_goaway(
        session, 0, nghttp2_session_get_last_proc_stream_id(session), NGHTTP2_NO_ERROR.rawValue,
        nil, 0))
    connection.markDirty()
  }

  override func closed() {
    touched.removeAll()
    dirty.removeAll()
    halfDone.removeAll()
    drained.removeAll()
    isBroken = true
    // Handlers may hold streams for longer than the connection lives: those are dead and let the session be.
    let streams = self.streams
    self.streams.removeAll()
    releaseStreams(downTo: 0)
    for reference in streams {
      let stream = reference.takeRetainedValue()
      let sink = stream.sink
      let isOver = stream.state.contains(.dead) || stream.state.contains(.responseEnded)
      if !isOver, sink != nil { stream.keepPeerAddress() }
      stream.die()
      nghttp2_session_set_stream_user_data(session, stream.id, nil)
      context.counters.openStreams.add(-1)
      if !isOver { sink?.reset(.cancel) }
    }
  }
}
