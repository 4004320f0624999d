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

  /// A server that answers nothing.
  private func silentServer() throws -> TestServer {
    try #require(TestServer { _ in .silence("") })
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

  private func harnessOfOnePlace(
    transfers: FairShare = FairShare(places: 100, kept: 0, each: 100)
  ) throws -> ClientHarness {
    try ClientHarness(allowed: ["127.0.0.1"]) {
      $0.connections = FairShare(places: 1, kept: 0, each: 1)
      $0.transfers = transfers
    }
  }

  /// The wait is not the target's fault, and it takes nothing from the target's time.
  @Test func aRequestThatHadNoTurnWasNotLate() async throws {
    let silent = try silentServer()
    let server = try #require(TestServer())
    defer {
      silent.close()
      server.close()
    }
    let harness = try harnessOfOnePlace()
    defer { harness.stop() }
    let first = harness.start(request(silent, of: "a"))
    try await harness.reaches(1)
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
    first.cancel()
    #expect(await waiting.value.status == 200)
    #expect(await harness.count == 0)
  }

  @Test func targetsTakeTurns() async throws {
    let silent = try silentServer()
    let server = try #require(TestServer())
    defer {
      silent.close()
      server.close()
    }
    let harness = try harnessOfOnePlace()
    defer { harness.stop() }
    let first = harness.start(request(silent, of: "x"))
    try await harness.reaches(1)
    var tasks: [Task<Result<OutgoingAnswer, OutgoingError>, Never>] = []
    for (target, path) in [("a", "/a1"), ("a", "/a2"), ("a", "/a3"), ("b", "/b1"), ("c", "/c1")] {
      tasks.append(
        harness.start(
          OutgoingRequest(
            .post, url: server.url(path), timeout: Self.long, share: target)))
      try await harness.reaches(tasks.count + 1)
    }
    // Both the first and the last that wait go away.
    first.cancel()
    for task in tasks { #expect(await task.value.status == 200) }
    #expect(server.requests.map(\.path) == ["/a1", "/b1", "/c1", "/a2", "/a3"])
  }

  /// Many that end as soon as they begin.
  @Test func thousandsThatFailAtOnceAfterAWait() async throws {
    let silent = try silentServer()
    defer { silent.close() }
    let harness = try harnessOfOnePlace(
      transfers: FairShare(places: 5001, kept: 0, each: 5001))
    defer { harness.stop() }
    let first = harness.start(request(silent, of: "x"))
    try await harness.reaches(1)
    let tasks = (0..<5000).map { number in
      harness.start(
        OutgoingRequest(
          .post, url: "http://10.0.0.1/", timeout: Self.long, share: "\(number)"))
    }
    try await harness.reaches(5001)
    #expect(await harness.send(request(silent, of: "y")).error == .overloaded)
    first.cancel()
    for task in tasks { #expect(await task.value.isRefused) }
    #expect(await harness.count == 0)
  }

  @Test func requestsThatWaitAreBoundedAtTheLimitAndOnePast() async throws {
    let silent = try silentServer()
    defer { silent.close() }
    let harness = try harnessOfOnePlace(transfers: FairShare(places: 8, kept: 2, each: 2))
    defer { harness.stop() }
    var tasks: [Task<Result<OutgoingAnswer, OutgoingError>, Never>] = []
    for _ in 0..<2 {
      tasks.append(harness.start(request(silent, of: "a")))
      try await harness.reaches(tasks.count)
    }
    #expect(await harness.send(request(silent, of: "a")).error == .overloaded)
    for target in ["b", "c", "d", "e", "f", "g"] {
      tasks.append(harness.start(request(silent, of: target)))
      try await harness.reaches(tasks.count)
    }
    #expect(await harness.send(request(silent, of: "h")).error == .overloaded)
    for task in tasks { task.cancel() }
    for task in tasks { #expect(await task.value.error == .cancelled) }
  }
}
