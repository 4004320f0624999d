import Base

/// What a command works with: it sees its own changes and those of the commands before it.
///
/// Valid only inside the closure it is given to, on the writer's thread.
public final class Transaction: Reader {
  /// The command's time: nanoseconds since 1970, the same for all its events.
  public let now: Int64
  /// The position of the event that was appended last, by this command or before it.
  public internal(set) var lastPosition: Int64
  var changedSubjects = ChangeSubjects()
  /// Told after the commit.
  var announcements = Announcements()
  /// How the rows of the queue changed.
  var workChanges = WorkChanges()
  /// The lanes that somebody is to look at, and when at the latest, as this command has seen to.
  var wokenLanes: [WorkLane: Int64] = [:]
  /// Whether something was erased whose bytes are to go from the engine's files.
  var hasErased = false
  /// What is known of failed reactions; nil when nothing changed.
  var failedReactions: (isEmpty: Bool, nextTry: Int64?)?
  /// The event that a reaction deals with just now, as the cause of others.
  var cause: Causation?
  /// Whether a part of the command failed that it could not undo, since the batch has no marks.
  var needsMarks = false
  /// Who makes the command, and the same as text once an event has told of it.
  private var client: (any CustomStringConvertible)?
  private var clientText: String?
  /// The statements that `execute` ran, and those of them that reactions did.
  private(set) var statements = 0
  var reactionStatements = 0
  let parts: Parts
  /// The instance's id, under which the queue's rows stand.
  public var instance: String { parts.instance }

  /// What a writer's transactions share.
  final class Parts {
    let connection: any DatabaseConnection
    let upcasts: UpcastTable
    let projections: ProjectionTable
    let reactions: [NamedReaction]
    let instance: String
    let subjects: ChangeVersions
    let view: WriterView
    let queue: QueueStatus
    /// Whether an event may have to wait behind another one that a reaction failed with.
    var mayHaveFailedReactions = false
    /// The last sequences of aggregates, as far as they are known.
    var sequences = SequenceMemory()
    /// Whether what is done now can be undone in parts.
    ///
    /// A batch without marks is run again with them when anything fails.
    var hasMarks = true

    init(
      connection: any DatabaseConnection, upcasts: UpcastTable, projections: [any Projection],
      reactions: [NamedReaction], subjects: ChangeVersions, queue: QueueStatus, instance: String
    ) {
      self.connection = connection
      self.upcasts = upcasts
      self.projections = ProjectionTable(projections, subjects: subjects)
      self.reactions = reactions
      self.subjects = subjects
      self.queue = queue
      self.instance = instance
      view = WriterView(count: subjects.count)
    }
  }

  init(_ parts: Parts, now: Int64, lastPosition: Int64) {
    self.now = now
    self.lastPosition = lastPosition
    self.parts = parts
    super.init(connection: parts.connection, upcasts: parts.upcasts)
  }

  /// Runs a statement that changes rows of a table that is no projection; returns how many.
  @discardableResult
  public func execute(
    _ statement: Statement, _ parameters: [DatabaseValue]
  ) throws(StoreError) -> Int {
    statements += 1
    return try connection.execute(statement, parameters)
  }

  /// Says at which network address the client is that makes the command: its events tell of it, but for those that
  /// reactions append, which are the server's own doing.
  ///
  /// The address becomes a text with the first event; for a command without any it costs nothing. With nil, events that
  /// are appended from now on tell of none.
  public func noteClient(_ address: (any CustomStringConvertible)?) {
    client = address
    clientText = nil
  }

  /// What an event that is appended now tells of its client.
  private func clientAddress() -> String? {
    guard cause == nil, let client else { return nil }
    if let clientText { return clientText }
    let text = client.description
    clientText = text
    return text
  }

  /// Counts what a reaction does beside the store as so many statements, so that commands leave it to later turns, too
  /// (Limits.maxReactionStatements).
  public func countEffort(ofStatements count: Int) {
    statements += count
  }

  /// Runs a statement that changes rows, of which nobody wants to know how many: behind a network it goes over with the
  /// next one.
  ///
  /// Its failure is the command's, and need not be thrown here.
  public func executeAhead(
    _ statement: Statement, _ parameters: [DatabaseValue]
  ) throws(StoreError) {
    statements += 1
    try connection.executeWithNext(statement, parameters)
  }

  /// Makes the cached snapshots of a subject stale once this transaction is committed.
  public func markChanged(_ subject: ChangeSubject) {
    markChanged(parts.subjects.index(of: subject))
  }

  private func markChanged(_ subject: Int) {
    changedSubjects.insert(subject)
    parts.view.note(subject)
  }

  /// A number that is another one as soon as this transaction may see other data of a subject than before.
  ///
  /// For what is kept between transactions on the writer's thread; unlike `Store.version` it counts changes
  /// that are not committed yet, and those that were undone.
  public func revision(of subject: ChangeSubject) -> UInt64 {
    parts.view[parts.subjects.index(of: subject)]
  }

  /// Tells those who listen to `topic`, once this transaction is committed, that there may be work for `key`.
  public func announce<Key>(_ key: Key, to topic: Topic<Key>) {
    announcements.add(key, to: topic)
  }

  /// Appends an event to the log, brings the projections up to it, and does what follows from it.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - aggregate: What it happened to.
  ///   - expected: What the caller takes for granted about the aggregate's history.
  ///   - editor: The id of the account that makes the change.
  ///   - causation: The event that caused this one, if one did; in a reaction, the one that it deals with.
  /// - Returns: The event with its sequence and position; it is durable when the command's answer comes.
  /// - Throws: ``StoreError/conflict(aggregate:expected:actual:)`` when the history is another one.
  @discardableResult
  public func append(
    _ event: some DomainEvent, to aggregate: Aggregate, expecting expected: ExpectedSequence = .any,
    by editor: String, causedBy causation: Causation? = nil
  ) throws(StoreError) -> Event {
    let causation = causation ?? cause
    if let causation, causation.depth > Limits.maxCausationDepth {
      throw .causationTooDeep(limit: Limits.maxCausationDepth)
    }
    var known = parts.sequences[aggregate]
    if known == nil { known = try EventLog.lastSequence(of: aggregate, in: self) }
    let current = known ?? 0
    let holds =
      switch expected {
      case .any: true
      case .none: current == 0
      case .exact(let sequence): current == sequence
      }
    guard holds else {
      throw .conflict(aggregate: aggregate.description, expected: expected, actual: current)
    }
    let appended = Event(
      position: lastPosition + 1, aggregate: aggregate, sequence: current + 1, type: event.type,
      revision: event.revision, payload: event.payload, editor: editor, createdAt: now,
      causation: causation, publisherID: event.publisherID, occurredAt: event.occurredAt,
      clientAddress: clientAddress())
    try EventLog.insert(appended, on: connection)
    parts.sequences.note(appended.sequence, of: aggregate)
    lastPosition += 1
    try project(appended, by: parts.projections)
    if !parts.reactions.isEmpty { try react(to: appended) }
    return appended
  }

  /// Brings the projections that want it up to an event.
  func project(_ event: Event, by projections: ProjectionTable) throws(StoreError) {
    guard event.aggregate.origin == .pintle else { return }
    for entry in projections[event.aggregate.type] {
      try entry.projection.apply(event, in: self)
      markChanged(entry.subject)
    }
  }
}
