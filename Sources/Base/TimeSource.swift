import Glibc
import Synchronization

/// Where the time comes from: the system's clocks, or a hand-moved clock in a test.
public protocol TimeSource: Sendable {
  /// Nanoseconds since 1970-01-01T00:00:00Z; may jump when the clock is set.
  func wallNanoseconds() -> Int64
  /// Nanoseconds on a clock that never goes back; its origin means nothing.
  func monotonicNanoseconds() -> Int64
}

/// The system's clocks.
public struct SystemTimeSource: TimeSource {
  public init() {}

  public func wallNanoseconds() -> Int64 { Self.read(CLOCK_REALTIME) }

  public func monotonicNanoseconds() -> Int64 { Self.read(CLOCK_MONOTONIC) }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

/// A clock for tests that stands still until it is moved.
public final class ManualTimeSource: TimeSource {
  private let wall: Atomic<Int64>
  private let monotonic: Atomic<Int64>

  /// Starts at `wallNanoseconds` since 1970; the monotonic clock starts at 1 s.
  public init(wallNanoseconds: Int64 = 1_700_000_000_000_000_000) {
    wall = Atomic(wallNanoseconds)
    monotonic = Atomic(1_000_000_000)
  }

  public func wallNanoseconds() -> Int64 { wall.load(ordering: .relaxed) }

  public func monotonicNanoseconds() -> Int64 { monotonic.load(ordering: .relaxed) }

  /// Sets the wall clock alone, forward or back, as an administrator does.
  public func jump(nanoseconds: Int64) { wall.add(nanoseconds, ordering: .relaxed) }

  /// Moves both clocks forward.
  public func advance(nanoseconds: Int64) {
    wall.add(nanoseconds, ordering: .relaxed)
    monotonic.add(nanoseconds, ordering: .relaxed)
  }
}
