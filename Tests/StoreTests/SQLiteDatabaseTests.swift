import Glibc
import Store
import StoreSQLite
import Testing

@Suite struct SQLiteDatabaseTests {
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
}
