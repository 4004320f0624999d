import Base
import HTTP
import RPC
import Testing
import Wire

/// What a service's `.proto` can ask of the JSON gateway, besides its HTTP rules.
@Suite struct GatewayOptionTests {
  /// A service with a list under paths as a compatible API has them: bare, prefixed, and with a version inside.
  private static func server() throws -> TestServer {
    var descriptor = EchoService.descriptor
    descriptor.name = "pintle.test.Things"
    descriptor.pathPrefixes = ["", "/beta", "/v2024"]
    descriptor.versionSegment = "v1"
    descriptor.errors = TrackingErrors()
    descriptor.requiredHeader = RequiredHeader(
      name: "x-experimental", value: "true", pathPrefixes: ["", "/v2024"])
    func method(_ name: String, _ rule: MethodDescriptor.HTTPRule) -> ServerMethod {
      let descriptor = MethodDescriptor(
        name: name, path: "/pintle.test.Things/" + name, kind: .unary, permission: .public,
        httpRules: [rule], emptyStatus: 204,
        responseHeaders: [(name: "x-deprecated", value: "true")],
        requestName: TestMessage.messageName, responseName: TestMessage.messageName)
      return ServerMethod.unary(descriptor) {
        (request: TestMessage, context) async throws(RPCError) -> TestMessage in
        try await EchoService.answer(request, context)
      }
    }
    let service = RegisteredService(
      descriptor: descriptor,
      methods: [
        method("List", .init(verb: "GET", template: "/things", responseBody: "tags")),
        method("Get", .init(verb: "GET", template: "/things/{text}")),
        method("Run", .init(verb: "POST", template: "/things/{text}/run", body: "*")),
      ])
    return try TestServer(
      protocols: Dialect.protocols + [try JSONGateway([service])], services: [service])
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var method = HTTPMethod.get
    var target: String
    var isExperimental = true
    var status = 200
    /// The body; for the documents of errors, how it begins.
    var text: String
    var testDescription: String { "\(method.name) \(target)" }
  }

  private static let badRequest = #"{"detailCode":"400.1 Bad Request Content","trackingId":""#
  private static let notFound = #"{"detailCode":"404 Not found","trackingId":""#
  private static let otherMethod = #"{"detailCode":"405 Method Not Allowed","trackingId":""#

  @Test(arguments: [
    Row(target: "/things?tags=a", text: #"["a"]"#),
    Row(target: "/v2024/things?tags=a", text: #"["a"]"#),
    Row(target: "/things/v1?tags=a", text: #"["a"]"#),
    Row(target: "/things/x", text: #"{"text":"x"}"#),
    Row(target: "/things/v1/x", text: #"{"text":"x"}"#),
    Row(method: .post, target: "/things/v1/x/run", text: #"{"text":"x"}"#),
    Row(method: .post, target: "/beta/things/v1/run", text: #"{"text":"v1"}"#),
    // Nothing to tell: no body.
    Row(target: "/things", status: 204, text: ""),
    Row(target: "/things/v1", status: 204, text: ""),
    // The header is asked for under some prefixes.
    Row(target: "/things/x", isExperimental: false, status: 400, text: badRequest),
    Row(target: "/v2024/things/x", isExperimental: false, status: 400, text: badRequest),
    Row(target: "/beta/things/x", isExperimental: false, text: #"{"text":"x"}"#),
    Row(target: "/things/v1/x", isExperimental: false, text: #"{"text":"x"}"#),
    // Paths that lead nowhere look as the service's errors do.
    Row(target: "/things/x/y/z", status: 404, text: notFound),
    Row(target: "/beta/nothing", status: 404, text: notFound),
    Row(target: "/things/v1/x/y", status: 404, text: notFound),
    Row(method: .delete, target: "/things/x", status: 405, text: otherMethod),
    Row(target: "/thingsome", status: 404, text: #"{"code":5"#),
    Row(target: "/v2024/things/v1/x", status: 404, text: notFound),
  ])
  func paths(_ row: Row) throws {
    let stream = try Self.server().send(
      TestRequest(
        method: row.method, target: row.target,
        fields: row.isExperimental ? [("x-experimental", "TRUE")] : []))
    #expect(stream.status == row.status)
    #expect(row.status < 400 ? stream.text == row.text : stream.text.hasPrefix(row.text))
    #expect(stream.field("x-deprecated") == (row.status < 400 ? "true" : nil))
    #expect((stream.field("content-type") == nil) == (row.status == 204))
  }

  struct ErrorRow: Sendable, CustomTestStringConvertible {
    var error: RPCError
    var status: Int
    var text: String
    var testDescription: String { error.description }
  }

  private static func document(_ code: String, _ text: String, _ cause: String?) -> String {
    func message(_ text: String) -> String {
      #"{"locale":"en-US","localeOrigin":"DEFAULT","text":"\#(text)"}"#
    }
    return #"{"detailCode":"\#(code)","trackingId":"00000000000000000000000000000000","messages":["#
      + message(text) + #"],"causes":["# + (cause.map(message) ?? "") + "]}"
  }

  @Test(arguments: [
    ErrorRow(
      error: RPCError(.invalidArgument, "name: required"), status: 400,
      text: document(
        "400.1 Bad Request Content",
        "The request was syntactically correct but its content is semantically invalid.",
        "name: required")),
    ErrorRow(
      error: RPCError(.unauthenticated, "no \"token\""), status: 401,
      text: #"{"error":"no \"token\""}"#),
    ErrorRow(
      error: RPCError(.permissionDenied, "No matching permissions found"), status: 403,
      text: document(
        "403 Forbidden", "The server understood the request but refuses to authorize it.",
        "No matching permissions found")),
    ErrorRow(
      error: RPCError(.notFound, "no such workflow"), status: 404,
      text: document(
        "404 Not found",
        "The server did not find a current representation for the target resource.",
        "no such workflow")),
    ErrorRow(
      error: RPCError(.resourceExhausted, "too many calls"), status: 429,
      text: #"{"message":" Rate Limit Exceeded "}"#),
    // What failed inside is nobody's business.
    ErrorRow(
      error: RPCError(.internal, "file /var/x"), status: 500,
      text: document("500.0 Internal Fault", "An internal fault occurred.", nil)),
    ErrorRow(
      error: RPCError(.unavailable, "the disk is full"), status: 503,
      text: document(
        "503 Service Unavailable", "The server cannot answer now.", "the disk is full")),
  ])
  func documents(_ row: ErrorRow) {
    let answer = TrackingErrors().render(row.error, random: ZeroRandom())
    #expect(answer.status == row.status)
    #expect(String(decoding: answer.body, as: UTF8.self) == row.text)
  }

  private struct ZeroRandom: RandomSource {
    func fill(_ bytes: UnsafeMutableRawBufferPointer) {
      bytes.initializeMemory(as: UInt8.self, repeating: 0)
    }
  }
}
