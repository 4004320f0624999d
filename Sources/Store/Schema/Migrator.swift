/// Brings a database to a schema.
///
/// What was run is recorded by feature, so a program may know more features than the one that wrote a
/// directory, and each feature counts its own migrations. The instance's schema version is the number of all
/// of them: programs that only know that number refuse what they do not know by it.
struct Migrator {
  private typealias Key = FeatureMigrationTable.Key

  private let connection: any DatabaseConnection
  private let schema: StoreSchema
  private let now: Int64

  /// Runs the migrations that are missing: in a new database all in one transaction, otherwise each in a
  /// transaction of its own.
  ///
  /// Returns the features whose projections the database has kept without a record of it, those that it had
  /// before it had a record of projections; and what changed for a database that was there before.
  ///
  /// - Throws: ``StoreError/newerSchema(found:known:)`` when the database has a migration that this program
  ///   does not know and that does not admit such programs; nothing is changed then.
  static func migrate(
    _ connection: any DatabaseConnection, to schema: StoreSchema, instanceID: () -> String,
    now: Int64
  ) throws(StoreError) -> (filled: Set<String>, upgrade: SchemaUpgrade?) {
    let migrator = Migrator(connection: connection, schema: schema, now: now)
    guard try connection.hasTable("instance") else {
      try migrator.create(instance: instanceID())
      return ([], nil)
    }
    let found = try InstanceTable.read(on: connection)
    let hasRecord = try connection.hasTable(ProjectionCheckpoints.table)
    var former: Set<String> = []
    var before: Set<Key>?
    if try connection.hasTable(FeatureMigrationTable.name) {
      let keys = Set(try FeatureMigrationTable.read(on: connection).keys)
      if !hasRecord { former = Set(keys.map(\.feature)) }
      before = keys
    } else {
      former = Set(schema.formerOrder.prefix(Int(found.schemaVersion)))
      try migrator.takeOver(found)
    }
    try migrator.upgrade(found.id)
    return (hasRecord ? [] : former, try migrator.upgrade(from: found, with: before))
  }

  /// Refuses to bring a database to a schema that processes would not understand which work with it now.
  ///
  /// - Parameters:
  ///   - connection: The writer's, with the lock of the schema.
  ///   - schema: What the database is to be brought to.
  ///   - now: By the database's clock, nanoseconds since 1970.
  /// - Throws: ``StoreError/olderProcesses(_:)``.
  static func checkProcesses(
    _ connection: any DatabaseConnection, _ schema: StoreSchema, now: Int64
  ) throws(StoreError) {
    guard try connection.hasTable(FeatureMigrationTable.name),
      try connection.hasTable(DutyTable.name)
    else { return }
    let applied = Set(try FeatureMigrationTable.read(on: connection).keys)
    let migrator = Migrator(connection: connection, schema: schema, now: now)
    let closesOut = migrator.migrations(of: schema.features[...]).contains { key, migration in
      !applied.contains(key) && !migration.admitsOlderPrograms
    }
    guard closesOut else { return }
    let instance = try InstanceTable.read(on: connection)
    let others = try NodeTable.all(instance: instance.id, on: connection).filter {
      $0.isThere(at: now)
    }
    guard others.isEmpty else {
      throw .olderProcesses(others.map { "\($0.name), version \($0.version)" })
    }
  }

  /// What has changed since `found`; `before` are the migrations that the directory had a record of, if it had one.
  private func upgrade(
    from found: InstanceRecord, with before: Set<Key>?
  ) throws(StoreError) -> SchemaUpgrade? {
    let version = try InstanceTable.read(on: connection).schemaVersion
    guard version != found.schemaVersion else { return nil }
    // Programs from before there was a record know the number alone.
    var admitsOlder = before != nil
    for (key, admits) in try FeatureMigrationTable.read(on: connection)
    where before?.contains(key) == false && !admits {
      admitsOlder = false
    }
    return SchemaUpgrade(
      from: found.schemaVersion, to: version, admitsOlderPrograms: admitsOlder)
  }

  /// Makes everything in a new database.
  private func create(instance: String) throws(StoreError) {
    try connection.inTransaction { () throws(StoreError) in
      let first = schema.features[0].migrations[0]
      for statement in first.statements { try connection.define(statement) }
      try InstanceTable.insert(id: instance, createdAt: now, on: connection)
      try runMissing(Set([Key(feature: schema.features[0].name, number: 1)]), instance)
    }
  }

  /// Takes over a directory whose migrations were counted in one list for all features: brings the kernel up
  /// to its record of migrations and fills that in.
  private func takeOver(_ found: InstanceRecord) throws(StoreError) {
    guard found.schemaVersion <= schema.formerOrder.count else {
      throw .newerSchema(found: found.schemaVersion, known: schema.version)
    }
    var done: Set<Key> = []
    for feature in schema.formerOrder.prefix(Int(found.schemaVersion)) {
      done.insert(Key(feature: feature, number: done.count { $0.feature == feature } + 1))
    }
    try connection.inTransaction { () throws(StoreError) in
      try runMissing(done, found.id, of: schema.features.prefix(1))
    }
  }

  /// Runs what is missing in a directory that keeps a record.
  private func upgrade(_ instance: String) throws(StoreError) {
    let applied = try FeatureMigrationTable.read(on: connection)
    let known = Set(migrations(of: schema.features[...]).map(\.key))
    for (key, admitsOlder) in applied where !known.contains(key) && !admitsOlder {
      throw .newerSchema(found: Int64(applied.count), known: schema.version)
    }
    var count = Int64(applied.count)
    for (key, migration) in migrations(of: schema.features[...]) where applied[key] == nil {
      count += 1
      try connection.inTransaction { () throws(StoreError) in
        try run(migration)
        try FeatureMigrationTable.add(key, migration, instance: instance, now: now, on: connection)
        try InstanceTable.updateVersion(count, on: connection)
      }
    }
  }

  /// Runs the migrations of `features` that are not `done`, and records those and the done ones of all.
  private func runMissing(
    _ done: Set<Key>, _ instance: String, of features: ArraySlice<StoreFeature>? = nil
  ) throws(StoreError) {
    let missing = migrations(of: features ?? schema.features[...]).filter { !done.contains($0.key) }
    for (_, migration) in missing { try run(migration) }
    // The table for it is there by now.
    let present = done.union(missing.map(\.key))
    for (key, migration) in migrations(of: schema.features[...]) where present.contains(key) {
      try FeatureMigrationTable.add(key, migration, instance: instance, now: now, on: connection)
    }
    try InstanceTable.updateVersion(Int64(present.count), on: connection)
  }

  private func run(_ migration: Migration) throws(StoreError) {
    for statement in migration.statements { try connection.define(statement) }
  }

  /// The migrations of features, in the order in which they run.
  private func migrations(
    of features: ArraySlice<StoreFeature>
  ) -> [(key: Key, migration: Migration)] {
    features.flatMap { feature in
      feature.migrations.enumerated().map { index, migration in
        (Key(feature: feature.name, number: index + 1), migration)
      }
    }
  }
}
