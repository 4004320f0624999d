import Base
import Store

/// The order of an execution's targets: each gets its delivery when the one before it has taken its own, or has failed
/// to and does not interrupt on errors.
enum DeliveryChain {
  /// A target of a chain.
  struct Link: Sendable, Equatable {
    @UTF8Compared var target: String
    /// Whether the next target need not wait for this one.
    var isAsync: Bool
  }

  private static let forgetRemaining = Statement(
    "UPDATE deliveries SET remaining = '[]' WHERE organization = $1 AND id = $2")

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
    // So that a replay does not make the followers a second time.
    try transaction.execute(
      forgetRemaining, [.text(delivery.organization), .text(delivery.id)])
    var links: [Link] = []
    for id in delivery.remaining {
      let target = try TargetTable.find(id, instance: delivery.organization, in: transaction)
      links.append(Link(target: id, isAsync: target?.content.kind == .async))
    }
    try add(links[...], like: delivery, identifiers: identifiers, in: transaction)
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
      delivery.remaining = link.isAsync ? [] : links.map(\.target)
      delivery.state = .pending
      delivery.dueAt = 0
      delivery.attempts = 0
      delivery.step = 0
      delivery.createdAt = transaction.now
      delivery.lastStatus = nil
      delivery.lastError = nil
      try DeliveryTable.add(delivery, in: transaction)
      guard link.isAsync else { return }
    }
  }
}
