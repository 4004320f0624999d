public import Base

/// How far commands may share a transaction.
public struct BatchLimits: Sendable {
  /// The commands in one transaction at most.
  public var commands: Int
  /// How long one transaction takes in further commands.
  public var nanoseconds: Int64

  public init(
    commands: Int = Limits.maxBatchCommands, nanoseconds: Int64 = Limits.maxBatchNanoseconds
  ) {
    self.commands = commands
    self.nanoseconds = nanoseconds
  }
}

/// The one thread that changes anything: it runs commands in shared transactions (group commit).
///
/// While a commit waits for the disk, further commands gather; the next transaction takes them all, within
/// ``BatchLimits``. Nobody waits for a batch to fill.
///
/// `@unchecked Sendable`: everything but the queue belongs to the writer's thread.
final class Writer: @unchecked Sendable {
  private let connection: any DatabaseConnection
  private let queue = ThreadQueue<PendingCommand>(limit: Limits.maxQueuedCommands)
  private let parts: Transaction.Parts
  private let view: WriterView
  private let work: QueueStatus
  private let observers: CommitObservers
  private let listeners: TopicListeners
  private let timeSource: any TimeSource
  private let instance: String
  private let limits: BatchLimits
  private var thread: SystemThread?

  /// Taken from the queue and not yet run.
  private var backlog: [PendingCommand] = []
  private var next = 0
  /// When failed reactions are to be tried again, nanoseconds since 1970; nil for never.
  private var nextRetry: Int64?
  /// The position of the last committed event.
  private var committedPosition: Int64

  init(
    _ parts: Transaction.Parts, nextRetry: Int64?, observers: CommitObservers,
    listeners: TopicListeners,
    timeSource: any TimeSource, instance: InstanceRecord, limits: BatchLimits
  ) {
    self.parts = parts
    self.nextRetry = nextRetry
    connection = parts.connection
    view = parts.view
    work = parts.queue
    self.observers = observers
    self.listeners = listeners
    self.timeSource = timeSource
    self.instance = instance.id
    self.limits = limits
    self.committedPosition = instance.lastPosition
  }

  /// Starts the thread.
  func start(_ startThread: ThreadStarter) throws(StoreError) {
    thread = try startThread("store-writer") { [self] in run() }
  }

  /// Hands a command over; a failure is answered here and now.
  func submit(_ command: PendingCommand) {
    guard command.markQueued() else { return command.answer(.cancelled) }
    switch queue.offer(command) {
    case .accepted: break
    case .full:
      if command.claim() { command.answer(.overloaded(limit: Limits.maxQueuedCommands)) }
    case .closed:
      if command.claim() { command.answer(.closed) }
    }
  }

  /// How many commands wait in the queue.
  var queuedCommands: Int { queue.count }

  /// Refuses further commands, finishes those that wait, ends the thread and closes the connection.
  func close() {
    queue.close()
    thread?.join()
    thread = nil
    connection.close()
  }

  private func run() {
    while true {
      if next >= backlog.count, !refill(waiting: true), queue.isOver { return }
      if let due = nextRetry, timeSource.wallNanoseconds() >= due { retryReactions() }
      runBatch()
    }
  }

  /// Takes what waits in the queue once the backlog is used up.
  ///
  /// Waiting ends, too, when failed reactions are to be tried again.
  private func refill(waiting: Bool) -> Bool {
    backlog.removeAll(keepingCapacity: true)
    next = 0
    guard waiting else { return queue.takeAll(into: &backlog) }
    // Not longer than a minute: the wall clock may be set.
    let wait = nextRetry.map {
      min(max($0 - timeSource.wallNanoseconds(), 1_000_000), 60_000_000_000)
    }
    return queue.waitAll(into: &backlog, for: wait)
  }

  /// Adds a command that tries failed reactions again.
  private func retryReactions() {
    // Until its commit says when the next one is due; should that fail, it is time in a second.
    nextRetry = timeSource.wallNanoseconds() + 1_000_000_000
    let command = TypedCommand<Void> { transaction throws(StoreError) in
      try transaction.retryFailedReactions()
    }
    guard command.markQueued() else { return }
    backlog.append(command)
  }

  /// The next command that nobody cancelled.
  private func takeCommand() -> PendingCommand? {
    while next < backlog.count || refill(waiting: false) {
      let command = backlog[next]
      next += 1
      if command.claim() { return command }
    }
    return nil
  }

  /// Runs one shared transaction to its end and answers everyone in it.
  private func runBatch() {
    guard let first = takeCommand() else { return }
    let batch = Batch(lastPosition: committedPosition)
    do {
      try connection.begin()
    } catch {
      first.answer(error)
      return
    }
    let closing = timeSource.monotonicNanoseconds() + limits.nanoseconds
    var current: PendingCommand? = first
    while let command = current {
      if let loss = runCommand(command, in: batch) {
        command.answer(loss)
        view.undo(batch.changedSubjects)
        rerun(batch)
        return
      }
      batch.commands.append(command)
      let isFull =
        batch.commands.count >= limits.commands
        || timeSource.monotonicNanoseconds() >= closing
      current = isFull ? nil : takeCommand()
    }
    finish(batch)
  }

  /// Runs the commands of a batch whose transaction was lost to another command, once more, by themselves.
  private func rerun(_ lost: Batch) {
    guard !lost.commands.isEmpty else { return }
    let batch = Batch(lastPosition: committedPosition)
    do throws(StoreError) {
      try connection.begin()
      for command in lost.commands {
        if let loss = runCommand(command, in: batch) { throw loss }
        batch.commands.append(command)
      }
    } catch {
      connection.rollback()
      view.undo(batch.changedSubjects)
      for command in lost.commands { command.answer(error) }
      return
    }
    finish(batch)
  }

  /// Runs a command behind a savepoint.
  ///
  /// What the command throws is its own affair and kept for its answer;
  /// the result is an error only when the whole transaction is gone or can no longer be trusted.
  private func runCommand(_ command: PendingCommand, in batch: Batch) -> StoreError? {
    let transaction = Transaction(
      parts, now: timeSource.wallNanoseconds(), lastPosition: batch.lastPosition)
    var failure: StoreError?
    var isKept = false
    defer { if !isKept { view.undo(transaction.changedSubjects) } }
    do {
      try connection.savepoint()
      do {
        try command.run(in: transaction)
      } catch {
        failure = error
        if connection.isInTransaction { try connection.rollbackToSavepoint() }
      }
      // The engine rolls the whole transaction back by itself on some errors, and a command might swallow
      // the error that told of it.
      guard connection.isInTransaction else {
        return failure ?? .unavailable("the engine rolled the transaction back")
      }
      if failure == nil { try connection.releaseSavepoint() }
    } catch {
      connection.rollback()
      return failure ?? error
    }
    if failure == nil {
      isKept = true
      batch.lastPosition = transaction.lastPosition
      batch.changedSubjects.formUnion(transaction.changedSubjects)
      batch.announcements.formUnion(transaction.announcements)
      batch.workChanges.add(transaction.workChanges)
      batch.failedReactions = transaction.failedReactions ?? batch.failedReactions
    }
    return nil
  }

  /// Commits, raises the versions of what changed, and only then answers.
  private func finish(_ batch: Batch) {
    do {
      if batch.lastPosition != committedPosition {
        try InstanceTable.updatePosition(batch.lastPosition, instance: instance, on: connection)
      }
      if !batch.workChanges.isEmpty { work.beginCommit() }
      try connection.commit()
    } catch {
      connection.rollback()
      if !batch.workChanges.isEmpty { work.endCommit(nil) }
      view.undo(batch.changedSubjects)
      let failure = StoreError.commitFailed("\(error)")
      for command in batch.commands { command.answer(failure) }
      return
    }
    if !batch.workChanges.isEmpty { work.endCommit(batch.workChanges) }
    let hasEvents = batch.lastPosition != committedPosition
    committedPosition = batch.lastPosition
    parts.subjects.raise(batch.changedSubjects)
    if hasEvents { observers.notify() }
    if let state = batch.failedReactions {
      parts.mayHaveFailedReactions = !state.isEmpty
      nextRetry = state.nextTry
    }
    listeners.notify(batch.announcements)
    for command in batch.commands { command.answer(nil) }
  }

  /// The commands that share a transaction, and what they did so far.
  private final class Batch {
    var commands: [PendingCommand] = []
    var lastPosition: Int64
    var changedSubjects = ChangeSubjects()
    var announcements = Announcements()
    var workChanges = WorkChanges()
    var failedReactions: (isEmpty: Bool, nextTry: Int64?)?

    init(lastPosition: Int64) { self.lastPosition = lastPosition }
  }
}
