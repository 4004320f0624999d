import Glibc
import TestDatabases

/// A directory that is removed with its files when the object goes.
///
/// It lies beside the build, so that tests meet the disk that the server would, not a file system in memory.
final class TemporaryDirectory: Sendable {
  let path: String

  init() {
    var template = Array("\(Self.parent)/pintle-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { preconditionFailure("mkdtemp: errno \(errno)") }
    path = String(cString: made)
  }

  deinit {
    TestDatabase.remove(path)
    for name in Self.names(in: path) { unlink(path + "/" + name) }
    rmdir(path)
  }

  private static let parent: String = access(".build", W_OK) == 0 ? ".build" : "/tmp"

  private static func names(in path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
