public import Base

/// Where a worker runs: one thread with clocks, a timer and tasks.
///
/// The program's is an event loop; a test's may decide itself what happens next.
public protocol WorkHost: AnyObject, Sendable {
  /// Monotonic nanoseconds, as of this turn.
  var now: Int64 { get }
  /// Nanoseconds since 1970, as of this turn.
  var wallNow: Int64 { get }
  /// The clocks themselves, for measuring.
  var timeSource: any TimeSource { get }
  /// Runs the worker's tasks on the thread.
  var executor: any TaskExecutor { get }

  /// Runs `body` on the thread soon; from any thread.
  func execute(_ body: @escaping @Sendable () -> Void)

  /// Makes a timer that is not set; `body` runs on the thread each time it comes due.
  func makeTimer(_ body: @escaping () -> Void) -> any WorkTimer
}

/// A deadline of a host that can be moved as often as one likes; used on the host's thread.
public protocol WorkTimer: AnyObject {
  /// Sets the time at which the timer comes due, monotonic nanoseconds, in place of any other.
  func set(_ deadline: Int64)
  /// Ends the timer for good and lets go of its body.
  func cancel()
}

/// What workers need of a store: the store itself, or one that fails as a test says.
public protocol WorkStore: Sendable {
  /// The instance's id.
  var instanceID: String { get }
  /// See ``Store/queue``.
  var queue: QueueStatus { get }
  /// See ``Database/answersInline``.
  var answersInline: Bool { get }
  /// See ``Store/node``.
  var node: Int64? { get }
  /// See ``Store/databaseClock``.
  var databaseClock: DatabaseClock? { get }

  /// See ``Store/beginTakingOver()``.
  func beginTakingOver()

  /// See ``Store/changeVersion(of:)``.
  func changeVersion(of subject: ChangeSubject) -> ChangeVersion

  /// See ``Store/write(_:)``.
  @discardableResult
  func write<Value: Sendable>(
    _ command: @escaping @Sendable (Transaction) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value

  /// See ``Store/read(_:)``.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value

  /// See ``Store/scan(_:)``.
  func scan<Value: Sendable>(
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value

  /// See ``Store/listen(to:orAll:fromOthers:_:)``.
  @discardableResult
  func listen<Key>(
    to topic: Topic<Key>, orAll lookAtAll: @escaping @Sendable () -> Void,
    fromOthers: (@Sendable (Set<Key>) -> Void)?, _ body: @escaping @Sendable (Set<Key>) -> Void
  ) -> TopicListening
}

extension Store: WorkStore {}
