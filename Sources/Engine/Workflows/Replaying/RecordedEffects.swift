import Base
import Records
import Wire

/// What steps of a run asked of others, and what came of it: found again by what was asked.
struct RecordedEffects: Sendable {
  struct Effect: Sendable {
    @UTF8Compared var step: String
    var iteration: Int64?
    @UTF8Compared var action: String
    /// What the step was given, as the history has it.
    var input: JSONValue
    var outcome: Result<JSONValue, StepFailure>
    /// When the run went on behind it, nanoseconds since 1970.
    var goesOnAt: Int64
    var isUsed = false
  }

  private var effects: [Effect] = []
  /// What was asked and is not answered yet.
  private let open: [(action: String, input: JSONValue)]

  /// Reads a history.
  init(_ history: [WorkflowRunEvent]) {
    var open: [StepVisit: (action: String, input: JSONValue)] = [:]
    for (index, event) in history.enumerated() {
      let visit = StepVisit(event)
      switch event.kind {
      case .activityScheduled:
        guard RunNote.split(event.note).word.utf8Equals(RunNote.effect) else { continue }
        open[visit] = (
          event.attributes["actionId"]?.stringValue ?? "", event.attributes["input"] ?? .object([])
        )
      case .activityCompleted, .activityFailed:
        guard let asked = open[visit], let outcome = Self.outcome(event) else { continue }
        open[visit] = nil
        effects.append(
          Effect(
            step: event.step, iteration: event.iteration, action: asked.action, input: asked.input,
            outcome: outcome,
            goesOnAt: index + 1 < history.count ? history[index + 1].time : event.time))
      default: break
      }
    }
    self.open = Array(open.values)
  }

  /// Whether the run itself waits for what a step asks.
  func isOpen(action: String, input: JSONValue) -> Bool {
    open.contains { $0.action.utf8Equals(action) && $0.input == input }
  }

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

  /// Takes what came of a request that is equal to one that a step makes; each answers once, its own step's first.
  ///
  /// - Returns: Nil when nothing of the kind was asked.
  mutating func take(
    step: String, iteration: Int64?, action: String, input: JSONValue
  ) -> Effect? {
    func isEqual(_ effect: Effect) -> Bool {
      !effect.isUsed && effect.action.utf8Equals(action) && effect.input == input
    }
    let own = effects.firstIndex {
      isEqual($0) && $0.step.utf8Equals(step) && $0.iteration == iteration
    }
    guard let index = own ?? effects.firstIndex(where: isEqual) else { return nil }
    effects[index].isUsed = true
    return effects[index]
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
