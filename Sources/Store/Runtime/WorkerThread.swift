import Base
import Glibc

/// Starts the store's threads: the system's, or as a test says.
struct ThreadStarter: Sendable {
  /// Starts a thread with a name.
  var start:
    @Sendable (_ name: String, _ body: @escaping @Sendable () -> Void) throws(ThreadError) ->
      SystemThread

  static let system = ThreadStarter { name, body throws(ThreadError) in
    try SystemThread(name: name, body)
  }

  /// A thread of the store's own, for work that waits for a disk.
  ///
  /// - Throws: ``StoreError/unavailable(_:)`` when the process may have no further one.
  func callAsFunction(
    _ name: String, _ body: @escaping @Sendable () -> Void
  ) throws(StoreError) -> SystemThread {
    do throws(ThreadError) {
      return try start(name, body)
    } catch {
      throw .unavailable("\(error)")
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
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    // Waits with an end do not depend on who sets the wall clock.
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(condition, &attributes)
    pthread_condattr_destroy(&attributes)
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

  /// Waits for work, for so many nanoseconds if they are given, and moves all of it into `batch`; false when
  /// there is none.
  func waitAll(into batch: inout [Item], for nanoseconds: Int64? = nil) -> Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    if let nanoseconds {
      if items.isEmpty, !isClosed { wait(nanoseconds) }
    } else {
      while items.isEmpty, !isClosed { wait() }
    }
    swap(&batch, &items)
    return !batch.isEmpty
  }

  /// Whether the queue was closed and is empty.
  var isOver: Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return isClosed && items.isEmpty
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

  /// Waits once, up to so long; it may end early.
  private func wait(_ nanoseconds: Int64) {
    var end = timespec()
    clock_gettime(CLOCK_MONOTONIC, &end)
    let total = Int64(end.tv_nsec) + nanoseconds
    end.tv_sec += Int(total / 1_000_000_000)
    end.tv_nsec = Int(total % 1_000_000_000)
    waiting += 1
    pthread_cond_timedwait(condition, mutex, &end)
    waiting -= 1
  }
}
