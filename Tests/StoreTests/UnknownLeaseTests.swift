import Base
import Synchronization
import Testing

@testable import Store

/// Leases that stand and of which a worker does not know, or might forget.
@Suite struct UnknownLeaseTests {
  /// Takes note of its runs.
  private struct Chore: WorkKind {
    typealias Policy = OpenLane<Bool>

    let begun: Begun

    final class Begun: Sendable {
      private let items = Mutex<[WorkItem]>([])
      var all: [WorkItem] { items.withLock { $0 } }
      func note(_ item: WorkItem) { items.withLock { $0.append(item) } }
    }

    var queueKind: QueueKind { .chores }
    var limits: WorkLimits {
      WorkLimits(
        running: FairShare(places: 16, kept: 2, each: 4), leased: 256, leasedPerLane: 64,
        minLeasedPerLane: 4, leasedPerWrite: 64, recordedPerWrite: 64, sweptPerWrite: 64,
        lanesPerWrite: 16, lease: 600_000_000_000, longestWait: 3_600_000_000_000,
        longestStall: 60_000_000_000, linger: 60_000_000_000, unreadablePause: 1_000_000_000,
        sweepInterval: 600_000_000_000, longestSleep: 1_000_000_000)
    }

    func makePolicy(of lane: String, stalled: Int64, now: Int64) -> Policy {
      OpenLane(nextAttempt: { _ in nil })
    }

    func run(_ item: WorkItem, _ permit: Void) async -> WorkRun<Bool> {
      begun.note(item)
      return .ended(true)
    }

    func record(_ result: Bool, of item: WorkItem, in transaction: Transaction) throws(StoreError) {
      try WorkTable.end(
        item, as: .done, outcome: nil, kind: name, organization: transaction.instance,
        in: transaction)
    }

    func recordOutcome(
      _ result: Bool, of item: WorkItem, in transaction: Transaction
    ) throws(StoreError) { try record(result, of: item, in: transaction) }

    func refusal(of lane: String, in reader: Reader) throws(StoreError) -> String? { nil }
    func giveUp(_ item: WorkItem, reason: String, in transaction: Transaction) throws(StoreError) {}
    func sweep(stalled: [String], now: Int64) async throws(StoreError) -> [WorkSweep] { [] }
    func show(_ lane: String, _ policy: inout Policy, pausedUntil: Int64) {}
    func note(_ trouble: WorkTrouble) {}
    func close() {}
  }

  private func queue(_ ids: ClosedRange<Int>, _ store: Store) async throws {
    try await store.write { transaction throws(StoreError) in
      for id in ids {
        try WorkTable.add(
          NewWork(
            id: "\(id)", lane: WorkLane(kind: QueueKind.chores.name, name: "l"), series: "s",
            position: Int64(id)), organization: transaction.instance, in: transaction)
      }
    }
  }

  /// With `isOwn` the worker has the lane already, and leases work of it; else the lane itself is what it does not know of.
  @Test(arguments: [false, true])
  func whatIsNotKnownToBeLeasedIsDoneInItsTurn(isOwn: Bool) async throws {
    let test = try TestStore(schema: StoreSchema([.chores]))
    let host = ThreadHost()
    let begun = Chore.Begun()
    let worker = LeasedWorker(
      Chore(begun: begun), store: test.store, host: host, clock: WorkClock(host),
      owner: test.identifiers.next(), isSoleOwner: true)
    if isOwn {
      try await queue(0...0, test.store)
      host.execute { worker.start() }
      #expect(await eventually { begun.all.count == 1 })
    }
    let first = begun.all.count
    test.faults.plan.loseAnswerToLease()
    try await queue(1...2, test.store)
    if !isOwn { host.execute { worker.start() } }
    #expect(await eventually { test.faults.plan.lostAnswers == 1 })
    // What comes behind does not overtake.
    try await queue(3...3, test.store)
    #expect(await eventually { begun.all.count == first + 3 })
    #expect(begun.all.suffix(3).map(\.id) == ["1", "2", "3"])
    // No process died with it.
    #expect(begun.all.allSatisfy { $0.lostLeases == 0 })
    await worker.stop(grace: 1_000_000_000)
    host.stop()
    let left = try await test.store.scan { reader throws(StoreError) in
      try reader.number(
        Statement(dynamic: "SELECT COUNT(*) FROM work_lanes WHERE leased_by IS NOT NULL"), [])
        + reader.number(Statement(dynamic: "SELECT COUNT(*) FROM work WHERE ended_at IS NULL"), [])
    }
    #expect(left == 0)
  }

  /// What others took over from a process that is alive it may get back at once, lane and work in one transaction.
  @Test func aLaneThatIsLeasedAnewIsKept() async throws {
    let test = try TestStore(schema: StoreSchema([.chores]))
    let host = ThreadHost()
    let begun = Chore.Begun()
    let worker = LeasedWorker(
      Chore(begun: begun), store: test.store, host: host, clock: WorkClock(host),
      owner: test.identifiers.next(), isSoleOwner: false)
    host.execute { worker.start() }
    try await queue(0...0, test.store)
    #expect(await eventually { begun.all.count == 1 })
    try await test.store.write { transaction throws(StoreError) in
      try transaction.execute(
        Statement(
          dynamic: "UPDATE work_lanes SET state = 1, wake_at = 0, position = 0, leased_by = NULL"),
        [])
      // Nobody is told: the worker hears of all at once, as of a process that was taken over.
      try transaction.execute(
        Statement(
          dynamic: """
            INSERT INTO work (organization, kind, id, lane, series, position, due_at, state, attempts, token)
            VALUES ($1, $2, '1', 'l', 's', 1, 0, 1, 0, 0)
            """), [.text(transaction.instance), .text(QueueKind.chores.name)])
    }
    host.execute { worker.signalAll() }
    #expect(await eventually { begun.all.count == 2 })
    try await queue(2...2, test.store)
    #expect(await eventually { begun.all.count == 3 })
    #expect(begun.all.map(\.id) == ["0", "1", "2"])
    await worker.stop(grace: 1_000_000_000)
    host.stop()
  }
}

extension QueueKind {
  fileprivate static let chores = QueueKind("chore")
}

extension StoreFeature {
  fileprivate static let chores = StoreFeature("chores", queueKinds: [.chores])
}
