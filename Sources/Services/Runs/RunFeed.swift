import Base
import RPC
import Records
import Store
import Synchronization

/// The watches of runs: each is told when its run goes on.
final class RunFeed: Sendable {
  private struct Watched {
    let signal = ChangeSignal()
    var watches = 0
  }

  private struct State {
    var runs: [UTF8Key: Watched] = [:]
    var total = 0
    var byOrganization: [UTF8Key: Int] = [:]
    var isDraining = false
  }

  private let state = Mutex(State())

  init(store: Store) {
    store.listen(to: WorkflowRunTable.changed) { [weak self] runs in self?.raise(runs) }
  }

  /// Ends every watch, and each new one at its beginning.
  func drain() {
    let signals = state.withLock { state in
      state.isDraining = true
      return state.runs.values.map(\.signal)
    }
    for signal in signals { signal.raise() }
  }

  /// Whether watches shall end, because they would hold up the end of the server.
  var isDraining: Bool { state.withLock { $0.isDraining } }

  /// Counts a watch in; each that is let in must leave.
  ///
  /// - Returns: What is raised when the run goes on; nil when there are too many watches.
  func enter(run: String, organization: String) -> ChangeSignal? {
    state.withLock { state in
      let own = state.byOrganization[organization] ?? 0
      guard state.total < Limits.maxRunWatches, own < Limits.maxOrganizationRunWatches else {
        return nil
      }
      state.total += 1
      state.byOrganization[organization] = own + 1
      var watched = state.runs[run] ?? Watched()
      watched.watches += 1
      state.runs[run] = watched
      return watched.signal
    }
  }

  /// Counts a watch out.
  func leave(run: String, organization: String) {
    state.withLock { state in
      state.total -= 1
      let own = (state.byOrganization[organization] ?? 1) - 1
      state.byOrganization[organization] = own == 0 ? nil : own
      guard var watched = state.runs[run] else { return }
      watched.watches -= 1
      state.runs[run] = watched.watches == 0 ? nil : watched
    }
  }

  private func raise(_ runs: Set<UTF8Key>) {
    let signals = state.withLock { state -> [ChangeSignal] in
      guard !state.runs.isEmpty else { return [] }
      return runs.compactMap { state.runs[$0]?.signal }
    }
    for signal in signals { signal.raise() }
  }
}
