import Base
import Records
import Store
import Testing
import Wire

/// Projections over events that are older than they are.
@Suite struct ProjectionCheckpointTests {
  /// Counts the events of actions by organization.
  private struct Counts: Projection {
    var revision = 1
    /// How much each event counts.
    var weight: Int64 = 1

    var name: String { "counts" }
    var aggregateTypes: [String] { ["action"] }
    var tables: [String] { ["counts"] }
    var subject: ChangeSubject { .counts }

    func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
      let values: [DatabaseValue] = [.text(event.aggregate.organization), .integer(weight)]
      let update = Statement(
        dynamic: "UPDATE counts SET number = number + $2 WHERE organization = $1")
      let insert = Statement(
        dynamic: "INSERT INTO counts (organization, number) VALUES ($1, $2)")
      if try transaction.execute(update, values) == 0 {
        try transaction.execute(insert, values)
      }
    }
  }

  private static func feature(_ projection: Counts) -> StoreFeature {
    StoreFeature(
      "counts",
      migrations: [
        Migration(
          "counts",
          [
            """
            CREATE TABLE counts (
              organization TEXT NOT NULL, number BIGINT NOT NULL, PRIMARY KEY (organization))
            """
          ], admitsOlderPrograms: true)
      ], projections: [projection], subjects: [.counts])
  }

  private func counts(_ test: TestStore) async throws -> [String] {
    try await test.store.read { reader throws(StoreError) in
      try reader.all(
        Statement(dynamic: "SELECT organization, number FROM counts ORDER BY organization"), []
      ) { "\($0.text(0)) \($0.integer(1))" }
    }
  }

  @Test func aNewOneFillsItselfFromOldEvents() async throws {
    let directory = TemporaryDirectory()
    do {
      let test = try TestStore(in: directory, schema: StoreSchema([.access, .flows]))
      // More than one page of the log.
      try await test.store.write { transaction throws(StoreError) in
        for number in 0..<1100 {
          try transaction.append(
            ActionEvent.added(content("a\(number)")),
            to: ActionEvent.aggregate(
              "\(number)", organization: number % 10 == 0 ? "org1" : "org2"), by: "tester")
        }
      }
    }
    let schema = StoreSchema([.access, .flows, Self.feature(Counts())])
    for extra in 0..<2 {
      let test = try TestStore(in: directory, schema: schema)
      #expect(try await counts(test) == ["org1 \(110 + extra)", "org2 990"])
      try await test.addAction("more\(extra)")
      #expect(try await counts(test) == ["org1 \(111 + extra)", "org2 990"])
      #expect(try await test.store.rebuildProjections(named: "counts") == 1101 + extra)
      #expect(try await counts(test) == ["org1 \(111 + extra)", "org2 990"])
    }
  }

  @Test func anotherRevisionIsRemade() async throws {
    let directory = TemporaryDirectory()
    do {
      let schema = StoreSchema([.access, .flows, Self.feature(Counts())])
      let test = try TestStore(in: directory, schema: schema)
      for number in 0..<3 { try await test.addAction("a\(number)") }
      #expect(try await counts(test) == ["org1 3"])
    }
    let schema = StoreSchema([.access, .flows, Self.feature(Counts(revision: 2, weight: 10))])
    for _ in 0..<2 {
      let test = try TestStore(in: directory, schema: schema)
      #expect(try await counts(test) == ["org1 30"])
    }
  }

  @Test func oneThatAnotherProgramDidNotKnowGoesOnWhereItWasLeft() async throws {
    let directory = TemporaryDirectory()
    let full = StoreSchema([.access, .flows, Self.feature(Counts())])
    do {
      let test = try TestStore(in: directory, schema: full)
      for number in 0..<2 { try await test.addAction("a\(number)") }
    }
    // A program without the feature, which the feature's migration admits, twice.
    for number in 2..<4 {
      let test = try TestStore(in: directory, schema: StoreSchema([.access, .flows]))
      try await test.addAction("a\(number)")
    }
    let test = try TestStore(in: directory, schema: full)
    #expect(try await counts(test) == ["org1 4"])
    try await test.addAction("last")
    #expect(try await counts(test) == ["org1 5"])
  }

  @Test func oneIsRemadeByItsName() async throws {
    let test = try TestStore()
    #expect(
      test.store.projectionNames == [
        "access", "flows", "executions", "instance-keys", "workflows", "triggers", "labels",
      ])
    try await test.addAction("a", id: "1")
    try await test.change("1", .added(target("t")))
    try await test.store.write { transaction throws(StoreError) in
      try transaction.execute(Statement(dynamic: "DELETE FROM actions"), [])
      try transaction.execute(Statement(dynamic: "DELETE FROM targets"), [])
    }
    #expect(try await test.store.rebuildProjections(named: "nothing") == nil)
    #expect(try await test.store.rebuildProjections(named: "flows") == 2)
    let (action, target) = try await test.store.read {
      [instance = test.store.instanceID] reader
        throws(StoreError) in
      (
        try ActionTable.find("1", organization: "org1", in: reader),
        try TargetTable.find("1", instance: instance, in: reader)
      )
    }
    #expect(action != nil)
    #expect(target == nil)
  }

  @Test func whatCannotBeAppliedRefusesTheDirectoryAndChangesNothing() async throws {
    let directory = TemporaryDirectory()
    do {
      let test = try TestStore(in: directory, schema: StoreSchema([.access, .flows]))
      try await test.addAction("a")
      try await test.store.write { transaction throws(StoreError) in
        try transaction.execute(
          Statement(dynamic: "UPDATE events SET payload = 'nonsense'"), [])
      }
    }
    let schema = StoreSchema([.access, .flows, Self.feature(Counts())])
    for _ in 0..<2 {
      #expect(throws: StoreError.self) { try TestStore(in: directory, schema: schema) }
    }
    _ = try TestStore(in: directory, schema: StoreSchema([.access, .flows]))
  }
}

extension ChangeSubject {
  fileprivate static let counts = ChangeSubject("counts")
}
