public import Base

extension Limits {
  // Targets and lists of them
  /// The filters that one list may be narrowed by.
  public static let maxListFilters = 100
  /// The targets of an instance.
  public static let maxTargets = 10_000
  /// The public keys of a target.
  public static let maxKeysPerTarget = 100
  /// The ids or conditions that one filter of a list may name.
  public static let maxFilterValues = 1000
  /// The values that all filters of a list may name together.
  public static let maxListValues = 10_000
  /// The rows that a list returns when its caller gives no limit.
  public static let defaultListedRows: UInt64 = 100
  /// How long a target may take to answer: 270 s.
  public static let maxTargetTimeout: Int64 = 270_000_000_000
  /// The static fields of a target.
  public static let maxStaticFields = 20
  /// The bytes of their names and values together.
  public static let maxStaticFieldBytes = 8192
  /// How much of an answer's body is told when a target is tried.
  public static let maxShownAnswerBytes = 4096
  /// The waits of a target's own retry schedule: one less than the attempts of a delivery.
  public static let maxRetryWaits = 30
  /// The shortest of them: 1 s.
  public static let minRetryWait: Int64 = 1_000_000_000
  /// The longest of them: 24 h.
  public static let maxRetryWait: Int64 = 86_400_000_000_000
  /// The transactions, of `maxSweptDeliveries` each, in which one call queues what was held of a target; the rest follows
  /// within `deliverySweepInterval`.
  public static let maxReleasesAtOnce = 100
  /// How long a former signing key may sign beside the new one: 30 days.
  public static let maxKeyOverlap: Int64 = 30 * 86_400 * 1_000_000_000
}
