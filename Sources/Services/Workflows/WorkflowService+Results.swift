public import API
import Base
import Engine
public import RPC
import Records
import Store
import Wire

// MARK: - Runs and what comes of them

extension WorkflowService {
  /// What the key begins with under which a caller starts a run once.
  private static let startClaim = "start/"

  public func startWorkflowExecution(
    _ request: Pintle.Workflow.V1.StartWorkflowExecutionRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.WorkflowExecutionResult {
    let caller = try context.caller
    try caller.requireResource(Self.resource(request.workflowID))
    let input = try request.input?.member("input") ?? .object([])
    let record = try await workflow(request.workflowID, caller)
    var account = caller.account
    if request.test {
      try Self.requireTester(caller)
      try Self.requireTestable(record)
    } else {
      try Self.requireExternal(record)
      guard record.isEnabled else {
        throw RPCError(
          .failedPrecondition, "the workflow is not enabled: set its member \"enabled\" first",
          gatewayStatus: 400)
      }
      account = record.enabledBy
    }
    let key = request.idempotencyKey
    let id = try await start(
      record, input, request.test ? .test : .external, as: account,
      under: key.isEmpty ? nil : Self.startClaim + key, caller)
    let result = try await result(of: id, caller)
    if !key.isEmpty { try await requireSame(input, as: result.run, caller) }
    return try await wait(for: result, request.wait?.nanoseconds ?? 0, context)
  }

  public func getWorkflowExecutionResult(
    _ request: Pintle.Workflow.V1.GetWorkflowExecutionResultRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.WorkflowExecutionResult {
    let caller = try context.caller
    let result = try await result(of: request.id, caller)
    return try await wait(for: result, request.wait?.nanoseconds ?? 0, context)
  }

  /// A run, and its last event once it has come to its end.
  private struct RunResult: Sendable {
    var run: WorkflowRunRecord
    var last: WorkflowRunEvent?
    /// What is not told of it.
    var secret = RunSecret(input: nil)
  }

  private func result(of id: String, _ caller: Caller) async throws(RPCError) -> RunResult {
    let organization = caller.organization
    let body: @Sendable (Reader) throws(StoreError) -> RunResult? = { reader throws(StoreError) in
      guard let run = try WorkflowRunTable.find(id, organization: organization, in: reader) else {
        return nil
      }
      guard run.status.isFinal else { return RunResult(run: run) }
      let last = try WorkflowRunTable.history(
        of: id, offset: max(0, Int(run.events) - 1), limit: 1, organization: organization,
        in: reader)
      return RunResult(run: run, last: last.first, secret: try RunSecret(of: run, in: reader))
    }
    let found = try await read(body, caller)
    guard let found else { throw .runNotFound(id) }
    return found
  }

  /// Reads a little; as a scan when it is more than that.
  private func read<Value: Sendable>(
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> Value, _ caller: Caller
  ) async throws(RPCError) -> Value {
    do throws(StoreError) {
      return try await store.store.read(for: caller.readShare, body)
    } catch .budgetExceeded {
      return try await store.scan(for: caller.readShare, body)
    } catch {
      throw RPCError(error)
    }
  }

  private func wait(
    for result: RunResult, _ nanoseconds: Int64, _ context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.WorkflowExecutionResult {
    let run = result.run
    let held = try await waits.hold(
      UTF8Key(run.id), owner: try context.caller.placesOwner, nanoseconds, result, context,
      until: { $0.run.status.isFinal }
    ) { caller throws(RPCError) in try await self.result(of: run.id, caller) }
    var response = Pintle.Workflow.V1.WorkflowExecutionResult()
    response.execution = .init(held.run)
    if held.run.status == .completed {
      response.output = held.last?.attributes["output"].map { Exact(held.secret.hidden($0)) }
    }
    response.error =
      held.run.error.map { held.secret.hidden($0) }
      ?? (held.run.status == .canceled ? "the run was canceled" : "")
    return response
  }

  /// Throws when a key belongs to a run with another input.
  private func requireSame(
    _ input: JSONValue, as run: WorkflowRunRecord, _ caller: Caller
  ) async throws(RPCError) {
    let body: @Sendable (Reader) throws(StoreError) -> JSONValue? = { reader throws(StoreError) in
      try WorkflowRunTable.history(
        of: run.id, offset: 0, limit: 1, organization: run.organization, in: reader
      ).first?.attributes["input"]
    }
    guard let first = try await read(body, caller), first.means(input) else {
      throw RPCError(.alreadyExists, "the idempotency key belongs to a run with another input")
    }
  }
}
