import Base
import Net
import Synchronization
import Testing

@testable import Delivery

@Suite struct SystemHostResolverTests {
  private let names = HangingNames()
  private let time = ManualTimeSource()
  private let resolver: SystemHostResolver
  private let answers = Answers()

  init() { resolver = SystemHostResolver(timeSource: time, lookUp: names.lookUp) }

  /// What callers were told, by name.
  private final class Answers: Sendable {
    private let told = Mutex<[String: Int]>([:])
    var count: Int { told.withLock { $0.values.reduce(0, +) } }
    func count(_ host: String) -> Int { told.withLock { $0[host] ?? 0 } }
    func add(_ host: String) { told.withLock { $0[host, default: 0] += 1 } }
  }

  private func ask(_ host: String) {
    resolver.addresses(of: host) { [answers] _ in answers.add(host) }
  }

  /// Until something is so, for at most as long as a busy machine may need: one on which the test itself gets no
  /// turn has not looked often enough.
  private func wait(
    _ location: SourceLocation = #_sourceLocation, _ condition: () -> Bool
  ) async {
    let end = SystemTimeSource().monotonicNanoseconds() + 30_000_000_000
    var looks = 0
    while !condition() {
      looks += 1
      guard looks < 1000 || SystemTimeSource().monotonicNanoseconds() < end else {
        names.end()
        Issue.record("it does not come about", sourceLocation: location)
        return
      }
      await Task.yield()
    }
  }

  @Test func callersShareALookup() async {
    for _ in 0..<5 { ask("hangs.example") }
    await wait { names.running == 1 }
    for _ in 0..<5 { ask("hangs.example") }
    #expect(names.begun == ["hangs.example"])
    names.release()
    await wait { answers.count == 10 }
    #expect(names.begun == ["hangs.example"])
    // The next one asks anew.
    ask("hangs.example")
    await wait { names.running == 1 }
    #expect(names.begun.count == 2)
    names.release()
    await wait { answers.count == 11 }
  }

  @Test func threadsAreBounded() async {
    let count = 3 * Limits.maxLookupThreads
    for index in 0..<count { ask("hangs\(index).example") }
    await wait { names.running == Limits.maxLookupThreads }
    #expect(names.begun.count == Limits.maxLookupThreads)
    await wait {
      names.release()
      return answers.count == count
    }
    #expect(names.begun.count == count)
    #expect(Set(names.begun).count == count)
  }

  @Test func callersAreBounded() async {
    for _ in 0..<Limits.maxQueuedLookups { ask("hangs.example") }
    #expect(answers.count == 0)
    ask("fine.example")
    #expect(answers.count("fine.example") == 1)
    await wait { names.running == 1 }
    names.release()
    await wait { answers.count == 1 + Limits.maxQueuedLookups }
    #expect(names.begun == ["hangs.example"])
    ask("fine.example")
    await wait { answers.count("fine.example") == 2 }
    #expect(names.begun == ["hangs.example", "fine.example"])
  }

  /// Names that were slow hold half of the threads, so that others get theirs.
  @Test func slowNamesLeaveRoom() async {
    let slow = (0..<Limits.maxLookupThreads).map { "hangs\($0).example" }
    for host in slow { ask(host) }
    await wait { names.running == slow.count }
    time.advance(nanoseconds: Limits.slowLookupNanoseconds)
    names.release()
    await wait { answers.count == slow.count }
    for host in slow { ask(host) }
    await wait { names.running == Limits.maxSlowLookupThreads }
    ask("fine.example")
    await wait { answers.count("fine.example") == 1 }
    #expect(names.running == Limits.maxSlowLookupThreads)
    #expect(names.begun.count == slow.count + Limits.maxSlowLookupThreads + 1)
    // Each gets its turn, and is like the others once it has been quick.
    await wait {
      names.release()
      return answers.count == 2 * slow.count + 1
    }
    for host in slow { ask(host) }
    await wait { names.running == slow.count }
    names.release()
    await wait { answers.count == 3 * slow.count + 1 }
  }

  @Test func theSystemsAnswers() async {
    let found = await withCheckedContinuation { continuation in
      SystemHostResolver().addresses(of: "127.0.0.1") { continuation.resume(returning: $0) }
    }
    #expect(found.map(\.description) == ["127.0.0.1"])
  }
}
