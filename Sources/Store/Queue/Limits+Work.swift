public import Base

extension Limits {
  // Queued work
  /// The processes that may die with a piece of work, without its coming further in between, before it is given up.
  public static let maxLostLeases = 5
  /// The processes that may die with a piece of work before it is run while no other such work runs.
  public static let lostLeasesToRunAlone = 2
}
