import Glibc
import TestDatabases

/// A directory of its own for one store, removed with its files at the end.
final class TemporaryDirectory: Sendable {
  let path: String

  init() {
    // Beside the build where that is possible: a file system in memory would hide what a disk does.
    let parent = access(".build", W_OK) == 0 ? ".build" : "/tmp"
    var template = Array("\(parent)/pintle-services-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { preconditionFailure("mkdtemp: errno \(errno)") }
    path = String(cString: made)
  }

  deinit {
    TestDatabase.remove(path)
    for name in names { unlink(path + "/" + name) }
    rmdir(path)
  }

  private var names: [String] {
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
