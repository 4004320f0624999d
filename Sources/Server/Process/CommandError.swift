import Base

/// Why a program stops: one sentence for the person who started it, and the exit code.
public struct CommandError: Error, Sendable, Equatable {
  /// One line, without the program's name in front and without a full stop behind.
  public var message: String
  /// 1 when something failed, 2 when the command line or the configuration is wrong.
  public var exitCode: Int32
  /// The code of the call that a server refused, such as "already_exists"; empty for everything else.
  public var code = ""

  /// A command line or configuration that cannot be understood; exit code 2.
  public static func usage(_ message: String) -> CommandError {
    CommandError(message: message, exitCode: 2)
  }

  /// Something that went wrong while a well-formed command ran; exit code 1.
  public static func failure(_ message: String) -> CommandError {
    CommandError(message: message, exitCode: 1)
  }

  /// A call that a server refused with this code; exit code 1.
  public static func refusal(_ message: String, code: String) -> CommandError {
    CommandError(message: message, exitCode: 1, code: code)
  }

  /// Starts a thread that lives as long as the process, or says why there is none.
  static func startingThread(
    _ name: String, _ body: @escaping @Sendable () -> Void
  ) throws(CommandError) {
    do throws(ThreadError) {
      _ = try SystemThread(name: name, body)
    } catch {
      throw .failure("cannot start: \(error)")
    }
  }
}
