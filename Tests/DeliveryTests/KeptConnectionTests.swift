import Base
import Delivery
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

  @Test func connectionsToAHostAreBounded() async throws {
    let server = try #require(TestServer())
    defer { server.close() }
    let harness = try ClientHarness(allowed: ["127.0.0.1"])
    defer { harness.stop() }
    let request = OutgoingRequest(.post, url: server.url(), body: [], timeout: 60_000_000_000)
    let tasks = (0..<300).map { _ in harness.start(request) }
    for task in tasks { #expect(await task.value.status == 200) }
    #expect(server.requests.count == 300)
    #expect((2...Limits.maxOutgoingHostConnections).contains(server.connections))
  }
}
