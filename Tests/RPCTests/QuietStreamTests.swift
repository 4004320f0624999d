import Base
import HTTP
import RPC
import Testing
import Wire

/// Streams of responses on a transport that need not be told of each: what comes out is the same.
@Suite struct QuietStreamTests {
  typealias Form = StreamTests.Form

  private func produce(
    _ form: Form, _ count: Int32, heldLimit: Int = .max, _ set: (MemoryStream) -> Void
  ) throws -> (TestServer, MemoryStream) {
    let server = try Dialect.server()
    let stream = server.open(form.request("Produce"), heldLimit: heldLimit)
    stream.isStalled = true
    set(stream)
    server.push(form.encode(TestMessage("x", count: count)), to: stream)
    server.end(stream)
    return (server, stream)
  }

  @Test(arguments: Form.allCases)
  func whatIsWrittenQuietlyComesInOrder(_ form: Form) throws {
    let (_, stream) = try produce(form, 1000) {
      $0.quiet = .max
      $0.highWater = .max
    }
    // The first message, each growth of the output, and in some dialects the end; text is encoded message by message.
    #expect(form == .grpcWebText ? stream.changes > 1000 : stream.changes <= 16)
    stream.take()
    let answer = try form.read(stream)
    #expect(answer.messages.map(\.count) == Array(0..<1000))
    #expect(answer.isEnded && answer.code == nil)
  }

  /// It is told again as soon as there is more than it wants to have unannounced, and of each message beyond that.
  @Test(arguments: [Form.grpc, .grpcWeb, .connect, .connectJSON])
  func theTransportIsToldAgain(_ form: Form) throws {
    let (_, all) = try produce(form, 100) {
      $0.quiet = .max
      $0.highWater = .max
    }
    let (_, some) = try produce(form, 100) {
      $0.quiet = 200
      $0.highWater = .max
    }
    #expect(some.changes > 50 && some.changes < 100)
    all.take()
    some.take()
    #expect(some.body == all.body)
  }

  @Test(arguments: Form.allCases)
  func writersWaitAboveTheHighWaterMark(_ form: Form) throws {
    let (server, stream) = try produce(form, 500) {
      $0.quiet = 1000
      $0.highWater = 100
    }
    #expect(stream.output.count > 100 && stream.output.count < 200)
    var rounds = 0
    while !stream.isFinished, rounds < 1000 {
      stream.take()
      stream.sink?.drained()
      server.settle()
      rounds += 1
    }
    stream.take()
    #expect(rounds > 10)
    #expect(try form.read(stream).messages.map(\.count) == Array(0..<500))
  }

  /// What the transport has taken counts too: a message beyond the mark is the last one, whatever the output holds.
  @Test(arguments: Form.allCases, [1, 100])
  func writersWaitForWhatWasTaken(_ form: Form, highWater: Int) throws {
    let (server, stream) = try produce(form, 500) {
      $0.quiet = 40
      $0.highWater = highWater
      $0.isQueueing = true
    }
    #expect(stream.body.count + stream.output.count < highWater + 60)
    var rounds = 0
    while !stream.isFinished, rounds < 1000 {
      stream.take()
      stream.sink?.drained()
      server.settle()
      rounds += 1
    }
    stream.take()
    #expect(rounds > (highWater == 1 ? 498 : 10))
    #expect(try form.read(stream).messages.map(\.count) == Array(0..<500))
  }

  /// Room that the transport makes counts for the peer; a message that finds none is the last one, and left out.
  @Test(arguments: [Form.grpc, .grpcWeb, .connect, .connectJSON])
  func newRoomCounts(_ form: Form) throws {
    for limit in [20_000, 19_999] {
      let (server, stream) = try produce(form, 3, heldLimit: limit) {
        $0.highWater = 1
        $0.room = 20_000
      }
      for _ in 0..<10 {
        stream.take()
        stream.sink?.drained()
        server.settle()
      }
      stream.take()
      let answer = try form.read(stream)
      #expect(answer.isEnded)
      #expect(
        answer.code == (limit == 20_000 ? nil : form.code(8, "resource_exhausted")), "\(limit)")
      #expect(answer.messages.count == (limit == 20_000 ? 3 : 1))
    }
  }

  @Test(arguments: Form.allCases)
  func aResetEndsAQuietWriter(_ form: Form) throws {
    let (server, stream) = try produce(form, 500) {
      $0.quiet = .max
      $0.highWater = 100
    }
    stream.sink?.reset(.cancel)
    server.settle()
    let count = stream.output.count
    server.settle()
    #expect(stream.output.count == count && !stream.isFinished)
  }

  // MARK: Responses without a JSON form

  struct JSONRow: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var request: TestRequest
    var text: String
  }

  private static let failure =
    #"{"code":13,"message":"the response has no JSON form: told so"}"#

  /// What was written of it does not come, and what came before does.
  @Test(arguments: [
    JSONRow(
      testDescription: "connect",
      request: TestRequest(
        target: "/pintle.test.Echo/Chat", fields: [("content-type", "application/connect+json")],
        body: envelope(Array(#"{"text":"no JSON"}"#.utf8))
          + envelope(Array(#"{"text":"no JSON","count":1}"#.utf8))),
      text:
        "\0\0\0\0\u{12}{\"text\":\"no JSON\"}\u{2}\0\0\0\u{50}{\"error\":{\"code\":\"internal\","
        + "\"message\":\"the response has no JSON form: told so\"}}"),
    JSONRow(
      testDescription: "lines",
      request: TestRequest(method: .get, target: "/v1/produce/no%20JSON?count=3"),
      text: "{\"result\":{\"text\":\"no JSON\"}}\n{\"error\":\(failure)}\n"),
    JSONRow(
      testDescription: "events",
      request: TestRequest(
        method: .get, target: "/v1/produce/no%20JSON?count=3",
        fields: [("accept", "text/event-stream")]),
      text: "data: {\"text\":\"no JSON\"}\n\nevent: error\ndata: \(failure)\n\n"),
    JSONRow(
      testDescription: "unary",
      request: TestRequest(
        target: "/v1/say", body: Array(#"{"text":"no JSON","count":1}"#.utf8)),
      text: failure),
  ])
  func aResponseWithoutJSON(_ row: JSONRow) throws {
    for quiet in [0, Int.max] {
      let server = try Dialect.server()
      let stream = server.open(row.request)
      stream.isStalled = true
      stream.quiet = quiet
      server.push(row.request.body, to: stream)
      server.end(stream)
      stream.take()
      #expect(stream.text == row.text)
    }
  }
}
