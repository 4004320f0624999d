import Base
import Glibc
import Records
import Synchronization
import Testing

@testable import Delivery
@testable import Store
@testable import StoreSQLite

/// What work that waits for the future costs a worker that runs.
///
/// `BACKLOG=1000000` (`make soak-backlog`) chooses another number of rows than 50,000, and prints the figures.
@Suite struct OutboxBacklogTests {
  private static let chosen = getenv("BACKLOG").flatMap { Int(String(cString: $0)) }

  /// What the engine did, in steps of its machine and rows.
  private struct Cost: CustomStringConvertible {
    var statements = 0
    var rows = 0
    var steps = 0

    static func - (left: Cost, right: Cost) -> Cost {
      Cost(
        statements: left.statements - right.statements, rows: left.rows - right.rows,
        steps: left.steps - right.steps)
    }

    var description: String { "\(statements) statements, \(rows) rows, \(steps) steps" }
  }

  private struct Found {
    /// Of twenty wake-ups at which nothing is due.
    var idle: Cost
    /// Of ten deliveries to a target for which half of the rows wait.
    var busy: Cost
    /// Bytes of memory that the process came to use from before the worker's start.
    var memory: Int
  }

  @Test func whatWaitsForTheFutureCostsNoWorkAndNoMemory() async throws {
    let few = try await measure(rows: 100)
    let many = try await measure(rows: Self.chosen ?? 50_000)
    if let chosen = Self.chosen {
      print("idle, 100 rows: \(few.idle)\nidle, \(chosen) rows: \(many.idle)")
      print("busy, 100 rows: \(few.busy)\nbusy, \(chosen) rows: \(many.busy)")
      print("memory: \(many.memory / 1024) KiB more")
      #expect(many.memory < 16 * 1024 * 1024)
    }
    // Nothing but when which task ran makes a difference.
    for (small, large) in [(few.idle, many.idle), (few.busy, many.busy)] {
      #expect(large.statements <= small.statements * 5 / 4 + 20, "\(small), \(large)")
      #expect(large.rows <= small.rows * 5 / 4 + 20, "\(small), \(large)")
      #expect(large.steps <= small.steps * 5 / 4 + 400, "\(small), \(large)")
    }
  }

  private func measure(rows: Int) async throws -> Found {
    let directory = TemporaryDirectory()
    let database = CountedDatabase(SQLiteDatabase(directory: directory.path))
    let world = try OutboxWorld(directory: directory, startsWorker: false, database: database)
    try await world.addTarget("a")
    try await world.setExecution("event/sample.changed", ["a"])
    let due = world.time.wallNanoseconds() + 20 * 3600 * OutboxWorld.second
    let instance = world.store.instanceID
    let lanes = rows / 20
    try await world.tamper(
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(rows))
      INSERT INTO work SELECT '\(instance)', 'delivery', 'w' || i,
        CASE WHEN i % 2 = 0 THEN 'a' ELSE 'l' || (i / 2 % \(lanes)) END, '', i, \(due) + i, 1, 1,
        NULL, 0, NULL, NULL, NULL, 0 FROM n
      """)
    try await world.tamper(
      """
      INSERT INTO work_lanes SELECT organization, kind, lane, 1, MIN(due_at), 1, NULL, 0, 0
      FROM work GROUP BY organization, kind, lane
      """)
    let memory = Self.residentBytes
    world.worker.start()
    await world.settle()
    // Behind the first sweep.
    await world.pass(seconds: 15)
    var before = database.cost
    for _ in 0..<20 { await world.pass(seconds: 60) }
    let idle = database.cost - before
    #expect(world.worker.worker.lanes.isEmpty)
    before = database.cost
    for index in 0..<10 {
      try await world.addEvent(about: "\(index)")
      await world.settle()
    }
    #expect(world.sender.sent.count == 10)
    #expect(world.worker.worker.lanes.count == 1)
    #expect(world.worker.worker.leasedCount == 0)
    let busy = database.cost - before
    let grown = Self.residentBytes - memory
    await world.close()
    return Found(
      idle: Cost(statements: idle.statements, rows: idle.rows, steps: idle.steps),
      busy: Cost(statements: busy.statements, rows: busy.rows, steps: busy.steps), memory: grown)
  }

  private static var residentBytes: Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, 128, file) != nil else { return 0 }
    let text = String(
      decoding: line.map { UInt8(bitPattern: $0) }.prefix { $0 != 0 }, as: UTF8.self)
    return (Int(text.split(separator: " ")[1]) ?? 0) * 4096
  }

  /// A database that counts what its connections do.
  private final class CountedDatabase: Database {
    private let inner: SQLiteDatabase
    private let connections = Mutex<[CountedConnection]>([])

    init(_ inner: SQLiteDatabase) { self.inner = inner }

    var name: String { inner.name }
    var answersInline: Bool { inner.answersInline }

    func connect(_ role: ConnectionRole) throws(StoreError) -> any DatabaseConnection {
      let connection = CountedConnection(try inner.connect(role) as! SQLiteConnection)
      connections.withLock { $0.append(connection) }
      return connection
    }

    func close() { inner.close() }

    /// Of all connections; while nothing happens.
    var cost: Cost {
      connections.withLock { connections in
        connections.reduce(into: Cost()) { sum, one in
          sum.statements += one.statements
          sum.rows += one.rows
          sum.steps += one.engine.machineSteps
        }
      }
    }
  }

  /// `@unchecked Sendable`: the store gives a connection to one thread at a time, and the counts are read while none has
  /// it.
  private final class CountedConnection: ForwardingConnection, @unchecked Sendable {
    let engine: SQLiteConnection
    var inner: any DatabaseConnection { engine }
    var statements = 0
    var rows = 0

    init(_ engine: SQLiteConnection) { self.engine = engine }

    func query(
      _ statement: Statement, _ parameters: [DatabaseValue],
      _ body: (any Row) throws(StoreError) -> Bool
    ) throws(StoreError) {
      statements += 1
      try inner.query(statement, parameters) { row throws(StoreError) in
        rows += 1
        return try body(row)
      }
    }

    func execute(_ statement: Statement, _ parameters: [DatabaseValue]) throws(StoreError) -> Int {
      statements += 1
      return try inner.execute(statement, parameters)
    }
  }
}
