import CSQLite
public import Store

extension SQLiteBackup {
  /// What is wrong with the log of events in a database; nil when it is whole.
  ///
  /// - Parameters:
  ///   - path: The database file, which ``check(_:isInUse:)`` has passed.
  ///   - isInUse: Whether others may write to it; otherwise nothing but reading is tried.
  /// - Returns: In words, the first thing that was found.
  /// - Throws: What SQLite says.
  public static func logProblem(
    _ path: String, isInUse: Bool = false
  ) throws(StoreError) -> String? {
    let handle = try connect(path, isInUse ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY)
    defer { sqlite3_close_v2(handle) }
    try run("PRAGMA query_only = ON", handle)
    // Early versions had no published events.
    var hasOrigins = false
    try rows("SELECT 1 FROM pragma_table_info('events') WHERE name = 'origin'", handle) { _ in
      hasOrigins = true
    }
    for question in EventLogCheck.questions(hasOrigins: hasOrigins) {
      var problem: String?
      try rows(question, handle) { problem = text($0, 0) }
      if let problem { return EventLogCheck.text(problem) }
    }
    return nil
  }
}
