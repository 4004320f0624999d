import Engine
import Records
import Store

/// A part of a run's history, and what it takes to say something about the run's definition.
struct RunHistoryPart: Sendable {
  let run: WorkflowRunRecord
  /// How many events there are before.
  let position: Int
  let events: [WorkflowRunEvent]
  /// What the run runs; nil unless the part is the first.
  private let content: String?

  /// Reads at most `limit` events from a position on.
  init(
    of run: WorkflowRunRecord, from position: Int, limit: Int, in reader: Reader
  ) throws(StoreError) {
    self.run = run
    self.position = position
    let secret = try RunSecret(of: run, in: reader)
    events = try WorkflowRunTable.history(
      of: run.id, offset: position, limit: limit, organization: run.organization, in: reader
    ).map { secret.hidden($0) }
    content =
      position == 0
      ? try WorkflowSnapshotTable.content(
        run.snapshot, workflow: run.workflow, organization: run.organization, in: reader) : nil
  }

  /// The entries of each event, with the lines of its log before it.
  ///
  /// Not in a reading: a definition is compiled for it.
  func groups(_ registry: StepRegistry, in language: Language) -> [[TimelineSource.Entry]] {
    let warnings = content.flatMap { WorkflowSnapshot.findings(ofContent: $0, registry) } ?? []
    return TimelineSource.groups(events, from: position, of: run, warnings, in: language)
  }
}
