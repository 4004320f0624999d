import Synchronization

/// Who wants to know that events were committed.
final class CommitObservers: Sendable {
  private let observers = Mutex<[@Sendable () -> Void]>([])

  func add(_ observer: @escaping @Sendable () -> Void) {
    observers.withLock { $0.append(observer) }
  }

  /// Calls each of them.
  func notify() {
    for observer in observers.withLock({ $0 }) { observer() }
  }
}
