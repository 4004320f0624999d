import Base
public import Store
import Wire

/// The deliveries of an instance.
public enum DeliveryTable {
  /// Of deliveries `d` and, where they have not come to their end, their work `w`.
  static let columns = """
    d.organization, d.id, d.kind, d.execution, d.target, d.remaining, d.event_organization, d.position, \
    d.event_type, d.aggregate_type, d.aggregate_id, COALESCE(w.state, d.state), \
    COALESCE(w.due_at, d.ended_at, 0), d.attempts, COALESCE(w.attempts, 0), d.created_at, d.last_status, \
    d.last_error
    """
  /// Where those columns come from.
  static let source = """
    deliveries d LEFT JOIN work w
      ON w.organization = d.organization AND w.kind = '\(DeliveryWork.kind)' AND w.id = d.id
    """
  private static let insertRow = Statement(
    """
    INSERT INTO deliveries (organization, id, kind, execution, target, remaining, event_organization,
      position, event_type, aggregate_type, aggregate_id, state, ended_at, attempts, created_at,
      last_status, last_error)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, NULL, $12, $13, $14, $15)
    """)
  private static let selectByID = Statement(
    "SELECT \(columns) FROM \(source) WHERE d.organization = $1 AND d.id = $2")
  private static let selectHeld = Statement(
    """
    SELECT \(columns) FROM work w JOIN deliveries d ON d.organization = w.organization AND d.id = w.id
    WHERE w.organization = $1 AND w.kind = '\(DeliveryWork.kind)' AND w.id = $2 AND w.state = 2
      AND w.leased_by = $3 AND w.token = $4
    """)
  private static let selectHeldFrom = Statement(
    """
    SELECT \(EventLog.columns(of: "e")), w.id, w.token, d.kind, d.execution, d.remaining, d.attempts,
      w.attempts, d.created_at, d.last_status, d.last_error
    FROM work w
      JOIN deliveries d ON d.organization = w.organization AND d.id = w.id
      JOIN events e ON e.organization = d.event_organization AND e.position = d.position
    WHERE w.organization = $1 AND w.kind = '\(DeliveryWork.kind)' AND w.state = 2 AND w.ended_at IS NULL
      AND w.lane = $2 AND w.due_at = 0 AND w.position >= $3 AND w.leased_by = $4
    ORDER BY w.position LIMIT $5
    """)
  private static let updateState = Statement(
    """
    UPDATE deliveries SET state = $3, ended_at = $4, last_error = $5
    WHERE organization = $1 AND id = $2
    """)
  private static let deleteRow = Statement(
    "DELETE FROM deliveries WHERE organization = $1 AND id = $2")
  private static let selectNextLane = Statement(
    """
    SELECT lane FROM work
    WHERE organization = $1 AND kind = '\(DeliveryWork.kind)' AND state = $2 AND ended_at IS NULL
      AND lane > $3
    ORDER BY lane LIMIT 1
    """)
  private static let selectNextEnded = Statement(
    """
    SELECT target FROM deliveries
    WHERE organization = $1 AND state = $2 AND ended_at IS NOT NULL AND target > $3
    ORDER BY target LIMIT 1
    """)
  private static let countLane = Statement(
    """
    SELECT COUNT(*) FROM (SELECT 1 FROM work
      WHERE organization = $1 AND kind = '\(DeliveryWork.kind)' AND state = $2 AND ended_at IS NULL
        AND lane = $3 LIMIT $4) AS bounded
    """)
  private static let countEnded = Statement(
    """
    SELECT COUNT(*) FROM (SELECT 1 FROM deliveries
      WHERE organization = $1 AND state = $2 AND ended_at IS NOT NULL AND target = $3 LIMIT $4)
      AS bounded
    """)

  /// Why an administrator's request about a delivery cannot be done.
  public enum Refusal: Error, Sendable, Equatable {
    /// There is no delivery with this id.
    case notFound
    /// It is in a final state.
    case isFinal
    /// It is in no final state.
    case isNotFinal
    /// A worker has it and sends it.
    case isLeased
    /// It stands outside of the queue still, to which its target, which is not paused any more, has it return.
    case isHeld
    /// Nothing is sent to its target before somebody resumes that.
    case targetPaused
    /// Nothing is sent to its target before somebody enables that.
    case targetDisabled
    /// Nothing is sent to its target, which is gone.
    case targetDeleted
  }

  /// The delivery with an id.
  public static func find(
    _ id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> DeliveryRecord? {
    try reader.first(selectByID, [.text(organization), .text(id)]) { row throws(StoreError) in
      try DeliveryRecord(row)
    }
  }

  /// The delivery that a worker leased; nil when the lease is over, because it was cancelled for one.
  public static func held(
    _ item: WorkItem, organization: String, in reader: Reader
  ) throws(StoreError) -> DeliveryRecord? {
    try reader.first(
      selectHeld,
      [
        .text(organization), .text(item.id), .text(item.lease.owner), .integer(item.lease.token),
      ]
    ) { row throws(StoreError) in try DeliveryRecord(row) }
  }

  /// Leased deliveries to the target of `item`, which is one of them, with their events: those first attempts that come
  /// from it on, in the order of positions, up to `limit` and until their payloads have so many bytes.
  ///
  /// Those that cannot be read are left out, and those whose event is not there any more: read them by themselves.
  public static func held(
    from item: WorkItem, limit: Int, bytes: Int, organization: String, in reader: Reader
  ) throws(StoreError) -> [HeldDelivery] {
    var found: [HeldDelivery] = []
    var size = 0
    try reader.query(
      selectHeldFrom,
      [
        .text(organization), .text(item.lane), .integer(item.position), .text(item.lease.owner),
        .integer(Int64(limit)),
      ]
    ) { row throws(StoreError) in
      do throws(StoreError) {
        let event = try EventLog.unread(row, in: reader)
        size += event.payloadBytes
        let delivery = try DeliveryRecord(
          held: row, of: event.head, target: item.lane, organization: organization)
        found.append(
          HeldDelivery(
            token: row.integer(EventLog.columnCount + 1), delivery: delivery,
            event: try event.read(), bytes: event.payloadBytes))
      } catch {
        guard case .corrupt = error else { throw error }
      }
      return size < bytes
    }
    return found
  }

  /// Queues a delivery; the workers hear of it after the commit.
  static func add(_ delivery: DeliveryRecord, in transaction: Transaction) throws(StoreError) {
    let remaining = JSONValue.array(delivery.remaining.map { .string($0) }).text()
    try transaction.executeAhead(
      insertRow,
      [
        .text(delivery.organization), .text(delivery.id), .text(delivery.kind),
        .text(delivery.execution), .text(delivery.target), .text(remaining),
        .text(delivery.eventOrganization), .integer(delivery.position), .text(delivery.eventType),
        .text(delivery.aggregateType), .text(delivery.aggregateID), .integer(delivery.attempts),
        .integer(delivery.createdAt), .optional(delivery.lastStatus), .optional(delivery.lastError),
      ])
    try queue(delivery, in: transaction)
  }

  /// Makes work of a delivery, due when it says.
  private static func queue(
    _ delivery: DeliveryRecord, in transaction: Transaction
  ) throws(StoreError) {
    try WorkTable.add(
      NewWork(
        id: delivery.id, lane: WorkLane(kind: DeliveryWork.kind, name: delivery.target),
        series: delivery.series, position: delivery.position, dueAt: delivery.dueAt,
        attempts: delivery.step),
      organization: delivery.organization, in: transaction)
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
    delivery.step = 0
    delivery.lastError = "cancelled"
    try end(delivery, in: transaction)
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
    // What was sent once before has lost its place in the order of first attempts.
    try requeue(&delivery, at: transaction.now, in: transaction)
  }

  /// Queues what is outside of the queue, due at a time, with the whole schedule before it.
  static func requeue(
    _ delivery: inout DeliveryRecord, at time: Int64, in transaction: Transaction
  ) throws(StoreError) {
    delivery.state = .pending
    delivery.dueAt = time
    delivery.step = 0
    try write(delivery, in: transaction)
    try queue(delivery, in: transaction)
  }

  /// Writes that a delivery has come to its end, and takes it out of the queue.
  static func end(_ delivery: DeliveryRecord, in transaction: Transaction) throws(StoreError) {
    try WorkTable.withdraw(
      delivery.id, kind: DeliveryWork.kind, organization: delivery.organization, in: transaction)
    try write(delivery, in: transaction)
  }

  /// Writes state, time of the end, and error.
  private static func write(
    _ delivery: DeliveryRecord, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.executeAhead(
      updateState,
      [
        .text(delivery.organization), .text(delivery.id), .integer(delivery.state.rawValue),
        .optional(delivery.leftAt), .optional(delivery.lastError),
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
      state.isQueued ? selectNextLane : selectNextEnded,
      [.text(organization), .integer(state.rawValue), .text(target)]
    ) { $0.text(0) }
  }

  /// How many deliveries of a target are in a state, counted up to `limit`.
  public static func count(
    _ lane: DeliveryLane, in state: DeliveryRecord.State, upTo limit: Int, in reader: Reader
  ) throws(StoreError) -> Int {
    Int(
      try reader.number(
        state.isQueued ? countLane : countEnded,
        [
          .text(lane.organization), .integer(state.rawValue), .text(lane.target),
          .integer(Int64(limit)),
        ]))
  }
}
