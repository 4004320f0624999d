import Base
import Store
import StoreSQLite
import Testing

@Suite struct MigrationTests {
  /// What the log stands on, as one migration.
  private let core = Migration(
    "core",
    StoreSchema.current.migrations[0].statements
      + StoreSchema.current.migrations.filter { $0.name == "published events" }.flatMap(
        \.statements))
  private let second = Migration(
    "things",
    [
      "CREATE TABLE things (organization TEXT NOT NULL, id BIGINT NOT NULL, PRIMARY KEY (organization, id))",
      "INSERT INTO things (organization, id) VALUES ('o', 1)",
    ])
  private let count = Statement("SELECT COUNT(*) FROM things")

  private func schema(_ migrations: [Migration]) -> StoreSchema {
    StoreSchema(migrations: migrations, projections: [])
  }

  private func version(_ test: TestStore) async throws -> Int64 {
    try await test.store.read { reader throws(StoreError) in
      try InstanceTable.read(in: reader).schemaVersion
    }
  }

  @Test func aNewDatabaseGetsAllOfThem() async throws {
    let test = try TestStore(schema: schema([core, second]))
    #expect(try await version(test) == 2)
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
      let test = try TestStore(in: directory, schema: schema([core]))
      #expect(try await version(test) == 1)
      instance = test.store.instanceID
      try await test.store.write { transaction throws(StoreError) in
        try transaction.append(
          FlowEvent.cleared, to: FlowEvent.aggregate(flowType: 1, organization: "o"), by: "tester")
      }
    }
    for _ in 0..<2 {
      let test = try TestStore(in: directory, schema: schema([core, second]))
      #expect(try await version(test) == 2)
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
    do { _ = try TestStore(in: directory, schema: schema([core, second])) }
    for _ in 0..<2 {
      do {
        _ = try TestStore(in: directory, schema: schema([core]))
        Issue.record("opened")
      } catch let error as StoreError {
        guard case .newerSchema(found: 2, known: 1) = error else { throw error }
        #expect(
          error.description
            == "the data directory has schema version 2, this version of Pintle knows 1; "
            + "use the version that wrote it, or a later one")
      }
    }
    let test = try TestStore(in: directory, schema: schema([core, second]))
    #expect(try await version(test) == 2)
  }

  @Test func aMigrationThatFailsLeavesNothing() async throws {
    let directory = TemporaryDirectory()
    let broken = Migration("broken", [second.statements[0], "CREATE TABLE nonsense ("])
    do { _ = try TestStore(in: directory, schema: schema([core])) }
    do {
      _ = try TestStore(in: directory, schema: schema([core, broken]))
      Issue.record("opened")
    } catch StoreError.misuse {
    }
    let test = try TestStore(in: directory, schema: schema([core, second]))
    #expect(try await version(test) == 2)
  }

  @Test func everyTableAndIndexIsLedByTheOrganization() async throws {
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
      // Administrators of the instance read all organizations' events in the order of positions.
      case "events_by_position": continue
      // The organization in which the roles hold.
      case "memberships_by_scope": #expect(sql.contains("(scope,"))
      default:
        #expect(
          sql.contains("PRIMARY KEY (organization") || sql.contains("(organization,"), "\(name)")
      }
    }
  }
}
