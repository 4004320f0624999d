import Base
import Synchronization
import Testing

@testable import Store

/// Work that ends the process is given up at last, and nothing that was leased beside it is.
@Suite struct LostLeaseTests {
  /// What happened, over all lives.
  private final class World: Sendable {
    struct Log: Sendable {
      /// How often each piece of work was begun, and in how many lives of the process.
      var begun: [String: Int] = [:]
      var givenUp: [String: String] = [:]
      var troubles: [WorkTrouble] = []
      /// How much the status said was given up.
      var setAside = 0
      /// What was under way when a life ended.
      var victims: [Set<String>] = []
      var running: Set<String> = []
    }

    let log = Mutex(Log())
    let died = Mutex<AsyncStream<Void>.Continuation?>(nil)
    /// Ids of work that ends the process.
    let fatal: Set<String>

    let loneDelay: Int64

    init(fatal: Set<String>, loneDelay: Int64 = 1_000_000) {
      self.fatal = fatal
      self.loneDelay = loneDelay
    }
  }

  /// Does nothing for a moment; what is fatal takes the process with it.
  private struct Chores: WorkKind {
    typealias Policy = OpenLane<Bool>

    let store: Store
    let world: World
    var isOrderly = true

    var queueKind: QueueKind { .chores }
    var limits: WorkLimits {
      WorkLimits(
        running: FairShare(places: 16, kept: 2, each: 4), leased: 256, leasedPerLane: 64,
        minLeasedPerLane: 4, leasedPerWrite: 64, recordedPerWrite: 64, sweptPerWrite: 64,
        lanesPerWrite: 16, lease: 60_000_000_000, longestWait: 60_000_000_000,
        longestStall: 60_000_000_000, linger: 1_000_000, unreadablePause: 1_000_000_000,
        sweepInterval: 60_000_000_000, longestSleep: 1_000_000_000,
        firstLoneRunDelay: world.loneDelay)
    }

    func makePolicy(of lane: String, stalled: Int64, now: Int64) -> Policy {
      OpenLane(nextAttempt: { _ in nil })
    }

    func run(_ item: WorkItem, _ permit: Void) async -> WorkRun<Bool> {
      world.log.withLock {
        $0.begun[item.id, default: 0] += 1
        $0.running.insert(item.id)
      }
      if world.fatal.contains(item.id) {
        world.log.withLock {
          $0.victims.append($0.running)
          $0.running = []
        }
        // The process is gone: nothing that it had is ever recorded.
        store.close()
        world.died.withLock { $0?.finish() }
        await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }
      }
      try? await Task.sleep(nanoseconds: 1_000_000)
      world.log.withLock { _ = $0.running.remove(item.id) }
      return .ended(true)
    }

    func record(
      _ result: Bool, of item: WorkItem, in transaction: Transaction
    ) throws(StoreError) {
      try WorkTable.end(
        item, as: .done, outcome: nil, kind: name, organization: store.instanceID, in: transaction)
    }

    func recordOutcome(
      _ result: Bool, of item: WorkItem, in transaction: Transaction
    ) throws(StoreError) { try record(result, of: item, in: transaction) }

    func refusal(of lane: String, in reader: Reader) throws(StoreError) -> String? { nil }

    func giveUp(_ item: WorkItem, reason: String, in transaction: Transaction) throws(StoreError) {
      try WorkTable.end(
        item, as: .dead, outcome: reason, kind: name, organization: store.instanceID,
        in: transaction)
      world.log.withLock { $0.givenUp[item.id] = reason }
    }

    func sweep(stalled: [String], now: Int64) async throws(StoreError) -> [WorkSweep] { [] }
    func show(_ lane: String, _ policy: inout Policy, pausedUntil: Int64) {}
    func note(_ trouble: WorkTrouble) { world.log.withLock { $0.troubles.append(trouble) } }
    func close() {}
  }

  /// One life of a process: until it dies, or nothing is left to do.
  ///
  /// Returns how many pieces of work are done, given up, and left.
  private func live(
    _ world: World, in directory: TemporaryDirectory, adding work: [NewWork] = []
  ) async throws -> [Int64: Int] {
    let test = try TestStore(in: directory, schema: StoreSchema([.chores]))
    let organization = test.store.instanceID
    if !work.isEmpty {
      try await test.store.write { transaction throws(StoreError) in
        for one in work { try WorkTable.add(one, organization: organization, in: transaction) }
      }
    }
    let (deaths, death) = AsyncStream<Void>.makeStream()
    world.died.withLock { $0 = death }
    let host = ThreadHost()
    let worker = LeasedWorker(
      Chores(store: test.store, world: world), store: test.store, host: host,
      clock: WorkClock(host), owner: test.identifiers.next(), isSoleOwner: true)
    host.execute { worker.start() }
    let store = test.store
    let watch = Task {
      while !Task.isCancelled {
        let states = try? await store.scan { reader throws(StoreError) in
          try reader.all(
            Statement(dynamic: "SELECT state, COUNT(*) FROM work GROUP BY state"), []
          ) { ($0.integer(0), Int($0.integer(1))) }
        }
        if let states, states.allSatisfy({ $0.0 > WorkState.leased.rawValue }) {
          death.finish()
          return Dictionary(grouping: states, by: \.0).mapValues { $0[0].1 }
        }
        try? await Task.sleep(nanoseconds: 2_000_000)  // polled: nobody tells of what is done
      }
      return [:]
    }
    for await _ in deaths {}
    watch.cancel()
    let states = await watch.value
    world.log.withLock { $0.setAside += store.queue.kinds[0].setAside }
    // One that died ends no more: its work hangs.
    if !states.isEmpty { await worker.stop(grace: 0) }
    return states
  }

  private struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let fatal: Set<String>
    let lanes: Int
    let count: Int
    var dueAt: Int64 = 0
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(name: "alone in its lane", fatal: ["7"], lanes: 40, count: 40),
    Case(name: "among others of its lane", fatal: ["7"], lanes: 1, count: 40),
    Case(name: "the first of all", fatal: ["0"], lanes: 3, count: 40),
    Case(name: "the last of all", fatal: ["39"], lanes: 3, count: 40),
    Case(name: "of several lanes, at once", fatal: ["3", "4"], lanes: 5, count: 40),
    Case(name: "of one lane, one behind another", fatal: ["0", "1"], lanes: 1, count: 40),
    Case(name: "tried again", fatal: ["7"], lanes: 2, count: 40, dueAt: 1),
  ])
  private func whatIsAtFaultIsGivenUpAndNothingElse(_ one: Case) async throws {
    let world = World(fatal: one.fatal)
    let directory = TemporaryDirectory()
    var work = (0..<one.count).map { id in
      NewWork(
        id: "\(id)", lane: WorkLane(kind: QueueKind.chores.name, name: "l\(id % one.lanes)"),
        series: "s\(id % 2)", position: Int64(id), dueAt: one.dueAt)
    }
    var lives = 0
    var states: [Int64: Int] = [:]
    repeat {
      states = try await live(world, in: directory, adding: work)
      work = []
      lives += 1
    } while states.isEmpty && lives < 40
    let log = world.log.withLock { $0 }
    #expect(Set(log.givenUp.keys) == one.fatal)
    #expect(states == [3: one.count - one.fatal.count, 4: one.fatal.count])
    // Each of them ended the process so often and no more; together they may have died at once.
    for id in one.fatal { #expect((log.begun[id] ?? 0) <= Limits.maxLostLeases) }
    #expect(lives <= Limits.maxLostLeases * one.fatal.count + 1)
    // Whatever else was begun is done: at most it was run again in a life or two.
    for (id, count) in log.begun where !one.fatal.contains(id) { #expect(count < 5, "\(id)") }
    // From the third life on nothing that had died before was under way beside it.
    let alone = log.victims.dropFirst(2).map { victims in
      victims.count { victim in log.victims.count { $0.contains(victim) } > 2 }
    }
    #expect(alone.allSatisfy { $0 <= 1 }, "\(log.victims)")
    #expect(Set(log.troubles.compactMap(\.item)) == one.fatal)
    #expect(log.setAside == one.fatal.count)
    #expect(log.troubles.allSatisfy { $0.kind == .leasesLost })
    #expect(
      log.givenUp.values.allSatisfy { $0 == "the server ended 5 times while this was under way" })
  }

  /// Work that happened to be first each time is not given up because the process dies soon each time.
  @Test func whatDiesYoungCountsForNothing() async throws {
    let directory = TemporaryDirectory()
    let hour: Int64 = 3_600_000_000_000
    let world = World(fatal: ["0"], loneDelay: hour)
    let work = NewWork(
      id: "0", lane: WorkLane(kind: QueueKind.chores.name, name: "l"), position: 0)
    for life in 0..<2 {
      #expect(try await live(world, in: directory, adding: life == 0 ? [work] : []).isEmpty)
    }
    // Twice it was lost; from then on no life is long enough.
    let test = try TestStore(in: directory, schema: StoreSchema([.chores]))
    for life in 0..<6 {
      let host = ThreadHost()
      let worker = LeasedWorker(
        Chores(store: test.store, world: world), store: test.store, host: host,
        clock: WorkClock(host), owner: "life \(life)", isSoleOwner: true)
      host.execute { worker.start() }
      try await Task.sleep(nanoseconds: 50_000_000)  // what must not happen has no sign
      await worker.stop(grace: 0)
      host.stop()
    }
    #expect(world.log.withLock { $0.begun } == ["0": 2])
    let lost = try await test.store.scan { reader throws(StoreError) in
      try reader.number(Statement(dynamic: "SELECT lost_leases FROM work WHERE state = 1"), [])
    }
    #expect(lost == 2)
    let limits = Chores(store: test.store, world: world).limits
    let delays = (1...4).map { lost in
      LeaseCaution.delay(
        of: WorkItem(
          id: "0", lane: "l", series: "", position: 0, dueAt: 0, attempts: 0, lostLeases: lost,
          lease: WorkLease(owner: "w", token: 1)), limits)
    }
    #expect(delays == [0, hour, 4 * hour, 16 * hour])
  }

  @Test func anOrderlyEndCountsForNothing() async throws {
    let test = try TestStore(schema: StoreSchema([.chores]))
    let organization = test.store.instanceID
    try await test.store.write { transaction throws(StoreError) in
      for id in 0..<20 {
        try WorkTable.add(
          NewWork(
            id: "\(id)", lane: WorkLane(kind: QueueKind.chores.name, name: "l"),
            position: Int64(id)), organization: organization, in: transaction)
      }
    }
    for _ in 0..<8 {
      let host = ThreadHost()
      let worker = LeasedWorker(
        Chores(store: test.store, world: World(fatal: [])), store: test.store, host: host,
        clock: WorkClock(host), owner: test.identifiers.next(), isSoleOwner: true)
      host.execute { worker.start() }
      await worker.stop(grace: 0)
      host.stop()
    }
    let lost = try await test.store.scan { reader throws(StoreError) in
      try reader.number(Statement(dynamic: "SELECT COALESCE(SUM(lost_leases), 0) FROM work"), [])
    }
    #expect(lost == 0)
  }

  private struct Part: Sendable, CustomTestStringConvertible {
    /// How often each was lost; one that waited for its time is negative, less one.
    let lost: [Int]
    let kept: [Int]
    let caution: LeaseCaution
    var testDescription: String { "\(lost)" }

    init(_ lost: [Int], kept: [Int], _ caution: LeaseCaution) {
      self.lost = lost
      self.kept = kept
      self.caution = caution
    }
  }

  /// Four run at once.
  @Test(arguments: [
    Part([], kept: [], .none), Part([0, 0, 0, 0, 0, 0], kept: [0, 1, 2, 3, 4, 5], .none),
    Part([1, 0, 0, 0, 0, 0], kept: [0, 1, 2, 3], .few),
    Part([0, 0, 0, 0, 0, 1], kept: [0, 1, 2, 3], .few),
    Part([2, 0], kept: [], .alone), Part([0, 2, 0], kept: [0], .alone),
    Part([0, 1, 4, 1], kept: [0, 1], .alone),
    // What waited for its time has no order.
    Part([-3, -1, 0], kept: [1, 2], .alone), Part([-1, -2, -3, 0, 0], kept: [0, 1, 3, 4], .alone),
  ])
  private func whatDiedIsLeasedInSmallParts(_ part: Part) {
    let host = ThreadHost()
    defer { host.stop() }
    let all = part.lost.enumerated().map { index, lost in
      WorkItem(
        id: "\(index)", lane: "l", series: "", position: Int64(index), dueAt: lost < 0 ? 1 : 0,
        attempts: 0, lostLeases: lost < 0 ? -lost - 1 : lost,
        lease: WorkLease(owner: "w", token: 1))
    }
    var items = all
    let limits = WorkLimits(
      running: FairShare(places: 16, kept: 2, each: 4), leased: 256, leasedPerLane: 64,
      minLeasedPerLane: 4, leasedPerWrite: 64, recordedPerWrite: 64, sweptPerWrite: 64,
      lanesPerWrite: 16, lease: 1, longestWait: 1, longestStall: 1, linger: 1, unreadablePause: 1,
      sweepInterval: 1, longestSleep: 1)
    let rest = LeaseCaution.takeOut(of: &items, limits)
    #expect(items.map(\.id) == part.kept.map { "\($0)" })
    #expect(Set(items.map(\.id)).union(rest.map(\.id)).count == all.count)
    #expect(LeaseCaution(of: items + rest) == part.caution)
  }

  @Test func thePlaceGoesFromOneToTheNext() {
    let place = LonePlace()
    let granted = Mutex<[String]>([])
    let take: (String) -> Bool = { worker in
      place.take(worker) { granted.withLock { $0.append(worker) } }
    }
    #expect(take("a") && !take("b") && !take("c") && !take("d"))
    place.leave("c")
    place.leave("c")
    #expect(granted.withLock { $0 } == [])
    place.leave("a")
    #expect(granted.withLock { $0 } == ["b"])
    place.leave("a")
    #expect(!take("a"))
    place.leave("b")
    #expect(granted.withLock { $0 } == ["b", "d"])
    place.leave("d")
    place.leave("a")
    #expect(granted.withLock { $0 } == ["b", "d", "a"])
    #expect(take("e"))
  }
}

extension QueueKind {
  fileprivate static let chores = QueueKind("chore")
}

extension StoreFeature {
  fileprivate static let chores = StoreFeature("chores", queueKinds: [.chores])
}
