/// The policy of lanes in which everything may run at any time: for kinds of work that nobody else can hold up.
public struct OpenLane<Result: Sendable>: LanePolicy {
  public typealias Permit = Void
  private let nextAttempt: @Sendable (Result) -> Int64?
  private let pause: @Sendable (Result) -> Int64?

  /// - Parameters:
  ///   - nextAttempt: When work is tried again after a result, nanoseconds since 1970 by the queue's clock; nil when
  ///     it came to its end.
  ///   - pause: How long nothing is begun in the lane after a result, nanoseconds; nil for no pause.
  public init(
    nextAttempt: @escaping @Sendable (Result) -> Int64?,
    pause: @escaping @Sendable (Result) -> Int64? = { _ in nil }
  ) {
    self.nextAttempt = nextAttempt
    self.pause = pause
  }

  public var intake: LaneIntake { .all }
  public var closedUntil: Int64 { 0 }
  public var forgettableAt: Int64 { 0 }
  public var stalled: Int64 { 0 }

  public func admit(_ item: WorkItem, now: Int64) -> Void? { () }

  public func ended(_ item: WorkItem, _ permit: Void, _ result: Result, now: Int64) -> LaneChange {
    var change = LaneChange()
    change.nextAttempt = nextAttempt(result)
    change.pause = pause(result)
    return change
  }

  public func abandoned(_ permit: Void, now: Int64) {}
  public func reset() {}
}
