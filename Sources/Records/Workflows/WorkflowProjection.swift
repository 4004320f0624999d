public import Store

/// Keeps the table of workflows.
public struct WorkflowProjection: Projection {
  public init() {}

  public var name: String { "workflows" }
  public var aggregateTypes: [String] { ["workflow", "org"] }
  public var tables: [String] { ["workflows"] }
  public var subject: ChangeSubject { .workflows }

  public func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    guard event.aggregate.type == "workflow" else {
      guard try OrganizationEvent(event) == .removed else { return }
      try WorkflowTable.deleteAll(ofOrganization: event.aggregate.id, in: transaction)
      // No projection, but nothing of it may be left either.
      try WorkflowRunRemoval.deleteAll(ofOrganization: event.aggregate.id, in: transaction)
      return
    }
    try WorkflowTable.apply(try WorkflowEvent(event), event, in: transaction)
  }
}
