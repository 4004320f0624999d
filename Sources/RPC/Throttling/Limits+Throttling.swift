public import Base

extension Limits {
  // Rates
  /// The addresses whose failures are counted one by one; more of them share a count.
  public static let maxThrottledAddresses = 65_536
}
