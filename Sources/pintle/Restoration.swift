import Base
import Crypto
import Server

/// How a restored database takes the place of another one, in one step for whoever looks.
///
/// It is prepared in a directory of its own. Giving that its final name decides: who is killed before leaves the former
/// state, and whoever opens the data directory after it finishes what is left to do.
enum Restoration {
  /// Where it is prepared.
  static func staged(_ directory: String) -> String { directory + "/restore.staged" }

  /// Where an empty database is made that it is compared with.
  static func model(_ directory: String) -> String { directory + "/restore.model" }

  private static func decided(_ directory: String) -> String { directory + "/restore.decided" }

  /// Decides that what is prepared is the directory's state.
  static func decide(_ directory: String) throws(CommandError) {
    try FileAccess.synchronize(directory: staged(directory))
    try FileAccess.move(staged(directory), to: decided(directory))
    try FileAccess.synchronize(directory: directory)
  }

  /// Finishes a restore that was decided, and forgets one that was not; by whoever holds the directory's lock.
  static func settle(_ directory: String) throws(CommandError) {
    let ready = decided(directory)
    if FileAccess.exists(ready) {
      if FileAccess.exists(ready + "/pintle.db") {
        // The log is that of the former database: it must be gone before the other one has its name.
        for name in ["pintle.db-wal", "pintle.db-shm", "token.unshown"] {
          try FileAccess.remove(directory + "/" + name)
        }
        try FileAccess.synchronize(directory: directory)
        try FileAccess.move(ready + "/pintle.db", to: directory + "/pintle.db")
      }
      if FileAccess.exists(ready + "/master.key") {
        try FileAccess.move(ready + "/master.key", to: directory + "/master.key")
      }
      try FileAccess.synchronize(directory: directory)
      try removeTree(ready)
    }
    try removeTree(staged(directory))
    try removeTree(model(directory))
  }

  /// Whether the key in a file opens what a database holds sealed; `holder` names that.
  ///
  /// `sealingKey` is the id of the key under which it is sealed; nil where nothing is yet.
  static func check(
    _ keyFile: String, opens sealingKey: String?, of holder: String = "the backup"
  ) throws(CommandError) {
    try TrustedFiles.check(keyFile, .masterKey, "the master key")
    let key: MasterKey
    do throws(CryptoError) {
      key = try MasterKey(file: keyFile, mayMake: false)
    } catch {
      throw .failure("cannot use the master key: \(error)")
    }
    guard let expected = sealingKey, expected != key.id else { return }
    throw .failure(
      "the master key \(keyFile) has the id \(key.id), and what \(holder) holds is sealed under \(expected)"
    )
  }

  /// Removes a directory of files; one that is not there is no error.
  static func removeTree(_ path: String) throws(CommandError) {
    guard FileAccess.exists(path) else { return }
    for name in try FileAccess.names(in: path) { try FileAccess.remove(path + "/" + name) }
    try FileAccess.removeDirectory(path)
  }
}
