import Base

extension Limits {
  // Commands
  /// The longest answer that a command reads.
  static let maxCommandAnswerBytes = 64 * 1024 * 1024
  /// How long a command waits for a connection.
  static let commandConnectMilliseconds = 10_000
  /// How long a stream may bring nothing before it is given up; servers say every 15 s that it lives.
  static let commandSilenceSeconds = 60
  /// The longest file of profiles.
  static let maxProfilesBytes = 1024 * 1024
  /// How long a command that changes profiles waits for others that do.
  static let profilesLockSeconds = 10
  /// The longest file or input that a command sends or applies.
  static let maxCommandFileBytes = 16 * 1024 * 1024
  /// The findings in declared workflows that are printed.
  static let maxShownFindings = 100
  /// The longest file with a certificate that an account is bound to.
  static let maxCertificateFileBytes = 64 * 1024
  /// The targets that `pintle doctor` connects to.
  static let doctorTargets = 1000
  /// To how many at once.
  static let doctorConnections = 32
  /// How long it tries each.
  static let doctorConnectMilliseconds = 5000
  /// The free bytes of the disk below which it warns.
  static let doctorFreeBytes = 512 * 1024 * 1024
  /// How far the last event may lie in the future, and how far the database's clock may be from this machine's.
  static let doctorClockNanoseconds: Int64 = 60_000_000_000
  /// The rest of a certificate's time below which it warns.
  static let doctorCertificateSeconds: Int64 = 14 * 86_400
  /// How long nobody has written to an unfinished backup whose process is gone before the next backup takes it away.
  static let abandonedBackupSeconds = 3600
  /// The connections for lists at PostgreSQL, and those for what is read by key.
  static let maxDatabaseReaders = 64
  /// How often a process looks first whether the one that works with the database has just ended, as it hands over.
  static let databaseQuickLookNanoseconds: Int64 = 20_000_000
  /// How many such looks there are before it stands by.
  static let databaseQuickLooks = 50
  /// How often a process that stands by looks whether the one that works with the database has ended.
  static let databaseLookNanoseconds: Int64 = 500_000_000
  /// The rows that `pintle migrate` writes in a transaction.
  static let maxMovedRows = 1000
  /// The bytes of texts from which on a transaction gets no more rows.
  static let movedBytes = 4 * 1024 * 1024
  /// The values that go into the database by one statement, but for a row that has more.
  static let movedParameters = 2000
  /// The rows that are read at once to be compared.
  static let maxComparedRows = 5000
  /// The bytes that are hashed at once.
  static let comparedBytes = 1024 * 1024
  /// The files of a directory that is applied.
  static let maxAppliedFiles = 1000
  /// The directories within one another of which files are applied.
  static let maxAppliedDepth = 16
  /// The objects that are applied at once.
  static let maxAppliedObjects = 100_000
}
