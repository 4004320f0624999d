import Base
import Glibc
import Synchronization
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

  @Test func whoeverMadeTheFileMayTakeItAway() throws {
    try withDirectory { path in
      var status = stat()
      let first = try DirectoryLock(path: path, holder: "first")
      first.withdraw()
      #expect(stat(path + "/pintle.lock", &status) != 0)
      let second = try DirectoryLock(path: path, holder: "second")
      // It is not the first one's any more.
      first.release()
      #expect(throws: DirectoryLockError.held(path: path, by: "second (process \(getpid()))")) {
        try DirectoryLock(path: path, holder: "third")
      }
      second.release()
      let third = try DirectoryLock(path: path, holder: "third")
      third.withdraw()
      #expect(stat(path + "/pintle.lock", &status) == 0, "it was there before")
      withExtendedLifetime((first, second)) {}
    }
  }

  /// Whoever has opened the file when it goes does not have the lock by what has no name any more.
  @Test func nobodyHasTheLockBesideAnotherWhenItsFileGoes() throws {
    final class Seen: Sendable {
      let holders = Atomic(0)
      let rounds = Atomic(0)
      let wasShared = Atomic(false)
    }
    try withDirectory { path in
      let seen = Seen()
      let threads = try (0..<4).map { number in
        try SystemThread(name: "lock-\(number)") {
          while seen.rounds.load(ordering: .relaxed) < 400 {
            guard let lock = try? DirectoryLock(path: path, holder: "\(number)") else { continue }
            if seen.holders.add(1, ordering: .sequentiallyConsistent).oldValue != 0 {
              seen.wasShared.store(true, ordering: .relaxed)
            }
            // So that others open the file meanwhile.
            usleep(100)
            seen.holders.subtract(1, ordering: .sequentiallyConsistent)
            unlink(path + "/pintle.lock")
            withExtendedLifetime(lock) {}
            seen.rounds.add(1, ordering: .relaxed)
          }
        }
      }
      for thread in threads { thread.join() }
      let wasShared = seen.wasShared.load(ordering: .relaxed)
      #expect(!wasShared)
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
