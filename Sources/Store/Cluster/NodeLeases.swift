/// The leases of a process: of lanes and of work.
///
/// What they are leased by begins with the process's number, where several share a database.
enum NodeLeases {
  /// Which rows a node has leased, by the parameters of `values`.
  static let condition = "state = 2 AND leased_by >= $3 AND leased_by < $4"
  private static let hasLane = Statement(
    "SELECT 1 FROM work_lanes WHERE organization = $1 AND kind = $2 AND \(condition) LIMIT 1")
  private static let hasWork = Statement(
    """
    SELECT 1 FROM work
    WHERE organization = $1 AND kind = $2 AND ended_at IS NULL AND \(condition) LIMIT 1
    """)

  /// What the owners of leases are called that a node's workers make.
  static func owner(_ name: String, of node: Int64) -> String { "\(node).\(name)" }

  /// The instance, the kind of work, and the bounds of a node's owners; "/" is what follows ".".
  static func values(_ node: Int64, _ kind: String, _ instance: String) -> [DatabaseValue] {
    [.text(instance), .text(kind), .text("\(node)."), .text("\(node)/")]
  }

  /// Whether a node has leased anything of these kinds of work.
  static func areThere(
    of node: Int64, kinds: [String], instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) -> Bool {
    var isFound = false
    for kind in kinds {
      for statement in [hasLane, hasWork] where !isFound {
        try connection.query(statement, values(node, kind, instance)) { _ in
          isFound = true
          return false
        }
      }
    }
    return isFound
  }
}
