import Glibc

/// Where a store's thread that waits for others stands still while the simulation goes on: of both, one runs at a time.
///
/// `@unchecked Sendable`: all of it is touched only while the mutex is held.
final class ThreadGate: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var isStanding = false
  private var isOpen = false
  private var until = Int64.max

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(condition)
    mutex.deallocate()
    condition.deallocate()
  }

  // MARK: The thread

  /// Stands still until the simulation lets it go on, which is at `time` (monotonic) unless something is told before.
  ///
  /// - Returns: Whether the gate is open, because the store closes.
  func stand(until time: Int64) -> Bool {
    locked {
      until = time
      isStanding = true
      pthread_cond_broadcast(condition)
      while isStanding, !isOpen { pthread_cond_wait(condition, mutex) }
      return isOpen
    }
  }

  /// Lets the thread go on for good, so that it ends.
  func open() {
    locked {
      isOpen = true
      pthread_cond_broadcast(condition)
    }
  }

  // MARK: The simulation

  /// When the thread wants to go on, monotonic.
  var time: Int64 { locked { until } }

  /// Waits until the thread stands here.
  func awaitStanding() {
    locked {
      while !isStanding { pthread_cond_wait(condition, mutex) }
    }
  }

  /// Lets the thread do what there is to do, and waits until it stands here again.
  func letGo() {
    locked {
      isStanding = false
      pthread_cond_broadcast(condition)
      while !isStanding { pthread_cond_wait(condition, mutex) }
    }
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}
