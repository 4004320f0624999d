/// A read of a few rows by key that is one statement.
///
/// With an engine behind a network those that wait at the same time go over together, so each costs a part of a round
/// trip, and no transaction.
public struct PointQuery<Value: Sendable>: Sendable {
  let statement: Statement
  let parameters: [DatabaseValue]
  /// What it comes to without rows.
  let initial: Value
  let take: @Sendable (inout Value, any Row) throws(StoreError) -> Bool

  /// Makes one whose rows are taken into a value, which begins as `initial`, until `take` returns false.
  public init(
    _ statement: Statement, _ parameters: [DatabaseValue], into initial: Value,
    _ take: @escaping @Sendable (inout Value, any Row) throws(StoreError) -> Bool
  ) {
    self.statement = statement
    self.parameters = parameters
    self.initial = initial
    self.take = take
  }

  /// Makes one that comes to the first row's value as `body` makes it, or to nil when there is no row.
  public init<First>(
    first statement: Statement, _ parameters: [DatabaseValue],
    _ body: @escaping @Sendable (any Row) throws(StoreError) -> First
  ) where Value == First? {
    self.init(statement, parameters, into: nil) { value, row throws(StoreError) in
      value = try body(row)
      return false
    }
  }
}

extension Reader {
  /// What a query comes to.
  public func value<Value>(of query: PointQuery<Value>) throws(StoreError) -> Value {
    var value = query.initial
    try self.query(query.statement, query.parameters) { row throws(StoreError) in
      try query.take(&value, row)
    }
    return value
  }
}
