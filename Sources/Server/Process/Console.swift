import Glibc
import Synchronization

/// The program's three streams and its surroundings.
public enum Console {
  /// The error number of the first write to the standard output that failed; 0 for none.
  private static let failure = Atomic<Int32>(0)

  /// Writes text to the standard output; false when it could not be written, which has the program fail at its end.
  @discardableResult
  public static func print(_ text: String) -> Bool {
    if offer(text) { return true }
    _ = failure.compareExchange(expected: 0, desired: errno, ordering: .relaxed)
    return false
  }

  /// Writes text to the standard output for whoever looks there; false, with the reason in `errno`, when it could not be
  /// written.
  public static func offer(_ text: String) -> Bool {
    FileAccess.writeAll(STDOUT_FILENO, Array(text.utf8))
  }

  /// Why something that was printed could not be written; nil where all was.
  public static var outputFailure: String? {
    let number = failure.load(ordering: .relaxed)
    return number == 0 ? nil : String(cString: strerror(number))
  }

  /// Whether the standard output could not be written although somebody reads it: who has closed a pipe, as head(1) does,
  /// wanted no more.
  static var hasLostOutput: Bool { ![0, EPIPE].contains(failure.load(ordering: .relaxed)) }

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
