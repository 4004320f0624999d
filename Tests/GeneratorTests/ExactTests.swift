import Base
import Testing
import Wire

/// Fields that keep their JSON text, in both encodings, and what may not come twice.
@Suite struct ExactTests {
  typealias Fields = Pintle.Testing.V1.ExactFields

  struct Row: Sendable, CustomTestStringConvertible {
    /// The value, as JSON and as it comes back.
    var json: String
    /// What a reader of doubles sees of it.
    var doubles: String
    /// Whether the text has to stand beside the doubles.
    var hasText: Bool
    var testDescription: String { json }
  }

  static let rows = [
    Row(json: #"{}"#, doubles: #"{}"#, hasText: false),
    Row(
      json: #"{"b":[1,2.50,"x",null,true],"a":{}}"#,
      doubles: #"{"a":{},"b":[1,2.5,"x",null,true]}"#, hasText: false),
    Row(json: #"{"n":9007199254740993}"#, doubles: #"{"n":"9007199254740993"}"#, hasText: true),
    Row(
      json: #"{"n":[12345678901234567890]}"#, doubles: #"{"n":["12345678901234567890"]}"#,
      hasText: true),
    Row(json: #"{"n":1e400}"#, doubles: #"{"n":"1e400"}"#, hasText: true),
    Row(json: #"{"n":[-0,1.0,0.1]}"#, doubles: #"{"n":[-0,1,0.1]}"#, hasText: false),
    Row(json: #"{"n":0.1000}"#, doubles: #"{"n":0.1}"#, hasText: false),
    Row(
      json: "{\"\u{E9}\":1,\"e\u{301}\":9007199254740993}",
      doubles: "{\"e\u{301}\":\"9007199254740993\",\"\u{E9}\":1}", hasText: true),
  ]

  @Test(arguments: rows)
  func bothEncodings(_ row: Row) throws {
    let message = try Fields(json: #"{"object":\#(row.json),"value":\#(row.json)}"#)
    #expect(try message.object?.value().text() == row.json)
    #expect(try message.jsonString() == #"{"object":\#(row.json),"value":\#(row.json)}"#)
    let bytes = message.protobufBytes()
    let plain = try Plain(bytes)
    #expect(plain.object == row.doubles)
    #expect(plain.texts == (row.hasText ? [row.json, row.json] : []))
    let again = try Fields(protobuf: bytes)
    #expect(
      try again.jsonString()
        == (row.hasText
          ? message.jsonString() : #"{"object":\#(row.doubles),"value":\#(row.doubles)}"#))
    #expect(again.protobufBytes() == bytes)
  }

  /// The message as a reader sees it that knows nothing of the option.
  private struct Plain {
    var object = ""
    var texts: [String] = []

    init(_ bytes: [UInt8]) throws {
      var reader = WireReader(bytes.span.bytes)
      while true {
        let tag = try reader.nextTag()
        switch tag {
        case 0: return
        case 10:
          var value = Google.Protobuf.Struct()
          try reader.readMessage(&value)
          object = try value.jsonString()
        case 18, 34: texts.append(try reader.readString())
        default: try reader.skip(tag)
        }
      }
    }
  }

  struct Pair: Sendable, CustomTestStringConvertible {
    var doubles: String?
    var text: String
    /// What is read; nil when it is refused.
    var read: String?
    var testDescription: String { "\(doubles ?? "-") \(text)" }
  }

  static let pairs = [
    Pair(text: #"{"n":9007199254740993}"#, read: #"{"n":9007199254740993}"#),
    Pair(text: #" { "n" : 1.0 } "#, read: #"{"n":1.0}"#),
    Pair(text: "", read: nil), Pair(text: "[]", read: nil), Pair(text: "{", read: nil),
    Pair(text: #"{"n":1}x"#, read: nil),
    Pair(
      doubles: #"{"n":9007199254740992}"#, text: #"{"n":9007199254740993}"#,
      read: #"{"n":9007199254740993}"#),
    Pair(
      doubles: #"{"n":"9007199254740993"}"#, text: #"{"n":9007199254740993}"#,
      read: #"{"n":9007199254740993}"#),
    Pair(doubles: #"{"n":9007199254740994}"#, text: #"{"n":9007199254740993}"#, read: nil),
    Pair(doubles: #"{"n":"5"}"#, text: #"{"n":5}"#, read: nil),
    Pair(
      doubles: #"{"a":[1,{"b":null}]}"#, text: #"{"a":[1.0,{"b":null}]}"#,
      read: #"{"a":[1.0,{"b":null}]}"#),
    Pair(doubles: #"{"a":1}"#, text: #"{"a":1,"b":2}"#, read: nil),
    Pair(doubles: #"{}"#, text: #"{"a":1}"#, read: nil),
    Pair(doubles: "{\"\u{E9}\":1}", text: "{\"e\u{301}\":1}", read: nil),
  ]

  /// In either order, in the protobuf encoding and in JSON.
  @Test(arguments: pairs)
  func theTextMustAgree(_ pair: Pair) throws {
    var doubles: [UInt8] = []
    if let json = pair.doubles {
      var writer = WireWriter()
      writer.writeMessage(try Google.Protobuf.Struct(json: json), tag: 10)
      doubles = writer.finish().array()
    }
    var writer = WireWriter()
    writer.writeString(pair.text, tag: 18)
    let text = writer.finish().array()
    for bytes in [doubles + text, text + doubles] {
      let read = try? Fields(protobuf: bytes).object?.value().text()
      // Empty bytes are bytes that are not set.
      #expect(read == (pair.text.isEmpty ? nil : pair.read))
    }
    guard !pair.text.isEmpty else { return }
    let base64 = Base64.encode(Array(pair.text.utf8))
    let members =
      (pair.doubles.map { [#""object":\#($0)"#] } ?? []) + [#""objectJson":"\#(base64)""#]
    for members in [members, members.reversed()] {
      let json = "{" + members.joined(separator: ",") + "}"
      #expect((try? Fields(json: json).object?.value().text()) == pair.read, "\(json)")
    }
  }

  @Test(arguments: [
    #"{"object":1}"#, #"{"object":[]}"#, #"{"doubles":{"n":9007199254740993}}"#,
    #"{"doubles":{"n":1e400}}"#, #"{"value":01}"#,
    // The same name, the original one beside it, and null.
    #"{"object":{},"object":{}}"#, #"{"objectJson":"e30=","object_json":"e30="}"#,
    #"{"counts":null,"counts":{}}"#, #"{"value":null,"value":1}"#,
    #"{"counts":{"a":1,"a":1}}"#, #"{"counts":{"a":1,"\u0061":1}}"#,
  ])
  func refused(_ json: String) {
    #expect(throws: WireError.self) { try Fields(json: json) }
  }

  @Test func mapsTellKeysApartByTheirBytes() throws {
    let json = "{\"counts\":{\"K\":3,\"e\u{301}\":2,\"\u{E9}\":1,\"\u{212A}\":4}}"
    let message = try Fields(json: json)
    #expect(message.counts.count == 4)
    #expect(Array(try message.jsonString().utf8) == Array(json.utf8))
    #expect(try Fields(protobuf: message.protobufBytes()) == message)
    #expect(message.counts["\u{212A}"] == 4)
  }

  @Test func nullIsAValueOfAnExactValue() throws {
    let message = try Fields(json: #"{"value":null}"#)
    #expect(try message.value?.value() == .null)
    #expect(try message.jsonString() == #"{"value":null}"#)
  }

  @Test func whatJSONHasNotIsKeptInProtobuf() throws {
    var value = Google.Protobuf.Value()
    value.kind = .numberValue(.infinity)
    var object = Google.Protobuf.Struct()
    object.fields["n"] = value
    object.fields["unset"] = Google.Protobuf.Value()
    var writer = WireWriter()
    writer.writeMessage(object, tag: 10)
    let bytes = writer.finish().array()
    let message = try Fields(protobuf: bytes)
    #expect(message.protobufBytes() == bytes)
    #expect(throws: WireError.self) { try message.jsonString() }
    #expect(throws: WireError.self) { try message.object?.value() }
    object.fields["n"] = nil
    var unset = Fields()
    unset = try Fields(
      protobuf: [10, UInt8(object.protobufBytes().count)] + object.protobufBytes())
    #expect(throws: WireError.self) { try unset.object?.value() }
    #expect(try unset.object?.value(takesUnsetAsNull: true).text() == #"{"unset":null}"#)
  }
}
