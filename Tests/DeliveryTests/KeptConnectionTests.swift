import Base
import Delivery
import Glibc
import Synchronization
import Testing

/// Kept connections meet the policy anew with each request.
@Suite struct KeptConnectionTests {
  @Test func rulesThatAreTakenAway() async throws {
    let server = try #require(TestServer())
    defer { server.close() }
    let harness = try ClientHarness(resolver: ScriptedResolver(["a.example": [["127.0.0.1"]]]))
    defer { harness.stop() }
    for url in [server.url(), server.url(host: "a.example")] {
      #expect(try await harness.send(url, allowed: ["127.0.0.1"]).status == 200)
      let count = server.requests.count
      #expect(try await harness.send(url).isRefused)
      #expect(try await harness.send(url, allowed: ["127.0.0.2"]).isRefused)
      #expect(server.requests.count == count)
      #expect(try await harness.send(url, allowed: ["127.0.0.1"]).status == 200)
    }
    #expect(server.connections == 2)
  }

  /// A host rule is for a name: the same connection is not there for others that lead to the same address.
  @Test func aRuleForANameDoesNotCoverItsAddress() async throws {
    let server = try #require(TestServer())
    defer { server.close() }
    let harness = try ClientHarness(
      resolver: ScriptedResolver(["a.example": [["127.0.0.1"]], "b.example": [["127.0.0.1"]]]))
    defer { harness.stop() }
    #expect(
      try await harness.send(server.url(host: "a.example"), allowed: ["a.example"]).status == 200)
    #expect(
      try await harness.send(server.url(host: "b.example"), allowed: ["a.example"]).isRefused)
    #expect(try await harness.send(server.url(), allowed: ["a.example"]).isRefused)
    #expect(server.requests.count == 1)
  }

  /// The name has moved to an address that is allowed, and the kept connection leads to the former one, which
  /// is not any more: nothing is sent on it, and the request goes out on a new one.
  @Test func aConnectionToAFormerAddress() async throws {
    let (former, present) = try #require(TestServer.pair("127.0.0.1", "127.0.0.2"))
    defer { former.close() }
    defer { present.close() }
    let resolver = ScriptedResolver(["a.example": [["127.0.0.1"], ["127.0.0.2"]]])
    let harness = try ClientHarness(resolver: resolver) { $0.addressLifetime = 0 }
    defer { harness.stop() }
    let url = former.url(host: "a.example")
    #expect(try await harness.send(url, allowed: ["127.0.0.1"]).status == 200)
    #expect(try await harness.send(url, allowed: ["127.0.0.2"]).status == 200)
    #expect(former.requests.count == 1)
    #expect(present.requests.count == 1)
  }

  @Test func addressesAreLookedUpOnceInTheirLifetime() async throws {
    let server = try #require(TestServer())
    defer { server.close() }
    let resolver = ScriptedResolver(["a.example": [["127.0.0.1"]]])
    // Longer than any pause of the machine that tests share.
    let harness = try ClientHarness(allowed: ["127.0.0.1"], resolver: resolver) {
      $0.addressLifetime = 3_600_000_000_000
    }
    defer { harness.stop() }
    for _ in 0..<5 {
      #expect(try await harness.send(server.url(host: "A.example.")).status == 200)
      #expect(try await harness.send(server.url("/x", host: "a.example")).status == 200)
    }
    #expect(resolver.lookups == ["a.example"])
    #expect(server.connections == 1)
  }

  /// Every kept connection ends without an answer when it is used again: each request is sent once more, on a new
  /// one, however many there were before.
  @Test func connectionsThatEndAtTheirSecondRequest() async throws {
    let used = Mutex<Set<Int>>([])
    let server = try #require(
      TestServer { request in
        used.withLock { $0.insert(request.connection).inserted } ? .ok() : .lastAnswer("")
      })
    defer { server.close() }
    let harness = try ClientHarness(allowed: ["127.0.0.1"])
    defer { harness.stop() }
    for count in 1...40 {
      #expect(try await harness.send(server.url()).status == 200, "request \(count)")
    }
    // The first on each of 40 connections, and the second on all but the last.
    #expect(server.requests.count == 79)
    #expect(server.connections == 40)
  }

  /// A server that ends kept connections with 408, which crosses the next request, gets that once more on a new one; one
  /// that answers so on a new connection means it.
  @Test func connectionsThatSayFarewell() async throws {
    let farewell = "HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
    let used = Mutex<Set<Int>>([])
    let isStrict = Mutex(false)
    let server = try #require(
      TestServer { request in
        used.withLock { $0.insert(request.connection).inserted } && !isStrict.withLock { $0 }
          ? .ok() : .lastAnswer(farewell)
      })
    defer { server.close() }
    let harness = try ClientHarness(allowed: ["127.0.0.1"])
    defer { harness.stop() }
    for count in 1...20 {
      #expect(try await harness.send(server.url()).status == 200, "request \(count)")
    }
    #expect(server.connections == 20 && server.requests.count == 39)
    isStrict.withLock { $0 = true }
    // On the kept one, and on a new one.
    #expect(try await harness.send(server.url()).status == 408)
    #expect(server.requests.count == 41)
    #expect(try await harness.send(server.url()).status == 408)
    #expect(server.requests.count == 42)
  }

  /// What came unasked on a kept connection is not the answer to the next request: that goes out on a new one.
  @Test(arguments: [
    "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nwrong", "HTTP/1.1 100 Continue\r\n\r\n",
    "HTTP/1.1 200 OK\r\n", "\r\n",
  ])
  func answersThatNobodyAskedFor(_ text: String) async throws {
    let server = try #require(TestServer { .ok(String($0.connection)) })
    defer { server.close() }
    let harness = try ClientHarness(
      allowed: ["127.0.0.1"], resolver: ScriptedResolver(["a.example": [["127.0.0.1"]]]))
    defer { harness.stop() }
    for (number, url) in [server.url(), server.url(host: "a.example")].enumerated() {
      for _ in 0..<2 {
        let answer = try await harness.send(url).get()
        #expect(answer.body == Array(String(2 * number).utf8))
      }
      server.push(text)
      for _ in 0..<2 {
        let answer = try await harness.send(url).get()
        #expect(answer.status == 200 && answer.body == Array(String(2 * number + 1).utf8))
      }
      #expect(server.connections == 2 * (number + 1))
    }
    // Nothing was sent twice.
    #expect(server.requests.count == 8)
  }

  /// The second answer comes with the first one, whose length says where it ends.
  @Test func anAnswerThatIsSentTwice() async throws {
    let twice = "HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n0"
    let server = try #require(
      TestServer { $0.path == "/twice" ? .answer(twice + twice) : .ok("1") })
    defer { server.close() }
    let harness = try ClientHarness(allowed: ["127.0.0.1"])
    defer { harness.stop() }
    for _ in 0..<3 {
      #expect(try await harness.send(server.url("/twice")).get().body == Array("0".utf8))
      #expect(try await harness.send(server.url()).get().body == Array("1".utf8))
    }
    #expect(server.requests.count == 6)
  }

  /// With several connections that end so, a request is not sent on one after the other.
  @Test func manyConnectionsThatEnd() async throws {
    let count = 12
    let gate = TestGate(count)
    let used = Mutex<Set<Int>>([])
    let server = try #require(
      TestServer { request in
        guard used.withLock({ $0.insert(request.connection).inserted }) else {
          return .lastAnswer("")
        }
        // All at the same time, so that none waits for another one's connection.
        gate.arrive()
        return .ok()
      })
    defer { server.close() }
    let harness = try ClientHarness(allowed: ["127.0.0.1"])
    defer { harness.stop() }
    let request = OutgoingRequest(.post, url: server.url(), body: [1], timeout: 60_000_000_000)
    for task in (0..<count).map({ _ in harness.start(request) }) {
      #expect(await task.value.status == 200)
    }
    #expect(server.connections == count)
    #expect(await harness.send(request).status == 200)
    #expect(server.requests.count == count + 2)
    #expect(server.connections == count + 1)
  }

  /// A new connection that ends without an answer is no reason to send again.
  @Test func aNewConnectionThatEnds() async throws {
    let server = try #require(TestServer { _ in .lastAnswer("") })
    defer { server.close() }
    let harness = try ClientHarness(allowed: ["127.0.0.1"])
    defer { harness.stop() }
    for count in 1...8 {
      guard case .failure(.failed) = try await harness.send(server.url()) else {
        Issue.record("request \(count)")
        return
      }
      #expect(server.requests.count == count)
    }
  }

  /// What has begun to be answered is not sent again.
  @Test func aKeptConnectionThatEndsInTheAnswer() async throws {
    let used = Mutex<Set<Int>>([])
    let server = try #require(
      TestServer { request in
        used.withLock { $0.insert(request.connection).inserted }
          ? .ok() : .lastAnswer("HTTP/1.1 200 OK\r\n")
      })
    defer { server.close() }
    let harness = try ClientHarness(allowed: ["127.0.0.1"])
    defer { harness.stop() }
    #expect(try await harness.send(server.url()).status == 200)
    guard case .failure(.failed) = try await harness.send(server.url()) else {
      Issue.record("half a head")
      return
    }
    #expect(server.requests.count == 2)
  }

  @Test func connectionsToATargetAreBounded() async throws {
    let server = try #require(TestServer())
    defer { server.close() }
    let harness = try ClientHarness(allowed: ["127.0.0.1"])
    defer { harness.stop() }
    let request = OutgoingRequest(.post, url: server.url(), body: [], timeout: 60_000_000_000)
    let tasks = (0..<300).map { _ in harness.start(request) }
    for task in tasks { #expect(await task.value.status == 200) }
    #expect(server.requests.count == 300)
    #expect((2...Limits.maxOutgoingConnectionsPerTarget).contains(server.connections))
  }
}

/// Holds threads until so many have come.
private final class TestGate: Sendable {
  private let missing: Atomic<Int>

  init(_ count: Int) { missing = Atomic(count) }

  func arrive() {
    missing.subtract(1, ordering: .relaxed)
    // Polled: a server's threads have nothing else to do.
    while missing.load(ordering: .relaxed) > 0 { usleep(1000) }
  }
}
