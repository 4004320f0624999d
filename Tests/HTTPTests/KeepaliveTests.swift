import Base
import Testing

@testable import HTTP

/// The age of connections, and pings of both sides.
@Suite struct KeepaliveTests {
  private typealias Client = HTTP2TestClient
  private static let second: Int64 = 1_000_000_000
  private static let ping = TestFrame(TestFrame.ping, [1, 2, 3, 4, 5, 6, 7, 8])

  private static func limits(_ change: (inout HTTPLimits) -> Void) -> HTTPLimits {
    var limits = HTTPLimits()
    change(&limits)
    return limits
  }

  // MARK: Pings of the server

  @Test func aSilentClientIsPingedAndGivenUp() throws {
    let clock = ManualTimeSource()
    let server = try TestServer(
      limits: Self.limits { $0.keepaliveTime = 60 * Self.second }, timeSource: clock)
    let client = Client(port: server.port)
    client.send(Client.headers(1))
    #expect(client.receiveStream(1).isOK)
    for _ in 0..<3 {
      clock.advance(nanoseconds: 60 * Self.second)
      server.wake()
      let ping = client.receive(TestFrame.ping)
      #expect(ping?.flags == 0)
      client.send(TestFrame(TestFrame.ping, flags: TestFrame.acknowledge, ping?.payload ?? []))
      #expect(client.roundTrip())
    }
    clock.advance(nanoseconds: 60 * Self.second)
    server.wake()
    #expect(client.receive(TestFrame.ping) != nil)
    clock.advance(nanoseconds: 19 * Self.second)
    server.wake()
    #expect(server.server.counters.timedOut == 0)
    clock.advance(nanoseconds: Self.second)
    server.wake()
    #expect(client.receive() == nil)
    #expect(server.eventually { $0.timedOut == 1 })
  }

  @Test func anOpenCallIsPingedToo() throws {
    let clock = ManualTimeSource()
    let server = try TestServer(
      limits: Self.limits { $0.keepaliveTime = 10 * Self.second }, timeSource: clock)
    let client = Client(port: server.port)
    client.send(Client.headers(1, Client.request("POST", "/held"), end: false))
    #expect(client.roundTrip())
    clock.advance(nanoseconds: 10 * Self.second)
    server.wake()
    #expect(client.receive(TestFrame.ping)?.flags == 0)
  }

  @Test func withoutTheSettingNobodyIsPinged() throws {
    let clock = ManualTimeSource()
    let server = try TestServer(timeSource: clock)
    let client = Client(port: server.port)
    client.send(Client.headers(1))
    #expect(client.receiveStream(1).isOK)
    clock.advance(nanoseconds: 800 * Self.second)
    server.wake()
    client.send(Self.ping)
    let frame = client.receive(TestFrame.ping)
    #expect(frame?.flags == TestFrame.acknowledge && frame?.payload == Self.ping.payload)
  }

  // MARK: Pings of clients

  @Test(arguments: [2, 3]) func pingsThatComeTooSoon(_ strikes: Int) throws {
    let clock = ManualTimeSource()
    let server = try TestServer(
      limits: Self.limits { $0.minPingInterval = 10 * Self.second }, timeSource: clock)
    let client = Client(port: server.port)
    client.send(Client.headers(1))
    #expect(client.receiveStream(1).isOK)
    // The first ping is in time: a body was sent.
    #expect(client.roundTrip())
    for _ in 0..<2 { #expect(client.roundTrip()) }
    if strikes == 2 {
      clock.advance(nanoseconds: 10 * Self.second)
      server.wake()
      #expect(client.roundTrip())
    } else {
      client.send(Self.ping)
      let goaway = client.receiveAll().last { $0.type == TestFrame.goaway }
      #expect(goaway?.errorCode == 11)
      #expect(
        goaway.map { String(decoding: $0.payload.dropFirst(8), as: UTF8.self) } == "too_many_pings")
      #expect(server.eventually { $0.abusive == 1 })
    }
  }

  @Test func pingsBehindDataAreInTime() throws {
    let server = try TestServer(
      limits: Self.limits { $0.minPingInterval = 1000 * Self.second })
    let client = Client(port: server.port)
    for index in 0..<20 {
      let stream = UInt32(2 * index + 1)
      client.send(Client.headers(stream))
      #expect(client.receiveStream(stream).isOK)
      #expect(client.roundTrip())
    }
  }

  @Test func withoutTheSettingPingsMayComeSoon() throws {
    let server = try TestServer()
    let client = Client(port: server.port)
    for _ in 0..<50 { #expect(client.roundTrip()) }
  }

  // MARK: Age

  @Test func anOldConnectionSaysGoodbye() throws {
    let clock = ManualTimeSource()
    let server = try TestServer(
      limits: Self.limits {
        $0.maxConnectionAge = 100 * Self.second
        // The age ends 90 to 110 seconds after the beginning, its grace 130 to 150.
        $0.maxConnectionAgeGrace = 40 * Self.second
        $0.bodyIdleTimeout = 1000 * Self.second
        $0.bodyRateGrace = 1000 * Self.second
        $0.bodyTimeout = 1000 * Self.second
      }, timeSource: clock)
    let client = Client(port: server.port)
    client.send(Client.headers(1, Client.request("POST", "/held"), end: false))
    #expect(client.roundTrip())
    clock.advance(nanoseconds: 89 * Self.second)
    server.wake()
    #expect(client.roundTrip())
    #expect(client.lastGoaway == nil)
    clock.advance(nanoseconds: 22 * Self.second)
    server.wake()
    #expect(client.receive(TestFrame.goaway)?.errorCode == 0)
    #expect(client.roundTrip())
    // The call may go on, up to its grace.
    clock.advance(nanoseconds: 40 * Self.second)
    server.wake()
    while client.receive() != nil {}
    #expect(server.eventually { $0.timedOut == 1 })
  }

  @Test func anIdleConnectionEndsWithItsAge() throws {
    let clock = ManualTimeSource()
    let server = try TestServer(
      limits: Self.limits { $0.maxConnectionAge = 100 * Self.second }, timeSource: clock)
    let client = Client(port: server.port)
    client.send(Client.headers(1))
    #expect(client.receiveStream(1).isOK)
    clock.advance(nanoseconds: 111 * Self.second)
    server.wake()
    let ping = client.receive(TestFrame.ping)
    client.send(TestFrame(TestFrame.ping, flags: TestFrame.acknowledge, ping?.payload ?? []))
    while client.receive() != nil {}
    #expect(client.lastGoaway?.errorCode == 0)
    #expect(server.eventually { $0.timedOut == 0 })
  }

  @Test(arguments: [false, true]) func anOldConnectionOfHTTP1EndsWithItsNextAnswer(
    isOld: Bool
  ) throws {
    let clock = ManualTimeSource()
    let server = try TestServer(
      limits: Self.limits { $0.maxConnectionAge = 100 * Self.second }, timeSource: clock)
    let client = TestClient(port: server.port)
    client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
    let first = client.receive(until: "GET /a? h 0:")
    #expect(first.contains("200") && !first.lowercased().contains("connection: close"))
    clock.advance(nanoseconds: (isOld ? 111 : 89) * Self.second)
    server.wake()
    client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
    let second = client.receive(until: "GET /a? h 0:")
    #expect(second.contains("200"))
    #expect(second.lowercased().contains("connection: close") == isOld)
  }

  /// A call of HTTP/1.1 that goes on past its connection's age is cut off as those of HTTP/2 are.
  @Test func aLongCallOfHTTP1IsCutOff() throws {
    let clock = ManualTimeSource()
    let server = try TestServer(
      limits: Self.limits {
        $0.maxConnectionAge = 100 * Self.second
        $0.maxConnectionAgeGrace = 20 * Self.second
        $0.bodyIdleTimeout = 1000 * Self.second
        $0.bodyRateGrace = 1000 * Self.second
        $0.bodyTimeout = 1000 * Self.second
      }, timeSource: clock)
    let client = TestClient(port: server.port)
    client.send("POST /held HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\n")
    #expect(server.eventually { $0.requests == 1 })
    clock.advance(nanoseconds: 109 * Self.second)
    server.wake()
    #expect(server.eventually { $0.openConnections == 1 })
    clock.advance(nanoseconds: 22 * Self.second)
    server.wake()
    #expect(client.receiveAll().isClosed)
    #expect(server.eventually { $0.timedOut == 1 && $0.openConnections == 0 })
  }

  @Test func endsAreSpread() {
    let limits = Self.limits { $0.maxConnectionAge = 1000 }
    let ends = (0..<200).map { _ in limits.end(ofConnectionOpenedAt: 5000) }
    #expect(ends.allSatisfy { (5900...6100).contains($0) })
    #expect(Set(ends).count > 20)
    #expect(HTTPLimits().end(ofConnectionOpenedAt: 5000) == .max)
  }
}
