public import Base

extension Limits {
  // Records of events
  /// How long the id that a publisher gives an event is remembered: 7 days.
  public static let maxEventIDAge: Int64 = 7 * 86_400 * 1_000_000_000
  /// The events that one look for those to erase reads with their payloads.
  public static let maxErasureEventsRead = 5000
  /// The part of the log that one such look passes over, in events.
  public static let maxErasureEventsScanned = 20_000
  /// The payload bytes after which one such look ends.
  public static let maxErasureBytesRead = 4 * 1024 * 1024
}
