public import Base
import Glibc
public import Net
import Synchronization

/// HTTP/1.1 and HTTP/2 on any number of ports, served by a fixed number of loops.
///
/// The first loop accepts; each new connection goes to the loop that has the fewest.
public final class HTTPServer: Sendable {
  /// An address to listen on.
  public struct Listener: Sendable {
    /// Where connections come from.
    public enum Place: Sendable {
      /// A numeric address or a name that resolves to one ("" is every address), and a port; 0 lets the system choose
      /// one (`boundPorts`).
      case network(host: String, port: UInt16)
      /// A Unix socket with permission bits that serves as a port does.
      case file(String, mode: UInt32)
      /// A socket that listens already.
      case inherited(InheritedSocket)
      /// A Unix socket that only this process's user may connect to: its peers are local.
      case administration(String)
    }

    /// Where connections come from.
    public var place: Place
    /// The socket that another process has listened on there, instead of a new one.
    public var passed: InheritedSocket?
    /// Encrypts the connections; nil for plain text.
    public var tls: TLSContext?
    /// Whether only trusted proxies may connect, which must say whom they speak for (PROXY protocol).
    public var expectsProxyHeader = false
    /// What each of its connections may do; nil for what the server's limits say.
    ///
    /// What bounds all connections together, or those of an address, comes from the server's limits alone.
    public var limits: HTTPLimits?

    /// Listens at a place.
    public init(_ place: Place, tls: TLSContext? = nil) {
      self.place = place
      self.tls = tls
    }

    /// Listens at an address; port 0 lets the system choose one.
    public init(host: String, port: UInt16, tls: TLSContext? = nil) {
      self.init(.network(host: host, port: port), tls: tls)
    }

    /// A Unix socket that only this process's user may connect to.
    public init(path: String) { self.init(.administration(path)) }
  }

  /// The loops, each on a thread of its own once the server has started.
  public let loops: [EventLoop]

  private let limits: HTTPLimits
  private let connectionLimits: ConnectionLimits
  private let configured: [Listener]
  private let handler: any HTTPHandler
  private let proxies: TrustedProxies
  private let places: ConnectionPlaces
  private let held: HeldBytes
  private let counts: StatusCells
  private let noteRefusedClient: (@Sendable (SocketAddress, String) -> Void)?

  private struct State {
    var listeners: [ListenerBox] = []
    var ports: [UInt16] = []
    var isDraining = false
    var isRunning = false
  }
  private let state = Mutex(State())

  /// A listener is used on the first loop only.
  private struct ListenerBox: @unchecked Sendable { let listener: Net.Listener }

  /// Makes a server; nothing is opened yet.
  ///
  /// `noteRefusedClient` is told, on a loop, whose certificate was not taken, and why; it must not block.
  public init(
    limits: HTTPLimits = HTTPLimits(), connectionLimits: ConnectionLimits = ConnectionLimits(),
    listeners: [Listener], trustedProxies: TrustedProxies = TrustedProxies(), loops: Int = 1,
    timeSource: any TimeSource = SystemTimeSource(), handler: any HTTPHandler,
    noteRefusedClient: (@Sendable (SocketAddress, String) -> Void)? = nil
  ) {
    self.limits = limits
    self.noteRefusedClient = noteRefusedClient
    self.connectionLimits = connectionLimits
    self.handler = handler
    proxies = trustedProxies
    configured = listeners
    self.loops = (0..<max(1, loops)).map { EventLoop(index: $0, timeSource: timeSource) }
    counts = HTTPCount.cells(loops: self.loops.count)
    places = ConnectionPlaces(limits, proxies: trustedProxies, loops: self.loops)
    held = HeldBytes(limits, places.addresses)
    for loop in self.loops {
      let counters = HTTPLoopCounters(counts, loop: loop.index)
      loop.attachment = ServingLoop(
        HTTPLoop(
          loop: loop, limits: limits, proxies: trustedProxies, held: held, loops: self.loops.count,
          handler: handler, counters: counters)
      )
    }
  }

  /// Opens the listeners, in the order given, and starts the loops.
  ///
  /// May be called once.
  ///
  /// - Throws: The call that failed, pthread_create when there is no thread for a loop.
  public func start() throws(SocketError) {
    var listeners: [ListenerBox] = []
    for configuration in configured {
      let connections = connectionHandler(configuration)
      let accepted = { [self] (descriptor: Int32, peer: SocketAddress) in
        accept(descriptor, peer, configuration, connections)
      }
      let listener =
        switch configuration.place {
        case .file(let path, let mode) where configuration.passed != nil:
          try Self.takeOver(loops[0], configuration.passed!, path, mode, accepted)
        case _ where configuration.passed != nil:
          try Net.Listener(
            loop: loops[0], inherited: configuration.passed!, accepted: accepted)
        case .administration(let path):
          try Net.Listener(loop: loops[0], path: path, accepted: accepted)
        case .file(let path, let mode):
          try Net.Listener(loop: loops[0], file: path, mode: mode, accepted: accepted)
        case .inherited(let socket):
          try Net.Listener(loop: loops[0], inherited: socket, accepted: accepted)
        case .network(let host, let port):
          try Net.Listener(loop: loops[0], host: host, port: port, accepted: accepted)
        }
      listeners.append(ListenerBox(listener: listener))
    }
    state.withLock { state in
      precondition(!state.isRunning, "a server is started once")
      state.isRunning = true
      state.ports = listeners.map { $0.listener.address.port }
      state.listeners = listeners
    }
    for box in listeners { box.listener.open() }
    do throws(ThreadError) {
      for (index, loop) in loops.enumerated() { try loop.start(name: "loop-\(index)") }
    } catch {
      stop()
      throw SocketError(call: "pthread_create", address: error.name, code: error.code)
    }
  }

  private static func takeOver(
    _ loop: EventLoop, _ socket: InheritedSocket, _ path: String, _ mode: UInt32,
    _ accepted: @escaping (Int32, SocketAddress) -> Void
  ) throws(SocketError) -> Net.Listener {
    guard chmod(path, mode) == 0 else {
      throw SocketError(call: "chmod", address: path, code: errno)
    }
    return try Net.Listener(loop: loop, inherited: socket, file: path, accepted: accepted)
  }

  /// Other descriptors of the sockets listened on, in the order of the listeners, for whoever goes on with them.
  ///
  /// The caller closes them. There are none when the server does not listen any more.
  ///
  /// - Throws: When there are no descriptors left.
  public func copyListeners() throws(SocketError) -> [Int32] {
    // Under the lock, so that none of them is closed meanwhile.
    let copies = state.withLock { $0.listeners.map { $0.listener.copyDescriptor() } }
    guard copies.contains(nil) else { return copies.compactMap { $0 } }
    for case .some(let copy) in copies { close(copy) }
    throw SocketError(call: "fcntl", code: EMFILE)
  }

  /// The ports listened on, in the order of the listeners.
  public var boundPorts: [UInt16] { state.withLock { $0.ports } }

  /// What has happened since the start, summed over the loops.
  public var counters: HTTPCounters { HTTPCounters(counts) }

  /// The same as sources of a server's status.
  public var statusSources: [StatusSource] {
    HTTPCount.statusSources(counts) + [
      StatusSource(
        name: "http_held_bytes", help: "Bytes kept of requests and for slow readers.",
        kind: .gauge, value: { [held] in held.total }),
      StatusSource(
        name: "loop_busy_seconds_total",
        help: "Time in which an event loop did not wait; its rate is the loop's busy share.",
        kind: .counter, labels: ["loop"], unit: .nanoseconds
      ) { [loops] report in
        for loop in loops { report(["\(loop.index)"], loop.busyNanoseconds) }
      },
    ]
  }

  /// What the loop counts that accepts.
  private var firstCounters: HTTPLoopCounters {
    ServingLoop.of(loops[0]).http.counters
  }

  // MARK: Accepting

  /// Gives a new socket to a loop.
  ///
  /// On the first loop.
  private func accept(
    _ descriptor: Int32, _ peer: SocketAddress, _ listener: Listener,
    _ connections: HTTPConnectionHandler
  ) {
    var peer = peer
    if case .administration = listener.place {} else if peer == .local { peer = .unix }
    if listener.expectsProxyHeader, !proxies.contains(peer) {
      firstCounters.refusedProxies.add()
      close(descriptor)
      return
    }
    guard let share = places.take(peer) else {
      close(descriptor)
      return
    }
    var least = loops[0]
    for loop in loops where loop.load < least.load { least = loop }
    firstCounters.accepted.add()
    least.promiseConnection()
    if least === loops[0] {
      open(least, descriptor, peer, share, listener, connections)
    } else {
      least.execute { [self, least, peer] in
        open(least, descriptor, peer, share, listener, connections)
      }
    }
  }

  private func open(
    _ loop: EventLoop, _ descriptor: Int32, _ peer: SocketAddress, _ share: AddressShare?,
    _ listener: Listener, _ connections: HTTPConnectionHandler
  ) {
    ServingLoop.of(loop).http.counters.openConnections.add()
    Connection.open(
      loop: loop, descriptor: descriptor, peer: peer, share: share, tls: listener.tls,
      expectsProxyHeader: listener.expectsProxyHeader, limits: connectionLimits,
      handler: connections)
  }

  private func connectionHandler(_ listener: Listener) -> HTTPConnectionHandler {
    HTTPConnectionHandler(
      places: places, limits: listener.limits ?? limits, noteRefusedClient: noteRefusedClient)
  }

  /// Serves a connected stream socket as if a listener had accepted it; takes over the descriptor.
  ///
  /// For whoever turns the first loop by hand: only on its thread.
  package func adopt(_ descriptor: Int32) {
    firstCounters.accepted.add()
    loops[0].promiseConnection()
    let listener = Listener(host: "", port: 0)
    open(loops[0], descriptor, .none, nil, listener, connectionHandler(listener))
  }

  /// Closes the connections whose clients' certificates are not trusted any more since the authorities of `context` have
  /// changed; those without a certificate, and with one that still is, go on.
  ///
  /// Returns at once; from any thread. Each loop looks at `reviewedConnections` of its own between two looks at its
  /// sockets.
  public func reviewClients(of context: TLSContext) {
    for loop in loops {
      loop.execute { [self, loop] in
        var connections: [Connection] = []
        loop.forEachConnection {
          if let tls = $0.tls, tls.context === context, tls.clientCertificate != nil {
            connections.append($0)
          }
        }
        review(ClientReview(connections: connections), on: loop)
      }
    }
  }

  /// Connections of one loop that are still to be looked at; used on that loop only.
  private final class ClientReview: @unchecked Sendable {
    var connections: [Connection]

    init(connections: [Connection]) { self.connections = connections }
  }

  /// How many clients' certificates are verified again at once: a few milliseconds.
  private static let reviewedConnections = 32

  private func review(_ review: ClientReview, on loop: EventLoop) {
    for connection in review.connections.suffix(Self.reviewedConnections)
    where !connection.isClosed && connection.tls?.isClientTrusted == false {
      noteRefusedClient?(connection.peer, "its authority has gone")
      connection.close()
    }
    review.connections.removeLast(min(Self.reviewedConnections, review.connections.count))
    if !review.connections.isEmpty { loop.execute { [self] in self.review(review, on: loop) } }
  }

  /// Calls `body` once every loop has come to it: none of them is stuck.
  ///
  /// On one of the loops.
  public func whenEveryLoopTurned(_ body: @escaping @Sendable () -> Void) {
    let left = LoopCount(loops.count)
    for loop in loops {
      loop.execute { if left.countDown() { body() } }
    }
  }

  private final class LoopCount: Sendable {
    private let left: Atomic<Int>

    init(_ count: Int) { left = Atomic(count) }

    /// True for the last one.
    @discardableResult
    func countDown() -> Bool { left.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 }

    var isDone: Bool { left.load(ordering: .acquiring) == 0 }
  }

  // MARK: The end

  /// Stops accepting and asks every connection to end once its streams have (HTTP/2: GOAWAY in two steps; HTTP/1.1:
  /// with the next answer, or after `limits.drainLinger`).
  ///
  /// Returns at once; from any thread.
  public func beginDrain() { beginDrain(notice: limits.drainNotice, keepsFiles: false) }

  private func beginDrain(notice: Int64, keepsFiles: Bool) {
    let listeners = state.withLock { state -> [ListenerBox]? in
      if !state.isRunning || state.isDraining { return nil }
      state.isDraining = true
      defer { state.listeners = [] }
      return state.listeners
    }
    guard let listeners else { return }
    loops[0].execute { for box in listeners { box.listener.close(keepsFile: keepsFiles) } }
    for loop in loops {
      loop.execute { [loop] in
        let http = ServingLoop.of(loop).http
        http.isDraining = true
        http.drainNotice = notice
        loop.forEachConnection {
          $0.session?.beginDrain()
          $0.shortenLinger()
        }
      }
    }
  }

  /// Drains, and returns when no connection is left or `limits.drainTimeout` has passed: the calls that are left then are
  /// told that they are ended, each in its dialect's way, and have `limits.handOverLastWords` to say so to their peers.
  ///
  /// `noticeEnded` is called once when clients have had `limits.drainNotice` to learn of it, unless nothing was
  /// left before. Blocks: not on a loop. Returns whether all connections ended by themselves.
  @discardableResult
  public func drain(noticeEnded: () -> Void = {}) -> Bool {
    beginDrain()
    let clock = SystemTimeSource()
    let start = clock.monotonicNanoseconds()
    var isNotice = true
    while loops.contains(where: { $0.load > 0 }) {
      let elapsed = clock.monotonicNanoseconds() - start
      if elapsed >= limits.drainTimeout {
        endCalls(.all)
        waitForPeers(limits.handOverLastWords)
        return false
      }
      if isNotice, elapsed >= limits.drainNotice {
        isNotice = false
        noticeEnded()
      }
      // Connections end on other threads; ten milliseconds more or less do not matter to a process that ends.
      usleep(10_000)
    }
    return true
  }

  /// Ends serving so that another server can go on at once with the same sockets, and, where `keepsFiles`, at the same
  /// files.
  ///
  /// Nothing is accepted any more. Requests that come within `limits.drainLinger` are answered; then streams end. Calls
  /// that the server has to answer are waited for, for `grace` nanoseconds in all, and those that are not answered by
  /// then end, too. Peers that are slow to send or to read have `limits.handOverPeerPause`. Connections that are
  /// answered and wait only for their peers to close are left alone: `stop` closes them. Blocks: not on a loop. Returns
  /// whether every call could finish, streams aside.
  @discardableResult
  public func handOver(grace: Int64, keepsFiles: Bool) -> Bool {
    // The last word comes while requests are still answered.
    beginDrain(notice: min(limits.drainNotice, limits.drainLinger / 2), keepsFiles: keepsFiles)
    let clock = SystemTimeSource()
    let start = clock.monotonicNanoseconds()
    var hasEndedStreams = false
    var lastWordsEnd: Int64?
    while true {
      let counts = countConnections()
      let elapsed = clock.monotonicNanoseconds() - start
      if counts.open == 0 { break }
      if elapsed >= limits.drainLinger {
        if counts.busy == 0 { break }
        if let lastWordsEnd {
          if elapsed >= lastWordsEnd { break }
        } else if elapsed >= grace
          || counts.answering == 0 && elapsed >= limits.drainLinger + limits.handOverPeerPause
        {
          lastWordsEnd = elapsed + limits.handOverLastWords
          endCalls(.all)
        } else if !hasEndedStreams {
          hasEndedStreams = true
          endCalls(.streams)
        }
      }
      // Connections end on other threads.
      usleep(2000)
    }
    closeOpenConnections()
    return lastWordsEnd == nil
  }

  private func endCalls(_ calls: EndingCalls) {
    for loop in loops {
      loop.execute { [loop] in loop.forEachConnection { $0.session?.endCalls(calls) } }
    }
  }

  /// Closes what is not closed or answered; each says what it can.
  private func closeOpenConnections() {
    onEveryLoop { loop in
      loop.forEachConnection { if !$0.isClosed { $0.evict() } }
    }
  }

  private struct ConnectionCounts {
    /// Those that do not only wait for their peer to close.
    var open = 0
    /// Those on which a request is under way, or output waits.
    var busy = 0
    /// Those of them for whose answer the server has everything.
    var answering = 0
  }

  /// Looks at all connections; blocks.
  private func countConnections() -> ConnectionCounts {
    let sum = Mutex(ConnectionCounts())
    onEveryLoop { loop in
      var counts = ConnectionCounts()
      loop.forEachConnection { connection in
        guard !connection.isClosed else { return }
        counts.open += 1
        guard connection.isBusy else { return }
        counts.busy += 1
        if connection.session?.isAnswering == true { counts.answering += 1 }
      }
      sum.withLock {
        $0.open += counts.open
        $0.busy += counts.busy
        $0.answering += counts.answering
      }
    }
    return sum.withLock { $0 }
  }

  /// Calls `body` on every loop, with it, and returns when that is done; not on a loop.
  private func onEveryLoop(_ body: @escaping @Sendable (EventLoop) -> Void) {
    let left = LoopCount(loops.count)
    for loop in loops {
      loop.execute { [loop] in
        body(loop)
        left.countDown()
      }
    }
    while !left.isDone { usleep(500) }
  }

  /// Waits until peers have closed their sides of connections that are answered, for at most `nanoseconds`.
  ///
  /// Blocks: not on a loop.
  public func waitForPeers(_ nanoseconds: Int64) {
    let clock = SystemTimeSource()
    let end = clock.monotonicNanoseconds() + nanoseconds
    while loops.contains(where: { $0.load > 0 }), clock.monotonicNanoseconds() < end {
      usleep(2000)
    }
  }

  /// Closes everything and joins the loops' threads.
  ///
  /// Blocks: not on a loop.
  public func stop() {
    beginDrain()
    let wasRunning = state.withLock { state in
      defer { state.isRunning = false }
      return state.isRunning
    }
    guard wasRunning else { return }
    for loop in loops {
      loop.execute { [loop] in loop.forEachConnection { $0.close() } }
    }
    for loop in loops { loop.stop() }
  }
}
