import Base
import Glibc
import Server

/// What backups have left beside their files whose process ended in the middle, by kill -9 or a power cut.
struct AbandonedBackup {
  /// The unfinished file.
  let path: String
  /// The backup that it was to become.
  let file: String
  /// Whether nobody has written to it for Limits.abandonedBackupSeconds: no process of another container or machine that
  /// shares the directory is at it either.
  let isUntouched: Bool

  /// What the name of an unfinished file ends with, behind the process's id.
  private static let ending = ".partial"
  /// Files of SQLite's own that may stand beside it.
  private static let companions = ["-journal", "-wal", "-shm"]

  /// Those of any backup in a directory whose processes are gone from this machine; none where it cannot be read.
  static func all(in directory: String) -> [AbandonedBackup] {
    guard let names = try? FileAccess.names(in: directory) else { return [] }
    return names.compactMap { AbandonedBackup($0, in: directory) }
  }

  /// Takes those away that were to become `file`, and tells of them and of others beside it.
  static func clear(beside file: String) {
    for one in all(in: FileAccess.parent(file)) {
      if one.isUntouched, one.file.utf8Equals(FileAccess.parent(file) + "/" + lastPart(file)),
        (try? one.remove()) != nil
      {
        Console.note("\(one.path): removed; a backup that did not end had left it")
      } else {
        Console.note("warning: \(one.path) was left by a backup that did not end; delete it")
      }
    }
  }

  /// An unfinished file by its name, "backup.db.4711.partial"; nil for another one, and while its process is there.
  private init?(_ name: String, in directory: String) {
    guard name.utf8HasSuffix(Self.ending) else { return nil }
    let stem = name.dropLast(Self.ending.count)
    guard let dot = stem.lastIndex(of: "."), dot != stem.startIndex,
      let process = pid_t(stem[stem.index(after: dot)...]), process > 0,
      kill(process, 0) != 0, errno == ESRCH
    else { return nil }
    path = directory + "/" + name
    file = directory + "/" + stem[..<dot]
    var facts = stat()
    guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    isUntouched = time(nil) - facts.st_mtim.tv_sec >= Limits.abandonedBackupSeconds
  }

  private func remove() throws(CommandError) {
    for companion in [""] + Self.companions { try FileAccess.remove(path + companion) }
  }

  private static func lastPart(_ path: String) -> Substring {
    path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
  }
}
