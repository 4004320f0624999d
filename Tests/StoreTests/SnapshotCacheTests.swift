import Base
import Records
import Store
import Synchronization
import TestDatabases
import Testing

@Suite struct SnapshotCacheTests {
  private func add(_ test: TestStore, _ organization: String) async throws {
    try await test.store.write { transaction throws(StoreError) in
      try transaction.append(
        OrganizationEvent.added(name: organization),
        to: OrganizationEvent.aggregate(organization), by: "tester")
    }
  }

  @Test func loadedOnceUntilSomethingChanges() async throws {
    let test = try TestStore()
    let loads = Counter()
    let cache = SnapshotCache<Int>(test.store, of: .access) { reader throws(StoreError) in
      loads.add()
      return try OrganizationTable.count(in: reader)
    }
    // On one loop, so that one place of the cache is used.
    let loop = LoopExecutor()
    defer { loop.stop() }
    try await withTaskExecutorPreference(loop) {
      for _ in 0..<10 { #expect(try await cache.value() == 0) }
      #expect(loads.value == 1)
      try await add(test, "a")
      for _ in 0..<10 { #expect(try await cache.value() == 1) }
      #expect(loads.value == 2)
      // A change of another subject leaves it alone.
      try await test.addAction("x")
      #expect(try await cache.value() == 1)
      #expect(loads.value == 2)
    }
  }

  @Test func whatIsTooLongForAPointReadIsScannedOnceForAll() async throws {
    // On a clock that stands still the bound of rows comes first, however long a round takes.
    let test = try TestStore(timeSource: ManualTimeSource())
    for index in 0..<10 { try await add(test, "o\(index)") }
    let (reads, scans) = (Counter(), Counter())
    let cache = SnapshotCache<Int>(test.store, of: .access) { reader throws(StoreError) in
      // A point read steps over at most so many rows; this one steps over ten in each round.
      var rows = 0
      for _ in 0...(Limits.maxPointReadRows / 10) {
        do throws(StoreError) {
          rows += try OrganizationTable.count(in: reader)
          _ = try reader.all(Statement("SELECT organization FROM organizations"), []) { row in
            row.text(0)
          }
        } catch {
          reads.add()
          throw error
        }
      }
      scans.add()
      return rows
    }
    let expected = 10 * (Limits.maxPointReadRows / 10 + 1)
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { try await cache.value() } }
      for try await value in group { #expect(value == expected) }
    }
    // Some of the eight may begin when the first scan has ended, and find the value in no place of theirs.
    #expect(scans.value >= 1 && scans.value <= 8)
    #expect(reads.value >= 1)
    let before = scans.value
    let loop = LoopExecutor()
    defer { loop.stop() }
    try await withTaskExecutorPreference(loop) {
      _ = try await cache.value()
      _ = try await cache.value()
    }
    #expect(scans.value <= before + 1)
  }

  @Test func aFailedCommandDoesNotMakeItStale() async throws {
    struct Refusal: Error {}
    let test = try TestStore()
    let before = test.store.version(of: .access)
    _ = await failure { () async throws(StoreError) in
      try await test.store.write { transaction throws(StoreError) in
        try transaction.append(
          OrganizationEvent.added(name: "a"), to: OrganizationEvent.aggregate("a"), by: "tester")
        throw .rejected(Refusal())
      }
    }
    #expect(test.store.version(of: .access) == before)
    try await add(test, "a")
    #expect(test.store.version(of: .access) > before)
  }

  @Test func everyAnsweredWriteIsSeenByEveryLaterRead() async throws {
    let test = try TestStore()
    let cache = SnapshotCache<Int>(test.store, of: .access) { reader throws(StoreError) in
      try OrganizationTable.count(in: reader)
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<16 {
        group.addTask {
          for round in 0..<20 {
            let before = try await cache.value()
            try await add(test, "\(writer)-\(round)")
            let after = try await cache.value()
            #expect(after > before)
            #expect(after >= round + 1)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await cache.value() == 16 * 20)
  }

  /// What is not committed is nobody's new state yet, and whoever reads meanwhile must not keep the old one under a
  /// new version.
  @Test func aReadDuringACommitIsNotKeptForAfterIt() async throws {
    let test = try TestStore()
    let cache = SnapshotCache<Int>(test.store, of: .access) { reader throws(StoreError) in
      try OrganizationTable.count(in: reader)
    }
    let loop = LoopExecutor()
    defer { loop.stop() }
    try await withTaskExecutorPreference(loop) {
      #expect(try await cache.value() == 0)
      let gate = Gate()
      test.faults.plan.holdCommits(gate)
      let batches = test.faults.plan.batches.count
      let write = Task { try await add(test, "a") }
      // The commit has begun, and does not end.
      while test.faults.plan.batches.count == batches { await Task.yield() }
      for _ in 0..<3 { #expect(try await cache.value() == 0) }
      test.faults.plan.holdCommits(nil)
      gate.open()
      try await write.value
      #expect(try await cache.value() == 1)
    }
  }

  /// A commit while a value is loaded: whoever asks next is not given what was loaded before it.
  @Test(arguments: [false, true])
  func aCommitWhileAValueIsLoaded(_ isScan: Bool) async throws {
    // As above.
    let test = try TestStore(timeSource: ManualTimeSource())
    for index in 0..<10 { try await add(test, "o\(index)") }
    let committed = Gate()
    let loads = Counter()
    let cache = SnapshotCache<Int>(test.store, of: .access) { reader throws(StoreError) in
      if isScan {
        // More rows than a point read may step over.
        for _ in 0...(Limits.maxPointReadRows / 10) {
          _ = try reader.all(Statement("SELECT organization FROM organizations"), []) { row in
            row.text(0)
          }
        }
      }
      let count = try OrganizationTable.count(in: reader)
      if loads.add() == 1 { committed.wait() }
      return count
    }
    let loop = LoopExecutor()
    defer { loop.stop() }
    try await withTaskExecutorPreference(loop) {
      let first = Task(executorPreference: loop) { try await cache.value() }
      // A point read blocks the thread that asks, so the change comes from another one.
      let change = Task.detached {
        while loads.value == 0 { try await Task.sleep(for: .milliseconds(1)) }
        try await self.add(test, "late")
        // So that a fault cannot hang it.
        Task.detached {
          try await Task.sleep(for: .milliseconds(300))
          committed.open()
        }
        // Who asks now is behind the commit: the load before it is none of theirs.
        let second = Task(executorPreference: isScan ? loop : nil) { try await cache.value() }
        let value = try await second.value
        committed.open()
        return value
      }
      let after = try await change.value
      #expect(after == 11)
      let before = try await first.value
      #expect(before == 10)
      #expect(try await cache.value() == 11)
    }
  }

  @Test func valuesByKey() async throws {
    let test = try TestStore()
    let loads = Counter()
    let cache = KeyedSnapshotCache<String, String>(test.store, of: .access, capacity: 2) {
      key, reader throws(StoreError) in
      loads.add()
      return try OrganizationTable.find(key, in: reader)?.name
    }
    let loop = LoopExecutor()
    defer { loop.stop() }
    try await withTaskExecutorPreference(loop) {
      for id in ["a", "b", "c"] { try await add(test, id) }
      for _ in 0..<3 {
        for id in ["a", "b"] { #expect(try await cache.value(for: id) == id) }
      }
      #expect(loads.value == 2)
      // What is missing is looked for each time, and pushes nothing out.
      for _ in 0..<5 { #expect(try await cache.value(for: "x") == nil) }
      #expect(loads.value == 7)
      #expect(try await cache.value(for: "a") == "a")
      #expect(loads.value == 7)
      // One more than its capacity: it starts again.
      #expect(try await cache.value(for: "c") == "c")
      #expect(try await cache.value(for: "a") == "a")
      #expect(loads.value == 9)
      // Revocation is seen at once.
      try await test.store.write { transaction throws(StoreError) in
        try transaction.append(
          OrganizationEvent.removed, to: OrganizationEvent.aggregate("a"), by: "tester")
      }
      #expect(try await cache.value(for: "a") == nil)
    }
  }

  /// A value that was loaded before a commit is not kept beside one that was loaded behind it, on the same thread.
  @Test(.enabled(if: !TestDatabase.isPostgres, "reads that cannot suspend"))
  func anOldValueIsNotKeptBesideANewOne() async throws {
    let test = try TestStore()
    for id in ["a", "b"] { try await add(test, id) }
    let cache = Mutex<KeyedSnapshotCache<String, String>?>(nil)
    let loads = Counter()
    let made = KeyedSnapshotCache<String, String>(test.store, of: .access, capacity: 8) {
      key, reader throws(StoreError) in
      let name = try OrganizationTable.find(key, in: reader)?.name
      if key == "a", loads.add() == 1 {
        // The organization goes while its name is on its way to the cache, and another one is asked for.
        let gate = Gate()
        Task.detached {
          try await test.store.write { transaction throws(StoreError) in
            try transaction.append(
              OrganizationEvent.removed, to: OrganizationEvent.aggregate("a"), by: "tester")
          }
          gate.open()
        }
        gate.wait()
        _ = try cache.withLock { $0 }?.valueNow(for: "b")
      }
      return name
    }
    cache.withLock { $0 = made }
    let loop = LoopExecutor()
    defer { loop.stop() }
    try await withTaskExecutorPreference(loop) {
      // An await, as the loop's tasks have.
      await Task.yield()
      for (key, name) in [("a", "a"), ("a", nil), ("b", "b")] {
        let value = try made.valueNow(for: key)
        #expect(value == name)
      }
    }
  }
}
