import Base
import RPC
import Records
import Store
import Synchronization

/// The calls that wait for decisions: each is told when its invocation comes to its end.
final class DecisionWaits: Sendable {
  /// What the calls that wait for one invocation share.
  private struct Wait {
    let signal = ChangeSignal()
    var calls = 0
  }

  private struct State {
    var waits: [InvocationKey: Wait] = [:]
    var total = 0
    var byOrganization: [UTF8Key: Int] = [:]
    var isDraining = false
  }

  private let state = Mutex(State())

  init(store: Store) {
    store.listen(to: InvocationTable.topic) { [weak self] keys in self?.raise(keys) }
  }

  /// Has every call that waits look at its invocation now, and each later one not wait.
  func drain() {
    let signals = state.withLock { state in
      state.isDraining = true
      return state.waits.values.map(\.signal)
    }
    for signal in signals { signal.raise() }
  }

  /// Whether calls do not wait any more, because they would hold up the end of the server.
  var isDraining: Bool { state.withLock { $0.isDraining } }

  /// Lets a call wait for an invocation; each that gets a signal must leave.
  ///
  /// - Returns: What is raised when the invocation comes to its end; nil when there are too many calls that wait, or the
  ///   server is about to stop.
  func enter(_ key: InvocationKey) -> ChangeSignal? {
    state.withLock { state in
      let own = state.byOrganization[key.organization] ?? 0
      guard !state.isDraining, state.total < Limits.maxDecisionWaits,
        own < Limits.maxOrganizationDecisionWaits
      else { return nil }
      state.total += 1
      state.byOrganization[key.organization] = own + 1
      var wait = state.waits[key] ?? Wait()
      wait.calls += 1
      state.waits[key] = wait
      return wait.signal
    }
  }

  /// Counts a call out.
  func leave(_ key: InvocationKey) {
    state.withLock { state in
      state.total -= 1
      let own = (state.byOrganization[key.organization] ?? 1) - 1
      state.byOrganization[key.organization] = own == 0 ? nil : own
      guard var wait = state.waits[key] else { return }
      wait.calls -= 1
      state.waits[key] = wait.calls == 0 ? nil : wait
    }
  }

  private func raise(_ keys: Set<InvocationKey>) {
    let signals = state.withLock { state -> [ChangeSignal] in
      guard !state.waits.isEmpty else { return [] }
      return keys.compactMap { state.waits[$0]?.signal }
    }
    for signal in signals { signal.raise() }
  }
}
