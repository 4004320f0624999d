import Base
import Testing

@testable import Wire

@Suite struct BinaryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var message: Scalars
    var bytes: String
    var testDescription: String { name }

    init(_ name: String, _ bytes: String, _ body: (inout Scalars) -> Void) {
      self.name = name
      self.bytes = bytes
      message = Scalars()
      body(&message)
    }
  }

  static let scalars = [
    Case("int32", "08 96 01") { $0.int32 = 150 },
    Case("int32 negative", "08 FF FF FF FF FF FF FF FF FF 01") { $0.int32 = -1 },
    Case("int64", "10 80 80 80 80 80 80 80 80 80 01") { $0.int64 = .min },
    Case("uint32", "18 FF FF FF FF 0F") { $0.uint32 = .max },
    Case("uint64", "20 FF FF FF FF FF FF FF FF FF 01") { $0.uint64 = .max },
    Case("sint32", "28 FF FF FF FF 0F") { $0.sint32 = .min },
    Case("sint64", "30 01") { $0.sint64 = -1 },
    Case("fixed32", "3D 04 03 02 01") { $0.fixed32 = 0x0102_0304 },
    Case("fixed64", "41 08 07 06 05 04 03 02 01") { $0.fixed64 = 0x0102_0304_0506_0708 },
    Case("sfixed32", "4D FF FF FF FF") { $0.sfixed32 = -1 },
    Case("sfixed64", "51 FE FF FF FF FF FF FF FF") { $0.sfixed64 = -2 },
    Case("float", "5D 00 00 20 40") { $0.float = 2.5 },
    Case("float minus zero", "5D 00 00 00 80") { $0.float = -0.0 },
    Case("double", "61 00 00 00 00 00 00 04 C0") { $0.double = -2.5 },
    Case("bool", "68 01") { $0.bool = true },
    Case("string", "72 06 61 C3 A9 E2 82 AC") { $0.string = "aé€" },
    Case("bytes", "7A 03 00 FF 80") { $0.bytes = [0, 255, 128] },
    Case("open enum", "80 01 02") { $0.color = .green },
    Case("open enum, unrecognized", "80 01 2A") { $0.color = .unrecognized(42) },
    Case("closed enum", "88 01 02") { $0.level = .high },
    Case("optional string that is empty", "92 01 00") { $0.optionalText = "" },
    Case("several fields", "08 01 68 01 72 01 78") {
      $0.int32 = 1
      $0.bool = true
      $0.string = "x"
    },
  ]

  @Test(arguments: scalars)
  func `a field has exact bytes both ways`(_ row: Case) throws {
    #expect(row.message.protobufBytes() == hex(row.bytes))
    #expect(try Scalars(protobuf: hex(row.bytes)) == row.message)
  }

  @Test(arguments: scalars)
  func `every truncation inside a field fails`(_ row: Case) {
    let bytes = hex(row.bytes)
    // Where a field ends: cutting there leaves a shorter message that is whole.
    let ends: Set<Int> = row.name == "several fields" ? [0, 2, 4] : [0]
    for count in 0..<bytes.count where !ends.contains(count) {
      #expect(throws: WireError.self) { try Scalars(protobuf: Array(bytes.prefix(count))) }
    }
  }

  struct Lenient: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: String
    var expected: Scalars
    var testDescription: String { name }

    init(_ name: String, _ bytes: String, _ body: (inout Scalars) -> Void) {
      self.name = name
      self.bytes = bytes
      expected = Scalars()
      body(&expected)
    }
  }

  @Test(arguments: [
    Lenient("the last of a field counts", "08 01 08 02") { $0.int32 = 2 },
    Lenient("an int32 is cut to 32 bits", "08 81 80 80 80 10") { $0.int32 = 1 },
    Lenient("a uint32 is cut to 32 bits", "18 81 80 80 80 80 80 80 80 80 01") { $0.uint32 = 1 },
    Lenient("a sint32 is cut to 32 bits", "28 82 80 80 80 10") { $0.sint32 = 1 },
    Lenient("an enum is cut to 32 bits", "80 01 81 80 80 80 10") { $0.color = .red },
    Lenient("any varint but 0 is true", "68 80 80 80 80 10") { $0.bool = true },
    Lenient("an overlong tag of five bytes", "88 80 80 80 00 05") { $0.int32 = 5 },
  ])
  func `unusual bytes have one meaning`(_ row: Lenient) throws {
    #expect(try Scalars(protobuf: hex(row.bytes)) == row.expected)
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: String
    var error: WireError
    var testDescription: String { name }
  }

  @Test(arguments: [
    Bad(name: "field number 0", bytes: "00", error: .invalidTag(0)),
    Bad(name: "field number 0, fixed32", bytes: "05 01 02 03 04", error: .invalidTag(5)),
    Bad(name: "wire type 6", bytes: "0E 01", error: .invalidWireType(6)),
    Bad(name: "wire type 7", bytes: "0F 01", error: .invalidWireType(7)),
    Bad(name: "tag above 32 bits", bytes: "88 80 80 80 40 01", error: .invalidTag(8)),
    Bad(name: "tag of six bytes", bytes: "88 80 80 80 80 00 01", error: .invalidTag(8)),
    Bad(name: "end group without start", bytes: "0C", error: .unmatchedEndGroup(field: 1)),
    Bad(name: "group without end", bytes: "AB 01", error: .truncated),
    Bad(name: "group ended as another", bytes: "AB 01 B4 01", error: .unmatchedEndGroup(field: 22)),
    Bad(name: "string runs past the end", bytes: "72 05 61", error: .truncated),
    Bad(name: "length of 2 GiB", bytes: "72 80 80 80 80 08", error: .lengthOverflow),
    Bad(
      name: "length of 64 bits", bytes: "72 FF FF FF FF FF FF FF FF FF 01", error: .lengthOverflow),
    Bad(
      name: "varint of eleven bytes", bytes: "08 80 80 80 80 80 80 80 80 80 80 00",
      error: .malformedVarint),
    Bad(name: "string not UTF-8", bytes: "72 02 C3 28", error: .invalidUTF8(field: 14)),
    Bad(name: "string with a surrogate", bytes: "72 03 ED A0 80", error: .invalidUTF8(field: 14)),
    Bad(name: "string overlong", bytes: "92 01 02 C0 80", error: .invalidUTF8(field: 18)),
    Bad(name: "string past U+10FFFF", bytes: "72 04 F4 90 80 80", error: .invalidUTF8(field: 14)),
    Bad(name: "unknown varint cut", bytes: "A8 01 80", error: .truncated),
    Bad(name: "unknown fixed64 cut", bytes: "A9 01 00 00", error: .truncated),
    Bad(name: "unknown fixed32 cut", bytes: "AD 01 00 00", error: .truncated),
    Bad(name: "unknown length cut", bytes: "AA 01 02 00", error: .truncated),
  ])
  func `bad bytes have a named error`(_ row: Bad) {
    let error = wireError { () throws(WireError) in _ = try Scalars(protobuf: hex(row.bytes)) }
    #expect(error == row.error)
    #expect(!(error?.description.isEmpty ?? true))
  }

  @Test func `unknown fields are kept byte for byte and in order`() throws {
    // Varint with padding, fixed64, bytes, a group with a nested one, fixed32.
    let unknown = hex(
      "A8 01 80 00 A9 01 01 02 03 04 05 06 07 08 AA 01 02 41 42 AB 01 08 01 B3 01 B4 01 AC 01 AD 01 01 02 03 04"
    )
    let message = try Scalars(protobuf: hex("08 01") + unknown + hex("68 01"))
    #expect(message.unknownFields.bytes == unknown)
    #expect(message.protobufBytes() == hex("08 01 68 01") + unknown)
  }

  @Test func `a field with another wire type is unknown`() throws {
    let message = try Scalars(protobuf: hex("0D 01 02 03 04"))
    #expect(message.int32 == 0)
    #expect(message.unknownFields.bytes == hex("0D 01 02 03 04"))
  }

  @Test func `a number that a closed enum lacks becomes an unknown field`() throws {
    let message = try Scalars(protobuf: hex("88 01 07"))
    #expect(message.level == nil)
    #expect(message.protobufBytes() == hex("88 01 07"))
    let negative = try Scalars(protobuf: hex("88 01 FF FF FF FF 0F"))
    #expect(negative.protobufBytes() == hex("88 01 FF FF FF FF FF FF FF FF FF 01"))
  }
}
