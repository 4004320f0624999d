public import Base

extension Limits {
  // Queued work
  /// The processes that may die with a piece of work, without its coming further in between, before it is given up.
  public static let maxLostLeases = 5
  /// The processes that may die with a piece of work before it is run while no other such work runs.
  public static let lostLeasesToRunAlone = 2
  /// For how long a worker has run before work that was lost so often is run: 1 s, and four times as long for each
  /// further loss.
  ///
  /// So what is killed again and again for another reason does not count against work that happened to be first.
  public static let firstLoneRunDelay: Int64 = 1_000_000_000
}
