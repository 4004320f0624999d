import Base
import Glibc
import Testing

@Suite struct DirectoryLockTests {
  private func withDirectory(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/pintle-test-XXXXXX".utf8CString)
    let path = String(cString: try #require(mkdtemp(&template)))
    defer {
      unlink(path + "/data/pintle.lock")
      rmdir(path + "/data")
      rmdir(path)
    }
    try body(path + "/data")
  }

  @Test func makesTheDirectoryForTheOwnerAlone() throws {
    try withDirectory { path in
      let lock = try DirectoryLock(path: path, holder: "test")
      var status = stat()
      #expect(stat(path, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o700)
      #expect(stat(path + "/pintle.lock", &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600)
      #expect(lock.path == path)
    }
  }

  @Test func theSecondIsToldWhoTheFirstIs() throws {
    try withDirectory { path in
      do {
        let first = try DirectoryLock(path: path, holder: "pintle serve")
        #expect(
          throws: DirectoryLockError.held(path: path, by: "pintle serve (process \(getpid()))")
        ) { try DirectoryLock(path: path, holder: "other") }
        withExtendedLifetime(first) {}
      }
      // Given up with the object; a shorter name leaves nothing of the longer one.
      let second = try DirectoryLock(path: path, holder: "x")
      #expect(throws: DirectoryLockError.held(path: path, by: "x (process \(getpid()))")) {
        try DirectoryLock(path: path, holder: "other")
      }
      withExtendedLifetime(second) {}
    }
  }

  @Test func errorsSayWhatIsWrong() {
    #expect(throws: DirectoryLockError.unusable(path: "/nonexistent/data", errno: ENOENT)) {
      try DirectoryLock(path: "/nonexistent/data", holder: "test")
    }
    let held = DirectoryLockError.held(path: "/d", by: "pintle serve (process 7)")
    #expect("\(held)" == "the data directory /d is in use by pintle serve (process 7)")
  }

  @Test func aLinkInPlaceOfTheLockFileIsNotFollowed() throws {
    try withDirectory { path in
      mkdir(path, 0o700)
      symlink("/tmp/pintle-elsewhere", path + "/pintle.lock")
      #expect(throws: DirectoryLockError.unusable(path: path + "/pintle.lock", errno: ELOOP)) {
        try DirectoryLock(path: path, holder: "test")
      }
    }
  }
}
