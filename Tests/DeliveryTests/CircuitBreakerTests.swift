import Delivery
import Testing

@Suite struct CircuitBreakerTests {
  private static let second: Int64 = 1_000_000_000

  private func ticket(
    _ breaker: inout CircuitBreaker, now: Int64
  ) throws -> CircuitBreaker.Ticket {
    guard case .admitted(let ticket) = breaker.admit(now: now) else {
      throw Refused()
    }
    return ticket
  }

  private struct Refused: Error {}

  /// A breaker that `failures` requests in a row opened at the time 0.
  private func opened() throws -> CircuitBreaker {
    var breaker = CircuitBreaker()
    for _ in 0..<10 { breaker.failed(try ticket(&breaker, now: 0), now: 0) }
    #expect(breaker.state == .open(until: 5 * Self.second))
    return breaker
  }

  @Test func tenFailuresInARowOpenIt() throws {
    var breaker = CircuitBreaker()
    for count in 1...9 {
      breaker.failed(try ticket(&breaker, now: 0), now: 0)
      #expect(breaker.failures == count)
      #expect(breaker.state == .closed)
    }
    breaker.succeeded(try ticket(&breaker, now: 0))
    #expect(breaker.failures == 0)
    for _ in 1...9 { breaker.failed(try ticket(&breaker, now: 7), now: 7) }
    #expect(breaker.state == .closed)
    breaker.failed(try ticket(&breaker, now: 7), now: 7)
    #expect(breaker.state == .open(until: 7 + 5 * Self.second))
    #expect(breaker.admit(now: 7) == .refused(until: 7 + 5 * Self.second))
    #expect(breaker.admit(now: 6 + 5 * Self.second) == .refused(until: 7 + 5 * Self.second))
  }

  @Test func oneProbeGoesAndItsSuccessCloses() throws {
    var breaker = try opened()
    let now = 5 * Self.second
    let probe = try ticket(&breaker, now: now)
    #expect(breaker.admit(now: now) == .refused(until: now + 5 * Self.second))
    breaker.succeeded(probe)
    #expect(breaker.state == .closed)
    #expect(breaker.failures == 0)
    // The next opening starts small again.
    for _ in 0..<10 { breaker.failed(try ticket(&breaker, now: now), now: now) }
    #expect(breaker.state == .open(until: now + 5 * Self.second))
  }

  /// Who asks for it has the next probe before its time: one, whose failure makes no pause longer.
  @Test func aProbeCanComeEarly() throws {
    var closed = CircuitBreaker()
    closed.expedite(now: 0)
    #expect(closed == CircuitBreaker())
    var breaker = try opened()
    let now = Self.second
    breaker.expedite(now: now)
    #expect(breaker.state == .open(until: now))
    let probe = try ticket(&breaker, now: now)
    let probing = breaker.state
    breaker.expedite(now: now)
    #expect(breaker.state == probing)
    #expect(breaker.admit(now: now) == .refused(until: now + 5 * Self.second))
    breaker.failed(probe, now: now)
    #expect(breaker.state == .open(until: now + 5 * Self.second))
    // One whose time has come stays as it is, and counts as any other.
    let later = now + 6 * Self.second
    breaker.expedite(now: later)
    #expect(breaker.state == .open(until: now + 5 * Self.second))
    breaker.failed(try ticket(&breaker, now: later), now: later)
    #expect(breaker.state == .open(until: later + 10 * Self.second))
    breaker.succeeded(try ticket(&breaker, now: later + 11 * Self.second))
    #expect(breaker.state == .closed)
  }

  @Test func eachFailedProbeDoublesTheTimeUpToTheLongest() throws {
    var breaker = try opened()
    var now = 5 * Self.second
    for open in [10, 20, 40, 80, 160, 300, 300] as [Int64] {
      breaker.failed(try ticket(&breaker, now: now), now: now)
      #expect(breaker.state == .open(until: now + open * Self.second))
      now += open * Self.second
    }
  }

  /// After a recovery the first pause is the first one again, however long the last one was.
  @Test func aSuccessTakesBackHowLongItWasOpen() throws {
    var breaker = try opened()
    breaker.failed(try ticket(&breaker, now: 5 * Self.second), now: 5 * Self.second)
    let now = 15 * Self.second
    breaker.succeeded(try ticket(&breaker, now: now))
    for _ in 0..<10 { breaker.failed(try ticket(&breaker, now: now), now: now) }
    #expect(breaker.state == .open(until: now + 5 * Self.second))
  }

  @Test func whatWasSentBeforeSaysNothingAfterwards() throws {
    var breaker = CircuitBreaker()
    let early = try (0..<15).map { _ in try ticket(&breaker, now: 0) }
    for sent in early.prefix(10) { breaker.failed(sent, now: 0) }
    let open = breaker.state
    // Late failures do not open it for longer, and a late success does not close it.
    for sent in early.suffix(4) { breaker.failed(sent, now: 4 * Self.second) }
    breaker.succeeded(early[10])
    breaker.abandoned(early[10], now: 4 * Self.second)
    #expect(breaker.state == open)
    let probe = try ticket(&breaker, now: 5 * Self.second)
    breaker.succeeded(early[10])
    #expect(breaker.admit(now: 5 * Self.second) == .refused(until: 10 * Self.second))
    breaker.succeeded(probe)
    breaker.succeeded(probe)
    breaker.failed(probe, now: 5 * Self.second)
    #expect(breaker.state == .closed)
    #expect(breaker.failures == 0)
  }

  @Test func anAbandonedProbeMakesRoomForAnother() throws {
    var breaker = try opened()
    let now = 5 * Self.second
    breaker.abandoned(try ticket(&breaker, now: now), now: now)
    breaker.succeeded(try ticket(&breaker, now: now))
    #expect(breaker.state == .closed)
    // An ordinary request that is abandoned changes nothing.
    breaker.abandoned(try ticket(&breaker, now: now), now: now)
    #expect(breaker.state == .closed)
  }

  @Test func aProbeThatIsLostCountsAsFailed() throws {
    var breaker = try opened()
    let now = 5 * Self.second
    let probe = try ticket(&breaker, now: now)
    let end = now + 360 * Self.second
    #expect(breaker.admit(now: end - 1) == .refused(until: end))
    #expect(breaker.admit(now: end) == .refused(until: end + 10 * Self.second))
    breaker.succeeded(probe)
    #expect(breaker.state == .open(until: end + 10 * Self.second))
  }
}
