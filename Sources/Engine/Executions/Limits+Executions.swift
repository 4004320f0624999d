public import Base

extension Limits {
  // Executions in the call path
  /// Calls to async targets under way at once; one more is dropped and logged.
  public static let maxBackgroundCalls = 512
  /// The bytes that the bodies of calls to async targets may take together.
  public static let maxBackgroundBytes = 32 * 1024 * 1024
  /// How long a drain waits for calls to async targets: 10 s; what has not ended then is dropped and logged.
  public static let backgroundDrainTimeout: Int64 = 10_000_000_000
  /// The longest error text that a target may have forwarded to the caller; longer ones are cut.
  public static let maxForwardedMessageBytes = 1024
}
