/// One step from a schema version to the next; run in one transaction, never edited once released.
public struct Migration: Sendable {
  /// What it brings, for logs.
  public let name: String
  /// Statements that SQLite and PostgreSQL both speak.
  ///
  /// Columns are BIGINT, TEXT or BYTEA, the primary key is a table constraint, and each table and index is
  /// led by the organization.
  public let statements: [String]

  public init(_ name: String, _ statements: [String]) {
    self.name = name
    self.statements = statements
  }
}

/// All that a store must know to open a data directory: migrations, projections, upcasts.
public struct StoreSchema: Sendable {
  /// Append-only; the schema version is the number of migrations that were run.
  public var migrations: [Migration]
  public var projections: [any Projection]
  public var upcasts: [Upcast]
  public var reactions: [EventReactionFactory]

  public init(
    migrations: [Migration], projections: [any Projection], upcasts: [Upcast] = [],
    reactions: [EventReactionFactory] = []
  ) {
    self.migrations = migrations
    self.projections = projections
    self.upcasts = upcasts
    self.reactions = reactions
  }

  /// The schema of this version of Pintle.
  ///
  /// Append to the list of migrations; never change an entry.
  public static let current = StoreSchema(
    migrations: [
      CoreSchema.first, FlowSchema.first, AccessSchema.first, ExecutionSchema.first,
      DeliverySchema.first, EventSchema.first, InstanceKeySchema.first,
    ],
    projections: [
      FlowProjection(), AccessProjection(), ExecutionProjection(), InstanceKeyProjection(),
    ],
    reactions: [EventExecutionReaction.factory])
}
