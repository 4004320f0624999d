import Store

/// The engine as the driver of one process.
final class ModelDatabase: Database {
  let name = "model"
  let answersInline = false
  let hasOtherWriters = true
  let readers: Int? = 1
  private let link: ModelLink

  init(_ link: ModelLink) { self.link = link }

  var processName: String { "process \(link.number)" }

  var obstacle: String? {
    do throws(StoreError) {
      try link.check()
      return nil
    } catch {
      return "\(error)"
    }
  }

  func connect(_ role: ConnectionRole) throws(StoreError) -> any DatabaseConnection {
    try link.check()
    return ModelConnection(try link.engine.connect(role), role, link)
  }

  func listen() throws(StoreError) -> (any DatabaseListener)? {
    let listener = ModelListener(try link.engine.connect(.writer), link)
    link.engine.add(listener, of: link.number)
    return listener
  }

  func close() {}
}

/// Statements as a planted fault has them.
struct RewrittenStatements {
  private var known: [Int: Statement] = [:]

  mutating func rewritten(_ statement: Statement, _ make: (String) -> String?) -> Statement {
    guard let id = statement.id else {
      return make(statement.sql).map { Statement(dynamic: $0) } ?? statement
    }
    if let known = known[id] { return known }
    let other = make(statement.sql).map { Statement(dynamic: $0) } ?? statement
    known[id] = other
    return other
  }
}

/// A connection of the writer's or of a reader's.
private final class ModelConnection: ForwardingConnection {
  let inner: any DatabaseConnection
  private let role: ConnectionRole
  private let link: ModelLink
  private var rewritten = RewrittenStatements()
  /// What the open transaction tells, and what it did with nodes.
  private var texts: [String] = []
  private var takenOver: [(node: Int64, time: Int64)] = []
  private var endedNodes: [Int64] = []
  private var addedNodes: [(node: Int64, time: Int64)] = []
  /// The position behind which the open transaction leaves room.
  private var leavesRoom: Int64?

  init(_ inner: any DatabaseConnection, _ role: ConnectionRole, _ link: ModelLink) {
    self.inner = inner
    self.role = role
    self.link = link
  }

  private var engine: ModelEngine { link.engine }

  // What SQLite puts off is nobody's business here.
  var needsCare: Bool { false }
  var careInterval: Int64? { nil }
  var needsRoom: Bool { false }
  func care(isIdle: Bool) {}

  // MARK: Statements

  func query(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (any Row) throws(StoreError) -> Bool
  ) throws(StoreError) {
    try checkStatement()
    if statement.sql.hasSuffix(Self.lock), let head = engine.lockedHead(for: link.number) {
      let leaves = head.contains("+")
      return try inner.query(Statement(dynamic: head), parameters) { row throws(StoreError) in
        if leaves { leavesRoom = row.integer(0) - ModelEngine.roomSize }
        return try body(row)
      }
    }
    guard PlantedFault.isLeaseOfLanes(statement.sql) else {
      return try inner.query(own(statement), parameters, body)
    }
    let former = try leasedLanes()
    try inner.query(own(statement), parameters) { row throws(StoreError) in
      if let lease = former[row.text(0)], case .integer(let now) = parameters[4], lease.until > now
      {
        engine.problems.append("lane \(row.text(0)) is taken from \(lease.owner), who has it")
      }
      return try body(row)
    }
  }

  private static let selectLeased = Statement(
    "SELECT lane, leased_by, wake_at FROM work_lanes WHERE state = 2")

  /// The leased lanes: by whom, and until when.
  private func leasedLanes() throws(StoreError) -> [String: (owner: String, until: Int64)] {
    var lanes: [String: (owner: String, until: Int64)] = [:]
    try inner.query(Self.selectLeased, []) { row in
      lanes[row.text(0)] = (row.text(1), row.integer(2))
      return true
    }
    return lanes
  }

  func execute(_ statement: Statement, _ parameters: [DatabaseValue]) throws(StoreError) -> Int {
    try checkStatement()
    note(statement.sql, parameters)
    return try inner.execute(own(statement), parameters)
  }

  func executeWithNext(
    _ statement: Statement, _ parameters: [DatabaseValue]
  ) throws(StoreError) { _ = try execute(statement, parameters) }

  private static let lock = " FOR UPDATE"

  private func own(_ statement: Statement) -> Statement {
    rewritten.rewritten(statement) { sql in
      // Here a transaction has the whole database to itself.
      let sql = sql.hasSuffix(Self.lock) ? String(sql.dropLast(Self.lock.count)) : sql
      if engine.planted == .positionsNotUnderTheLock {
        return sql.replacing(
          "SET last_position = $1, last_change",
          with: "SET last_position = MAX(last_position, $1), last_change")
      }
      return engine.planted?.rewrite(sql, listens: false) ?? sql
    }
  }

  private func checkStatement() throws(StoreError) {
    try link.check()
    guard role == .writer, link.losesTransaction() else { return }
    inner.rollback()
    throw .unavailable("the connection has ended")
  }

  private func note(_ sql: String, _ parameters: [DatabaseValue]) {
    func number(_ index: Int) -> Int64 {
      if case .integer(let number) = parameters[index] { number } else { 0 }
    }
    if sql.hasPrefix("UPDATE nodes SET taken_over_at = $3") {
      takenOver.append((number(1), number(2)))
    } else if sql.hasPrefix("UPDATE nodes SET seen_at = 1")
      || sql.hasPrefix("DELETE FROM nodes WHERE organization = $1 AND number")
    {
      endedNodes.append(number(1))
    } else if sql.hasPrefix("INSERT INTO nodes") {
      addedNodes.append((number(1), number(5)))
    }
  }

  // MARK: Transactions

  func begin() throws(StoreError) {
    try link.check()
    forget()
    try inner.begin()
  }

  func rollback() {
    forget()
    inner.rollback()
  }

  func tell(_ text: String) { texts.append(text) }

  private func forget() {
    (texts, takenOver, endedNodes, addedNodes, leavesRoom) = ([], [], [], [], nil)
  }

  func commit() throws(StoreError) {
    guard role == .writer else { return try inner.commit() }
    try link.check()
    let fate = link.fate
    link.fate = .kept
    switch fate {
    case .kept: return try keep()
    case .refused: throw .unavailable("the engine refuses it")
    case .contended: throw .contended("another transaction was in the way")
    case .cutBefore:
      rollback()
      throw .unavailable("the connection has ended; nothing of the transaction was kept")
    case .unknownKept: try keep()
    case .unknownLost: rollback()
    }
    if engine.planted == .unknownToldAsFailed { throw .unavailable("the connection has ended") }
    throw .commitUnknown("the connection has ended")
  }

  private func keep() throws(StoreError) {
    try inner.commit()
    if let leavesRoom { engine.leaveRoom(behind: leavesRoom, link.number) }
    for one in addedNodes { engine.noteBeat(of: one.node, at: one.time) }
    for one in takenOver { engine.noteTakenOver(one.node, at: one.time) }
    for node in endedNodes { engine.noteEnd(of: node) }
    let texts = texts
    forget()
    if !texts.isEmpty { engine.tell(texts) }
  }
}

/// What a process hears of others: its thread runs when the simulation lets it.
///
/// `@unchecked Sendable`: as for the engine.
final class ModelListener: DatabaseListener, @unchecked Sendable {
  private let connection: any DatabaseConnection
  private let link: ModelLink
  private var rewritten = RewrittenStatements()
  private var pending: [(at: Int64, text: String)] = []
  private var seenBreaks = 0
  /// Of `looksBehind`: what the first look found.
  private var firstHead: (position: Int64, change: Int64)?

  init(_ connection: any DatabaseConnection, _ link: ModelLink) {
    self.connection = connection
    self.link = link
    seenBreaks = link.breaks
  }

  private var engine: ModelEngine { link.engine }

  /// Takes in what a commit tells, to be heard at `time` or behind what was told before; returns when.
  func take(_ texts: [String], at time: Int64) -> Int64 {
    let at = max(time, pending.last?.at ?? 0)
    pending += texts.map { (at, $0) }
    return at
  }

  func query(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (any Row) throws(StoreError) -> Bool
  ) throws(StoreError) {
    try link.checkListener()
    if engine.planted == .looksBehind,
      statement.sql.hasPrefix("SELECT last_position, last_change FROM instance")
    {
      if firstHead == nil {
        try connection.query(statement, parameters) { row in
          firstHead = (row.integer(0), row.integer(1))
          return false
        }
      }
      let head = firstHead ?? (0, 0)
      let sql = "SELECT \(head.position), \(head.change) FROM instance WHERE id = $1"
      return try connection.query(Statement(dynamic: sql), parameters, body)
    }
    let own = rewritten.rewritten(statement) { engine.planted?.rewrite($0, listens: true) }
    try connection.query(own, parameters, body)
  }

  func execute(_ statement: Statement, _ parameters: [DatabaseValue]) throws(StoreError) {
    try link.checkListener()
    try connection.begin()
    do throws(StoreError) {
      try connection.execute(statement, parameters)
      try connection.commit()
    } catch {
      connection.rollback()
      throw error
    }
    if statement.sql.hasPrefix("INSERT INTO nodes"), case .integer(let node) = parameters[1],
      case .integer(let time) = parameters[5]
    {
      engine.noteBeat(of: node, at: time)
    }
  }

  func time() throws(StoreError) -> Int64 {
    try link.checkListener()
    return engine.now
  }

  func wait(nanoseconds: Int64) throws(StoreError) -> DatabaseNews {
    try link.checkListener()
    if link.breaks != seenBreaks {
      // Another connection: what was told meanwhile went to nobody.
      seenBreaks = link.breaks
      pending = []
      return DatabaseNews(texts: [], mayLack: true)
    }
    let end = engine.monotonic + nanoseconds
    while true {
      let now = engine.monotonic
      let texts = pending.prefix { $0.at <= now }.map(\.text)
      if !texts.isEmpty || now >= end {
        pending.removeFirst(texts.count)
        return DatabaseNews(texts: texts, mayLack: false)
      }
      if link.gate.stand(until: min(end, pending.first?.at ?? end)) {
        return DatabaseNews(texts: [], mayLack: false)
      }
      try link.checkListener()
      guard link.breaks == seenBreaks else { throw .unavailable("the connection has ended") }
    }
  }

  func wake() { link.gate.open() }

  func close() { connection.close() }
}
