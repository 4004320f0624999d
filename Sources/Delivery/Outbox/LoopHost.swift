public import Base
public import Net
public import Store

/// An event loop as the place where a worker runs.
public final class LoopHost: WorkHost {
  private let loop: EventLoop

  /// A host of a loop's thread.
  public init(_ loop: EventLoop) { self.loop = loop }

  public var now: Int64 { loop.now }
  public var wallNow: Int64 { loop.wallNow }
  public var timeSource: any TimeSource { loop.timeSource }
  public var executor: any TaskExecutor { loop }

  public func execute(_ body: @escaping @Sendable () -> Void) { loop.execute(body) }

  public func makeTimer(_ body: @escaping () -> Void) -> any WorkTimer { LoopWorkTimer(loop, body) }
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
