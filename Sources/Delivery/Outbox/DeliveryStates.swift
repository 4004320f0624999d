public import Records
import Store
import Synchronization

/// How a target fares, as its deliveries show.
public struct TargetDeliveryState: Sendable, Equatable {
  /// What the breaker lets through.
  public enum Breaker: Sendable, Equatable {
    case closed, open, halfOpen
  }

  public var breaker: Breaker
  /// Failures since the last success.
  public var failures: Int
  /// When the next attempt may be made, nanoseconds since 1970; nil for at once.
  public var nextAttemptAt: Int64?

  /// A target of which nothing bad is known.
  public static let healthy = TargetDeliveryState(
    breaker: .closed, failures: 0, nextAttemptAt: nil)

  public init(breaker: Breaker, failures: Int, nextAttemptAt: Int64?) {
    self.breaker = breaker
    self.failures = failures
    self.nextAttemptAt = nextAttemptAt
  }
}

/// What the worker tells others of its targets; from any thread.
public final class DeliveryStates: Sendable {
  private let states = Mutex<[DeliveryLane: TargetDeliveryState]>([:])
  /// What is counted of attempts and breakers.
  let counts = DeliveryCounts()

  public init() {}

  /// How a target fares.
  public subscript(lane: DeliveryLane) -> TargetDeliveryState {
    states.withLock { $0[lane] } ?? .healthy
  }

  /// How many targets stand how, those left out that are healthy.
  var breakers: [TargetDeliveryState.Breaker: Int] {
    states.withLock { $0.values.reduce(into: [:]) { $0[$1.breaker, default: 0] += 1 } }
  }

  func set(_ state: TargetDeliveryState, for lane: DeliveryLane) {
    states.withLock { $0[lane] = state == .healthy ? nil : state }
  }
}
