import Base
import Testing
import Wire

@testable import Delivery
@testable import Records
@testable import Store

/// How much a target's queue asks for, and when it wants to be looked at again.
@Suite struct TargetQueueTests {
  private static let second: Int64 = 1_000_000_000
  private let queue = TargetQueue(
    DeliveryLane(organization: "i", target: "a"), settings: settings)

  private static var settings: CircuitBreaker.Settings {
    var settings = CircuitBreaker.Settings()
    settings.failureThreshold = 1
    settings.firstOpen = second
    return settings
  }

  private func delivery(_ index: Int) -> DeliveryRecord {
    let event = Event(
      position: Int64(index),
      aggregate: Aggregate(organization: "o", type: "sample", id: "\(index)"), sequence: 1,
      type: "sample.changed", revision: 1, payload: [:], editor: "c", createdAt: 0,
      causation: nil)
    return DeliveryRecord(
      of: event, id: "\(index)", execution: "e", target: "a", remaining: [], organization: "i")
  }

  private func room(free: Int) -> Int { queue.room(now: 0, wallNow: 0, free: free) }

  struct Share: Sendable {
    var leased: Int
    var free: Int
    var room: Int
  }

  /// The bounds: 256 for a target, an eighth of what is left, but 16 as long as there are so many.
  @Test(arguments: [
    Share(leased: 0, free: 4096, room: 256), Share(leased: 128, free: 4096, room: 128),
    Share(leased: 129, free: 4096, room: 0), Share(leased: 0, free: 2047, room: 255),
    Share(leased: 128, free: 2040, room: 127), Share(leased: 129, free: 2040, room: 0),
    Share(leased: 0, free: 800, room: 100), Share(leased: 51, free: 800, room: 0),
    Share(leased: 0, free: 16, room: 16), Share(leased: 8, free: 16, room: 8),
    Share(leased: 9, free: 16, room: 0), Share(leased: 0, free: 15, room: 0),
    Share(leased: 0, free: 0, room: 0), Share(leased: 0, free: -5, room: 0),
  ])
  func aTargetMayHaveAPartOfWhatIsLeft(_ share: Share) {
    queue.add((0..<share.leased).map(delivery))
    #expect(room(free: share.free) == share.room)
    // Without room there is nothing to wake up for.
    let time = queue.wakeTime(now: 0, wallOffset: 0, free: share.free)
    #expect(time == (share.room > 0 ? 0 : .max))
  }

  @Test func whatIsHeldBackWakesWhenItMayGo() throws {
    queue.add((0..<3).map(delivery))
    queue.nextDue = nil
    #expect(queue.wakeTime(now: 0, wallOffset: 0, free: 0) == .max)
    queue.pausedUntil = 5
    #expect(queue.wakeTime(now: 4, wallOffset: 0, free: 0) == 5)
    #expect(queue.wakeTime(now: 5, wallOffset: 0, free: 0) == .max)
    let admission = try #require(queue.next(now: 5))
    let verdict = DeliveryVerdict(outcome: .dead(""), health: .fails)
    #expect(queue.ended(admission, verdict, now: 5).released.count == 2)
    #expect(queue.breaker.state == .open(until: 5 + Self.second))
    queue.nextDue = nil
    queue.add([delivery(3)])
    #expect(queue.wakeTime(now: 6, wallOffset: 0, free: 0) == 5 + Self.second)
  }

  @Test func theProbeOfAnOpenBreakerNeedsAFreeLease() throws {
    queue.add([delivery(0)])
    let admission = try #require(queue.next(now: 0))
    _ = queue.ended(admission, DeliveryVerdict(outcome: .dead(""), health: .fails), now: 0)
    #expect(queue.room(now: Self.second - 1, wallNow: 0, free: 4096) == 0)
    #expect(queue.room(now: Self.second, wallNow: 0, free: 4096) == 1)
    #expect(queue.room(now: Self.second, wallNow: 0, free: 0) == 0)
    #expect(queue.wakeTime(now: 0, wallOffset: 0, free: 1) == Self.second)
    #expect(queue.wakeTime(now: 0, wallOffset: 0, free: 0) == .max)
  }

  @Test func nothingIsLeasedWhileItCannotBeRead() {
    queue.unreadableUntil = 7
    #expect(queue.room(now: 6, wallNow: 0, free: 4096) == 0)
    #expect(queue.room(now: 7, wallNow: 0, free: 4096) == 256)
    #expect(queue.wakeTime(now: 0, wallOffset: 0, free: 4096) == 7)
  }

  @Test func whatIsWithdrawnTakesAlongWhatIsBeingLeased() throws {
    queue.add([delivery(0), delivery(1)])
    let admission = try #require(queue.next(now: 0))
    let before = queue.withdrawals
    #expect(queue.abandoned(admission, now: 0).map(\.id) == ["0", "1"])
    #expect(queue.withdrawals > before)
    #expect(queue.leasedCount == 0)
  }
}
