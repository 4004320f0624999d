import Base

/// What published events take.
extension EventLog {
  /// How much events take.
  public struct Usage: Sendable, Equatable {
    public var events: Int
    /// Of their payloads.
    public var bytes: Int

    public init(events: Int = 0, bytes: Int = 0) {
      self.events = events
      self.bytes = bytes
    }

    public static func += (left: inout Self, right: Self) {
      left.events += right.events
      left.bytes += right.bytes
    }

    public static func -= (left: inout Self, right: Self) {
      left.events -= right.events
      left.bytes -= right.bytes
    }
  }

  /// What became of a part of the log.
  public struct Expiry: Sendable, Equatable {
    /// Where the next part begins: behind this position.
    public var position: Int64
    /// Whether nothing older is left behind it.
    public var isEnd = true
    /// What was forgotten.
    public var freed = Usage()
  }

  private static let sumPublished = Statement(
    """
    SELECT COUNT(*), COALESCE(SUM(OCTET_LENGTH(payload)), 0) FROM events
    WHERE organization = $1 AND origin = 1
    """)
  /// What the published events of an organization take; it looks at all of them.
  public static func publishedUsage(
    of organization: String, in reader: Reader
  ) throws(StoreError) -> Usage {
    try reader.first(sumPublished, [.text(organization)]) {
      Usage(events: Int($0.integer(0)), bytes: Int($0.integer(1)))
    } ?? Usage()
  }
}
