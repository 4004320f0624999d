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

  mutating func resumeReader() {
    guard let waiting = reader else { return }
    reader = nil
    waiting.resume()
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

extension ServerCall {
  /// Waits for more request bytes, the request's end, or the call's.
  @usableFromInline
  func waitForInput() async {
    guard !isOver else { return }
    credit(keeping: 0)
    precondition(waiters.reader == nil, "two tasks wait for the same call's requests")
    await withUnsafeContinuation { waiters.reader = $0 }
  }

  /// Waits until the peer has taken enough of what was written.
  @usableFromInline
  func waitForDrain() async throws(RPCError) {
    while !isOver, isAboveHighWater {
      await withUnsafeContinuation { waiters.writers.append($0) }
    }
    if isOver { throw ending }
  }

  /// Waits until `sleeper` is woken, `nanoseconds` have passed, or the call is cancelled.
  func sleep(_ sleeper: CallWaiters.Sleeper, _ nanoseconds: Int64?) async throws(RPCError) {
    if isOver { throw ending }
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

extension CallContext {
  /// Waits; returns early by throwing when the call is cancelled or its deadline passes.
  public func sleep(nanoseconds: Int64) async throws(RPCError) {
    if call.isOver { throw call.ending }
    guard nanoseconds > 0 else { return }
    try await call.sleep(CallWaiters.Sleeper(), nanoseconds)
  }
}
