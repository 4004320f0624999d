import Base
import HTTP
import RPC
import Testing

/// Streams through the JSON gateway: requests as lines, responses as server-sent events with ids.
@Suite struct GatewayStreamTests {
  private static func collect(
    _ body: String, pieces: [Int] = [], _ fields: [(String, String)] = [],
    target: String = "/v1/collect"
  ) -> TestRequest {
    TestRequest(target: target, fields: fields, body: Array(body.utf8), pieces: pieces)
  }

  struct LineRow: Sendable, CustomTestStringConvertible {
    var body: String
    var answer: String
    var testDescription: String { String(reflecting: body) }
  }

  @Test(arguments: [
    LineRow(body: "", answer: "{}"),
    LineRow(body: "\n\r\n \t\n", answer: "{}"),
    LineRow(body: #"{"count":1}"#, answer: #"{"count":1,"tags":[""]}"#),
    LineRow(
      body: "{\"text\":\"a\",\"count\":1}\n{\"text\":\"b\",\"count\":2}\n",
      answer: #"{"count":3,"tags":["a","b"]}"#),
    LineRow(
      body: "{\"text\":\"a\"}\r\n\r\n\n{\"text\":\"b\\n\"}", answer: #"{"tags":["a","b\n"]}"#),
  ])
  func linesAreRequests(_ row: LineRow) throws {
    // All at once, byte by byte, and in pieces that cut lines.
    for pieces in [[], [1], [7]] {
      let stream = try Dialect.server().send(Self.collect(row.body, pieces: pieces))
      #expect(stream.status == 200)
      #expect(stream.text == row.answer)
      #expect(stream.field("content-type") == "application/json")
      #expect(stream.credit == row.body.utf8.count, "credit is given for every byte")
    }
  }

  @Test func everyTruncation() throws {
    let body = Array("{\"text\":\"a\"}\n{\"text\":\"b\"}\n".utf8)
    for count in 0...body.count {
      let stream = try Dialect.server().send(
        TestRequest(target: "/v1/collect", body: Array(body.prefix(count))))
      let isWhole = [0, 12, 13, 25, 26].contains(count)
      #expect(stream.status == (isWhole ? 200 : 400), "\(count)")
    }
  }

  @Test func theHandlerRunsWhileLinesCome() throws {
    let server = try Dialect.server()
    let stream = server.open(Self.collect(""))
    server.push(Array("{\"text\":\"fail\"}\n".utf8), to: stream)
    server.settle()
    // The request has not ended, the answer is there.
    #expect(stream.status == 409 && stream.isFinished)
    #expect(stream.text == #"{"code":10,"message":"told to fail"}"#)
  }

  struct FaultRow: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var request: TestRequest
    var status: Int
  }

  @Test(arguments: [
    FaultRow(testDescription: "no JSON", request: collect("{}\n{\n"), status: 400),
    FaultRow(testDescription: "two on a line", request: collect("{} {}\n"), status: 400),
    FaultRow(
      testDescription: "against a rule", request: collect("{\"text\":\"forbidden\"}\n"), status: 400
    ),
    FaultRow(
      testDescription: "compressed", request: collect("{}", [("content-encoding", "gzip")]),
      status: 415),
  ])
  func refusals(_ row: FaultRow) throws {
    let stream = try Dialect.server().send(row.request)
    #expect(stream.status == row.status, "\(stream.text)")
  }

  @Test func aLineIsAsLongAsAMessage() throws {
    var options = RPCOptions()
    options.limits.maxMessageBytes = 64
    for (length, status) in [(64, 200), (65, 413)] {
      for end in ["\n", ""] {
        let text = String(repeating: "a", count: length - 11)
        let line = "{\"text\":\"\(text)\"}"
        #expect(line.utf8.count == length)
        let stream = try Dialect.server(options).send(Self.collect("{}\n" + line + end))
        #expect(stream.status == status, "\(length)")
      }
    }
  }

  // MARK: Server-sent events

  private func follow(
    _ query: String = "", _ fields: [(String, String)] = [], accept: String = "text/event-stream"
  ) throws -> MemoryStream {
    try Dialect.server().send(
      TestRequest(
        method: .get, target: "/v1/follow" + query, fields: [("accept", accept)] + fields))
  }

  @Test func eventsHaveIDs() throws {
    let stream = try follow("?text=fail")
    #expect(stream.field("content-type") == "text/event-stream")
    #expect(stream.field("cache-control") == "no-cache")
    #expect(stream.field("x-accel-buffering") == "no")
    #expect(
      stream.text == """
        : keep-alive
        id: 1

        id: 2
        data: {"text":"data: {}"}

        : keep-alive
        id: 3

        event: error
        data: {"code":10,"message":"told to fail"}


        """)
  }

  @Test func linesKeepTheWholeResponse() throws {
    #expect(
      try follow(accept: "*/*").text == """
        {"result":{"big":"1"}}
        {"result":{"child":{"text":"data: {}"},"big":"2"}}
        {"result":{"big":"3"}}

        """)
  }

  @Test(
    arguments: [
      ("", [], "id: 1"), ("?big=5", [], "id: 6"), ("", [("last-event-id", "8")], "id: 9"),
      ("?big=5", [("last-event-id", "8")], "id: 9"), ("?big=5", [("last-event-id", "")], "id: 6"),
    ] as [(String, [(String, String)], String)])
  func aClientGoesOnWhereItWasCutOff(
    _ query: String, _ fields: [(String, String)], _ first: String
  ) throws {
    let lines = try follow(query, fields).text.split(separator: "\n")
    #expect(lines.first { $0.hasPrefix("id: ") }.map(String.init) == first)
  }

  @Test(
    arguments: [
      [("last-event-id", "x")], [("last-event-id", "8"), ("last-event-id", "8")],
      [("last-event-id", "8"), ("last-event-id", "")],
    ] as [[(String, String)]])
  func aLastEventIDThatIsNoneIsRefused(_ fields: [(String, String)]) throws {
    let stream = try follow("", fields)
    #expect(stream.status == 400)
    #expect(stream.field("content-type") == "application/json")
  }
}
