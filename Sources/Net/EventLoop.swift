public import Base

/// SEAM, to be filled by the Net module's author: names and signatures below are fixed.
///
/// One thread on epoll that runs connections, timers, handlers' jobs and a pool of runners.
public final class EventLoop: TaskExecutor, @unchecked Sendable {
  /// The clock that the loop reads once per wake-up.
  public let timeSource: any TimeSource

  public init(timeSource: any TimeSource = SystemTimeSource()) {
    self.timeSource = timeSource
  }

  /// Monotonic nanoseconds, read once per wake-up.
  public var now: Int64 { 0 }

  /// Wall-clock nanoseconds since 1970, read once per wake-up.
  public var wallNow: Int64 { 0 }

  /// Whether the caller runs on the loop's thread.
  public var isCurrent: Bool { false }

  /// Starts the loop on a thread of its own. Once only.
  public func start(name: String = "loop") {}

  /// Ends the loop and joins its thread: runners are cancelled and get a moment to finish. Not on the loop.
  public func stop() {}

  /// Runs the loop on the calling thread for one turn: waits at most `maximumWait` nanoseconds for something
  /// to happen, then deals with it, work and timers included. For tests and for programs with a loop of their own.
  public func turn(maximumWait: Int64) {}

  /// Queues a piece of work for the loop's runner: `work.run()` is awaited on this loop after the current
  /// batch of input has been read. Only on the loop's thread.
  public func submit(_ work: any LoopWork) {}

  /// Runs `body` once on the loop at `deadline` (monotonic). Only on the loop's thread.
  @discardableResult
  public func schedule(at deadline: Int64, _ body: @escaping () -> Void) -> LoopTimer {
    LoopTimer()
  }

  /// Runs `body` on the loop as soon as it can; from any thread.
  public func execute(_ body: @escaping @Sendable () -> Void) {}

  public func enqueue(_ job: consuming ExecutorJob) {}
}

/// A timer that was scheduled; dropping it does not cancel it.
public final class LoopTimer {
  public func cancel() {}
}

/// A call that a loop's runner awaits (`EventLoop.submit`).
public protocol LoopWork: AnyObject {
  /// The runner that is running this work, set while it runs; `runner?.cancel()` cancels the task, so that
  /// `Task.isCancelled` and cancellation handlers work in the handler. That runner is not used again.
  var runner: LoopRunner? { get set }
  func run() async
}

/// One pooled task of a loop that runs work after work.
public final class LoopRunner {
  public func cancel() {}
}
