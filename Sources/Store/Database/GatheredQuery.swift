/// A query that belongs to nothing else: it may go to the engine together with others, and takes its own rows.
///
/// One thread uses it at a time.
public protocol GatheredQuery: AnyObject {
  var statement: Statement { get }
  var parameters: [DatabaseValue] { get }
  /// What it may use.
  var budget: ReadBudget { get }

  /// Takes a row; returns whether it wants more.
  func take(_ row: any Row) throws(StoreError) -> Bool

  /// Notes that it has its rows, or what kept it from them.
  func end(with failure: StoreError?)
}

extension DatabaseConnection {
  public func answer(_ queries: [any GatheredQuery]) {
    for query in queries { answer(query) }
  }

  /// Runs one by itself.
  public func answer(_ query: any GatheredQuery) {
    budget = query.budget
    defer { budget = nil }
    do throws(StoreError) {
      // Engines look at it between their steps, and a short query may have none.
      try query.budget.check()
      try self.query(query.statement, query.parameters) { row throws(StoreError) in
        try query.take(row)
      }
    } catch {
      return query.end(with: error)
    }
    query.end(with: nil)
  }
}
