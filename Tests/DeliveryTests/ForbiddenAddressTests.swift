import Base
import Glibc
import Net
import Testing

@testable import Delivery

/// Requests to places that are forbidden: none may reach a listener that stands there.
@Suite struct ForbiddenAddressTests {
  struct Form: Sendable, CustomTestStringConvertible {
    let host: String
    let isInvalid: Bool

    init(_ host: String, isInvalid: Bool = false) {
      self.host = host
      self.isInvalid = isInvalid
    }

    var testDescription: String { host }
  }

  /// Ways to write the loopback address, and names that lead there.
  @Test(arguments: [
    Form("127.0.0.1"), Form("127.1"), Form("127.0.1"), Form("2130706433"), Form("0x7f000001"),
    Form("0x7F.1"), Form("0177.0.0.1"), Form("017700000001"), Form("0x7f.0x0.0x0.0x1"),
    Form("127.0.0.1.", isInvalid: true), Form("%31%32%37.0.0.1"), Form("127%2e0.0.1"),
    Form("127\u{3002}0\u{3002}0\u{3002}1", isInvalid: true),
    Form("\u{2460}\u{2461}\u{2466}.0.0.1", isInvalid: true),
    Form("\u{FF11}27.0.0.1", isInvalid: true), Form("\u{FF10}x7f000001", isInvalid: true),
    Form("localhos\u{24E3}"), Form("0"), Form("0.0.0.0"), Form("0x0"),
    Form("[::1]"), Form("[0:0:0:0:0:0:0:1]"), Form("[::]"), Form("[::ffff:127.0.0.1]"),
    Form("[::ffff:7f00:1]"), Form("[0:0:0:0:0:ffff:127.0.0.1]"), Form("[::127.0.0.1]"),
    Form("[::ffff:0:127.0.0.1]"), Form("[64:ff9b::127.0.0.1]"), Form("[2002:7f00:1::]"),
    Form("[fe80::1%25lo]", isInvalid: true), Form("[::1%25lo]", isInvalid: true),
    Form("localhost"), Form("LOCALHOST"), Form("localhost."), Form("loc%61lhost"),
    Form("1.2.3.4.5", isInvalid: true), Form("256.0.0.1", isInvalid: true),
    Form("127.0.0.0x1.example.0x1", isInvalid: true), Form("", isInvalid: true),
    Form("127.0.0.1 ", isInvalid: true), Form("127.0.0.1\u{0}.example", isInvalid: true),
    Form("127.0.0.1%00.example", isInvalid: true), Form("127.0.0.1\\.example", isInvalid: true),
    Form("example@127.0.0.1", isInvalid: true), Form("a:b@127.0.0.1", isInvalid: true),
    Form(":b@127.0.0.1", isInvalid: true), Form("@127.0.0.1", isInvalid: true),
    Form("[::ffff:127.0.0.1", isInvalid: true),
    Form("[127.0.0.1]", isInvalid: true), Form("[v1.127]", isInvalid: true),
  ])
  func formsOfLoopback(_ form: Form) async throws {
    let listener = try #require(TestServer())
    defer { listener.close() }
    let harness = try ClientHarness()
    defer { harness.stop() }
    let result = try await harness.send(listener.url(host: form.host))
    if form.isInvalid {
      guard case .failure(.invalidURL) = result else {
        Issue.record("\(result)")
        return
      }
    } else {
      #expect(result.isRefused, "\(result)")
    }
    #expect(listener.connections == 0)
    // The listener does hear what is allowed.
    #expect(try await harness.send(listener.url(), allowed: ["127.0.0.1"]).status == 200)
    #expect(listener.connections == 1)
  }

  @Test(arguments: [
    "169.254.169.254", "[::ffff:169.254.169.254]", "[fd00:ec2::254]", "0xa9fea9fe",
    "[64:ff9b::a9fe:a9fe]", "metadata.google.internal", "METADATA.google.internal.",
    "instance-data", "100.100.100.200", "192.0.0.192",
  ])
  func metadataWhateverTheRules(_ host: String) async throws {
    let rules = ["0.0.0.0/0", "::/0", "169.254.0.0/16"]
    let resolver = ScriptedResolver([:])
    let harness = try ClientHarness(allowed: rules, resolver: resolver)
    defer { harness.stop() }
    #expect(try await harness.send("http://\(host)/latest", allowed: rules).isRefused)
    #expect(resolver.lookups == [])
  }

  @Test func aNameThatLeadsToMetadata() async throws {
    let resolver = ScriptedResolver(["a.example": [["169.254.169.254"]]])
    let harness = try ClientHarness(allowed: ["a.example", "0.0.0.0/0"], resolver: resolver)
    defer { harness.stop() }
    #expect(
      try await harness.send("http://a.example/", allowed: ["a.example"])
        .error == .refused(address: "169.254.169.254"))
  }

  @Test func oneBadAddressAmongGoodOnesIsEnough() async throws {
    let (listener, allowed) = try #require(TestServer.pair("127.0.0.1", "127.0.0.2"))
    defer { listener.close() }
    defer { allowed.close() }
    let resolver = ScriptedResolver([
      "mixed.example": [["127.0.0.2", "127.0.0.1"]], "mixed6.example": [["127.0.0.2", "::1"]],
      "good.example": [["127.0.0.2"]],
    ])
    let harness = try ClientHarness(allowed: ["127.0.0.2"], resolver: resolver)
    defer { harness.stop() }
    #expect(
      try await harness.send(listener.url(host: "mixed.example"))
        .error == .refused(address: "127.0.0.1"))
    #expect(
      try await harness.send(listener.url(host: "mixed6.example"))
        .error == .refused(address: "::1"))
    #expect(allowed.connections == 0)
    #expect(try await harness.send(listener.url(host: "good.example")).status == 200)
    #expect(listener.connections == 0)
  }

  /// The name leads to an allowed address first and to a forbidden one later, as in DNS rebinding: with addresses
  /// that serve no longer than their lifetime, and with such that serve while the name is looked up again.
  @Test(arguments: [0, 3_600_000_000_000])
  func aNameThatMoves(_ grace: Int64) async throws {
    let (listener, allowed) = try #require(
      TestServer.pair("127.0.0.1", "127.0.0.2") { _ in
        .lastAnswer("HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n")
      })
    defer { listener.close() }
    defer { allowed.close() }
    let resolver = ScriptedResolver(["moves.example": [["127.0.0.2"], ["127.0.0.1"]]])
    let harness = try ClientHarness(allowed: ["127.0.0.2"], resolver: resolver) {
      $0.addressLifetime = 0
      $0.addressGrace = grace
    }
    defer { harness.stop() }
    let url = listener.url(host: "moves.example")
    #expect(try await harness.send(url).status == 204)
    // The former address once more, while the new one is found.
    if grace > 0 { #expect(try await harness.send(url).status == 204) }
    #expect(try await harness.send(url).error == .refused(address: "127.0.0.1"))
    #expect(try await harness.send(url).isRefused)
    #expect(resolver.lookups.count == (grace > 0 ? 4 : 3))
    #expect(listener.connections == 0)
    #expect(allowed.connections == (grace > 0 ? 2 : 1))
  }

  /// The lookup says one thing and the dialling goes elsewhere: the check on the socket itself refuses it.
  @Test func theDialledAddressIsChecked() async throws {
    let listener = try #require(TestServer(host: "127.0.0.1"))
    defer { listener.close() }
    let resolver = ScriptedResolver(["localhost": [["8.8.8.8"]]])
    let harness = try ClientHarness(resolver: resolver) { $0.pinsAddresses = false }
    defer { harness.stop() }
    #expect(try await harness.send(listener.url(host: "localhost")).isRefused)
    #expect(listener.connections == 0)
    // What is allowed gets through on the same way.
    #expect(
      try await harness.send(listener.url(host: "localhost"), allowed: ["127.0.0.1", "::1"])
        .status == 200)
  }

  @Test func redirectsAreAnswers() async throws {
    let listener = try #require(TestServer())
    defer { listener.close() }
    let target = listener.url("/secret")
    for status in [301, 302, 303, 307, 308] {
      let server = try #require(
        TestServer(host: "127.0.0.2") { _ in
          .answer("HTTP/1.1 \(status) Moved\r\nlocation: \(target)\r\ncontent-length: 0\r\n\r\n")
        })
      defer { server.close() }
      let harness = try ClientHarness(allowed: ["127.0.0.0/8"])
      defer { harness.stop() }
      let answer = try await harness.send(server.url()).get()
      #expect(answer.status == status)
      #expect(answer.field("location") == target)
      #expect(server.requests.count == 1)
    }
    #expect(listener.connections == 0)
  }

  @Test(arguments: [
    "file:///etc/passwd", "file://127.0.0.1/etc/passwd", "gopher://127.0.0.1:PORT/_x",
    "ftp://127.0.0.1:PORT/", "dict://127.0.0.1:PORT/d", "telnet://127.0.0.1:PORT",
    "ldap://127.0.0.1:PORT/", "smtp://127.0.0.1:PORT", "ws://127.0.0.1:PORT/",
    "javascript:alert(1)", "//127.0.0.1:PORT/", "127.0.0.1:PORT", "localhost:PORT/x", "", "http:",
    "http://", "http:///", "http://:PORT/", "ht\ntp://127.0.0.1:PORT/", "http://127.0.0.1:0/",
    "http://127.0.0.1:65536/", "http://127.0.0.1:-1/", "http://127.0.0.1:a/",
    "http://127.0.0.1:PORT\r\nx: y/",
  ])
  func schemesAndBrokenURLs(_ text: String) async throws {
    let listener = try #require(TestServer())
    defer { listener.close() }
    let harness = try ClientHarness(allowed: ["127.0.0.0/8", "::1"])
    defer { harness.stop() }
    let url = text.replacing("PORT", with: String(listener.port))
    guard case .failure(.invalidURL) = try await harness.send(url) else {
      Issue.record("\(url) was not refused")
      return
    }
    #expect(listener.connections == 0)
  }

  @Test(arguments: [1, 22, 23, 25, 53, 110, 143, 465, 587, 993, 2049, 6000, 6379, 6667, 11_211])
  func portsOfOtherProtocols(_ port: Int) async throws {
    let harness = try ClientHarness(allowed: ["127.0.0.0/8"])
    defer { harness.stop() }
    #expect(
      try await harness.send("http://127.0.0.1:\(port)/").error
        == .invalidURL("port \(port) is not for HTTP"))
    #expect(
      try await harness.send("https://example.com:\(port)/").error
        == .invalidURL("port \(port) is not for HTTP"))
  }

  @Test func proxiesOfTheEnvironment() async throws {
    // A process of its own, because the environment is the whole process's.
    await #expect(processExitsWith: .success) {
      let proxy = try #require(TestServer())
      let server = try #require(TestServer(host: "127.0.0.2"))
      for name in [
        "http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY",
      ] {
        setenv(name, proxy.url(), 1)
      }
      setenv("no_proxy", "", 1)
      let harness = try ClientHarness(allowed: ["127.0.0.0/8"])
      let result = try await harness.send(server.url())
      guard result.status == 200, server.connections == 1, proxy.connections == 0 else { exit(3) }
      exit(0)
    }
  }

  @Test func theURLIsBounded() async throws {
    let server = try #require(TestServer())
    defer { server.close() }
    let harness = try ClientHarness(allowed: ["127.0.0.1"])
    defer { harness.stop() }
    let start = server.url("/")
    let longest = start + String(repeating: "a", count: Limits.maxOutgoingURLBytes - start.count)
    #expect(try await harness.send(longest).status == 200)
    #expect(
      try await harness.send(longest + "a").error == .invalidURL("it is longer than 8192 bytes"))
    #expect(server.requests.count == 1)
  }
}
