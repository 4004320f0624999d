public import API
import Base
import Engine
public import RPC
import Records
import Store
public import Wire

// MARK: - Starting

extension WorkflowService {
  public func testWorkflow(
    _ request: Pintle.Workflow.V1.TestWorkflowRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.TestWorkflowResponse {
    let caller = try context.caller
    try caller.requireResource(Self.resource(request.id))
    try Self.requireTester(caller)
    guard let value = request.input else { throw .member("input", "is missing") }
    let input = try value.member("input")
    let record = try await workflow(request.id, caller)
    try Self.requireTestable(record)
    var response = Pintle.Workflow.V1.TestWorkflowResponse()
    response.workflowExecutionID = try await start(
      record, input, .test, as: caller.account, caller)
    return response
  }

  public func executeExternally(
    _ request: Pintle.Workflow.V1.ExecuteExternallyRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.ExecuteExternallyResponse {
    let caller = try context.caller
    try caller.requireResource(Self.resource(request.id))
    let input = try Self.input(request.body)
    let record = try await workflow(request.id, caller)
    var response = Pintle.Workflow.V1.ExecuteExternallyResponse()
    try Self.requireExternal(record)
    guard record.isEnabled else {
      response.message =
        "Workflow is not enabled: nothing was started. Set its member \"enabled\" to true first."
      return response
    }
    response.workflowExecutionID = try await start(
      record, input, .external, as: record.enabledBy, caller)
    response.message = "Workflow execution started"
    return response
  }

  public func testExternalExecution(
    _ request: Pintle.Workflow.V1.TestExternalExecutionRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.TestExternalExecutionResponse {
    let caller = try context.caller
    try caller.requireResource(Self.resource(request.id))
    let input = try Self.input(request.body)
    _ = try await workflow(request.id, caller)
    var response = Pintle.Workflow.V1.TestExternalExecutionResponse()
    response.payload = Exact(input)
    return response
  }

  /// What a run gets of a call's body: an object's only member `input` if that is an object, otherwise all of it.
  private static func input(
    _ body: Exact<Google.Protobuf.Value>?
  ) throws(RPCError) -> JSONValue {
    let value = try body?.member("body") ?? .object([])
    if let members = value.objectValue, members.count == 1, members[0].name.utf8Equals("input"),
      members[0].value.objectValue != nil
    {
      return members[0].value
    }
    return value
  }

  /// Throws unless a workflow may be tried.
  static func requireTestable(_ record: WorkflowRecord) throws(RPCError) {
    guard record.isEnabled else { return }
    throw RPCError(
      .failedPrecondition, "an enabled workflow cannot be tested: disable it first",
      gatewayStatus: 400)
  }

  /// Throws unless the caller is someone as whom a trial can act.
  static func requireTester(_ caller: Caller) throws(RPCError) {
    try caller.requireAccount("a run acts as the account that tests the workflow")
  }

  /// Throws unless calls start a workflow.
  static func requireExternal(_ record: WorkflowRecord) throws(RPCError) {
    guard !record.content.triggerType.utf8Equals("EXTERNAL") else { return }
    throw RPCError(
      .failedPrecondition, "the workflow has no trigger of the type EXTERNAL", gatewayStatus: 400)
  }

  /// The workflow with an id, outside a command.
  func workflow(
    _ id: String, _ caller: Caller
  ) async throws(RPCError) -> WorkflowRecord {
    let organization = caller.organization
    let record = try await store.read(WorkflowTable.query(id, organization: organization))
    guard let record else { throw .workflowNotFound(id) }
    return record
  }

  /// Starts a run of a workflow, if it is still as it was when its first steps were made.
  func start(
    _ record: WorkflowRecord, _ input: JSONValue, _ origin: WorkflowRunOrigin, as account: String,
    under claim: String? = nil, _ caller: Caller
  ) async throws(RPCError) -> String {
    guard let definition = record.content.definition else {
      throw RPCError(
        .failedPrecondition, "the workflow has no definition", gatewayStatus: 400)
    }
    let snapshot = WorkflowSnapshot(
      definition: definition, trigger: record.content.trigger ?? .null, registry)
    let prepared: PreparedRun
    do throws(WorkflowStartError) {
      prepared = try starter.prepare(
        WorkflowStart(
          organization: record.organization, workflow: record.id, snapshot: snapshot, input: input,
          origin: origin, account: account, claim: claim))
    } catch {
      throw RPCError(error)
    }
    if let span = caller.span { prepared.join(span.context, of: span.tracer) }
    return try await store.write(as: caller) { transaction, caller in
      let present = try Self.require(record.id, caller, in: transaction)
      guard present.sequence == record.sequence else {
        throw RPCError(.aborted, "the workflow was changed meanwhile; try again")
      }
      do {
        return try prepared.begin(in: transaction)
      } catch StoreError.rejected(let reason) {
        throw RPCError(workflowRefusal: reason)
      }
    }
  }
}

extension RPCError {
  /// Why a run is not started.
  init(_ error: WorkflowStartError) {
    switch error {
    case .invalidDefinition(let findings):
      var errors = Pintle.Workflow.V1.WorkflowErrors()
      errors.findings = findings.map { WorkflowCheck.Finding($0) }
      self.init(
        .invalidArgument,
        "Please fix the following validation errors: "
          + WorkflowCheck.texts(of: errors.findings).joined(separator: " | "),
        details: [.init(errors)])
    case .inputTooLong(let bytes, let limit):
      self = .member("input", "has \(bytes) bytes, at most \(limit)")
    case .keyTooLong(let limit): self = .member("key", "has more than \(limit) bytes")
    case .notPermitted:
      self.init(
        .permissionDenied,
        "the account that enabled the workflow may not execute workflows any more: enable it again")
    }
  }

  /// Why a run cannot begin, or be canceled.
  init(workflowRefusal reason: any Error) {
    switch reason {
    case let error as WorkflowStartError: self.init(error)
    case WorkflowRunTable.Refusal.tooManyOpen(let limit):
      self = .throttled(
        "\(limit) runs of the workflow go on or wait: let some of them end",
        retryAfter: 10_000_000_000)
    case WorkflowRunTable.Refusal.isFinal:
      self.init(.failedPrecondition, "the run has ended", gatewayStatus: 400)
    case WorkflowRunTable.Refusal.notFound: self.init(.notFound, "there is no such run")
    default: self = reason as? RPCError ?? RPCError(.internal, "the command failed")
    }
  }

  /// There is no such run in the caller's organization.
  static func runNotFound(_ id: String) -> RPCError {
    RPCError(.notFound, "there is no workflow execution \"\(EchoedText.cut(id))\"")
  }
}

// MARK: - Reading

extension WorkflowService {
  private static let runFields = [
    CollectionFilter.Field(
      "start_time", is: .time, .equals, .less, .lessOrEqual, .greater, .greaterOrEqual),
    CollectionFilter.Field(
      "startTime", is: .time, .equals, .less, .lessOrEqual, .greater, .greaterOrEqual),
    CollectionFilter.Field("status", .equals),
  ]

  public func listWorkflowExecutions(
    _ request: Pintle.Workflow.V1.ListWorkflowExecutionsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.ListWorkflowExecutionsResponse {
    let caller = try context.caller
    let filter = try Self.runFilter(request.filters)
    let page = CollectionPage(limit: request.limit, offset: request.offset)
    let organization = caller.organization
    let found = try await store.scan(for: caller.readShare) {
      reader throws(StoreError) -> (runs: [WorkflowRunRecord], total: Int64)? in
      guard
        try WorkflowTable.find(request.workflowID, organization: organization, in: reader) != nil
      else { return nil }
      guard let filter else { return ([], 0) }
      let runs =
        page.limit == 0
        ? []
        : try WorkflowRunTable.list(
          filter, workflow: request.workflowID,
          page: Page(offset: UInt64(page.offset), limit: UInt64(page.limit)),
          organization: organization, in: reader)
      let total =
        request.count
        ? try WorkflowRunTable.count(
          filter, workflow: request.workflowID, organization: organization, in: reader) : 0
      return (runs, total)
    }
    guard let found else { throw .workflowNotFound(request.workflowID) }
    var response = Pintle.Workflow.V1.ListWorkflowExecutionsResponse()
    response.executions = found.runs.map { .init($0) }
    if request.count {
      response.totalCount = Int32(clamping: found.total)
      context.tellTotal(Int(clamping: found.total))
    }
    return response
  }

  /// What a filter of runs leaves; nil when that is nothing.
  static func runFilter(_ text: String) throws(RPCError) -> WorkflowRunFilter? {
    var filter = WorkflowRunFilter()
    guard let parsed = try CollectionFilter(text, fields: runFields) else { return filter }
    guard let terms = parsed.conjunction else {
      throw RPCError(
        .invalidArgument, "\"filters\" of executions joins comparisons by \"and\" alone")
    }
    for term in terms {
      let value = term.values[0]
      guard !term.field.utf8Equals("status") else {
        guard let status = WorkflowRunStatus(name: value.text) else {
          let names = WorkflowRunStatus.allCases.map { "\"\($0.name)\"" }.joined(separator: ", ")
          throw RPCError(
            .invalidArgument,
            "\"filters\" compares status with \"\(EchoedText.cut(value.text))\"; there is: \(names)"
          )
        }
        if let other = filter.status, other != status { return nil }
        filter.status = status
        continue
      }
      // Every run has begun.
      guard let time = value.time else { return nil }
      switch term.comparison {
      case .less where time == .min, .greater where time == .max: return nil
      case .less: filter.startedUpTo = min(filter.startedUpTo, time - 1)
      case .lessOrEqual: filter.startedUpTo = min(filter.startedUpTo, time)
      case .greater: filter.startedFrom = max(filter.startedFrom, time + 1)
      case .greaterOrEqual: filter.startedFrom = max(filter.startedFrom, time)
      default:
        filter.startedFrom = max(filter.startedFrom, time)
        filter.startedUpTo = min(filter.startedUpTo, time)
      }
    }
    return filter.startedFrom <= filter.startedUpTo ? filter : nil
  }

  public func getWorkflowExecution(
    _ request: Pintle.Workflow.V1.GetWorkflowExecutionRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.WorkflowExecution {
    let organization = try context.caller.organization
    let run = try await store.read { reader throws(StoreError) in
      try WorkflowRunTable.find(request.id, organization: organization, in: reader)
    }
    guard let run else { throw .runNotFound(request.id) }
    return Pintle.Workflow.V1.WorkflowExecution(run)
  }

  public func getWorkflowExecutionHistory(
    _ request: Pintle.Workflow.V1.GetWorkflowExecutionHistoryRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.GetWorkflowExecutionHistoryResponse {
    let caller = try context.caller
    let page = CollectionPage(limit: request.limit, offset: request.offset)
    let organization = caller.organization
    let events = try await store.scan(for: caller.readShare) {
      reader throws(StoreError) -> [WorkflowRunEvent]? in
      guard
        let run = try WorkflowRunTable.find(request.id, organization: organization, in: reader)
      else { return nil }
      guard page.offset < run.events else { return [] }
      let secret = try RunSecret(of: run, in: reader)
      return try WorkflowRunTable.history(
        of: run.id, offset: page.offset, limit: page.limit, organization: organization, in: reader
      ).map { secret.hidden($0) }
    }
    guard let events else { throw .runNotFound(request.id) }
    var response = Pintle.Workflow.V1.GetWorkflowExecutionHistoryResponse()
    response.events = events.map { .init($0) }
    return response
  }

  public func getWorkflowExecutionRecord(
    _ request: Pintle.Workflow.V1.GetWorkflowExecutionRecordRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.WorkflowExecutionRecord {
    let caller = try context.caller
    let organization = caller.organization
    let found = try await store.scan(for: caller.readShare) {
      reader throws(StoreError) -> (content: String?, events: [WorkflowRunEvent])? in
      guard
        let run = try WorkflowRunTable.find(request.id, organization: organization, in: reader)
      else { return nil }
      let content = try WorkflowSnapshotTable.content(
        run.snapshot, workflow: run.workflow, organization: organization, in: reader)
      return (
        content, try WorkflowRunTable.history(of: run.id, organization: organization, in: reader)
      )
    }
    guard let found else { throw .runNotFound(request.id) }
    var response = Pintle.Workflow.V1.WorkflowExecutionRecord()
    if let parts = found.content.flatMap({ WorkflowSnapshot.parts(of: $0) }) {
      response.definition = .init(parts.definition)
      if parts.trigger != .null { response.trigger = .init(parts.trigger) }
    }
    let secret = RunSecret(input: found.events.first?.attributes["input"])
    response.history = found.events.map { .init(secret.hidden($0)) }
    return response
  }

  public func cancelWorkflowExecution(
    _ request: Pintle.Workflow.V1.CancelWorkflowExecutionRequest, context: CallContext
  ) async throws(RPCError) -> Google.Protobuf.Empty {
    try await store.write(as: try context.caller) { transaction, caller in
      guard
        let run = try WorkflowRunTable.find(
          request.id, organization: caller.organization, in: transaction)
      else { throw RPCError.runNotFound(request.id) }
      try caller.requireResource(Self.resource(run.workflow))
      do {
        try WorkflowRunTable.cancel(
          request.id, by: caller.account, organization: caller.organization, in: transaction)
      } catch StoreError.rejected(let reason) {
        throw RPCError(workflowRefusal: reason)
      }
    }
    return Google.Protobuf.Empty()
  }
}

extension Pintle.Workflow.V1.WorkflowExecutionEvent {
  /// Something that happened in a run, as callers see it.
  fileprivate init(_ event: WorkflowRunEvent) {
    self.init()
    type = event.kind.rawValue
    timestamp = Google.Protobuf.Timestamp(nanosecondsSince1970: event.time)
    attributes = Exact(event.attributes)
  }
}
