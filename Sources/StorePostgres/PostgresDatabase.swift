public import Store

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

  public func connect(_ role: ConnectionRole) throws(StoreError) -> any DatabaseConnection {
    try PostgresConnection(target, role, pq)
  }

  public func close() {}
}
