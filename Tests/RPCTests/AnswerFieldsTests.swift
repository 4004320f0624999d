import Base
import HTTP
import RPC
import Testing

/// What answers say to browsers, caches and clients without a token.
@Suite struct AnswerFieldsTests {
  private static let browserDialects: [Dialect] = [
    .connectProto, .connectJSON, .connectGet, .gateway,
  ]

  private static func server(refusing error: RPCError) throws -> TestServer {
    var options = RPCOptions()
    options.headInterceptors = [CallLog(refusing: error)]
    return try Dialect.server(options)
  }

  struct Challenge: Sendable {
    var authorization: String?
    var challenge: String
  }

  @Test(
    arguments: [
      Challenge(challenge: #"Bearer realm="pintle""#),
      Challenge(authorization: "Basic YTpi", challenge: #"Bearer realm="pintle""#),
      Challenge(authorization: "Bearer", challenge: #"Bearer realm="pintle""#),
      Challenge(
        authorization: "bearer x", challenge: #"Bearer realm="pintle", error="invalid_token""#),
    ], browserDialects)
  func challenges(_ row: Challenge, _ dialect: Dialect) throws {
    let server = try Self.server(refusing: RPCError(.unauthenticated, "no \"such\", token=1"))
    let fields = row.authorization.map { [("authorization", $0)] } ?? []
    let stream = server.send(dialect.unary(TestMessage("hi"), fields))
    #expect(stream.status == 401)
    #expect(stream.field("www-authenticate") == row.challenge)
  }

  @Test(arguments: browserDialects)
  func othersAreNotChallenged(_ dialect: Dialect) throws {
    let server = try Self.server(refusing: RPCError(.permissionDenied, "no"))
    #expect(server.send(dialect.unary(TestMessage("hi"))).field("www-authenticate") == nil)
  }

  @Test(arguments: browserDialects)
  func answersOfCallsAreNotKept(_ dialect: Dialect) throws {
    let server = try Dialect.server()
    for text in ["hi", "fail"] {
      let stream = server.send(dialect.unary(TestMessage(text)))
      #expect(stream.field("cache-control") == "no-store")
      #expect(stream.field("x-content-type-options") == "nosniff")
      #expect(stream.field("strict-transport-security") == nil)
    }
  }

  @Test func overTLSTheHostIsPinned() throws {
    let server = try Dialect.server()
    for dialect in Self.browserDialects {
      let stream = server.send(dialect.unary(TestMessage("hi")), isSecure: true)
      #expect(stream.field("strict-transport-security") == "max-age=31536000")
    }
    let nothing = server.send(TestRequest(method: .get, target: "/nothing"), isSecure: true)
    #expect(nothing.field("strict-transport-security") == "max-age=31536000")
    #expect(nothing.field("x-content-type-options") == "nosniff")
  }

  @Test(arguments: [HTTPMethod.get, .head])
  func answersThatCachesKeepSayTheSameToAll(_ method: HTTPMethod) throws {
    let anybody = try Dialect.server()
    let one = try CORSTests.server(["https://a.example"])
    for target in ["/v1/say/x/tags", "/nothing"] {
      let open = anybody.send(TestRequest(method: method, target: target))
      #expect(open.field("access-control-allow-origin") == "*")
      let closed = one.send(TestRequest(method: method, target: target))
      #expect(closed.field("access-control-allow-origin") == nil)
      #expect(closed.field("vary") == "origin")
    }
  }

  @Test func headGetsWhatGetDoes() throws {
    let server = try Dialect.server()
    for target in [
      "/v1/say/x/tags",
      "/pintle.test.Echo/Read?connect=v1&encoding=json&message=%7B%22text%22%3A%22hi%22%7D",
    ] {
      let get = server.send(TestRequest(method: .get, target: target))
      let head = server.send(TestRequest(method: .head, target: target))
      #expect(get.status == 200 && head.status == 200)
      #expect(get.fields == head.fields)
      #expect(!get.body.isEmpty && head.body.isEmpty && head.isFinished)
    }
    let events = server.send(
      TestRequest(method: .head, target: "/v1/produce/x", fields: [("accept", "text/event-stream")])
    )
    #expect(events.status == 200 && events.isFinished && events.body.isEmpty)
    #expect(events.field("content-type") == "text/event-stream")
    let wrong = server.send(TestRequest(method: .head, target: "/v1/say"))
    #expect(wrong.status == 405 && wrong.field("allow") == "POST")
  }

  @Test func publicPagesAreForAllOrigins() throws {
    var page = HTTPPage("/keys", PageContent("application/json", "{}"))
    page.isForAllOrigins = true
    var options = RPCOptions()
    options.cors = CORSPolicy(origins: ["https://a.example"])
    let server = try TestServer(
      protocols: Dialect.protocols,
      pages: [page, HTTPPage("/own", PageContent("text/html", "<p>"))], options: options)
    let keys = server.send(TestRequest(method: .get, target: "/keys"))
    #expect(keys.field("access-control-allow-origin") == "*")
    let own = server.send(
      TestRequest(method: .get, target: "/own", fields: [("origin", "https://a.example")]))
    #expect(own.field("access-control-allow-origin") == nil)
    #expect(own.field("x-content-type-options") == "nosniff")
  }

  @Test func loadBalancersMayAskByOptions() throws {
    let server = try TestServer(
      protocols: Dialect.protocols, pages: [HTTPPage("/healthz", PageContent("text/plain", "ok"))])
    for target in ["/", "*", "/healthz"] {
      let stream = server.send(TestRequest(method: .options, target: target))
      #expect(stream.status == 204 && stream.body.isEmpty && stream.isFinished)
      #expect(stream.field("allow")?.contains("GET") == true)
    }
    server.handler.refusesCalls = true
    #expect(server.send(TestRequest(method: .options, target: "/")).status == 503)
    #expect(server.send(TestRequest(method: .options, target: "/nothing")).status == 404)
  }
}
