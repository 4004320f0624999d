import Store

/// Turns a statement's parameters, `$1` and so on, into SQLite's numbered ones, `?1` and so on.
///
/// SQLite keeps `$1` as a name and looks names up one after another, in preparing as in binding, so that many
/// of them cost their square. A numbered parameter is its own place.
enum SQLiteParameters {
  /// The text with each `$n` outside of quotation marks replaced by `?n`, in one pass.
  ///
  /// - Throws: ``StoreError/misuse(_:)`` for a parameter that is written in another way.
  static func numbered(_ sql: String) throws(StoreError) -> String {
    var bytes = Array(sql.utf8)
    var quote: UInt8?
    for index in bytes.indices {
      let byte = bytes[index]
      if let open = quote {
        // A doubled mark closes and opens again, which comes to the same.
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): quote = byte
      case UInt8(ascii: "$"):
        let first = index + 1 < bytes.count ? bytes[index + 1] : 0
        guard (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(first) else { throw misuse(sql) }
        bytes[index] = UInt8(ascii: "?")
      case UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: ":"): throw misuse(sql)
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func misuse(_ sql: String) -> StoreError {
    .misuse("a parameter that is not $1, $2, ... in: \(sql)")
  }
}
