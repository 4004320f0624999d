import Base
import Glibc
import HTTP
import Testing

@testable import Net

/// The PROXY protocol: what is read as a header, and what a listener does that demands one.
@Suite struct ProxyHeaderTests {
  private static let signature: [UInt8] = [
    0x0d, 0x0a, 0x0d, 0x0a, 0x00, 0x0d, 0x0a, 0x51, 0x55, 0x49, 0x54, 0x0a,
  ]

  /// A header of version 2.
  static func binary(_ command: UInt8, _ family: UInt8, _ rest: [UInt8]) -> [UInt8] {
    signature + [command, family, UInt8(rest.count >> 8), UInt8(rest.count & 255)] + rest
  }

  /// 198.51.100.1:4711 to 192.0.2.1:443.
  static let v4: [UInt8] = [198, 51, 100, 1, 192, 0, 2, 1, 0x12, 0x67, 0x01, 0xbb]
  /// 2001:db8::1, port 4711, to 2001:db8::2, port 443.
  static let v6: [UInt8] =
    [0x20, 0x01, 0x0d, 0xb8] + [UInt8](repeating: 0, count: 11) + [1]
    + [0x20, 0x01, 0x0d, 0xb8] + [UInt8](repeating: 0, count: 11) + [2]
    + [0x12, 0x67, 0x01, 0xbb]

  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    /// The client; nil for the connection's own peer.
    var client: String?
    var isValid = true

    init(_ name: String, _ text: String, client: String? = nil, isValid: Bool = true) {
      self.init(name, Array(text.utf8), client: client, isValid: isValid)
    }

    init(_ name: String, _ bytes: [UInt8], client: String? = nil, isValid: Bool = true) {
      self.name = name
      self.bytes = bytes
      self.client = client
      self.isValid = isValid
    }

    var testDescription: String { name }
  }

  private static let unknownOfAll =
    "PROXY UNKNOWN ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff 65535 65535\r\n"

  static let rows: [Row] = [
    Row("v1 TCP4", "PROXY TCP4 198.51.100.1 192.0.2.1 4711 443\r\n", client: "198.51.100.1:4711"),
    Row("v1 TCP6", "PROXY TCP6 2001:db8::1 ::2 0 65535\r\n", client: "2001:db8::1:0"),
    Row("v1 unknown", "PROXY UNKNOWN\r\n"),
    Row("v1 of 107 bytes", unknownOfAll),
    Row(
      "v1 of 108 bytes", unknownOfAll.replacing("\r\n", with: "5\r\n"), isValid: false),
    Row("v1 TCP5", "PROXY TCP5 198.51.100.1 192.0.2.1 4711 443\r\n", isValid: false),
    Row("v1 of no address", "PROXY TCP4 0.0.0.0 192.0.2.1 4711 443\r\n", client: nil),
    Row("v1 of no IPv6 address", "PROXY TCP6 :: ::2 4711 443\r\n", client: nil),
    Row("v1 of no IPv4 address in IPv6", "PROXY TCP6 ::ffff:0.0.0.0 ::2 4711 443\r\n", client: nil),
    Row("v1 in small letters", "proxy TCP4 198.51.100.1 192.0.2.1 1 2\r\n", isValid: false),
    Row("v1 of the other family", "PROXY TCP4 2001:db8::1 ::2 1 2\r\n", isValid: false),
    Row("v1 of the other family, 6", "PROXY TCP6 192.0.2.1 192.0.2.1 1 2\r\n", isValid: false),
    Row("v1 without a port", "PROXY TCP4 198.51.100.1 192.0.2.1 4711\r\n", isValid: false),
    Row("v1 with more", "PROXY TCP4 198.51.100.1 192.0.2.1 1 2 3\r\n", isValid: false),
    Row("v1 with two blanks", "PROXY TCP4  198.51.100.1 192.0.2.1 1 2\r\n", isValid: false),
    Row("v1 port 65536", "PROXY TCP4 198.51.100.1 192.0.2.1 65536 2\r\n", isValid: false),
    Row("v1 port 01", "PROXY TCP4 198.51.100.1 192.0.2.1 01 2\r\n", isValid: false),
    Row("v1 port -1", "PROXY TCP4 198.51.100.1 192.0.2.1 1 -1\r\n", isValid: false),
    Row("v1 address", "PROXY TCP4 198.51.100.256 192.0.2.1 1 2\r\n", isValid: false),
    Row("v1 with a bare end", "PROXY TCP4 198.51.100.1 192.0.2.1 1 2\n", isValid: false),
    Row("v2 TCP4", binary(0x21, 0x11, v4), client: "198.51.100.1:4711"),
    Row("v2 TCP6", binary(0x21, 0x21, v6), client: "2001:db8::1:4711"),
    Row("v2 of no address", binary(0x21, 0x11, [0, 0, 0, 0] + v4[4...])),
    Row("v2 of no IPv6 address", binary(0x21, 0x21, [UInt8](repeating: 0, count: 16) + v6[16...])),
    Row(
      "v2 of no IPv4 address in IPv6",
      binary(
        0x21, 0x21, [UInt8](repeating: 0, count: 10) + [255, 255, 0, 0, 0, 0] + v6[16...])),
    Row("v2 Unix", binary(0x21, 0x31, [UInt8](repeating: 65, count: 216))),
    Row("v2 unspecified", binary(0x21, 0x00, [1, 2, 3])),
    Row("v2 local", binary(0x20, 0x00, [])),
    Row("v2 local with an address", binary(0x20, 0x11, v4)),
    Row(
      "v2 with additions", binary(0x21, 0x11, v4 + [4, 0, 2, 9, 9]), client: "198.51.100.1:4711"),
    Row("v2 with half an addition", binary(0x21, 0x11, v4 + [4, 0]), isValid: false),
    Row("v2 with a long addition", binary(0x21, 0x11, v4 + [4, 0, 3, 9, 9]), isValid: false),
    Row(
      "v2 with its checksum", binary(0x21, 0x11, v4 + [3, 0, 4, 0x8a, 0x5e, 0x63, 0xbe]),
      client: "198.51.100.1:4711"),
    Row(
      "v2 with another checksum", binary(0x21, 0x11, v4 + [3, 0, 4, 1, 2, 3, 4]), isValid: false),
    Row("v2 with a short checksum", binary(0x21, 0x11, v4 + [3, 0, 3, 1, 2, 3]), isValid: false),
    Row("v2 with half an address", binary(0x21, 0x11, Array(v4.dropLast())), isValid: false),
    Row("v2 with half of 6", binary(0x21, 0x21, Array(v6.dropLast())), isValid: false),
    Row("v2 datagrams", binary(0x21, 0x12, v4), isValid: false),
    Row("v2 of a family", binary(0x21, 0x41, v4), isValid: false),
    Row("v2 of a command", binary(0x22, 0x11, v4), isValid: false),
    Row("v3", binary(0x31, 0x11, v4), isValid: false),
    Row(
      "v2 of 4096 bytes", binary(0x21, 0x00, [UInt8](repeating: 0, count: 4080))),
    Row(
      "v2 of 4097 bytes", binary(0x21, 0x00, [UInt8](repeating: 0, count: 4081)), isValid: false),
    Row("HTTP/1.1", "GET / HTTP/1.1\r\n\r\n", isValid: false),
    Row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", isValid: false),
    Row("TLS", [22, 3, 1, 2, 0], isValid: false),
  ]

  private static func read(_ bytes: [UInt8]) -> ProxyHeader.Reading {
    bytes.withUnsafeBytes { ProxyHeader.read($0) }
  }

  @Test(arguments: rows) func reads(_ row: Row) {
    let behind = Array("GET / HTTP/1.1\r\n\r\n".utf8)
    let reading = Self.read(row.bytes + (row.isValid ? behind : []))
    guard row.isValid else {
      #expect(reading == .invalid)
      return
    }
    guard case .header(let client, let count) = reading else {
      Issue.record("\(reading)")
      return
    }
    #expect(count == row.bytes.count)
    #expect(client.map { "\($0.host):\($0.port)" } == row.client)
    for end in 0..<row.bytes.count {
      #expect(Self.read(Array(row.bytes[..<end])) == .incomplete, "\(end) bytes")
    }
  }

  // MARK: Listeners

  private static let loopback = [AddressNetwork(IPAddress(v4: 0x7f00_0001), prefix: 128)]

  private static func server(
    trusted: [AddressNetwork] = loopback, limits: HTTPLimits = HTTPLimits(),
    connectionLimits: ConnectionLimits = ConnectionLimits()
  ) throws -> TestServer {
    try TestServer(
      limits: limits, trustedProxies: TrustedProxies(trusted), expectsProxyHeader: true,
      connectionLimits: connectionLimits
    ) { call in
      call.stream.respond(200, HTTPFields())
      call.stream.output.append(utf8: "for \(call.stream.peerAddress)")
      call.stream.outputChanged()
      call.stream.finish(trailers: nil)
    }
  }

  private static let request = "GET /a HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"

  /// The client is whom the header names, in whatever pieces it comes, and whatever comes with it.
  @Test(arguments: [
    ("PROXY TCP4 198.51.100.1 192.0.2.1 4711 443\r\n", "for 198.51.100.1"),
    ("PROXY TCP6 2001:db8::1 2001:db8::2 4711 443\r\n", "for 2001:db8::1"),
    ("PROXY UNKNOWN\r\n", "for 127.0.0.1"),
    ("PROXY TCP4 0.0.0.0 192.0.2.1 4711 443\r\n", "for 127.0.0.1"),
    ("PROXY TCP6 :: 2001:db8::2 4711 443\r\n", "for 127.0.0.1"),
  ]) func client(_ header: String, _ answer: String) throws {
    let server = try Self.server()
    let whole = TestClient(port: server.port)
    whole.send(header + Self.request)
    #expect(whole.receiveAll().text.hasSuffix(answer))
    let pieces = TestClient(port: server.port)
    for byte in (header + Self.request).utf8 { pieces.send([byte]) }
    #expect(pieces.receiveAll().text.hasSuffix(answer))
  }

  @Test func binaryHeader() throws {
    let server = try Self.server()
    let client = TestClient(port: server.port)
    client.send(Self.binary(0x21, 0x21, Self.v6 + [4, 0, 1, 0]) + Array(Self.request.utf8))
    #expect(client.receiveAll().text.hasSuffix("for 2001:db8::1"))
    // No address at all: the proxy's own counts.
    let nobody = TestClient(port: server.port)
    nobody.send(Self.binary(0x21, 0x11, [0, 0, 0, 0] + Self.v4[4...]) + Array(Self.request.utf8))
    #expect(nobody.receiveAll().text.hasSuffix("for 127.0.0.1"))
  }

  /// Whoever says nothing, something else, or is no trusted proxy is closed without an answer.
  @Test func others() throws {
    let server = try Self.server()
    for text in [Self.request, "PROXY TCP4 nonsense\r\n" + Self.request] {
      let client = TestClient(port: server.port)
      client.send(text)
      let (answer, isClosed, _) = client.receiveAll()
      #expect(answer.isEmpty && isClosed)
    }
    #expect(server.eventually { $0.refusedProxies == 2 && $0.openConnections == 0 })

    let stranger = try Self.server(trusted: [])
    let client = TestClient(port: stranger.port)
    client.send("PROXY TCP4 198.51.100.1 192.0.2.1 4711 443\r\n" + Self.request)
    let (answer, isClosed, _) = client.receiveAll()
    #expect(answer.isEmpty && isClosed)
    #expect(stranger.eventually { $0.refusedProxies == 1 && $0.accepted == 0 })
  }

  /// A header that does not come in time ends the connection.
  @Test func late() throws {
    var limits = ConnectionLimits()
    limits.handshakeTimeout = 100_000_000
    let server = try Self.server(connectionLimits: limits)
    let client = TestClient(port: server.port)
    client.send("PROXY TCP4 198.51.100.1")
    #expect(client.receiveAll().isClosed)
    #expect(server.eventually { $0.timedOut == 1 && $0.openConnections == 0 })
  }

  /// Connections count against the client's bound, not the proxy's.
  @Test func bounds() throws {
    var limits = HTTPLimits()
    limits.maxConnectionsPerAddress = 2
    let server = try Self.server(limits: limits)
    func open(_ address: String) -> TestClient {
      let client = TestClient(port: server.port)
      client.send(
        "PROXY TCP4 \(address) 192.0.2.1 4711 443\r\nGET /a HTTP/1.1\r\nhost: x\r\n\r\n")
      return client
    }
    let first = (0..<2).map { _ in open("198.51.100.1") }
    for client in first { #expect(client.receive(until: "for 198.51.100.1").hasSuffix("100.1")) }
    let third = open("198.51.100.1")
    #expect(third.receiveAll().isClosed)
    #expect(server.eventually { $0.refusedByAddress == 1 })
    let other = open("198.51.100.2")
    #expect(other.receive(until: "for 198.51.100.2").hasSuffix("100.2"))
    withExtendedLifetime(first) {}
  }
}
