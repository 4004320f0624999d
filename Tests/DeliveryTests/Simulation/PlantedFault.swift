import Records
import Store
import Wire

@testable import Delivery

/// A fault that a simulation is given, to prove that it would find it: the program's own code stays as it is, the
/// database, store, sender or kind of work around it misbehaves.
enum PlantedFault: CaseIterable, Sendable {
  /// Who records a run need not hold the work's lease.
  case leaseNotGuarded
  /// Leases of lanes are not renewed.
  case renewalForgotten
  /// A run is recorded as a success before it was made.
  case outcomeBeforeRun
  /// Nobody hears of work that is queued.
  case wakeUpLost
  /// Work is leased before its time, and never after it.
  case dueComparedWrongly
  /// Two workers lease the same lane.
  case laneLeasedTwice
  /// The end of a run and what follows from it are two transactions.
  case nextInAnotherTransaction
  /// Work that is done stays in the queue.
  case doneRunsAgain
  /// What is old by the wall clock is given up.
  case clockGivesUp
  /// What a wrong clock put off waits for as long as it says.
  case clockPutsOff
  /// A lane that is given up is forgotten with what waits in it.
  case laneForgotten
  /// What was held of a paused target never goes back.
  case heldForgotten

  /// A statement as the fault has it; nil when that is no other one.
  func rewrite(_ sql: String) -> String? {
    switch self {
    case .leaseNotGuarded:
      sql.contains(Self.ownWork)
        ? sql.replacing(Self.ownWork, with: "$4 = $4 AND $5 = $5") : nil
    case .dueComparedWrongly:
      sql.contains("due_at <= $8") ? sql.replacing("due_at <= $8", with: "due_at >= $8") : nil
    case .laneLeasedTwice:
      sql.contains("state = 1 AND wake_at = 0\n")
        ? sql.replacing("state + 0 = 1", with: "1 = 1")
          .replacing("state = 1 AND wake_at = 0", with: "state > 0") : nil
    case .doneRunsAgain:
      sql.hasPrefix("DELETE FROM work WHERE") && sql.contains(Self.ownWork)
        ? sql.replacing("DELETE FROM work", with: "UPDATE work SET state = 1, leased_by = NULL")
        : nil
    case .clockPutsOff:
      sql.hasPrefix("UPDATE work_lanes SET wake_at = $4\n")
        || sql.hasPrefix("UPDATE work SET due_at = $5\n") ? sql + " AND 1 = 0" : nil
    case .laneForgotten:
      sql.hasPrefix("UPDATE work_lanes SET state = 1, wake_at = $6")
        ? "DELETE FROM work_lanes WHERE organization = $1 AND kind = $2 AND lane = $3 AND leased_by = $4"
        : nil
    case .heldForgotten:
      sql.contains(Self.ownHeld)
        ? sql.replacing(Self.ownHeld, with: "AND 1 = 0 " + Self.ownHeld) : nil
    case .renewalForgotten, .outcomeBeforeRun, .wakeUpLost, .nextInAnotherTransaction,
      .clockGivesUp:
      nil
    }
  }

  /// How the program guards changes of leased work.
  static let ownWork = "state = 2 AND leased_by = $4 AND token = $5"

  /// How the program reads what is held of a target.
  static let ownHeld = "AND d.ended_at IS NOT NULL\nORDER BY d.ended_at, d.position LIMIT $3"

  static func isRenewal(_ sql: String) -> Bool {
    sql.hasPrefix("UPDATE work_lanes SET wake_at = $6")
  }

  static func isEndOfWork(_ sql: String) -> Bool {
    sql.hasPrefix("DELETE FROM work WHERE") && sql.contains(ownWork)
  }

  static func isChangeOfLeasedWork(_ sql: String) -> Bool {
    !sql.hasPrefix("SELECT") && sql.contains(" work ") && sql.contains(ownWork)
      && !sql.contains("work_lanes")
  }

  static func isLeaseOfLanes(_ sql: String) -> Bool {
    sql.hasPrefix("UPDATE work_lanes SET state = 2")
  }
}

/// Deliveries that are given up when the wall clock says that they are old.
struct ImpatientKind: WorkKind {
  typealias Policy = TargetPolicy

  let base: DeliveryKind

  var queueKind: QueueKind { base.queueKind }
  var limits: WorkLimits { base.limits }

  func run(_ item: WorkItem, _ permit: TargetPolicy.Permit) async -> WorkRun<DeliveryResult> {
    let run = await base.run(item, permit)
    guard case .ended(var result) = run, case .retry = result.verdict.outcome,
      result.delivery.createdAt < base.host.wallNow - 6 * 3600 * 1_000_000_000
    else { return run }
    result.verdict.outcome = .dead(DeliveryRecord.overdueReason)
    return .ended(result)
  }

  func makePolicy(of lane: String, stalled: Int64, now: Int64) -> TargetPolicy {
    base.makePolicy(of: lane, stalled: stalled, now: now)
  }
  func show(_ lane: String, _ policy: inout TargetPolicy, pausedUntil: Int64) {
    base.show(lane, &policy, pausedUntil: pausedUntil)
  }
  func note(_ trouble: WorkTrouble) { base.note(trouble) }
  func close() { base.close() }
  func refusal(of lane: String, in reader: Reader) throws(StoreError) -> String? {
    try base.refusal(of: lane, in: reader)
  }
  func giveUp(_ item: WorkItem, reason: String, in transaction: Transaction) throws(StoreError) {
    try base.giveUp(item, reason: reason, in: transaction)
  }
  func record(
    _ result: DeliveryResult, of item: WorkItem, in transaction: Transaction
  ) throws(StoreError) {
    try base.record(result, of: item, in: transaction)
  }
  func recordOutcome(
    _ result: DeliveryResult, of item: WorkItem, in transaction: Transaction
  ) throws(StoreError) {
    try base.recordOutcome(result, of: item, in: transaction)
  }
  func noteStall(of lane: String, in transaction: Transaction) throws(StoreError) -> Bool {
    try base.noteStall(of: lane, in: transaction)
  }
  func sweep(stalled: [String], now: Int64) async throws(StoreError) -> [WorkSweep] {
    try await base.sweep(stalled: stalled, now: now)
  }
}
