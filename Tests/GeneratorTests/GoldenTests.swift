import Base
import Testing

@testable import protoc_gen_pintle

/// Whole outputs for small files, compared with what is committed.
///
/// `PINTLE_UPDATE_GOLDEN=1` rewrites them.
@Suite struct GoldenTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let source: String
    let output: String
    var testDescription: String { output }
  }

  static let rows = [
    Row(source: "golden/shapes.proto", output: "golden.shapes.pb.swift"),
    Row(source: "golden/shapes.proto", output: "Namespaces.swift"),
    Row(source: "golden/old.proto", output: "golden.old.pb.swift"),
    Row(source: "golden/service.proto", output: "golden.service.service.swift"),
    Row(source: "golden/service.proto", output: "golden.service.descriptor.swift"),
  ]

  @Test(arguments: rows)
  func output(row: Row) throws {
    let request = Request(generate: [row.source], files: try Fixture.files("golden.descriptors"))
    let output = try #require(try request.outputs()[row.output])
    let name = "golden/" + row.source.split(separator: "/")[1] + "." + row.output + ".golden"
    #expect(output == Fixture.updated(name, output))
  }

  /// Comments and order of other files must not matter: two runs give the same bytes.
  @Test func sameInputGivesSameOutput() throws {
    let files = try Fixture.files("golden.descriptors")
    let request = Request(generate: Self.rows.map(\.source), files: files)
    #expect(try request.outputs() == request.outputs())
  }

  @Test func responseCarriesFilesAndFeatures() throws {
    let request = Request(
      generate: ["golden/old.proto"], files: try Fixture.files("golden.descriptors"))
    let response = try RawMessage(try Plugin.respond(to: request.bytes))
    #expect(!response.has(1))
    #expect(response.integer(2) == 1)
    let names = try response.messages(15).map { $0.string(1) }
    #expect(
      names == ["golden.old.pb.swift", "golden.old.descriptor.swift", "Namespaces.swift"])
  }
}
