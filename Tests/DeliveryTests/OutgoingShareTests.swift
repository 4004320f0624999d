import Base
import Delivery
import Net
import Synchronization
import Testing

/// Targets that answer late take neither the places nor the time of others, wherever they are.
@Suite struct OutgoingShareTests {
  /// Longer than any pause of the machine.
  private static let long = Limits.maxOutgoingNanoseconds

  private func request(
    _ server: TestServer, of target: String, timeout: Int64 = long, deadline: Int64? = nil
  ) -> OutgoingRequest {
    OutgoingRequest(
      .post, url: server.url(), timeout: timeout, deadline: deadline, share: target)
  }

  /// Slow targets and a quick one at the same host and port, and slow ones at many.
  @Test(arguments: [(targets: 1, servers: 1), (9, 1), (9, 9), (40, 1)])
  func silentTargetsLeaveRoomForOthers(targets: Int, servers: Int) async throws {
    let slow = try (0..<servers).map { _ in
      try #require(TestServer { $0.path == "/quick" ? .ok() : .silence("") })
    }
    defer { for server in slow { server.close() } }
    let harness = try ClientHarness(allowed: ["127.0.0.1"])
    defer { harness.stop() }
    var held: [Task<Result<OutgoingAnswer, OutgoingError>, Never>] = []
    for target in 0..<targets {
      for _ in 0..<40 {
        held.append(harness.start(request(slow[target % servers], of: "slow\(target)")))
      }
    }
    for _ in 0..<20 {
      let quick = OutgoingRequest(
        .post, url: slow[0].url("/quick"), timeout: Self.long, share: "quick")
      #expect(await harness.send(quick).status == 200)
    }
    for task in held { task.cancel() }
    for task in held { #expect(await task.value.error == .cancelled) }
    // What they had is free again.
    #expect(await harness.send(request(slow[0], of: "slow0", timeout: 1)).error == .timedOut)
  }

  /// A client that dials one target at a time: one that answers nothing has the place until `free` is called.
  private struct OnePlace {
    let silent: TestServer
    let server: TestServer
    let harness: ClientHarness
    private let holder: Task<Result<OutgoingAnswer, OutgoingError>, Never>

    init(transfers: FairShare = FairShare(places: 100, kept: 0, each: 100)) async throws {
      silent = try #require(TestServer { _ in .silence("") })
      server = try #require(TestServer())
      harness = try ClientHarness(allowed: ["127.0.0.1"]) {
        $0.connections = FairShare(places: 1, kept: 0, each: 1)
        $0.transfers = transfers
      }
      holder = harness.start(
        OutgoingRequest(.post, url: silent.url(), timeout: OutgoingShareTests.long, share: "x"))
      try await harness.reaches(1)
    }

    func free() { holder.cancel() }

    func stop() {
      silent.close()
      server.close()
      harness.stop()
    }
  }

  /// The wait is not the target's fault, and it takes nothing from the target's time.
  @Test func aRequestThatHadNoTurnWasNotLate() async throws {
    let world = try await OnePlace()
    defer { world.stop() }
    let (server, harness) = (world.server, world.harness)
    #expect(
      await harness.send(request(server, of: "b", timeout: 10_000_000)).error == .overloaded)
    // Its own end is one all the same.
    let now = SystemTimeSource().monotonicNanoseconds()
    #expect(
      await harness.send(request(server, of: "b", deadline: now + 10_000_000)).error == .timedOut)
    let cancelled = harness.start(request(server, of: "b"))
    try await harness.reaches(2)
    cancelled.cancel()
    #expect(await cancelled.value.error == .cancelled)
    #expect(server.requests.isEmpty)
    let waiting = harness.start(request(server, of: "b"))
    try await harness.reaches(2)
    world.free()
    #expect(await waiting.value.status == 200)
    #expect(await harness.count == 0)
  }

  @Test func targetsTakeTurns() async throws {
    let world = try await OnePlace()
    defer { world.stop() }
    let (server, harness) = (world.server, world.harness)
    var tasks: [Task<Result<OutgoingAnswer, OutgoingError>, Never>] = []
    for (target, path) in [("a", "/a1"), ("a", "/a2"), ("a", "/a3"), ("b", "/b1"), ("c", "/c1")] {
      tasks.append(
        harness.start(
          OutgoingRequest(
            .post, url: server.url(path), timeout: Self.long, share: target)))
      try await harness.reaches(tasks.count + 1)
    }
    // Both the first and the last that wait go away.
    world.free()
    for task in tasks { #expect(await task.value.status == 200) }
    #expect(server.requests.map(\.path) == ["/a1", "/b1", "/c1", "/a2", "/a3"])
  }

  /// Many that end as soon as they begin.
  @Test func thousandsThatFailAtOnceAfterAWait() async throws {
    let world = try await OnePlace(transfers: FairShare(places: 5001, kept: 0, each: 5001))
    defer { world.stop() }
    let harness = world.harness
    let tasks = (0..<5000).map { number in
      harness.start(
        OutgoingRequest(
          .post, url: "http://10.0.0.1/", timeout: Self.long, share: "\(number)"))
    }
    try await harness.reaches(5001)
    #expect(await harness.send(request(world.silent, of: "y")).error == .overloaded)
    world.free()
    for task in tasks { #expect(await task.value.isRefused) }
    #expect(await harness.count == 0)
  }

  @Test func requestsThatWaitAreBoundedAtTheLimitAndOnePast() async throws {
    let world = try await OnePlace(transfers: FairShare(places: 9, kept: 2, each: 2))
    defer { world.stop() }
    let harness = world.harness
    var tasks: [Task<Result<OutgoingAnswer, OutgoingError>, Never>] = []
    for target in ["a", "a", "b", "c", "d", "e", "f", "g"] {
      tasks.append(harness.start(request(world.silent, of: target)))
      try await harness.reaches(tasks.count + 1)
      guard tasks.count == 2 else { continue }
      #expect(await harness.send(request(world.silent, of: "a")).error == .overloaded)
    }
    #expect(await harness.send(request(world.silent, of: "h")).error == .overloaded)
    for task in tasks { task.cancel() }
    for task in tasks { #expect(await task.value.error == .cancelled) }
  }
}
