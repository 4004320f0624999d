public import Base

extension Limits {
  // Addresses
  /// The rules that let one target dial addresses which are refused otherwise.
  public static let maxAllowRules = 100
  /// The longest such rule: a host's name and a port.
  public static let maxAllowRuleBytes = 259
}
