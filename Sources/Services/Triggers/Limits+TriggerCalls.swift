public import Base

extension Limits {
  // Calls about triggers
  /// The wrong secrets that one account may tell at once when it completes invocations.
  public static let wrongSecretsAtOnce = 10
  /// After how long it may tell another one: 6 s, which makes ten a minute.
  public static let wrongSecretInterval: Int64 = 6_000_000_000
  /// The longest input of an invocation, as JSON.
  public static let maxInvocationInputBytes = 256 * 1024
  /// The longest content that a test gives to its invocations, as JSON.
  public static let maxInvocationContentBytes = 64 * 1024
  /// The calls that wait for decisions at the same time, of all organizations.
  public static let maxDecisionWaits = 10_000
  /// The calls of one organization that wait for decisions at the same time.
  public static let maxOrganizationDecisionWaits = 2000
}
