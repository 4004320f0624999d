import Synchronization

/// A piece of work that a task awaits while another thread does it, whatever its result type.
///
/// `@unchecked Sendable`: the state decides who may touch the rest. The awaiting task owns it until it is
/// queued, the worker from `claim` to `answer`, and a cancellation that wins against `claim` for one resume.
class PendingWork: @unchecked Sendable {
  private enum State {
    static let new: UInt8 = 0
    static let queued: UInt8 = 1
    static let running: UInt8 = 2
    static let cancelled: UInt8 = 3
  }

  private let state = Atomic<UInt8>(State.new)

  /// Makes the work visible to the worker; false when it was cancelled before.
  final func markQueued() -> Bool {
    state.compareExchange(
      expected: State.new, desired: State.queued, ordering: .acquiringAndReleasing
    ).exchanged
  }

  /// Takes the work for running; false when it was cancelled and needs no answer any more.
  final func claim() -> Bool {
    state.compareExchange(
      expected: State.queued, desired: State.running, ordering: .acquiringAndReleasing
    ).exchanged
  }

  /// Cancels the work unless it runs already: its end is near then, and its outcome is worth knowing.
  final func cancel() {
    if state.compareExchange(
      expected: State.new, desired: State.cancelled, ordering: .acquiringAndReleasing
    ).exchanged {
      return
    }
    if state.compareExchange(
      expected: State.queued, desired: State.cancelled, ordering: .acquiringAndReleasing
    ).exchanged {
      answer(.cancelled)
    } else {
      interrupt()
    }
  }

  /// Called when the work is cancelled while it runs.
  func interrupt() {}

  /// Resumes the awaiting task with what the work came to, or with `failure` instead.
  func answer(_ failure: StoreError?) {}
}

/// A command that waits for the writer.
class PendingCommand: PendingWork, @unchecked Sendable {
  /// Whether it goes on when no space is left; set before it is queued.
  final var isUrgent = false
  /// How often the engine gave it up for another transaction.
  final var contentions = 0

  /// Runs the command and keeps its outcome for the answer; throws what it throws.
  func run(in transaction: Transaction) throws(StoreError) {}

  /// Makes a failure that showed behind `run` the command's outcome.
  func fail(with failure: StoreError) {}
}

/// Holds an outcome of a certain type until it is answered.
struct Outcome<Value: Sendable> {
  var result: Result<Value, StoreError> = .failure(.closed)
  var continuation: UnsafeContinuation<Result<Value, StoreError>, Never>?

  mutating func answer(_ failure: StoreError?) {
    let continuation = continuation.take()
    continuation?.resume(returning: failure.map { .failure($0) } ?? result)
  }
}

/// A command with a result type.
final class TypedCommand<Value: Sendable>: PendingCommand, @unchecked Sendable {
  private let body: @Sendable (Transaction) throws(StoreError) -> Value
  var outcome = Outcome<Value>()

  init(_ body: @escaping @Sendable (Transaction) throws(StoreError) -> Value) {
    self.body = body
  }

  override func run(in transaction: Transaction) throws(StoreError) {
    do {
      outcome.result = .success(try body(transaction))
    } catch {
      outcome.result = .failure(error)
      throw error
    }
  }

  override func fail(with failure: StoreError) { outcome.result = .failure(failure) }

  override func answer(_ failure: StoreError?) { outcome.answer(failure) }
}

/// A list or scan that waits for a reader thread.
class PendingScan: PendingWork, @unchecked Sendable {
  let budget: ReadBudget

  init(budget: ReadBudget) { self.budget = budget }

  override func interrupt() { budget.cancel() }

  /// Itself as a query that may go over with others; nil when it is more than one.
  var gathered: (any GatheredQuery)? { nil }

  /// Runs the scan and keeps its outcome for the answer.
  func run(in reader: Reader) {}
}

/// A scan with a result type.
class AwaitedScan<Value: Sendable>: PendingScan, @unchecked Sendable {
  final var outcome = Outcome<Value>()

  override final func answer(_ failure: StoreError?) { outcome.answer(failure) }
}

/// A scan of any number of statements.
final class TypedScan<Value: Sendable>: AwaitedScan<Value>, @unchecked Sendable {
  private let body: @Sendable (Reader) throws(StoreError) -> Value

  init(
    budget: ReadBudget, _ body: @escaping @Sendable (Reader) throws(StoreError) -> Value
  ) {
    self.body = body
    super.init(budget: budget)
  }

  override func run(in reader: Reader) {
    do {
      outcome.result = .success(try body(reader))
    } catch {
      outcome.result = .failure(error)
    }
  }
}

/// A scan that is one query.
final class TypedPointQuery<Value: Sendable>: AwaitedScan<Value>, GatheredQuery,
  @unchecked Sendable
{
  private let query: PointQuery<Value>
  private var value: Value

  init(budget: ReadBudget, _ query: PointQuery<Value>) {
    self.query = query
    value = query.initial
    super.init(budget: budget)
  }

  override var gathered: (any GatheredQuery)? { self }

  var statement: Statement { query.statement }
  var parameters: [DatabaseValue] { query.parameters }

  func take(_ row: any Row) throws(StoreError) -> Bool { try query.take(&value, row) }

  func end(with failure: StoreError?) {
    outcome.result = failure.map { .failure($0) } ?? .success(value)
  }
}
