import Base
import Records
import Wire

/// What steps of a run asked of others, and what came of it: found again by what was asked.
struct RecordedEffects: Sendable {
  struct Effect: Sendable {
    @UTF8Compared var step: String
    var iteration: Int64?
    var outcome: Result<JSONValue, StepFailure>
    /// When the run went on behind it, nanoseconds since 1970.
    var goesOnAt: Int64
  }

  /// By what was asked, in the order of the history.
  private var effects: [UTF8Key: [Effect]] = [:]
  /// What was asked and is not answered yet.
  private let open: Set<UTF8Key>

  /// Reads a history.
  init(_ history: [WorkflowRunEvent]) {
    var open: [StepVisit: UTF8Key] = [:]
    for (index, event) in history.enumerated() {
      let visit = StepVisit(event)
      switch event.kind {
      case .activityScheduled:
        guard RunNote.split(event.note).word.utf8Equals(RunNote.effect) else { continue }
        open[visit] = Self.question(event)
      case .activityCompleted, .activityFailed:
        guard let asked = open[visit], let outcome = Self.outcome(event) else { continue }
        open[visit] = nil
        effects[asked, default: []].append(
          Effect(
            step: event.step, iteration: event.iteration, outcome: outcome,
            goesOnAt: index + 1 < history.count ? history[index + 1].time : event.time))
      default: break
      }
    }
    self.open = Set(open.values)
  }

  /// What a step asks when it begins: the same for the same action with the same attributes.
  static func question(_ scheduled: WorkflowRunEvent) -> UTF8Key {
    let action = scheduled.attributes["actionId"]?.stringValue ?? ""
    return UTF8Key("\(action)\0\((scheduled.attributes["input"] ?? .object([])).text())")
  }

  /// Whether the run itself waits for what a step asks.
  func isOpen(_ question: UTF8Key) -> Bool { open.contains(question) }

  /// What an effect came to; nil when it is to be tried again.
  private static func outcome(_ event: WorkflowRunEvent) -> Result<JSONValue, StepFailure>? {
    guard event.kind == .activityFailed else {
      return .success(event.attributes["result"] ?? .object([]))
    }
    guard !RunNote.split(event.note).word.utf8Equals(RunNote.retry) else { return nil }
    let output = event.attributes["output"]?.objectValue?.filter { member in
      !member.name.utf8Equals("error") && !member.name.utf8Equals("statusCode")
    }
    return .failure(
      StepFailure(
        event.attributes["error"]?.stringValue ?? "failed",
        status: event.attributes["output"]?["statusCode"]?.integerValue.map { Int($0) },
        output: output.map { .object($0) }))
  }

  /// Takes what came of what a step asks; each answers once, its own step's first.
  ///
  /// - Returns: Nil when nothing of the kind was asked.
  mutating func take(_ question: UTF8Key, _ visit: StepVisit) -> Effect? {
    guard let answers = effects[question], !answers.isEmpty else { return nil }
    let own = answers.firstIndex {
      $0.step.utf8Equals(visit.step) && $0.iteration == visit.iteration
    }
    return effects[question]?.remove(at: own ?? 0)
  }
}

/// A step, and which pass of a loop it is in.
struct StepVisit: Sendable, Hashable {
  @UTF8Compared var step: String
  var iteration: Int64?

  init(_ event: WorkflowRunEvent) {
    step = event.step
    iteration = event.iteration
  }

  init(step: String, iteration: Int64?) {
    self.step = step
    self.iteration = iteration
  }
}
