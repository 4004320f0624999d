import Base
import Delivery
import Testing

/// The methods of outgoing requests, as a receiver on a loopback address hears them.
@Suite struct OutgoingMethodTests {
  /// A request and what arrives of it: its first line and the fields that depend on method and body.
  struct Row: Sendable, CustomTestStringConvertible {
    var method: OutgoingMethod
    var body: String
    /// Nil where no length is told.
    var length: String?

    init(_ method: OutgoingMethod, _ body: String = "", length: String?) {
      (self.method, self.body, self.length) = (method, body, length)
    }

    var testDescription: String { "\(method.rawValue) \"\(body)\"" }
  }

  static let rows = [
    Row(.get, length: nil), Row(.get, "{}", length: "2"),
    Row(.head, length: nil),
    Row(.post, length: "0"), Row(.post, "{}", length: "2"),
    Row(.put, length: "0"), Row(.put, "{}", length: "2"),
    Row(.patch, length: "0"), Row(.patch, "{}", length: "2"),
    Row(.delete, length: nil), Row(.delete, "{}", length: "2"),
  ]

  private static func harness() throws -> ClientHarness {
    try ClientHarness(allowed: ["127.0.0.1"])
  }

  private static func reply(_ request: TestServer.Request) -> TestServer.Reply {
    request.head.hasPrefix("HEAD ")
      ? .answer("HTTP/1.1 200 OK\r\ncontent-length: 5\r\nx-seen: yes\r\n\r\n")
      : .ok("hello", fields: "x-seen: yes\r\n")
  }

  private static func send(
    _ row: Row, to server: TestServer, _ harness: ClientHarness
  ) async -> Result<OutgoingAnswer, OutgoingError> {
    await harness.send(
      OutgoingRequest(
        row.method, url: server.url("/a?b=c"), fields: [("x-one", "1")],
        body: Array(row.body.utf8), timeout: 60_000_000_000))
  }

  private static func check(
    _ row: Row, _ answer: OutgoingAnswer, _ got: TestServer.Request
  ) {
    #expect(answer.status == 200)
    #expect(answer.field("x-seen") == "yes")
    #expect(answer.body == (row.method == .head ? [] : Array("hello".utf8)))
    #expect(got.head.hasPrefix("\(row.method.rawValue) /a?b=c HTTP/1.1\r\n"), "\(got.head)")
    #expect(got.field("content-length") == row.length)
    #expect(got.field("x-one") == "1")
    for name in ["transfer-encoding", "expect", "content-type"] { #expect(got.field(name) == nil) }
    #expect(got.body == Array(row.body.utf8))
  }

  @Test(arguments: rows)
  func arrivesAsItWasMade(_ row: Row) async throws {
    let server = try #require(TestServer(Self.reply))
    defer { server.close() }
    let harness = try Self.harness()
    defer { harness.stop() }
    let answer = try await Self.send(row, to: server, harness).get()
    Self.check(row, answer, try #require(server.requests.first))
    #expect(server.requests.count == 1)
  }

  /// A handle of libcurl's serves one request after another: nothing of the former one's method or body stays.
  @Test func oneAfterAnotherOnOneConnection() async throws {
    let server = try #require(TestServer(Self.reply))
    defer { server.close() }
    let harness = try Self.harness()
    defer { harness.stop() }
    var sent: [Row] = []
    for first in Self.rows {
      for second in Self.rows {
        for row in [first, second] {
          let answer = try await Self.send(row, to: server, harness).get()
          sent.append(row)
          let requests = server.requests
          try #require(requests.count == sent.count)
          Self.check(row, answer, requests[sent.count - 1])
        }
      }
    }
    #expect(server.connections == 1)
  }

  @Test func theLengthOfWhatHeadDoesNotBringIsNoBody() async throws {
    let server = try #require(
      TestServer { request in
        .answer("HTTP/1.1 200 OK\r\ncontent-length: \(Limits.maxOutgoingAnswerBytes + 1)\r\n\r\n")
      })
    defer { server.close() }
    let harness = try Self.harness()
    defer { harness.stop() }
    let row = Row(.head, length: nil)
    let answer = try await Self.send(row, to: server, harness).get()
    #expect(answer.field("content-length") == "\(Limits.maxOutgoingAnswerBytes + 1)")
    // The bound holds for the next request on the same handle.
    #expect(
      await Self.send(Row(.get, length: nil), to: server, harness).error
        == .answerTooLong(limit: Limits.maxOutgoingAnswerBytes))
  }

  @Test func headTakesNoBody() async throws {
    let server = try #require(TestServer(Self.reply))
    defer { server.close() }
    let harness = try Self.harness()
    defer { harness.stop() }
    #expect(
      await Self.send(Row(.head, "{}", length: nil), to: server, harness).error
        == .failed("a HEAD request has no body"))
    #expect(server.connections == 0)
  }
}
