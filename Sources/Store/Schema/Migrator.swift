/// Brings a database to the schema of this version.
enum Migrator {
  /// Runs the migrations that are missing, each in a transaction of its own.
  ///
  /// - Throws: ``StoreError/newerSchema(found:known:)`` when a later version wrote the database; nothing is
  ///   changed then.
  static func migrate(
    _ connection: any DatabaseConnection, to schema: StoreSchema, instanceID: () -> String,
    now: Int64
  ) throws(StoreError) {
    let known = Int64(schema.migrations.count)
    var version: Int64 = 0
    if try connection.hasTable("instance") {
      version = try InstanceTable.read(on: connection).schemaVersion
    }
    guard version <= known else { throw .newerSchema(found: version, known: known) }
    while version < known {
      try run(schema.migrations[Int(version)], version: version + 1, on: connection) {
        () throws(StoreError) in
        if version == 0 {
          try InstanceTable.insert(id: instanceID(), createdAt: now, on: connection)
        } else {
          try InstanceTable.updateVersion(version + 1, on: connection)
        }
      }
      version += 1
    }
  }

  private static func run(
    _ migration: Migration, version: Int64, on connection: any DatabaseConnection,
    note: () throws(StoreError) -> Void
  ) throws(StoreError) {
    try connection.begin()
    do {
      for statement in migration.statements { try connection.define(statement) }
      try note()
      try connection.commit()
    } catch {
      connection.rollback()
      throw error
    }
  }
}
