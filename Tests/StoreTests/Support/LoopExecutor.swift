import Glibc

/// A thread that runs tasks one after another, as the server's loops do; for measuring what they meet.
///
/// `@unchecked Sendable`: the jobs are touched only while the mutex is held.
final class LoopExecutor: TaskExecutor, @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var jobs: [UnownedJob] = []
  private var isStopped = false
  private var thread = pthread_t()

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
    let loop = Unmanaged.passUnretained(self).toOpaque()
    pthread_create(
      &thread, nil,
      { @Sendable loop in
        Unmanaged<LoopExecutor>.fromOpaque(loop!).takeUnretainedValue().run()
        return nil
      }, loop)
  }

  /// Ends the thread; no task may be left on it.
  func stop() {
    pthread_mutex_lock(mutex)
    isStopped = true
    pthread_cond_signal(condition)
    pthread_mutex_unlock(mutex)
    pthread_join(thread, nil)
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    pthread_mutex_lock(mutex)
    jobs.append(job)
    if jobs.count == 1 { pthread_cond_signal(condition) }
    pthread_mutex_unlock(mutex)
  }

  private func run() {
    var batch: [UnownedJob] = []
    while true {
      pthread_mutex_lock(mutex)
      while jobs.isEmpty, !isStopped { pthread_cond_wait(condition, mutex) }
      swap(&batch, &jobs)
      pthread_mutex_unlock(mutex)
      if batch.isEmpty { return }
      for job in batch { job.runSynchronously(on: asUnownedTaskExecutor()) }
      batch.removeAll(keepingCapacity: true)
    }
  }
}
