import Base
import Synchronization

/// The one place in a process for work that processes died with: which worker has it, and who waits for it.
///
/// What has it runs while no other such work does, of whatever kind, so that the next death tells what is at fault.
final class LonePlace: Sendable {
  private struct State {
    /// The id of the worker that has it.
    var holder: String?
    var waiting: [(worker: String, granted: @Sendable () -> Void)] = []
  }

  private let state = Mutex(State())

  /// Takes the place for the worker with an id, or has it wait in line: then `granted` is called, on any thread, when
  /// the place is its own.
  func take(_ worker: String, orLater granted: @escaping @Sendable () -> Void) -> Bool {
    state.withLock { state in
      if state.holder == nil {
        state.holder = worker
        return true
      }
      state.waiting.append((worker, granted))
      return false
    }
  }

  /// Gives the place of a worker to the next one, or takes the worker out of the line.
  func leave(_ worker: String) {
    let granted: (@Sendable () -> Void)? = state.withLock { state in
      state.waiting.removeAll { $0.worker.utf8Equals(worker) }
      guard let holder = state.holder, holder.utf8Equals(worker) else { return nil }
      let next = state.waiting.isEmpty ? nil : state.waiting.removeFirst()
      state.holder = next?.worker
      return next?.granted
    }
    granted?()
  }
}
