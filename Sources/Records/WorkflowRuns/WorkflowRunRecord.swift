public import Base
import Store

/// A run of a workflow as it stands now.
public struct WorkflowRunRecord: Sendable, Equatable {
  @UTF8Compared public var organization: String
  /// Grows with time.
  @UTF8Compared public var id: String
  /// The workflow's id.
  @UTF8Compared public var workflow: String
  /// Names what it runs: see ``WorkflowSnapshotTable``.
  @UTF8Compared public var snapshot: String
  public var origin: WorkflowRunOrigin
  /// The account that it acts as.
  @UTF8Compared public var account: String
  /// What its callers and calls can be found by.
  @UTF8Compared public var request: String
  public var status: WorkflowRunStatus
  /// Nanoseconds since 1970.
  public var startedAt: Int64
  /// Nanoseconds since 1970; nil while it goes on.
  public var closedAt: Int64?
  /// How many events its history has, and their bytes.
  public var events: Int64
  public var bytes: Int64
  /// Why it failed, in words; nil when it did not.
  @UTF8Compared public var error: String?

  static let columns = """
    organization, id, workflow, snapshot, origin, account, request, status, started_at, closed_at, events, \
    bytes, error
    """

  init(_ row: any Row) throws(StoreError) {
    guard let status = WorkflowRunStatus(rawValue: row.integer(7)) else {
      throw .corrupt("the status of run \(row.text(1)) cannot be read")
    }
    organization = row.text(0)
    id = row.text(1)
    workflow = row.text(2)
    snapshot = row.text(3)
    origin = WorkflowRunOrigin(rawValue: row.text(4)) ?? .external
    account = row.text(5)
    request = row.text(6)
    self.status = status
    startedAt = row.integer(8)
    closedAt = row.optionalInteger(9)
    events = row.integer(10)
    bytes = row.integer(11)
    error = row.optionalText(12)
  }
}

/// Where a run stands.
public enum WorkflowRunStatus: Int64, Sendable, CaseIterable {
  /// It waits for its first step.
  case queued = 1
  case running = 2
  case completed = 3
  case failed = 4
  case canceled = 5

  /// Whether it has come to its end.
  public var isFinal: Bool { rawValue >= Self.completed.rawValue }

  /// As the API names it.
  public var name: String {
    switch self {
    case .queued: "Queued"
    case .running: "Running"
    case .completed: "Completed"
    case .failed: "Failed"
    case .canceled: "Canceled"
    }
  }

  /// The status of a name, in its exact letters.
  public init?(name: String) {
    guard let found = Self.allCases.first(where: { $0.name.utf8Equals(name) }) else { return nil }
    self = found
  }
}

/// What started a run.
public enum WorkflowRunOrigin: String, Sendable, CaseIterable {
  /// Somebody who tries a workflow that is disabled.
  case test
  /// A call from outside.
  case external
  /// An event that the trigger waits for.
  case event
  /// The time.
  case scheduled
  /// A trigger's subscription, which may wait for an answer.
  case subscription
  /// Somebody who retries a run that failed.
  case retry
}

/// A run that is to begin.
public struct NewWorkflowRun: Sendable {
  public var organization: String
  public var id: String
  public var workflow: String
  public var snapshot: String
  public var origin: WorkflowRunOrigin
  public var account: String
  public var request: String
  /// Nanoseconds since 1970.
  public var startedAt: Int64
  /// A second start under the same key gives the first one's run; nil for none.
  public var claim: String?

  public init(
    organization: String, id: String, workflow: String, snapshot: String, origin: WorkflowRunOrigin,
    account: String, request: String, startedAt: Int64, claim: String? = nil
  ) {
    self.organization = organization
    self.id = id
    self.workflow = workflow
    self.snapshot = snapshot
    self.origin = origin
    self.account = account
    self.request = request
    self.startedAt = startedAt
    self.claim = claim
  }
}

/// What a part of a run came to.
public enum WorkflowRunTurn: Sendable, Equatable {
  /// There is more to do: at once, or at a time (nanoseconds since 1970).
  case goesOn(at: Int64?)
  /// It waits for its first step.
  case queued
  case completed
  /// It failed, for a reason in words.
  case failed(String)

  /// By the bytes of texts.
  public static func == (left: WorkflowRunTurn, right: WorkflowRunTurn) -> Bool {
    switch (left, right) {
    case (.goesOn(let left), .goesOn(let right)): left == right
    case (.queued, .queued), (.completed, .completed): true
    case (.failed(let left), .failed(let right)): left.utf8Equals(right)
    default: false
    }
  }

  var status: WorkflowRunStatus {
    switch self {
    case .goesOn: .running
    case .queued: .queued
    case .completed: .completed
    case .failed: .failed
    }
  }
}
