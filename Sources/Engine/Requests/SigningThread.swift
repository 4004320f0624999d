public import Base
import Glibc

/// A thread that makes signed requests beside the loop that sends them: a signature takes longer than all else of a
/// delivery that the loop has to do.
///
/// Its line is short (Limits.maxWaitingSignatures). Who finds it full makes its request itself, so that neither of the
/// two waits while the other has more than its part to do. What it has made goes back by
/// Limits.maxSignaturesHandedOver at once while more stands in the line, since to wake a loop takes a part of what a
/// signature does.
///
/// `@unchecked Sendable`: what changes is touched only while the mutex is held.
public final class SigningThread: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let limit: Int
  private var line: [Work] = []
  private var isWaiting = false
  /// Whether the line takes more.
  private var isOpen = false
  private var thread: SystemThread?

  /// Makes something, and gives what hands it over.
  typealias Work = @Sendable () -> @Sendable () -> Void

  /// Makes one that does nothing until `start`: until then, and after `stop`, callers do the work themselves.
  public convenience init() { self.init(limit: Limits.maxWaitingSignatures) }

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

  /// Starts the thread; once.
  ///
  /// - Throws: ``ThreadError`` when the process may have no further thread.
  public func start() throws(ThreadError) {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    // It waits for the mutex.
    thread = try SystemThread(name: "signing") { [self] in
      var made: [@Sendable () -> Void] = []
      while let (work, isLast) = take() {
        made.append(work())
        guard isLast || made.count >= Limits.maxSignaturesHandedOver else { continue }
        for handOver in made { handOver() }
        made.removeAll(keepingCapacity: true)
      }
    }
    isOpen = true
  }

  /// Does what stands in the line, and ends the thread; on another one.
  public func stop() {
    pthread_mutex_lock(mutex)
    isOpen = false
    let thread = self.thread.take()
    pthread_cond_signal(condition)
    pthread_mutex_unlock(mutex)
    thread?.join()
  }

  /// What `body` returns, which runs on the thread, or on the caller's where the line is full.
  ///
  /// It runs to its end whether or not the task is cancelled: it takes less than a millisecond.
  func value<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withUnsafeContinuation { (continuation: UnsafeContinuation<Value, Never>) in
      let isTaken = offer {
        let value = body()
        return { continuation.resume(returning: value) }
      }
      if !isTaken { continuation.resume(returning: body()) }
    }
  }

  func offer(_ work: @escaping Work) -> Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    guard isOpen, line.count < limit else { return false }
    line.append(work)
    if isWaiting { pthread_cond_signal(condition) }
    return true
  }

  /// The first of the line, which is waited for, and whether none stands behind it; nil at the end.
  private func take() -> (work: Work, isLast: Bool)? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while line.isEmpty {
      if !isOpen { return nil }
      isWaiting = true
      pthread_cond_wait(condition, mutex)
      isWaiting = false
    }
    return (line.removeFirst(), line.isEmpty)
  }
}
