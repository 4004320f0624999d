import Base
import Glibc
import Store
import Synchronization
import TestDatabases
import Testing

@testable import StorePostgres

/// What needs libpq and no server.
@Suite(.enabled(if: (try? LibPQ.load()) != nil, "libpq5 is not installed"))
struct PostgresSettingsTests {
  struct Refused: CustomTestStringConvertible, Sendable {
    let connection: String
    let reason: String
    var testDescription: String { connection }
  }

  @Test(arguments: [
    Refused(connection: "pintle", reason: "neither a URL"),
    Refused(connection: "", reason: "neither a URL"),
    Refused(connection: "postgres://u:hush@db/pintle", reason: "passfile"),
    Refused(connection: "postgres://db/pintle?password=hush", reason: "passfile"),
    Refused(connection: "host=db password=hush", reason: "passfile"),
    Refused(connection: "host=db sslpassword=hush", reason: "sslpassword"),
    Refused(connection: "postgres://u:hush@[db/pintle", reason: "no connection URL"),
    Refused(connection: "host=db nonsense=1", reason: "nonsense"),
    Refused(connection: "host='db", reason: "no list of keyword=value pairs"),
    Refused(connection: "postgres://db/pintle?sslmode=require", reason: "sslmode=require"),
    Refused(
      connection: "postgres:///pintle?hostaddr=10.0.0.1&sslmode=prefer", reason: "sslmode=prefer"),
    Refused(connection: "host=/run/postgresql,db sslmode=disable", reason: "sslmode=disable"),
    Refused(connection: "host=db\u{0}", reason: "NUL"),
  ])
  func refused(_ row: Refused) {
    let error = thrown { () throws(StoreError) in
      _ = try PostgresDatabase(PostgresSettings(row.connection))
    }
    guard case .settings(let text) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(text.contains(row.reason), "\(text)")
    #expect(!text.contains("hush"))
  }

  @Test func taken() throws {
    let pq = try LibPQ.load()
    func sslmode(_ connection: String, admits: Bool = false) throws -> String? {
      let target = try PostgresTarget(
        PostgresSettings(connection, admitsUnverifiedServer: admits), pq)
      return target.parameters.last { $0.keyword == "sslmode" }?.value
    }
    #expect(try sslmode("postgres://db/pintle") == "verify-full")
    #expect(try sslmode("postgresql://db/pintle?sslmode=verify-full") == "verify-full")
    // Whatever a service file says of the host, it is the one that is verified.
    #expect(try sslmode("service=pintle") == "verify-full")
    // Without TLS libpq overlooks it.
    #expect(try sslmode("host=/run/postgresql sslmode=disable") == "verify-full")
    // The connection's own holds.
    #expect(try sslmode("postgres://db/pintle?sslmode=require", admits: true) == nil)
    let place = try PostgresDatabase(PostgresSettings("postgres://me@db:5433/pintle")).place
    #expect(place == "db:5433/pintle")
  }

  struct Text: CustomTestStringConvertible, Sendable {
    let given: String
    let sql: String
    let places: String
    var testDescription: String { given }
  }

  @Test(arguments: [
    Text(given: "a = $2 AND b = $2", sql: "a = $1 AND b = $1", places: "1"),
    Text(given: "a = $3 OR b = $1", sql: "a = $1 OR b = $2", places: "2 0"),
    Text(given: "a = '$1' AND \"$2\" = $1", sql: "a = '$1' AND \"$2\" = $1", places: "0"),
    Text(given: "a IN ($1)", sql: "a IN ($1)", places: "0"),
    Text(given: "a IN ($1, $2)", sql: "a = ANY($1)", places: "0-1"),
    Text(given: "a in ( $2,$3 ,$4 ) AND b = $1", sql: "a = ANY($1) AND b = $2", places: "1-3 0"),
    Text(given: "a NOT IN ($1, $2)", sql: "a NOT IN ($1, $2)", places: "0 1"),
    Text(given: "a IN ($2, $1)", sql: "a IN ($1, $2)", places: "1 0"),
    Text(given: "a IN ($1, b)", sql: "a IN ($1, b)", places: "0"),
    Text(given: "a in (SELECT 1)", sql: "a = ANY(ARRAY(SELECT 1))", places: ""),
    Text(given: "main = $1", sql: "main = $1", places: "0"),
    Text(
      given: "LOWER(a) = LOWER($1)",
      sql: "(lower(a COLLATE \"und-x-icu\") COLLATE \"C\") = "
        + "(lower($1 COLLATE \"und-x-icu\") COLLATE \"C\")", places: "0"),
    Text(
      given: "lower((a)) > b", sql: "(lower((a) COLLATE \"und-x-icu\") COLLATE \"C\") > b",
      places: ""),
    Text(
      given: """
        a = $1 AND b IN (
          SELECT c FROM d WHERE LOWER(e) = $2 ORDER BY (f) LIMIT 3) AND g = $1
        """,
      sql: """
        a = $1 AND b = ANY(ARRAY(SELECT c FROM d WHERE (lower(e COLLATE "und-x-icu") COLLATE "C") = $2 \
        ORDER BY (f) LIMIT 3)) AND g = $1
        """,
      places: "0 1"),
    Text(
      given: "a IN (SELECT b FROM c WHERE d IN (SELECT e FROM f))",
      sql: "a = ANY(ARRAY(SELECT b FROM c WHERE d = ANY(ARRAY(SELECT e FROM f))))", places: ""),
    Text(
      given: "UPDATE t SET a = $2 WHERE b IN (SELECT b FROM t WHERE c = $1 LIMIT 5) RETURNING b",
      sql: """
        UPDATE t SET a = $1 WHERE ctid = ANY(ARRAY(SELECT ctid FROM t WHERE c = $2 LIMIT 5)) \
        RETURNING b
        """,
      places: "1 0"),
    Text(
      given: "DELETE FROM t WHERE a = 1 AND b IN (\n  SELECT b FROM t)",
      sql: "DELETE FROM t WHERE (a = 1) IS TRUE AND ctid = ANY(ARRAY(SELECT ctid FROM t))",
      places: ""),
    Text(
      given: "UPDATE t SET a = 2\nWHERE b = $1 AND (c = 1 OR d = 2) AND\n  e IN (SELECT e FROM t)",
      sql: """
        UPDATE t SET a = 2
        WHERE (b = $1 AND (c = 1 OR d = 2)) IS TRUE AND ctid = ANY(ARRAY(SELECT ctid FROM t))
        """,
      places: "0"),
    Text(
      given: "DELETE FROM t WHERE b IN (SELECT c FROM t)",
      sql: "DELETE FROM t WHERE b = ANY(ARRAY(SELECT c FROM t))", places: ""),
    Text(
      given: "DELETE FROM t WHERE b IN (SELECT b FROM tt)",
      sql: "DELETE FROM t WHERE b = ANY(ARRAY(SELECT b FROM tt))", places: ""),
    Text(given: "a NOT IN (SELECT b FROM c)", sql: "a NOT IN (SELECT b FROM c)", places: ""),
    Text(given: "a IN (selection, b)", sql: "a IN (selection, b)", places: ""),
    Text(given: "lower_case = $1", sql: "lower_case = $1", places: "0"),
    Text(
      given: "o = $2 AND a /* long */ = $1 AND b = $1",
      sql: "o = $1 AND (a = $2 AND hashtextextended(a, 0) = hashtextextended($2, 0)) AND b = $2",
      places: "1 0"),
    Text(given: "a /* long */ > $1", sql: "a /* long */ > $1", places: "0"),
    Text(given: "a /* short */ = $1", sql: "a /* short */ = $1", places: "0"),
  ])
  func texts(_ row: Text) throws {
    let text = try PostgresText(row.given)
    #expect(text.sql == row.sql)
    let places = text.places.map { place in
      switch place {
      case .value(let index): "\(index)"
      case .list(let range): "\(range.lowerBound)-\(range.upperBound - 1)"
      }
    }
    #expect(places.joined(separator: " ") == row.places)
  }

  @Test func definitions() {
    #expect(
      PostgresText.definition(
        "CREATE TABLE t (text TEXT NOT NULL DEFAULT 'TEXT', n BIGINT, c TEXT)")
        == "CREATE TABLE t (text TEXT COLLATE \"C\" NOT NULL DEFAULT 'TEXT', n BIGINT, "
        + "c TEXT COLLATE \"C\")")
    #expect(
      PostgresText.definition("CREATE UNIQUE INDEX i ON t (o, a /* long */)")
        == "CREATE UNIQUE INDEX i ON t (o, hashtextextended(a, 0), hashtextextended(a, 1))")
  }

  struct Failure: CustomTestStringConvertible, Sendable {
    let code: String
    let description: String
    var testDescription: String { code }
  }

  @Test(arguments: [
    Failure(code: "23505", description: "a constraint refused the change"),
    Failure(code: "23502", description: "a constraint refused the change"),
    Failure(code: "54000", description: "a constraint refused the change"),
    Failure(code: "40001", description: "another change was in the way"),
    Failure(code: "40P01", description: "another change was in the way"),
    Failure(code: "57014", description: "the store is not available"),
    Failure(code: "57P01", description: "the store is not available"),
    Failure(code: "08006", description: "the store is not available"),
    Failure(code: "53300", description: "the store is not available"),
    Failure(code: "25006", description: "the store is not available"),
    Failure(code: "53100", description: "no space is left"),
    Failure(code: "XX001", description: "the stored data is damaged"),
    Failure(code: "42601", description: "wrong statement"),
    Failure(code: "22P02", description: "wrong statement"),
    Failure(code: "", description: "wrong statement"),
  ])
  func failures(_ row: Failure) {
    let error = PostgresFailure.storeError(
      code: row.code, text: "words", constraint: "c", sql: "SELECT 1", budget: nil)
    #expect(error.description.hasPrefix(row.description), "\(error)")
    let late = PostgresFailure.storeError(
      code: "57014", text: "words", constraint: nil, sql: "SELECT 1",
      budget: ReadBudget(nanoseconds: 1, rows: 1, timeSource: ManualTimeSource()))
    #expect(late.isOutOfTime)
    let cancelled = ReadBudget(nanoseconds: 1, rows: 1, timeSource: ManualTimeSource())
    cancelled.cancel()
    let other = PostgresFailure.storeError(
      code: "57014", text: "words", constraint: nil, sql: "SELECT 1", budget: cancelled)
    guard case .cancelled = other else {
      Issue.record("\(other)")
      return
    }
  }
}

/// What a server does, in a schema of its own for each test.
@Suite(.enabled(if: TestDatabase.isPostgres, "make test-postgres runs them"))
struct PostgresDatabaseTests {
  private func database(
    _ directory: TemporaryDirectory, over keywords: String? = TestDatabase.postgres
  ) throws -> PostgresDatabase {
    try PostgresDatabase(
      PostgresSettings(
        try TestDatabase.inSchema(try #require(keywords), of: directory.path)))
  }

  @Test(arguments: DatabaseBehaviour.all)
  func behaviour(_ behaviour: DatabaseBehaviour) throws {
    let directory = TemporaryDirectory()
    try exerciseDatabase(try database(directory), behaviour)
  }

  @Test(arguments: DatabaseBehaviour.all)
  func behaviourOverTLS(_ behaviour: DatabaseBehaviour) throws {
    let directory = TemporaryDirectory()
    try exerciseDatabase(try database(directory, over: TestDatabase.postgresTLS), behaviour)
  }

  @Test func aServerThatCannotBeVerifiedIsRefused() throws {
    let keywords = try #require(TestDatabase.postgresTLS)
      .replacing("sslrootcert=", with: "sslrootcert=/nonexistent")
    let error = thrown { () throws(StoreError) in
      _ = try PostgresDatabase(PostgresSettings(keywords)).connect(.reader)
    }
    guard case .unavailable = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func nobodyIsThere() throws {
    let database = try PostgresDatabase(PostgresSettings("host=/nonexistent dbname=pintle"))
    let error = thrown { () throws(StoreError) in _ = try database.connect(.writer) }
    guard case .unavailable(let text) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(text.contains("/nonexistent"))
  }

  /// A writer and a table of texts.
  private final class Opened {
    let directory = TemporaryDirectory()
    let database: PostgresDatabase
    let writer: PostgresConnection
    static let insert = Statement("INSERT INTO texts (id, text) VALUES ($1, $2)")
    static let select = Statement("SELECT id, text FROM texts ORDER BY text, id")

    init(_ test: PostgresDatabaseTests) throws {
      database = try test.database(directory)
      writer = try #require(try database.connect(.writer) as? PostgresConnection)
      try writer.define("CREATE TABLE texts (id BIGINT NOT NULL PRIMARY KEY, text TEXT)")
    }

    deinit { writer.close() }

    func add(_ id: Int64, _ text: DatabaseValue = .null) throws(StoreError) {
      try writer.execute(Self.insert, [.integer(id), text])
    }

    func ids() throws(StoreError) -> [Int64] {
      var ids: [Int64] = []
      try writer.query(Self.select, []) { row in
        ids.append(row.integer(0))
        return true
      }
      return ids
    }

    /// Ends the server's processes of the writer's connections, from another one.
    func kill() throws(StoreError) {
      let other = try database.connect(.writer)
      defer { other.close() }
      guard let backend = writer.session?.backend else { return }
      try other.query(
        Statement(dynamic: "SELECT pg_terminate_backend(CAST($1 AS INTEGER))"),
        [.integer(backend.process)]
      ) { _ in true }
    }
  }

  @Test func textsAreOrderedByBytesAndComeBack() throws {
    let opened = try Opened(self)
    let texts = [
      "", "\u{0}", "\u{0}\u{0}", "\u{0}\u{1}", "\u{0}a", "\u{1}", "\u{1}\u{0}", "\u{1}\u{1}",
      "\u{2}", "B", "a", "a\u{0}b", "a\u{1}b", "b", "\u{e4}", "\u{10FFFF}",
    ]
    for (id, text) in texts.enumerated().reversed() { try opened.add(Int64(id), .text(text)) }
    var found: [String] = []
    try opened.writer.query(Opened.select, []) { row in
      found.append(row.text(1))
      return true
    }
    #expect(found.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
  }

  @Test func sumsAndOtherNumbers() throws {
    let opened = try Opened(self)
    func number(_ expression: String) throws -> Int64 {
      var number: Int64?
      try opened.writer.query(Statement(dynamic: "SELECT \(expression)"), []) { row in
        number = row.integer(0)
        #expect(row.text(0) == "\(row.integer(0))")
        return false
      }
      return try #require(number)
    }
    #expect(try number("CAST(0 AS NUMERIC)") == 0)
    #expect(try number("SUM(n) FROM (SELECT CAST(5000000 AS BIGINT) AS n) t") == 5_000_000)
    for value in [Int64.max, .min, .max - 1, 9999, 10_000, 10_001, -10_000, 100_000_000] {
      #expect(try number("CAST('\(value)' AS NUMERIC)") == value)
    }
    #expect(try number("CAST('1e30' AS NUMERIC)") == .max)
    #expect(try number("CAST('-1e30' AS NUMERIC)") == .min)
    #expect(try number("CAST('12.75' AS NUMERIC)") == 12)
    #expect(try number("1 = 1") == 1)
    #expect(try number("CAST(-7 AS SMALLINT)") == -7)
  }

  @Test func aParameterMayBeNullFirst() throws {
    let opened = try Opened(self)
    try opened.add(1)
    try opened.add(2, "b")
    try opened.add(3)
    #expect(try opened.ids() == [2, 1, 3])
    // Its type is the first value's; another kind is another statement.
    let select = Statement("SELECT id FROM texts WHERE CAST($1 AS TEXT) = text")
    for (value, count) in [(DatabaseValue.text("b"), 1), (.null, 0), (.integer(2), 0)] {
      var found = 0
      try opened.writer.query(select, [value]) { _ in
        found += 1
        return true
      }
      #expect(found == count)
    }
  }

  @Test func preparedStatementsAreBounded() throws {
    let opened = try Opened(self)
    for number in 0..<(Limits.maxPostgresStatements * 2) {
      try opened.writer.query(Statement(dynamic: "SELECT \(number)"), []) { _ in true }
    }
    var count: Int64 = 0
    try opened.writer.query(
      Statement(dynamic: "SELECT COUNT(*) FROM pg_prepared_statements WHERE name LIKE 's%'"), []
    ) { row in
      count = row.integer(0)
      return false
    }
    // The last one that was dropped goes before it counts.
    #expect(count <= Limits.maxPostgresStatements)
    #expect(count >= Limits.maxPostgresStatements - 2)
  }

  @Test func whatOpensATransactionCostsNoRoundTrip() throws {
    let opened = try Opened(self)
    try opened.add(1)
    let before = opened.writer.roundTrips
    try opened.writer.begin()
    try opened.add(2)
    try opened.writer.savepoint()
    try opened.add(3)
    try opened.writer.releaseSavepoint()
    try opened.writer.savepoint()
    try opened.writer.releaseSavepoint()
    try opened.writer.savepoint()
    try opened.writer.rollbackToSavepoint()
    try opened.writer.commit()
    #expect(opened.writer.roundTrips - before == 3)
    // Nothing was done: nothing is sent.
    try opened.writer.begin()
    try opened.writer.commit()
    try opened.writer.begin()
    opened.writer.rollback()
    #expect(opened.writer.roundTrips - before == 3)
  }

  @Test func aFailureThatIsOverlookedIsNotCommitted() throws {
    let opened = try Opened(self)
    try opened.writer.begin()
    try opened.add(1)
    #expect(thrown { () throws(StoreError) in try opened.add(1) } != nil)
    let error = thrown { () throws(StoreError) in try opened.writer.commit() }
    guard case .misuse = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!opened.writer.isInTransaction)
    #expect(try opened.ids() == [])
  }

  // MARK: Connections that end

  @Test func aConnectionThatEndedIsMadeAgain() throws {
    let opened = try Opened(self)
    try opened.writer.begin()
    try opened.add(1)
    try opened.writer.commit()
    try opened.kill()
    // Nothing was under way: nobody notices.
    try opened.writer.begin()
    try opened.add(2)
    try opened.writer.commit()
    #expect(try opened.ids() == [1, 2])
    // In a transaction it is lost.
    try opened.writer.begin()
    try opened.add(3)
    try opened.kill()
    let error = thrown { () throws(StoreError) in try opened.add(4) }
    guard case .unavailable = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!opened.writer.isInTransaction)
    // What belongs to it is not done outside of it.
    #expect(thrown { () throws(StoreError) in try opened.add(4) } != nil)
    #expect(thrown { () throws(StoreError) in try opened.writer.commit() } != nil)
    try opened.writer.begin()
    #expect(try opened.ids() == [1, 2])
    try opened.add(5)
    try opened.writer.commit()
    #expect(try opened.ids() == [1, 2, 5])
  }

  @Test func aCommitThatWasNotMadeIsKnown() throws {
    let opened = try Opened(self)
    try opened.writer.begin()
    try opened.add(1)
    try opened.kill()
    let error = thrown { () throws(StoreError) in try opened.writer.commit() }
    guard case .unavailable = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try opened.ids() == [])
  }

  @Test func aCommitThatWasMadeIsKnown() throws {
    let opened = try Opened(self)
    for id in 1...3 {
      try opened.writer.begin()
      try opened.add(Int64(id))
      // It is made, and nobody hears of it.
      let link = try #require(opened.writer.session?.link)
      try link.send("COMMIT")
      try link.sync()
      #expect(try link.one().command == "COMMIT")
      try link.readSync()
      try opened.kill()
      try opened.writer.commit()
      #expect(!opened.writer.isInTransaction)
    }
    #expect(try opened.ids() == [1, 2, 3])
  }

  @Test func readersGoOn() throws {
    let opened = try Opened(self)
    for id in 1...3 { try opened.add(Int64(id)) }
    let reader = try #require(try opened.database.connect(.reader) as? PostgresConnection)
    defer { reader.close() }
    func count() throws(StoreError) -> Int {
      var count = 0
      try reader.query(Opened.select, []) { _ in
        count += 1
        return true
      }
      return count
    }
    try reader.begin()
    #expect(try count() == 3)
    reader.rollback()
    let process = try #require(reader.session?.backend.process)
    try opened.writer.query(
      Statement(dynamic: "SELECT pg_terminate_backend(CAST($1 AS INTEGER))"), [.integer(process)]
    ) { _ in true }
    try reader.begin()
    #expect(try count() == 3)
    reader.rollback()
  }

  @Test func aReadIsCancelledWhileItRuns() throws {
    let opened = try Opened(self)
    let reader = try opened.database.connect(.reader)
    defer { reader.close() }
    let sleep = Statement(dynamic: "SELECT pg_sleep(60)")
    let clock = SystemTimeSource()
    let start = clock.monotonicNanoseconds()
    reader.budget = ReadBudget(nanoseconds: 50_000_000, rows: 10, timeSource: clock)
    let error = thrown { () throws(StoreError) in try reader.query(sleep, []) { _ in true } }
    #expect(error?.isOutOfTime == true, "\(String(describing: error))")
    let budget = ReadBudget(nanoseconds: 60_000_000_000, rows: 10, timeSource: clock)
    reader.budget = budget
    let thread = try SystemThread(name: "canceller") {
      usleep(50_000)
      budget.cancel()
    }
    let other = thrown { () throws(StoreError) in try reader.query(sleep, []) { _ in true } }
    thread.join()
    guard case .cancelled = other else {
      Issue.record("\(String(describing: other))")
      return
    }
    #expect(clock.monotonicNanoseconds() - start < 20_000_000_000)
    reader.budget = nil
    var rows = 0
    try reader.query(Statement(dynamic: "SELECT 1"), []) { _ in
      rows += 1
      return true
    }
    #expect(rows == 1)
  }

  /// Entries of an index take some 2,700 bytes.
  @Test func longTextsStandInAnIndexByTheirHashes() throws {
    let opened = try Opened(self)
    try opened.writer.define("CREATE TABLE long (id BIGINT NOT NULL, name TEXT NOT NULL)")
    try opened.writer.define("CREATE UNIQUE INDEX long_by_name ON long (name /* long */)")
    let insert = Statement("INSERT INTO long (id, name) VALUES ($1, $2)")
    let find = Statement("SELECT id FROM long WHERE name /* long */ = $1")
    // 16 KiB that cannot be made shorter, twice the same but for the end.
    var random = SystemRandomNumberGenerator()
    let start = String(
      String.UnicodeScalarView(
        (0..<4096).map { _ in Unicode.Scalar(UInt32.random(in: 0x10000...0x1FFFF, using: &random))!
        }))
    let names = [start + "a", start + "b", "", "\u{0}"]
    for (id, name) in names.enumerated() {
      try opened.writer.execute(insert, [.integer(Int64(id)), .text(name)])
    }
    for (id, name) in names.enumerated() {
      var found: [Int64] = []
      try opened.writer.query(find, [.text(name)]) { row in
        found.append(row.integer(0))
        return true
      }
      #expect(found == [Int64(id)])
      let error = thrown { () throws(StoreError) in
        try opened.writer.execute(insert, [.integer(9), .text(name)])
      }
      guard case .constraint = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    try opened.writer.define("SET enable_seqscan = off")
    var plan = ""
    try opened.writer.query(
      Statement(dynamic: "EXPLAIN SELECT id FROM long WHERE name /* long */ = $1"), [.text("a")]
    ) { row in
      plan += row.text(0)
      return true
    }
    #expect(plan.contains("long_by_name"), "\(plan)")
  }

  /// What goes over with the next statement costs no round trip, and its failure is that one's.
  @Test func whatGoesWithTheNextStatement() throws {
    let opened = try Opened(self)
    try opened.add(1)
    let insert = Opened.insert
    let before = opened.writer.roundTrips
    try opened.writer.begin()
    try opened.writer.executeWithNext(insert, [.integer(2), .null])
    try opened.writer.executeWithNext(insert, [.integer(3), .null])
    try opened.writer.commit()
    #expect(opened.writer.roundTrips - before == 1)
    #expect(try opened.ids() == [1, 2, 3])
    // It fails with the commit.
    try opened.writer.begin()
    try opened.add(4)
    try opened.writer.executeWithNext(insert, [.integer(1), .null])
    guard case .constraint = thrown({ () throws(StoreError) in try opened.writer.commit() }) else {
      Issue.record("the commit was made")
      return
    }
    #expect(!opened.writer.isInTransaction)
    #expect(try opened.ids() == [1, 2, 3])
    // With the next statement, and with a mark; what is undone takes its failure with it.
    try opened.writer.begin()
    try opened.writer.executeWithNext(insert, [.integer(1), .null])
    #expect(thrown { () throws(StoreError) in try opened.add(5) } != nil)
    opened.writer.rollback()
    try opened.writer.begin()
    try opened.add(6)
    try opened.writer.savepoint()
    try opened.writer.executeWithNext(insert, [.integer(1), .null])
    #expect(thrown { () throws(StoreError) in try opened.writer.releaseSavepoint() } != nil)
    try opened.writer.rollbackToSavepoint()
    try opened.writer.savepoint()
    try opened.writer.executeWithNext(insert, [.integer(1), .null])
    try opened.writer.rollbackToSavepoint()
    try opened.add(7)
    try opened.writer.commit()
    #expect(try opened.ids() == [1, 2, 3, 6, 7])
    // One that fails is dropped with its transaction.
    try opened.writer.begin()
    try opened.add(8)
    try opened.writer.executeWithNext(insert, [.integer(1), .null])
    opened.writer.rollback()
    try opened.writer.begin()
    try opened.add(9)
    opened.writer.rollback()
    // A transaction that is dropped with it leaves a statement that is prepared.
    try opened.writer.begin()
    try opened.writer.executeWithNext(
      Statement(dynamic: "UPDATE texts SET text = $1"), [.text("x")])
    opened.writer.rollback()
    try opened.writer.begin()
    try opened.writer.executeWithNext(
      Statement(dynamic: "UPDATE texts SET text = $1"), [.text("y")])
    try opened.writer.commit()
    #expect(try opened.ids() == [1, 2, 3, 6, 7])
  }

  /// A connection that waits for the schema's lock gets it when the other one has let go of it, or is gone.
  @Test func theSchemaHasOneLock() throws {
    let opened = try Opened(self)
    let other = try opened.database.connect(.writer)
    defer { other.close() }
    try opened.writer.lockSchema()
    let order = Mutex<[String]>([])
    // Safe: the thread alone uses it until it is joined.
    nonisolated(unsafe) let waiting = other
    let thread = try SystemThread(name: "waiting") {
      try? waiting.lockSchema()
      order.withLock { $0.append("got") }
    }
    usleep(200_000)
    order.withLock { $0.append("let go") }
    try opened.writer.unlockSchema()
    thread.join()
    #expect(order.withLock { $0 } == ["let go", "got"])
    try other.unlockSchema()
    try opened.writer.lockSchema()
  }

  @Test func rowsThatAreKeptForAnotherQueryAreBounded() throws {
    let opened = try Opened(self)
    let reader = try opened.database.connect(.reader)
    defer { reader.close() }
    func nested(_ rows: Int) -> StoreError? {
      thrown { () throws(StoreError) in
        let all = Statement(dynamic: "SELECT n FROM generate_series(1, \(rows)) n")
        var seen = 0
        try reader.query(all, []) { _ throws(StoreError) in
          if seen == 0 { try reader.query(Statement(dynamic: "SELECT 1"), []) { _ in true } }
          seen += 1
          return true
        }
        if seen != rows { throw .corrupt("\(seen) of \(rows) rows") }
      }
    }
    // The first row is the caller's.
    #expect(nested(Limits.maxPostgresKeptRows + 1) == nil)
    guard case .budgetExceeded = nested(Limits.maxPostgresKeptRows + 2) else {
      Issue.record("too many rows were kept")
      return
    }
    #expect(nested(3) == nil)
  }
}
