public import Store

/// Keeps the tables of actions and flows.
public struct FlowProjection: Projection {
  public init() {}

  public var aggregateTypes: [String] { ["action", "flow", "org"] }
  public var tables: [String] { ["actions", "flows", "flow_actions"] }
  public var subject: ChangeSubject { .flows }

  public func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    switch event.aggregate.type {
    case "action": try applyToAction(event, in: transaction)
    case "org":
      guard try OrganizationEvent(event) == .removed else { return }
      try ActionTable.deleteAll(ofOrganization: event.aggregate.id, in: transaction)
      try FlowTable.deleteAll(ofOrganization: event.aggregate.id, in: transaction)
    default: try applyToFlow(event, in: transaction)
    }
  }

  private func applyToAction(_ event: Event, in transaction: Transaction) throws(StoreError) {
    switch try ActionEvent(event) {
    case .added(let content): try ActionTable.insert(content, event, in: transaction)
    case .changed(let content): try ActionTable.update(content, event, in: transaction)
    case .deactivated: try ActionTable.update(.inactive, event, in: transaction)
    case .reactivated: try ActionTable.update(.active, event, in: transaction)
    case .removed: try ActionTable.delete(event, in: transaction)
    }
  }

  private func applyToFlow(_ event: Event, in transaction: Transaction) throws(StoreError) {
    let organization = event.aggregate.organization
    guard let flowType = Int64(event.aggregate.id) else {
      throw .corrupt("event \(event.position) is about a flow of the type \(event.aggregate.id)")
    }
    switch try FlowEvent(event) {
    case .triggerActionsSet(let triggerType, let actions):
      try FlowTable.setActions(
        actions, triggerType: triggerType, flowType: flowType, organization: organization,
        in: transaction)
    case .triggerActionRemoved(let triggerType, let action):
      try FlowTable.deleteAction(
        action, triggerType: triggerType, flowType: flowType, organization: organization,
        in: transaction)
    case .cleared:
      try FlowTable.clear(flowType: flowType, organization: organization, in: transaction)
    }
    try FlowTable.touch(event, flowType: flowType, in: transaction)
  }
}
