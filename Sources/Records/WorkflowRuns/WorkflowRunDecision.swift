import Base
import Store
import Wire

/// What the end of a run decides: the invocation of a trigger for which it was started.
public enum WorkflowRunDecision {
  private static let prefix = "invocation/"

  /// What a run that is started for an invocation can be found by.
  public static func request(ofInvocation id: String) -> String { prefix + id }

  /// Whether a run that ends so is the decision of the invocation for which it was started, so that its account must
  /// have the right to it then.
  public static func isMade(by run: WorkflowRunRecord, endingWith end: WorkflowRunEvent?) -> Bool {
    guard run.origin == .subscription, run.request.utf8HasPrefix(prefix), let end else {
      return false
    }
    return end.kind == .executionCompleted && end.attributes["output"] != nil
  }

  /// Decides the invocation for which a run was started, in the transaction in which that comes to its end.
  ///
  /// An invocation that has ended, or for which nobody is to decide, stays as it is.
  ///
  /// - Parameters:
  ///   - run: The run's id; its history is written.
  ///   - request: What the run can be found by.
  ///   - origin: What started it.
  ///   - status: How it ended.
  ///   - end: Its last event; nil when it has none.
  ///   - error: Why it failed; nil when it did not.
  ///   - organization: Whose run it is.
  ///   - transaction: Where its end is written.
  /// - Throws: `StoreError` when the invocation cannot be written.
  static func settle(
    _ run: String, _ request: String, _ origin: WorkflowRunOrigin, _ status: WorkflowRunStatus,
    end: WorkflowRunEvent?, error: String?, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    guard origin == .subscription, request.utf8HasPrefix(prefix),
      var outcome = outcome(status, end: end, error: error)
    else { return }
    // Whoever reads what became of invocations is not told their secrets.
    let secret = try RunSecret(ofRun: run, organization: organization, in: transaction)
    switch outcome {
    case .completed(let output): outcome = .completed(output.map { secret.hidden($0) })
    case .failed(let reason): outcome = .failed(secret.hidden(reason))
    case .expired: break
    }
    let id = String(decoding: request.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
    _ = try InvocationWork.decide(
      id, organization: organization, as: outcome, instance: transaction.instance, in: transaction)
  }

  /// How an invocation ends; nil when it waits on, for a decision from elsewhere.
  private static func outcome(
    _ status: WorkflowRunStatus, end: WorkflowRunEvent?, error: String?
  ) -> InvocationOutcome? {
    switch status {
    case .queued, .running: return nil
    case .failed: return .failed(error ?? "the workflow failed")
    case .canceled: return .failed("the run of the workflow was canceled")
    case .completed:
      guard let output = end?.attributes["output"] else { return nil }
      guard output.text().utf8.count <= Limits.maxInvocationOutputBytes else {
        return .failed(
          "the output of the workflow is longer than \(Limits.maxInvocationOutputBytes) bytes")
      }
      switch output {
      case .object: return .completed(output)
      case .null: return .completed(nil)
      default: return .failed("the output of the workflow is no JSON object")
      }
    }
  }
}
