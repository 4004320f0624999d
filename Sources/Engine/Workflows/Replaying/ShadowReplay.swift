import Base
public import Records
import Wire

/// Runs what a run was started with against another program, without any effect.
///
/// What a step asks of others is answered from the run's history where the step asks the same; otherwise what they would
/// answer is not known, and the replay goes on with an empty object. Time is the history's: where the replay does what
/// the run did, steps see the times that the run saw.
public struct ShadowReplay: Sendable {
  /// How a step differs from the run.
  public enum Comparison: Sendable, Equatable {
    case same
    case changed
    /// The run did not come there.
    case added
    /// The replay did not come there.
    case removed
    /// It asks something that the run did not ask.
    case unknown
  }

  /// A step of the replay beside the run's.
  public struct Step: Sendable, Equatable {
    public var comparison: Comparison
    public var recorded: StepTrace?
    public var replayed: StepTrace?
  }

  /// What the replay came to; nil when it waits for what the run still waits for.
  public let end: WorkflowRunTurn?
  /// In the order of the replay; those that were removed at the end.
  public let steps: [Step]

  /// Whether the replay did what the run did.
  public var isSame: Bool { steps.allSatisfy { $0.comparison == .same } }

  /// Replays a run.
  ///
  /// Long ones let others have their turns.
  ///
  /// - Parameters:
  ///   - history: The run's; it begins with what the run was started with.
  ///   - program: What is run today.
  public init(_ history: [WorkflowRunEvent], with program: WorkflowProgram) async {
    var recorded = RecordedEffects(history)
    var state = WorkflowRunState(program)
    var events: [WorkflowRunEvent] = []
    var unknown: Set<NumberedVisit> = []
    var now = history.first?.time ?? 0
    state.begin(with: history.first?.attributes["input"] ?? .object([]), at: now, &events)
    if history.count > 1 { now = max(now, history[1].time) }
    var inputs = Inputs()
    for turn in 1... {
      // A step that asks something ends its part of the work early, however many there are.
      if turn.isMultiple(of: Limits.maxStepsPerReplayTurn) { await Task.yield() }
      var isOver = false
      switch state.advance(at: now, budget: Limits.maxStepsPerReplayTurn, &events) {
      case .ended: isOver = true
      case .yields: await Task.yield()
      case .waits(let effects, let timer):
        inputs.read(events)
        var isAnswered = false
        for effect in effects {
          let visit = StepVisit(step: effect.step, iteration: effect.iteration.map(Int64.init))
          guard let question = inputs[visit] else { continue }
          // Attempts of one effect have one answer.
          if let answer = inputs.answer(to: visit) {
            isAnswered = true
            now = max(now, effect.notBefore ?? 0)
            state.finish(effect, with: answer, startedAt: now, at: now, &events)
            continue
          }
          let found = recorded.take(question, visit)
          if found == nil, recorded.isOpen(question) { continue }
          isAnswered = true
          if let found {
            now = max(now, found.goesOnAt)
          } else {
            unknown.insert(NumberedVisit(visit: visit, number: inputs.number(of: visit)))
          }
          let answer = found?.outcome ?? .success(.object([]))
          inputs.keep(answer, for: visit)
          state.finish(effect, with: answer, startedAt: now, at: now, &events)
        }
        if isAnswered { continue }
        if let timer { now = max(now, timer) } else { isOver = true }
      }
      if isOver { break }
    }
    end = state.end
    steps = Self.compare(
      StepTrace.traces(of: history), StepTrace.traces(of: events), unknown: unknown)
  }

  /// What the steps that are under way asked, read from the replay's own history as it grows.
  private struct Inputs {
    private var asked: [StepVisit: UTF8Key] = [:]
    private var numbers: [StepVisit: Int] = [:]
    private var answers: [StepVisit: Result<JSONValue, StepFailure>] = [:]
    private var count = 0

    subscript(visit: StepVisit) -> UTF8Key? { asked[visit] }

    /// How often the replay has come to a step, from 1 on.
    func number(of visit: StepVisit) -> Int { numbers[visit] ?? 0 }

    mutating func read(_ events: [WorkflowRunEvent]) {
      for event in events[count...] where event.kind == .activityScheduled {
        let visit = StepVisit(event)
        asked[visit] = RecordedEffects.question(event)
        numbers[visit, default: 0] += 1
        answers[visit] = nil
      }
      count = events.count
    }

    func answer(to visit: StepVisit) -> Result<JSONValue, StepFailure>? { answers[visit] }

    mutating func keep(_ answer: Result<JSONValue, StepFailure>, for visit: StepVisit) {
      answers[visit] = answer
    }
  }

  // MARK: Comparing

  private static func compare(
    _ recorded: [StepTrace], _ replayed: [StepTrace], unknown: Set<NumberedVisit>
  ) -> [Step] {
    // The visits of one step stand in one order in both.
    var left: [StepVisit: [StepTrace]] = [:]
    for trace in recorded.reversed() { left[trace.visit, default: []].append(trace) }
    var numbers: [StepVisit: Int] = [:]
    var steps = replayed.map { trace in
      numbers[trace.visit, default: 0] += 1
      let visit = NumberedVisit(visit: trace.visit, number: numbers[trace.visit] ?? 0)
      let other = left[trace.visit]?.popLast()
      let comparison: Comparison =
        if unknown.contains(visit) {
          .unknown
        } else if let other {
          trace == other ? .same : .changed
        } else {
          .added
        }
      return Step(comparison: comparison, recorded: other, replayed: trace)
    }
    for trace in recorded {
      guard let rest = left[trace.visit], !rest.isEmpty else { continue }
      left[trace.visit] = nil
      steps += rest.reversed().map { Step(comparison: .removed, recorded: $0, replayed: nil) }
    }
    return steps
  }
}

/// One of several visits of a step.
private struct NumberedVisit: Hashable {
  var visit: StepVisit
  /// From 1 on.
  var number: Int
}

extension StepTrace {
  fileprivate var visit: StepVisit { StepVisit(step: step, iteration: iteration) }
}
