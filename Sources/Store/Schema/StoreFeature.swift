/// All that one feature keeps in a store: what the kernel must be told of it, in one value.
public struct StoreFeature: Sendable {
  /// What its migrations are recorded under: it never changes.
  public let name: String
  /// Its tables, step by step.
  ///
  /// Append-only; each may use tables of the kernel and of the features before this one in the schema.
  public var migrations: [Migration]
  public var projections: [any Projection]
  public var upcasts: [Upcast]
  public var reactions: [EventReactionFactory]
  /// The subjects that its projections and commands change.
  public var subjects: [ChangeSubject]
  /// The kinds of work that it queues.
  public var queueKinds: [QueueKind]

  public init(
    _ name: String, migrations: [Migration] = [], projections: [any Projection] = [],
    upcasts: [Upcast] = [], reactions: [EventReactionFactory] = [],
    subjects: [ChangeSubject] = [], queueKinds: [QueueKind] = []
  ) {
    self.name = name
    self.migrations = migrations
    self.projections = projections
    self.upcasts = upcasts
    self.reactions = reactions
    self.subjects = subjects
    self.queueKinds = queueKinds
  }

  /// What the store itself stands on; the first feature of every schema.
  static let kernel = StoreFeature(
    "kernel",
    migrations: [
      CoreSchema.first, EventSchema.first, FeatureSchema.first, WorkSchema.first,
      ReactionSchema.first, ProjectionSchema.first, WorkSchema.times, EventSchema.erased,
      WorkSchema.lostLeases, ClusterSchema.first, ClusterSchema.takingOver,
      EventSchema.clientAddresses,
    ], subjects: [.leasedWork, .payloads, .failedReactions])
}
