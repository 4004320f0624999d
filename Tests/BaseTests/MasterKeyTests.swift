import Base
import Crypto
import Glibc
import Testing

@Suite struct MasterKeyTests {
  private func withFile(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/pintle-test-XXXXXX".utf8CString)
    let directory = String(cString: try #require(mkdtemp(&template)))
    defer {
      unlink(directory + "/master.key")
      rmdir(directory)
    }
    try body(directory + "/master.key")
  }

  private func write(_ text: String, to path: String, mode: mode_t = 0o600) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, mode)
    let bytes = [UInt8](text.utf8)
    #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    fchmod(descriptor, mode)
    close(descriptor)
  }

  @Test func madeOnceAndReadAgain() throws {
    try withFile { path in
      let first = try MasterKey(file: path)
      var status = stat()
      #expect(stat(path, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600)
      #expect(status.st_size == 65)
      let second = try MasterKey(file: path)
      #expect(first.id == second.id)
      #expect(first.id.utf8.count == 16)
      let sealed = try first.seal([1, 2, 3], for: [7])
      #expect(try second.open(sealed, for: [7]) == [1, 2, 3])
      #expect(throws: CryptoError.notAuthentic) { try second.open(sealed, for: [8]) }
    }
  }

  @Test func differentKeysHaveDifferentNames() throws {
    let first = try MasterKey([UInt8](repeating: 1, count: 32))
    let second = try MasterKey([UInt8](repeating: 2, count: 32))
    #expect(first.id != second.id)
    #expect(throws: CryptoError.notAuthentic) {
      try second.open(try first.seal([1], for: []), for: [])
    }
  }

  @Test(arguments: [
    "", "\n", String(repeating: "0", count: 63), String(repeating: "0", count: 65),
    String(repeating: "0", count: 64) + "\n\n", String(repeating: "g", count: 64),
  ])
  func filesThatHoldNoKey(_ text: String) throws {
    try withFile { path in
      write(text, to: path)
      #expect(
        throws: CryptoError.keyFile(path: path, reason: "it must hold 64 hexadecimal digits")
      ) { try MasterKey(file: path) }
    }
  }

  @Test(
    arguments: [
      (0o640, "its group may read it; its mode must be 0600"),
      (0o604, "everybody may read it; its mode must be 0600"),
      (0o644, "everybody may read it; its mode must be 0600"),
      (0o602, "everybody may write to it; its mode must be 0600"),
    ] as [(mode_t, String)])
  func filesThatOthersMayRead(_ mode: mode_t, reason: String) throws {
    try withFile { path in
      write(String(repeating: "0", count: 64), to: path, mode: mode)
      #expect(
        throws: CryptoError.keyFile(path: path, reason: reason)
      ) { try MasterKey(file: path) }
    }
  }

  @Test func aMissingFileIsMadeOnlyWhereItMayBe() throws {
    try withFile { path in
      #expect(throws: CryptoError.keyFile(path: path, reason: "No such file or directory")) {
        try MasterKey(file: path, mayMake: false)
      }
      #expect(access(path, F_OK) != 0)
      let made = try MasterKey(file: path)
      #expect(try MasterKey(file: path, mayMake: false).id == made.id)
      // What it was written under is gone.
      #expect(Self.names(beside: path) == ["master.key"])
    }
  }

  /// Only an empty file is taken for one that nobody got to write.
  @Test(arguments: [("", true), ("\n", false), (String(repeating: "0", count: 64), false)])
  func whatNobodyGotToWrite(_ text: String, _ isRemoved: Bool) throws {
    try withFile { path in
      MasterKey.removeUnwritten(path)
      write(text, to: path)
      MasterKey.removeUnwritten(path)
      #expect((access(path, F_OK) != 0) == isRemoved)
    }
  }

  private static func names(beside path: String) -> [String] {
    let directory = String(path[..<path.lastIndex(of: "/")!])
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  @Test func directoryThatDoesNotExist() {
    #expect(throws: CryptoError.self) { try MasterKey(file: "/nonexistent/master.key") }
  }
}
