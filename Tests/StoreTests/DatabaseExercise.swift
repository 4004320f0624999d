import Base
import Store
import Testing
import Wire

/// Something that every driver must do, with a name for the report.
struct DatabaseBehaviour: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Gets a writer and a reader of an empty database, and the driver for further connections.
  let check: @Sendable (any DatabaseConnection, any DatabaseConnection, any Database) throws -> Void
}

/// Checks one behaviour of a driver; `database` is empty.
func exerciseDatabase(_ database: any Database, _ behaviour: DatabaseBehaviour) throws {
  let writer = try database.connect(.writer)
  try writer.begin()
  try writer.define(
    """
    CREATE TABLE things (
      organization TEXT NOT NULL, id BIGINT NOT NULL, name TEXT, bytes BYTEA,
      PRIMARY KEY (organization, id))
    """)
  try writer.define("CREATE UNIQUE INDEX things_by_name ON things (organization, name)")
  try writer.commit()
  let reader = try database.connect(.reader)
  defer {
    reader.close()
    writer.close()
    database.close()
  }
  try behaviour.check(writer, reader, database)
}

private let insert = Statement(
  "INSERT INTO things (organization, id, name, bytes) VALUES ($1, $2, $3, $4)")
private let selectAll = Statement("SELECT id, name, bytes FROM things ORDER BY id")
private let countAll = Statement("SELECT COUNT(*) FROM things")

private func add(
  _ id: Int64, _ name: DatabaseValue = .null, _ bytes: DatabaseValue = .null,
  on writer: any DatabaseConnection
) throws(StoreError) {
  try writer.execute(insert, ["o", .integer(id), name, bytes])
}

private func count(_ connection: any DatabaseConnection) throws(StoreError) -> Int64 {
  var count: Int64 = -1
  try connection.query(countAll, []) { row in
    count = row.integer(0)
    return true
  }
  return count
}

private func ids(
  _ connection: any DatabaseConnection, _ condition: String, _ parameters: [DatabaseValue]
) throws(StoreError) -> [Int64] {
  var ids: [Int64] = []
  let statement = Statement(dynamic: "SELECT id FROM things WHERE \(condition) ORDER BY id")
  try connection.query(statement, parameters) { row in
    ids.append(row.integer(0))
    return true
  }
  return ids
}

extension DatabaseBehaviour {
  static let all: [DatabaseBehaviour] = [
    DatabaseBehaviour(testDescription: "values come back as they went in") { writer, reader, _ in
      let texts = [
        "", "a", "Grüße, 世界 \u{1F600}", "with\u{0}nul", String(repeating: "x", count: 70_000),
      ]
      for (id, text) in texts.enumerated() { try add(Int64(id), .text(text), on: writer) }
      try add(.max, .null, .blob([]), on: writer)
      try add(.min, .text("bytes"), .blob([0, 1, 255]), on: writer)
      var rows: [(Int64, String?, [UInt8]?)] = []
      try reader.query(selectAll, []) { row in
        rows.append((row.integer(0), row.optionalText(1), row.isNull(2) ? nil : row.blob(2)))
        return true
      }
      #expect(rows.map(\.0) == [.min, 0, 1, 2, 3, 4, .max])
      #expect(rows.map(\.1) == ["bytes"] + texts + [nil])
      #expect(rows.first?.2 == [0, 1, 255])
      #expect(rows.last?.2 == [])
    },
    DatabaseBehaviour(testDescription: "parameters are bound by their numbers") {
      writer, reader, _ in
      for id in 1...12 { try add(Int64(id), .text("n\(id)"), on: writer) }
      #expect(try ids(reader, "name = $2 OR (id = $1 AND name <> $2)", [1, "n2"]) == [1, 2])
      // $10 is not $1 followed by a zero.
      let values = (1...10).map { DatabaseValue.integer(Int64($0)) }
      #expect(try ids(reader, "id = $10 OR id = $1 OR id > $10 + $1", values) == [1, 10, 12])
    },
    DatabaseBehaviour(testDescription: "a parameter in quotation marks is none") {
      writer, reader, _ in
      try add(1, "$2 and 'it'", on: writer)
      try add(2, "x", on: writer)
      #expect(try ids(reader, "name = '$2 and ''it''' AND id = $1", [1]) == [1])
      #expect(try ids(reader, "name = $1 AND \"id\" = $2", ["x", 2]) == [2])
    },
    DatabaseBehaviour(testDescription: "parameters of other forms are refused") { _, reader, _ in
      for form in ["?", "?1", ":name", "@name", "$name", "$0", "$"] {
        let error = thrown { () throws(StoreError) in _ = try ids(reader, "id = \(form)", [1]) }
        guard case .misuse? = error else {
          Issue.record("\(form): \(String(describing: error))")
          continue
        }
      }
    },
    DatabaseBehaviour(testDescription: "80,000 parameters are prepared and bound in linear time") {
      writer, reader, _ in
      try add(79_999, on: writer)
      let values = (1...80_000).map { DatabaseValue.integer(Int64($0)) }
      let places = values.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
      let start = ownProcessorTime()
      #expect(try ids(reader, "id IN (\(places))", values) == [79_999])
      // It takes some 30 ms; binding by name took 50 s. The thread's own time, as other tests share the machine.
      #expect(ownProcessorTime() - start < 1_000_000_000)
    },
    DatabaseBehaviour(testDescription: "preparing and binding count against the budget") {
      writer, reader, _ in
      let values = (1...5000).map { DatabaseValue.integer(Int64($0)) }
      let places = values.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
      try add(9000, on: writer)
      let clock = ManualTimeSource()
      reader.budget = ReadBudget(nanoseconds: 10, rows: 10, timeSource: clock)
      #expect(try ids(reader, "id IN (\(places))", values) == [])
      clock.advance(nanoseconds: 11)
      let error = thrown { () throws(StoreError) in
        _ = try ids(reader, "id IN (\(places)) AND id > 0", values)
      }
      guard case .budgetExceeded? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      let cancelled = ReadBudget(nanoseconds: 10, rows: 10, timeSource: clock)
      cancelled.cancel()
      reader.budget = cancelled
      let other = thrown { () throws(StoreError) in
        _ = try ids(reader, "id IN (\(places)) AND id > 1", values)
      }
      guard case .cancelled? = other else {
        Issue.record("\(String(describing: other))")
        return
      }
      reader.budget = nil
      #expect(try ids(reader, "id IN (\(places)) AND id > 1", values) == [])
    },
    DatabaseBehaviour(testDescription: "giving room back loses nothing") { writer, reader, _ in
      for id in 1...500 {
        try add(Int64(id), .text(String(repeating: "x", count: 2000) + "\(id)"), on: writer)
      }
      try writer.giveRoomBack()
      #expect(!writer.needsRoom)
      try add(501, .text("after"), on: writer)
      #expect(try count(reader) == 501)
      #expect(try writer.checkIntegrity() == [])
    },
    DatabaseBehaviour(testDescription: "OCTET_LENGTH counts bytes") { writer, reader, _ in
      try add(1, "é", on: writer)
      try add(2, "ab", on: writer)
      try add(3, "abc", on: writer)
      try add(4, .null, on: writer)
      #expect(try ids(reader, "OCTET_LENGTH(name) = $1", [2]) == [1, 2])
      #expect(try ids(reader, "OCTET_LENGTH(name) IS NULL", []) == [4])
    },
    DatabaseBehaviour(testDescription: "savepoints nest") { writer, _, _ in
      try writer.begin()
      try writer.savepoint()
      try add(1, on: writer)
      try writer.savepoint()
      try add(2, on: writer)
      try writer.rollbackToSavepoint()
      #expect(try count(writer) == 1)
      try writer.savepoint()
      try add(3, on: writer)
      try writer.releaseSavepoint()
      #expect(try count(writer) == 2)
      try writer.rollbackToSavepoint()
      #expect(try count(writer) == 0)
      try writer.commit()
    },
    DatabaseBehaviour(
      testDescription: "a query runs with each of several lists of values, behind what went ahead"
    ) { writer, reader, _ in
      let byID = Statement(dynamic: "SELECT id FROM things WHERE id >= $1 AND id <= $2 ORDER BY id")
      func found(
        _ lists: [[DatabaseValue]], _ connection: any DatabaseConnection
      ) throws(StoreError) -> [Int64] {
        var ids: [Int64] = []
        try connection.query(byID, each: lists) { ids.append($0.integer(0)) }
        return ids
      }
      for id in 1...3 { try add(Int64(id), on: writer) }
      let lists: [[DatabaseValue]] = [[3, 3], [9, 9], [1, 2], [3, 3]]
      #expect(try found(lists, writer) == [3, 1, 2, 3])
      #expect(try found([], writer) == [])
      try reader.begin()
      #expect(try found(lists, reader) == [3, 1, 2, 3])
      reader.rollback()
      try writer.begin()
      try writer.executeWithNext(Statement(dynamic: "DELETE FROM things WHERE id = $1"), [3])
      #expect(try found(lists, writer) == [1, 2])
      #expect(!writer.hasFailed)
      // One that fails has all of them fail; what is done is undone.
      try writer.savepoint()
      let error = thrown { () throws(StoreError) in _ = try found([[1, 2], [1]], writer) }
      #expect(error != nil)
      try writer.rollbackToSavepoint()
      #expect(try found(lists, writer) == [1, 2])
      try writer.commit()
      #expect(try found(lists, reader) == [1, 2])
    },
    DatabaseBehaviour(
      testDescription: "queries that are answered together have each its own outcome"
    ) { writer, reader, _ in
      for id in 1...9 { try add(Int64(id), on: writer) }
      let byID = "SELECT id FROM things WHERE id >= $1 AND id <= $2 ORDER BY id"
      func asked() -> [(query: AskedQuery, outcome: String)] {
        [
          (AskedQuery(byID, [2, 4]), "[2, 3, 4]"),
          (AskedQuery(byID, [20, 40]), "[]"),
          (AskedQuery(byID, [1]), "[] misuse"),
          (AskedQuery(byID, [1, 9], wanted: 2), "[1, 2]"),
          (AskedQuery(byID, [1, 9], rows: 3), "[1, 2, 3] over budget"),
          (AskedQuery(byID, [1, 3], rows: 3), "[1, 2, 3]"),
          (AskedQuery(byID, [1, 9], isCancelled: true), "[] cancelled"),
          (AskedQuery(byID, [5, 9], refused: 7), "[5, 6] refused"),
          (AskedQuery("SELECT id FROM nothings"), "[]"),
          (AskedQuery("SELECT COUNT(*) FROM things"), "[9]"),
        ]
      }
      for _ in 1...2 {
        let all = asked()
        reader.answer(all.map(\.query))
        for (place, one) in all.enumerated() where place != 8 {
          #expect(one.query.outcome == one.outcome)
        }
        #expect(all[8].query.failure != nil)
        #expect(all[8].query.ends == 1)
        #expect(reader.budget == nil)
        #expect(!reader.isInTransaction)
      }
      // Each alone, and none.
      for one in asked().dropLast(2) {
        reader.answer([one.query])
        #expect(one.query.outcome == one.outcome)
      }
      reader.answer([])
      // They see what was committed.
      try add(10, on: writer)
      let (first, second) = (AskedQuery(byID, [9, 99]), AskedQuery(byID, [10, 99]))
      reader.answer([first, second])
      #expect([first.outcome, second.outcome] == ["[9, 10]", "[10]"])
      try reader.begin()
      #expect(try count(reader) == 10)
      reader.rollback()
    },
    DatabaseBehaviour(testDescription: "too few values are refused") { writer, _, _ in
      let error = thrown { () throws(StoreError) in try writer.execute(insert, ["o", 1]) }
      guard case .misuse = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    },
    DatabaseBehaviour(testDescription: "wrong SQL is refused") { writer, _, _ in
      let error = thrown { () throws(StoreError) in
        try writer.execute(Statement(dynamic: "SELEKT"), [])
      }
      guard case .misuse = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    },
    DatabaseBehaviour(testDescription: "execute tells how many rows changed") { writer, _, _ in
      for id in 1...3 { try add(Int64(id), on: writer) }
      let update = Statement("UPDATE things SET name = NULL WHERE id > $1")
      #expect(try writer.execute(update, [1]) == 2)
      #expect(try writer.execute(update, [3]) == 0)
    },
    DatabaseBehaviour(testDescription: "a unique index refuses a second row and says so") {
      writer, _, _ in
      try add(1, "same", on: writer)
      let error = thrown { () throws(StoreError) in try add(2, "same", on: writer) }
      guard case .constraint(let text) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(text.contains("name"))
      #expect(!text.contains("same"), "values of rows stay out of errors")
      #expect(try count(writer) == 1)
    },
    DatabaseBehaviour(testDescription: "a rollback undoes, a commit keeps") { writer, reader, _ in
      #expect(!writer.isInTransaction)
      try writer.begin()
      #expect(writer.isInTransaction)
      try add(1, on: writer)
      writer.rollback()
      #expect(!writer.isInTransaction)
      writer.rollback()
      try writer.begin()
      try add(2, on: writer)
      #expect(try count(reader) == 0, "nothing is seen before the commit")
      try writer.commit()
      #expect(try ids(reader, "id > 0", []) == [2])
    },
    DatabaseBehaviour(testDescription: "a savepoint undoes only what came after it") {
      writer, reader, _ in
      try writer.begin()
      try writer.savepoint()
      try add(1, on: writer)
      try writer.releaseSavepoint()
      try writer.savepoint()
      try add(2, on: writer)
      try writer.rollbackToSavepoint()
      #expect(writer.isInTransaction)
      try writer.savepoint()
      try add(3, on: writer)
      try writer.releaseSavepoint()
      try writer.commit()
      #expect(try ids(reader, "id > 0", []) == [1, 3])
    },
    DatabaseBehaviour(testDescription: "a failed statement leaves the transaction usable") {
      writer, reader, _ in
      try writer.begin()
      try writer.savepoint()
      try add(1, "a", on: writer)
      try writer.releaseSavepoint()
      try writer.savepoint()
      #expect(thrown { () throws(StoreError) in try add(1, "b", on: writer) } != nil)
      try writer.rollbackToSavepoint()
      try writer.commit()
      #expect(try count(reader) == 1)
    },
    DatabaseBehaviour(testDescription: "a reader sees one state until its transaction ends") {
      writer, reader, _ in
      try add(1, on: writer)
      try reader.begin()
      #expect(try count(reader) == 1)
      try add(2, on: writer)
      #expect(try count(reader) == 1)
      reader.rollback()
      #expect(try count(reader) == 2)
    },
    DatabaseBehaviour(testDescription: "a reader cannot write") { writer, reader, _ in
      #expect(thrown { () throws(StoreError) in try add(1, on: reader) } != nil)
      let found = try count(writer)
      #expect(found == 0)
    },
    DatabaseBehaviour(testDescription: "a query may be stopped and run again") {
      writer, reader, _ in
      for id in 1...5 { try add(Int64(id), on: writer) }
      for _ in 0..<3 {
        var seen = 0
        try reader.query(selectAll, []) { _ in
          seen += 1
          return seen < 2
        }
        #expect(seen == 2)
      }
    },
    DatabaseBehaviour(testDescription: "a statement may run inside itself") { writer, _, _ in
      for id in 1...3 { try add(Int64(id), on: writer) }
      var seen = 0
      try writer.query(selectAll, []) { _ throws(StoreError) in
        try writer.query(selectAll, []) { _ in
          seen += 1
          return true
        }
        return true
      }
      #expect(seen == 9)
    },
    DatabaseBehaviour(testDescription: "an error of the caller's ends the query") {
      writer, reader, _ in
      try add(1, on: writer)
      let error = thrown { () throws(StoreError) in
        try reader.query(selectAll, []) { _ throws(StoreError) in throw .corrupt("mine") }
      }
      guard case .corrupt("mine") = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(try count(reader) == 1)
    },
    DatabaseBehaviour(testDescription: "LIKE knows case, LOWER knows Unicode") {
      writer, reader, _ in
      for (id, name) in ["Alpha", "alpha", "ÄRGER", "ärger", "a%b", "axb"].enumerated() {
        try add(Int64(id), .text(name), on: writer)
      }
      #expect(try ids(reader, "name LIKE $1 ESCAPE '\\'", ["al%"]) == [1])
      #expect(try ids(reader, "LOWER(name) LIKE LOWER($1) ESCAPE '\\'", ["AL%"]) == [0, 1])
      #expect(try ids(reader, "LOWER(name) = LOWER($1)", ["Ärger"]) == [2, 3])
      #expect(try ids(reader, "name LIKE $1 ESCAPE '\\'", ["a\\%%"]) == [4])
    },
    DatabaseBehaviour(testDescription: "rows and time beyond the budget stop a query") {
      writer, reader, _ in
      for id in 1...100 { try add(Int64(id), on: writer) }
      let clock = ManualTimeSource()
      reader.budget = ReadBudget(nanoseconds: 1000, rows: 100, timeSource: clock)
      var seen = 0
      try reader.query(selectAll, []) { _ in
        seen += 1
        return true
      }
      #expect(seen == 100)
      reader.budget = ReadBudget(nanoseconds: 1000, rows: 99, timeSource: clock)
      var error = thrown { () throws(StoreError) in try reader.query(selectAll, []) { _ in true } }
      guard case .budgetExceeded = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      let slow = Statement(
        "SELECT COUNT(*) FROM things a, things b, things c WHERE a.id + b.id + c.id > $1")
      let budget = ReadBudget(nanoseconds: 1000, rows: 99, timeSource: clock)
      clock.advance(nanoseconds: 1001)
      reader.budget = budget
      error = thrown { () throws(StoreError) in try reader.query(slow, [0]) { _ in true } }
      guard case .budgetExceeded = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      let cancelled = ReadBudget(nanoseconds: 1000, rows: 99, timeSource: clock)
      cancelled.cancel()
      reader.budget = cancelled
      error = thrown { () throws(StoreError) in try reader.query(slow, [0]) { _ in true } }
      guard case .cancelled = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      reader.budget = nil
      #expect(try count(reader) == 100)
    },
    DatabaseBehaviour(testDescription: "bytes beyond the budget stop a query") {
      writer, reader, _ in
      for id in 0...9 { try add(Int64(id), .text("ten bytes\(id)"), on: writer) }
      let names = Statement("SELECT id, name FROM things")
      func read(bytes: Int, taking column: Int) -> StoreError? {
        reader.budget = ReadBudget(
          nanoseconds: 1000, rows: 100, bytes: bytes, timeSource: ManualTimeSource())
        return thrown { () throws(StoreError) in
          try reader.query(names, []) { row in
            _ = column == 0 ? "" : row.text(column)
            return true
          }
        }
      }
      #expect(read(bytes: 100, taking: 1) == nil)
      guard case .budgetExceeded = read(bytes: 99, taking: 1) else {
        Issue.record("99 bytes hold 100")
        return
      }
      // What is not taken out of a row does not count.
      #expect(read(bytes: 0, taking: 0) == nil)
      reader.budget = nil
    },
    DatabaseBehaviour(testDescription: "many statements made at run time") { writer, reader, _ in
      try add(7, on: writer)
      for number in 0..<200 {
        #expect(try ids(reader, "id = $1 AND \(number) = \(number)", [7]) == [7])
      }
    },
    DatabaseBehaviour(testDescription: "tables are found by name") { writer, _, _ in
      let found = [try writer.hasTable("things"), try writer.hasTable("nothings")]
      #expect(found == [true, false])
    },
    DatabaseBehaviour(testDescription: "each commit is durable, and the file is sound") {
      writer, reader, _ in
      #expect(try writer.durability() == "FULL")
      try add(1, on: writer)
      #expect(try reader.checkIntegrity() == [])
    },
    DatabaseBehaviour(testDescription: "what was committed is there for a new connection") {
      writer, _, database in
      try writer.begin()
      try add(1, on: writer)
      try writer.commit()
      let other = try database.connect(.reader)
      defer { other.close() }
      #expect(try count(other) == 1)
    },
  ]
}
