import Base
import Glibc

/// What commands do for somebody who sits at a terminal, and leave out for programs.
public enum Terminal {
  /// Whether the standard output is one.
  public static var hasOutput: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Asks before something that cannot be undone.
  ///
  /// - Parameters:
  ///   - what: What will happen, as a sentence without a full stop.
  ///   - isAgreed: Whether the command line says so already.
  /// - Throws: When the answer is not "yes", or nobody can be asked.
  public static func confirm(_ what: String, isAgreed: Bool) throws(CommandError) {
    if isAgreed { return }
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      throw .usage("\(what); --yes says that this is wanted")
    }
    FileAccess.writeAll(STDERR_FILENO, Array("\(what). Go on? [yes/no] ".utf8))
    guard readLine(strippingNewline: true) == "yes" else { throw .failure("nothing was done") }
  }
}

/// How far something has come that takes long: a line on the standard error that is written over, at a terminal only.
public final class TerminalProgress {
  private let what: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private var shown = -1

  /// `what` stands in front of the per cents.
  public init(_ what: String) { self.what = what }

  /// Shows what part is done.
  public func report(_ done: Int, of total: Int) {
    let part = total > 0 ? min(100, done * 100 / total) : 100
    guard isShown, part != shown else { return }
    shown = part
    FileAccess.writeAll(STDERR_FILENO, Array("\r\(what) \(part) %".utf8))
  }

  /// Takes the line away.
  public func end() {
    if shown >= 0 { FileAccess.writeAll(STDERR_FILENO, Array("\r\u{1B}[K".utf8)) }
    shown = -1
  }
}
