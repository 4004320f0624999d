import Base
import Records
import Store
import Synchronization

/// When deliveries may go to one target: its breaker, probes, and what goes first when it is back.
struct TargetPolicy: LanePolicy {
  typealias Result = DeliveryResult

  /// Leave to send one delivery.
  struct Permit: Sendable {
    var ticket: CircuitBreaker.Ticket
    /// Whether a target that is not there costs the delivery no attempt.
    var isFreeProbe: Bool
    /// Whether the target has not been there for Limits.maxDeliveryAge.
    var isLongAway: Bool
    /// Whether failures of the target may be kept since its last success.
    var mayFollowFailures: Bool
  }

  private(set) var breaker: CircuitBreaker
  private(set) var stalled: Int64
  /// What was last told of the target.
  var publishedState = TargetDeliveryState.healthy
  /// Whether failures may be kept since the last success: what a former process saw is not known.
  private var hasKeptFailures = true
  /// Up to when `stalled` counts; nil while the breaker is closed.
  private var stallNotedAt: Int64?
  /// When a delivery failed last; monotonic.
  private var lastFailureAt: Int64 = 0
  /// Deliveries whose first attempt failed since the last success.
  private var failedFirst: [String] = []
  /// Which delivery probed last, and how often in a row.
  private var probe: (id: String, count: Int) = ("", 0)

  /// How often one delivery probes in a row without using up an attempt; it may be what makes the target fail.
  static let maxFreeProbes = 10

  init(_ settings: CircuitBreaker.Settings, stalled: Int64 = 0) {
    breaker = CircuitBreaker(settings)
    // What a former process saw does not say that the target is away now: that has to be seen once more.
    self.stalled = min(stalled, Limits.maxDeliveryAge - 1)
  }

  var intake: LaneIntake {
    switch breaker.state {
    case .closed: .all
    case .open(let until): .one(from: until)
    case .probing: .nothing
    }
  }

  var closedUntil: Int64 {
    switch breaker.state {
    case .closed: 0
    case .open(let until), .probing(let until): until
    }
  }

  var forgettableAt: Int64 {
    breaker.state == .closed && breaker.failures == 0 && failedFirst.isEmpty
      ? 0 : max(closedUntil, lastFailureAt + Limits.targetFailureMemory)
  }

  mutating func admit(_ item: WorkItem, now: Int64) -> Permit? {
    guard case .admitted(let ticket) = breaker.admit(now: now) else { return nil }
    noteStall(now: now)
    var isFreeProbe = false
    if case .probing = breaker.state {
      probe = (item.id, probe.id == item.id ? probe.count + 1 : 1)
      isFreeProbe = probe.count <= Self.maxFreeProbes
    }
    return Permit(
      ticket: ticket, isFreeProbe: isFreeProbe, isLongAway: stalled >= Limits.maxDeliveryAge,
      mayFollowFailures: hasKeptFailures)
  }

  mutating func ended(
    _ item: WorkItem, _ permit: Permit, _ result: DeliveryResult, now: Int64
  ) -> LaneChange {
    let verdict = result.verdict
    var change = LaneChange()
    change.pause = verdict.pause
    if case .retry(let time, _) = verdict.outcome { change.nextAttempt = time }
    switch verdict.health {
    case .works:
      // Not when it began before a failure: then the next success has them forgotten.
      if permit.mayFollowFailures { hasKeptFailures = false }
      breaker.succeeded(permit.ticket)
      if breaker.state == .closed {
        // Without an outage their schedule holds.
        failedFirst = []
        probe = ("", 0)
        stalled = 0
        stallNotedAt = nil
      }
    case .fails:
      hasKeptFailures = true
      let hasWorked = breaker.state == .closed
      breaker.failed(permit.ticket, now: now)
      if hasWorked, breaker.state != .closed {
        result.breaker?.hasOpened.store(true, ordering: .releasing)
      }
      lastFailureAt = now
      if item.isFirst, case .retry(_, true) = verdict.outcome,
        failedFirst.count < Limits.maxLeasedPerTarget
      {
        failedFirst.append(item.id)
      }
      if breaker.state != .closed {
        change.advanced = failedFirst
        failedFirst = []
      }
    }
    noteStall(now: now)
    change.isHeldBack = breaker.state != .closed
    return change
  }

  mutating func abandoned(_ permit: Permit, now: Int64) {
    breaker.abandoned(permit.ticket, now: now)
  }

  mutating func expedite(now: Int64) { breaker.expedite(now: now) }

  mutating func reset() {
    breaker = CircuitBreaker(breaker.settings)
    failedFirst = []
    stalled = 0
    stallNotedAt = nil
  }

  /// Counts the time for which the target has not been there.
  private mutating func noteStall(now: Int64) {
    guard breaker.state != .closed else { return }
    if let stallNotedAt { stalled += max(0, now - stallNotedAt) }
    stallNotedAt = now
  }
}
