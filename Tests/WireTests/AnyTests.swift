import Base
import Testing

@testable import Wire

private typealias AnyMessage = Google.Protobuf.`Any`

@Suite struct AnyTests {
  static let options = JSONOptions(registry: TypeRegistry([Tree.self, Scalars.self]))

  @Test func `a message is packed and unpacked`() throws {
    var scalars = Scalars()
    scalars.int32 = 5
    let packed = AnyMessage(packing: scalars)
    #expect(packed.typeURL == "type.googleapis.com/pintle.test.Scalars")
    #expect(packed.value == hex("08 05"))
    #expect(packed.messageName == "pintle.test.Scalars")
    #expect(try packed.unpack(Scalars.self) == scalars)
    #expect(try packed.unpack(Tree.self) == nil)
    var broken = packed
    broken.value = hex("08")
    #expect(throws: WireError.truncated) { try broken.unpack(Scalars.self) }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var json: String
    var url: String
    var value: String
    var testDescription: String { json }
  }

  @Test(arguments: [
    Case(json: "{}", url: "", value: ""),
    Case(
      json: #"{"@type":"type.googleapis.com/pintle.test.Scalars","int32":5,"bool":true}"#,
      url: "type.googleapis.com/pintle.test.Scalars", value: "08 05 68 01"),
    Case(
      json: #"{"@type":"type.googleapis.com/pintle.test.Scalars"}"#,
      url: "type.googleapis.com/pintle.test.Scalars", value: ""),
    Case(
      json: #"{"@type":"example.com/a/pintle.test.Tree","child":{"numbers":[1]}}"#,
      url: "example.com/a/pintle.test.Tree", value: "0A 03 22 01 01"),
    Case(
      json: #"{"@type":"type.googleapis.com/google.protobuf.Duration","value":"1.500s"}"#,
      url: "type.googleapis.com/google.protobuf.Duration", value: "08 01 10 80 CA B5 EE 01"),
    Case(
      json: #"{"@type":"type.googleapis.com/google.protobuf.Int32Value","value":7}"#,
      url: "type.googleapis.com/google.protobuf.Int32Value", value: "08 07"),
    Case(
      json: #"{"@type":"type.googleapis.com/google.protobuf.Empty"}"#,
      url: "type.googleapis.com/google.protobuf.Empty", value: ""),
    Case(
      json: #"{"@type":"type.googleapis.com/google.protobuf.Value","value":null}"#,
      url: "type.googleapis.com/google.protobuf.Value", value: "08 00"),
    Case(
      json: #"{"@type":"type.googleapis.com/google.protobuf.Struct","value":{"@type":"x"}}"#,
      url: "type.googleapis.com/google.protobuf.Struct",
      value: "0A 0C 0A 05 40 74 79 70 65 12 03 1A 01 78"),
    Case(
      json: """
        {"@type":"type.googleapis.com/google.protobuf.Any","value":\
        {"@type":"type.googleapis.com/google.protobuf.BoolValue","value":true}}
        """,
      url: "type.googleapis.com/google.protobuf.Any",
      value: """
        0A 2D 74 79 70 65 2E 67 6F 6F 67 6C 65 61 70 69 73 2E 63 6F 6D 2F \
        67 6F 6F 67 6C 65 2E 70 72 6F 74 6F 62 75 66 2E 42 6F 6F 6C 56 61 6C 75 65 12 02 08 01
        """),
  ])
  func `its JSON is the message's, with the type in front`(_ row: Case) throws {
    let read = try AnyMessage(json: row.json, options: Self.options)
    #expect(read.typeURL == row.url)
    #expect(read.value == hex(row.value))
    #expect(try read.jsonString(Self.options) == row.json)
    #expect(try AnyMessage(protobuf: read.protobufBytes()) == read)
  }

  @Test(arguments: [
    #"{"int32":5,"@type":"type.googleapis.com/pintle.test.Scalars"}"#,
    #"{"@type":"type.googleapis.com/pintle.test.Scalars","int32":5}"#,
    #" { "int32" : 5 , "@ty\u0070e" : "type.googleapis.com\/pintle.test.Scalars" } "#,
  ])
  func `the type may stand anywhere`(_ json: String) throws {
    let read = try AnyMessage(json: json, options: Self.options)
    #expect(read.value == hex("08 05"))
  }

  @Test(arguments: [
    #"{"@type":""}"#, #"{"@type":"not_a_url","value":""}"#, #"{"@type":"a/b.C"}"#, #"{"@type":1}"#,
    #"{"@type":"a/pintle.test.Scalars","nope":1}"#, #"{"value":1}"#, "[]", "1",
    #"{"@type":"a/google.protobuf.Int32Value"}"#,
    #"{"@type":"a/google.protobuf.Int32Value","value":1,"value":2}"#,
    #"{"@type":"a/google.protobuf.Int32Value","value":null}"#,
    #"{"@type":"a/google.protobuf.Int32Value","nope":1,"value":2}"#,
    #"{"@type":"a/pintle.test.Tree","child":{"@type":"a/pintle.test.Tree"}}"#,
    #"{"@type":"a/pintle.test.Scalars","int32":5"#,
  ])
  func `anything else is refused`(_ json: String) {
    #expect(isJSONError(AnyMessage.self, json, Self.options))
  }

  @Test func `an Any of an unknown type, or of bad bytes, has no JSON form`() {
    var message = AnyMessage()
    message.typeURL = "a/b.C"
    #expect(throws: WireError.self) { try message.jsonString(Self.options) }
    message.typeURL = "a/pintle.test.Scalars"
    message.value = hex("08")
    #expect(throws: WireError.truncated) { try message.jsonString(Self.options) }
    message.typeURL = ""
    #expect(throws: WireError.self) { try message.jsonString(Self.options) }
  }

  @Test func `nesting is bounded both ways`() throws {
    func text(_ count: Int) -> String {
      let open = #"{"@type":"a/google.protobuf.Any","value":"#
      return String(repeating: open, count: count - 1) + "{}"
        + String(repeating: "}", count: count - 1)
    }
    let deepest = try AnyMessage(json: text(100))
    #expect(
      wireError { () throws(WireError) in _ = try AnyMessage(json: text(101)) }
        == .depthExceeded(limit: 100))
    #expect(try deepest.jsonString() == text(100))
    var deeper = deepest
    for _ in 0..<2 { deeper = AnyMessage(packing: deeper) }
    #expect(throws: WireError.depthExceeded(limit: 100)) { try deeper.jsonString() }
  }
}
