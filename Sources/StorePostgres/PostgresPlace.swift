import Glibc
import Store
import Synchronization

/// The place of a process among those that change the data: many share it, or one has it to itself.
///
/// It is an advisory lock of the schema, shared or not, on the writer's own connection. So a transaction of the writer can
/// only be committed while the lock is held: when the connection ends, both go. The name of whoever came last stands in a
/// row besides. By that one that is to be alone knows, behind a connection that ended, whether another process had the
/// place meanwhile; then nothing that it keeps in memory is true any more. Those that share it hear of each other's changes.
struct PostgresPlace: Sendable {
  /// Who claims it, for others that find it taken: the machine's name and the process's number.
  let label: String
  /// Whether others may have it at the same time that share it, too.
  let isShared: Bool

  static let table = "pintle_owner"
  /// The first half of the lock's number; the other one is the schema's.
  static let lockClass: Int32 = 0x7069_6e75
  /// How often it is looked whether the former connection's process has gone.
  static let lookMicroseconds: UInt32 = 20_000
  /// How long that is looked for: what the server waits for locks while a connection is set up.
  static let patienceMicroseconds: UInt32 = 10_000_000

  /// What came of a claim.
  enum Outcome {
    case held
    /// Another process has it, or had it since this one lost it.
    case other(String)
  }

  /// Takes the place on a connection.
  ///
  /// - Parameters:
  ///   - link: The writer's connection.
  ///   - writer: The writer's name.
  ///   - isFirst: Whether it had no connection before; else the place must still be its own.
  /// - Returns: Whether it is held now, or who has it.
  /// - Throws: What the server says, ``StoreError/unavailable(_:)`` when the former connection's process does not go.
  func claim(
    _ link: PostgresLink, writer: String, isFirst: Bool
  ) throws(StoreError) -> Outcome {
    var waited: UInt32 = 0
    while true {
      let isFree =
        try PostgresSession.ask(
          link,
          "SELECT pg_try_advisory_lock\(isShared ? "_shared" : "")(\(Self.lockClass), hashtext(current_schema()))"
        ).integer(0) == 1
      if isFree { break }
      let owner = try PostgresSession.ask(link, "SELECT writer, label FROM \(Self.table)")
      if isFirst || owner.text(0) != writer {
        return .other(owner.text(1).isEmpty ? "another process" : owner.text(1))
      }
      guard waited < Self.patienceMicroseconds else {
        throw .unavailable(
          "the former connection to PostgreSQL still holds the place of the one that writes")
      }
      usleep(Self.lookMicroseconds)
      waited += Self.lookMicroseconds
    }
    guard isFirst || isShared else {
      let owner = try PostgresSession.ask(link, "SELECT writer, label FROM \(Self.table)")
      if owner.text(0) == writer { return .held }
      return .other(owner.text(1))
    }
    _ = try PostgresSession.ask(
      link,
      """
      INSERT INTO \(Self.table) (one, writer, label, since) VALUES (TRUE, '\(writer)', '\(label)', now())
      ON CONFLICT (one) DO UPDATE SET writer = excluded.writer, label = excluded.label, since = excluded.since
      """)
    return .held
  }

  static let definition = """
    CREATE TABLE IF NOT EXISTS \(table) (
      one BOOLEAN NOT NULL PRIMARY KEY CHECK (one), writer TEXT COLLATE "C" NOT NULL,
      label TEXT COLLATE "C" NOT NULL, since TIMESTAMPTZ NOT NULL)
    """
}

/// What is known of the writer's connection; any thread may ask.
final class PostgresWatch: Sendable {
  private let isLost = Atomic<Bool>(false)
  private let isReplaced = Atomic<Bool>(false)

  func noteLost() { isLost.store(true, ordering: .relaxed) }
  func noteConnected() { isLost.store(false, ordering: .relaxed) }
  /// False when it was known.
  func noteReplaced() -> Bool { !isReplaced.exchange(true, ordering: .relaxed) }

  /// What keeps the store from writing; nil for nothing.
  var obstacle: String? {
    if isReplaced.load(ordering: .relaxed) { return "another process has taken the database over" }
    return isLost.load(ordering: .relaxed) ? "the database cannot be reached" : nil
  }
}
