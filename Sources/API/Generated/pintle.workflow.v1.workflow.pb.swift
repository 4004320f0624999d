// Made by protoc-gen-pintle from pintle/workflow/v1/workflow.proto. Do not edit.

public import Wire

extension Pintle.Workflow.V1 {
  /// Which private networks and hosts the steps of a workflow may call.
  public struct WorkflowAllowRules: Message {
    /// `workflow_id`, field 1.
    public var workflowID: String = ""
    /// Networks ("10.0.0.0/8"), addresses and host names, at all ports or at the one behind a
    /// colon.
    public var allowRules: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.WorkflowAllowRules" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.GetWorkflowAllowRulesRequest`.
  public struct GetWorkflowAllowRulesRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.GetWorkflowAllowRulesRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.SetWorkflowAllowRulesRequest`.
  public struct SetWorkflowAllowRulesRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `allow_rules`, field 2.
    public var allowRules: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.SetWorkflowAllowRulesRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// An account or another identity.
  public struct IdentityReference: Message {
    /// "IDENTITY".
    public var type: String = ""
    /// `id`, field 2.
    public var id: String = ""
    /// `name`, field 3.
    public var name: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.IdentityReference" }
  }
}

extension Pintle.Workflow.V1 {
  /// Steps, and what starts them.
  public struct Workflow: Message {
    /// A UUID.
    ///
    /// This and the following fields up to `creator` are the server's: requests that have them
    /// are read as if they had not.
    public var id: String = ""
    /// How many runs there were.
    public var executionCount: Int32?
    /// How many of them failed.
    public var failureCount: Int32?
    /// `created`, field 4.
    public var created: Google.Protobuf.Timestamp?
    /// `modified`, field 5.
    public var modified: Google.Protobuf.Timestamp?
    /// `modified_by`, field 6.
    public var modifiedBy: IdentityReference?
    /// `creator`, field 7.
    public var creator: IdentityReference?
    /// `name`, field 8.
    public var name: String = ""
    /// Kept as it is given; the caller where a request has none.
    public var owner: IdentityReference?
    /// `description`, field 10.
    public var description: String = ""
    /// `definition`, field 11.
    public var definition: WorkflowDefinition?
    /// Whether its trigger starts runs.
    ///
    /// A workflow is made disabled, and changes only while it is.
    public var enabled: Bool = false
    /// `trigger`, field 13.
    public var trigger: WorkflowTrigger?
    /// What keeps it from being enabled, or may be a mistake: told by the methods that change
    /// it.
    public var warnings: [WorkflowFinding] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.Workflow" }
  }
}

extension Pintle.Workflow.V1 {
  /// Something about a workflow that its author should know.
  public struct WorkflowFinding: Message {
    /// The step's name; empty for the whole definition or the trigger.
    public var step: String = ""
    /// Where it stands in the workflow: a normalized JSONPath (RFC 9535).
    public var path: String = ""
    /// What is wrong, in words.
    public var text: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.WorkflowFinding" }
  }
}

extension Pintle.Workflow.V1 {
  /// Detail of the error with which a workflow is not enabled.
  public struct WorkflowErrors: Message {
    /// `findings`, field 1.
    public var findings: [WorkflowFinding] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.WorkflowErrors" }
  }
}

extension Pintle.Workflow.V1 {
  /// What a run does.
  public struct WorkflowDefinition: Message {
    /// The name of the step that comes first.
    public var start: String = ""
    /// The steps by their names; docs/workflows.md has the language.
    ///
    /// Whoever writes a workflow writes secrets into them.
    public var steps: Exact<Google.Protobuf.Struct>?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.WorkflowDefinition" }
  }
}

extension Pintle.Workflow.V1 {
  /// What starts a workflow.
  public struct WorkflowTrigger: Message {
    /// "EVENT", "EXTERNAL", "SCHEDULED", or "" for none.
    public var type: String = ""
    /// `display_name`, field 2.
    public var displayName: String?
    /// An object that depends on the type, or null.
    ///
    /// EVENT: id, "filter.$", description, attributeToFilter, formDefinitionId. EXTERNAL: name,
    /// description, clientId, url. SCHEDULED: frequency, timeZone, cronString, weeklyDays,
    /// weeklyTimes, yearlyTimes.
    public var attributes: Exact<Google.Protobuf.Value>?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.WorkflowTrigger" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.ListWorkflowsRequest`.
  public struct ListWorkflowsRequest: Message {
    /// How many to tell at most; 250 when absent.
    public var limit: Int32?
    /// How many to leave out.
    public var offset: Int32 = 0
    /// Whether to count all of them.
    public var count: Bool = false
    /// `enabled eq`, `connectorInstanceId eq`, `triggerId eq`; see docs/workflows.md.
    public var filters: String = ""
    /// `modified`, `name`, with "-" in front for the other direction.
    public var sorters: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.ListWorkflowsRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.ListWorkflowsResponse`.
  public struct ListWorkflowsResponse: Message {
    /// `workflows`, field 1.
    public var workflows: [Workflow] = []
    /// Set when the request asked to count; JSON over HTTP has it as the field `X-Total-Count`.
    public var totalCount: Int32?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.ListWorkflowsResponse" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.CreateWorkflowRequest`.
  public struct CreateWorkflowRequest: Message {
    /// `workflow`, field 1.
    public var workflow: Workflow?
    /// Refuses with ALREADY_EXISTS when the organization has a workflow of this name: of
    /// several callers that make it at once, one does.
    public var onlyIfAbsent: Bool = false
    /// Takes a workflow whose `enabled` is true: it is made and enabled in one step, or not
    /// made.
    ///
    /// Else that is refused.
    public var allowEnabled: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.CreateWorkflowRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.GetWorkflowRequest`.
  public struct GetWorkflowRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Whether the answer has the counts; true when absent.
    public var workflowMetrics: Bool?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.GetWorkflowRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.PutWorkflowRequest`.
  public struct PutWorkflowRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `workflow`, field 2.
    public var workflow: Workflow?
    /// Changes a workflow that is enabled, too: it is disabled, changed, and enabled again
    /// where `workflow.enabled` is true, all in one step, so that it stays as it was when
    /// anything of that is refused.
    ///
    /// Else an enabled workflow is not changed.
    public var allowEnabled: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.PutWorkflowRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.PatchWorkflowRequest`.
  public struct PatchWorkflowRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// All of them take effect, or none.
    public var operations: [Pintle.Json.V1.PatchOperation] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.PatchWorkflowRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.DeleteWorkflowRequest`.
  public struct DeleteWorkflowRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.DeleteWorkflowRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.TestWorkflowRequest`.
  public struct TestWorkflowRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// What the run sees as `$.trigger`.
    public var input: Exact<Google.Protobuf.Struct>?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.TestWorkflowRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.TestWorkflowResponse`.
  public struct TestWorkflowResponse: Message {
    /// `workflow_execution_id`, field 1.
    public var workflowExecutionID: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.TestWorkflowResponse" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.CreateExternalClientRequest`.
  public struct CreateExternalClientRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.CreateExternalClientRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// An OAuth client of one workflow.
  public struct ExternalClient: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `secret`, field 2.
    public var secret: String = ""
    /// Where to start the workflow.
    public var url: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.ExternalClient" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.ExecuteExternallyRequest`.
  public struct ExecuteExternallyRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// The run's `$.trigger`; an object that has `input` with an object for its only member
    /// stands for that object.
    public var body: Exact<Google.Protobuf.Value>?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.ExecuteExternallyRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.ExecuteExternallyResponse`.
  public struct ExecuteExternallyResponse: Message {
    /// Absent when nothing was started.
    public var workflowExecutionID: String?
    /// What became of the request.
    public var message: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.ExecuteExternallyResponse" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.TestExternalExecutionRequest`.
  public struct TestExternalExecutionRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// As for ExecuteExternally.
    public var body: Exact<Google.Protobuf.Value>?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.TestExternalExecutionRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.TestExternalExecutionResponse`.
  public struct TestExternalExecutionResponse: Message {
    /// What the run would see as `$.trigger`.
    public var payload: Exact<Google.Protobuf.Value>?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.TestExternalExecutionResponse" }
  }
}

extension Pintle.Workflow.V1 {
  /// One run of a workflow.
  public struct WorkflowExecution: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `workflow_id`, field 2.
    public var workflowID: String = ""
    /// What the run's callers and calls can be found by.
    public var requestID: String = ""
    /// `start_time`, field 4.
    public var startTime: Google.Protobuf.Timestamp?
    /// Absent while it runs.
    public var closeTime: Google.Protobuf.Timestamp?
    /// "Queued", "Running", "Completed", "Failed" or "Canceled".
    public var status: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.WorkflowExecution" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.ListWorkflowExecutionsRequest`.
  public struct ListWorkflowExecutionsRequest: Message {
    /// `workflow_id`, field 1.
    public var workflowID: String = ""
    /// How many to tell at most; 250 when absent.
    public var limit: Int32?
    /// How many to leave out.
    public var offset: Int32 = 0
    /// Whether to count all of them.
    public var count: Bool = false
    /// `start_time` (also `startTime`) eq, lt, le, gt, ge; `status eq`.
    public var filters: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.ListWorkflowExecutionsRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.ListWorkflowExecutionsResponse`.
  public struct ListWorkflowExecutionsResponse: Message {
    /// `executions`, field 1.
    public var executions: [WorkflowExecution] = []
    /// Set when the request asked to count; JSON over HTTP has it as the field `X-Total-Count`.
    public var totalCount: Int32?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.ListWorkflowExecutionsResponse" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.GetWorkflowExecutionRequest`.
  public struct GetWorkflowExecutionRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.GetWorkflowExecutionRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.GetWorkflowExecutionHistoryRequest`.
  public struct GetWorkflowExecutionHistoryRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// How many to tell at most; 250 when absent.
    public var limit: Int32?
    /// How many to leave out.
    public var offset: Int32 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String {
      "pintle.workflow.v1.GetWorkflowExecutionHistoryRequest"
    }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.GetWorkflowExecutionHistoryResponse`.
  public struct GetWorkflowExecutionHistoryResponse: Message {
    /// `events`, field 1.
    public var events: [WorkflowExecutionEvent] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String {
      "pintle.workflow.v1.GetWorkflowExecutionHistoryResponse"
    }
  }
}

extension Pintle.Workflow.V1 {
  /// Something that happened in a run.
  public struct WorkflowExecutionEvent: Message {
    /// "WorkflowExecutionStarted", "ActivityTaskCompleted" and so on; docs/workflows.md lists
    /// them.
    public var type: String = ""
    /// `timestamp`, field 2.
    public var timestamp: Google.Protobuf.Timestamp?
    /// `attributes`, field 3.
    public var attributes: Exact<Google.Protobuf.Struct>?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.WorkflowExecutionEvent" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.GetWorkflowExecutionRecordRequest`.
  public struct GetWorkflowExecutionRecordRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.GetWorkflowExecutionRecordRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// A run with what it ran.
  public struct WorkflowExecutionRecord: Message {
    /// `definition`, field 1.
    public var definition: WorkflowDefinition?
    /// `history`, field 2.
    public var history: [WorkflowExecutionEvent] = []
    /// `trigger`, field 3.
    public var trigger: WorkflowTrigger?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.WorkflowExecutionRecord" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.CancelWorkflowExecutionRequest`.
  public struct CancelWorkflowExecutionRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.CancelWorkflowExecutionRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.StartWorkflowExecutionRequest`.
  public struct StartWorkflowExecutionRequest: Message {
    /// `workflow_id`, field 1.
    public var workflowID: String = ""
    /// What the run sees as `$.trigger`; an empty object when absent.
    public var input: Exact<Google.Protobuf.Struct>?
    /// How long the call waits for the run's end, at most a minute; it does not wait when
    /// absent.
    public var wait: Google.Protobuf.Duration?
    /// A second request with the same key starts no other run: it tells of the first one.
    public var idempotencyKey: String = ""
    /// Whether the workflow is tried: it must be disabled then, and the run acts as the caller.
    ///
    /// Otherwise it must be enabled, with a trigger of the type EXTERNAL.
    public var test: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.StartWorkflowExecutionRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.GetWorkflowExecutionResultRequest`.
  public struct GetWorkflowExecutionResultRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// How long the call waits for the run's end, at most a minute; it does not wait when
    /// absent.
    public var wait: Google.Protobuf.Duration?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.GetWorkflowExecutionResultRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// A run, and what came of it.
  public struct WorkflowExecutionResult: Message {
    /// `execution`, field 1.
    public var execution: WorkflowExecution?
    /// The output of the step of type success; absent where that has none.
    public var output: Exact<Google.Protobuf.Value>?
    /// Why it failed; empty when it did not.
    public var error: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.WorkflowExecutionResult" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.RetryWorkflowExecutionRequest`.
  public struct RetryWorkflowExecutionRequest: Message {
    /// A run that failed or was canceled.
    public var id: String = ""
    /// The step from which it goes on, with what the steps before it gave; the start when this
    /// and the next are absent.
    public var step: String = ""
    /// Whether it goes on from the step at which it ended.
    public var failedStep: Bool = false
    /// Whether it runs the workflow as it is now; as it was then when false.
    public var presentDefinition: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.RetryWorkflowExecutionRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.RetryWorkflowExecutionsRequest`.
  public struct RetryWorkflowExecutionsRequest: Message {
    /// `workflow_id`, field 1.
    public var workflowID: String = ""
    /// As for ListWorkflowExecutions, and never empty; of status there are "Failed", also when
    /// the filter does not say, and "Canceled".
    public var filters: String = ""
    /// How many to retry at most; 100 when absent.
    public var limit: Int32?
    /// As for RetryWorkflowExecution.
    public var step: String = ""
    /// `failed_step`, field 5.
    public var failedStep: Bool = false
    /// `present_definition`, field 6.
    public var presentDefinition: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.RetryWorkflowExecutionsRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.RetryWorkflowExecutionsResponse`.
  public struct RetryWorkflowExecutionsResponse: Message {
    /// How many were retried, and how many could not be.
    public var retried: Int32 = 0
    /// `refused`, field 2.
    public var refused: Int32 = 0
    /// How many more the filter leaves, which were not looked at.
    public var remaining: Int32 = 0
    /// What became of each.
    public var executions: [RetriedExecution] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.RetryWorkflowExecutionsResponse" }
  }
}

extension Pintle.Workflow.V1 {
  /// What became of a run that was to be retried.
  public struct RetriedExecution: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// The new run; empty when there is none.
    public var retryID: String = ""
    /// Why there is none.
    public var error: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.RetriedExecution" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.ListLibraryRequest`.
  public struct ListLibraryRequest: Message {
    /// How many to tell at most; 250 when absent.
    public var limit: Int32?
    /// How many to leave out.
    public var offset: Int32 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.ListLibraryRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.ListLibraryResponse`.
  public struct ListLibraryResponse: Message {
    /// `entries`, field 1.
    public var entries: [LibraryEntry] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.ListLibraryResponse" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.ListLibraryActionsRequest`.
  public struct ListLibraryActionsRequest: Message {
    /// How many to tell at most; 250 when absent.
    public var limit: Int32?
    /// How many to leave out.
    public var offset: Int32 = 0
    /// `id eq`.
    public var filters: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.ListLibraryActionsRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.ListLibraryActionsResponse`.
  public struct ListLibraryActionsResponse: Message {
    /// `actions`, field 1.
    public var actions: [LibraryEntry] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.ListLibraryActionsResponse" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.ListLibraryTriggersRequest`.
  public struct ListLibraryTriggersRequest: Message {
    /// How many to tell at most; 250 when absent.
    public var limit: Int32?
    /// How many to leave out.
    public var offset: Int32 = 0
    /// `id eq`, `name eq`, `type eq`.
    public var filters: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.ListLibraryTriggersRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.ListLibraryTriggersResponse`.
  public struct ListLibraryTriggersResponse: Message {
    /// `triggers`, field 1.
    public var triggers: [LibraryEntry] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.ListLibraryTriggersResponse" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.ListLibraryOperatorsRequest`.
  public struct ListLibraryOperatorsRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.ListLibraryOperatorsRequest" }
  }
}

extension Pintle.Workflow.V1 {
  /// The message `pintle.workflow.v1.ListLibraryOperatorsResponse`.
  public struct ListLibraryOperatorsResponse: Message {
    /// `operators`, field 1.
    public var operators: [LibraryEntry] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.ListLibraryOperatorsResponse" }
  }
}

extension Pintle.Workflow.V1 {
  /// What a definition can use: an action, a trigger or an operator.
  ///
  /// Fields that its kind does not have are absent.
  public struct LibraryEntry: Message {
    /// "sp:http", "idn:identity-created", "sp:operator-success".
    public var id: String = ""
    /// `name`, field 2.
    public var name: String = ""
    /// "ACTION", "OPERATOR", or for triggers "EVENT", "SCHEDULED", "EXTERNAL".
    public var type: String = ""
    /// `description`, field 4.
    public var description: String = ""
    /// What a form asks for to make such a step.
    public var formFields: [LibraryFormField] = []
    /// Actions: which version of it this is.
    public var versionNumber: Int32?
    /// Actions: an example of what the step gives.
    public var exampleOutput: Google.Protobuf.Value?
    /// Actions and triggers: the JSON Schema of what they give.
    public var outputSchema: Google.Protobuf.Struct?
    /// Triggers: an example of a run's `$.trigger`.
    public var inputExample: Google.Protobuf.Struct?
    /// `is_dynamic_schema`, field 10.
    public var isDynamicSchema: Bool = false
    /// `is_simulation_enabled`, field 11.
    public var isSimulationEnabled: Bool = false
    /// `deprecated`, field 12.
    public var deprecated: Bool = false
    /// `deprecated_by`, field 13.
    public var deprecatedBy: Google.Protobuf.Timestamp?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.LibraryEntry" }
  }
}

extension Pintle.Workflow.V1 {
  /// One field of a form.
  public struct LibraryFormField: Message {
    /// `name`, field 1.
    public var name: String = ""
    /// `label`, field 2.
    public var label: String = ""
    /// "text", "number", "secret" and so on.
    public var type: String = ""
    /// `required`, field 4.
    public var required: Bool = false
    /// `description`, field 5.
    public var description: String = ""
    /// `help_text`, field 6.
    public var helpText: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.workflow.v1.LibraryFormField" }
  }
}

// MARK: pintle.workflow.v1.WorkflowAllowRules

extension Pintle.Workflow.V1.WorkflowAllowRules {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.workflowID = try reader.readString()
      case 18:
        self.allowRules.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.workflowID.isEmpty { writer.writeString(self.workflowID, tag: 10) }
    for value in self.allowRules { writer.writeString(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("workflowId") { return 1 }
      if name.matches("allowRules") { return 2 }
    case 11:
      if name.matches("workflow_id") { return 1 }
      if name.matches("allow_rules") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.workflowID = try reader.readString()
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.allowRules.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.workflowID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"workflowId\":")
      writer.writeString(self.workflowID)
    }
    if !self.allowRules.isEmpty || writer.writesDefaults {
      writer.writeKey("\"allowRules\":")
      writer.writeArray(self.allowRules) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }
}

// MARK: pintle.workflow.v1.GetWorkflowAllowRulesRequest

extension Pintle.Workflow.V1.GetWorkflowAllowRulesRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid GetWorkflowAllowRulesRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid GetWorkflowAllowRulesRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.SetWorkflowAllowRulesRequest

extension Pintle.Workflow.V1.SetWorkflowAllowRulesRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18:
        self.allowRules.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    for value in self.allowRules { writer.writeString(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 10:
      if name.matches("allowRules") { return 2 }
    case 11:
      if name.matches("allow_rules") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.allowRules.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.allowRules.isEmpty || writer.writesDefaults {
      writer.writeKey("\"allowRules\":")
      writer.writeArray(self.allowRules) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    case 2:
      parameter.repeats()
      self.allowRules.append(try parameter.string())
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid SetWorkflowAllowRulesRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid SetWorkflowAllowRulesRequest.Id: value must not hold a zero byte"
    }
    if self.allowRules.count > 100 {
      return
        "invalid SetWorkflowAllowRulesRequest.AllowRules: value must contain no more than 100 item(s)"
    }
    for (index, item) in self.allowRules.enumerated() {
      if Validation.hasZero(item) {
        return
          "invalid SetWorkflowAllowRulesRequest.AllowRules[\(index)]: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.IdentityReference

extension Pintle.Workflow.V1.IdentityReference {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.type = try reader.readString()
      case 18: self.id = try reader.readString()
      case 26: self.name = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.type.isEmpty { writer.writeString(self.type, tag: 10) }
    if !self.id.isEmpty { writer.writeString(self.id, tag: 18) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 2 }
    case 4:
      if name.matches("type") { return 1 }
      if name.matches("name") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.type = try reader.readString()
    case 2:
      self.id = try reader.readString()
    case 3:
      self.name = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.type.isEmpty || writer.writesDefaults {
      writer.writeKey("\"type\":")
      writer.writeString(self.type)
    }
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.type, atMost: 100) {
      return
        "invalid IdentityReference.Type: value length must be at most 100 runes, not \(Validation.shown(self.type))"
    }
    if Validation.hasZero(self.type) {
      return "invalid IdentityReference.Type: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid IdentityReference.Id: value length must be at most 200 runes, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid IdentityReference.Id: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.name, atMost: 500) {
      return
        "invalid IdentityReference.Name: value length must be at most 500 runes, not \(Validation.shown(self.name))"
    }
    if Validation.hasZero(self.name) {
      return "invalid IdentityReference.Name: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.Workflow

extension Pintle.Workflow.V1.Workflow {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 16: self.executionCount = try reader.readInt32()
      case 24: self.failureCount = try reader.readInt32()
      case 34: try reader.readMessage(&self.created)
      case 42: try reader.readMessage(&self.modified)
      case 50: try reader.readMessage(&self.modifiedBy)
      case 58: try reader.readMessage(&self.creator)
      case 66: self.name = try reader.readString()
      case 74: try reader.readMessage(&self.owner)
      case 82: self.description = try reader.readString()
      case 90: try reader.readMessage(&self.definition)
      case 96: self.enabled = try reader.readBool()
      case 106: try reader.readMessage(&self.trigger)
      case 114:
        var value = Pintle.Workflow.V1.WorkflowFinding()
        try reader.readMessage(&value)
        self.warnings.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.executionCount { writer.writeInt32(value, tag: 16) }
    if let value = self.failureCount { writer.writeInt32(value, tag: 24) }
    if let value = self.created { writer.writeMessage(value, tag: 34) }
    if let value = self.modified { writer.writeMessage(value, tag: 42) }
    if let value = self.modifiedBy { writer.writeMessage(value, tag: 50) }
    if let value = self.creator { writer.writeMessage(value, tag: 58) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 66) }
    if let value = self.owner { writer.writeMessage(value, tag: 74) }
    if !self.description.isEmpty { writer.writeString(self.description, tag: 82) }
    if let value = self.definition { writer.writeMessage(value, tag: 90) }
    if self.enabled { writer.writeBool(self.enabled, tag: 96) }
    if let value = self.trigger { writer.writeMessage(value, tag: 106) }
    for value in self.warnings { writer.writeMessage(value, tag: 114) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("name") { return 8 }
    case 5:
      if name.matches("owner") { return 9 }
    case 7:
      if name.matches("created") { return 4 }
      if name.matches("creator") { return 7 }
      if name.matches("enabled") { return 12 }
      if name.matches("trigger") { return 13 }
    case 8:
      if name.matches("modified") { return 5 }
      if name.matches("warnings") { return 14 }
    case 10:
      if name.matches("modifiedBy") { return 6 }
      if name.matches("definition") { return 11 }
    case 11:
      if name.matches("modified_by") { return 6 }
      if name.matches("description") { return 10 }
    case 12:
      if name.matches("failureCount") { return 3 }
    case 13:
      if name.matches("failure_count") { return 3 }
    case 14:
      if name.matches("executionCount") { return 2 }
    case 15:
      if name.matches("execution_count") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.executionCount = try reader.readInt32()
    case 3:
      self.failureCount = try reader.readInt32()
    case 4:
      try reader.readMessage(&self.created)
    case 5:
      try reader.readMessage(&self.modified)
    case 6:
      try reader.readMessage(&self.modifiedBy)
    case 7:
      try reader.readMessage(&self.creator)
    case 8:
      self.name = try reader.readString()
    case 9:
      try reader.readMessage(&self.owner)
    case 10:
      self.description = try reader.readString()
    case 11:
      try reader.readMessage(&self.definition)
    case 12:
      self.enabled = try reader.readBool()
    case 13:
      try reader.readMessage(&self.trigger)
    case 14:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Workflow.V1.WorkflowFinding()
        try reader.readMessage(&value)
        self.warnings.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if let value = self.executionCount {
      writer.writeKey("\"executionCount\":")
      writer.writeInt32(value)
    }
    if let value = self.failureCount {
      writer.writeKey("\"failureCount\":")
      writer.writeInt32(value)
    }
    if let value = self.created {
      writer.writeKey("\"created\":")
      writer.writeMessage(value)
    }
    if let value = self.modified {
      writer.writeKey("\"modified\":")
      writer.writeMessage(value)
    }
    if let value = self.modifiedBy {
      writer.writeKey("\"modifiedBy\":")
      writer.writeMessage(value)
    }
    if let value = self.creator {
      writer.writeKey("\"creator\":")
      writer.writeMessage(value)
    }
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if let value = self.owner {
      writer.writeKey("\"owner\":")
      writer.writeMessage(value)
    }
    if !self.description.isEmpty || writer.writesDefaults {
      writer.writeKey("\"description\":")
      writer.writeString(self.description)
    }
    if let value = self.definition {
      writer.writeKey("\"definition\":")
      writer.writeMessage(value)
    }
    if self.enabled || writer.writesDefaults {
      writer.writeKey("\"enabled\":")
      writer.writeBool(self.enabled)
    }
    if let value = self.trigger {
      writer.writeKey("\"trigger\":")
      writer.writeMessage(value)
    }
    if !self.warnings.isEmpty || writer.writesDefaults {
      writer.writeKey("\"warnings\":")
      writer.writeArray(self.warnings) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.WorkflowFinding) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if Validation.hasZero(self.id) { return "invalid Workflow.Id: value must not hold a zero byte" }
    if let cause = self.modifiedBy?.firstViolation() {
      return "invalid Workflow.ModifiedBy: embedded message failed validation | caused by: \(cause)"
    }
    if let cause = self.creator?.firstViolation() {
      return "invalid Workflow.Creator: embedded message failed validation | caused by: \(cause)"
    }
    if !Validation.hasRunes(self.name, atMost: 500) {
      return
        "invalid Workflow.Name: value length must be at most 500 runes, not \(Validation.shown(self.name))"
    }
    if Validation.hasZero(self.name) {
      return "invalid Workflow.Name: value must not hold a zero byte"
    }
    if let cause = self.owner?.firstViolation() {
      return "invalid Workflow.Owner: embedded message failed validation | caused by: \(cause)"
    }
    if !Validation.hasRunes(self.description, atMost: 4000) {
      return
        "invalid Workflow.Description: value length must be at most 4000 runes, not \(Validation.shown(self.description))"
    }
    if Validation.hasZero(self.description) {
      return "invalid Workflow.Description: value must not hold a zero byte"
    }
    if let cause = self.definition?.firstViolation() {
      return "invalid Workflow.Definition: embedded message failed validation | caused by: \(cause)"
    }
    if let cause = self.trigger?.firstViolation() {
      return "invalid Workflow.Trigger: embedded message failed validation | caused by: \(cause)"
    }
    for (index, item) in self.warnings.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid Workflow.Warnings[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.WorkflowFinding

extension Pintle.Workflow.V1.WorkflowFinding {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.step = try reader.readString()
      case 18: self.path = try reader.readString()
      case 26: self.text = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.step.isEmpty { writer.writeString(self.step, tag: 10) }
    if !self.path.isEmpty { writer.writeString(self.path, tag: 18) }
    if !self.text.isEmpty { writer.writeString(self.text, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("step") { return 1 }
      if name.matches("path") { return 2 }
      if name.matches("text") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.step = try reader.readString()
    case 2:
      self.path = try reader.readString()
    case 3:
      self.text = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.step.isEmpty || writer.writesDefaults {
      writer.writeKey("\"step\":")
      writer.writeString(self.step)
    }
    if !self.path.isEmpty || writer.writesDefaults {
      writer.writeKey("\"path\":")
      writer.writeString(self.path)
    }
    if !self.text.isEmpty || writer.writesDefaults {
      writer.writeKey("\"text\":")
      writer.writeString(self.text)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if Validation.hasZero(self.step) {
      return "invalid WorkflowFinding.Step: value must not hold a zero byte"
    }
    if Validation.hasZero(self.path) {
      return "invalid WorkflowFinding.Path: value must not hold a zero byte"
    }
    if Validation.hasZero(self.text) {
      return "invalid WorkflowFinding.Text: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.WorkflowErrors

extension Pintle.Workflow.V1.WorkflowErrors {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Workflow.V1.WorkflowFinding()
        try reader.readMessage(&value)
        self.findings.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.findings { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("findings") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Workflow.V1.WorkflowFinding()
        try reader.readMessage(&value)
        self.findings.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.findings.isEmpty || writer.writesDefaults {
      writer.writeKey("\"findings\":")
      writer.writeArray(self.findings) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.WorkflowFinding) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    for (index, item) in self.findings.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid WorkflowErrors.Findings[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.WorkflowDefinition

extension Pintle.Workflow.V1.WorkflowDefinition {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.steps, "steps_json")
        return
      case 10: self.start = try reader.readString()
      case 18: try reader.readMessage(&self.steps)
      case 26: try reader.readJSONText(&self.steps)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.start.isEmpty { writer.writeString(self.start, tag: 10) }
    if let value = self.steps { writer.writeMessage(value, tag: 18) }
    writer.writeJSONText(self.steps, tag: 26)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("start") { return 1 }
      if name.matches("steps") { return 2 }
    case 9:
      if name.matches("stepsJson") { return 3 }
    case 10:
      if name.matches("steps_json") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
    try reader.settle(&self.steps, "steps_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.start = try reader.readString()
    case 2:
      try reader.readSecretMessage(&self.steps, of: "pintle.workflow.v1.WorkflowDefinition.steps")
    case 3:
      try reader.readJSONText(&self.steps)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.start.isEmpty || writer.writesDefaults {
      writer.writeKey("\"start\":")
      writer.writeString(self.start)
    }
    if let value = self.steps {
      writer.writeKey("\"steps\":")
      writer.writeSecretMessage(value, of: "pintle.workflow.v1.WorkflowDefinition.steps")
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.start, atMost: 500) {
      return
        "invalid WorkflowDefinition.Start: value length must be at most 500 runes, not \(Validation.shown(self.start))"
    }
    if Validation.hasZero(self.start) {
      return "invalid WorkflowDefinition.Start: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.WorkflowTrigger

extension Pintle.Workflow.V1.WorkflowTrigger {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.attributes, "attributes_json")
        return
      case 10: self.type = try reader.readString()
      case 18: self.displayName = try reader.readString()
      case 26: try reader.readMessage(&self.attributes)
      case 34: try reader.readJSONText(&self.attributes)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.type.isEmpty { writer.writeString(self.type, tag: 10) }
    if let value = self.displayName { writer.writeString(value, tag: 18) }
    if let value = self.attributes { writer.writeMessage(value, tag: 26) }
    writer.writeJSONText(self.attributes, tag: 34)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("type") { return 1 }
    case 10:
      if name.matches("attributes") { return 3 }
    case 11:
      if name.matches("displayName") { return 2 }
    case 12:
      if name.matches("display_name") { return 2 }
    case 14:
      if name.matches("attributesJson") { return 4 }
    case 15:
      if name.matches("attributes_json") { return 4 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
    try reader.settle(&self.attributes, "attributes_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if place != 3, try reader.readNull() { return }
    switch place {
    case 1:
      self.type = try reader.readString()
    case 2:
      self.displayName = try reader.readString()
    case 3:
      try reader.readMessage(&self.attributes)
    case 4:
      try reader.readJSONText(&self.attributes)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.type.isEmpty || writer.writesDefaults {
      writer.writeKey("\"type\":")
      writer.writeString(self.type)
    }
    if let value = self.displayName {
      writer.writeKey("\"displayName\":")
      writer.writeString(value)
    }
    if let value = self.attributes {
      writer.writeKey("\"attributes\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.type, atMost: 100) {
      return
        "invalid WorkflowTrigger.Type: value length must be at most 100 runes, not \(Validation.shown(self.type))"
    }
    if Validation.hasZero(self.type) {
      return "invalid WorkflowTrigger.Type: value must not hold a zero byte"
    }
    if let value = self.displayName {
      if !Validation.hasRunes(value, atMost: 500) {
        return
          "invalid WorkflowTrigger.DisplayName: value length must be at most 500 runes, not \(Validation.shown(value))"
      }
      if Validation.hasZero(value) {
        return "invalid WorkflowTrigger.DisplayName: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.ListWorkflowsRequest

extension Pintle.Workflow.V1.ListWorkflowsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.limit = try reader.readInt32()
      case 16: self.offset = try reader.readInt32()
      case 24: self.count = try reader.readBool()
      case 34: self.filters = try reader.readString()
      case 42: self.sorters = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.limit { writer.writeInt32(value, tag: 8) }
    if self.offset != 0 { writer.writeInt32(self.offset, tag: 16) }
    if self.count { writer.writeBool(self.count, tag: 24) }
    if !self.filters.isEmpty { writer.writeString(self.filters, tag: 34) }
    if !self.sorters.isEmpty { writer.writeString(self.sorters, tag: 42) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 1 }
      if name.matches("count") { return 3 }
    case 6:
      if name.matches("offset") { return 2 }
    case 7:
      if name.matches("filters") { return 4 }
      if name.matches("sorters") { return 5 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.limit = try reader.readInt32()
    case 2:
      self.offset = try reader.readInt32()
    case 3:
      self.count = try reader.readBool()
    case 4:
      self.filters = try reader.readString()
    case 5:
      self.sorters = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.limit {
      writer.writeKey("\"limit\":")
      writer.writeInt32(value)
    }
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeInt32(self.offset)
    }
    if self.count || writer.writesDefaults {
      writer.writeKey("\"count\":")
      writer.writeBool(self.count)
    }
    if !self.filters.isEmpty || writer.writesDefaults {
      writer.writeKey("\"filters\":")
      writer.writeString(self.filters)
    }
    if !self.sorters.isEmpty || writer.writesDefaults {
      writer.writeKey("\"sorters\":")
      writer.writeString(self.sorters)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.limit = try parameter.int32()
    case 2:
      self.offset = try parameter.int32()
    case 3:
      self.count = try parameter.bool()
    case 4:
      self.filters = try parameter.string()
    case 5:
      self.sorters = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.offset < 0 {
      return
        "invalid ListWorkflowsRequest.Offset: value must be greater than or equal to 0, not \(Validation.shown(self.offset))"
    }
    if !Validation.hasRunes(self.filters, atMost: 4000) {
      return
        "invalid ListWorkflowsRequest.Filters: value length must be at most 4000 runes, not \(Validation.shown(self.filters))"
    }
    if Validation.hasZero(self.filters) {
      return "invalid ListWorkflowsRequest.Filters: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.sorters, atMost: 1000) {
      return
        "invalid ListWorkflowsRequest.Sorters: value length must be at most 1000 runes, not \(Validation.shown(self.sorters))"
    }
    if Validation.hasZero(self.sorters) {
      return "invalid ListWorkflowsRequest.Sorters: value must not hold a zero byte"
    }
    if let value = self.limit {
      if value < 0 || value > 250 {
        return
          "invalid ListWorkflowsRequest.Limit: value must be inside range [0, 250], not \(Validation.shown(value))"
      }
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.ListWorkflowsResponse

extension Pintle.Workflow.V1.ListWorkflowsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Workflow.V1.Workflow()
        try reader.readMessage(&value)
        self.workflows.append(read: consume value)
      case 16: self.totalCount = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.workflows { writer.writeMessage(value, tag: 10) }
    if let value = self.totalCount { writer.writeInt32(value, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 9:
      if name.matches("workflows") { return 1 }
    case 10:
      if name.matches("totalCount") { return 2 }
    case 11:
      if name.matches("total_count") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Workflow.V1.Workflow()
        try reader.readMessage(&value)
        self.workflows.append(read: consume value)
      }
    case 2:
      self.totalCount = try reader.readInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.workflows.isEmpty || writer.writesDefaults {
      writer.writeKey("\"workflows\":")
      writer.writeArray(self.workflows) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.Workflow) in
        writer.writeMessage(value)
      }
    }
    if let value = self.totalCount {
      writer.writeKey("\"totalCount\":")
      writer.writeInt32(value)
    }
    writer.endObject()
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.workflows) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.Workflow) in
        writer.writeMessage(value)
      }
    case 2:
      writer.writeInt32(self.totalCount ?? 0)
    default: return false
    }
    return true
  }

  public func firstViolation() -> String? {
    for (index, item) in self.workflows.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid ListWorkflowsResponse.Workflows[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.CreateWorkflowRequest

extension Pintle.Workflow.V1.CreateWorkflowRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.workflow)
      case 16: self.onlyIfAbsent = try reader.readBool()
      case 24: self.allowEnabled = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.workflow { writer.writeMessage(value, tag: 10) }
    if self.onlyIfAbsent { writer.writeBool(self.onlyIfAbsent, tag: 16) }
    if self.allowEnabled { writer.writeBool(self.allowEnabled, tag: 24) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("workflow") { return 1 }
    case 12:
      if name.matches("onlyIfAbsent") { return 2 }
      if name.matches("allowEnabled") { return 3 }
    case 13:
      if name.matches("allow_enabled") { return 3 }
    case 14:
      if name.matches("only_if_absent") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.workflow)
    case 2:
      self.onlyIfAbsent = try reader.readBool()
    case 3:
      self.allowEnabled = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.workflow {
      writer.writeKey("\"workflow\":")
      writer.writeMessage(value)
    }
    if self.onlyIfAbsent || writer.writesDefaults {
      writer.writeKey("\"onlyIfAbsent\":")
      writer.writeBool(self.onlyIfAbsent)
    }
    if self.allowEnabled || writer.writesDefaults {
      writer.writeKey("\"allowEnabled\":")
      writer.writeBool(self.allowEnabled)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      if self.workflow != nil {
        try self.workflow!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Workflow.V1.Workflow()
        try value.mergeParameter(&parameter)
        self.workflow = value
      }
    case 2:
      self.onlyIfAbsent = try parameter.bool()
    case 3:
      self.allowEnabled = try parameter.bool()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.workflow == nil { return "invalid CreateWorkflowRequest.Workflow: value is required" }
    if let cause = self.workflow?.firstViolation() {
      return
        "invalid CreateWorkflowRequest.Workflow: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.GetWorkflowRequest

extension Pintle.Workflow.V1.GetWorkflowRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 16: self.workflowMetrics = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.workflowMetrics { writer.writeBool(value, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 15:
      if name.matches("workflowMetrics") { return 2 }
    case 16:
      if name.matches("workflow_metrics") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.workflowMetrics = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if let value = self.workflowMetrics {
      writer.writeKey("\"workflowMetrics\":")
      writer.writeBool(value)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    case 2:
      self.workflowMetrics = try parameter.bool()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid GetWorkflowRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid GetWorkflowRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.PutWorkflowRequest

extension Pintle.Workflow.V1.PutWorkflowRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: try reader.readMessage(&self.workflow)
      case 24: self.allowEnabled = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.workflow { writer.writeMessage(value, tag: 18) }
    if self.allowEnabled { writer.writeBool(self.allowEnabled, tag: 24) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 8:
      if name.matches("workflow") { return 2 }
    case 12:
      if name.matches("allowEnabled") { return 3 }
    case 13:
      if name.matches("allow_enabled") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      try reader.readMessage(&self.workflow)
    case 3:
      self.allowEnabled = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if let value = self.workflow {
      writer.writeKey("\"workflow\":")
      writer.writeMessage(value)
    }
    if self.allowEnabled || writer.writesDefaults {
      writer.writeKey("\"allowEnabled\":")
      writer.writeBool(self.allowEnabled)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    case 2:
      if self.workflow != nil {
        try self.workflow!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Workflow.V1.Workflow()
        try value.mergeParameter(&parameter)
        self.workflow = value
      }
    case 3:
      self.allowEnabled = try parameter.bool()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid PutWorkflowRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid PutWorkflowRequest.Id: value must not hold a zero byte"
    }
    if self.workflow == nil { return "invalid PutWorkflowRequest.Workflow: value is required" }
    if let cause = self.workflow?.firstViolation() {
      return
        "invalid PutWorkflowRequest.Workflow: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.PatchWorkflowRequest

extension Pintle.Workflow.V1.PatchWorkflowRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18:
        var value = Pintle.Json.V1.PatchOperation()
        try reader.readMessage(&value)
        self.operations.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    for value in self.operations { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 10:
      if name.matches("operations") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Json.V1.PatchOperation()
        try reader.readMessage(&value)
        self.operations.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.operations.isEmpty || writer.writesDefaults {
      writer.writeKey("\"operations\":")
      writer.writeArray(self.operations) {
        (writer: inout JSONWriter, value: Pintle.Json.V1.PatchOperation) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    case 2:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid PatchWorkflowRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid PatchWorkflowRequest.Id: value must not hold a zero byte"
    }
    if self.operations.count > 1000 {
      return "invalid PatchWorkflowRequest.Operations: value must contain no more than 1000 item(s)"
    }
    for (index, item) in self.operations.enumerated() {
      if let cause = item.firstViolation() {
        return
          "invalid PatchWorkflowRequest.Operations[\(index)]: embedded message failed validation | caused by: \(cause)"
      }
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.DeleteWorkflowRequest

extension Pintle.Workflow.V1.DeleteWorkflowRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid DeleteWorkflowRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid DeleteWorkflowRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.TestWorkflowRequest

extension Pintle.Workflow.V1.TestWorkflowRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.input, "input_json")
        return
      case 10: self.id = try reader.readString()
      case 18: try reader.readMessage(&self.input)
      case 26: try reader.readJSONText(&self.input)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.input { writer.writeMessage(value, tag: 18) }
    writer.writeJSONText(self.input, tag: 26)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 5:
      if name.matches("input") { return 2 }
    case 9:
      if name.matches("inputJson") { return 3 }
    case 10:
      if name.matches("input_json") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
    try reader.settle(&self.input, "input_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      try reader.readMessage(&self.input)
    case 3:
      try reader.readJSONText(&self.input)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if let value = self.input {
      writer.writeKey("\"input\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    case 2:
      if self.input != nil {
        try self.input!.mergeParameter(&parameter)
      } else {
        var value = Exact<Google.Protobuf.Struct>()
        try value.mergeParameter(&parameter)
        self.input = value
      }
    case 3:
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid TestWorkflowRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid TestWorkflowRequest.Id: value must not hold a zero byte"
    }
    if self.input == nil { return "invalid TestWorkflowRequest.Input: value is required" }
    return nil
  }
}

// MARK: pintle.workflow.v1.TestWorkflowResponse

extension Pintle.Workflow.V1.TestWorkflowResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.workflowExecutionID = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.workflowExecutionID.isEmpty { writer.writeString(self.workflowExecutionID, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 19:
      if name.matches("workflowExecutionId") { return 1 }
    case 21:
      if name.matches("workflow_execution_id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.workflowExecutionID = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.workflowExecutionID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"workflowExecutionId\":")
      writer.writeString(self.workflowExecutionID)
    }
    writer.endObject()
  }
}

// MARK: pintle.workflow.v1.CreateExternalClientRequest

extension Pintle.Workflow.V1.CreateExternalClientRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid CreateExternalClientRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid CreateExternalClientRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.ExternalClient

extension Pintle.Workflow.V1.ExternalClient {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.secret = try reader.readString()
      case 26: self.url = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.secret.isEmpty { writer.writeString(self.secret, tag: 18) }
    if !self.url.isEmpty { writer.writeString(self.url, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 3:
      if name.matches("url") { return 3 }
    case 6:
      if name.matches("secret") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.secret = try reader.readSecretString(of: "pintle.workflow.v1.ExternalClient.secret")
    case 3:
      self.url = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.secret.isEmpty || writer.writesDefaults {
      writer.writeKey("\"secret\":")
      writer.writeSecretString(self.secret, of: "pintle.workflow.v1.ExternalClient.secret")
    }
    if !self.url.isEmpty || writer.writesDefaults {
      writer.writeKey("\"url\":")
      writer.writeString(self.url)
    }
    writer.endObject()
  }
}

// MARK: pintle.workflow.v1.ExecuteExternallyRequest

extension Pintle.Workflow.V1.ExecuteExternallyRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.body, "body_json")
        return
      case 10: self.id = try reader.readString()
      case 18: try reader.readMessage(&self.body)
      case 26: try reader.readJSONText(&self.body)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.body { writer.writeMessage(value, tag: 18) }
    writer.writeJSONText(self.body, tag: 26)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("body") { return 2 }
    case 8:
      if name.matches("bodyJson") { return 3 }
    case 9:
      if name.matches("body_json") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
    try reader.settle(&self.body, "body_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if place != 2, try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      try reader.readMessage(&self.body)
    case 3:
      try reader.readJSONText(&self.body)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if let value = self.body {
      writer.writeKey("\"body\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    try reader.settle(&self.body, "body_json")
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    case 2:
      if self.body != nil {
        try self.body!.mergeParameter(&parameter)
      } else {
        var value = Exact<Google.Protobuf.Value>()
        try value.mergeParameter(&parameter)
        self.body = value
      }
    case 3:
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid ExecuteExternallyRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid ExecuteExternallyRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.ExecuteExternallyResponse

extension Pintle.Workflow.V1.ExecuteExternallyResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.workflowExecutionID = try reader.readString()
      case 18: self.message = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.workflowExecutionID { writer.writeString(value, tag: 10) }
    if !self.message.isEmpty { writer.writeString(self.message, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("message") { return 2 }
    case 19:
      if name.matches("workflowExecutionId") { return 1 }
    case 21:
      if name.matches("workflow_execution_id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.workflowExecutionID = try reader.readString()
    case 2:
      self.message = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.workflowExecutionID {
      writer.writeKey("\"workflowExecutionId\":")
      writer.writeString(value)
    }
    if !self.message.isEmpty || writer.writesDefaults {
      writer.writeKey("\"message\":")
      writer.writeString(self.message)
    }
    writer.endObject()
  }
}

// MARK: pintle.workflow.v1.TestExternalExecutionRequest

extension Pintle.Workflow.V1.TestExternalExecutionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.body, "body_json")
        return
      case 10: self.id = try reader.readString()
      case 18: try reader.readMessage(&self.body)
      case 26: try reader.readJSONText(&self.body)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.body { writer.writeMessage(value, tag: 18) }
    writer.writeJSONText(self.body, tag: 26)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("body") { return 2 }
    case 8:
      if name.matches("bodyJson") { return 3 }
    case 9:
      if name.matches("body_json") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
    try reader.settle(&self.body, "body_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if place != 2, try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      try reader.readMessage(&self.body)
    case 3:
      try reader.readJSONText(&self.body)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if let value = self.body {
      writer.writeKey("\"body\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    try reader.settle(&self.body, "body_json")
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    case 2:
      if self.body != nil {
        try self.body!.mergeParameter(&parameter)
      } else {
        var value = Exact<Google.Protobuf.Value>()
        try value.mergeParameter(&parameter)
        self.body = value
      }
    case 3:
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid TestExternalExecutionRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid TestExternalExecutionRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.TestExternalExecutionResponse

extension Pintle.Workflow.V1.TestExternalExecutionResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.payload, "payload_json")
        return
      case 10: try reader.readMessage(&self.payload)
      case 18: try reader.readJSONText(&self.payload)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.payload { writer.writeMessage(value, tag: 10) }
    writer.writeJSONText(self.payload, tag: 18)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("payload") { return 1 }
    case 11:
      if name.matches("payloadJson") { return 2 }
    case 12:
      if name.matches("payload_json") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
    try reader.settle(&self.payload, "payload_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if place != 1, try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.payload)
    case 2:
      try reader.readJSONText(&self.payload)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.payload {
      writer.writeKey("\"payload\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.workflow.v1.WorkflowExecution

extension Pintle.Workflow.V1.WorkflowExecution {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.workflowID = try reader.readString()
      case 26: self.requestID = try reader.readString()
      case 34: try reader.readMessage(&self.startTime)
      case 42: try reader.readMessage(&self.closeTime)
      case 50: self.status = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.workflowID.isEmpty { writer.writeString(self.workflowID, tag: 18) }
    if !self.requestID.isEmpty { writer.writeString(self.requestID, tag: 26) }
    if let value = self.startTime { writer.writeMessage(value, tag: 34) }
    if let value = self.closeTime { writer.writeMessage(value, tag: 42) }
    if !self.status.isEmpty { writer.writeString(self.status, tag: 50) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 6:
      if name.matches("status") { return 6 }
    case 9:
      if name.matches("requestId") { return 3 }
      if name.matches("startTime") { return 4 }
      if name.matches("closeTime") { return 5 }
    case 10:
      if name.matches("workflowId") { return 2 }
      if name.matches("request_id") { return 3 }
      if name.matches("start_time") { return 4 }
      if name.matches("close_time") { return 5 }
    case 11:
      if name.matches("workflow_id") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.workflowID = try reader.readString()
    case 3:
      self.requestID = try reader.readString()
    case 4:
      try reader.readMessage(&self.startTime)
    case 5:
      try reader.readMessage(&self.closeTime)
    case 6:
      self.status = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.workflowID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"workflowId\":")
      writer.writeString(self.workflowID)
    }
    if !self.requestID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"requestId\":")
      writer.writeString(self.requestID)
    }
    if let value = self.startTime {
      writer.writeKey("\"startTime\":")
      writer.writeMessage(value)
    }
    if let value = self.closeTime {
      writer.writeKey("\"closeTime\":")
      writer.writeMessage(value)
    }
    if !self.status.isEmpty || writer.writesDefaults {
      writer.writeKey("\"status\":")
      writer.writeString(self.status)
    }
    writer.endObject()
  }
}

// MARK: pintle.workflow.v1.ListWorkflowExecutionsRequest

extension Pintle.Workflow.V1.ListWorkflowExecutionsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.workflowID = try reader.readString()
      case 16: self.limit = try reader.readInt32()
      case 24: self.offset = try reader.readInt32()
      case 32: self.count = try reader.readBool()
      case 42: self.filters = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.workflowID.isEmpty { writer.writeString(self.workflowID, tag: 10) }
    if let value = self.limit { writer.writeInt32(value, tag: 16) }
    if self.offset != 0 { writer.writeInt32(self.offset, tag: 24) }
    if self.count { writer.writeBool(self.count, tag: 32) }
    if !self.filters.isEmpty { writer.writeString(self.filters, tag: 42) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 2 }
      if name.matches("count") { return 4 }
    case 6:
      if name.matches("offset") { return 3 }
    case 7:
      if name.matches("filters") { return 5 }
    case 10:
      if name.matches("workflowId") { return 1 }
    case 11:
      if name.matches("workflow_id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.workflowID = try reader.readString()
    case 2:
      self.limit = try reader.readInt32()
    case 3:
      self.offset = try reader.readInt32()
    case 4:
      self.count = try reader.readBool()
    case 5:
      self.filters = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.workflowID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"workflowId\":")
      writer.writeString(self.workflowID)
    }
    if let value = self.limit {
      writer.writeKey("\"limit\":")
      writer.writeInt32(value)
    }
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeInt32(self.offset)
    }
    if self.count || writer.writesDefaults {
      writer.writeKey("\"count\":")
      writer.writeBool(self.count)
    }
    if !self.filters.isEmpty || writer.writesDefaults {
      writer.writeKey("\"filters\":")
      writer.writeString(self.filters)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.workflowID = try parameter.string()
    case 2:
      self.limit = try parameter.int32()
    case 3:
      self.offset = try parameter.int32()
    case 4:
      self.count = try parameter.bool()
    case 5:
      self.filters = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.workflowID.isEmpty || !Validation.hasRunes(self.workflowID, atMost: 200) {
      return
        "invalid ListWorkflowExecutionsRequest.WorkflowId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.workflowID))"
    }
    if Validation.hasZero(self.workflowID) {
      return "invalid ListWorkflowExecutionsRequest.WorkflowId: value must not hold a zero byte"
    }
    if self.offset < 0 {
      return
        "invalid ListWorkflowExecutionsRequest.Offset: value must be greater than or equal to 0, not \(Validation.shown(self.offset))"
    }
    if !Validation.hasRunes(self.filters, atMost: 4000) {
      return
        "invalid ListWorkflowExecutionsRequest.Filters: value length must be at most 4000 runes, not \(Validation.shown(self.filters))"
    }
    if Validation.hasZero(self.filters) {
      return "invalid ListWorkflowExecutionsRequest.Filters: value must not hold a zero byte"
    }
    if let value = self.limit {
      if value < 0 || value > 250 {
        return
          "invalid ListWorkflowExecutionsRequest.Limit: value must be inside range [0, 250], not \(Validation.shown(value))"
      }
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.ListWorkflowExecutionsResponse

extension Pintle.Workflow.V1.ListWorkflowExecutionsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Workflow.V1.WorkflowExecution()
        try reader.readMessage(&value)
        self.executions.append(read: consume value)
      case 16: self.totalCount = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.executions { writer.writeMessage(value, tag: 10) }
    if let value = self.totalCount { writer.writeInt32(value, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("executions") { return 1 }
      if name.matches("totalCount") { return 2 }
    case 11:
      if name.matches("total_count") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Workflow.V1.WorkflowExecution()
        try reader.readMessage(&value)
        self.executions.append(read: consume value)
      }
    case 2:
      self.totalCount = try reader.readInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.executions.isEmpty || writer.writesDefaults {
      writer.writeKey("\"executions\":")
      writer.writeArray(self.executions) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.WorkflowExecution) in
        writer.writeMessage(value)
      }
    }
    if let value = self.totalCount {
      writer.writeKey("\"totalCount\":")
      writer.writeInt32(value)
    }
    writer.endObject()
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.executions) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.WorkflowExecution) in
        writer.writeMessage(value)
      }
    case 2:
      writer.writeInt32(self.totalCount ?? 0)
    default: return false
    }
    return true
  }
}

// MARK: pintle.workflow.v1.GetWorkflowExecutionRequest

extension Pintle.Workflow.V1.GetWorkflowExecutionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid GetWorkflowExecutionRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid GetWorkflowExecutionRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.GetWorkflowExecutionHistoryRequest

extension Pintle.Workflow.V1.GetWorkflowExecutionHistoryRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 16: self.limit = try reader.readInt32()
      case 24: self.offset = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.limit { writer.writeInt32(value, tag: 16) }
    if self.offset != 0 { writer.writeInt32(self.offset, tag: 24) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 5:
      if name.matches("limit") { return 2 }
    case 6:
      if name.matches("offset") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.limit = try reader.readInt32()
    case 3:
      self.offset = try reader.readInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if let value = self.limit {
      writer.writeKey("\"limit\":")
      writer.writeInt32(value)
    }
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeInt32(self.offset)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    case 2:
      self.limit = try parameter.int32()
    case 3:
      self.offset = try parameter.int32()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid GetWorkflowExecutionHistoryRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid GetWorkflowExecutionHistoryRequest.Id: value must not hold a zero byte"
    }
    if self.offset < 0 {
      return
        "invalid GetWorkflowExecutionHistoryRequest.Offset: value must be greater than or equal to 0, not \(Validation.shown(self.offset))"
    }
    if let value = self.limit {
      if value < 0 || value > 250 {
        return
          "invalid GetWorkflowExecutionHistoryRequest.Limit: value must be inside range [0, 250], not \(Validation.shown(value))"
      }
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.GetWorkflowExecutionHistoryResponse

extension Pintle.Workflow.V1.GetWorkflowExecutionHistoryResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Workflow.V1.WorkflowExecutionEvent()
        try reader.readMessage(&value)
        self.events.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.events { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("events") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Workflow.V1.WorkflowExecutionEvent()
        try reader.readMessage(&value)
        self.events.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.events.isEmpty || writer.writesDefaults {
      writer.writeKey("\"events\":")
      writer.writeArray(self.events) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.WorkflowExecutionEvent) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.events) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.WorkflowExecutionEvent) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }
}

// MARK: pintle.workflow.v1.WorkflowExecutionEvent

extension Pintle.Workflow.V1.WorkflowExecutionEvent {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.attributes, "attributes_json")
        return
      case 10: self.type = try reader.readString()
      case 18: try reader.readMessage(&self.timestamp)
      case 26: try reader.readMessage(&self.attributes)
      case 34: try reader.readJSONText(&self.attributes)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.type.isEmpty { writer.writeString(self.type, tag: 10) }
    if let value = self.timestamp { writer.writeMessage(value, tag: 18) }
    if let value = self.attributes { writer.writeMessage(value, tag: 26) }
    writer.writeJSONText(self.attributes, tag: 34)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("type") { return 1 }
    case 9:
      if name.matches("timestamp") { return 2 }
    case 10:
      if name.matches("attributes") { return 3 }
    case 14:
      if name.matches("attributesJson") { return 4 }
    case 15:
      if name.matches("attributes_json") { return 4 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
    try reader.settle(&self.attributes, "attributes_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.type = try reader.readString()
    case 2:
      try reader.readMessage(&self.timestamp)
    case 3:
      try reader.readMessage(&self.attributes)
    case 4:
      try reader.readJSONText(&self.attributes)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.type.isEmpty || writer.writesDefaults {
      writer.writeKey("\"type\":")
      writer.writeString(self.type)
    }
    if let value = self.timestamp {
      writer.writeKey("\"timestamp\":")
      writer.writeMessage(value)
    }
    if let value = self.attributes {
      writer.writeKey("\"attributes\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.workflow.v1.GetWorkflowExecutionRecordRequest

extension Pintle.Workflow.V1.GetWorkflowExecutionRecordRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid GetWorkflowExecutionRecordRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid GetWorkflowExecutionRecordRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.WorkflowExecutionRecord

extension Pintle.Workflow.V1.WorkflowExecutionRecord {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.definition)
      case 18:
        var value = Pintle.Workflow.V1.WorkflowExecutionEvent()
        try reader.readMessage(&value)
        self.history.append(read: consume value)
      case 26: try reader.readMessage(&self.trigger)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.definition { writer.writeMessage(value, tag: 10) }
    for value in self.history { writer.writeMessage(value, tag: 18) }
    if let value = self.trigger { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("history") { return 2 }
      if name.matches("trigger") { return 3 }
    case 10:
      if name.matches("definition") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.definition)
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Workflow.V1.WorkflowExecutionEvent()
        try reader.readMessage(&value)
        self.history.append(read: consume value)
      }
    case 3:
      try reader.readMessage(&self.trigger)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.definition {
      writer.writeKey("\"definition\":")
      writer.writeMessage(value)
    }
    if !self.history.isEmpty || writer.writesDefaults {
      writer.writeKey("\"history\":")
      writer.writeArray(self.history) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.WorkflowExecutionEvent) in
        writer.writeMessage(value)
      }
    }
    if let value = self.trigger {
      writer.writeKey("\"trigger\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if let cause = self.definition?.firstViolation() {
      return
        "invalid WorkflowExecutionRecord.Definition: embedded message failed validation | caused by: \(cause)"
    }
    if let cause = self.trigger?.firstViolation() {
      return
        "invalid WorkflowExecutionRecord.Trigger: embedded message failed validation | caused by: \(cause)"
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.CancelWorkflowExecutionRequest

extension Pintle.Workflow.V1.CancelWorkflowExecutionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid CancelWorkflowExecutionRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid CancelWorkflowExecutionRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.StartWorkflowExecutionRequest

extension Pintle.Workflow.V1.StartWorkflowExecutionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.input, "input_json")
        return
      case 10: self.workflowID = try reader.readString()
      case 18: try reader.readMessage(&self.input)
      case 26: try reader.readJSONText(&self.input)
      case 34: try reader.readMessage(&self.wait)
      case 42: self.idempotencyKey = try reader.readString()
      case 48: self.test = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.workflowID.isEmpty { writer.writeString(self.workflowID, tag: 10) }
    if let value = self.input { writer.writeMessage(value, tag: 18) }
    writer.writeJSONText(self.input, tag: 26)
    if let value = self.wait { writer.writeMessage(value, tag: 34) }
    if !self.idempotencyKey.isEmpty { writer.writeString(self.idempotencyKey, tag: 42) }
    if self.test { writer.writeBool(self.test, tag: 48) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("wait") { return 4 }
      if name.matches("test") { return 6 }
    case 5:
      if name.matches("input") { return 2 }
    case 9:
      if name.matches("inputJson") { return 3 }
    case 10:
      if name.matches("workflowId") { return 1 }
      if name.matches("input_json") { return 3 }
    case 11:
      if name.matches("workflow_id") { return 1 }
    case 14:
      if name.matches("idempotencyKey") { return 5 }
    case 15:
      if name.matches("idempotency_key") { return 5 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
    try reader.settle(&self.input, "input_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.workflowID = try reader.readString()
    case 2:
      try reader.readMessage(&self.input)
    case 3:
      try reader.readJSONText(&self.input)
    case 4:
      try reader.readMessage(&self.wait)
    case 5:
      self.idempotencyKey = try reader.readString()
    case 6:
      self.test = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.workflowID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"workflowId\":")
      writer.writeString(self.workflowID)
    }
    if let value = self.input {
      writer.writeKey("\"input\":")
      writer.writeMessage(value)
    }
    if let value = self.wait {
      writer.writeKey("\"wait\":")
      writer.writeMessage(value)
    }
    if !self.idempotencyKey.isEmpty || writer.writesDefaults {
      writer.writeKey("\"idempotencyKey\":")
      writer.writeString(self.idempotencyKey)
    }
    if self.test || writer.writesDefaults {
      writer.writeKey("\"test\":")
      writer.writeBool(self.test)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.workflowID.isEmpty || !Validation.hasRunes(self.workflowID, atMost: 200) {
      return
        "invalid StartWorkflowExecutionRequest.WorkflowId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.workflowID))"
    }
    if Validation.hasZero(self.workflowID) {
      return "invalid StartWorkflowExecutionRequest.WorkflowId: value must not hold a zero byte"
    }
    if let value = self.wait {
      if let cause = Validation.problem(value) {
        return
          "invalid StartWorkflowExecutionRequest.Wait: value is not a valid duration | caused by: \(cause)"
      }
      let nanoseconds = Validation.nanoseconds(value)
      if nanoseconds < 0 || nanoseconds > 60000000000 {
        return "invalid StartWorkflowExecutionRequest.Wait: value must be inside range [0s, 1m0s]"
      }
    }
    if !Validation.hasRunes(self.idempotencyKey, atMost: 180) {
      return
        "invalid StartWorkflowExecutionRequest.IdempotencyKey: value length must be at most 180 runes, not \(Validation.shown(self.idempotencyKey))"
    }
    if Validation.hasZero(self.idempotencyKey) {
      return "invalid StartWorkflowExecutionRequest.IdempotencyKey: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.GetWorkflowExecutionResultRequest

extension Pintle.Workflow.V1.GetWorkflowExecutionResultRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: try reader.readMessage(&self.wait)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.wait { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("wait") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      try reader.readMessage(&self.wait)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if let value = self.wait {
      writer.writeKey("\"wait\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    case 2:
      if self.wait != nil {
        try self.wait!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Duration()
        try value.mergeParameter(&parameter)
        self.wait = value
      }
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid GetWorkflowExecutionResultRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid GetWorkflowExecutionResultRequest.Id: value must not hold a zero byte"
    }
    if let value = self.wait {
      if let cause = Validation.problem(value) {
        return
          "invalid GetWorkflowExecutionResultRequest.Wait: value is not a valid duration | caused by: \(cause)"
      }
      let nanoseconds = Validation.nanoseconds(value)
      if nanoseconds < 0 || nanoseconds > 60000000000 {
        return
          "invalid GetWorkflowExecutionResultRequest.Wait: value must be inside range [0s, 1m0s]"
      }
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.WorkflowExecutionResult

extension Pintle.Workflow.V1.WorkflowExecutionResult {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0:
        try reader.settle(&self.output, "output_json")
        return
      case 10: try reader.readMessage(&self.execution)
      case 18: try reader.readMessage(&self.output)
      case 26: try reader.readJSONText(&self.output)
      case 34: self.error = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.execution { writer.writeMessage(value, tag: 10) }
    if let value = self.output { writer.writeMessage(value, tag: 18) }
    writer.writeJSONText(self.output, tag: 26)
    if !self.error.isEmpty { writer.writeString(self.error, tag: 34) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("error") { return 4 }
    case 6:
      if name.matches("output") { return 2 }
    case 9:
      if name.matches("execution") { return 1 }
    case 10:
      if name.matches("outputJson") { return 3 }
    case 11:
      if name.matches("output_json") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
    try reader.settle(&self.output, "output_json")
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if place != 2, try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.execution)
    case 2:
      try reader.readMessage(&self.output)
    case 3:
      try reader.readJSONText(&self.output)
    case 4:
      self.error = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.execution {
      writer.writeKey("\"execution\":")
      writer.writeMessage(value)
    }
    if let value = self.output {
      writer.writeKey("\"output\":")
      writer.writeMessage(value)
    }
    if !self.error.isEmpty || writer.writesDefaults {
      writer.writeKey("\"error\":")
      writer.writeString(self.error)
    }
    writer.endObject()
  }
}

// MARK: pintle.workflow.v1.RetryWorkflowExecutionRequest

extension Pintle.Workflow.V1.RetryWorkflowExecutionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.step = try reader.readString()
      case 24: self.failedStep = try reader.readBool()
      case 32: self.presentDefinition = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.step.isEmpty { writer.writeString(self.step, tag: 18) }
    if self.failedStep { writer.writeBool(self.failedStep, tag: 24) }
    if self.presentDefinition { writer.writeBool(self.presentDefinition, tag: 32) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("step") { return 2 }
    case 10:
      if name.matches("failedStep") { return 3 }
    case 11:
      if name.matches("failed_step") { return 3 }
    case 17:
      if name.matches("presentDefinition") { return 4 }
    case 18:
      if name.matches("present_definition") { return 4 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.step = try reader.readString()
    case 3:
      self.failedStep = try reader.readBool()
    case 4:
      self.presentDefinition = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.step.isEmpty || writer.writesDefaults {
      writer.writeKey("\"step\":")
      writer.writeString(self.step)
    }
    if self.failedStep || writer.writesDefaults {
      writer.writeKey("\"failedStep\":")
      writer.writeBool(self.failedStep)
    }
    if self.presentDefinition || writer.writesDefaults {
      writer.writeKey("\"presentDefinition\":")
      writer.writeBool(self.presentDefinition)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    case 2:
      self.step = try parameter.string()
    case 3:
      self.failedStep = try parameter.bool()
    case 4:
      self.presentDefinition = try parameter.bool()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid RetryWorkflowExecutionRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid RetryWorkflowExecutionRequest.Id: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.step, atMost: 500) {
      return
        "invalid RetryWorkflowExecutionRequest.Step: value length must be at most 500 runes, not \(Validation.shown(self.step))"
    }
    if Validation.hasZero(self.step) {
      return "invalid RetryWorkflowExecutionRequest.Step: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.RetryWorkflowExecutionsRequest

extension Pintle.Workflow.V1.RetryWorkflowExecutionsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.workflowID = try reader.readString()
      case 18: self.filters = try reader.readString()
      case 24: self.limit = try reader.readInt32()
      case 34: self.step = try reader.readString()
      case 40: self.failedStep = try reader.readBool()
      case 48: self.presentDefinition = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.workflowID.isEmpty { writer.writeString(self.workflowID, tag: 10) }
    if !self.filters.isEmpty { writer.writeString(self.filters, tag: 18) }
    if let value = self.limit { writer.writeInt32(value, tag: 24) }
    if !self.step.isEmpty { writer.writeString(self.step, tag: 34) }
    if self.failedStep { writer.writeBool(self.failedStep, tag: 40) }
    if self.presentDefinition { writer.writeBool(self.presentDefinition, tag: 48) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("step") { return 4 }
    case 5:
      if name.matches("limit") { return 3 }
    case 7:
      if name.matches("filters") { return 2 }
    case 10:
      if name.matches("workflowId") { return 1 }
      if name.matches("failedStep") { return 5 }
    case 11:
      if name.matches("workflow_id") { return 1 }
      if name.matches("failed_step") { return 5 }
    case 17:
      if name.matches("presentDefinition") { return 6 }
    case 18:
      if name.matches("present_definition") { return 6 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.workflowID = try reader.readString()
    case 2:
      self.filters = try reader.readString()
    case 3:
      self.limit = try reader.readInt32()
    case 4:
      self.step = try reader.readString()
    case 5:
      self.failedStep = try reader.readBool()
    case 6:
      self.presentDefinition = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.workflowID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"workflowId\":")
      writer.writeString(self.workflowID)
    }
    if !self.filters.isEmpty || writer.writesDefaults {
      writer.writeKey("\"filters\":")
      writer.writeString(self.filters)
    }
    if let value = self.limit {
      writer.writeKey("\"limit\":")
      writer.writeInt32(value)
    }
    if !self.step.isEmpty || writer.writesDefaults {
      writer.writeKey("\"step\":")
      writer.writeString(self.step)
    }
    if self.failedStep || writer.writesDefaults {
      writer.writeKey("\"failedStep\":")
      writer.writeBool(self.failedStep)
    }
    if self.presentDefinition || writer.writesDefaults {
      writer.writeKey("\"presentDefinition\":")
      writer.writeBool(self.presentDefinition)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.workflowID.isEmpty || !Validation.hasRunes(self.workflowID, atMost: 200) {
      return
        "invalid RetryWorkflowExecutionsRequest.WorkflowId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.workflowID))"
    }
    if Validation.hasZero(self.workflowID) {
      return "invalid RetryWorkflowExecutionsRequest.WorkflowId: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.filters, atMost: 4000) {
      return
        "invalid RetryWorkflowExecutionsRequest.Filters: value length must be at most 4000 runes, not \(Validation.shown(self.filters))"
    }
    if Validation.hasZero(self.filters) {
      return "invalid RetryWorkflowExecutionsRequest.Filters: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.step, atMost: 500) {
      return
        "invalid RetryWorkflowExecutionsRequest.Step: value length must be at most 500 runes, not \(Validation.shown(self.step))"
    }
    if Validation.hasZero(self.step) {
      return "invalid RetryWorkflowExecutionsRequest.Step: value must not hold a zero byte"
    }
    if let value = self.limit {
      if value < 1 || value > 250 {
        return
          "invalid RetryWorkflowExecutionsRequest.Limit: value must be inside range [1, 250], not \(Validation.shown(value))"
      }
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.RetryWorkflowExecutionsResponse

extension Pintle.Workflow.V1.RetryWorkflowExecutionsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.retried = try reader.readInt32()
      case 16: self.refused = try reader.readInt32()
      case 24: self.remaining = try reader.readInt32()
      case 34:
        var value = Pintle.Workflow.V1.RetriedExecution()
        try reader.readMessage(&value)
        self.executions.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.retried != 0 { writer.writeInt32(self.retried, tag: 8) }
    if self.refused != 0 { writer.writeInt32(self.refused, tag: 16) }
    if self.remaining != 0 { writer.writeInt32(self.remaining, tag: 24) }
    for value in self.executions { writer.writeMessage(value, tag: 34) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("retried") { return 1 }
      if name.matches("refused") { return 2 }
    case 9:
      if name.matches("remaining") { return 3 }
    case 10:
      if name.matches("executions") { return 4 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.retried = try reader.readInt32()
    case 2:
      self.refused = try reader.readInt32()
    case 3:
      self.remaining = try reader.readInt32()
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Workflow.V1.RetriedExecution()
        try reader.readMessage(&value)
        self.executions.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.retried != 0 || writer.writesDefaults {
      writer.writeKey("\"retried\":")
      writer.writeInt32(self.retried)
    }
    if self.refused != 0 || writer.writesDefaults {
      writer.writeKey("\"refused\":")
      writer.writeInt32(self.refused)
    }
    if self.remaining != 0 || writer.writesDefaults {
      writer.writeKey("\"remaining\":")
      writer.writeInt32(self.remaining)
    }
    if !self.executions.isEmpty || writer.writesDefaults {
      writer.writeKey("\"executions\":")
      writer.writeArray(self.executions) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.RetriedExecution) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: pintle.workflow.v1.RetriedExecution

extension Pintle.Workflow.V1.RetriedExecution {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.retryID = try reader.readString()
      case 26: self.error = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.retryID.isEmpty { writer.writeString(self.retryID, tag: 18) }
    if !self.error.isEmpty { writer.writeString(self.error, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 5:
      if name.matches("error") { return 3 }
    case 7:
      if name.matches("retryId") { return 2 }
    case 8:
      if name.matches("retry_id") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.retryID = try reader.readString()
    case 3:
      self.error = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.retryID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"retryId\":")
      writer.writeString(self.retryID)
    }
    if !self.error.isEmpty || writer.writesDefaults {
      writer.writeKey("\"error\":")
      writer.writeString(self.error)
    }
    writer.endObject()
  }
}

// MARK: pintle.workflow.v1.ListLibraryRequest

extension Pintle.Workflow.V1.ListLibraryRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.limit = try reader.readInt32()
      case 16: self.offset = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.limit { writer.writeInt32(value, tag: 8) }
    if self.offset != 0 { writer.writeInt32(self.offset, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 1 }
    case 6:
      if name.matches("offset") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.limit = try reader.readInt32()
    case 2:
      self.offset = try reader.readInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.limit {
      writer.writeKey("\"limit\":")
      writer.writeInt32(value)
    }
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeInt32(self.offset)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.limit = try parameter.int32()
    case 2:
      self.offset = try parameter.int32()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.offset < 0 {
      return
        "invalid ListLibraryRequest.Offset: value must be greater than or equal to 0, not \(Validation.shown(self.offset))"
    }
    if let value = self.limit {
      if value < 0 || value > 250 {
        return
          "invalid ListLibraryRequest.Limit: value must be inside range [0, 250], not \(Validation.shown(value))"
      }
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.ListLibraryResponse

extension Pintle.Workflow.V1.ListLibraryResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Workflow.V1.LibraryEntry()
        try reader.readMessage(&value)
        self.entries.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.entries { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("entries") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Workflow.V1.LibraryEntry()
        try reader.readMessage(&value)
        self.entries.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.entries.isEmpty || writer.writesDefaults {
      writer.writeKey("\"entries\":")
      writer.writeArray(self.entries) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.LibraryEntry) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.entries) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.LibraryEntry) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }
}

// MARK: pintle.workflow.v1.ListLibraryActionsRequest

extension Pintle.Workflow.V1.ListLibraryActionsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.limit = try reader.readInt32()
      case 16: self.offset = try reader.readInt32()
      case 26: self.filters = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.limit { writer.writeInt32(value, tag: 8) }
    if self.offset != 0 { writer.writeInt32(self.offset, tag: 16) }
    if !self.filters.isEmpty { writer.writeString(self.filters, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 1 }
    case 6:
      if name.matches("offset") { return 2 }
    case 7:
      if name.matches("filters") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.limit = try reader.readInt32()
    case 2:
      self.offset = try reader.readInt32()
    case 3:
      self.filters = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.limit {
      writer.writeKey("\"limit\":")
      writer.writeInt32(value)
    }
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeInt32(self.offset)
    }
    if !self.filters.isEmpty || writer.writesDefaults {
      writer.writeKey("\"filters\":")
      writer.writeString(self.filters)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.limit = try parameter.int32()
    case 2:
      self.offset = try parameter.int32()
    case 3:
      self.filters = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.offset < 0 {
      return
        "invalid ListLibraryActionsRequest.Offset: value must be greater than or equal to 0, not \(Validation.shown(self.offset))"
    }
    if !Validation.hasRunes(self.filters, atMost: 4000) {
      return
        "invalid ListLibraryActionsRequest.Filters: value length must be at most 4000 runes, not \(Validation.shown(self.filters))"
    }
    if Validation.hasZero(self.filters) {
      return "invalid ListLibraryActionsRequest.Filters: value must not hold a zero byte"
    }
    if let value = self.limit {
      if value < 0 || value > 250 {
        return
          "invalid ListLibraryActionsRequest.Limit: value must be inside range [0, 250], not \(Validation.shown(value))"
      }
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.ListLibraryActionsResponse

extension Pintle.Workflow.V1.ListLibraryActionsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Workflow.V1.LibraryEntry()
        try reader.readMessage(&value)
        self.actions.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.actions { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("actions") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Workflow.V1.LibraryEntry()
        try reader.readMessage(&value)
        self.actions.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.actions.isEmpty || writer.writesDefaults {
      writer.writeKey("\"actions\":")
      writer.writeArray(self.actions) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.LibraryEntry) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.actions) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.LibraryEntry) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }
}

// MARK: pintle.workflow.v1.ListLibraryTriggersRequest

extension Pintle.Workflow.V1.ListLibraryTriggersRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.limit = try reader.readInt32()
      case 16: self.offset = try reader.readInt32()
      case 26: self.filters = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.limit { writer.writeInt32(value, tag: 8) }
    if self.offset != 0 { writer.writeInt32(self.offset, tag: 16) }
    if !self.filters.isEmpty { writer.writeString(self.filters, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 1 }
    case 6:
      if name.matches("offset") { return 2 }
    case 7:
      if name.matches("filters") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.limit = try reader.readInt32()
    case 2:
      self.offset = try reader.readInt32()
    case 3:
      self.filters = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.limit {
      writer.writeKey("\"limit\":")
      writer.writeInt32(value)
    }
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeInt32(self.offset)
    }
    if !self.filters.isEmpty || writer.writesDefaults {
      writer.writeKey("\"filters\":")
      writer.writeString(self.filters)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.limit = try parameter.int32()
    case 2:
      self.offset = try parameter.int32()
    case 3:
      self.filters = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.offset < 0 {
      return
        "invalid ListLibraryTriggersRequest.Offset: value must be greater than or equal to 0, not \(Validation.shown(self.offset))"
    }
    if !Validation.hasRunes(self.filters, atMost: 4000) {
      return
        "invalid ListLibraryTriggersRequest.Filters: value length must be at most 4000 runes, not \(Validation.shown(self.filters))"
    }
    if Validation.hasZero(self.filters) {
      return "invalid ListLibraryTriggersRequest.Filters: value must not hold a zero byte"
    }
    if let value = self.limit {
      if value < 0 || value > 250 {
        return
          "invalid ListLibraryTriggersRequest.Limit: value must be inside range [0, 250], not \(Validation.shown(value))"
      }
    }
    return nil
  }
}

// MARK: pintle.workflow.v1.ListLibraryTriggersResponse

extension Pintle.Workflow.V1.ListLibraryTriggersResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Workflow.V1.LibraryEntry()
        try reader.readMessage(&value)
        self.triggers.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.triggers { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("triggers") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Workflow.V1.LibraryEntry()
        try reader.readMessage(&value)
        self.triggers.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.triggers.isEmpty || writer.writesDefaults {
      writer.writeKey("\"triggers\":")
      writer.writeArray(self.triggers) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.LibraryEntry) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.triggers) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.LibraryEntry) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }
}

// MARK: pintle.workflow.v1.ListLibraryOperatorsRequest

extension Pintle.Workflow.V1.ListLibraryOperatorsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: pintle.workflow.v1.ListLibraryOperatorsResponse

extension Pintle.Workflow.V1.ListLibraryOperatorsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Workflow.V1.LibraryEntry()
        try reader.readMessage(&value)
        self.operators.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.operators { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 9:
      if name.matches("operators") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Workflow.V1.LibraryEntry()
        try reader.readMessage(&value)
        self.operators.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.operators.isEmpty || writer.writesDefaults {
      writer.writeKey("\"operators\":")
      writer.writeArray(self.operators) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.LibraryEntry) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.operators) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.LibraryEntry) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }
}

// MARK: pintle.workflow.v1.LibraryEntry

extension Pintle.Workflow.V1.LibraryEntry {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.name = try reader.readString()
      case 26: self.type = try reader.readString()
      case 34: self.description = try reader.readString()
      case 42:
        var value = Pintle.Workflow.V1.LibraryFormField()
        try reader.readMessage(&value)
        self.formFields.append(read: consume value)
      case 48: self.versionNumber = try reader.readInt32()
      case 58: try reader.readMessage(&self.exampleOutput)
      case 66: try reader.readMessage(&self.outputSchema)
      case 74: try reader.readMessage(&self.inputExample)
      case 80: self.isDynamicSchema = try reader.readBool()
      case 88: self.isSimulationEnabled = try reader.readBool()
      case 96: self.deprecated = try reader.readBool()
      case 106: try reader.readMessage(&self.deprecatedBy)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 18) }
    if !self.type.isEmpty { writer.writeString(self.type, tag: 26) }
    if !self.description.isEmpty { writer.writeString(self.description, tag: 34) }
    for value in self.formFields { writer.writeMessage(value, tag: 42) }
    if let value = self.versionNumber { writer.writeInt32(value, tag: 48) }
    if let value = self.exampleOutput { writer.writeMessage(value, tag: 58) }
    if let value = self.outputSchema { writer.writeMessage(value, tag: 66) }
    if let value = self.inputExample { writer.writeMessage(value, tag: 74) }
    if self.isDynamicSchema { writer.writeBool(self.isDynamicSchema, tag: 80) }
    if self.isSimulationEnabled { writer.writeBool(self.isSimulationEnabled, tag: 88) }
    if self.deprecated { writer.writeBool(self.deprecated, tag: 96) }
    if let value = self.deprecatedBy { writer.writeMessage(value, tag: 106) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("name") { return 2 }
      if name.matches("type") { return 3 }
    case 10:
      if name.matches("formFields") { return 5 }
      if name.matches("deprecated") { return 12 }
    case 11:
      if name.matches("description") { return 4 }
      if name.matches("form_fields") { return 5 }
    case 12:
      if name.matches("outputSchema") { return 8 }
      if name.matches("inputExample") { return 9 }
      if name.matches("deprecatedBy") { return 13 }
    case 13:
      if name.matches("versionNumber") { return 6 }
      if name.matches("exampleOutput") { return 7 }
      if name.matches("output_schema") { return 8 }
      if name.matches("input_example") { return 9 }
      if name.matches("deprecated_by") { return 13 }
    case 14:
      if name.matches("version_number") { return 6 }
      if name.matches("example_output") { return 7 }
    case 15:
      if name.matches("isDynamicSchema") { return 10 }
    case 17:
      if name.matches("is_dynamic_schema") { return 10 }
    case 19:
      if name.matches("isSimulationEnabled") { return 11 }
    case 21:
      if name.matches("is_simulation_enabled") { return 11 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if place != 7, try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.name = try reader.readString()
    case 3:
      self.type = try reader.readString()
    case 4:
      self.description = try reader.readString()
    case 5:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Workflow.V1.LibraryFormField()
        try reader.readMessage(&value)
        self.formFields.append(read: consume value)
      }
    case 6:
      self.versionNumber = try reader.readInt32()
    case 7:
      try reader.readMessage(&self.exampleOutput)
    case 8:
      try reader.readMessage(&self.outputSchema)
    case 9:
      try reader.readMessage(&self.inputExample)
    case 10:
      self.isDynamicSchema = try reader.readBool()
    case 11:
      self.isSimulationEnabled = try reader.readBool()
    case 12:
      self.deprecated = try reader.readBool()
    case 13:
      try reader.readMessage(&self.deprecatedBy)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.type.isEmpty || writer.writesDefaults {
      writer.writeKey("\"type\":")
      writer.writeString(self.type)
    }
    if !self.description.isEmpty || writer.writesDefaults {
      writer.writeKey("\"description\":")
      writer.writeString(self.description)
    }
    if !self.formFields.isEmpty || writer.writesDefaults {
      writer.writeKey("\"formFields\":")
      writer.writeArray(self.formFields) {
        (writer: inout JSONWriter, value: Pintle.Workflow.V1.LibraryFormField) in
        writer.writeMessage(value)
      }
    }
    if let value = self.versionNumber {
      writer.writeKey("\"versionNumber\":")
      writer.writeInt32(value)
    }
    if let value = self.exampleOutput {
      writer.writeKey("\"exampleOutput\":")
      writer.writeMessage(value)
    }
    if let value = self.outputSchema {
      writer.writeKey("\"outputSchema\":")
      writer.writeMessage(value)
    }
    if let value = self.inputExample {
      writer.writeKey("\"inputExample\":")
      writer.writeMessage(value)
    }
    if self.isDynamicSchema || writer.writesDefaults {
      writer.writeKey("\"isDynamicSchema\":")
      writer.writeBool(self.isDynamicSchema)
    }
    if self.isSimulationEnabled || writer.writesDefaults {
      writer.writeKey("\"isSimulationEnabled\":")
      writer.writeBool(self.isSimulationEnabled)
    }
    if self.deprecated || writer.writesDefaults {
      writer.writeKey("\"deprecated\":")
      writer.writeBool(self.deprecated)
    }
    if let value = self.deprecatedBy {
      writer.writeKey("\"deprecatedBy\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.workflow.v1.LibraryFormField

extension Pintle.Workflow.V1.LibraryFormField {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18: self.label = try reader.readString()
      case 26: self.type = try reader.readString()
      case 32: self.required = try reader.readBool()
      case 42: self.description = try reader.readString()
      case 50: self.helpText = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if !self.label.isEmpty { writer.writeString(self.label, tag: 18) }
    if !self.type.isEmpty { writer.writeString(self.type, tag: 26) }
    if self.required { writer.writeBool(self.required, tag: 32) }
    if !self.description.isEmpty { writer.writeString(self.description, tag: 42) }
    if !self.helpText.isEmpty { writer.writeString(self.helpText, tag: 50) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
      if name.matches("type") { return 3 }
    case 5:
      if name.matches("label") { return 2 }
    case 8:
      if name.matches("required") { return 4 }
      if name.matches("helpText") { return 6 }
    case 9:
      if name.matches("help_text") { return 6 }
    case 11:
      if name.matches("description") { return 5 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.name = try reader.readString()
    case 2:
      self.label = try reader.readString()
    case 3:
      self.type = try reader.readString()
    case 4:
      self.required = try reader.readBool()
    case 5:
      self.description = try reader.readString()
    case 6:
      self.helpText = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.label.isEmpty || writer.writesDefaults {
      writer.writeKey("\"label\":")
      writer.writeString(self.label)
    }
    if !self.type.isEmpty || writer.writesDefaults {
      writer.writeKey("\"type\":")
      writer.writeString(self.type)
    }
    if self.required || writer.writesDefaults {
      writer.writeKey("\"required\":")
      writer.writeBool(self.required)
    }
    if !self.description.isEmpty || writer.writesDefaults {
      writer.writeKey("\"description\":")
      writer.writeString(self.description)
    }
    if !self.helpText.isEmpty || writer.writesDefaults {
      writer.writeKey("\"helpText\":")
      writer.writeString(self.helpText)
    }
    writer.endObject()
  }
}
