public import Base

/// Dissolves the includes of an execution's list.
public enum IncludeResolution {
  /// The targets that an execution calls, in the order in which they are called: each include is replaced by
  /// the targets of the execution that it names.
  ///
  /// What is not there is passed over. So is what no command lets in: includes that stand deeper than
  /// Limits.maxIncludeDepth, and targets beyond `limit`.
  ///
  /// - Parameters:
  ///   - id: The execution.
  ///   - limit: How many targets to return at most.
  ///   - lists: How many lists to go through at most.
  ///   - entries: Gives an execution's list; nil when there is no such execution.
  /// - Returns: The ids of the targets; one that is reached twice stands there twice. Nil when there are more lists.
  /// - Throws: What `entries` throws.
  public static func targets<Failure>(
    of id: String, limit: Int = Limits.maxResolvedTargets, lists: Int = Limits.maxResolvedLists,
    entries: (String) throws(Failure) -> [ExecutionEntry]?
  ) throws(Failure) -> [String]? {
    var targets: [String] = []
    var listsLeft = lists
    try append(entriesOf: id, depth: 0, to: &targets, limit, &listsLeft, entries)
    return listsLeft < 0 ? nil : targets
  }

  /// Ends early, with `listsLeft` below zero, when there are more lists than those.
  private static func append<Failure>(
    entriesOf id: String, depth: Int, to targets: inout [String], _ limit: Int,
    _ listsLeft: inout Int, _ entries: (String) throws(Failure) -> [ExecutionEntry]?
  ) throws(Failure) {
    listsLeft -= 1
    guard listsLeft >= 0 else { return }
    for entry in try entries(id) ?? [] {
      guard targets.count < limit, listsLeft >= 0 else { return }
      switch entry {
      case .target(let target): targets.append(target)
      case .include(let included):
        if depth < Limits.maxIncludeDepth {
          try append(
            entriesOf: included, depth: depth + 1, to: &targets, limit, &listsLeft, entries)
        }
      }
    }
  }
}
