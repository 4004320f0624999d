import Base
import Glibc
import Store
import StoreSQLite
import Testing

@testable import pintle

/// Rows go over once, in whatever pieces, and what differs is seen.
@Suite struct DatabaseCopyTests {
  /// Two databases with the same tables in a directory of their own.
  private final class World {
    let directory: String
    let source: any DatabaseConnection
    let target: any DatabaseConnection
    let tables: [TableShape]

    init() throws {
      var template = Array("/tmp/pintle-copy-XXXXXX".utf8CString)
      directory = String(cString: try #require(mkdtemp(&template)))
      source = try SQLiteDatabase(path: directory + "/a").connect(.writer)
      target = try SQLiteDatabase(path: directory + "/b").connect(.writer)
      for connection in [source, target] {
        try connection.define(
          "CREATE TABLE things (part TEXT NOT NULL, \"order\" BIGINT NOT NULL, text TEXT, bytes BYTEA, PRIMARY KEY (\"order\", part))"
        )
        try connection.define("CREATE TABLE empty (id TEXT NOT NULL, PRIMARY KEY (id))")
      }
      tables = try source.tables()
    }

    deinit {
      source.close()
      target.close()
      for name in ["a", "b"] {
        for suffix in ["", "-wal", "-shm"] { unlink("\(directory)/\(name)\(suffix)") }
      }
      rmdir(directory)
    }

    var things: TableShape { tables[1] }

    func insert(_ numbers: some Sequence<Int>, textBytes: Int = 3) throws {
      let insert = Statement(
        "INSERT INTO things (part, \"order\", text, bytes) VALUES ($1, $2, $3, $4)")
      try source.begin()
      for number in numbers {
        let text = String(repeating: "é", count: textBytes / 2)
        try source.execute(
          insert,
          [
            .text("p\(number % 3)\u{0}"), .integer(Int64(number / 3)),
            number % 5 == 0 ? .null : .text(text), number % 7 == 0 ? .null : .blob([0, 255]),
          ])
      }
      try source.commit()
    }

    func sum(_ connection: any DatabaseConnection) throws -> DatabaseCopy.Sum {
      try DatabaseCopy.sum(of: things, on: connection)
    }

    func change(_ sql: String) throws { try target.execute(Statement(dynamic: sql), []) }
  }

  @Test func tables() throws {
    let world = try World()
    #expect(world.tables.map(\.name) == ["empty", "things"])
    #expect(try world.target.tables() == world.tables)
    #expect(world.things.columns.map(\.name) == ["bytes", "order", "part", "text"])
    #expect(world.things.columns.map(\.kind) == [.blob, .integer, .text, .text])
    #expect(world.things.key == [1, 2])
    #expect(throws: StoreError.self) {
      try TableShape.tables(of: [("a", "b", "REAL", 1)])
    }
    #expect(throws: StoreError.self) {
      try TableShape.tables(of: [("a", "b", "TEXT", nil), ("c", "d", "TEXT", 1)])
    }
    #expect(try TableShape.tables(of: []) == [])
  }

  /// As many as go into a statement, a transaction and a comparison, and one more.
  @Test(arguments: [
    0, 1, Limits.movedParameters / 4, Limits.movedParameters / 4 + 1, Limits.maxMovedRows,
    Limits.maxMovedRows + 1, Limits.maxComparedRows, Limits.maxComparedRows + 1,
  ])
  func everyRowGoesOver(_ count: Int) throws {
    let world = try World()
    try world.insert(0..<count)
    var reports: [Int] = []
    let copy = DatabaseCopy(source: world.source, target: world.target) { reports.append($0) }
    try copy.copy(world.things)
    #expect(reports.reduce(0, +) == count)
    #expect(reports.allSatisfy { $0 <= Limits.maxMovedRows })
    #expect(reports.count == (count + Limits.maxMovedRows - 1) / Limits.maxMovedRows)
    #expect(try world.sum(world.target) == world.sum(world.source))
    #expect(try world.sum(world.target).rows == count)
    #expect(try DatabaseCopy.count(world.things, on: world.target) == count)
    // Once more is nothing.
    reports = []
    try copy.copy(world.things)
    #expect(reports == [])
    try copy.empty(world.things)
    #expect(try world.sum(world.target) == DatabaseCopy.sum(of: world.tables[0], on: world.source))
  }

  /// A transaction gets no more rows once it has so many bytes.
  @Test func longRowsGoOverInSmallTransactions() throws {
    let world = try World()
    try world.insert([1, 2, 3, 4], textBytes: Limits.movedBytes / 2)
    var reports: [Int] = []
    let copy = DatabaseCopy(source: world.source, target: world.target) { reports.append($0) }
    try copy.copy(world.things)
    #expect(reports == [2, 2])
    #expect(try world.sum(world.target) == world.sum(world.source))
  }

  @Test func itGoesOnBehindTheLastRow() throws {
    let world = try World()
    try world.insert(0..<1500)
    let copy = DatabaseCopy(source: world.source, target: world.target)
    try copy.copy(world.things)
    for cut in ["\"order\" > 0", "\"order\" > 333", "\"order\" = 499 AND part > 'p1'"] {
      try world.change("DELETE FROM things WHERE \(cut)")
      #expect(try world.sum(world.target) != world.sum(world.source))
      try copy.copy(world.things)
      #expect(try world.sum(world.target) == world.sum(world.source))
    }
  }

  /// Whatever is changed, the sums differ.
  @Test(arguments: [
    "DELETE FROM things WHERE \"order\" = 2 AND part LIKE 'p1%'",
    "UPDATE things SET text = 'e' WHERE \"order\" = 2",
    "UPDATE things SET text = NULL WHERE \"order\" = 2",
    "UPDATE things SET text = '' WHERE text IS NULL",
    "UPDATE things SET bytes = CAST('' AS BLOB) WHERE bytes IS NULL",
    "UPDATE things SET part = 'p1' WHERE \"order\" = 2 AND part LIKE 'p1%'",
    "UPDATE things SET \"order\" = 1000000 WHERE \"order\" = 33",
    "INSERT INTO things (part, \"order\") VALUES ('', 0)",
  ])
  func aDifferenceIsSeen(_ change: String) throws {
    let world = try World()
    try world.insert(0..<100)
    let copy = DatabaseCopy(source: world.source, target: world.target)
    try copy.copy(world.things)
    #expect(try world.sum(world.target) == world.sum(world.source))
    try world.change(change)
    #expect(try world.sum(world.target) != world.sum(world.source))
    try copy.empty(world.things)
    try copy.copy(world.things)
    #expect(try world.sum(world.target) == world.sum(world.source))
  }
}
