public import Base
import Store
public import Wire

/// Something that happened in a run.
///
/// What is kept is the truth of a run: where it stands follows from its events alone.
public struct WorkflowRunEvent: Sendable, Equatable {
  /// The names that the API has for what happens.
  public enum Kind: String, Sendable, CaseIterable {
    case executionScheduled = "WorkflowExecutionScheduled"
    case executionStarted = "WorkflowExecutionStarted"
    case executionCompleted = "WorkflowExecutionCompleted"
    case executionFailed = "WorkflowExecutionFailed"
    case decisionScheduled = "WorkflowTaskScheduled"
    case decisionStarted = "WorkflowTaskStarted"
    case decisionCompleted = "WorkflowTaskCompleted"
    case decisionFailed = "WorkflowTaskFailed"
    case activityScheduled = "ActivityTaskScheduled"
    case activityStarted = "ActivityTaskStarted"
    case activityCompleted = "ActivityTaskCompleted"
    case activityFailed = "ActivityTaskFailed"
    case loopInitiated = "StartChildWorkflowExecutionInitiated"
    case iterationStarted = "ChildWorkflowExecutionStarted"
    case iterationCompleted = "ChildWorkflowExecutionCompleted"
    case iterationFailed = "ChildWorkflowExecutionFailed"
  }

  public var kind: Kind
  /// Nanoseconds since 1970.
  public var time: Int64
  /// The name of the step that it is about; empty for the run itself.
  @UTF8Compared public var step: String
  /// Of a loop's body: which of its passes, from 0 on.
  public var iteration: Int64?
  /// What decides how the run goes on and is not told: a choice's next step, a timer's end.
  @UTF8Compared public var note: String
  /// An object, as the API tells it: without secrets.
  public var attributes: JSONValue

  public init(
    _ kind: Kind, at time: Int64, step: String = "", iteration: Int64? = nil, note: String = "",
    _ attributes: JSONValue
  ) {
    self.kind = kind
    self.time = time
    self.step = step
    self.iteration = iteration
    self.note = note
    self.attributes = attributes
  }

  /// Of a step's failure: when it is tried again, nanoseconds since 1970; nil where it is not.
  public var retriedAt: Int64? {
    guard kind == .activityFailed, note.utf8HasPrefix("retry:") else { return nil }
    return Int64(String(Substring(note.utf8.dropFirst("retry:".utf8.count))))
  }

  /// The events as one text, which `read` gives back.
  public static func text(of events: [WorkflowRunEvent]) -> String {
    JSONValue.array(
      events.map { event in
        .array([
          .string(event.kind.rawValue), .integer(event.time), .string(event.step),
          event.iteration.map { .integer($0) } ?? .null, .string(event.note), event.attributes,
        ])
      }
    ).text()
  }

  /// Appends the events of such a text to a list; false when it is none.
  static func read(_ text: String, into events: inout [WorkflowRunEvent]) -> Bool {
    guard let elements = JSONValue(text: text)?.arrayValue else { return false }
    events.reserveCapacity(events.count + elements.count)
    for element in elements {
      guard let parts = element.arrayValue, parts.count == 6, let name = parts[0].stringValue,
        let kind = Kind(rawValue: name), let time = parts[1].integerValue,
        let step = parts[2].stringValue, let note = parts[4].stringValue
      else { return false }
      events.append(
        WorkflowRunEvent(
          kind, at: time, step: step, iteration: parts[3].integerValue, note: note, parts[5]))
    }
    return true
  }
}
