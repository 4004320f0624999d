import Base
import RPC
import Testing
import Wire

@testable import OpenAPI
@testable import pintle_testee

@Suite struct OpenAPIDocumentTests {
  private static let document = OpenAPIDocument(
    [EchoService().registered(), StrictService().registered()],
    OpenAPISettings(title: "t", version: "1", description: "d")
  ).value

  private static func at(_ steps: String...) -> JSONValue? {
    steps.reduce(document) { value, step in value?[step] }
  }

  /// Every binding under every prefix, in their order, but for those that OpenAPI has no word for.
  @Test func paths() throws {
    let paths = try #require(Self.at("paths")?.objectValue)
    let places = paths.flatMap { path in
      (path.value.objectValue ?? []).map { "\($0.name) \(path.name)" }
    }
    let bare = [
      "post /echo", "get /echo/{name}/{number}", "get /echo/shelves/{name_1}/books/{name_2}",
      "get /echo/files/{name}", "get /echo/shelves/{name}:inspect",
      "get /echo/by/{inner.leaf.name}/{segment3}", "put /echo/{name}/everything",
      "patch /echo/{name}/inner", "delete /echo/{name}", "head /echo/{name}/head",
      "get /everything", "post /nodes", "post /validated", "post /nodes/authenticated",
      "post /nodes/permitted", "post /nodes/spread",
    ]
    let prefixed = bare.map {
      $0.replacing(" /", with: " /testing/v1/").replacing("segment3", with: "segment5")
    }
    let all = zip(prefixed, bare).flatMap { [$0, $1] } + ["post /strict/v1/nodes"]
    #expect(places == all)
  }

  /// Bodies as they are have every content type, and a mask that a PATCH needs not send is told of.
  @Test func bodiesAsTheyAre() throws {
    let document = OpenAPIDocument(
      [BodyService().registered()], OpenAPISettings(title: "t", version: "1", description: "d")
    ).value
    let paths = try #require(document["paths"])
    let data = #"{"*/*":{"schema":{"type":"string","format":"binary"}}}"#
    func operation(_ verb: String, _ path: String) -> JSONValue? {
      paths["/bodies/v1" + path]?[verb]
    }
    func answer(_ verb: String, _ path: String) -> String? {
      operation(verb, path)?["responses"]?["200"]?["content"]?.text()
    }
    #expect(operation("post", "/echo")?["requestBody"]?["content"]?.text() == data)
    #expect(answer("post", "/echo") == data)
    #expect(operation("put", "/files/{name}")?["requestBody"]?["content"]?.text() == data)
    #expect(answer("put", "/files/{name}") == data)
    #expect(operation("post", "/files/{name}")?["requestBody"]?["content"]?.text() == data)
    #expect(answer("post", "/files/{name}")?.contains("application/json") == true)
    #expect(answer("get", "/download") == data)
    #expect(operation("post", "/upload/{name}")?["requestBody"]?["content"]?.text() == data)
    // Errors keep their form.
    #expect(
      operation("get", "/fetch")?["responses"]?["default"]?.text().contains("*/*") != true)
    func tellsOfMask(_ verb: String, _ path: String) -> Bool? {
      operation(verb, path)?["description"]?.stringValue?.contains("Without `updateMask`")
    }
    #expect(tellsOfMask("patch", "/resources/{name}") == true)
    #expect(tellsOfMask("put", "/resources/{name}") == false)
    #expect(tellsOfMask("patch", "/two-masks") == false)
    #expect(tellsOfMask("patch", "/whole/{name}") == false)
  }

  /// Each rule as a constraint, of what is read and never of what is written.
  @Test(arguments: [
    ("int32Const", #"{"enum":[5,"5"]}"#),
    (
      "int32Range",
      #"{"anyOf":[{"type":"integer","format":"int32","minimum":1,"maximum":9},{"type":"string","format":"int32","pattern":"^[1-9]$"}]}"#
    ),
    (
      "int64Outside",
      #"{"anyOf":[{"type":"integer","format":"int64","minimum":-9223372036854775808,"maximum":9223372036854775807,"not":{"minimum":-5,"maximum":5}},{"enum":[0,"0"]},{"type":"null"}]}"#
    ),
    ("uint32In", #"{"enum":[1,2,3,"1","2","3"]}"#),
    (
      "uint64NotIn",
      #"{"anyOf":[{"type":"string","format":"uint64","pattern":"^(?:[0-9]|[1-9][0-9]{1,17})$"},{"type":"integer","format":"uint64","minimum":0,"maximum":18446744073709551615,"not":{"enum":[7,9]}},{"type":"null"}]}"#
    ),
    ("doubleGt", #"{"anyOf":[{"type":"number","format":"double","exclusiveMinimum":0.5}]}"#),
    (
      "floatLte",
      #"{"anyOf":[{"type":"number","format":"float","minimum":-3.4028234e+38,"maximum":1.5},{"type":"null"}]}"#
    ),
    ("boolConst", #"{"const":true}"#),
    ("stringLen", #"{"type":"string","maxLength":4,"minLength":2}"#),
    ("stringExact", #"{"type":"string","maxLength":3,"minLength":3}"#),
    ("stringBytes", #"{"type":"string","maxLength":5,"minLength":1}"#),
    ("stringAffixes", #"{"type":"string","pattern":"^a[\\s\\S]*mm[\\s\\S]*z$"}"#),
    ("stringIn", #"{"type":"string","enum":["one","two"]}"#),
    ("stringNotIn", #"{"type":["string","null"],"not":{"enum":["three"]}}"#),
    ("email", #"{"type":["string","null"],"anyOf":[{"maxLength":0},{"format":"email"}]}"#),
    (
      "ip",
      #"{"type":["string","null"],"anyOf":[{"maxLength":0},{"anyOf":[{"format":"ipv4"},{"format":"ipv6"}]}]}"#
    ),
    (
      "pattern",
      #"{"type":["string","null"],"anyOf":[{"maxLength":0},{"pattern":"^[a-z0-9-]{1,8}$"}]}"#
    ),
    (
      "colorIn", #"{"anyOf":[{"enum":["COLOR_RED","COLOR_GREEN"]},{"enum":[1,2]}]}"#
    ),
    (
      "items",
      #"{"type":"array","items":{"type":"string","minLength":1},"minItems":1,"maxItems":3,"uniqueItems":true}"#
    ),
    ("child", ##"{"$ref":"#/components/schemas/pintle.testing.v1.Validated.Child"}"##),
    (
      "skipped",
      ##"{"anyOf":[{"$ref":"#/components/schemas/pintle.testing.v1.Validated.Child"},{"type":"null"}]}"##
    ),
    (
      "duration",
      #"{"type":["string","null"],"pattern":"^(?:(?:(?:[0-9]|1[0-9]))(?:\\.[0-9]{1,9})?|20(?:\\.0{1,9})?)s$"}"#
    ),
    ("timestamp", #"{"type":"string","format":"date-time"}"#),
    ("wrapped", #"{"type":["string","null"],"minLength":3}"#),
  ])
  func rules(_ field: String, _ schema: String) throws {
    let properties = Self.at("components", "schemas", "pintle.testing.v1.Validated", "properties")
    #expect(properties?[field]?.text() == schema)
  }

  @Test func requiredFieldsAndOneofs() throws {
    let validated = try #require(Self.at("components", "schemas", "pintle.testing.v1.Validated"))
    #expect(
      validated["required"]?.text()
        == #"["int32Const","int32Range","uint32In","doubleGt","boolConst","stringLen","stringExact","stringBytes","stringAffixes","stringIn","bytesLen","colorIn","items","child","timestamp"]"#
    )
    #expect(
      validated["oneOf"]?.text()
        == #"[{"required":["choiceString"],"properties":{"choiceString":{"not":{"type":"null"}}}},{"required":["choiceChild"],"properties":{"choiceChild":{"not":{"type":"null"}}}}]"#
    )
    #expect(
      validated["description"]
        == "One field for each kind of rule, so that each can be broken alone.")
    // The service ignores members that it does not know.
    #expect(validated["additionalProperties"] == nil)
  }

  /// What is written has one form of each type, and what is read more.
  @Test func directions() throws {
    let schemas = try #require(Self.at("components", "schemas"))
    let written = try #require(schemas["pintle.testing.v1.Everything"]?["properties"])
    let read = try #require(schemas["pintle.testing.v1.Everything.LenientInput"]?["properties"])
    for (field, output, input) in [
      (
        "int64Value", #"{"type":"string","format":"int64"}"#,
        #"{"anyOf":[{"type":"string","format":"int64","pattern":"^(?:-[1-9]|-[1-9][0-9]{1,17}|[0-9]|[1-9][0-9]{1,17})$"},{"type":"integer","format":"int64","minimum":-9223372036854775808,"maximum":9223372036854775807},{"type":"null"}]}"#
      ),
      ("boolValue", #"{"type":"boolean"}"#, #"{"type":["boolean","null"]}"#),
      (
        "color", ##"{"$ref":"#/components/schemas/pintle.testing.v1.Color"}"##,
        ##"{"anyOf":[{"$ref":"#/components/schemas/pintle.testing.v1.Color"},{"type":"string","description":"A name that is not known is ignored."},{"type":"null"}]}"##
      ),
    ] {
      #expect(written[field]?.text() == output)
      #expect(read[field]?.text() == input)
    }
    #expect(written.objectValue?.count == read.objectValue?.count)
  }

  /// Headers that calls must carry, errors of the service's form, statuses and security.
  @Test func operations() throws {
    let strict = try #require(Self.at("paths", "/strict/v1/nodes", "post"))
    #expect(
      strict["parameters"]?.text()
        == #"[{"name":"x-pintle-experimental","in":"header","required":true,"schema":{"type":"string","enum":["true"]},"example":"true"}]"#
    )
    #expect(
      strict["responses"]?["400"]?["$ref"] == "#/components/responses/TrackingError.400")
    #expect(strict["security"]?.text() == "[]")
    let permitted = try #require(Self.at("paths", "/nodes/permitted", "post"))
    #expect(permitted["security"]?.text() == #"[{"bearer":[]}]"#)
    #expect(permitted["x-same-as"] == "/testing/v1/nodes/permitted")
    #expect(
      permitted["description"]
        == "Needs a permission.\n\nIt needs the permission `testing.node.write`.")
    let validate = try #require(Self.at("paths", "/validated", "post"))
    #expect(validate["responses"]?["204"]?.text() == #"{"description":"It succeeded."}"#)
    #expect(validate["requestBody"]?["required"] == .boolean(true))
    let spread = try #require(Self.at("paths", "/nodes/spread", "post"))
    let names = spread["responses"]?["200"]?["content"]?.objectValue?.map(\.name)
    #expect(names == ["application/x-ndjson", "text/event-stream"])
  }

  /// Nothing but what is registered is described.
  @Test func onlyWhatIsRegistered() {
    let document = OpenAPIDocument([], OpenAPISettings(title: "t", version: "1", description: "d"))
    #expect(document.value["paths"]?.text() == "{}")
    #expect(document.value["components"]?["schemas"]?.text() == "{}")
    #expect(document.value["tags"]?.text() == "[]")
  }
}
