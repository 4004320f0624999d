import Glibc
import Server
import Testing

/// Files that several processes write.
@Suite struct FileAccessTests {
  private func directory() throws -> String {
    var path = Array("/tmp/pintle-files-XXXXXX".utf8CString)
    try #require(mkdtemp(&path) != nil)
    return String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  @Test func oneLockIsHadByOneAtATime() throws {
    let directory = try directory()
    defer { try? FileAccess.removeDirectory(directory) }
    let path = directory + "/lock"
    defer { try? FileAccess.remove(path) }
    var done = 0
    // A lock belongs to the file as it was opened: the second one is another's.
    try FileAccess.locked(path, within: 0) { () throws(CommandError) in
      done += 1
      #expect(throws: CommandError.self) {
        try FileAccess.locked(path, within: 0) { () throws(CommandError) in done += 10 }
      }
    }
    try FileAccess.locked(path, within: 0) { () throws(CommandError) in done += 1 }
    #expect(done == 2)
  }

  /// Neither in the way of another process nor left behind.
  @Test func whatIsNotFinishedHasANameOfItsOwn() throws {
    let directory = try directory()
    defer { try? FileAccess.removeDirectory(directory) }
    let path = directory + "/file"
    defer { try? FileAccess.remove(path) }
    // A directory has the name that all processes once shared.
    try FileAccess.makeDirectory(path + ".new")
    try FileAccess.replace(path, Array("a".utf8), mode: 0o600)
    try FileAccess.removeDirectory(path + ".new")
    #expect(try FileAccess.names(in: directory) == ["file"])
    #expect(FileAccess.ownName(path, "new").hasPrefix(path))
    #expect(throws: CommandError.self) {
      try FileAccess.replace(directory, Array("a".utf8), mode: 0o600)
    }
    #expect(try FileAccess.names(in: directory) == ["file"])
  }

  @Test func aPipeIsNoFile() throws {
    let directory = try directory()
    defer { try? FileAccess.removeDirectory(directory) }
    let path = directory + "/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    #expect(!FileAccess.isRegular(path) && !FileAccess.isRegular(directory))
    #expect(!FileAccess.isRegular(directory + "/nothing"))
    try FileAccess.remove(path)
    try FileAccess.replace(path, [], mode: 0o600)
    #expect(FileAccess.isRegular(path))
    try FileAccess.remove(path)
  }
}
