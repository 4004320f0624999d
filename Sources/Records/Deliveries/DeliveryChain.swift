import Base
import Store

/// The order of an execution's targets: each gets its delivery when the one before it has taken its own, or has failed
/// to, or is away, and does not interrupt on errors.
enum DeliveryChain {
  /// A target of a chain.
  struct Link: Sendable, Equatable {
    @UTF8Compared var target: String
    /// Whether the next target need not wait for this one.
    var isAsync: Bool
    /// Whether the next target waits until this one has taken its delivery.
    var interruptsOnError: Bool

    init(target: String, _ content: TargetContent?) {
      self.target = target
      isAsync = content?.kind == .async
      interruptsOnError = content?.interruptsOnError == true
    }
  }

  private static let forgetRemaining = Statement(
    """
    UPDATE deliveries SET remaining = '[]'
    WHERE organization = $1 AND id = $2 AND remaining <> '[]'
    """)
  private static let selectHolding = Statement(
    """
    SELECT \(DeliveryTable.columns)
    FROM \(DeliveryTable.source)
    WHERE d.organization = $1 AND d.target = $2 AND d.state = 1 AND d.remaining <> '[]'
    ORDER BY d.position LIMIT $3
    """)

  /// Queues the first delivery of an event, and those that need not wait for it.
  static func begin(
    _ event: Event, execution: String, links: [Link], organization: String,
    identifiers: IdentifierSource, in transaction: Transaction
  ) throws(StoreError) {
    let first = DeliveryRecord(
      of: event, id: "", execution: execution, target: "", remaining: [],
      organization: organization)
    try add(
      links.map(\.target)[...], like: first, identifiers: identifiers, in: transaction
    ) { place, _ in links[place] }
  }

  /// Queues what follows a delivery that was taken, given up, or tried without success for the first time.
  ///
  /// A failure of a target that interrupts on errors holds the chain, for good when the delivery is given up; it keeps
  /// the targets behind it, so that another attempt, or a replay, that succeeds goes on with them.
  ///
  /// `keepsRemaining` says whether it still has them, where that was read in this transaction.
  static func follow(
    _ delivery: DeliveryRecord, isDelivered: Bool, keepsRemaining: Bool? = nil,
    identifiers: IdentifierSource, in transaction: Transaction
  ) throws(StoreError) {
    guard !delivery.remaining.isEmpty else { return }
    if !isDelivered {
      let target = try TargetTable.find(
        delivery.target, instance: delivery.organization, in: transaction)
      guard target?.content.interruptsOnError != true else { return }
    }
    // So that they are made once, also when the delivery is replayed or was under way when its target was seen away.
    let key: [DatabaseValue] = [.text(delivery.organization), .text(delivery.id)]
    switch keepsRemaining {
    case nil: guard try transaction.execute(forgetRemaining, key) > 0 else { return }
    case true?: try transaction.executeAhead(forgetRemaining, key)
    case false?: return
    }
    try add(
      delivery.remaining[...], like: delivery, identifiers: identifiers, in: transaction
    ) { _, id throws(StoreError) in
      let target = try TargetTable.find(id, instance: delivery.organization, in: transaction)
      return Link(target: id, target?.content)
    }
  }

  /// Queues what follows up to `limit` deliveries to a target that is away, the oldest first; returns whether there may
  /// be more.
  static func pass(
    _ lane: DeliveryLane, limit: Int, identifiers: IdentifierSource, in transaction: Transaction
  ) throws(StoreError) -> Bool {
    let target = try TargetTable.find(lane.target, instance: lane.organization, in: transaction)
    guard let target, !target.content.interruptsOnError else { return false }
    let holding = try transaction.all(
      selectHolding, [.text(lane.organization), .text(lane.target), .integer(Int64(limit))]
    ) { row throws(StoreError) in try DeliveryRecord(row) }
    for delivery in holding {
      try follow(delivery, isDelivered: false, identifiers: identifiers, in: transaction)
    }
    return holding.count == limit
  }

  /// Queues deliveries up to the first target that the next one has to wait for.
  ///
  /// `link` is asked for what a target is, by its place and id, where another one follows.
  private static func add(
    _ targets: ArraySlice<String>, like model: DeliveryRecord, identifiers: IdentifierSource,
    in transaction: Transaction, _ link: (Int, String) throws(StoreError) -> Link
  ) throws(StoreError) {
    var rest = targets
    while let place = rest.indices.first, let target = rest.popFirst() {
      var delivery = model
      delivery.id = identifiers.next()
      delivery.target = target
      let holds =
        rest.isEmpty
        ? false : try holdsNext(link(place, target), delivery.organization, in: transaction)
      delivery.remaining = holds ? Array(rest) : []
      delivery.state = .pending
      delivery.dueAt = 0
      delivery.attempts = 0
      delivery.step = 0
      delivery.createdAt = transaction.now
      delivery.lastStatus = nil
      delivery.lastError = nil
      try DeliveryTable.add(delivery, in: transaction)
      if holds { return }
    }
  }

  /// Whether the next target has to wait for what becomes of this one's delivery.
  private static func holdsNext(
    _ link: Link, _ organization: String, in transaction: Transaction
  ) throws(StoreError) -> Bool {
    if link.isAsync { return false }
    if link.interruptsOnError { return true }
    let lane = WorkLane(kind: DeliveryWork.kind, name: link.target)
    return try !WorkTable.isStalled(lane, organization: organization, in: transaction)
  }
}
