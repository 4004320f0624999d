import Base
import JSONPath

/// A definition, compiled: what runs are made of.
public final class WorkflowProgram: Sendable {
  let body: WorkflowBody
  /// Members of the trigger that old definitions read without naming it: `$.identity` for `$.trigger.identity`.
  let legacyNames: Set<UTF8Key>

  init(body: WorkflowBody, legacyNames: Set<UTF8Key>) {
    self.body = body
    self.legacyNames = legacyNames
  }
}

/// The steps of a definition, or of a loop in it.
final class WorkflowBody: Sendable {
  let start: Int
  let steps: [WorkflowStep]
  private let places: [UTF8Key: Int]

  init(start: Int, steps: [WorkflowStep]) {
    self.start = start
    self.steps = steps
    var places: [UTF8Key: Int] = [:]
    for (index, step) in steps.enumerated() { places[step.name] = index }
    self.places = places
  }

  func index(of name: String) -> Int? { places[name] }
}

/// A step of a definition, compiled.
struct WorkflowStep: Sendable {
  @UTF8Compared var name: String
  /// What its output stands under.
  @UTF8Compared var reference: String
  @UTF8Compared var displayName: String
  /// What history calls what it does: an action's id, or the step's type.
  @UTF8Compared var actionID: String
  var operation: Operation
  /// The place of the next step; nil for one that ends.
  var next: Int?
  /// The place of the step that goes on when this one fails.
  var caught: Int?
  /// Of its output, what is kept; nil for all.
  var selection: PathExpression?
  var retry: RetryPolicy?

  enum Operation: Sendable {
    case action(any StepAction, ValueTemplate)
    case choice([Branch], otherwise: Int)
    case loop(Loop)
    /// The run's output, where there is one.
    case succeed(output: ValueTemplate?)
    case fail(name: ValueTemplate, description: ValueTemplate)
  }

  /// An entry of a choice.
  struct Branch: Sendable {
    var comparator: Comparator
    /// variableA and variableB.
    var operands: ValueTemplate
    var next: Int
  }

  struct Loop: Sendable {
    var step: LoopStep
    var input: ValueTemplate
    /// Whether a path that selects nothing means that there is nothing to do.
    var mayBeEmpty: Bool
    var context: ValueTemplate?
    var body: WorkflowBody
  }
}

/// How often a step that failed is tried again.
struct RetryPolicy: Sendable, Equatable {
  /// All attempts, the first one included.
  var attempts: Int
  /// The statuses after which it is, and the causes of failures without one; none of both for any failure.
  var statuses: [ClosedRange<Int>] = []
  var causes: Set<StepFailure.Cause> = []
  /// Nanoseconds before the second attempt, by what it grows with each, and up to what.
  var interval: Int64 = 10_000_000_000
  var factor: Double = 2
  var longest: Int64 = 3_600_000_000_000

  /// How long to wait before another attempt, after so many; nil for none.
  func wait(after attempt: Int, _ failure: StepFailure) -> Int64? {
    guard attempt < attempts else { return nil }
    guard covers(failure) else { return nil }
    var wait = Double(interval)
    for _ in 1..<max(attempt, 1) { wait = min(wait * factor, Double(longest)) }
    return max(min(Int64(wait), longest), min(failure.retryAfter ?? 0, longest))
  }
}

extension RetryPolicy {
  /// Whether another attempt may help.
  private func covers(_ failure: StepFailure) -> Bool {
    if failure.isFinal { return false }
    if statuses.isEmpty, causes.isEmpty { return true }
    if let cause = failure.cause, causes.contains(cause) { return true }
    guard let status = failure.status else { return false }
    return statuses.contains { $0.contains(status) }
  }
}

/// What compiling a definition gave.
public struct CompiledWorkflow: Sendable {
  /// Nil when something stops the workflow from being enabled.
  public var program: WorkflowProgram?
  /// All that was found, in the order of steps, at most `Limits.maxWorkflowFindings`.
  public var findings: [WorkflowFinding]
}
