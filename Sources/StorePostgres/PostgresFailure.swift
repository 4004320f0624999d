import Store

/// PostgreSQL's error codes (https://www.postgresql.org/docs/15/errcodes-appendix.html) as the store's errors.
enum PostgresFailure {
  /// Fields of an error's report: `PG_DIAG_SQLSTATE` and so on.
  private enum Field {
    static let code = Int32(UInt8(ascii: "C"))
    static let primary = Int32(UInt8(ascii: "M"))
    static let constraint = Int32(UInt8(ascii: "n"))
  }

  /// The error that a result tells of; `sql` and `budget` are the statement's.
  static func storeError(
    _ result: OpaquePointer?, _ pq: LibPQ, sql: String, budget: ReadBudget?
  ) -> StoreError {
    func field(_ number: Int32) -> String? {
      pq.errorField(result, number).map { String(cString: $0) }
    }
    // Neither detail nor context: they carry values of rows.
    return storeError(
      code: field(Field.code) ?? "", text: field(Field.primary) ?? "no reason given",
      constraint: field(Field.constraint), sql: sql, budget: budget)
  }

  static func storeError(
    code: String, text: String, constraint: String?, sql: String, budget: ReadBudget?
  ) -> StoreError {
    let text =
      "\(text)" + (constraint.map { ", constraint \($0)" } ?? "") + " (SQLSTATE \(code))"
    switch code {
    // serialization_failure, deadlock_detected, lock_not_available
    case "40001", "40P01", "55P03": return .contended(text)
    // query_canceled, by the budget's watch or by statement_timeout
    case "57014":
      guard let budget else { return .unavailable(text) }
      return budget.isCancelled ? .cancelled : .outOfTime
    // disk_full
    case "53100": return .diskFull(text)
    // data_corrupted, index_corrupted
    case "XX001", "XX002": return .corrupt(text)
    // read_only_sql_transaction: a standby, or a reader
    case "25006": return .unavailable(text)
    // in_failed_sql_transaction: an earlier failure was overlooked
    case "25P02": return .misuse("\(text) in: \(sql)")
    default: break
    }
    switch code.prefix(2) {
    case "23": return .constraint(text)
    // Connections, resources, operators, the system; transactions that were taken back.
    case "08", "40", "53", "57", "58": return .unavailable(text)
    // program_limit_exceeded: a row or an entry of an index is too long
    case "54": return .constraint(text)
    default: return .misuse("\(text) in: \(sql)")
    }
  }
}
