import Base
import HTTP
import RPC
import Testing
import Wire

/// The faults that a client can make, and what each dialect answers: one row for each cell of the table.
@Suite struct FaultTests {
  /// What must come back: an HTTP status, and the dialect's own code unless the status says it all.
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var dialect: Dialect
    var request: TestRequest
    var status = 200
    var code: Int?
    var field: (String, String)?

    var testDescription: String { "\(dialect.rawValue): \(name)" }
  }

  static let say = "/pintle.test.Echo/Say"
  static let limit = 1000

  static func post(_ target: String, _ type: String, _ body: [UInt8], _ more: (String, String)...)
    -> TestRequest
  {
    TestRequest(target: target, fields: [("content-type", type)] + more, body: body)
  }

  static let hello = TestMessage("hi").protobufBytes()
  static let deep: TestMessage = {
    var message = TestMessage("bottom")
    for _ in 0..<100 {
      var outer = TestMessage()
      outer.child = message
      message = outer
    }
    return message
  }()

  static var rows: [Row] { grpcRows + connectRows + gatewayRows }

  static var grpcRows: [Row] {
    var rows: [Row] = []
    for (dialect, type) in [
      (Dialect.grpc, "application/grpc"), (.grpcWeb, "application/grpc-web"),
      (.grpcWebText, "application/grpc-web-text"),
    ] {
      func wrap(_ body: [UInt8]) -> [UInt8] {
        dialect == .grpcWebText ? Array(Base64.encode(body).utf8) : body
      }
      func add(
        _ name: String, _ code: Int?, _ body: [UInt8], target: String = say,
        fields: [(String, String)] = [], field: (String, String)? = nil
      ) {
        rows.append(
          Row(
            name: name, dialect: dialect,
            request: TestRequest(
              target: target, fields: [("content-type", type)] + fields, body: wrap(body)),
            code: code, field: field))
      }
      add("unknown path", 12, envelope(hello), target: "/nobody.Knows/This")
      add("unknown method", 12, envelope(hello), target: "/pintle.test.Echo/Nothing")
      add("message longer than the limit", 8, [0, 0, 0, 3, 233])
      add("4 GiB - 1 promised", 8, [0, 255, 255, 255, 255])
      add(
        "inflates beyond the limit", 8,
        envelope(
          gzip(TestMessage(String(repeating: "a", count: 1000)).protobufBytes()), flags: 1),
        fields: [("grpc-encoding", "gzip")])
      add("flag without an encoding", 13, envelope(gzip(hello), flags: 1))
      add(
        "flag with encoding identity", 13, envelope(gzip(hello), flags: 1),
        fields: [("grpc-encoding", "identity")])
      add("unknown flag", 13, envelope(hello, flags: 2))
      add(
        "damaged gzip", 13, envelope([1, 2, 3], flags: 1), fields: [("grpc-encoding", "gzip")])
      add(
        "unknown encoding", 12, envelope(hello), fields: [("grpc-encoding", "br")],
        field: ("grpc-accept-encoding", "gzip,deflate,identity"))
      add("half a message", 13, Array(envelope(hello).dropLast()))
      add("half a prefix", 13, [0, 0, 0])
      add("no message", 12, [])
      add("two messages", 12, envelope(hello) + envelope(hello))
      add("bytes that do not parse", 13, envelope([0x0A, 5, 1]))
      add("invalid UTF-8", 13, envelope([0x0A, 1, 0xFF]))
      add("depth 101", 13, envelope(deep.protobufBytes()))
      add("malformed timeout", 13, envelope(hello), fields: [("grpc-timeout", "1x")])
      add("deadline passed", 4, envelope(hello), fields: [("grpc-timeout", "0n")])
      for verb in [HTTPMethod.get, .put, .options] {
        var request = post(say, type, wrap(envelope(hello)))
        request.method = verb
        rows.append(
          Row(
            name: "verb \(verb.name)", dialect: dialect, request: request, status: 405,
            field: ("allow", "POST")))
      }
      rows.append(
        Row(
          name: "unknown codec", dialect: dialect,
          request: post(say, type + "+thrift", wrap(envelope(hello))), status: 415))
      // The order of the checks: route, verb, content type.
      var unknownPut = post("/nobody.Knows/This", type, wrap(envelope(hello)))
      unknownPut.method = .put
      rows.append(
        Row(name: "unknown path before verb", dialect: dialect, request: unknownPut, code: 12))
      rows.append(
        Row(
          name: "unknown path before content type", dialect: dialect,
          request: post("/nobody.Knows/This", type + "+thrift", wrap(envelope(hello))), code: 12,
          field: ("content-type", type)))
      var putThrift = post(say, type + "+thrift", wrap(envelope(hello)))
      putThrift.method = .put
      rows.append(
        Row(
          name: "verb before content type", dialect: dialect, request: putThrift, status: 405,
          field: ("allow", "POST")))
    }
    rows.append(
      Row(
        name: "not base64", dialect: .grpcWebText,
        request: post(say, "application/grpc-web-text", Array("AAAA!".utf8)), code: 13))
    rows.append(
      Row(
        name: "content type of nobody", dialect: .grpc,
        request: post(say, "text/plain", envelope(hello)), status: 415))
    return rows
  }

  static var connectRows: [Row] {
    var rows: [Row] = []
    func add(
      _ name: String, _ status: Int, _ code: Int?, _ request: TestRequest,
      _ field: (String, String)? = nil, dialect: Dialect = .connectProto
    ) {
      rows.append(
        Row(
          name: name, dialect: dialect, request: request, status: status, code: code, field: field))
    }
    add("unknown path", 404, 12, post("/nobody.Knows/This", "application/proto", hello))
    add("unknown method", 404, 12, post("/pintle.test.Echo/Nothing", "application/json", hello))
    var put = post(say, "application/proto", hello)
    put.method = .put
    add("verb PUT", 405, nil, put, ("allow", "POST"))
    add(
      "GET of a method with side effects", 405, nil, TestRequest(method: .get, target: say),
      ("allow", "POST"))
    var delete = TestRequest(target: "/pintle.test.Echo/Read")
    delete.method = .delete
    add("DELETE of a readable method", 405, nil, delete, ("allow", "GET, HEAD, POST"))
    var unknownPut = post("/nobody.Knows/This", "text/plain", hello)
    unknownPut.method = .put
    add("unknown path before verb and content type", 404, 12, unknownPut)
    var putText = post(say, "text/plain", hello)
    putText.method = .put
    add("verb before content type", 405, nil, putText, ("allow", "POST"))
    add("content type", 415, nil, post(say, "text/plain", hello))
    add("streaming content type", 415, nil, post(say, "application/connect+proto", hello))
    add(
      "unary content type on a stream", 415, nil,
      post("/pintle.test.Echo/Produce", "application/proto", hello))
    add(
      "message longer than the limit", 429, 8,
      post(say, "application/proto", [UInt8](repeating: 0, count: limit + 1)))
    add(
      "inflates beyond the limit", 429, 8,
      post(
        say, "application/proto",
        gzip(TestMessage(String(repeating: "a", count: 1000)).protobufBytes()),
        ("content-encoding", "gzip")))
    add(
      "unknown encoding", 501, 12,
      post(say, "application/proto", hello, ("content-encoding", "br")),
      ("accept-encoding", "gzip,deflate,identity"))
    add(
      "damaged gzip", 400, 3,
      post(say, "application/proto", [1, 2, 3], ("content-encoding", "gzip")))
    add("bytes that do not parse", 400, 3, post(say, "application/proto", [0x0A, 5, 1]))
    add("invalid UTF-8", 400, 3, post(say, "application/proto", [0x0A, 1, 0xFF]))
    add("depth 101", 400, 3, post(say, "application/proto", deep.protobufBytes()))
    add("JSON that does not parse", 400, 3, post(say, "application/json", Array("{".utf8)))
    add("no JSON", 400, 3, post(say, "application/json", []))
    add(
      "malformed timeout", 400, 3,
      post(say, "application/proto", hello, ("connect-timeout-ms", "soon")))
    add(
      "deadline passed", 504, 4, post(say, "application/proto", hello, ("connect-timeout-ms", "0")))
    add(
      "version 2", 400, 3,
      post(say, "application/proto", hello, ("connect-protocol-version", "2")))
    let read = "/pintle.test.Echo/Read"
    add(
      "GET without a message", 400, 3,
      TestRequest(method: .get, target: read + "?connect=v1&encoding=proto"))
    var withBody = TestRequest(method: .get, target: read + "?connect=v1&encoding=proto&message=")
    withBody.body = Array("a".utf8)
    add("GET with a body", 400, 3, withBody)
    add(
      "GET without an encoding", 415, nil, TestRequest(method: .get, target: read + "?message=a"))
    add(
      "GET with bad base64", 400, 3,
      TestRequest(method: .get, target: read + "?encoding=proto&base64=1&message=!"))
    add(
      "GET with version 2", 400, 3,
      TestRequest(method: .get, target: read + "?connect=v2&encoding=proto&message="))
    add(
      "GET with an unknown compression", 501, 12,
      TestRequest(method: .get, target: read + "?encoding=proto&compression=br&message="),
      ("accept-encoding", "gzip,deflate,identity"))
    return rows
  }

  static var gatewayRows: [Row] {
    var rows: [Row] = []
    func add(
      _ name: String, _ status: Int, _ code: Int?, _ request: TestRequest,
      _ field: (String, String)? = nil
    ) {
      rows.append(
        Row(
          name: name, dialect: .gateway, request: request, status: status, code: code, field: field)
      )
    }
    let json = "application/json"
    add("unknown path", 404, 5, post("/v1/nothing", json, Array("{}".utf8)))
    add("unknown prefix", 404, 5, post("/other/v1/say", json, Array("{}".utf8)))
    var delete = post("/v1/say", json, [])
    delete.method = .delete
    add("wrong verb", 405, 12, delete, ("allow", "POST"))
    add(
      "streams in both directions", 501, 12, post("/v1/chat", json, Array("{}".utf8)))
    add(
      "message longer than the limit", 413, 8,
      post("/v1/say", json, [UInt8](repeating: 32, count: limit + 1)))
    add(
      "inflates beyond the limit", 413, 8,
      post(
        "/v1/say", json, gzip([UInt8](repeating: 32, count: limit + 1)),
        ("content-encoding", "gzip")))
    add(
      "unknown encoding", 415, 12, post("/v1/say", json, [1], ("content-encoding", "br")),
      ("accept-encoding", "gzip,deflate,identity"))
    add("JSON that does not parse", 400, 3, post("/v1/say", json, Array("{".utf8)))
    add("wrong type", 400, 3, post("/v1/say", json, Array(#"{"count":"many"}"#.utf8)))
    add("text behind the value", 400, 3, post("/v1/say", json, Array("{} {}".utf8)))
    add(
      "invalid UTF-8", 400, 3, post("/v1/say", json, Array(#"{"text":""#.utf8) + [0xFF, 34, 125]))
    add(
      "depth 101", 400, 3,
      post("/v1/say", json, Array((String(repeating: #"{"child":"#, count: 101)).utf8)))
    add(
      "deadline passed", 504, 4,
      post("/v1/say", json, Array("{}".utf8), ("grpc-timeout", "0S")))
    var get = TestRequest(method: .get, target: "/v1/say/x/tags?count=many")
    get.fields = []
    add("query parameter of the wrong type", 400, 3, get)
    return rows
  }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] { TestCompression.compress(bytes, .gzip) }

  @Test(arguments: rows)
  func fault(_ row: Row) throws {
    var options = RPCOptions()
    options.limits.maxMessageBytes = Self.limit
    let server = try Dialect.server(options)
    let stream = server.send(row.request)
    #expect(stream.status == row.status)
    #expect(stream.isFinished)
    if let code = row.code { #expect(try row.dialect.read(stream).code == code) }
    if let field = row.field { #expect(stream.field(field.0) == field.1) }
    // The server goes on.
    let next = try row.dialect.read(server.send(row.dialect.unary(TestMessage("hi"))))
    #expect(next.messages == [TestMessage("hi")])
  }

  @Test(arguments: [Dialect.grpc, .grpcWeb, .connectProto, .gateway])
  func exactlyTheLimitIsAccepted(_ dialect: Dialect) throws {
    let message = TestMessage(String(repeating: "a", count: 500))
    let size = dialect.encode(message).count
    for (limit, fits) in [(size, true), (size - 1, false)] {
      var options = RPCOptions()
      options.limits.maxMessageBytes = limit
      let server = try Dialect.server(options)
      let answer = try dialect.read(server.send(dialect.unary(message)))
      #expect(answer.code == (fits ? nil : 8), "limit \(limit)")
    }
  }

  @Test func depth100IsAccepted() throws {
    let server = try Dialect.server()
    let message = try #require(Self.deep.child)
    let answer = try Dialect.grpc.read(server.send(Dialect.grpc.unary(message)))
    #expect(answer.messages == [message])
  }
}
