import Base
import Records
import Store
import StoreSQLite
import TestDatabases
import Testing

/// Every engine has the same tables, so that rows go from one to the other.
@Suite struct TableShapeTests {
  /// The tables of a new store with all features.
  private func tables(_ database: any Database) throws -> [TableShape] {
    let store = try Store(database, schema: .current, identifiers: IdentifierSource())
    store.close()
    let connection = try database.connect(.reader)
    defer { connection.close() }
    return try connection.tables()
  }

  @Test func theyAreTheSame() throws {
    let (one, other) = (TemporaryDirectory(), TemporaryDirectory())
    let tables = try tables(TestDatabase.of(one))
    #expect(try tables == self.tables(SQLiteDatabase(directory: other.path)))
    #expect(tables.count > 40)
    #expect(
      !tables.contains { $0.name.utf8HasPrefix("pintle_") || $0.name.utf8HasPrefix("sqlite") })
    let events = try #require(tables.first { $0.name == "events" })
    #expect(events.key.map { events.columns[$0].name } == ["organization", "position"])
    let secrets = try #require(tables.first { $0.name == "secrets" })
    #expect(secrets.columns.first { $0.name == "sealed" }?.kind == .blob)
  }

  /// What a migration does not make is refused.
  @Test func foreignTypesAreRefused() throws {
    let directory = TemporaryDirectory()
    let connection = try TestDatabase.of(directory).connect(.writer)
    defer { connection.close() }
    try connection.define(
      "CREATE TABLE one (a BIGINT NOT NULL, b TEXT NOT NULL, PRIMARY KEY (b, a))")
    let table = try #require(try connection.tables().first)
    #expect(table.key == [1, 0])
    try connection.define("CREATE TABLE two (a REAL NOT NULL, PRIMARY KEY (a))")
    #expect(throws: StoreError.self) { try connection.tables() }
  }
}
