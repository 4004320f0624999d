public import Base

extension Limits {
  // Retries
  /// The longest wait that a target's Retry-After can ask for: 24 h.
  public static let maxRetryAfterNanoseconds: Int64 = 86_400_000_000_000
}
