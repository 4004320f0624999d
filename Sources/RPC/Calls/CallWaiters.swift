import Net

/// The awaits of a call's handler: each resumes when what it waits for happens, and all of them when the
/// call is cancelled.
struct CallWaiters {
  /// A handler that sleeps.
  final class Sleeper {
    var continuation: UnsafeContinuation<Void, Never>?
    var timer: LoopTimer?

    func wake() {
      timer?.cancel()
      timer = nil
      continuation?.resume()
      continuation = nil
    }
  }

  var reader: UnsafeContinuation<Void, Never>?
  var writers: [UnsafeContinuation<Void, Never>] = []
  var sleepers: [Sleeper] = []
  /// How many waits are under way during which the call ends when its caller's right does.
  var count = 0
  /// Where the call stands meanwhile, and at which place; nil when nothing can end its caller's right.
  var lane: WaitingCalls.Lane?
  var place = 0

  mutating func resumeReader() {
    guard let waiting = reader else { return }
    reader = nil
    waiting.resume()
  }

  /// The same when it is the call's turn among those that have much to do.
  mutating func resumeReader(inTurnOf loop: EventLoop) {
    guard let waiting = reader else { return }
    reader = nil
    loop.submitLarge(ReaderTurn(waiting))
  }

  mutating func resumeWriters() {
    guard !writers.isEmpty else { return }
    let waiting = writers
    writers = []
    for writer in waiting { writer.resume() }
  }

  mutating func resumeAll() {
    resumeReader()
    resumeWriters()
    let waiting = sleepers
    sleepers = []
    for sleeper in waiting { sleeper.wake() }
  }
}

/// A handler that waits for its turn to read on.
private final class ReaderTurn: LoopWork {
  var runner: LoopRunner?
  private let reader: UnsafeContinuation<Void, Never>

  init(_ reader: UnsafeContinuation<Void, Never>) { self.reader = reader }

  func run() async { reader.resume() }
}

extension ServerCall {
  /// Waits for more request bytes, the request's end, or the call's.
  @usableFromInline
  func waitForInput() async {
    guard !isOver else { return }
    credit(keeping: 0)
    precondition(waiters.reader == nil, "two tasks wait for the same call's requests")
    beginWaiting()
    defer { endWaiting() }
    await withUnsafeContinuation { waiters.reader = $0 }
  }

  /// Waits until the peer has taken enough of what was written.
  @usableFromInline
  func waitForDrain() async throws(RPCError) {
    beginWaiting()
    defer { endWaiting() }
    while !isOver, isAboveHighWater {
      await withUnsafeContinuation { waiters.writers.append($0) }
    }
    if isOver { throw ending }
  }

  /// Waits until `sleeper` is woken, `nanoseconds` have passed, or the call is cancelled.
  func sleep(_ sleeper: CallWaiters.Sleeper, _ nanoseconds: Int64?) async throws(RPCError) {
    if isOver { throw ending }
    beginWaiting()
    defer { endWaiting() }
    waiters.sleepers.append(sleeper)
    await withUnsafeContinuation {
      sleeper.continuation = $0
      if let nanoseconds {
        sleeper.timer = loop.schedule(at: loop.now + nanoseconds) { sleeper.wake() }
      }
    }
    waiters.sleepers.removeAll { $0 === sleeper }
    if isOver { throw ending }
  }
}

// What waits for long ends when the caller's right does.
extension ServerCall {
  /// Notes that the call waits: it may be ended by `WaitingCalls`, and its client may send on.
  func beginWaiting() {
    if method.streamsRequests { creditTaken() }
    waiters.count += 1
    guard waiters.count == 1, hasIdentity, !isOver else { return }
    identity?.waitingCalls?.add(self)
  }

  func endWaiting() {
    waiters.count -= 1
    if waiters.count == 0, let lane = waiters.lane { lane.remove(self) }
  }

  /// Ends the call with an error, and every await of its handler.
  func end(_ error: RPCError) {
    guard stream != nil else { return }
    cancelHandler(error)
    fail(error)
  }
}

extension CallContext {
  /// Calls `body`, which waits for something outside the server: when the caller's right ends meanwhile, the call ends
  /// at once, and the task of `body` is cancelled.
  public func waiting<Result, Failure: Error>(
    for body: () async throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    call.beginWaiting()
    defer { call.endWaiting() }
    return try await body()
  }

  /// Waits; returns early by throwing when the call is cancelled or its deadline passes.
  public func sleep(nanoseconds: Int64) async throws(RPCError) {
    if call.isOver { throw call.ending }
    guard nanoseconds > 0 else { return }
    try await call.sleep(CallWaiters.Sleeper(), nanoseconds)
  }
}
