import Base
import Synchronization
import Testing

@testable import Store

/// Work that others took over from a process that is alive and has it in memory.
@Suite struct TakenOverWorkTests {
  /// Takes note of its runs; the first one waits until it may end.
  private struct Chore: WorkKind {
    typealias Policy = OpenLane<Bool>

    let runs: Runs

    final class Runs: Sendable {
      private let begun = Mutex<[String]>([])
      let mayEnd = AsyncStream<Void>.makeStream()
      var all: [String] { begun.withLock { $0 } }

      /// Returns whether it is the first.
      func note(_ item: WorkItem) -> Bool {
        begun.withLock { begun in
          begun.append(item.id)
          return begun.count == 1
        }
      }
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
      if runs.note(item) { for await _ in runs.mayEnd.stream {} }
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

  private func leasedCount(_ worker: LeasedWorker<Chore>, _ host: ThreadHost) async -> Int {
    await withUnsafeContinuation { continuation in
      host.execute { continuation.resume(returning: worker.leasedCount) }
    }
  }

  /// What the process has leased anew it has once, and runs in its order; what was under way may have been done.
  @Test func whatIsLeasedAnewWaitsOnce() async throws {
    let test = try TestStore(schema: StoreSchema([.chores]))
    let host = ThreadHost()
    let runs = Chore.Runs()
    let worker = LeasedWorker(
      Chore(runs: runs), store: test.store, host: host, clock: WorkClock(host),
      owner: test.identifiers.next(), isSoleOwner: false)
    try await test.store.write { transaction throws(StoreError) in
      for id in 0..<5 {
        try WorkTable.add(
          NewWork(
            id: "\(id)", lane: WorkLane(kind: QueueKind.chores.name, name: "l"), series: "s",
            position: Int64(id)), organization: transaction.instance, in: transaction)
      }
    }
    host.execute { worker.start() }
    #expect(await eventually { runs.all == ["0"] })
    #expect(await leasedCount(worker, host) == 5)
    // Nobody is told: the worker hears of all at once, as of a process that was taken over.
    try await test.store.write { transaction throws(StoreError) in
      for change in [
        "UPDATE work_lanes SET state = 1, wake_at = 0, position = 0, leased_by = NULL",
        "UPDATE work SET state = 1, leased_by = NULL, leased_until = NULL WHERE ended_at IS NULL",
      ] { try transaction.execute(Statement(dynamic: change), []) }
    }
    host.execute { worker.signalAll() }
    var leased = 5
    for _ in 0..<10_000 where leased == 5 {
      try await Task.sleep(for: .milliseconds(1))
      leased = await leasedCount(worker, host)
    }
    // The one that is under way, and each of the five once.
    #expect(leased == 6)
    runs.mayEnd.continuation.finish()
    #expect(await eventually { runs.all.count == 6 })
    await worker.stop(grace: 1_000_000_000)
    host.stop()
    #expect(runs.all == ["0", "0", "1", "2", "3", "4"])
  }
}

extension QueueKind {
  fileprivate static let chores = QueueKind("chore")
}

extension StoreFeature {
  fileprivate static let chores = StoreFeature("chores", queueKinds: [.chores])
}
