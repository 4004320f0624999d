import Base
import Glibc
import Server

/// What backups have left beside their files whose process ended in the middle, by kill -9 or a power cut.
struct AbandonedBackup {
  /// What is there of it: the unfinished file, and what SQLite kept beside that; at least one of them.
  let files: [String]
  /// The backup that it was to become.
  let file: String
  /// Whether nobody has written to any of them for Limits.abandonedBackupSeconds: no process of another container or
  /// machine that shares the directory is at it either.
  let isUntouched: Bool

  /// What the name of an unfinished file ends with, behind the process's id.
  private static let ending = ".partial"
  /// Files of SQLite's own that may stand beside it, or be left when it is gone.
  private static let companions = ["-journal", "-wal", "-shm"]

  /// Those of any backup in a directory whose processes are gone from this machine; none where it cannot be read.
  static func all(in directory: String) -> [AbandonedBackup] {
    guard let names = try? FileAccess.names(in: directory) else { return [] }
    var seen: Set<UTF8Key> = []
    var found: [AbandonedBackup] = []
    for name in names {
      let companion = companions.first { name.utf8HasSuffix(ending + $0) } ?? ""
      let unfinished = String(name.dropLast(companion.count))
      guard seen.insert(UTF8Key(unfinished)).inserted,
        let one = AbandonedBackup(unfinished, in: directory)
      else { continue }
      found.append(one)
    }
    return found
  }

  /// Takes those away that were to become `file`, and tells of them and of others beside it.
  static func clear(beside file: String) {
    for one in all(in: FileAccess.parent(file)) {
      if one.isUntouched, one.file.utf8Equals(FileAccess.parent(file) + "/" + lastPart(file)),
        (try? one.remove()) != nil
      {
        Console.note("\(one.text): removed; a backup that did not end had left \(one.pronoun)")
      } else {
        Console.note(
          "warning: \(one.text) \(one.verb) left by a backup that did not end; delete \(one.pronoun)"
        )
      }
    }
  }

  /// Takes an unfinished file away, and what SQLite kept beside it; what is not there is no error.
  static func remove(_ unfinished: String) throws(CommandError) {
    for companion in [""] + companions { try FileAccess.remove(unfinished + companion) }
  }

  /// The names of what is there.
  var text: String { files.joined(separator: ", ") }
  /// "was" or "were".
  var verb: String { files.count == 1 ? "was" : "were" }
  /// "it" or "them".
  var pronoun: String { files.count == 1 ? "it" : "them" }

  /// What is left under the name of an unfinished file, "backup.db.4711.partial"; nil for another name, and while its
  /// process is there.
  private init?(_ name: String, in directory: String) {
    guard name.utf8HasSuffix(Self.ending) else { return nil }
    let stem = name.dropLast(Self.ending.count)
    guard let dot = stem.lastIndex(of: "."), dot != stem.startIndex,
      let process = pid_t(stem[stem.index(after: dot)...]), process > 0,
      kill(process, 0) != 0, errno == ESRCH
    else { return nil }
    file = directory + "/" + stem[..<dot]
    var files: [String] = []
    var lastWrite = 0
    for companion in [""] + Self.companions {
      let path = directory + "/" + name + companion
      var facts = stat()
      guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { continue }
      files.append(path)
      lastWrite = max(lastWrite, facts.st_mtim.tv_sec)
    }
    guard !files.isEmpty else { return nil }
    self.files = files
    isUntouched = time(nil) - lastWrite >= Limits.abandonedBackupSeconds
  }

  private func remove() throws(CommandError) {
    for file in files { try FileAccess.remove(file) }
  }

  private static func lastPart(_ path: String) -> Substring {
    path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
  }
}
