public import Base

extension Limits {
  // Records of workflow runs
  /// What a run's history may have of events; a run that needs more fails, and says why.
  public static let maxRunEvents = 10_000
  /// What the events of a run may take together; a run that needs more fails, and says why.
  public static let maxRunHistoryBytes = 10 * 1024 * 1024
  /// The bytes of a run's input.
  public static let maxRunInputBytes = 1024 * 1024
  /// The runs of one workflow that have not come to their end; one more is refused.
  public static let maxOpenRuns = 2_000_000
  /// The bytes of an idempotency key.
  public static let maxRunKeyBytes = 200
  /// How long a run is kept after its end: 90 days.
  public static let runKeptNanoseconds: Int64 = 90 * 86_400_000_000_000
  /// The runs of one workflow that are kept after their end; the oldest go first.
  public static let maxKeptRuns = 1_000_000
  /// The runs that one transaction forgets.
  public static let maxSweptRuns = 100
}
