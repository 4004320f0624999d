/// One of the processes that work with a database, and what it does for all of them.
public struct NodeState: Sendable {
  public var node: NodeRecord
  /// Whether it is this process.
  public var isThisProcess: Bool
  /// Whether something was heard of it lately; what others had is taken over.
  public var isThere: Bool
  /// What it alone does of all processes, by name.
  public var duties: [String] = []
  /// The lanes of work that it has leased.
  public var leasedLanes = 0
  /// The work that it has leased: what it runs, and what it runs next.
  public var leasedWork = 0
}
