import Base
import Records
import Testing
import Wire

@testable import Delivery
@testable import Store

/// How much a target's lane asks for, and when it wants to be looked at again.
@Suite struct ActiveLaneTests {
  private static let second: Int64 = 1_000_000_000
  private let lane = ActiveLane(
    "a", token: 1, policy: TargetPolicy(settings), limits: .deliveries, renewAt: .max)

  private static var settings: CircuitBreaker.Settings {
    var settings = CircuitBreaker.Settings()
    settings.failureThreshold = 1
    settings.firstOpen = second
    return settings
  }

  private func item(_ index: Int, series: String? = nil, dueAt: Int64 = 0) -> WorkItem {
    WorkItem(
      id: "\(index)", lane: "a", series: series ?? "\(index)", position: Int64(index),
      dueAt: dueAt, attempts: 0, lease: WorkLease(owner: "o", token: 1))
  }

  /// A result that says that the target failed and the delivery is dead.
  private func failure() -> DeliveryResult {
    let event = Event(
      position: 1, aggregate: Aggregate(organization: "o", type: "sample", id: "1"), sequence: 1,
      type: "sample.changed", revision: 1, payload: [:], editor: "c", createdAt: 0, causation: nil)
    return DeliveryResult(
      delivery: DeliveryRecord(
        of: event, id: "1", execution: "e", target: "a", remaining: [], organization: "i"),
      verdict: DeliveryVerdict(outcome: .dead(""), health: .fails))
  }

  struct Share: Sendable {
    var leased: Int
    var free: Int
    /// Nil: only for lack of what is free.
    var room: Int?
  }

  /// The bounds: 256 for a target, an eighth of what is left, but 16 as long as there are so many.
  @Test(arguments: [
    Share(leased: 0, free: 4096, room: 256), Share(leased: 128, free: 4096, room: 128),
    Share(leased: 129, free: 4096, room: 0), Share(leased: 0, free: 2047, room: 255),
    Share(leased: 128, free: 2040, room: 127), Share(leased: 129, free: 2040, room: 0),
    Share(leased: 0, free: 800, room: 100), Share(leased: 51, free: 800, room: 0),
    Share(leased: 0, free: 16, room: 16), Share(leased: 8, free: 16, room: 8),
    Share(leased: 9, free: 16, room: 0), Share(leased: 0, free: 15, room: nil),
    Share(leased: 0, free: 0, room: nil), Share(leased: 0, free: -5, room: nil),
  ])
  func aTargetMayHaveAPartOfWhatIsLeft(_ share: Share) {
    lane.add((0..<share.leased).map { item($0) })
    #expect(lane.room(free: share.free) == share.room)
    #expect(lane.isWorthALook(now: 0, queueNow: 0) == (share.leased <= 128))
  }

  @Test func whatIsHeldBackWakesWhenItMayGo() throws {
    lane.add((0..<3).map { item($0) })
    lane.nextDue = nil
    #expect(lane.wakeTime(now: 0, due: .max) == .max)
    lane.pausedUntil = 5
    #expect(lane.wakeTime(now: 4, due: .max) == 5)
    #expect(lane.wakeTime(now: 5, due: .max) == .max)
    let admission = try #require(lane.take(now: 5))
    #expect(lane.ended(admission, failure(), now: 5).released.count == 2)
    #expect(lane.policy.breaker.state == .open(until: 5 + Self.second))
    lane.nextDue = nil
    lane.add([item(3)])
    #expect(lane.wakeTime(now: 6, due: .max) == 5 + Self.second)
  }

  @Test func theProbeOfAnOpenBreakerNeedsAFreeLease() throws {
    lane.add([item(0)])
    let admission = try #require(lane.take(now: 0))
    _ = lane.ended(admission, failure(), now: 0)
    #expect(!lane.isWorthALook(now: Self.second - 1, queueNow: 0))
    #expect(lane.isWorthALook(now: Self.second, queueNow: 0))
    #expect(lane.room(free: 4096) == 1)
    #expect(lane.room(free: 0) == nil)
    #expect(lane.wakeTime(now: 0, due: 0) == Self.second)
  }

  /// As much is asked for by name as may run at once; beyond that it goes in its turn.
  @Test func whatIsWantedNowIsAskedForOnceAndWithinBounds() {
    let ids = (0..<Limits.maxDeliveriesPerTarget).map { "\($0)" }
    lane.expedite(ids)
    lane.expedite(["0", "one too many"])
    #expect(lane.expedited == ids)
    #expect(lane.takeExpedited(upTo: 1) == ["0"])
    #expect(lane.takeExpedited(upTo: 100) == Array(ids.dropFirst()))
    #expect(lane.takeExpedited(upTo: 100) == [])
  }

  @Test func nothingIsLeasedWhileItCannotBeRead() {
    lane.unreadableUntil = 7
    #expect(!lane.isWorthALook(now: 6, queueNow: 0))
    #expect(lane.isWorthALook(now: 7, queueNow: 0))
    #expect(lane.wakeTime(now: 0, due: 0) == 7)
  }

  @Test func whatIsWithdrawnTakesAlongWhatIsBeingLeased() throws {
    lane.add([item(0), item(1)])
    let admission = try #require(lane.take(now: 0))
    let before = lane.withdrawals
    #expect(lane.abandoned(admission, now: 0).map(\.id) == ["0", "1"])
    #expect(lane.withdrawals > before)
    #expect(lane.leasedCount == 0)
  }

  @Test func seriesAreComparedAsBytes() throws {
    // The same text by Unicode's canonical equivalence.
    lane.add([item(0, series: "K"), item(1, series: "\u{212A}"), item(2, series: "K")])
    #expect(lane.take(now: 0)?.item.id == "0")
    #expect(lane.take(now: 0)?.item.id == "1")
    #expect(lane.take(now: 0) == nil)
  }

  @Test func lanesWithFewRunsComeFirst() throws {
    var runnable = RunnableLanes<TargetPolicy>(limit: 16)
    let lanes = (0..<3).map { index in
      ActiveLane(
        "\(index)", token: 1, policy: TargetPolicy(CircuitBreaker.Settings()), limits: .deliveries,
        renewAt: .max)
    }
    for lane in lanes {
      lane.add((0..<4).map { item($0) })
      runnable.update(lane)
    }
    var order: [String] = []
    while let lane = runnable.popFirst(below: 3) {
      #expect(lane.take(now: 0) != nil)
      order.append(lane.name)
      runnable.update(lane)
    }
    #expect(order == ["0", "1", "2", "0", "1", "2", "0", "1", "2"])
    runnable.remove(lanes[1])
    #expect(runnable.popFirst(below: 4) === lanes[0])
    #expect(runnable.popFirst(below: 4) === lanes[2])
    #expect(runnable.popFirst(below: 4) == nil)
  }

  @Test func alarmsComeInTheirOrder() {
    var alarms = LaneAlarms<TargetPolicy>()
    let lanes = (0..<5).map { index in
      ActiveLane(
        "\(index)", token: 1, policy: TargetPolicy(CircuitBreaker.Settings()), limits: .deliveries,
        renewAt: .max)
    }
    for (lane, time) in zip(lanes, [50, 20, 40, 10, 30] as [Int64]) { alarms.set(lane, at: time) }
    // Earlier counts, later does not.
    alarms.set(lanes[0], at: 5)
    alarms.set(lanes[3], at: 60)
    var order: [String] = []
    for now in stride(from: 0, through: 100, by: 5) as StrideThrough<Int64> {
      while let lane = alarms.popDue(now: now) { order.append("\(now) \(lane.name)") }
    }
    #expect(order == ["5 0", "10 3", "20 1", "30 4", "40 2"])
    #expect(alarms.nextTime == .max)
  }
}
