import Base
public import Store
import Wire

/// The deliveries of an instance.
public enum DeliveryTable {
  static let columns = """
    organization, id, kind, execution, target, remaining, event_organization, position, event_type, \
    aggregate_type, aggregate_id, state, due_at, attempts, step, leased_by, leased_until, created_at, \
    last_status, last_error
    """
  private static let insertRow = Statement(
    """
    INSERT INTO deliveries (\(columns))
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, NULL, NULL, $16,
      $17, $18)
    """)
  private static let selectByID = Statement(
    "SELECT \(columns) FROM deliveries WHERE organization = $1 AND id = $2")
  private static let updateState = Statement(
    """
    UPDATE deliveries SET state = $3, due_at = $4, step = $5, last_error = $6, leased_by = NULL,
      leased_until = NULL
    WHERE organization = $1 AND id = $2
    """)
  private static let deleteRow = Statement(
    "DELETE FROM deliveries WHERE organization = $1 AND id = $2")
  private static let selectNextLane = Statement(
    """
    SELECT target FROM deliveries WHERE organization = $1 AND state = $2 AND target > $3
    ORDER BY target LIMIT 1
    """)
  private static let countLane = Statement(
    """
    SELECT COUNT(*) FROM (SELECT 1 FROM deliveries
      WHERE organization = $1 AND state = $2 AND target = $3 LIMIT $4) AS bounded
    """)

  /// Why an administrator's request about a delivery cannot be done.
  public enum Refusal: Error, Sendable, Equatable {
    /// There is no delivery with this id.
    case notFound
    /// It is in a final state.
    case isFinal
    /// It is in no final state.
    case isNotFinal
  }

  /// The delivery with an id.
  public static func find(
    _ id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> DeliveryRecord? {
    try reader.first(selectByID, [.text(organization), .text(id)]) { row throws(StoreError) in
      try DeliveryRecord(row)
    }
  }

  /// Queues a delivery; the workers hear of it after the commit.
  static func add(_ delivery: DeliveryRecord, in transaction: Transaction) throws(StoreError) {
    let remaining = JSONValue.array(delivery.remaining.map { .string($0) }).text()
    try transaction.execute(
      insertRow,
      [
        .text(delivery.organization), .text(delivery.id), .text(delivery.kind),
        .text(delivery.execution), .text(delivery.target), .text(remaining),
        .text(delivery.eventOrganization), .integer(delivery.position), .text(delivery.eventType),
        .text(delivery.aggregateType), .text(delivery.aggregateID),
        .integer(delivery.state.rawValue), .integer(delivery.dueAt), .integer(delivery.attempts),
        .integer(delivery.step), .integer(delivery.createdAt), .optional(delivery.lastStatus),
        .optional(delivery.lastError),
      ])
    transaction.announce(delivery.lane, to: .deliveries)
  }

  /// Withdraws a delivery that is not in a final state; those behind it in its execution fall away with it.
  ///
  /// An attempt that is under way may still reach the target.
  ///
  /// - Throws: `StoreError.rejected` with a ``Refusal``.
  public static func cancel(
    _ id: String, organization: String, in transaction: Transaction
  ) throws(StoreError) -> DeliveryRecord {
    guard var delivery = try find(id, organization: organization, in: transaction) else {
      throw .rejected(Refusal.notFound)
    }
    guard !delivery.state.isFinal else { throw .rejected(Refusal.isFinal) }
    delivery.state = .cancelled
    delivery.dueAt = transaction.now
    delivery.leasedBy = nil
    delivery.leasedUntil = nil
    delivery.lastError = "cancelled"
    try write(delivery, in: transaction)
    return delivery
  }

  /// Queues a delivery in a final state once more, with its id and the whole schedule before it.
  ///
  /// - Throws: `StoreError.rejected` with a ``Refusal``.
  public static func replay(
    _ id: String, organization: String, in transaction: Transaction
  ) throws(StoreError) -> DeliveryRecord {
    guard var delivery = try find(id, organization: organization, in: transaction) else {
      throw .rejected(Refusal.notFound)
    }
    guard delivery.state.isFinal else { throw .rejected(Refusal.isNotFinal) }
    try replay(&delivery, in: transaction)
    return delivery
  }

  static func replay(
    _ delivery: inout DeliveryRecord, in transaction: Transaction
  ) throws(StoreError) {
    delivery.state = .pending
    // Not 0: what was sent once before has lost its place in the order of first attempts.
    delivery.dueAt = transaction.now
    delivery.step = 0
    try write(delivery, in: transaction)
    transaction.announce(delivery.lane, to: .deliveries)
  }

  /// Writes state, time, step and error, and ends the lease.
  static func write(
    _ delivery: DeliveryRecord, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      updateState,
      [
        .text(delivery.organization), .text(delivery.id), .integer(delivery.state.rawValue),
        .integer(delivery.dueAt), .integer(delivery.step), .optional(delivery.lastError),
      ])
  }

  /// Removes a delivery and its attempts.
  static func delete(
    _ id: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    try DeliveryAttemptTable.delete(
      ofDelivery: id, organization: organization, in: transaction)
    try transaction.execute(deleteRow, [.text(organization), .text(id)])
  }

  /// The target that follows `target` among those with deliveries in a state; nil at the end.
  ///
  /// Begin with an empty text. It reads one row of the index, however many deliveries there are.
  public static func nextTarget(
    after target: String, in state: DeliveryRecord.State, organization: String, in reader: Reader
  ) throws(StoreError) -> String? {
    try reader.first(
      selectNextLane, [.text(organization), .integer(state.rawValue), .text(target)]
    ) { $0.text(0) }
  }

  /// How many deliveries of a target are in a state, counted up to `limit`.
  public static func count(
    _ lane: DeliveryLane, in state: DeliveryRecord.State, upTo limit: Int, in reader: Reader
  ) throws(StoreError) -> Int {
    Int(
      try reader.number(
        countLane,
        [
          .text(lane.organization), .integer(state.rawValue), .text(lane.target),
          .integer(Int64(limit)),
        ]))
  }
}
