import Synchronization

/// Whether the engine's files may still hold bytes that were erased.
final class StoreCleaning: Sendable {
  private let due = Atomic<Bool>(false)
  private let observers = Mutex<[@Sendable () -> Void]>([])

  /// Whether the files are to be cleaned.
  var isDue: Bool { due.load(ordering: .acquiring) }

  /// Notes that something was erased.
  func want() { due.store(true, ordering: .releasing) }

  /// Notes that the files are clean, and tells observers.
  func end() {
    due.store(false, ordering: .releasing)
    for observer in observers.withLock({ $0 }) { observer() }
  }

  func add(_ observer: @escaping @Sendable () -> Void) {
    observers.withLock { $0.append(observer) }
  }
}
