import CSQLite
import Store

/// SQL functions that SQLite lacks (before 3.43: OCTET_LENGTH) or has in a lesser form than PostgreSQL.
enum SQLiteFunctions {
  /// Replaces LOWER by one that knows all of Unicode; SQLite's own changes A to Z only.
  static func register(on connection: OpaquePointer) throws(StoreError) {
    let status = sqlite3_create_function_v2(
      connection, "lower", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { context, _, arguments in SQLiteFunctions.lower(context, arguments![0]) }, nil, nil, nil)
    guard status == SQLITE_OK else { throw SQLiteFailure.storeError(status, on: connection) }
    let other = sqlite3_create_function_v2(
      connection, "octet_length", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { context, _, arguments in
        guard let argument = arguments![0], sqlite3_value_type(argument) != SQLITE_NULL else {
          return sqlite3_result_null(context)
        }
        sqlite3_result_int64(context, Int64(sqlite3_value_bytes(argument)))
      }, nil, nil, nil)
    guard other == SQLITE_OK else { throw SQLiteFailure.storeError(other, on: connection) }
  }

  private static func lower(_ context: OpaquePointer?, _ argument: OpaquePointer?) {
    guard let start = sqlite3_value_text(argument) else { return sqlite3_result_null(context) }
    let count = Int(sqlite3_value_bytes(argument))
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    var lowered = text.lowercased()
    lowered.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        pintle_sqlite_result_text(context, characters.baseAddress, Int32(characters.count))
      }
    }
  }
}
