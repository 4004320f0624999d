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
    try add(links[...], like: first, identifiers: identifiers, in: transaction)
  }

  /// Queues what follows a delivery that was taken, given up, or tried without success for the first time.
  ///
  /// A failure of a target that interrupts on errors holds the chain, for good when the delivery is given up; it keeps
  /// the targets behind it, so that another attempt, or a replay, that succeeds goes on with them.
  static func follow(
    _ delivery: DeliveryRecord, isDelivered: Bool, identifiers: IdentifierSource,
    in transaction: Transaction
  ) throws(StoreError) {
    guard !delivery.remaining.isEmpty else { return }
    if !isDelivered {
      let target = try TargetTable.find(
        delivery.target, instance: delivery.organization, in: transaction)
      guard target?.content.interruptsOnError != true else { return }
    }
    // So that they are made once, also when the delivery is replayed or was under way when its target was seen away.
    let isFirst = try transaction.execute(
      forgetRemaining, [.text(delivery.organization), .text(delivery.id)])
    guard isFirst > 0 else { return }
    var links: [Link] = []
    for id in delivery.remaining {
      let target = try TargetTable.find(id, instance: delivery.organization, in: transaction)
      links.append(Link(target: id, target?.content))
    }
    try add(links[...], like: delivery, identifiers: identifiers, in: transaction)
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
  private static func add(
    _ links: ArraySlice<Link>, like model: DeliveryRecord, identifiers: IdentifierSource,
    in transaction: Transaction
  ) throws(StoreError) {
    var links = links
    while let link = links.popFirst() {
      var delivery = model
      delivery.id = identifiers.next()
      delivery.target = link.target
      let holds =
        links.isEmpty
        ? false : try holdsNext(link, delivery.organization, in: transaction)
      delivery.remaining = holds ? links.map(\.target) : []
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
