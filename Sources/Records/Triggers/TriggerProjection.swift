public import Store

/// Keeps the table of subscriptions.
public struct TriggerProjection: Projection {
  public init() {}

  public var name: String { "triggers" }
  public var aggregateTypes: [String] { ["subscription", "org"] }
  public var tables: [String] { ["trigger_subscriptions"] }
  public var subject: ChangeSubject { .subscriptions }

  public func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    guard event.aggregate.type == "org" else {
      try SubscriptionTable.apply(event, in: transaction)
      return
    }
    guard try OrganizationEvent(event) == .removed else { return }
    try SubscriptionTable.deleteAll(ofOrganization: event.aggregate.id, in: transaction)
    // No projection, but nothing of it may be left either; what is queued of it ends when it is due.
    try InvocationTable.deleteAll(ofOrganization: event.aggregate.id, in: transaction)
  }
}
