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
  /// The claims, attributes, log lines and metadata, each, that the targets of one function may add together.
  public static let maxFunctionEntries = 1000
  /// What the targets of one function may answer together.
  public static let maxFunctionResultBytes = 4 * 1024 * 1024
}
