import Glibc
import Schedules
import Testing

/// The tables of docs/schedules.md say what is so.
@Suite struct DocumentationTests {
  /// The rows of its tables, as their cells.
  private static func rows() throws -> [[String]] {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let file = try #require(fopen("/\(root)/docs/schedules.md", "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while true {
      let byte = fgetc(file)
      if byte == EOF { break }
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("|") }
      .map { line in
        line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
          .map { cell in
            var cell = cell
            while cell.first == " " || cell.first == "`" { cell.removeFirst() }
            while cell.last == " " || cell.last == "`" { cell.removeLast() }
            return String(cell)
          }
      }
  }

  @Test func theRowsOfChangesAreSo() throws {
    let rows = try Self.rows().filter { $0.count == 4 && $0[1].contains("/") }
    #expect(rows.count == 8)
    for row in rows {
      let wanted = row[3].split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)
      #expect(try runs(row[0], zone(row[1]), after: row[2], wanted.count) == wanted, "\(row[0])")
    }
  }

  @Test func theExamplesAreLines() throws {
    let rows = try Self.rows().filter { $0.count == 3 && $0[0] != "form" && !$0[0].hasPrefix("-") }
    #expect(rows.count == 17)
    for row in rows {
      #expect(throws: Never.self, "\(row[2])") { try CronExpression(row[2]) }
      // A nickname says what it stands for.
      guard row[2].hasPrefix("@"), let start = row[1].firstIndex(of: "`") else { continue }
      let fields = row[1][row[1].index(after: start)...].filter { $0 != "`" }
      let after = "2026-11-28T09:30:00Z"
      #expect(try runs(row[2], .utc, after: after, 5) == runs(fields, .utc, after: after, 5))
    }
  }
}
