import Store

/// A row of a result; its columns are in PostgreSQL's binary form.
struct PostgresRow: Row {
  let result: OpaquePointer
  let index: Int32
  let pq: LibPQ
  /// The connection that the result came over; it counts what the row gives out.
  unowned let connection: PostgresConnection

  private func bytes(_ column: Int) -> UnsafeRawBufferPointer {
    let column = Int32(column)
    guard let start = pq.value(result, index, column) else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(
      start: start, count: Int(pq.valueLength(result, index, column)))
  }

  func integer(_ column: Int) -> Int64 {
    guard !isNull(column) else { return 0 }
    return Self.integer(bytes(column), type: pq.columnType(result, Int32(column)))
  }

  func text(_ column: Int) -> String {
    guard !isNull(column) else { return "" }
    switch pq.columnType(result, Int32(column)) {
    case PostgresType.boolean, PostgresType.int2, PostgresType.int4, PostgresType.int8,
      PostgresType.oid, PostgresType.numeric:
      return "\(integer(column))"
    default: break
    }
    let bytes = bytes(column)
    connection.bytesRead += bytes.count
    return PostgresCharacters.text(bytes.bindMemory(to: UInt8.self))
  }

  func blob(_ column: Int) -> [UInt8] {
    guard !isNull(column) else { return [] }
    let bytes = bytes(column)
    connection.bytesRead += bytes.count
    return [UInt8](bytes)
  }

  func isNull(_ column: Int) -> Bool { pq.isNull(result, index, Int32(column)) != 0 }

  /// The number that a value of some type of numbers stands for; 0 for another type, as for text in SQLite.
  static func integer(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> Int64 {
    switch (type, bytes.count) {
    case (PostgresType.int8, 8):
      Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
    case (PostgresType.int4, 4):
      Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
    case (PostgresType.oid, 4):
      Int64(UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self)))
    case (PostgresType.int2, 2):
      Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
    case (PostgresType.boolean, 1): bytes[0] == 0 ? 0 : 1
    case (PostgresType.numeric, 8...): numeric(bytes)
    default: 0
    }
  }

  /// The whole part of a numeric, as sums of BIGINT are: its digits count in ten thousands (`numeric_send`).
  private static func numeric(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    func half(_ index: Int) -> Int16 {
      Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 2, as: Int16.self))
    }
    let (digits, weight, isNegative) = (Int(half(0)), Int(half(1)), half(2) == 0x4000)
    guard digits >= 0, bytes.count >= 8 + digits * 2 else { return 0 }
    var number: Int64 = 0
    for place in 0..<max(0, weight + 1) {
      let digit = place < digits ? Int64(half(4 + place)) : 0
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10_000)
      let (next, isTooMuch) = tens.subtractingReportingOverflow(digit)
      // As large a number as there is, as PostgreSQL keeps sums that are larger.
      if isTooLarge || isTooMuch { return isNegative ? .min : .max }
      number = next
    }
    if isNegative { return number }
    return number == .min ? .max : -number
  }
}
