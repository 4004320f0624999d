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

  /// The client may go on behind an answer: it is not reset, its body is taken and thrown away.
  @Test func earlyAnswerLetsTheClientGoOn() throws {
    let server = try TestServer(timeSource: ManualTimeSource())
    let client = Client(port: server.port)
    let before = client.receivedWindow
    client.send(Client.headers(1, Client.request("POST", "/early"), end: false))
    #expect(client.receiveStream(1).isOK)
    for _ in 0..<4 {
      client.send(Client.data(1, [UInt8](repeating: 0, count: 16_000), end: false))
      #expect(client.roundTrip())
    }
    #expect(client.lastReset == nil)
    #expect(client.receivedWindow - before >= 32_000, "the stream's window is opened again")
    client.send(Client.data(1, []))
    #expect(server.eventually { $0.openStreams == 0 })
    client.send(Client.headers(3))
    #expect(client.receiveStream(3).isOK)
    #expect(client.lastReset == nil)
    // The handler, which has answered, hears no more of the first.
    #expect(server.log.count("ended") == 1)
    #expect(!server.log.all.contains { $0.hasPrefix("reset") })
  }

  /// What goes on behind an answer is bounded: in pauses, in time and in bytes.
  @Test(arguments: ["pause", "time", "bytes"])
  func earlyAnswerStopsTheUpload(bound: String) throws {
    var limits = HTTPLimits()
    limits.maxEarlyAnswerBytes = 1000
    let clock = ManualTimeSource()
    let server = try TestServer(limits: limits, timeSource: clock)
    let client = Client(port: server.port)
    client.send(Client.headers(1, Client.request("POST", "/early"), end: false))
    #expect(client.receiveStream(1).isOK)
    client.send(Client.data(1, [UInt8](repeating: 0, count: 900), end: false))
    #expect(client.roundTrip())
    #expect(client.lastReset == nil)
    switch bound {
    case "bytes":
      client.send(Client.data(1, [UInt8](repeating: 0, count: 100), end: false))
      #expect(client.roundTrip())
      #expect(client.lastReset == nil)
      client.send(Client.data(1, [0], end: false))
    case "pause":
      clock.advance(nanoseconds: limits.earlyAnswerPause)
      server.wake()
    default:
      for _ in 0..<100 where client.lastReset == nil {
        clock.advance(nanoseconds: limits.earlyAnswerPause / 2)
        server.wake()
        client.send(Client.data(1, [0], end: false))
        #expect(client.roundTrip())
      }
      #expect(client.lastReset?.errorCode == 0)
    }
    if client.lastReset == nil {
      #expect(client.receive(TestFrame.resetStream)?.errorCode == 0)
    }
    client.send(Client.headers(3))
    #expect(client.receiveStream(3).isOK)
    #expect(!server.log.all.contains { $0.hasPrefix("reset") })
  }

  @Test func headsEndWithTheDate() throws {
    let server = try TestServer { call in
      call.stream.respond(200, HTTPFields())
      call.stream.finish(trailers: call.path == "/trailers" ? HTTPFields([.init("a", "b")]) : nil)
    }
    let client = Client(port: server.port)
    // A smaller dynamic table: the next block begins with its new size (RFC 7541 section 6.3).
    let resized = Client(port: server.port, settings: [0, 1, 0, 0, 0, 100])
    for (index, client) in [client, resized, client].enumerated() {
      let stream = UInt32(1 + 2 * index)
      client.send(Client.headers(stream, Client.request("GET", "/trailers")))
      let frames = client.receiveStream(stream)
      #expect(frames.count == 2)
      let date = frames.first?.payload.suffix(32) ?? []
      #expect(date.starts(with: [0x0f, 18, 29]) && date.suffix(4) == Array(" GMT".utf8)[...])
      #expect(frames.last?.payload.contains(0x0f) == false, "trailers have none")
    }
  }

  /// Streams are opened in the order of their numbers (RFC 9113 section 5.1.1).
  @Test(arguments: [0, 1, 7]) func streamsThatGoBackwards(cut: Int) throws {
    let server = try TestServer()
    let client = Client(port: server.port)
    client.send(Client.headers(5))
    #expect(client.receiveStream(5).isOK)
    let bytes = Client.headers(3).bytes
    client.client.send(Array(bytes[..<cut]))
    #expect(server.eventually { $0.requests == 1 })
    client.client.send(Array(bytes[cut...]))
    #expect(client.receive(TestFrame.goaway)?.errorCode == 1)
  }

  /// Trailers of a stream that was reset meanwhile are no fault, nor is a body cut in pieces.
  @Test func streamsThatWereOpenedMayGoOn() throws {
    let server = try TestServer(timeSource: ManualTimeSource())
    let client = Client(port: server.port)
    client.send(Client.headers(1, end: false))
    #expect(server.eventually { $0.requests == 1 })
    client.send(Client.reset(1))
    client.send(Client.headers(5, end: false))
    for byte in Client.data(5, [65, 66, 67], end: false).bytes {
      client.client.send([byte])
      #expect(server.eventually { $0.requests == 2 })
    }
    client.send(Client.data(5, [68]))
    #expect(client.receiveStream(5).body == "POST /a? h 4:ABCD")
    #expect(client.roundTrip() && client.lastGoaway == nil)
  }

  /// A frame behind a request that was answered, and with which error the connection ends; 0 when it goes on.
  private struct LateFrame: Sendable, CustomTestStringConvertible {
    let name: String
    let frame: TestFrame
    let error: UInt32
    var testDescription: String { name }
  }

  private static let lateFrames: [LateFrame] = [
    // RFC 9113 section 5.1: on a stream that both sides have ended.
    LateFrame(name: "DATA", frame: Client.data(1, [1], end: false), error: 5),
    LateFrame(name: "empty DATA", frame: Client.data(1, []), error: 5),
    LateFrame(name: "HEADERS", frame: Client.headers(1), error: 5),
    LateFrame(
      name: "WINDOW_UPDATE",
      frame: TestFrame(TestFrame.windowUpdate, stream: 1, TestFrame.number(1)), error: 0),
    LateFrame(name: "RST_STREAM", frame: Client.reset(1), error: 0),
    // RFC 9113 section 6.3, RFC 7540 section 5.3.1.
    LateFrame(
      name: "PRIORITY", frame: TestFrame(TestFrame.priority, stream: 1, [0, 0, 0, 3, 1]), error: 0),
    LateFrame(
      name: "PRIORITY of an idle stream",
      frame: TestFrame(TestFrame.priority, stream: 31, [0, 0, 0, 3, 1]), error: 0),
    LateFrame(
      name: "PRIORITY of no stream",
      frame: TestFrame(TestFrame.priority, stream: 0, [0, 0, 0, 3, 1]), error: 1),
    LateFrame(
      name: "PRIORITY that depends on itself",
      frame: TestFrame(TestFrame.priority, stream: 31, [128, 0, 0, 31, 1]), error: 1),
    LateFrame(
      name: "PRIORITY that is too short",
      frame: TestFrame(TestFrame.priority, stream: 1, [0, 0, 0, 3]), error: 6),
  ]

  @Test(arguments: lateFrames, [0, 4, 13])
  private func framesBehindTheEnd(_ late: LateFrame, cut: Int) throws {
    let server = try TestServer(timeSource: ManualTimeSource())
    let client = Client(port: server.port)
    client.send(Client.headers(1))
    #expect(client.receiveStream(1).isOK)
    let bytes = late.frame.bytes
    client.client.send(Array(bytes.prefix(cut)))
    #expect(server.eventually { $0.requests == 1 && $0.openStreams == 0 })
    client.client.send(Array(bytes.dropFirst(cut)))
    if late.error == 0 {
      client.send(Client.headers(3))
      #expect(client.receiveStream(3).isOK)
    } else {
      #expect(client.receive(TestFrame.goaway)?.errorCode == late.error)
    }
  }

  @Test func aHeadThatDependsOnItself() throws {
    let server = try TestServer()
    let client = Client(port: server.port)
    var head = Client.headers(1)
    head.flags |= 0x20
    head.payload = [0, 0, 0, 1, 7] + head.payload
    client.send(head)
    #expect(client.receive(TestFrame.goaway)?.errorCode == 1)
  }

  /// The same read ends a stream and holds what came on it before.
  @Test func aBodyAndItsResetInOneRead() throws {
    let server = try TestServer(timeSource: ManualTimeSource())
    let client = Client(port: server.port)
    client.send(
      Client.headers(1, end: false), Client.data(1, [1], end: false),
      TestFrame(0x42, stream: 1), Client.reset(1), Client.headers(3))
    #expect(client.receiveStream(3).isOK)
    #expect(client.roundTrip() && client.lastGoaway == nil)
  }

  @Test func otherExpectationsAreRefused() throws {
    let server = try TestServer()
    let client = Client(port: server.port)
    client.send(Client.headers(1, Client.request("POST", "/a", [("expect", "wonders")])))
    #expect(client.receiveStream(1).hasStatus("417"))
    client.send(
      Client.headers(3, Client.request("POST", "/a", [("expect", "100-Continue")]), end: false))
    #expect(client.receive(TestFrame.headers)?.isEnd == false)
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
