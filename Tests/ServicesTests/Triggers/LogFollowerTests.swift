import Engine
import Store
import Synchronization
import Testing
import Wire

/// Followers of the log, by what they are waited for.
@Suite struct LogFollowerTests {
  /// What a follower was asked and told.
  private final class Seen: Sendable {
    let interest = Mutex<(asked: Int, first: Int64?)>((0, nil))
    let events = Mutex<[Int64]>([])
  }

  private func publish(_ pintle: TestPintle) throws -> Int64 {
    let answer = try pintle.call(
      "PublishEvent", ["event": ["type": "user.human.added", "aggregateId": "u1"]])
    try #require(answer.code == 0, "\(answer.text)")
    return try #require(Int64(answer.string("position")))
  }

  /// Nobody waits, so nothing is read; then somebody waits behind a position, and what was before stays unread.
  @Test func theLogIsReadFromWhereSomebodyWaits() throws {
    let pintle = try TestPintle()
    let seen = Seen()
    let follower = LogFollower(
      pintle.store, name: "test",
      interest: { () throws(StoreError) in
        seen.interest.withLock { interest in
          interest.asked += 1
          return interest.first
        }
      }
    ) { event throws(StoreError) in
      seen.events.withLock { $0.append(event.position) }
      return []
    }
    follower.start(on: pintle.loop)
    let asked = { seen.interest.withLock { $0.asked } }
    try pintle.turn { asked() > 0 }
    let before = asked()
    var positions: [Int64] = []
    for _ in 0..<3 { positions.append(try publish(pintle)) }
    try pintle.turn { asked() > before }
    #expect(seen.events.withLock { $0 }.isEmpty)
    seen.interest.withLock { $0.first = positions[1] }
    positions.append(try publish(pintle))
    try pintle.turn { seen.events.withLock { $0.last } == positions[3] }
    #expect(seen.events.withLock { $0 } == Array(positions[2...]))
    // What was read stays read, although somebody else has waited for longer.
    seen.interest.withLock { $0.first = 0 }
    positions.append(try publish(pintle))
    try pintle.turn { seen.events.withLock { $0.last } == positions[4] }
    #expect(seen.events.withLock { $0 } == Array(positions[2...]))
    // Nobody waits any more.
    seen.interest.withLock { $0.first = nil }
    let then = asked()
    _ = try publish(pintle)
    try pintle.turn { asked() > then }
    #expect(seen.events.withLock { $0.count } == 3)
    try pintle.run { await follower.stop() }
  }
}
