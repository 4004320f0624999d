import CSQLite
import Store

/// A prepared statement.
final class SQLiteStatement {
  let handle: OpaquePointer
  private let parameters: SQLiteParameters
  /// Whether the cache keeps it; otherwise it ends when it is given back.
  var isKept = false
  var isTaken = false
  /// Whether SQLite keeps copies of values.
  private var holdsCopies = false

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
  /// - Parameters:
  ///   - values: One for each `$n`, `$1` first.
  ///   - room: Where short texts are kept; it must stay as long as the statement is stepped.
  ///   - budget: Bounds the time that it takes.
  /// - Throws: ``StoreError/budgetExceeded(_:)`` when there are so many that `budget` runs out meanwhile.
  func bind(
    _ values: [DatabaseValue], in room: UnsafeMutableRawBufferPointer, within budget: ReadBudget?
  ) throws(StoreError) {
    // More values than parameters may be given: statements that differ little share a list of values.
    guard values.count >= parameters.valueCount else {
      throw .misuse(
        "\(values.count) values for \(parameters.valueCount) parameters in: "
          + String(cString: sqlite3_sql(handle)))
    }
    var free = room[...]
    for (place, value) in parameters.places.enumerated() {
      if place & 1023 == 1023 { try budget?.check() }
      let index = Int32(place + 1)
      let status =
        switch values[value] {
        case .null: sqlite3_bind_null(handle, index)
        case .integer(let value): sqlite3_bind_int64(handle, index, value)
        case .text(let text): bind(text, at: index, in: &free)
        case .blob(let bytes):
          bytes.withUnsafeBytes { raw in
            holdsCopies = true
            return pintle_sqlite_bind_blob(handle, index, raw.baseAddress, UInt64(raw.count))
          }
        }
      guard status == SQLITE_OK else {
        throw .misuse("cannot bind $\(value + 1): \(String(cString: sqlite3_errstr(status)))")
      }
    }
  }

  /// Binds a text that is kept in `free`, where it fits, and otherwise by SQLite.
  private func bind(
    _ text: String, at index: Int32, in free: inout Slice<UnsafeMutableRawBufferPointer>
  ) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= free.count else {
        holdsCopies = true
        return bytes.withMemoryRebound(to: CChar.self) { characters in
          pintle_sqlite_bind_text(handle, index, characters.baseAddress, UInt64(characters.count))
        }
      }
      let place = UnsafeMutableRawBufferPointer(rebasing: free[..<(free.startIndex + bytes.count)])
      place.copyMemory(from: UnsafeRawBufferPointer(bytes))
      free = free[(free.startIndex + bytes.count)...]
      let characters = place.baseAddress?.assumingMemoryBound(to: CChar.self)
      return pintle_sqlite_lend_text(handle, index, characters, UInt64(bytes.count))
    }
  }

  /// Ends stepping and forgets the values.
  ///
  /// Texts that were lent are not read any more: before it is stepped again every parameter is bound anew.
  func reset() {
    sqlite3_reset(handle)
    guard holdsCopies else { return }
    sqlite3_clear_bindings(handle)
    holdsCopies = false
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
