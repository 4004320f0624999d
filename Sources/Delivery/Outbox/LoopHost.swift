import Base
import Net
import Store

/// An event loop as the place where a worker runs.
final class LoopHost: WorkHost {
  private let loop: EventLoop

  init(_ loop: EventLoop) { self.loop = loop }

  var now: Int64 { loop.now }
  var wallNow: Int64 { loop.wallNow }
  var timeSource: any TimeSource { loop.timeSource }
  var executor: any TaskExecutor { loop }

  func execute(_ body: @escaping @Sendable () -> Void) { loop.execute(body) }

  func makeTimer(_ body: @escaping () -> Void) -> any WorkTimer { LoopWorkTimer(loop, body) }
}

/// A timer of an event loop.
private final class LoopWorkTimer: WorkTimer {
  private let timer: LoopTimer

  init(_ loop: EventLoop, _ body: @escaping () -> Void) {
    timer = LoopTimer(loop: loop, body)
  }

  func set(_ deadline: Int64) { timer.set(deadline) }
  func cancel() { timer.cancel() }
}
