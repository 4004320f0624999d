import Engine
import Testing

@Suite struct BackgroundCallsTests {
  @Test func bothBoundsHoldAtTheLimitAndOnePast() async {
    let calls = BackgroundCalls(maxCalls: 2, maxBytes: 10)
    let gate = Gate()
    #expect(calls.start(bytes: 10) { await gate.wait() })
    #expect(!calls.start(bytes: 1) { await gate.wait() })
    #expect(calls.start(bytes: 0) { await gate.wait() })
    #expect(!calls.start(bytes: 0) { await gate.wait() })
    #expect(calls.count == 2)
    await gate.open()
    #expect(await calls.drain(timeout: 60_000_000_000) == 0)
    #expect(calls.count == 0)
  }

  @Test func roomComesBackWhenACallEnds() async {
    let calls = BackgroundCalls(maxCalls: 1, maxBytes: 10)
    #expect(calls.start(bytes: 10) {})
    while calls.count > 0 { await Task.yield() }
    #expect(calls.start(bytes: 10) {})
    #expect(await calls.drain(timeout: 60_000_000_000) == 0)
  }

  @Test func nothingStartsAfterADrain() async {
    let calls = BackgroundCalls()
    #expect(await calls.drain(timeout: 60_000_000_000) == 0)
    #expect(!calls.start(bytes: 0) {})
  }

  @Test func aDrainCancelsWhatDoesNotEnd() async {
    let calls = BackgroundCalls()
    let gate = Gate()
    #expect(
      calls.start(bytes: 1) {
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
