import Base
import CShims
import Glibc

/// An accepted TCP connection, plain or encrypted, on one loop.
///
/// It reads into the loop's buffer and hands the bytes to its session; it writes what the session produces, once
/// for each wake-up. What the socket does not take waits in one buffer of at most `EventLoop.bufferBytes`; while
/// something waits and the session has more than `ConnectionLimits.maxBufferedOutput`, nothing is read.
public final class Connection: EventSource {
  /// The peer's address, or that of the client for whom a proxy speaks.
  public private(set) var peer: SocketAddress
  /// What the peer's address has of the server; nil where nobody counts.
  public var share: AddressShare?
  /// Bytes that are kept for its requests and answers, as the layer above counts them.
  public var heldBytes = 0
  /// When the connection was taken over (monotonic).
  private let acceptedAt: Int64
  /// When the connection could first be used: after accept, or after the TLS handshake (monotonic).
  public private(set) var openedAt: Int64 = 0
  /// The limits that apply.
  public let limits: ConnectionLimits
  /// What the connection speaks; nil during the TLS handshake and after the end.
  public internal(set) var session: ConnectionSession?
  /// The TLS side; nil for plain text.
  public let tls: TLSConnection?

  private let handler: any ConnectionHandler
  private var timer: LoopTimer!
  /// What the socket did not take yet.
  private var pending = ByteBuffer()
  private var stallDeadline = Int64.max

  private var isDirty = false
  private var pauses: Pauses = []
  private var isPeerClosed = false
  private var isUnread = false
  private var isFirstHandshake = true
  /// What has come of a proxy's header.
  private var proxyHeader: [UInt8] = []
  private var state = State.open

  /// Why nothing is read.
  private struct Pauses: OptionSet {
    let rawValue: UInt8
    /// The session can take no more input now.
    static let session = Pauses(rawValue: 1)
    /// The peer reads too little.
    static let output = Pauses(rawValue: 2)
    /// TLS has to write something first, and the socket takes nothing.
    static let tls = Pauses(rawValue: 4)
  }

  private enum State { case proxyHeader, handshake, open, lingering, closed }

  // The loop's list of its connections.
  var next: Connection?
  unowned(unsafe) var previous: Connection?

  /// When `session.deadlineReached` is to be called (monotonic); `Int64.max` for never.
  ///
  /// Setting it is cheap.
  public var deadline = Int64.max {
    didSet { timer.set(min(deadline, stallDeadline)) }
  }

  /// Takes over an accepted socket; where `expectsProxyHeader`, nothing happens before a proxy said whom it speaks for.
  ///
  /// On the loop.
  public static func open(
    loop: EventLoop, descriptor: Int32, peer: SocketAddress, share: AddressShare? = nil,
    tls: TLSContext?, expectsProxyHeader: Bool = false, limits: ConnectionLimits,
    handler: any ConnectionHandler
  ) {
    // Unix sockets know none of these.
    setOption(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, 1)
    setOption(descriptor, Int32(IPPROTO_TCP), TCP_KEEPIDLE, limits.peerProbeIdleSeconds)
    setOption(descriptor, Int32(IPPROTO_TCP), TCP_KEEPINTVL, limits.peerProbeIntervalSeconds)
    setOption(descriptor, Int32(IPPROTO_TCP), TCP_KEEPCNT, limits.peerProbes)
    setOption(descriptor, SOL_SOCKET, SO_KEEPALIVE, 1)
    let connection = Connection(
      loop: loop, descriptor: descriptor, peer: peer, share: share, tls: tls, limits: limits,
      handler: handler)
    loop.insert(connection)
    connection.watch(Self.readEvents)
    if expectsProxyHeader { connection.awaitProxyHeader() } else { connection.begin() }
  }

  private init(
    loop: EventLoop, descriptor: Int32, peer: SocketAddress, share: AddressShare?,
    tls: TLSContext?, limits: ConnectionLimits, handler: any ConnectionHandler
  ) {
    self.peer = peer
    self.share = share
    acceptedAt = loop.now
    self.limits = limits
    self.handler = handler
    self.tls = tls.map { TLSConnection($0, descriptor: descriptor) }
    super.init(loop: loop, descriptor: descriptor)
    timer = LoopTimer(loop: loop) { [unowned(unsafe) self] in timerFired() }
  }

  private static func setOption(
    _ descriptor: Int32, _ level: Int32, _ name: Int32, _ value: Int32
  ) {
    var value = value
    setsockopt(descriptor, level, name, &value, socklen_t(MemoryLayout<Int32>.size))
  }

  private static let readEvents = EPOLLIN.rawValue | EPOLLRDHUP.rawValue

  /// Whether the connection is closed, or waits only for the peer to close.
  public var isClosed: Bool { state == .closed || state == .lingering }

  /// Whether bytes wait for the socket.
  public var isBlocked: Bool { !pending.isEmpty }

  private func begin() {
    guard tls != nil else { return becomeOpen() }
    state = .handshake
    deadline = acceptedAt + limits.handshakeTimeout
  }

  // MARK: The proxy's header

  private func awaitProxyHeader() {
    state = .proxyHeader
    deadline = acceptedAt + limits.handshakeTimeout
  }

  /// Takes what has come of the header, and no byte more: what follows it is the client's.
  private func readProxyHeader() {
    while state == .proxyHeader {
      let count = recv(
        descriptor, loop.readBuffer, ProxyHeader.maxBytes - proxyHeader.count, Int32(MSG_PEEK))
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { return }
      guard count > 0 else { return close() }
      let before = proxyHeader.count
      proxyHeader += UnsafeRawBufferPointer(start: loop.readBuffer, count: count)
      switch proxyHeader.withUnsafeBytes({ ProxyHeader.read($0) }) {
      case .invalid: return refuseProxyHeader()
      case .incomplete:
        guard proxyHeader.count < ProxyHeader.maxBytes else { return refuseProxyHeader() }
        recv(descriptor, loop.readBuffer, count, 0)
      case .header(let client, let length):
        recv(descriptor, loop.readBuffer, length - before, 0)
        proxyHeader = []
        if let client {
          peer = client
          guard handler.announced(self) else { return close() }
        }
        begin()
      }
    }
    // What the client sent often came with the header.
    if state == .handshake { shakeHands() } else if state == .open { read() }
  }

  private func refuseProxyHeader() {
    handler.refusedProxyHeader(self)
    close()
  }

  private func becomeOpen() {
    state = .open
    deadline = .max
    openedAt = loop.now
    session = handler.opened(self)
  }

  /// Puts another session in place of the present one, which gets no further call.
  public func replaceSession(_ session: ConnectionSession) { self.session = session }

  // MARK: Reading

  override func ready(_ events: UInt32) {
    switch state {
    case .proxyHeader: return readProxyHeader()
    case .handshake: return shakeHands()
    case .lingering: return discardInput()
    case .closed: return
    case .open: break
    }
    if events & EPOLLOUT.rawValue != 0 {
      markDirty()
      if pauses.contains(.tls) { return resumeTLS() }
    }
    if events & ~EPOLLOUT.rawValue != 0 {
      if !pauses.isEmpty || isPeerClosed {
        // Nothing is read now, but an error or a full hang-up ends the connection.
        if events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { close() }
      } else {
        read()
      }
    }
  }

  /// Reads what there is, up to a bound so that other connections get their turn.
  func read() {
    var budget = 4 * EventLoop.bufferBytes
    while pauses.isEmpty, !isPeerClosed, state == .open {
      if budget <= 0 {
        // Bytes that TLS has taken from the socket do not show in epoll, so the loop comes back by itself.
        if tls != nil { readLater() }
        return
      }
      let count = readSome()
      if count < 0 { return }
      if count == 0 {
        isPeerClosed = true
        updateInterest()
        session?.peerClosed()
        return
      }
      session?.receive(UnsafeRawBufferPointer(start: loop.readBuffer, count: count))
      if tls == nil, count < EventLoop.bufferBytes { return }
      // Each read has its price, so that a flood of tiny records is bounded too.
      budget &-= count &+ 1024
    }
  }

  private func readLater() {
    if isUnread { return }
    isUnread = true
    loop.unreadConnections.append(self)
  }

  /// Reads once; 0 at the peer's end, -1 when there is nothing (or the connection was closed by an error).
  private func readSome() -> Int {
    if let tls {
      tls.renewControlRecords(limits, now: loop.now)
      switch tls.read(into: loop.readBuffer, count: EventLoop.bufferBytes) {
      case .count(let count): return count
      case .wouldBlock: return -1
      case .wantsWrite:
        pauseForTLS()
        return -1
      case .ended: return 0
      case .failed:
        if tls.isFlooded { handler.overstepped(self) }
        close()
        return -1
      }
    }
    while true {
      let count = recv(descriptor, loop.readBuffer, EventLoop.bufferBytes, 0)
      if count >= 0 { return count }
      if errno == EINTR { continue }
      if errno != EAGAIN { close() }
      return -1
    }
  }

  func readAgain() {
    isUnread = false
    read()
  }

  /// Stops or goes on reading, for a session that can take no more input now.
  public func setReading(_ isReading: Bool) { setPause(.session, !isReading) }

  private func setPause(_ pause: Pauses, _ isOn: Bool) {
    guard pauses.contains(pause) != isOn else { return }
    if isOn { pauses.insert(pause) } else { pauses.remove(pause) }
    updateInterest()
    if pauses.isEmpty, state == .open, tls != nil { readLater() }
  }

  /// Reads no more until the socket takes what TLS has to say, such as the answer to an update of keys.
  @inline(never)
  private func pauseForTLS() {
    setPause(.tls, true)
    if stallDeadline == .max { stallDeadline = loop.now + limits.writeStallTimeout }
    timer.set(min(deadline, stallDeadline))
  }

  /// The socket takes something: the next read writes what TLS has to say.
  private func resumeTLS() {
    if pending.isEmpty { stallDeadline = .max }
    setPause(.tls, false)
    read()
  }

  private func updateInterest() {
    guard descriptor >= 0 else { return }
    var events: UInt32 = 0
    if pauses.isEmpty, !isPeerClosed { events |= Self.readEvents }
    if !pending.isEmpty || pauses.contains(.tls) { events |= EPOLLOUT.rawValue }
    rewatch(events)
  }

  // MARK: Writing

  /// Says that the session has output; it is written at the end of the turn.
  public func markDirty() {
    guard !isDirty, state == .open else { return }
    isDirty = true
    loop.dirtyConnections.append(self)
  }

  /// Writes what the session produces until the socket takes no more.
  ///
  /// Called once per turn.
  func flush() {
    isDirty = false
    guard state == .open, let session else { return }
    let wasBlocked = isBlocked
    if wasBlocked {
      let before = pending.count
      guard writePending() else { return close() }
      if pending.count < before { stallDeadline = loop.now + limits.writeStallTimeout }
    }
    var budget = 16
    while pending.isEmpty {
      session.produce(into: &loop.writeBuffer)
      if loop.writeBuffer.isEmpty { break }
      guard writeProduced() else { return close() }
      budget &-= 1
      if budget == 0 {
        markDirty()
        break
      }
    }
    if pending.isEmpty {
      if wasBlocked {
        stallDeadline = .max
        updateInterest()
        applyBackPressure(session)
      }
    } else {
      if !wasBlocked {
        stallDeadline = loop.now + limits.writeStallTimeout
        timer.set(min(deadline, stallDeadline))
        updateInterest()
      }
      applyBackPressure(session)
    }
    session.flushed()
    if state == .open, pending.isEmpty, session.isFinished { finish() }
  }

  /// Stops reading while the peer reads too little, and goes on when it has caught up.
  private func applyBackPressure(_ session: ConnectionSession) {
    setPause(
      .output, isBlocked && pending.count + session.bufferedOutput > limits.maxBufferedOutput)
  }

  /// Writes the loop's buffer; keeps what the socket does not take.
  ///
  /// False when the connection is broken.
  private func writeProduced() -> Bool {
    while !loop.writeBuffer.isEmpty {
      let count = loop.writeBuffer.withUnsafeBytes { writeSome($0) }
      if count < 0 {
        loop.writeBuffer.removeAll()
        return false
      }
      if count == 0 {
        swap(&pending, &loop.writeBuffer)
        loop.writeBuffer = loop.spareBuffers.take()
        return true
      }
      loop.writeBuffer.removeFirst(count)
    }
    return true
  }

  private func writePending() -> Bool {
    while !pending.isEmpty {
      let count = pending.withUnsafeBytes { writeSome($0) }
      if count < 0 { return false }
      if count == 0 { return true }
      pending.removeFirst(count)
    }
    var buffer = ByteBuffer()
    swap(&pending, &buffer)
    loop.spareBuffers.give(buffer)
    return true
  }

  /// Writes once; 0 when the socket takes nothing, -1 when it is broken.
  private func writeSome(_ bytes: UnsafeRawBufferPointer) -> Int {
    if let tls {
      switch tls.write(bytes) {
      case .count(let count): return count
      case .wouldBlock, .wantsWrite: return 0
      case .ended, .failed: return -1
      }
    }
    while true {
      let count = send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
      if count >= 0 { return count }
      if errno == EINTR { continue }
      return errno == EAGAIN ? 0 : -1
    }
  }

  // MARK: Times and the end

  private func timerFired() {
    let now = loop.now
    let isBeginning = state == .handshake || state == .proxyHeader
    if now >= stallDeadline || (isBeginning && now >= deadline) {
      handler.timedOut(self)
      return close()
    }
    if state == .lingering { return close() }
    if now >= deadline {
      deadline = .max
      session?.deadlineReached()
    }
    timer.set(min(deadline, stallDeadline))
  }

  private func shakeHands() {
    if isFirstHandshake {
      isFirstHandshake = false
      if refusePlainText() { return }
    }
    switch tls!.handshake() {
    case .done:
      becomeOpen()
      // The first request often comes with the client's last handshake bytes.
      read()
    case .wantsRead: rewatch(Self.readEvents)
    case .wantsWrite: rewatch(EPOLLOUT.rawValue)
    case .failed(let error):
      handler.handshakeFailed(self, error)
      // Who is told why must be able to read it, whatever was sent meanwhile (RFC 8446 section 6.2).
      if error.step == .clientCertificate { linger(false) } else { close() }
    }
    if state == .open { updateInterest() }
  }

  /// Tells a peer that speaks without TLS that it should not; false when it has not begun like that.
  ///
  /// Only a look at its first byte: TLS begins with 22, the requests of HTTP with a capital letter.
  private func refusePlainText() -> Bool {
    var first: UInt8 = 0
    guard recv(descriptor, &first, 1, Int32(MSG_PEEK)) == 1,
      first >= UInt8(ascii: "A"), first <= UInt8(ascii: "Z")
    else { return false }
    let refusal = handler.answerToPlainText(self)
    handler.handshakeFailed(
      self, TLSError(step: .handshake, reason: "the peer speaks plain text"))
    // Into an empty socket: what it does not take is lost.
    refusal.withUnsafeBytes {
      _ = send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    linger(true)
    return true
  }

  /// Ends a connection whose output is written: says so to the peer, then waits a little for its end, because
  /// closing with unread input would make the kernel throw away output that the peer has not read yet.
  private func finish() {
    guard state == .open else { return }
    if isPeerClosed || endsByReset { return close() }
    tls?.sendClose()
    linger(session?.lingers ?? false)
  }

  /// Says that nothing more comes, and throws away what the peer still sends.
  ///
  /// `isLong`: the peer may have much to send.
  private func linger(_ isLong: Bool) {
    shutdown(descriptor, Int32(SHUT_WR))
    state = .lingering
    endSession()
    lingerBudget = isLong ? limits.maxLingerBytes : 256 * 1024
    lingerEnd = loop.now + (isLong ? limits.lingerTimeout : limits.closeTimeout)
    deadline = min(lingerEnd, loop.now + max(limits.lingerPause, limits.closeTimeout))
    pauses = []
    updateInterest()
    discardInput()
  }

  /// Lets a connection that only waits for its peer's end wait no longer than others do.
  public func shortenLinger() {
    guard state == .lingering else { return }
    lingerEnd = min(lingerEnd, loop.now + limits.closeTimeout)
    deadline = min(deadline, lingerEnd)
  }

  /// Whether the connection's end is a reset, and TLS has none.
  ///
  /// Set while an answer is under way that nothing but this end completes: whoever brings it about, the end of the
  /// process as well, must not make the part seem the whole.
  public var endsByReset = false {
    didSet {
      guard endsByReset != oldValue else { return }
      var option = Glibc.linger(l_onoff: endsByReset ? 1 : 0, l_linger: 0)
      setsockopt(
        descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<Glibc.linger>.size))
    }
  }

  /// Whether the peer can tell a reset from an end: not on Unix sockets (unix(7)).
  public var canReset: Bool {
    var domain: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    getsockopt(descriptor, SOL_SOCKET, SO_DOMAIN, &domain, &length)
    return domain != AF_UNIX
  }

  private var lingerBudget = 0
  private var lingerEnd: Int64 = 0

  private func discardInput() {
    // Not all at once, so that other connections get their turn.
    for _ in 0..<16 {
      let count = recv(descriptor, loop.readBuffer, EventLoop.bufferBytes, 0)
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { return }
      lingerBudget -= count
      if count <= 0 || lingerBudget <= 0 { return close() }
      deadline = min(lingerEnd, loop.now + limits.lingerPause)
    }
  }

  /// Since when no request has been under way (monotonic); nil while there is one.
  public var idleSince: Int64? {
    switch state {
    case .proxyHeader, .handshake: acceptedAt
    case .open: session?.idleSince
    case .lingering: 0
    case .closed: nil
    }
  }

  /// Whether a request is under way, or output waits for the socket.
  public var isBusy: Bool {
    guard state == .open, let session else { return false }
    return isBlocked || session.idleSince == nil
  }

  /// Closes the connection, which is idle, to make room; says so first, as far as the socket takes it.
  ///
  /// Not from inside the session.
  public func evict() {
    if state == .open, let session {
      session.prepareEviction()
      flush()
    }
    close()
  }

  private func endSession() {
    guard let session else { return }
    self.session = nil
    session.closed()
  }

  /// Closes the socket now; output that waits is lost.
  ///
  /// Where TLS stands between two records, it is ended first, unless the end is to be a reset.
  public func close() {
    guard state != .closed else { return }
    if state == .open, pending.isEmpty, !endsByReset { tls?.sendClose() }
    state = .closed
    timer.cancel()
    tls?.free()
    loop.remove(self)
    closeDescriptor()
    endSession()
    if pending.allocatedCount > 0 {
      var buffer = ByteBuffer()
      swap(&pending, &buffer)
      loop.spareBuffers.give(buffer)
    }
    handler.closed(self)
  }
}
