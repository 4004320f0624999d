import Base
import Testing

@testable import Wire

/// Packed runs, read and written.
@Suite struct PackedTests {
  /// Numbers of every length, and what is around the next byte.
  static let values: [UInt64] =
    [0, 1, .max] + (1..<64).flatMap { [(1 << $0) - 1, 1 << $0, (1 << $0) + 1] as [UInt64] }

  /// What a run of `bytes` adds to `values`.
  private static func read(
    _ run: [UInt8], after values: [UInt64] = []
  ) -> Result<[UInt64], WireError> {
    var buffer = ByteBuffer()
    buffer.append(varint: UInt64(run.count))
    buffer.append(run)
    let bytes = buffer.array()
    var values = values
    let error = wireError { () throws(WireError) in
      var reader = WireReader(bytes.span.bytes)
      try reader.readPackedUInt64(into: &values)
      guard reader.isAtEnd else { throw .truncated }
    }
    return error.map { .failure($0) } ?? .success(values)
  }

  @Test(arguments: [[], [7]]) func `varints of every length read back`(_ before: [UInt64]) throws {
    var writer = WireWriter()
    writer.writePackedUInt64(Self.values, tag: 10)
    let bytes = writer.finish().array()
    var expected = ByteBuffer()
    for value in Self.values { expected.append(varint: value) }
    var reader = WireReader(bytes.span.bytes)
    let tag = try reader.nextTag()
    #expect(tag == 10)
    var values = before
    try reader.readPackedUInt64(into: &values)
    #expect(values == before + Self.values)
    #expect(Self.read(expected.array(), after: before) == .success(before + Self.values))
    #expect(bytes.suffix(expected.count) == expected.array()[...])
  }

  @Test(arguments: [[], [7]])
  func `runs that end within a varint, or hold one that is too long, are refused`(
    _ before: [UInt64]
  ) {
    let ten = [UInt8](repeating: 0x80, count: 9) + [0x01]
    let eleven = [UInt8](repeating: 0x80, count: 10) + [0x01]
    #expect(Self.read([], after: before) == .success(before))
    #expect(Self.read([1, 0x80], after: before) == .failure(.truncated))
    #expect(Self.read([0x80], after: before) == .failure(.truncated))
    #expect(Self.read([1] + ten + [2], after: before) == .success(before + [1, 1 << 63, 2]))
    #expect(Self.read([1] + eleven + [2], after: before) == .failure(.malformedVarint))
    #expect(
      Self.read([UInt8](repeating: 0xFF, count: 300) + [1], after: before)
        == .failure(.malformedVarint))
  }

  @Test func `a run is no longer than what is left`() {
    let bytes: [UInt8] = [3, 1, 2]
    let error = wireError { () throws(WireError) in
      var reader = WireReader(bytes.span.bytes)
      var values: [UInt64] = []
      try reader.readPackedUInt64(into: &values)
    }
    #expect(error == .truncated)
  }

  @Test(arguments: [[], [0.5]]) func `numbers of one length come in whole numbers`(
    _ before: [Double]
  ) throws {
    var writer = WireWriter()
    writer.writePackedDouble([1.5, -0.0, .infinity], tag: 10)
    let bytes = writer.finish().array()
    for cut in 0...8 {
      var run = Array(bytes.dropFirst(2).dropLast(cut))
      run.insert(UInt8(run.count), at: 0)
      var values = before
      let error = wireError { () throws(WireError) in
        var reader = WireReader(run.span.bytes)
        try reader.readPackedDouble(into: &values)
      }
      #expect(error == (cut % 8 == 0 ? nil : .truncated))
      if error == nil { #expect(values == before + [1.5, -0.0, .infinity].dropLast(cut / 8)) }
    }
  }

  @Test func `each kind has its form`() throws {
    var writer = WireWriter()
    writer.writePackedInt32([.min, -1, 0, .max], tag: 10)
    writer.writePackedInt64([.min, -1, 0, .max], tag: 10)
    writer.writePackedUInt32([0, .max], tag: 10)
    writer.writePackedSInt32([.min, -1, 0, .max], tag: 10)
    writer.writePackedSInt64([.min, -1, 0, .max], tag: 10)
    writer.writePackedBool([true, false], tag: 10)
    writer.writePackedFixed32([0, 1, .max], tag: 10)
    writer.writePackedFixed64([0, 1, .max], tag: 10)
    writer.writePackedSFixed32([.min, 1, .max], tag: 10)
    writer.writePackedSFixed64([.min, 1, .max], tag: 10)
    writer.writePackedFloat([1.5, -.infinity], tag: 10)
    let bytes = writer.finish().array()
    var reader = WireReader(bytes.span.bytes)
    var int32: [Int32] = [], int64: [Int64] = [], uint32: [UInt32] = [], bools: [Bool] = []
    var sint32: [Int32] = [], sint64: [Int64] = []
    var fixed32: [UInt32] = [], fixed64: [UInt64] = []
    var sfixed32: [Int32] = [], sfixed64: [Int64] = [], floats: [Float] = []
    _ = try reader.nextTag()
    try reader.readPackedInt32(into: &int32)
    _ = try reader.nextTag()
    try reader.readPackedInt64(into: &int64)
    _ = try reader.nextTag()
    try reader.readPackedUInt32(into: &uint32)
    _ = try reader.nextTag()
    try reader.readPackedSInt32(into: &sint32)
    _ = try reader.nextTag()
    try reader.readPackedSInt64(into: &sint64)
    _ = try reader.nextTag()
    try reader.readPackedBool(into: &bools)
    _ = try reader.nextTag()
    try reader.readPackedFixed32(into: &fixed32)
    _ = try reader.nextTag()
    try reader.readPackedFixed64(into: &fixed64)
    _ = try reader.nextTag()
    try reader.readPackedSFixed32(into: &sfixed32)
    _ = try reader.nextTag()
    try reader.readPackedSFixed64(into: &sfixed64)
    _ = try reader.nextTag()
    try reader.readPackedFloat(into: &floats)
    #expect(int32 == [.min, -1, 0, .max] && int64 == [.min, -1, 0, .max])
    #expect(uint32 == [0, .max] && bools == [true, false])
    #expect(sint32 == [.min, -1, 0, .max] && sint64 == [.min, -1, 0, .max])
    #expect(fixed32 == [0, 1, .max] && fixed64 == [0, 1, .max])
    #expect(sfixed32 == [.min, 1, .max] && sfixed64 == [.min, 1, .max])
    #expect(floats == [1.5, -.infinity])
  }

  @Test func `longer varints are cut to 32 bits`() throws {
    let run: [UInt8] = [6, 0x81, 0x80, 0x80, 0x80, 0x10, 0x02]
    var reader = WireReader(run.span.bytes)
    var values: [Int32] = []
    try reader.readPackedInt32(into: &values)
    #expect(values == [1, 2])
  }
}
