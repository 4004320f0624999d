public import Base

extension Limits {
  // Executions in the call path
  /// Calls to async targets under way at once; one more is dropped and logged.
  public static let maxBackgroundCalls = 512
  /// The calls to async targets that are kept for targets that have none under way.
  public static let backgroundCallsKept = 64
  /// The calls to one async target under way at once; fewer when few are left.
  public static let maxBackgroundCallsPerTarget = 256
  /// The bytes that the bodies of calls to async targets may take together; one target may have half of what is left
  /// when it has any already.
  public static let maxBackgroundBytes = 32 * 1024 * 1024
  /// How long a drain waits for calls to async targets: 10 s; what has not ended then is dropped and logged.
  public static let backgroundDrainTimeout: Int64 = 10_000_000_000
  /// The longest error text that a target may have forwarded to the caller; longer ones are cut.
  public static let maxForwardedMessageBytes = 1024
}
