import Base
import HTTP
import Net
import Testing

/// Who a request's client is, by its peer and its fields.
struct TrustedProxyTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var peer = "10.0.0.1"
    var fields: [(String, String)] = []
    var client: String

    var testDescription: String { name }
  }

  static let rows = [
    Row(name: "no field", client: "10.0.0.1"),
    Row(
      name: "another peer's fields", peer: "192.0.2.7",
      fields: [("x-forwarded-for", "198.51.100.1"), ("forwarded", "for=198.51.100.1")],
      client: "192.0.2.7"),
    Row(name: "one address", fields: [("x-forwarded-for", "198.51.100.1")], client: "198.51.100.1"),
    Row(
      name: "the rightmost that is not trusted",
      fields: [("x-forwarded-for", "203.0.113.9, 198.51.100.1 , 10.0.0.2")], client: "198.51.100.1"),
    Row(
      name: "several lines",
      fields: [("x-forwarded-for", "203.0.113.9"), ("x-forwarded-for", "198.51.100.1")],
      client: "198.51.100.1"),
    Row(
      name: "only trusted ones", fields: [("x-forwarded-for", "10.0.0.3, 10.0.0.2")],
      client: "10.0.0.3"),
    Row(name: "a port", fields: [("x-forwarded-for", "198.51.100.1:4711")], client: "198.51.100.1"),
    Row(name: "IPv6", fields: [("x-forwarded-for", "2001:db8::1")], client: "2001:db8::1"),
    Row(
      name: "IPv6 in brackets", fields: [("x-forwarded-for", "[2001:db8::1]:4711")],
      client: "2001:db8::1"),
    Row(name: "no address", fields: [("x-forwarded-for", "unknown")], client: "10.0.0.1"),
    Row(name: "0.0.0.0", fields: [("x-forwarded-for", "0.0.0.0")], client: "10.0.0.1"),
    Row(name: "::", fields: [("x-forwarded-for", "::")], client: "10.0.0.1"),
    Row(name: "[::]:1", fields: [("forwarded", #"for="[::]:1""#)], client: "10.0.0.1"),
    Row(
      name: "::ffff:0.0.0.0", fields: [("x-forwarded-for", "::ffff:0.0.0.0")], client: "10.0.0.1"),
    Row(
      name: "no address left of the client does not matter",
      fields: [("x-forwarded-for", "nonsense, 198.51.100.1")], client: "198.51.100.1"),
    Row(
      name: "no address at the right", fields: [("x-forwarded-for", "198.51.100.1, x")],
      client: "10.0.0.1"),
    Row(name: "a name as port", fields: [("x-forwarded-for", "1.2.3.4:a b")], client: "10.0.0.1"),
    Row(name: "five parts", fields: [("x-forwarded-for", "1.2.3.4.5")], client: "10.0.0.1"),
    Row(
      name: "empty elements", fields: [("x-forwarded-for", " ,198.51.100.1,, ")],
      client: "198.51.100.1"),
    Row(name: "an empty field", fields: [("x-forwarded-for", "")], client: "10.0.0.1"),
    Row(
      name: "Forwarded", fields: [("forwarded", "for=203.0.113.9, FOR=198.51.100.1;proto=https")],
      client: "198.51.100.1"),
    Row(
      name: "Forwarded with quotes",
      fields: [("forwarded", #"by=10.0.0.1;for="[2001:db8::1]:4711";host="a,b""#)],
      client: "2001:db8::1"),
    Row(name: "an obfuscated one", fields: [("forwarded", "for=_hidden")], client: "10.0.0.1"),
    Row(name: "without for", fields: [("forwarded", "proto=https")], client: "10.0.0.1"),
    Row(name: "for twice", fields: [("forwarded", "for=1.2.3.4;for=5.6.7.8")], client: "10.0.0.1"),
    Row(
      name: "a quote that is left open",
      fields: [("forwarded", #"for="1.2.3.4, for=198.51.100.1"#)],
      client: "10.0.0.1"),
    Row(
      name: "both fields agree",
      fields: [("forwarded", "for=198.51.100.1"), ("x-forwarded-for", "198.51.100.1")],
      client: "198.51.100.1"),
    Row(
      name: "both fields do not agree",
      fields: [("forwarded", "for=198.51.100.1"), ("x-forwarded-for", "198.51.100.2")],
      client: "10.0.0.1"),
    Row(
      name: "a trusted IPv6 proxy", peer: "fd00::1", fields: [("x-forwarded-for", "198.51.100.1")],
      client: "198.51.100.1"),
  ]

  @Test(arguments: rows)
  func clientIsTheRightmostUntrustedAddress(row: Row) throws {
    let proxies = TrustedProxies([
      try #require(try AddressNetwork("10.0.0.0/8")), try #require(try AddressNetwork("fd00::/8")),
    ])
    let peer = try #require(IPAddress(row.peer))
    #expect("\(client(proxies, row, peer))" == row.client)
    // Without proxies nobody is believed.
    #expect("\(client(TrustedProxies(), row, peer))" == row.peer)
  }

  private func client(_ proxies: TrustedProxies, _ row: Row, _ peer: IPAddress) -> IPAddress {
    var head = HTTPRequestHead()
    for (name, value) in row.fields {
      Array(name.utf8).withUnsafeBytes { name in
        Array(value.utf8).withUnsafeBytes { head.append(name: name, value: $0) }
      }
    }
    return proxies.client(head, peer: peer)
  }

  @Test
  func peersAreCountedByAddressAndByIPv6Network() throws {
    func peer(_ text: String) throws -> PeerAddress { PeerAddress(try #require(IPAddress(text))) }
    #expect(try peer("192.0.2.1") != peer("192.0.2.2"))
    #expect(try peer("::ffff:192.0.2.1") == peer("192.0.2.1"))
    #expect(try peer("2001:db8:0:1::1") == peer("2001:db8:0:1:ffff:ffff:ffff:ffff"))
    #expect(try peer("2001:db8:0:1::1") != peer("2001:db8:0:2::1"))
    #expect(try peer("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff") != PeerAddress.local)
    #expect(try "\(peer("2001:db8:0:1::1"))" == "2001:db8:0:1::/64")
    #expect(try "\(peer("192.0.2.1"))" == "192.0.2.1")
    #expect("\(PeerAddress.local)" == "local")
  }

  /// Both HTTP versions, over a socket: the loopback is a proxy like any other.
  @Test(arguments: [true, false])
  func streamsKnowTheirClient(isHTTP2: Bool) throws {
    let server = try TestServer(
      trustedProxies: TrustedProxies([try #require(try AddressNetwork("127.0.0.0/8"))])
    ) { call in
      call.log.add("client \(call.stream.peerAddress)")
      call.echo()
    }
    if isHTTP2 {
      let client = HTTP2TestClient(port: server.port)
      client.send(
        HTTP2TestClient.headers(
          1, HTTP2TestClient.request("GET", "/", [("x-forwarded-for", "198.51.100.1")])))
      #expect(client.receiveStream(1).isOK)
    } else {
      let client = TestClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nhost: a\r\nx-forwarded-for: 198.51.100.1\r\n\r\n")
      #expect(!client.receive().isEmpty)
    }
    #expect(server.log.count("client 198.51.100.1") == 1)
  }
}
