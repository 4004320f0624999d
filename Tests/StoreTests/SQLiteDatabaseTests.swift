import Glibc
import Store
import StoreSQLite
import TestDatabases
import Testing

@Suite(.enabled(if: !TestDatabase.isPostgres, "the tests run on PostgreSQL"))
struct SQLiteDatabaseTests {
  @Test(arguments: DatabaseBehaviour.all)
  func behaviour(_ behaviour: DatabaseBehaviour) throws {
    let directory = TemporaryDirectory()
    try exerciseDatabase(SQLiteDatabase(directory: directory.path), behaviour)
  }

  @Test func filesAreForTheOwnerAlone() throws {
    let directory = TemporaryDirectory()
    let test = try TestStore(in: directory)
    for name in ["pintle.db", "pintle.db-wal", "pintle.db-shm"] {
      var status = stat()
      #expect(stat(directory.path + "/" + name, &status) == 0, "\(name)")
      #expect(status.st_mode & 0o777 == 0o600, "\(name)")
    }
    withExtendedLifetime(test) {}
  }

  @Test func closingEmptiesTheLog() async throws {
    let directory = TemporaryDirectory()
    do {
      let test = try TestStore(in: directory)
      try await test.addAction("a")
    }
    var status = stat()
    #expect(stat(directory.path + "/pintle.db-wal", &status) != 0 || status.st_size == 0)
  }

  @Test func fileThatIsNoDatabase() throws {
    let directory = TemporaryDirectory()
    let path = directory.path + "/pintle.db"
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
    let bytes = [UInt8](repeating: 0x41, count: 4096)
    #expect(write(descriptor, bytes, bytes.count) == bytes.count)
    close(descriptor)
    do {
      _ = try TestStore(in: directory)
      Issue.record("opened")
    } catch StoreError.corrupt {
    }
  }

  @Test func directoryThatDoesNotExist() throws {
    let database = SQLiteDatabase(directory: "/nonexistent/pintle")
    let error = thrown { () throws(StoreError) in _ = try database.connect(.writer) }
    guard case .unavailable(let text) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(text.contains("/nonexistent/pintle/pintle.db"))
  }

  // MARK: Copying the log

  /// A database to which rows of 16 KiB are written.
  private final class Filled {
    let directory = TemporaryDirectory()
    let database: SQLiteDatabase
    let writer: any DatabaseConnection
    private var id: Int64 = 0

    init() throws {
      database = SQLiteDatabase(directory: directory.path)
      writer = try database.connect(.writer)
      try writer.define("CREATE TABLE texts (id BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL)")
    }

    deinit { writer.close() }

    func add(rows: Int = 1) throws {
      for _ in 0..<rows {
        id += 1
        try writer.execute(
          Statement(dynamic: "INSERT INTO texts VALUES ($1, $2)"),
          [.integer(id), .text(String(repeating: "x", count: 16 * 1024))])
      }
    }

    /// Adds rows until the log is to be copied.
    func fill() throws {
      for _ in 0..<10_000 where !writer.needsCare { try add() }
      #expect(writer.needsCare)
    }

    var count: Int64 { id }

    func count(_ connection: any DatabaseConnection) throws -> Int64 {
      var count: Int64 = 0
      try connection.query(Statement(dynamic: "SELECT COUNT(*) FROM texts"), []) { row in
        count = row.integer(0)
        return true
      }
      return count
    }

    var fileBytes: Int {
      var status = stat()
      return stat(directory.path + "/pintle.db", &status) == 0 ? Int(status.st_size) : 0
    }
  }

  @Test func noCommitCopiesTheLog() async throws {
    let filled = try Filled()
    let before = filled.fileBytes
    try filled.fill()
    try filled.add(rows: 100)
    // All of it stands in the log, although that is long.
    #expect(filled.fileBytes == before)
    let bytes = Int(filled.count) * 16 * 1024
    #expect(bytes > 8 << 20)
    filled.writer.care(isIdle: false)
    #expect(await eventually { filled.fileBytes > bytes })
    // What was appended since the copy began is copied by the writer, when nothing is to be done.
    try filled.add(rows: 10)
    #expect(
      await eventually {
        filled.writer.care(isIdle: true)
        return !filled.writer.needsCare
      })
    // Nothing is left to copy, so that the log begins anew: it is not soon as long as it was.
    try filled.add(rows: 400)
    #expect(!filled.writer.needsCare)
    #expect(try filled.count(filled.writer) == filled.count)
    #expect(try filled.writer.checkIntegrity() == [])
  }

  @Test func aLogThatIsAlwaysWrittenToIsCopiedToo() async throws {
    let filled = try Filled()
    try filled.fill()
    let first = filled.count
    filled.writer.care(isIdle: false)
    // Without a pause: as soon as the log is twice as long, the writer takes the time.
    var isCopied = false
    for _ in 0..<5000 where !isCopied {
      try filled.add()
      filled.writer.care(isIdle: false)
      isCopied = !filled.writer.needsCare
    }
    #expect(isCopied)
    #expect(filled.count > first * 3 / 2, "it did not wait until then")
    try filled.add(rows: 400)
    #expect(!filled.writer.needsCare)
    #expect(try filled.count(filled.writer) == filled.count)
  }

  @Test func aReaderKeepsItsStateWhileTheLogIsCopied() async throws {
    let filled = try Filled()
    try filled.add(rows: 5)
    let reader = try filled.database.connect(.reader)
    defer { reader.close() }
    try reader.begin()
    #expect(try filled.count(reader) == 5)
    try filled.fill()
    #expect(
      await eventually {
        filled.writer.care(isIdle: true)
        return !filled.writer.needsCare
      })
    #expect(try filled.count(reader) == 5)
    // The log cannot begin anew; it is tried again, but not at each commit.
    try filled.add(rows: 20)
    #expect(!filled.writer.needsCare)
    reader.rollback()
    try filled.fill()
    #expect(
      await eventually {
        filled.writer.care(isIdle: true)
        return !filled.writer.needsCare
      })
    try filled.add(rows: 400)
    #expect(!filled.writer.needsCare)
    #expect(try filled.count(reader) == filled.count)
  }

  @Test func givingRoomBackAndClosingWaitForACopy() async throws {
    let filled = try Filled()
    try filled.fill()
    filled.writer.care(isIdle: false)
    try filled.writer.giveRoomBack()
    #expect(!filled.writer.needsCare)
    try filled.fill()
    filled.writer.care(isIdle: false)
    filled.writer.close()
    var status = stat()
    #expect(stat(filled.directory.path + "/pintle.db-wal", &status) != 0 || status.st_size == 0)
    let again = try filled.database.connect(.writer)
    defer { again.close() }
    #expect(try filled.count(again) == filled.count)
  }
}
