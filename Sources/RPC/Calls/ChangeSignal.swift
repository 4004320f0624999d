import Net
import Synchronization

/// Something that changes now and then, and that calls on any loop can wait for.
///
/// It carries no value: who wakes up looks at the state itself and remembers the version that it has seen, so
/// no change is ever missed.
public final class ChangeSignal: Sendable {
  /// A call that waits.
  ///
  /// Sendable although a sleeper is not: it is only touched on its own loop.
  private struct Waiter: @unchecked Sendable {
    var sleeper: CallWaiters.Sleeper
    var loop: EventLoop
  }

  private let state = Mutex((version: UInt64(0), waiters: [ObjectIdentifier: Waiter]()))

  public init() {}

  /// Counts the changes so far.
  public var version: UInt64 { state.withLock { $0.version } }

  /// Notes a change and wakes everyone who waits; from any thread.
  public func raise() {
    let waiters = state.withLock { state in
      state.version += 1
      let waiters = state.waiters
      state.waiters = [:]
      return waiters.values
    }
    for waiter in waiters { waiter.loop.execute { waiter.sleeper.wake() } }
  }

  /// Adds a waiter unless something has changed since `version`; says whether it did.
  func add(_ sleeper: CallWaiters.Sleeper, _ loop: EventLoop, after version: UInt64) -> Bool {
    let waiter = Waiter(sleeper: sleeper, loop: loop)
    return state.withLock { state in
      guard state.version == version else { return false }
      state.waiters[ObjectIdentifier(waiter.sleeper)] = waiter
      return true
    }
  }

  /// Forgets a waiter that was woken by something else.
  func remove(_ sleeper: CallWaiters.Sleeper) {
    // Only identities are compared, so it does not matter whose loop the sleepers belong to.
    let identity = ObjectIdentifier(sleeper)
    _ = state.withLock { $0.waiters.removeValue(forKey: identity) }
  }
}

extension CallContext {
  /// Waits until `signal` has changed since `version`, or `timeout` nanoseconds have passed;
  /// returns the version then.
  ///
  /// Throws when the call is cancelled or its deadline passes.
  @discardableResult
  public func wait(
    for signal: ChangeSignal, after version: UInt64, timeout: Int64? = nil
  ) async throws(RPCError) -> UInt64 {
    let sleeper = CallWaiters.Sleeper()
    if signal.add(sleeper, loop, after: version) {
      defer { signal.remove(sleeper) }
      try await call.sleep(sleeper, timeout)
    }
    return signal.version
  }
}
