import Base
import JSONPath
import Records
package import Wire

/// What a fuzzer calls: compiles a definition and runs it with an input, effects answered and timers ended as they come;
/// traps where what happened does not give the same run again.
///
/// - Parameters:
///   - definition: What somebody wrote.
///   - input: What a run is started with.
package func fuzzWorkflow(_ definition: JSONValue, _ input: JSONValue) {
  let registry = StepRegistry.standard(connectors: ["sp:forms", "own:action"])
  let split = DefinitionSecrets.split(definition, registry)
  if split.missing.isEmpty {
    precondition(
      DefinitionSecrets.joined(split.definition, split.secrets) == definition,
      "secrets that are put back elsewhere")
  }
  let compiled = WorkflowCompiler.compile(split.definition, registry)
  precondition(compiled.findings.count <= Limits.maxWorkflowFindings, "too many findings")
  precondition(compiled.findings.allSatisfy { !$0.text.isEmpty }, "a finding without words")
  let isStopped = compiled.findings.contains { $0.severity == .stopsEnabling }
  precondition((compiled.program == nil) == isStopped, "findings that do not decide")
  guard let program = compiled.program else { return }
  var fuzzed = FuzzedRun(program: program, secrets: split.secrets)
  fuzzed.play(input)
}

/// A run whose effects are answered by their keys.
private struct FuzzedRun {
  let program: WorkflowProgram
  let secrets: JSONValue
  var events: [WorkflowRunEvent] = []
  var now: Int64 = 1_700_000_000_000_000_000

  /// So many decisions, each looked at twice.
  private static let turns = 24
  private static let steps = 40

  mutating func play(_ input: JSONValue) {
    var state = WorkflowRunState(program)
    state.begin(with: input, at: now, &events)
    for _ in 0..<Self.turns {
      let decision = state.advance(at: now, budget: Self.steps, &events)
      checkReplay(state, decision)
      switch decision {
      case .ended: return
      case .yields: continue
      case .waits(let effects, let timer):
        guard !effects.isEmpty || timer != nil else { preconditionFailure("a run for ever") }
        answer(effects, &state, or: timer)
      }
    }
  }

  /// History is the truth: a run that reads it stands where this one does.
  private func checkReplay(_ state: WorkflowRunState, _ decision: RunDecision) {
    guard var again = try? WorkflowRunState(program, replaying: events) else {
      preconditionFailure("a history that is not read again")
    }
    precondition(again.end == state.end, "another end when read again")
    if decision == .yields { return }
    var none: [WorkflowRunEvent] = []
    let other = again.advance(at: now, budget: 1, &none)
    precondition(other == decision && none.isEmpty, "another decision when read again")
  }

  private mutating func answer(
    _ effects: [PendingEffect], _ state: inout WorkflowRunState, or timer: Int64?
  ) {
    let ready = effects.filter { ($0.notBefore ?? 0) <= now }
    guard !ready.isEmpty else {
      let next = min(timer ?? .max, effects.compactMap(\.notBefore).min() ?? .max)
      precondition(next > now && next < .max, "a time that does not come")
      now = next
      return
    }
    var keys: Set<UTF8Key> = []
    for pending in ready {
      let key = state.key(of: pending, run: "r")
      precondition(keys.insert(UTF8Key(key)).inserted, "two effects under one key")
      precondition(key.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "a key that is no header")
      var result: Result<JSONValue, StepFailure>
      switch state.effect(of: pending, secrets: secrets) {
      case .effect(let effect):
        Self.check(effect, key, at: now)
        result =
          key.utf8.reduce(pending.attempts) { $0 &* 31 &+ Int($1) } % 3 == 0
          ? .failure(StepFailure("no", status: 503, retryAfter: 1_000_000_000))
          : .success([
            "body": ["items": .array([.integer(1), "two", .null])], "statusCode": .integer(200),
          ])
      case .failed(let failure):
        precondition(!failure.text.isEmpty, "a failure without words")
        result = .failure(failure)
      case .completed(let output): result = .success(output)
      case .waits: result = .failure(StepFailure("it waits"))
      }
      now += 1_000_000
      state.finish(pending, with: result, startedAt: now, at: now, &events)
    }
  }

  /// What goes out breaks no line of a header.
  private static func check(_ effect: StepEffect, _ key: String, at time: Int64) {
    switch effect {
    case .http(let call):
      for header in call.headers {
        precondition(!breaksLine(header.name) && !breaksLine(header.value), "a header of two lines")
      }
    case .connector: break
    case .email(let message):
      let bytes = EmailText.bytes(of: message, key: key, at: time)
      fuzzCheckMessage(bytes)
    }
  }

  private static func breaksLine(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0x0D || $0 == 0x0A || $0 == 0 }
  }
}

/// Traps unless a message's lines end in CR LF, are no longer than they may be, and its header has each field once.
private func fuzzCheckMessage(_ bytes: [UInt8]) {
  var names: Set<UTF8Key> = []
  var rest = bytes[...]
  var isHeader = true
  while !rest.isEmpty {
    guard let end = rest.firstIndex(of: 0x0A), end > rest.startIndex, rest[end - 1] == 0x0D else {
      preconditionFailure("a line without its end")
    }
    let line = rest[..<(end - 1)]
    rest = rest[(end + 1)...]
    precondition(!line.contains(0x0D) && !line.contains(0), "a line in a line")
    // RFC 5322 section 2.1.1.
    precondition(line.count <= 998, "a line that is too long")
    if line.isEmpty { isHeader = false }
    guard isHeader, line.first != 0x20 else { continue }
    guard let colon = line.firstIndex(of: 0x3A) else { preconditionFailure("a line of no field") }
    let name = UTF8Key(String(decoding: line[..<colon], as: UTF8.self))
    precondition(names.insert(name).inserted, "a field that is there twice")
  }
}
