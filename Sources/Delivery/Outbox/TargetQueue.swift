import Base
import Records
import Store

/// The leased deliveries of one target, and whether and which of them may be sent.
///
/// Belongs to the worker's loop. First attempts about one object are sent one after another in the order of
/// positions; retries go whenever they are due, so they hold nothing back.
///
/// `@unchecked Sendable`: it is touched on the loop's thread only.
final class TargetQueue: @unchecked Sendable {
  /// A delivery that may be sent, under the breaker's ticket.
  struct Admission {
    var delivery: DeliveryRecord
    var ticket: CircuitBreaker.Ticket
    /// Whether a target that is not there costs the delivery no attempt.
    var isFreeProbe: Bool
  }

  let lane: DeliveryLane
  /// When the next delivery in the store is due: nanoseconds since 1970, 0 for now, nil when none waits.
  var nextDue: Int64? = 0
  /// Whether deliveries were queued since `nextDue` was asked for.
  var isSignalled = false
  /// Until when nothing is sent, because the target asked for it; monotonic nanoseconds.
  var pausedUntil: Int64 = 0
  /// Until when nothing is leased, because the store cannot read it; monotonic nanoseconds.
  var unreadableUntil: Int64 = 0
  /// Raised whenever the target begins to be left alone: what was to be leased before that goes back.
  private(set) var withdrawals = 0
  private(set) var breaker: CircuitBreaker
  /// What was last told of it.
  var publishedState = TargetDeliveryState.healthy
  /// Deliveries whose first attempt failed since the last success.
  private var failedFirst: [String] = []
  private(set) var inFlight = 0

  private var first: [DeliveryRecord] = []
  private var retries: [DeliveryRecord] = []
  private var busyObjects: Set<String> = []
  /// Which delivery probed last, and how often in a row.
  private var probe: (id: String, count: Int) = ("", 0)
  private let settings: CircuitBreaker.Settings

  /// How often one delivery probes in a row without using up an attempt; it may be what makes the target fail.
  static let maxFreeProbes = 10
  /// How long nothing is sent after trouble on this side, nanoseconds.
  static let pauseAfterTrouble: Int64 = 1_000_000_000

  init(_ lane: DeliveryLane, settings: CircuitBreaker.Settings) {
    self.lane = lane
    self.settings = settings
    breaker = CircuitBreaker(settings)
  }

  /// Deliveries that are leased, sent or not.
  var leasedCount: Int { first.count + retries.count + inFlight }

  /// Whether nothing is known of the target that would be missed.
  var isIdle: Bool {
    leasedCount == 0 && nextDue == nil && breaker.state == .closed && breaker.failures == 0
      && failedFirst.isEmpty
  }

  /// How many deliveries to lease now, when `free` more may be leased over all targets.
  ///
  /// 0 unless it is worth a look; 1 for the probe of an open breaker. `now` is monotonic, `wallNow` since 1970,
  /// both in nanoseconds.
  func room(now: Int64, wallNow: Int64, free: Int) -> Int {
    guard let nextDue, nextDue <= wallNow, now >= max(pausedUntil, unreadableUntil) else {
      return 0
    }
    if case .open(let until) = breaker.state, now < until { return 0 }
    return room(free: free)
  }

  /// The same, whatever the time.
  private func room(free: Int) -> Int {
    switch breaker.state {
    case .closed:
      // The less is left, the less a target may have of it, so that there is always something for others.
      let share = min(
        Limits.maxLeasedPerTarget, max(Limits.minLeasedPerTarget, free / Self.leaseParts))
      let room = share - leasedCount
      // Half of it at a time: leases are cheaper by the dozen.
      return room >= share / 2 && room <= free ? room : 0
    case .open: return leasedCount == 0 && free > 0 ? 1 : 0
    case .probing: return 0
    }
  }

  /// One target gets at most this part of the leases that are left.
  private static let leaseParts = 8

  /// When there may be something to do without anything happening before; monotonic nanoseconds, `Int64.max` for
  /// never.
  ///
  /// `wallOffset` is what to add to a wall-clock time to get a monotonic one; `free` as for `room`.
  func wakeTime(now: Int64, wallOffset: Int64, free: Int) -> Int64 {
    min(leaseTime(wallOffset: wallOffset, free: free), sendTime(now: now))
  }

  private func leaseTime(wallOffset: Int64, free: Int) -> Int64 {
    // Without room, the end of an attempt is waited for.
    guard let nextDue, room(free: free) > 0 else { return .max }
    let time = max(nextDue == 0 ? 0 : nextDue + wallOffset, pausedUntil, unreadableUntil)
    guard case .open(let until) = breaker.state else { return time }
    return max(time, until)
  }

  /// When what waits here may be sent; what may be sent already waits for the end of other attempts.
  private func sendTime(now: Int64) -> Int64 {
    guard !first.isEmpty || !retries.isEmpty else { return .max }
    var time = pausedUntil
    switch breaker.state {
    case .closed: break
    case .open(let until), .probing(let until): time = max(time, until)
    }
    return time > now ? time : .max
  }

  /// Takes in what was leased.
  func add(_ deliveries: [DeliveryRecord]) {
    for delivery in deliveries {
      if delivery.isFirstAttempt { first.append(delivery) } else { retries.append(delivery) }
    }
  }

  /// The next delivery to send; nil when none may be sent now, or `limit` are under way.
  func next(now: Int64, limit: Int = Limits.maxDeliveriesPerTarget) -> Admission? {
    guard inFlight < limit, now >= pausedUntil else { return nil }
    let index = retries.isEmpty ? first.firstIndex { !busyObjects.contains(Self.object($0)) } : nil
    guard !retries.isEmpty || index != nil else { return nil }
    guard case .admitted(let ticket) = breaker.admit(now: now) else { return nil }
    let delivery = index.map { first.remove(at: $0) } ?? retries.removeFirst()
    if delivery.isFirstAttempt { busyObjects.insert(Self.object(delivery)) }
    inFlight += 1
    var isFreeProbe = false
    if case .probing = breaker.state {
      probe = (delivery.id, probe.id == delivery.id ? probe.count + 1 : 1)
      isFreeProbe = probe.count <= Self.maxFreeProbes
    }
    return Admission(delivery: delivery, ticket: ticket, isFreeProbe: isFreeProbe)
  }

  /// Notes what came of an attempt.
  ///
  /// `released` goes back to the store, because the target is left alone now. `advanced` are the ids of those
  /// that go first when it is back: their only
  /// attempt failed because it went away.
  func ended(
    _ admission: Admission, _ verdict: DeliveryVerdict, now: Int64
  ) -> (released: [DeliveryRecord], advanced: [String]) {
    leave(admission.delivery)
    if let pause = verdict.pause { pausedUntil = max(pausedUntil, now + pause) }
    var advanced: [String] = []
    switch verdict.health {
    case .works:
      breaker.succeeded(admission.ticket)
      if breaker.state == .closed {
        // Without an outage their schedule holds.
        failedFirst = []
        probe = ("", 0)
      }
    case .fails:
      breaker.failed(admission.ticket, now: now)
      if admission.delivery.isFirstAttempt, case .retry(_, true) = verdict.outcome,
        failedFirst.count < Limits.maxLeasedPerTarget
      {
        failedFirst.append(admission.delivery.id)
      }
      if breaker.state != .closed {
        advanced = failedFirst
        failedFirst = []
      }
    }
    let isHeldBack = breaker.state != .closed || pausedUntil > now
    return (isHeldBack ? takeWaiting() : [], advanced)
  }

  /// Notes that a delivery needs no attempt; that says nothing about the target.
  func passedOver(_ admission: Admission, now: Int64) {
    leave(admission.delivery)
    breaker.abandoned(admission.ticket, now: now)
  }

  /// Notes that an attempt was not made after all, and waits a moment before the next.
  ///
  /// Returns what goes back to the store: with the delivery all that waits, which might else overtake it.
  func abandoned(_ admission: Admission, now: Int64) -> [DeliveryRecord] {
    leave(admission.delivery)
    breaker.abandoned(admission.ticket, now: now)
    pausedUntil = max(pausedUntil, now + Self.pauseAfterTrouble)
    nextDue = 0
    return [admission.delivery] + takeWaiting()
  }

  /// Forgets what was known of the target's health.
  func resetBreaker() {
    breaker = CircuitBreaker(settings)
    failedFirst = []
  }

  /// What waits to be sent.
  var waiting: [DeliveryRecord] { retries + first }

  /// Takes out what waits to be sent; what is being leased goes back, too.
  func takeWaiting() -> [DeliveryRecord] {
    withdrawals += 1
    let waiting = retries + first
    retries = []
    first = []
    if !waiting.isEmpty { nextDue = 0 }
    return waiting
  }

  private func leave(_ delivery: DeliveryRecord) {
    inFlight -= 1
    if delivery.isFirstAttempt { busyObjects.remove(Self.object(delivery)) }
  }

  /// The object that a delivery's event is about.
  private static func object(_ delivery: DeliveryRecord) -> String {
    "\(delivery.eventOrganization)/\(delivery.aggregateType)/\(delivery.aggregateID)"
  }
}
