public import Base
public import Store
import Wire

/// The invocations of triggers, those that wait and those of the last days.
public enum InvocationTable {
  /// Told after a commit in which invocations came to their end.
  public static let topic = Topic<InvocationKey>(
    "invocations",
    told: TopicCoding(
      encode: { [$0.organization.text, $0.id.text] },
      decode: { $0.count == 2 ? InvocationKey(organization: $0[0], id: $0[1]) : nil }))

  /// Invocations that came to their end.
  public static let passed = Topic<PassedInvocation>("invocations that ended")

  private static let columns = """
    organization, id, trigger_id, subscription, subscription_name, is_test, awaits, input, content, state, \
    created_at, deadline, ended_at, output, error, request_key, \
    event_position
    """
  private static let selectByID = Statement(
    "SELECT \(columns) FROM trigger_invocations WHERE organization = $1 AND id = $2")
  private static let selectByKey = Statement(
    "SELECT \(columns) FROM trigger_invocations WHERE organization = $1 AND request_key = $2")
  private static let selectByEvent = Statement(
    """
    SELECT \(columns) FROM trigger_invocations WHERE organization = $1 AND event_position = $2
    ORDER BY created_at, id LIMIT $3
    """)
  private static let selectNewest = Statement(
    """
    SELECT id, trigger_id, subscription, subscription_name, created_at, ended_at FROM trigger_invocations WHERE organization = $1 AND subscription <> ''
    ORDER BY created_at DESC, id DESC LIMIT $2
    """)
  private static let countWaiting = Statement(
    """
    SELECT COUNT(*) FROM (SELECT 1 FROM trigger_invocations WHERE organization = $1 AND state = 1 LIMIT $2) AS w
    """)
  private static let insertRow = Statement(
    """
    INSERT INTO trigger_invocations (\(columns))
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
    """)
  private static let endRow = Statement(
    """
    UPDATE trigger_invocations SET state = $3, ended_at = $4, output = $5, error = $6
    WHERE organization = $1 AND id = $2 AND state = 1
    """)
  private static let decideRow = Statement(
    """
    UPDATE trigger_invocations SET state = $3, ended_at = $4, output = $5, error = $6
    WHERE organization = $1 AND id = $2 AND state = 1 AND awaits = 1 AND deadline > $4
    """)
  private static let selectOrganization = Statement(
    """
    SELECT organization FROM trigger_invocations WHERE organization > $1 ORDER BY organization LIMIT 1
    """)
  private static let selectOld = Statement(
    """
    SELECT id FROM trigger_invocations
    WHERE organization = $1 AND state = $2 AND ended_at < $3 ORDER BY ended_at LIMIT $4
    """)
  private static let selectSurplusTime = Statement(
    """
    SELECT created_at FROM trigger_invocations WHERE organization = $1
    ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET $2
    """)
  private static let selectSurplus = Statement(
    """
    SELECT id FROM trigger_invocations
    WHERE organization = $1 AND created_at <= $2 AND state <> 1 ORDER BY created_at LIMIT $3
    """)
  private static let deleteRow = Statement(
    "DELETE FROM trigger_invocations WHERE organization = $1 AND id = $2")
  private static let deleteByOrganization = Statement(
    "DELETE FROM trigger_invocations WHERE organization = $1")

  // MARK: Reading

  /// The invocation with an id.
  public static func find(
    _ id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> InvocationRecord? {
    try reader.first(selectByID, [.text(organization), .text(id)]) { row throws(StoreError) in
      try record(row)
    }
  }

  /// The invocation that was begun with an idempotency key.
  public static func find(
    requestKey: String, organization: String, in reader: Reader
  ) throws(StoreError) -> InvocationRecord? {
    try reader.first(selectByKey, [.text(organization), .text(requestKey)]) {
      row throws(StoreError) in try record(row)
    }
  }

  /// The invocations that an event began, the first ones, at most `Limits.maxInvocationsOfEvent`.
  public static func list(
    ofEvent position: Int64, organization: String, in reader: Reader
  ) throws(StoreError) -> [InvocationRecord] {
    try reader.all(
      selectByEvent,
      [.text(organization), .integer(position), .integer(Int64(Limits.maxInvocationsOfEvent))]
    ) { row throws(StoreError) in try record(row) }
  }

  /// The invocations that are listed, the newest first; read it as a scan.
  public static func newest(
    organization: String, limit: Int = Limits.maxListedInvocations, in reader: Reader
  ) throws(StoreError) -> [InvocationSummary] {
    try reader.all(selectNewest, [.text(organization), .integer(Int64(limit))]) { row in
      InvocationSummary(
        id: row.text(0), trigger: row.text(1), subscription: row.text(2),
        subscriptionName: row.text(3), createdAt: row.integer(4), endedAt: row.optionalInteger(5))
    }
  }

  /// How many more invocations may wait.
  public static func room(
    organization: String, in reader: Reader
  ) throws(StoreError) -> Int {
    let limit = Limits.maxWaitingInvocations
    return limit
      - Int(try reader.number(countWaiting, [.text(organization), .integer(Int64(limit))]))
  }

  // MARK: Changes

  static func insert(
    _ invocation: InvocationRecord, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      insertRow,
      [
        .text(invocation.organization), .text(invocation.id), .text(invocation.trigger),
        .text(invocation.subscription), .text(invocation.subscriptionName),
        .boolean(invocation.isTest), .boolean(invocation.awaitsDecision),
        .text(invocation.input.text()), .optional(invocation.content?.text()),
        .integer(invocation.state.rawValue), .integer(invocation.createdAt),
        .integer(invocation.deadline), .optional(invocation.endedAt),
        .optional(invocation.output?.text()), .optional(invocation.error),
        .optional(invocation.requestKey), .optional(invocation.eventPosition),
      ])
  }

  /// Ends an invocation that waits; returns whether it did.
  ///
  /// `asDecision` has it wait for a decision still, too.
  static func end(
    _ id: String, organization: String, as outcome: InvocationOutcome, asDecision: Bool,
    in transaction: Transaction
  ) throws(StoreError) -> Bool {
    var output: String?
    var error: String?
    switch outcome {
    case .completed(let decision): output = decision?.text()
    case .failed(let reason): error = reason
    case .expired: break
    }
    let count = try transaction.execute(
      asDecision ? decideRow : endRow,
      [
        .text(organization), .text(id), .integer(outcome.state.rawValue),
        .integer(transaction.now), .optional(output), .optional(error),
      ])
    guard count > 0 else { return false }
    let key = InvocationKey(organization: organization, id: id)
    transaction.announce(key, to: topic)
    transaction.announce(PassedInvocation(key: key, state: outcome.state), to: passed)
    return true
  }

  // MARK: Forgetting

  /// What there is to forget of one organization.
  public struct Task: Sendable, Equatable {
    @UTF8Compared public var organization: String
    /// The times before which what ended so is forgotten, nanoseconds since 1970.
    var completedBefore: Int64
    var failedBefore: Int64
    /// When the newest of those was made that are too many; nil when there are not.
    var surplusUntil: Int64?
  }

  /// What there is to do now; read it as a scan.
  ///
  /// `now` is in nanoseconds since 1970, and no later than it is.
  public static func tasks(now: Int64, in reader: Reader) throws(StoreError) -> [Task] {
    var tasks: [Task] = []
    var last = ""
    while let organization = try reader.first(selectOrganization, [.text(last)], { $0.text(0) }) {
      last = organization
      tasks.append(
        Task(
          organization: organization, completedBefore: now - Limits.completedInvocationKept,
          failedBefore: now - Limits.failedInvocationKept,
          surplusUntil: try reader.first(
            selectSurplusTime,
            [.text(organization), .integer(Int64(Limits.maxListedInvocations))]
          ) { $0.integer(0) }))
    }
    return tasks
  }

  /// Does a bounded part of a task; returns whether there may be more.
  public static func run(
    _ task: Task, limit: Int = Limits.maxSweptInvocations, in transaction: Transaction
  ) throws(StoreError) -> Bool {
    let organization = DatabaseValue.text(task.organization)
    var ids: [String] = []
    for state in InvocationState.allCases where state != .waiting && ids.count < limit {
      let before =
        state == .completed || state == .unanswered ? task.completedBefore : task.failedBefore
      ids += try transaction.all(
        selectOld,
        [
          organization, .integer(state.rawValue), .integer(before),
          .integer(Int64(limit - ids.count)),
        ]
      ) { $0.text(0) }
    }
    if ids.isEmpty, let until = task.surplusUntil {
      ids = try transaction.all(
        selectSurplus, [organization, .integer(until), .integer(Int64(limit))]
      ) { $0.text(0) }
    }
    for id in ids { try transaction.execute(deleteRow, [organization, .text(id)]) }
    return ids.count == limit
  }

  static func deleteAll(
    ofOrganization id: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(deleteByOrganization, [.text(id)])
  }

  private static func record(_ row: any Row) throws(StoreError) -> InvocationRecord {
    guard let input = JSONValue(text: row.text(7)),
      let state = InvocationState(rawValue: row.integer(9))
    else { throw .corrupt("invocation \(row.text(1)) cannot be read") }
    var record = InvocationRecord(
      organization: row.text(0), id: row.text(1), trigger: row.text(2), subscription: row.text(3),
      subscriptionName: row.text(4), isTest: row.boolean(5), awaitsDecision: row.boolean(6),
      input: input, content: row.optionalText(8).flatMap { JSONValue(text: $0) },
      createdAt: row.integer(10), deadline: row.integer(11), requestKey: row.optionalText(15))
    record.eventPosition = row.optionalInteger(16)
    record.state = state
    record.endedAt = row.optionalInteger(12)
    record.output = row.optionalText(13).flatMap { JSONValue(text: $0) }
    record.error = row.optionalText(14)
    return record
  }
}

/// An invocation that came to its end, and how.
public struct PassedInvocation: Sendable, Hashable {
  public let key: InvocationKey
  public let state: InvocationState
}
