import Base
import Wire

/// Where a run stands in the steps of its definition, or of a loop's pass.
struct RunFrame: Sendable {
  /// What a frame waits for.
  enum Wait: Sendable, Equatable {
    /// Nothing: its step can be run.
    case ready
    /// An effect, before so many attempts; from a time on when it is tried again.
    case effect(begunAt: Int64, attempts: Int, notBefore: Int64?)
    /// A time, nanoseconds since 1970.
    case timer(until: Int64)
    /// The passes of a loop.
    case loop
  }

  let body: WorkflowBody
  /// The run document's members: `trigger` or `loop`, and the outputs of steps.
  var document: [JSONValue.Member]
  /// The place of the step that it is at.
  var step: Int
  var wait = Wait.ready
  /// How often each step was begun before.
  private var visits: [Int]

  init(_ body: WorkflowBody, document: [JSONValue.Member]) {
    self.body = body
    self.document = document
    step = body.start
    visits = Array(repeating: 0, count: body.steps.count)
  }

  var current: WorkflowStep { body.steps[step] }

  /// How often the current step was begun before this time.
  var visit: Int { visits[step] }

  /// Goes on with another step.
  mutating func go(to next: Int) {
    visits[step] += 1
    step = next
    wait = .ready
  }

  /// Keeps a step's output, in place of an earlier one of the same step.
  mutating func keep(_ output: JSONValue, of step: WorkflowStep) {
    let member = JSONValue.Member(step.reference, output)
    if let index = document.lastIndex(where: { $0.name.utf8Equals(step.reference) }) {
      document[index] = member
    } else {
      document.append(member)
    }
  }
}

/// A loop that is under way.
struct LoopState: Sendable {
  /// The elements; found again from the document when they are needed after a restart.
  var items: [JSONValue]?
  var context: JSONValue?
  let count: Int
  /// The passes that were begun.
  var begun = 0
  /// Those that go on, by their number.
  var frames: [Int: RunFrame] = [:]
  var failed = 0
  /// Why the first that failed did.
  @UTF8Compared var firstError: String = ""

  init(count: Int) { self.count = count }
}
