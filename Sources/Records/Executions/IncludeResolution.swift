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
  ///   - entries: Gives an execution's list; nil when there is no such execution.
  /// - Returns: The ids of the targets; one that is reached twice stands there twice.
  public static func targets(
    of id: String, limit: Int = Limits.maxResolvedTargets,
    entries: (String) -> [ExecutionEntry]?
  ) -> [String] {
    var targets: [String] = []
    append(entriesOf: id, depth: 0, to: &targets, limit, entries)
    return targets
  }

  private static func append(
    entriesOf id: String, depth: Int, to targets: inout [String], _ limit: Int,
    _ entries: (String) -> [ExecutionEntry]?
  ) {
    for entry in entries(id) ?? [] {
      guard targets.count < limit else { return }
      switch entry {
      case .target(let target): targets.append(target)
      case .include(let included):
        if depth < Limits.maxIncludeDepth {
          append(entriesOf: included, depth: depth + 1, to: &targets, limit, entries)
        }
      }
    }
  }
}
