import Base
import Testing

@testable import HTTP

/// Listeners whose connections have limits of their own, beside one that has the server's.
@Suite struct ListenerLimitsTests {
  private static let second: Int64 = 1_000_000_000

  /// A server whose first listener has the standard limits, and the second these.
  private static func server(
    _ clock: any TimeSource = SystemTimeSource(), _ change: (inout HTTPLimits) -> Void
  ) throws -> TestServer {
    var limits = HTTPLimits()
    change(&limits)
    var second = HTTPServer.Listener(host: "127.0.0.1", port: 0)
    second.limits = limits
    return try TestServer(places: [second], timeSource: clock)
  }

  private static let ports = [0, 1]

  @Test(arguments: ports) func fieldsOfHTTP1(_ listener: Int) throws {
    let server = try Self.server { $0.allowHeaderList(of: 4096) }
    // 32 bytes and the name count besides the value, and the fields `host` and the request's own.
    for (length, isTaken) in [(3000, true), (5000, listener == 0)] {
      let client = TestClient(port: server.server.boundPorts[listener])
      let value = String(repeating: "x", count: length)
      client.send("GET /a HTTP/1.1\r\nHost: h\r\nX: \(value)\r\nConnection: close\r\n\r\n")
      let answer = client.receiveAll().text
      #expect(answer.hasPrefix(isTaken ? "HTTP/1.1 200" : "HTTP/1.1 431"))
    }
  }

  @Test(arguments: ports) func fieldsOfHTTP2(_ listener: Int) throws {
    let server = try Self.server { $0.allowHeaderList(of: 4096) }
    let client = TestClient(port: server.server.boundPorts[listener])
    client.send(HTTP2TestClient.preface + TestFrame(TestFrame.settings).bytes)
    let head = client.receive(exactly: 9)
    let settings = client.receive(exactly: Int(head[2]))
    let entries = stride(from: 0, to: settings.count, by: 6).map { Array(settings[$0..<$0 + 6]) }
    let announced = entries.first { $0[1] == 6 }.map { TestFrame.number($0[2..<6]) }
    #expect(announced == (listener == 0 ? 16_384 : 4096))

    let peer = HTTP2TestClient(port: server.server.boundPorts[listener])
    for (index, (length, isTaken)) in [(3000, true), (5000, listener == 0)].enumerated() {
      let stream = UInt32(2 * index + 1)
      let value = String(repeating: "x", count: length)
      peer.send(
        HTTP2TestClient.headers(stream, HTTP2TestClient.request("GET", "/a", [("x", value)])))
      let frames = peer.receiveStream(stream)
      #expect(isTaken ? frames.isOK : frames.hasStatus("431"))
    }
  }

  @Test(arguments: ports) func silence(_ listener: Int) throws {
    let clock = ManualTimeSource()
    let server = try Self.server(clock) { $0.keepaliveTime = 60 * Self.second }
    let client = HTTP2TestClient(port: server.server.boundPorts[listener])
    client.send(HTTP2TestClient.headers(1))
    #expect(client.receiveStream(1).isOK)
    clock.advance(nanoseconds: 60 * Self.second)
    server.wake()
    if listener == 0 {
      // The first PING that comes is the answer to the client's own.
      #expect(client.roundTrip())
    } else {
      #expect(client.receive(TestFrame.ping)?.flags == 0)
    }
  }

  @Test(arguments: ports) func age(_ listener: Int) throws {
    let clock = ManualTimeSource()
    let server = try Self.server(clock) { $0.maxConnectionAge = 100 * Self.second }
    let client = TestClient(port: server.server.boundPorts[listener])
    client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(client.receive(until: "GET /a? h 0:").contains("200"))
    clock.advance(nanoseconds: 111 * Self.second)
    server.wake()
    client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
    let second = client.receive(until: "GET /a? h 0:").lowercased()
    #expect(second.contains("200"))
    #expect(second.contains("connection: close") == (listener == 1))
  }
}
