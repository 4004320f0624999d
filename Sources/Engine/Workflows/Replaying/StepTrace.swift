public import Base
public import Records
public import Wire

/// What a step of a run was given and what it came to, as a history has it.
public struct StepTrace: Sendable, Equatable {
  @UTF8Compared public var step: String
  /// Which pass of a loop; nil for the run's own steps.
  public var iteration: Int64?
  /// Nil for steps that are given nothing.
  public var input: JSONValue?
  /// Nil when it came to nothing, or failed.
  public var result: JSONValue?
  /// Where a choice or a caught failure went on; empty otherwise.
  @UTF8Compared public var nextStep: String = ""
  /// Why it failed; empty when it did not.
  @UTF8Compared public var error: String = ""

  init(_ visit: StepVisit) {
    step = visit.step
    iteration = visit.iteration
  }

  /// The steps of a history in the order in which the run came to them; a step that is visited twice is there twice.
  public static func traces(of history: [WorkflowRunEvent]) -> [StepTrace] {
    var traces: [StepTrace] = []
    var open: [StepVisit: Int] = [:]
    func place(_ event: WorkflowRunEvent) -> Int {
      let visit = StepVisit(event)
      if let index = open[visit] { return index }
      traces.append(StepTrace(visit))
      open[visit] = traces.count - 1
      return traces.count - 1
    }
    for event in history where !event.step.isEmpty {
      let attributes = event.attributes
      switch event.kind {
      case .activityScheduled:
        open[StepVisit(event)] = nil
        traces[place(event)].input = attributes["input"]
      case .activityCompleted:
        traces[place(event)].result = attributes["result"]
        open[StepVisit(event)] = nil
      case .activityFailed:
        guard !RunNote.split(event.note).word.utf8Equals(RunNote.retry) else { continue }
        let index = place(event)
        traces[index].error = attributes["error"]?.stringValue ?? "failed"
        traces[index].nextStep = attributes["nextStep"]?.stringValue ?? ""
        open[StepVisit(event)] = nil
      case .decisionCompleted:
        traces[place(event)].nextStep = attributes["nextStep"]?.stringValue ?? ""
        open[StepVisit(event)] = nil
      case .loopInitiated:
        traces[place(event)].input = attributes["iterations"]
      case .executionCompleted: _ = place(event)
      case .executionFailed:
        let index = place(event)
        if traces[index].error.isEmpty {
          traces[index].error = attributes["error"]?.stringValue ?? "failed"
        }
      default: break
      }
    }
    return traces
  }
}
