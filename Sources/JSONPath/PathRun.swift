public import Base

/// What an evaluation may use, and what it knows beside the document.
///
/// One may serve several evaluations, which then share its steps: those of one event, or of one step of a workflow.
public struct PathRun: Sendable {
  /// The steps that are left; see `Limits.maxPathSteps`.
  public var steps: Int
  /// The time that `$.now()` tells, in nanoseconds since 1970.
  public var time: Int64

  public init(steps: Int = Limits.maxPathSteps, time: Int64 = 0) {
    self.steps = steps
    self.time = time
  }
}

/// Why an evaluation was given up; what it would have selected is not known.
public enum PathEvaluationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// It needs more steps than its run has.
  case stepsExceeded
  /// It selects more values than it may.
  case resultsExceeded(limit: Int)
  /// Document and expression go deeper than it may.
  case depthExceeded(limit: Int)
  /// It makes a text that is longer than it may be, in bytes.
  case textTooLong(limit: Int)

  public var description: String {
    switch self {
    case .stepsExceeded:
      "the evaluation needs more steps than it may have: the expression costs too much for this document"
    case .resultsExceeded(let limit): "the expression selects more than \(limit) values"
    case .depthExceeded(let limit): "the evaluation goes deeper than \(limit) levels"
    case .textTooLong(let limit): "the text is longer than \(limit) bytes"
    }
  }
}
