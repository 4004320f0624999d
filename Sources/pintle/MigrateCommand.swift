import Base
import Crypto
import Records
import Server
import Store
import StorePostgres
import StoreSQLite
import Wire

/// `pintle migrate`: moves the database of a data directory into PostgreSQL.
///
/// Killed at whatever moment, it is gone on with by the same command: the directory's database stays as it is until all
/// of it is on the other side and was compared, and no server works with what may be a part of it.
struct MigrateCommand {
  private let settings: Settings
  /// The data directory.
  private let path: String
  private let database: PostgresDatabase

  static func run(_ settings: Settings) throws(CommandError) -> Int32 {
    guard let from = settings.first(Options.migrateFrom),
      let to = settings.first(Options.migrateTo)
    else { throw .usage("migrate needs --from DIR and --to URL") }
    var path = from
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard FileAccess.isDirectory(path) else { throw .failure("there is no data directory \(path)") }
    let lock: DirectoryLock
    do throws(DirectoryLockError) {
      lock = try DirectoryLock(path: path, holder: "pintle migrate")
    } catch {
      throw .failure("\(error): stop that first")
    }
    defer { withExtendedLifetime(lock) {} }
    do throws(CommandError) {
      return try run(settings, path, to)
    } catch {
      // Whatever directory was named, nothing is left in it that was not there.
      lock.withdraw()
      throw error
    }
  }

  /// Moves the database of a directory that this process has locked.
  private static func run(
    _ settings: Settings, _ path: String, _ to: String
  ) throws(CommandError) -> Int32 {
    try Restoration.settle(path)
    try TrustedFiles.checkDirectory(path)
    var target = PostgresSettings(
      to, admitsUnverifiedServer: settings[Options.databaseUnverified])
    target.company = .none
    let command = MigrateCommand(
      settings: settings, path: path, database: try DatabaseEngine.postgres(target, "--to"))
    return try command.run()
  }

  private var file: String { path + "/pintle.db" }
  /// What the directory's database is called afterwards.
  private var formerFile: String { path + "/pintle.db.migrated" }
  private var place: String { "PostgreSQL at \(database.place)" }
  private var advice: String { "run the same command again, and it goes on" }

  private func run() throws(CommandError) -> Int32 {
    let isMoved = !FileAccess.exists(file)
    guard !isMoved || FileAccess.exists(formerFile) else {
      throw .failure("there is no database in \(path); --from names the data directory")
    }
    if !isMoved, FileAccess.exists(formerFile) {
      throw .failure(
        "\(formerFile), which an earlier migration left, is beside another database: put it elsewhere first"
      )
    }
    let facts = try checked(isMoved ? formerFile : file)
    let connection = try takePlace()
    defer { connection.close() }
    let move = try attempt("look into \(place)") { () throws(StoreError) in
      try PostgresMove.find(on: connection)
    }
    if let move, !move.source.utf8Equals(facts.instance) {
      throw .failure(
        "\(place) holds a part of another data directory, the instance \(move.source), whose migration has not ended: go "
          + "on with that one, or name another database or schema")
    }
    var summary = Summary(instance: facts.instance, lastPosition: facts.lastPosition)
    if move?.stage != .complete {
      if isMoved {
        throw .failure(
          move == nil
            ? "\(path) was migrated already; its former database is \(formerFile)"
            : "\(place) lacks a part of \(formerFile): give that its former name, pintle.db, and \(advice)"
        )
      }
      try bringUp()
      if move == nil { try checkIsEmpty(connection, facts.instance) }
      summary = try copy(to: connection, facts, stage: move?.stage)
    }
    try finish(connection)
    print(summary)
    return 0
  }

  // MARK: Before

  /// Reads the whole database; refuses a damaged one, and one whose secrets the key does not open.
  private func checked(_ file: String) throws(CommandError) -> SQLiteBackup.Facts {
    let facts: SQLiteBackup.Facts
    do throws(StoreError) {
      facts = try SQLiteBackup.check(file, isInUse: true)
    } catch {
      throw .failure("cannot migrate \(path): \(error)")
    }
    let key = settings.first(Options.masterKeyFile) ?? path + "/master.key"
    guard FileAccess.exists(key) else {
      throw .failure(
        "the master key \(key) is missing, under which the secrets in \(path) are sealed: put it back, or name its file by "
          + "--master-key-file")
    }
    try Restoration.check(key, opens: facts.sealingKey)
    return facts
  }

  /// Brings the directory's database to the schema of this version: the tables on both sides are the same.
  private func bringUp() throws(CommandError) {
    do throws(StoreError) {
      let store = try Store(
        SQLiteDatabase(directory: path), schema: .current, identifiers: IdentifierSource())
      store.close()
      if let upgrade = store.upgrade {
        Console.note("\(path) was brought from schema version \(upgrade.from) to \(upgrade.to)")
      }
    } catch {
      throw .failure("cannot open the database in \(path): \(error)")
    }
  }

  /// The writer's connection of the one process that works with the database.
  private func takePlace() throws(CommandError) -> any DatabaseConnection {
    do throws(StoreError) {
      _ = try database.takePlace(amidMove: true)
      return try database.connect(.writer)
    } catch {
      guard case .taken(let owner) = error else {
        throw .failure("cannot open the database, \(place): \(error)")
      }
      throw .failure(
        "\(owner) works with \(place), and one process at a time does: stop it first, and whoever stands by"
      )
    }
  }

  /// Refuses a schema in which something stands.
  private func checkIsEmpty(
    _ connection: any DatabaseConnection, _ instance: String
  ) throws(CommandError) {
    let (names, other) = try attempt("look into \(place)") { () throws(StoreError) in
      let names = try PostgresMove.tableNames(on: connection)
      let isPintle = try connection.hasTable("instance")
      return (names, isPintle ? (try? InstanceTable.read(on: connection).id) : nil)
    }
    guard let first = names.first else { return }
    if let other {
      throw .failure(
        other.utf8Equals(instance)
          ? "\(place) holds this very instance already, \(instance), and may have been changed since: nothing was changed"
          : "\(place) holds another instance, \(other): name an empty database or schema; nothing was changed"
      )
    }
    throw .failure(
      "\(place) is not empty: it holds \(CountText.text(names.count, "table")), such as \(first); name an empty database or schema; nothing "
        + "was changed")
  }

  // MARK: Copying

  private struct Summary {
    var instance: String
    var lastPosition: Int64
    /// Zero when an earlier run of the command had copied all of it.
    var tables = 0
    var rows = 0
    var events = 0
  }

  private func copy(
    to target: any DatabaseConnection, _ facts: SQLiteBackup.Facts, stage: PostgresMove.Stage?
  ) throws(CommandError) -> Summary {
    let (source, reader) = try attempt("open \(file)") { () throws(StoreError) in
      (
        try SQLiteDatabase(directory: path).connect(.reader), try database.connect(.reader)
      )
    }
    defer {
      source.close()
      reader.close()
    }
    let tables = try makeTables(source, target, facts.instance, stage)
    let counts = try attempt("read \(file)") { () throws(StoreError) in
      try tables.map { table throws(StoreError) in try DatabaseCopy.count(table, on: source) }
    }
    let total = counts.reduce(0, +)
    var summary = Summary(
      instance: facts.instance, lastPosition: facts.lastPosition, tables: tables.count, rows: total)
    summary.events = zip(tables, counts).first { $0.0.name.utf8Equals("events") }?.1 ?? 0
    // The instance's own row goes last: without it nobody takes the rest for a database.
    let (last, others) = (
      tables.filter { $0.name.utf8Equals(Self.instanceTable) },
      tables.filter { !$0.name.utf8Equals(Self.instanceTable) }
    )

    let copying = TerminalProgress("copying")
    defer { copying.end() }
    var copied = 0
    let copy = DatabaseCopy(source: source, target: target) {
      copied += $0
      copying.report(copied, of: total)
    }
    for table in others {
      try attempt("copy the table \(table.name) into \(place)") { () throws(StoreError) in
        copied += try DatabaseCopy.count(table, on: target)
        try copy.copy(table)
      }
    }
    copying.end()

    let comparing = TerminalProgress("comparing")
    defer { comparing.end() }
    var compared = 0
    func isEqual(_ table: TableShape) throws(StoreError) -> Bool {
      let wanted = try DatabaseCopy.sum(of: table, on: source) {
        compared += $0
        comparing.report(compared, of: 2 * total)
      }
      let found = try DatabaseCopy.sum(of: table, on: reader) {
        compared += $0
        comparing.report(compared, of: 2 * total)
      }
      return wanted == found
    }
    for table in others {
      try attempt("compare the table \(table.name) in \(place)") { () throws(StoreError) in
        if try isEqual(table) { return }
        // Its rows were changed since an earlier run of the command.
        try copy.empty(table)
        try copy.copy(table)
        guard try isEqual(table) else {
          throw .corrupt("what was copied is not what was there")
        }
      }
    }
    comparing.end()

    try attempt("finish what stands in \(place)") { () throws(StoreError) in
      try target.define("ANALYZE")
      for table in last {
        // Of an earlier run that ended here.
        try copy.empty(table)
        try copy.copy(table)
        guard try isEqual(table) else {
          throw .corrupt("what was copied of the table \(table.name) is not what was there")
        }
      }
      try Self.transaction(target) { () throws(StoreError) in
        try PostgresMove.note(.complete, on: target)
      }
    }
    return summary
  }

  private static let instanceTable = "instance"

  /// Makes the tables where they are missing, and empties them of what a new instance has.
  private func makeTables(
    _ source: any DatabaseConnection, _ target: any DatabaseConnection, _ instance: String,
    _ stage: PostgresMove.Stage?
  ) throws(CommandError) -> [TableShape] {
    try attempt("make the tables in \(place)") { () throws(StoreError) in
      if stage == nil {
        try Self.transaction(target) { () throws(StoreError) in
          try PostgresMove.begin(of: instance, on: target)
        }
      }
      if stage != .copying {
        try StoreSchema.current.create(
          on: target, instance: instance, now: SystemTimeSource().wallNanoseconds())
      }
      let tables = try source.tables()
      let made = try target.tables()
      guard tables == made else {
        let differs = tables.first { !made.contains($0) } ?? made.first { !tables.contains($0) }
        throw .corrupt(
          "the tables of both sides are not the same: \(differs?.name ?? ""); was another version of Pintle used before?"
        )
      }
      if stage != .copying {
        try Self.transaction(target) { () throws(StoreError) in
          let copy = DatabaseCopy(source: source, target: target)
          for table in made { try copy.empty(table) }
          try PostgresMove.note(.copying, on: target)
        }
      }
      return tables
    }
  }

  // MARK: The end

  /// Has the directory use the other database from now on.
  private func finish(_ connection: any DatabaseConnection) throws(CommandError) {
    try DatabaseEngine.mark(path, as: database.place)
    if FileAccess.exists(file) {
      // Whoever closed it last has copied its log into it.
      guard !FileAccess.exists(file + "-wal") else {
        throw .failure("\(file) is still in use by somebody: end that, and \(advice)")
      }
      try FileAccess.move(file, to: formerFile)
      // What SQLite kept of the disk for itself.
      try FileAccess.remove(path + "/reserve")
      try FileAccess.synchronize(directory: path)
    }
    try attempt("finish what stands in \(place)") { () throws(StoreError) in
      try PostgresMove.end(on: connection)
    }
  }

  private func print(_ summary: Summary) {
    if settings.wantsJSON {
      Console.print(
        CommandJSON.object([
          ("data", .string(path)), ("database", .string(database.place)),
          ("instance", .string(summary.instance)), ("lastPosition", .integer(summary.lastPosition)),
          ("tables", .integer(Int64(summary.tables))), ("rows", .integer(Int64(summary.rows))),
          ("events", .integer(Int64(summary.events))), ("formerDatabase", .string(formerFile)),
        ]))
      return
    }
    var text =
      "\(place) holds the instance \(summary.instance), up to the event at position \(summary.lastPosition)\n"
    if summary.tables > 0 {
      text +=
        "\(CountText.text(summary.rows, "row")) of \(CountText.text(summary.tables, "table")), \(CountText.text(summary.events, "event")) among them, "
        + "\(summary.rows == 1 ? "was" : "were") copied and compared\n"
    }
    text += """
      The former database is \(formerFile); nothing uses it any more.
      Start the server with --data \(path) and with --database as --to had it. Other machines need the master key.

      """
    Console.print(text)
  }

  // MARK: Errors

  /// Does something with both databases; what fails there says what to do.
  private func attempt<Value>(
    _ what: String, _ body: () throws(StoreError) -> Value
  ) throws(CommandError) -> Value {
    do throws(StoreError) {
      return try body()
    } catch {
      throw .failure("cannot \(what): \(error); \(path) is as it was: mend that, \(advice)")
    }
  }

  private static func transaction(
    _ connection: any DatabaseConnection, _ body: () throws(StoreError) -> Void
  ) throws(StoreError) {
    try connection.begin()
    do throws(StoreError) {
      try body()
      try connection.commit()
    } catch {
      connection.rollback()
      throw error
    }
  }
}
