import Glibc

/// The program's three streams and its surroundings.
public enum Console {
  /// Writes text to the standard output; false when it could not be written.
  @discardableResult
  public static func print(_ text: String) -> Bool {
    FileAccess.writeAll(STDOUT_FILENO, Array(text.utf8))
  }

  /// Writes a line to the standard error.
  public static func note(_ text: String) {
    FileAccess.writeAll(STDERR_FILENO, Array((text + "\n").utf8))
  }

  /// The variables of the environment.
  public static var environment: [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let parts = String(cString: text).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      entry += 1
    }
    return variables
  }

  /// How many cores the machine has switched on.
  public static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
