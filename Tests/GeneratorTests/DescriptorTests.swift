import Base
import Testing

@testable import protoc_gen_pintle

@Suite struct DescriptorTests {
  /// Reflection serves protoc's bytes: all but field 9 stay as they are, in their order.
  @Test func sourceInfoIsCutOut() throws {
    let before = Proto().string(1, "a.proto").string(2, "a").string(12, "proto3")
    let info = Proto().message(1, Proto().raw(1, [4, 0]).string(3, " Hello.\n"))
    // An unknown field behind it, as a custom option of a newer protoc would be.
    let after = Proto().string(60_000, "kept")
    let bytes = before.bytes + Proto().message(9, info).bytes + after.bytes
    #expect(try FileModel(bytes[...]).bytes == before.bytes + after.bytes)
  }

  /// Comments are kept by the paths of what they belong to, in the order of the paths; those of the syntax and of imports
  /// belong to nothing.
  @Test func commentsAreKept() throws {
    let place = Proto().raw(1, [4, 0])
    let info = Proto()
      .message(1, Proto().raw(1, [6, 0]).string(4, " Behind.\n"))
      .message(1, Proto().raw(1, [4, 0, 2, 0]))
      .message(1, place.string(3, " Hello,\n  world. \n"))
      .message(1, Proto().raw(1, [12]).string(3, " License.\n"))
    let bytes = Proto().string(1, "a.proto").message(9, info).bytes
    let expected = Proto()
      .message(1, Proto().raw(1, [4, 0]).string(3, "Hello,\n world."))
      .message(1, Proto().raw(1, [6, 0]).string(3, "Behind."))
    #expect(try FileModel(bytes[...]).comments == expected.bytes)
    #expect(try FileModel(Proto().string(1, "a.proto").bytes[...]).comments == [])
  }

  /// Descriptors have comments where they are asked for.
  @Test(arguments: ["yes", "no"]) func descriptions(_ answer: String) throws {
    let parameters = try Parameters("module=A,descriptions=\(answer)")
    #expect(parameters.hasDescriptions == (answer == "yes"))
    let info = Proto().message(1, Proto().raw(1, [4, 0]).string(3, " Hello.\n"))
    let bytes = Proto().string(1, "a.proto").message(9, info).bytes
    let context = Context(schema: try Schema([bytes[...]]), parameters: parameters)
    var code = CodePrinter()
    DescriptorGenerator(file: try FileModel(bytes[...]), context: context).write(to: &code)
    #expect(code.text.contains("comments: StaticBytes(base64: \"") == parameters.hasDescriptions)
  }

  @Test func base64() {
    #expect(Literal.base64([]) == "")
    #expect(Literal.base64([0]) == "AA==")
    #expect(Literal.base64([0, 255]) == "AP8=")
    #expect(Literal.base64([0xFB, 0xEF, 0xBE]) == "++++")
    #expect(Literal.base64(Array("light w".utf8)) == "bGlnaHQgdw==")
  }

  @Test func cEscapes() {
    #expect(Literal.unescape("\\000\\377a\\\\") == [0, 255, 97, 92])
    #expect(Literal.unescape("\\n\\r\\t\\\"\\'\\x41\\7z") == [10, 13, 9, 34, 39, 65, 7, 122])
  }

  @Test func presence() throws {
    let schema = try Schema(try Fixture.files("golden.descriptors"))
    let shapes = try #require(schema.messages["golden.shapes.Shapes"])
    let present = shapes.fields.filter(\.hasPresence).map(\.name)
    #expect(present == ["maybe", "inner", "timeout", "class", "other"])
    #expect(shapes.realOneofs.map(\.name) == ["choice"])
    let old = try #require(schema.messages["golden.Old"])
    #expect(old.fields.filter(\.hasPresence).map(\.name) == ["name", "level", "part"])
    #expect(old.fields.filter(\.isPacked).map(\.name) == ["levels"])
    #expect(old.isExtensible)
    #expect(schema.enums["golden.Level"]?.isClosed == true)
    #expect(schema.enums["golden.shapes.Shapes.Color"]?.isClosed == false)
  }

  @Test func recursion() throws {
    let schema = try Schema(try Fixture.files("golden.descriptors"))
    let shapes = try #require(schema.messages["golden.shapes.Shapes"])
    let recursion = Recursion()
    let boxed = shapes.fields.filter { recursion.isRecursive($0) }.map(\.name)
    // The map of enums is none: its entry holds no Shapes.
    #expect(boxed == ["inner", "other"])
  }

  @Test func optionsByName() throws {
    let schema = try Schema(try Fixture.files("golden.descriptors"))
    let shapes = try #require(schema.messages["golden.shapes.Shapes"])
    let rules = try #require(schema.option("validate.rules", of: shapes.fields[0].options))
    let string = try #require(try rules.message().message("string"))
    #expect(string.number("min_len") == .unsigned(1))
    #expect(string.number("max_len") == .unsigned(200))
    #expect(string["pattern"] == nil)
  }
}

@Suite struct RawMessageTests {
  @Test func everyWireType() throws {
    let bytes: [UInt8] = [
      0x08, 0x96, 0x01,  // 1: varint 150
      0x11, 1, 0, 0, 0, 0, 0, 0, 0x80,  // 2: fixed64
      0x1A, 2, 0x61, 0x62,  // 3: "ab"
      0x23, 0x08, 7, 0x24,  // 4: group { 1: 7 }
      0x2D, 4, 3, 2, 1,  // 5: fixed32
    ]
    let message = try RawMessage(bytes)
    #expect(message.integer(1) == 150)
    guard case .fixed64(0x8000_0000_0000_0001)? = message.value(2) else {
      Issue.record("fixed64")
      return
    }
    #expect(message.string(3) == "ab")
    guard case .group(let group)? = message.value(4) else {
      Issue.record("group")
      return
    }
    #expect(group.integer(1) == 7)
    guard case .fixed32(0x0102_0304)? = message.value(5) else {
      Issue.record("fixed32")
      return
    }
    // Between fields the bytes are a shorter message; anywhere else they are refused.
    let ends: Set<Int> = [0, 3, 12, 16, 20, 25]
    for count in 0..<bytes.count {
      if ends.contains(count) {
        #expect(throws: Never.self) { try RawMessage(Array(bytes[..<count])) }
      } else {
        #expect(throws: GeneratorError.self) { try RawMessage(Array(bytes[..<count])) }
      }
    }
  }

  @Test func malformed() {
    #expect(throws: GeneratorError.self) { try RawMessage([0x0E, 1]) }
    #expect(throws: GeneratorError.self) { try RawMessage([0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F]) }
    #expect(throws: GeneratorError.self) {
      try RawMessage([0x08] + [UInt8](repeating: 0x80, count: 10))
    }
    #expect(throws: GeneratorError.self) { try RawMessage([UInt8](repeating: 0x0B, count: 200)) }
  }
}
