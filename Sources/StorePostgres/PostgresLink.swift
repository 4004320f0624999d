import Base
import Glibc
import Store

/// One connection to the server in libpq's pipeline mode: statements go out one behind another, up to a sync, and their
/// results come back in that order.
///
/// It never waits inside libpq: the thread that uses it waits on the socket itself, so that it can look at a budget
/// meanwhile. Once it is broken it stays so; its owner makes another one.
final class PostgresLink {
  let pq: LibPQ
  let handle: OpaquePointer
  /// What the server tells besides results.
  let notices: PostgresNotices
  private let cancelHandle: OpaquePointer?
  private let clock = SystemTimeSource()
  /// How long the server may say nothing where no budget bounds that, in milliseconds; -1 for as long as it wants.
  var patienceMilliseconds: Int32
  /// How often a wait looks at its budget.
  private static let lookMilliseconds: Int32 = 10

  /// Connects, within the time that the settings allow.
  init(_ target: PostgresTarget, _ pq: LibPQ) throws(StoreError) {
    self.pq = pq
    notices = PostgresNotices(pq)
    patienceMilliseconds = Int32(target.patienceNanoseconds / 1_000_000)
    let keywords = target.parameters.map { strdup($0.keyword) } + [nil]
    let values = target.parameters.map { strdup($0.value) } + [nil]
    defer { for text in keywords + values { free(text) } }
    let made = keywords.map { UnsafePointer($0) }.withUnsafeBufferPointer { keywords in
      values.map { UnsafePointer($0) }.withUnsafeBufferPointer { values in
        pq.connect(keywords.baseAddress!, values.baseAddress!, 1)
      }
    }
    guard let made else { throw .unavailable("no memory for a connection to PostgreSQL") }
    handle = made
    let isReady =
      pq.status(made) == 0 && pq.setNonblocking(made, 1) == 0 && pq.enterPipelineMode(made) == 1
    if isReady { notices.receive(from: made) }
    cancelHandle = isReady ? pq.getCancel(made) : nil
    // What was made goes with the object.
    guard isReady else {
      throw .unavailable("no connection to PostgreSQL: \(Self.message(pq, made))")
    }
  }

  /// The connection goes with the object, and what was open on it is rolled back by the server.
  deinit {
    pq.freeCancel(cancelHandle)
    pq.finish(handle)
  }

  /// Whether nothing can be sent any more.
  private(set) var isBroken = false

  /// What the server has said last about the transaction: `LibPQ.TransactionStatus`.
  var transactionStatus: Int32 { pq.transactionStatus(handle) }

  // MARK: Sending

  /// Hands a call that sends to libpq, which answers 0 when it cannot.
  func send(_ call: (LibPQ, OpaquePointer) -> Int32) throws(StoreError) {
    guard !isBroken, call(pq, handle) == 1 else { throw broken() }
  }

  /// Sends a statement without parameters, unprepared.
  func send(_ sql: String) throws(StoreError) {
    try send { pq, handle in pq.sendQueryParams(handle, sql, 0, nil, nil, nil, nil, 1) }
  }

  /// Ends what belongs together, and lets it go out as far as the socket takes it.
  func sync() throws(StoreError) {
    try send { pq, handle in pq.pipelineSync(handle) }
    guard pq.flush(handle) >= 0 else { throw broken() }
  }

  // MARK: Receiving

  /// The next result, nil behind the last one of a statement; waits for it.
  ///
  /// When the budget is used up the server is asked to cancel the statement, which then fails.
  ///
  /// - Throws: ``StoreError/unavailable(_:)`` when the connection has ended.
  func result(within budget: ReadBudget? = nil) throws(StoreError) -> PostgresResult? {
    try waitForInput(within: budget)
    guard let result = pq.getResult(handle) else {
      if pq.status(handle) != 0 { throw broken() }
      return nil
    }
    let found = PostgresResult(result, pq)
    // libpq reports the end of a connection as a result, too.
    if pq.status(handle) != 0 { throw broken() }
    return found
  }

  /// The only result of a statement.
  func one(within budget: ReadBudget? = nil) throws(StoreError) -> PostgresResult {
    guard let result = try self.result(within: budget) else {
      throw broken("a result is missing")
    }
    guard try self.result(within: budget) == nil else { throw broken("a result too many") }
    return result
  }

  /// Reads the sync that stands behind the results of what was sent.
  func readSync() throws(StoreError) {
    guard let sync = try result(), sync.status == LibPQ.Status.pipelineSync else {
      throw broken("a sync is missing")
    }
  }

  /// What NOTIFY has brought, once there is something, `other` is readable, or the time is over; between statements.
  func notifications(
    within milliseconds: Int32, orWhenReadable other: Int32
  ) throws(StoreError) -> [String] {
    // Some may have come with the results of statements.
    var texts = takeNotifications()
    guard texts.isEmpty else { return texts }
    var waited = [
      pollfd(fd: pq.socket(handle), events: Int16(POLLIN), revents: 0),
      pollfd(fd: other, events: Int16(POLLIN), revents: 0),
    ]
    guard waited[0].fd >= 0 else { throw broken() }
    guard poll(&waited, 2, milliseconds) >= 0 || errno == EINTR else { throw broken() }
    guard waited[0].revents != 0 else { return [] }
    guard pq.consumeInput(handle) == 1 else { throw broken() }
    texts = takeNotifications()
    if pq.status(handle) != 0 { throw broken() }
    return texts
  }

  private func takeNotifications() -> [String] {
    var texts: [String] = []
    while let found = pq.notifies(handle) {
      let text = found.assumingMemoryBound(to: LibPQ.Notification.self).pointee.text
      if let text { texts.append(String(cString: text)) }
      pq.freeMemory(found)
    }
    return texts
  }

  private func waitForInput(within budget: ReadBudget?) throws(StoreError) {
    var isCancelled = false
    var givenUpAt = Int64.max
    while true {
      let unsent = pq.flush(handle)
      guard unsent >= 0 else { throw broken() }
      if unsent == 0, pq.isBusy(handle) == 0 { return }
      if let budget, !isCancelled, budget.isExhausted {
        isCancelled = true
        givenUpAt = clock.monotonicNanoseconds() + Limits.postgresCancelNanoseconds
        cancel()
      }
      var waited = pollfd(
        fd: pq.socket(handle), events: Int16(POLLIN | (unsent > 0 ? POLLOUT : 0)), revents: 0)
      guard waited.fd >= 0 else { throw broken() }
      let ready = poll(
        &waited, 1, budget == nil ? patienceMilliseconds : Self.lookMilliseconds)
      if ready > 0 {
        guard pq.consumeInput(handle) == 1 else { throw broken() }
      } else if ready < 0, errno != EINTR {
        throw broken()
      } else if ready == 0, budget == nil {
        throw broken("it says nothing")
      } else if clock.monotonicNanoseconds() > givenUpAt {
        isBroken = true
        throw budget?.isCancelled == true ? .cancelled : .outOfTime
      }
    }
  }

  /// Asks the server, over a connection of its own, to cancel what runs.
  func cancel() {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { text in
      _ = pq.cancel(cancelHandle, text.baseAddress!, 256)
    }
  }

  private func broken(_ reason: String? = nil) -> StoreError {
    isBroken = true
    return .unavailable(
      "the connection to PostgreSQL ended: \(reason ?? Self.message(pq, handle))")
  }

  /// libpq's words about a connection in one line; they hold names and addresses, never passwords.
  private static func message(_ pq: LibPQ, _ handle: OpaquePointer) -> String {
    trimmed(pq.errorMessage(handle).map { String(cString: $0) } ?? "")
  }

  static func trimmed(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return lines.isEmpty ? "no reason given" : lines
  }
}

/// A result, freed with the object.
final class PostgresResult {
  let handle: OpaquePointer
  private let pq: LibPQ

  init(_ handle: OpaquePointer, _ pq: LibPQ) {
    self.handle = handle
    self.pq = pq
  }

  deinit { pq.clear(handle) }

  var status: Int32 { pq.resultStatus(handle) }
  var rowCount: Int { Int(pq.rowCount(handle)) }

  /// Whether the statement did what it should.
  var isFine: Bool {
    switch status {
    case LibPQ.Status.commandOK, LibPQ.Status.tuplesOK, LibPQ.Status.singleTuple: true
    default: false
    }
  }

  /// How many rows a statement changed.
  var changedRows: Int {
    pq.commandTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0
  }

  /// What was done: "COMMIT", and "ROLLBACK" for a COMMIT of a transaction that had failed.
  var command: String { pq.commandStatus(handle).map { String(cString: $0) } ?? "" }

  /// The types of a statement's parameters.
  var parameterTypes: [UInt32] {
    (0..<pq.parameterCount(handle)).map { pq.parameterType(handle, $0) }
  }
}
