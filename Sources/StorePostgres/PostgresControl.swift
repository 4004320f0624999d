import Store

/// What governs a transaction; it goes out with the statement that follows it.
enum PostgresControl {
  case beginWrite, beginRead
  /// Notes the number of the writer's transaction, and holds its row from here on.
  case mark(Int64)
  case savepoint, release, rollbackTo

  /// The statement; nil for one that is prepared.
  var sql: String? {
    switch self {
    case .beginWrite: "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
    case .beginRead: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    case .mark: nil
    case .savepoint: "SAVEPOINT command"
    case .release: "RELEASE command"
    case .rollbackTo: "ROLLBACK TO command"
    }
  }

  var isSavepoint: Bool { if case .savepoint = self { true } else { false } }
}

/// What queries that were sent together came to, in their order.
final class PostgresResults {
  var all: [PostgresResult] = []
}

/// Something that was sent and whose result stands before those of what follows it.
enum PostgresAhead {
  case control
  case prepare(PostgresStatement)
  case describe(PostgresStatement)
  case statement(String)
  /// A query whose rows are wanted.
  case query(String, PostgresResults)
  /// A query that has nothing to do with what stands beside it.
  case gathered(String, any GatheredQuery)
  /// The end of what belongs together.
  case sync

  /// The statement, for errors.
  var sql: String {
    switch self {
    case .control, .sync: "a transaction's control"
    case .prepare(let prepared), .describe(let prepared): prepared.text.sql
    case .statement(let sql), .query(let sql, _), .gathered(let sql, _): sql
    }
  }

  func prepares(_ other: PostgresStatement) -> Bool {
    if case .prepare(let prepared) = self { prepared === other } else { false }
  }
}
