import Base
import Records
import Server
import Store
import StoreSQLite
import Wire

/// `pintle restore`: puts a backup in the place of a data directory's database.
enum RestoreCommand {
  static func run(_ settings: Settings) throws(CommandError) -> Int32 {
    try DatabaseEngine.checkIsSQLite(
      settings,
      "bring them back with the engine's own tools, such as pg_restore, while no server runs, and put the master key's "
        + "file back")
    let path = DataDirectory.path(settings)
    let backup = settings.operands[0]
    guard FileAccess.exists(backup) else { throw .failure("there is no file \(backup)") }
    try TrustedFiles.check(backup, .database, "the backup")
    let keys = settings.first(Options.restoredKeys)
    if keys != nil, settings.isGiven(Options.masterKeyFile) {
      throw .usage(
        "--keys writes DIR/master.key, which is not read with --master-key-file: put the key into that file"
      )
    }
    let made = try MadeDirectory(path)
    let lock: DirectoryLock
    do throws(DirectoryLockError) {
      lock = try DirectoryLock(path: path, holder: "pintle restore")
    } catch {
      made.undo()
      throw .failure("\(error): stop that first")
    }
    defer { withExtendedLifetime(lock) {} }
    let facts: SQLiteBackup.Facts
    do throws(CommandError) {
      facts = try restore(backup, keys, path, settings)
    } catch {
      made.undo(lock)
      throw error
    }
    if settings.wantsJSON {
      Console.print(
        CommandJSON.object([
          ("data", .string(path)), ("instance", .string(facts.instance)),
          ("lastPosition", .integer(facts.lastPosition)),
        ]))
    } else {
      Console.print(
        "\(path) holds the backup, up to the event at position \(facts.lastPosition)\n")
    }
    return 0
  }

  /// Puts the backup in its place, in a directory that this process has locked.
  private static func restore(
    _ backup: String, _ keys: String?, _ path: String, _ settings: Settings
  ) throws(CommandError) -> SQLiteBackup.Facts {
    try Restoration.settle(path)
    try TrustedFiles.checkDirectory(path)
    let keyFile = keys ?? settings.first(Options.masterKeyFile) ?? path + "/master.key"
    guard FileAccess.exists(keyFile) else {
      if let named = keys ?? settings.first(Options.masterKeyFile) {
        throw .failure("there is no file \(named), which should hold the master key of the backup")
      }
      throw .failure(
        "the master key of the backup is missing: --keys names the file that \"pintle backup --with-keys\" wrote"
      )
    }
    let facts = try checked(backup)
    try Restoration.check(keyFile, opens: facts.sealingKey)
    if FileAccess.exists(path + "/pintle.db") {
      try Terminal.confirm(
        "the database in \(path) will be replaced, and cannot be had back",
        isAgreed: settings[Options.yes])
    }
    do throws(CommandError) {
      try stage(backup, keys, path)
    } catch {
      try? Restoration.removeTree(Restoration.staged(path))
      throw error
    }
    try Restoration.decide(path)
    try Restoration.settle(path)
    return facts
  }

  private static func checked(_ backup: String) throws(CommandError) -> SQLiteBackup.Facts {
    try BackupChecksum.check(backup)
    let (facts, problem): (SQLiteBackup.Facts, String?)
    do throws(StoreError) {
      facts = try SQLiteBackup.check(backup)
      problem = try SQLiteBackup.logProblem(backup)
    } catch {
      throw .failure("cannot use the backup: \(error)")
    }
    if let problem { throw .failure("cannot use the backup: \(backup): \(problem)") }
    return facts
  }

  /// Prepares the state beside the present one: a copy that this program has opened and brought up to date.
  private static func stage(
    _ backup: String, _ keys: String?, _ path: String
  ) throws(CommandError) {
    let staged = Restoration.staged(path)
    try FileAccess.makeDirectory(staged)
    let progress = TerminalProgress("copying")
    do throws(StoreError) {
      try SQLiteBackup.copy(
        from: backup, isInUse: false, to: staged + "/pintle.db",
        progress: { progress.report($0, of: $1) })
      progress.end()
      _ = try SQLiteBackup.check(staged + "/pintle.db")
      // Refuses what a later version has written.
      let store = try Store(
        SQLiteDatabase(directory: staged), schema: .current, identifiers: IdentifierSource())
      store.close()
      try checkShape(staged, Restoration.model(path))
    } catch {
      progress.end()
      throw .failure("cannot restore \(backup): \(error)")
    }
    try FileAccess.synchronize(file: staged + "/pintle.db")
    if let keys {
      try FileAccess.createPrivate(
        staged + "/master.key", FileAccess.read(keys, limit: 4096))
    }
  }

  /// Compares the prepared database with one that is made for it, and is gone afterwards.
  private static func checkShape(_ staged: String, _ model: String) throws(StoreError) {
    defer { try? Restoration.removeTree(model) }
    guard (try? FileAccess.makeDirectory(model)) != nil else {
      throw .unavailable("cannot make \(model)")
    }
    let store = try Store(
      SQLiteDatabase(directory: model), schema: .current, identifiers: IdentifierSource())
    store.close()
    try SQLiteBackup.check(staged + "/pintle.db", isShapedAs: model + "/pintle.db")
  }
}
