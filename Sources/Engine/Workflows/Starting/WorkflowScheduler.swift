public import Base
import Records
public import Schedules
public import Store
import Wire

/// Starts workflows at their times: the worker of the queue's schedules.
///
/// A time that passed while nothing ran, or over which the clock was set, is made up for by one run, the latest of
/// those that were missed. A run's time is one of the wall clock: when that is set back, the next run waits for it.
public final class WorkflowScheduler: Sendable {
  private let worker: LeasedWorker<ScheduleKind>
  private let host: any WorkHost

  /// Makes a scheduler; it does nothing until `start`.
  ///
  /// - Parameters:
  ///   - store: Where workflows and the queue are.
  ///   - identifiers: Names the worker.
  ///   - registry: What steps can take.
  ///   - starter: Starts runs.
  ///   - host: Where it runs.
  ///   - zones: The time zones that schedules name.
  ///   - isSoleOwner: Whether no other scheduler can be alive: the data directory has one owner.
  ///   - noteRefused: Told of runs that were not started.
  public init(
    store: Store, identifiers: IdentifierSource, registry: StepRegistry, starter: WorkflowStarter,
    host: any WorkHost, zones: TimeZoneDirectory = .system, isSoleOwner: Bool = true,
    noteRefused: @escaping WorkflowEventStarts.NoteRefused = { _, _, _ in }
  ) {
    self.host = host
    let clock = WorkClock(host)
    worker = LeasedWorker(
      ScheduleKind(
        store: store, registry: registry, starter: starter, host: host, zones: zones,
        noteRefused: noteRefused),
      store: store, host: host, clock: clock, owner: identifiers.next(), isSoleOwner: isSoleOwner)
  }

  /// Begins: takes back what a dead process had leased, then starts what is due; from any thread, once.
  public func start() {
    worker.attach()
    host.execute { self.worker.start() }
  }

  /// Ends, and returns when nothing more is started.
  public func stop(grace: Int64) async { await worker.stop(grace: grace) }
}

/// What came of a time that was due.
enum ScheduleResult: Sendable {
  /// The workflow is no longer enabled as it was.
  case gone
  /// Nothing is to be started; the next time, nanoseconds since 1970.
  case waits(until: Int64?)
  /// Nothing can be said yet about the time for which the work was queued, nanoseconds since 1970: it is looked at
  /// again after so many nanoseconds.
  case undecided(time: Int64, pause: Int64)
  /// A run is to be begun.
  case starts(PreparedRun, WorkflowRecord, next: Int64?)

  var nextAttempt: Int64? {
    switch self {
    case .gone: nil
    case .waits(let time), .starts(_, _, let time): time
    case .undecided(let time, _): time
    }
  }

  /// How long the workflow is left alone.
  var pause: Int64? { if case .undecided(_, let pause) = self { pause } else { nil } }
}

/// Times at which workflows start, as work.
struct ScheduleKind: WorkKind {
  typealias Policy = OpenLane<ScheduleResult>

  let store: Store
  let registry: StepRegistry
  let starter: WorkflowStarter
  let host: any WorkHost
  let zones: TimeZoneDirectory
  let noteRefused: WorkflowEventStarts.NoteRefused

  var queueKind: QueueKind { .workflowSchedules }
  var limits: WorkLimits { .workflowSchedules }

  func makePolicy(of lane: String, stalled: Int64, now: Int64) -> Policy {
    OpenLane(nextAttempt: { $0.nextAttempt }, pause: { $0.pause })
  }

  func run(_ item: WorkItem, _ permit: Void) async -> WorkRun<ScheduleResult> {
    guard let place = WorkflowScheduleWork.parts(ofLane: item.lane) else {
      return .unreadable("the lane names no workflow")
    }
    let record: WorkflowRecord?
    do throws(StoreError) {
      record = try await find(place)
    } catch .corrupt(let text) {
      return .unreadable("\(StoreError.corrupt(text))")
    } catch {
      return .abandoned
    }
    guard let record, WorkflowScheduleWork.isCurrent(item, of: record) else {
      return .ended(.gone)
    }
    do throws(ScheduleError) {
      guard let schedule = try Schedule(record.content.trigger, zones: zones) else {
        return .ended(.gone)
      }
      return .ended(start(record, schedule, item))
    } catch {
      // The time zone's file may be on its way back.
      noteRefused(record.organization, record.id, error.description)
      return .ended(.undecided(time: item.dueAt, pause: Limits.schedulePause))
    }
  }

  private func find(
    _ place: (organization: String, workflow: String)
  ) async throws(StoreError) -> WorkflowRecord? {
    let body: @Sendable (Reader) throws(StoreError) -> WorkflowRecord? = {
      reader throws(StoreError) in
      try WorkflowTable.find(place.workflow, organization: place.organization, in: reader)
    }
    do throws(StoreError) {
      return try await store.read(body)
    } catch .budgetExceeded {
      return try await store.scan(body)
    }
  }

  /// Makes the one run that is due since the time for which the work was queued.
  private func start(
    _ record: WorkflowRecord, _ schedule: Schedule, _ item: WorkItem
  ) -> ScheduleResult {
    let second: Int64 = 1_000_000_000
    // Not the queue's time, which does not go back when the clock does.
    let now = host.wallNow
    let due = schedule.due(
      lastRun: item.dueAt.floorDivided(by: second) - 1, now: now.floorDivided(by: second))
    let next = due.next.flatMap { Self.nanoseconds($0) }
    guard let run = due.run else {
      // The clock has yet to come there again; it may be set once more meanwhile.
      if let next, next == item.dueAt {
        return .undecided(time: next, pause: min(next - now, Limits.schedulePause))
      }
      return .waits(until: next)
    }
    var time = ByteBuffer(capacity: 32)
    RFC3339.append(seconds: run, nanos: 0, to: &time)
    do throws(WorkflowStartError) {
      let prepared = try starter.prepare(
        WorkflowStart(
          organization: record.organization, workflow: record.id,
          snapshot: WorkflowSnapshot(
            definition: record.content.definition ?? .null,
            trigger: record.content.trigger ?? .null, registry),
          input: ["time": .string(String(decoding: time.array(), as: UTF8.self))],
          origin: .scheduled, account: record.enabledBy, request: "schedule/\(run)",
          claim: "schedule/\(record.sequence)/\(run)"))
      return .starts(prepared, record, next: next)
    } catch {
      noteRefused(record.organization, record.id, "\(error)")
      return .waits(until: next)
    }
  }

  private static func nanoseconds(_ seconds: Int64) -> Int64? {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? nil : product
  }

  // MARK: Recording

  func record(
    _ result: ScheduleResult, of item: WorkItem, in transaction: Transaction
  ) throws(StoreError) {
    if case .starts(let prepared, let record, _) = result,
      try WorkTable.isHeld(item, kind: name, organization: transaction.instance, in: transaction)
    {
      do throws(StoreError) {
        _ = try prepared.begin(in: transaction)
      } catch .rejected(let reason) {
        noteRefused(record.organization, record.id, "\(reason)")
      }
    }
    try WorkflowScheduleWork.goOn(item, at: result.nextAttempt, in: transaction)
  }

  func recordOutcome(
    _ result: ScheduleResult, of item: WorkItem, in transaction: Transaction
  ) throws(StoreError) {
    try WorkflowScheduleWork.goOn(item, at: result.nextAttempt, in: transaction)
  }

  func refusal(of lane: String, in reader: Reader) throws(StoreError) -> String? { nil }

  func giveUp(_ item: WorkItem, reason: String, in transaction: Transaction) throws(StoreError) {
    try WorkflowScheduleWork.goOn(item, at: nil, in: transaction)
    let place = WorkflowScheduleWork.parts(ofLane: item.lane)
    try AlertTable.noteSetAside(
      queueKind.name, id: place?.workflow ?? item.id, organization: place?.organization ?? "",
      reason: reason, in: transaction)
  }

  func sweep(stalled: [String], now: Int64) async throws(StoreError) -> [WorkSweep] { [] }

  // MARK: What others are told

  func show(_ lane: String, _ policy: inout Policy, pausedUntil: Int64) {}

  func note(_ trouble: WorkTrouble) {
    let place = WorkflowScheduleWork.parts(ofLane: trouble.lane)
    let text =
      trouble.kind == .leasesLost
      ? trouble.text + ": the workflow is not started again until it is enabled anew" : trouble.text
    noteRefused(place?.organization ?? "", place?.workflow ?? trouble.lane, text)
  }

  func close() {}
}

extension WorkLimits {
  /// Those of schedules.
  static let workflowSchedules = WorkLimits(
    running: FairShare(places: 256, kept: 16, each: 1), leased: 4096, leasedPerLane: 1,
    minLeasedPerLane: 1, leasedPerWrite: 256, recordedPerWrite: 256, sweptPerWrite: 256,
    lanesPerWrite: 256, lease: Limits.runLeaseNanoseconds,
    longestWait: Limits.longestScheduleWait, longestStall: Limits.longestScheduleWait,
    linger: Limits.idleWorkflowLinger, unreadablePause: Limits.unreadableRunPause,
    sweepInterval: Limits.runSweepInterval, longestSleep: Limits.longestRunSleep)
}
