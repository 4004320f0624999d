import Base
import TestDatabases
import Testing

@testable import Store

/// Leases of work and lanes: who has what, and what happens to those who lost it.
@Suite struct WorkTableTests {
  private static let organization = "i1"
  private static let lane = WorkLane(kind: QueueKind.tested.name, name: "l1")
  private static let second: Int64 = 1_000_000_000

  private func write<Value: Sendable>(
    _ test: TestStore, _ body: @escaping @Sendable (Transaction) throws(StoreError) -> Value
  ) async throws -> Value {
    try await test.store.write(body)
  }

  private func add(
    _ test: TestStore, _ id: String, position: Int64, dueAt: Int64 = 0, lane: WorkLane = lane
  ) async throws {
    try await write(test) { transaction throws(StoreError) in
      try WorkTable.add(
        NewWork(id: id, lane: lane, position: position, dueAt: dueAt),
        organization: Self.organization, in: transaction)
    }
  }

  private func lease(
    _ test: TestStore, _ owner: String, token: Int64 = 1, first: Int = 10, others: Int = 10,
    now: Int64 = 100, lane: WorkLane = lane
  ) async throws -> [WorkItem] {
    try await write(test) { transaction throws(StoreError) in
      try WorkTable.lease(
        lane, first: first, others: others, now: now, until: now + 10,
        for: WorkLease(owner: owner, token: token), organization: Self.organization,
        in: transaction)
    }
  }

  private func leaseLanes(
    _ test: TestStore, _ owner: String, _ wanted: WorkLaneTable.Wanted, now: Int64, until: Int64
  ) async throws -> [WorkLaneTable.Leased] {
    try await write(test) { transaction throws(StoreError) in
      try WorkLaneTable.lease(
        wanted, kind: "test", now: now, until: until, owner: owner, limit: 10,
        organization: Self.organization, in: transaction)
    }
  }

  private func states(_ test: TestStore) async throws -> [String] {
    try await test.store.scan { reader throws(StoreError) in
      try reader.all(
        Statement(dynamic: "SELECT id, state, attempts, due_at, outcome FROM work ORDER BY id"), []
      ) { row in
        "\(row.text(0)) \(row.integer(1)) \(row.integer(2)) \(row.integer(3)) \(row.text(4))"
      }
    }
  }

  @Test func whatIsDueIsLeasedInItsOrderAndOnlyOnce() async throws {
    let test = try TestStore(schema: StoreSchema([.tested]))
    for (id, position, due) in [
      ("a", 3, 0), ("b", 1, 0), ("c", 2, 0), ("d", 9, 90), ("e", 8, 80), ("f", 7, 101),
    ] as [(String, Int64, Int64)] {
      try await add(test, id, position: position, dueAt: due)
    }
    #expect(try await lease(test, "one", first: 2, others: 1).map(\.id) == ["e", "b", "c"])
    #expect(try await lease(test, "two").map(\.id) == ["d", "a"])
    #expect(try await lease(test, "one").isEmpty)
    #expect(try await lease(test, "one", now: 101).map(\.id) == ["f"])
  }

  /// What is asked for by name is leased if it waits for a time that has come, and nothing overtakes those that go in the
  /// order of positions.
  @Test func whatIsWantedNowIsDueAndLeasedByName() async throws {
    let time = ManualTimeSource()
    let test = try TestStore(schema: StoreSchema([.tested]), timeSource: time)
    let now = time.wallNanoseconds()
    let late = now + 60 * Self.second
    let other = WorkLane(kind: QueueKind.tested.name, name: "l2")
    try await add(test, "first", position: 1)
    try await add(test, "late", position: 2, dueAt: late)
    try await add(test, "later", position: 3, dueAt: late)
    try await add(test, "leased", position: 4, dueAt: 50)
    try await add(test, "elsewhere", position: 5, dueAt: late, lane: other)
    _ = try await lease(test, "one", first: 0)
    func expedite(_ id: String, _ lane: WorkLane = Self.lane) async throws -> WorkTable.Expedition {
      try await write(test) { transaction throws(StoreError) in
        try WorkTable.expedite(id, in: lane, organization: Self.organization, transaction)
      }
    }
    #expect(try await expedite("late") == .madeDue(now))
    #expect(try await expedite("late") == .wasDue)
    #expect(try await expedite("first") == .wasDue)
    #expect(try await expedite("leased") == .notWaiting)
    #expect(try await expedite("nobody") == .notWaiting)
    #expect(try await expedite("elsewhere") == .notWaiting)
    func leaseNamed(_ ids: [String], token: Int64) async throws -> [WorkItem] {
      try await write(test) { transaction throws(StoreError) in
        try WorkTable.lease(
          named: ids, in: Self.lane, now: now, until: now + 10,
          for: WorkLease(owner: "two", token: token), organization: Self.organization, transaction)
      }
    }
    let all = ["elsewhere", "first", "leased", "later", "late", "nobody"]
    let items = try await leaseNamed(all, token: 7)
    #expect(items.map(\.id) == ["late"])
    #expect(items.first?.dueAt == now && items.first?.lease.token == 7)
    #expect(try await leaseNamed(all, token: 8).isEmpty)
    #expect(
      try await states(test) == [
        "elsewhere 1 0 \(late) ", "first 1 0 0 ", "late 2 0 \(now) ", "later 1 0 \(late) ",
        "leased 2 0 50 ",
      ])
  }

  @Test func whoLostALeaseChangesNothing() async throws {
    let test = try TestStore(schema: StoreSchema([.tested]))
    try await add(test, "a", position: 1)
    let mine = try #require(try await lease(test, "one").first)
    for stale in [WorkLease(owner: "two", token: 1), WorkLease(owner: "one", token: 2)] {
      var item = mine
      item.lease = stale
      let other = item
      let changes = try await write(test) { transaction throws(StoreError) in
        [
          try WorkTable.retry(
            other, at: 5, attempts: 1, kind: "test", organization: Self.organization,
            in: transaction),
          try WorkTable.forget(
            other, kind: "test", organization: Self.organization, in: transaction),
          try WorkTable.end(
            other, as: .done, outcome: "x", kind: "test", organization: Self.organization,
            in: transaction),
          try WorkTable.isHeld(
            other, kind: "test", organization: Self.organization, in: transaction),
        ]
      }
      #expect(changes == [false, false, false, false])
    }
    #expect(try await states(test) == ["a 2 0 0 "])
    let kept = try await write(test) { transaction throws(StoreError) in
      try WorkTable.retry(
        mine, at: 50, attempts: 1, kind: "test", organization: Self.organization, in: transaction)
    }
    #expect(kept)
    #expect(try await states(test) == ["a 1 1 50 "])
  }

  @Test func leasesThatProcessesDiedWithAreCounted() async throws {
    let test = try TestStore(schema: StoreSchema([.tested]))
    try await add(test, "a", position: 1)
    try await add(test, "b", position: 2, dueAt: 50)
    try await add(test, "c", position: 3, dueAt: 1_000)
    /// What was lost of all that can be leased, by id.
    let lost: @Sendable (String) async throws -> [String: Int] = { owner in
      let items = try await lease(test, owner)
      return Dictionary(grouping: items, by: \.id).mapValues { $0[0].lostLeases }
    }
    #expect(try await lost("one") == ["a": 0, "b": 0])
    for deaths in 1...3 {
      let count = try await write(test) { transaction throws(StoreError) in
        try WorkTable.takeBack(
          kind: "test", limit: 10, organization: Self.organization, in: transaction)
      }
      #expect(count == 2)
      #expect(try await lost("next\(deaths)") == ["a": deaths, "b": deaths])
    }
    // A process that takes a lane over finds what the one before it left.
    try await write(test) { transaction throws(StoreError) in
      try WorkTable.takeBack(
        lane: Self.lane, besides: "heir", organization: Self.organization, in: transaction)
    }
    let items = try await lease(test, "heir")
    #expect(items.map(\.lostLeases) == [4, 4])
    try await write(test) { transaction throws(StoreError) in
      // Given back: that says nothing. Lost to another process: that counts.
      try WorkTable.release(
        items[0], kind: "test", organization: Self.organization, in: transaction)
      try WorkTable.release(
        items[1], isLost: true, kind: "test", organization: Self.organization, in: transaction)
    }
    #expect(try await lost("six") == ["b": 4, "a": 5])
  }

  /// What came further, or ran to an end of whatever kind, is as good as new.
  @Test(arguments: [false, true]) func progressForgetsLostLeases(isRetry: Bool) async throws {
    let test = try TestStore(schema: StoreSchema([.tested]))
    try await add(test, "a", position: 1)
    _ = try await lease(test, "one")
    let takeBack: @Sendable (Transaction) throws(StoreError) -> Void = {
      transaction throws(StoreError) in
      _ = try WorkTable.takeBack(
        kind: "test", limit: 10, organization: Self.organization, in: transaction)
    }
    try await write(test, takeBack)
    let item = try #require(try await lease(test, "two").first)
    #expect(item.lostLeases == 1)
    try await write(test) { transaction throws(StoreError) in
      if isRetry {
        try WorkTable.retry(
          item, at: 0, attempts: 0, kind: "test", organization: Self.organization, in: transaction)
      } else {
        var other = item
        other.lease.token += 1
        // Whoever lost the lease has no say.
        try WorkTable.noteProgress(
          other, kind: "test", organization: Self.organization, in: transaction)
        try WorkTable.noteProgress(
          item, kind: "test", organization: Self.organization, in: transaction)
        try takeBack(transaction)
      }
    }
    #expect(try await lease(test, "three").map(\.lostLeases) == [isRetry ? 0 : 1])
  }

  @Test func whatEndedIsKeptOutOfTheWay() async throws {
    let test = try TestStore(schema: StoreSchema([.tested]))
    try await add(test, "a", position: 1)
    try await add(test, "b", position: 2)
    let items = try await lease(test, "one")
    try await write(test) { transaction throws(StoreError) in
      try WorkTable.end(
        items[0], as: .dead, outcome: "broken", kind: "test", organization: Self.organization,
        in: transaction)
      try WorkTable.forget(
        items[1], kind: "test", organization: Self.organization, in: transaction)
    }
    #expect(try await states(test) == ["a 4 1 0 broken"])
    #expect(try await lease(test, "two", now: .max - 100).isEmpty)
  }

  @Test func aLaneHasOneOwnerUntilItsLeaseEnds() async throws {
    let test = try TestStore(schema: StoreSchema([.tested]))
    try await add(test, "a", position: 1)
    let first = try await leaseLanes(test, "one", .first, now: 100, until: 200)
    #expect(first.map(\.name) == ["l1"])
    let mine = WorkLease(owner: "one", token: first[0].token)
    _ = try await lease(test, "one")
    // More work changes nothing about that.
    try await add(test, "b", position: 2)
    #expect(try await leaseLanes(test, "two", .first, now: 199, until: 300).isEmpty)
    #expect(try await leaseLanes(test, "two", .expired, now: 199, until: 300).isEmpty)
    let renewed = try await write(test) { transaction throws(StoreError) in
      try WorkLaneTable.renew(
        Self.lane, under: mine, until: 250, organization: Self.organization, in: transaction)
    }
    #expect(renewed)
    #expect(try await leaseLanes(test, "two", .expired, now: 200, until: 300).isEmpty)
    let second = try await leaseLanes(test, "two", .expired, now: 250, until: 350)
    #expect(second.map(\.name) == ["l1"])
    #expect(second[0].token > first[0].token)
    try await write(test) { transaction throws(StoreError) in
      let isHeld = try WorkLaneTable.isHeld(
        Self.lane, under: mine, organization: Self.organization, in: transaction)
      let isRenewed = try WorkLaneTable.renew(
        Self.lane, under: mine, until: 900, organization: Self.organization, in: transaction)
      #expect(!isHeld && !isRenewed)
      try WorkTable.takeBack(
        lane: Self.lane, besides: "two", organization: Self.organization, in: transaction)
    }
    #expect(try await lease(test, "two").map(\.id) == ["a", "b"])
  }

  @Test func aLaneIsLookedAtWhenItsNextWorkIsDue() async throws {
    let test = try TestStore(schema: StoreSchema([.tested]))
    let next: @Sendable () async throws -> Int64? = {
      try await test.store.scan { reader throws(StoreError) in
        try WorkLaneTable.nextWake(kind: "test", organization: Self.organization, in: reader)
      }
    }
    #expect(try await next() == nil)
    try await add(test, "a", position: 1, dueAt: 500)
    try await add(test, "b", position: 2, dueAt: 300)
    try await add(test, "c", position: 3, dueAt: 400)
    #expect(try await next() == 300)
    #expect(try await leaseLanes(test, "one", .due, now: 299, until: 900).isEmpty)
    let lanes = try await leaseLanes(test, "one", .due, now: 300, until: 900)
    #expect(try await next() == nil)
    let items = try await lease(test, "one", now: 300)
    let mine = WorkLease(owner: "one", token: lanes[0].token)
    try await write(test) { transaction throws(StoreError) in
      try WorkTable.forget(
        items[0], kind: "test", organization: Self.organization, in: transaction)
      try WorkLaneTable.release(
        Self.lane, under: mine, stalled: 7, organization: Self.organization, in: transaction)
    }
    #expect(try await next() == 400)
    let again = try await leaseLanes(test, "one", .due, now: 600, until: 900)
    #expect(again.map(\.stalled) == [7])
    let rest = try await lease(test, "one", now: 600)
    try await write(test) { transaction throws(StoreError) in
      for item in rest {
        try WorkTable.forget(item, kind: "test", organization: Self.organization, in: transaction)
      }
      try WorkLaneTable.release(
        Self.lane, under: WorkLease(owner: "one", token: again[0].token), stalled: 0,
        organization: Self.organization, in: transaction)
    }
    // Nothing is kept of a lane without work.
    #expect(try await next() == nil)
    #expect(try await leaseLanes(test, "one", .due, now: .max, until: .max).isEmpty)
  }

  @Test func aClockThatWasWrongPutsNothingOffForLong() async throws {
    let test = try TestStore(schema: StoreSchema([.tested]))
    try await add(test, "a", position: 1, dueAt: 1_000_000)
    try await add(test, "b", position: 2, dueAt: 150)
    try await add(test, "c", position: 3, dueAt: 900_000, lane: WorkLane(kind: "test", name: "l2"))
    try await write(test) { transaction throws(StoreError) in
      try WorkLaneTable.clamp(
        kind: "test", later: 1000, to: 100, organization: Self.organization, in: transaction)
      try WorkTable.clamp(
        Self.lane, later: 1000, to: 100, organization: Self.organization, in: transaction)
    }
    #expect(try await leaseLanes(test, "one", .due, now: 100, until: 900).map(\.name) == ["l2"])
    #expect(try await lease(test, "one", now: 100).map(\.id) == ["a"])
  }

  /// Every statement that is run at each wake-up finds its rows through an index, so that work that waits for the
  /// future costs nothing.
  @Test func whatWaitsForTheFutureIsNotReadAtAWakeUp() async throws {
    let test = try TestStore(schema: StoreSchema([.tested]))
    try await write(test) { transaction throws(StoreError) in
      for statement in [
        """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
        INSERT INTO work SELECT 'i1', 'test', 'w' || i, 'l' || (i % 10000), '', i, 1000000 + i, 1, 0,
          NULL, 0, NULL, NULL, NULL, 0 FROM n
        """,
        """
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)
        INSERT INTO work_lanes SELECT 'i1', 'test', 'l' || i, 1, 1000001 + i, 1, NULL, 0, 0 FROM n
        """,
      ] { try transaction.execute(Statement(dynamic: statement), []) }
      // PostgreSQL does it by itself within a minute or so; until then its plans do not know of the rows.
      if TestDatabase.isPostgres {
        try transaction.execute(Statement(dynamic: "ANALYZE work, work_lanes"), [])
      }
    }
    // A budget of rows would not see what the engine steps over: time does, with the waiting for threads left out.
    // What the same costs where nothing waits at all, a round trip for each statement, is left out as well.
    let count = 200
    let (taken, idle) = try await write(test) { transaction throws(StoreError) in
      let clock = SystemTimeSource()
      var sums = [Int64](repeating: 0, count: 2)
      for number in 0..<2 * count {
        let isIdle = number % 2 == 1
        let lane = isIdle ? WorkLane(kind: "idle", name: Self.lane.name) : Self.lane
        let started = clock.monotonicNanoseconds()
        for wanted in [WorkLaneTable.Wanted.first, .due, .expired] {
          let lanes = try WorkLaneTable.lease(
            wanted, kind: lane.kind, now: 100, until: 200, owner: "one", limit: 64,
            organization: Self.organization, in: transaction)
          #expect(lanes.isEmpty)
        }
        let next = try WorkLaneTable.nextWake(
          kind: lane.kind, organization: Self.organization, in: transaction)
        #expect(next == (isIdle ? nil : 1_000_001))
        let due = try WorkTable.nextDue(lane, organization: Self.organization, in: transaction)
        #expect(due?.dueAt == (isIdle ? nil : 1_000_001))
        let items = try WorkTable.lease(
          lane, first: 64, others: 64, now: 100, until: 200,
          for: WorkLease(owner: "one", token: 1), organization: Self.organization, in: transaction)
        #expect(items.isEmpty)
        sums[number % 2] += clock.monotonicNanoseconds() - started
      }
      return (sums[0], sums[1])
    }
    // One look over 100,000 rows takes 10 ms and more, on an idle machine.
    #expect(
      taken - idle < Int64(count) * 10_000_000, "\(taken) ns for all looks, \(idle) ns without rows"
    )
  }
}

extension QueueKind {
  fileprivate static let tested = QueueKind("test")
}

extension StoreFeature {
  fileprivate static let tested = StoreFeature("tested", queueKinds: [.tested])
}

/// The queue's clock when somebody sets the wall clock.
@Suite struct WorkClockTests {
  @Test func itNeverGoesBackAndNeverRunsSlow() {
    let host = HandHost()
    let clock = WorkClock(host)
    #expect(clock.now == 1000)
    host.pass(5)
    #expect(clock.now == 1005)
    // Forward: what is due comes early at worst.
    host.wall += 100_000_000_000
    #expect(clock.now == 100_000_001_005)
    #expect(clock.jumps == 1)
    // Back: nothing waits longer than it was told to.
    host.wall -= 200_000_000_000
    #expect(clock.now == 100_000_001_005)
    host.pass(7)
    #expect(clock.now == 100_000_001_012)
    #expect(clock.monotonic(of: 100_000_001_020) == host.now + 8)
    #expect(clock.jumps == 1)
  }

  @Test func nothingIsOldBecauseTheClockWasSet() {
    let host = HandHost()
    let clock = WorkClock(host)
    host.pass(10)
    host.wall += 1_000_000
    #expect(clock.cautiousNow == 1010)
    host.wall -= 2_000_000
    #expect(clock.cautiousNow == host.wall)
  }
}

extension WorkClockTests {
  private static let day: Int64 = 86_400_000_000_000

  /// A wrong date, a restart, and the right date again: nothing was old meanwhile.
  @Test func aRestartBelievesNoDateAtOnce() {
    let host = HandHost()
    let first = WorkClock(host)
    host.pass(1000)
    let kept = first.kept
    #expect(kept == WorkClock.Kept(time: 2000, aheadFor: 0))
    host.wall += 30 * Self.day
    let second = WorkClock(host)
    second.resume(kept)
    host.pass(50)
    #expect(second.cautiousNow == 2050)
    host.wall -= 30 * Self.day
    host.pass(10)
    #expect(second.cautiousNow == 2060)
    // What is due follows the wall clock, whatever it says.
    #expect(WorkClock(host).now == host.wall)
  }

  /// The date that has stood for a day of running is believed, also when the program was restarted in that day.
  @Test func aDateThatStandsForADayIsBelieved() {
    let host = HandHost()
    let first = WorkClock(host)
    host.wall += 30 * Self.day
    _ = first.cautiousNow
    host.pass(Self.day - 2)
    #expect(first.cautiousNow == 1000 + Self.day - 2)
    let second = WorkClock(host)
    second.resume(first.kept)
    host.pass(1)
    #expect(second.cautiousNow == 1000 + Self.day - 1)
    host.pass(1)
    #expect(second.cautiousNow == host.wall)
    host.pass(5)
    #expect(second.cautiousNow == host.wall)
  }

  /// A server that was off for a while goes on where it was, and catches up a day later.
  @Test func aDateThatWasWrongForAShortWhileCountsFromAnew() {
    let host = HandHost()
    let clock = WorkClock(host)
    host.wall += 3 * Self.day
    _ = clock.cautiousNow
    host.pass(Self.day - 1)
    _ = clock.cautiousNow
    host.wall -= 3 * Self.day
    _ = clock.cautiousNow
    host.wall += 3 * Self.day
    host.pass(5)
    #expect(clock.cautiousNow < host.wall - 2 * Self.day)
  }
}

/// A host with clocks that a test moves, on which nothing runs.
///
/// `@unchecked Sendable`: a test uses it from one task.
private final class HandHost: WorkHost, @unchecked Sendable {
  var now: Int64 = 50
  var wall: Int64 = 1000
  var wallNow: Int64 { wall }
  var timeSource: any TimeSource { SystemTimeSource() }
  var executor: any TaskExecutor { preconditionFailure("nothing runs here") }

  func pass(_ nanoseconds: Int64) {
    now += nanoseconds
    wall += nanoseconds
  }

  func execute(_ body: @escaping @Sendable () -> Void) {}
  func makeTimer(_ body: @escaping () -> Void) -> any WorkTimer {
    preconditionFailure("nothing runs here")
  }
}
