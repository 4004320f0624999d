public import Wire

/// Work that is to be done once its time has come, by whoever leases it first.
public struct JobRecord: Sendable, Equatable {
  public enum State: String, Sendable {
    /// Waits for its time, or is leased and running.
    case pending
    case done
    /// Given up after its last attempt.
    case dead
  }

  public var organization: String
  public var id: String
  /// Which worker does it.
  public var kind: String
  public var payload: JSONValue
  public var state: State
  /// Nanoseconds since 1970.
  public var dueAt: Int64
  /// How often it was begun.
  public var attempts: Int64
  /// The process that does it now, until `leasedUntil`.
  public var leasedBy: String?
  /// Nanoseconds since 1970.
  public var leasedUntil: Int64?
  /// Nanoseconds since 1970.
  public var createdAt: Int64
}

/// The jobs of an organization; queued in the transaction of the change that asks for them.
public enum JobTable {
  private static let columns = """
    organization, id, kind, payload, state, due_at, attempts, leased_by, leased_until, created_at
    """
  private static let insertRow = Statement(
    """
    INSERT INTO jobs (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, 0, NULL, NULL, $7)
    """)
  private static let selectByID = Statement(
    "SELECT \(columns) FROM jobs WHERE organization = $1 AND id = $2")

  /// Queues a job that is due at `dueAt` (nanoseconds since 1970), with the change that asks for it.
  public static func add(
    _ id: String, kind: String, payload: JSONValue, dueAt: Int64, organization: String,
    in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      insertRow,
      [
        .text(organization), .text(id), .text(kind), .text(payload.text()),
        .text(JobRecord.State.pending.rawValue), .integer(dueAt), .integer(transaction.now),
      ])
  }

  /// The job with an id.
  public static func find(
    _ id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> JobRecord? {
    try reader.first(selectByID, [.text(organization), .text(id)]) { row throws(StoreError) in
      guard let payload = JSONValue(text: row.text(3)),
        let state = JobRecord.State(rawValue: row.text(4))
      else { throw .corrupt("job \(id) cannot be read") }
      return JobRecord(
        organization: row.text(0), id: row.text(1), kind: row.text(2), payload: payload,
        state: state, dueAt: row.integer(5), attempts: row.integer(6),
        leasedBy: row.optionalText(7), leasedUntil: row.optionalInteger(8),
        createdAt: row.integer(9))
    }
  }
}
