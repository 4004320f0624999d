import Base
import Glibc

/// What a process that follows the commits of others takes the time from, and how it waits while nothing can be heard: the
/// system's clock and sleep, or what a test moves.
struct ListeningTime: Sendable {
  /// The clock by which it is known how old what is kept may be.
  var clock: any TimeSource = SystemTimeSource()
  /// Waits for so many nanoseconds, or as long as the test says; on the listener's thread.
  var rest: @Sendable (_ nanoseconds: Int64) -> Void = { usleep(UInt32($0 / 1000)) }
}
