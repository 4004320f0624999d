public import API
import Base
public import RPC
import Records
import Store

// MARK: - Addresses

extension WorkflowService {
  public func getWorkflowAllowRules(
    _ request: Pintle.Workflow.V1.GetWorkflowAllowRulesRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.WorkflowAllowRules {
    let organization = try context.caller.organization
    let record = try await store.read { reader throws(StoreError) in
      try WorkflowTable.find(request.id, organization: organization, in: reader)
    }
    guard let record else { throw .workflowNotFound(request.id) }
    return Self.allowRules(record)
  }

  public func setWorkflowAllowRules(
    _ request: Pintle.Workflow.V1.SetWorkflowAllowRulesRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.WorkflowAllowRules {
    try TargetRules.check(allowRules: request.allowRules, of: "workflow")
    return try await store.write(as: try context.caller) { transaction, caller in
      var record = try Self.require(request.id, caller, in: transaction)
      if !record.allowRules.utf8Equals(request.allowRules) {
        try transaction.append(
          WorkflowEvent.allowRulesSet(request.allowRules),
          to: WorkflowEvent.aggregate(record.id, organization: record.organization),
          by: caller.account)
        record = try Self.require(request.id, caller, in: transaction)
      }
      return Self.allowRules(record)
    }
  }

  private static func allowRules(
    _ record: WorkflowRecord
  ) -> Pintle.Workflow.V1.WorkflowAllowRules {
    var rules = Pintle.Workflow.V1.WorkflowAllowRules()
    rules.workflowID = record.id
    rules.allowRules = record.allowRules
    return rules
  }
}
