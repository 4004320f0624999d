public import Base
import CSQLite
import Glibc
public import Store

/// SQLite as the store's database: one file in the data directory, with a write-ahead log beside it.
///
/// Connections are opened without SQLite's own locks (SQLITE_OPEN_NOMUTEX), because the store gives each to
/// one thread at a time. The caller holds the directory's lock, so no other process writes to the file.
public final class SQLiteDatabase: Database {
  public let name = "sqlite"
  public let answersInline = true

  /// The database file.
  public let path: String
  /// The size of the write-ahead log above which reads are held back until it could be emptied.
  private let maxLogBytes: Int
  /// What is kept on the disk for administration; nil for nothing.
  public let reserve: (any SpaceReserve)?

  /// Statistics are switched off once, before SQLite starts; a process that already uses SQLite keeps them.
  private static let isConfigured = pintle_sqlite_configure() == SQLITE_OK

  /// Names the database of a data directory, `pintle.db` in it.
  ///
  /// With `reserveBytes` so much of the disk is kept for administration, in the file `reserve` beside it.
  public convenience init(directory: String, reserveBytes: Int = 0) {
    self.init(
      path: directory + "/pintle.db",
      reserve: reserveBytes > 0
        ? ReserveFile(path: directory + "/reserve", bytes: reserveBytes) : nil)
  }

  /// Names a database file; `connect` makes it, with mode 0600, when it is missing.
  public init(
    path: String, maxLogBytes: Int = Limits.maxLogBytes, reserve: (any SpaceReserve)? = nil
  ) {
    self.path = path
    self.reserve = reserve
    self.maxLogBytes = maxLogBytes
    _ = Self.isConfigured
  }

  public func connect(_ role: ConnectionRole) throws(StoreError) -> any DatabaseConnection {
    if role == .writer { try makeFile() }
    return try SQLiteConnection(path: path, role: role, maxLogBytes: maxLogBytes)
  }

  public func close() {}

  public func fileSizes() -> DatabaseFileSizes? {
    var data = stat()
    var log = stat()
    var disk = statvfs()
    guard stat(path, &data) == 0, statvfs(path, &disk) == 0 else { return nil }
    // Without a log there is no file of it.
    let logBytes = stat(path + "-wal", &log) == 0 ? Int(log.st_size) : 0
    return DatabaseFileSizes(
      data: Int(data.st_size), log: logBytes, free: Int(disk.f_bavail) * Int(disk.f_frsize))
  }

  /// SQLite would make the file readable for all; the log and the index of it take over the file's mode.
  private func makeFile() throws(StoreError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .unavailable("cannot open \(path): \(String(cString: strerror(errno)))")
    }
    Glibc.close(descriptor)
    // SQLite sees to the directory entries of the files that it makes; this one is ours.
    let directory = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let parent = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { return }
    fsync(parent)
    Glibc.close(parent)
  }
}
