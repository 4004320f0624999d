import Base
import Glibc
import Testing

@testable import Wire

/// Well-known messages against what Google's Python runtime makes of them.
@Suite struct FixtureTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var json: String
    var testDescription: String { "\(name) \(json.prefix(60))" }
  }

  static let rows: [Row] = read("wellknown.tsv").split(separator: "\n").map { line in
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
    return Row(name: String(parts[0]), bytes: hex(String(parts[1])), json: String(parts[2]))
  }

  /// The text of a file in Fixtures.
  private static func read(_ name: String, file: String = #filePath) -> String {
    let directory = file.split(separator: "/").dropLast().joined(separator: "/")
    guard let stream = fopen("/\(directory)/Fixtures/\(name)", "r") else {
      fatalError("no fixture \(name)")
    }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }

  @Test func `the fixtures are there`() { #expect(Self.rows.count == 400) }

  @Test(arguments: rows)
  func `bytes and JSON are those of another runtime`(_ row: Row) throws {
    let type = try #require(TypeRegistry.wellKnown.type(named: row.name))
    try check(type, row)
  }

  private func check<Value: Message>(_ type: Value.Type, _ row: Row) throws {
    let fromBytes = try Value(protobuf: row.bytes)
    let encoded = fromBytes.protobufBytes()
    if !row.json.contains("{") {
      #expect(encoded == row.bytes)
    } else if !(fromBytes is Google.Protobuf.`Any`) {
      // Runtimes order a map's entries each in its own way: the same bytes, in another order.
      #expect(encoded.sorted() == row.bytes.sorted())
    }
    // An Any keeps the bytes that it came with; made from JSON, its maps have our order.
    let fromJSON = try Value(json: row.json)
    #expect(fromJSON.protobufBytes().sorted() == encoded.sorted())
    let again = try Value(json: fromBytes.jsonString())
    #expect(again.protobufBytes() == fromJSON.protobufBytes())
  }
}
