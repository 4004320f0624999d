/// Sees one committed state of the store; valid only inside the closure it is given to.
public class Reader {
  @usableFromInline let connection: any DatabaseConnection
  let upcasts: UpcastTable

  init(connection: any DatabaseConnection, upcasts: UpcastTable) {
    self.connection = connection
    self.upcasts = upcasts
  }

  /// Runs a query and calls `body` with each row until it returns false.
  @inlinable
  public func query(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (any Row) throws(StoreError) -> Bool
  ) throws(StoreError) {
    try connection.query(statement, parameters, body)
  }

  /// Runs a query with each of several lists of parameters, and calls `body` with all rows, in their order.
  @inlinable
  public func query(
    _ statement: Statement, each parameters: [[DatabaseValue]],
    _ body: (any Row) throws(StoreError) -> Void
  ) throws(StoreError) {
    try connection.query(statement, each: parameters, body)
  }

  /// The first row's value as `body` makes it; nil when there is no row.
  @inlinable
  public func first<Value>(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (any Row) throws(StoreError) -> Value
  ) throws(StoreError) -> Value? {
    var value: Value?
    try connection.query(statement, parameters) { row throws(StoreError) in
      value = try body(row)
      return false
    }
    return value
  }

  /// A value for each row.
  @inlinable
  public func all<Value>(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (any Row) throws(StoreError) -> Value
  ) throws(StoreError) -> [Value] {
    var values: [Value] = []
    try connection.query(statement, parameters) { row throws(StoreError) in
      values.append(try body(row))
      return true
    }
    return values
  }

  /// The whole number in the first column of the first row; 0 when there is none.
  @inlinable
  public func number(
    _ statement: Statement, _ parameters: [DatabaseValue]
  ) throws(StoreError) -> Int64 {
    try first(statement, parameters) { $0.integer(0) } ?? 0
  }
}
