import Base
import Glibc
import Records
import Store
import StoreSQLite
import TestDatabases
import Testing
import Wire

@Suite struct ReadTests {
  private let slow = Statement(
    """
    SELECT COUNT(*) FROM events a, events b, events c, events d
    WHERE a.position + b.position + c.position + d.position < $1
    """)

  /// Makes a store with enough events that `slow` runs for a long time.
  private func slowStore(_ clock: any TimeSource = SystemTimeSource()) async throws -> TestStore {
    let test = try TestStore(timeSource: clock)
    try await test.store.write { transaction throws(StoreError) in
      for _ in 0..<300 {
        try transaction.append(
          FlowEvent.cleared, to: FlowEvent.aggregate(flowType: 1, organization: "org1"),
          by: "tester")
      }
    }
    return test
  }

  @Test func aScanIsStoppedWhenItsTaskIsCancelled() async throws {
    // On a clock that stands still the scan's own bound cannot come first.
    let test = try await slowStore(ManualTimeSource())
    let slow = slow
    let isRunning = Flag()
    let task = Task { () -> StoreError? in
      await failure { () async throws(StoreError) in
        try await test.store.scan { reader throws(StoreError) in
          isRunning.set()
          return try reader.number(slow, [-1])
        }
      }
    }
    #expect(await eventually { isRunning.isSet })
    task.cancel()
    guard case .cancelled = await task.value else {
      Issue.record("not cancelled")
      return
    }
  }

  @Test func aScanIsStoppedWhenItsTimeIsOver() async throws {
    let clock = ManualTimeSource()
    let test = try await slowStore(clock)
    let slow = slow
    let isRunning = Flag()
    let task = Task { () -> StoreError? in
      await failure { () async throws(StoreError) in
        try await test.store.scan { reader throws(StoreError) in
          isRunning.set()
          return try reader.number(slow, [-1])
        }
      }
    }
    #expect(await eventually { isRunning.isSet })
    clock.advance(nanoseconds: Limits.maxScanNanoseconds + 1)
    guard case .budgetExceeded = await task.value else {
      Issue.record("not stopped")
      return
    }
  }

  @Test(.enabled(if: !TestDatabase.isPostgres, "reads that answer inline"))
  func aPointReadOverManyRowsIsStopped() async throws {
    let test = try await slowStore()
    let rows = Statement("SELECT a.position FROM events a, events b LIMIT $1")
    for (limit, isStopped) in [
      (Limits.maxPointReadRows, false), (Limits.maxPointReadRows + 1, true),
    ] {
      let error = await failure { () async throws(StoreError) in
        try await test.store.read { reader throws(StoreError) in
          try reader.all(rows, [.integer(Int64(limit))]) { $0.integer(0) }.count
        }
      }
      if !isStopped {
        #expect(error == nil)
      } else if case .budgetExceeded = error {
      } else {
        Issue.record("\(String(describing: error))")
      }
    }
  }

  @Test func aReadSeesOneState() async throws {
    // On a clock that stands still the scan's own bound cannot come first.
    let test = try TestStore(timeSource: ManualTimeSource())
    try await test.addAction("a", id: "1")
    let gate = Gate()
    let isRunning = Flag()
    let scan = Task {
      try await test.store.scan { reader throws(StoreError) in
        let before = try ActionTable.list(organization: "org1", in: reader).total
        isRunning.set()
        gate.wait()
        return (before, try ActionTable.list(organization: "org1", in: reader).total)
      }
    }
    #expect(await eventually { isRunning.isSet })
    try await test.addAction("b", id: "2")
    gate.open()
    let (before, after) = try await scan.value
    #expect(before == 1)
    #expect(after == 1)
  }

  /// More than go over together, and more than threads; each has its own answer, and sees what was answered before.
  @Test func readsOfOneStatementThatWaitHaveEachItsOwnAnswer() async throws {
    let test = try TestStore()
    let count = Limits.maxReadsTogether * 4
    for number in 0..<8 { try await test.addAction("a\(number)", id: "\(number)") }
    let names = await withTaskGroup(of: (Int, String).self) { group in
      for number in 0..<count {
        group.addTask {
          let organization = number % 3 == 0 ? "other" : "org1"
          let query = ActionTable.query("\(number % 8)", organization: organization)
          do throws(StoreError) {
            let found = try await test.store.read(for: .organization("\(number % 5)"), query)
            return (number, found?.content.name ?? "none")
          } catch {
            return (number, "\(error)")
          }
        }
      }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    for number in 0..<count {
      #expect(names[number] == (number % 3 == 0 ? "none" : "a\(number % 8)"))
    }
    for number in 10..<20 {
      try await test.addAction("a\(number)", id: "\(number)")
      let query = ActionTable.query("\(number)", organization: "org1")
      #expect(try await test.store.read(for: nil, query) != nil)
    }
  }

  @Test func oneOrganizationsScansLeaveAThreadToOthers() async throws {
    let test = try TestStore()
    let gate = Gate()
    let running = Counter()
    let scans = (0..<12).map { _ in
      Task {
        try await test.store.scan(for: .organization("a")) { _ throws(StoreError) in
          running.add()
          gate.wait()
        }
      }
    }
    #expect(await eventually { running.value == Limits.maxRunningScans - 1 })
    // Another organization's, and the server's own, do not wait for any of them.
    for share in [StoreShare.organization("b"), .organization("c"), .server] {
      try await test.store.scan(for: share) { _ throws(StoreError) in }
    }
    #expect(running.value == Limits.maxRunningScans - 1)
    for _ in scans { gate.open() }
    for scan in scans { try await scan.value }
    #expect(running.value == 12)
  }

  @Test(.enabled(if: !TestDatabase.isPostgres, "the log of SQLite"))
  func overlappingScansDoNotLetTheLogGrow() async throws {
    let directory = TemporaryDirectory()
    let path = directory.path + "/pintle.db"
    let store = try Store(
      SQLiteDatabase(path: path, maxLogBytes: 1 << 20), schema: .current,
      identifiers: IdentifierSource())
    defer { store.close() }
    let isDone = Flag()
    let count = Counter()
    // At no time is none of them under way.
    let scans = (0..<4).map { _ in
      Task {
        while !isDone.isSet {
          try await store.scan(for: .organization("a")) { reader throws(StoreError) in
            _ = try ActionTable.list(organization: "org1", in: reader).total
            usleep(20_000)
          }
          count.add()
        }
      }
    }
    #expect(await eventually { count.value > 0 })
    var longest = 0
    for number in 0..<400 {
      var content = content("a\(number)")
      content.script = String(repeating: "x", count: 16 * 1024)
      try await store.write { [content] transaction throws(StoreError) in
        try transaction.append(
          ActionEvent.added(content), to: ActionEvent.aggregate("\(number)", organization: "org2"),
          by: "tester")
      }
      longest = max(longest, size(path + "-wal"))
    }
    isDone.set()
    for scan in scans { try await scan.value }
    // Each change takes 32 KiB and more of it, 13 MiB in all.
    #expect(longest < 6 << 20, "\(longest) bytes")
    #expect(longest > 1 << 20, "the bound was never reached: \(longest) bytes")
    #expect(try await store.checkIntegrity() == [])
  }

  private func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  @Test func readsAfterClosingAreRefused() async throws {
    let test = try TestStore()
    test.store.close()
    for error in [
      await failure { () async throws(StoreError) in try await test.store.read { _ in } },
      await failure { () async throws(StoreError) in try await test.store.scan { _ in } },
    ] {
      guard case .closed = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }

  @Test(.enabled(if: !TestDatabase.isPostgres, "reads that cannot suspend"))
  func manyReadersAtOnceMoreThanThePoolHolds() async throws {
    let test = try TestStore()
    try await test.addAction("a", id: "1")
    // Each read stands inside another, so forty connections are out at the same time.
    @Sendable func nested(_ depth: Int) throws(StoreError) -> Int {
      if depth == 0 { return 0 }
      return try test.store.readNow { reader throws(StoreError) in
        let found = try ActionTable.find("1", organization: "org1", in: reader) == nil ? 0 : 1
        return try nested(depth - 1) + found
      }
    }
    #expect(try nested(40) == 40)
  }
}
