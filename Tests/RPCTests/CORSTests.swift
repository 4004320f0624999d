import HTTP
import RPC
import Testing

@Suite struct CORSTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var allowed: [String]
    var origin: String
    /// What `access-control-allow-origin` says; nil for nothing.
    var answer: String?

    var testDescription: String { "\(origin) against \(allowed)" }
  }

  static let rows = [
    Row(allowed: [], origin: "https://a.example", answer: "*"),
    Row(allowed: [], origin: "null", answer: "*"),
    Row(allowed: ["https://a.example"], origin: "https://a.example", answer: "https://a.example"),
    Row(
      allowed: ["https://b.example", "https://a.example"], origin: "https://a.example",
      answer: "https://a.example"),
    Row(allowed: ["https://a.example"], origin: "null"),
    Row(allowed: ["https://example.com"], origin: "https://evil-example.com"),
    Row(allowed: ["https://example.com"], origin: "https://example.com.evil.org"),
    Row(allowed: ["https://example.com"], origin: "https://sub.example.com"),
    Row(allowed: ["https://example.com"], origin: "http://example.com"),
    Row(allowed: ["https://example.com"], origin: "https://example.com:8443"),
    Row(allowed: ["https://example.com"], origin: "https://EXAMPLE.com"),
    Row(allowed: ["https://example.com"], origin: ""),
  ]

  static func server(_ allowed: [String]) throws -> TestServer {
    var options = RPCOptions()
    options.cors = CORSPolicy(origins: allowed)
    return try Dialect.server(options)
  }

  @Test(arguments: rows)
  func preflight(_ row: Row) throws {
    let server = try Self.server(row.allowed)
    for path in ["/pintle.test.Echo/Say", "/v1/say", "/nowhere"] {
      let stream = server.send(
        TestRequest(
          method: .options, target: path,
          fields: [
            ("origin", row.origin), ("access-control-request-method", "POST"),
            ("access-control-request-headers", "content-type,x-custom"),
          ]))
      #expect(stream.status == (row.answer == nil ? 403 : 204))
      #expect(stream.field("access-control-allow-origin") == row.answer)
      #expect(
        stream.field("access-control-allow-headers")
          == (row.answer == nil ? nil : "content-type,x-custom"))
      #expect(stream.field("access-control-allow-credentials") == nil)
      #expect(stream.isFinished)
    }
  }

  /// What every origin may read is not refused to the question before it.
  @Test(arguments: rows)
  func preflightOfPagesForAllOrigins(_ row: Row) throws {
    var options = RPCOptions()
    options.cors = CORSPolicy(origins: row.allowed)
    var open = HTTPPage("/open", PageContent("text/plain", "a"))
    open.isForAllOrigins = true
    let server = try TestServer(
      protocols: Dialect.protocols,
      pages: [open, HTTPPage("/closed", PageContent("text/plain", "a"))], options: options)
    for (path, answer) in [
      ("/open", "*"), ("/closed", row.answer), ("/open/below", row.answer),
      ("/opened", row.answer),
    ] {
      let stream = server.send(
        TestRequest(
          method: .options, target: path,
          fields: [("origin", row.origin), ("access-control-request-method", "GET")]))
      #expect(stream.status == (answer == nil ? 403 : 204))
      #expect(stream.field("access-control-allow-origin") == answer)
    }
  }

  @Test(arguments: rows, [Dialect.grpcWeb, .grpcWebText, .connectProto, .connectJSON, .gateway])
  func answers(_ row: Row, _ dialect: Dialect) throws {
    let server = try Self.server(row.allowed)
    for text in ["hi", "fail"] {
      let stream = server.send(dialect.unary(TestMessage(text), [("origin", row.origin)]))
      #expect(stream.field("access-control-allow-origin") == row.answer)
      #expect((stream.field("vary") != nil) == !row.allowed.isEmpty)
    }
  }

  @Test(arguments: Dialect.allCases)
  func requestsOfNoPageGetNoFields(_ dialect: Dialect) throws {
    let server = try Self.server(["https://example.com"])
    let stream = server.send(dialect.unary(TestMessage("hi")))
    #expect(!stream.fields.contains { $0.name.hasPrefix("access-control") })
  }

  @Test func optionsWithoutAnOriginIsNoPreflight() throws {
    let stream = try Self.server([]).send(TestRequest(method: .options, target: "/v1/say"))
    #expect(stream.status == 405)
    #expect(stream.field("allow") == "POST")
  }

  @Test func refusalsCanBeReadByPages() throws {
    let server = try Self.server(["https://a.example"])
    let stream = server.send(
      TestRequest(
        target: "/pintle.test.Echo/Nothing",
        fields: [("content-type", "application/grpc-web"), ("origin", "https://a.example")]))
    #expect(stream.field("access-control-allow-origin") == "https://a.example")
  }
}
