import Base
import Synchronization

/// A bucket for each name, of accounts say, that has drawn from one lately.
///
/// In parts with a lock each, so that loops seldom meet. Names with full buckets are forgotten when there are many; the
/// names are those of things that exist, so their number is bounded elsewhere.
public final class NameBuckets: Sendable {
  private struct State: Sendable {
    var buckets: [UTF8Key: Int64] = [:]
    var sweepsAt = NameBuckets.sweepCount
  }

  private final class Part: Sendable {
    let state = Mutex(State())
  }

  private static let sweepCount = 1024

  /// How many calls a name may make.
  public let rate: CallRate
  private let parts = (0..<16).map { _ in Part() }

  /// Begins with full buckets.
  public init(_ rate: CallRate) { self.rate = rate }

  /// Draws one; returns how long must be waited for one instead, 0 when it was drawn.
  public func take(for name: String, now: Int64) -> Int64 {
    let key = UTF8Key(name)
    return parts[Int(UInt(bitPattern: key.hashValue) % 16)].state.withLock { state in
      if state.buckets.count >= state.sweepsAt {
        state.buckets = state.buckets.filter { $0.value > now }
        state.sweepsAt = max(Self.sweepCount, state.buckets.count * 2)
      }
      return rate.take(from: &state.buckets[key, default: .min], now: now)
    }
  }

  /// How long must be waited for one, which is not drawn; 0 when there is one.
  public func wait(for name: String, now: Int64) -> Int64 {
    let key = UTF8Key(name)
    return parts[Int(UInt(bitPattern: key.hashValue) % 16)].state.withLock { state in
      rate.wait(for: state.buckets[key] ?? .min, now: now)
    }
  }
}
