import Glibc
import Testing

@testable import Server

@Suite struct StartupPagesTests {
  @Test(
    arguments: [
      ("7f00-8f00 r-xp 00001000 fe:00 42     /usr/lib/a b.so", 0x7f00..<0x8f00),
      ("7f00-8f00 r-xp 00001000 fe:00 42 /bin/a", 0x7f00..<0x8f00),
      ("7f00-8f00 r--p 00001000 fe:00 42 /bin/a", 0x7f00..<0x8f00),
      ("7f00-8f00 rw-p 0 fe:00 42 /bin/a", nil), ("7f00-8f00 rwxp 0 fe:00 42 /bin/a", nil),
      ("7f00-8f00 r-xs 00001000 fe:00 42 /bin/a", nil), ("7f00-8f00 r-xp 0 00:00 0 [vdso]", nil),
      ("7f00-8f00 r-xp 0 00:00 0 ", nil), ("8f00-7f00 r-xp 0 fe:00 42 /bin/a", nil),
      ("7f00 r-xp 0 fe:00 42 /bin/a", nil), ("", nil),
    ] as [(String, Range<UInt>?)])
  func lines(_ line: String, _ range: Range<UInt>?) {
    #expect(StartupPages.fileRange(Array(line.utf8)[...]) == range)
  }

  /// Pages of its own are what a mapping may hold besides its file: those are never dropped.
  @Test(
    arguments: [
      ("Anonymous: 0 kB\nSwap: 0 kB", true), ("Anonymous: 4 kB\nSwap: 0 kB", false),
      ("Anonymous: 0 kB\nSwap: 4 kB", false), ("Anonymous: 0 kB", false), ("Swap: 0 kB", false),
      ("", false),
    ])
  func mappings(_ fields: String, _ isReleasable: Bool) {
    let head = "7f00-8f00 r--p 0 fe:00 42 /bin/a\nSize: 4 kB\n\(fields)\nVmFlags: rd mr\n"
    let other = "9f00-af00 rw-p 0 00:00 0 [heap]\nAnonymous: 0 kB\nSwap: 0 kB\n"
    let last = "bf00-cf00 r-xp 0 fe:00 42 /bin/a\nAnonymous: 0 kB\nSwap: 0 kB\n"
    #expect(
      StartupPages.releasable(Array((head + other + last).utf8))
        == (isReleasable ? [0x7f00..<0x8f00] : []) + [0xbf00..<0xcf00])
  }

  /// What is given back shrinks the process, and comes again when it runs.
  @Test func theProcessShrinksAndRuns() throws {
    let before = try fileResident()
    StartupPages.release()
    let after = try fileResident()
    #expect(after < before)
  }

  /// The kibibytes of files that the process holds in memory.
  private func fileResident() throws -> Int {
    let status = try FileAccess.readText("/proc/self/status")
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("RssFile:") })
    return try #require(line.split(separator: " ").dropFirst().first.flatMap { Int($0) })
  }
}
