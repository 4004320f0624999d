import Base
import Crypto
import Store

/// Copies rows from one database to another one that has the same tables, and compares them.
///
/// Rows go over in the order of their table's key, many in a transaction. So what stands in a table of the target, after
/// whatever end of the process, are its first rows, and a copy goes on behind the last of them.
struct DatabaseCopy {
  /// Where rows are read; nobody writes there.
  let source: any DatabaseConnection
  /// Where they go: a writer's connection.
  let target: any DatabaseConnection
  /// Told how many rows were copied, each time.
  var progress: (Int) -> Void = { _ in }

  /// What stands in a table.
  struct Sum: Equatable {
    var rows = 0
    /// A SHA-256 over all values in the order of the key.
    var digest = [UInt8](repeating: 0, count: SHA256.length)
  }

  /// Copies the rows of a table that are not there yet; those behind the last one that is.
  func copy(_ table: TableShape) throws(StoreError) {
    let statements = Statements(table)
    var last = try lastKey(statements)
    while true {
      let rows = try page(statements, behind: last)
      guard let end = rows.last else { return }
      try transaction { () throws(StoreError) in
        var rest = rows[...]
        while rest.count >= statements.rowsPerInsert {
          try target.executeWithNext(
            statements.insertMany, rest.prefix(statements.rowsPerInsert).flatMap { $0 })
          rest = rest.dropFirst(statements.rowsPerInsert)
        }
        for row in rest { try target.executeWithNext(statements.insertOne, row) }
      }
      last = table.key.map { end[$0] }
      progress(rows.count)
    }
  }

  /// Removes all rows of a table of the target.
  func empty(_ table: TableShape) throws(StoreError) {
    try target.execute(Statement(dynamic: "DELETE FROM \(Statements.quoted(table.name))"), [])
  }

  /// What stands in a table of either database.
  static func sum(
    of table: TableShape, on connection: any DatabaseConnection, progress: (Int) -> Void = { _ in }
  ) throws(StoreError) -> Sum {
    let statements = Statements(table)
    var sum = Sum()
    var bytes: [UInt8] = []
    // The digest of the former one and what follows, so that not all of it is in memory at once.
    func settle() {
      sum.digest = SHA256.digest(sum.digest + bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    var last: [DatabaseValue]?
    while true {
      let before = sum.rows
      try connection.query(
        statements.select(isFirst: last == nil),
        (last ?? []) + [.integer(Int64(Limits.maxComparedRows))]
      ) { row throws(StoreError) in
        let values = statements.values(row)
        for value in values { append(value, to: &bytes) }
        // By what was read alone, so that both databases have the same pieces.
        if bytes.count >= Limits.comparedBytes { settle() }
        sum.rows += 1
        if sum.rows - before == Limits.maxComparedRows { last = table.key.map { values[$0] } }
        return true
      }
      progress(sum.rows - before)
      guard sum.rows - before == Limits.maxComparedRows else {
        settle()
        return sum
      }
    }
  }

  /// How many rows a table has.
  static func count(
    _ table: TableShape, on connection: any DatabaseConnection
  ) throws(StoreError) -> Int {
    var count = 0
    let statement = Statement(dynamic: "SELECT COUNT(*) FROM \(Statements.quoted(table.name))")
    try connection.query(statement, []) { row in
      count = Int(row.integer(0))
      return false
    }
    return count
  }

  /// A value that no other one looks like, whatever follows it: its kind, its length and its bytes.
  private static func append(_ value: DatabaseValue, to bytes: inout [UInt8]) {
    func append(_ kind: UInt8, _ number: UInt64) {
      bytes.append(kind)
      withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
    }
    switch value {
    case .null: bytes.append(0)
    case .integer(let number): append(1, UInt64(bitPattern: number))
    case .text(let text):
      append(2, UInt64(text.utf8.count))
      bytes += text.utf8
    case .blob(let blob):
      append(3, UInt64(blob.count))
      bytes += blob
    }
  }

  private func lastKey(_ statements: Statements) throws(StoreError) -> [DatabaseValue]? {
    var last: [DatabaseValue]?
    try target.query(statements.selectLast, []) { row in
      last = statements.key(row)
      return false
    }
    return last
  }

  /// The source's next rows: so many or so large as go over in one transaction.
  private func page(
    _ statements: Statements, behind last: [DatabaseValue]?
  ) throws(StoreError) -> [[DatabaseValue]] {
    var rows: [[DatabaseValue]] = []
    var bytes = 0
    try source.query(
      statements.select(isFirst: last == nil),
      (last ?? []) + [.integer(Int64(Limits.maxMovedRows))]
    ) { row in
      let values = statements.values(row)
      for value in values {
        switch value {
        case .text(let text): bytes += text.utf8.count
        case .blob(let blob): bytes += blob.count
        case .integer, .null: break
        }
      }
      rows.append(values)
      return bytes < Limits.movedBytes
    }
    return rows
  }

  private func transaction(_ body: () throws(StoreError) -> Void) throws(StoreError) {
    try target.begin()
    do throws(StoreError) {
      try body()
      try target.commit()
    } catch {
      target.rollback()
      throw error
    }
  }

  /// The statements for a table.
  private struct Statements {
    let table: TableShape
    let selectFirst: Statement
    let selectNext: Statement
    let selectLast: Statement
    let insertOne: Statement
    let insertMany: Statement
    let rowsPerInsert: Int

    static func quoted(_ name: String) -> String { "\"\(name)\"" }

    init(_ table: TableShape) {
      self.table = table
      let columns = table.columns.map { Self.quoted($0.name) }.joined(separator: ", ")
      let names = table.key.map { Self.quoted(table.columns[$0].name) }
      let key = names.joined(separator: ", ")
      let from = "FROM \(Self.quoted(table.name))"
      func places(_ count: Int, from first: Int = 1) -> String {
        "(" + (first..<first + count).map { "$\($0)" }.joined(separator: ", ") + ")"
      }
      selectFirst = Statement(dynamic: "SELECT \(columns) \(from) ORDER BY \(key) LIMIT $1")
      selectNext = Statement(
        dynamic: """
          SELECT \(columns) \(from) WHERE (\(key)) > \(places(names.count))
          ORDER BY \(key) LIMIT $\(names.count + 1)
          """)
      selectLast = Statement(
        dynamic: """
          SELECT \(key) \(from) ORDER BY \(names.map { $0 + " DESC" }.joined(separator: ", ")) LIMIT 1
          """)
      let insert = "INSERT INTO \(Self.quoted(table.name)) (\(columns)) VALUES "
      let count = table.columns.count
      let rows = max(2, Limits.movedParameters / count)
      rowsPerInsert = rows
      insertOne = Statement(dynamic: insert + places(count))
      insertMany = Statement(
        dynamic: insert
          + (0..<rows).map { places(count, from: 1 + $0 * count) }.joined(separator: ", "))
    }

    func select(isFirst: Bool) -> Statement { isFirst ? selectFirst : selectNext }

    func values(_ row: any Row) -> [DatabaseValue] {
      table.columns.indices.map { value(row, at: $0, table.columns[$0].kind) }
    }

    func key(_ row: any Row) -> [DatabaseValue] {
      table.key.enumerated().map { value(row, at: $0, table.columns[$1].kind) }
    }

    private func value(_ row: any Row, at place: Int, _ kind: TableShape.Kind) -> DatabaseValue {
      guard !row.isNull(place) else { return .null }
      return switch kind {
      case .integer: .integer(row.integer(place))
      case .text: .text(row.text(place))
      case .blob: .blob(row.blob(place))
      }
    }
  }
}
