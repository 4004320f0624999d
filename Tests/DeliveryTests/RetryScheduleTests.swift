import Base
import Delivery
import Testing

/// Fills everything with one byte.
private struct FixedRandom: RandomSource {
  let byte: UInt8
  func fill(_ bytes: UnsafeMutableRawBufferPointer) {
    for index in bytes.indices { bytes[index] = byte }
  }
}

@Suite struct RetryScheduleTests {
  private static let second: Int64 = 1_000_000_000

  @Test func theStandardTable() {
    let seconds: [Int64] = [0, 5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]
    let schedule = RetrySchedule.standard
    #expect(schedule.attempts == 10)
    let random = SystemRandomSource()
    for (made, planned) in seconds.enumerated() {
      for _ in 0..<100 {
        let wait = schedule.wait(afterAttempts: made, wallNow: 0, random: random)
        #expect(wait.map { abs($0 - planned * Self.second) <= planned * Self.second / 10 } == true)
      }
    }
    #expect(schedule.wait(afterAttempts: 10, wallNow: 0, random: random) == nil)
    #expect(schedule.wait(afterAttempts: .max, wallNow: 0, random: random) == nil)
  }

  @Test func theJitterReachesBothEnds() {
    let schedule = RetrySchedule(waits: [1000], jitterPercent: 10)
    var seen = Set<Int64>()
    for byte in 0...255 as ClosedRange<UInt8> {
      seen.insert(
        schedule.wait(afterAttempts: 0, wallNow: 0, random: FixedRandom(byte: byte)) ?? -1)
    }
    #expect(seen.allSatisfy { (900...1100).contains($0) })
    #expect(seen.count > 50)
    // No jitter: the wait itself, whatever the source says.
    let exact = RetrySchedule(waits: [.max, 1000], jitterPercent: 0)
    #expect(exact.wait(afterAttempts: 1, wallNow: 0, random: FixedRandom(byte: 77)) == 1000)
    #expect(exact.wait(afterAttempts: 0, wallNow: 0, random: FixedRandom(byte: 77)) == .max)
  }

  struct After: Sendable {
    let text: String
    let wait: Int64?
  }

  /// At 1994-11-06T08:49:07Z, half a minute before the date of RFC 9110's examples.
  @Test(arguments: [
    After(text: "0", wait: 0), After(text: " 120 ", wait: 120), After(text: "86400", wait: 86_400),
    After(text: "86401", wait: 86_400), After(text: "99999999999999999999999", wait: 86_400),
    After(text: "Sun, 06 Nov 1994 08:49:37 GMT", wait: 30),
    After(text: "Sunday, 06-Nov-94 08:49:37 GMT", wait: 30),
    After(text: "Sun Nov  6 08:49:37 1994", wait: 30),
    After(text: "Sun Nov 16 08:49:37 1994", wait: 86_400),
    After(text: "Sun, 06 Nov 1994 08:49:60 GMT", wait: 52),
    After(text: "Sat, 05 Nov 1994 08:49:37 GMT", wait: 0),
    After(text: "Thu, 01 Jan 1970 00:00:00 GMT", wait: 0),
    After(text: "Fri, 31 Dec 9999 23:59:59 GMT", wait: 86_400),
    After(text: "Sunday, 06-Nov-30 08:49:37 GMT", wait: 86_400),
    After(text: "Tue, 29 Feb 2000 00:00:00 GMT", wait: 86_400),
    After(text: "", wait: nil), After(text: "-1", wait: nil), After(text: "1.5", wait: nil),
    After(text: "5 s", wait: nil), After(text: "Sun, 06 Nov 1994 08:49:37", wait: nil),
    After(text: "Sun, 06 Nov 1994 24:49:37 GMT", wait: nil),
    After(text: "Sun, 06 Nov 1994 08:60:37 GMT", wait: nil),
    After(text: "Sun, 06 Nov 1994 08:49:61 GMT", wait: nil),
    After(text: "Sun, 31 Nov 1994 08:49:37 GMT", wait: nil),
    After(text: "Thu, 29 Feb 1900 08:49:37 GMT", wait: nil),
    After(text: "Sun, 00 Nov 1994 08:49:37 GMT", wait: nil),
    After(text: "Sun, 06 Nox 1994 08:49:37 GMT", wait: nil),
    After(text: "Sun, 6 Nov 1994 08:49:37 GMT", wait: nil),
    After(text: "Sun, 06 Nov 1994 08:49:37 GMT+1", wait: nil),
  ])
  func retryAfter(_ row: After) {
    let now: Int64 = (784_111_777 - 30) * Self.second + 999
    #expect(RetryAfter(row.text)?.wait(wallNow: now) == row.wait.map { $0 * Self.second })
  }

  @Test func retryAfterOnlyMakesAWaitLonger() {
    let schedule = RetrySchedule(waits: [0, 300 * Self.second], jitterPercent: 0)
    let random = FixedRandom(byte: 0)
    #expect(
      schedule.wait(afterAttempts: 1, retryAfter: .seconds(5), wallNow: 0, random: random)
        == 300 * Self.second)
    #expect(
      schedule.wait(afterAttempts: 1, retryAfter: .seconds(301), wallNow: 0, random: random)
        == 301 * Self.second)
    #expect(
      schedule.wait(afterAttempts: 1, retryAfter: .seconds(.max), wallNow: 0, random: random)
        == Limits.maxRetryAfterNanoseconds)
    #expect(
      schedule.wait(afterAttempts: 2, retryAfter: .seconds(1), wallNow: 0, random: random) == nil)
  }
}
