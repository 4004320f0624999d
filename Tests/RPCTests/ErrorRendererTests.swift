import Base
import HTTP
import RPC
import Testing

/// A service whose errors look like nobody else's, added without touching anything: a problem document (RFC 9457).
@Suite struct ErrorRendererTests {
  struct ProblemErrors: ErrorRenderer {
    func render(_ error: RPCError, random: any RandomSource) -> RenderedError {
      RenderedError(
        error.httpStatus, contentType: "application/problem+json",
        body: Array("{\"title\":\"\(error.code.name)\",\"status\":\(error.httpStatus)}".utf8),
        fields: [.init("content-language", "en")])
    }
  }

  private static func server() throws -> TestServer {
    var other = EchoService.descriptor
    other.name = "pintle.test.Other"
    other.pathPrefixes = ["/other", "/other/deep"]
    let method = ServerMethod.unary(
      MethodDescriptor(
        name: "Say", path: "/pintle.test.Other/Say", kind: .unary, permission: .public,
        httpRules: [.init(verb: "POST", template: "/say", body: "*")],
        requestName: TestMessage.messageName, responseName: TestMessage.messageName)
    ) { (request: TestMessage, context) async throws(RPCError) -> TestMessage in
      try await EchoService.answer(request, context)
    }
    let services = [
      EchoService.registered(),
      RegisteredService(descriptor: other, methods: [method]).rendering(ProblemErrors()),
    ]
    return try TestServer(
      protocols: Dialect.protocols + [try JSONGateway(services)], services: services)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var method = HTTPMethod.post
    var target: String
    var body = "{}"
    var status: Int
    var type = "application/problem+json"
    var text: String
    var testDescription: String { "\(method.name) \(target) \(body)" }
  }

  @Test(arguments: [
    Row(
      target: "/other/say", body: #"{"text":"fail"}"#, status: 404,
      text: #"{"title":"not_found","status":404}"#),
    Row(
      target: "/other/say", body: "{", status: 400,
      text: #"{"title":"invalid_argument","status":400}"#),
    Row(
      method: .get, target: "/other/say", status: 405,
      text: #"{"title":"unimplemented","status":405}"#),
    Row(
      target: "/other/nothing", status: 404, text: #"{"title":"not_found","status":404}"#),
    Row(target: "/other", status: 404, text: #"{"title":"not_found","status":404}"#),
    Row(
      target: "/other/deep/nothing", status: 404,
      text: #"{"title":"not_found","status":404}"#),
    // Beside the service's prefixes nothing has changed.
    Row(
      target: "/others", status: 404, type: "application/json",
      text: #"{"code":5,"message":"Not Found"}"#),
    Row(
      target: "/api/nothing", status: 404, type: "application/json",
      text: #"{"code":5,"message":"Not Found"}"#),
    Row(
      method: .delete, target: "/api/v1/say", status: 405, type: "application/json",
      text: #"{"code":12,"message":"Method Not Allowed"}"#),
  ])
  func errorsOfTheService(_ row: Row) throws {
    let stream = try Self.server().send(
      TestRequest(method: row.method, target: row.target, body: Array(row.body.utf8)))
    #expect(stream.status == row.status)
    #expect(stream.text == row.text)
    #expect(stream.field("content-type") == row.type)
    #expect(stream.field("content-length") == "\(row.text.utf8.count)")
    let isOwn = row.type == "application/problem+json"
    #expect(stream.field("content-language") == (isOwn ? "en" : nil))
    if row.status == 405 { #expect(stream.field("allow") != nil) }
  }

  @Test func otherDialectsDoNotKnowIt() throws {
    var request = Dialect.grpc.unary(TestMessage("fail"))
    request.target = "/pintle.test.Other/Say"
    let answer = try Dialect.grpc.read(try Self.server().send(request))
    #expect(answer.code == 5)
  }
}
