import Store
import StoreSQLite
import Synchronization

/// A model of an engine with which several processes work: what PostgreSQL does for them, over one file of SQLite.
///
/// Transactions follow one another, as they do where each begins with the lock of the instance's row. What a commit tells
/// goes to every process that listens, in order, and comes late, or not at all. Its clock is its own.
///
/// `@unchecked Sendable`: one thread at a time runs in a simulation, and hands over to the next one by locks.
final class ModelEngine: @unchecked Sendable {
  let time: SimulatedTime
  let random: SeededRandom
  let planted: PlantedClusterFault?
  private let path: String
  /// How far its clock is from the other ones.
  private let ahead: Int64
  /// Whether what is told may be lost.
  var isChaotic = false
  /// What was not as it must be.
  var problems: [String] = []
  /// Told when a process has been told something, and when it hears it; monotonic.
  var tells: ((_ process: Int, _ time: Int64) -> Void)?
  /// Told when what a node had was taken over.
  var takesOver: ((_ node: Int64) -> Void)?
  private var listeners: [Int: ModelListener] = [:]
  /// When each node was heard of; by the engine's clock.
  private var beats: [Int64: [Int64]] = [:]
  private var ended: Set<Int64> = []
  /// Of `positionsNotUnderTheLock`: the position behind which there is room, and whose transaction left it.
  private var room: (position: Int64, process: Int)?

  init(
    path: String, time: SimulatedTime, random: SeededRandom, planted: PlantedClusterFault?
  ) {
    self.path = path
    self.time = time
    self.random = random
    self.planted = planted
    ahead = random.time(-3_600_000_000_000...3_600_000_000_000)
  }

  var monotonic: Int64 { time.monotonicNanoseconds() }

  /// The engine's clock, nanoseconds since 1970.
  var now: Int64 { 1_700_000_000_000_000_000 + monotonic + ahead }

  /// A connection of SQLite's.
  func connect(_ role: ConnectionRole) throws(StoreError) -> any DatabaseConnection {
    try SQLiteDatabase(path: path).connect(role)
  }

  // MARK: What commits tell

  func add(_ listener: ModelListener, of process: Int) { listeners[process] = listener }
  func removeListener(of process: Int) { listeners[process] = nil }

  /// Tells what a commit tells to all who listen.
  func tell(_ texts: [String]) {
    guard planted != .looksBehind else { return }
    for (process, listener) in listeners.sorted(by: { $0.key < $1.key }) {
      if isChaotic, random.isOne(in: 40) { continue }
      let delay: Int64 =
        isChaotic && random.isOne(in: 10)
        ? random.time(0...400_000_000) : random.time(200_000...20_000_000)
      tells?(process, listener.take(texts, at: monotonic + delay))
    }
  }

  // MARK: Nodes

  func noteBeat(of node: Int64, at time: Int64) {
    ended.remove(node)
    beats[node, default: []].append(time)
  }

  func noteEnd(of node: Int64) { ended.insert(node) }

  /// What a node had was taken over, which was found dead at `time`.
  func noteTakenOver(_ node: Int64, at time: Int64) {
    let silence: Int64 = 6_000_000_000
    let heard = beats[node, default: []].last { $0 < time }
    if !ended.contains(node), let heard, heard > time - silence {
      problems.append("node \(node) is taken over, of which was heard \(time - heard) ns before")
    }
    takesOver?(node)
  }

  // MARK: Positions

  /// What a process is told that asks for the last position and locks it; nil for what stands there.
  func lockedHead(for process: Int) -> String? {
    guard planted == .positionsNotUnderTheLock else { return nil }
    if let room, room.process != process {
      self.room = nil
      return "SELECT \(room.position), last_change FROM instance WHERE id = $1"
    }
    return room == nil && random.isOne(in: 3)
      ? "SELECT last_position + \(Self.roomSize), last_change FROM instance WHERE id = $1" : nil
  }

  /// Notes that a process has taken positions behind some that it left out.
  func leaveRoom(behind position: Int64, _ process: Int) { room = (position, process) }

  /// More than what one transaction appends.
  static let roomSize: Int64 = 8
}

/// What becomes of a commit.
enum CommitFate: Sendable {
  /// It stands; the connection may have ended meanwhile, and it was looked up.
  case kept
  /// The engine refuses it.
  case refused
  /// The engine gives it up for another transaction.
  case contended
  /// The connection ends before it arrives.
  case cutBefore
  /// The connection ends, and nobody finds out what became of it: it stands, or it does not.
  case unknownKept, unknownLost
}

/// How a process reaches the engine.
///
/// `@unchecked Sendable`: as for the engine.
final class ModelLink: @unchecked Sendable {
  let number: Int
  let engine: ModelEngine
  let gate = ThreadGate()
  /// After its end nothing that the process does reaches the engine.
  var isDead = false
  /// Until when nothing reaches the engine, and nothing of what others tell comes; monotonic.
  private(set) var cutUntil: Int64 = 0
  private(set) var deafUntil: Int64 = 0
  /// How often the connection that listens has ended.
  private(set) var breaks = 0
  var fate = CommitFate.kept
  /// So many statements from now the engine ends the connection with its transaction; nil for never.
  var statement: Int?

  init(_ number: Int, _ engine: ModelEngine) {
    self.number = number
    self.engine = engine
  }

  /// Cuts all connections until `time`, or the one that listens alone.
  func cut(until time: Int64, onlyListener: Bool) {
    breaks += 1
    deafUntil = max(deafUntil, time)
    if !onlyListener { cutUntil = max(cutUntil, time) }
  }

  func mend() { (cutUntil, deafUntil) = (0, 0) }

  func check() throws(StoreError) {
    if isDead { throw .unavailable("the process is dead") }
    if engine.monotonic < cutUntil { throw .unavailable("the connection is cut") }
  }

  func checkListener() throws(StoreError) {
    try check()
    if engine.monotonic < deafUntil { throw .unavailable("the listener's connection is cut") }
  }

  /// Whether the statement that is run now loses its transaction.
  func losesTransaction() -> Bool {
    guard let left = statement else { return false }
    statement = left == 0 ? nil : left - 1
    return left == 0
  }
}
