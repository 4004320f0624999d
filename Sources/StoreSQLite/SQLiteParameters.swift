import Store

/// A statement's text as SQLite reads it: each parameter, `$1` and so on, is a plain `?`.
///
/// SQLite keeps `$1` and `?1` in a list that it searches from the front for each of them, so that many cost
/// their square in preparing. A plain `?` is its own place, and `places` says which value it takes.
struct SQLiteParameters {
  /// The text with a `?` for each parameter.
  let sql: String
  /// For each `?`, the value that it takes: 0 for `$1`.
  let places: [Int]
  /// How many values the statement needs.
  let valueCount: Int

  /// Reads a statement in one pass; what stands in quotation marks is left alone.
  ///
  /// - Throws: ``StoreError/misuse(_:)`` for a parameter that is written in another way.
  init(_ text: String) throws(StoreError) {
    let bytes = Array(text.utf8)
    var sql: [UInt8] = []
    sql.reserveCapacity(bytes.count)
    var places: [Int] = []
    var valueCount = 0
    var quote: UInt8?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        // A doubled mark closes and opens again, which comes to the same.
        if byte == open { quote = nil }
        sql.append(byte)
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): quote = byte
      case UInt8(ascii: "$"):
        let number = Self.number(bytes, &index)
        // More digits than any statement has parameters.
        guard let number, number > 0 else { throw Self.misuse(text) }
        places.append(number - 1)
        valueCount = max(valueCount, number)
        sql.append(UInt8(ascii: "?"))
        continue
      case UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: ":"): throw Self.misuse(text)
      default: break
      }
      sql.append(byte)
    }
    self.sql = String(decoding: sql, as: UTF8.self)
    self.places = places
    self.valueCount = valueCount
  }

  /// The number whose digits begin at `index`, which moves behind them; nil without digits, with a leading zero, or
  /// with more than seven.
  private static func number(_ bytes: [UInt8], _ index: inout Int) -> Int? {
    let start = index
    var number = 0
    while index < bytes.count, index - start < 8 {
      let digit = bytes[index]
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { break }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
      index += 1
    }
    guard index > start, index - start < 8, bytes[start] != UInt8(ascii: "0") else { return nil }
    return number
  }

  private static func misuse(_ sql: String) -> StoreError {
    .misuse("a parameter that is not $1, $2, ... in: \(sql)")
  }
}
