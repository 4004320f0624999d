import Base
import Glibc

extension SystemThread {
  /// A thread of the store's own, for work that waits for a disk.
  static func ofStore(_ name: String, _ body: @escaping @Sendable () -> Void) -> SystemThread {
    do throws(ThreadError) {
      return try SystemThread(name: name, body)
    } catch {
      // Only a process out of threads or memory fails here, at start; there is no way on without the writer.
      preconditionFailure("\(error)")
    }
  }
}

/// A queue that threads wait on until there is work.
///
/// `@unchecked Sendable`: `items` and `isClosed` are touched only while the mutex is held.
final class ThreadQueue<Item>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var items: [Item] = []
  private var isClosed = false
  private var waiting = 0
  private let limit: Int

  /// What became of an item that was offered.
  enum Offer { case accepted, full, closed }

  /// Makes a queue that takes at most `limit` items.
  init(limit: Int) {
    self.limit = limit
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// How many items wait.
  var count: Int {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return items.count
  }

  /// Adds an item and wakes a thread if one waits.
  func offer(_ item: Item) -> Offer {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    if isClosed { return .closed }
    if items.count >= limit { return .full }
    items.append(item)
    if waiting > 0 { pthread_cond_signal(condition) }
    return .accepted
  }

  /// Moves everything that waits into `batch`, which must be empty; false when nothing does.
  func takeAll(into batch: inout [Item]) -> Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    swap(&batch, &items)
    return !batch.isEmpty
  }

  /// Waits for work and moves all of it into `batch`; false when the queue was closed and is empty.
  func waitAll(into batch: inout [Item]) -> Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while items.isEmpty, !isClosed { wait() }
    swap(&batch, &items)
    return !batch.isEmpty
  }

  /// Waits for one item; nil when the queue was closed and is empty.
  func waitOne() -> Item? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while items.isEmpty, !isClosed { wait() }
    return items.isEmpty ? nil : items.removeFirst()
  }

  /// Refuses further items; what waits is still handed out.
  func close() {
    pthread_mutex_lock(mutex)
    isClosed = true
    pthread_cond_broadcast(condition)
    pthread_mutex_unlock(mutex)
  }

  private func wait() {
    waiting += 1
    pthread_cond_wait(condition, mutex)
    waiting -= 1
  }
}
