import Base

extension Limits {
  // Commands
  /// The longest answer that a command reads.
  static let maxCommandAnswerBytes = 64 * 1024 * 1024
  /// The longest message of a stream that a command reads.
  static let maxCommandMessageBytes = 16 * 1024 * 1024
  /// How long a command waits for a connection.
  static let commandConnectMilliseconds = 10_000
  /// The longest file of profiles.
  static let maxProfilesBytes = 1024 * 1024
  /// The longest file or input that a command sends or applies.
  static let maxCommandFileBytes = 16 * 1024 * 1024
  /// The files of a directory that is applied.
  static let maxAppliedFiles = 1000
  /// The objects that are applied at once.
  static let maxAppliedObjects = 100_000
}
