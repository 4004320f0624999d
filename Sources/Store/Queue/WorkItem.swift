public import Base

/// Where work queues: its kind, and what it has to do with other work, a target or a run for one.
///
/// A process that leases a lane owns it: nobody else takes work from it meanwhile. Compared as bytes.
public struct WorkLane: Sendable, Hashable {
  /// The kind of work.
  public var kind: String
  /// The lane's name among those of its kind.
  public var name: String

  public init(kind: String, name: String) {
    self.kind = kind
    self.name = name
  }

  public static func == (left: WorkLane, right: WorkLane) -> Bool {
    left.name.utf8Equals(right.name) && left.kind.utf8Equals(right.kind)
  }

  public func hash(into hasher: inout Hasher) {
    var name = name
    name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// A lease of work or of a lane: who has it, and which one of theirs.
public struct WorkLease: Sendable, Hashable {
  /// The process, by an id that it drew when it began.
  @UTF8Compared public var owner: String
  /// Never the same twice for one owner.
  public var token: Int64

  public init(owner: String, token: Int64) {
    self.owner = owner
    self.token = token
  }
}

/// Work that is to be done once its time has come.
public struct NewWork: Sendable {
  /// Unique among the work of its kind.
  public var id: String
  public var lane: WorkLane
  /// What its first run is about; empty for work that waits for no other.
  ///
  /// Of one lane and series no two run for the first time at once, and they do so in the order of positions.
  public var series: String
  /// Its place among what is due at once.
  public var position: Int64
  /// Nanoseconds since 1970; 0 for at once, in the order of positions.
  public var dueAt: Int64
  /// How many attempts were used up.
  public var attempts: Int64

  public init(
    id: String, lane: WorkLane, series: String = "", position: Int64, dueAt: Int64 = 0,
    attempts: Int64 = 0
  ) {
    self.id = id
    self.lane = lane
    self.series = series
    self.position = position
    self.dueAt = dueAt
    self.attempts = attempts
  }
}

/// Work as a worker leased it.
public struct WorkItem: Sendable, Equatable {
  @UTF8Compared public var id: String
  /// The lane's name.
  @UTF8Compared public var lane: String
  /// What no other first run of the lane may be about meanwhile; empty for nothing.
  @UTF8Compared public var series: String
  public var position: Int64
  /// Nanoseconds since 1970; 0 for at once, in the order of positions: the first run.
  public var dueAt: Int64
  /// How many attempts were used up before.
  public var attempts: Int64
  /// How many processes have died with it since it last came further.
  public var lostLeases: Int
  public var lease: WorkLease

  public init(
    id: String, lane: String, series: String, position: Int64, dueAt: Int64, attempts: Int64,
    lostLeases: Int = 0, lease: WorkLease
  ) {
    self.id = id
    self.lane = lane
    self.series = series
    self.position = position
    self.dueAt = dueAt
    self.attempts = attempts
    self.lostLeases = lostLeases
    self.lease = lease
  }

  /// Whether it is run in the order of positions.
  public var isFirst: Bool { dueAt == 0 }

  /// One lease of one piece of work; what is queued again while it runs can come to a second one.
  struct Key: Sendable, Hashable {
    /// Compared as bytes, as the store does.
    var id: UTF8Key
    var lease: WorkLease
  }

  var key: Key { Key(id: UTF8Key(id), lease: lease) }
}

/// Where a piece of work stands.
public enum WorkState: Int64, Sendable {
  /// Waits for its time or its turn.
  case waiting = 1
  /// A worker has it.
  case leased = 2
  /// Done, and kept for its outcome.
  case done = 3
  /// Given up, and kept for its outcome.
  case dead = 4
}
