public import API
import Base
import Engine
public import RPC
import Records
import Store
import Wire

// MARK: - Replaying

extension RunService {
  public func replayRun(
    _ request: Pintle.Run.V1.ReplayRunRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Run.V1.ReplayRunResponse {
    let caller = try context.caller
    let organization = caller.organization
    let found = try await store.scan(for: caller.readShare) {
      reader throws(StoreError) -> (
        run: WorkflowRunRecord, history: [WorkflowRunEvent], workflow: WorkflowRecord?
      )? in
      guard
        let run = try WorkflowRunTable.find(request.id, organization: organization, in: reader)
      else { return nil }
      return (
        run, try WorkflowRunTable.history(of: run.id, organization: organization, in: reader),
        try WorkflowTable.find(run.workflow, organization: organization, in: reader)
      )
    }
    guard let (run, history, workflow) = found else {
      throw RPCError(.notFound, "there is no run with this id")
    }
    guard let workflow, let definition = workflow.content.definition else {
      throw RPCError(
        .failedPrecondition, "the workflow was deleted, or has no definition: nothing can be run")
    }
    let snapshot = WorkflowSnapshot(
      definition: definition, trigger: workflow.content.trigger ?? .null, registry)
    guard let program = snapshot.program else {
      throw RPCError(
        .failedPrecondition,
        "the workflow's definition cannot be run: "
          + snapshot.findings.prefix(3).map(\.text).joined(separator: " | "))
    }
    let replay = await ShadowReplay(history, with: program)
    let secret = RunSecret(input: history.first?.attributes["input"])
    var response = Pintle.Run.V1.ReplayRunResponse()
    response.recordedStatus = run.status.name
    switch replay.end {
    case .completed?: response.status = WorkflowRunStatus.completed.name
    case .failed(let text)?:
      response.status = WorkflowRunStatus.failed.name
      response.error = secret.hidden(text)
    case .goesOn?, .queued?, nil: response.status = WorkflowRunStatus.running.name
    }
    response.steps = replay.steps.map { .init($0, secret) }
    response.isSame = replay.isSame
    return response
  }
}

extension Pintle.Run.V1.ReplayedStep {
  fileprivate init(_ step: ShadowReplay.Step, _ secret: RunSecret) {
    self.init()
    let trace = step.replayed ?? step.recorded
    self.step = trace?.step ?? ""
    iteration = trace?.iteration
    comparison =
      switch step.comparison {
      case .same: .same
      case .changed: .changed
      case .added: .added
      case .removed: .removed
      case .unknown: .unknown
      }
    recorded = step.recorded.map { .init($0, secret) }
    replayed = step.replayed.map { .init($0, secret) }
  }
}

extension Pintle.Run.V1.StepRecord {
  fileprivate init(_ trace: StepTrace, _ secret: RunSecret) {
    self.init()
    input = trace.input.map { Exact(secret.hidden($0)) }
    result = trace.result.map { Exact(secret.hidden($0)) }
    nextStep = trace.nextStep
    error = secret.hidden(trace.error)
  }
}
