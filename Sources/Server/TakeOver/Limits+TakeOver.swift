public import Base

extension Limits {
  // Taking over
  /// How long the two processes of a take-over wait for each other's first words.
  static let takeOverAskTimeout: Int64 = 10_000_000_000
  /// How long a process that asked to take over has until it is ready; then the running server lets it go.
  static let takeOverReadyTimeout: Int64 = 60_000_000_000
  /// How long a process that takes over waits for the data directory.
  static let takeOverUnlockTimeout: Int64 = 600_000_000_000
  /// How long a process that goes on with a data directory waits for its lock: whoever worked there last may still be ending.
  public static let takeOverLockTimeout: Int64 = 5_000_000_000
  /// How long a server that has handed over waits for the word that the other process serves; then it ends.
  static let takeOverServingTimeout: Int64 = 600_000_000_000
  /// How long a server that has handed over waits for clients to close connections that were answered.
  static let handOverCloseTimeout: Int64 = 2_000_000_000
}
