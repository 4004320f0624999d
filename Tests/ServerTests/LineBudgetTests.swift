import Base
import Server
import Synchronization
import Testing

@Suite struct LineBudgetTests {
  @Test func aMinuteHasSoManyLinesAndTheNextSaysHowManyWereLeftOut() {
    let clock = HandClock()
    let budget = LineBudget(linesPerMinute: 2, timeSource: clock)
    #expect((0..<5).map { _ in budget.admit() } == [0, 0, nil, nil, nil])
    clock.pass(59_999_999_999)
    #expect(budget.admit() == nil)
    clock.pass(1)
    #expect((0..<3).map { _ in budget.admit() } == [4, 0, nil])
    clock.pass(60_000_000_000)
    #expect(budget.admit() == 1)
  }
}

private final class HandClock: TimeSource {
  private let now = Mutex<Int64>(5)
  func pass(_ nanoseconds: Int64) { now.withLock { $0 += nanoseconds } }
  func wallNanoseconds() -> Int64 { now.withLock { $0 } }
  func monotonicNanoseconds() -> Int64 { now.withLock { $0 } }
}
