public import Base
public import Store

/// A flow as it stands now; only flows that were set at least once have a record.
public struct FlowRecord: Sendable, Equatable {
  @UTF8Compared public var organization: String
  public var flowType: Int64
  /// The sequence of its last event.
  public var sequence: Int64
  /// Its first event's time, nanoseconds since 1970.
  public var createdAt: Int64
  /// Its last event's time, nanoseconds since 1970.
  public var changedAt: Int64
  /// The triggers that have actions, in the order of their types.
  public var triggers: [FlowTrigger]

  /// Adds a trigger's next action; the triggers come in their order.
  fileprivate mutating func add(_ action: ActionRecord, to triggerType: Int64) {
    if triggers.last?.triggerType == triggerType {
      triggers[triggers.count - 1].actions.append(action)
    } else {
      triggers.append(FlowTrigger(triggerType: triggerType, actions: [action]))
    }
  }
}

/// A trigger of a flow with its actions in the order in which they run.
public struct FlowTrigger: Sendable, Equatable {
  public var triggerType: Int64
  public var actions: [ActionRecord]
}

/// The flows of an organization.
public enum FlowTable {
  private static let selectFlow = Statement(
    """
    SELECT sequence, created_at, changed_at FROM flows WHERE organization = $1 AND flow_type = $2
    """)
  /// A row for each action, and one without an action for a flow that has none.
  private static let selectWhole = Statement(
    """
    SELECT w.sequence, w.created_at, w.changed_at, f.trigger_type, a.organization, a.id, a.name, a.script,
      a.timeout, a.allowed_to_fail, a.state, a.sequence, a.created_at, a.changed_at
    FROM flows w
      LEFT JOIN flow_actions f ON f.organization = w.organization AND f.flow_type = w.flow_type
      LEFT JOIN actions a ON a.organization = f.organization AND a.id = f.action
    WHERE w.organization = $1 AND w.flow_type = $2
    ORDER BY f.trigger_type, f.ordinal
    """)
  private static let selectActionIDs = Statement(
    """
    SELECT action FROM flow_actions
    WHERE organization = $1 AND flow_type = $2 AND trigger_type = $3 ORDER BY ordinal
    """)
  private static let countActions = Statement(
    "SELECT COUNT(*) FROM flow_actions WHERE organization = $1 AND flow_type = $2")
  private static let selectUses = Statement(
    """
    SELECT flow_type, trigger_type FROM flow_actions WHERE organization = $1 AND action = $2
    ORDER BY flow_type, trigger_type
    """)
  private static let insertFlow = Statement(
    """
    INSERT INTO flows (organization, flow_type, sequence, created_at, changed_at)
    VALUES ($1, $2, $3, $4, $4)
    """)
  private static let updateFlow = Statement(
    """
    UPDATE flows SET sequence = $3, changed_at = $4 WHERE organization = $1 AND flow_type = $2
    """)
  private static let insertAction = Statement(
    """
    INSERT INTO flow_actions (organization, flow_type, trigger_type, ordinal, action)
    VALUES ($1, $2, $3, $4, $5)
    """)
  private static let deleteTrigger = Statement(
    """
    DELETE FROM flow_actions WHERE organization = $1 AND flow_type = $2 AND trigger_type = $3
    """)
  private static let deleteAction = Statement(
    """
    DELETE FROM flow_actions
    WHERE organization = $1 AND flow_type = $2 AND trigger_type = $3 AND action = $4
    """)
  private static let deleteByOrganization = Statement(
    "DELETE FROM flows WHERE organization = $1")
  private static let deleteActionsByOrganization = Statement(
    "DELETE FROM flow_actions WHERE organization = $1")
  private static let deleteAll = Statement(
    "DELETE FROM flow_actions WHERE organization = $1 AND flow_type = $2")

  /// A flow with its triggers and their actions, inactive ones included; nil when it was never set.
  public static func query(
    flowType: Int64, organization: String
  ) -> PointQuery<FlowRecord?> {
    PointQuery(
      selectWhole, [.text(organization), .integer(flowType)], into: nil
    ) { found, row throws(StoreError) in
      var flow =
        found.take()
        ?? FlowRecord(
          organization: organization, flowType: flowType, sequence: row.integer(0),
          createdAt: row.integer(1), changedAt: row.integer(2), triggers: [])
      if !row.isNull(5) { flow.add(try ActionTable.record(row, from: 4), to: row.integer(3)) }
      found = flow
      return true
    }
  }

  /// The same in a transaction or another read.
  public static func find(
    flowType: Int64, organization: String, in reader: Reader
  ) throws(StoreError) -> FlowRecord? {
    try reader.value(of: query(flowType: flowType, organization: organization))
  }

  /// The time of a flow's first event, nanoseconds since 1970; nil when it was never set.
  public static func createdAt(
    flowType: Int64, organization: String, in reader: Reader
  ) throws(StoreError) -> Int64? {
    try reader.first(selectFlow, [.text(organization), .integer(flowType)]) { $0.integer(1) }
  }

  /// The ids of a trigger's actions, in order; empty when none are set.
  public static func actionIDs(
    flowType: Int64, triggerType: Int64, organization: String, in reader: Reader
  ) throws(StoreError) -> [String] {
    try reader.all(
      selectActionIDs, [.text(organization), .integer(flowType), .integer(triggerType)]
    ) { $0.text(0) }
  }

  /// Whether no trigger of the flow has an action.
  public static func isEmpty(
    flowType: Int64, organization: String, in reader: Reader
  ) throws(StoreError) -> Bool {
    try reader.number(countActions, [.text(organization), .integer(flowType)]) == 0
  }

  /// The triggers in which an action stands.
  public static func uses(
    ofAction id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> [(flowType: Int64, triggerType: Int64)] {
    try reader.all(selectUses, [.text(organization), .text(id)]) { row in
      (flowType: row.integer(0), triggerType: row.integer(1))
    }
  }

  /// Takes a deleted action out of every trigger: appends an event to each flow in which it stands.
  public static func removeAction(
    _ id: String, organization: String, by editor: String, causedBy causation: Causation?,
    in transaction: Transaction
  ) throws(StoreError) {
    for use in try uses(ofAction: id, organization: organization, in: transaction) {
      try transaction.append(
        FlowEvent.triggerActionRemoved(triggerType: use.triggerType, action: id),
        to: FlowEvent.aggregate(flowType: use.flowType, organization: organization), by: editor,
        causedBy: causation)
    }
  }

  /// Writes the flow's sequence and dates for an event.
  static func touch(_ event: Event, flowType: Int64, in transaction: Transaction) throws(StoreError)
  {
    let values: [DatabaseValue] = [
      .text(event.aggregate.organization), .integer(flowType), .integer(event.sequence),
      .integer(event.createdAt),
    ]
    if try transaction.execute(updateFlow, values) == 0 {
      try transaction.execute(insertFlow, values)
    }
  }

  static func setActions(
    _ actions: [String], triggerType: Int64, flowType: Int64, organization: String,
    in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      deleteTrigger, [.text(organization), .integer(flowType), .integer(triggerType)])
    for (ordinal, action) in actions.enumerated() {
      try transaction.execute(
        insertAction,
        [
          .text(organization), .integer(flowType), .integer(triggerType), .integer(Int64(ordinal)),
          .text(action),
        ])
    }
  }

  static func deleteAction(
    _ id: String, triggerType: Int64, flowType: Int64, organization: String,
    in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      deleteAction,
      [.text(organization), .integer(flowType), .integer(triggerType), .text(id)])
  }

  static func clear(
    flowType: Int64, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(deleteAll, [.text(organization), .integer(flowType)])
  }

  /// Deletes the flows of a deleted organization.
  static func deleteAll(
    ofOrganization id: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(deleteByOrganization, [.text(id)])
    try transaction.execute(deleteActionsByOrganization, [.text(id)])
  }
}
