public import Base
import Synchronization

/// The calls to async targets that are under way: a bounded number, apart from the calls that caused them.
public final class BackgroundCalls: Sendable {
  /// What one target has under way.
  private struct Share {
    var calls = 0
    var bytes = 0
  }

  private struct State {
    var isClosed = false
    /// Whether a drain has had no more time.
    var hasGivenUp = false
    var bytes = 0
    var shares: [UTF8Key: Share] = [:]
    var lastNumber: UInt64 = 0
    var tasks: [UInt64: Task<Void, Never>?] = [:]
    var waiters: [CheckedContinuation<Void, Never>] = []
  }

  private let calls: FairShare
  private let bytes: FairShare
  private let state = Mutex(State())

  /// Makes room for calls, in which targets have shares; one beyond a bound does not start.
  public init(
    calls: FairShare = FairShare(
      places: Limits.maxBackgroundCalls, kept: Limits.backgroundCallsKept,
      each: Limits.maxBackgroundCallsPerTarget),
    maxBytes: Int = Limits.maxBackgroundBytes
  ) {
    self.calls = calls
    bytes = FairShare(places: maxBytes, kept: 0, each: maxBytes)
  }

  /// How many calls are under way.
  public var count: Int { state.withLock { $0.tasks.count } }

  /// The same as a source of a server's status.
  public var statusSources: [StatusSource] {
    [
      StatusSource(
        name: "target_background_calls", help: "Calls to async targets that are under way.",
        kind: .gauge
      ) { self.count }
    ]
  }

  /// Starts `body` as a task of its own.
  ///
  /// - Parameters:
  ///   - target: Whose share of the room it takes.
  ///   - bytes: What it holds in memory.
  ///   - executor: Where it runs; nil for the global pool.
  ///   - body: What it does; its task is cancelled when a drain has no more time for it.
  /// - Returns: Whether it was started: not when there is no room for its `bytes`, nor after `drain`.
  public func start(
    of target: String, bytes: Int, on executor: (any TaskExecutor)? = nil,
    _ body: @escaping @Sendable () async -> Void
  ) -> Bool {
    let target = UTF8Key(target)
    let number: UInt64? = state.withLock { state in
      var share = state.shares[target] ?? Share()
      guard !state.isClosed, calls.admits(own: share.calls, used: state.tasks.count),
        self.bytes.admits(bytes, own: share.bytes, used: state.bytes)
      else { return nil }
      share.calls += 1
      share.bytes += bytes
      state.shares[target] = share
      state.bytes += bytes
      state.lastNumber += 1
      state.tasks[state.lastNumber] = .some(nil)
      return state.lastNumber
    }
    guard let number else { return false }
    let task = Task(executorPreference: executor) {
      await body()
      self.end(number, of: target, bytes)
    }
    let isDropped = state.withLock { state in
      // The task may have ended already, or a drain may have passed.
      if state.tasks[number] != nil { state.tasks[number] = .some(task) }
      return state.hasGivenUp
    }
    if isDropped { task.cancel() }
    return true
  }

  private func end(_ number: UInt64, of target: UTF8Key, _ bytes: Int) {
    let waiters: [CheckedContinuation<Void, Never>] = state.withLock { state in
      state.tasks[number] = nil
      state.bytes -= bytes
      var share = state.shares[target]!
      share.calls -= 1
      share.bytes -= bytes
      state.shares[target] = share.calls == 0 ? nil : share
      guard state.tasks.isEmpty else { return [] }
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume() }
  }

  /// Starts no call any more and waits for those under way; after `timeout` nanoseconds it cancels the rest.
  ///
  /// Returns how many it cancelled.
  public func drain(timeout: Int64) async -> Int {
    state.withLock { $0.isClosed = true }
    let timer = Task {
      try? await Task.sleep(for: .nanoseconds(timeout))
      self.giveUpWaiting()
    }
    await withCheckedContinuation { continuation in
      let isDone = state.withLock { state in
        if state.tasks.isEmpty || state.hasGivenUp { return true }
        state.waiters.append(continuation)
        return false
      }
      if isDone { continuation.resume() }
    }
    timer.cancel()
    let left = state.withLock { $0.tasks.values.compactMap { $0 } }
    for task in left { task.cancel() }
    return left.count
  }

  private func giveUpWaiting() {
    let waiters = state.withLock { state in
      state.hasGivenUp = true
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume() }
  }
}
