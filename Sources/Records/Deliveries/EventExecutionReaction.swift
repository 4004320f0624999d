import Base
public import Store

/// Queues deliveries for the one execution that an event matches: exact type before the longest group before all.
///
/// What executions there are is read once and again when it changed, in this transaction or another, kept or
/// undone. With none that wants events an event costs two comparisons.
public final class EventExecutionReaction: EventReaction {
  /// For a store's schema.
  public static let factory = EventReactionFactory { instance, identifiers in
    EventExecutionReaction(instance: instance, identifiers: identifiers)
  }

  private let instance: String
  private let identifiers: IdentifierSource
  private var executions = EventExecutions()
  /// The revision of the subject under which `executions` were read.
  private var revision: UInt64 = 0

  init(instance: String, identifiers: IdentifierSource) {
    self.instance = instance
    self.identifiers = identifiers
  }

  public func react(to event: Event, in transaction: Transaction) throws(StoreError) {
    let current = transaction.revision(of: .executions)
    if current != revision {
      executions = try EventExecutions(instance: instance, in: transaction)
      revision = current
    }
    guard !executions.isEmpty, let plan = executions[event.type] else { return }
    try DeliveryChain.begin(
      event, execution: plan.execution, links: plan.links, organization: instance,
      identifiers: identifiers, in: transaction)
  }
}
