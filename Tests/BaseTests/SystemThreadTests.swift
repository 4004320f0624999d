import Base
import Glibc
import Synchronization
import Testing

@Suite struct SystemThreadTests {
  /// What a thread found out about itself.
  private struct Finding: Sendable {
    var name = ""
    var isBlocked: [Int32: Bool] = [:]
  }

  private static let signals = [SIGTERM, SIGINT, SIGHUP, SIGPIPE, SIGUSR1]

  private static func look() -> Finding {
    var finding = Finding()
    let file = open("/proc/thread-self/comm", O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    var name = [UInt8](repeating: 0, count: 64)
    let count = read(file, &name, name.count)
    finding.name = String(decoding: name[..<max(0, count)], as: UTF8.self)
    finding.isBlocked = blockedSignals()
    return finding
  }

  private static func blockedSignals() -> [Int32: Bool] {
    var mask = sigset_t()
    pthread_sigmask(SIG_SETMASK, nil, &mask)
    return Dictionary(uniqueKeysWithValues: signals.map { ($0, sigismember(&mask, $0) == 1) })
  }

  @Test func isWhatWasAskedFor() throws {
    let found = Mutex<Finding?>(nil)
    let own = Self.blockedSignals()
    let thread = try SystemThread(name: "a-name-of-20-letter", stackBytes: 256 * 1024) {
      let finding = Self.look()
      found.withLock { $0 = finding }
    }
    thread.join()
    let finding = try #require(found.withLock { $0 })
    #expect(finding.name == "a-name-of-20-le\n")
    #expect(finding.isBlocked.values.allSatisfy { $0 })
    // Who starts a thread keeps its own signals.
    #expect(Self.blockedSignals() == own)
  }

  @Test func goesOnWhenItIsLetGo() throws {
    let left = Mutex(false)
    let right = Mutex(false)
    do {
      _ = try SystemThread(name: "let-go") {
        while !left.withLock({ $0 }) { usleep(100) }
        right.withLock { $0 = true }
      }
    }
    left.withLock { $0 = true }
    while !right.withLock({ $0 }) { usleep(100) }
  }

  @Test func aRefusalIsAnError() async throws {
    // More than a process has addresses for, and less than a stack may be.
    for (bytes, code) in [(1 << 47, EAGAIN), (1, EINVAL)] {
      do {
        _ = try SystemThread(name: "large", stackBytes: bytes) {
          Issue.record("it was started")
        }
        Issue.record("no error for \(bytes) bytes")
      } catch {
        #expect(error == ThreadError(name: "large", code: code))
        #expect(error.description.hasPrefix("no thread for \"large\": "))
      }
    }
  }

  @Test func valueRunsElsewhere() async throws {
    let own = UInt(pthread_self())
    let other = try await SystemThread.value(name: "value") { UInt(pthread_self()) }
    #expect(other != own)
  }
}
