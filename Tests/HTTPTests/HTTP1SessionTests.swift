import Base
import Glibc
import HTTP
import Net
import Testing

/// One connection's input and the exact answer, without `date` lines.
private struct Exchange: Sendable, CustomTestStringConvertible {
  let name: String
  let input: String
  let answer: String
  let closes: Bool

  var testDescription: String { name }

  init(_ name: String, _ input: String, _ answer: String, closes: Bool = false) {
    self.name = name
    self.input = input
    self.answer = answer
    self.closes = closes
  }
}

private func ok(_ body: String, _ more: String = "") -> String {
  "HTTP/1.1 200 OK\r\nx-test: 1\r\ncontent-length: \(body.utf8.count)\r\n\(more)\r\n\(body)"
}

private func refusal(_ line: String, _ text: String) -> String {
  "HTTP/1.1 \(line)\r\ncontent-type: text/plain; charset=utf-8\r\n"
    + "x-content-type-options: nosniff\r\nconnection: close\r\ncontent-length: \(text.utf8.count + 1)\r\n\r\n\(text)\n"
}

private let exchanges: [Exchange] = [
  .init("GET", "GET /a?b HTTP/1.1\r\nHost: h\r\n\r\n", ok("GET /a?b h 0:")),
  .init(
    "HEAD has the length and no body", "HEAD /a HTTP/1.1\r\nHost: h\r\n\r\n",
    "HTTP/1.1 200 OK\r\nx-test: 1\r\ncontent-length: 13\r\n\r\n"),
  .init(
    "HEAD does not make a length up",
    "HEAD /empty HTTP/1.1\r\nHost: h\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\n\r\n",
    "HTTP/1.1 200 OK\r\nx-test: 1\r\n\r\n" + ok("GET /b? h 0:")),
  .init(
    "HEAD of 1.0 does not either", "HEAD /empty HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
    "HTTP/1.1 200 OK\r\nx-test: 1\r\nconnection: keep-alive\r\n\r\n"),
  .init("GET of nothing", "GET /empty HTTP/1.1\r\nHost: h\r\n\r\n", ok("")),
  .init(
    "POST", "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc", ok("POST /a? h 3:abc")),
  .init(
    "chunks and trailers",
    "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
      + "2\r\nab\r\n1\r\nc\r\n0\r\nX-Sum: 9\r\n\r\n", ok("POST /a? h 3:abc +[\"x-sum=9\"]")),
  .init(
    "pipelined, one suspending",
    "GET /yield HTTP/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\n"
      + "POST /3 HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\nx",
    ok("GET /yield? h 0:") + ok("GET /2? h 0:") + ok("POST /3? h 1:x")),
  .init(
    "close", "GET /a HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\nGET /b HTTP/1.1\r\n",
    ok("GET /a? h 0:", "connection: close\r\n"), closes: true),
  .init(
    "1.0 closes", "GET /a HTTP/1.0\r\n\r\n", ok("GET /a?  0:", "connection: close\r\n"),
    closes: true),
  .init(
    "1.0 with keep-alive", "GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
    ok("GET /a?  0:", "connection: keep-alive\r\n")),
  .init(
    "100-continue",
    "POST /a HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n",
    "HTTP/1.1 100 Continue\r\n\r\n"),
  .init(
    "early answer to one who waits for 100 closes",
    "POST /early HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n",
    ok("POST /early? h 0:", "connection: close\r\n"), closes: true),
  .init(
    "early answer, the rest is thrown away",
    "POST /early HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nxyGET /b HTTP/1.1\r\nHost: h\r\n\r\n",
    ok("POST /early? h 0:") + ok("GET /b? h 0:")),
  .init(
    "early answer to a long body closes",
    "POST /early HTTP/1.1\r\nHost: h\r\nContent-Length: 262145\r\n\r\n",
    ok("POST /early? h 0:", "connection: close\r\n"), closes: true),
  .init(
    "early answer to a body that is not too long",
    "POST /early HTTP/1.1\r\nHost: h\r\nContent-Length: 262144\r\n\r\n", ok("POST /early? h 0:")),
  .init(
    "early answer to chunks closes",
    "POST /early HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n",
    ok("POST /early? h 0:", "connection: close\r\n"), closes: true),
  .init("what is not HTTP gets no answer", "HELO there my-host\r\n\r\n", "", closes: true),
  .init(
    "a method of HTTP without a version", "GET / there\r\n\r\n",
    refusal("400 Bad Request", "the HTTP version is malformed"), closes: true),
  .init(
    "upgrade to h2c is ignored",
    "GET /a HTTP/1.1\r\nHost: h\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
      + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n", ok("GET /a? h 0:")),
  .init(
    "refused, nothing behind it is answered",
    "GET / HTTP/1.1\r\nHost: h\r\nX : y\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\n\r\n",
    refusal("400 Bad Request", "a field name is not a token"), closes: true),
  .init(
    "length and chunks give one answer",
    "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
      + "0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n",
    refusal("400 Bad Request", "a content length beside a transfer coding"), closes: true),
  .init(
    "refused behind a good one",
    "GET /a HTTP/1.1\r\nHost: h\r\n\r\nPRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ok("GET /a? h 0:")
      + refusal(
        "505 HTTP Version Not Supported", "this server speaks HTTP/1.1 and HTTP/2"), closes: true),
]

@Suite struct HTTP1SessionTests {
  @Test(arguments: exchanges) private func answersExactly(_ exchange: Exchange) throws {
    let server = try TestServer()
    let client = TestClient(port: server.port)
    client.send(exchange.input)
    expectAnswer(exchange, client)
  }

  @Test(arguments: exchanges) private func answersByteByByte(_ exchange: Exchange) throws {
    let server = try TestServer()
    let client = TestClient(port: server.port)
    for byte in exchange.input.utf8 where !client.send([byte]) { break }
    expectAnswer(exchange, client)
  }

  private func expectAnswer(_ exchange: Exchange, _ client: TestClient) {
    // A date line stands in each head but that of 100.
    let heads =
      exchange.answer.components(of: "HTTP/1.1 ") - exchange.answer.components(of: "100 C")
    let dated =
      exchange.answer.utf8.count + heads * "date: Sat, 21 Nov 2026 08:59:27 GMT\r\n".utf8.count
    let text =
      exchange.closes
      ? client.receiveAll().text
      : String(decoding: client.receive(exactly: dated), as: UTF8.self)
    #expect(text.withoutDates == exchange.answer)
  }

  /// A client that sends everything before it reads must find the answer, not a reset (RFC 9112 section 9.6).
  @Test(arguments: [
    "POST /early HTTP/1.1\r\nHost: h\r\nContent-Length: 20971520\r\n\r\n",
    "POST /early HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1400000\r\n",
    "POST /early HTTP/1.1\r\nHost : h\r\nContent-Length: 20971520\r\n\r\n",
  ])
  func clientsThatReadLateFindTheAnswer(head: String) throws {
    let server = try TestServer()
    let client = TestClient(port: server.port)
    client.send(head)
    let piece = [UInt8](repeating: 0x61, count: 1024 * 1024)
    for index in 0..<20 { #expect(client.send(piece), "the server is gone after \(index) MiB") }
    let (text, isClosed, _) = client.receiveAll()
    #expect(text.hasPrefix(head.contains("Host :") ? "HTTP/1.1 400 " : "HTTP/1.1 200 "))
    #expect(text.contains("\r\nconnection: close\r\n") && isClosed)
  }

  /// Such a client is read for a while only.
  @Test func lingeringIsBounded() throws {
    let limits = ConnectionLimits()
    let clock = ManualTimeSource()
    let server = try TestServer(timeSource: clock)
    let client = TestClient(port: server.port)
    client.send("POST /early HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n")
    #expect(client.receiveAll().isClosed)
    clock.advance(nanoseconds: limits.lingerPause - 1)
    server.wake()
    #expect(client.send([UInt8(ascii: "1")]))
    #expect(server.server.counters.openConnections == 1)
    for _ in 0..<20 where server.server.counters.openConnections == 1 {
      clock.advance(nanoseconds: limits.lingerPause - 1)
      server.wake()
      usleep(20_000)
      client.send([UInt8(ascii: "1")])
    }
    #expect(server.eventually { $0.openConnections == 0 })
  }

  @Test func aClosedSideDoesNotCostTheAnswer() throws {
    let server = try TestServer()
    for _ in 0..<20 {
      let client = TestClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost : h\r\n\r\n")
      client.finish()
      #expect(client.receiveAll().text.hasPrefix("HTTP/1.1 400 "))
    }
  }

  @Test func halfClosedClientGetsItsAnswer() throws {
    let server = try TestServer()
    let client = TestClient(port: server.port)
    client.send("GET /yield HTTP/1.1\r\nHost: h\r\n\r\n")
    client.finish()
    let (text, isClosed, _) = client.receiveAll()
    #expect(text.hasSuffix("GET /yield? h 0:"))
    #expect(isClosed)
  }

  /// Whether it waits half closed or is gone cannot be told: both are waited for only so long.
  @Test(arguments: [true, false]) func aClientThatClosedIsNotWaitedForLong(isHalf: Bool) throws {
    let limits = HTTPLimits()
    let clock = ManualTimeSource()
    // The answer never comes.
    let server = try TestServer(timeSource: clock) { _ in }
    var client: TestClient? = TestClient(port: server.port)
    client?.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(server.eventually { $0.requests == 1 })
    if isHalf { client?.finish() } else { client = nil }
    clock.advance(nanoseconds: limits.halfCloseGrace - 1)
    server.wake()
    #expect(server.log.all == ["head GET /a", "ended"])
    // The end of its side arrives when it likes; the time counts from then.
    #expect(
      server.eventually {
        clock.advance(nanoseconds: limits.halfCloseGrace)
        server.wake()
        return $0.openConnections == 0
      })
    #expect(server.log.all == ["head GET /a", "ended", "reset 8"])
    if let client { #expect(client.receiveAll().text.isEmpty) }
  }

  @Test func aHalfClosedClientGetsTheWholeOfAnAnswerThatHasBegun() throws {
    let limits = HTTPLimits()
    let clock = ManualTimeSource()
    let server = try TestServer(timeSource: clock) { $0.flood(4 * 1024 * 1024) }
    let client = TestClient(port: server.port, receiveBuffer: 32 * 1024)
    client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
    client.finish()
    #expect(server.eventually { $0.requests == 1 })
    for _ in 0..<100 {
      clock.advance(nanoseconds: limits.halfCloseGrace / 10)
      server.wake()
    }
    let (text, isClosed, _) = client.receiveAll()
    #expect(text.utf8.count > 4 * 1024 * 1024)
    #expect(isClosed)
  }

  /// Who is gone looks like who has closed its side only, until something is sent: an answer that says nothing more, such as a
  /// watch, must not keep the connection of a client that is gone.
  @Test(arguments: [true, false]) func anAnswerThatFallsSilentEnds(isHalf: Bool) throws {
    let limits = HTTPLimits()
    let clock = ManualTimeSource()
    let server = try TestServer(timeSource: clock) { call in
      call.stream.respond(200, HTTPFields())
      call.stream.output.append(utf8: "news")
      call.stream.outputChanged()
    }
    var client: TestClient? = TestClient(port: server.port)
    client?.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(client?.receive(until: "news\r\n").hasSuffix("news\r\n") == true)
    // While its side is open it may wait as long as it likes.
    clock.advance(nanoseconds: 10 * limits.halfCloseSilence)
    server.wake()
    if isHalf { client?.finish() } else { client = nil }
    usleep(50_000)
    clock.advance(nanoseconds: limits.halfCloseSilence - 1)
    server.wake()
    usleep(50_000)
    #expect(server.eventually { $0.openConnections == 1 })
    // The end of its side arrives when it likes; the time counts from then.
    #expect(
      server.eventually {
        clock.advance(nanoseconds: limits.halfCloseSilence)
        server.wake()
        return $0.openConnections == 0
      })
    #expect(server.log.all == ["head GET /a", "ended", "reset 8"])
  }

  /// What moves may last.
  @Test func aHalfClosedClientMayReadSlowly() throws {
    let limits = HTTPLimits()
    let clock = ManualTimeSource()
    let server = try TestServer(timeSource: clock) { $0.flood(4 * 1024 * 1024) }
    let client = TestClient(port: server.port, receiveBuffer: 32 * 1024)
    client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
    client.finish()
    #expect(server.eventually { $0.requests == 1 })
    // In steps that make room in the kernel's buffers, so that the server can go on.
    var count = 0
    for _ in 0..<15 {
      clock.advance(nanoseconds: limits.halfCloseSilence / 12)
      server.wake()
      count += client.receive(exactly: 256 * 1024).count
    }
    let (text, isClosed, _) = client.receiveAll()
    #expect(count + text.utf8.count > 4 * 1024 * 1024)
    #expect(isClosed)
  }

  @Test func lostClientResetsItsRequest() throws {
    let server = try TestServer()
    var client: TestClient? = TestClient(port: server.port)
    client?.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nab")
    #expect(server.eventually { $0.requests == 1 })
    client = nil
    #expect(server.eventually { $0.openConnections == 0 })
    #expect(server.log.all == ["head POST /a", "reset 8"])
  }

  @Test func bigAnswersAreChunkedAndHeldBack() throws {
    let server = try TestServer { $0.flood(4 * 1024 * 1024) }
    let client = TestClient(port: server.port, receiveBuffer: 32 * 1024)
    client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
    let (head, body) = try readChunked(client)
    #expect(head.contains("transfer-encoding: chunked"))
    #expect(body == 4 * 1024 * 1024)
    #expect(server.log.count("drained") > 0)
  }

  @Test func anAnswerToAnOldClientEndsWithTheConnection() throws {
    let server = try TestServer { $0.flood(1024 * 1024) }
    let client = TestClient(port: server.port)
    client.send("GET /a HTTP/1.0\r\n\r\n")
    let (text, isClosed, _) = client.receiveAll()
    #expect(text.contains("connection: close"))
    #expect(!text.contains("transfer-encoding"))
    #expect(text.utf8.count > 1024 * 1024)
    #expect(isClosed)
  }

  /// What only the connection's end completes must not seem whole when it is broken off, whoever breaks it.
  @Test(arguments: ["1.0", "1.1"])
  func anAnswerToAnOldClientThatIsCutEndsByAReset(_ version: String) throws {
    let server = try TestServer { $0.flood(64 * 1024 * 1024) }
    let client = TestClient(port: server.port, receiveBuffer: 32 * 1024)
    client.send("GET /a HTTP/\(version)\r\nHost: h\r\n\r\n")
    #expect(server.eventually { $0.requests == 1 })
    _ = client.receive(until: "\r\n\r\n")
    server.server.stop()
    #expect(client.receiveAll().isReset == (version == "1.0"))
  }

  @Test func aBodyThatNobodyConsumesIsNotRead() throws {
    let server = try TestServer()
    let client = TestClient(port: server.port, timeoutMilliseconds: 300)
    let size = 16 * 1024 * 1024
    client.send("POST /unread HTTP/1.1\r\nHost: h\r\nContent-Length: \(size)\r\n\r\n")
    // The kernel's buffers take some of it, the server only a window; then sending comes to its time-out.
    #expect(!client.send([UInt8](repeating: 0, count: size)))
    #expect(server.log.all == ["head POST /unread"])
  }

  /// A body that fills the window is read on when credit comes, and its end is told even where not a byte is left.
  @Test(arguments: [1, 999, 1000, 1001, 2000, 5000], [false, true])
  func aBodyThatIsConsumedLaterEnds(_ size: Int, _ isChunked: Bool) throws {
    var limits = HTTPLimits()
    limits.streamWindowBytes = 1000
    let server = try TestServer(limits: limits)
    let client = TestClient(port: server.port)
    let body = String(repeating: "a", count: size)
    client.send(
      "POST /late HTTP/1.1\r\nHost: h\r\n"
        + (isChunked
          ? "Transfer-Encoding: chunked\r\n\r\n\(String(size, radix: 16))\r\n\(body)\r\n0\r\n\r\n"
          : "Content-Length: \(size)\r\n\r\n\(body)"))
    // The connection is as good as new.
    client.send("GET /b HTTP/1.1\r\nHost: h\r\n\r\n")
    let text = client.receive(until: "GET /b? h 0:")
    #expect(text.contains("POST /late? h \(size):\(body)"))
  }

  @Test func timersEndSlowRequests() throws {
    let clock = ManualTimeSource()
    let limits = HTTPLimits()
    let server = try TestServer(limits: limits, timeSource: clock)
    let slowHead = TestClient(port: server.port)
    let slowBody = TestClient(port: server.port)
    let silent = TestClient(port: server.port)
    slowHead.send("GET / HTTP/1.1\r\nHo")
    slowBody.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\na")
    #expect(server.eventually { $0.requests == 1 && $0.openStreams == 2 && $0.accepted == 3 })
    clock.advance(nanoseconds: max(limits.headerTimeout, limits.firstRequestTimeout))
    server.wake()
    #expect(slowHead.receiveAll().text.hasPrefix("HTTP/1.1 408 "))
    #expect(silent.receiveAll().text == "")
    clock.advance(nanoseconds: limits.bodyIdleTimeout)
    server.wake()
    #expect(slowBody.receiveAll().text.hasPrefix("HTTP/1.1 408 "))
    #expect(server.log.all.last == "reset 1")
    #expect(server.server.counters.timedOut == 3)
  }

  /// Each piece of a body begins the time for the next one anew.
  @Test func aBodyThatComesInTimeIsNotCutOff() throws {
    let clock = ManualTimeSource()
    var limits = HTTPLimits()
    limits.bodyRateGrace = 20 * limits.bodyIdleTimeout
    limits.bodyTimeout = limits.bodyRateGrace
    let server = try TestServer(limits: limits, timeSource: clock)
    let client = TestClient(port: server.port)
    client.send("POST /logged HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\n")
    for number in 1...5 {
      client.send("a")
      #expect(server.eventually { _ in server.log.count("data 1") == number })
      if number < 5 {
        clock.advance(nanoseconds: limits.bodyIdleTimeout / 4 * 3)
        server.wake()
      }
    }
    #expect(client.receive(until: "5:aaaaa").contains("POST /logged? h 5:aaaaa"))
    #expect(server.server.counters.timedOut == 0)
  }

  @Test func drainClosesIdleConnectionsAndFinishesOthers() throws {
    let server = try TestServer()
    let idle = TestClient(port: server.port)
    idle.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(idle.receive(until: "h 0:").hasSuffix("h 0:"))
    let busy = TestClient(port: server.port)
    busy.send("POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\n")
    #expect(server.eventually { $0.requests == 2 })
    server.server.beginDrain()
    #expect(idle.receiveAll().isClosed)
    busy.send("x")
    let (text, isClosed, _) = busy.receiveAll()
    #expect(text.contains("connection: close"))
    #expect(text.hasSuffix("h 1:x"))
    #expect(isClosed)
  }

  private func readChunked(_ client: TestClient) throws -> (head: String, body: Int) {
    let head = client.receive(until: "\r\n\r\n")
    var body = 0
    while true {
      let line = client.receive(until: "\r\n")
      let size = try #require(Int(line.dropLast(1), radix: 16))
      #expect(client.receive(exactly: size + 2).count == size + 2)
      if size == 0 { return (head, body) }
      body += size
    }
  }
}

extension String {
  /// How often `part` occurs.
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }

  fileprivate var withoutDates: String {
    split(separator: "\r\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("date: ") }.joined(separator: "\r\n")
  }
}
