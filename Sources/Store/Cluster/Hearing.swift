import Base
import Synchronization

/// Until when it is known what other processes have changed; for any thread.
final class Hearing: Sendable {
  private let clock: any TimeSource
  private let until: Atomic<Int64>

  /// Begins now, when nothing is kept yet.
  init(clock: any TimeSource = SystemTimeSource()) {
    self.clock = clock
    until = Atomic(clock.monotonicNanoseconds() + Limits.maxStaleness)
  }

  /// The time, monotonic.
  var now: Int64 { clock.monotonicNanoseconds() }

  /// Notes that everything is known that was committed before `time`, monotonic.
  func note(_ time: Int64) { until.store(time + Limits.maxStaleness, ordering: .releasing) }

  /// How long ago that was, up to which everything is known.
  var age: Int64 { max(0, now - (until.load(ordering: .acquiring) - Limits.maxStaleness)) }

  /// Whether what is kept may be used at `time`, monotonic.
  func reaches(_ time: Int64) -> Bool { time <= until.load(ordering: .acquiring) }
}
