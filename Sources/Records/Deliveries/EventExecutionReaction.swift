public import Base
import JSONPath
public import Store
import Wire

/// Queues deliveries for the one execution that an event matches: exact type before the longest group before all, and
/// none whose filter leaves the event out.
///
/// A filter that cannot be asked, because it would take too long or goes too deep, neither undoes the command nor loses
/// the event: the delivery is given up from its beginning, and can be replayed.
///
/// What a type of event is sent to is found by a few rows when the type is first met, and again when targets
/// or executions changed, in this transaction or another, kept or undone. With no execution that wants events
/// an event costs two comparisons.
public final class EventExecutionReaction: EventReaction {
  /// For a store's schema.
  public static let factory = EventReactionFactory("event-executions") { instance, identifiers in
    EventExecutionReaction(instance: instance, identifiers: identifiers)
  }

  /// What filters said of events, but for those that they let through.
  public static let filtered = Topic<FilteredEvent>("events that executions' filters left out")

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
    var run = PathRun(steps: Limits.maxExecutionFilterSteps, time: event.createdAt)
    defer {
      transaction.countEffort(
        ofStatements: (Limits.maxExecutionFilterSteps - run.steps) / Limits.filterStepsPerStatement)
    }
    lazy var document = EventPayload.document(of: event, instance: instance)
    for route in plan.routes {
      switch route.filter?.answer(for: event, document: { document }, &run) ?? .letsThrough {
      case .letsThrough:
        return try DeliveryChain.begin(
          event, execution: route.execution, links: route.links, organization: instance,
          identifiers: identifiers, in: transaction)
      case .leavesOut:
        transaction.announce(
          FilteredEvent(event, execution: route.execution, isUnknown: false), to: Self.filtered)
      case .isUnknown(let reason):
        transaction.announce(
          FilteredEvent(event, execution: route.execution, isUnknown: true), to: Self.filtered)
        // No wider one is asked: this one may be meant.
        return try DeliveryWork.giveUp(
          event, execution: route.execution, targets: route.links.map(\.target),
          reason: "the filter of \(route.execution) cannot be asked: \(reason)",
          organization: instance, identifiers: identifiers, in: transaction)
      }
    }
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

/// An event of which an execution's filter did not say that the execution is about it.
public struct FilteredEvent: Sendable, Hashable {
  /// Where it stands in the log.
  public let position: Int64
  /// The execution's id.
  public let execution: UTF8Key
  /// Whether the filter could not be asked.
  public let isUnknown: Bool

  init(_ event: Event, execution: String, isUnknown: Bool) {
    position = event.position
    self.execution = UTF8Key(execution)
    self.isUnknown = isUnknown
  }
}
