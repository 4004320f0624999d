public import Base
public import Records
public import Store
public import Wire

/// What a run is started with.
public struct WorkflowStart: Sendable {
  public var organization: String
  /// The workflow's id.
  public var workflow: String
  public var snapshot: WorkflowSnapshot
  /// What the run sees as `$.trigger`.
  public var input: JSONValue
  public var origin: WorkflowRunOrigin
  /// The account that the run acts as: the one that enabled the workflow, or that tests it.
  public var account: String
  /// What its caller can find it by; empty for the run's own id.
  public var request: String
  /// Under which key it is started once; nil for none.
  public var claim: String?

  public init(
    organization: String, workflow: String, snapshot: WorkflowSnapshot, input: JSONValue,
    origin: WorkflowRunOrigin, account: String, request: String = "", claim: String? = nil
  ) {
    self.organization = organization
    self.workflow = workflow
    self.snapshot = snapshot
    self.input = input
    self.origin = origin
    self.account = account
    self.request = request
    self.claim = claim
  }
}

/// Why a run is not started.
public enum WorkflowStartError: Error, Sendable, Equatable {
  /// The definition cannot be run; what stops it.
  case invalidDefinition([WorkflowFinding])
  case inputTooLong(bytes: Int, limit: Int)
  case keyTooLong(limit: Int)
  /// The account may not execute workflows in the organization.
  case notPermitted
}

/// A run whose first steps are made and not written yet.
public struct PreparedRun: Sendable {
  let run: NewWorkflowRun
  let content: String
  let events: [WorkflowRunEvent]
  let turn: WorkflowRunTurn
  let authority: any WorkflowAuthority

  /// The run's id, if no other was started under its key.
  public var id: String { run.id }

  /// Writes the run with all that it came to so far, and queues the rest.
  ///
  /// - Parameter transaction: Where it is written.
  /// - Returns: The run's id; an earlier one's when that was started under the same key.
  /// - Throws: `StoreError.rejected` with ``WorkflowStartError/notPermitted`` or ``WorkflowRunTable/Refusal``.
  public func begin(in transaction: Transaction) throws(StoreError) -> String {
    guard
      try authority.permits(
        account: run.account, organization: run.organization, in: transaction)
    else { throw .rejected(WorkflowStartError.notPermitted) }
    return try WorkflowRunTable.begin(
      run, content: content, events: events, turn: turn, in: transaction)
  }
}

/// Says whether an account may execute an organization's workflows.
///
/// It is asked when a run begins and before each of its effects: what the run does ends with the right.
public protocol WorkflowAuthority: Sendable {
  /// Whether it may, as a reader sees it.
  func permits(
    account: String, organization: String, in reader: Reader
  ) throws(StoreError) -> Bool
}

/// Gives the secrets of workflows' definitions.
public protocol WorkflowSecrets: Sendable {
  /// The secrets that a run may use, in the form of ``DefinitionSecrets/Split/secrets``: those of its workflow as that
  /// is now, as far as the run's definition calls the same addresses with them.
  ///
  /// - Parameters:
  ///   - run: Which run.
  ///   - registry: What steps can take.
  /// - Returns: The secrets.
  /// - Throws: ``WorkflowSecretsError`` when they cannot be read.
  func secrets(
    of run: WorkflowRunRecord, _ registry: StepRegistry
  ) async throws(WorkflowSecretsError) -> JSONValue
}

/// Why secrets cannot be read; the text is for operators and holds none.
public struct WorkflowSecretsError: Error, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }
}

/// Of workflows that have no secrets.
public struct NoWorkflowSecrets: WorkflowSecrets {
  public init() {}

  public func secrets(
    of run: WorkflowRunRecord, _ registry: StepRegistry
  ) async throws(WorkflowSecretsError) -> JSONValue { .object([]) }
}

/// Starts runs.
///
/// The first steps are run before anything is written, so that a run that needs nothing from outside is one
/// transaction in all, and one that does is queued with its first effect.
public struct WorkflowStarter: Sendable {
  private let identifiers: IdentifierSource
  private let timeSource: any TimeSource
  let authority: any WorkflowAuthority

  public init(
    identifiers: IdentifierSource, timeSource: any TimeSource, authority: any WorkflowAuthority
  ) {
    self.identifiers = identifiers
    self.timeSource = timeSource
    self.authority = authority
  }

  /// Nanoseconds since 1970.
  var wallNow: Int64 { timeSource.wallNanoseconds() }

  /// The id of a run that begins.
  func newID() -> String { identifiers.next() }

  /// Runs the first steps of a run, as far as they need nothing from outside.
  ///
  /// - Parameter start: What is started.
  /// - Returns: The run, to be written in a transaction.
  /// - Throws: ``WorkflowStartError``.
  public func prepare(_ start: WorkflowStart) throws(WorkflowStartError) -> PreparedRun {
    guard let program = start.snapshot.program else {
      throw .invalidDefinition(start.snapshot.findings.filter { $0.severity == .stopsEnabling })
    }
    let bytes = start.input.weight
    guard bytes <= Limits.maxRunInputBytes else {
      throw .inputTooLong(bytes: bytes, limit: Limits.maxRunInputBytes)
    }
    if let claim = start.claim, claim.utf8.count > Limits.maxRunKeyBytes {
      throw .keyTooLong(limit: Limits.maxRunKeyBytes)
    }
    let id = newID()
    let now = wallNow
    var state = WorkflowRunState(program)
    var events: [WorkflowRunEvent] = []
    state.begin(with: start.input, at: now, &events)
    let decision = state.advance(at: now, budget: Limits.maxStepsAtStart, &events)
    return PreparedRun(
      run: NewWorkflowRun(
        organization: start.organization, id: id, workflow: start.workflow,
        snapshot: start.snapshot.id, origin: start.origin, account: start.account,
        request: start.request.isEmpty ? id : start.request, startedAt: now, claim: start.claim),
      content: start.snapshot.content, events: events, turn: decision.turn, authority: authority)
  }
}

extension RunDecision {
  /// What is written when nobody goes on with the run right now.
  var turn: WorkflowRunTurn {
    switch self {
    case .ended(let turn): return turn
    case .yields: return .goesOn(at: nil)
    case .waits(let effects, let timer):
      var time = timer ?? .max
      for effect in effects { time = min(time, effect.notBefore ?? 0) }
      return .goesOn(at: time == 0 || time == .max ? nil : time)
    }
  }
}
