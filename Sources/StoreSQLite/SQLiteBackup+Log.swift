import CSQLite
public import Store

/// What a whole log of events is like, which SQLite knows nothing of.
extension SQLiteBackup {
  /// The questions: each gives a row with what is wrong, or none.
  ///
  /// Positions and the sequences of each object count without gaps, and only published events are deleted, never the last
  /// of an object: so the sequences of all objects' last events come to the last position.
  private static func questions(own: String) -> [String] {
    [
      """
      SELECT 'its last event has the position ' || found || ', and the last one that was given is ' || last_position
      FROM (SELECT coalesce((SELECT MAX(position) FROM events), 0) AS found, last_position FROM instance)
      WHERE found <> last_position
      """,
      """
      SELECT 'of the ' || MAX(sequence) || ' events of ' || aggregate_type || ' ' || aggregate_id || ' '
        || COUNT(*) || ' are there'
      FROM events WHERE \(own) GROUP BY organization, aggregate_type, aggregate_id
      HAVING COUNT(*) <> MAX(sequence) LIMIT 1
      """,
      """
      SELECT 'the objects'' last events tell of ' || told || ' events, and the last position is ' || last_position
      FROM (
        SELECT coalesce((SELECT CAST(TOTAL(last) AS INTEGER) FROM (
          SELECT MAX(sequence) AS last FROM events GROUP BY organization, aggregate_type, aggregate_id)), 0) AS told,
          last_position FROM instance)
      WHERE told <> last_position
      """,
    ]
  }

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
    var own = "1"
    try rows("SELECT 1 FROM pragma_table_info('events') WHERE name = 'origin'", handle) { _ in
      own = "origin = 0"
    }
    for question in questions(own: own) {
      var problem: String?
      try rows(question, handle) { problem = text($0, 0) }
      if let problem { return "its log of events is not whole: \(problem)" }
    }
    return nil
  }
}
