import Base

extension Limits {
  // What follows the log
  /// The events of one page of the log that are looked at closely.
  static let maxFollowedEvents = 500
  /// The rows of the log that one page goes over.
  static let maxFollowedRows = 5000
  /// The bytes of payloads after which a page ends.
  static let maxFollowedBytes = 512 * 1024
  /// The effects after which a transaction begins that notes them; one event may go beyond.
  static let firingsPerWrite = 256
  /// The steps that an organization's filters take in one pass before its events are put off, that others' come: some
  /// 50 ms; one event may go beyond.
  static let maxFilterStepsPerPass = 1_000_000
  /// How long the log is left alone when the store failed: 1 s.
  static let followerPause: Int64 = 1_000_000_000
}
