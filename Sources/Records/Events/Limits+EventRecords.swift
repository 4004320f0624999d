public import Base

extension Limits {
  // Records of events
  /// How long the id that a publisher gives an event is remembered: 7 days.
  public static let maxEventIDAge: Int64 = 7 * 86_400 * 1_000_000_000
}
