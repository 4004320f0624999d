import Base
import Net
import Synchronization
import Testing

/// Work that a test hands to a loop's runner.
private final class TestWork: LoopWork, @unchecked Sendable {
  // Used on the loop's thread only, which is the test's.
  var runner: LoopRunner?
  private let body: (TestWork) async -> Void

  init(_ body: @escaping (TestWork) async -> Void) { self.body = body }

  func run() async { await body(self) }
}

@Suite struct EventLoopTests {
  @Test func timersFireInOrderAndNotEarly() {
    let clock = ManualTimeSource()
    let loop = EventLoop(timeSource: clock)
    var fired: [Int] = []
    let start = loop.now
    for delay in [5, 1, 3, 2, 4, 9, 7] {
      loop.schedule(at: start + Int64(delay)) { fired.append(delay) }
    }
    loop.turn(maximumWait: 0)
    #expect(fired == [])
    clock.advance(nanoseconds: 3)
    loop.turn(maximumWait: 0)
    #expect(fired == [1, 2, 3])
    clock.advance(nanoseconds: 100)
    loop.turn(maximumWait: 0)
    #expect(fired == [1, 2, 3, 4, 5, 7, 9])
  }

  @Test func timersMoveBothWays() {
    let clock = ManualTimeSource()
    let loop = EventLoop(timeSource: clock)
    var fired = 0
    let timer = LoopTimer(loop: loop) { fired += 1 }
    timer.set(loop.now + 10)
    timer.set(loop.now + 20)
    clock.advance(nanoseconds: 10)
    loop.turn(maximumWait: 0)
    #expect(fired == 0)
    timer.set(loop.now + 5)
    clock.advance(nanoseconds: 5)
    loop.turn(maximumWait: 0)
    #expect(fired == 1)
    #expect(timer.deadline == .max)
    timer.set(loop.now + 5)
    timer.clear()
    clock.advance(nanoseconds: 50)
    loop.turn(maximumWait: 0)
    #expect(fired == 1)
    timer.set(loop.now + 5)
    clock.advance(nanoseconds: 5)
    loop.turn(maximumWait: 0)
    #expect(fired == 2)
    timer.set(loop.now + 5)
    timer.cancel()
    clock.advance(nanoseconds: 50)
    loop.turn(maximumWait: 0)
    #expect(fired == 2)
  }

  @Test func manyTimersInAnyOrder() {
    let clock = ManualTimeSource()
    let loop = EventLoop(timeSource: clock)
    var fired: [Int64] = []
    var timers: [LoopTimer] = []
    var seed: UInt64 = 42
    for _ in 0..<1000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let deadline = loop.now + Int64(seed >> 33) % 10_000
      timers.append(loop.schedule(at: deadline) { fired.append(deadline) })
    }
    for index in stride(from: 0, to: 1000, by: 3) { timers[index].cancel() }
    for _ in 0..<100 {
      clock.advance(nanoseconds: 100)
      loop.turn(maximumWait: 0)
    }
    #expect(fired.count == 666)
    #expect(fired == fired.sorted())
  }

  @Test func aTimerThatSetsItselfToThePastDoesNotHoldTheLoop() {
    let loop = EventLoop(timeSource: ManualTimeSource())
    var fired = 0
    var timer: LoopTimer?
    timer = LoopTimer(loop: loop) {
      fired += 1
      timer?.set(0)
    }
    timer?.set(0)
    loop.turn(maximumWait: 0)
    #expect(fired == 1)
    timer?.cancel()
  }

  @Test func workRunsInOrderOnOneRunner() {
    let loop = EventLoop()
    var order: [Int] = []
    var runners: Set<ObjectIdentifier> = []
    for index in 0..<10 {
      loop.submit(
        TestWork { work in
          order.append(index)
          runners.insert(ObjectIdentifier(work.runner!))
          #expect(loop.isCurrent)
        })
    }
    loop.turn(maximumWait: 0)
    #expect(order == Array(0..<10))
    #expect(runners.count == 1)
  }

  /// Of work that takes long each turn does one piece, behind all other work.
  @Test func largeWorkTakesTurns() {
    let loop = EventLoop(timeSource: ManualTimeSource())
    var done: [String] = []
    func work(_ name: String) -> TestWork { TestWork { _ in done.append(name) } }
    loop.turn(maximumWait: 0)
    for number in 1...3 { loop.submitLarge(work("large \(number)")) }
    loop.submit(work("small 1"))
    loop.turn(maximumWait: .max)
    #expect(done == ["small 1", "large 1"])
    loop.submit(work("small 2"))
    loop.submit(work("small 3"))
    // It does not wait for anything else while there is some.
    loop.turn(maximumWait: .max)
    #expect(done == ["small 1", "large 1", "small 2", "small 3", "large 2"])
    loop.turn(maximumWait: .max)
    #expect(done.last == "large 3")
    loop.turn(maximumWait: 0)
    #expect(done.count == 6)
  }

  @Test func workThatSuspendsDoesNotHoldTheQueue() {
    let loop = EventLoop()
    var order: [String] = []
    var continuation: UnsafeContinuation<Void, Never>?
    loop.submit(
      TestWork { _ in
        order.append("first")
        await withUnsafeContinuation { continuation = $0 }
        order.append("first again")
      })
    loop.submit(TestWork { _ in order.append("second") })
    loop.turn(maximumWait: 0)
    #expect(order == ["first", "second"])
    continuation?.resume()
    loop.turn(maximumWait: 0)
    #expect(order == ["first", "second", "first again"])
  }

  @Test func cancelReachesTheHandlerAndRetiresItsRunner() {
    let loop = EventLoop()
    var sawCancel = false
    var continuation: UnsafeContinuation<Void, Never>?
    let work = TestWork { _ in
      await withTaskCancellationHandler {
        await withUnsafeContinuation { continuation = $0 }
      } onCancel: {
      }
      sawCancel = Task.isCancelled
    }
    loop.submit(work)
    loop.turn(maximumWait: 0)
    let cancelled = work.runner
    #expect(cancelled != nil)
    cancelled?.cancel()
    continuation?.resume()
    loop.turn(maximumWait: 0)
    #expect(sawCancel)
    #expect(work.runner == nil)
    var isCancelledLater = false
    var next: LoopRunner?
    for _ in 0..<3 {
      loop.submit(
        TestWork { work in
          isCancelledLater = isCancelledLater || Task.isCancelled
          next = work.runner
        })
      loop.turn(maximumWait: 0)
      #expect(next !== cancelled)
    }
    #expect(!isCancelledLater)
  }

  @Test func executeAndJobsComeFromOtherThreads() async throws {
    let loop = EventLoop()
    try loop.start(name: "test")
    let isOnLoop = await withCheckedContinuation { continuation in
      loop.execute { continuation.resume(returning: loop.isCurrent) }
    }
    #expect(isOnLoop)
    let count = Counter()
    await withTaskGroup { group in
      for _ in 0..<100 {
        group.addTask(executorPreference: loop) {
          if loop.isCurrent { count.increment() }
          await Task.yield()
          if loop.isCurrent { count.increment() }
        }
      }
    }
    #expect(count.value == 200)
    loop.stop()
  }

  @Test func stopCancelsWhatIsSuspended() async throws {
    let loop = EventLoop()
    let work = SleepingWork()
    try loop.start(name: "test")
    await withCheckedContinuation { started in
      loop.execute {
        work.started = started
        loop.submit(work)
      }
    }
    loop.stop()
    let wasCancelled = work.wasCancelled.load(ordering: .relaxed)
    #expect(wasCancelled)
  }
}

private final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  var value: Int { count.load(ordering: .relaxed) }

  func increment() { count.add(1, ordering: .relaxed) }
}

/// Work that sleeps until it is cancelled.
///
/// Used on its loop's thread, but for the atomic.
private final class SleepingWork: LoopWork, @unchecked Sendable {
  var runner: LoopRunner?
  var started: CheckedContinuation<Void, Never>?
  let wasCancelled = Atomic<Bool>(false)

  func run() async {
    started.take()?.resume()
    // Longer than any pause of the machine that tests share.
    try? await Task.sleep(nanoseconds: 3_600_000_000_000)
    wasCancelled.store(Task.isCancelled, ordering: .relaxed)
  }
}
