public import Base
import JSONPath
public import Records
public import Wire

/// An effect that a run waits for.
public struct PendingEffect: Sendable, Hashable {
  /// Of a loop's body: which pass; nil for the run's own steps.
  public var iteration: Int?
  @UTF8Compared public var step: String
  /// How often it was tried before.
  public var attempts: Int
  /// Before when it must not be tried, nanoseconds since 1970.
  public var notBefore: Int64?
}

/// What a run has to do next.
public enum RunDecision: Sendable, Equatable {
  /// It came to its end.
  case ended(WorkflowRunTurn)
  /// More steps can be run at once; what was done so far shall be written before.
  case yields
  /// It waits for effects, and for the first of its timers, if there is one (nanoseconds since 1970).
  case waits(effects: [PendingEffect], timer: Int64?)
}

extension WorkflowRunState {
  /// The first events of a run.
  ///
  /// - Parameters:
  ///   - input: What the run sees as `$.trigger`.
  ///   - time: Nanoseconds since 1970.
  ///   - events: Where they are added.
  public mutating func begin(
    with input: JSONValue, at time: Int64, _ events: inout [WorkflowRunEvent]
  ) {
    note(WorkflowRunEvent(.executionStarted, at: time, ["input": input]), &events)
  }

  /// Runs steps as far as that is possible.
  ///
  /// - Parameters:
  ///   - time: Nanoseconds since 1970; timers that are due by it end.
  ///   - budget: How many steps may be run.
  ///   - events: Where it is written down what happened.
  /// - Returns: What comes next.
  public mutating func advance(
    at time: Int64, budget: Int = .max, _ events: inout [WorkflowRunEvent]
  ) -> RunDecision {
    var left = budget
    while end == nil {
      guard left > 0 else { return .yields }
      guard eventCount < Limits.maxRunEvents - 2, bytes < Limits.maxRunHistoryBytes else {
        let limit =
          eventCount < Limits.maxRunEvents - 2
          ? "\(Limits.maxRunHistoryBytes) bytes" : "\(Limits.maxRunEvents) events"
        fail("the run's history would have more than \(limit)", at: time, &events)
        break
      }
      if loop != nil {
        guard advanceLoop(at: time, &left, &events) else { break }
      } else {
        left -= 1
        guard runStep(nil, at: time, &events) else { break }
      }
    }
    if let end { return .ended(end) }
    return waits
  }

  /// What the run waits for now.
  private var waits: RunDecision {
    var effects: [PendingEffect] = []
    var timer: Int64?
    func add(_ frame: RunFrame, _ iteration: Int?) {
      switch frame.wait {
      case .effect(_, let attempts, let notBefore):
        effects.append(
          PendingEffect(
            iteration: iteration, step: frame.current.name, attempts: attempts,
            notBefore: notBefore))
      case .timer(let until): timer = min(timer ?? .max, until)
      case .ready, .loop: break
      }
    }
    add(root, nil)
    if let loop {
      for (number, frame) in loop.frames.sorted(by: { $0.key < $1.key }) { add(frame, number) }
    }
    return .waits(effects: effects, timer: timer)
  }

  // MARK: Effects

  /// The effect that a step waits for.
  ///
  /// - Parameters:
  ///   - pending: Which one.
  ///   - secrets: Those of the definition, as ``DefinitionSecrets`` split them off.
  /// - Returns: An effect, or why there is none.
  public func effect(of pending: PendingEffect, secrets: JSONValue) -> StepOutcome {
    guard let frame = passFrame(pending.iteration), frame.current.name.utf8Equals(pending.step),
      case .effect(let begunAt, _, _) = frame.wait,
      case .action(let action, let attributes) = frame.current.operation
    else { return .failed(StepFailure("the step is not under way")) }
    do throws(PathEvaluationError) {
      var run = PathRun(time: begunAt)
      let input = try attributes.value(in: .object(frame.document), &run) ?? .object([])
      let revealed = DefinitionSecrets.revealed(
        secrets, in: input, ofStep: pending.step,
        inLoop: pending.iteration == nil ? nil : root.current.name)
      if let name = SecretPlaces(entry: action.entry).blackedOut(in: revealed) {
        return .failed(StepFailure("attribute '\(name)' has no value any more: set it again"))
      }
      return action.run(revealed, at: begunAt)
    } catch {
      return .failed(StepFailure("\(error)"))
    }
  }

  /// The texts of the secrets that an effect carries, which are taken out of what others answer.
  func secretTexts(of pending: PendingEffect, secrets: JSONValue) -> [String] {
    DefinitionSecrets.texts(
      of: secrets, ofStep: pending.step,
      inLoop: pending.iteration == nil ? nil : root.current.name)
  }

  /// What the calls of an effect are told apart by: the same for each attempt, another one for each pass.
  ///
  /// A retry that runs what the former run did has that one's keys.
  public func key(of pending: PendingEffect, run: String) -> String {
    let run = keyRun ?? run
    let visit = passFrame(pending.iteration)?.visit ?? 0
    var iteration = "\(visit)"
    if let number = pending.iteration { iteration = "\(root.visit).\(number).\(visit)" }
    // Receivers take keys of a few hundred bytes; names of steps may be longer.
    let step = ShortKey.of(Self.encoded(pending.step), atMost: Limits.maxKeyStepBytes)
    return "\(run)/\(step)/\(iteration)"
  }

  private func passFrame(_ iteration: Int?) -> RunFrame? {
    guard let iteration else { return root }
    return loop?.frames[iteration]
  }

  /// A step's name as a piece of a header's value: other than letters, digits and "-_.~" percent-encoded.
  private static func encoded(_ name: String) -> String {
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), HexText.digit(byte >> 4), HexText.digit(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Takes in what came of an effect that was made; the run goes on with `advance`.
  ///
  /// - Parameters:
  ///   - pending: Which one.
  ///   - result: What came of it.
  ///   - requests: What is noted of the requests that it took.
  ///   - startedAt: When it began, nanoseconds since 1970.
  ///   - time: When it ended.
  ///   - events: Where it is written down.
  public mutating func finish(
    _ pending: PendingEffect, with result: Result<JSONValue, StepFailure>,
    requests: [JSONValue] = [], startedAt: Int64, at time: Int64,
    _ events: inout [WorkflowRunEvent]
  ) {
    guard end == nil, let frame = passFrame(pending.iteration),
      frame.current.name.utf8Equals(pending.step), case .effect(_, let attempts, _) = frame.wait
    else { return }
    let step = frame.current
    let iteration = pending.iteration.map(Int64.init)
    var started = described(step)
    started.append(JSONValue.Member("attempt", .integer(Int64(attempts + 1))))
    note(
      WorkflowRunEvent(
        .activityStarted, at: startedAt, step: step.name, iteration: iteration, .object(started)),
      &events)
    switch result {
    case .success(let output): complete(step, iteration, output, requests, at: time, &events)
    case .failure(let failure):
      if let wait = step.retry?.wait(after: attempts + 1, failure) {
        var attributes = described(step)
        attributes.append(JSONValue.Member("error", .string(failure.text)))
        attributes.append(JSONValue.Member("attempt", .integer(Int64(attempts + 1))))
        Self.add(requests, to: &attributes)
        note(
          WorkflowRunEvent(
            .activityFailed, at: time, step: step.name, iteration: iteration,
            note: "\(RunNote.retry):\(time + wait)", .object(attributes)), &events)
      } else {
        failStep(step, iteration, failure, requests, at: time, &events)
      }
    }
  }

  private static func add(_ requests: [JSONValue], to attributes: inout [JSONValue.Member]) {
    if !requests.isEmpty { attributes.append(JSONValue.Member("requests", .array(requests))) }
  }

  // MARK: Steps

  /// Runs the step at which a frame is; false when it waits for something, or the run has ended.
  private mutating func runStep(
    _ iteration: Int?, at time: Int64, _ events: inout [WorkflowRunEvent]
  ) -> Bool {
    guard let frame = passFrame(iteration) else { return false }
    let step = frame.current
    let number = iteration.map(Int64.init)
    switch frame.wait {
    case .effect, .loop: return false
    case .timer(let until):
      guard until <= time else { return false }
      complete(step, number, ["waitedUntil": .string(Self.text(of: until))], at: time, &events)
      return true
    case .ready: break
    }
    switch step.operation {
    case .succeed(let output):
      if iteration != nil {
        note(
          WorkflowRunEvent(
            .iterationCompleted, at: time, step: root.current.name, iteration: number,
            .object(described(root.current) + [Self.pass(number)])), &events)
      } else {
        succeed(step, frame, output, at: time, &events)
      }
    case .fail(let name, let description):
      failRun(step, frame, name, description, number, at: time, &events)
    case .choice(let branches, let otherwise):
      choose(step, frame, branches, otherwise, number, at: time, &events)
    case .action(let action, let attributes):
      begin(step, frame, action, attributes, number, at: time, &events)
    case .loop(let parts): beginLoop(step, frame, parts, at: time, &events)
    }
    return end == nil
  }

  private mutating func begin(
    _ step: WorkflowStep, _ frame: RunFrame, _ action: any StepAction, _ template: ValueTemplate,
    _ iteration: Int64?, at time: Int64, _ events: inout [WorkflowRunEvent]
  ) {
    let input: JSONValue
    do throws(PathEvaluationError) {
      var run = PathRun(time: time)
      input = try template.value(in: .object(frame.document), &run) ?? .object([])
    } catch {
      return failStep(step, iteration, StepFailure("\(error)"), at: time, &events)
    }
    let outcome = action.run(input, at: time)
    var word = ""
    switch outcome {
    case .effect: word = RunNote.effect
    case .waits(let until): word = "\(RunNote.timer):\(until)"
    case .completed, .failed: break
    }
    note(
      WorkflowRunEvent(
        .activityScheduled, at: time, step: step.name, iteration: iteration, note: word,
        .object(
          described(step) + [
            JSONValue.Member("input", StepRedaction.redacted(input, of: action.entry))
          ])), &events)
    switch outcome {
    case .completed(let output): complete(step, iteration, output, at: time, &events)
    case .failed(let failure): failStep(step, iteration, failure, at: time, &events)
    case .effect, .waits: break
    }
  }

  private mutating func choose(
    _ step: WorkflowStep, _ frame: RunFrame, _ branches: [WorkflowStep.Branch], _ otherwise: Int,
    _ iteration: Int64?, at time: Int64, _ events: inout [WorkflowRunEvent]
  ) {
    var chosen = otherwise
    let document = JSONValue.object(frame.document)
    var run = PathRun(time: time)
    do {
      for branch in branches {
        let operands = try branch.operands.value(in: document, &run) ?? .object([])
        if try branch.comparator.holds(
          operands["variableA"], operands["variableB"], at: time)
        {
          chosen = branch.next
          break
        }
      }
    } catch let failure as StepFailure {
      return failStep(step, iteration, failure, at: time, &events)
    } catch {
      return failStep(step, iteration, StepFailure("\(error)"), at: time, &events)
    }
    let next = frame.body.steps[chosen].name
    note(
      WorkflowRunEvent(
        .decisionCompleted, at: time, step: step.name, iteration: iteration, note: next,
        .object(described(step) + [JSONValue.Member("nextStep", .string(next))])), &events)
  }

  private mutating func succeed(
    _ step: WorkflowStep, _ frame: RunFrame, _ template: ValueTemplate?, at time: Int64,
    _ events: inout [WorkflowRunEvent]
  ) {
    var attributes = described(step)
    if let template {
      do throws(PathEvaluationError) {
        var run = PathRun(time: time)
        let made = try template.value(in: .object(frame.document), &run)
        attributes.append(JSONValue.Member("output", made?["output"] ?? .null))
      } catch {
        return failStep(step, nil, StepFailure("\(error)"), at: time, &events)
      }
    }
    note(
      WorkflowRunEvent(.executionCompleted, at: time, step: step.name, .object(attributes)),
      &events)
  }

  private mutating func failRun(
    _ step: WorkflowStep, _ frame: RunFrame, _ name: ValueTemplate, _ description: ValueTemplate,
    _ iteration: Int64?, at time: Int64, _ events: inout [WorkflowRunEvent]
  ) {
    let document = JSONValue.object(frame.document)
    var run = PathRun(time: time)
    func text(_ template: ValueTemplate) -> String {
      do throws(PathEvaluationError) {
        return HTTPStep.text(try template.value(in: document, &run))
      } catch {
        return "\(error)"
      }
    }
    let failureName = text(name)
    let details = text(description)
    let error = details.isEmpty ? failureName : "\(failureName): \(details)"
    let attributes: [JSONValue.Member] =
      described(step) + [
        JSONValue.Member("failureName", .string(failureName)),
        JSONValue.Member("description", .string(details)),
        JSONValue.Member("error", .string(error)),
      ]
    if iteration != nil {
      note(
        WorkflowRunEvent(
          .iterationFailed, at: time, step: root.current.name, iteration: iteration,
          .object(attributes + [Self.pass(iteration)])), &events)
    } else {
      note(
        WorkflowRunEvent(.executionFailed, at: time, step: step.name, .object(attributes)), &events)
    }
  }

  // MARK: Loops

  private mutating func beginLoop(
    _ step: WorkflowStep, _ frame: RunFrame, _ parts: WorkflowStep.Loop, at time: Int64,
    _ events: inout [WorkflowRunEvent]
  ) {
    let items: [JSONValue]
    switch loopItems(parts, frame, at: time) {
    case .failure(let failure): return failStep(step, nil, failure, at: time, &events)
    case .success(let found): items = found
    }
    if let refusal = parts.step.refusal(of: items.count) {
      return failStep(step, nil, StepFailure(refusal), at: time, &events)
    }
    note(
      WorkflowRunEvent(
        .loopInitiated, at: time, step: step.name, note: "\(items.count)",
        .object(
          described(step) + [JSONValue.Member("iterations", .integer(Int64(items.count)))])),
      &events)
    let context = loopContext(begunAt: time)
    loop?.items = items
    loop?.context = context
  }

  private func loopItems(
    _ parts: WorkflowStep.Loop, _ frame: RunFrame, at time: Int64
  ) -> Result<[JSONValue], StepFailure> {
    do throws(PathEvaluationError) {
      var run = PathRun(time: time)
      let input = try parts.input.value(in: .object(frame.document), &run)?["input"]
      guard let input, input != .null else {
        return parts.mayBeEmpty
          ? .success([]) : .failure(StepFailure("the loop's input is not there"))
      }
      // A list of one element was unwrapped.
      return .success(input.arrayValue ?? [input])
    } catch {
      return .failure(StepFailure("\(error)"))
    }
  }

  /// What the passes of the root's loop see as `$.loop.context`.
  func loopContext(begunAt time: Int64) -> JSONValue? {
    guard case .loop(let parts) = root.current.operation, let template = parts.context else {
      return nil
    }
    var run = PathRun(time: time)
    do throws(PathEvaluationError) {
      return try template.value(in: .object(root.document), &run)?["context"]
    } catch {
      return nil
    }
  }

  /// Goes on with the passes of a loop; false when all of them wait.
  private mutating func advanceLoop(
    at time: Int64, _ left: inout Int, _ events: inout [WorkflowRunEvent]
  ) -> Bool {
    guard case .loop(let parts) = root.current.operation, let state = loop else { return false }
    let step = root.current
    let isSerial = parts.step.isSerial
    var moved = false
    // New passes.
    while let state = loop, state.begun < state.count, !isSerial || state.frames.isEmpty,
      !isSerial || state.failed == 0
    {
      guard left > 0 else { return true }
      left -= 1
      if loop?.items == nil {
        switch loopItems(parts, root, at: time) {
        case .success(let items): loop?.items = items
        case .failure(let failure):
          failStep(step, nil, failure, at: time, &events)
          return end == nil
        }
      }
      let number = state.begun
      let item = loop?.items.flatMap { number < $0.count ? $0[number] : nil } ?? .null
      note(
        WorkflowRunEvent(
          .iterationStarted, at: time, step: step.name, iteration: Int64(number),
          .object(
            described(step) + [Self.pass(Int64(number)), JSONValue.Member("input", item)])),
        &events)
      moved = true
      if isSerial { break }
      if eventCount >= Limits.maxRunEvents - 2 { return true }
    }
    for number in (loop?.frames.keys ?? state.frames.keys).sorted() {
      while loop?.frames[number] != nil {
        guard left > 0, eventCount < Limits.maxRunEvents - 2, bytes < Limits.maxRunHistoryBytes
        else { return true }
        // Passes that wait take nothing from the budget: otherwise a few of them would use up a small one each time.
        guard runStep(number, at: time, &events) else { break }
        left -= 1
        moved = true
      }
    }
    guard let after = loop else { return true }
    let isOver =
      after.frames.isEmpty && (after.begun == after.count || isSerial && after.failed > 0)
    guard isOver else { return moved }
    if after.failed > 0 {
      let text =
        isSerial
        ? "iteration \(after.begun) of \(after.count) failed: \(after.firstError)"
        : "\(after.failed) of \(after.count) iterations failed, the first with: \(after.firstError)"
      failStep(step, nil, StepFailure(text), at: time, &events)
    } else {
      complete(
        step, nil, ["iterations": .integer(Int64(after.count))], at: time, &events)
    }
    return end == nil
  }

  // MARK: Events

  /// Takes in an event and writes it down.
  mutating func note(_ event: WorkflowRunEvent, _ events: inout [WorkflowRunEvent]) {
    do throws(ReplayError) {
      try apply(event)
    } catch {
      preconditionFailure("an event that was just made fits: \(error)")
    }
    bytes += 100 + event.attributes.weight
    events.append(event)
  }

  private mutating func complete(
    _ step: WorkflowStep, _ iteration: Int64?, _ output: JSONValue, _ requests: [JSONValue] = [],
    at time: Int64, _ events: inout [WorkflowRunEvent]
  ) {
    var output: JSONValue? = output
    if let selection = step.selection, let whole = output {
      do throws(PathEvaluationError) {
        var run = PathRun(time: time)
        output = try selection.unwrapped(in: whole, &run)
      } catch {
        return failStep(step, iteration, StepFailure("\(error)"), requests, at: time, &events)
      }
    }
    var attributes = described(step)
    if let output { attributes.append(JSONValue.Member("result", output)) }
    Self.add(requests, to: &attributes)
    note(
      WorkflowRunEvent(
        .activityCompleted, at: time, step: step.name, iteration: iteration, .object(attributes)),
      &events)
  }

  /// A step failed: it goes on with the one that catches that, or what it belongs to ends.
  private mutating func failStep(
    _ step: WorkflowStep, _ iteration: Int64?, _ failure: StepFailure,
    _ requests: [JSONValue] = [], at time: Int64, _ events: inout [WorkflowRunEvent]
  ) {
    let body = passFrame(iteration.map(Int.init))?.body
    var attributes = described(step)
    attributes.append(JSONValue.Member("error", .string(failure.text)))
    var word = ""
    if let caught = step.caught, let next = body?.steps[caught].name {
      word = "\(RunNote.caught):\(next)"
      var output: [JSONValue.Member] = [JSONValue.Member("error", .string(failure.text))]
      if let status = failure.status {
        output.append(JSONValue.Member("statusCode", .integer(Int64(status))))
      }
      output += failure.output?.objectValue ?? []
      attributes.append(JSONValue.Member("output", .object(output)))
      attributes.append(JSONValue.Member("nextStep", .string(next)))
    }
    Self.add(requests, to: &attributes)
    note(
      WorkflowRunEvent(
        .activityFailed, at: time, step: step.name, iteration: iteration, note: word,
        .object(attributes)), &events)
    guard word.isEmpty else { return }
    let text = "step '\(step.name)' failed: \(failure.text)"
    if iteration != nil {
      note(
        WorkflowRunEvent(
          .iterationFailed, at: time, step: root.current.name, iteration: iteration,
          .object(
            described(root.current) + [
              Self.pass(iteration), JSONValue.Member("error", .string(text)),
            ])), &events)
    } else {
      fail(text, step: step.name, at: time, &events)
    }
  }

  /// Ends the run as failed.
  public mutating func fail(
    _ text: String, step: String = "", at time: Int64, _ events: inout [WorkflowRunEvent]
  ) {
    guard end == nil else { return }
    note(
      WorkflowRunEvent(.executionFailed, at: time, step: step, ["error": .string(text)]), &events)
  }

  private func described(_ step: WorkflowStep) -> [JSONValue.Member] {
    [
      JSONValue.Member("displayName", .string(step.displayName)),
      JSONValue.Member("actionId", .string(step.actionID)),
    ]
  }

  private static func pass(_ iteration: Int64?) -> JSONValue.Member {
    JSONValue.Member("iteration", .integer(iteration ?? 0))
  }

  /// An instant as RFC 3339 text; nanoseconds since 1970.
  private static func text(of time: Int64) -> String {
    let seconds = (time >= 0 ? time : time - 999_999_999) / 1_000_000_000
    var buffer = ByteBuffer(capacity: 32)
    RFC3339.append(
      seconds: seconds, nanos: Int32(time - seconds * 1_000_000_000), to: &buffer)
    return buffer.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }
}

extension JSONValue {
  /// About how many bytes its text has.
  var weight: Int {
    switch self {
    case .null, .boolean: 5
    case .number(let text), .string(let text): text.utf8.count + 3
    case .array(let elements): elements.reduce(2) { $0 + $1.weight }
    case .object(let members): members.reduce(2) { $0 + $1.name.utf8.count + 4 + $1.value.weight }
    }
  }
}
