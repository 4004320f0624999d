import Base
import CCurl
public import Net

/// Makes HTTP requests to other people's servers, on one loop.
///
/// libcurl speaks HTTP and TLS and keeps connections; sockets and timers are the loop's. Each request passes the
/// address policy, and is bounded in time, size and number. Confined to its loop; see ``OutgoingClients`` for
/// where tasks of several loops send.
public final class OutgoingClient {
  unowned(unsafe) let loop: EventLoop
  let settings: OutgoingSettings
  let multi: UnsafeMutableRawPointer
  private var multiTimer: LoopTimer!
  /// Requests that were taken and have not ended.
  private var transfers = ContiguousArray<Transfer>()
  private var spareTransfers = ContiguousArray<Transfer>()
  private let hosts = HostTable()
  private var queue: OutgoingQueue
  /// Whether requests that waited are being started further up the stack.
  private var isStartingNext = false
  private(set) var isClosed = false

  // Sockets: see OutgoingClient+Sockets.swift.
  var sockets = ContiguousArray<OutgoingSocket?>()
  /// The sockets of the connections that have carried a request.
  var connections: [ConnectionEnds: curl_socket_t] = [:]
  /// Requests whose socket was closed before it was connected.
  var diallers = ContiguousArray<OutgoingSocket.Dialler>()

  private static let maxSpareTransfers = 256

  /// Makes a client of `loop`, on the loop's thread; it closes when the loop stops.
  ///
  /// A loop that is turned by hand does not stop: call `close()`.
  public init(loop: EventLoop, settings: OutgoingSettings) {
    precondition(CurlLibrary.isReady, "libcurl does not start")
    guard let multi = curl_multi_init() else { preconditionFailure("no memory for a client") }
    self.loop = loop
    self.settings = settings
    self.multi = multi
    queue = OutgoingQueue(connections: settings.connections, transfers: settings.transfers)
    multiTimer = LoopTimer(loop: loop) { [unowned self] in drive(CURL_SOCKET_TIMEOUT, 0) }
    configure()
    loop.atEnd { [self] in close() }
  }

  deinit { assert(isClosed, "a client is closed before it is let go") }

  private func configure() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    pintle_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, context)
    pintle_multi_set_socket(multi) { _, descriptor, wish, context, _ in
      Unmanaged<OutgoingClient>.fromOpaque(context!)._withUnsafeGuaranteedRef {
        $0.watchSocket(descriptor, wish)
      }
      return 0
    }
    pintle_multi_set_pointer(multi, CURLMOPT_TIMERDATA, context)
    pintle_multi_set_timer(multi) { _, milliseconds, context in
      Unmanaged<OutgoingClient>.fromOpaque(context!)._withUnsafeGuaranteedRef {
        $0.setTimer(milliseconds)
      }
      return 0
    }
    pintle_multi_set_long(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_NOTHING))
    // Those that are kept and those in use together; how many are in use, the queue bounds.
    pintle_multi_set_long(multi, CURLMOPT_MAXCONNECTS, settings.connections.places)
  }

  /// How many requests are under way or wait for their turn.
  public var transferCount: Int { transfers.count }

  /// Sends a request and waits for the whole answer, whatever its status.
  ///
  /// Called by a task that runs on the client's loop. Redirects are answers like others. A request on a kept
  /// connection that turns out to be closed is sent once more on a new one.
  ///
  /// - Parameter request: What to send and where to.
  /// - Returns: The answer.
  /// - Throws: ``OutgoingError``; `cancelled` as soon as the task is.
  public func send(_ request: OutgoingRequest) async throws(OutgoingError) -> OutgoingAnswer {
    precondition(loop.isCurrent, "a client is used on its loop")
    let transfer = try take(request)
    let generation = transfer.generation
    await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        transfer.continuation = continuation
        begin(transfer)
      }
    } onCancel: {
      transfer.cancel(generation)
    }
    let outcome = transfer.outcome!
    give(transfer)
    return try outcome.get()
  }

  // MARK: A transfer's life

  private func take(_ request: OutgoingRequest) throws(OutgoingError) -> Transfer {
    guard !isClosed else { throw .closed }
    let destination = try hosts.destination(request.url)
    guard let transfer = spareTransfers.popLast() ?? Transfer(client: self) else {
      throw .failed("out of memory")
    }
    do throws(OutgoingError) {
      try transfer.prepare(request, destination)
      transfer.share = try queue.join(request.share)
    } catch {
      keep(transfer)
      throw error
    }
    transfer.index = transfers.count
    transfers.append(transfer)
    return transfer
  }

  private func give(_ transfer: Transfer) {
    let last = transfers.removeLast()
    if last !== transfer {
      transfers[transfer.index] = last
      last.index = transfer.index
    }
    keep(transfer)
  }

  private func keep(_ transfer: Transfer) {
    let isWorn = transfer.isWorn
    transfer.clear()
    if !isClosed, !isWorn, spareTransfers.count < Self.maxSpareTransfers {
      spareTransfers.append(transfer)
    }
  }

  /// Starts a request when it is its turn, or has it wait.
  private func begin(_ transfer: Transfer) {
    if transfer.isCancelled { return end(transfer, .failure(.cancelled)) }
    if isClosed { return end(transfer, .failure(.closed)) }
    transfer.startTimer(at: loop.timeSource.monotonicNanoseconds())
    guard queue.start(transfer, of: transfer.share!) else {
      transfer.state = .waiting
      return
    }
    transfer.hasPlace = true
    locate(transfer)
  }

  /// Starts those that waited while there are places for them.
  private func startNext() {
    // A request that ends at once gives its place to the next one here, not further down the stack.
    guard !isStartingNext, !isClosed else { return }
    isStartingNext = true
    defer { isStartingNext = false }
    while let transfer = queue.next() {
      transfer.hasPlace = true
      transfer.state = .prepared
      transfer.startTimer(at: loop.timeSource.monotonicNanoseconds())
      locate(transfer)
    }
  }

  /// Starts a request that has a place, or has it wait for the addresses of its host.
  private func locate(_ transfer: Transfer) {
    let destination = transfer.destination!
    if let address = destination.address {
      guard destination.isGlobal || transfer.permits(address, port: destination.port) else {
        return end(transfer, .failure(.refused(address: address.description)))
      }
      return start(transfer)
    }
    let entry = hosts.entry(of: destination)
    if entry.isFresh(at: loop.now) { return start(transfer, entry) }
    lookUp(entry)
    // Addresses whose time is over do while the lookup runs, but what they forbid may have changed.
    if entry.isUsable(at: loop.now), refusedAddress(transfer, entry) == nil {
      return start(transfer, entry)
    }
    transfer.state = .resolving
    entry.waiting.append(transfer)
  }

  /// Begins a lookup unless one is under way.
  private func lookUp(_ entry: HostEntry) {
    guard !entry.isLooking else { return }
    entry.isLooking = true
    let lookup = PendingLookup(client: self, entry: entry)
    settings.resolver.addresses(of: entry.host) { addresses in
      lookup.loop.execute { lookup.client.resolved(lookup.entry, addresses) }
    }
  }

  /// Takes the outcome of a lookup and starts who waits for it.
  fileprivate func resolved(_ entry: HostEntry, _ addresses: [IPAddress]) {
    guard !isClosed, entry.isLooking else { return }
    entry.isLooking = false
    entry.update(addresses, at: loop.now, settings.resolvedTimes)
    let waiting = entry.waiting
    entry.waiting = []
    for transfer in waiting { start(transfer, entry) }
  }

  /// Starts a request to a name whose addresses are known: all of them must be permitted.
  private func start(_ transfer: Transfer, _ entry: HostEntry) {
    guard !entry.addresses.isEmpty else {
      return end(transfer, .failure(.unresolved(host: entry.host)))
    }
    if let address = refusedAddress(transfer, entry) {
      return end(transfer, .failure(.refused(address: address.description)))
    }
    if settings.pinsAddresses { transfer.pin(entry) }
    start(transfer)
  }

  /// The first address of a name that the request may not dial.
  private func refusedAddress(_ transfer: Transfer, _ entry: HostEntry) -> IPAddress? {
    if entry.areGlobal { return nil }
    return entry.addresses.first { !transfer.permits($0, port: entry.port) }
  }

  private func start(_ transfer: Transfer) {
    transfer.state = .running
    let code = curl_multi_add_handle(multi, transfer.easy)
    guard code == CURLM_OK else {
      transfer.state = .prepared
      return end(transfer, .failure(.failed(String(cString: curl_multi_strerror(code)))))
    }
    drive(CURL_SOCKET_TIMEOUT, 0)
  }

  /// Ends a request with what came of it, wherever it is.
  func end(_ transfer: Transfer, _ outcome: Result<OutgoingAnswer, OutgoingError>) {
    switch transfer.state {
    case .idle, .ended: return
    case .prepared, .waiting: break
    case .resolving: hosts.entry(of: transfer.destination).waiting.removeAll { $0 === transfer }
    case .running: curl_multi_remove_handle(multi, transfer.easy)
    }
    let isWaiting = transfer.state == .waiting
    transfer.state = .ended
    transfer.timer.clear()
    if let share = transfer.share {
      transfer.share = nil
      if transfer.hasPlace {
        queue.finish(share)
      } else if isWaiting {
        queue.leave(transfer, of: share)
      } else {
        queue.withdraw(share)
      }
    }
    transfer.hasPlace = false
    transfer.outcome = outcome
    transfer.continuation.take()?.resume()
    startNext()
  }

  // MARK: libcurl

  /// Lets libcurl work on a socket, or on what is due, and ends the transfers that it has finished.
  func drive(_ socket: curl_socket_t, _ events: Int32) {
    var running: Int32 = 0
    curl_multi_socket_action(multi, socket, events, &running)
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else {
        continue
      }
      // The message is gone once its handle is taken out.
      finish(easy, pintle_message_result(message))
    }
    if !diallers.isEmpty { continueDialling() }
    if socket == CURL_SOCKET_TIMEOUT, multiTimer.deadline == .max {
      // libcurl does not repeat a time that it has told, even if it was woken a little early for it.
      var milliseconds = 0
      if curl_multi_timeout(multi, &milliseconds) == CURLM_OK { setTimer(milliseconds) }
    }
  }

  private func finish(_ easy: UnsafeMutableRawPointer, _ code: CURLcode) {
    var context: UnsafeMutableRawPointer?
    pintle_curl_get_pointer(easy, CURLINFO_PRIVATE, &context)
    let transfer = Unmanaged<Transfer>.fromOpaque(context!).takeUnretainedValue()
    if transfer.isConnectionUnfit && !transfer.isFresh || transfer.isFarewell(code) {
      // A connection to an address that the name had formerly, one of several that have ended, or one that said
      // farewell.
      curl_multi_remove_handle(multi, easy)
      transfer.makeFresh()
      return start(transfer)
    }
    end(transfer, transfer.outcome(code))
  }

  private func setTimer(_ milliseconds: Int) {
    if milliseconds < 0 { return multiTimer.clear() }
    // Rounded up: libcurl's clock counts smaller steps than it tells.
    let wait = milliseconds == 0 ? 0 : (Int64(milliseconds) + 1) * 1_000_000
    multiTimer.set(loop.timeSource.monotonicNanoseconds() + wait)
  }

  // MARK: End

  /// Ends all requests and closes all connections; later requests are refused.
  ///
  /// Only on the loop's thread.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    for transfer in transfers { end(transfer, .failure(.closed)) }
    multiTimer.cancel()
    spareTransfers.removeAll()
    curl_multi_cleanup(multi)
    forgetSockets()
  }
}

extension Transfer {
  /// Cancels the request if it is still the one of `generation`; from any thread.
  fileprivate func cancel(_ generation: UInt64) {
    if client.loop.isCurrent {
      cancelHere(generation)
    } else {
      client.loop.execute { self.cancelHere(generation) }
    }
  }

  private func cancelHere(_ generation: UInt64) {
    guard self.generation == generation else { return }
    // Before it has begun the task has nothing to be resumed from.
    isCancelled = true
    if continuation != nil { client.end(self, .failure(.cancelled)) }
  }
}

/// What a resolver's answer belongs to.
///
/// Sendable although client and entry are not: they are touched on the client's loop only.
private final class PendingLookup: @unchecked Sendable {
  let loop: EventLoop
  let client: OutgoingClient
  let entry: HostEntry

  init(client: OutgoingClient, entry: HostEntry) {
    loop = client.loop
    self.client = client
    self.entry = entry
  }
}
