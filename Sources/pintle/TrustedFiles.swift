import Base
import Server

/// Looks at files before they are used: refuses them, or says on the standard error what is wrong with them.
enum TrustedFiles {
  /// Checks a file; one that is not there is left to whoever opens it.
  static func check(
    _ path: String, _ purpose: FileTrust.Purpose, _ what: String
  ) throws(CommandError) {
    guard let facts = FileTrust.Facts(path) else { return }
    try report(FileTrust.judge(facts, purpose), "\(what) \(path)")
  }

  /// Checks a data directory and what the server finds in it.
  static func checkDirectory(_ path: String) throws(CommandError) {
    guard let rights = FileTrust.rights(path), let parent = FileTrust.rights(path + "/..") else {
      return
    }
    try report(
      FileTrust.judgeDirectory(rights, in: parent), "the data directory \(path)")
    for name in ["pintle.db", "pintle.db-wal"] {
      try check(path + "/" + name, .database, "the database")
    }
    try check(path + "/dev.crt", .data, "the file")
  }

  private static func report(
    _ findings: [FileTrust.Finding], _ subject: String
  ) throws(CommandError) {
    for finding in findings {
      switch finding {
      case .refusal(let text): throw .failure("cannot trust \(subject): \(text)")
      case .warning(let text): Console.note("warning: \(subject): \(text)")
      }
    }
  }
}
