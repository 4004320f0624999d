import Base
import HTTP
import RPC
import Testing
import Wire

/// The sub-protocols.
private enum Form: String, Sendable, CaseIterable, CustomTestStringConvertible {
  case json, proto

  var testDescription: String { rawValue }

  func request(
    _ method: String, _ offers: [String] = [], fields: [(String, String)] = []
  ) -> TestRequest {
    TestRequest(
      method: .other, target: "/pintle.test.Echo/" + method,
      fields: [
        ("sec-websocket-version", "13"),
        ("sec-websocket-protocol", (["pintle." + rawValue] + offers).joined(separator: ", ")),
      ] + fields, connectProtocol: .webSocket)
  }

  /// The frame of a request.
  func frame(_ message: TestMessage) -> [UInt8] {
    switch self {
    case .json:
      text(
        #"{"message":"# + String(decoding: (try? message.jsonBytes()) ?? [], as: UTF8.self) + "}")
    case .proto: masked(0x82, message.protobufBytes())
    }
  }
}

private func masked(_ first: UInt8, _ payload: [UInt8]) -> [UInt8] { maskedFrame(first, payload) }

private func text(_ text: String) -> [UInt8] { masked(0x81, Array(text.utf8)) }

private let end = text(#"{"end":{}}"#)

/// A socket as its client sees it.
private final class Socket {
  let server: TestServer
  let stream: MemoryStream
  let form: Form

  init(_ server: TestServer, _ form: Form, _ request: TestRequest) {
    self.server = server
    self.form = form
    stream = server.open(request)
    server.settle()
  }

  func send(_ bytes: [UInt8]...) {
    for bytes in bytes { server.push(bytes, to: stream) }
    server.settle()
  }

  func send(_ message: TestMessage) { send(form.frame(message)) }

  /// What came, one entry a frame: responses as messages, texts as they are, "ping", and "close 1000".
  var received: [String] {
    var found: [String] = []
    for (opcode, payload) in serverFrames(stream.body) {
      switch opcode {
      case 0x81: found.append(String(decoding: payload, as: UTF8.self))
      case 0x82:
        found.append(
          (try? TestMessage(protobuf: payload)).flatMap { message in
            (try? message.jsonBytes()).map {
              #"{"message":"# + String(decoding: $0, as: UTF8.self) + "}"
            }
          } ?? "no message")
      case 0x88:
        found.append(
          payload.count >= 2 ? "close \(Int(payload[0]) << 8 | Int(payload[1]))" : "close")
      case 0x89: found.append("ping")
      case 0x8a: found.append("pong " + String(decoding: payload, as: UTF8.self))
      default: found.append("opcode \(opcode)")
      }
    }
    return found
  }
}

private func json(_ message: TestMessage) -> String {
  #"{"message":"# + String(decoding: (try? message.jsonBytes()) ?? [], as: UTF8.self) + "}"
}

@Suite struct WebSocketTests {
  @Test(arguments: Form.allCases) private func opening(_ form: Form) throws {
    let socket = Socket(try Dialect.server(), form, form.request("Say", ["other"]))
    #expect(socket.stream.status == 200)
    #expect(socket.stream.field("sec-websocket-protocol") == "pintle." + form.rawValue)
  }

  @Test(arguments: Form.allCases) private func unary(_ form: Form) throws {
    let socket = Socket(try Dialect.server(), form, form.request("Say"))
    let message = TestMessage("h\u{e9}llo", count: 7, tags: ["a", "b"])
    socket.send(message)
    #expect(socket.received == [json(message), #"{"end":{}}"#, "close 1000"])
    #expect(!socket.stream.isFinished)
    // What comes behind the end is of no interest, but for the close.
    socket.send(message)
    socket.send(end)
    socket.send(masked(0x88, [3, 0xe8]))
    #expect(socket.stream.isFinished)
    #expect(socket.received.count == 3)
  }

  @Test(arguments: Form.allCases) private func serverStream(_ form: Form) throws {
    let socket = Socket(try Dialect.server(), form, form.request("Produce"))
    socket.send(TestMessage("x", count: 3))
    #expect(
      socket.received == (0..<3).map { json(TestMessage("x", count: $0)) } + [
        #"{"end":{}}"#, "close 1000",
      ])
  }

  @Test(arguments: Form.allCases) private func clientStream(_ form: Form) throws {
    let socket = Socket(try Dialect.server(), form, form.request("Collect"))
    for index in 1...5 { socket.send(TestMessage("m\(index)", count: Int32(index))) }
    #expect(socket.received.isEmpty)
    socket.send(end)
    var sum = TestMessage()
    sum.count = 15
    sum.tags = (1...5).map { "m\($0)" }
    #expect(socket.received == [json(sum), #"{"end":{}}"#, "close 1000"])
  }

  @Test(arguments: Form.allCases) private func bidirectional(_ form: Form) throws {
    let socket = Socket(try Dialect.server(), form, form.request("Chat"))
    for index in 1...3 {
      socket.send(TestMessage("m\(index)"))
      #expect(socket.received == (1...index).map { json(TestMessage("m\($0)")) })
    }
    socket.send(end)
    #expect(socket.received.suffix(2) == [#"{"end":{}}"#, "close 1000"])
  }

  @Test(arguments: Form.allCases) private func whateverTheCuts(_ form: Form) throws {
    let server = try Dialect.server()
    let bytes =
      form.frame(TestMessage("one")) + masked(0x89, [112]) + form.frame(TestMessage("two")) + end
    for size in 1...40 {
      let socket = Socket(server, form, form.request("Chat"))
      var rest = bytes[...]
      while !rest.isEmpty {
        socket.send(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      #expect(
        Set(socket.received) == [
          json(TestMessage("one")), "pong p", json(TestMessage("two")), #"{"end":{}}"#,
          "close 1000",
        ], "pieces of \(size)")
    }
  }

  @Test(arguments: Form.allCases) private func failure(_ form: Form) throws {
    let socket = Socket(try Dialect.server(), form, form.request("Say"))
    socket.send(TestMessage("fail"))
    let got = try #require(socket.received.first)
    #expect(
      got.hasPrefix(
        #"{"end":{"error":{"code":"not_found","message":"no such thing: 100% é","details":[{"type":"#
      ))
    #expect(socket.received.last == "close 1000")
  }

  @Test(arguments: Form.allCases) private func lateFailure(_ form: Form) throws {
    let socket = Socket(try Dialect.server(), form, form.request("Produce"))
    socket.send(TestMessage("fail", count: 2))
    #expect(socket.received.count == 4)
    #expect(socket.received[2] == #"{"end":{"error":{"code":"aborted","message":"told to fail"}}}"#)
  }

  @Test(arguments: Form.allCases) private func metadata(_ form: Form) throws {
    let pairs = #"{"x-one":["first","second"],"x-two-bin":"q6ur"}"#
    let offer =
      "pintle.metadata." + Base64.encode(Array(pairs.utf8), alphabet: .urlSafe, padded: false)
    let socket = Socket(try Dialect.server(), form, form.request("Say", [offer]))
    socket.send(TestMessage("metadata"))
    #expect(
      socket.received.first
        == #"{"head":{"metadata":{"x-one":["first","second"],"x-two-bin":["q6ur"]}}}"#)
    #expect(
      socket.received[2]
        == #"{"end":{"metadata":{"t-x-one":["first","second"],"t-x-two-bin":["q6ur"]}}}"#)
  }

  @Test(arguments: Form.allCases) private func deadline(_ form: Form) throws {
    let server = try Dialect.server()
    let socket = Socket(server, form, form.request("Say", ["pintle.timeout.100"]))
    socket.send(TestMessage("sleep"))
    server.advance(nanoseconds: 99_000_000)
    #expect(socket.received.isEmpty)
    server.advance(nanoseconds: 1_000_000)
    #expect(socket.received.count == 2)
    #expect(
      socket.received.first?.hasPrefix(#"{"end":{"error":{"code":"deadline_exceeded""#) == true)
  }

  /// The token comes as if it stood in a field, and nothing of the list reaches metadata.
  @Test func token() throws {
    let log = CallLog()
    var options = RPCOptions()
    options.headInterceptors = [log]
    let seen = Seen()
    options.handlerEntered = { context in
      seen.set(context.authorization, context.requestMetadata.entries.map(\.key))
    }
    let socket = Socket(
      try Dialect.server(options), .json, Form.json.request("Say", ["pintle.bearer.a.b-c"]))
    socket.send(TestMessage("hi"))
    #expect(seen.authorization == "Bearer a.b-c")
    #expect(seen.keys == ["authorization"])
    #expect(log.begun.map(\.protocolName) == ["websocket"])
    #expect(log.ended.map(\.code) == [nil])
    #expect(socket.stream.fields.allSatisfy { !$0.value.contains("a.b-c") })
  }

  @Test(arguments: [
    (["pintle.json", "pintle.bearer."], 400), (["pintle.bearer.x"], 400), ([], 400),
    (["other"], 400), (["pintle.json", "pintle.bearer.x", "pintle.bearer.x"], 400),
    (["pintle.json", "pintle.timeout.x"], 400), (["pintle.json", "pintle.timeout."], 400),
    (["pintle.json", "pintle.timeout.12345678901"], 400),
    (["pintle.json", "pintle.timeout.1234567890"], 200),
    (["pintle.json", "pintle.metadata.!"], 400),
    (["pintle.json", "pintle.metadata.e30"], 200), (["pintle.json", "pintle.metadata.e"], 400),
    (["pintle.json", "pintle.metadata.W10"], 400), (["pintle.proto", "pintle.json"], 200),
    (["pintle.json", "other"], 200), (["pintle.json", "pintle.timout.5"], 400),
    (["pintle.json", "pintle."], 400), (["pintle.json", "pintle.bearer"], 400),
    (["pintle.xml"], 400),
  ])
  func offers(_ list: [String], _ status: Int) throws {
    var request = Form.json.request("Say")
    request.fields[1].1 = list.joined(separator: ",")
    let stream = Socket(try Dialect.server(), .json, request).stream
    #expect(stream.status == status)
    if status == 200 {
      #expect(stream.field("sec-websocket-protocol") == list[0])
    } else {
      #expect(stream.text.hasPrefix(#"{"code":"invalid_argument""#))
      #expect(stream.isFinished)
    }
  }

  @Test(arguments: [
    ("x-a", 200), ("X-A", 400), ("authorization", 400), ("host", 400), ("origin", 400),
    ("x-forwarded-for", 400), ("sec-fetch-site", 400), ("proxy-authorization", 400),
    ("grpc-timeout", 400), ("connect-timeout-ms", 400), ("x-zitadel-orgid", 200), ("", 400),
  ])
  func namesOfMetadata(_ name: String, _ status: Int) throws {
    let pairs = Base64.encode(Array(#"{"\#(name)":"1"}"#.utf8), alphabet: .urlSafe, padded: false)
    let socket = Socket(
      try Dialect.server(), .json, Form.json.request("Say", ["pintle.metadata." + pairs]))
    #expect(socket.stream.status == status)
  }

  @Test(arguments: [(64, 200), (65, 400)])
  func manyMetadata(_ count: Int, _ status: Int) throws {
    let values = Array(repeating: "\"1\"", count: count).joined(separator: ",")
    let pairs = Base64.encode(
      Array("{\"x-a\":[\(values)]}".utf8), alphabet: .urlSafe, padded: false)
    let socket = Socket(
      try Dialect.server(), .json, Form.json.request("Say", ["pintle.metadata." + pairs]))
    #expect(socket.stream.status == status)
  }

  @Test(arguments: [
    ("12", 426), ("13", 200), ("", 426), ("13, 12", 426),
  ])
  func versions(_ version: String, _ status: Int) throws {
    var request = Form.json.request("Say")
    request.fields[0].1 = version
    let stream = Socket(try Dialect.server(), .json, request).stream
    #expect(stream.status == status)
    #expect(stream.field("sec-websocket-version") == (status == 426 ? "13" : nil))
  }

  @Test(arguments: [
    ("https://a.example", 200), ("https://b.example", 403), ("null", 403), (nil, 200),
  ])
  func origins(_ origin: String?, _ status: Int) throws {
    var options = RPCOptions()
    options.cors = CORSPolicy(origins: ["https://a.example"])
    let stream = Socket(
      try Dialect.server(options), .json,
      Form.json.request("Say", fields: origin.map { [("origin", $0)] } ?? [])
    ).stream
    #expect(stream.status == status)
  }

  /// A client that can see a status gets one; a page gets the error behind the opening.
  @Test(arguments: [false, true]) func refusal(_ isPage: Bool) throws {
    let log = CallLog(refusing: RPCError(.unauthenticated, "auth header missing"))
    var options = RPCOptions()
    options.headInterceptors = [log]
    let socket = Socket(
      try Dialect.server(options), .json,
      Form.json.request("Say", fields: isPage ? [("origin", "https://a.example")] : []))
    if isPage {
      #expect(socket.stream.status == 200)
      #expect(
        socket.received == [
          #"{"end":{"error":{"code":"unauthenticated","message":"auth header missing"}}}"#,
          "close 1000",
        ])
    } else {
      #expect(socket.stream.status == 401)
      #expect(socket.stream.field("www-authenticate") == #"Bearer realm="pintle""#)
      #expect(
        socket.stream.text == #"{"code":"unauthenticated","message":"auth header missing"}"#)
    }
    #expect(log.ended.map(\.code) == [16])
  }

  @Test func unknownMethod() throws {
    let stream = Socket(try Dialect.server(), .json, Form.json.request("Nothing")).stream
    #expect(stream.status == 404)
  }

  /// What ends the call with an error of its own: what comes, the code, and the close.
  @Test(arguments: [
    ("json", "Chat", masked(0x82, []), "invalid_argument", 1003),
    ("json", "Chat", text("hello"), "invalid_argument", 1000),
    ("json", "Chat", text("[]"), "invalid_argument", 1000),
    ("json", "Chat", text("{}"), "invalid_argument", 1000),
    ("json", "Chat", text(#"{"start":{}}"#), "invalid_argument", 1000),
    ("json", "Chat", text(#"{"message":{},"end":{}}"#), "invalid_argument", 1000),
    ("json", "Chat", text(#"{"end":{},"message":{}}"#), "invalid_argument", 1000),
    ("json", "Chat", text(#"{"end":1}"#), "invalid_argument", 1000),
    ("json", "Chat", text(#"{"message":{"count":"x"}}"#), "invalid_argument", 1000),
    ("json", "Chat", text(#"{"message":{"text":"forbidden"}}"#), "invalid_argument", 1000),
    ("json", "Chat", end + text(#"{"message":{}}"#), "invalid_argument", 1000),
    ("json", "Collect", text(#"{"message":{"text":"fail"}}"#), "aborted", 1000),
    ("json", "Say", end, "unimplemented", 1000),
    ("proto", "Chat", text(#"{"message":{}}"#), "invalid_argument", 1000),
    ("proto", "Chat", masked(0x82, [0xff]), "invalid_argument", 1000),
  ])
  func errors(_ form: String, _ method: String, _ bytes: [UInt8], _ code: String, _ close: Int)
    throws
  {
    let form = try #require(Form(rawValue: form))
    let socket = Socket(try Dialect.server(), form, form.request(method))
    socket.send(bytes)
    #expect(socket.received.count == 2)
    let outcome = try #require(socket.received.first)
    #expect(
      outcome.hasPrefix(#"{"end":{"error":{"code":"\#(code)""#),
      "\(outcome)")
    #expect(socket.received.last == "close \(close)")
  }

  @Test func spacesInTexts() throws {
    let socket = Socket(try Dialect.server(), .json, Form.json.request("Chat"))
    socket.send(
      text(" { \"message\" : {\"text\":\"a\"} } "), text("{\"message\": {\"text\":\"b\"}}"))
    socket.send(text("{ \"end\" : { } }"))
    #expect(
      socket.received == [
        json(TestMessage("a")), json(TestMessage("b")), #"{"end":{}}"#, "close 1000",
      ])
  }

  /// Faults of frames cancel the call.
  @Test(arguments: [
    ([0x81, 1, 97] as [UInt8], 1002), (masked(0x81, [0xff]), 1007), (masked(0xc1, []), 1002),
  ])
  func faults(_ bytes: [UInt8], _ close: Int) throws {
    let log = CallLog()
    var options = RPCOptions()
    options.headInterceptors = [log]
    let socket = Socket(try Dialect.server(options), .json, Form.json.request("Chat"))
    socket.send(bytes)
    #expect(socket.received == ["close \(close)"])
    #expect(socket.stream.isFinished)
    #expect(log.ended.map(\.code) == [1])
  }

  /// A message may be as long as the method takes, and no longer.
  @Test(arguments: Form.allCases, [0, 1]) private func longMessages(_ form: Form, _ more: Int)
    throws
  {
    let message = TestMessage(String(repeating: "a", count: 200))
    let length =
      form == .json ? try message.jsonBytes().count : message.protobufBytes().count
    var options = RPCOptions()
    options.limits.maxMessageBytes = length - more
    let socket = Socket(try Dialect.server(options), form, form.request("Chat"))
    socket.send(message)
    if more == 0 {
      #expect(socket.received == [json(message)])
    } else {
      #expect(
        socket.received.first?.hasPrefix(#"{"end":{"error":{"code":"resource_exhausted""#) == true)
      #expect(socket.received.last == "close 1009")
    }
  }

  @Test(arguments: [256, 257]) func longWrapper(_ spaces: Int) throws {
    var options = RPCOptions()
    options.limits.maxMessageBytes = 100
    let socket = Socket(try Dialect.server(options), .json, Form.json.request("Chat"))
    let value = #"{"text":"\#(String(repeating: "a", count: 89))"}"#
    #expect(value.utf8.count == 100)
    let wrapper = #"{"message":}"#.utf8.count
    socket.send(
      text(#"{"message":"# + value + "}" + String(repeating: " ", count: spaces - wrapper)))
    #expect(
      socket.received.last
        == (spaces == 256 ? json(TestMessage(String(repeating: "a", count: 89))) : "close 1009"))
  }

  @Test func cancellation() throws {
    for ending in ["close", "end of stream", "reset"] {
      let log = CallLog()
      var options = RPCOptions()
      options.headInterceptors = [log]
      let server = try Dialect.server(options)
      let socket = Socket(server, .json, Form.json.request("Say"))
      socket.send(TestMessage("sleep"))
      switch ending {
      case "close": socket.send(masked(0x88, [0x0f, 0xa0]))
      case "reset": socket.stream.sink?.reset(.cancel)
      default: socket.stream.sink?.ended(trailers: nil)
      }
      server.settle()
      #expect(log.ended.map(\.code) == [1], "\(ending)")
      #expect(socket.received == (ending == "close" ? ["close 4000"] : []))
      server.advance(nanoseconds: 2_000_000_000)
      #expect(socket.received.count < 2)
    }
  }

  /// What a client sends before the answer waits, whatever it is.
  @Test(arguments: [false, true]) func early(_ ends: Bool) throws {
    let log = CallLog()
    var options = RPCOptions()
    options.headInterceptors = [LaterInterceptor(), log]
    let server = try Dialect.server(options)
    let stream = server.open(Form.json.request("Chat"))
    #expect(stream.status == nil)
    server.push(Form.json.frame(TestMessage("one")), to: stream)
    server.push(Form.json.frame(TestMessage("two")) + end, to: stream)
    if ends { stream.sink?.ended(trailers: nil) }
    #expect(stream.credit == 0)
    server.settle()
    #expect(stream.status == 200)
    server.advance(nanoseconds: 1)
    let frames = serverFrames(stream.body).map { String(decoding: $0.payload, as: UTF8.self) }
    if ends {
      #expect(log.ended.count == 1)
      #expect(stream.isFinished)
    } else {
      #expect(
        frames.prefix(3) == [json(TestMessage("one")), json(TestMessage("two")), #"{"end":{}}"#])
    }
  }

  @Test func closeTimeout() throws {
    let server = try Dialect.server()
    let socket = Socket(server, .json, Form.json.request("Say"))
    socket.send(TestMessage("hi"))
    server.advance(nanoseconds: 4_999_000_000)
    #expect(!socket.stream.isFinished)
    server.advance(nanoseconds: 1_000_000)
    #expect(socket.stream.isFinished)
  }

  @Test func pings() throws {
    let log = CallLog()
    var options = RPCOptions()
    options.headInterceptors = [log]
    let server = try Dialect.server(options)
    let socket = Socket(server, .json, Form.json.request("Chat"))
    server.advance(nanoseconds: 29_999_000_000)
    #expect(socket.received.isEmpty)
    server.advance(nanoseconds: 1_000_000)
    #expect(socket.received == ["ping"])
    // An answer, or anything else, is a sign of life.
    socket.send(masked(0x8a, []))
    server.advance(nanoseconds: 30_000_000_000)
    server.advance(nanoseconds: 30_000_000_000)
    #expect(socket.received == ["ping", "ping", "ping"])
    #expect(socket.stream.wasReset == nil)
    server.advance(nanoseconds: 30_000_000_000)
    #expect(socket.stream.wasReset == .cancel)
    #expect(log.ended.map(\.code) == [1])
  }

  @Test(arguments: [(masked(0x89, []), 1000), (masked(0x8a, []), 1000)])
  func floods(_ frame: [UInt8], _ most: Int) throws {
    let socket = Socket(try Dialect.server(), .json, Form.json.request("Chat"))
    for _ in 0..<most { socket.send(frame) }
    #expect(socket.received.last != "close 1008")
    socket.send(TestMessage("hi"))
    for _ in 0..<most { socket.send(frame) }
    #expect(socket.received.last != "close 1008")
    socket.send(frame)
    #expect(socket.received.last == "close 1008")
  }

  /// Of pings that nobody reads the answers of, the newest is answered.
  @Test func pongsWait() throws {
    let socket = Socket(try Dialect.server(), .json, Form.json.request("Chat"))
    socket.stream.isStalled = true
    socket.stream.highWater = 10
    for index in 0..<9 { socket.send(masked(0x89, [UInt8(ascii: "0") + UInt8(index)])) }
    #expect(socket.stream.output.count < 20)
    socket.stream.take()
    socket.stream.isStalled = false
    socket.stream.sink?.drained()
    #expect(socket.received.first == "pong 0")
    #expect(socket.received.last == "pong 8")
  }

  @Test func backPressureOnWriters() throws {
    let server = try Dialect.server()
    let socket = Socket(server, .proto, Form.proto.request("Produce"))
    socket.stream.isStalled = true
    socket.stream.highWater = 1000
    socket.send(TestMessage(String(repeating: "x", count: 100), count: 1000))
    #expect(socket.stream.output.count < 2000)
    socket.stream.isStalled = false
    for _ in 0..<2000 where !socket.stream.isFinished {
      socket.stream.take()
      socket.stream.sink?.drained()
      server.settle()
    }
    #expect(socket.received.count == 1002)
  }

  /// While the method takes nothing, credit is given for no more than a window and a half.
  @Test func backPressureOnReaders() throws {
    let server = try Dialect.server()
    let socket = Socket(server, .proto, Form.proto.request("Chat"))
    let sleep = Form.proto.frame(TestMessage("sleep"))
    let long = Form.proto.frame(TestMessage(String(repeating: "x", count: 10_000)))
    socket.send(sleep)
    for _ in 0..<20 { socket.send(long) }
    #expect(socket.stream.credit < 64 * 1024)
    server.advance(nanoseconds: 2_000_000_000)
    #expect(socket.stream.credit == sleep.count + 20 * long.count)
    #expect(socket.received.count == 21)
  }

  @Test func aMessageLongerThanTheWindow() throws {
    let socket = Socket(try Dialect.server(), .proto, Form.proto.request("Chat"))
    let message = TestMessage(String(repeating: "x", count: 300_000))
    let bytes = Form.proto.frame(message)
    var rest = bytes[...]
    while !rest.isEmpty {
      socket.send(Array(rest.prefix(10_000)))
      rest = rest.dropFirst(10_000)
      #expect(socket.stream.credit == bytes.count - rest.count)
    }
    #expect(socket.received == [json(message)])
    #expect(socket.stream.heldBytes < 1_000_000)
  }

  /// What is put together for a message counts against the peer's share.
  @Test func held() throws {
    let server = try Dialect.server()
    let socket = Socket(server, .proto, Form.proto.request("Chat"))
    socket.stream.heldLimit = 50_000
    let bytes = Form.proto.frame(TestMessage(String(repeating: "x", count: 300_000)))
    socket.send(Array(bytes.prefix(20_000)))
    #expect(socket.received.isEmpty)
    socket.send(Array(bytes.dropFirst(20_000).prefix(100_000)))
    #expect(
      socket.received.first?.hasPrefix(#"{"end":{"error":{"code":"resource_exhausted""#) == true)
    #expect(socket.received.last == "close 1008")
  }

  @Test func queriesHaveNoMeaning() throws {
    var request = Form.json.request("Say")
    request.target += "?a=b"
    let socket = Socket(try Dialect.server(), .json, request)
    socket.send(TestMessage("hi"))
    #expect(socket.received.first == #"{"head":{"metadata":{"pintle-ignored":["?a"]}}}"#)
  }
}

/// Lets everything through, not at once.
private struct LaterInterceptor: HeadInterceptor {
  func begin(_ context: CallContext) throws(RPCError) -> HeadDecision {
    .later { () async throws(RPCError) in await Task.yield() }
  }

  func end(_ context: CallContext, _ outcome: CallOutcome) {}
}

/// What a handler saw.
private final class Seen: @unchecked Sendable {
  // Unchecked: the server's loop is turned by the test's thread.
  var authorization: String?
  var keys: [String] = []

  func set(_ authorization: String?, _ keys: [String]) {
    self.authorization = authorization
    self.keys = keys
  }
}
