import Base
import Testing

@testable import Wire

@Suite struct VarintTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var value: UInt64
    var bytes: [UInt8]
    var testDescription: String { "\(value)" }
  }

  static let cases = [
    Case(value: 0, bytes: [0x00]),
    Case(value: 1, bytes: [0x01]),
    Case(value: 127, bytes: [0x7F]),
    Case(value: 128, bytes: [0x80, 0x01]),
    Case(value: 300, bytes: [0xAC, 0x02]),
    Case(value: 16_383, bytes: [0xFF, 0x7F]),
    Case(value: 16_384, bytes: [0x80, 0x80, 0x01]),
    Case(value: 0xFFFF_FFFF, bytes: [0xFF, 0xFF, 0xFF, 0xFF, 0x0F]),
    Case(value: 1 << 63, bytes: [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01]),
    Case(value: .max, bytes: [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01]),
  ]

  @Test(arguments: cases)
  func `a value has its shortest bytes and reads back`(_ row: Case) throws {
    var buffer = ByteBuffer()
    buffer.append(varint: row.value)
    #expect(buffer.array() == row.bytes)
    #expect(Varint.byteCount(row.value) == row.bytes.count)
    var reader = WireReader(row.bytes.span.bytes)
    let value = try reader.readVarint()
    let isAtEnd = reader.isAtEnd
    #expect(value == row.value)
    #expect(isAtEnd)
  }

  @Test func `packed numbers of every length are written as single ones are`() {
    var values: [UInt64] = []
    for bit in 0..<64 as Range<UInt64> {
      values += [1 << bit, (1 << bit) - 1, .max >> bit, .max << bit, 0x5555_5555_5555_5555 >> bit]
    }
    for values in [values] + values.map({ [$0] }) {
      var single = ByteBuffer()
      for value in values { single.append(varint: value) }
      var expected = ByteBuffer()
      expected.append(10)
      expected.append(varint: UInt64(single.count))
      expected.append(single.bytes)
      var writer = WireWriter()
      writer.writePackedUInt64(values, tag: 10)
      #expect(writer.finish().array() == expected.array())
      var signed = WireWriter()
      signed.writePackedInt64(values.map { Int64(bitPattern: $0) }, tag: 10)
      #expect(signed.finish().array() == expected.array())
    }
  }

  @Test(arguments: cases)
  func `every truncation is noticed`(_ row: Case) {
    for count in 0..<row.bytes.count {
      let bytes = Array(row.bytes.prefix(count))
      let error = wireError { () throws(WireError) in
        var reader = WireReader(bytes.span.bytes)
        _ = try reader.readVarint()
      }
      #expect(error == .truncated)
    }
  }

  @Test func `padding zeros are accepted up to ten bytes and not further`() throws {
    let ten = [UInt8](repeating: 0x80, count: 9) + [0x00]
    var reader = WireReader(ten.span.bytes)
    let value = try reader.readVarint()
    #expect(value == 0)
    let eleven = [UInt8](repeating: 0x80, count: 10) + [0x00]
    let error = wireError { () throws(WireError) in
      var reader = WireReader(eleven.span.bytes)
      _ = try reader.readVarint()
    }
    #expect(error == .malformedVarint)
  }

  struct ZigzagCase: Sendable {
    var signed: Int64
    var unsigned: UInt64
  }

  @Test(arguments: [
    ZigzagCase(signed: 0, unsigned: 0), ZigzagCase(signed: -1, unsigned: 1),
    ZigzagCase(signed: 1, unsigned: 2), ZigzagCase(signed: -2, unsigned: 3),
    ZigzagCase(signed: 2_147_483_647, unsigned: 4_294_967_294),
    ZigzagCase(signed: -2_147_483_648, unsigned: 4_294_967_295),
    ZigzagCase(signed: .max, unsigned: .max - 1), ZigzagCase(signed: .min, unsigned: .max),
  ])
  func `zigzag keeps small magnitudes small`(_ row: ZigzagCase) {
    #expect(Varint.zigzag(row.signed) == row.unsigned)
    #expect(Varint.unzigzag(row.unsigned) == row.signed)
    if let signed = Int32(exactly: row.signed), let unsigned = UInt32(exactly: row.unsigned) {
      #expect(Varint.zigzag(signed) == unsigned)
      #expect(Varint.unzigzag(unsigned) == signed)
    }
  }
}
