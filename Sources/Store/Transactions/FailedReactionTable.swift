public import Base

/// An event with which a reaction has not dealt: it failed, or an earlier event of the same aggregate did.
public struct FailedReactionRecord: Sendable, Equatable {
  /// Whose it is: the name of the reaction's factory.
  @UTF8Compared public var reaction: String
  /// The event's.
  public var position: Int64
  public var aggregate: Aggregate
  @UTF8Compared public var eventType: String
  /// Why it failed the last time; empty while it waits behind another one.
  @UTF8Compared public var error: String
  /// How often it was tried.
  public var attempts: Int64
  /// When it first failed or came to wait: nanoseconds since 1970.
  public var createdAt: Int64
  /// When it is tried next, nanoseconds since 1970; nil while it waits behind another one.
  public var nextTry: Int64?
}

/// The events with which reactions have not dealt, until they have or an administrator drops them.
public enum FailedReactionTable {
  private static let columns = """
    reaction, position, event_organization, origin, aggregate_type, aggregate_id, event_type, error, \
    attempts, created_at, next_try
    """
  private static let insertRow = Statement(
    """
    INSERT INTO failed_reactions (organization, \(columns))
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    """)
  private static let selectAny = Statement(
    "SELECT 1 FROM failed_reactions WHERE organization = $1 LIMIT 1")
  private static let selectNextTry = Statement(
    """
    SELECT next_try FROM failed_reactions WHERE organization = $1 AND next_try IS NOT NULL
    ORDER BY next_try LIMIT 1
    """)
  private static let selectDue = Statement(
    """
    SELECT \(columns) FROM failed_reactions
    WHERE organization = $1 AND next_try IS NOT NULL AND (next_try <= $2 OR next_try > $3)
    ORDER BY next_try LIMIT $4
    """)
  private static let selectFirstOfAggregate = Statement(
    """
    SELECT \(columns) FROM failed_reactions
    WHERE organization = $1 AND reaction = $2 AND event_organization = $3 AND origin = $4
      AND aggregate_type = $5 AND aggregate_id = $6
    ORDER BY position LIMIT 1
    """)
  private static let selectByPosition = Statement(
    """
    SELECT \(columns) FROM failed_reactions
    WHERE organization = $1 AND reaction = $2 AND position = $3
    """)
  private static let selectPage = Statement(
    """
    SELECT \(columns) FROM failed_reactions
    WHERE organization = $1 AND (reaction, position) > ($2, $3)
    ORDER BY reaction, position LIMIT $4
    """)
  private static let updateRow = Statement(
    """
    UPDATE failed_reactions SET error = $4, attempts = $5, next_try = $6
    WHERE organization = $1 AND reaction = $2 AND position = $3
    """)
  private static let deleteRow = Statement(
    "DELETE FROM failed_reactions WHERE organization = $1 AND reaction = $2 AND position = $3")

  /// Up to `limit` of them behind one, by reaction and then in the order of positions; begin with an empty
  /// name and 0.
  public static func list(
    after reaction: String = "", _ position: Int64 = 0, limit: Int, instance: String,
    in reader: Reader
  ) throws(StoreError) -> [FailedReactionRecord] {
    try read(
      selectPage,
      [.text(instance), .text(reaction), .integer(position), .integer(Int64(limit))], in: reader)
  }

  /// The one of a reaction and an event.
  public static func find(
    _ reaction: String, _ position: Int64, instance: String, in reader: Reader
  ) throws(StoreError) -> FailedReactionRecord? {
    try read(
      selectByPosition, [.text(instance), .text(reaction), .integer(position)], in: reader
    ).first
  }

  /// Has the reaction tried again at once, from the first event on that stands in the way of this one.
  ///
  /// Returns false when there is none.
  public static func retry(
    _ reaction: String, _ position: Int64, instance: String, in transaction: Transaction
  ) throws(StoreError) -> Bool {
    guard
      let failed = try find(reaction, position, instance: instance, in: transaction),
      var first = try first(of: failed, instance: instance, in: transaction)
    else { return false }
    first.nextTry = transaction.now
    try update(first, instance: instance, in: transaction)
    try transaction.noteFailedReactions()
    return true
  }

  /// Gives the event up for the reaction; those that waited behind it are tried at once.
  ///
  /// Returns false when there is none.
  public static func drop(
    _ reaction: String, _ position: Int64, instance: String, in transaction: Transaction
  ) throws(StoreError) -> Bool {
    guard let failed = try find(reaction, position, instance: instance, in: transaction) else {
      return false
    }
    try delete(failed, instance: instance, in: transaction)
    if var next = try first(of: failed, instance: instance, in: transaction), next.nextTry == nil {
      next.nextTry = transaction.now
      try update(next, instance: instance, in: transaction)
    }
    try transaction.noteFailedReactions()
    return true
  }

  /// Whether there is any, and when the next one is to be tried.
  static func state(
    instance: String, in reader: Reader
  ) throws(StoreError) -> (isEmpty: Bool, nextTry: Int64?) {
    let any = try reader.number(selectAny, [.text(instance)])
    let next = try reader.first(selectNextTry, [.text(instance)]) { $0.integer(0) }
    return (any == 0, next)
  }

  /// Up to `limit` whose time has come at `now`, or lies further ahead than any is put off: the clock was
  /// set back.
  static func due(
    at now: Int64, limit: Int, instance: String, in reader: Reader
  ) throws(StoreError) -> [FailedReactionRecord] {
    try read(
      selectDue,
      [
        .text(instance), .integer(now), .integer(now + Limits.maxReactionDelay),
        .integer(Int64(limit)),
      ], in: reader)
  }

  /// The earliest one of the same reaction and aggregate.
  static func first(
    of failed: FailedReactionRecord, instance: String, in reader: Reader
  ) throws(StoreError) -> FailedReactionRecord? {
    try first(failed.reaction, of: failed.aggregate, instance: instance, in: reader)
  }

  /// The earliest one of a reaction and an aggregate.
  static func first(
    _ reaction: String, of aggregate: Aggregate, instance: String, in reader: Reader
  ) throws(StoreError) -> FailedReactionRecord? {
    try read(
      selectFirstOfAggregate,
      [
        .text(instance), .text(reaction), .text(aggregate.organization),
        .integer(aggregate.origin.rawValue), .text(aggregate.type), .text(aggregate.id),
      ], in: reader
    ).first
  }

  static func add(
    _ failed: FailedReactionRecord, instance: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      insertRow,
      [
        .text(instance), .text(failed.reaction), .integer(failed.position),
        .text(failed.aggregate.organization), .integer(failed.aggregate.origin.rawValue),
        .text(failed.aggregate.type), .text(failed.aggregate.id), .text(failed.eventType),
        .text(failed.error), .integer(failed.attempts), .integer(failed.createdAt),
        .optional(failed.nextTry),
      ])
  }

  /// Writes error, attempts and time.
  static func update(
    _ failed: FailedReactionRecord, instance: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      updateRow,
      [
        .text(instance), .text(failed.reaction), .integer(failed.position), .text(failed.error),
        .integer(failed.attempts), .optional(failed.nextTry),
      ])
  }

  static func delete(
    _ failed: FailedReactionRecord, instance: String, in transaction: Transaction
  ) throws(StoreError) {
    try transaction.execute(
      deleteRow, [.text(instance), .text(failed.reaction), .integer(failed.position)])
  }

  private static func read(
    _ statement: Statement, _ parameters: [DatabaseValue], in reader: Reader
  ) throws(StoreError) -> [FailedReactionRecord] {
    try reader.all(statement, parameters) { row throws(StoreError) in
      guard let origin = EventOrigin(rawValue: row.integer(3)) else {
        throw .corrupt("the failed reaction to event \(row.integer(1)) has an unknown origin")
      }
      return FailedReactionRecord(
        reaction: row.text(0), position: row.integer(1),
        aggregate: Aggregate(
          organization: row.text(2), type: row.text(4), id: row.text(5), origin: origin),
        eventType: row.text(6), error: row.text(7), attempts: row.integer(8),
        createdAt: row.integer(9), nextTry: row.optionalInteger(10))
    }
  }
}
