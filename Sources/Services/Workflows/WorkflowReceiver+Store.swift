public import Base
public import Engine
import Records
import Store
import Wire

extension WorkflowReceiver {
  /// Starts the workflows that the store has, for invocations of triggers.
  ///
  /// A run gets what a receiver of HTTP would get, `_metadata` included. Where a decision is waited for, the output with
  /// which it ends is that, and its failure says that there is none; a run that ends without an output leaves it to
  /// whoever one of its steps told the `callbackURL`.
  ///
  /// - Parameters:
  ///   - registry: What steps can take.
  ///   - starter: Starts runs.
  ///   - tracer: Has runs belong to the traces of their invocations; nil for none.
  ///
  /// - Returns: The receiver.
  public static func stored(
    _ registry: StepRegistry, _ starter: WorkflowStarter, tracer: Tracer? = nil
  ) -> WorkflowReceiver {
    WorkflowReceiver(
      check: { workflow, organization, reader throws(StoreError) in
        try WorkflowTable.find(workflow, organization: organization, in: reader) == nil
          ? "there is no such workflow" : nil
      },
      start: { invocation, workflow, input, transaction throws(StoreError) in
        guard
          let record = try WorkflowTable.find(
            workflow, organization: invocation.organization, in: transaction)
        else { return "the workflow was deleted" }
        guard record.isEnabled else { return "the workflow is not enabled" }
        let prepared: PreparedRun
        do throws(WorkflowStartError) {
          prepared = try starter.prepare(
            WorkflowStart(
              organization: record.organization, workflow: record.id,
              snapshot: WorkflowSnapshot(
                definition: record.content.definition ?? .null,
                trigger: record.content.trigger ?? .null, registry),
              input: input, origin: .subscription, account: record.enabledBy,
              request: WorkflowRunDecision.request(ofInvocation: invocation.id),
              claim: WorkflowRunDecision.request(ofInvocation: invocation.id)))
        } catch {
          return "the workflow cannot be started: \(error)"
        }
        if let tracer, let span = tracer.work.span(of: invocation.id) {
          prepared.join(span.context, of: tracer)
        }
        return try begin(prepared, in: transaction)
      })
  }

  /// Writes the run; returns why it cannot begin.
  private static func begin(
    _ run: PreparedRun, in transaction: Transaction
  ) throws(StoreError) -> String? {
    do throws(StoreError) {
      _ = try run.begin(in: transaction)
      return nil
    } catch .rejected(let reason) {
      return "the workflow cannot be started: \(reason)"
    }
  }
}
