import Base
public import Records
import Wire

/// A run that failed or was canceled, to be run once more.
public struct WorkflowRetry: Sendable {
  /// Where the new run begins.
  public enum Beginning: Sendable, Equatable {
    case start
    /// With this step, as it was begun last; what was done before it counts as done.
    case step(String)
    /// With the step at which the former run ended.
    case failedStep

    /// By the bytes of texts.
    public static func == (left: Beginning, right: Beginning) -> Bool {
      switch (left, right) {
      case (.start, .start), (.failedStep, .failedStep): true
      case (.step(let left), .step(let right)): left.utf8Equals(right)
      default: false
      }
    }
  }

  public var run: WorkflowRunRecord
  /// All events of the run.
  public var history: [WorkflowRunEvent]
  /// What the run ran.
  public var recorded: WorkflowSnapshot
  /// What the new one runs instead; nil for the same.
  public var present: WorkflowSnapshot?
  public var beginning: Beginning
  /// The account that retries, as which the new run acts.
  public var account: String

  public init(
    _ run: WorkflowRunRecord, history: [WorkflowRunEvent], recorded: WorkflowSnapshot,
    present: WorkflowSnapshot?, beginning: Beginning, account: String
  ) {
    self.run = run
    self.history = history
    self.recorded = recorded
    self.present = present
    self.beginning = beginning
    self.account = account
  }

  /// The key under which a run is retried once.
  public static func claim(of run: String) -> String { WorkflowRunTable.retryClaim + run }
}

/// Why a run is not retried.
public enum WorkflowRetryError: Error, Sendable {
  /// It goes on, or has completed.
  case notFailed(WorkflowRunStatus)
  case start(WorkflowStartError)
  /// It did not come to this step, or only within a loop.
  case stepNotReached(String)
  /// What it did is nothing that the definition could have done; why not.
  case historyDoesNotFit(String)
}

extension WorkflowStarter {
  /// Makes a run of one that failed, with the same input and the first steps run.
  ///
  /// The calls of the new run have the keys of the former one where it runs the same definition: a receiver that
  /// honors them does nothing twice. With another definition they have their own.
  ///
  /// - Parameter retry: What is retried.
  /// - Returns: The run, to be written in a transaction; one that was retried before is not started again.
  /// - Throws: ``WorkflowRetryError``.
  public func prepare(_ retry: WorkflowRetry) throws(WorkflowRetryError) -> PreparedRun {
    let former = retry.run
    guard former.status == .failed || former.status == .canceled else {
      throw .notFailed(former.status)
    }
    let snapshot = retry.present ?? retry.recorded
    guard let program = snapshot.program else {
      throw .start(
        .invalidDefinition(snapshot.findings.filter { $0.severity == .stopsEnabling }))
    }
    let id = newID()
    let now = wallNow
    var events: [WorkflowRunEvent] = []
    var state = WorkflowRunState(program)
    var attributes: [JSONValue.Member] = [
      JSONValue.Member("retryOf", .string(former.id)),
      JSONValue.Member("retriedBy", .string(retry.account)),
    ]
    if let (step, done) = try Self.done(before: retry.beginning, of: retry) {
      do throws(WorkflowRunState.ReplayError) {
        state = try WorkflowRunState(program, replaying: done)
      } catch {
        throw .historyDoesNotFit(error.description)
      }
      guard state.root.wait == .ready, state.root.current.name.utf8Equals(step) else {
        throw .historyDoesNotFit("what was done does not lead to step '\(EchoedText.cut(step))'")
      }
      state.bytes = done.reduce(0) { $0 + 100 + $1.attributes.weight }
      events = done
      attributes.append(JSONValue.Member("nextStep", .string(step)))
    } else {
      state.begin(with: retry.history.first?.attributes["input"] ?? .object([]), at: now, &events)
    }
    let keys = retry.present == nil ? "\(RunNote.keys):\(Self.keyRun(of: retry))" : ""
    state.note(
      WorkflowRunEvent(.executionScheduled, at: now, note: keys, .object(attributes)), &events)
    let decision = state.advance(at: now, budget: Limits.maxStepsAtStart, &events)
    return PreparedRun(
      run: NewWorkflowRun(
        organization: former.organization, id: id, workflow: former.workflow,
        snapshot: snapshot.id, origin: .retry, account: retry.account, request: former.request,
        startedAt: now, claim: WorkflowRetry.claim(of: former.id)),
      content: snapshot.content, events: events, turn: decision.turn, authority: authority)
  }

  /// The step with which a retry begins, and what was done before it; nil for the start.
  private static func done(
    before beginning: WorkflowRetry.Beginning, of retry: WorkflowRetry
  ) throws(WorkflowRetryError) -> (step: String, events: [WorkflowRunEvent])? {
    if beginning == .start { return nil }
    guard let program = retry.recorded.program else {
      throw .historyDoesNotFit("what it ran cannot be run by this version of the program")
    }
    // The places at which steps were begun: the last one of each, and of all.
    var begun: [UTF8Key: Int] = [:]
    var last: (step: String, visit: Int)?
    var state = WorkflowRunState(program)
    do throws(WorkflowRunState.ReplayError) {
      for (index, event) in retry.history.enumerated() {
        if index > 0, state.end == nil, state.root.wait == .ready {
          let (step, visit) = (state.root.current.name, state.root.visit)
          if last.map({ $0.visit != visit || !$0.step.utf8Equals(step) }) ?? true {
            begun[UTF8Key(step)] = index
            last = (step, visit)
          }
        }
        try state.apply(event)
      }
    } catch {
      throw .historyDoesNotFit(error.description)
    }
    var step = state.root.current.name
    if case .step(let name) = beginning { step = name }
    guard let index = begun[UTF8Key(step)] else { throw .stepNotReached(step) }
    return (step, Array(retry.history[..<index]))
  }

  /// The run whose keys a run's calls have.
  private static func keyRun(of retry: WorkflowRetry) -> String {
    for event in retry.history.reversed() where event.kind == .executionScheduled {
      let (word, rest) = RunNote.split(event.note)
      return word.utf8Equals(RunNote.keys) ? rest : retry.run.id
    }
    return retry.run.id
  }
}
