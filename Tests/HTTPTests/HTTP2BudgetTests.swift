import Testing

@testable import HTTP

/// What a peer may still cause, and no more of it than has come back.
@Suite struct HTTP2BudgetTests {
  private static let second: Int64 = 1_000_000_000
  private let limits = HTTPLimits()

  /// A bucket: how to draw from it, how much it holds, and how much is back after half a minute.
  private struct Bucket: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var size: Int
    var backAfterHalfAMinute: Int
    var draw: @Sendable (inout HTTP2Budget, Int64) -> Bool
  }

  private static let buckets: [Bucket] = {
    let limits = HTTPLimits()
    return [
      Bucket(
        testDescription: "resets", size: limits.resetBurst,
        backAfterHalfAMinute: limits.resetBurst
      ) { (budget: inout HTTP2Budget, now) in budget.spendReset(now: now) },
      Bucket(
        testDescription: "idle frames", size: limits.maxIdleFrames,
        backAfterHalfAMinute: limits.maxIdleFrames / 2
      ) { (budget: inout HTTP2Budget, now) in budget.spendIdleFrame(now: now) },
      Bucket(
        testDescription: "idle bytes", size: limits.maxIdleBytes,
        backAfterHalfAMinute: limits.maxIdleBytes / 2
      ) { (budget: inout HTTP2Budget, now) in budget.spendIdleBytes(1, now: now) },
    ]
  }()

  /// How much can be drawn at a time; what never ends is `Int.max`.
  private func drawAll(_ bucket: Bucket, _ budget: inout HTTP2Budget, at now: Int64) -> Int {
    for count in 0..<5_000_000 where !bucket.draw(&budget, now) { return count }
    return .max
  }

  @Test(arguments: buckets) private func whatIsDrawnIsGone(_ bucket: Bucket) {
    var budget = HTTP2Budget(limits, now: 5)
    let drawn = drawAll(bucket, &budget, at: 5)
    #expect(drawn == bucket.size)
    let isLeft = bucket.draw(&budget, 5)
    #expect(!isLeft)
  }

  @Test(arguments: buckets) private func onlySoMuchComesBack(_ bucket: Bucket) {
    var budget = HTTP2Budget(limits, now: 0)
    _ = drawAll(bucket, &budget, at: 0)
    let back = drawAll(bucket, &budget, at: 30 * Self.second)
    #expect(back == bucket.backAfterHalfAMinute)
    let again = drawAll(bucket, &budget, at: 30 * Self.second)
    #expect(again == 0)
    let muchLater = drawAll(bucket, &budget, at: 1_000_000 * Self.second)
    #expect(muchLater == bucket.size)
  }

  @Test(arguments: buckets) private func readsInQuickSuccessionLoseNoTime(_ bucket: Bucket) {
    var budget = HTTP2Budget(limits, now: 0)
    _ = drawAll(bucket, &budget, at: 0)
    var drawn = 0
    // A hundred thousand looks in a second.
    for now in stride(from: Int64(0), through: Self.second, by: 10_000)
    where bucket.draw(&budget, now) {
      drawn += 1
    }
    let expected = min(bucket.backAfterHalfAMinute / 30, limits.resetsPerSecond)
    #expect(drawn >= expected - 1)
  }

  @Test func aFrameInPiecesCostsNothing() {
    var budget = HTTP2Budget(limits, now: 0)
    for _ in 0..<100_000 {
      let results = [budget.spendIdleBytes(9, now: 0), budget.spendIdleBytes(-9, now: 0)]
      #expect(results == [true, true])
    }
    let isLeft = budget.spendIdleBytes(limits.maxIdleBytes, now: 0)
    #expect(isLeft)
  }

  @Test func whatSentDataGivesBackIsBounded() {
    var budget = HTTP2Budget(limits, now: 0)
    for _ in 0..<10_000_000 { budget.sentData() }
    let frames = Bucket(testDescription: "", size: 0, backAfterHalfAMinute: 0) {
      (budget: inout HTTP2Budget, now) in budget.spendIdleFrame(now: now)
    }
    let drawn = drawAll(frames, &budget, at: 0)
    #expect(drawn == 64 * limits.maxIdleFrames)
  }

  @Test func whatIsForgivenIsBounded() {
    var budget = HTTP2Budget(limits, now: 0)
    for _ in 0..<1000 { budget.forgive(2 * limits.streamWindowBytes) }
    let most = limits.maxIdleBytes + 2 * limits.connectionWindowBytes
    let results = [budget.spendIdleBytes(most, now: 0), budget.spendIdleBytes(1, now: 0)]
    #expect(results == [true, false])
  }

  @Test func aRequestGivesSomeBytesBackAndFillsNothingOver() {
    var budget = HTTP2Budget(limits, now: 0)
    for _ in 0..<10_000 { budget.madeProgress() }
    var results = [budget.spendIdleBytes(limits.maxIdleBytes, now: 0)]
    budget.madeProgress()
    results += [budget.spendIdleBytes(64, now: 0), budget.spendIdleBytes(1, now: 0)]
    #expect(results == [true, true, false])
  }
}
