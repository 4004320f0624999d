public import Base

extension Limits {
  // Lists and replays of deliveries
  /// The deliveries on one page of a list, at most and unless a caller asks for less.
  public static let maxListedDeliveries = 1000
  /// The deliveries that one call replays.
  public static let maxReplayedDeliveries = 10_000
  /// The deliveries that one transaction replays.
  public static let maxReplayedAtOnce = 250
  /// How far the deliveries of a target are counted.
  public static let maxCountedDeliveries = 1_000_000
}
