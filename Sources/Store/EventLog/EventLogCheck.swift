/// What a whole log of events is like, which no engine knows anything of.
public enum EventLogCheck {
  /// The questions, in words that SQLite and PostgreSQL both speak: each gives a row with what is wrong, or none.
  ///
  /// Positions and the sequences of each object count without gaps, and only published events are deleted, never the last
  /// of an object: so the sequences of all objects' last events come to the last position. A statement sees one state of
  /// the database, so that others may write meanwhile. Early versions had a table without origins.
  public static func questions(hasOrigins: Bool = true) -> [String] {
    let own = hasOrigins ? "WHERE origin = 0" : ""
    let object = "organization, aggregate_type, aggregate_id" + (hasOrigins ? ", origin" : "")
    return [
      """
      SELECT 'its last event has the position ' || heads.found || ', and the last one that was given is '
        || heads.last_position
      FROM (
        SELECT COALESCE((SELECT MAX(position) FROM events), 0) AS found, last_position FROM instance
      ) heads WHERE heads.found <> heads.last_position
      """,
      """
      SELECT 'of the ' || MAX(sequence) || ' events of ' || aggregate_type || ' ' || aggregate_id || ' '
        || COUNT(*) || ' are there'
      FROM events \(own) GROUP BY organization, aggregate_type, aggregate_id
      HAVING COUNT(*) <> MAX(sequence) LIMIT 1
      """,
      """
      SELECT 'the objects'' last events tell of ' || sums.told || ' events, and the last position is '
        || sums.last_position
      FROM (
        SELECT CAST(COALESCE((SELECT SUM(objects.last_sequence) FROM (
          SELECT MAX(sequence) AS last_sequence FROM events GROUP BY \(object)) objects), 0) AS BIGINT) AS told,
          last_position FROM instance
      ) sums WHERE sums.told <> sums.last_position
      """,
    ]
  }

  /// What a problem is told with.
  public static func text(_ problem: String) -> String {
    "its log of events is not whole: \(problem)"
  }

  /// What is wrong with the log of a database whose schema has origins: the first thing that is found, in words; nil when
  /// it is whole.
  ///
  /// It reads all of the log.
  public static func problem(on connection: any DatabaseConnection) throws(StoreError) -> String? {
    for question in questions() {
      var problem: String?
      try connection.query(Statement(dynamic: question), []) { row in
        problem = row.text(0)
        return false
      }
      if let problem { return text(problem) }
    }
    return nil
  }

  /// When the last event was written, by the clock of whoever wrote it: nanoseconds since 1970; nil before the first one.
  public static func lastTime(on connection: any DatabaseConnection) throws(StoreError) -> Int64? {
    var time: Int64?
    try connection.query(selectLastTime, []) { row in
      time = row.integer(0)
      return false
    }
    return time
  }

  private static let selectLastTime = Statement(
    "SELECT created_at FROM events ORDER BY position DESC LIMIT 1")
}
