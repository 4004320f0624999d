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
