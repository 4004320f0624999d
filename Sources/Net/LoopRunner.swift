/// A call that a loop's runner awaits (`EventLoop.submit`).
public protocol LoopWork: AnyObject {
  /// The runner that is running this work, set while it runs; `runner?.cancel()` cancels the task, so that
  /// `Task.isCancelled` and cancellation handlers work in the handler. That runner is not used again.
  var runner: LoopRunner? { get set }

  /// Does the work, on the loop. It may suspend; other work goes on meanwhile.
  func run() async

  /// What the runner awaits, given the work itself: `run()` where the work has no shorter way. Each level of
  /// asynchronous calls costs a look for the executor.
  var operation: @Sendable (any LoopWork) async -> Void { get }
}

extension LoopWork {
  /// Calls `run()`.
  public var operation: @Sendable (any LoopWork) async -> Void {
    { (work: any LoopWork) async in await work.run() }
  }
}

/// One pooled task of a loop that runs work after work.
///
/// A task is not made for each call: a call that does not suspend costs its runner one `await`. When a call
/// suspends, another runner takes the rest of the queue.
///
/// Sendable although mutable: used on its loop's thread only.
public final class LoopRunner: @unchecked Sendable {
  var task: Task<Void, Never>?
  var continuation: UnsafeContinuation<Void, Never>?
  var index = 0
  /// Whether `cancel()` was called: the runner ends when its present work returns.
  public internal(set) var isCancelled = false

  init() {}

  /// Cancels the task of the work that the runner is running.
  ///
  /// Only on the loop's thread.
  public func cancel() {
    isCancelled = true
    task?.cancel()
  }
}
