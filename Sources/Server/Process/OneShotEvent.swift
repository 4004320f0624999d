import Base

/// Something that happens once and that one thread waits for.
public final class OneShotEvent: Sendable {
  private let monitor = Monitor()
  // Read and changed only inside `monitor.locked`.
  private nonisolated(unsafe) var happened = false

  public init() {}

  /// Says that it happened; any number of times, from any thread.
  public func fire() {
    monitor.locked {
      happened = true
      monitor.signal()
    }
  }

  /// Blocks the calling thread until it has happened.
  public func wait() {
    monitor.locked {
      while !happened { monitor.wait() }
    }
  }

  /// Blocks the calling thread until it has happened, or for as long as is said; returns whether it happened.
  public func wait(nanoseconds: Int64) -> Bool {
    let clock = SystemTimeSource()
    let end = clock.monotonicNanoseconds() + nanoseconds
    return monitor.locked {
      while !happened, clock.monotonicNanoseconds() < end { monitor.wait(until: end) }
      return happened
    }
  }
}
