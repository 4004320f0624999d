import CSQLite
import Store

/// A prepared statement.
final class SQLiteStatement {
  let handle: OpaquePointer
  private let parameters: SQLiteParameters
  /// Whether the cache keeps it; otherwise it ends when it is given back.
  var isKept = false
  var isTaken = false

  init(_ sql: String, isKept: Bool, on connection: OpaquePointer) throws(StoreError) {
    parameters = try SQLiteParameters(sql)
    var prepared: OpaquePointer?
    let flags = isKept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
    let status = sqlite3_prepare_v3(
      connection, parameters.sql, -1, flags, &prepared, nil)
    guard status == SQLITE_OK, let prepared else {
      throw SQLiteFailure.storeError(status, on: connection)
    }
    handle = prepared
    self.isKept = isKept
  }

  deinit { sqlite3_finalize(handle) }

  /// Gives every parameter its value.
  ///
  /// - Throws: ``StoreError/budgetExceeded(_:)`` when there are so many that `budget` runs out meanwhile.
  func bind(_ values: [DatabaseValue], within budget: ReadBudget?) throws(StoreError) {
    // More values than parameters may be given: statements that differ little share a list of values.
    guard values.count >= parameters.valueCount else {
      throw .misuse(
        "\(values.count) values for \(parameters.valueCount) parameters in: "
          + String(cString: sqlite3_sql(handle)))
    }
    for (place, value) in parameters.places.enumerated() {
      if place & 1023 == 1023 { try budget?.check() }
      let index = Int32(place + 1)
      let status =
        switch values[value] {
        case .null: sqlite3_bind_null(handle, index)
        case .integer(let value): sqlite3_bind_int64(handle, index, value)
        case .text(var text):
          text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
              pintle_sqlite_bind_text(
                handle, index, characters.baseAddress, UInt64(characters.count))
            }
          }
        case .blob(let bytes):
          bytes.withUnsafeBytes { raw in
            pintle_sqlite_bind_blob(handle, index, raw.baseAddress, UInt64(raw.count))
          }
        }
      guard status == SQLITE_OK else {
        throw .misuse("cannot bind $\(value + 1): \(String(cString: sqlite3_errstr(status)))")
      }
    }
  }

  /// Ends stepping and forgets the values.
  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }
}

/// The prepared statements of a connection: constant ones by their number, others by their text.
struct SQLiteStatementCache {
  /// How many statements that were put together at run time are kept.
  static let dynamicLimit = 64

  private let connection: OpaquePointer
  private var constant: [SQLiteStatement?] = []
  private var dynamic: [String: SQLiteStatement] = [:]

  init(connection: OpaquePointer) { self.connection = connection }

  /// The prepared form of a statement, for the caller alone until it is given back.
  ///
  /// A statement that is being stepped further up the stack is prepared a second time.
  mutating func take(_ statement: Statement) throws(StoreError) -> SQLiteStatement {
    let prepared = try find(statement)
    if prepared.isTaken {
      return try SQLiteStatement(statement.sql, isKept: false, on: connection)
    }
    prepared.isTaken = true
    return prepared
  }

  /// Resets a statement, so that no read stays open.
  func giveBack(_ statement: SQLiteStatement) {
    statement.reset()
    statement.isTaken = false
  }

  /// How many steps the engine's machine has made for the statements that are kept.
  var machineSteps: Int {
    (constant.compactMap { $0 } + dynamic.values).reduce(0) {
      $0 + Int(sqlite3_stmt_status($1.handle, SQLITE_STMTSTATUS_VM_STEP, 0))
    }
  }

  /// Ends every statement that nobody uses.
  mutating func removeAll() {
    constant.removeAll()
    dynamic.removeAll()
  }

  private mutating func find(_ statement: Statement) throws(StoreError) -> SQLiteStatement {
    guard let id = statement.id else { return try findDynamic(statement.sql) }
    if id < constant.count, let known = constant[id] { return known }
    let prepared = try SQLiteStatement(statement.sql, isKept: true, on: connection)
    while constant.count <= id { constant.append(nil) }
    constant[id] = prepared
    return prepared
  }

  private mutating func findDynamic(_ sql: String) throws(StoreError) -> SQLiteStatement {
    if let known = dynamic[sql] { return known }
    let prepared = try SQLiteStatement(sql, isKept: true, on: connection)
    // Which one goes does not matter much: the texts that occur are few.
    if dynamic.count >= Self.dynamicLimit { dynamic.remove(at: dynamic.startIndex) }
    dynamic[sql] = prepared
    return prepared
  }
}
