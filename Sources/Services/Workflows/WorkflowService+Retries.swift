public import API
import Base
import Engine
public import RPC
import Records
import Store
import Wire

// MARK: - Retries

extension WorkflowService {
  public func retryWorkflowExecution(
    _ request: Pintle.Workflow.V1.RetryWorkflowExecutionRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.WorkflowExecution {
    let beginning = try Self.beginning(step: request.step, failedStep: request.failedStep)
    let caller = try context.caller
    try Self.requireRetrier(caller)
    var snapshots = RetrySnapshots()
    let id = try await retry(
      request.id, from: beginning, isPresent: request.presentDefinition, &snapshots, caller)
    let organization = caller.organization
    let run = try await store.read { reader throws(StoreError) in
      try WorkflowRunTable.find(id, organization: organization, in: reader)
    }
    guard let run else { throw .runNotFound(id) }
    return Pintle.Workflow.V1.WorkflowExecution(run)
  }

  public func retryWorkflowExecutions(
    _ request: Pintle.Workflow.V1.RetryWorkflowExecutionsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.RetryWorkflowExecutionsResponse {
    let beginning = try Self.beginning(step: request.step, failedStep: request.failedStep)
    let caller = try context.caller
    try caller.requireResource(Self.resource(request.workflowID))
    try Self.requireRetrier(caller)
    var response = Pintle.Workflow.V1.RetryWorkflowExecutionsResponse()
    let filter = try Self.retryFilter(request.filters)
    _ = try await workflow(request.workflowID, caller)
    guard let filter else { return response }
    let limit = request.limit.map(Int.init) ?? Limits.runsRetriedAtOnce
    let (organization, workflow) = (caller.organization, request.workflowID)
    let found = try await store.scan(for: caller.readShare) { reader throws(StoreError) in
      try WorkflowRunTable.notRetried(
        filter, workflow: workflow, limit: limit, organization: organization, in: reader)
    }
    response.remaining = Int32(clamping: found.total - Int64(found.runs.count))
    var snapshots = RetrySnapshots()
    for (index, run) in found.runs.enumerated() {
      // A right that ends in between ends the call; what was retried goes on.
      let caller = try await context.presentCaller
      var one = Pintle.Workflow.V1.RetriedExecution()
      one.id = run.id
      do throws(RPCError) {
        one.retryID = try await retry(
          run.id, from: beginning, isPresent: request.presentDefinition, &snapshots, caller)
        response.retried += 1
      } catch {
        let isFull = error.code == .resourceExhausted
        guard isFull || Self.isAboutTheRun(error) else { throw error }
        one.error = error.message
        response.refused += 1
        if isFull {
          // The next ones have no place either.
          response.remaining += Int32(clamping: found.runs.count - index - 1)
          response.executions.append(one)
          break
        }
      }
      response.executions.append(one)
    }
    return response
  }

  /// Throws unless the caller is someone as whom a retry can act.
  private static func requireRetrier(_ caller: Caller) throws(RPCError) {
    try caller.requireAccount("a run acts as the account that retries it")
  }

  private static func beginning(
    step: String, failedStep: Bool
  ) throws(RPCError) -> WorkflowRetry.Beginning {
    guard !failedStep else {
      guard step.isEmpty else {
        throw .member("step", "cannot be told together with failedStep")
      }
      return .failedStep
    }
    return step.isEmpty ? .start : .step(step)
  }

  /// The runs that a filter leaves: failed ones where it does not say; nil for none.
  private static func retryFilter(_ text: String) throws(RPCError) -> WorkflowRunFilter? {
    // Also one that is null or blank, which a script that never set its variable sends.
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      throw RPCError(
        .invalidArgument,
        "\"filters\" of retries says which runs: 'status eq \"Failed\"' has all that failed")
    }
    guard var filter = try runFilter(text) else { return nil }
    let status = filter.status ?? .failed
    guard status == .failed || status == .canceled else {
      throw RPCError(
        .invalidArgument,
        "\"filters\" of retries leaves runs with the status \"\(status.name)\": only \"Failed\" and \"Canceled\" ones can be retried"
      )
    }
    filter.status = status
    return filter
  }

  /// Whether an error says why this run cannot be retried, and another one may be.
  private static func isAboutTheRun(_ error: RPCError) -> Bool {
    switch error.code {
    case .failedPrecondition, .invalidArgument, .notFound, .alreadyExists, .aborted: true
    default: false
    }
  }

  /// What the runs of one call ran, compiled once for all that ran the same.
  private struct RetrySnapshots: Sendable {
    var byID: [UTF8Key: WorkflowSnapshot] = [:]

    mutating func snapshot(
      definition: JSONValue, trigger: JSONValue, _ registry: StepRegistry, id: String
    ) -> WorkflowSnapshot {
      if let known = byID[id] { return known }
      let made = WorkflowSnapshot(definition: definition, trigger: trigger, registry)
      byID[UTF8Key(id)] = made
      return made
    }
  }

  private struct FormerRun: Sendable {
    var run: WorkflowRunRecord
    var history: [WorkflowRunEvent]
    var content: String?
    var workflow: WorkflowRecord
  }

  /// Begins a run in the place of one that failed; returns its id.
  private func retry(
    _ id: String, from beginning: WorkflowRetry.Beginning, isPresent: Bool,
    _ snapshots: inout RetrySnapshots, _ caller: Caller
  ) async throws(RPCError) -> String {
    let former = try await former(id, caller)
    guard let parts = former.content.flatMap({ WorkflowSnapshot.parts(of: $0) }) else {
      throw RPCError(
        .failedPrecondition, "what the run ran is not kept any more", gatewayStatus: 400)
    }
    let recorded = snapshots.snapshot(
      definition: parts.definition, trigger: parts.trigger, registry, id: former.run.snapshot)
    var present: WorkflowSnapshot?
    if isPresent {
      guard let definition = former.workflow.content.definition else {
        throw RPCError(.failedPrecondition, "the workflow has no definition", gatewayStatus: 400)
      }
      present = snapshots.snapshot(
        definition: definition, trigger: former.workflow.content.trigger ?? .null, registry,
        id: "present")
    }
    let prepared: PreparedRun
    do throws(WorkflowRetryError) {
      prepared = try starter.prepare(
        WorkflowRetry(
          former.run, history: former.history, recorded: recorded, present: present,
          beginning: beginning, account: caller.account))
    } catch {
      throw RPCError(error)
    }
    if let span = caller.span { prepared.join(span.context, of: span.tracer) }
    let sequence = isPresent ? former.workflow.sequence : nil
    return try await store.write(as: caller) { transaction, caller in
      let workflow = try Self.require(former.run.workflow, caller, in: transaction)
      if let sequence, workflow.sequence != sequence {
        throw RPCError(.aborted, "the workflow was changed meanwhile; try again")
      }
      let id: String
      do {
        id = try prepared.begin(in: transaction)
      } catch StoreError.rejected(let reason) {
        throw RPCError(workflowRefusal: reason)
      }
      guard id.utf8Equals(prepared.id) else {
        throw RPCError(
          .failedPrecondition, "the run was retried before, as \(id): retry that one",
          gatewayStatus: 400)
      }
      return id
    }
  }

  /// A run that is to be retried, with all that is known of it.
  private func former(_ id: String, _ caller: Caller) async throws(RPCError) -> FormerRun {
    let organization = caller.organization
    let found = try await store.scan(for: caller.readShare) {
      reader throws(StoreError) -> FormerRun? in
      guard let run = try WorkflowRunTable.find(id, organization: organization, in: reader),
        let workflow = try WorkflowTable.find(
          run.workflow, organization: organization, in: reader)
      else { return nil }
      return FormerRun(
        run: run,
        history: try WorkflowRunTable.history(of: id, organization: organization, in: reader),
        content: try WorkflowSnapshotTable.content(
          run.snapshot, workflow: run.workflow, organization: organization, in: reader),
        workflow: workflow)
    }
    guard let found else { throw .runNotFound(id) }
    try caller.requireResource(Self.resource(found.run.workflow))
    return found
  }
}

extension RPCError {
  /// Why a run is not retried.
  fileprivate init(_ error: WorkflowRetryError) {
    switch error {
    case .notFailed(let status):
      self.init(
        .failedPrecondition,
        "the run has the status \"\(status.name)\": only failed and canceled ones can be retried",
        gatewayStatus: 400)
    case .start(let error): self.init(error)
    case .stepNotReached(let step):
      self.init(
        .failedPrecondition,
        "the run did not come to step '\(EchoedText.cut(step))' outside of loops",
        gatewayStatus: 400)
    case .historyDoesNotFit(let problem):
      self.init(
        .failedPrecondition, "what the run did does not fit the definition: \(problem)",
        gatewayStatus: 400)
    }
  }
}
