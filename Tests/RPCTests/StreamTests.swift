import Base
import HTTP
import Net
import RPC
import Testing
import Wire

@Suite struct StreamTests {
  /// The dialects that stream in both directions.
  enum Form: String, Sendable, CaseIterable, CustomTestStringConvertible {
    case grpc, grpcWeb, grpcWebText, connect, connectJSON

    var testDescription: String { rawValue }

    var contentType: String {
      switch self {
      case .grpc: "application/grpc"
      case .grpcWeb: "application/grpc-web+proto"
      case .grpcWebText: "application/grpc-web-text+proto"
      case .connect: "application/connect+proto"
      case .connectJSON: "application/connect+json"
      }
    }

    func request(_ method: String, _ messages: [TestMessage] = []) -> TestRequest {
      TestRequest(
        target: "/pintle.test.Echo/" + method, fields: [("content-type", contentType)],
        body: messages.flatMap { encode($0) })
    }

    func encode(_ message: TestMessage) -> [UInt8] {
      let body = self == .connectJSON ? (try? message.jsonBytes()) ?? [] : message.protobufBytes()
      let bytes = envelope(body)
      return self == .grpcWebText ? Array(Base64.encode(bytes).utf8) : bytes
    }

    struct Answer: Equatable {
      var messages: [TestMessage] = []
      /// gRPC's number or Connect's name; nil for success or no end yet.
      var code: String?
      var isEnded = false
    }

    func read(_ stream: MemoryStream) throws -> Answer {
      var body = stream.body
      if self == .grpcWebText {
        body = []
        var rest = stream.body[...]
        while rest.count >= 4 {
          body += Array(rest.prefix(4)).withUnsafeBytes { Base64.decode($0) } ?? []
          rest = rest.dropFirst(4)
        }
      }
      var answer = Answer()
      for part in try #require(envelopes(body)) {
        let text = String(decoding: part.message, as: UTF8.self)
        switch part.flags {
        case 0:
          answer.messages.append(
            self == .connectJSON
              ? try TestMessage(json: part.message) : try TestMessage(protobuf: part.message))
        case 2:
          answer.isEnded = true
          if let start = text.range(of: "\"code\":\"") {
            answer.code = String(text[start...].prefix { $0 != "\"" })
          }
        case 0x80:
          answer.isEnded = true
          let status = text.split(separator: "\r\n").first { $0.hasPrefix("grpc-status: ") }
          answer.code = status.map { String($0.dropFirst(13)) }
        default: Issue.record("flags \(part.flags)")
        }
      }
      if self == .grpc, stream.isFinished {
        answer.isEnded = true
        answer.code = stream.trailer("grpc-status")
      }
      if answer.code == "0" { answer.code = nil }
      return answer
    }

    func code(_ number: Int, _ name: String) -> String {
      self == .connect || self == .connectJSON ? name : "\(number)"
    }
  }

  @Test(arguments: Form.allCases)
  func serverStream(_ form: Form) throws {
    let server = try Dialect.server()
    let stream = server.send(form.request("Produce", [TestMessage("x", count: 3)]))
    let answer = try form.read(stream)
    #expect(stream.status == 200)
    #expect(answer.messages == (0..<3).map { TestMessage("x", count: $0) })
    #expect(answer.isEnded && answer.code == nil)
  }

  @Test(arguments: Form.allCases)
  func serverStreamThatFailsLate(_ form: Form) throws {
    let server = try Dialect.server()
    let answer = try form.read(
      server.send(form.request("Produce", [TestMessage("fail", count: 2)])))
    #expect(answer.messages.count == 2)
    #expect(answer.code == form.code(10, "aborted"))
  }

  @Test(arguments: Form.allCases)
  func serverStreamNeedsExactlyOneRequest(_ form: Form) throws {
    let server = try Dialect.server()
    for count in [0, 2] {
      let requests = Array(repeating: TestMessage("x", count: 1), count: count)
      let answer = try form.read(server.send(form.request("Produce", requests)))
      #expect(answer.code == form.code(12, "unimplemented"), "\(count) requests")
      #expect(answer.messages.isEmpty)
    }
  }

  @Test(arguments: Form.allCases)
  func clientStream(_ form: Form) throws {
    let server = try Dialect.server()
    let requests = (1...5).map { TestMessage("m\($0)", count: Int32($0)) }
    for size in [1, 2, 7, 1000] {
      var request = form.request("Collect", requests)
      request.pieces = [size]
      let answer = try form.read(server.send(request))
      #expect(answer.messages.first?.count == 15)
      #expect(answer.messages.first?.tags == requests.map(\.text))
      #expect(answer.code == nil)
    }
    let empty = try form.read(server.send(form.request("Collect")))
    #expect(empty.messages == [TestMessage()])
  }

  @Test(arguments: Form.allCases)
  func clientStreamTruncatedAtEveryOffset(_ form: Form) throws {
    guard form != .grpcWebText else { return }
    let server = try Dialect.server()
    let first = form.encode(TestMessage("a"))
    let body = first + form.encode(TestMessage("b"))
    for count in 1..<body.count where count != first.count {
      var request = form.request("Collect")
      request.body = Array(body.prefix(count))
      let answer = try form.read(server.send(request))
      #expect(answer.code == form.code(13, "invalid_argument"), "cut at \(count)")
    }
  }

  @Test(arguments: Form.allCases)
  func handlerEndsAStreamEarly(_ form: Form) throws {
    let server = try Dialect.server()
    let stream = server.open(form.request("Collect"))
    server.push(form.encode(TestMessage("fail")), to: stream)
    server.settle()
    let answer = try form.read(stream)
    #expect(answer.code == form.code(10, "aborted"))
    server.push(form.encode(TestMessage("ignored")), to: stream)
    server.end(stream)
    #expect(try form.read(stream) == answer)
  }

  /// A server that ends is the end of streams, and of other calls only when it waits no longer.
  @Test(arguments: Form.allCases)
  func theServersEndEndsStreams(_ form: Form) throws {
    let server = try Dialect.server()
    let stream = server.open(form.request("Chat"))
    server.settle()
    server.push(form.encode(TestMessage("ping")), to: stream)
    server.settle()
    stream.sink?.serverEnds(.streams)
    server.settle()
    let answer = try form.read(stream)
    #expect(answer.isEnded && answer.messages == [TestMessage("ping")])
    #expect(answer.code == form.code(14, "unavailable"))
  }

  @Test(arguments: Form.allCases)
  func fullDuplex(_ form: Form) throws {
    let server = try Dialect.server()
    let stream = server.open(form.request("Chat"))
    server.settle()
    for index in 0..<4 as Range<Int32> {
      server.push(form.encode(TestMessage("ping", count: index)), to: stream)
      server.settle()
      let answer = try form.read(stream)
      #expect(answer.messages.last == TestMessage("ping", count: index))
      #expect(answer.messages.count == Int(index) + 1)
      #expect(!answer.isEnded)
    }
    server.end(stream)
    let answer = try form.read(stream)
    #expect(answer.isEnded && answer.code == nil)
  }

  @Test(arguments: Form.allCases)
  func writesOfOneWakeUpAreAnnouncedAndLeaveInOrder(_ form: Form) throws {
    let server = try Dialect.server()
    let stream = server.open(form.request("Produce", [TestMessage("x", count: 1000)]))
    stream.isStalled = true
    server.push(form.encode(TestMessage("x", count: 1000)), to: stream)
    server.end(stream)
    stream.take()
    #expect(try form.read(stream).messages.map(\.count) == Array(0..<1000))
  }

  @Test(arguments: Form.allCases)
  func writerWaitsAboveTheHighWaterMark(_ form: Form) throws {
    let server = try Dialect.server()
    let stream = server.open(form.request("Produce"))
    stream.isStalled = true
    stream.highWater = 100
    server.push(form.encode(TestMessage("x", count: 500)), to: stream)
    server.end(stream)
    #expect(stream.output.count > 100 && stream.output.count < 200)
    #expect(!stream.isFinished)
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

  @Test(arguments: [Form.grpc, .connect])
  func creditComesBackWhenTheHandlerTakesAMessage(_ form: Form) throws {
    let server = try Dialect.server()
    let stream = server.open(form.request("Chat"))
    stream.isStalled = true
    stream.highWater = 10
    server.settle()
    let message = form.encode(TestMessage("a text of some length"))
    server.push(message, to: stream)
    server.settle()
    // The handler has taken the message and now waits to write its answer.
    #expect(stream.credit == message.count)
    server.push(message + message, to: stream)
    server.settle()
    #expect(stream.credit == message.count)
    stream.take()
    stream.sink?.drained()
    server.settle()
    #expect(stream.credit == 2 * message.count)
  }

  @Test func messageLongerThanTheWindowGetsCreditOnItsWay() throws {
    let server = try Dialect.server()
    let stream = server.open(Form.grpc.request("Collect"))
    server.settle()
    let message = Form.grpc.encode(TestMessage(String(repeating: "a", count: 200_000)))
    var sent = 0
    while sent < message.count {
      let room = stream.credit + 65_536 - sent
      try #require(room > 0)
      let piece = min(room, 16_384, message.count - sent)
      server.push(Array(message[sent..<sent + piece]), to: stream)
      server.settle()
      sent += piece
    }
    server.end(stream)
    #expect(stream.trailer("grpc-status") == "0")
    #expect(stream.credit == message.count)
  }

  @Test(arguments: Form.allCases)
  func resetEndsAwaits(_ form: Form) throws {
    let log = CallLog()
    var options = RPCOptions()
    options.headInterceptors = [log]
    let server = try Dialect.server(options)
    // One handler waits for a request, the other one for room.
    let reading = server.open(form.request("Chat"))
    server.settle()
    let writing = server.open(form.request("Produce"))
    writing.isStalled = true
    writing.highWater = 10
    server.push(form.encode(TestMessage("x", count: 500)), to: writing)
    server.end(writing)
    for stream in [reading, writing] {
      stream.sink?.reset(.cancel)
      server.settle()
      #expect(!stream.isFinished)
    }
    #expect(log.ended.map(\.code) == [1, 1])
  }

  @Test func streamsEndWithTheirCall() throws {
    let keeper = StreamKeeper()
    let collect = ServerMethod.clientStream(EchoService.collect) {
      (requests: RequestStream<TestMessage>, context) async throws(RPCError) -> TestMessage in
      keeper.requests = requests
      return TestMessage("early")
    }
    let chat = ServerMethod.bidirectional(EchoService.chat) {
      (
        requests: RequestStream<TestMessage>, responses: ResponseStream<TestMessage>,
        context
      ) async throws(RPCError) in
      // Both belong to a call that has been answered.
      do throws(RPCError) {
        _ = try await keeper.requests?.next()
        try await responses.write(TestMessage("no error"))
      } catch {
        try await responses.write(TestMessage("error \(error.code.rawValue)"))
      }
    }
    let server = try TestServer(
      protocols: Dialect.protocols,
      services: [
        RegisteredService(descriptor: EchoService.descriptor, methods: [collect, chat])
      ])
    let first = server.open(Form.grpc.request("Collect"))
    server.settle()
    #expect(first.isFinished)
    let second = server.send(Form.grpc.request("Chat", [TestMessage("not for the old stream")]))
    #expect(try Form.grpc.read(second).messages == [TestMessage("error 1")])
    keeper.requests = nil
  }

  @Test(arguments: Form.allCases)
  func deadlineEndsAStream(_ form: Form) throws {
    let server = try Dialect.server()
    var request = form.request("Chat")
    request.fields.append(
      form == .connect || form == .connectJSON
        ? ("connect-timeout-ms", "50") : ("grpc-timeout", "50m"))
    let stream = server.open(request)
    server.settle()
    server.advance(nanoseconds: 49_999_999)
    #expect(!stream.isFinished)
    server.advance(nanoseconds: 1)
    #expect(try form.read(stream).code == form.code(4, "deadline_exceeded"))
  }

  @Test(arguments: Form.allCases)
  func executionSeesTheFirstRequestOnly(_ form: Form) throws {
    var options = RPCOptions()
    options.messageInterceptors = [ReplacingInterceptor()]
    let server = try Dialect.server(options)
    let answer = try form.read(
      server.send(form.request("Chat", [TestMessage("replace me"), TestMessage("replace me")])))
    #expect(answer.messages == [TestMessage("replaced", count: 1), TestMessage("replace me")])
  }

  @Test(arguments: Form.allCases)
  func everyRequestIsValidated(_ form: Form) throws {
    let server = try Dialect.server()
    let answer = try form.read(
      server.send(form.request("Chat", [TestMessage("fine"), TestMessage("forbidden")])))
    #expect(answer.messages == [TestMessage("fine")])
    #expect(answer.code == form.code(3, "invalid_argument"))
  }
}

/// Keeps a stream beyond its call.
///
/// Used on one thread only.
private final class StreamKeeper: @unchecked Sendable {
  var requests: RequestStream<TestMessage>?
}

extension String {
  /// The position behind the first occurrence of `text`.
  func range(of text: String) -> String.Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
