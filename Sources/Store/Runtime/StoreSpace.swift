import Synchronization

/// Whether there is room for changes that are no administration.
final class StoreSpace: Sendable {
  private let full = Atomic<Bool>(false)
  private let observers = Mutex<[@Sendable (Bool) -> Void]>([])

  /// Whether administration alone may still write.
  var isFull: Bool { full.load(ordering: .relaxed) }

  /// Sets it, and tells observers when it is another state.
  func set(isFull: Bool) {
    guard full.exchange(isFull, ordering: .relaxed) != isFull else { return }
    for observer in observers.withLock({ $0 }) { observer(isFull) }
  }

  func add(_ observer: @escaping @Sendable (Bool) -> Void) {
    observers.withLock { $0.append(observer) }
  }
}
