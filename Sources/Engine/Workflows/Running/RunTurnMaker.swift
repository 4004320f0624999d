import Base
import Delivery
import Records
import Store
import Wire

/// Goes on with one leased run: makes its effects, writes what came of each, until nothing is left to do now.
///
/// Nothing is done outside before it is written that it will be, and nothing else is done twice unless the process
/// dies in between: then under the same key.
struct RunTurnMaker {
  private let kind: RunKind
  private let item: WorkItem
  private let effects: any StepEffects
  private let run: WorkflowRunRecord
  private let history: [WorkflowRunEvent]
  private let program: WorkflowProgram?
  /// The events that the store has, and those that it has not.
  private var known: Int64
  /// When the last of those that it has happened, nanoseconds since 1970.
  private var written: Int64
  private var events: [WorkflowRunEvent] = []
  private var secrets: JSONValue?
  /// The private addresses that the workflow's effects may reach, as they were when the right was looked at last.
  private var allowed = AllowRules()

  init(kind: RunKind, item: WorkItem, effects: any StepEffects, found: RunKind.Found) {
    self.kind = kind
    self.item = item
    self.effects = effects
    run = found.run
    history = found.events
    written = found.events.last?.time ?? .min
    program = found.program
    known = found.run.events
  }

  /// The queue's time, but not before what has happened in the run, whose times came from other clocks as well.
  ///
  /// One that has been set back is followed: no wait becomes longer by it.
  private var now: Int64 {
    let (now, latest) = (kind.clock.now, max(written, events.last?.time ?? .min))
    return latest > now && latest - now <= Self.tolerance ? latest : now
  }

  /// What clocks are apart without one of them having been set: 1 s.
  private static let tolerance: Int64 = 1_000_000_000

  private enum Child: Sendable {
    case effect(PendingEffect, StepEffectResult, startedAt: Int64, requests: [JSONValue])
    case timer
  }

  /// Goes on, and says what that came to.
  mutating func make() async -> WorkRun<RunResult> {
    guard let program else {
      return failed("its definition cannot be run by this version of the program")
    }
    var state: WorkflowRunState
    do throws(WorkflowRunState.ReplayError) {
      state = try WorkflowRunState(program, replaying: history)
    } catch {
      return failed("its history cannot be followed: \(error)")
    }
    state.bytes = Int(run.bytes)
    return await withTaskGroup(of: Child.self) { group in
      let result = await goOn(&state, &group)
      group.cancelAll()
      return result
    }
  }

  private mutating func goOn(
    _ state: inout WorkflowRunState, _ group: inout TaskGroup<Child>
  ) async -> WorkRun<RunResult> {
    var running: Set<PendingEffect> = []
    // When the group's first timer is due, by the queue's clock.
    var alarm = Int64.max
    var isHindered = false
    while true {
      let now = now
      let decision = state.advance(at: now, budget: Limits.maxStepsPerTurn, &events)
      if decision == .yields, !running.isEmpty {
        // What is under way for other passes of a loop is not to be made once more.
        switch await writeEvents() {
        case .written: await Task.yield()
        case .lost: return .passedOver(nil)
        case .failed: return .abandoned
        }
        continue
      }
      guard case .waits(let wanted, let timer) = decision else { return ended(decision.turn) }
      var next = timer ?? .max
      var ready: [PendingEffect] = []
      for effect in wanted where !running.contains(effect) {
        if let time = effect.notBefore, time > now {
          next = min(next, time)
        } else {
          ready.append(effect)
        }
      }
      if isHindered || Task.isCancelled {
        guard running.isEmpty else {
          _ = await take(&group, &running, &alarm, &isHindered, &state)
          continue
        }
        return hindered()
      }
      if !ready.isEmpty || !running.isEmpty, !events.isEmpty {
        switch await writeEvents() {
        case .written: break
        case .lost: return .passedOver(nil)
        case .failed: return .abandoned
        }
      }
      if ready.isEmpty, running.isEmpty {
        guard next != .max else { return failed("it waits for nothing") }
        return ended(.goesOn(at: next))
      }
      if !ready.isEmpty {
        switch await permission() {
        case .yes: break
        case .no(let text):
          state.fail(text, at: now, &events)
          return ended(.failed(text))
        case .unknown: return .abandoned
        }
      }
      for effect in ready {
        guard running.count < Limits.maxParallelEffects else { break }
        running.insert(effect)
        begin(effect, state, &group)
      }
      if next < alarm {
        alarm = next
        let (host, deadline) = (kind.host, kind.host.now + max(0, next - now))
        group.addTask {
          await HostSleep.until(deadline, on: host)
          return .timer
        }
      }
      guard await take(&group, &running, &alarm, &isHindered, &state) else {
        return hindered()
      }
    }
  }

  /// Takes in what came of the next effect, or that a timer is due; false when nothing is under way.
  private mutating func take(
    _ group: inout TaskGroup<Child>, _ running: inout Set<PendingEffect>, _ alarm: inout Int64,
    _ isHindered: inout Bool, _ state: inout WorkflowRunState
  ) async -> Bool {
    guard let child = await group.next() else { return false }
    switch child {
    case .timer: alarm = .max
    case .effect(let effect, let result, let startedAt, let requests):
      running.remove(effect)
      let now = now
      switch result {
      case .completed(let output):
        state.finish(
          effect, with: .success(output), requests: requests, startedAt: startedAt, at: now,
          &events)
      case .failed(let failure):
        state.finish(
          effect, with: .failure(failure), requests: requests, startedAt: startedAt, at: now,
          &events)
      case .notMade: isHindered = true
      }
    }
    return true
  }

  private mutating func begin(
    _ pending: PendingEffect, _ state: WorkflowRunState, _ group: inout TaskGroup<Child>
  ) {
    let outcome = state.effect(of: pending, secrets: secrets ?? .object([]))
    let texts = state.secretTexts(of: pending, secrets: secrets ?? .object([]))
    let key = state.key(of: pending, run: run.id)
    let (effects, run, startedAt) = (effects, run, now)
    let span = kind.parts.tracer?.work.span(of: run.id)?.child("run step", .internal)
    var place = EffectPlace(allowed: allowed, startedAt: startedAt, span: span)
    place.secrets = texts
    let parts = kind.parts
    place.isPermitted = {
      do throws(StoreError) {
        return try await parts.store.read { reader throws(StoreError) in
          try parts.authority.permits(
            account: run.account, organization: run.organization, in: reader)
        }
      } catch {
        return false
      }
    }
    group.addTask { [place] in
      let result: StepEffectResult =
        switch outcome {
        case .effect where texts.count > Limits.maxStepSecrets:
          .failed(StepFailure("the step has more than \(Limits.maxStepSecrets) secrets"))
        case .effect(let effect): await effects.make(effect, key: key, for: run, in: place)
        case .failed(let failure): .failed(failure)
        case .completed(let output): .completed(output)
        case .waits: .failed(StepFailure("the step waits all of a sudden"))
        }
      span?.end(pending, result)
      return .effect(pending, result, startedAt: startedAt, requests: place.notes.requests)
    }
  }

  // MARK: Rights

  private enum Permission {
    case yes
    case no(String)
    case unknown
  }

  /// Whether the run may still do what it does; its secrets, and where its requests may go, are read with that.
  private mutating func permission() async -> Permission {
    let (authority, run) = (kind.parts.authority, run)
    do throws(StoreError) {
      let (isPermitted, rules) = try await kind.parts.store.read { reader throws(StoreError) in
        (
          try authority.permits(
            account: run.account, organization: run.organization, in: reader),
          try WorkflowTable.allowRules(
            of: run.workflow, organization: run.organization, in: reader)
        )
      }
      guard isPermitted else {
        return .no(run.refusal)
      }
      if !rules.utf8Equals(allowed.texts) { allowed = (try? AllowRules(rules)) ?? AllowRules() }
    } catch {
      return .unknown
    }
    guard secrets == nil else { return .yes }
    do throws(WorkflowSecretsError) {
      secrets = try await kind.parts.secrets.secrets(of: run, kind.parts.registry)
      return .yes
    } catch {
      return .no("the workflow's secrets cannot be read: \(error.text)")
    }
  }

  // MARK: Writing

  private enum Written {
    case written
    /// The run is not ours any more.
    case lost
    case failed
  }

  private mutating func writeEvents() async -> Written {
    let (run, known, events, item) = (run, known, events, item)
    do throws(StoreError) {
      let isOurs = try await kind.parts.store.write { transaction throws(StoreError) in
        try WorkflowRunWork.note(events, of: run, known: known, as: item, in: transaction)
      }
      guard isOurs else { return .lost }
      self.known += Int64(events.count)
      written = events.last?.time ?? written
      self.events = []
      return .written
    } catch {
      return .failed
    }
  }

  private func ended(_ turn: WorkflowRunTurn) -> WorkRun<RunResult> {
    .ended(RunResult(run: run, known: known, events: events, turn: turn))
  }

  /// Something on this side is in the way: what is known is kept, and the rest is tried again soon.
  private func hindered() -> WorkRun<RunResult> {
    events.isEmpty ? .abandoned : ended(.goesOn(at: kind.clock.now + Self.pauseAfterTrouble))
  }

  private static let pauseAfterTrouble: Int64 = 1_000_000_000

  private func failed(_ text: String) -> WorkRun<RunResult> {
    let event = WorkflowRunEvent(.executionFailed, at: now, ["error": .string(text)])
    return .ended(
      RunResult(run: run, known: known, events: events + [event], turn: .failed(text)))
  }
}

/// Sleeps by a host's timer.
enum HostSleep {
  /// Returns at a time (monotonic), or when the task is cancelled; on the host's thread.
  static func until(_ deadline: Int64, on host: any WorkHost) async {
    let place = Place()
    await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        place.continuation = continuation
        if place.isOver { return place.fire() }
        place.timer = host.makeTimer { place.fire() }
        place.timer?.set(deadline)
      }
    } onCancel: {
      host.execute { place.fire() }
    }
  }

  /// `@unchecked Sendable`: touched on the host's thread only.
  private final class Place: @unchecked Sendable {
    var continuation: UnsafeContinuation<Void, Never>?
    var timer: (any WorkTimer)?
    var isOver = false

    func fire() {
      isOver = true
      timer?.cancel()
      timer = nil
      continuation.take()?.resume()
    }
  }
}
