import Base
public import Store

/// Queues deliveries for the one execution that an event matches: exact type before the longest group before all.
///
/// What a type of event is sent to is found by a few rows when the type is first met, and again when targets
/// or executions changed, in this transaction or another, kept or undone. With no execution that wants events
/// an event costs two comparisons.
public final class EventExecutionReaction: EventReaction {
  /// For a store's schema.
  public static let factory = EventReactionFactory("event-executions") { instance, identifiers in
    EventExecutionReaction(instance: instance, identifiers: identifiers)
  }

  private let instance: String
  private let identifiers: IdentifierSource
  private var plans: EventPlans
  /// The revision of the subject under which `plans` were found.
  private var revision: UInt64 = 0

  init(instance: String, identifiers: IdentifierSource) {
    self.instance = instance
    self.identifiers = identifiers
    plans = EventPlans(instance: instance)
  }

  public func wants(_ event: Event, in transaction: Transaction) throws(StoreError) -> Bool {
    try plan(for: event, in: transaction) != nil
  }

  public func react(to event: Event, in transaction: Transaction) throws(StoreError) {
    guard let plan = try plan(for: event, in: transaction) else { return }
    try DeliveryChain.begin(
      event, execution: plan.execution, links: plan.links, organization: instance,
      identifiers: identifiers, in: transaction)
  }

  private func plan(
    for event: Event, in transaction: Transaction
  ) throws(StoreError) -> EventPlans.Plan? {
    let current = transaction.revision(of: .executions)
    if current != revision {
      plans.forget()
      revision = current
    }
    let plan = try plans.plan(for: event.type, in: transaction)
    // What is told of failures brings about no more of them.
    return plan == nil || Alert.isAlert(event) ? nil : plan
  }
}
