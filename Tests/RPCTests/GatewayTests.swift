import Base
import HTTP
import RPC
import Synchronization
import Testing
import Wire

@Suite struct GatewayTests {
  static func call(
    _ verb: HTTPMethod, _ target: String, _ body: String = "", _ fields: [(String, String)] = []
  ) -> TestRequest {
    TestRequest(method: verb, target: target, fields: fields, body: Array(body.utf8))
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var request: TestRequest
    var answer: String

    var testDescription: String { "\(request.method.name) \(request.target)" }
  }

  @Test(arguments: [
    // body "*"
    Row(
      request: call(.post, "/v1/say", #"{"text":"a","count":"3"}"#),
      answer: #"{"text":"a","count":3}"#),
    Row(request: call(.post, "/api/v1/say", #"{"text":"a"}"#), answer: #"{"text":"a"}"#),
    Row(request: call(.post, "/v1/say"), answer: "{}"),
    Row(request: call(.post, "/v1/say", "{}"), answer: "{}"),
    Row(
      request: call(.post, "/v1/say", #"{"unknown":{"a":[1,null]},"text":"b"}"#),
      answer: #"{"text":"b"}"#),
    Row(request: call(.post, "/v1/say?text=ignored", "{}"), answer: "{}"),
    Row(
      request: call(.post, "/v1/say", #"{"big":"9007199254740993"}"#),
      answer: #"{"big":"9007199254740993"}"#),
    // any content type is read as JSON
    Row(
      request: call(.post, "/v1/say", #"{"text":"a"}"#, [("content-type", "text/plain")]),
      answer: #"{"text":"a"}"#),
    Row(
      request: call(.post, "/v1/say", #"{"text":"a"}"#, [("content-type", "application/proto")]),
      answer: #"{"text":"a"}"#),
    // body "child", the rest from path and query
    Row(
      request: call(.put, "/v1/say/x%20y?count=2&tags=a&tags=b&nobody=1", #"{"text":"c"}"#),
      answer: #"{"text":"x y","count":2,"child":{"text":"c"},"tags":["a","b"]}"#),
    Row(request: call(.put, "/v1/say/x"), answer: #"{"text":"x"}"#),
    // what the path and the body say, the query cannot change
    Row(
      request: call(.put, "/v1/say/x?text=y&child.text=z", #"{"text":"c"}"#),
      answer: #"{"text":"x","child":{"text":"c"}}"#),
    // no body; the answer is one field
    Row(
      request: call(.get, "/v1/say/x/tags?tags=a&tags=b+c&child.text=q"), answer: #"["a","b c"]"#),
    Row(request: call(.get, "/v1/say/x/tags"), answer: "[]"),
    Row(request: call(.get, "/v1/say/x/tags?tags=%22"), answer: #"["\""]"#),
  ])
  func binding(_ row: Row) throws {
    let stream = try Dialect.server().send(row.request)
    #expect(stream.status == 200)
    #expect(stream.text == row.answer)
    #expect(stream.field("content-type") == "application/json")
    #expect(stream.field("content-length") == "\(row.answer.utf8.count)")
  }

  @Test(arguments: [
    Row(
      request: call(.put, "/v1/say/x?count=many", "{}"),
      answer: #"parameter \"count\" must be an int32 such as 10, not \"many\""#),
    // the whole path, as the caller wrote it
    Row(
      request: call(.get, "/v1/say/x/tags?child.child.count=1e9x"),
      answer: #"parameter \"child.child.count\" must be an int32 such as 10, not \"1e9x\""#),
    // a message that is one value, which knows no name
    Row(
      request: call(.get, "/v1/say/x/tags?wait=long"),
      answer:
        #"parameter \"wait\" must be a duration such as \"5s\" or \"1.5s\", not \"long\""#),
    Row(
      request: call(.get, "/v1/say/x/tags?child.wait="),
      answer:
        #"parameter \"child.wait\" must be a duration such as \"5s\" or \"1.5s\", not \"\""#),
    Row(
      request: call(.put, "/v1/say/x", #"["c"]"#),
      answer: "expected an object, not an array, at byte 0"),
    Row(
      request: call(.put, "/v1/say/x", #"{} {}"#),
      answer: "unexpected text behind the value, at byte 3"),
    Row(
      request: call(.post, "/v1/say", #"{"tags":{"a":1}}"#),
      answer: #"expected an array, not an object, at byte 8, in \"tags\""#),
  ])
  func refusals(_ row: Row) throws {
    let stream = try Dialect.server().send(row.request)
    #expect(stream.status == 400)
    #expect(stream.text == #"{"code":3,"message":"\#(row.answer)"}"#)
  }

  @Test func errorDocument() throws {
    let server = try Dialect.server()
    let stream = server.send(Self.call(.post, "/v1/say", #"{"text":"fail"}"#))
    #expect(stream.status == 404)
    #expect(
      stream.text
        == "{\"code\":5,\"message\":\"no such thing: 100% \u{e9}\",\"details\":[{\"@type\":"
        + "\"type.googleapis.com/pintle.test.TestMessage\",\"text\":\"detail\"}]}")
  }

  /// A service with the settings that the gateway takes from its description.
  static func service(
    errors: any ErrorRenderer = StatusErrors(), defaults: Bool = false, status: Int = 200,
    header: RequiredHeader? = nil
  ) -> RegisteredService {
    var method = EchoService.unary
    method.successStatus = status
    var descriptor = EchoService.descriptor
    descriptor.errors = errors
    descriptor.writesDefaults = defaults
    descriptor.requiredHeader = header
    return RegisteredService(
      descriptor: descriptor,
      methods: [
        ServerMethod.unary(method) { (request: TestMessage, context) async throws(RPCError) in
          context.httpFields.append("location", "/here")
          return try await EchoService.answer(request, context)
        }
      ])
  }

  static func server(_ service: RegisteredService, _ options: RPCOptions = RPCOptions()) throws
    -> TestServer
  {
    try TestServer(
      protocols: Dialect.protocols + [try JSONGateway([service])], services: [service],
      options: options)
  }

  @Test func trackingDocument() throws {
    let server = try Self.server(Self.service(errors: TrackingErrors()))
    let stream = server.send(Self.call(.post, "/v1/say", #"{"text":"fail"}"#))
    #expect(stream.status == 404)
    let text = stream.text
    #expect(text.hasPrefix(#"{"detailCode":"404 Not found","trackingId":""#))
    let id = text.dropFirst(44).prefix(32)
    #expect(id.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) })
    #expect(
      text.hasSuffix(
        "\"messages\":[{\"locale\":\"en-US\",\"localeOrigin\":\"DEFAULT\",\"text\":"
          + "\"The server did not find a current representation for the target resource.\"}],"
          + "\"causes\":[{\"locale\":\"en-US\",\"localeOrigin\":\"DEFAULT\","
          + "\"text\":\"no such thing: 100% \u{e9}\"}]}"))
  }

  @Test func defaultsAreWrittenWhereTheServiceSaysSo() throws {
    let server = try Self.server(Self.service(defaults: true))
    let stream = server.send(Self.call(.post, "/v1/say", "{}"))
    #expect(stream.text == #"{"text":"","count":0,"tags":[],"big":"0"}"#)
  }

  @Test func successStatus() throws {
    let created = try Self.server(Self.service(status: 201))
      .send(Self.call(.post, "/v1/say", "{}"))
    #expect(created.status == 201 && created.text == "{}")
    #expect(created.field("location") == "/here")
    let empty = try Self.server(Self.service(status: 204)).send(Self.call(.post, "/v1/say", "{}"))
    #expect(empty.status == 204 && empty.body.isEmpty && empty.isFinished)
    #expect(empty.field("content-length") == nil && empty.field("content-type") == nil)
  }

  @Test func headAnswersHaveNoBody() throws {
    var method = EchoService.unary
    method.httpRules = [.init(verb: "HEAD", template: "/v1/say/{text}")]
    let service = RegisteredService(
      descriptor: EchoService.descriptor,
      methods: [
        ServerMethod.unary(method) { (request: TestMessage, context) async throws(RPCError) in
          try await EchoService.answer(request, context)
        }
      ])
    let server = try Self.server(service)
    for (text, status, count) in [("hi", 200, 13), ("fail", 404, 129)] {
      let stream = server.send(Self.call(.head, "/v1/say/" + text))
      #expect(stream.status == status && stream.body.isEmpty && stream.isFinished)
      #expect(stream.field("content-length") == "\(count)")
    }
  }

  @Test func requiredHeader() throws {
    let server = try Self.server(
      Self.service(
        errors: TrackingErrors(), header: RequiredHeader(name: "x-experimental", value: "true")))
    let without = server.send(Self.call(.post, "/v1/say", "{}"))
    #expect(without.status == 400)
    #expect(without.text.hasPrefix(#"{"detailCode":"400.1 Bad Request Content""#))
    let wrong = server.send(Self.call(.post, "/v1/say", "{}", [("x-experimental", "false")]))
    #expect(wrong.status == 400)
    let with = server.send(Self.call(.post, "/v1/say", "{}", [("x-experimental", "true")]))
    #expect(with.status == 200)
    // The header belongs to the gateway: other dialects do not ask for it.
    let grpc = try Dialect.grpc.read(server.send(Dialect.grpc.unary(TestMessage("hi"))))
    #expect(grpc.messages == [TestMessage("hi")])
  }

  @Test func forwardedFields() throws {
    let seen = MetadataLog()
    var options = RPCOptions()
    options.headInterceptors = [seen]
    options.forwardedPrefixes = ["x-company-"]
    let server = try Dialect.server(options)
    _ = server.send(
      Self.call(
        .post, "/v1/say", "{}",
        [
          ("x-company-tenant", "1"), ("grpc-metadata-x-a", "b"), ("grpc-metadata-grpc-status", "0"),
          ("authorization", "Bearer t"), ("user-agent", "test"), ("cookie", "secret"),
          ("x-other", "no"), ("accept-language", "de"),
        ]))
    #expect(
      seen.entries == [
        "x-company-tenant: 1", "x-a: b", "authorization: Bearer t", "grpcgateway-user-agent: test",
        "grpcgateway-accept-language: de",
      ])
    #expect(seen.shortcuts == ["Bearer t", "de", "1"])
  }

  // MARK: Streams

  @Test func lines() throws {
    let server = try Dialect.server()
    let stream = server.send(Self.call(.get, "/v1/produce/x?count=3"))
    #expect(stream.status == 200)
    #expect(stream.field("content-type") == "application/x-ndjson")
    #expect(
      stream.text == """
        {"result":{"text":"x"}}
        {"result":{"text":"x","count":1}}
        {"result":{"text":"x","count":2}}

        """)
  }

  @Test func lineWithALateError() throws {
    let server = try Dialect.server()
    let stream = server.send(Self.call(.get, "/v1/produce/fail?count=1"))
    #expect(stream.status == 200)
    #expect(
      stream.text == """
        {"result":{"text":"fail"}}
        {"error":{"code":10,"message":"told to fail"}}

        """)
  }

  @Test func errorBeforeTheFirstLineHasAStatus() throws {
    let server = try Dialect.server()
    let stream = server.send(Self.call(.get, "/v1/produce/fail"))
    #expect(stream.status == 409)
    #expect(stream.text == #"{"code":10,"message":"told to fail"}"#)
  }

  @Test func events() throws {
    let server = try Dialect.server()
    let accept = [("accept", "text/event-stream")]
    let stream = server.send(Self.call(.get, "/v1/produce/fail?count=2", "", accept))
    #expect(stream.field("content-type") == "text/event-stream")
    #expect(
      stream.text == """
        data: {"text":"fail"}

        data: {"text":"fail","count":1}

        event: error
        data: {"code":10,"message":"told to fail"}


        """)
  }

  @Test func emptyStream() throws {
    let stream = try Dialect.server().send(Self.call(.get, "/v1/produce/x"))
    #expect(stream.status == 200 && stream.body.isEmpty && stream.isFinished)
  }
}

/// Writes down the metadata of calls.
final class MetadataLog: HeadInterceptor {
  /// A name that the HTTP layer does not know by itself.
  private static let tenant = RequestField("x-company-tenant")

  private let state = Mutex((entries: [String](), shortcuts: [String?]()))

  init() { _ = Self.tenant }

  var entries: [String] { state.withLock { $0.entries } }
  var shortcuts: [String?] { state.withLock { $0.shortcuts } }

  func begin(_ context: CallContext) throws(RPCError) -> HeadDecision {
    let entries = context.requestMetadata.entries.map { entry in
      switch entry.value {
      case .text(let text): "\(entry.key): \(text)"
      case .binary(let bytes): "\(entry.key): \(bytes)"
      }
    }
    let shortcuts = [context.authorization, context.acceptLanguage, context.field(Self.tenant)]
    state.withLock {
      $0.entries = entries
      $0.shortcuts = shortcuts
    }
    return .proceed
  }

  func end(_ context: CallContext, _ outcome: CallOutcome) {}
}
