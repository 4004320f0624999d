import Base
import Glibc
import Store

/// A connection as the store uses it: it lasts, while the ones to the server behind it may end and be made again.
///
/// What opens a transaction, marks a point in it and forgets the mark is not sent by itself: it goes out with the next
/// statement, so that a command costs a round trip for each statement whose outcome somebody waits for, and no more.
final class PostgresConnection: DatabaseConnection {
  let target: PostgresTarget
  let role: ConnectionRole
  let listens: Bool
  let pq: LibPQ
  let clock = SystemTimeSource()
  /// The writer's name in the table of commits.
  let writer: String?
  /// Nil while there is none.
  var session: PostgresSession?
  /// The server's process of the one before, until another one took its place.
  var former: PostgresSession.Backend?
  var statements = PostgresStatements()
  private let parameters = PostgresParameters()
  /// The rows that come in.
  private var incoming: PostgresRows?

  enum TransactionState {
    case none
    /// Nothing of it was sent yet.
    case begun
    case open
  }
  var transaction = TransactionState.none
  /// Whether the open transaction went with its connection, and nobody has ended it yet: what belongs to it must not be
  /// done outside of it.
  var isLost = false
  /// What goes out before the next statement.
  var deferred: [PostgresControl] = []
  /// What was sent whose results stand before those of what follows.
  var ahead: [PostgresAhead] = []
  /// What went before the end of each transaction that was rolled back and whose end nobody has waited for.
  var unreadRollbacks: [[PostgresAhead]] = []
  /// The number of the writer's open or last transaction.
  var commitNumber: Int64 = 0
  /// Who took this process's place; nothing is written any more then.
  var replacedBy: String?
  /// When a writer that has a place looks at its connection again.
  private var nextPulse: Int64 = .min
  /// When it may be tried again to connect, and how long the pause after the next failure is.
  var nextAttempt: Int64 = .min
  var pause = Limits.minPostgresPauseNanoseconds

  /// How often something was sent whose outcome was waited for; for tests.
  private(set) var roundTrips = 0
  func noteRoundTrip() { roundTrips += 1 }

  /// What goes over by `executeWithNext` waits for nothing.
  var sendsAhead: Bool { role == .writer }
  private(set) var changesSent = 0
  /// At how many changes statistics are gathered again.
  var nextAnalysis = Limits.postgresFirstAnalysis

  private var rowsStepped = 0
  /// Bytes that rows have given out since the budget was set.
  var bytesRead = 0
  var budget: ReadBudget? {
    didSet {
      rowsStepped = 0
      bytesRead = 0
    }
  }

  /// Connects; `listens` says whether it is a reader that hears what commits tell, and may write a row now and then.
  init(
    _ target: PostgresTarget, _ role: ConnectionRole, _ pq: LibPQ, listens: Bool = false
  ) throws(StoreError) {
    self.target = target
    self.role = role
    self.pq = pq
    self.listens = listens
    if role == .writer {
      var bytes = [UInt8](repeating: 0, count: 16)
      bytes.withUnsafeMutableBytes { SystemRandomSource().fill($0) }
      writer = HexText.encode(bytes)
    } else {
      writer = nil
    }
    session = try PostgresSession(target, pq, writer: writer, listens: listens)
    nextPulse = clock.monotonicNanoseconds() + Limits.postgresPulseNanoseconds
  }

  // MARK: Statements

  func query(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (any Row) throws(StoreError) -> Bool
  ) throws(StoreError) {
    // What a writer reads is little, and other statements follow it at once.
    guard role == .reader else {
      let result = try run(statement, parameters)
      for index in 0..<result.rowCount {
        guard try step(result, Int32(index), body) else { return }
      }
      return
    }
    let rows = try stream(statement, parameters)
    do throws(StoreError) {
      while let result = try rows.next() {
        guard try step(result, 0, body) else { return try finish(rows) }
      }
    } catch {
      if case .budgetExceeded = error { rows.cancel() }
      try? finish(rows)
      throw error
    }
    try finish(rows)
  }

  func query(
    _ statement: Statement, each parameters: [[DatabaseValue]],
    _ body: (any Row) throws(StoreError) -> Void
  ) throws(StoreError) {
    try settleRows()
    let results = PostgresResults()
    for values in parameters {
      let text = try prepare(statement, values)
      try repeating { link throws(StoreError) in
        try send(statement, text, link)
        ahead.append(.query(text.sql, results))
      }
    }
    try settleAhead()
    for result in results.all {
      for index in 0..<result.rowCount {
        _ = try step(result, Int32(index)) { row throws(StoreError) in
          try body(row)
          return true
        }
      }
    }
  }

  func step(
    _ result: PostgresResult, _ index: Int32, _ body: (any Row) throws(StoreError) -> Bool
  ) throws(StoreError) -> Bool {
    rowsStepped += 1
    if let budget, rowsStepped > budget.maxRows {
      throw .budgetExceeded("more than \(budget.maxRows) rows")
    }
    let goesOn = try body(
      PostgresRow(result: result.handle, index: index, pq: pq, connection: self))
    if let budget, bytesRead > budget.maxBytes {
      throw .budgetExceeded("more than \(budget.maxBytes) bytes")
    }
    return goesOn
  }

  @discardableResult
  func execute(_ statement: Statement, _ parameters: [DatabaseValue]) throws(StoreError) -> Int {
    try run(statement, parameters).changedRows
  }

  /// It may take as long as it does: migrations go over whole tables.
  func define(_ sql: String) throws(StoreError) {
    try settleRows()
    let sql = PostgresText.definition(sql)
    // Plans of statements may have changed with the tables.
    statements.dropAll()
    guard role == .writer else { return try send([sql]) }
    if isInTransaction {
      return try send([
        "SET LOCAL \(timeout(0))", sql, "SET LOCAL \(timeout(target.maxWriteNanoseconds))",
      ])
    }
    // VACUUM stands in no transaction, and what one sync ends is one.
    try send(["SET \(timeout(0))"])
    do throws(StoreError) {
      try send([sql])
    } catch {
      try? send(["SET \(timeout(target.maxWriteNanoseconds))"])
      throw error
    }
    try send(["SET \(timeout(target.maxWriteNanoseconds))"])
  }

  private func timeout(_ nanoseconds: Int64) -> String {
    "statement_timeout = \(nanoseconds / 1_000_000)"
  }

  /// Runs statements without parameters, up to one sync, however long they take.
  func send(_ texts: [String]) throws(StoreError) {
    try repeating { link throws(StoreError) in
      let patience = link.patienceMilliseconds
      link.patienceMilliseconds = -1
      defer { link.patienceMilliseconds = patience }
      try sendDeferred(link)
      for text in texts { try link.send(text) }
      try link.sync()
      var failure = try readAhead(link)
      for text in texts {
        let result = try link.one()
        if failure == nil, !result.isFine { failure = self.failure(result, text) }
      }
      try readSync(link)
      if let failure { throw failure }
    }
  }

  // MARK: The schema's lock

  private static let schemaLock = """
    SELECT pg_advisory_lock(\(PostgresSession.schemaLockClass), hashtext(current_schema()))
    """
  private static let schemaUnlock = """
    SELECT pg_advisory_unlock(\(PostgresSession.schemaLockClass), hashtext(current_schema()))
    """

  /// Has processes that are started at once bring the database to its schema one after another.
  ///
  /// The lock goes with the connection.
  func lockSchema() throws(StoreError) {
    try send(["SET lock_timeout = \(Limits.maxSchemaWaitNanoseconds / 1_000_000)"])
    // It is the connection's, which is still there: what is sent is not sent again on another one.
    try send(["SET \(timeout(0))"])
    try send([Self.schemaLock])
    try send(["SET lock_timeout = 0"])
    try send(["SET \(timeout(target.maxWriteNanoseconds))"])
  }

  func unlockSchema() throws(StoreError) { try send([Self.schemaUnlock]) }

  private static let findTable = Statement(
    """
    SELECT COUNT(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema() AND tablename = $1
    """)

  func hasTable(_ name: String) throws(StoreError) -> Bool {
    try first(Self.findTable, [.text(name)]) { $0.integer(0) > 0 } ?? false
  }

  private static let listColumns = Statement(
    """
    SELECT c.relname, a.attname, t.typname, array_position(CAST(i.indkey AS int2[]), a.attnum)
    FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_catalog.pg_index i ON i.indrelid = c.oid AND i.indisprimary
    WHERE c.relnamespace = to_regnamespace(quote_ident(current_schema())) AND c.relkind = 'r'
      AND left(c.relname, 7) <> 'pintle_'
    """)

  func tables() throws(StoreError) -> [TableShape] {
    var columns: [(table: String, name: String, type: String, place: Int64?)] = []
    try query(Self.listColumns, []) { row in
      columns.append((row.text(0), row.text(1), row.text(2), row.optionalInteger(3)))
      return true
    }
    return try TableShape.tables(of: columns)
  }

  private func first<Value>(
    _ statement: Statement, _ parameters: [DatabaseValue], _ body: (any Row) -> Value
  ) throws(StoreError) -> Value? {
    var value: Value?
    try query(statement, parameters) { row in
      value = body(row)
      return false
    }
    return value
  }

  /// Runs a statement to its end.
  private func run(
    _ statement: Statement, _ values: [DatabaseValue]
  ) throws(StoreError) -> PostgresResult {
    try settleRows()
    let text = try prepare(statement, values)
    return try repeating { link throws(StoreError) in
      if let failure = try begin(statement, text, link) {
        _ = try link.one()
        try readSync(link)
        throw failure
      }
      let result = try link.one(within: budget)
      try readSync(link)
      guard result.isFine else { throw failure(result, text.sql) }
      return result
    }
  }

  /// Runs a statement whose rows are taken one by one.
  private func stream(
    _ statement: Statement, _ values: [DatabaseValue]
  ) throws(StoreError) -> PostgresRows {
    try settleRows()
    let text = try prepare(statement, values)
    return try repeating { link throws(StoreError) in
      if let failure = try begin(statement, text, link) {
        _ = try link.one()
        try readSync(link)
        throw failure
      }
      guard pq.setSingleRowMode(link.handle) == 1 else {
        throw .misuse("libpq does not give rows one by one for: \(text.sql)")
      }
      let rows = PostgresRows(self, link, text.sql)
      // An error, and the end of the connection, show with the first result.
      try rows.look()
      incoming = rows
      return rows
    }
  }

  /// Keeps what still comes in for the query that is under way, as another statement follows.
  func settleRows() throws(StoreError) {
    let rows = incoming
    incoming = nil
    try rows?.keepRest()
  }

  /// Leaves out what still comes in for the query that is under way.
  func dropRows() throws(StoreError) {
    let rows = incoming
    incoming = nil
    try rows?.finish()
  }

  private func finish(_ rows: PostgresRows) throws(StoreError) {
    if incoming === rows { incoming = nil }
    try rows.finish()
  }

  func prepare(
    _ statement: Statement, _ values: [DatabaseValue]
  ) throws(StoreError) -> PostgresText {
    try budget?.check()
    let text = try statements.text(of: statement)
    try parameters.fill(values, for: text, within: budget)
    if text.isChange { changesSent += 1 }
    return text
  }

  /// Sends a statement with all that goes before it, and reads up to its own first result.
  ///
  /// - Returns: What went wrong before it; then it was not run.
  private func begin(
    _ statement: Statement, _ text: PostgresText, _ link: PostgresLink
  ) throws(StoreError) -> StoreError? {
    try send(statement, text, link)
    try link.sync()
    return try readAhead(link)
  }

  /// It goes out with what follows: nothing is waited for.
  func executeWithNext(
    _ statement: Statement, _ values: [DatabaseValue]
  ) throws(StoreError) {
    try settleRows()
    // Outside a transaction nothing has to follow.
    guard isInTransaction else { return try _ = execute(statement, values) }
    let text = try prepare(statement, values)
    try repeating { link throws(StoreError) in
      try send(statement, text, link)
      ahead.append(.statement(text.sql))
    }
  }

  /// Sends a statement with all that goes before it, and no sync.
  func send(
    _ statement: Statement, _ text: PostgresText, _ link: PostgresLink
  ) throws(StoreError) {
    let canDrop = link.transactionStatus != LibPQ.TransactionStatus.inError
    try sendDeferred(link)
    let prepared = statements.find(statement, text, for: parameters)
    if canDrop {
      for name in statements.takeDropped() {
        try link.send("DEALLOCATE \(name)")
        ahead.append(.control)
      }
    }
    // One that is on its way is there when what follows comes.
    if !prepared.isPrepared, !ahead.contains(where: { $0.prepares(prepared) }) {
      try link.send { pq, handle in
        pq.sendPrepare(
          handle, prepared.name, text.sql, Int32(prepared.types.count), prepared.types)
      }
      ahead.append(.prepare(prepared))
      if prepared.types.contains(PostgresType.unspecified) {
        try link.send { pq, handle in pq.sendDescribePrepared(handle, prepared.name) }
        ahead.append(.describe(prepared))
      }
    }
    try link.send { pq, handle in
      parameters.withPointers { values, lengths, formats in
        pq.sendQueryPrepared(
          handle, prepared.name, Int32(prepared.types.count), values, lengths, formats, 1)
      }
    }
  }

  /// The error that a result tells of.
  func failure(_ result: PostgresResult, _ sql: String) -> StoreError {
    PostgresFailure.storeError(result.handle, pq, sql: sql, budget: budget)
  }

  // MARK: Care

  private static let selectDurability = Statement(
    "SELECT current_setting('fsync'), current_setting('synchronous_commit')")
  private static let selectBrokenPages = Statement(
    """
    SELECT COALESCE(checksum_failures, 0) FROM pg_catalog.pg_stat_database
    WHERE datname = current_database()
    """)
  private static let selectTables = Statement(
    "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema() ORDER BY 1")

  /// PostgreSQL looks at each page as it reads it; what it has found is told.
  func checkIntegrity() throws(StoreError) -> [String] {
    let count = try first(Self.selectBrokenPages, []) { $0.integer(0) } ?? 0
    return count == 0
      ? [] : ["PostgreSQL has found \(count) pages with wrong checksums; see its log"]
  }

  func durability() throws(StoreError) -> String {
    try first(Self.selectDurability, []) { row in
      let isSafe = row.text(0) == "on" && row.text(1) != "off"
      return isSafe ? "FULL" : "OFF"
    } ?? "OFF"
  }

  private var looksAtItself: Bool { role == .writer && target.ownPlace != nil }

  var careInterval: Int64? { looksAtItself ? Limits.postgresPulseNanoseconds : nil }
  var needsCare: Bool {
    isAnalysisDue || (looksAtItself && clock.monotonicNanoseconds() >= nextPulse)
  }

  /// Looks whether the connection is still there while nobody writes: with it goes the process's place among those that do,
  /// and what waits for the database should know.
  func care(isIdle: Bool) {
    guard transaction == .none, replacedBy == nil else { return }
    if isAnalysisDue { analyze() }
    guard isIdle, looksAtItself else { return }
    defer { nextPulse = clock.monotonicNanoseconds() + Limits.postgresPulseNanoseconds }
    // When it has gone, at once once more: others wait for the place.
    for _ in 0..<2 where (try? look()) != nil { return }
  }

  private func look() throws(StoreError) {
    let link = try liveLink()
    let patience = link.patienceMilliseconds
    link.patienceMilliseconds = Int32(Limits.postgresPulsePatienceNanoseconds / 1_000_000)
    defer { link.patienceMilliseconds = patience }
    do throws(StoreError) {
      try settleRollbacks(link)
      _ = try PostgresSession.ask(link, "SELECT 1")
    } catch {
      if link.isBroken { loseSession() }
      throw error
    }
  }

  /// The engine sees to its own files.
  var needsRoom: Bool { false }
  func giveRoomBack() throws(StoreError) {}

  /// Has each table written anew: only so do its files hold nothing that was deleted.
  ///
  /// Rows that a transaction older than their end can still see (of a list elsewhere, a dump, the engine's own
  /// statistics) are written anew as well, and a table that somebody reads cannot be at all.
  ///
  /// - Throws: ``StoreError/contended(_:)`` when one of both is so: it is to be done again later.
  func clean() throws(StoreError) {
    var tables: [String] = []
    try query(Self.selectTables, []) { row in
      tables.append(row.text(0))
      return true
    }
    // Changes wait meanwhile.
    try define("SET lock_timeout = \(Limits.postgresCleaningWaitNanoseconds / 1_000_000)")
    defer { try? define("SET lock_timeout = 0") }
    var seen = 0
    for table in tables { seen += try rewrite(table) }
    guard seen == 0 else {
      throw .contended("\(seen) rows that were deleted are still seen by another transaction")
    }
  }

  /// Writes a table anew, and returns how many deleted rows it still holds.
  private func rewrite(_ table: String) throws(StoreError) -> Int {
    let notices = try liveLink().notices
    notices.forget()
    // Its notice's detail begins with that number.
    try define("VACUUM (FULL, VERBOSE) \(Self.quoted(table))")
    guard let kept = notices.lastDetail.flatMap(PostgresNotices.firstNumber) else {
      throw .unavailable("PostgreSQL does not say what is left in \(table) after VACUUM")
    }
    return kept
  }

  func close() {
    incoming = nil
    if let writer, transaction == .none, let session, !session.link.isBroken {
      if (try? settleRollbacks(session.link)) != nil { session.forget(writer) }
    }
    session = nil
    former = nil
    transaction = .none
    deferred = []
    ahead = []
    unreadRollbacks = []
    statements.forgetAll()
  }
}

/// The rows of a query as they come in, each a result of its own.
final class PostgresRows {
  private unowned let connection: PostgresConnection
  private let link: PostgresLink
  private let sql: String
  private var kept: [PostgresResult] = []
  private var nextKept = 0
  /// Whether nothing comes in any more.
  private var isEnded = false

  init(_ connection: PostgresConnection, _ link: PostgresLink, _ sql: String) {
    self.connection = connection
    self.link = link
    self.sql = sql
  }

  /// Waits for the first row.
  func look() throws(StoreError) {
    if let row = try receive() { kept.append(row) }
  }

  /// The next row; nil behind the last one.
  func next() throws(StoreError) -> PostgresResult? {
    if nextKept < kept.count {
      defer {
        nextKept += 1
        if nextKept == kept.count {
          kept.removeAll(keepingCapacity: true)
          nextKept = 0
        }
      }
      return kept[nextKept]
    }
    return try receive()
  }

  /// Keeps all rows that still come in, because the connection is needed for something else.
  func keepRest() throws(StoreError) {
    while let row = try receive() {
      guard kept.count - nextKept < Limits.maxPostgresKeptRows else {
        cancel()
        try finish()
        throw .budgetExceeded(
          "more than \(Limits.maxPostgresKeptRows) rows while others were read")
      }
      kept.append(row)
    }
  }

  /// Asks the server to go no further.
  func cancel() { if !isEnded { link.cancel() } }

  /// Leaves out the rows that nobody wants.
  func finish() throws(StoreError) {
    kept.removeAll()
    nextKept = 0
    while !isEnded {
      guard let result = try link.result(within: connection.budget) else {
        return try end()
      }
      _ = result
    }
  }

  private func receive() throws(StoreError) -> PostgresResult? {
    guard !isEnded else { return nil }
    guard let result = try link.result(within: connection.budget) else {
      try end()
      return nil
    }
    if result.status == LibPQ.Status.singleTuple { return result }
    // The end of the rows, or an error.
    guard try link.result(within: connection.budget) == nil else {
      throw .corrupt("PostgreSQL sent a result too many")
    }
    try end()
    guard result.isFine else { throw connection.failure(result, sql) }
    return nil
  }

  private func end() throws(StoreError) {
    isEnded = true
    try connection.readSync(link)
  }
}
