import Base

/// Waiting work that somebody wants done now: its lane and its id.
struct ExpeditedWork: Sendable, Hashable {
  var lane: WorkLane
  /// Compared as bytes, as the store does.
  var id: UTF8Key
}

// Work that does not wait for its time any longer, because somebody asked for it.
extension WorkTable {
  /// What came of asking for work to be done now.
  public enum Expedition: Sendable, Equatable {
    /// It waited for its time, and is due now: nanoseconds since 1970.
    case madeDue(Int64)
    /// It was due before, and waits for its turn: nothing about it is changed.
    case wasDue
    /// It does not wait: a worker has it, or it has come to its end.
    case notWaiting
  }

  /// Told after a commit that asked for work by its id: the owner of its lane does it before what else is due there.
  ///
  /// A process that owns the lane later, or that does not hear of it, does the work in its turn.
  static let expedited = Topic<ExpeditedWork>(
    "expedited work",
    told: TopicCoding(
      encode: { [$0.lane.kind, $0.lane.name, $0.id.text] },
      decode: {
        $0.count == 3
          ? ExpeditedWork(lane: WorkLane(kind: $0[0], name: $0[1]), id: UTF8Key($0[2])) : nil
      }))

  private static let selectWaiting = Statement(
    """
    SELECT due_at, position FROM work
    WHERE organization = $1 AND kind = $2 AND id = $3 AND lane = $4 AND state + 0 = 1
    """)
  private static let makeDue = Statement(
    """
    UPDATE work SET due_at = $5 WHERE organization = $1 AND kind = $2 AND id = $3 AND lane = $4
      AND state + 0 = 1 AND due_at > $5
    """)
  private static let leaseNamed = Statement(
    """
    UPDATE work SET state = 2, leased_by = $5, token = $6, leased_until = $7
    WHERE organization = $1 AND kind = $2 AND id = $3 AND lane = $4 AND state + 0 = 1 AND due_at > 0
      AND due_at <= $8
    RETURNING id, series, position, due_at, attempts, lost_leases
    """)

  /// Makes work that waits for its time due at once; the owner of the lane, whichever process that is, hears of it after
  /// the commit.
  ///
  /// It keeps the attempts that are used up. What is due at once in the order of positions keeps its place in that order.
  public static func expedite(
    _ id: String, in lane: WorkLane, organization: String, _ transaction: Transaction
  ) throws(StoreError) -> Expedition {
    let own: [DatabaseValue] = [
      .text(organization), .text(lane.kind), .text(id), .text(lane.name),
    ]
    let waiting = try transaction.first(selectWaiting, own) {
      (dueAt: $0.integer(0), position: $0.integer(1))
    }
    guard let waiting else { return .notWaiting }
    let now = transaction.now
    let waits = waiting.dueAt > now
    if waits {
      // Another process may have leased it since it was read.
      guard try transaction.execute(makeDue, own + [.integer(now)]) > 0 else { return .notWaiting }
      try announce(
        lane, dueAt: now, position: waiting.position, organization: organization, in: transaction)
    }
    transaction.announce(ExpeditedWork(lane: lane, id: UTF8Key(id)), to: expedited)
    return waits ? .madeDue(now) : .wasDue
  }

  /// Leases work of a lane by its ids, as far as it waited for a time that has come at `now`; until `until`, both
  /// nanoseconds since 1970.
  ///
  /// What is due at once in the order of positions is left where it is: it may overtake nothing.
  static func lease(
    named ids: [String], in lane: WorkLane, now: Int64, until: Int64, for lease: WorkLease,
    organization: String, _ transaction: Transaction
  ) throws(StoreError) -> [WorkItem] {
    var items: [WorkItem] = []
    for id in ids {
      items += try transaction.all(
        leaseNamed,
        [
          .text(organization), .text(lane.kind), .text(id), .text(lane.name), .text(lease.owner),
          .integer(lease.token), .integer(until), .integer(now),
        ]
      ) { row in WorkItem(leased: row, lane: lane.name, lease: lease) }
    }
    transaction.noteWork(waiting: -items.count, leased: items.count, of: lane.kind)
    return items
  }
}

extension WorkItem {
  /// Reads a row that a lease returns: id, series, position, due_at, attempts, lost_leases.
  init(leased row: any Row, lane: String, lease: WorkLease) {
    self.init(
      id: row.text(0), lane: lane, series: row.text(1), position: row.integer(2),
      dueAt: row.integer(3), attempts: row.integer(4), lostLeases: Int(row.integer(5)),
      lease: lease)
  }
}
