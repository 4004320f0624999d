public import Base
import Synchronization

/// What a read may use before it is stopped: time, rows, bytes, and its caller's patience.
public final class ReadBudget: Sendable {
  /// Monotonic nanoseconds after which the read is stopped.
  public let deadline: Int64
  /// The rows that the read may step over.
  public let maxRows: Int
  /// The bytes of text and blobs that the read may take out of its rows.
  public let maxBytes: Int
  let timeSource: any TimeSource
  private let cancelled = Atomic<Bool>(false)

  /// Makes a budget that starts now.
  public init(
    nanoseconds: Int64, rows: Int, bytes: Int = .max, timeSource: any TimeSource
  ) {
    self.deadline = timeSource.monotonicNanoseconds() + nanoseconds
    self.maxRows = rows
    self.maxBytes = bytes
    self.timeSource = timeSource
  }

  /// Stops the read as soon as its driver looks; from any thread.
  public func cancel() { cancelled.store(true, ordering: .relaxed) }

  /// Whether somebody cancelled the read.
  public var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  /// Whether the read must stop, because it was cancelled or its time is over.
  public var isExhausted: Bool {
    isCancelled || timeSource.monotonicNanoseconds() > deadline
  }

  /// For drivers, between the steps of what they do by themselves.
  ///
  /// - Throws: What the read ends with when it must stop.
  public func check() throws(StoreError) {
    if isCancelled { throw .cancelled }
    if timeSource.monotonicNanoseconds() > deadline { throw .outOfTime }
  }
}

extension StoreError {
  /// A read that took longer than its budget.
  public static var outOfTime: StoreError { .budgetExceeded(timeReason) }

  /// Whether it is that.
  public var isOutOfTime: Bool {
    if case .budgetExceeded(let reason) = self { reason.utf8Equals(Self.timeReason) } else { false }
  }

  private static let timeReason = "out of time"
}
