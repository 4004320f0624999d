/// A fault that a simulation of several processes is given, to prove that it would find it: the program's own code stays
/// as it is, the engine beneath it misbehaves, or says what the program's statements would say if they were wrong.
enum PlantedClusterFault: CaseIterable, Sendable {
  /// Who records a run need not hold the work's lease.
  case leaseNotGuarded
  /// Two processes lease the same lane.
  case laneLeasedTwice
  /// Who does what one process does at a time need not have the duty any more.
  case dutyNotGuarded
  /// Positions are drawn before the instance's row is locked, as from a sequence.
  case positionsNotUnderTheLock
  /// A process counts as dead when nothing was heard of it for half a second.
  case aliveTakenOver
  /// Nobody takes over what a dead process had leased.
  case deadLeftAlone
  /// A commit whose outcome is unknown is told as one that failed.
  case unknownToldAsFailed
  /// What others changed in what is kept in memory is overlooked.
  case changesOverlooked
  /// Looks at the database find it as it was, and nothing is told, as of a replica that has stopped.
  case looksBehind
  /// A timer fires before its time.
  case timerEarly

  /// A statement of the program's as the fault has it; nil when that is no other one.
  ///
  /// With `listens` it is one of those by which others are followed.
  func rewrite(_ sql: String, listens: Bool) -> String? {
    switch self {
    case .leaseNotGuarded, .laneLeasedTwice:
      (self == .leaseNotGuarded ? PlantedFault.leaseNotGuarded : .laneLeasedTwice).rewrite(sql)
    case .dutyNotGuarded:
      sql.hasPrefix("SELECT 1 FROM duties")
        ? sql.replacing("node = $3 AND token = $4", with: "$3 = $3 AND $4 = $4") : nil
    case .aliveTakenOver:
      sql.contains(Self.silent)
        ? sql.replacing(Self.silent, with: "CASE WHEN seen_at < $3 + 5500000000") : nil
    case .deadLeftAlone:
      sql.contains(Self.leasedByNode)
        ? sql.replacing(Self.leasedByNode, with: "state = 9 AND leased_by >= $3") : nil
    case .changesOverlooked:
      listens && sql.hasPrefix("SELECT subject FROM changed_subjects") ? sql + " AND 1 = 0" : nil
    case .timerEarly:
      sql.contains("due_at > 0 AND due_at <= $8")
        ? sql.replacing("due_at <= $8", with: "due_at <= $8 + 700000000")
        : sql.contains("wake_at > 0 AND wake_at <= $5")
          ? sql.replacing("wake_at <= $5", with: "wake_at <= $5 + 700000000") : nil
    case .positionsNotUnderTheLock, .unknownToldAsFailed, .looksBehind: nil
    }
  }

  private static let silent = "CASE WHEN seen_at < $3"
  private static let leasedByNode = "state = 2 AND leased_by >= $3"
}
