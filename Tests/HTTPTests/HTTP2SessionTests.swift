import Base
import HTTP
import Testing

private typealias Client = HTTP2TestClient

/// A request that breaks a rule of RFC 9113 section 8 and gets RST_STREAM.
private struct Malformed: Sendable, CustomTestStringConvertible {
  let name: String
  let fields: [(String, String)]

  var testDescription: String { name }

  init(_ name: String, _ fields: [(String, String)]) {
    self.name = name
    self.fields = fields
  }
}

private let malformed: [Malformed] = [
  .init("upper case", Client.request("GET", "/", [("X-A", "b")])),
  .init("connection", Client.request("GET", "/", [("connection", "close")])),
  .init("transfer-encoding", Client.request("GET", "/", [("transfer-encoding", "chunked")])),
  .init("te other than trailers", Client.request("GET", "/", [("te", "gzip")])),
  .init("CR in a value", Client.request("GET", "/", [("a", "b\rc")])),
  .init("LF in a value", Client.request("GET", "/", [("a", "b\nc: d")])),
  .init("NUL in a value", Client.request("GET", "/", [("a", "b\0c")])),
  .init("no method", [(":scheme", "http"), (":path", "/"), (":authority", "h")]),
  .init("no path", [(":method", "GET"), (":scheme", "http"), (":authority", "h")]),
  .init("no scheme", [(":method", "GET"), (":path", "/"), (":authority", "h")]),
  .init("empty path", Client.request("GET", "")),
  .init("path with a space", Client.request("GET", "/a b")),
  .init("two paths", Client.request("GET", "/", [(":path", "/b")])),
  .init("two authorities", Client.request("GET", "/", [(":authority", "h")])),
  .init("unknown pseudo-field", Client.request("GET", "/", [(":foo", "b")])),
  .init("response pseudo-field", Client.request("GET", "/", [(":status", "200")])),
  .init("pseudo-field behind a field", [("a", "b")] + Client.request("GET", "/")),
  .init("host that differs", Client.request("GET", "/", [("host", "other")])),
  .init("length with a body of none", Client.request("POST", "/", [("content-length", "1")])),
  .init("length that is no number", Client.request("POST", "/", [("content-length", "x")])),
]

@Suite struct HTTP2SessionTests {
  @Test func answersInOneGo() throws {
    let server = try TestServer()
    let client = Client(port: server.port)
    client.send(
      Client.headers(1, Client.request("POST", "/a?b"), end: false), Client.data(1, [65, 66]))
    let frames = client.receiveStream(1)
    #expect(frames.isOK)
    #expect(frames.body == "POST /a?b h 2:AB")
    #expect(frames.map(\.type) == [TestFrame.headers, TestFrame.data])
    #expect(frames.last?.isEnd == true)
  }

  @Test func prefaceByteByByte() throws {
    let server = try TestServer()
    let client = TestClient(port: server.port)
    for byte in Client.preface + TestFrame(TestFrame.settings).bytes + Client.headers(1).bytes {
      client.send([byte])
    }
    let settings = client.receive(exactly: 9)
    #expect(settings[3] == TestFrame.settings)
  }

  /// Wherever the network cuts a header block, the head is the same.
  @Test func headCutAnywhere() throws {
    let server = try TestServer()
    let client = Client(port: server.port)
    let fields = Client.request("GET", "/a?b", [("x-one", "1"), ("x-two", "2")])
    let count = Client.block(fields).count
    for cut in 0..<count {
      let stream = UInt32(cut * 2 + 1)
      let bytes = Client.headers(stream, fields).bytes
      client.client.send(Array(bytes[..<(9 + cut)]))
      #expect(server.eventually { $0.openStreams == 1 })
      client.client.send(Array(bytes[(9 + cut)...]))
      let frames = client.receiveStream(stream)
      #expect(frames.isOK && frames.body == "GET /a?b h 0:", "cut behind \(cut) bytes of the block")
      #expect(server.eventually { $0.openStreams == 0 })
    }
  }

  /// A head may come slowly, as long as it is complete within its own limit.
  @Test func headThatComesSlowly() throws {
    let clock = ManualTimeSource()
    clock.advance(nanoseconds: 1_000_000_000_000)
    let limits = HTTPLimits()
    let server = try TestServer(timeSource: clock)
    let client = Client(port: server.port)
    let bytes = Client.headers(1, Client.request("GET", "/a")).bytes
    client.client.send(Array(bytes[..<12]))
    #expect(server.eventually { $0.openStreams == 1 })
    for _ in 0..<8 {
      clock.advance(nanoseconds: limits.headerTimeout / 10)
      server.wake()
    }
    client.client.send(Array(bytes[12...]))
    let frames = client.receiveStream(1)
    #expect(frames.isOK && frames.body == "GET /a? h 0:")
  }

  @Test func settingsComeOnlyToAnHTTP2Client() throws {
    let server = try TestServer()
    let client = TestClient(port: server.port)
    client.send("PRI")
    #expect(server.eventually { $0.accepted == 1 })
    client.send("NT / HTTP/1.1\r\n\r\n")
    #expect(client.receiveAll().text.hasPrefix("HTTP/1.1 400 "))
  }

  @Test func responseForms() throws {
    let server = try TestServer { call in
      switch call.path {
      case "/empty":
        call.stream.respond(200, HTTPFields())
        call.stream.finish(trailers: nil)
      case "/trailers":
        call.stream.respond(200, HTTPFields([.init("a", "b")]))
        call.stream.finish(trailers: HTTPFields([.init("grpc-status", "12")]))
      default:
        call.stream.respond(200, HTTPFields())
        call.stream.output.append("x")
        call.stream.outputChanged()
        call.stream.finish(trailers: HTTPFields([.init("grpc-status", "0")]))
      }
    }
    let client = Client(port: server.port)
    client.send(Client.headers(1, Client.request("GET", "/empty")))
    let empty = client.receiveStream(1)
    #expect(empty.count == 1 && empty.isOK && empty[0].isEnd)
    client.send(Client.headers(3, Client.request("GET", "/trailers")))
    let trailers = client.receiveStream(3)
    #expect(trailers.map(\.type) == [TestFrame.headers, TestFrame.headers])
    client.send(Client.headers(5, Client.request("GET", "/all")))
    let all = client.receiveStream(5)
    #expect(all.map(\.type) == [TestFrame.headers, TestFrame.data, TestFrame.headers])
    #expect(all.map(\.isEnd) == [false, false, true])
    client.send(Client.headers(7, Client.request("HEAD", "/all")))
    #expect(client.receiveStream(7).body == "")
  }

  @Test func trailersAreDelivered() throws {
    let server = try TestServer()
    let client = Client(port: server.port)
    client.send(
      Client.headers(1, end: false), Client.data(1, [65], end: false),
      Client.headers(1, [("x-sum", "9")]))
    #expect(client.receiveStream(1).body == "POST /a? h 1:A +[\"x-sum=9\"]")
  }

  /// Fields in front and behind the body share their bounds.
  @Test func boundsTheTrailers() throws {
    let limits = HTTPLimits()
    let server = try TestServer()
    let head = Client.request("POST", "/a")
    let left =
      limits.maxHeaderListBytes - head.reduce(0) { $0 + $1.0.utf8.count + $1.1.utf8.count + 32 }
    func many(_ count: Int) -> [(String, String)] { Array(repeating: ("a", "b"), count: count) }
    func long(_ count: Int) -> [(String, String)] { [("a", String(repeating: "b", count: count))] }
    let half = limits.maxHeaderValueBytes / 2
    let filler = Array(
      repeating: ("a", String(repeating: "b", count: half - 33)), count: left / half)
    let rest = left - left / half * half
    let rows: [(trailers: [(String, String)], status: String)] = [
      (many(limits.maxHeaderFields - head.count), "200"),
      (many(limits.maxHeaderFields - head.count + 1), "431"),
      (long(limits.maxHeaderValueBytes + 1), "431"),
      (filler + long(rest - 33), "200"), (filler + long(rest - 32), "431"),
    ]
    for (index, row) in rows.enumerated() {
      let client = Client(port: server.port)
      client.send(
        Client.headers(1, head, end: false), Client.data(1, [65], end: false),
        Client.headers(1, row.trailers))
      let answer = client.receiveStream(1)
      #expect(
        row.status == "200" ? answer.isOK : answer.hasStatus(row.status), "row \(index): \(answer)")
    }
  }

  @Test func continueIsSent() throws {
    let server = try TestServer()
    let client = Client(port: server.port)
    client.send(
      Client.headers(1, Client.request("POST", "/a", [("expect", "100-continue")]), end: false))
    let interim = client.receive(TestFrame.headers)
    #expect(interim?.isEnd == false)
    client.send(Client.data(1, [65]))
    let frames = client.receiveStream(1)
    #expect(frames.isOK && frames.body == "POST /a? h 1:A")
  }

  @Test func earlyAnswerStopsTheUpload() throws {
    let server = try TestServer()
    let client = Client(port: server.port)
    client.send(Client.headers(1, Client.request("POST", "/early"), end: false))
    #expect(client.receiveStream(1).isOK)
    #expect(client.receive(TestFrame.resetStream)?.errorCode == 0)
    client.send(Client.headers(3))
    #expect(client.receiveStream(3).isOK)
    #expect(!server.log.all.contains { $0.hasPrefix("reset") })
  }

  @Test(arguments: malformed) private func refusesMalformed(_ request: Malformed) throws {
    let server = try TestServer()
    let client = Client(port: server.port)
    client.send(Client.headers(1, request.fields))
    let frame = client.receiveStream(1).first
    #expect(frame?.type == TestFrame.resetStream)
    #expect(frame?.errorCode == 1)
    #expect(server.log.all == [])
    // The connection lives on.
    client.send(Client.headers(3))
    #expect(client.receiveStream(3).isOK)
  }

  @Test func hostStandsForAuthority() throws {
    let server = try TestServer()
    let client = Client(port: server.port)
    client.send(
      Client.headers(1, [(":method", "GET"), (":scheme", "http"), (":path", "/"), ("host", "me")]))
    #expect(client.receiveStream(1).body == "GET /? me 0:")
    client.send(Client.headers(3, Client.request("GET", "/", [("host", "H")])))
    #expect(client.receiveStream(3).body == "GET /? h 0:")
  }

  @Test func lengthMismatchIsReset() throws {
    let server = try TestServer()
    let client = Client(port: server.port)
    client.send(
      Client.headers(1, Client.request("POST", "/a", [("content-length", "1")]), end: false),
      Client.data(1, [65, 66]))
    #expect(client.receiveStream(1).last?.errorCode == 1)
    #expect(server.eventually { $0.openStreams == 0 })
    #expect(!server.log.all.contains("ended"))
  }

  @Test func headLimits() throws {
    let limits = HTTPLimits()
    let server = try TestServer()
    func status(_ fields: [(String, String)]) -> String {
      let client = Client(port: server.port)
      var block = Client.block(fields)
      var frames: [TestFrame] = []
      while !block.isEmpty {
        let part = Array(block.prefix(16384))
        block.removeFirst(part.count)
        frames.append(
          TestFrame(
            frames.isEmpty ? TestFrame.headers : TestFrame.continuation,
            flags: (frames.isEmpty ? TestFrame.endStream : 0)
              | (block.isEmpty ? TestFrame.endHeaders : 0), stream: 1, part))
      }
      client.send(frames)
      let answer = client.receiveStream(1)
      if answer.isOK { return "200" }
      return ["431", "414"].first { answer.hasStatus($0) } ?? "\(answer)"
    }
    func many(_ count: Int) -> [(String, String)] {
      Client.request("GET", "/", (0..<count - 4).map { _ in ("a", "b") })
    }
    #expect(status(many(limits.maxHeaderFields)) == "200")
    #expect(status(many(limits.maxHeaderFields + 1)) == "431")
    func value(_ count: Int) -> [(String, String)] {
      Client.request("GET", "/", [("a", String(repeating: "b", count: count))])
    }
    #expect(status(value(limits.maxHeaderValueBytes)) == "200")
    #expect(status(value(limits.maxHeaderValueBytes + 1)) == "431")
    func target(_ count: Int) -> [(String, String)] {
      Client.request("GET", "/" + String(repeating: "b", count: count - 1))
    }
    #expect(status(target(limits.maxTargetBytes)) == "200")
    #expect(status(target(limits.maxTargetBytes + 1)) == "414")
    let base = Client.request("GET", "/").reduce(0) { $0 + $1.0.utf8.count + $1.1.utf8.count + 32 }
    func total(_ count: Int) -> [(String, String)] {
      let rest = count - base - 33 - 33 - 8000
      return Client.request(
        "GET", "/",
        [("a", String(repeating: "b", count: 8000)), ("a", String(repeating: "b", count: rest))])
    }
    #expect(status(total(limits.maxHeaderListBytes)) == "200")
    #expect(status(total(limits.maxHeaderListBytes + 1)) == "431")
  }

  @Test func moreStreamsThanAllowedAreRefused() throws {
    var limits = HTTPLimits()
    limits.maxConcurrentStreams = 2
    let server = try TestServer(limits: limits)
    let client = Client(port: server.port)
    let opened = [
      Client.headers(1, end: false), Client.headers(3, end: false), Client.headers(5, end: false),
    ]
    client.send(opened)
    // RFC 9113 section 5.1.2: who has acknowledged the limit breaks the protocol ...
    #expect(client.receive(TestFrame.goaway)?.errorCode == 1)
    // ... who may not know it is refused.
    let early = Client(port: server.port, acknowledges: false)
    early.send(opened)
    #expect(early.receive(TestFrame.resetStream) == Client.reset(5, 7))
    early.send(Client.data(1, []))
    #expect(early.receiveStream(1).isOK)
  }

  @Test func unconsumedBodyHoldsTheWindow() throws {
    let limits = HTTPLimits()
    let server = try TestServer()
    let client = Client(port: server.port, timeoutMilliseconds: 300)
    client.send(Client.headers(1, Client.request("POST", "/unread"), end: false))
    let chunk = [UInt8](repeating: 0, count: 16384)
    for _ in 0..<limits.streamWindowBytes / chunk.count {
      client.send(Client.data(1, chunk, end: false))
    }
    // No credit for the stream comes; a byte more breaks the window.
    while let frame = client.receive() {
      #expect(!(frame.type == TestFrame.windowUpdate && frame.stream == 1))
    }
    client.send(Client.data(1, [0], end: false))
    #expect(client.receiveStream(1).last?.errorCode == 3)
  }

  @Test func consumedBodyOpensBothWindows() throws {
    let server = try TestServer()
    let client = Client(port: server.port)
    client.send(Client.headers(1, end: false))
    let chunk = [UInt8](repeating: 65, count: 16384)
    var window = 65_535
    var total = 0
    // Far more than both windows hold: it goes through only with credit.
    while total < 3 * 1024 * 1024 {
      while window < chunk.count {
        guard let frame = client.receive(TestFrame.windowUpdate) else { break }
        if frame.stream == 1 { window += Int(TestFrame.number(frame.payload[...])) }
      }
      client.send(Client.data(1, chunk, end: false))
      window -= chunk.count
      total += chunk.count
    }
    client.send(Client.data(1, []))
    #expect(client.receiveStream(1).isOK)
  }

  @Test func abandonedStreamsGiveTheConnectionWindowBack() throws {
    let limits = HTTPLimits()
    let server = try TestServer()
    let client = Client(port: server.port)
    let chunk = [UInt8](repeating: 65, count: 16384)
    // Each stream leaves 48 KiB unconsumed; together they are more than the connection's window.
    var given = 0
    for index in 0..<30 {
      let id = UInt32(1 + 2 * index)
      client.send(Client.headers(id, Client.request("POST", "/unread"), end: false))
      for _ in 0..<3 { client.send(Client.data(id, chunk, end: false)) }
      client.send(Client.reset(id))
    }
    while given < 20 * 3 * chunk.count - limits.connectionWindowBytes / 2 {
      guard let frame = client.receive(TestFrame.windowUpdate) else { break }
      if frame.stream == 0 { given += Int(TestFrame.number(frame.payload[...])) }
    }
    #expect(given >= 20 * 3 * chunk.count - limits.connectionWindowBytes / 2)
  }
}
