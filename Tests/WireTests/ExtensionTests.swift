import Base
import Testing

@testable import Wire

@Suite struct ExtensionTests {
  static let number = ExtensionField<Scalars, Int32Codec>("pintle.test.number", number: 100)
  static let tree = ExtensionField<Scalars, MessageCodec<Tree>>("pintle.test.tree", number: 101)
  static let group = ExtensionField<Scalars, GroupCodec<Tree>>("pintle.test.group", number: 102)
  static let texts = RepeatedExtensionField<Scalars, StringCodec>("pintle.test.texts", number: 103)
  static let packed = RepeatedExtensionField<Scalars, SInt64Codec>(
    "pintle.test.packed", number: 104, isPacked: true)
  static let level = ExtensionField<Scalars, EnumCodec<Level>>("pintle.test.level", number: 105)
  static let options = JSONOptions(
    registry: TypeRegistry([], extensions: [number, tree, group, texts, packed, level]))

  @Test func `values are set, read and written in the unknown fields`() throws {
    var message = Scalars()
    #expect(try message.extensionValue(Self.number) == nil)
    #expect(try message.extensionValue(Self.texts) == [])
    message.setExtensionValue(Self.number, to: 5)
    message.setExtensionValue(Self.texts, to: ["a", ""])
    message.setExtensionValue(Self.packed, to: [-1, 1])
    message.setExtensionValue(Self.level, to: .high)
    var tree = Tree()
    tree.names = ["n"]
    message.setExtensionValue(Self.tree, to: tree)
    message.setExtensionValue(Self.group, to: tree)
    let bytes = hex(
      """
      A0 06 05 BA 06 01 61 BA 06 00 C2 06 02 01 02 C8 06 02 AA 06 03 2A 01 6E \
      B3 06 2A 01 6E B4 06
      """)
    #expect(message.protobufBytes() == bytes)
    let read = try Scalars(protobuf: bytes)
    #expect(try read.extensionValue(Self.number) == 5)
    #expect(try read.extensionValue(Self.texts) == ["a", ""])
    #expect(try read.extensionValue(Self.packed) == [-1, 1])
    #expect(try read.extensionValue(Self.level) == .high)
    #expect(try read.extensionValue(Self.tree) == tree)
    #expect(try read.extensionValue(Self.group) == tree)
    message.setExtensionValue(Self.texts, to: [])
    message.setExtensionValue(Self.number, to: nil)
    #expect(try message.extensionValue(Self.number) == nil)
    #expect(message.protobufBytes() == Array(bytes[10...]))
  }

  @Test func `the last of a scalar counts, messages merge, both packings are read`() throws {
    let message = try Scalars(
      protobuf: hex(
        "A0 06 01 A0 06 02 AA 06 03 2A 01 61 AA 06 03 2A 01 62 C0 06 01 C2 06 02 02 03 C8 06 09"))
    #expect(try message.extensionValue(Self.number) == 2)
    #expect(try message.extensionValue(Self.tree)?.names == ["a", "b"])
    #expect(try message.extensionValue(Self.packed) == [-1, 1, -2])
    #expect(try message.extensionValue(Self.level) == nil)
  }

  @Test func `bytes that do not decode throw when they are read`() throws {
    let message = try Scalars(protobuf: hex("AA 06 01 2A"))
    #expect(throws: WireError.truncated) { try message.extensionValue(Self.tree) }
    #expect(try message.extensionValue(Self.number) == nil)
  }

  @Test func `JSON has them by their full names`() throws {
    let json = """
      {"int32":1,"[pintle.test.number]":5,"[pintle.test.tree]":{"names":["n"]},\
      "[pintle.test.texts]":["a"],"[pintle.test.packed]":["-1"],"[pintle.test.level]":"HIGH"}
      """
    let message = try ExtensibleScalars(json: json, options: Self.extensible)
    #expect(try message.scalars.extensionValue(Self.number) == 5)
    #expect(try message.scalars.extensionValue(Self.packed) == [-1])
    #expect(try message.jsonString(Self.extensible) == json)
    #expect(isJSONError(ExtensibleScalars.self, #"{"[pintle.test.nope]":1}"#, Self.extensible))
    #expect(isJSONError(ExtensibleScalars.self, #"{"pintle.test.number":1}"#, Self.extensible))
    #expect(isJSONError(ExtensibleScalars.self, #"{"[pintle.test.number]":"x"}"#, Self.extensible))
    #expect(
      try ExtensibleScalars(json: #"{"[pintle.test.number]":null}"#, options: Self.extensible)
        == ExtensibleScalars())
  }

  static let extensible = options
}

/// Scalars with the calls that generated code makes for a message that may be extended.
struct ExtensibleScalars: Message {
  var scalars = Scalars()

  static let messageName = "pintle.test.Scalars"

  var unknownFields: UnknownFields {
    get { scalars.unknownFields }
    set { scalars.unknownFields = newValue }
  }

  mutating func merge(from reader: inout WireReader) throws(WireError) {
    try scalars.merge(from: &reader)
  }

  func write(to writer: inout WireWriter) { scalars.write(to: &writer) }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      if key.matches("int32") {
        scalars.int32 = try reader.readInt32()
      } else if try !reader.mergeExtension(key, into: &scalars) {
        try reader.skipUnknown(key)
      }
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if scalars.int32 != 0 {
      writer.writeKey("\"int32\":")
      writer.writeInt32(scalars.int32)
    }
    writer.writeExtensions(of: scalars)
    writer.endObject()
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    try scalars.mergeParameter(&parameter)
  }

  mutating func mergeMember(
    _ name: String, from reader: inout JSONReader
  ) throws(WireError) -> Bool {
    try scalars.mergeMember(name, from: &reader)
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    scalars.writeMember(name, to: &writer)
  }
}
