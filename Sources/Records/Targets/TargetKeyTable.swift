public import Store

/// The public keys of targets; at most one of a target's is active.
public enum TargetKeyTable {
  /// How a time is compared with a given one.
  public enum TimeComparison: Sendable, CaseIterable {
    case equals, after, afterOrEquals, before, beforeOrEquals
  }

  /// What a list of keys can be narrowed to; all given conditions must hold.
  public enum Filter: Sendable {
    /// Any of these ids; none of them matches nothing.
    case ids([String])
    case isActive(Bool)
    /// Keys whose end compares so with a time (nanoseconds since 1970); one without an end never does.
    case expiresAt(TimeComparison, Int64)
  }

  /// What a list of keys can be sorted by; equal rows follow in the order of their ids.
  public enum Order: Sendable, CaseIterable {
    /// A key that does not expire comes after all that do.
    case id, createdAt, changedAt, expiresAt
  }

  private static let columns: StaticString =
    "target, id, public_key, fingerprint, expires_at, is_active, created_at, changed_at"
  private static let selectByID = Statement(
    "SELECT \(columns) FROM target_keys WHERE organization = $1 AND target = $2 AND id = $3")
  private static let selectActive = Statement(
    """
    SELECT \(columns) FROM target_keys WHERE organization = $1 AND target = $2 AND is_active = 1
    """)
  private static let countByTarget = Statement(
    "SELECT COUNT(*) FROM target_keys WHERE organization = $1 AND target = $2")
  private static let insertRow = Statement(
    """
    INSERT INTO target_keys
      (organization, target, id, public_key, fingerprint, expires_at, is_active, created_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $7)
    """)
  private static let deactivateOthers = Statement(
    """
    UPDATE target_keys SET is_active = 0, changed_at = $4
    WHERE organization = $1 AND target = $2 AND id <> $3 AND is_active = 1
    """)
  private static let updateActive = Statement(
    """
    UPDATE target_keys SET is_active = $4, changed_at = $5
    WHERE organization = $1 AND target = $2 AND id = $3
    """)
  private static let deleteRow = Statement(
    "DELETE FROM target_keys WHERE organization = $1 AND target = $2 AND id = $3")
  private static let deleteByTarget = Statement(
    "DELETE FROM target_keys WHERE organization = $1 AND target = $2")

  /// A key of a target.
  public static func find(
    _ id: String, target: String, instance: String, in reader: Reader
  ) throws(StoreError) -> TargetKeyRecord? {
    try reader.first(selectByID, [.text(instance), .text(target), .text(id)], record)
  }

  /// The key that a target's payloads are encrypted with; whether it has expired is for the caller to see.
  public static func active(
    target: String, instance: String, in reader: Reader
  ) throws(StoreError) -> TargetKeyRecord? {
    try reader.first(selectActive, [.text(instance), .text(target)], record)
  }

  /// How many keys a target has.
  public static func count(
    target: String, instance: String, in reader: Reader
  ) throws(StoreError) -> Int {
    Int(try reader.number(countByTarget, [.text(instance), .text(target)]))
  }

  /// A page of a target's keys.
  public static func list(
    target: String, instance: String, filters: [Filter] = [], orderedBy order: Order = .createdAt,
    descending: Bool = false, page: Page = Page(), in reader: Reader
  ) throws(StoreError) -> ListResult<TargetKeyRecord> {
    var query = ListQuery(organization: instance)
    query.equals("target", .text(target))
    for filter in filters {
      switch filter {
      case .ids(let ids): query.isAmong("id", ids.map { .text($0) })
      case .isActive(let isActive): query.equals("is_active", .boolean(isActive))
      case .expiresAt(let comparison, let time):
        query.holds(comparison.condition, .integer(time))
      }
    }
    let column: StaticString? =
      switch order {
      case .id: nil
      case .createdAt: "created_at"
      case .changedAt: "changed_at"
      // Engines do not agree where null stands.
      case .expiresAt: "COALESCE(expires_at, 9223372036854775807)"
      }
    return try query.run(
      columns, from: "target_keys",
      orderedBy: ListQuery.order(by: column, then: "id", descending: descending), page: page,
      in: reader, record)
  }

  static func apply(
    _ change: TargetEvent, _ event: Event, in transaction: Transaction
  ) throws(StoreError) {
    let target: [DatabaseValue] = [.text(event.aggregate.organization), .text(event.aggregate.id)]
    let time = DatabaseValue.integer(event.createdAt)
    switch change {
    case .keyAdded(let content):
      try transaction.execute(
        insertRow,
        target + [
          .text(content.id), .text(content.publicKey), .text(content.fingerprint),
          .optional(content.expiresAt), time,
        ])
    case .keyActivated(let key):
      try transaction.execute(deactivateOthers, target + [.text(key), time])
      try transaction.execute(updateActive, target + [.text(key), .boolean(true), time])
    case .keyDeactivated(let key):
      try transaction.execute(updateActive, target + [.text(key), .boolean(false), time])
    case .keyRemoved(let key): try transaction.execute(deleteRow, target + [.text(key)])
    case .removed: try transaction.execute(deleteByTarget, target)
    case .added, .changed, .disabled, .enabled, .allowRulesSet, .fieldsSet, .scheduleSet,
      .paused, .resumed, .alertsSet:
      break
    }
  }

  private static func record(_ row: any Row) -> TargetKeyRecord {
    TargetKeyRecord(
      target: row.text(0), id: row.text(1), publicKey: row.text(2), fingerprint: row.text(3),
      expiresAt: row.optionalInteger(4), isActive: row.boolean(5), createdAt: row.integer(6),
      changedAt: row.integer(7))
  }
}

extension TargetKeyTable.TimeComparison {
  /// The condition in front of the time.
  fileprivate var condition: StaticString {
    switch self {
    case .equals: "expires_at ="
    case .after: "expires_at >"
    case .afterOrEquals: "expires_at >="
    case .before: "expires_at <"
    case .beforeOrEquals: "expires_at <="
    }
  }
}
