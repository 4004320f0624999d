import CSQLite
import Glibc
import Store

/// SQLite's result codes (https://www.sqlite.org/rescode.html) as the store's errors.
enum SQLiteFailure {
  /// The error for the last failed call on a connection; its text is SQLite's, which carries no values.
  static func storeError(_ status: Int32, on connection: OpaquePointer) -> StoreError {
    let text = String(cString: sqlite3_errmsg(connection)) + " (SQLite result code \(status))"
    switch status & 0xFF {
    case SQLITE_CONSTRAINT: return .constraint(text)
    case SQLITE_FULL: return .diskFull(text)
    case SQLITE_IOERR where [ENOSPC, EDQUOT].contains(sqlite3_system_errno(connection)):
      return .diskFull(text)
    case SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_NOMEM, SQLITE_BUSY,
      SQLITE_LOCKED, SQLITE_PROTOCOL, SQLITE_PERM, SQLITE_NOLFS:
      return .unavailable(text)
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: return .corrupt(text)
    case SQLITE_INTERRUPT: return .cancelled
    default: return .misuse(text)
    }
  }
}
