import Base
import Glibc
import StorePostgres
import Synchronization
import TestDatabases
import Testing

@testable import Store

/// Many processes write, or one that is alone: here several databases of one process stand for them.
@Suite(.enabled(if: TestDatabase.isPostgres, "make test-postgres runs them"))
struct PostgresPlaceTests {
  private let directory = TemporaryDirectory()
  private let replaced = Names()

  /// Who was told to have taken a place.
  private final class Names: Sendable {
    private let names = Mutex<[String]>([])
    var all: [String] { names.withLock { $0 } }
    func add(_ name: String) { names.withLock { $0.append(name) } }
  }

  private func database(
    _ company: PostgresSettings.Company = .none
  ) throws -> PostgresDatabase {
    var settings = PostgresSettings(
      try TestDatabase.inSchema(try #require(TestDatabase.postgres), of: directory.path),
      readers: 1)
    settings.company = company
    settings.whenReplaced = { [replaced] in replaced.add($0) }
    return try PostgresDatabase(settings)
  }

  /// Ends the session that holds the place, as an operator does.
  private func endSession() throws {
    let other = try TestDatabase.of(directory).connect(.writer)
    defer { other.close() }
    var count = 0
    try other.query(
      Statement(
        dynamic: """
          SELECT pg_terminate_backend(pid) FROM pg_locks
          WHERE locktype = 'advisory' AND classid = 1885957749
            AND CAST(objid AS BIGINT) = (CAST(hashtext(current_schema()) AS BIGINT) & 4294967295)
          """), []
    ) { _ in
      count += 1
      return true
    }
    // One that was closed may be there still.
    #expect(count >= 1)
  }

  private func change(_ connection: any DatabaseConnection, _ number: Int) throws(StoreError) {
    try connection.inTransaction { () throws(StoreError) in
      try connection.execute(
        Statement(dynamic: "INSERT INTO numbers (number) VALUES ($1)"), [.integer(Int64(number))])
    }
  }

  private func numbers() throws -> [Int64] {
    let reader = try TestDatabase.of(directory).connect(.reader)
    defer { reader.close() }
    var found: [Int64] = []
    try reader.query(Statement(dynamic: "SELECT number FROM numbers ORDER BY number"), []) { row in
      found.append(row.integer(0))
      return true
    }
    return found
  }

  private func isTaken(_ body: () throws(StoreError) -> Void) -> Bool {
    do throws(StoreError) {
      try body()
      return false
    } catch .taken(let owner) {
      return owner.hasPrefix("process ")
    } catch {
      return false
    }
  }

  @Test func oneHasItUntilItCloses() throws {
    let (first, second) = (try database(), try database())
    #expect(try first.takePlace())
    #expect(isTaken { () throws(StoreError) in _ = try second.takePlace() })
    #expect(isTaken { () throws(StoreError) in _ = try second.connect(.writer) })
    // Whoever only reads takes nobody's place.
    try second.connect(.reader).close()
    let connection = try first.connect(.writer)
    try connection.define("CREATE TABLE numbers (number BIGINT NOT NULL)")
    try change(connection, 1)
    #expect(isTaken { () throws(StoreError) in _ = try second.takePlace() })
    connection.close()
    // The server's process goes a moment later.
    var other: (any DatabaseConnection)?
    for _ in 0..<500 where other == nil {
      other = try? second.connect(.writer)
      if other == nil { usleep(10_000) }
    }
    try change(try #require(other), 2)
    #expect(try numbers() == [1, 2])
    other?.close()
    #expect(replaced.all.isEmpty)
  }

  @Test func whoLosesItsSessionGoesOnWhereNobodyCame() throws {
    let database = try database()
    let connection = try database.connect(.writer)
    defer { connection.close() }
    try connection.define("CREATE TABLE numbers (number BIGINT NOT NULL)")
    try endSession()
    usleep(1_100_000)
    #expect(connection.needsCare)
    connection.care(isIdle: true)
    #expect(!connection.needsCare)
    #expect(database.obstacle == nil)
    try change(connection, 1)
    // A transaction that was open goes with the session.
    try connection.begin()
    try connection.execute(Statement(dynamic: "INSERT INTO numbers (number) VALUES (2)"), [])
    try endSession()
    #expect(throws: StoreError.self) { try connection.commit() }
    connection.rollback()
    try change(connection, 3)
    #expect(try numbers() == [1, 3])
    #expect(replaced.all.isEmpty)
  }

  @Test func whoFindsAnotherOneWritesNothingMore() throws {
    let (first, second) = (try database(), try database())
    let connection = try first.connect(.writer)
    defer { connection.close() }
    try connection.define("CREATE TABLE numbers (number BIGINT NOT NULL)")
    try connection.begin()
    try connection.execute(Statement(dynamic: "INSERT INTO numbers (number) VALUES (1)"), [])
    try endSession()
    var other: (any DatabaseConnection)?
    for _ in 0..<500 where other == nil {
      other = try? second.connect(.writer)
      if other == nil { usleep(10_000) }
    }
    try change(try #require(other), 2)
    #expect(throws: StoreError.self) { try connection.commit() }
    connection.rollback()
    for number in 3..<6 {
      #expect(
        isTaken { () throws(StoreError) in try change(connection, number) })
      connection.rollback()
    }
    #expect(replaced.all.count == 1)
    #expect(first.obstacle == "another process has taken the database over")
    // Also when the other one has gone: what is kept in memory is of before.
    other?.close()
    usleep(100_000)
    connection.care(isIdle: true)
    #expect(isTaken { () throws(StoreError) in try change(connection, 6) })
    connection.rollback()
    #expect(try numbers() == [2])
    #expect(replaced.all.count == 1)
  }

  /// Tries until it works; the server's processes go a moment after their connections.
  private func eventually<Value>(_ body: () throws -> Value) -> Value? {
    for _ in 0..<500 {
      if let value = try? body() { return value }
      usleep(10_000)
    }
    return nil
  }

  @Test func manyShareItAndNobodyIsAloneMeanwhile() throws {
    let (first, second, lone) = (try database(.equals), try database(.equals), try database())
    #expect(try first.takePlace())
    let connection = try first.connect(.writer)
    try connection.define("CREATE TABLE numbers (number BIGINT NOT NULL)")
    let other = try second.connect(.writer)
    try change(connection, 1)
    try change(other, 2)
    #expect(isTaken { () throws(StoreError) in _ = try lone.takePlace() })
    other.close()
    #expect(isTaken { () throws(StoreError) in _ = try lone.takePlace() })
    // One that has lost its session goes on, whoever came meanwhile that shares it.
    try endSession()
    #expect(eventually { try change(connection, 3) } != nil)
    #expect(first.obstacle == nil)
    connection.close()
    let alone = try #require(eventually { try lone.connect(.writer) })
    #expect(isTaken { () throws(StoreError) in _ = try first.takePlace() })
    try change(alone, 4)
    alone.close()
    #expect(eventually { try second.connect(.writer) } != nil)
    #expect(try numbers() == [1, 2, 3, 4])
    #expect(replaced.all.isEmpty)
  }

  @Test func whoSharesItEndsWhenSomebodyIsAloneMeanwhile() throws {
    let (first, lone) = (try database(.equals), try database())
    let connection = try first.connect(.writer)
    defer { connection.close() }
    try connection.define("CREATE TABLE numbers (number BIGINT NOT NULL)")
    try endSession()
    let alone = try #require(eventually { try lone.connect(.writer) })
    defer { alone.close() }
    #expect(isTaken { () throws(StoreError) in try change(connection, 1) })
    connection.rollback()
    #expect(replaced.all.count == 1)
    #expect(try numbers().isEmpty)
  }
}
