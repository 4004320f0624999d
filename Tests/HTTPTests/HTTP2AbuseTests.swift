import Base
import Glibc
import HTTP
import Net
import Testing

private typealias Client = HTTP2TestClient

/// A frame that opens a stream's reset by the server (the "MadeYouReset" family).
private struct Provocation: Sendable, CustomTestStringConvertible {
  let name: String
  let frames: @Sendable (UInt32) -> [TestFrame]

  var testDescription: String { name }

  init(_ name: String, _ frames: @escaping @Sendable (UInt32) -> [TestFrame]) {
    self.name = name
    self.frames = frames
  }
}

private let provocations: [Provocation] = [
  .init("RST_STREAM at once") { [Client.headers($0), Client.reset($0)] },
  .init("window overflow") {
    [
      Client.headers($0, end: false),
      TestFrame(TestFrame.windowUpdate, stream: $0, TestFrame.number(0x7fff_ffff)),
    ]
  },
  .init("content length that lies") {
    [
      Client.headers($0, Client.request("POST", "/a", [("content-length", "1")]), end: false),
      Client.data($0, [1, 2]),
    ]
  },
  .init("malformed head") { [Client.headers($0, Client.request("GET", "/", [("A", "b")]))] },
  .init("pseudo-field in the trailers") {
    [Client.headers($0, end: false), Client.headers($0, [(":path", "/")])]
  },
]

@Suite struct HTTP2AbuseTests {
  /// Every way to make streams that end at once draws on one budget.
  @Test(arguments: provocations) private func resetsAreBounded(_ provocation: Provocation) throws {
    let limits = HTTPLimits()
    // The clock stands still, so that no budget comes back.
    let server = try TestServer(timeSource: ManualTimeSource())
    var goaway: TestFrame?
    do {
      let client = Client(port: server.port)
      for index in 0..<limits.resetBurst + 20 {
        client.send(provocation.frames(UInt32(1 + 2 * index)))
        if index % 20 == 19, !client.roundTrip() { break }
      }
      goaway = client.lastGoaway ?? client.receive(TestFrame.goaway)
    }
    #expect(goaway?.errorCode == 11)
    // What came in one batch of twenty with the last straw was opened too.
    #expect((goaway?.lastStream ?? .max) <= UInt32(2 * (limits.resetBurst + 20)))
    #expect(server.server.counters.abusive == 1)
    #expect(server.eventually { $0.openConnections == 0 && $0.openStreams == 0 })
  }

  @Test(arguments: provocations) private func someResetsAreForgiven(_ provocation: Provocation)
    throws
  {
    let limits = HTTPLimits()
    let server = try TestServer(timeSource: ManualTimeSource())
    let client = Client(port: server.port)
    for index in 0..<limits.resetBurst {
      client.send(provocation.frames(UInt32(1 + 2 * index)))
      if index % 20 == 19 { client.roundTrip() }
    }
    let last = UInt32(1 + 2 * limits.resetBurst)
    client.send(Client.headers(last))
    #expect(client.receiveStream(last).isOK)
    #expect(server.server.counters.abusive == 0)
  }

  @Test func theBudgetComesBack() throws {
    let limits = HTTPLimits()
    let clock = ManualTimeSource()
    let server = try TestServer(timeSource: clock)
    let client = Client(port: server.port)
    var id: UInt32 = 1
    for _ in 0..<3 {
      for _ in 0..<limits.resetBurst {
        client.send(Client.headers(id), Client.reset(id))
        id += 2
      }
      client.send(Client.headers(id))
      #expect(client.receiveStream(id).isOK)
      id += 2
      clock.advance(
        nanoseconds: Int64(limits.resetBurst) * 1_000_000_000 / Int64(limits.resetsPerSecond) + 1)
    }
    #expect(server.server.counters.abusive == 0)
  }

  /// A stream that was reset before its head was dealt with never reaches the handler.
  @Test func resetHeadsAreNotHandled() throws {
    let server = try TestServer()
    let client = Client(port: server.port)
    client.send((0..<50).flatMap { [Client.headers(1 + 2 * $0), Client.reset(1 + 2 * $0)] })
    client.send(Client.headers(101))
    #expect(client.receiveStream(101).isOK)
    #expect(server.log.count("head POST /a") <= 2)
  }

  @Test(arguments: [[("a", "b")], []] as [[(String, String)]])
  func continuationFloodEnds(_ fields: [(String, String)]) throws {
    let server = try TestServer()
    let client = Client(port: server.port)
    client.send(
      TestFrame(TestFrame.headers, stream: 1, Client.block(Client.request())))
    for _ in 0..<10_000 {
      let frame = TestFrame(TestFrame.continuation, stream: 1, Client.block(fields))
      if !client.send(frame) { break }
    }
    #expect(!client.receiveAll().contains { $0.type == TestFrame.headers })
    #expect(server.eventually { $0.openConnections == 0 })
    #expect(server.log.all == [])
  }

  @Test func someEmptyContinuationsAreHarmless() throws {
    let limits = HTTPLimits()
    let server = try TestServer(timeSource: ManualTimeSource())
    let client = Client(port: server.port)
    // More of them than may come in a row, but for the requests between.
    for index in 0..<UInt32(limits.maxIdleFrames / 2) {
      let stream = 1 + 2 * index
      var head = Client.headers(stream)
      head.flags &= ~TestFrame.endHeaders
      let empty = TestFrame(TestFrame.continuation, stream: stream)
      var last = empty
      last.flags = TestFrame.endHeaders
      client.send(head, empty, empty, last)
      guard client.receiveStream(stream).isOK else {
        Issue.record("request \(index) is not answered")
        return
      }
    }
  }

  @Test func indexedFieldBombIsRefusedQuickly() throws {
    let limits = HTTPLimits()
    let server = try TestServer()
    let client = Client(port: server.port)
    // A field that goes into the dynamic table (RFC 7541 section 6.2.1), then one byte for each repetition.
    let value = [UInt8](repeating: 98, count: 100)
    let field: [UInt8] = [0x40, 1, 97, 100] + value
    let block = Client.block(Client.request()) + field + [UInt8](repeating: 0xbe, count: 16_000)
    client.send(
      TestFrame(
        TestFrame.headers, flags: TestFrame.endHeaders | TestFrame.endStream, stream: 1, block))
    #expect(client.receiveStream(1).last?.type == TestFrame.resetStream)
    #expect(server.log.all == [])
    #expect(limits.maxHeaderFields < 16_000)
  }

  private struct Flood: Sendable, CustomTestStringConvertible {
    let name: String
    let opening: [TestFrame]
    let frame: TestFrame
    var testDescription: String { name }
  }

  private static let floods: [Flood] = [
    Flood(
      name: "PING", opening: [], frame: TestFrame(TestFrame.ping, [UInt8](repeating: 0, count: 8))),
    Flood(name: "SETTINGS", opening: [], frame: TestFrame(TestFrame.settings)),
    Flood(
      name: "WINDOW_UPDATE", opening: [],
      frame: TestFrame(TestFrame.windowUpdate, TestFrame.number(1))),
    Flood(
      name: "empty DATA", opening: [Client.headers(1, end: false)],
      frame: Client.data(1, [], end: false)),
    Flood(
      name: "DATA with no padding either", opening: [Client.headers(1, end: false)],
      frame: TestFrame(TestFrame.data, flags: TestFrame.padded, stream: 1, [0])),
    Flood(
      name: "DATA with nothing but padding", opening: [Client.headers(1, end: false)],
      frame: TestFrame(TestFrame.data, flags: TestFrame.padded, stream: 1, [2, 0, 0])),
    Flood(
      name: "acknowledgement of a PING that nobody sent", opening: [],
      frame: TestFrame(
        TestFrame.ping, flags: TestFrame.acknowledge, [UInt8](repeating: 0, count: 8))),
    Flood(
      name: "GOAWAY", opening: [Client.headers(1, end: false)],
      frame: TestFrame(TestFrame.goaway, [UInt8](repeating: 0, count: 8))),
  ]

  @Test(arguments: floods) private func floodsEndTheConnection(_ flood: Flood) throws {
    let limits = HTTPLimits()
    let server = try TestServer(timeSource: ManualTimeSource())
    do {
      let client = Client(port: server.port)
      client.send(flood.opening)
      for _ in 0..<20 {
        let frames = [TestFrame](repeating: flood.frame, count: limits.maxIdleFrames / 10)
        if !client.send(frames) { break }
      }
      #expect(client.receive(TestFrame.goaway)?.errorCode == 11)
    }
    #expect(server.eventually { $0.openConnections == 0 })
  }

  @Test(arguments: floods) private func someIdleFramesAreHarmless(_ flood: Flood) throws {
    let limits = HTTPLimits()
    let server = try TestServer(timeSource: ManualTimeSource())
    let client = Client(port: server.port)
    client.send(flood.opening)
    // The preface's SETTINGS and their acknowledgement count too.
    for _ in 0..<9 {
      client.send([TestFrame](repeating: flood.frame, count: limits.maxIdleFrames / 10))
    }
    client.send(Client.headers(3))
    #expect(client.receiveStream(3).isOK)
  }

  /// Frames that nghttp2 tells nobody of, each with its bytes on the wire.
  private static let silentFrames: [Flood] = [
    Flood(
      name: "PRIORITY", opening: [],
      frame: TestFrame(TestFrame.priority, stream: 1, [0, 0, 0, 0, 1])),
    Flood(name: "of an unknown type", opening: [], frame: TestFrame(0x42, stream: 1)),
    Flood(name: "PRIORITY_UPDATE", opening: [], frame: TestFrame(0x10, TestFrame.number(1))),
    Flood(
      name: "WINDOW_UPDATE on a stream that is over",
      opening: [Client.headers(1), Client.reset(1)],
      frame: TestFrame(TestFrame.windowUpdate, stream: 1, TestFrame.number(1))),
    Flood(
      name: "RST_STREAM on a stream that is over", opening: [Client.headers(1), Client.reset(1)],
      frame: TestFrame(TestFrame.resetStream, stream: 1, TestFrame.number(8))),
  ]

  @Test(arguments: silentFrames) private func silentFramesAreBounded(_ flood: Flood) throws {
    let limits = HTTPLimits()
    let server = try TestServer(timeSource: ManualTimeSource())
    let client = Client(port: server.port)
    client.send(flood.opening)
    let frames = [TestFrame](repeating: flood.frame, count: 1000)
    // Whatever the opening was forgiven is used up long before.
    for _ in 0..<(2 * limits.maxIdleBytes / (1000 * flood.frame.bytes.count) + 20) {
      if !client.send(frames) { break }
    }
    #expect(client.receive(TestFrame.goaway)?.errorCode == 11)
    #expect(server.eventually { $0.openConnections == 0 })
  }

  @Test func someSilentFramesAreHarmless() throws {
    let limits = HTTPLimits()
    let server = try TestServer(timeSource: ManualTimeSource())
    let client = Client(port: server.port)
    // PRIORITY_UPDATE, as browsers send it (RFC 9218 section 7.1).
    let frame = TestFrame(16, [0, 0, 0, 1, UInt8(ascii: "u")])
    // The preface counts too.
    let count = (limits.maxIdleBytes - 100) / frame.bytes.count
    for _ in 0..<count / 100 { client.send([TestFrame](repeating: frame, count: 100)) }
    client.send(Client.headers(1))
    #expect(client.receiveStream(1).isOK)
  }

  /// A header block in two frames is as good as one in one.
  @Test func requestsInTwoFramesAreHarmless() throws {
    let limits = HTTPLimits()
    let server = try TestServer(timeSource: ManualTimeSource())
    let client = Client(port: server.port)
    let field = String(repeating: "x", count: 400)
    // Were the second frames counted, they would be more than the bucket holds.
    for index in 0..<UInt32(2 * limits.maxIdleBytes / 400) {
      let whole = Client.headers(
        1 + 2 * index, Client.request("GET", "/", [("x-field", field)]))
      var first = whole
      first.payload = Array(whole.payload.prefix(10))
      first.flags &= ~TestFrame.endHeaders
      let rest = TestFrame(
        TestFrame.continuation, flags: TestFrame.endHeaders, stream: whole.stream,
        Array(whole.payload.dropFirst(10)))
      client.send([first])
      client.send([rest])
      guard client.receiveStream(whole.stream).isOK else {
        Issue.record("request \(index) is not answered")
        return
      }
    }
  }

  /// What was on its way when the server ended a stream is no abuse.
  @Test func bodiesThatAreNotWantedAnyMoreAreHarmless() throws {
    let server = try TestServer(timeSource: ManualTimeSource())
    let client = Client(port: server.port)
    for stream in stride(from: UInt32(1), to: 41, by: 2) {
      client.send(
        Client.headers(stream, Client.request("POST", "/early", []), end: false))
      #expect(client.receiveStream(stream).isOK)
      client.send(
        [TestFrame](
          repeating: Client.data(stream, [UInt8](repeating: 0, count: 8192), end: false), count: 7))
    }
    client.send(Client.headers(101))
    #expect(client.receiveStream(101).isOK)
  }

  /// A client that resets what was answered saves itself the rest of its request, and the server nothing.
  @Test func resetsOfAnsweredRequestsAreHarmless() throws {
    let limits = HTTPLimits()
    let server = try TestServer(timeSource: ManualTimeSource())
    let client = Client(port: server.port)
    for index in 0..<UInt32(2 * limits.resetBurst) {
      let stream = 1 + 2 * index
      client.send(Client.headers(stream, Client.request("POST", "/early"), end: false))
      guard client.receiveStream(stream).isOK else {
        Issue.record("request \(index) is not answered")
        return
      }
      client.send(Client.reset(stream, 0))
    }
    #expect(client.roundTrip())
    #expect(server.eventually { $0.openStreams == 0 && $0.abusive == 0 })
  }

  /// Fields beyond what nghttp2 sends: the stream ends with an error, and the connection goes on.
  @Test(arguments: ["/head", "/trailers", "/trailers-alone"])
  func aResponseThatCannotBeSentIsReset(path: String) throws {
    let server = try TestServer { call in
      let large = HTTPFields([.init("x-large", String(repeating: "x", count: 70_000))])
      guard call.path.utf8.count > 1 else { return call.echo() }
      call.stream.respond(200, call.path == "/head" ? large : HTTPFields())
      if call.path == "/trailers" {
        call.stream.output.append(utf8: "body")
        call.stream.outputChanged()
      }
      call.stream.finish(trailers: call.path == "/head" ? nil : large)
    }
    let client = Client(port: server.port)
    client.send(Client.headers(1, Client.request("GET", path)))
    let reset = client.receive(TestFrame.resetStream)
    #expect(reset?.stream == 1)
    #expect(reset?.errorCode == 2)
    client.send(Client.headers(3, Client.request("GET", "/")))
    #expect(client.receiveStream(3).isOK)
    #expect(server.eventually { $0.openStreams == 0 })
  }

  /// A peer that opens no window gets a bounded amount of the server's memory, and that only for a while.
  @Test func stalledStreamsAreReaped() throws {
    let limits = ConnectionLimits()
    let clock = ManualTimeSource()
    let server = try TestServer(timeSource: clock) { $0.flood(10 * 1024 * 1024) }
    // SETTINGS_INITIAL_WINDOW_SIZE 0.
    let client = Client(port: server.port, settings: [0, 4, 0, 0, 0, 0])
    for index in 0..<UInt32(10) { client.send(Client.headers(1 + 2 * index)) }
    #expect(server.eventually { $0.requests == 10 })
    clock.advance(nanoseconds: limits.writeStallTimeout / 2)
    server.wake()
    clock.advance(nanoseconds: limits.writeStallTimeout / 2)
    server.wake()
    var resets: Set<UInt32> = []
    while resets.count < 10, let frame = client.receive(TestFrame.resetStream) {
      #expect(frame.errorCode == 8)
      resets.insert(frame.stream)
    }
    #expect(resets.count == 10)
    #expect(server.eventually { $0.openStreams == 0 && $0.timedOut == 10 })
    #expect(server.log.count("reset 8") == 10)
  }

  /// A peer that reads nothing at all loses its connection.
  @Test func stalledConnectionsAreReaped() throws {
    let limits = ConnectionLimits()
    let clock = ManualTimeSource()
    let server = try TestServer(timeSource: clock) { $0.flood(64 * 1024 * 1024) }
    // Windows so large that only the socket holds the answer back.
    let client = Client(
      port: server.port, settings: [0, 4, 0x7f, 0xff, 0xff, 0xff], receiveBuffer: 4096)
    client.send(
      TestFrame(TestFrame.windowUpdate, TestFrame.number(0x7000_0000)), Client.headers(1))
    #expect(server.eventually { $0.requests == 1 })
    // The kernel's buffers fill up first, in real time; only then does the server's clock count.
    for _ in 0..<100 where server.server.counters.openConnections > 0 {
      clock.advance(nanoseconds: limits.writeStallTimeout)
      server.wake()
      usleep(50_000)
    }
    #expect(server.server.counters.openConnections == 0)
    #expect(server.log.all.last == "reset 8")
  }

  @Test func timersEndSlowClients() throws {
    let limits = HTTPLimits()
    let clock = ManualTimeSource()
    let server = try TestServer(timeSource: clock)
    // Connections end with their clients, at this scope's end: the server's own clock stands still.
    defer { #expect(server.server.counters.timedOut == 5) }
    let noRequest = Client(port: server.port)
    let halfHead = Client(port: server.port)
    let halfBody = Client(port: server.port)
    let halfPreface = TestClient(port: server.port)
    halfPreface.send("PRI * HT")
    halfHead.send(Client.headers(1))
    #expect(halfHead.receiveStream(1).isOK)
    halfHead.send(TestFrame(TestFrame.headers, stream: 3, Client.block(Client.request())))
    halfBody.send(Client.headers(1, Client.request("POST", "/b"), end: false))
    #expect(server.eventually { $0.requests == 2 && $0.openStreams == 2 })
    for _ in 0..<3 {
      clock.advance(nanoseconds: max(limits.firstRequestTimeout, limits.headerTimeout) / 2)
      server.wake()
    }
    #expect(noRequest.receiveAll().last?.type == TestFrame.goaway)
    #expect(halfHead.receive(TestFrame.goaway) == nil)
    #expect(halfPreface.receiveAll().isClosed)
    for _ in 0..<3 {
      clock.advance(nanoseconds: limits.bodyIdleTimeout / 2)
      server.wake()
    }
    // Nobody answers for it, so the server does; the rest of the request is waited for a little.
    #expect(halfBody.receiveStream(1).hasStatus("408"))
    #expect(server.log.all.last == "reset 8")
    clock.advance(nanoseconds: limits.earlyAnswerPause)
    server.wake()
    #expect(halfBody.receive(TestFrame.resetStream)?.errorCode == 0)
    for _ in 0..<3 {
      clock.advance(nanoseconds: limits.idleTimeout)
      server.wake()
    }
    #expect(halfBody.receiveAll().last?.errorCode == 0)
  }

  /// A peer whose body waits for the server has nothing to send: its silence is not its own.
  @Test func aSlowConsumerOutlivesTheTimeForBodies() throws {
    let limits = HTTPLimits()
    let clock = ManualTimeSource()
    let server = try TestServer(timeSource: clock)
    let client = Client(port: server.port)
    client.send(
      Client.headers(1, Client.request("POST", "/unread"), end: false),
      Client.data(1, [65, 66], end: false))
    #expect(client.roundTrip())
    for _ in 0..<5 {
      clock.advance(nanoseconds: limits.bodyIdleTimeout)
      server.wake()
      #expect(client.roundTrip())
    }
    #expect(server.log.all == ["head POST /unread"])
    client.send(Client.data(1, [67]))
    let frames = client.receiveStream(1)
    #expect(frames.isOK && frames.body == "POST /unread? h 3:ABC")
    #expect(server.server.counters.timedOut == 0)
  }

  @Test func drainIsGraceful() throws {
    let server = try TestServer()
    let client = Client(port: server.port)
    client.send(Client.headers(1, end: false))
    #expect(server.eventually { $0.requests == 1 })
    server.server.beginDrain()
    let ping = client.receive(TestFrame.ping)
    let notice = client.lastGoaway ?? client.receive(TestFrame.goaway)
    #expect(notice?.lastStream == 0x7fff_ffff)
    #expect(notice?.errorCode == 0)
    // A stream that was already on its way when the notice came is still served.
    client.send(Client.headers(3))
    client.send(
      TestFrame(TestFrame.ping, flags: TestFrame.acknowledge, ping?.payload ?? []))
    #expect(client.receiveStream(3).isOK)
    if client.lastGoaway?.lastStream != 3 { _ = client.receive(TestFrame.goaway) }
    #expect(client.lastGoaway?.lastStream == 3)
    client.send(Client.data(1, [65]))
    #expect(client.receiveStream(1).isOK)
    #expect(client.receive() == nil)
  }

  @Test func connectionsBeyondTheLimitAreClosed() throws {
    var limits = HTTPLimits()
    limits.maxConnections = 2
    let server = try TestServer(limits: limits)
    let first = Client(port: server.port)
    let second = TestClient(port: server.port)
    #expect(server.eventually { $0.accepted == 2 })
    #expect(TestClient(port: server.port).receiveAll().isClosed)
    #expect(server.server.counters.refused == 1)
    first.send(Client.headers(1))
    #expect(first.receiveStream(1).isOK)
    withExtendedLifetime(second) {}
  }

  @Test func connectionsSpreadOverLoops() throws {
    let server = try TestServer(loops: 2)
    let clients = (0..<8).map { _ in Client(port: server.port) }
    for client in clients {
      client.send(Client.headers(1))
      #expect(client.receiveStream(1).isOK)
    }
    #expect(server.server.loops.map(\.load) == [4, 4])
  }
}
