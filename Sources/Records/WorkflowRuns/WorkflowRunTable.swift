public import Base
public import Store
import Wire

/// The runs of workflows.
public enum WorkflowRunTable {
  /// Told after the commit in which runs came to their ends: their ids.
  public static let ended = Topic<UTF8Key>("workflow runs that ended", told: .text)

  /// Told after the commit in which runs began or came to their ends.
  public static let passed = Topic<PassedRun>("workflow runs that began or ended")

  /// Told after the commit in which something was added to the histories of runs: their ids.
  public static let changed = Topic<UTF8Key>("workflow runs that went on", told: .text)

  /// Why a run cannot begin, or be canceled.
  public enum Refusal: Error, Sendable, Equatable {
    case notFound
    /// It has come to its end.
    case isFinal
    /// More than so many runs of the workflow go on.
    case tooManyOpen(limit: Int)
  }

  private static let insertRow = Statement(
    """
    INSERT INTO workflow_runs (\(WorkflowRunRecord.columns), claim)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
    """)
  private static let selectByID = Statement(
    "SELECT \(WorkflowRunRecord.columns) FROM workflow_runs WHERE organization = $1 AND id = $2")
  private static let selectByClaim = Statement(
    """
    SELECT id FROM workflow_runs WHERE organization = $1 AND workflow = $2 AND claim = $3
    """)
  private static let goOn = Statement(
    """
    UPDATE workflow_runs SET status = $4, closed_at = $5, events = events + $6, bytes = bytes + $7, error = $8
    WHERE organization = $1 AND id = $2 AND events = $3 AND closed_at IS NULL
    """)
  private static let insertEvents = Statement(
    "INSERT INTO workflow_run_events (organization, run, first, events) VALUES ($1, $2, $3, $4)")
  private static let selectEvents = Statement(
    """
    SELECT first, events FROM workflow_run_events
    WHERE organization = $1 AND run = $2 AND first >= $3 ORDER BY first
    """)
  private static let selectChunk = Statement(
    """
    SELECT MAX(first) FROM workflow_run_events
    WHERE organization = $1 AND run = $2 AND first <= $3
    """)

  // MARK: Beginning

  /// The run that was started under a key; nil when none was.
  public static func claimed(
    _ claim: String, workflow: String, organization: String, in reader: Reader
  ) throws(StoreError) -> String? {
    try reader.first(
      selectByClaim, [.text(organization), .text(workflow), .text(claim)]
    ) { $0.text(0) }
  }

  /// Writes a run with what it has come to so far, and queues the rest of it.
  ///
  /// - Parameters:
  ///   - run: What begins.
  ///   - content: What it runs; kept under `run.snapshot`.
  ///   - events: Its history so far.
  ///   - turn: What it came to.
  ///   - transaction: Where it is written.
  /// - Returns: The run's id: that of an earlier one when the key was used before, and then nothing is written.
  /// - Throws: `StoreError.rejected` with a ``Refusal``.
  public static func begin(
    _ run: NewWorkflowRun, content: String, events: [WorkflowRunEvent], turn: WorkflowRunTurn,
    in transaction: Transaction
  ) throws(StoreError) -> String {
    let organization = run.organization
    if let claim = run.claim,
      let earlier = try claimed(
        claim, workflow: run.workflow, organization: organization, in: transaction)
    {
      return earlier
    }
    let status = turn.status
    if !status.isFinal {
      let counts = try WorkflowRunCountTable.find(
        workflow: run.workflow, organization: organization, in: transaction)
      guard counts.open < Limits.maxOpenRuns else {
        throw .rejected(Refusal.tooManyOpen(limit: Limits.maxOpenRuns))
      }
    }
    try WorkflowSnapshotTable.keep(
      run.snapshot, content: content, workflow: run.workflow, organization: organization,
      in: transaction)
    let text = WorkflowRunEvent.text(of: events)
    try transaction.execute(
      insertRow,
      [
        .text(organization), .text(run.id), .text(run.workflow), .text(run.snapshot),
        .text(run.origin.rawValue), .text(run.account), .text(run.request),
        .integer(status.rawValue), .integer(run.startedAt),
        .optional(status.isFinal ? closing(events, run.startedAt, transaction) : nil),
        .integer(Int64(events.count)), .integer(Int64(text.utf8.count)),
        .optional(
          turn.error.map { RunSecret(input: events.first?.attributes["input"]).hidden($0) }),
        .optional(run.claim),
      ])
    if !events.isEmpty {
      try transaction.execute(
        insertEvents, [.text(organization), .text(run.id), .integer(0), .text(text)])
    }
    try WorkflowRunCountTable.add(
      WorkflowRunCounts(
        started: 1, failed: status == .failed ? 1 : 0, open: status.isFinal ? 0 : 1),
      workflow: run.workflow, organization: organization, in: transaction)
    transaction.announce(PassedRun(id: UTF8Key(run.id), status: .queued), to: passed)
    if status.isFinal {
      transaction.announce(UTF8Key(run.id), to: ended)
      transaction.announce(PassedRun(id: UTF8Key(run.id), status: status), to: passed)
      try WorkflowRunDecision.settle(
        run.id, run.request, run.origin, status, end: events.last, error: turn.error,
        organization: organization, in: transaction)
    } else {
      try WorkflowRunWork.queue(
        run.id, workflow: run.workflow, organization: organization, at: turn.dueAt,
        in: transaction)
    }
    return run.id
  }

  // MARK: Going on

  /// The run with an id.
  public static func find(
    _ id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> WorkflowRunRecord? {
    try reader.first(selectByID, [.text(organization), .text(id)]) { row throws(StoreError) in
      try WorkflowRunRecord(row)
    }
  }

  /// Adds to a run's history what happened behind its first `known` events; false when somebody else did, or it has
  /// come to its end, and then nothing is written.
  static func add(
    _ events: [WorkflowRunEvent], _ turn: WorkflowRunTurn, to run: WorkflowRunRecord, known: Int64,
    in transaction: Transaction
  ) throws(StoreError) -> Bool {
    let text = events.isEmpty ? "" : WorkflowRunEvent.text(of: events)
    let status = turn.status
    var error = turn.error
    if let text = error {
      let secret =
        known == 0
        ? RunSecret(input: events.first?.attributes["input"])
        : try RunSecret(of: run, in: transaction)
      error = secret.hidden(text)
    }
    let count = try transaction.execute(
      goOn,
      [
        .text(run.organization), .text(run.id), .integer(known), .integer(status.rawValue),
        .optional(status.isFinal ? closing(events, run.startedAt, transaction) : nil),
        .integer(Int64(events.count)), .integer(Int64(text.utf8.count)), .optional(error),
      ])
    guard count > 0 else { return false }
    if !events.isEmpty {
      try transaction.execute(
        insertEvents,
        [.text(run.organization), .text(run.id), .integer(known), .text(text)])
    }
    transaction.announce(UTF8Key(run.id), to: changed)
    if status.isFinal {
      try noteEnd(of: run, status, events.last, turn.error, in: transaction)
    }
    return true
  }

  /// When a run ended whose last events are these: at the last one, which may be younger than the transaction, and
  /// never before it began.
  private static func closing(
    _ events: [WorkflowRunEvent], _ startedAt: Int64, _ transaction: Transaction
  ) -> Int64 {
    max(startedAt, events.last?.time ?? transaction.now)
  }

  private static func noteEnd(
    of run: WorkflowRunRecord, _ status: WorkflowRunStatus, _ end: WorkflowRunEvent?,
    _ error: String?, in transaction: Transaction
  ) throws(StoreError) {
    try WorkflowRunCountTable.add(
      WorkflowRunCounts(failed: status == .failed ? 1 : 0, open: -1), workflow: run.workflow,
      organization: run.organization, in: transaction)
    transaction.announce(UTF8Key(run.id), to: ended)
    transaction.announce(PassedRun(id: UTF8Key(run.id), status: status), to: passed)
    try WorkflowRunDecision.settle(
      run.id, run.request, run.origin, status, end: end, error: error,
      organization: run.organization,
      in: transaction)
  }

  /// Ends a run that goes on; what is under way may still take effect.
  ///
  /// - Throws: `StoreError.rejected` with a ``Refusal``.
  public static func cancel(
    _ id: String, by account: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    guard let run = try find(id, organization: organization, in: transaction) else {
      throw .rejected(Refusal.notFound)
    }
    guard !run.status.isFinal else { throw .rejected(Refusal.isFinal) }
    let now = max(run.startedAt, transaction.now)
    let event = WorkflowRunEvent(
      .executionFailed, at: now, ["reason": "Canceled", "canceledBy": .string(account)])
    let text = WorkflowRunEvent.text(of: [event])
    try transaction.execute(
      goOn,
      [
        .text(organization), .text(id), .integer(run.events),
        .integer(WorkflowRunStatus.canceled.rawValue), .integer(now), .integer(1),
        .integer(Int64(text.utf8.count)), .null,
      ])
    try transaction.execute(
      insertEvents, [.text(organization), .text(id), .integer(run.events), .text(text)])
    transaction.announce(UTF8Key(id), to: changed)
    try noteEnd(of: run, .canceled, event, nil, in: transaction)
    try WorkTable.withdraw(
      id, kind: WorkflowRunWork.kind, organization: transaction.instance, in: transaction)
  }

  // MARK: History

  /// All events of a run; read it as a scan unless it is short.
  public static func history(
    of run: String, organization: String, in reader: Reader
  ) throws(StoreError) -> [WorkflowRunEvent] {
    try history(of: run, offset: 0, limit: .max, organization: organization, in: reader)
  }

  /// A part of a run's history, in order.
  public static func history(
    of run: String, offset: Int, limit: Int, organization: String, in reader: Reader
  ) throws(StoreError) -> [WorkflowRunEvent] {
    guard limit > 0 else { return [] }
    let key: [DatabaseValue] = [.text(organization), .text(run)]
    let first = try reader.first(selectChunk, key + [.integer(Int64(offset))]) {
      $0.optionalInteger(0)
    }
    guard let first = first ?? nil else { return [] }
    var events: [WorkflowRunEvent] = []
    let wanted = limit == .max ? Int.max : offset - Int(first) + limit
    try reader.query(selectEvents, key + [.integer(first)]) { row throws(StoreError) in
      guard WorkflowRunEvent.read(row.text(1), into: &events) else {
        throw .corrupt("the history of run \(run) cannot be read")
      }
      return events.count < wanted
    }
    return Array(events.prefix(wanted).dropFirst(offset - Int(first)))
  }
}

extension WorkflowRunTurn {
  var error: String? { if case .failed(let text) = self { text } else { nil } }

  /// Nanoseconds since 1970; 0 for at once.
  var dueAt: Int64 { if case .goesOn(let time) = self { time ?? 0 } else { 0 } }
}

/// A run that began, with the status `queued`, or came to its end.
public struct PassedRun: Sendable, Hashable {
  public let id: UTF8Key
  public let status: WorkflowRunStatus
}
