import Base
public import Records
import Wire

/// A run as its history has it: the fold of its events, and nothing else.
public struct WorkflowRunState: Sendable {
  let program: WorkflowProgram
  var root: RunFrame
  /// Of the root's current step, when that is a loop.
  var loop: LoopState?
  /// How many events there are, and about how many bytes.
  private(set) var eventCount = 0
  var bytes = 0
  /// The run whose keys the calls of this one have; nil for its own.
  private(set) var keyRun: String?
  /// What the run came to; nil while it goes on.
  public private(set) var end: WorkflowRunTurn?

  /// A run before its first event.
  public init(_ program: WorkflowProgram) {
    self.program = program
    root = RunFrame(program.body, document: [])
  }

  /// A run with a history.
  ///
  /// - Throws: ``ReplayError`` when the program has not what the events speak of.
  public init(_ program: WorkflowProgram, replaying events: [WorkflowRunEvent]) throws(ReplayError)
  {
    self.init(program)
    for event in events { try apply(event) }
  }

  /// Why a history cannot be one of a program.
  public struct ReplayError: Error, Sendable, CustomStringConvertible {
    public let description: String

    init(_ event: WorkflowRunEvent, _ problem: String) {
      description =
        "\(event.kind.rawValue) of step '\(EchoedText.cut(event.step))' does not fit: \(problem)"
    }
  }

  /// Takes in what happened; the only way in which a run changes.
  mutating func apply(_ event: WorkflowRunEvent) throws(ReplayError) {
    eventCount += 1
    switch event.kind {
    case .executionStarted: begin(event.attributes["input"] ?? .null)
    case .executionCompleted: end = .completed
    case .executionFailed: end = .failed(event.attributes["error"]?.stringValue ?? "failed")
    case .loopInitiated:
      guard let count = Int(event.note) else { throw ReplayError(event, "it has no count") }
      loop = LoopState(count: count)
      root.wait = .loop
    case .iterationStarted: try beginPass(event)
    case .iterationCompleted: try endPass(event, error: nil)
    case .iterationFailed:
      try endPass(event, error: event.attributes["error"]?.stringValue ?? "failed")
    case .activityScheduled, .activityCompleted, .activityFailed, .decisionCompleted:
      if event.iteration == nil, event.kind != .activityScheduled { loop = nil }
      try withFrame(of: event) { (frame: inout RunFrame) throws(ReplayError) in
        try Self.apply(event, to: &frame)
      }
    case .executionScheduled:
      let (word, rest) = RunNote.split(event.note)
      keyRun = word.utf8Equals(RunNote.keys) ? rest : nil
    case .activityStarted, .decisionScheduled, .decisionStarted,
      .decisionFailed:
      break
    }
  }

  private mutating func begin(_ input: JSONValue) {
    var document = [JSONValue.Member("trigger", input)]
    for name in program.legacyNames.sorted() {
      if let value = input[name.text] { document.append(JSONValue.Member(name.text, value)) }
    }
    root = RunFrame(program.body, document: document)
  }

  private mutating func beginPass(_ event: WorkflowRunEvent) throws(ReplayError) {
    guard let number = event.iteration.map(Int.init), loop != nil,
      case .loop(let parts) = root.current.operation
    else { throw ReplayError(event, "there is no loop") }
    let context = loop?.context ?? loopContext(begunAt: event.time)
    loop?.context = context
    var members = [JSONValue.Member("loopInput", event.attributes["input"] ?? .null)]
    if let context { members.append(JSONValue.Member("context", context)) }
    loop?.frames[number] = RunFrame(
      parts.body, document: [JSONValue.Member("loop", .object(members))])
    loop?.begun = number + 1
  }

  private mutating func endPass(
    _ event: WorkflowRunEvent, error: String?
  ) throws(ReplayError) {
    guard let number = event.iteration.map(Int.init), loop?.frames[number] != nil else {
      throw ReplayError(event, "there is no such pass")
    }
    loop?.frames[number] = nil
    if let error {
      if loop?.failed == 0 { loop?.firstError = error }
      loop?.failed += 1
    }
  }

  private mutating func withFrame(
    of event: WorkflowRunEvent, _ body: (inout RunFrame) throws(ReplayError) -> Void
  ) throws(ReplayError) {
    guard let number = event.iteration.map(Int.init) else { return try body(&root) }
    guard var frame = loop?.frames[number] else {
      throw ReplayError(event, "there is no such pass")
    }
    // Taken out meanwhile, so that its document is not copied.
    loop?.frames[number] = nil
    defer { loop?.frames[number] = frame }
    try body(&frame)
  }

  private static func apply(
    _ event: WorkflowRunEvent, to frame: inout RunFrame
  ) throws(ReplayError) {
    let step = frame.current
    guard step.name.utf8Equals(event.step) else {
      throw ReplayError(event, "the run is at '\(EchoedText.cut(step.name))'")
    }
    let (word, rest) = RunNote.split(event.note)
    switch (event.kind, word) {
    case (.activityScheduled, RunNote.effect):
      frame.wait = .effect(begunAt: event.time, attempts: 0, notBefore: nil)
    case (.activityScheduled, RunNote.timer):
      guard let time = Int64(rest) else { throw ReplayError(event, "it has no time") }
      frame.wait = .timer(until: time)
    case (.activityScheduled, _): break
    case (.activityFailed, RunNote.retry):
      guard let time = Int64(rest), case .effect(let begunAt, let attempts, _) = frame.wait else {
        throw ReplayError(event, "there is no effect to try again")
      }
      frame.wait = .effect(begunAt: begunAt, attempts: attempts + 1, notBefore: time)
    case (.activityFailed, RunNote.caught):
      guard let next = frame.body.index(of: rest) else {
        throw ReplayError(event, "there is no step '\(EchoedText.cut(rest))'")
      }
      if let output = event.attributes["output"] { frame.keep(output, of: step) }
      frame.go(to: next)
    case (.activityFailed, _): break
    case (.activityCompleted, _):
      guard let next = step.next else { throw ReplayError(event, "it has no next step") }
      if let output = event.attributes["result"] { frame.keep(output, of: step) }
      frame.go(to: next)
    case (.decisionCompleted, _):
      guard let next = frame.body.index(of: event.note) else {
        throw ReplayError(event, "there is no step '\(EchoedText.cut(event.note))'")
      }
      frame.go(to: next)
    default: break
    }
  }
}

/// What an event's note says: a word, and something behind a colon.
enum RunNote {
  static let effect = "effect"
  static let timer = "timer"
  static let retry = "retry"
  static let caught = "catch"
  static let keys = "keys"

  static func split(_ note: String) -> (word: String, rest: String) {
    guard let colon = note.utf8.firstIndex(of: UInt8(ascii: ":")) else { return (note, "") }
    return (String(note[..<colon]), String(note[note.utf8.index(after: colon)...]))
  }
}
