import Base
import Testing
import Wire

/// Generated codecs against messages that Google's Python runtime wrote (Fixtures/make.py).
@Suite struct RoundTripTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var line: Int
    var type: String
    var binary: [UInt8]
    var json: String
    var testDescription: String { "\(type), line \(line)" }
  }

  static let rows: [Row] = Fixture.text("messages.tsv").split(separator: "\n").enumerated().map {
    let columns = $0.element.split(separator: "\t", omittingEmptySubsequences: false)
    return Row(
      line: $0.offset + 1, type: String(columns[0]), binary: hex(columns[1]),
      json: String(columns[2]))
  }

  static func hex(_ text: Substring) -> [UInt8] {
    let digits = text.utf8.map { UInt8($0 < 0x3A ? $0 - 0x30 : $0 - 0x57) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  static let registry = TypeRegistry(
    GeneratorTestsMessageTypes.all, extensions: GeneratorTestsMessageTypes.extensions)
  static let options = JSONOptions(registry: registry)

  @Test func fixturesAreThere() {
    #expect(Self.rows.count == 123)
  }

  @Test(arguments: rows)
  func sameBytesAndSameMeaning(row: Row) throws {
    let type = try #require(Self.registry.type(named: row.type))
    try check(type, row)
  }

  private func check<Value: Message>(_ type: Value.Type, _ row: Row) throws {
    let message = try Value(protobuf: row.binary)
    // The same bytes, but for the order of map entries, which is each runtime's own.
    let bytes = message.protobufBytes()
    #expect(bytes.sorted() == row.binary.sorted())
    #expect(try Value(protobuf: bytes) == message)
    let fromJSON = try Value(json: row.json, options: Self.options)
    let json = try message.jsonString(Self.options)
    guard message.unknownFields.isEmpty else {
      // Extensions stand in the order in which they came: their JSON is what can be compared.
      #expect(try fromJSON.jsonString(Self.options) == json)
      return
    }
    #expect(fromJSON == message)
    #expect(try Value(json: json, options: Self.options) == message)
    var verbose = Self.options
    verbose.writesDefaults = true
    #expect(
      try Value(json: try message.jsonString(verbose), options: Self.options) == message)
  }

  /// Wherever the bytes end, the message is shorter or refused; nothing traps.
  @Test func truncation() throws {
    for row in Self.rows where row.binary.count < 400 {
      let type = try #require(Self.registry.type(named: row.type))
      for count in row.binary.indices {
        _ = try? type.init(protobuf: Array(row.binary[..<count]))
      }
      let json = Array(row.json.utf8)
      for count in json.indices {
        #expect(throws: WireError.self) {
          try type.init(json: Array(json[..<count]), options: Self.options)
        }
      }
    }
  }
}

@Suite struct CodecTests {
  typealias Everything = Pintle.Testing.V1.Everything
  typealias Node = Pintle.Testing.V1.Node

  /// `(pintle.writes_null)` shows only where defaults are written, and `null` is read as an absent field.
  @Test func absentFieldsThatAreTold() throws {
    var message = Pintle.Testing.V1.AbsentFields()
    var verbose = JSONOptions()
    verbose.writesDefaults = true
    #expect(try message.jsonString() == "{}")
    #expect(try message.jsonString(verbose) == #"{"told":null,"toldNode":null}"#)
    #expect(try Pintle.Testing.V1.AbsentFields(json: message.jsonString(verbose)) == message)
    message.told = ""
    message.toldNode = Node()
    #expect(try message.jsonString() == #"{"told":"","toldNode":{}}"#)
  }

  @Test func bothFormsOfRepeatedScalarsAreRead() throws {
    // repeated_int32 = 31: 1 unpacked, [2, 3] packed, 4 unpacked.
    let message = try Everything(protobuf: [
      0xF8, 0x01, 1, 0xFA, 0x01, 2, 2, 3, 0xF8, 0x01, 4,
    ])
    #expect(message.repeatedInt32 == [1, 2, 3, 4])
    #expect(message.protobufBytes() == [0xFA, 0x01, 4, 1, 2, 3, 4])
  }

  @Test func unpackedWhereTheProtoSaysSo() throws {
    var message = Everything()
    message.unpackedSint64 = [-1, 1]
    #expect(message.protobufBytes() == [0xA8, 0x02, 1, 0xA8, 0x02, 2])
    #expect(try Everything(protobuf: [0xAA, 0x02, 2, 1, 2]) == message)
  }

  @Test func theLastMemberOfAOneofWinsAndMessagesMerge() throws {
    // chosen_inner { value: "a" }, chosen_int32, chosen_inner { count: 5 }.
    var bytes: [UInt8] = [0xAA, 0x03, 3, 0x0A, 1, 0x61]
    let scalar: [UInt8] = [0x98, 0x03, 7]
    let second: [UInt8] = [0xAA, 0x03, 2, 0x10, 5]
    #expect(try Everything(protobuf: bytes + scalar).choice == .chosenInt32(7))
    bytes += second
    var inner = Everything.Inner()
    inner.value = "a"
    inner.count = 5
    #expect(try Everything(protobuf: bytes).choice == .chosenInner(inner))
    inner.value = ""
    #expect(try Everything(protobuf: scalar + second).choice == .chosenInner(inner))
  }

  @Test func presenceOfZeroes() throws {
    var message = Everything()
    message.optionalInt32 = 0
    message.optionalString = ""
    message.doubleValue = -0.0
    #expect(
      message.protobufBytes() == [
        0x61, 0, 0, 0, 0, 0, 0, 0, 0x80, 0xA8, 0x01, 0, 0xB2, 0x01, 0,
      ])
    #expect(
      try message.jsonString() == #"{"doubleValue":-0,"optionalInt32":0,"optionalString":""}"#)
    message.choice = .chosenInt32(0)
    #expect(message.protobufBytes().suffix(3) == [0x98, 0x03, 0])
  }

  @Test func openEnumsKeepNumbers() throws {
    let message = try Everything(protobuf: [0x80, 0x01, 99])
    #expect(message.color == .unrecognized(99))
    #expect(message.protobufBytes() == [0x80, 0x01, 99])
    #expect(try message.jsonString() == #"{"color":99}"#)
    #expect(try Everything(json: #"{"color":-3}"#).color == .blue)
    #expect(try Everything(json: #"{"kind":"KIND_ONE"}"#).kind == .first)
    #expect(Everything.Kind.one == .first)
  }

  @Test func unknownFieldsSurvive() throws {
    let bytes: [UInt8] = [0x0A, 1, 0x61, 0xFA, 0x3F, 2, 0x62, 0x63, 0xF8, 0x3F, 5]
    let node = try Node(protobuf: bytes)
    #expect(node.name == "a")
    #expect(node.protobufBytes() == bytes)
  }

  @Test func jsonNames() throws {
    let text = #"{"other-name":"a","class":"b","self":"c","default":true,"init":"d"}"#
    let message = try Everything(json: text)
    #expect(message.renamed == "a")
    #expect(message.class == "b")
    #expect(message.selfField == "c")
    #expect(message.default)
    #expect(message.initField == "d")
    #expect(try message.jsonString() == text)
    #expect(try Everything(json: #"{"renamed":"a"}"#).renamed == "a")
  }

  @Test func nullUnsetsButIsAValueForSome() throws {
    let message = try Everything(
      json:
        #"{"stringValue":null,"inner":null,"value":null,"chosenNull":null,"optionalInt32":null}"#)
    var expected = Everything()
    var null = Google.Protobuf.Value()
    null.kind = .nullValue(.nullValue)
    expected.value = null
    expected.choice = .chosenNull(.nullValue)
    #expect(message == expected)
  }

  @Test func membersSetTwice() {
    for text in [
      #"{"stringValue":"a","string_value":"b"}"#, #"{"int32Value":1,"int32Value":1}"#,
      #"{"chosenInt32":1,"chosenString":"x"}"#,
    ] {
      #expect(throws: WireError.self) { try Everything(json: text) }
    }
  }

  @Test func depthIsBounded() throws {
    // 99 more inside the first make 100.
    var bytes: [UInt8] = []
    for _ in 0..<99 { bytes = [0x2A] + Proto.varint(UInt64(bytes.count)) + bytes }
    let deepest = try Node(protobuf: bytes)
    #expect(deepest.protobufBytes() == bytes)
    bytes = [0x2A] + Proto.varint(UInt64(bytes.count)) + bytes
    #expect(throws: WireError.depthExceeded(limit: 100)) { try Node(protobuf: bytes) }
    func json(_ count: Int) -> String {
      String(repeating: #"{"next":"#, count: count - 1) + "{}"
        + String(repeating: "}", count: count - 1)
    }
    #expect(try Node(json: json(100)) == deepest)
    #expect(throws: WireError.depthExceeded(limit: 100)) { try Node(json: json(101)) }
  }

  @Test func recursiveFieldsAreValues() {
    var first = Node()
    first.next = Node()
    first.next?.name = "inner"
    var second = first
    second.next?.name = "changed"
    #expect(first.next?.name == "inner")
    #expect(second.next?.name == "changed")
    first.content = .node(second)
    #expect(first != second)
  }
}

/// Path and query parameters, and the members that `body` and `response_body` name.
@Suite struct ParameterTests {
  typealias EchoRequest = Pintle.Testing.V1.EchoRequest
  typealias Everything = Pintle.Testing.V1.Everything

  static func merged<Value: Message>(_ pairs: [(String, String)], _ type: Value.Type) throws
    -> Value
  {
    var message = Value()
    for (name, text) in pairs {
      var parameter = Parameter(name, text)
      try message.mergeParameter(&parameter)
    }
    return message
  }

  @Test func scalarsByEitherName() throws {
    let message = try Self.merged(
      [
        ("int32Value", "-5"), ("uint64_value", "18446744073709551615"), ("boolValue", "true"),
        ("doubleValue", "1.5"), ("stringValue", "a b"), ("bytesValue", "_-8"),
        ("color", "COLOR_RED"),
        ("optionalColor", "2"), ("other-name", "x"),
      ], Everything.self)
    #expect(message.int32Value == -5)
    #expect(message.uint64Value == .max)
    #expect(message.boolValue)
    #expect(message.doubleValue == 1.5)
    #expect(message.stringValue == "a b")
    #expect(message.bytesValue == [0xFF, 0xEF])
    #expect(message.color == .red)
    #expect(message.optionalColor == .green)
    #expect(message.renamed == "x")
  }

  @Test(
    arguments: [
      ("true", true), ("1", true), ("t", true), ("T", true), ("True", true), ("TRUE", true),
      ("false", false), ("0", false), ("f", false), ("F", false), ("False", false),
      ("FALSE", false), ("yes", nil), ("tRUE", nil), ("", nil), ("01", nil), ("2", nil),
    ] as [(String, Bool?)])
  func booleansInTheFormsThatClientsSend(_ text: String, _ value: Bool?) throws {
    let message = try? Self.merged([("boolValue", text)], Everything.self)
    #expect(message?.boolValue == value)
  }

  @Test func nestedRepeatedAndWellKnown() throws {
    let message = try Self.merged(
      [
        ("inner.leaf.name", "n"), ("inner.leaf.tags", "1"), ("inner.leaf.tags", "2"), ("tags", "x"),
        ("everything.duration", "1.5s"), ("everything.timestamp", "1970-01-01T00:00:01Z"),
        ("everything.wrappedString", "w"), ("everything.chosenInner.value", "v"),
        ("everything.chosen_inner.count", "3"), ("everything.repeatedInt32", "1"),
        ("everything.repeatedInt32", "2"), ("node.next.next.name", "deep"),
      ], EchoRequest.self)
    #expect(message.inner?.leaf?.name == "n")
    #expect(message.inner?.leaf?.tags == ["1", "2"])
    #expect(message.tags == ["x"])
    #expect(message.everything?.duration?.nanos == 500_000_000)
    #expect(message.everything?.timestamp?.seconds == 1)
    #expect(message.everything?.wrappedString?.value == "w")
    var chosen = Everything.Inner()
    chosen.value = "v"
    chosen.count = 3
    #expect(message.everything?.choice == .chosenInner(chosen))
    #expect(message.everything?.repeatedInt32 == [1, 2])
    #expect(message.node?.next?.next?.name == "deep")
  }

  @Test func membersOfMapsAreParameters() throws {
    let message = try Self.merged(
      [
        ("everything.stringMap[a.b]", "x"), ("everything.string_map[K]", "1"),
        ("everything.stringMap[\u{212A}]", "2"), ("everything.stringMap[]", "empty"),
        ("everything.colorMap[true]", "COLOR_RED"), ("everything.bytesMap[7]", "YQ=="),
      ], EchoRequest.self)
    #expect(
      message.everything?.stringMap == ["a.b": "x", "K": "1", "\u{212A}": "2", "": "empty"])
    #expect(message.everything?.colorMap == [true: .red])
    #expect(message.everything?.bytesMap == [7: [0x61]])
  }

  @Test func refusedParametersLeaveTheMessageAlone() throws {
    var message = EchoRequest()
    #expect(throws: WireError.unknownParameter("inner.nope")) {
      try message.mergeParameter(["inner", "nope"], "x")
    }
    #expect(message == EchoRequest())
    try message.mergeParameter(["inner", "value"], "v")
    #expect(throws: WireError.unknownParameter("inner.nope")) {
      try message.mergeParameter(["inner", "nope"], "x")
    }
    #expect(message.inner?.value == "v")
  }

  @Test func depthOfPathsIsBounded() throws {
    var node = Pintle.Testing.V1.Node()
    let path = [String](repeating: "next", count: 99) + ["name"]
    try node.mergeParameter(path, "deep")
    #expect(throws: WireError.depthExceeded(limit: 100)) {
      try node.mergeParameter(["next"] + path, "deeper")
    }
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var expected: WireError
    var testDescription: String { name }
  }

  @Test(arguments: [
    Refusal(name: "nope", text: "1", expected: .unknownParameter("nope")),
    Refusal(
      name: "name.x", text: "1",
      expected: .invalidParameter(
        name: "name.x", expected: "named without what stands inside: it has no fields", text: "1")),
    Refusal(name: "inner.nope", text: "1", expected: .unknownParameter("inner.nope")),
    Refusal(name: "", text: "1", expected: .unknownParameter("")),
    Refusal(name: "nope[]", text: "1", expected: .unknownParameter("nope[]")),
    Refusal(
      name: "tags[]", text: "x",
      expected: .invalidParameter(
        name: "tags[]", expected: "written without brackets, once for each of its values",
        text: "x")),
    Refusal(
      name: "name[a]", text: "x",
      expected: .invalidParameter(name: "name[a]", expected: "written without brackets", text: "x")),
    Refusal(
      name: "number", text: "x",
      expected: .invalidParameter(name: "number", expected: "an int32 such as 10", text: "x")),
    Refusal(
      name: "number", text: "2147483648",
      expected: .invalidParameter(
        name: "number", expected: "an int32 such as 10", text: "2147483648")),
    Refusal(
      name: "inner", text: "x",
      expected: .invalidParameter(
        name: "inner", expected: "the path of one of its fields", text: "x")),
    Refusal(
      name: "node.children", text: "x",
      expected: .invalidParameter(name: "node.children", expected: "sent in the body", text: "x")),
    Refusal(
      name: "node.byName[a]", text: "x",
      expected: .invalidParameter(name: "node.byName[a]", expected: "sent in the body", text: "x")),
    Refusal(
      name: "everything.innerMap[1]", text: "x",
      expected: .invalidParameter(
        name: "everything.innerMap[1]", expected: "sent in the body", text: "x")),
    Refusal(
      name: "everything.stringMap", text: "x",
      expected: .invalidParameter(
        name: "everything.stringMap",
        expected: "written with a key in brackets, such as everything.stringMap[key]", text: "x")),
    Refusal(
      name: "everything.colorMap[maybe]", text: "1",
      expected: .invalidParameter(
        name: "everything.colorMap[maybe]", expected: "true or false", text: "maybe")),
    Refusal(
      name: "everything.bytesMap[7]", text: "!",
      expected: .invalidParameter(
        name: "everything.bytesMap[7]", expected: "base64 such as aGVsbG8=", text: "!")),
    Refusal(
      name: "everything.color", text: "COLOR_NONE",
      expected: .invalidParameter(
        name: "everything.color", expected: "an enum's name or number", text: "COLOR_NONE")),
  ])
  func refusals(row: Refusal) {
    #expect(throws: row.expected) { try Self.merged([(row.name, row.text)], EchoRequest.self) }
  }

  @Test func membersOfAOneofExcludeOneAnother() throws {
    let twice = try Self.merged([("node.text", "a"), ("node.text", "b")], EchoRequest.self)
    #expect(twice.node?.content == .text("b"))
    #expect(
      throws: WireError.invalidParameter(
        name: "node.data", expected: "the only member of the oneof content", text: "Yg==")
    ) {
      try Self.merged([("node.text", "a"), ("node.data", "Yg==")], EchoRequest.self)
    }
    #expect(
      throws: WireError.invalidParameter(
        name: "node.node.text", expected: "the only member of the oneof content", text: "b")
    ) {
      try Self.merged([("node.text", "a"), ("node.node.text", "b")], EchoRequest.self)
    }
    #expect(
      throws: WireError.json(
        message: "the oneof pintle.testing.v1.Node.content is set twice", offset: 19, field: "data")
    ) {
      try Pintle.Testing.V1.Node(json: #"{"text":"a","data":"Yg=="}"#)
    }
  }

  @Test func members() throws {
    var message = EchoRequest()
    let text = Array(#"{"value":"v"}"#.utf8)
    var reader = JSONReader(text.span.bytes)
    #expect(try message.mergeMember("inner", from: &reader))
    #expect(message.inner?.value == "v")
    var other = JSONReader(text.span.bytes)
    #expect(try !message.mergeMember("nope", from: &other))

    func written(_ name: String) throws -> String? {
      var writer = JSONWriter()
      let isKnown = message.writeMember(name, to: &writer)
      let text = try writer.finish().withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
      return isKnown ? text : nil
    }
    #expect(try written("inner") == #"{"value":"v"}"#)
    #expect(try written("tags") == "[]")
    #expect(try written("number") == "0")
    #expect(try written("node") == "{}")
    #expect(try written("nope") == nil)
  }
}
