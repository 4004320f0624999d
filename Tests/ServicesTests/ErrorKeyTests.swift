import Base
import Glibc
import Testing

@testable import Services

/// Texts that the API has as keys alone: who reads them is told in words.
@Suite struct ErrorKeyTests {
  @Test(arguments: [
    ("Errors.Target.AlreadyExists (V3-DKcYh)", "there is a target of this name already (V3-DKcYh)"),
    ("Errors.NotFound", "it is not there, or not any more"),
    ("Errors.NotFound.Else (V3-DKcYh)", "Errors.NotFound.Else (V3-DKcYh)"),
    ("Errors.NotFound: no", "Errors.NotFound: no"),
    ("Target not found (ACTION-1)", "Target not found (ACTION-1)"), ("", ""),
  ])
  func keysBecomeWords(_ message: String, _ words: String) {
    #expect(ErrorKeyWords.worded(message) == words)
  }

  /// Every key that a service can answer has its words on the command line and on the console.
  @Test func noKeyIsWithout() throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let console = try text(root + "/Sources/WebFiles/console/ui.js")
    let sources = try swiftFiles(root + "/Sources/Services")
    #expect(sources.count > 100)
    var keys: Set<String> = []
    for source in sources {
      let content = try text(source)
      for match in content.matches(of: #/LocalizedText\(\s*"([A-Za-z.]+)"\)/#) {
        keys.insert(String(match.1))
      }
    }
    #expect(keys == Set(ErrorKeyWords.said.map(\.text.key)))
    for (key, words) in ErrorKeyWords.said.map({ ($0.text.key, $0.words) }) {
      #expect(console.contains("\"\(key)\": \"error."), "\(key)")
      #expect(!words.contains("."), "\(words)")
    }
  }

  private func text(_ path: String) throws -> String {
    let file = try #require(fopen(path, "r"), "\(path)")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func swiftFiles(_ directory: String) throws -> [String] {
    let handle = try #require(opendir(directory), "\(directory)")
    defer { closedir(handle) }
    var found: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      let path = directory + "/" + name
      if name.hasSuffix(".swift") {
        found.append(path)
      } else if Int32(entry.pointee.d_type) == DT_DIR {
        found += try swiftFiles(path)
      }
    }
    return found
  }
}
