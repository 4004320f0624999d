import Base
import HTTP
import RPC
import Testing
import Wire

@testable import RPC

/// What requests hold that nobody knows: refused by name, or ignored by name, never dropped in silence.
@Suite struct UnknownTests {
  private static func server(
    refuses: Bool, tolerant: [String] = []
  ) throws -> TestServer {
    let echo = EchoService.registered()
    var descriptor = echo.descriptor
    descriptor.refusesUnknown = refuses
    descriptor.tolerantPrefixes = tolerant
    let services = [RegisteredService(descriptor: descriptor, methods: echo.methods)]
    return try TestServer(
      protocols: Dialect.protocols + [try JSONGateway(services)], services: services)
  }

  private static let json: [Dialect] = [.grpcJSON, .connectJSON, .gateway]

  private static func request(_ dialect: Dialect, _ json: String) -> TestRequest {
    var request = dialect.unary(TestMessage("x"))
    let bytes = Array(json.utf8)
    request.body = dialect == .grpcJSON ? envelope(bytes) : bytes
    return request
  }

  // MARK: JSON

  @Test(arguments: json)
  func unknownMembersAreNamed(_ dialect: Dialect) throws {
    let request = Self.request(
      dialect, #"{"text":"a","child":{"txet":1},"b, \"é":[{"c":2}],"txet":null}"#)
    let refused = try dialect.read(Self.server(refuses: true).send(request))
    #expect(refused.code == 3)
    #expect(refused.message == #"unknown field "txet", at byte 28, in "child.txet""#)
    let taken = try dialect.read(Self.server(refuses: false).send(request))
    #expect(taken.code == nil)
    var expected = TestMessage("a")
    expected.child = TestMessage()
    #expect(taken.messages == [expected])
    let told = taken.headers.filter { $0.name == "pintle-ignored" }.map(\.value)
    #expect(told == ["child.txet, b%2C%20%22%C3%A9, txet"])
  }

  /// Members of messages in messages, and of each element of a list once.
  @Test(arguments: json)
  func unknownMembersAreNamedByTheirPaths(_ dialect: Dialect) throws {
    let rows: [(json: String, told: String)] = [
      (#"{"child":{"child":{"a":1},"a":{"b":2}},"a":3}"#, "child.child.a, child.a, a"),
      (#"{"\u0063hild":{"a\"]{":[{"b":1}],"c":0}}"#, #"\u0063hild.a%22]{, \u0063hild.c"#),
      (
        #"{"a":{"child":1}, "b":[{"c":{}}], "child" : {"child":{},"d":"}"},"e":""}"#,
        "a, b, child.d, e"
      ),
      (
        "{\"child\":{" + (0..<50).map { _ in #""x":[1,{"y":"]"}]"# }.joined(separator: ",") + "}}",
        "child.x"
      ),
    ]
    for row in rows {
      let answer = try dialect.read(
        Self.server(refuses: false).send(Self.request(dialect, row.json)))
      #expect(
        answer.headers.filter { $0.name == "pintle-ignored" }.map(\.value) == [row.told],
        "\(answer)")
    }
  }

  @Test(arguments: json)
  func whatIsToldIsBounded(_ dialect: Dialect) throws {
    let name = String(repeating: "n", count: Limits.maxIgnoredNameBytes)
    func members(_ count: Int) -> String {
      let members = (0..<count).map { #""\#(name)\#($0)":0"# }.joined(separator: ",")
      return #"{"\#(name)":1,"# + members + "}"
    }
    func told(_ json: String) throws -> [String] {
      let answer = try dialect.read(Self.server(refuses: false).send(Self.request(dialect, json)))
      return answer.headers.filter { $0.name == "pintle-ignored" }.map(\.value)
    }
    // Cut at the bound, so that all longer ones are alike.
    let long = try told(members(20))
    #expect(long == ["\(name), \(name)..."])
    let many = (0...Limits.maxIgnoredNames).map { "m\($0)" }
    func json(_ names: some Collection<String>) -> String {
      "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    }
    let most = many.dropLast()
    #expect(try told(json(most)) == [most.joined(separator: ", ")])
    #expect(try told(json(many)) == [most.joined(separator: ", ") + ", ..."])
  }

  @Test func unknownFieldsOfTheBinaryEncodingAreTaken() throws {
    // Field 99, a varint.
    let bytes = TestMessage("a").protobufBytes() + [0x98, 0x06, 0x01]
    for dialect in [Dialect.grpc, .grpcWeb, .connectProto] {
      var request = dialect.unary(TestMessage("a"))
      request.body = dialect == .connectProto ? bytes : envelope(bytes)
      let answer = try dialect.read(Self.server(refuses: true).send(request))
      #expect(answer.code == nil)
      #expect(answer.headers.allSatisfy { $0.name != "pintle-ignored" })
    }
  }

  // MARK: Queries

  struct Row: Sendable, CustomTestStringConvertible {
    var request: TestRequest
    /// What a service that refuses says.
    var refusal: String
    /// What one that does not refuse answers; nil for the same refusal.
    var answer: String?
    /// What it tells as ignored.
    var ignored: String?

    var testDescription: String { "\(request.method.name) \(request.target)" }
  }

  private static func get(_ query: String) -> TestRequest {
    TestRequest(method: .get, target: "/v1/say/x/tags?\(query)", fields: [])
  }

  private static func put(_ query: String) -> TestRequest {
    TestRequest(method: .put, target: "/v1/say/x?\(query)", fields: [], body: Array("{}".utf8))
  }

  @Test(arguments: [
    Row(
      request: get("tags=a&nobody=1"), refusal: #"unknown parameter "nobody""#, answer: #"["a"]"#,
      ignored: "?nobody"),
    Row(
      request: get("child.nobody=1&=2&nobody[]=3&%2C=4"),
      refusal: #"unknown parameter "child.nobody""#, answer: "[]",
      ignored: "?child.nobody, ?, ?nobody[], ?%2C"),
    // What the path and the body say, the query cannot.
    Row(
      request: put("text=y"),
      refusal: #"parameter "text" must be left to the path or the body, which say it, not "y""#,
      answer: #"{"text":"x","child":{}}"#, ignored: "?text"),
    Row(
      request: put("child.text=z"),
      refusal:
        #"parameter "child.text" must be left to the path or the body, which say it, not "z""#,
      answer: #"{"text":"x","child":{}}"#, ignored: "?child.text"),
    Row(
      request: TestRequest(target: "/v1/say?text=y&a=%zz", fields: [], body: Array("{}".utf8)),
      refusal: #"the query's part "a=%zz" holds a malformed escape"#, answer: "{}",
      ignored: "?text, ?a"),
    Row(
      request: TestRequest(target: "/v1/say?text=y", fields: [], body: Array("{}".utf8)),
      refusal: #"unknown parameter "text""#, answer: "{}", ignored: "?text"),
    // Malformed for everybody.
    Row(
      request: get("tags=%zz"), refusal: #"the query's part "tags=%zz" holds a malformed escape"#),
    Row(request: get("tags=%4"), refusal: #"the query's part "tags=%4" holds a malformed escape"#),
    Row(request: get("%f=1"), refusal: #"the query's part "%f=1" holds a malformed escape"#),
    Row(
      request: get("tags=no%FFsuch"), refusal: #"the query's part "tags=no%FFsuch" is not UTF-8"#),
    Row(request: get("%C3%28=1"), refusal: #"the query's part "%C3%28=1" is not UTF-8"#),
    Row(
      request: get("tags[]=x"),
      refusal:
        #"parameter "tags[]" must be written without brackets, once for each of its values, not "x""#
    ),
    Row(
      request: get("count[0]=1"),
      refusal: #"parameter "count[0]" must be written without brackets, not "1""#),
    Row(
      request: get("count=1&count=1"), refusal: #"parameter "count" must be given once, not "1""#),
    Row(
      request: get("child.count=1&child.count=2"),
      refusal: #"parameter "child.count" must be given once, not "2""#),
    Row(
      request: get("count.x=1"),
      refusal:
        #"parameter "count.x" must be named without what stands inside: it has no fields, not "1""#),
    Row(
      request: get("child=1"),
      refusal: #"parameter "child" must be the path of one of its fields, not "1""#),
    Row(
      request: get("count=\(String(repeating: "9", count: 300))"),
      refusal:
        "parameter \"count\" must be an int32 such as 10, not "
        + "\"\(String(repeating: "9", count: 256))...\""),
  ])
  func queries(_ row: Row) throws {
    let document = "{\"code\":3,\"message\":\(JSONValue.string(row.refusal).text())}"
    let strict = try Self.server(refuses: true).send(row.request)
    #expect(strict.status == 400)
    #expect(strict.text == document)
    let lenient = try Self.server(refuses: false).send(row.request)
    #expect(lenient.status == (row.answer == nil ? 400 : 200))
    #expect(lenient.text == row.answer ?? document)
    #expect(lenient.field("pintle-ignored") == row.ignored)
  }

  @Test(arguments: [
    get("tags=a&tags=b"), get("count=1&child.count=1"), get("child.count=1&child.tags=2"), get(""),
    get("&&tags=%41+b&"),
  ])
  func queriesThatAreWhollyKnown(_ request: TestRequest) throws {
    for refuses in [true, false] {
      let stream = try Self.server(refuses: refuses).send(request)
      #expect(stream.status == 200)
      #expect(stream.field("pintle-ignored") == nil)
    }
  }

  @Test func bodiesThatNobodyReads() throws {
    let rows: [(body: String, isTaken: Bool)] = [
      ("", true), ("{}", true), (" {\r\n} ", true), (#"{"text":"a"}"#, false), ("[]", false),
    ]
    for row in rows {
      var request = Self.get("tags=a")
      request.body = Array(row.body.utf8)
      let strict = try Self.server(refuses: true).send(request)
      #expect(strict.status == (row.isTaken ? 200 : 400), "\(row)")
      let lenient = try Self.server(refuses: false).send(request)
      #expect(lenient.status == 200)
      #expect(lenient.field("pintle-ignored") == (row.isTaken ? nil : "(body)"))
    }
  }

  // MARK: Bodies beside paths

  struct Beside: Sendable, CustomTestStringConvertible {
    var method: HTTPMethod
    var target: String
    var body: String
    /// What a service that refuses says; nil when it takes the body.
    var refusal: String?
    /// What one that does not refuse answers.
    var answer: String
    /// What it tells as ignored.
    var ignored: String?

    var testDescription: String { "\(method.name) \(target) \(body)" }

    init(
      _ method: HTTPMethod, _ target: String, _ body: String, refusal: String? = nil,
      _ answer: String, ignored: String? = nil
    ) {
      self.method = method
      self.target = target
      self.body = body
      self.refusal = refusal
      self.answer = answer
      self.ignored = ignored
    }
  }

  private static func pathServer(refuses: Bool) throws -> TestServer {
    var descriptor = EchoService.descriptor
    descriptor.name = "pintle.test.Paths"
    descriptor.refusesUnknown = refuses
    let rules: [MethodDescriptor.HTTPRule] = [
      .init(verb: "POST", template: "/whole/{text}", body: "*"),
      .init(verb: "PUT", template: "/deep/{child.text}", body: "*"),
      .init(verb: "PATCH", template: "/part/{child.text}", body: "child"),
      .init(verb: "POST", template: "/beside/{text}", body: "child"),
      .init(verb: "POST", template: "/two/{count}/{child.count}", body: "*"),
    ]
    let method = MethodDescriptor(
      name: "Say", path: "/pintle.test.Paths/Say", kind: .unary, permission: .public,
      httpRules: rules, requestName: TestMessage.messageName,
      responseName: TestMessage.messageName)
    let service = RegisteredService(
      descriptor: descriptor,
      methods: [
        ServerMethod.unary(method) {
          (request: TestMessage, context) async throws(RPCError) -> TestMessage in
          try await EchoService.answer(request, context)
        }
      ])
    return try TestServer(
      protocols: Dialect.protocols + [try JSONGateway([service])], services: [service])
  }

  /// What the path says the body may say too, but it may say nothing else.
  @Test(arguments: [
    Beside(
      .post, "/whole/x", #"{"text":"y"}"#,
      refusal: #"expected "x", which the path says, not "y", at byte 8, in "text""#,
      #"{"text":"x"}"#, ignored: "text"),
    Beside(.post, "/whole/x", #"{"count":1,"text":"x"}"#, #"{"text":"x","count":1}"#),
    Beside(.post, "/whole/x", #"{"count":1}"#, #"{"text":"x","count":1}"#),
    Beside(.post, "/whole/x", "", #"{"text":"x"}"#),
    Beside(
      .post, "/whole/x", #"{"child":{"text":"y"}}"#, #"{"text":"x","child":{"text":"y"}}"#),
    // A default is said as well as any other.
    Beside(
      .post, "/whole/x", #"{"text":""}"#,
      refusal: #"expected "x", which the path says, not "", at byte 8, in "text""#,
      #"{"text":"x"}"#, ignored: "text"),
    Beside(
      .post, "/whole/x", #"{"te\u0078t": "y"}"#,
      refusal: #"expected "x", which the path says, not "y", at byte 14, in "te\u0078t""#,
      #"{"text":"x"}"#, ignored: "text"),
    Beside(
      .put, "/deep/x", #"{"text":"t","child":{"count":1,"text":"y"}}"#,
      refusal: #"expected "x", which the path says, not "y", at byte 38, in "child.text""#,
      #"{"text":"t","child":{"text":"x","count":1}}"#, ignored: "child.text"),
    Beside(.put, "/deep/x", #"{"child":{"text":"x"}}"#, #"{"child":{"text":"x"}}"#),
    Beside(.put, "/deep/x", #"{"child":{}}"#, #"{"child":{"text":"x"}}"#),
    Beside(
      .patch, "/part/x", #"{"text":"y","count":2}"#,
      refusal: #"expected "x", which the path says, not "y", at byte 8, in "text""#,
      #"{"child":{"text":"x","count":2}}"#, ignored: "text"),
    Beside(.post, "/beside/x", #"{"text":"y"}"#, #"{"text":"x","child":{"text":"y"}}"#),
    // The same number in other digits.
    Beside(
      .post, "/two/7/8", #"{"count":7.0,"child":{"count":8}}"#, #"{"count":7,"child":{"count":8}}"#),
    Beside(
      .post, "/two/7/8", #"{"count":"7","child":{"count":9}}"#,
      refusal: #"expected "8", which the path says, not 9, at byte 30, in "child.count""#,
      #"{"count":7,"child":{"count":8}}"#, ignored: "child.count"),
    Beside(
      .post, "/two/7/8", #"{"child":{"count":9},"count":1}"#,
      refusal: #"expected "7", which the path says, not 1, at byte 29, in "count""#,
      #"{"count":7,"child":{"count":8}}"#, ignored: "count, child.count"),
  ])
  func bodiesBesidePaths(_ row: Beside) throws {
    let request = TestRequest(
      method: row.method, target: row.target, fields: [], body: Array(row.body.utf8))
    let strict = try Self.pathServer(refuses: true).send(request)
    if let refusal = row.refusal {
      #expect(strict.status == 400)
      #expect(strict.text == "{\"code\":3,\"message\":\(JSONValue.string(refusal).text())}")
    } else {
      #expect(strict.status == 200)
      #expect(strict.text == row.answer)
    }
    let lenient = try Self.pathServer(refuses: false).send(request)
    #expect(lenient.status == 200)
    #expect(lenient.text == row.answer)
    #expect(lenient.field("pintle-ignored") == row.ignored)
  }

  /// A method that refuses under the paths of a tolerant API, and in a tolerant service.
  @Test func methodsThatAlwaysRefuse() throws {
    for (refuses, tolerant) in [(true, ["/api"]), (false, [])] {
      var descriptor = EchoService.descriptor
      descriptor.name = "pintle.test.Own"
      descriptor.refusesUnknown = refuses
      descriptor.tolerantPrefixes = tolerant
      func method(_ name: String, always: Bool) -> ServerMethod {
        ServerMethod.unary(
          MethodDescriptor(
            name: name, path: "/pintle.test.Own/" + name, kind: .unary, permission: .public,
            httpRules: [.init(verb: "POST", template: "/\(name)", body: "*")],
            alwaysRefusesUnknown: always, requestName: TestMessage.messageName,
            responseName: TestMessage.messageName)
        ) { (request: TestMessage, context) async throws(RPCError) -> TestMessage in
          try await EchoService.answer(request, context)
        }
      }
      let service = RegisteredService(
        descriptor: descriptor,
        methods: [method("own", always: true), method("theirs", always: false)])
      let server = try TestServer(
        protocols: Dialect.protocols + [try JSONGateway([service])], services: [service])
      let rows: [(target: String, isTaken: Bool)] = [
        ("/api/own", false), ("/own", false), ("/pintle.test.Own/own", false),
        ("/api/theirs", true), ("/theirs", !refuses), ("/pintle.test.Own/theirs", !refuses),
      ]
      for row in rows {
        for (query, body) in [("", #"{"nobody":1}"#), ("?nobody=1", "{}")] {
          let fields =
            row.target.hasPrefix("/pintle") ? [("content-type", "application/json")] : []
          let stream = server.send(
            TestRequest(target: row.target + query, fields: fields, body: Array(body.utf8)))
          #expect(stream.status == (row.isTaken ? 200 : 400), "\(row) \(stream.text)")
          #expect(stream.text.contains("nobody") != row.isTaken)
          #expect((stream.field("pintle-ignored") != nil) == row.isTaken)
        }
      }
    }
  }

  /// The paths of an API whose clients send more than it reads, in a service that is strict elsewhere.
  @Test func tolerantPrefixes() throws {
    let server = try Self.server(refuses: true, tolerant: ["/api"])
    let body = Array(#"{"nobody":1}"#.utf8)
    let rows: [(path: String, status: Int)] = [("/v1/say", 400), ("/api/v1/say", 200)]
    for row in rows {
      let stream = server.send(TestRequest(target: row.path, fields: [], body: body))
      #expect(stream.status == row.status)
      #expect(stream.field("pintle-ignored") == (row.status == 200 ? "nobody" : nil))
    }
    let whole = ServiceDescriptor(
      name: "", file: EchoService.descriptor.file, methods: [], refusesUnknown: true,
      tolerantPrefixes: ["/api"])
    #expect(!whole.refusesUnknown(at: "/api"))
    #expect(whole.refusesUnknown(at: "/apis/x"))
  }

  @Test(arguments: [
    Dialect.grpc, .grpcJSON, .grpcWeb, .grpcWebText, .connectProto, .connectJSON, .connectGet,
  ])
  func queriesBesideOtherDialects(_ dialect: Dialect) throws {
    var request = dialect.unary(TestMessage("a"))
    request.target += dialect == .connectGet ? "&nobody=1" : "?nobody=1"
    let refused = try dialect.read(Self.server(refuses: true).send(request))
    #expect(refused.code == 3)
    #expect(refused.message == #"unknown parameter "nobody""#)
    let taken = try dialect.read(Self.server(refuses: false).send(request))
    #expect(taken.messages == [TestMessage("a")])
    #expect(taken.headers.first { $0.name == "pintle-ignored" }?.value == "?nobody")
  }

  // MARK: Connect by GET

  @Test(
    arguments: [
      ("connect=v1&encoding=json&message=%7B%7D", 200, nil),
      ("encoding=json&message=%7B%7D&base64=0", 200, nil),
      ("encoding=json&message=e30&base64=1", 200, nil),
      (
        "encoding=json&message=%7B%7D&message=%7B%7D", 400,
        #"the query's part "message=%7B%7D" gives a parameter for the second time"#
      ),
      (
        "encoding=json&encoding=json&message=%7B%7D", 400,
        #"the query's part "encoding=json" gives a parameter for the second time"#
      ),
      ("encoding=%6&message=%7B%7D", 400, #"the query's part "%6" holds a malformed escape"#),
      ("encoding=json&message=%zz", 400, #"the query's part "%zz" holds a malformed escape"#),
      ("encoding=json", 400, "the message parameter is missing"),
      ("encoding=json&message=e30&base64=yes", 400, "the base64 parameter must be 1, or left out"),
    ] as [(String, Int, String?)])
  func connectParameters(_ query: String, _ status: Int, _ message: String?) throws {
    let stream = try Dialect.server().send(
      TestRequest(method: .get, target: "/pintle.test.Echo/Read?\(query)", fields: []))
    #expect(stream.status == status, "\(stream.text)")
    guard let message else { return }
    #expect(
      stream.text
        == "{\"code\":\"invalid_argument\",\"message\":\(JSONValue.string(message).text())}")
  }
}
