import Synchronization

/// The clock of a database that several processes work with, by which their leases count; for any thread.
///
/// It goes on by the monotonic clock from what the database said last, so that nobody who sets this machine's clock moves
/// it.
public final class DatabaseClock: Sendable {
  /// How far the database's time is ahead of the monotonic clock.
  private let ahead: Atomic<Int64>

  /// - Parameters:
  ///   - time: What the database said: nanoseconds since 1970.
  ///   - monotonic: When it did so.
  init(time: Int64, at monotonic: Int64) { ahead = Atomic(time - monotonic) }

  /// Takes in what the database said at a monotonic time.
  func note(_ time: Int64, at monotonic: Int64) {
    ahead.store(time - monotonic, ordering: .relaxed)
  }

  /// Nanoseconds since 1970 at a monotonic time.
  func time(at monotonic: Int64) -> Int64 { monotonic + ahead.load(ordering: .relaxed) }
}
