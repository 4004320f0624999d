import Base
public import Store

/// Takes the labels of executions away whose lists a target leaves empty that is removed: nobody lists them any more.
public final class EmptiedExecutionReaction: EventReaction {
  /// For a store's schema.
  public static let factory = EventReactionFactory("emptied-executions") { instance, _ in
    EmptiedExecutionReaction(instance: instance)
  }

  private let instance: String

  init(instance: String) { self.instance = instance }

  public func wants(_ event: Event, in transaction: Transaction) throws(StoreError) -> Bool {
    event.aggregate.origin == .pintle && event.type.utf8Equals("target.removed")
  }

  public func react(to event: Event, in transaction: Transaction) throws(StoreError) {
    for id in try LabelTable.emptiedExecutions(instance: instance, in: transaction) {
      try transaction.append(
        LabelEvent.set([]), to: LabelEvent.aggregate(.execution, id, organization: instance),
        by: event.editor)
    }
  }
}
