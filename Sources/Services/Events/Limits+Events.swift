public import Base

extension Limits {
  // Events
  /// The events that one batch publishes, and that one command writes for a stream.
  public static let maxPublishedEvents = 1000
  /// How often the events of an organization are counted again before its quota refuses one: 60 s.
  public static let usageRecountNanoseconds: Int64 = 60_000_000_000
  /// The events of an organization that one command looks at to forget those that are too old.
  public static let maxExpiredEvents = 500
  /// How often events that are too old are looked for: 60 s.
  public static let expiryInterval: Int64 = 60_000_000_000
  /// The events that one call erases.
  public static let maxErasedEvents = 100_000
  /// The events, or deliveries, that one command erases.
  public static let maxErasedAtOnce = 500
  /// How long a call that erases waits for the database's files to be cleaned: 30 s.
  public static let erasureCleaningTimeout: Int64 = 30_000_000_000
  /// The longest payload of a published event, as JSON.
  public static let maxPublishedPayloadBytes = 256 * 1024
  /// How deep objects and arrays may stand in one another in a published payload: three messages each in
  /// protobuf, whose readers take a hundred.
  public static let maxPublishedPayloadDepth = 30
  /// The events in one page of a list.
  public static let maxListedEvents = 1000
  /// The part of the log that one page of a list or a watch looks at, in events.
  public static let maxEventsScanned = 10_000
  /// The payload bytes after which a page ends.
  public static let maxEventPageBytes = 512 * 1024
  /// The same for a watch, which keeps its page while its client does not read.
  public static let maxWatchPageBytes = 128 * 1024
  /// The pages of lists that are made at once; further lists wait for a place.
  public static let maxPagesAtOnce = 8
  /// The pages that are made at once for callers of one organization.
  public static let maxOrganizationPagesAtOnce = 4
  /// How often a list looks again for a place when nobody tells it of one.
  static let pagePlaceTimeout: Int64 = 1_000_000_000
  /// Watches of the whole server at once.
  public static let maxWatches = 1000
  /// Watches of one organization's callers at once.
  public static let maxOrganizationWatches = 100
  /// How long a watch says nothing before it says that it lives.
  public static let watchIdleTimeout: Int64 = 15_000_000_000
  /// How long a watch lets commits gather after a look at the log: many small ones make one page.
  public static let watchGatherTimeout: Int64 = 5_000_000
}
