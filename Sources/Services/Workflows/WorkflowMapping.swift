import API
import RPC
import Records
import Store
import Wire

extension Pintle.Workflow.V1.Workflow {
  /// A workflow as callers see it.
  ///
  /// - Parameters:
  ///   - record: The workflow.
  ///   - names: The names of its creator and of who changed it last.
  ///   - counts: How many runs it had; nil leaves them out.
  init(
    _ record: WorkflowRecord, names: (creator: String, modifier: String), counts: WorkflowRunCounts?
  ) {
    self.init()
    id = record.id
    if let counts {
      executionCount = Int32(clamping: counts.started)
      failureCount = Int32(clamping: counts.failed)
    }
    created = Google.Protobuf.Timestamp(nanosecondsSince1970: record.createdAt)
    modified = Google.Protobuf.Timestamp(nanosecondsSince1970: record.changedAt)
    modifiedBy = .init(
      WorkflowIdentity(type: "IDENTITY", id: record.changedBy, name: names.modifier))
    creator = .init(WorkflowIdentity(type: "IDENTITY", id: record.createdBy, name: names.creator))
    name = record.content.name
    owner = .init(record.content.owner)
    description = record.content.description
    definition = record.content.definition.map { .init($0) }
    enabled = record.isEnabled
    trigger = record.content.trigger.map { .init($0) }
  }
}

extension Pintle.Workflow.V1.IdentityReference {
  init(_ identity: WorkflowIdentity) {
    self.init()
    type = identity.type
    id = identity.id
    name = identity.name
  }
}

extension Pintle.Workflow.V1.WorkflowDefinition {
  /// A definition of its JSON.
  init(_ definition: JSONValue) {
    self.init()
    start = definition["start"]?.stringValue ?? ""
    steps = definition["steps"].map { Exact($0) }
  }
}

extension Pintle.Workflow.V1.WorkflowTrigger {
  /// A trigger of its JSON.
  init(_ trigger: JSONValue) {
    self.init()
    type = trigger["type"]?.stringValue ?? ""
    displayName = trigger["displayName"]?.stringValue
    attributes = Exact(trigger["attributes"] ?? .null)
  }
}

extension Pintle.Workflow.V1.WorkflowExecution {
  /// A run as callers see it.
  init(_ record: WorkflowRunRecord) {
    self.init()
    id = record.id
    workflowID = record.workflow
    requestID = record.request
    startTime = Google.Protobuf.Timestamp(nanosecondsSince1970: record.startedAt)
    closeTime = record.closedAt.map { Google.Protobuf.Timestamp(nanosecondsSince1970: $0) }
    status = record.status.name
  }
}
