public import Base
import Net
import Synchronization

/// A bucket for each client address that has drawn from one lately.
///
/// Asking whether anybody at all must wait costs one load, so calls pay nothing while nobody does. When there is no room
/// for another address, those whose buckets are full are forgotten; addresses that still find none share one bucket.
public final class AddressBuckets: Sendable {
  private struct State: Sendable {
    var buckets: [PeerAddress: Int64] = [:]
    var others = Int64.min
    var sweptAt = Int64.min
  }

  /// How many calls an address may make.
  public let rate: CallRate
  private let capacity: Int
  private let state = Mutex(State())
  /// Until when some bucket may be empty.
  private let emptyUntil = Atomic<Int64>(.min)

  /// Begins with full buckets, for at most `capacity` addresses at a time.
  public init(_ rate: CallRate, capacity: Int = Limits.maxThrottledAddresses) {
    self.rate = rate
    self.capacity = capacity
  }

  /// Whether the bucket of any address may be empty.
  public var mayBeEmpty: Bool { emptyUntil.load(ordering: .relaxed) != .min }

  /// Draws one for the client of a call; returns how long it must wait for one instead, 0 when it need not.
  public func take(for context: CallContext, now: Int64) -> Int64 {
    context.client.map { take(for: $0, now: now) } ?? 0
  }

  /// How long the client of a call must wait for one; 0 when it need not.
  public func wait(for context: CallContext, now: Int64) -> Int64 {
    guard mayBeEmpty, let client = context.client else { return 0 }
    return wait(for: client, now: now)
  }

  /// Draws one for who sends a request for a page; returns how long it must wait for one instead, 0 when it need not.
  public func take(for client: PageClient, now: Int64) -> Int64 {
    client.address.map { take(for: $0, now: now) } ?? 0
  }

  /// How long who sends a request for a page must wait for one; 0 when it need not.
  public func wait(for client: PageClient, now: Int64) -> Int64 {
    guard mayBeEmpty, let address = client.address else { return 0 }
    return wait(for: address, now: now)
  }

  private func wait(for client: PeerAddress, now: Int64) -> Int64 {
    if emptyUntil.load(ordering: .relaxed) <= now { emptyUntil.store(.min, ordering: .relaxed) }
    return state.withLock { state in
      rate.wait(for: state.buckets[client] ?? (isFull(state) ? state.others : .min), now: now)
    }
  }

  private func isFull(_ state: borrowing State) -> Bool { state.buckets.count >= capacity }

  func take(for client: PeerAddress, now: Int64) -> Int64 {
    let (wait, bucket) = state.withLock { state in
      if state.buckets[client] == nil, isFull(state), now - 1_000_000_000 >= state.sweptAt {
        state.sweptAt = now
        state.buckets = state.buckets.filter { $0.value > now }
      }
      if state.buckets[client] == nil, isFull(state) {
        return (rate.take(from: &state.others, now: now), state.others)
      }
      let wait = rate.take(from: &state.buckets[client, default: .min], now: now)
      return (wait, state.buckets[client] ?? .min)
    }
    // The one that was drawn may have been the last.
    if rate.wait(for: bucket, now: now) > 0 {
      emptyUntil.max(bucket, ordering: .relaxed)
    }
    return wait
  }

  /// Addresses that have a bucket.
  var count: Int { state.withLock { $0.buckets.count } }
}
