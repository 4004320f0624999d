// Made by protoc-gen-pintle from pintle/workflow/v1/workflow.proto. Do not edit.

public import RPC
public import Wire

extension Pintle.Workflow.V1 {
  /// The service `pintle.workflow.v1.WorkflowService`.
  public protocol WorkflowService: Sendable {
    /// Lists the organization's workflows.
    func listWorkflows(
      _ request: ListWorkflowsRequest, context: CallContext
    ) async throws(RPCError) -> ListWorkflowsResponse

    /// Makes a workflow, disabled; its definition need not be complete yet.
    func createWorkflow(
      _ request: CreateWorkflowRequest, context: CallContext
    ) async throws(RPCError) -> Workflow

    /// Reads a workflow.
    func getWorkflow(
      _ request: GetWorkflowRequest, context: CallContext
    ) async throws(RPCError) -> Workflow

    /// Replaces a workflow: what the request does not have is reset.
    ///
    /// Enabling checks the definition.
    func putWorkflow(
      _ request: PutWorkflowRequest, context: CallContext
    ) async throws(RPCError) -> Workflow

    /// Changes parts of a workflow by JSON Patch: name, owner, description, enabled,
    /// definition, trigger.
    func patchWorkflow(
      _ request: PatchWorkflowRequest, context: CallContext
    ) async throws(RPCError) -> Workflow

    /// Deletes a workflow that is disabled.
    func deleteWorkflow(
      _ request: DeleteWorkflowRequest, context: CallContext
    ) async throws(RPCError) -> Google.Protobuf.Empty

    /// Reads the private networks and hosts that the steps of this workflow may call.
    func getWorkflowAllowRules(
      _ request: GetWorkflowAllowRulesRequest, context: CallContext
    ) async throws(RPCError) -> WorkflowAllowRules

    /// Replaces the private networks and hosts that the steps of this workflow may call,
    /// whatever its definition becomes; none of them takes the rule away.
    ///
    /// Addresses of metadata services stay refused whatever stands here.
    func setWorkflowAllowRules(
      _ request: SetWorkflowAllowRulesRequest, context: CallContext
    ) async throws(RPCError) -> WorkflowAllowRules

    /// Runs a workflow that is disabled with an input of the caller; its steps take effect.
    func testWorkflow(
      _ request: TestWorkflowRequest, context: CallContext
    ) async throws(RPCError) -> TestWorkflowResponse

    /// Makes an OAuth client that can start this workflow, and nothing else.
    ///
    /// Its secret is told once.
    func createExternalClient(
      _ request: CreateExternalClientRequest, context: CallContext
    ) async throws(RPCError) -> ExternalClient

    /// Starts a workflow whose trigger is EXTERNAL.
    func executeExternally(
      _ request: ExecuteExternallyRequest, context: CallContext
    ) async throws(RPCError) -> ExecuteExternallyResponse

    /// Tells what a run of the workflow would get as its input, and starts nothing.
    func testExternalExecution(
      _ request: TestExternalExecutionRequest, context: CallContext
    ) async throws(RPCError) -> TestExternalExecutionResponse

    /// Lists a workflow's runs, the newest first.
    func listWorkflowExecutions(
      _ request: ListWorkflowExecutionsRequest, context: CallContext
    ) async throws(RPCError) -> ListWorkflowExecutionsResponse

    /// Reads a run.
    func getWorkflowExecution(
      _ request: GetWorkflowExecutionRequest, context: CallContext
    ) async throws(RPCError) -> WorkflowExecution

    /// Lists what happened in a run, in its order.
    func getWorkflowExecutionHistory(
      _ request: GetWorkflowExecutionHistoryRequest, context: CallContext
    ) async throws(RPCError) -> GetWorkflowExecutionHistoryResponse

    /// Reads what happened in a run together with the definition and the trigger as the run saw
    /// them.
    func getWorkflowExecutionRecord(
      _ request: GetWorkflowExecutionRecordRequest, context: CallContext
    ) async throws(RPCError) -> WorkflowExecutionRecord

    /// Ends a run that is under way.
    ///
    /// Steps that were begun may still take effect.
    func cancelWorkflowExecution(
      _ request: CancelWorkflowExecutionRequest, context: CallContext
    ) async throws(RPCError) -> Google.Protobuf.Empty

    /// Starts a workflow, and waits for what comes of it as long as the request says.
    func startWorkflowExecution(
      _ request: StartWorkflowExecutionRequest, context: CallContext
    ) async throws(RPCError) -> WorkflowExecutionResult

    /// Tells what came of a run; waits for its end as long as the request says.
    func getWorkflowExecutionResult(
      _ request: GetWorkflowExecutionResultRequest, context: CallContext
    ) async throws(RPCError) -> WorkflowExecutionResult

    /// Runs again what failed or was canceled: a new run with the same input, from the start or
    /// from a step.
    func retryWorkflowExecution(
      _ request: RetryWorkflowExecutionRequest, context: CallContext
    ) async throws(RPCError) -> WorkflowExecution

    /// Retries the runs of a workflow that a filter leaves, the oldest first; those that were
    /// retried are left out.
    func retryWorkflowExecutions(
      _ request: RetryWorkflowExecutionsRequest, context: CallContext
    ) async throws(RPCError) -> RetryWorkflowExecutionsResponse

    /// Lists every action, trigger and operator that definitions can use.
    func listLibrary(
      _ request: ListLibraryRequest, context: CallContext
    ) async throws(RPCError) -> ListLibraryResponse

    /// Lists the actions that steps can take.
    func listLibraryActions(
      _ request: ListLibraryActionsRequest, context: CallContext
    ) async throws(RPCError) -> ListLibraryActionsResponse

    /// Lists the triggers that start workflows.
    func listLibraryTriggers(
      _ request: ListLibraryTriggersRequest, context: CallContext
    ) async throws(RPCError) -> ListLibraryTriggersResponse

    /// Lists the operators that direct runs.
    func listLibraryOperators(
      _ request: ListLibraryOperatorsRequest, context: CallContext
    ) async throws(RPCError) -> ListLibraryOperatorsResponse
  }
}

extension Pintle.Workflow.V1.WorkflowService {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Pintle.Workflow.V1.WorkflowServiceDescriptor.service,
      methods: [
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.listWorkflows,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.ListWorkflowsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.ListWorkflowsResponse in
              try await self.listWorkflows(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.createWorkflow,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.CreateWorkflowRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.Workflow in
              try await self.createWorkflow(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.getWorkflow,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.GetWorkflowRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.Workflow in
              try await self.getWorkflow(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.putWorkflow,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.PutWorkflowRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.Workflow in
              try await self.putWorkflow(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.patchWorkflow,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.PatchWorkflowRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.Workflow in
              try await self.patchWorkflow(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.deleteWorkflow,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.DeleteWorkflowRequest, context: CallContext)
                async throws(RPCError) -> Google.Protobuf.Empty in
              try await self.deleteWorkflow(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.getWorkflowAllowRules,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.GetWorkflowAllowRulesRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.WorkflowAllowRules in
              try await self.getWorkflowAllowRules(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.setWorkflowAllowRules,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.SetWorkflowAllowRulesRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.WorkflowAllowRules in
              try await self.setWorkflowAllowRules(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.testWorkflow,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.TestWorkflowRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.TestWorkflowResponse in
              try await self.testWorkflow(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.createExternalClient,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.CreateExternalClientRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.ExternalClient in
              try await self.createExternalClient(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.executeExternally,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.ExecuteExternallyRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.ExecuteExternallyResponse in
              try await self.executeExternally(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.testExternalExecution,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.TestExternalExecutionRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.TestExternalExecutionResponse in
              try await self.testExternalExecution(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.listWorkflowExecutions,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.ListWorkflowExecutionsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.ListWorkflowExecutionsResponse in
              try await self.listWorkflowExecutions(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.getWorkflowExecution,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.GetWorkflowExecutionRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.WorkflowExecution in
              try await self.getWorkflowExecution(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.getWorkflowExecutionHistory,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.GetWorkflowExecutionHistoryRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.GetWorkflowExecutionHistoryResponse in
              try await self.getWorkflowExecutionHistory(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.getWorkflowExecutionRecord,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.GetWorkflowExecutionRecordRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.WorkflowExecutionRecord in
              try await self.getWorkflowExecutionRecord(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.cancelWorkflowExecution,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.CancelWorkflowExecutionRequest, context: CallContext)
                async throws(RPCError) -> Google.Protobuf.Empty in
              try await self.cancelWorkflowExecution(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.startWorkflowExecution,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.StartWorkflowExecutionRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.WorkflowExecutionResult in
              try await self.startWorkflowExecution(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.getWorkflowExecutionResult,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.GetWorkflowExecutionResultRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.WorkflowExecutionResult in
              try await self.getWorkflowExecutionResult(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.retryWorkflowExecution,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.RetryWorkflowExecutionRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.WorkflowExecution in
              try await self.retryWorkflowExecution(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.retryWorkflowExecutions,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.RetryWorkflowExecutionsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.RetryWorkflowExecutionsResponse in
              try await self.retryWorkflowExecutions(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.listLibrary,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.ListLibraryRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.ListLibraryResponse in
              try await self.listLibrary(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.listLibraryActions,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.ListLibraryActionsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.ListLibraryActionsResponse in
              try await self.listLibraryActions(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.listLibraryTriggers,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.ListLibraryTriggersRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.ListLibraryTriggersResponse in
              try await self.listLibraryTriggers(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Workflow.V1.WorkflowServiceDescriptor.listLibraryOperators,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Workflow.V1.ListLibraryOperatorsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Workflow.V1.ListLibraryOperatorsResponse in
              try await self.listLibraryOperators(request, context: context)
            }
          }),
      ])
  }
}

extension Pintle.Workflow.V1 {
  /// What the `.proto` says of `pintle.workflow.v1.WorkflowService`.
  public enum WorkflowServiceDescriptor {
    public static let listWorkflows = MethodDescriptor(
      name: "ListWorkflows", path: "/pintle.workflow.v1.WorkflowService/ListWorkflows",
      kind: .unary, hasNoSideEffects: true, permission: .required("workflow.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "GET", template: "/workflows", responseBody: "workflows")
      ], scopes: ["sp:workflow:read", "sp:workflow:manage"],
      requestName: "pintle.workflow.v1.ListWorkflowsRequest",
      responseName: "pintle.workflow.v1.ListWorkflowsResponse")
    public static let createWorkflow = MethodDescriptor(
      name: "CreateWorkflow", path: "/pintle.workflow.v1.WorkflowService/CreateWorkflow",
      kind: .unary, permission: .required("workflow.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/workflows", body: "workflow")
      ], scopes: ["sp:workflow:manage"], requestName: "pintle.workflow.v1.CreateWorkflowRequest",
      responseName: "pintle.workflow.v1.Workflow")
    public static let getWorkflow = MethodDescriptor(
      name: "GetWorkflow", path: "/pintle.workflow.v1.WorkflowService/GetWorkflow", kind: .unary,
      hasNoSideEffects: true, permission: .required("workflow.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/workflows/{id}")],
      scopes: ["sp:workflow:read", "sp:workflow:manage"],
      requestName: "pintle.workflow.v1.GetWorkflowRequest",
      responseName: "pintle.workflow.v1.Workflow")
    public static let putWorkflow = MethodDescriptor(
      name: "PutWorkflow", path: "/pintle.workflow.v1.WorkflowService/PutWorkflow", kind: .unary,
      permission: .required("workflow.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "PUT", template: "/workflows/{id}", body: "workflow")
      ], scopes: ["sp:workflow:manage"], requestName: "pintle.workflow.v1.PutWorkflowRequest",
      responseName: "pintle.workflow.v1.Workflow")
    public static let patchWorkflow = MethodDescriptor(
      name: "PatchWorkflow", path: "/pintle.workflow.v1.WorkflowService/PatchWorkflow",
      kind: .unary, permission: .required("workflow.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "PATCH", template: "/workflows/{id}", body: "operations")
      ], scopes: ["sp:workflow:manage"], requestName: "pintle.workflow.v1.PatchWorkflowRequest",
      responseName: "pintle.workflow.v1.Workflow")
    public static let deleteWorkflow = MethodDescriptor(
      name: "DeleteWorkflow", path: "/pintle.workflow.v1.WorkflowService/DeleteWorkflow",
      kind: .unary, permission: .required("workflow.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "DELETE", template: "/workflows/{id}")],
      successStatus: 204, scopes: ["sp:workflow:manage"],
      requestName: "pintle.workflow.v1.DeleteWorkflowRequest", responseName: "google.protobuf.Empty"
    )
    public static let getWorkflowAllowRules = MethodDescriptor(
      name: "GetWorkflowAllowRules",
      path: "/pintle.workflow.v1.WorkflowService/GetWorkflowAllowRules", kind: .unary,
      hasNoSideEffects: true, permission: .required("workflow.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/workflows/{id}/allow-rules")],
      scopes: ["sp:workflow:read", "sp:workflow:manage"], alwaysRefusesUnknown: true,
      requestName: "pintle.workflow.v1.GetWorkflowAllowRulesRequest",
      responseName: "pintle.workflow.v1.WorkflowAllowRules")
    public static let setWorkflowAllowRules = MethodDescriptor(
      name: "SetWorkflowAllowRules",
      path: "/pintle.workflow.v1.WorkflowService/SetWorkflowAllowRules", kind: .unary,
      permission: .required("iam.workflow.allow"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "PUT", template: "/workflows/{id}/allow-rules", body: "*")
      ], alwaysRefusesUnknown: true, requestName: "pintle.workflow.v1.SetWorkflowAllowRulesRequest",
      responseName: "pintle.workflow.v1.WorkflowAllowRules")
    public static let testWorkflow = MethodDescriptor(
      name: "TestWorkflow", path: "/pintle.workflow.v1.WorkflowService/TestWorkflow", kind: .unary,
      permission: .required("workflow.execute"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/workflows/{id}/test", body: "*")
      ], scopes: ["sp:workflow-execute:external"],
      requestName: "pintle.workflow.v1.TestWorkflowRequest",
      responseName: "pintle.workflow.v1.TestWorkflowResponse")
    public static let createExternalClient = MethodDescriptor(
      name: "CreateExternalClient",
      path: "/pintle.workflow.v1.WorkflowService/CreateExternalClient", kind: .unary,
      permission: .required("workflow.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/workflows/{id}/external/oauth-clients")
      ], scopes: ["sp:workflow:manage"],
      requestName: "pintle.workflow.v1.CreateExternalClientRequest",
      responseName: "pintle.workflow.v1.ExternalClient")
    public static let executeExternally = MethodDescriptor(
      name: "ExecuteExternally", path: "/pintle.workflow.v1.WorkflowService/ExecuteExternally",
      kind: .unary, permission: .required("workflow.execute"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/workflows/execute/external/{id}", body: "body")
      ], scopes: ["sp:workflow-execute:external"],
      requestName: "pintle.workflow.v1.ExecuteExternallyRequest",
      responseName: "pintle.workflow.v1.ExecuteExternallyResponse")
    public static let testExternalExecution = MethodDescriptor(
      name: "TestExternalExecution",
      path: "/pintle.workflow.v1.WorkflowService/TestExternalExecution", kind: .unary,
      permission: .required("workflow.execute"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/workflows/execute/external/{id}/test", body: "body")
      ], scopes: ["sp:workflow-execute:external"],
      requestName: "pintle.workflow.v1.TestExternalExecutionRequest",
      responseName: "pintle.workflow.v1.TestExternalExecutionResponse")
    public static let listWorkflowExecutions = MethodDescriptor(
      name: "ListWorkflowExecutions",
      path: "/pintle.workflow.v1.WorkflowService/ListWorkflowExecutions", kind: .unary,
      hasNoSideEffects: true, permission: .required("workflow.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "GET", template: "/workflows/{workflow_id}/executions", responseBody: "executions")
      ], scopes: ["sp:workflow-execution:read", "sp:workflow:manage"],
      responseHeaders: [(name: "x-deprecated", value: "true")],
      requestName: "pintle.workflow.v1.ListWorkflowExecutionsRequest",
      responseName: "pintle.workflow.v1.ListWorkflowExecutionsResponse")
    public static let getWorkflowExecution = MethodDescriptor(
      name: "GetWorkflowExecution",
      path: "/pintle.workflow.v1.WorkflowService/GetWorkflowExecution", kind: .unary,
      hasNoSideEffects: true, permission: .required("workflow.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/workflow-executions/{id}")],
      scopes: ["sp:workflow-execution:read", "sp:workflow:manage"],
      requestName: "pintle.workflow.v1.GetWorkflowExecutionRequest",
      responseName: "pintle.workflow.v1.WorkflowExecution")
    public static let getWorkflowExecutionHistory = MethodDescriptor(
      name: "GetWorkflowExecutionHistory",
      path: "/pintle.workflow.v1.WorkflowService/GetWorkflowExecutionHistory", kind: .unary,
      hasNoSideEffects: true, permission: .required("workflow.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "GET", template: "/workflow-executions/{id}/history", responseBody: "events")
      ], scopes: ["sp:workflow-execution:read", "sp:workflow:manage"],
      requestName: "pintle.workflow.v1.GetWorkflowExecutionHistoryRequest",
      responseName: "pintle.workflow.v1.GetWorkflowExecutionHistoryResponse")
    public static let getWorkflowExecutionRecord = MethodDescriptor(
      name: "GetWorkflowExecutionRecord",
      path: "/pintle.workflow.v1.WorkflowService/GetWorkflowExecutionRecord", kind: .unary,
      hasNoSideEffects: true, permission: .required("workflow.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "GET", template: "/workflow-executions/{id}/history-v2")
      ], scopes: ["sp:workflow-execution:read", "sp:workflow:manage"],
      requestName: "pintle.workflow.v1.GetWorkflowExecutionRecordRequest",
      responseName: "pintle.workflow.v1.WorkflowExecutionRecord")
    public static let cancelWorkflowExecution = MethodDescriptor(
      name: "CancelWorkflowExecution",
      path: "/pintle.workflow.v1.WorkflowService/CancelWorkflowExecution", kind: .unary,
      permission: .required("workflow.execute"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/workflow-executions/{id}/cancel")
      ], successStatus: 204, scopes: ["sp:workflow-execute:external"],
      requestName: "pintle.workflow.v1.CancelWorkflowExecutionRequest",
      responseName: "google.protobuf.Empty")
    public static let startWorkflowExecution = MethodDescriptor(
      name: "StartWorkflowExecution",
      path: "/pintle.workflow.v1.WorkflowService/StartWorkflowExecution", kind: .unary,
      permission: .required("workflow.execute"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/workflow-executions", body: "*")
      ], scopes: ["sp:workflow-execute:external"], alwaysRefusesUnknown: true,
      requestName: "pintle.workflow.v1.StartWorkflowExecutionRequest",
      responseName: "pintle.workflow.v1.WorkflowExecutionResult")
    public static let getWorkflowExecutionResult = MethodDescriptor(
      name: "GetWorkflowExecutionResult",
      path: "/pintle.workflow.v1.WorkflowService/GetWorkflowExecutionResult", kind: .unary,
      hasNoSideEffects: true, permission: .required("workflow.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "GET", template: "/workflow-executions/{id}/result")
      ], scopes: ["sp:workflow-execution:read", "sp:workflow:manage"], alwaysRefusesUnknown: true,
      requestName: "pintle.workflow.v1.GetWorkflowExecutionResultRequest",
      responseName: "pintle.workflow.v1.WorkflowExecutionResult")
    public static let retryWorkflowExecution = MethodDescriptor(
      name: "RetryWorkflowExecution",
      path: "/pintle.workflow.v1.WorkflowService/RetryWorkflowExecution", kind: .unary,
      permission: .required("workflow.execute"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/workflow-executions/{id}/retry", body: "*")
      ], scopes: ["sp:workflow-execute:external"], alwaysRefusesUnknown: true,
      requestName: "pintle.workflow.v1.RetryWorkflowExecutionRequest",
      responseName: "pintle.workflow.v1.WorkflowExecution")
    public static let retryWorkflowExecutions = MethodDescriptor(
      name: "RetryWorkflowExecutions",
      path: "/pintle.workflow.v1.WorkflowService/RetryWorkflowExecutions", kind: .unary,
      permission: .required("workflow.execute"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/workflow-executions/retry", body: "*")
      ], scopes: ["sp:workflow-execute:external"], alwaysRefusesUnknown: true,
      requestName: "pintle.workflow.v1.RetryWorkflowExecutionsRequest",
      responseName: "pintle.workflow.v1.RetryWorkflowExecutionsResponse")
    public static let listLibrary = MethodDescriptor(
      name: "ListLibrary", path: "/pintle.workflow.v1.WorkflowService/ListLibrary", kind: .unary,
      hasNoSideEffects: true, permission: .required("workflow.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "GET", template: "/workflow-library", responseBody: "entries")
      ], scopes: ["sp:workflow:read", "sp:workflow:manage"],
      requestName: "pintle.workflow.v1.ListLibraryRequest",
      responseName: "pintle.workflow.v1.ListLibraryResponse")
    public static let listLibraryActions = MethodDescriptor(
      name: "ListLibraryActions", path: "/pintle.workflow.v1.WorkflowService/ListLibraryActions",
      kind: .unary, hasNoSideEffects: true, permission: .required("workflow.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "GET", template: "/workflow-library/actions", responseBody: "actions")
      ], scopes: ["sp:workflow:read", "sp:workflow:manage"],
      requestName: "pintle.workflow.v1.ListLibraryActionsRequest",
      responseName: "pintle.workflow.v1.ListLibraryActionsResponse")
    public static let listLibraryTriggers = MethodDescriptor(
      name: "ListLibraryTriggers", path: "/pintle.workflow.v1.WorkflowService/ListLibraryTriggers",
      kind: .unary, hasNoSideEffects: true, permission: .required("workflow.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "GET", template: "/workflow-library/triggers", responseBody: "triggers")
      ], scopes: ["sp:workflow:read", "sp:workflow:manage"],
      requestName: "pintle.workflow.v1.ListLibraryTriggersRequest",
      responseName: "pintle.workflow.v1.ListLibraryTriggersResponse")
    public static let listLibraryOperators = MethodDescriptor(
      name: "ListLibraryOperators",
      path: "/pintle.workflow.v1.WorkflowService/ListLibraryOperators", kind: .unary,
      hasNoSideEffects: true, permission: .required("workflow.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "GET", template: "/workflow-library/operators", responseBody: "operators")
      ], scopes: ["sp:workflow:read", "sp:workflow:manage"],
      requestName: "pintle.workflow.v1.ListLibraryOperatorsRequest",
      responseName: "pintle.workflow.v1.ListLibraryOperatorsResponse")
    public static let service = ServiceDescriptor(
      name: "pintle.workflow.v1.WorkflowService", file: FileDescriptor.pintleWorkflowV1Workflow,
      methods: [
        listWorkflows, createWorkflow, getWorkflow, putWorkflow, patchWorkflow, deleteWorkflow,
        getWorkflowAllowRules, setWorkflowAllowRules, testWorkflow, createExternalClient,
        executeExternally, testExternalExecution, listWorkflowExecutions, getWorkflowExecution,
        getWorkflowExecutionHistory, getWorkflowExecutionRecord, cancelWorkflowExecution,
        startWorkflowExecution, getWorkflowExecutionResult, retryWorkflowExecution,
        retryWorkflowExecutions, listLibrary, listLibraryActions, listLibraryTriggers,
        listLibraryOperators,
      ], pathPrefixes: ["", "/v3", "/beta", "/v2024", "/v2025", "/v2026"], errors: TrackingErrors(),
      writesDefaults: true, refusesUnknown: true,
      tolerantPrefixes: [
        "/workflows", "/workflow-executions", "/workflow-library", "/v3", "/beta", "/v2024",
        "/v2025", "/v2026",
      ], versionSegment: "v1")
  }
}
