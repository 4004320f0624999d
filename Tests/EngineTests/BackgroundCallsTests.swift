import Base
import Engine
import Testing

@Suite struct BackgroundCallsTests {
  private static let two = FairShare(places: 2, kept: 0, each: 2)

  @Test func bothBoundsHoldAtTheLimitAndOnePast() async {
    let calls = BackgroundCalls(calls: Self.two, maxBytes: 10)
    let gate = Gate()
    #expect(calls.start(of: "a", bytes: 10) { await gate.wait() })
    #expect(!calls.start(of: "b", bytes: 1) { await gate.wait() })
    #expect(calls.start(of: "b", bytes: 0) { await gate.wait() })
    #expect(!calls.start(of: "c", bytes: 0) { await gate.wait() })
    #expect(calls.count == 2)
    await gate.open()
    #expect(await calls.drain(timeout: 60_000_000_000) == 0)
    #expect(calls.count == 0)
  }

  /// A target that hangs takes neither all calls nor all bytes, and has its share again when calls have ended.
  @Test func oneTargetLeavesRoomForOthers() async {
    let calls = BackgroundCalls(
      calls: FairShare(places: 20, kept: 4, each: 20), maxBytes: 100)
    let gate = Gate()
    // 5 + 1 <= (20 - 5 - 4) / 2 does not hold.
    for number in 0..<7 {
      #expect(calls.start(of: "slow", bytes: 0) { await gate.wait() } == (number < 5))
    }
    for _ in 0..<3 {
      #expect(calls.start(of: "large", bytes: 10) { await gate.wait() })
    }
    // 30 + 6 > (100 - 30) / 2, and 30 + 5 is not.
    #expect(!calls.start(of: "large", bytes: 6) { await gate.wait() })
    #expect(!calls.start(of: "other", bytes: 71) { await gate.wait() })
    #expect(calls.start(of: "other", bytes: 70) { await gate.wait() })
    await gate.open()
    while calls.count > 0 { await Task.yield() }
    #expect(calls.start(of: "slow", bytes: 0) {})
    #expect(calls.start(of: "large", bytes: 100) {})
    #expect(await calls.drain(timeout: 60_000_000_000) == 0)
  }

  @Test func roomComesBackWhenACallEnds() async {
    let calls = BackgroundCalls(calls: FairShare(places: 1, kept: 0, each: 1), maxBytes: 10)
    #expect(calls.start(of: "a", bytes: 10) {})
    while calls.count > 0 { await Task.yield() }
    #expect(calls.start(of: "a", bytes: 10) {})
    #expect(await calls.drain(timeout: 60_000_000_000) == 0)
  }

  @Test func nothingStartsAfterADrain() async {
    let calls = BackgroundCalls()
    #expect(await calls.drain(timeout: 60_000_000_000) == 0)
    #expect(!calls.start(of: "a", bytes: 0) {})
  }

  @Test func aDrainCancelsWhatDoesNotEnd() async {
    let calls = BackgroundCalls()
    let gate = Gate()
    #expect(
      calls.start(of: "a", bytes: 1) {
        // Longer than any test; cancelling ends it at once.
        try? await Task.sleep(for: .seconds(600))
        await gate.open()
      })
    #expect(await calls.drain(timeout: 1_000_000) == 1)
    await gate.wait()
  }

  /// Holds tasks up until it is opened.
  private actor Gate {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func wait() async {
      if isOpen { return }
      await withCheckedContinuation { waiting.append($0) }
    }

    func open() {
      isOpen = true
      for continuation in waiting { continuation.resume() }
      waiting = []
    }
  }
}
