import Base
import Store

/// A thread as the place where a worker runs.
///
/// `@unchecked Sendable`: what it holds does not change.
final class ThreadHost: WorkHost, @unchecked Sendable {
  private let thread = LoopExecutor()
  let timeSource: any TimeSource = SystemTimeSource()

  var now: Int64 { timeSource.monotonicNanoseconds() }
  var wallNow: Int64 { timeSource.wallNanoseconds() }
  var executor: any TaskExecutor { thread }

  func execute(_ body: @escaping @Sendable () -> Void) {
    Task(executorPreference: thread) { body() }
  }

  func makeTimer(_ body: @escaping () -> Void) -> any WorkTimer { ThreadTimer(thread, body) }

  func stop() { thread.stop() }
}

/// A timer of a ``ThreadHost``.
///
/// `@unchecked Sendable`: used on the host's thread only.
private final class ThreadTimer: WorkTimer, @unchecked Sendable {
  private let thread: LoopExecutor
  private var body: (() -> Void)?
  private var sleep: Task<Void, Never>?

  init(_ thread: LoopExecutor, _ body: @escaping () -> Void) {
    self.thread = thread
    self.body = body
  }

  func set(_ deadline: Int64) {
    sleep?.cancel()
    let wait = deadline - SystemTimeSource().monotonicNanoseconds()
    sleep = Task(executorPreference: thread) { [self] in
      guard (try? await Task.sleep(nanoseconds: UInt64(max(wait, 0)))) != nil else { return }
      body?()
    }
  }

  func cancel() {
    sleep?.cancel()
    body = nil
  }
}
