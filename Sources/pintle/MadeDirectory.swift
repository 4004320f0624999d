import Base
import Server

/// A data directory that a command makes unless it is there, before it knows whether it can go on; what it made is taken
/// away when it cannot.
struct MadeDirectory {
  /// Those that were not there, the outermost first.
  private let made: [String]

  /// Makes the directory and its parents.
  init(_ path: String) throws(CommandError) { made = try FileAccess.makeDirectory(path) }

  /// Leaves the directory as it was found, as far as nobody has put anything into it; with the lock on it, if that was had.
  func undo(_ lock: DirectoryLock? = nil) {
    lock?.withdraw()
    for one in made.reversed() { try? FileAccess.removeDirectory(one) }
  }
}
