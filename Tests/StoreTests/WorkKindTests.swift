import Base
import Synchronization
import Testing

@testable import Store

/// A kind of work that no other file knows of.
@Suite struct WorkKindTests {
  /// Greets somebody; fails so often before it does.
  struct Greetings: WorkKind {
    typealias Policy = OpenLane<Int64>
    typealias Done = @Sendable (String) -> Void

    let store: Store
    let failures: Int64
    let greeted: Done

    var queueKind: QueueKind { .greetings }
    var limits: WorkLimits {
      WorkLimits(
        running: FairShare(places: 32, kept: 4, each: 8), leased: 256, leasedPerLane: 64,
        minLeasedPerLane: 4, leasedPerWrite: 64, recordedPerWrite: 64, sweptPerWrite: 64,
        lanesPerWrite: 16, lease: 60_000_000_000, longestWait: 60_000_000_000,
        longestStall: 60_000_000_000, linger: 1_000_000, unreadablePause: 1_000_000_000,
        sweepInterval: 60_000_000_000, longestSleep: 1_000_000_000)
    }

    func makePolicy(of lane: String, stalled: Int64, now: Int64) -> Policy {
      OpenLane { $0 >= failures ? nil : 1 }
    }

    func run(_ item: WorkItem, _ permit: Void) async -> WorkRun<Int64> {
      if item.attempts >= failures { greeted(item.id) }
      return .ended(item.attempts)
    }

    func record(
      _ result: Int64, of item: WorkItem, in transaction: Transaction
    ) throws(StoreError) {
      let organization = store.instanceID
      if result >= failures {
        try WorkTable.end(
          item, as: .done, outcome: "greeted", kind: name, organization: organization,
          in: transaction)
      } else {
        try WorkTable.retry(
          item, at: 1, attempts: item.attempts + 1, kind: name, organization: organization,
          in: transaction)
      }
    }

    func recordOutcome(
      _ result: Int64, of item: WorkItem, in transaction: Transaction
    ) throws(StoreError) {
      try record(result, of: item, in: transaction)
    }

    func refusal(of lane: String, in reader: Reader) throws(StoreError) -> String? { nil }
    func giveUp(_ item: WorkItem, reason: String, in transaction: Transaction) throws(StoreError) {}
    func sweep(
      stalled: [String], now: Int64
    ) async throws(StoreError) -> [WorkSweep] { [] }
    func show(_ lane: String, _ policy: inout Policy, pausedUntil: Int64) {}
    func note(_ trouble: WorkTrouble) {}
    func close() {}
  }

  private func queue(_ ids: Range<Int>, in test: TestStore) async throws {
    let organization = test.store.instanceID
    try await test.store.write { transaction throws(StoreError) in
      for id in ids {
        try WorkTable.add(
          NewWork(
            id: "\(id)", lane: WorkLane(kind: QueueKind.greetings.name, name: "l\(id % 10)"),
            position: Int64(id)), organization: organization, in: transaction)
      }
    }
  }

  struct Share: Sendable, CustomTestStringConvertible {
    /// What there is, for the first time and due by time, and what may be leased.
    let first: Int
    let due: Int
    let room: Int
    /// What is leased of both.
    let leased: [Int]
    var testDescription: String { "\(first) and \(due), room for \(room)" }

    init(_ first: Int, _ due: Int, room: Int, _ leased: [Int]) {
      self.first = first
      self.due = due
      self.room = room
      self.leased = leased
    }
  }

  /// Neither kind keeps the other waiting, and none leaves room unused that the other can use.
  @Test(arguments: [
    Share(300, 300, room: 256, [192, 64]), Share(0, 300, room: 256, [0, 256]),
    Share(300, 0, room: 256, [256, 0]), Share(10, 300, room: 256, [10, 246]),
    Share(300, 10, room: 256, [246, 10]), Share(20, 20, room: 256, [20, 20]),
    Share(0, 3, room: 3, [0, 3]), Share(3, 3, room: 3, [3, 0]), Share(1, 3, room: 3, [1, 2]),
    Share(0, 0, room: 256, [0, 0]),
  ])
  func roomIsShared(_ share: Share) async throws {
    let test = try TestStore(schema: StoreSchema([.greetings]))
    let kind = Greetings(store: test.store, failures: 0) { _ in }
    let (organization, lane) = (test.store.instanceID, WorkLane(kind: kind.name, name: "l"))
    let leased = try await test.store.write { transaction throws(StoreError) in
      for id in 0..<(share.first + share.due) {
        try WorkTable.add(
          NewWork(
            id: "\(id)", lane: lane, position: Int64(id),
            dueAt: id < share.first ? 0 : 1000 - Int64(id)), organization: organization,
          in: transaction)
      }
      let batch = LeasedWorker<Greetings>.Batch(
        lease: WorkLease(owner: "w", token: 1), now: 1000, until: 2000)
      return try LeasedWorker.lease(lane, share.room, batch, kind, organization, in: transaction)
        .items
    }
    #expect([leased.count(where: \.isFirst), leased.count { !$0.isFirst }] == share.leased)
    let due = leased.filter { !$0.isFirst }.map(\.dueAt)
    #expect(due == due.sorted() && Set(leased.map(\.id)).count == leased.count)
  }

  @Test(arguments: [0, 2] as [Int64])
  func workIsDoneOnceWhateverItTakes(failures: Int64) async throws {
    let test = try TestStore(schema: StoreSchema([.greetings]))
    try await queue(0..<40, in: test)
    let (done, finish) = AsyncStream<String>.makeStream()
    let host = ThreadHost()
    let worker = LeasedWorker(
      Greetings(store: test.store, failures: failures) { finish.yield($0) }, store: test.store,
      host: host, clock: WorkClock(host), owner: "w1", isSoleOwner: true)
    host.execute { worker.start() }
    // Half of it comes while the worker is at work.
    try await queue(40..<80, in: test)
    var greeted: [String] = []
    for await id in done {
      greeted.append(id)
      if greeted.count == 80 { break }
    }
    await worker.stop(grace: 0)
    host.stop()
    #expect(Set(greeted).count == 80)
    let rows = try await test.store.scan { reader throws(StoreError) in
      try reader.all(
        Statement(dynamic: "SELECT state, attempts, outcome FROM work"), []
      ) { "\($0.integer(0)) \($0.integer(1)) \($0.text(2))" }
    }
    #expect(rows.count == 80)
    #expect(Set(rows) == ["3 \(failures + 1) greeted"])
    let lanes = try await test.store.scan { reader throws(StoreError) in
      try reader.number(Statement(dynamic: "SELECT COUNT(*) FROM work_lanes"), [])
    }
    #expect(lanes == 0)
  }
}

extension QueueKind {
  fileprivate static let greetings = QueueKind("greeting")
}

extension StoreFeature {
  /// All that the store must be told of it.
  fileprivate static let greetings = StoreFeature("greetings", queueKinds: [.greetings])
}
