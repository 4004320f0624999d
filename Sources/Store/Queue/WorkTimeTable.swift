/// The time up to which each kind's worker knows that things are old; kept over restarts.
enum WorkTimeTable {
  private static let select = Statement(
    "SELECT time, ahead_for FROM work_times WHERE organization = $1 AND kind = $2")
  private static let upsertRow = Statement(
    """
    INSERT INTO work_times (organization, kind, time, ahead_for) VALUES ($1, $2, $3, $4)
    ON CONFLICT (organization, kind) DO UPDATE
    SET time = excluded.time, ahead_for = excluded.ahead_for
    """)

  /// What was kept last; nil for a kind that was never run.
  static func read(
    kind: String, organization: String, in reader: Reader
  ) throws(StoreError) -> WorkClock.Kept? {
    try reader.first(select, [.text(organization), .text(kind)]) {
      WorkClock.Kept(time: $0.integer(0), aheadFor: $0.integer(1))
    }
  }

  static func write(
    _ kept: WorkClock.Kept, kind: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      upsertRow,
      [.text(organization), .text(kind), .integer(kept.time), .integer(kept.aheadFor)])
  }
}
