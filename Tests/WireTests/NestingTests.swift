import Base
import Testing

@testable import Wire

@Suite struct NestingTests {
  @Test func `a child, a list, packed and plain numbers, names`() throws {
    var message = Tree()
    var child = Tree()
    child.numbers = [1, -1, 300]
    message.child = child
    message.children = [Tree(), child]
    message.names = ["", "b"]
    message.colors = [.red, .unrecognized(9)]
    message.fixed = [1, 2]
    let bytes = hex(
      """
      0A 0F 22 0D 01 FF FF FF FF FF FF FF FF FF 01 AC 02 \
      12 00 12 0F 22 0D 01 FF FF FF FF FF FF FF FF FF 01 AC 02 \
      2A 00 2A 01 62 32 02 01 09 \
      72 10 01 00 00 00 00 00 00 00 02 00 00 00 00 00 00 00
      """)
    #expect(message.protobufBytes() == bytes)
    #expect(try Tree(protobuf: bytes) == message)
  }

  @Test func `packed and unpacked mix`() throws {
    let message = try Tree(protobuf: hex("20 01 22 02 02 03 20 04 22 00"))
    #expect(message.numbers == [1, 2, 3, 4])
  }

  @Test func `a packed run that ends inside an element fails`() {
    #expect(
      wireError { () throws(WireError) in _ = try Tree(protobuf: hex("22 02 01 80 01")) }
        == .truncated)
    #expect(
      wireError { () throws(WireError) in
        _ = try Tree(protobuf: hex("72 09 01 00 00 00 00 00 00 00 02"))
      } == .truncated)
  }

  @Test func `a submessage that ends inside a field fails`() {
    #expect(
      wireError { () throws(WireError) in _ = try Tree(protobuf: hex("0A 01 20 01")) }
        == .truncated)
    #expect(
      wireError { () throws(WireError) in _ = try Tree(protobuf: hex("0A 02 22 05 01 02 03")) }
        == .truncated)
  }

  @Test func `singular messages merge`() throws {
    let message = try Tree(protobuf: hex("0A 02 20 01 0A 04 20 02 48 07"))
    #expect(message.child?.numbers == [1, 2])
    #expect(message.child?.choice == .number(7))
  }

  @Test func `the last of a oneof counts, and its message merges with itself`() throws {
    #expect(try Tree(protobuf: hex("48 01 52 01 78")).choice == .text("x"))
    var scalars = Scalars()
    scalars.int32 = 1
    scalars.bool = true
    #expect(try Tree(protobuf: hex("5A 02 08 01 5A 02 68 01")).choice == .scalars(scalars))
  }

  @Test func `maps are written by key, and the last of a key counts`() throws {
    var message = Tree()
    message.counts = ["b": 2, "a": 1, "": 0]
    let bytes = hex("3A 04 0A 00 10 00 3A 05 0A 01 61 10 01 3A 05 0A 01 62 10 02")
    #expect(message.protobufBytes() == bytes)
    #expect(try Tree(protobuf: bytes) == message)
    #expect(
      try Tree(protobuf: hex("3A 05 0A 01 61 10 01 3A 05 0A 01 61 10 02")).counts == ["a": 2])
  }

  @Test func `a map entry may lack, reorder, repeat and extend its parts`() throws {
    #expect(try Tree(protobuf: hex("3A 00")).counts == ["": 0])
    #expect(try Tree(protobuf: hex("3A 05 10 01 0A 01 61")).counts == ["a": 1])
    #expect(try Tree(protobuf: hex("3A 07 0A 01 61 10 01 10 02")).counts == ["a": 2])
    // Field 3, and field 2 with another wire type, are dropped.
    let entry = hex("3A 0A 0A 01 61 18 05 15 01 02 03 04")
    #expect(try Tree(protobuf: entry).counts == ["a": 0])
    #expect(try Tree(protobuf: hex("42 06 08 02 12 02 20 05")).branches[2]?.numbers == [5])
  }

  @Test func `a map entry whose closed enum lacks the number is kept whole`() throws {
    let bytes = hex("6A 05 0A 01 61 10 07")
    let message = try Tree(protobuf: bytes)
    #expect(message.levels.isEmpty)
    #expect(message.unknownFields.bytes == bytes)
    #expect(try Tree(protobuf: hex("6A 05 0A 01 61 10 02")).levels == ["a": .high])
  }

  @Test func `a group is read to its own end`() throws {
    var message = Tree()
    var group = Tree()
    group.names = ["g"]
    group.group = Tree()
    message.group = group
    message.names = ["n"]
    let bytes = hex("2A 01 6E 63 2A 01 67 63 64 64")
    #expect(message.protobufBytes() == bytes)
    #expect(try Tree(protobuf: bytes) == message)
    // A submessage cannot end the group that it stands in.
    #expect(
      wireError { () throws(WireError) in _ = try Tree(protobuf: hex("63 0A 01 64 64")) }
        == .unmatchedEndGroup(field: 12))
    #expect(wireError { () throws(WireError) in _ = try Tree(protobuf: hex("63")) } == .truncated)
    #expect(
      wireError { () throws(WireError) in _ = try Tree(protobuf: hex("63 6C")) }
        == .unmatchedEndGroup(field: 13))
  }

  @Test(arguments: [126, 127, 128, 129, 16_383, 16_384, 16_385, 2_097_152])
  func `lengths of every size are patched in`(_ count: Int) throws {
    var message = Tree()
    var child = Tree()
    child.names = [String(repeating: "x", count: count)]
    message.child = child
    message.names = ["behind"]
    #expect(try Tree(protobuf: message.protobufBytes()) == message)
    var inner = ByteBuffer()
    inner.append(varint: UInt64(count))
    let body = 1 + inner.count + count
    var outer = ByteBuffer()
    outer.append(0x0A)
    outer.append(varint: UInt64(body))
    outer.append(0x2A)
    #expect(Array(message.protobufBytes().prefix(outer.count)) == outer.array())
  }

  enum Kind: CaseIterable, Sendable { case message, group, unknownGroup, map }

  /// A message with `count` messages inside one another, the outermost included.
  static func nested(_ kind: Kind, _ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 1..<count {
      switch kind {
      case .message, .map:
        var buffer = ByteBuffer()
        if kind == .map {
          var entry = ByteBuffer()
          entry.append(0x12)
          entry.append(varint: UInt64(bytes.count))
          entry.append(bytes)
          bytes = entry.array()
        }
        buffer.append(kind == .map ? 0x42 : 0x0A)
        buffer.append(varint: UInt64(bytes.count))
        buffer.append(bytes)
        bytes = buffer.array()
      case .group: bytes = [0x63] + bytes + [0x64]
      case .unknownGroup: bytes = hex("A3 06") + bytes + hex("A4 06")
      }
    }
    return bytes
  }

  @Test(arguments: Kind.allCases)
  func `a hundred messages inside one another are read, one more is not`(_ kind: Kind) throws {
    _ = try Tree(protobuf: Self.nested(kind, 100))
    #expect(
      wireError { () throws(WireError) in _ = try Tree(protobuf: Self.nested(kind, 101)) }
        == .depthExceeded(limit: 100))
  }

  @Test func `as many messages as a message may hold are read, one more is not`() throws {
    var one = Tree()
    one.children = [Tree()]
    let child = one.protobufBytes()
    // Empty ones of two bytes each, so that the bytes allow an eighth of them.
    #expect(child.count == 2)
    var most = 0
    while most + 1 <= Limits.maxMessages(inBytes: 2 * (most + 1)) { most += 1 }
    let bytes = Array(repeatElement(child, count: most + 1).joined())
    #expect(try Tree(protobuf: Array(bytes.dropLast(2))).children.count == most)
    #expect(
      wireError { () throws(WireError) in _ = try Tree(protobuf: bytes) } == .tooManyMessages)
    let items = { (count: Int) in
      Array("{\"children\":[\(String(repeating: "{},", count: count - 1)){}]}".utf8)
    }
    var mostJSON = 0
    while mostJSON + 1 <= Limits.maxMessages(inBytes: items(mostJSON + 1).count) {
      mostJSON += 4096
    }
    while mostJSON > Limits.maxMessages(inBytes: items(mostJSON).count) { mostJSON -= 1 }
    #expect(try Tree(json: items(mostJSON)).children.count == mostJSON)
    #expect(
      wireError { () throws(WireError) in _ = try Tree(json: items(mostJSON + 1)) }
        == .tooManyMessages)
  }

  @Test func `many groups that open and never close cost no stack`() {
    let bytes = [UInt8](repeating: 0x63, count: 1_000_000)
    #expect(
      wireError { () throws(WireError) in _ = try Tree(protobuf: bytes) }
        == .depthExceeded(limit: 100))
  }

  @Test func `every truncation of a large message fails or gives a shorter one`() throws {
    var message = Tree()
    message.child = Tree()
    message.child?.counts = ["a": 1, "b": -2]
    message.group = Tree()
    message.group?.numbers = [1, 2, 3]
    message.choice = .text("é")
    message.branches = [-1: Tree(), 5: message.child!]
    let bytes = message.protobufBytes()
    #expect(try Tree(protobuf: bytes) == message)
    for count in 0..<bytes.count {
      if let shorter = try? Tree(protobuf: Array(bytes.prefix(count))) {
        #expect(shorter != message)
      }
    }
  }

  @Test func `a boxed message is copied on write`() {
    var first = Tree()
    first.child = Tree()
    var second = first
    second.child?.names = ["changed"]
    #expect(first.child?.names == [])
    #expect(second.child?.names == ["changed"])
    #expect(first != second)
    first.child = nil
    #expect(second.child != nil)
  }
}
