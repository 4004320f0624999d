import Base
import Glibc
import Net
import Testing

@testable import Delivery

/// Sockets that libcurl closes while they are still connecting, without telling.
@Suite struct UnfinishedConnectTests {
  /// How long a request to a full listener waits, in nanoseconds.
  private static let wait: Int64 = 20_000_000

  /// The sockets that the client knows.
  private func sockets(_ harness: ClientHarness) async -> (known: Int, wanted: Int) {
    await Task(executorPreference: harness.loop) { [clients = harness.clients] in
      let known = clients.current.sockets.compactMap { $0 }
      return (known.count, known.count { $0.isWanted })
    }.value
  }

  /// Waits until the client knows of no socket any more.
  private func expectNoSocket(_ harness: ClientHarness) async throws {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(10)
    while await sockets(harness).known > 0 {
      try #require(clock.now < end, "a socket stays known")
      try await clock.sleep(for: .milliseconds(1))
    }
  }

  private func harness(_ resolver: (any HostResolver)? = nil) throws -> ClientHarness {
    try ClientHarness(allowed: ["127.0.0.0/8", "::1/128"], resolver: resolver)
  }

  @Test func aTimeOutAndThenAnotherRequest() async throws {
    let full = try #require(FullListener.make()).full
    let server = try #require(TestServer(FullListener.lastAnswer))
    defer { server.close() }
    let harness = try harness()
    defer { harness.stop() }
    for _ in 0..<20 {
      #expect(try await harness.send(full.url, timeout: Self.wait).error == .timedOut)
      // Its socket gets the number that has just become free.
      #expect(try await harness.send(server.url()).status == 200)
    }
    try await expectNoSocket(harness)
  }

  @Test func manyTimeOutsAtOnce() async throws {
    let full = try #require(FullListener.make()).full
    let server = try #require(TestServer())
    defer { server.close() }
    let harness = try harness()
    defer { harness.stop() }
    for _ in 0..<4 {
      let stuck = (0..<20).map { index in
        harness.start(
          OutgoingRequest(.post, url: full.url, body: [], timeout: Self.wait * Int64(1 + index % 3))
        )
      }
      let fine = (0..<20).map { _ in
        harness.start(OutgoingRequest(.post, url: server.url(), body: [], timeout: 10_000_000_000))
      }
      for task in fine { #expect(await task.value.status == 200) }
      for task in stuck { #expect(await task.value.error == .timedOut) }
    }
    // The kept connections, which the server has still open.
    let left = await sockets(harness)
    #expect((1...server.connections).contains(left.known))
    #expect(left.wanted == 0)
    #expect(try await harness.send(server.url()).status == 200)
  }

  /// The second address gets its turn within the request's time, and the first one's socket is gone by then.
  @Test func theFirstOfTwoAddresses() async throws {
    let (full, other) = try #require(FullListener.make(other: "127.0.0.2"))
    let server = try #require(other)
    defer { server.close() }
    let harness = try harness(
      ScriptedResolver(["a.example": [["127.0.0.1", "127.0.0.2"]]]))
    defer { harness.stop() }
    let url = server.url(host: "a.example")
    for _ in 0..<3 {
      #expect(try await harness.send(url, timeout: 2_000_000_000).status == 200)
      #expect(try await harness.send(full.url, timeout: Self.wait).error == .timedOut)
    }
    #expect(server.requests.count == 3)
    try await expectNoSocket(harness)
  }

  /// Several addresses without an answer, and others that refuse; each leaves its turn to the next.
  @Test func theLastOfManyAddresses() async throws {
    let (full, other) = try #require(FullListener.make(other: "127.0.0.9"))
    let server = try #require(other)
    defer { server.close() }
    let second = try #require(FullListener(host: "127.0.0.5", port: full.port))
    let addresses = ["127.0.0.3", "127.0.0.1", "127.0.0.4", second.host, "127.0.0.9"]
    let harness = try harness(ScriptedResolver(["a.example": [addresses]]))
    defer { harness.stop() }
    #expect(
      try await harness.send(server.url(host: "a.example"), timeout: 2_000_000_000).status == 200)
    try await expectNoSocket(harness)
  }

  /// Two families are dialled side by side; who loses is closed unseen.
  @Test(.enabled(if: FullListener.make(host: "::1") != nil))
  func theSlowerOfTwoFamilies() async throws {
    let (full, other) = try #require(FullListener.make(host: "::1", other: "127.0.0.1"))
    let server = try #require(other)
    defer { server.close() }
    let harness = try harness(
      ScriptedResolver(["a.example": [["::1", "127.0.0.1"]]]))
    defer { harness.stop() }
    let url = server.url(host: "a.example")
    for _ in 0..<3 {
      #expect(try await harness.send(url).status == 200)
      #expect(try await harness.send(full.url, timeout: Self.wait).error == .timedOut)
    }
    #expect(server.requests.count == 3)
    try await expectNoSocket(harness)
  }

  @Test func cancelling() async throws {
    let full = try #require(FullListener.make()).full
    let server = try #require(TestServer(FullListener.lastAnswer))
    defer { server.close() }
    let harness = try harness()
    defer { harness.stop() }
    for _ in 0..<20 {
      let task = harness.start(
        OutgoingRequest(.post, url: full.url, body: [], timeout: Limits.maxOutgoingNanoseconds))
      while await sockets(harness).wanted == 0 { await Task.yield() }
      task.cancel()
      #expect(await task.value.error == .cancelled)
      #expect(try await harness.send(server.url()).status == 200)
    }
    try await expectNoSocket(harness)
  }

  @Test func theEndOfTheLoop() async throws {
    let full = try #require(FullListener.make()).full
    let harness = try harness()
    let tasks = (0..<10).map { _ in
      harness.start(
        OutgoingRequest(.post, url: full.url, body: [], timeout: Limits.maxOutgoingNanoseconds))
    }
    while await sockets(harness).wanted < tasks.count { await Task.yield() }
    harness.stop()
    for task in tasks { #expect(await task.value.error == .closed) }
  }

  /// A number that is given out again before libcurl says anything of the socket that had it.
  @Test func aNumberThatIsGivenOutAgain() async throws {
    let harness = try harness()
    defer { harness.stop() }
    await Task(executorPreference: harness.loop) { [clients = harness.clients] in
      let client = clients.current
      // libcurl's names for what it wants are not at hand here.
      let (forWriting, notAtAll) = (Int32(2), Int32(4))
      let first = client.openSocket(family: AF_INET, protocol: 0)
      client.watchSocket(first, forWriting)
      let former = client.sockets[Int(first)]!.watcher
      close(first)
      // Another test may have taken the number meanwhile; then there is nothing to see.
      let second = client.openSocket(family: AF_INET, protocol: 0)
      if second == first {
        let present = client.sockets[Int(second)]!
        #expect(present.watcher !== former)
        #expect(present.isWanted)
        #expect(present.watcher.interest == .writing)
        #expect(former.descriptor == -1)
        #expect(former.interest == [])
      }
      client.watchSocket(second, notAtAll)
      client.closeSocket(second)
      #expect(client.sockets[Int(second)] == nil)
    }.value
  }
}
