import Base
import Crypto
import Glibc
import Records
import Server
import Services
import Store

/// A data directory that this process works in: lock, database and master key.
struct DataDirectory {
  let path: String
  let store: Store
  let identifiers: IdentifierSource
  /// Seals what must be given back in clear.
  ///
  /// It is opened at start so that a lost key is found then.
  let masterKey: MasterKey
  // Held until `unlock`, or the process's end.
  private let lock: DirectoryLock

  /// Makes the directory if needed, locks it, opens the database and brings it up to date.
  ///
  /// - Parameters:
  ///   - settings: Where it is.
  ///   - holder: What others are told who find it locked: "pintle serve".
  ///   - patience: How long it is waited for when it is locked, in nanoseconds.
  ///   - advice: What the error says besides when it stays locked.
  ///   - databasePatience: What is done while another process works with the database elsewhere.
  /// - Throws: Why the directory cannot be used.
  init(
    _ settings: Settings, holder: String, patience: Int64 = 0, advice: String = "",
    databasePatience: DatabaseEngine.Patience = .none
  ) throws(CommandError) {
    path = Self.path(settings)
    identifiers = IdentifierSource()
    let made = try MadeDirectory(path)
    do throws(CommandError) {
      lock = try Self.lock(path, holder, patience, advice)
    } catch {
      made.undo()
      throw error
    }
    do throws(CommandError) {
      (store, masterKey) = try Self.open(settings, path, identifiers, databasePatience)
    } catch {
      made.undo(lock)
      throw error
    }
    if let upgrade = store.upgrade { Console.note(Self.text(of: upgrade, path)) }
  }

  /// Opens the database of a directory that this process has locked, and its master key.
  private static func open(
    _ settings: Settings, _ path: String, _ identifiers: IdentifierSource,
    _ patience: DatabaseEngine.Patience
  ) throws(CommandError) -> (Store, MasterKey) {
    try Restoration.settle(path)
    let keyFile = settings.first(Options.masterKeyFile) ?? path + "/master.key"
    try TrustedFiles.checkDirectory(path)
    try TrustedFiles.check(keyFile, .masterKey, "the master key")
    // A new key would open nothing of what a database holds.
    let engine = try DatabaseEngine(settings, path: path, patience: patience)
    if engine.isNew {
      MasterKey.removeUnwritten(keyFile)
    } else if !FileAccess.exists(keyFile) {
      throw .failure(
        "the master key \(keyFile) is missing, and the database in \(engine.place) was made with one: put it back, or name "
          + "its file by --master-key-file; no new one was made")
    }
    let masterKey: MasterKey
    do throws(CryptoError) {
      masterKey = try MasterKey(file: keyFile, mayMake: engine.isNew)
    } catch {
      throw .failure("cannot use the master key: \(error)")
    }
    let store: Store
    do throws(StoreError) {
      store = try Store(
        engine.database, schema: .current, identifiers: identifiers,
        version: Program.versionNumber)
    } catch {
      throw .failure("cannot open the database in \(engine.place): \(error)")
    }
    try engine.mark(path)
    return (store, masterKey)
  }

  private static func lock(
    _ path: String, _ holder: String, _ patience: Int64, _ advice: String
  ) throws(CommandError) -> DirectoryLock {
    let clock = SystemTimeSource()
    let end = clock.monotonicNanoseconds() + patience
    while true {
      do throws(DirectoryLockError) {
        return try DirectoryLock(path: path, holder: holder)
      } catch {
        guard case .held = error else { throw .failure("\(error)") }
        guard clock.monotonicNanoseconds() < end else { throw .failure("\(error)\(advice)") }
      }
      // The kernel tells nobody when a lock that is not waited for is free.
      usleep(2000)
    }
  }

  private static func text(of upgrade: SchemaUpgrade, _ path: String) -> String {
    let others =
      upgrade.admitsOlderPrograms
      ? "the version that used it last can still open it"
      : "earlier versions cannot open it any more"
    return "\(path) was brought from schema version \(upgrade.from) to \(upgrade.to): \(others)"
  }

  /// The instance's own keys, of which the settings say what JWTs are signed with.
  func instanceKeys(_ settings: Settings) -> InstanceKeys {
    let algorithm = settings.first(Options.jwtAlgorithm).flatMap { JWSAlgorithm(rawValue: $0) }
    return InstanceKeys(store: store, masterKey: masterKey, jwtAlgorithm: algorithm ?? .es256)
  }

  /// The access tokens that a server of this directory makes and takes, as the settings have them.
  ///
  /// `trusted` are the other issuers whose tokens it takes.
  func accessTokens(_ settings: Settings, trusted: TrustedIssuers? = nil) -> AccessTokens {
    AccessTokens(
      issuer: settings.first(Options.publicURL),
      lifetime: settings.first(Options.accessTokenLifetime)
        ?? Limits.accessTokenNanoseconds / 1_000_000_000,
      keys: AccessKeys(store: store, masterKey: masterKey), instance: store.instanceID,
      trusted: trusted)
  }

  /// Where a server of this directory listens for the administrator's commands.
  var socketPath: String { Self.socketPath(path) }

  /// The directory that the settings name, without slashes at its end.
  static func path(_ settings: Settings) -> String {
    var path = settings[Options.data]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  static func socketPath(_ directory: String) -> String { directory + "/admin.sock" }

  /// Where a server of a directory is asked to hand over to another process.
  static func handOverPath(_ directory: String) -> String { directory + "/take-over.sock" }

  /// Lets another process work in the directory; after `close`.
  func unlock() { lock.release() }

  /// Ends the database's threads; nothing may call it any more.
  func close() { store.close() }
}
