import Base
import Glibc
import Net
import Synchronization
import Testing

@testable import HTTP

/// What is kept for peers is counted for the connection, the address and the server, and given back.
struct HTTPHeldBytesTests {
  static let limits: HTTPLimits = {
    var limits = HTTPLimits()
    limits.maxHeldBytesPerConnection = 100_000
    limits.maxHeldBytesPerAddress = 250_000
    limits.maxHeldBytes = 400_000
    return limits
  }()

  /// A server that holds as many bytes for each request as its query says, and answers whether it could; it answers
  /// a request to /wait when the next one comes.
  private func server(
    _ limits: HTTPLimits = limits, trustedProxies: TrustedProxies = TrustedProxies()
  ) throws -> TestServer {
    try TestServer(limits: limits, trustedProxies: trustedProxies) { call in
      let count = Int(String(decoding: call.stream.head.query, as: UTF8.self)) ?? 0
      call.log.add("\(call.path) \(count) \(call.stream.hold(input: count))")
      if call.path != "/wait" { call.echo() }
    }
  }

  private func wait(_ client: HTTP2TestClient, _ stream: UInt32, _ count: Int, from: String = "") {
    let fields = from.isEmpty ? [] : [("x-forwarded-for", from)]
    client.send(
      HTTP2TestClient.headers(stream, HTTP2TestClient.request("GET", "/wait?\(count)", fields)))
    client.roundTrip()
  }

  @Test
  func aConnectionHasAShare() throws {
    let server = try server()
    let client = HTTP2TestClient(port: server.port)
    wait(client, 1, 60_000)
    wait(client, 3, 40_000)
    wait(client, 5, 16_385)
    #expect(server.log.all.contains("/wait 40000 true"))
    #expect(server.log.all.contains("/wait 16385 false"))
    // What is free for every stream is not counted.
    wait(client, 7, 16_384)
    #expect(server.log.all.contains("/wait 16384 true"))
    // A stream that ends gives everything back.
    client.send(HTTP2TestClient.reset(1))
    client.roundTrip()
    wait(client, 9, 60_000)
    wait(client, 11, 16_386)
    #expect(server.log.all.contains("/wait 60000 true"))
    #expect(server.log.all.contains("/wait 16386 false"))
  }

  @Test
  func anAddressHasAShareAndItsConnectionsEndGivesItBack() throws {
    let server = try server()
    var clients = (0..<3).map { _ in HTTP2TestClient(port: server.port) }
    wait(clients[0], 1, 100_000)
    wait(clients[1], 1, 100_000)
    wait(clients[2], 1, 50_000)
    wait(clients[2], 3, 20_000)
    #expect(server.log.all.contains("/wait 50000 true"))
    #expect(server.log.all.contains("/wait 20000 false"))
    #expect(heldBytes(server) == 250_000)
    clients.removeAll()
    #expect(server.eventually { _ in heldBytes(server) == 0 })
  }

  /// Behind a proxy each client has a share of its own, and the proxy's connection none; all together have the server's.
  @Test
  func theServerHasABound() throws {
    let server = try server(
      trustedProxies: TrustedProxies([try #require(try AddressNetwork("127.0.0.0/8"))]))
    let client = HTTP2TestClient(port: server.port)
    wait(client, 1, 250_000, from: "198.51.100.1")
    wait(client, 3, 20_000, from: "198.51.100.1")
    wait(client, 5, 150_000, from: "198.51.100.2")
    wait(client, 7, 20_001, from: "198.51.100.3")
    #expect(
      server.log.all.filter { $0.hasPrefix("/wait") } == [
        "/wait 250000 true", "/wait 20000 false", "/wait 150000 true", "/wait 20001 false",
      ])
    #expect(heldBytes(server) == 400_000)
  }

  @Test
  func http1GivesBackWithTheAnswer() throws {
    let server = try server()
    let client = TestClient(port: server.port)
    for _ in 0..<3 {
      client.send("GET /a?90000 HTTP/1.1\r\nhost: a\r\n\r\n")
      #expect(!client.receive().isEmpty)
    }
    #expect(server.log.count("/a 90000 true") == 3)
    #expect(server.eventually { _ in heldBytes(server) == 0 })
  }

  private func heldBytes(_ server: TestServer) -> Int {
    var held = -1
    for source in StatusRegistry(server.server.statusSources).read()
    where source.name == "http_held_bytes" {
      held = source.figures[0].value
    }
    return held
  }

  // MARK: Pace

  @Test
  func aBodyHasItsPace() {
    let limits = HTTPLimits()
    let second: Int64 = 1_000_000_000
    let grace = limits.bodyRateGrace
    let rate = limits.minBodyBytesPerSecond
    #expect(BodyPace(since: 7).deadline(limits) == 7 + grace)
    // What came within the grace counts for the time behind it.
    let few = rate * Int(grace / second)
    #expect(BodyPace(since: 0, bytes: few).deadline(limits) == grace)
    #expect(BodyPace(since: 0, bytes: few + rate).deadline(limits) == grace + second)
    #expect(BodyPace(since: 0, bytes: 1 << 40).deadline(limits) == limits.bodyTimeout)
    #expect(BodyPace(since: 0, bytes: .max).deadline(limits) == limits.bodyTimeout)
  }

  /// A byte now and then keeps no request alive; one that is fast enough ends with the whole time.
  @Test(arguments: [true, false])
  func slowBodiesEnd(isHTTP2: Bool) throws {
    var limits = HTTPLimits()
    limits.bodyRateGrace = 300_000_000
    limits.bodyTimeout = 900_000_000
    limits.minBodyBytesPerSecond = 100
    let server = try TestServer(limits: limits)
    for (bytes, from, to) in [(1, 0.25, 0.8), (30, 0.85, 2.0)] {
      let start = SystemTimeSource().monotonicNanoseconds()
      var elapsed: Double {
        Double(SystemTimeSource().monotonicNanoseconds() - start) / 1e9
      }
      if isHTTP2 {
        let client = HTTP2TestClient(port: server.port)
        client.send(HTTP2TestClient.headers(1, end: false))
        let before = server.server.counters.timedOut
        while server.server.counters.timedOut == before, elapsed < 3 {
          client.send(HTTP2TestClient.data(1, [UInt8](repeating: 0, count: bytes), end: false))
          usleep(100_000)
        }
        #expect(client.receiveStream(1).hasStatus("408"))
      } else {
        let client = TestClient(port: server.port)
        client.send("POST /a HTTP/1.1\r\nhost: a\r\ncontent-length: 100000\r\n\r\n")
        let before = server.server.counters.timedOut
        while server.server.counters.timedOut == before, elapsed < 3 {
          client.send(String(repeating: "x", count: bytes))
          usleep(100_000)
        }
        #expect(client.receiveAll().text.hasPrefix("HTTP/1.1 408"))
      }
      #expect(elapsed > from && elapsed < to + 1, "\(bytes) bytes each 100 ms")
    }
  }

  // MARK: Open requests

  /// Where all places for requests are taken, every connection still has some.
  @Test
  func aCrowdedServerServesEveryConnection() throws {
    var limits = HTTPLimits()
    limits.maxOpenStreams = 6
    limits.guaranteedStreams = 2
    let server = try server(limits)
    let first = HTTP2TestClient(port: server.port)
    for stream in 0..<6 { wait(first, UInt32(2 * stream + 1), 0) }
    #expect(server.server.counters.openStreams == 6)
    first.send(HTTP2TestClient.headers(13, HTTP2TestClient.request("GET", "/a")))
    #expect(first.receiveStream(13).last?.errorCode == 7)
    #expect(server.server.counters.refusedStreams == 1)
    let second = HTTP2TestClient(port: server.port)
    wait(second, 1, 0)
    second.send(HTTP2TestClient.headers(3, HTTP2TestClient.request("GET", "/a")))
    #expect(second.receiveStream(3).isOK)
    // The refused request left the connection whole.
    first.send(HTTP2TestClient.reset(1), HTTP2TestClient.reset(3), HTTP2TestClient.reset(5))
    first.roundTrip()
    first.send(HTTP2TestClient.headers(15, HTTP2TestClient.request("GET", "/a")))
    #expect(first.receiveStream(15).isOK)
  }

  /// Open requests count in groups once a connection has many, so that one address cannot take all memory with them.
  @Test
  func openRequestsCountAgainstTheAddress() throws {
    var limits = HTTPLimits()
    // Two groups, of one address with two connections.
    limits.maxHeldBytesPerAddress = 2 * 32 * HTTP2Session.heldBytesPerStream
    let server = try server(limits)
    var clients = (0..<2).map { _ in HTTP2TestClient(port: server.port) }
    for client in clients { for stream in 0..<32 { wait(client, UInt32(2 * stream + 1), 0) } }
    #expect(heldBytes(server) == 0)
    for client in clients { for stream in 32..<64 { wait(client, UInt32(2 * stream + 1), 0) } }
    #expect(heldBytes(server) == limits.maxHeldBytesPerAddress)
    #expect(server.server.counters.openStreams == 128)
    for client in clients {
      client.send(HTTP2TestClient.headers(129, HTTP2TestClient.request("GET", "/a")))
      // REFUSED_STREAM: it may be sent again.
      #expect(client.receiveStream(129).last?.errorCode == 7)
    }
    #expect(server.server.counters.refusedStreams == 2)
    // What ends makes room, for the other one as well.
    for stream in 0..<64 { clients[0].send(HTTP2TestClient.reset(UInt32(2 * stream + 1))) }
    clients[0].roundTrip()
    #expect(heldBytes(server) == limits.maxHeldBytesPerAddress / 2)
    clients[1].send(HTTP2TestClient.headers(131, HTTP2TestClient.request("GET", "/a")))
    #expect(clients[1].receiveStream(131).isOK)
    clients.removeAll()
    #expect(server.eventually { _ in heldBytes(server) == 0 })
  }

  /// Long heads count for as long as their requests are open, with HTTP/2 and HTTP/1.1.
  @Test
  func longHeadsCount() throws {
    var limits = HTTPLimits()
    limits.maxHeldBytesPerAddress = 100_000
    let server = try server(limits)
    var statuses: [String] = []
    let long = String(repeating: "x", count: 6000)
    do {
      let client = HTTP2TestClient(port: server.port)
      for stream in 0..<32 {
        let fields = [("a", long), ("b", long)]
        client.send(
          HTTP2TestClient.headers(
            UInt32(2 * stream + 1), HTTP2TestClient.request("GET", "/wait", fields)))
        client.roundTrip()
      }
      let held = heldBytes(server)
      #expect(held > 64_000 && held <= 100_000)
      let old = TestClient(port: server.port)
      old.send("GET /a HTTP/1.1\r\nHost: h\r\na: \(long)\r\nb: \(long)\r\n\r\n")
      statuses.append(String(old.receive(until: "\r\n").prefix(12)))
      old.send("GET /a HTTP/1.1\r\nHost: h\r\na: x\r\n\r\n")
    }
    #expect(server.eventually { _ in heldBytes(server) == 0 })
    let late = TestClient(port: server.port)
    late.send("GET /a HTTP/1.1\r\nHost: h\r\na: \(long)\r\nb: \(long)\r\n\r\n")
    statuses.append(String(late.receive(until: "\r\n").prefix(12)))
    #expect(statuses == ["HTTP/1.1 429", "HTTP/1.1 200"])
    #expect(server.eventually { _ in heldBytes(server) == 0 })
  }
}
