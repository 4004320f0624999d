import Glibc

/// Starts threads of the program that are no event loops.
enum ProcessThread {
  /// Runs `body` on a new thread; nobody joins it.
  static func start(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Box(body))
    var thread = pthread_t()
    let result = pthread_create(&thread, nil, { Box.run($0) }, box.toOpaque())
    // Only a machine out of threads or memory comes here, at start: there is nothing to fall back to.
    precondition(result == 0, "pthread_create failed with errno \(result)")
    pthread_detach(thread)
  }

  /// What a new thread is given.
  private final class Box: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    static func run(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
      Unmanaged<Box>.fromOpaque(pointer!).takeRetainedValue().body()
      return nil
    }
  }
}

/// A lock with a condition to wait for: what `Mutex` has not.
///
/// `@unchecked Sendable`: the two pthread objects are made to be used from several threads, and their memory
/// does not move.
final class Monitor: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Runs `body` while no other thread does.
  func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Gives the lock away until someone signals, or for no reason; only inside `locked`.
  func wait() { pthread_cond_wait(condition, mutex) }

  /// Wakes every thread that waits.
  func signal() { pthread_cond_broadcast(condition) }
}
