import Base
import Records
import Store
import Wire

/// Runs of workflows as work: each goes on until it waits for a time, or comes to its end.
struct RunKind: WorkKind {
  typealias Policy = RunLane

  let parts: WorkflowRunWorker.Parts
  let host: any WorkHost
  let clock: WorkClock
  let effects: EffectsPlace
  let programs: RunPrograms
  let organizations: OrganizationRuns

  var queueKind: QueueKind { .workflowRuns }
  var limits: WorkLimits { parts.limits }

  func makePolicy(of lane: String, stalled: Int64, now: Int64) -> RunLane {
    RunLane(
      organization: WorkflowRunWork.parts(ofLane: lane)?.organization ?? "", runs: organizations)
  }

  func run(_ item: WorkItem, _ permit: Void) async -> WorkRun<RunResult> {
    guard let effects = effects.effects else { return .abandoned }
    let found: Found?
    do throws(StoreError) {
      found = try await read(item)
    } catch .corrupt(let text) {
      return .unreadable("\(StoreError.corrupt(text))")
    } catch {
      return .abandoned
    }
    // It is not ours to go on with: canceled meanwhile.
    guard let found else { return .passedOver(nil) }
    var turn = RunTurnMaker(kind: self, item: item, effects: effects, found: found)
    return await turn.make()
  }

  /// What the store knows of a run.
  struct Found: Sendable {
    var run: WorkflowRunRecord
    var program: WorkflowProgram?
    var events: [WorkflowRunEvent]
  }

  /// The run as it stands now, if it is still under its lease.
  private func read(_ item: WorkItem) async throws(StoreError) -> Found? {
    guard let organization = WorkflowRunWork.parts(ofLane: item.lane)?.organization else {
      throw .corrupt("the lane \(item.lane) names no workflow")
    }
    let (programs, instance) = (programs, parts.store.instanceID)
    let body: @Sendable (Reader) throws(StoreError) -> Found? = { reader throws(StoreError) in
      guard
        try WorkTable.isHeld(
          item, kind: QueueKind.workflowRuns.name, organization: instance, in: reader),
        let run = try WorkflowRunTable.find(item.id, organization: organization, in: reader),
        !run.status.isFinal
      else { return nil }
      let events = try WorkflowRunTable.history(
        of: run.id, organization: organization, in: reader)
      guard events.count == run.events else {
        throw .corrupt("run \(run.id) has \(events.count) events and not \(run.events)")
      }
      if let program = programs.kept(for: run) {
        return Found(run: run, program: program, events: events)
      }
      let content = try WorkflowSnapshotTable.content(
        run.snapshot, workflow: run.workflow, organization: organization, in: reader)
      return Found(
        run: run, program: content.flatMap { programs.make(for: run, from: $0) }, events: events)
    }
    do throws(StoreError) {
      return try await parts.store.read(body)
    } catch .budgetExceeded {
      return try await parts.store.scan(body)
    }
  }

  func close() { effects.effects = nil }

  // MARK: What others are told

  func show(_ lane: String, _ policy: inout RunLane, pausedUntil: Int64) {}

  func queuedAt(_ id: String) -> Int64? { IdentifierSource.time(of: id) }

  func note(_ trouble: WorkTrouble) { parts.log.note(trouble) }

  // MARK: Recording

  func refusal(of lane: String, in reader: Reader) throws(StoreError) -> String? { nil }

  func giveUp(_ item: WorkItem, reason: String, in transaction: Transaction) throws(StoreError) {
    guard let organization = WorkflowRunWork.parts(ofLane: item.lane)?.organization else { return }
    try WorkflowRunWork.fail(
      item, organization: organization, reason: reason, in: transaction)
    try AlertTable.noteSetAside(
      queueKind.name, id: item.id, organization: organization, reason: reason, in: transaction)
  }

  func record(
    _ result: RunResult, of item: WorkItem, in transaction: Transaction
  ) throws(StoreError) {
    let result = try permitted(result, in: transaction)
    try WorkflowRunWork.record(
      result.events, result.turn, of: result.run, known: result.known, as: item, in: transaction)
  }

  /// What a run came to; that it failed, where its end is a decision and its account may decide nothing any more.
  ///
  /// The decision is an effect, too, and the right is looked at in the transaction that makes it.
  private func permitted(
    _ result: RunResult, in transaction: Transaction
  ) throws(StoreError) -> RunResult {
    let run = result.run
    guard result.turn == .completed, let end = result.events.last,
      WorkflowRunDecision.isMade(by: run, endingWith: end),
      try !parts.authority.permits(
        account: run.account, organization: run.organization, in: transaction)
    else { return result }
    var refused = result
    let reason = run.refusal
    refused.events[refused.events.count - 1] = WorkflowRunEvent(
      .executionFailed, at: end.time, ["error": .string(reason)])
    refused.turn = .failed(reason)
    return refused
  }

  func recordOutcome(
    _ result: RunResult, of item: WorkItem, in transaction: Transaction
  ) throws(StoreError) {
    // Its history cannot be written, so that nothing can go on from it.
    try WorkflowRunWork.fail(
      item, organization: result.run.organization, reason: "the run's history could not be written",
      in: transaction)
  }

  // MARK: Sweeping

  func sweep(stalled: [String], now: Int64) async throws(StoreError) -> [WorkSweep] {
    let tasks = try await parts.store.scan { reader throws(StoreError) in
      try WorkflowRunSweep.tasks(now: now, in: reader)
    }
    return tasks.map { task in
      WorkSweep { transaction throws(StoreError) in
        try WorkflowRunSweep.run(task, in: transaction)
      }
    }
  }
}

extension WorkflowRunRecord {
  /// Why it does nothing any more once its account has no right to it.
  var refusal: String { "the account \(account) may not execute workflows any more" }
}

/// Where the worker's effects are, once they were made on the host's thread.
///
/// `@unchecked Sendable`: touched on the host's thread only.
final class EffectsPlace: @unchecked Sendable {
  var effects: (any StepEffects)?
}
