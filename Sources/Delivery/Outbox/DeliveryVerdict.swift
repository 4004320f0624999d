import Base
import Records
import Store

/// What an attempt's outcome means, for the delivery and for its target.
struct DeliveryVerdict: Equatable {
  /// What the breaker is told.
  enum Health: Equatable { case works, fails }

  var outcome: DeliveryWork.Outcome
  var health: Health
  /// How long nothing is sent to the target because it asked for it, nanoseconds.
  var pause: Int64?
  /// Why no more is sent to the target.
  @UTF8Compared var disablingReason: String?
  /// What the attempt's record says; nil for a success.
  @UTF8Compared var error: String?

  /// Judges an attempt.
  ///
  /// - Parameters:
  ///   - result: What came of the request.
  ///   - delivery: As it was leased.
  ///   - isFreeProbe: Whether a target that is not there costs the delivery no attempt.
  ///   - isOverdue: Whether the delivery has waited for too long for a target that is not there.
  ///   - schedule: When to try again.
  ///   - now: By the queue's clock, nanoseconds since 1970.
  ///   - random: For the jitter.
  init(
    _ result: Result<OutgoingAnswer, OutgoingError>, of delivery: DeliveryRecord,
    isFreeProbe: Bool, isOverdue: Bool, schedule: RetrySchedule, now: Int64,
    random: some RandomSource
  ) {
    var retryAfter: RetryAfter?
    let error: String
    let isAway: Bool
    switch result {
    case .success(let answer):
      if (200...299).contains(answer.status) {
        self.init(outcome: .delivered, health: .works)
        return
      }
      error = "the target answered \(answer.status)"
      if answer.status == 410 {
        // It works: it says that it wants nothing any more.
        self.init(
          outcome: .dead(error), health: .works, disablingReason: error, error: error)
        return
      }
      isAway = [429, 502, 503, 504].contains(answer.status)
      if isAway { retryAfter = answer.field("retry-after").flatMap { RetryAfter($0) } }
    case .failure(let failure):
      error = "\(failure)"
      isAway = Self.isAway(failure)
    }
    let pause = retryAfter.map { min($0.wait(wallNow: now), Limits.maxTargetPause) }
    if isAway, isFreeProbe {
      if isOverdue {
        self.init(outcome: .dead(DeliveryRecord.overdueReason), health: .fails, error: error)
        return
      }
      self.init(
        outcome: .retry(at: delivery.dueAt, usesUpAttempt: false), health: .fails, pause: pause,
        error: error)
      return
    }
    let wait = schedule.wait(
      afterAttempts: Int(delivery.step) + 1, retryAfter: retryAfter, wallNow: now, random: random)
    let outcome: DeliveryWork.Outcome =
      wait.map { .retry(at: now + $0, usesUpAttempt: true) } ?? .dead("no attempt left: \(error)")
    self.init(outcome: outcome, health: .fails, pause: pause, error: error)
  }

  init(
    outcome: DeliveryWork.Outcome, health: Health, pause: Int64? = nil,
    disablingReason: String? = nil, error: String? = nil
  ) {
    self.outcome = outcome
    self.health = health
    self.pause = pause
    self.disablingReason = disablingReason
    self.error = error
  }

  /// Whether the failure says that nobody was reached, whatever the payload.
  private static func isAway(_ error: OutgoingError) -> Bool {
    switch error {
    case .unresolved, .failed: true
    default: false
    }
  }
}
