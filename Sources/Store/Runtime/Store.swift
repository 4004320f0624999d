public import Base
import Synchronization

/// The event log, its projections and everything else that Pintle keeps, over some database.
///
/// Writes run one after another on one thread, in transactions that neighbours share; reads see the last
/// committed state. Both are called from any task and leave the caller on its executor.
public final class Store: Sendable {
  /// The instance's id, drawn when the data directory was made.
  public let instanceID: String
  /// What opening it changed in a directory of an earlier version; nil when nothing had to be.
  public let upgrade: SchemaUpgrade?
  /// How much work of each kind is queued, and who runs it.
  public let queue: QueueStatus
  /// Where the store takes the time from.
  public let timeSource: any TimeSource
  /// Whether point reads run on the calling thread: what `readNow` and those who build on it need.
  ///
  /// It is the engine's own answer and never changes.
  public let answersInline: Bool
  private let database: any Database
  private let writer: Writer
  /// What follows the commits of other processes; nil where there are none.
  private let foreign: ForeignCommits?
  private let pool: ConnectionPool
  private let scans: ScanThreads
  private let upcasts: UpcastTable
  private let versions: ChangeVersions
  private let listeners = TopicListeners()
  private let observers = CommitObservers()
  private let space = StoreSpace()
  private let cleaning = StoreCleaning()
  private let schema: StoreSchema
  /// The process's number among those that work with the database; nil for an engine with one writer.
  public let node: Int64?
  /// This process, as it began.
  let ownNode: NodeRecord
  let nodeCounts = NodeCounts()
  /// The clock of a database that several processes work with at a time; nil where there is one.
  public let databaseClock: DatabaseClock?
  private let isClosed = Atomic<Bool>(false)

  /// Opens a database, brings it to the schema and starts the threads.
  ///
  /// It waits for the disk: call it at start.
  ///
  /// - Parameters:
  ///   - database: The driver; the store closes it.
  ///   - schema: What the features need.
  ///   - timeSource: The clock of events.
  ///   - identifiers: Where the instance's id comes from when the database is new.
  ///   - batching: How far commands share transactions.
  ///   - version: The program's, which other processes on the database are told.
  /// - Throws: ``StoreError/newerSchema(found:known:)`` when a later version wrote the database,
  ///   ``StoreError/olderProcesses(_:)`` when processes work with it that would not understand the new schema, what the
  ///   driver says, or ``StoreError/unavailable(_:)`` when the system gives no threads.
  public convenience init(
    _ database: any Database, schema: StoreSchema,
    timeSource: any TimeSource = SystemTimeSource(), identifiers: IdentifierSource,
    batching: BatchLimits = BatchLimits(), version: String = ""
  ) throws(StoreError) {
    try self.init(
      database, schema: schema, timeSource: timeSource, identifiers: identifiers,
      batching: batching, version: version, startThread: .system)
  }

  init(
    _ database: any Database, schema: StoreSchema, timeSource: any TimeSource,
    identifiers: IdentifierSource, batching: BatchLimits, version: String = "",
    startThread: ThreadStarter, listeningTime: ListeningTime = ListeningTime()
  ) throws(StoreError) {
    let connection = try database.connect(.writer)
    let upcasts = UpcastTable(schema.upcasts)
    let listener: (any DatabaseListener)?
    do {
      listener = try database.listen()
    } catch {
      connection.close()
      database.close()
      throw error
    }
    let hearing = listener.map { _ in Hearing(clock: listeningTime.clock) }
    let versions = ChangeVersions(schema.subjects, hearing: hearing)
    let queue = QueueStatus(schema.queueKinds)
    let instance: InstanceRecord
    let parts: Transaction.Parts
    let nextRetry: Int64?
    let head: InstanceTable.Head
    var node: NodeRecord?
    var databaseClock: DatabaseClock?
    let now = timeSource.wallNanoseconds()
    do {
      if database.hasOtherWriters {
        // Without others the own clock does.
        let time = try listener?.time() ?? now
        node = NodeRecord(
          number: 0, name: database.processName, version: version, startedAt: time, seenAt: time)
        if listener != nil {
          databaseClock = DatabaseClock(time: time, at: timeSource.monotonicNanoseconds())
        }
      }
      // It goes with the connection when something fails.
      try connection.lockSchema()
      if listener != nil, let node {
        try Migrator.checkProcesses(connection, schema, now: node.seenAt)
      }
      let (filled, upgrade) = try Migrator.migrate(
        connection, to: schema, instanceID: identifiers.next, now: now)
      self.upgrade = upgrade
      instance = try InstanceTable.read(on: connection)
      if try InstanceTable.isUnclean(on: connection) { cleaning.want() }
      parts = Transaction.Parts(
        connection: connection, upcasts: upcasts, projections: schema.projections,
        reactions: schema.reactions.map { [id = instance.id] factory in
          NamedReaction(name: factory.name, reaction: factory.make(id, identifiers))
        }, subjects: versions, queue: queue, instance: instance.id)
      var last = InstanceTable.Head(position: instance.lastPosition, change: 0)
      var first = Transaction(parts, now: now, lastPosition: last.position)
      try connection.inTransaction { () throws(StoreError) in
        if database.hasOtherWriters {
          last = try InstanceTable.lock(instance: instance.id, on: connection)
          first = Transaction(parts, now: now, lastPosition: last.position)
          if let record = node {
            let number = try NodeTable.add(record, instance: instance.id, on: connection)
            identifiers.use(node: number)
            node?.number = number
          }
        }
        try ProjectionCheckpoints.bringUp(schema, filled: filled, in: first)
      }
      head = last
      try connection.unlockSchema()
      let failed = try FailedReactionTable.state(instance: instance.id, in: first)
      parts.mayHaveFailedReactions = !failed.isEmpty
      nextRetry = failed.nextTry
    } catch {
      listener?.close()
      connection.close()
      database.close()
      throw error
    }
    self.database = database
    self.answersInline = database.answersInline
    self.schema = schema
    self.node = node?.number
    ownNode =
      node
      ?? NodeRecord(
        number: 0, name: database.processName, version: version, startedAt: now, seenAt: now)
    self.databaseClock = databaseClock
    self.timeSource = timeSource
    self.instanceID = instance.id
    self.queue = queue
    self.upcasts = upcasts
    self.versions = versions
    self.pool = ConnectionPool(database: database)
    self.writer = Writer(
      parts, nextRetry: nextRetry, observers: observers, listeners: listeners,
      space: space, cleaning: cleaning, reserve: database.reserve,
      hasOtherWriters: database.hasOtherWriters, tellingNode: listener == nil ? nil : node?.number,
      timeSource: timeSource, instance: instance.id, head: head, limits: batching)
    if let listener, let hearing, let node, let databaseClock {
      foreign = ForeignCommits(
        listener, node: node, instance: instance.id, known: head, versions: versions,
        observers: observers, listeners: listeners, hearing: hearing,
        databaseClock: databaseClock, counts: nodeCounts, timeSource: timeSource,
        time: listeningTime)
    } else {
      foreign = nil
    }
    do throws(StoreError) {
      let scans = try ScanThreads(
        pool: pool, upcasts: upcasts, count: database.readers ?? Limits.maxRunningScans,
        points: database.answersInline ? 0 : database.readers ?? Limits.maxRunningScans,
        timeSource: timeSource, startThread: startThread)
      do throws(StoreError) {
        try writer.start(startThread, holding: scans)
        do throws(StoreError) {
          try foreign?.start(startThread)
        } catch {
          writer.close(node: node?.number)
          throw error
        }
      } catch {
        scans.close()
        throw error
      }
      self.scans = scans
    } catch {
      foreign?.close()
      connection.close()
      database.close()
      throw error
    }
  }

  /// Whether several processes work with the database at a time.
  public var isShared: Bool { foreign != nil }

  /// Calls `takeOver` with the numbers of processes that are dead, and when they were found so by the database's clock, until
  /// ``haveTakenOver()`` says that it has dealt with them.
  func whenProcessesDie(_ takeOver: @escaping @Sendable (_ nodes: [Int64], _ time: Int64) -> Void) {
    foreign?.whenSilent(takeOver)
  }

  /// Notes that what is to be done with dead processes was done, or failed.
  func haveTakenOver() { foreign?.hasTakenOver() }

  /// Runs a command on the writer's thread and returns when what it did is durable.
  ///
  /// The command shares its transaction with others; when it throws, what it did is undone and theirs is
  /// kept. Its answer, an error included, comes after the commit, because a neighbour's change may have
  /// caused it. It may be run a second time when a neighbour takes the transaction down, so it must do
  /// nothing but work on the transaction. Refuse by throwing ``StoreError/rejected(_:)`` with your own error.
  ///
  /// A task that is cancelled while the command waits gets ``StoreError/cancelled`` and the command does not
  /// run; once it runs, its outcome is awaited.
  ///
  /// - Parameters:
  ///   - share: On whose behalf: shares take turns.
  ///   - bytes: About how much memory the command holds while it waits, if that may be much.
  ///   - command: What is done.
  /// - Returns: What the command returned.
  /// - Throws: What the command threw, or why it was not run or not kept.
  @discardableResult
  public func write<Value: Sendable>(
    for share: StoreShare, bytes: Int = 0,
    _ command: @escaping @Sendable (Transaction) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    let pending = TypedCommand(command)
    return try await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        pending.outcome.continuation = continuation
        writer.submit(pending, of: share, bytes: bytes)
      }
    } onCancel: {
      pending.cancel()
    }.get()
  }

  /// Runs a command of the server's own.
  @discardableResult
  public func write<Value: Sendable>(
    _ command: @escaping @Sendable (Transaction) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    try await write(for: .server, command)
  }

  /// Reads a few rows by key, all from one committed state.
  ///
  /// With an engine that answers inline it runs on the calling thread and does not suspend. It is stopped
  /// beyond Limits.maxPointReadNanoseconds, maxPointReadRows or maxPointReadBytes: use `scan` for lists.
  public func read<Value: Sendable>(
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    guard answersInline else { return try await read(for: .server, body) }
    return try readNow(body)
  }

  /// The same on behalf of a share, or the instance's: with an engine behind a network it runs on a thread for such
  /// reads, where shares take turns; there it holds no loop and has Limits.maxScanNanoseconds.
  public func read<Value: Sendable>(
    for share: StoreShare?,
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    guard answersInline else {
      return try await answer(to: TypedScan(budget: pointBudget, body)) {
        scans.submitPoint($0, of: share ?? .organization(""))
      }
    }
    return try readNow(body)
  }

  /// Reads what one statement comes to, like ``read(for:_:)``; with an engine behind a network it shares a round trip with
  /// others that wait.
  public func read<Value: Sendable>(
    for share: StoreShare?, _ query: PointQuery<Value>
  ) async throws(StoreError) -> Value {
    guard answersInline else {
      return try await answer(to: TypedPointQuery(budget: pointBudget, query)) {
        scans.submitQuery($0, of: share ?? .organization(""))
      }
    }
    return try readNow { reader throws(StoreError) in try reader.value(of: query) }
  }

  /// What a point read on another thread may use, from now on.
  private var pointBudget: ReadBudget {
    ReadBudget(
      nanoseconds: Limits.maxScanNanoseconds, rows: Limits.maxPointReadRows,
      bytes: Limits.maxPointReadBytes, timeSource: timeSource)
  }

  /// Hands a read over and waits for its outcome; cancelling the task stops it.
  private func answer<Value: Sendable>(
    to pending: AwaitedScan<Value>, by submit: (AwaitedScan<Value>) -> Void
  ) async throws(StoreError) -> Value {
    try await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        pending.outcome.continuation = continuation
        submit(pending)
      }
    } onCancel: {
      pending.cancel()
    }.get()
  }

  /// Runs a list or a longer read on a reader thread, within Limits.maxScanNanoseconds, maxScanRows and
  /// maxScanBytes.
  ///
  /// Cancelling the task stops it. Organizations take turns; the server's own scans and those of administration
  /// have a thread of their own.
  public func scan<Value: Sendable>(
    for share: StoreShare, bytes: Int = Limits.maxScanBytes,
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    let budget = ReadBudget(
      nanoseconds: Limits.maxScanNanoseconds, rows: Limits.maxScanRows,
      bytes: bytes, timeSource: timeSource)
    return try await answer(to: TypedScan(budget: budget, body)) { scans.submit($0, of: share) }
  }

  /// Runs a longer read of the server's own.
  public func scan<Value: Sendable>(
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    try await scan(for: .server, body)
  }

  /// The version of a subject: what was made under it is true while it is the same.
  ///
  /// Read it before reading the database.
  public func version(of subject: ChangeSubject) -> UInt64 { versions[subject].current }

  /// Where a subject's version stands, for those who look at it often: looking costs one load from memory.
  public func changeVersion(of subject: ChangeSubject) -> ChangeVersion { versions[subject] }

  /// Calls `body` after each commit whose transactions announced keys to a topic, with the distinct ones.
  ///
  /// It runs on the writer's thread, after the versions of what changed were raised and before the commands
  /// are answered: it may wake somebody, and nothing else. What was announced before is not told. It stays
  /// until it is ended, or as long as the store. Of the commits of other processes it hears a moment later, on another
  /// thread, where the topic says how they tell their keys.
  ///
  /// - Parameters:
  ///   - topic: What is listened to.
  ///   - lookAtAll: Called in place of `body` when another process may have announced any key.
  ///   - fromOthers: Called in place of `body` with what other processes have announced; nil for `body`.
  ///   - body: Called with what was announced.
  /// - Returns: What ends it.
  @discardableResult
  public func listen<Key>(
    to topic: Topic<Key>, orAll lookAtAll: @escaping @Sendable () -> Void,
    fromOthers: (@Sendable (Set<Key>) -> Void)?, _ body: @escaping @Sendable (Set<Key>) -> Void
  ) -> TopicListening {
    TopicListening(
      listeners: listeners,
      id: listeners.add(to: topic, orAll: lookAtAll, fromOthers: fromOthers, body))
  }

  /// The same for those to whom it is one who has announced something.
  @discardableResult
  public func listen<Key>(
    to topic: Topic<Key>, orAll lookAtAll: @escaping @Sendable () -> Void,
    _ body: @escaping @Sendable (Set<Key>) -> Void
  ) -> TopicListening {
    listen(to: topic, orAll: lookAtAll, fromOthers: nil, body)
  }

  /// The same for topics of which other processes do not tell.
  @discardableResult
  public func listen<Key>(
    to topic: Topic<Key>, _ body: @escaping @Sendable (Set<Key>) -> Void
  ) -> TopicListening {
    listen(to: topic, orAll: {}, body)
  }

  /// Calls `observer` after each commit that appended events, before anybody is told of the commit.
  ///
  /// It runs on the writer's thread, and on another one for the commits of other processes, perhaps on both at once: it may
  /// wake somebody, and nothing else. It stays as long as the store.
  public func observeEvents(_ observer: @escaping @Sendable () -> Void) {
    observers.add(observer)
  }

  /// What keeps the database from being written to; nil for nothing.
  public var obstacle: String? {
    if let obstacle = database.obstacle { return obstacle }
    return foreign?.isDeaf == true ? "nothing is heard of the database" : nil
  }

  /// Whether no space is left, so that administration alone is taken.
  public var isFull: Bool { space.isFull }

  /// Calls `observer` when space runs out, with true, and when there is some again, with false.
  ///
  /// It runs on the writer's thread: it may tell somebody, and nothing else. It stays as long as the store.
  public func observeSpace(_ observer: @escaping @Sendable (_ isFull: Bool) -> Void) {
    space.add(observer)
    if space.isFull { observer(true) }
  }

  /// Whether bytes that were erased may still stand in the engine's files; they go from there soon afterwards.
  public var isUnclean: Bool { cleaning.isDue }

  /// Calls `observer` each time the engine's files hold nothing any more that was erased.
  ///
  /// It runs on the writer's thread: it may wake somebody, and nothing else. It stays as long as the store.
  public func observeCleaning(_ observer: @escaping @Sendable () -> Void) {
    cleaning.add(observer)
  }

  /// How many commands wait for the writer; for metrics.
  public var queuedCommands: Int { writer.load.items }

  /// The bytes that waiting commands hold, as far as they were told; for metrics.
  public var queuedCommandBytes: Int { writer.load.bytes }

  /// Whether a read waits or is under way on another thread than its caller's.
  var isReading: Bool { scans.areBusy }

  /// What the writer's commits come to, as sources of a server's status.
  var commitSources: [StatusSource] { writer.commits.statusSources }

  /// What the engine's files take, and what is left for them; nil where the engine lies elsewhere.
  var fileSizes: DatabaseFileSizes? { database.fileSizes() }

  /// The names of the projections.
  public var projectionNames: [String] { schema.projections.map(\.name) }

  /// Empties projections, all or the one with a name, and makes them again from the log, in one transaction.
  ///
  /// Reads see the former tables until it is done and the new ones afterwards, never some of both; other
  /// writes wait meanwhile. `check` is asked in the transaction first: what it throws ends it. Returns how many
  /// events were applied; nil when no projection has that name.
  public func rebuildProjections(
    named name: String? = nil,
    unless check: @escaping @Sendable (Transaction) throws(StoreError) -> Void = { _ in }
  ) async throws(StoreError) -> Int? {
    let projections = schema.projections.filter { name == nil || $0.name == name }
    if projections.isEmpty, name != nil { return nil }
    return try await write(for: .administration) { transaction throws(StoreError) in
      try check(transaction)
      return try ProjectionRebuild.run(projections, in: transaction)
    }
  }

  /// Checks the whole database; the problems found, none if it is sound.
  public func checkIntegrity() async throws(StoreError) -> [String] {
    try await scan(for: .organization("")) { reader throws(StoreError) in
      try reader.connection.checkIntegrity()
    }
  }

  /// The durability setting in force on the writer's connection, as the engine words it ("FULL").
  public func durability() async throws(StoreError) -> String {
    try await write { transaction throws(StoreError) in try transaction.connection.durability() }
  }

  /// Finishes what waits, then closes everything.
  ///
  /// Calls that come later get ``StoreError/closed``. It waits for the disk; a second call does nothing.
  public func close() {
    guard !isClosed.exchange(true, ordering: .acquiringAndReleasing) else { return }
    foreign?.close()
    scans.close()
    pool.close()
    // Last, so that it finds no reader in its way when it empties the log into the file.
    writer.close(node: database.obstacle == nil ? node : nil)
    database.close()
  }

  /// A point read on the calling thread, for callers that cannot suspend.
  ///
  /// - Precondition: ``answersInline``. With an engine behind a network the thread, often a loop, would wait
  ///   for it with all its connections; such a caller has to suspend in `read`.
  public func readNow<Value>(
    _ body: (Reader) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    precondition(answersInline, "a read that cannot suspend needs an engine that answers inline")
    let budget = ReadBudget(
      nanoseconds: Limits.maxPointReadNanoseconds, rows: Limits.maxPointReadRows,
      bytes: Limits.maxPointReadBytes, timeSource: timeSource)
    return try pool.withConnection { connection throws(StoreError) in
      try connection.read(upcasts: upcasts, budget: budget, body)
    }
  }
}
