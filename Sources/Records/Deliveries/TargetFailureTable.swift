public import Store

/// Since when targets have taken no delivery, for those that have failed since they took one.
public enum TargetFailureTable {
  private static let noteRow = Statement(
    """
    INSERT INTO target_failures (organization, target, since, attempts) VALUES ($1, $2, $3, 1)
    ON CONFLICT (organization, target) DO UPDATE SET attempts = target_failures.attempts + 1
    RETURNING since, attempts
    """)
  private static let selectAttempts = Statement(
    "SELECT attempts FROM target_failures WHERE organization = $1 AND target = $2")
  private static let deleteRow = Statement(
    "DELETE FROM target_failures WHERE organization = $1 AND target = $2")
  private static let deleteStrays = Statement(
    """
    DELETE FROM target_failures WHERE organization = $1
      AND target NOT IN (SELECT id FROM targets WHERE organization = $1)
    """)

  /// Counts an attempt that failed; returns when the first one did since the last success, nanoseconds since 1970, and
  /// how many there were.
  ///
  /// `now` is a time that no clock which was set has moved forward.
  public static func note(
    _ lane: DeliveryLane, now: Int64, in transaction: Transaction
  ) throws(StoreError) -> (since: Int64, attempts: Int64) {
    try transaction.all(
      noteRow, [.text(lane.organization), .text(lane.target), .integer(now)]
    ) { ($0.integer(0), $0.integer(1)) }.first ?? (now, 1)
  }

  /// How many attempts have failed since a target took a delivery.
  public static func attempts(
    of lane: DeliveryLane, in reader: Reader
  ) throws(StoreError) -> Int64 {
    try reader.number(selectAttempts, [.text(lane.organization), .text(lane.target)])
  }

  /// Forgets the failures of a target.
  public static func forget(_ lane: DeliveryLane, in transaction: Transaction) throws(StoreError) {
    try transaction.executeAhead(deleteRow, [.text(lane.organization), .text(lane.target)])
  }

  /// Forgets what is kept of targets that are gone.
  public static func forgetStrays(
    organization: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(deleteStrays, [.text(organization)])
  }
}
