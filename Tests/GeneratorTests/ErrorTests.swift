import Base
import Testing

@testable import protoc_gen_pintle

/// What is refused, and in which words: a wrong `.proto` must not become code.
@Suite struct ErrorTests {
  /// A file with one service of one method and two messages.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// Options of the method: HTTP rule, permission and so on.
    var options: Proto
    var streams = false
    var expected: String
    var testDescription: String { name }

    /// `google.api.http` around an HttpRule.
    static func http(_ rule: Proto) -> Proto {
      Proto().message(72_295_728, rule).number(50_002, 1)
    }
  }

  static let cases: [Case] = [
    Case(
      name: "nobody may call", options: Proto(),
      expected:
        "nobody may call it: set (pintle.permission), (pintle.public) or (pintle.authenticated)"),
    Case(
      name: "public = false is not public", options: Proto().number(50_002, 0),
      expected:
        "nobody may call it: set (pintle.permission), (pintle.public) or (pintle.authenticated)"),
    Case(
      name: "two who may call", options: Proto().string(50_001, "a.b").number(50_002, 1),
      expected: "only one of (pintle.permission), (pintle.public) and (pintle.authenticated)"),
    Case(
      name: "empty permission", options: Proto().string(50_001, ""),
      expected: "the permission is empty"),
    Case(
      name: "empty status above", options: Proto().number(50_002, 1).number(50_008, 300),
      expected: "empty_status 300 is not from 200 to 299"),
    Case(
      name: "empty scope", options: Proto().string(50_001, "a.b").string(50_007, ""),
      expected: "a scope is empty"),
    Case(
      name: "status below", options: Proto().number(50_002, 1).number(50_005, 199),
      expected: "success_status 199 is not from 200 to 299"),
    Case(
      name: "status above", options: Proto().number(50_002, 1).number(50_005, 300),
      expected: "success_status 300 is not from 200 to 299"),
    Case(
      name: "no verb", options: Case.http(Proto().string(7, "*")),
      expected: "an HTTP rule has no verb"),
    Case(
      name: "relative template", options: Case.http(Proto().string(2, "a")),
      expected: "path template \"a\": \"/\" is missing at character 1"),
    Case(
      name: "open variable", options: Case.http(Proto().string(2, "/a/{id")),
      expected: "path template \"/a/{id\": \"}\" is missing at character 7"),
    Case(
      name: "unknown variable", options: Case.http(Proto().string(2, "/a/{nope}")),
      expected: "path template \"/a/{nope}\": \"nope\" names no field of t.Input"),
    Case(
      name: "repeated variable", options: Case.http(Proto().string(2, "/a/{tags}")),
      expected: "path template \"/a/{tags}\": \"tags\" is repeated"),
    Case(
      name: "message variable", options: Case.http(Proto().string(2, "/a/{inner}")),
      expected: "path template \"/a/{inner}\": \"inner\" is not a single value"),
    Case(
      name: "variable inside a scalar", options: Case.http(Proto().string(2, "/a/{id.x}")),
      expected: "path template \"/a/{id.x}\": \"id.x\" is not a single value"),
    Case(
      name: "bound twice", options: Case.http(Proto().string(2, "/a/{id}/{id}")),
      expected: "path template \"/a/{id}/{id}\": \"id\" is bound twice"),
    Case(
      name: "unknown body", options: Case.http(Proto().string(4, "/a").string(7, "nope")),
      expected: "body names no field of t.Input: \"nope\""),
    Case(
      name: "body bound by the path",
      options: Case.http(Proto().string(4, "/a/{inner.id}").string(7, "inner")),
      expected: "\"inner\" comes from the path and from the body"),
    Case(
      name: "unknown response body", options: Case.http(Proto().string(2, "/a").string(12, "nope")),
      expected: "response_body names no field of t.Input: \"nope\""),
    Case(
      name: "GET with a body", options: Case.http(Proto().string(2, "/a").string(7, "*")),
      expected: "a GET binding has a body"),
    Case(
      name: "nested additional bindings",
      options: Case.http(
        Proto().string(2, "/a")
          .message(11, Proto().string(2, "/b").message(11, Proto().string(2, "/c")))),
      expected: "additional_bindings stand inside additional_bindings"),
    Case(
      name: "error in an additional binding",
      options: Case.http(Proto().string(2, "/a").message(11, Proto().string(2, "/{x}"))),
      expected: "path template \"/{x}\": \"x\" names no field of t.Input"),
    Case(
      name: "custom verb with a space",
      options: Case.http(Proto().message(8, Proto().string(1, "A B").string(2, "/a"))),
      expected: "the custom verb is no HTTP verb"),
  ]

  /// descriptor.proto's FileDescriptorProto by hand.
  static func file(
    _ options: Proto, rules: Proto? = nil, prefix: String? = nil, inner innerOptions: Proto? = nil
  ) -> Proto {
    let id = Proto().string(1, "id").number(3, 1).number(4, 1).number(5, 9).string(10, "id")
    let ruled = rules.map { id.message(8, $0) } ?? id
    let tags = Proto().string(1, "tags").number(3, 2).number(4, 3).number(5, 9)
    var inner = Proto().string(1, "inner").number(3, 3).number(4, 1).number(5, 11)
      .string(6, ".t.Input")
    if let innerOptions { inner = inner.message(8, innerOptions) }
    let input = Proto().string(1, "Input").message(2, ruled).message(2, tags).message(2, inner)
    let method = Proto().string(1, "Get").string(2, ".t.Input").string(3, ".t.Input")
      .message(4, options)
    var service = Proto().string(1, "Things").message(2, method)
    if let prefix { service = service.message(3, Proto().string(50_001, prefix)) }
    return Proto().string(1, "t.proto").string(2, "t").string(3, "pintle/options.proto")
      .message(4, input).message(6, service).string(12, "proto3")
  }

  static func error(_ file: Proto, parameter: String? = nil) throws -> String {
    var request = Request(
      generate: ["t.proto"], files: try Fixture.files("options.descriptors") + [file.bytes[...]])
    if let parameter { request.parameter = parameter }
    let response = try RawMessage(try Plugin.respond(to: request.bytes))
    #expect(response.byteStrings(15).isEmpty || !response.has(1))
    return response.string(1)
  }

  @Test(arguments: cases)
  func method(row: Case) throws {
    #expect(try Self.error(Self.file(row.options)) == "t.proto: t.Things.Get: " + row.expected)
  }

  @Test func theSameFileIsGoodOtherwise() throws {
    let rule = Proto().string(4, "/a/{id}").string(7, "*")
    #expect(try Self.error(Self.file(Case.http(rule))) == "")
  }

  struct RuleCase: Sendable, CustomTestStringConvertible {
    var name: String
    /// A `validate.FieldRules` on the string field `id`.
    var rules: Proto
    var expected: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    RuleCase(
      name: "number rules on a string", rules: Proto().message(3, Proto().number(1, 1)),
      expected: "Int32Rules do not fit the field's type"),
    RuleCase(
      name: "list rules on a string", rules: Proto().message(18, Proto().number(1, 1)),
      expected: "rules of a list or map on a single value"),
    RuleCase(
      name: "duration rules on a string", rules: Proto().message(21, Proto().number(1, 1)),
      expected: "duration rules need a field of type google.protobuf.Duration"),
    RuleCase(
      name: "malformed pattern", rules: Proto().message(14, Proto().string(6, "a(b")),
      expected: "pattern \"a(b\": \")\" is missing at character 4"),
  ])
  func rules(row: RuleCase) throws {
    let options = Proto().message(1071, row.rules)
    let file = Self.file(Proto().number(50_002, 1), rules: options)
    #expect(try Self.error(file) == "t.proto: t.Input.id: " + row.expected)
  }

  /// Only what a placeholder can stand for can be kept secret.
  @Test func sensitiveMessage() throws {
    let sensitive = Proto().number(50_002, 1)
    #expect(
      try Self.error(Self.file(sensitive, inner: sensitive))
        == "t.proto: t.Input.inner: sensitive: it holds neither strings nor bytes, nor is it a single "
        + "google.protobuf.Value or Struct")
    #expect(try Self.error(Self.file(sensitive, rules: sensitive)) == "")
  }

  @Test(arguments: ["a", "/a/"])
  func pathPrefix(prefix: String) throws {
    let file = Self.file(Proto().number(50_002, 1), prefix: prefix)
    #expect(
      try Self.error(file)
        == "t.proto: t.Things: path prefix \"\(prefix)\" must begin with \"/\" and not end with it")
  }

  struct ParameterCase: Sendable, CustomTestStringConvertible {
    var parameter: String
    var expected: String
    var testDescription: String { parameter }
  }

  @Test(arguments: [
    ParameterCase(parameter: "", expected: "the parameter module is missing"),
    ParameterCase(parameter: "module=A,colour=red", expected: "unknown parameter \"colour\""),
    ParameterCase(
      parameter: "module=A,visibility=secret",
      expected: "visibility must be public, package or internal, not \"secret\""),
    ParameterCase(
      parameter: "module=A,generate=some",
      expected: "generate must be all, messages or descriptors, not \"some\""),
    ParameterCase(
      parameter: "module=A,gateway=some", expected: "gateway must be all or used, not \"some\""),
    ParameterCase(
      parameter: "module=A,types=x", expected: "\"x\" is not of the form PREFIX:MODULE"),
    ParameterCase(
      parameter: "module=A,comments=2", expected: "comments must be yes or no, not \"2\""),
    ParameterCase(
      parameter: "module=A",
      expected:
        "t.proto: pintle/options.proto: it is not generated, and no descriptors= parameter says where"
    ),
  ])
  func parameters(row: ParameterCase) throws {
    let file = Self.file(Proto().number(50_002, 1))
    #expect(try Self.error(file, parameter: row.parameter) == row.expected)
  }

  @Test func unknownSyntax() throws {
    let file = Proto().string(1, "t.proto").string(12, "editions")
    #expect(
      try Self.error(file)
        == "t.proto: syntax: \"editions\" is not supported: use proto2 or proto3")
  }

  @Test func typeOfAFileThatIsNowhere() throws {
    let field = Proto().string(1, "at").number(3, 1).number(4, 1).number(5, 11)
      .string(6, ".google.protobuf.Duration")
    let message = Proto().string(1, "M").message(2, field)
    let file = Proto().string(1, "t.proto").string(2, "t").message(4, message).string(12, "proto3")
    #expect(
      try Self.error(file, parameter: "module=A")
        == "t.proto: t.M.at: its type stands in google/protobuf/duration.proto, which is not "
        + "generated, and no types= parameter says where")
  }

  @Test func missingDescription() throws {
    let request = Request(generate: ["gone.proto"], files: [])
    let response = try RawMessage(try Plugin.respond(to: request.bytes))
    #expect(response.string(1) == "gone.proto is to be generated, but its description did not come")
  }

  /// A request that ends too soon is refused or read as a shorter one; it never traps.
  @Test func truncatedRequests() throws {
    let file = Self.file(Proto().number(50_002, 1))
    let bytes = Request(generate: ["t.proto"], files: [file.bytes[...]]).bytes
    for count in bytes.indices {
      _ = try? Plugin.respond(to: Array(bytes[..<count]))
    }
    #expect(throws: GeneratorError.self) { try Plugin.respond(to: Array(bytes.dropLast())) }
  }
}
