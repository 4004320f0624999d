public import Base

extension Limits {
  // Invocations of triggers
  /// How long an invocation that came to its end is listed: 24 h.
  public static let completedInvocationKept: Int64 = 86_400_000_000_000
  /// How long an invocation that failed or expired is listed: 48 h.
  public static let failedInvocationKept: Int64 = 172_800_000_000_000
  /// The invocations of an organization that are listed: the newest.
  public static let maxListedInvocations = 2000
  /// The invocations of an organization that are to be sent or wait for a decision.
  public static let maxWaitingInvocations = 10_000
  /// The longest decision, as JSON.
  public static let maxInvocationOutputBytes = 256 * 1024
  /// The invocations of one event that a timeline tells of.
  public static let maxInvocationsOfEvent = 50
  /// The invocations that one transaction forgets.
  public static let maxSweptInvocations = 500
}
