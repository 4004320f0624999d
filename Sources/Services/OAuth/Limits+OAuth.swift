public import Base

extension Limits {
  // Access tokens
  /// The longest body of a request for a token.
  public static let maxTokenRequestBytes = 16 * 1024
  /// The parts of such a body when it is a multipart form.
  public static let maxTokenParameters = 32
  /// The longest JWT that an account signs to get a token.
  public static let maxAssertionBytes = 8 * 1024
  /// The latest end that such a JWT may have: an hour from now.
  public static let maxAssertionNanoseconds: Int64 = 3_600_000_000_000
}
