import Base
import Synchronization

/// Takes over what a process had that is dead: its leases of lanes and of work, and its duties.
///
/// Whoever had them changes nothing any more, should it go on after all.
enum NodeTakeOver {
  private static let takeLanes = Statement(
    """
    UPDATE work_lanes SET state = 1, wake_at = 0, position = 0, leased_by = NULL
    WHERE organization = $1 AND kind = $2 AND lane IN (
      SELECT lane FROM work_lanes
      WHERE organization = $1 AND kind = $2 AND \(NodeLeases.condition) LIMIT $5)
    RETURNING lane
    """)
  private static let takeWork = Statement(
    """
    UPDATE work SET state = 1, lost_leases = lost_leases + 1, leased_by = NULL, leased_until = NULL
    WHERE organization = $1 AND kind = $2 AND id IN (
      SELECT id FROM work
      WHERE organization = $1 AND kind = $2 AND ended_at IS NULL AND \(NodeLeases.condition)
      LIMIT $5)
    RETURNING lane, due_at, position
    """)

  /// How far a node's work has been taken over.
  enum Progress: Sendable {
    case hasMore, done
    /// Another process has done it.
    case byOthers
  }

  /// Takes back a part of a node's leases, and tells the workers of all processes.
  ///
  /// With the last part its duties are free, and everybody looks what waits for its time.
  ///
  /// - Parameters:
  ///   - node: The dead process's number.
  ///   - time: When it was found dead, by the database's clock.
  ///   - kinds: The kinds of work that there are.
  ///   - transaction: Where it is done.
  /// - Returns: How far that has come.
  /// - Throws: What the driver says.
  static func step(
    _ node: Int64, at time: Int64, kinds: [String], in transaction: Transaction
  ) throws(StoreError) -> Progress {
    var left = Limits.maxLeasesTakenBack
    let instance = transaction.instance
    // Each of several processes finds the dead one; one of them takes over.
    guard
      try !NodeTable.isTakenOver(node, instance: instance, on: transaction.connection)
    else { return .byOthers }
    // The lanes of all kinds first, so that whoever finds one takes back itself what is left of it.
    for kind in kinds where left > 0 {
      let lanes = try transaction.all(
        takeLanes, NodeLeases.values(node, kind, instance) + [.integer(Int64(left))]
      ) { $0.text(0) }
      left -= lanes.count
      for lane in lanes {
        transaction.announce(WorkLane(kind: kind, name: lane), to: WorkTable.topic)
      }
    }
    for kind in kinds where left > 0 {
      let found = try transaction.all(
        takeWork, NodeLeases.values(node, kind, instance) + [.integer(Int64(left))]
      ) { (lane: $0.text(0), dueAt: $0.integer(1), position: $0.integer(2)) }
      left -= found.count
      transaction.noteWork(waiting: found.count, leased: -found.count, of: kind)
      for row in found {
        try WorkTable.announce(
          WorkLane(kind: kind, name: row.lane), dueAt: row.dueAt, position: row.position,
          organization: instance, in: transaction)
      }
    }
    guard left > 0 else { return .hasMore }
    try DutyTable.free(allOf: node, instance: instance, on: transaction.connection)
    try NodeTable.noteTakenOver(node, at: time, instance: instance, on: transaction.connection)
    for kind in kinds { transaction.announce(anyLane(of: kind), to: WorkTable.topic) }
    return .done
  }

  /// Stands for lanes of which nothing is due, in announcements: whoever has no such lane looks which is due next.
  static func anyLane(of kind: String) -> WorkLane { WorkLane(kind: kind, name: "") }
}

extension Store {
  /// Begins to take over what processes had that are dead; nothing where there are no others.
  public func beginTakingOver() {
    whenProcessesDie { [weak self] nodes, time in
      guard let self else { return }
      Task.detached { await self.takeOver(nodes, at: time) }
    }
  }

  /// Takes over what dead processes had, a part in each transaction.
  private func takeOver(_ nodes: [Int64], at time: Int64) async {
    let kinds = queue.declaredKinds
    for node in nodes {
      do throws(StoreError) {
        var progress = NodeTakeOver.Progress.hasMore
        while progress == .hasMore {
          progress = try await write { transaction throws(StoreError) in
            try NodeTakeOver.step(node, at: time, kinds: kinds, in: transaction)
          }
        }
        if progress == .done { nodeCounts.takenOver.add(1, ordering: .relaxed) }
      } catch {
        // It is found again with the next beat.
        break
      }
    }
    haveTakenOver()
  }
}
