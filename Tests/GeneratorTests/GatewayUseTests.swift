import Testing

@testable import protoc_gen_pintle

/// Which messages get the functions that only the JSON gateway calls.
@Suite struct GatewayUseTests {
  static let functions = ["func mergeParameter(", "func mergeMember(", "func writeMember("]

  /// The functions of a message in a file's output.
  static func functions(_ output: String, of message: String) -> [String] {
    let parts = output.split(separator: "// MARK: ")
    let part = parts.first { $0.hasPrefix(message + "\n") } ?? ""
    return functions.filter { part.contains($0) }
  }

  @Test func everyMessageHasThemUnlessOnlyUsedOnesAreWanted() throws {
    var request = Request(
      generate: ["golden/shapes.proto"], files: try Fixture.files("golden.descriptors"))
    let all = try #require(try request.outputs()["golden.shapes.pb.swift"])
    #expect(Self.functions.allSatisfy { all.contains($0) })
    request.parameter += ",gateway=used"
    let used = try #require(try request.outputs()["golden.shapes.pb.swift"])
    #expect(!Self.functions.contains { used.contains($0) })
  }

  /// A method t.Things.Get with an HTTP rule; its request holds messages, its answer another.
  static func file(_ rule: Proto, eventStream: Proto? = nil) -> Proto {
    func field(_ name: String, _ number: Int, _ type: String? = nil, label: Int = 1) -> Proto {
      let proto = Proto().string(1, name).number(3, number).number(4, label)
      return type.map { proto.number(5, 11).string(6, ".t." + $0) } ?? proto.number(5, 9)
    }
    let messages = [
      Proto().string(1, "Input").message(2, field("id", 1)).message(2, field("inner", 2, "Inner"))
        .message(2, field("list", 3, "Item", label: 3)).message(2, field("part", 4, "Part")),
      Proto().string(1, "Inner").message(2, field("id", 1)).message(2, field("deep", 2, "Deep")),
      Proto().string(1, "Deep").message(2, field("id", 1)),
      Proto().string(1, "Item").message(2, field("id", 1)),
      Proto().string(1, "Part").message(2, field("id", 1)),
      Proto().string(1, "Output").message(2, field("id", 1)).message(2, field("deep", 2, "Deep")),
    ]
    var options = Proto().message(72_295_728, rule).number(50_002, 1)
    if let eventStream { options = options.message(50_006, eventStream) }
    var method = Proto().string(1, "Get").string(2, ".t.Input").string(3, ".t.Output")
      .message(4, options)
    if eventStream != nil { method = method.number(6, 1) }
    var file = Proto().string(1, "t.proto").string(2, "t").string(3, "pintle/options.proto")
    for message in messages { file = file.message(4, message) }
    return file.message(6, Proto().string(1, "Things").message(2, method)).string(12, "proto3")
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var rule: Proto
    var eventStream: Proto?
    /// The messages that take parameters, bodies that are one field, and answers that are one field.
    var expected: [[String]]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Row(
      name: "a body that is the whole message", rule: Proto().string(4, "/a").string(7, "*"),
      expected: [[], [], []]),
    Row(
      name: "a path", rule: Proto().string(4, "/a/{id}").string(7, "*"),
      expected: [["Input"], [], []]),
    Row(
      name: "a path into messages", rule: Proto().string(4, "/{inner.deep.id}").string(7, "*"),
      expected: [["Input", "Inner", "Deep"], [], []]),
    Row(
      name: "a query reaches all but lists", rule: Proto().string(2, "/a"),
      expected: [["Input", "Inner", "Deep", "Part"], [], []]),
    Row(
      name: "a query but for the body", rule: Proto().string(4, "/a").string(7, "inner"),
      expected: [["Input", "Part"], ["Input"], []]),
    Row(
      name: "an answer that is one field",
      rule: Proto().string(4, "/a").string(7, "*").string(12, "deep"),
      expected: [[], [], ["Output"]]),
    Row(
      name: "a second rule",
      rule: Proto().string(4, "/a").string(7, "*").message(
        11, Proto().string(2, "/b/{part.id}")),
      expected: [["Input", "Inner", "Deep", "Part"], [], []]),
    Row(
      name: "an event stream", rule: Proto().string(4, "/a").string(7, "*"),
      eventStream: Proto().string(1, "id").string(2, "deep").string(3, "id"),
      expected: [["Input"], [], ["Output"]]),
  ])
  func used(row: Row) throws {
    let request = Request(
      parameter: "module=T,gateway=used,descriptors=pintle/:RPC", generate: ["t.proto"],
      files: try Fixture.files("options.descriptors")
        + [Self.file(row.rule, eventStream: row.eventStream).bytes[...]])
    let output = try #require(try request.outputs()["t.pb.swift"])
    for (function, expected) in zip(Self.functions, row.expected) {
      let messages = ["Input", "Inner", "Deep", "Item", "Part", "Output"].filter {
        Self.functions(output, of: "t." + $0).contains(function)
      }
      #expect(messages == expected, "\(function)")
    }
  }

  /// What the generator makes of a method whose request and response are `request` and `response`: messages of a file
  /// with a google.api.HttpBody in a field, one in a oneof, and several.
  private static func bodies(
    _ rule: Proto, _ request: String, _ response: String, gateway: String = "used"
  ) throws(GeneratorError) -> [String: String] {
    let body = ".google.api.HttpBody"
    func field(_ name: String, _ number: Int, label: Int = 1) -> Proto {
      Proto().string(1, name).number(3, number).number(4, label).number(5, 11).string(6, body)
    }
    let text = Proto().string(1, "content_type").number(3, 1).number(4, 1).number(5, 9)
    let bodyFile = Proto().string(1, "google/api/httpbody.proto").string(2, "google.api").string(
      12, "proto3"
    ).message(4, Proto().string(1, "HttpBody").message(2, text))
    let file = Proto().string(1, "t.proto").string(2, "t").string(3, "pintle/options.proto")
      .string(3, "google/api/httpbody.proto")
      .message(
        4,
        Proto().string(1, "Files").message(2, field("one", 3))
          .message(2, field("chosen", 4).number(9, 0)).message(2, field("many", 5, label: 3))
          .message(8, Proto().string(1, "choice"))
      )
      .message(
        6,
        Proto().string(1, "Things").message(
          2,
          Proto().string(1, "Get").string(2, request).string(3, response)
            .message(4, Proto().message(72_295_728, rule).number(50_002, 1)))
      ).string(12, "proto3")
    return try Request(
      parameter:
        "module=T,gateway=\(gateway),types=google/:RPC,descriptors=google/:RPC,descriptors=pintle/:RPC",
      generate: ["t.proto"],
      files: (try Fixture.files("options.descriptors")) + [bodyFile.bytes[...], file.bytes[...]]
    ).outputs()
  }

  struct BodyRow: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var rule: Proto
    var request = ".t.Files"
    var response = ".t.Files"
    /// What stands behind the rule's other arguments, and whether Files conforms.
    var arguments: String
    var conforms: Bool
  }

  @Test(arguments: [
    BodyRow(
      testDescription: "the message itself", rule: Proto().string(4, "/a").string(7, "*"),
      request: ".google.api.HttpBody", response: ".google.api.HttpBody",
      arguments: #"body: "*", rawBody: 0, rawResponse: 0)"#, conforms: false),
    BodyRow(
      testDescription: "a field", rule: Proto().string(4, "/a").string(7, "one"),
      arguments: #"body: "one", rawBody: 3)"#, conforms: true),
    BodyRow(
      testDescription: "a member of a oneof, and an answer",
      rule: Proto().string(4, "/a").string(7, "chosen").string(12, "one"),
      arguments: #"body: "chosen", responseBody: "one", rawBody: 4, rawResponse: 3)"#,
      conforms: true),
    BodyRow(
      testDescription: "several are JSON", rule: Proto().string(4, "/a").string(7, "many"),
      arguments: #"body: "many")"#, conforms: false),
    BodyRow(
      testDescription: "a message with bodies is JSON",
      rule: Proto().string(4, "/a").string(7, "*"),
      arguments: #"body: "*")"#, conforms: false),
    BodyRow(
      testDescription: "no body, but an answer", rule: Proto().string(2, "/a"),
      request: ".google.api.HttpBody", response: ".google.api.HttpBody",
      arguments: #"template: "/a", rawResponse: 0)"#, conforms: false),
  ])
  func rawBodies(_ row: BodyRow) throws {
    let outputs = try Self.bodies(row.rule, row.request, row.response)
    #expect(try #require(outputs["t.service.swift"]).contains(row.arguments))
    let messages = try #require(outputs["t.pb.swift"])
    #expect(messages.contains("extension T.Files: HTTPBodyMessage {") == row.conforms)
    let all = try Self.bodies(row.rule, row.request, row.response, gateway: "all")
    #expect(try #require(all["t.pb.swift"]).contains("extension T.Files: HTTPBodyMessage {"))
  }

  @Test func messagesOfAnotherModuleAreRefused() throws {
    let other = Proto().string(1, "o.proto").string(2, "o").string(12, "proto3").message(
      4,
      Proto().string(1, "Other").message(
        2, Proto().string(1, "id").number(3, 1).number(4, 1).number(5, 9)))
    let options = Proto().message(72_295_728, Proto().string(2, "/a/{id}")).number(50_002, 1)
    let method = Proto().string(1, "Get").string(2, ".o.Other").string(3, ".o.Other")
      .message(4, options)
    let file = Proto().string(1, "t.proto").string(2, "t").string(3, "pintle/options.proto")
      .string(3, "o.proto").message(6, Proto().string(1, "Things").message(2, method))
      .string(12, "proto3")
    var request = Request(
      parameter: "module=T,gateway=used,descriptors=pintle/:RPC,descriptors=o:O,types=o:O",
      generate: ["t.proto"],
      files: try Fixture.files("options.descriptors") + [other.bytes[...], file.bytes[...]])
    do throws(GeneratorError) {
      _ = try request.outputs()
      Issue.record("it was accepted")
    } catch {
      #expect(
        error.message
          == "o.proto: o.Other: an HTTP rule reaches into it from another module: generate with gateway=all"
      )
    }
    request.parameter = request.parameter.replacing("used", with: "all")
    #expect(try request.outputs()["t.service.swift"] != nil)
  }
}
