import Base
import Glibc
import Records
import Store
import TestDatabases
import Testing
import Wire

/// Payloads that are erased are gone: from what is read, and from every file.
@Suite struct ErasureTests {
  private static let canary = "canary-of-ada-lovelace"
  /// PostgreSQL's own statistics may look at a table just then; the next attempt comes after ten times what the first took.
  private static let patience = 120

  /// The files of a directory, or of its schema, in which the canary stands.
  private func canaries(in directory: TemporaryDirectory) throws -> [String] {
    // What is no UTF-8 is replaced, which the canary is not.
    try TestDatabase.kept(of: directory.path)
      .filter { String(decoding: $0.bytes, as: UTF8.self).utf8Holds(Self.canary) }
      .map(\.name)
  }

  /// Publishes events of several organizations in turns, so that rows move between pages; some hold the canary.
  ///
  /// Returns the positions of those.
  private func fill(_ test: TestStore) async throws -> [Int64] {
    var positions: [Int64] = []
    for round in 0..<30 {
      positions += try await test.store.write { transaction throws(StoreError) in
        var positions: [Int64] = []
        for index in 0..<50 {
          let isCanary = index % 16 == 3
          let organization = isCanary ? "o3" : "o\(index % 8)"
          let size = (round * 31 + index * 17) % 200
          let text = isCanary ? Self.canary : String(repeating: "x", count: size)
          let event = PublishedEvent(
            type: "custom.a", payload: ["text": .string(text)], publisherID: "\(round)-\(index)",
            occurredAt: nil)
          transaction.noteClient(isCanary ? "\(Self.canary):7" : "192.0.2.1")
          let written = try transaction.append(
            event,
            to: PublishedEvent.aggregate("user", "u\(index)", organization: organization), by: "t")
          if isCanary { positions.append(written.position) }
        }
        return positions
      }
    }
    return positions
  }

  private func erase(_ positions: [Int64], _ test: TestStore) async throws -> EventLog.Usage {
    try await test.store.write { transaction throws(StoreError) in
      try transaction.erasePublished(at: positions, of: "o3", by: "officer")
    }
  }

  @Test func theBytesAreInNoFile() async throws {
    let test = try TestStore(isApart: true)
    let positions = try await fill(test)
    #expect(positions.count == 90)
    #expect(try !canaries(in: test.directory).isEmpty)
    let erased = try await erase(positions, test)
    #expect(erased == EventLog.Usage(events: 90, bytes: 90 * (Self.canary.utf8.count + 9)))
    #expect(await eventually(within: Self.patience) { !test.store.isUnclean })
    #expect(try canaries(in: test.directory) == [])
    #expect(try await test.store.checkIntegrity() == [])
    // Positions, sequences and ids are what they were.
    let events = try await test.store.scan { reader throws(StoreError) in
      try EventLog.events(organization: "o3", limit: .max, in: reader)
    }
    let gone = events.filter { $0.erasure != nil }
    #expect(gone.map(\.position) == positions)
    #expect(gone.allSatisfy { $0.payload == [:] && $0.erasure?.editor == "officer" })
    #expect(gone.allSatisfy { $0.clientAddress == nil })
    #expect(events.contains { $0.erasure == nil && $0.payload != [:] })
    // Once more is nothing, and nothing of Pintle's own goes.
    #expect(try await erase(positions, test) == EventLog.Usage())
    let own = try await test.addAction("kept", organization: "o3")
    #expect(try await erase([own.position], test) == EventLog.Usage())
    let next = try await test.store.write { transaction throws(StoreError) in
      try transaction.append(
        PublishedEvent(type: "custom.b", payload: [:], publisherID: "z", occurredAt: nil),
        to: PublishedEvent.aggregate("user", "u3", organization: "o3"), by: "t")
    }
    #expect(next.sequence == 31)
  }

  /// Addresses alone go in the same way, and what else there is of the events stays.
  @Test func addressesAreInNoFile() async throws {
    let test = try TestStore(isApart: true)
    let event = try await test.store.write { transaction throws(StoreError) in
      transaction.noteClient(Self.canary)
      return try transaction.append(
        FlowEvent.cleared, to: FlowEvent.aggregate(flowType: 1, organization: "o3"), by: "t")
    }
    #expect(try !canaries(in: test.directory).isEmpty)
    let count = try await test.store.write { transaction throws(StoreError) in
      // Where it does not lie there is nothing to erase.
      try transaction.eraseClientAddresses(at: [event.position], of: "o4")
        + transaction.eraseClientAddresses(at: [event.position], of: "o3")
        + transaction.eraseClientAddresses(at: [event.position], of: "o3")
    }
    #expect(count == 1)
    #expect(await eventually(within: Self.patience) { !test.store.isUnclean })
    #expect(try canaries(in: test.directory) == [])
    let kept = try await test.store.scan { reader throws(StoreError) in
      try EventLog.events(organization: "o3", limit: 2, in: reader)
    }
    var expected = event
    expected.clientAddress = nil
    #expect(kept == [expected])
  }

  /// What could not be taken out of the files is remembered, over restarts too.
  @Test func filesAreCleanedLaterWhenTheyCannotBeNow() async throws {
    let directory = TemporaryDirectory()
    do {
      let test = try TestStore(in: directory, isApart: true)
      test.faults.plan.forbidCleaning()
      let positions = try await fill(test)
      #expect(!test.store.isUnclean)
      _ = try await erase(positions, test)
      // Other writes go on.
      try await test.addAction("a")
      #expect(test.store.isUnclean)
      test.store.close()
    }
    let test = try TestStore(in: directory, isApart: true)
    #expect(await eventually(within: Self.patience) { !test.store.isUnclean })
    #expect(try canaries(in: directory) == [])
    test.store.close()
    let again = try TestStore(in: directory, isApart: true)
    #expect(!again.store.isUnclean)
  }

  /// PostgreSQL leaves rows in its files that an older transaction can still see, be it another program's.
  @Test(.enabled(if: TestDatabase.isPostgres, "make test-postgres runs it"))
  func transactionsOfOthersAreWaitedFor() async throws {
    let test = try TestStore(isApart: true)
    let positions = try await fill(test)
    let other = try TestDatabase.of(test.directory.path, with: .current).connect(.reader)
    defer { other.close() }
    try other.begin()
    try other.query(Statement(dynamic: "SELECT last_position FROM instance"), []) { _ in true }
    _ = try await erase(positions, test)
    // While it reads the table of events itself, that cannot be written anew at all.
    try other.query(Statement(dynamic: "SELECT count(*) FROM events"), []) { _ in true }
    try await Task.sleep(for: .seconds(4))
    #expect(test.store.isUnclean)
    other.rollback()
    #expect(await eventually(within: Self.patience) { !test.store.isUnclean })
    #expect(try canaries(in: test.directory) == [])
  }

  /// A scan that is under way is waited for, and the next ones run afterwards.
  @Test func scansAndCleaningTakeTurns() async throws {
    let test = try TestStore(isApart: true)
    let positions = try await fill(test)
    let (gate, started) = (Gate(), Counter())
    let scan = Task {
      try await test.store.scan { reader throws(StoreError) in
        started.add()
        gate.wait()
        return try EventLog.events(organization: "o1", limit: 1, in: reader).count
      }
    }
    #expect(await eventually { started.value == 1 })
    _ = try await erase(positions, test)
    try await test.addAction("a")
    #expect(test.store.isUnclean)
    gate.open()
    #expect(try await scan.value == 1)
    #expect(await eventually(within: Self.patience) { !test.store.isUnclean })
    let count = try await test.store.scan { reader throws(StoreError) in
      try EventLog.events(organization: "o1", limit: 2, in: reader).count
    }
    #expect(count == 2)
  }
}
