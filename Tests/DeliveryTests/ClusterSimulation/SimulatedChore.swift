import Base

@testable import Store

/// Work of a simulated cluster: something about an object, a timer, or a time of a schedule.
///
/// What it comes to is noted with its end, so that it is known how often it was done.
struct SimulatedChore: WorkKind {
  typealias Policy = OpenLane<ChoreResult>

  unowned let process: SimulatedProcess

  init(process: SimulatedProcess) { self.process = process }

  var queueKind: QueueKind { .simulatedChores }
  var limits: WorkLimits {
    WorkLimits(
      running: FairShare(places: 16, kept: 2, each: 4), leased: 64, leasedPerLane: 8,
      minLeasedPerLane: 2, leasedPerWrite: 16, recordedPerWrite: 16, sweptPerWrite: 16,
      lanesPerWrite: 4, lease: 60_000_000_000, longestWait: 3_600_000_000_000,
      longestStall: 60_000_000_000, linger: 500_000_000, unreadablePause: 1_000_000_000,
      sweepInterval: 15_000_000_000, longestSleep: 30_000_000_000)
  }

  func makePolicy(of lane: String, stalled: Int64, now: Int64) -> Policy {
    OpenLane(nextAttempt: { $0.nextAttempt })
  }

  func run(_ item: WorkItem, _ permit: Void) async -> WorkRun<ChoreResult> {
    let cluster = process.cluster
    let run = cluster.runBegins(item, process)
    await cluster.pause(process, until: cluster.now + cluster.lengthOfRun())
    return .ended(cluster.runEnds(run))
  }

  func record(
    _ result: ChoreResult, of item: WorkItem, in transaction: Transaction
  ) throws(StoreError) {
    let instance = transaction.instance
    guard try WorkTable.isHeld(item, kind: name, organization: instance, in: transaction) else {
      return
    }
    if let done = result.done { try ClusterTables.note(done, in: transaction) }
    if let time = result.nextAttempt {
      try WorkTable.retry(
        item, at: time, attempts: item.attempts + 1, kind: name, organization: instance,
        in: transaction)
    } else {
      try WorkTable.end(
        item, as: .done, outcome: nil, kind: name, organization: instance, in: transaction)
    }
  }

  func recordOutcome(
    _ result: ChoreResult, of item: WorkItem, in transaction: Transaction
  ) throws(StoreError) { try record(result, of: item, in: transaction) }

  func giveUp(_ item: WorkItem, reason: String, in transaction: Transaction) throws(StoreError) {
    try ClusterTables.note("given up/\(item.id)", in: transaction)
    try WorkTable.end(
      item, as: .dead, outcome: nil, kind: name, organization: transaction.instance,
      in: transaction)
  }

  func refusal(of lane: String, in reader: Reader) throws(StoreError) -> String? { nil }
  func sweep(stalled: [String], now: Int64) async throws(StoreError) -> [WorkSweep] { [] }
  func show(_ lane: String, _ policy: inout Policy, pausedUntil: Int64) {}
  func note(_ trouble: WorkTrouble) { process.cluster.note(trouble) }
  func close() {}
}

/// What a run of a chore comes to.
struct ChoreResult: Sendable {
  /// What was done, once; nil when it failed.
  var done: String?
  /// When it is run again, by the engine's clock; nil for never.
  var nextAttempt: Int64?
}
