public import Base

extension Limits {
  // The event log
  /// The longest payload of one event.
  public static let maxEventPayloadBytes = 1024 * 1024
}
