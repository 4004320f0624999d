import Base
import Net
import Synchronization
import Testing

@testable import Delivery

/// What becomes of requests while names cannot be looked up.
@Suite struct HostLookupTests {
  private static let second: Int64 = 1_000_000_000

  struct Step: Sendable, CustomTestStringConvertible {
    /// When the entry is looked at, in nanoseconds.
    var now: Int64
    var isFresh: Bool
    var isUsable: Bool
    /// What a lookup finds at this time afterwards; nil when there is none.
    var found: [String]?

    init(_ now: Int64, fresh: Bool, usable: Bool, found: [String]? = nil) {
      self.now = now
      isFresh = fresh
      isUsable = usable
      self.found = found
    }

    var testDescription: String { "\(now)" }
  }

  /// Lifetime 100, grace 1000, failures 10.
  @Test(arguments: [
    [Step(0, fresh: false, usable: false)],
    [
      Step(0, fresh: false, usable: false, found: ["192.0.2.1"]),
      Step(99, fresh: true, usable: true), Step(100, fresh: false, usable: true),
      Step(1099, fresh: false, usable: true), Step(1100, fresh: false, usable: false),
    ],
    // Failures do not prolong the grace.
    [
      Step(0, fresh: false, usable: false, found: ["192.0.2.1"]),
      Step(100, fresh: false, usable: true, found: []),
      Step(109, fresh: true, usable: true), Step(110, fresh: false, usable: true, found: []),
      Step(1095, fresh: false, usable: true, found: []),
      Step(1099, fresh: true, usable: true),
      Step(1100, fresh: false, usable: false, found: []),
      Step(1109, fresh: true, usable: false), Step(1110, fresh: false, usable: false),
    ],
    // A lookup that succeeds begins anew.
    [
      Step(0, fresh: false, usable: false, found: []), Step(9, fresh: true, usable: false),
      Step(10, fresh: false, usable: false, found: ["192.0.2.1"]),
      Step(109, fresh: true, usable: true),
      Step(500, fresh: false, usable: true, found: ["192.0.2.2"]),
      Step(599, fresh: true, usable: true), Step(1599, fresh: false, usable: true),
      Step(1600, fresh: false, usable: false),
    ],
  ])
  func theTimesOfAnEntry(_ steps: [Step]) {
    let entry = HostEntry(host: "a.example", port: 443)
    for step in steps {
      #expect(entry.isFresh(at: step.now) == step.isFresh, "\(step.now)")
      #expect(entry.isUsable(at: step.now) == step.isUsable, "\(step.now)")
      guard let found = step.found else { continue }
      let former = entry.addresses
      let wasUsable = entry.isUsable(at: step.now)
      entry.update(
        found.map { IPAddress($0)! }, at: step.now,
        HostEntry.Times(lifetime: 100, grace: 1000, failure: 10))
      if found.isEmpty {
        #expect(entry.addresses == (wasUsable ? former : []))
      } else {
        #expect(entry.addresses.map(\.description) == found)
        #expect(entry.isNews)
      }
    }
  }

  @Test func failuresAreRemembered() async throws {
    let resolver = ScriptedResolver([:])
    let error = OutgoingError.unresolved(host: "none.example")
    // Longer than any pause of the machine that tests share.
    let patient = try ClientHarness(resolver: resolver) {
      $0.failureLifetime = 3600 * Self.second
    }
    defer { patient.stop() }
    for _ in 0..<5 { #expect(try await patient.send("http://none.example/").error == error) }
    #expect(resolver.lookups.count == 1)
    let forgetful = try ClientHarness(resolver: resolver) { $0.failureLifetime = 0 }
    defer { forgetful.stop() }
    for _ in 0..<2 { #expect(try await forgetful.send("http://none.example/").error == error) }
    #expect(resolver.lookups.count == 3)
  }

  /// Addresses whose lifetime is over serve while one lookup runs, and are gone when it has succeeded.
  @Test func aLookupThatHangsTakesNothingAway() async throws {
    let (former, present) = try #require(TestServer.pair("127.0.0.1", "127.0.0.2"))
    defer { former.close() }
    defer { present.close() }
    let resolver = HeldResolver()
    let harness = try ClientHarness(allowed: ["127.0.0.0/8"], resolver: resolver) {
      $0.addressLifetime = 0
    }
    defer { harness.stop() }
    let url = former.url(host: "a.example")
    let first = harness.start(
      OutgoingRequest(.post, url: url, body: [], timeout: Limits.maxOutgoingNanoseconds))
    while resolver.asked == 0 { await Task.yield() }
    resolver.answer(["127.0.0.1"])
    #expect(await first.value.status == 200)
    for _ in 0..<5 { #expect(try await harness.send(url).status == 200) }
    #expect(resolver.asked == 2)
    #expect(former.requests.count == 6)
    // The name has moved. The kept connection would serve on; the server ends it.
    resolver.answer(["127.0.0.2"])
    former.close()
    #expect(try await harness.send(url).status == 200)
    #expect(present.requests.count == 1)
    // It failed: the addresses stay until their grace is over.
    while resolver.asked < 3 { await Task.yield() }
    resolver.answer([])
    #expect(try await harness.send(url).status == 200)
    #expect(present.requests.count == 2)
  }

  @Test func addressesWhoseGraceIsOverDoNotServe() async throws {
    let server = try #require(TestServer())
    defer { server.close() }
    let resolver = HeldResolver()
    let harness = try ClientHarness(allowed: ["127.0.0.0/8"], resolver: resolver) {
      $0.addressLifetime = 0
      $0.addressGrace = 0
    }
    defer { harness.stop() }
    let url = server.url(host: "a.example")
    let first = harness.start(
      OutgoingRequest(.post, url: url, body: [], timeout: Limits.maxOutgoingNanoseconds))
    while resolver.asked == 0 { await Task.yield() }
    resolver.answer(["127.0.0.1"])
    #expect(await first.value.status == 200)
    #expect(try await harness.send(url, timeout: 20_000_000).error == .timedOut)
    #expect(server.requests.count == 1)
  }

  /// Hosts whose name server hangs do not take away one whose addresses are known.
  @Test func hangingNamesBesideAKnownOne() async throws {
    let server = try #require(TestServer())
    defer { server.close() }
    let names = HangingNames()
    let harness = try ClientHarness(
      allowed: ["127.0.0.0/8"],
      resolver: SystemHostResolver(timeSource: SystemTimeSource(), lookUp: names.lookUp)
    ) { $0.addressLifetime = 0 }
    defer {
      names.end()
      harness.stop()
    }
    let url = server.url(host: "fine.example")
    #expect(try await harness.send(url).status == 200)
    let stuck = (0..<40).map {
      harness.start(
        OutgoingRequest(
          .post, url: "http://hangs\($0 % (2 * Limits.maxLookupThreads)).example/", body: [],
          timeout: 20_000_000))
    }
    for task in stuck { #expect(await task.value.error == .timedOut) }
    while names.running < Limits.maxLookupThreads { await Task.yield() }
    for _ in 0..<5 { #expect(try await harness.send(url).status == 200) }
    #expect(names.begun.count == 1 + Limits.maxLookupThreads)
  }
}

/// A resolver whose lookups wait for the test.
final class HeldResolver: HostResolver {
  private struct State {
    var asked = 0
    var held: [@Sendable ([IPAddress]) -> Void] = []
  }

  private let state = Mutex(State())

  /// How often it was asked.
  var asked: Int { state.withLock { $0.asked } }

  func addresses(of host: String, _ done: @escaping @Sendable ([IPAddress]) -> Void) {
    state.withLock {
      $0.asked += 1
      $0.held.append(done)
    }
  }

  /// Answers the lookups that wait.
  func answer(_ addresses: [String]) {
    let held = state.withLock { state in
      defer { state.held = [] }
      return state.held
    }
    for done in held { done(addresses.map { IPAddress($0)! }) }
  }
}
