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

  private static let countLanes = Statement(
    """
    SELECT leased_by, COUNT(*) FROM work_lanes
    WHERE organization = $1 AND kind = $2 AND state = 2 GROUP BY leased_by
    """)
  private static let countWork = Statement(
    """
    SELECT leased_by, COUNT(*) FROM work
    WHERE organization = $1 AND kind = $2 AND ended_at IS NULL AND state = 2 GROUP BY leased_by
    """)

  /// What the owners of leases are called that a node's workers make.
  static func owner(_ name: String, of node: Int64) -> String { "\(node).\(name)" }

  /// The instance, the kind of work, and the bounds of a node's owners; "/" is what follows ".".
  static func values(_ node: Int64, _ kind: String, _ instance: String) -> [DatabaseValue] {
    [.text(instance), .text(kind), .text("\(node)."), .text("\(node)/")]
  }

  /// What a node has leased of a kind of work.
  struct Count: Sendable {
    /// 0 where the engine admits one process.
    var node: Int64
    var lanes = 0
    var work = 0
  }

  /// What the nodes have leased of a kind of work; a node may come more than once.
  ///
  /// Read it as a scan: it looks at everything that is leased.
  static func counts(
    of kind: String, instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) -> [Count] {
    var counts: [Count] = []
    func read(_ statement: Statement, _ member: WritableKeyPath<Count, Int>) throws(StoreError) {
      try connection.query(statement, [.text(instance), .text(kind)]) { row in
        var count = Count(node: node(of: row.text(0)))
        count[keyPath: member] = Int(row.integer(1))
        counts.append(count)
        return true
      }
    }
    try read(countLanes, \.lanes)
    try read(countWork, \.work)
    return counts
  }

  /// The number that an owner's name begins with; 0 for that of a process that has the database to itself.
  private static func node(of owner: String) -> Int64 {
    owner.firstIndex(of: ".").flatMap { Int64(owner[..<$0]) } ?? 0
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
