import Testing

@testable import Delivery

/// Hosts beyond ASCII are called by the name that the name service knows.
@Suite struct InternationalNameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let host: String
    /// What is looked up; nil when the URL is refused.
    let name: String?
    var testDescription: String { host }
  }

  @Test(arguments: [
    Case(host: "bücher.example", name: "xn--bcher-kva.example"),
    Case(host: "bu\u{308}cher.example", name: "xn--bcher-kva.example"),
    Case(host: "BÜCHER.example.", name: "xn--bcher-kva.example"),
    Case(host: "faß.example", name: "xn--fa-hia.example"),
    Case(host: "例え\u{3002}example", name: "xn--r8jz45g.example"),
    Case(host: "b%C3%BCcher.example", name: "xn--bcher-kva.example"),
    Case(host: "xn--bcher-kva.example", name: "xn--bcher-kva.example"),
    Case(host: "\u{212A}.example", name: "k.example"),
    Case(host: "metadata\u{FF0E}google.internal", name: nil),
    Case(host: "b%FCcher.example", name: nil), Case(host: "xn--a\u{FC}.example", name: nil),
    Case(host: "ü..example", name: nil),
    Case(host: String(repeating: "ü", count: 64) + ".example", name: nil),
    Case(host: "127.0.0.1.", name: nil), Case(host: "127.0.0.1..", name: nil),
    Case(host: "1.2.3.4.5", name: nil), Case(host: "a..example", name: nil),
    Case(host: "a.example.", name: "a.example"), Case(host: "a.example..", name: nil),
  ])
  func whatIsLookedUp(_ item: Case) async throws {
    let server = try #require(TestServer())
    defer { server.close() }
    let resolver = ScriptedResolver(item.name.map { [$0: [["127.0.0.1"]]] } ?? [:])
    let harness = try ClientHarness(allowed: ["127.0.0.1"], resolver: resolver)
    defer { harness.stop() }
    let result = try await harness.send(server.url(host: item.host))
    guard let name = item.name else {
      #expect(result.status == nil)
      #expect(resolver.lookups == [])
      return
    }
    #expect(result.status == 200)
    #expect(resolver.lookups == [name])
    #expect(server.requests.first?.field("host") == "\(name):\(server.port)")
  }
}
