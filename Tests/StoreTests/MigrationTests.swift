import Base
import Records
import Store
import TestDatabases
import Testing

@Suite struct MigrationTests {
  private let second = Migration(
    "things",
    [
      "CREATE TABLE things (organization TEXT NOT NULL, id BIGINT NOT NULL, PRIMARY KEY (organization, id))",
      "INSERT INTO things (organization, id) VALUES ('o', 1)",
    ])
  private let count = Statement("SELECT COUNT(*) FROM things")

  /// A schema with one feature above the kernel.
  private func schema(_ migrations: [Migration]) -> StoreSchema {
    StoreSchema([StoreFeature("things", migrations: migrations)])
  }

  /// How many migrations the kernel has.
  private let kernel = StoreSchema([]).version

  private func version(_ test: TestStore) async throws -> Int64 {
    try await test.store.read { reader throws(StoreError) in
      try InstanceTable.read(in: reader).schemaVersion
    }
  }

  @Test func aNewDatabaseGetsAllOfThem() async throws {
    let test = try TestStore(schema: schema([second]))
    #expect(try await version(test) == kernel + 1)
    #expect(test.store.instanceID.utf8.count == 18)
    let count = count
    let found = try await test.store.read { reader throws(StoreError) in
      try reader.number(count, [])
    }
    #expect(found == 1)
  }

  @Test func anOlderDatabaseGetsTheMissingOnesAndKeepsItsData() async throws {
    let directory = TemporaryDirectory()
    var instance = ""
    do {
      let test = try TestStore(in: directory, schema: schema([]))
      #expect(try await version(test) == kernel)
      instance = test.store.instanceID
      try await test.addEvent()
    }
    for time in 0..<2 {
      let test = try TestStore(in: directory, schema: schema([second]))
      // It is told when it happens, and only then.
      let upgrade = test.store.upgrade
      #expect((upgrade != nil) == (time == 0))
      #expect(upgrade.map { [$0.from, $0.to] } ?? [] == (time == 0 ? [kernel, kernel + 1] : []))
      #expect(upgrade?.admitsOlderPrograms != true)
      #expect(try await version(test) == kernel + 1)
      #expect(test.store.instanceID == instance)
      let count = count
      let (things, events) = try await test.store.read { reader throws(StoreError) in
        (
          try reader.number(count, []),
          try EventLog.events(organization: "o", limit: 10, in: reader).count
        )
      }
      #expect(things == 1, "a migration runs once")
      #expect(events == 1)
    }
  }

  @Test func aNewerDatabaseIsRefusedUnchanged() async throws {
    let directory = TemporaryDirectory()
    do { _ = try TestStore(in: directory, schema: schema([second])) }
    for _ in 0..<2 {
      do {
        _ = try TestStore(in: directory, schema: schema([]))
        Issue.record("opened")
      } catch let error as StoreError {
        guard case .newerSchema(let found, let known) = error else { throw error }
        #expect(found == kernel + 1 && known == kernel)
        #expect(
          error.description
            == "the data directory has schema version \(kernel + 1), this version of Pintle knows \(kernel); "
            + "use the version that wrote it, or a later one")
      }
    }
    let test = try TestStore(in: directory, schema: schema([second]))
    #expect(try await version(test) == kernel + 1)
  }

  @Test func aDirectoryThatKeptOneListIsTakenOver() async throws {
    // Whose migrations the first programs ran, in this order.
    let order = [
      "kernel", "flows", "access", "executions", "deliveries", "kernel", "instance-keys",
    ]
    for version in 1...order.count {
      let directory = TemporaryDirectory()
      try writeFormerDirectory(directory, Array(order.prefix(version)))
      for time in 0..<2 {
        let test = try TestStore(in: directory)
        let upgrade = test.store.upgrade
        let versions = [Int64(version), StoreSchema.current.version]
        #expect(upgrade.map { [$0.from, $0.to] } ?? [] == (time == 0 ? versions : []))
        #expect(upgrade?.admitsOlderPrograms != true)
        #expect(try await self.version(test) == StoreSchema.current.version)
        #expect(test.store.instanceID == "former")
        let recorded = try await test.store.scan { reader throws(StoreError) in
          try reader.all(
            Statement(
              dynamic:
                "SELECT feature, number, name FROM feature_migrations ORDER BY feature, number"),
            []
          ) { "\($0.text(0)) \($0.integer(1)) \($0.text(2))" }
        }
        let expected = StoreSchema.current.features.flatMap { feature in
          feature.migrations.enumerated().map { "\(feature.name) \($0 + 1) \($1.name)" }
        }
        #expect(recorded.sorted() == expected.sorted())
        try await test.addAction("a\(test.identifiers.next())")
      }
    }
  }

  @Test func aDirectoryBeyondTheOneListIsRefused() throws {
    let directory = TemporaryDirectory()
    try writeFormerDirectory(directory, ["kernel"], version: 8)
    let error = thrown { () throws(StoreError) in
      do { _ = try TestStore(in: directory) } catch { throw error as! StoreError }
    }
    guard case .newerSchema(found: 8, known: StoreSchema.current.version) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  /// A directory as programs wrote it that counted the migrations of all features in one list.
  private func writeFormerDirectory(
    _ directory: TemporaryDirectory, _ order: [String], version: Int? = nil
  ) throws {
    let database = try TestDatabase.of(directory)
    let connection = try database.connect(.writer)
    defer {
      connection.close()
      database.close()
    }
    try connection.begin()
    var run: [String: Int] = [:]
    for name in order {
      let feature = try #require(StoreSchema.current.features.first { $0.name == name })
      for statement in feature.migrations[run[name, default: 0]].statements {
        try connection.define(statement)
      }
      run[name, default: 0] += 1
    }
    try connection.execute(
      Statement(
        dynamic: """
          INSERT INTO instance (id, created_at, schema_version, last_position)
          VALUES ('former', 1, $1, 0)
          """), [.integer(Int64(version ?? order.count))])
    try connection.commit()
  }

  @Test func anUnknownMigrationThatAdmitsOlderProgramsIsLeftAlone() async throws {
    let directory = TemporaryDirectory()
    let admitting = Migration("things", second.statements, admitsOlderPrograms: true)
    let other = Migration(
      "more", ["CREATE TABLE more (organization TEXT NOT NULL, PRIMARY KEY (organization))"])
    do { _ = try TestStore(in: directory, schema: schema([admitting])) }
    do {
      let test = try TestStore(in: directory, schema: schema([]))
      #expect(try await version(test) == kernel + 1, "the number never falls")
      try await test.addEvent()
    }
    // Whoever comes from before the one that admits them may go back.
    do {
      let older = TemporaryDirectory()
      do { _ = try TestStore(in: older, schema: schema([])) }
      let test = try TestStore(in: older, schema: schema([admitting]))
      #expect(test.store.upgrade?.admitsOlderPrograms == true)
    }
    // Another feature counts its own migrations, whatever this one has.
    do {
      let features = [StoreFeature("others", migrations: [other])]
      let test = try TestStore(in: directory, schema: StoreSchema(features))
      #expect(try await version(test) == kernel + 2)
    }
    let features = [
      StoreFeature("things", migrations: [admitting]), StoreFeature("others", migrations: [other]),
    ]
    let test = try TestStore(in: directory, schema: StoreSchema(features))
    #expect(try await version(test) == kernel + 2)
    // One that admits nobody shuts out who knows only the other.
    #expect(throws: StoreError.self) {
      try TestStore(in: directory, schema: schema([admitting]))
    }
  }

  @Test func aMigrationThatFailsLeavesNothing() async throws {
    let directory = TemporaryDirectory()
    let broken = Migration("broken", [second.statements[0], "CREATE TABLE nonsense ("])
    do { _ = try TestStore(in: directory, schema: schema([])) }
    do {
      _ = try TestStore(in: directory, schema: schema([broken]))
      Issue.record("opened")
    } catch StoreError.misuse {
    }
    let test = try TestStore(in: directory, schema: schema([second]))
    #expect(try await version(test) == kernel + 1)
  }

  @Test(.enabled(if: !TestDatabase.isPostgres, "reads SQLite's catalog"))
  func everyTableAndIndexIsLedByTheOrganization() async throws {
    let test = try TestStore()
    let definitions = try await test.store.scan { reader throws(StoreError) in
      try reader.all(
        Statement(dynamic: "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"), []
      ) { row in (name: row.text(0), sql: row.text(1)) }
    }
    #expect(definitions.count > 10)
    for (name, sql) in definitions {
      switch name {
      // There is one row of it.
      case "instance": continue
      // A caller is known by the token alone; its hash finds the organization.
      case "token_hashes_by_hash": continue
      // Names of organizations are unique within the instance.
      case "organizations_by_name": continue
      // Who grants a role of the instance names an account of any organization.
      case "accounts_by_id": continue
      // Who asks for an access token names a client, or a key, and nothing else.
      case "clients_by_id", "account_keys_by_id": continue
      // A caller is known by the certificate alone, of which a name stands for one account.
      case "account_certificates_by_name": continue
      // Administrators of the instance read all organizations' events in the order of positions.
      case "events_by_position": continue
      // The schedules of all organizations are armed at once.
      case "workflows_by_trigger": #expect(sql.contains("(trigger_type,"))
      // The organization in which the roles hold.
      case "memberships_by_scope": #expect(sql.contains("(scope,"))
      default:
        #expect(
          sql.contains("PRIMARY KEY (organization") || sql.contains("(organization,"), "\(name)")
      }
    }
  }
}

extension TestStore {
  /// Appends an event that no projection of a schema without features wants.
  fileprivate func addEvent() async throws {
    try await store.write { transaction throws(StoreError) in
      try transaction.append(
        FlowEvent.cleared, to: FlowEvent.aggregate(flowType: 1, organization: "o"), by: "tester")
    }
  }
}
