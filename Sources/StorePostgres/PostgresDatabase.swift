public import Store
import Synchronization

/// PostgreSQL as the store's database, over libpq.
///
/// Each connection belongs to one thread at a time, the writer's or one that reads, which waits for the server; no loop
/// ever does. A connection that has ended is made again by whoever needs it next.
public final class PostgresDatabase: Database {
  public let name = "postgresql"
  public let answersInline = false
  public let hasOtherWriters = true
  public var readers: Int? { settings.readers }

  /// Where the database lies, for logs; without a password.
  public var place: String { target.place }

  private let settings: PostgresSettings
  private let target: PostgresTarget
  private let pq: LibPQ

  /// Checks the settings and opens the library; no connection is made yet.
  ///
  /// - Throws: ``StoreError/settings(_:)``.
  public init(_ settings: PostgresSettings) throws(StoreError) {
    pq = try LibPQ.load()
    target = try PostgresTarget(settings, pq)
    guard settings.readers > 0 else { throw .settings("at least one thread has to read") }
    self.settings = settings
  }

  public var obstacle: String? { target.watch.obstacle }

  /// Takes this process's place among those that write, for the next writer's connection.
  ///
  /// - Parameter amidMove: Whether it is that of one that moves another database here.
  /// - Returns: Whether nothing was ever kept in the database.
  /// - Throws: ``StoreError/taken(by:)`` when another process has it to itself, or this one would, ``StoreError/settings(_:)`` when a move to here has
  ///   begun and not ended.
  public func takePlace(amidMove: Bool = false) throws(StoreError) -> Bool {
    let connection = try PostgresConnection(target, .writer, pq)
    if !amidMove, let move = try PostgresMove.find(on: connection) {
      connection.close()
      throw .settings(PostgresMove.advice(move.source))
    }
    let isNew = try !connection.hasTable("instance")
    writer.withLock { $0 = Waiting(connection) }
    return isNew
  }

  public func connect(_ role: ConnectionRole) throws(StoreError) -> any DatabaseConnection {
    if role == .writer, let waiting = writer.withLock({ $0.take() }) { return waiting.connection }
    return try PostgresConnection(target, role, pq)
  }

  /// Where one process works alone there is nobody to be heard.
  public func listen() throws(StoreError) -> (any DatabaseListener)? {
    if let place = target.ownPlace, !place.isShared { return nil }
    return try PostgresListener(target, pq)
  }

  /// A connection that nobody uses yet.
  ///
  /// `@unchecked Sendable`: whoever takes it out of the lock is the only one that has it.
  private struct Waiting: @unchecked Sendable {
    let connection: PostgresConnection
    init(_ connection: PostgresConnection) { self.connection = connection }
  }

  private let writer = Mutex<Waiting?>(nil)

  public func close() {}
}
