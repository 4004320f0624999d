import Base
import Glibc
import Records
import Store
import StoreSQLite
import Synchronization
import Testing

/// What the store does when no space is left.
@Suite struct FullDiskTests {
  private func isFull(_ error: StoreError?) -> Bool {
    if case .diskFull? = error { true } else { false }
  }

  /// Writes an event in a share; the error, if there is one.
  private func write(_ test: TestStore, _ id: String, for share: StoreShare) async -> StoreError? {
    await failure { () async throws(StoreError) in
      try await test.store.write(for: share) { transaction throws(StoreError) in
        try transaction.append(
          ActionEvent.added(content("a\(id)")), to: ActionEvent.aggregate(id, organization: "org1"),
          by: "tester")
      }
    }
  }

  @Test func administrationWritesFromTheReserve() async throws {
    let test = try TestStore(hasReserve: true)
    let told = Told()
    test.store.observeSpace { told.add($0) }
    #expect(await write(test, "1", for: .organization("org1")) == nil)
    test.faults.plan.fillDisk()
    #expect(!test.store.isFull)
    // The very command that finds the disk full goes through.
    #expect(await write(test, "2", for: .revocation("org1")) == nil)
    #expect(test.store.isFull)
    #expect(told.all == [true])
    #expect(test.faults.plan.releases == 1)
    for share in [StoreShare.organization("org1"), .server] {
      #expect(isFull(await write(test, "3", for: share)))
    }
    #expect(await write(test, "4", for: .administration) == nil)
    test.faults.plan.emptyDisk()
    #expect(await eventually { !test.store.isFull })
    #expect(told.all == [true, false])
    #expect(await write(test, "5", for: .organization("org1")) == nil)
    let ids = try await test.store.scan { reader throws(StoreError) in
      try ActionTable.list(organization: "org1", orderedBy: .id, in: reader).rows.map(\.id)
    }
    #expect(ids == ["1", "2", "4", "5"])
  }

  @Test func aStatementThatFindsNoSpace() async throws {
    let test = try TestStore(hasReserve: true)
    test.faults.plan.fillDisk()
    let takeSpace = Statement(dynamic: "take much space")
    for (share, isTaken) in [(StoreShare.organization("a"), false), (.administration, true)] {
      let error = await failure { () async throws(StoreError) in
        try await test.store.write(for: share) { transaction throws(StoreError) in
          _ = try transaction.execute(takeSpace, [])
        }
      }
      #expect(isFull(error) != isTaken)
      #expect(test.store.isFull)
    }
  }

  @Test func neighboursThatAreNoAdministrationAreRefused() async throws {
    let test = try TestStore(timeSource: ManualTimeSource(), hasReserve: true)
    let gate = Gate()
    let batches = test.faults.plan.batches.count
    test.faults.plan.holdCommits(gate)
    // The first commit is held; the others share the next transaction.
    let first = Task { await write(test, "0", for: .organization("org1")) }
    #expect(await eventually { test.faults.plan.batches.count == batches + 1 })
    let others = (1...4).map { number in
      Task {
        await write(
          test, "\(number)",
          for: number.isMultiple(of: 2) ? .revocation("org1") : .organization("org1"))
      }
    }
    #expect(await eventually { test.store.queuedCommands == 4 })
    test.faults.plan.holdCommits(nil)
    test.faults.plan.fillDisk()
    gate.open()
    #expect(isFull(await first.value))
    for (index, other) in others.enumerated() {
      #expect(isFull(await other.value) == index.isMultiple(of: 2))
    }
    #expect(test.faults.plan.releases == 1)
  }

  @Test func withoutAReserveOneFullCommitIsNotTheEnd() async throws {
    let test = try TestStore()
    test.faults.plan.fillDisk()
    #expect(isFull(await write(test, "1", for: .administration)))
    #expect(!test.store.isFull)
    test.faults.plan.emptyDisk()
    #expect(await write(test, "1", for: .organization("org1")) == nil)
  }

  @Test func sqliteSaysThatTheDiskIsFull() async throws {
    let directory = TemporaryDirectory()
    let store = try Store(
      SQLiteDatabase(directory: directory.path), schema: .current, identifiers: IdentifierSource())
    defer { store.close() }
    let error = await failure { () async throws(StoreError) in
      try await store.write { transaction throws(StoreError) in
        // As small as it is: the next page is one too many.
        try transaction.execute(Statement(dynamic: "PRAGMA max_page_count = 1"), [])
        for number in 0..<100 {
          var content = content("a\(number)")
          content.script = String(repeating: "x", count: 16 * 1024)
          try transaction.append(
            ActionEvent.added(content),
            to: ActionEvent.aggregate("\(number)", organization: "org1"), by: "tester")
        }
      }
    }
    #expect(isFull(error), "\(String(describing: error))")
  }

  @Test func theReserveIsAFileBesideTheDatabase() async throws {
    let directory = TemporaryDirectory()
    let bytes = 1 << 20
    let path = directory.path + "/reserve"
    let database = SQLiteDatabase(directory: directory.path, reserveBytes: bytes)
    let reserve = try #require(database.reserve)
    for _ in 0..<2 {
      #expect(reserve.take())
      var status = stat()
      #expect(stat(path, &status) == 0 && Int(status.st_size) == bytes)
      #expect(Int(status.st_blocks) * 512 >= bytes)
      #expect(status.st_mode & 0o777 == 0o600)
      // It is there already.
      #expect(reserve.take())
      reserve.release()
      #expect(access(path, F_OK) != 0)
    }
    // More than any disk has.
    let other = SQLiteDatabase(directory: directory.path, reserveBytes: 1 << 58)
    #expect(try #require(other.reserve).take() == false)
    #expect(access(path, F_OK) != 0)
  }
}

/// What an observer was told, from any thread.
private final class Told: Sendable {
  private let list = Mutex<[Bool]>([])
  var all: [Bool] { list.withLock { $0 } }
  func add(_ isFull: Bool) { list.withLock { $0.append(isFull) } }
}
