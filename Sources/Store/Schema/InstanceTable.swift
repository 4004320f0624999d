public import Base

/// The one row that says what data directory this is.
public struct InstanceRecord: Sendable, Equatable {
  /// Drawn when the data directory was made.
  @UTF8Compared public var id: String
  /// Nanoseconds since 1970.
  public var createdAt: Int64
  /// How many migrations were run, of all features.
  public var schemaVersion: Int64
  /// The position of the last event.
  public var lastPosition: Int64
  /// The id of the master key under which secrets are sealed; nil before the first one.
  @UTF8Compared public var sealingKey: String?
}

/// The instance's row.
public enum InstanceTable {
  private static let select = Statement(
    "SELECT id, created_at, schema_version, last_position, sealing_key FROM instance")
  private static let insertRow = Statement(
    """
    INSERT INTO instance (id, created_at, schema_version, last_position)
    VALUES ($1, $2, 1, 0)
    """)
  private static let updateVersion = Statement("UPDATE instance SET schema_version = $1")
  private static let setPosition = Statement(
    "UPDATE instance SET last_position = $1 WHERE id = $2")
  private static let setHead = Statement(
    "UPDATE instance SET last_position = $1, last_change = $2 WHERE id = $3")
  private static let selectHead = Statement(
    "SELECT last_position, last_change FROM instance WHERE id = $1")
  private static let lockHead = Statement(
    "SELECT last_position, last_change FROM instance WHERE id = $1 FOR UPDATE")
  private static let selectUnclean = Statement(
    "SELECT COUNT(*) FROM instance WHERE unclean_since IS NOT NULL")
  private static let setClean = Statement("UPDATE instance SET unclean_since = NULL")
  private static let setSealingKey = Statement("UPDATE instance SET sealing_key = $1")

  /// The row; a list's "processed sequence" is its `lastPosition`.
  public static func read(in reader: Reader) throws(StoreError) -> InstanceRecord {
    try read(on: reader.connection)
  }

  /// Notes the master key's id at its first use and compares it later.
  ///
  /// - Throws: ``StoreError/wrongMasterKey(expected:given:)`` when secrets are sealed under another key.
  public static func useSealingKey(
    _ id: String, in transaction: Transaction
  ) throws(StoreError) {
    let instance = try read(in: transaction)
    guard let expected = instance.sealingKey else {
      try transaction.execute(setSealingKey, [.text(id)])
      return
    }
    guard expected == id else { throw .wrongMasterKey(expected: expected, given: id) }
  }

  /// The row, read on a connection that no store has.
  public static func read(on connection: any DatabaseConnection) throws(StoreError)
    -> InstanceRecord
  {
    var record: InstanceRecord?
    try connection.query(select, []) { row throws(StoreError) in
      record = InstanceRecord(
        id: row.text(0), createdAt: row.integer(1), schemaVersion: row.integer(2),
        lastPosition: row.integer(3), sealingKey: row.optionalText(4))
      return false
    }
    guard let record else { throw .corrupt("the instance has no row") }
    return record
  }

  /// How far the commits of all processes have come.
  struct Head: Equatable {
    /// The position of the last event.
    var position: Int64
    /// The number of the last commit that changed what processes keep in memory.
    var change: Int64
  }

  /// How far the commits have come, which no other process changes before the transaction's end; for engines with
  /// several writers alone.
  static func lock(
    instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) -> Head {
    var head: Head?
    try connection.query(lockHead, [.text(instance)]) { row in
      head = Head(position: row.integer(0), change: row.integer(1))
      return false
    }
    guard let head else { throw .corrupt("the instance has no row") }
    return head
  }

  /// How far the commits have come.
  static func head(
    instance: String, on listener: any DatabaseListener
  ) throws(StoreError) -> Head {
    var head: Head?
    try listener.query(selectHead, [.text(instance)]) { row in
      head = Head(position: row.integer(0), change: row.integer(1))
      return false
    }
    guard let head else { throw .corrupt("the instance has no row") }
    return head
  }

  /// Whether the engine's files may hold bytes that were erased.
  static func isUnclean(on connection: any DatabaseConnection) throws(StoreError) -> Bool {
    var isUnclean = false
    try connection.query(selectUnclean, []) { row in
      isUnclean = row.integer(0) > 0
      return false
    }
    return isUnclean
  }

  /// Notes that the engine's files hold nothing any more that was erased.
  static func noteClean(on connection: any DatabaseConnection) throws(StoreError) {
    try connection.execute(setClean, [])
  }

  static func insert(
    id: String, createdAt: Int64, on connection: any DatabaseConnection
  ) throws(StoreError) {
    try connection.execute(insertRow, [.text(id), .integer(createdAt)])
  }

  static func updateVersion(
    _ version: Int64, on connection: any DatabaseConnection
  ) throws(StoreError) {
    try connection.execute(updateVersion, [.integer(version)])
  }

  static func updatePosition(
    _ position: Int64, instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) {
    try connection.executeWithNext(setPosition, [.integer(position), .text(instance)])
  }

  /// The same for engines with several writers; it goes over with the commit.
  static func update(
    _ head: Head, instance: String, on connection: any DatabaseConnection
  ) throws(StoreError) {
    try connection.executeWithNext(
      setHead, [.integer(head.position), .integer(head.change), .text(instance)])
  }
}
