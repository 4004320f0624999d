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
/// ``BatchLimits``. Nobody waits for a batch to fill. Shares take turns by the time that their commands take;
/// urgent commands come first, but in no more than half of a transaction's time while others wait.
///
/// A command that fails is undone by itself, by a mark before it. Behind a network marks and their outcomes cost more than
/// most commands: there a batch has none at first, and is run again with them when something in it fails that has changed
/// something.
///
/// `@unchecked Sendable`: everything but the queue belongs to the writer's thread.
final class Writer: @unchecked Sendable {
  private let connection: any DatabaseConnection
  private let queue = TurnQueue<PendingCommand>(
    urgent: .urgentCommands, ordinary: .commands, servers: 1)
  private let parts: Transaction.Parts
  private let view: WriterView
  private let work: QueueStatus
  private let observers: CommitObservers
  private let listeners: TopicListeners
  private let space: StoreSpace
  private let cleaning: StoreCleaning
  /// When the engine's files may be cleaned again, in monotonic nanoseconds.
  private var nextCleaning: Int64 = 0
  private let reserve: (any SpaceReserve)?
  private let hasOtherWriters: Bool
  /// The process's number among others, to whom its commits tell of themselves; nil where nobody listens.
  private let tellingNode: Int64?
  /// When it is looked again whether there is space, in monotonic nanoseconds.
  private var nextSpaceCheck: Int64 = 0
  private let timeSource: any TimeSource
  private let instance: String
  private let limits: BatchLimits
  private var thread: SystemThread?
  /// Where reads are held back while the engine needs room; set before the thread starts.
  private var scans: ScanThreads?
  /// When scans began to be held back, in monotonic nanoseconds; nil while they are not.
  private var heldSince: Int64?
  /// Until when nothing more is tried when it did not help.
  private var nextHold: Int64 = .min

  /// When failed reactions are to be tried again, nanoseconds since 1970; nil for never.
  private var nextRetry: Int64?
  /// Whether the last transaction held urgent commands alone, so that the next one begins with another's, if one waits.
  private var othersAreDue = false
  /// How many of the next batches have marks in any case.
  private var markedBatches = 0
  /// The position of the last committed event.
  private var committedPosition: Int64
  /// The last commit of any process whose changes of what is kept in memory are known here.
  private var knownChange: Int64
  /// What commits come to; anybody may read it.
  let commits = CommitCounts()

  init(
    _ parts: Transaction.Parts, nextRetry: Int64?, observers: CommitObservers,
    listeners: TopicListeners, space: StoreSpace, cleaning: StoreCleaning,
    reserve: (any SpaceReserve)?, hasOtherWriters: Bool, tellingNode: Int64?,
    timeSource: any TimeSource, instance: String, head: InstanceTable.Head, limits: BatchLimits
  ) {
    self.parts = parts
    self.nextRetry = nextRetry
    connection = parts.connection
    view = parts.view
    work = parts.queue
    self.observers = observers
    self.listeners = listeners
    self.space = space
    self.cleaning = cleaning
    self.reserve = reserve
    self.hasOtherWriters = hasOtherWriters
    self.tellingNode = tellingNode
    if let reserve, !reserve.take() { space.set(isFull: true) }
    self.timeSource = timeSource
    self.instance = instance
    self.limits = limits
    committedPosition = head.position
    knownChange = head.change
  }

  /// Starts the thread.
  func start(_ startThread: ThreadStarter, holding scans: ScanThreads) throws(StoreError) {
    self.scans = scans
    thread = try startThread("store-writer") { [self] in run() }
  }

  /// Hands a command over; a failure is answered here and now.
  func submit(_ command: PendingCommand, of share: StoreShare, bytes: Int) {
    command.isUrgent = share.isUrgent
    guard command.markQueued() else { return command.answer(.cancelled) }
    let failure: StoreError
    switch queue.offer(command, of: share, bytes: bytes) {
    case .accepted: return
    case .full: failure = .overloaded(limit: Limits.maxQueuedCommands)
    case .shareFull: failure = .shareOverloaded
    case .closed: failure = .closed
    }
    if command.claim() { command.answer(failure) }
  }

  /// How many commands wait in the queue, and the bytes that they hold.
  var load: (items: Int, bytes: Int) { queue.load }

  /// Refuses further commands, finishes those that wait, ends the thread and closes the connection.
  ///
  /// - Parameter node: The process's number, which others may have then; nil for none, or when the engine is away.
  func close(node: Int64?) {
    queue.close()
    thread?.join()
    thread = nil
    if let node {
      // What cannot be written now others find out by themselves.
      try? connection.inTransaction { () throws(StoreError) in
        let hasLeases = try NodeLeases.areThere(
          of: node, kinds: work.declaredKinds, instance: instance, on: connection)
        try NodeTable.remove(node, instance: instance, hasLeases: hasLeases, on: connection)
      }
    }
    connection.close()
  }

  private func run() {
    while true {
      // Not longer than a minute: the wall clock may be set.
      var wait = nextRetry.map {
        min(max($0 - timeSource.wallNanoseconds(), 1_000_000), 60_000_000_000)
      }
      if space.isFull { wait = min(wait ?? .max, Limits.spacePollNanoseconds) }
      if heldSince != nil { wait = min(wait ?? .max, Limits.roomPollNanoseconds) }
      if connection.needsCare { wait = min(wait ?? .max, Limits.carePauseNanoseconds) }
      if let interval = connection.careInterval { wait = min(wait ?? .max, interval) }
      if cleaning.isDue {
        let now = timeSource.monotonicNanoseconds()
        wait = min(wait ?? .max, max(Limits.roomPollNanoseconds, nextCleaning - now))
      }
      let isOver = !queue.waitForWork(for: wait)
      if connection.needsCare, queue.load.items == 0 { connection.care(isIdle: true) }
      makeRoom()
      if !isOver { cleanFiles() }
      lookForSpace()
      if isOver { return }
      if let due = nextRetry, timeSource.wallNanoseconds() >= due { retryReactions() }
      runBatch()
    }
  }

  /// Holds scans back while overlapping ones keep the engine from giving room back, until it has.
  ///
  /// A scan under way ends within its own bound; then nothing but point reads is in the way, which are short.
  private func makeRoom() {
    guard let scans, heldSince != nil || connection.needsRoom else { return }
    let now = timeSource.monotonicNanoseconds()
    let since = heldSince ?? now
    guard heldSince != nil || now >= nextHold else { return }
    heldSince = since
    let isLate = now - since > Limits.maxHoldNanoseconds
    guard scans.hold() || isLate else { return }
    do throws(StoreError) {
      if !isLate { try connection.giveRoomBack() }
    } catch {
      // A point read was in the way for long; it is tried again until it is too late.
      return
    }
    heldSince = nil
    nextHold = isLate ? now + Limits.maxHoldNanoseconds : .min
    scans.release()
  }

  /// Takes what was erased out of the engine's files, once no list or scan is under way.
  ///
  /// Changes wait meanwhile, so that it takes no more than a tenth of the thread's time.
  private func cleanFiles() {
    guard let scans, cleaning.isDue else { return }
    let start = timeSource.monotonicNanoseconds()
    guard start >= nextCleaning, scans.hold() else { return }
    do throws(StoreError) {
      try connection.clean()
      try connection.inTransaction { () throws(StoreError) in
        try InstanceTable.noteClean(on: connection)
      }
      nextCleaning = pause(since: start, atLeast: 0)
      cleaning.end()
    } catch {
      // The directory remembers that it is to be done.
      if case .contended = error {
        nextCleaning = pause(since: start, atLeast: Limits.cleaningPollNanoseconds)
      } else {
        nextCleaning = pause(since: start, atLeast: Limits.cleaningRetryNanoseconds)
      }
    }
    if heldSince == nil { scans.release() }
  }

  /// When what has begun at `start` and ends now may be done again.
  private func pause(since start: Int64, atLeast shortest: Int64) -> Int64 {
    let now = timeSource.monotonicNanoseconds()
    return now + max(shortest, Limits.cleaningPauseFactor * (now - start))
  }

  /// Takes all commands again once there is space.
  private func lookForSpace() {
    guard space.isFull, let reserve, timeSource.monotonicNanoseconds() >= nextSpaceCheck else {
      return
    }
    nextSpaceCheck = timeSource.monotonicNanoseconds() + Limits.spacePollNanoseconds
    if reserve.take() { space.set(isFull: false) }
  }

  /// Gives the reserve to urgent commands when no space is left; false when it was given before, or is none.
  private func opensReserve(_ failure: StoreError) -> Bool {
    guard case .diskFull = failure, let reserve, !space.isFull else { return false }
    reserve.release()
    nextSpaceCheck = timeSource.monotonicNanoseconds() + Limits.spacePollNanoseconds
    space.set(isFull: true)
    return true
  }

  /// Whether a command must not use what little space there is.
  private func isShutOut(_ command: PendingCommand) -> Bool { space.isFull && !command.isUrgent }

  private static let full = StoreError.diskFull("only administration is taken until there is space")

  /// Hands in a command that tries failed reactions again.
  private func retryReactions() {
    // Until its commit says when the next one is due; should that fail, it is time in a second.
    nextRetry = timeSource.wallNanoseconds() + 1_000_000_000
    let command = TypedCommand<Void> { transaction throws(StoreError) in
      try transaction.retryFailedReactions()
    }
    submit(command, of: .server, bytes: 0)
  }

  /// The next command that nobody cancelled.
  private func takeTurn(urgentFirst: Bool = true) -> TurnQueue<PendingCommand>.Turn? {
    while let turn = queue.take(urgentFirst: urgentFirst) {
      if turn.item.claim() {
        guard isShutOut(turn.item) else { return turn }
        turn.item.answer(Self.full)
      }
      queue.end(turn, nanoseconds: 0)
    }
    return nil
  }

  /// Runs one shared transaction to its end and answers everyone in it.
  private func runBatch() {
    guard let first = takeTurn(urgentFirst: !othersAreDue) else { return }
    // Where each urgent command takes a transaction of its own, every other one is for the others that wait.
    othersAreDue = first.share.isUrgent
    let batch = Batch(
      lastPosition: committedPosition, hasMarks: !connection.sendsAhead || markedBatches > 0)
    markedBatches = max(0, markedBatches - 1)
    do {
      try beginPatiently(batch)
    } catch {
      queue.end(first, nanoseconds: 0)
      first.item.answer(error)
      return
    }
    let opening = timeSource.monotonicNanoseconds()
    var last = opening
    var current: TurnQueue<PendingCommand>.Turn? = first
    while let turn = current {
      let command = turn.item
      if !turn.share.isUrgent { othersAreDue = false }
      let loss: StoreError?
      if batch.hasMarks {
        loss = runCommand(command, in: batch)
      } else {
        let needsMark: Bool
        (loss, needsMark) = runUnmarked(command, in: batch)
        if needsMark {
          batch.commands.append(command)
          rerunWithMarks(batch)
          queue.end(turn, nanoseconds: timeSource.monotonicNanoseconds() - last)
          return
        }
      }
      let now = timeSource.monotonicNanoseconds()
      queue.end(turn, nanoseconds: now - last)
      last = now
      if let loss {
        if opensReserve(loss) {
          batch.commands.append(command)
        } else {
          command.answer(loss)
        }
        undo(batch.changedSubjects)
        rerun(batch)
        return
      }
      batch.commands.append(command)
      let isFull =
        batch.commands.count >= limits.commands || now - opening >= limits.nanoseconds
      let isYoung =
        batch.commands.count < limits.commands / 2 && now - opening < limits.nanoseconds / 2
      current = isFull ? nil : takeTurn(urgentFirst: isYoung)
    }
    finish(batch)
  }

  /// Opens a batch's transaction; tries it again when the engine gives it up for another one.
  private func beginPatiently(_ batch: Batch) throws(StoreError) {
    var runs = 1
    while true {
      do throws(StoreError) {
        return try begin(batch)
      } catch {
        connection.rollback()
        guard error.isContention, runs < Limits.maxContendedRuns else { throw error }
        runs += 1
      }
    }
  }

  /// Opens a batch's transaction, in which nothing was changed yet.
  ///
  /// Other processes wait from here on until it ends, so that what is read in it stays true, and the positions that it
  /// takes come behind those of every transaction that was committed before.
  private func begin(_ batch: Batch) throws(StoreError) {
    parts.hasMarks = batch.hasMarks
    try connection.begin()
    guard hasOtherWriters else { return }
    let head = try InstanceTable.lock(instance: instance, on: connection)
    if head.position != committedPosition { parts.sequences.forget() }
    batch.firstPosition = head.position
    batch.lastPosition = head.position
    batch.change = head.change
    if head.change != knownChange { try takeInChanges(upTo: head.change) }
  }

  /// Forgets what other processes have changed since the last transaction.
  private func takeInChanges(upTo change: Int64) throws(StoreError) {
    // A smaller number: the engine has lost commits.
    let changed =
      change < knownChange
      ? parts.subjects.all
      : parts.subjects.places(
        of: try ChangedSubjectTable.names(
          after: knownChange, instance: instance, on: connection))
    view.undo(changed)
    parts.subjects.raise(changed)
    if changed.contains(parts.subjects.index(of: .failedReactions)) {
      let reader = Reader(connection: connection, upcasts: parts.upcasts)
      note(try FailedReactionTable.state(instance: instance, in: reader))
    }
    knownChange = change
  }

  /// Takes in whether there are failed reactions.
  private func note(_ failed: (isEmpty: Bool, nextTry: Int64?)) {
    parts.mayHaveFailedReactions = !failed.isEmpty
    nextRetry = failed.nextTry
  }

  /// Runs the commands of a batch whose transaction was lost to another command, once more, by themselves.
  private func rerun(_ lost: Batch) {
    for command in lost.commands where isShutOut(command) { command.answer(Self.full) }
    lost.commands.removeAll { isShutOut($0) }
    guard !lost.commands.isEmpty else { return }
    let batch = Batch(
      lastPosition: committedPosition, run: lost.hasMarks ? lost.run + 1 : lost.run)
    do throws(StoreError) {
      try beginPatiently(batch)
      for (place, command) in lost.commands.enumerated() {
        if let loss = runCommand(command, in: batch) {
          // Only now it is known which one takes a transaction along.
          guard !lost.hasMarks else { throw loss }
          command.answer(loss)
          undo(batch.changedSubjects)
          batch.commands = lost.commands
          batch.commands.remove(at: place)
          return rerun(batch)
        }
        batch.commands.append(command)
      }
    } catch {
      connection.rollback()
      undo(batch.changedSubjects)
      for command in lost.commands { command.answer(error) }
      return
    }
    finish(batch)
  }

  /// Runs a batch without marks again, with them; so are some that come behind it: whoever fails on purpose costs others
  /// little.
  private func rerunWithMarks(_ batch: Batch) {
    markedBatches = Limits.markedBatches
    connection.rollback()
    undo(batch.changedSubjects)
    rerun(batch)
  }

  /// Runs a command once, without a mark before it, and says whether it is to be run again with one.
  ///
  /// The loss is an error only when the whole transaction is gone.
  private func runUnmarked(
    _ command: PendingCommand, in batch: Batch
  ) -> (loss: StoreError?, needsMark: Bool) {
    let transaction = Transaction(
      parts, now: timeSource.wallNanoseconds(), lastPosition: batch.lastPosition)
    let changesBefore = connection.changesSent
    var failure: StoreError?
    do throws(StoreError) {
      try command.run(in: transaction)
    } catch {
      failure = error
      if error.isContention { command.contentions += 1 }
    }
    guard connection.isInTransaction else {
      undo(transaction.changedSubjects)
      return (failure ?? .unavailable("the engine rolled the transaction back"), false)
    }
    let isWhole = !connection.hasFailed && !transaction.needsMarks
    guard isWhole, failure == nil || connection.changesSent == changesBefore else {
      undo(transaction.changedSubjects)
      return (nil, true)
    }
    if failure == nil {
      keep(transaction, in: batch)
    } else {
      // There is nothing to undo in the database.
      undo(transaction.changedSubjects)
    }
    return (nil, false)
  }

  /// Forgets what was known of changes that are undone.
  private func undo(_ changed: ChangeSubjects) {
    view.undo(changed)
    parts.sequences.forget()
  }

  /// Takes in what a command did.
  private func keep(_ transaction: Transaction, in batch: Batch) {
    batch.isUnchanged = false
    batch.lastPosition = transaction.lastPosition
    batch.changedSubjects.formUnion(transaction.changedSubjects)
    batch.announcements.formUnion(transaction.announcements)
    batch.workChanges.add(transaction.workChanges)
    batch.failedReactions = transaction.failedReactions ?? batch.failedReactions
    if transaction.hasErased { batch.hasErased = true }
  }

  /// Runs a command; again, a few times, when the engine gave up what it did for another transaction.
  ///
  /// What the command throws is its own affair and kept for its answer;
  /// the result is an error only when the whole transaction is gone or can no longer be trusted.
  private func runCommand(_ command: PendingCommand, in batch: Batch) -> StoreError? {
    while true {
      let (loss, failure) = runOnce(command, in: batch)
      if let loss { return loss }
      guard let failure, failure.isContention else { return nil }
      command.contentions += 1
      guard command.contentions < Limits.maxContendedRuns else { return nil }
    }
  }

  /// Runs a command once behind a savepoint, or, when nothing was changed before it, at the transaction's start.
  private func runOnce(
    _ command: PendingCommand, in batch: Batch
  ) -> (loss: StoreError?, failure: StoreError?) {
    let transaction = Transaction(
      parts, now: timeSource.wallNanoseconds(), lastPosition: batch.lastPosition)
    var failure: StoreError?
    var isKept = false
    defer { if !isKept { undo(transaction.changedSubjects) } }
    // Undoing the transaction's first change undoes the transaction; what was sent ahead must have come to its end with the
    // command.
    let isFirst = batch.isUnchanged && !connection.sendsAhead
    do throws(StoreError) {
      if !isFirst { try connection.savepoint() }
      do {
        try command.run(in: transaction)
      } catch {
        failure = error
        if case .diskFull = error {
          // Whatever the others did would find no space either.
          connection.rollback()
          return (error, error)
        }
        if connection.isInTransaction {
          if isFirst {
            connection.rollback()
            try begin(batch)
          } else {
            try connection.rollbackToSavepoint()
          }
        }
      }
      // The engine rolls the whole transaction back by itself on some errors, and a command might swallow
      // the error that told of it.
      guard connection.isInTransaction else {
        return (failure ?? .unavailable("the engine rolled the transaction back"), failure)
      }
      if failure == nil, !isFirst {
        do throws(StoreError) {
          try connection.releaseSavepoint()
        } catch {
          // Something that was sent ahead has failed.
          guard connection.isInTransaction else { throw error }
          try connection.rollbackToSavepoint()
          command.fail(with: error)
          failure = error
        }
      }
    } catch {
      connection.rollback()
      return (failure ?? error, failure)
    }
    if failure == nil {
      isKept = true
      keep(transaction, in: batch)
    }
    return (nil, failure)
  }

  /// Has the commit note how far the processes have come with it.
  private func noteHead(of batch: Batch) throws(StoreError) {
    var isChanged = batch.lastPosition != batch.firstPosition
    guard hasOtherWriters else {
      if isChanged {
        try InstanceTable.updatePosition(batch.lastPosition, instance: instance, on: connection)
      }
      return
    }
    var changed = batch.changedSubjects
    if batch.failedReactions != nil {
      changed.insert(parts.subjects.index(of: .failedReactions))
    }
    if !changed.isEmpty {
      batch.change += 1
      isChanged = true
      for place in changed.places {
        try ChangedSubjectTable.note(
          parts.subjects.name(at: place), change: batch.change, instance: instance, on: connection)
      }
    }
    let head = InstanceTable.Head(position: batch.lastPosition, change: batch.change)
    if isChanged { try InstanceTable.update(head, instance: instance, on: connection) }
    guard let tellingNode else { return }
    var telling = CommitTelling(node: tellingNode, head: head)
    telling.announced = batch.announcements.told
    guard isChanged || !telling.announced.isEmpty else { return }
    for text in telling.texts { try connection.tell(text) }
  }

  /// Commits, raises the versions of what changed, and only then answers.
  private func finish(_ batch: Batch) {
    do {
      try noteHead(of: batch)
      if !batch.workChanges.isEmpty { work.beginCommit() }
      let start = timeSource.monotonicNanoseconds()
      try connection.commit()
      commits.note(
        nanoseconds: timeSource.monotonicNanoseconds() - start, commands: batch.commands.count)
    } catch {
      commits.noteFailure()
      connection.rollback()
      if !batch.workChanges.isEmpty { work.endCommit(nil) }
      undo(batch.changedSubjects)
      if opensReserve(error) || (error.isContention && batch.run < Limits.maxContendedRuns) {
        return rerun(batch)
      }
      // What was sent ahead may have failed, and its command is to have that for its answer.
      if !batch.hasMarks, !error.isAboutConnection { return rerunWithMarks(batch) }
      let failure: StoreError
      switch error {
      case .diskFull, .contended: failure = error
      case .commitUnknown:
        // What was changed may be there: nothing that was kept of it is right any more.
        parts.subjects.raise(batch.changedSubjects)
        observers.notify()
        failure = error
      default: failure = .commitFailed("\(error)")
      }
      for command in batch.commands { command.answer(failure) }
      return
    }
    if !batch.workChanges.isEmpty { work.endCommit(batch.workChanges) }
    // Those of other processes as well.
    let hasEvents = batch.lastPosition != committedPosition
    committedPosition = batch.lastPosition
    if hasOtherWriters { knownChange = batch.change }
    parts.subjects.raise(batch.changedSubjects)
    if hasEvents { observers.notify() }
    if let state = batch.failedReactions { note(state) }
    listeners.notify(batch.announcements)
    if batch.hasErased { cleaning.want() }
    for command in batch.commands { command.answer(nil) }
    if connection.needsCare { connection.care(isIdle: false) }
  }

  /// The commands that share a transaction, and what they did so far.
  private final class Batch {
    var commands: [PendingCommand] = []
    /// Whether no command of it has changed anything.
    var isUnchanged = true
    /// The position of the last event before the transaction.
    var firstPosition: Int64
    var lastPosition: Int64
    /// The number of the last commit, this one included, that changed what processes keep in memory.
    var change: Int64 = 0
    /// How often its commands are run with this one.
    let run: Int
    /// Whether a command can be undone by itself.
    let hasMarks: Bool
    var changedSubjects = ChangeSubjects()
    var announcements = Announcements()
    var workChanges = WorkChanges()
    var failedReactions: (isEmpty: Bool, nextTry: Int64?)?
    var hasErased = false

    init(lastPosition: Int64, run: Int = 1, hasMarks: Bool = true) {
      firstPosition = lastPosition
      self.lastPosition = lastPosition
      self.run = run
      self.hasMarks = hasMarks
    }
  }
}
