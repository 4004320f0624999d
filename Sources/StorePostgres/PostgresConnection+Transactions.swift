import Base
import Glibc
import Store

// Connections to the server, transactions on them, and what becomes of a commit whose connection ends.
extension PostgresConnection {
  // MARK: Connections

  /// Calls `body` with a connection to the server.
  ///
  /// When that ends before anything was begun on it, it was given up while nobody used it: then there is another one, once.
  func repeating<Value>(
    _ body: (PostgresLink) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    let isOld = session?.link.isBroken == false
    let canRepeat = transaction == .begun || (transaction == .none && role == .reader)
    let before = deferred
    do throws(StoreError) {
      return try attempt(body)
    } catch {
      guard isOld, canRepeat, session == nil, case .unavailable = error else { throw error }
      isLost = false
      if transaction == .none, !before.isEmpty {
        transaction = .begun
        deferred = before
      }
      return try attempt(body)
    }
  }

  private func attempt<Value>(
    _ body: (PostgresLink) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    guard !isLost else { throw .unavailable("the transaction is gone") }
    let link = try liveLink()
    do throws(StoreError) {
      try settleRollbacks(link)
      return try body(link)
    } catch {
      if link.isBroken { loseSession() }
      throw error
    }
  }

  /// The connection to the server; made again when it has ended and no transaction is open on it.
  func liveLink() throws(StoreError) -> PostgresLink {
    if let replacedBy { throw .taken(by: replacedBy) }
    if let session {
      if !session.link.isBroken { return session.link }
      loseSession()
    }
    let now = clock.monotonicNanoseconds()
    guard now >= nextAttempt else {
      throw .unavailable("there is no connection to PostgreSQL; it is tried again soon")
    }
    let made = try connect()
    if let replacedBy { throw .taken(by: replacedBy) }
    return made.link
  }

  private func connect() throws(StoreError) -> PostgresSession {
    do throws(StoreError) {
      let made = try PostgresSession(
        target, pq, writer: writer, listens: listens, after: former, isFirst: false)
      former = nil
      if let owner = made.replacedBy {
        replacedBy = owner
        if target.watch.noteReplaced() { target.whenReplaced(owner) }
      } else {
        session = made
        if role == .writer { target.watch.noteConnected() }
      }
      nextAttempt = .min
      pause = Limits.minPostgresPauseNanoseconds
      return made
    } catch {
      nextAttempt = clock.monotonicNanoseconds() + pause
      // Whoever listens is to hear again soon.
      pause = min(pause * 2, listens ? Limits.maxStaleness : Limits.maxPostgresPauseNanoseconds)
      throw error
    }
  }

  /// The connection to the server has ended, and with it the transaction.
  func loseSession() {
    if role == .writer { target.watch.noteLost() }
    former = session?.backend ?? former
    session = nil
    statements.forgetAll()
    isLost = transaction == .open
    transaction = .none
    deferred = []
    ahead = []
    unreadRollbacks = []
  }

  // MARK: Transactions

  var isInTransaction: Bool { transaction != .none }

  func begin() throws(StoreError) {
    guard transaction == .none else { throw .misuse("a transaction is open") }
    isLost = false
    _ = try liveLink()
    transaction = .begun
    switch role {
    case .reader: deferred = [.beginRead]
    case .writer:
      commitNumber += 1
      deferred = [.beginWrite, .mark(commitNumber)]
    }
  }

  func savepoint() throws(StoreError) {
    try checkOpen()
    try settleAhead()
    deferred.append(.savepoint)
  }

  func releaseSavepoint() throws(StoreError) {
    try checkOpen()
    try settleAhead()
    // A statement failed, and somebody went on as if it had not.
    guard !hasFailed else { throw Self.overlookedFailure }
    if deferred.last?.isSavepoint == true {
      deferred.removeLast()
    } else {
      deferred.append(.release)
    }
  }

  func rollbackToSavepoint() throws(StoreError) {
    try checkOpen()
    try settleRows()
    do throws(StoreError) {
      try settleAhead()
    } catch {
      // What failed is undone.
      guard session != nil else { throw error }
    }
    if deferred.last?.isSavepoint == true {
      deferred.removeLast()
    } else {
      deferred += [.rollbackTo, .release]
    }
  }

  func rollback() {
    defer {
      transaction = .none
      isLost = false
      deferred = []
    }
    guard transaction == .open, let link = session?.link else { return }
    do throws(StoreError) {
      try dropRows()
      if !ahead.isEmpty {
        // Behind a statement that fails everything is skipped up to the next sync.
        try link.sync()
        ahead.append(.sync)
      }
      try link.send("ROLLBACK")
      try link.sync()
      // Nobody waits for it.
      unreadRollbacks.append(ahead)
      ahead = []
    } catch {
      loseSession()
    }
  }

  private static let notify = Statement(
    "SELECT pg_notify('\(PostgresListener.channel)' || hashtext(current_schema()), $1)")

  func tell(_ text: String) throws(StoreError) {
    try checkOpen()
    try executeWithNext(Self.notify, [.text(text)])
  }

  func commit() throws(StoreError) {
    defer { isLost = false }
    try checkOpen()
    guard transaction == .open else {
      transaction = .none
      deferred = []
      return
    }
    try settleRows()
    if hasFailed {
      rollback()
      throw Self.overlookedFailure
    }
    guard let link = session?.link else { throw .unavailable("the transaction is gone") }
    let failure: StoreError
    do throws(StoreError) {
      try sendDeferred(link)
      try link.send("COMMIT")
      try link.sync()
      let before = try readAhead(link)
      let result = try link.one()
      try readSync(link)
      if let before {
        failure = before
      } else if result.isFine, result.command == "COMMIT" {
        return
      } else if result.isFine {
        failure = Self.overlookedFailure
      } else {
        failure = self.failure(result, "COMMIT")
      }
      // Whoever shuts the server down may have cut the commit short behind its point of no return.
      guard case .unavailable = failure else {
        rollback()
        throw failure
      }
    } catch {
      guard link.isBroken else { throw error }
      loseSession()
      guard role == .writer else { throw error }
      return try search(after: error)
    }
    loseSession()
    guard role == .writer else { throw failure }
    try search(after: failure)
  }

  /// Looks up whether the transaction was committed whose connection ended in the commit.
  ///
  /// Another connection ends the former one's process and then waits for the row that the transaction has held since its
  /// begin; what stands there afterwards is final.
  ///
  /// - Throws: ``StoreError/unavailable(_:)`` when nothing of it was kept, ``StoreError/commitUnknown(_:)`` when that could
  ///   not be found out in time.
  private func search(after failure: StoreError) throws(StoreError) {
    let end = clock.monotonicNanoseconds() + target.maxCommitSearchNanoseconds
    while true {
      do throws(StoreError) {
        let session = try connect()
        if session.lastCommit == commitNumber { return }
      } catch {
        guard clock.monotonicNanoseconds() < end else {
          throw .commitUnknown("\(failure); and then: \(error)")
        }
        usleep(UInt32(pause / 1000))
        continue
      }
      throw .unavailable("\(failure); nothing of the transaction was kept")
    }
  }

  // MARK: What goes before a statement

  /// Whether a statement of the open transaction failed, and nobody has undone it.
  var hasFailed: Bool {
    session?.link.transactionStatus == LibPQ.TransactionStatus.inError
      && !deferred.contains { if case .rollbackTo = $0 { true } else { false } }
  }

  private static let overlookedFailure = StoreError.misuse(
    "a statement failed, and the transaction went on as if it had not")

  private func checkOpen() throws(StoreError) {
    guard transaction != .none else { throw .unavailable("the transaction is gone") }
  }

  /// Sends what was put off, whose results stand before those of what follows.
  func sendDeferred(_ link: PostgresLink) throws(StoreError) {
    let controls = deferred
    deferred = []
    for control in controls {
      if case .mark(let number) = control {
        try link.send { pq, handle in
          withUnsafeBytes(of: number.bigEndian) { bytes in
            var value = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            var (length, format) = (Int32(8), Int32(1))
            return withUnsafePointer(to: &value) { value in
              pq.sendQueryPrepared(
                handle, PostgresSession.markName, 1, value, &length, &format, 1)
            }
          }
        }
      } else if let sql = control.sql {
        try link.send(sql)
      }
      ahead.append(.control)
    }
    if transaction == .begun, !controls.isEmpty { transaction = .open }
  }

  /// Reads the results of what went before a statement; returns the first failure.
  func readAhead(_ link: PostgresLink) throws(StoreError) -> StoreError? {
    let sent = ahead
    ahead = []
    return try read(sent, link)
  }

  private func read(
    _ sent: [PostgresAhead], _ link: PostgresLink
  ) throws(StoreError) -> StoreError? {
    var failure: StoreError?
    for sent in sent {
      let own = try read(sent, link)
      if failure == nil { failure = own }
    }
    return failure
  }

  /// Reads the result of something that went before a statement; returns its failure.
  func read(_ sent: PostgresAhead, _ link: PostgresLink) throws(StoreError) -> StoreError? {
    if case .sync = sent {
      try link.readSync()
      return nil
    }
    let result = try link.one(within: budget)
    guard result.isFine else { return failure(result, sent.sql) }
    switch sent {
    case .prepare(let prepared): prepared.isPrepared = true
    case .describe(let prepared): prepared.types = result.parameterTypes
    case .query(_, let results): results.all.append(result)
    case .control, .statement, .gathered, .sync: break
    }
    return nil
  }

  /// Waits for what went out and was not waited for, so that its failure belongs to whom it should.
  func settleAhead() throws(StoreError) {
    guard !ahead.isEmpty, let link = session?.link else { return }
    do throws(StoreError) {
      try link.sync()
      let failure = try readAhead(link)
      try readSync(link)
      if let failure { throw failure }
    } catch {
      if link.isBroken { loseSession() }
      throw error
    }
  }

  /// Reads the sync behind a statement, and what it says of the transaction.
  func readSync(_ link: PostgresLink) throws(StoreError) {
    try link.readSync()
    noteRoundTrip()
    if transaction == .open, link.transactionStatus == LibPQ.TransactionStatus.idle {
      transaction = .none
      deferred = []
    }
  }

  /// Reads the ends of transactions that were rolled back.
  func settleRollbacks(_ link: PostgresLink) throws(StoreError) {
    while !unreadRollbacks.isEmpty {
      _ = try read(unreadRollbacks.removeFirst(), link)
      _ = try link.one()
      try link.readSync()
    }
  }
}
