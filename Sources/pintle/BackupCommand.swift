import Base
import Crypto
import Server
import Store
import StoreSQLite
import Wire

/// `pintle backup`: a copy of the database, made while a server writes to it.
enum BackupCommand {
  static func run(_ settings: Settings) throws(CommandError) -> Int32 {
    try DatabaseEngine.checkIsSQLite(
      settings,
      "make backups with the engine's own tools, such as pg_dump --format=custom or pg_basebackup, and keep the master "
        + "key's file apart from them")
    let path = DataDirectory.path(settings)
    let database = path + "/pintle.db"
    guard FileAccess.exists(database) else {
      throw .failure("there is no database in \(path); --data names the data directory")
    }
    // While nobody works there, nobody begins to: a restore would exchange the file. A server that runs may go on.
    let lock = try? DirectoryLock(path: path, holder: "pintle backup")
    defer { withExtendedLifetime(lock) {} }
    // What a restore had decided and not finished.
    if lock != nil { try Restoration.settle(path) }
    try TrustedFiles.checkDirectory(path)
    let file = settings.operands[0]
    let keys = settings.first(Options.withKeys)
    let keyFile = settings.first(Options.masterKeyFile) ?? path + "/master.key"
    for one in [file] + (keys.map { [$0] } ?? []) where FileAccess.exists(one) {
      throw .failure("\(one) exists; nothing was written")
    }
    if keys?.utf8Equals(file) == true { throw .usage("the key is not written into the backup") }
    AbandonedBackup.clear(beside: file)
    // Another backup to the same file has one of its own: whichever is finished first gets the name.
    let partial = FileAccess.ownName(file, "partial")
    try AbandonedBackup.remove(partial)
    let facts = try copy(database, to: partial)
    do throws(CommandError) {
      try BackupChecksum.write(to: partial)
      if let keys { try copyKey(keyFile, to: keys, facts) }
      try FileAccess.publish(partial, as: file)
    } catch {
      try? AbandonedBackup.remove(partial)
      throw error
    }
    print(facts, file, keys, settings)
    return 0
  }

  /// Copies and checks; what fails leaves no file.
  private static func copy(
    _ database: String, to partial: String
  ) throws(CommandError) -> SQLiteBackup.Facts {
    let progress = TerminalProgress("copying")
    defer { progress.end() }
    do throws(StoreError) {
      try SQLiteBackup.copy(
        from: database, isInUse: true, to: partial,
        progress: { progress.report($0, of: $1) })
      let facts = try SQLiteBackup.check(partial)
      if let problem = try SQLiteBackup.logProblem(partial) {
        // What there is is worth keeping; whoever restores it has to know.
        Console.note("warning: \(database): \(problem); \"pintle restore\" refuses the backup")
      }
      return facts
    } catch {
      try? AbandonedBackup.remove(partial)
      throw .failure("cannot make the backup: \(error)")
    }
  }

  /// Writes the master key, once it is known to be the one that the backup needs.
  private static func copyKey(
    _ keyFile: String, to file: String, _ facts: SQLiteBackup.Facts
  ) throws(CommandError) {
    try Restoration.check(keyFile, opens: facts.sealingKey, of: "the database")
    let text = try FileAccess.read(keyFile, limit: 4096)
    try FileAccess.createPrivate(file, text)
    try FileAccess.synchronize(directory: FileAccess.parent(file))
  }

  private static func print(
    _ facts: SQLiteBackup.Facts, _ file: String, _ keys: String?, _ settings: Settings
  ) {
    if settings.wantsJSON {
      Console.print(
        CommandJSON.object([
          ("file", .string(file)), ("bytes", .integer(Int64(facts.bytes))),
          ("instance", .string(facts.instance)),
          ("lastPosition", .integer(facts.lastPosition)),
          ("keysFile", keys.map { .string($0) } ?? .null),
          ("masterKeyId", facts.sealingKey.map { .string($0) } ?? .null),
        ]))
      return
    }
    var text =
      "\(file): \(facts.bytes) bytes, checked, up to the event at position \(facts.lastPosition)\n"
    if let keys {
      text += "\(keys): the master key; keep it apart from the backup\n"
    } else if let key = facts.sealingKey {
      text += "The master key \(key) is not in it; without it what is sealed is lost.\n"
    }
    Console.print(text)
  }
}
