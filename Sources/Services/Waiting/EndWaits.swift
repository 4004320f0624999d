import Base
import RPC
import Store
import Synchronization

/// The calls that wait for what a topic tells of things, such as their ends: each is told of its own.
final class EndWaits<Key: Hashable & Sendable>: Sendable {
  /// What the calls that wait for one end share.
  private struct Wait {
    let signal = ChangeSignal()
    var calls = 0
  }

  private struct State {
    var waits: [Key: Wait] = [:]
    var places: SharedPlaces<UTF8Key>
    var isDraining = false
  }

  private let state: Mutex<State>
  private let clock: any TimeSource

  /// Waits for what a topic tells.
  ///
  /// - Parameters:
  ///   - topic: Told after each commit in which something came to its end, or went on.
  ///   - store: Whose topic it is.
  ///   - limit: The calls that wait at the same time, of all organizations.
  ///   - limitPerOrganization: Those of one organization.
  init(_ topic: Topic<Key>, of store: Store, limit: Int, limitPerOrganization: Int) {
    clock = store.timeSource
    state = Mutex(State(places: SharedPlaces(limit: limit, ownerLimit: limitPerOrganization)))
    store.listen(to: topic, orAll: { [weak self] in self?.raiseAll() }) { [weak self] keys in
      self?.raise(keys)
    }
  }

  /// Has every call that waits look now, and each later one not wait.
  func drain() {
    let signals = state.withLock { state in
      state.isDraining = true
      return state.waits.values.map(\.signal)
    }
    for signal in signals { signal.raise() }
  }

  /// Whether calls do not wait any more, because they would hold up the end of the server.
  var isDraining: Bool { state.withLock { $0.isDraining } }

  /// Holds a call until something has come to its end, for a time at most, or as long as the server lets calls wait.
  ///
  /// - Parameters:
  ///   - key: What it waits for.
  ///   - owner: Whose place it takes (`Caller.placesOwner`).
  ///   - nanoseconds: How long it may wait.
  ///   - first: How it stands, as far as the call knows.
  ///   - context: The call's.
  ///   - isOver: Whether something has come to its end.
  ///   - look: How it stands now, for a caller whose right was just looked at.
  ///
  /// - Returns: How it stands then.
  ///
  /// - Throws: What `look` does, and why the call ends: it was cancelled, or the caller's right has gone.
  func hold<Value: Sendable>(
    _ key: Key, owner: UTF8Key?, _ nanoseconds: Int64, _ first: Value, _ context: CallContext,
    until isOver: (Value) -> Bool, _ look: (Caller) async throws(RPCError) -> Value
  ) async throws(RPCError) -> Value {
    guard nanoseconds > 0, !isOver(first) else { return first }
    guard let signal = enter(key, owner) else { return first }
    defer { leave(key, owner) }
    let end = clock.monotonicNanoseconds() + nanoseconds
    while true {
      // Read before the thing is looked at: an end in between is seen now, or wakes the call at once.
      var version = signal.version
      let value = try await look(try await context.presentCaller)
      if isOver(value) || isDraining { return value }
      let seen = version
      while version == seen {
        let left = end - clock.monotonicNanoseconds()
        guard left > 0 else { return value }
        version = try await context.wait(
          for: signal, after: seen, timeout: min(left, Limits.waitingRightInterval))
        _ = try await context.presentCaller
      }
    }
  }

  /// Lets a call wait; each that gets a signal must leave.
  ///
  /// - Returns: What is raised at the end; nil when there are too many calls that wait, or the server is about to stop.
  func enter(_ key: Key, _ owner: UTF8Key?) -> ChangeSignal? {
    state.withLock { state in
      guard !state.isDraining, state.places.enter(owner) else { return nil }
      var wait = state.waits[key] ?? Wait()
      wait.calls += 1
      state.waits[key] = wait
      return wait.signal
    }
  }

  /// Counts a call out.
  func leave(_ key: Key, _ owner: UTF8Key?) {
    state.withLock { state in
      state.places.leave(owner)
      guard var wait = state.waits[key] else { return }
      wait.calls -= 1
      state.waits[key] = wait.calls == 0 ? nil : wait
    }
  }

  /// Has every call that waits look again.
  private func raiseAll() {
    let signals = state.withLock { $0.waits.values.map(\.signal) }
    for signal in signals { signal.raise() }
  }

  private func raise(_ keys: Set<Key>) {
    let signals = state.withLock { state -> [ChangeSignal] in
      guard !state.waits.isEmpty else { return [] }
      return keys.compactMap { state.waits[$0]?.signal }
    }
    for signal in signals { signal.raise() }
  }
}
