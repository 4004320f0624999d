public import Base

extension Limits {
  // Timelines
  /// The entries of a page of a timeline, when the request does not say.
  public static let timelinePage = 250
  /// The warnings about its definition that a run's log begins with.
  public static let maxRunWarnings = 20
  /// The entries of a run's history that a watch reads at once.
  public static let maxWatchedRunEvents = 500
  /// The watches of runs at once, of all organizations.
  public static let maxRunWatches = 1000
  /// The watches of runs at once for accounts of one organization.
  public static let maxOrganizationRunWatches = 100
  /// How often a watch looks for attempts of deliveries that are not at their ends.
  public static let watchedAttemptsInterval: Int64 = 1_000_000_000
}
