import Base
import Store
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
}
