import Base
import Store
import TestDatabases
import Testing

@testable import StorePostgres

/// What queries that go over together cost, and what becomes of them when one fails or the connection ends.
@Suite(.enabled(if: TestDatabase.isPostgres, "make test-postgres runs them"))
struct PostgresGatheringTests {
  /// A reader of a database with three numbers.
  private final class Opened {
    let directory = TemporaryDirectory()
    let writer: PostgresConnection
    let reader: PostgresConnection

    init() throws {
      let keywords = try #require(TestDatabase.postgres)
      let database = try PostgresDatabase(
        PostgresSettings(try TestDatabase.inSchema(keywords, of: directory.path)))
      writer = try #require(try database.connect(.writer) as? PostgresConnection)
      reader = try #require(try database.connect(.reader) as? PostgresConnection)
      try writer.define("CREATE TABLE numbers (id BIGINT NOT NULL PRIMARY KEY)")
      for id in 1...3 {
        try writer.execute(
          Statement("INSERT INTO numbers (id) VALUES ($1)"), [.integer(Int64(id))])
      }
    }

    deinit {
      reader.close()
      writer.close()
    }

    /// Asks queries together, and returns what each came to and how many round trips all took.
    func ask(_ queries: [AskedQuery]) -> (outcomes: [String], roundTrips: Int) {
      let before = reader.roundTrips
      reader.answer(queries)
      return (queries.map(\.outcome), reader.roundTrips - before)
    }
  }

  private let byID = "SELECT id FROM numbers WHERE id = $1"
  /// Fails with the row of number 2, behind that of number 1.
  private let failsLate = "SELECT id / (CASE id WHEN 2 THEN 0 ELSE 1 END) FROM numbers"

  private func byIDs(_ ids: Int64...) -> [AskedQuery] {
    ids.map { AskedQuery(byID, [.integer($0)]) }
  }

  @Test func manyCostOneRoundTrip() throws {
    let opened = try Opened()
    let ids = (1...Int64(Limits.maxReadsTogether)).map { $0 % 4 }
    for _ in 1...2 {
      let found = opened.ask(ids.map { AskedQuery(byID, [.integer($0)]) })
      #expect(found.outcomes == ids.map { $0 == 0 ? "[]" : "[\($0)]" })
      #expect(found.roundTrips == 1)
    }
    let alone = opened.ask(byIDs(2))
    #expect(alone.outcomes == ["[2]"])
    #expect(alone.roundTrips == 1)
  }

  /// It has its failure for its outcome, and what was skipped for it is asked again.
  @Test func oneThatFailsTakesNoOtherAlong() throws {
    let opened = try Opened()
    for failing in ["SELECT 1 / (id - 1) FROM numbers", "SELECT id FROM nothings"] {
      let (before, behind) = (byIDs(1, 2), byIDs(3, 4))
      let failed = AskedQuery(failing)
      let found = opened.ask(before + [failed] + behind)
      #expect(found.outcomes.prefix(2) == ["[1]", "[2]"])
      #expect(found.outcomes.suffix(2) == ["[3]", "[]"])
      #expect(failed.failure != nil)
      #expect(failed.ends == 1)
      #expect(opened.ask(byIDs(1, 3)).roundTrips == 1)
    }
  }

  /// Rows that were taken are not taken again.
  @Test func oneThatFailsBehindARowEndsThere() throws {
    let opened = try Opened()
    let failed = AskedQuery(failsLate)
    let behind = byIDs(3)
    _ = opened.ask(byIDs(1) + [failed] + behind)
    #expect(failed.numbers == [1])
    #expect(failed.failure != nil)
    #expect(failed.ends == 1)
    #expect(behind[0].outcome == "[3]")
  }

  @Test func aConnectionThatEndedIsMadeAgain() throws {
    let opened = try Opened()
    #expect(opened.ask(byIDs(1, 2)).outcomes == ["[1]", "[2]"])
    let process = try #require(opened.reader.session?.backend.process)
    try opened.writer.query(
      Statement(dynamic: "SELECT pg_terminate_backend(CAST($1 AS INTEGER))"), [.integer(process)]
    ) { _ in true }
    #expect(opened.ask(byIDs(1, 2, 3)).outcomes == ["[1]", "[2]", "[3]"])
  }

  /// However far it came: what it has taken does not come twice, and the others have theirs.
  @Test func aConnectionThatEndsAmongRows() throws {
    let opened = try Opened()
    let (before, behind) = (byIDs(1), byIDs(3))
    let fatal = AskedQuery(
      "SELECT id, CASE id WHEN 2 THEN pg_terminate_backend(pg_backend_pid()) END FROM numbers")
    _ = opened.ask(before + [fatal] + behind)
    #expect(before[0].outcome == "[1]")
    #expect(behind[0].outcome == "[3]")
    #expect(fatal.failure != nil)
    #expect(fatal.ends == 1)
    #expect(Set(fatal.numbers).count == fatal.numbers.count)
  }

  /// They are in no transaction of their own, whatever the server takes for usual.
  @Test func nothingStaysOpen() throws {
    let opened = try Opened()
    let isolation = AskedQuery(
      "SELECT CASE current_setting('transaction_isolation') WHEN 'read committed' THEN 1 ELSE 0 END"
    )
    let isReadOnly = AskedQuery(
      "SELECT CASE current_setting('transaction_read_only') WHEN 'on' THEN 1 ELSE 0 END")
    #expect(opened.ask([isolation, isReadOnly]).outcomes == ["[1]", "[1]"])
    let process = try #require(opened.reader.session?.backend.process)
    var state = ""
    try opened.writer.query(
      Statement(dynamic: "SELECT state FROM pg_stat_activity WHERE pid = CAST($1 AS INTEGER)"),
      [.integer(process)]
    ) { row in
      state = row.text(0)
      return true
    }
    #expect(state == "idle")
  }
}
