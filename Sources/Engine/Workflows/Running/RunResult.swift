import Records
import Store

/// What a worker has of a run and has not written yet.
struct RunResult: Sendable {
  var run: WorkflowRunRecord
  /// The events that the store has.
  var known: Int64
  var events: [WorkflowRunEvent]
  var turn: WorkflowRunTurn
}
