import Testing

@testable import Server

@Suite struct ProgramInformationTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var beginning: String?
    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test(arguments: [
    Row(arguments: ["--help"], beginning: "sample: an example"),
    Row(arguments: ["-h"], beginning: "sample: an example"),
    Row(arguments: ["help"], beginning: "sample: an example"),
    Row(arguments: ["help", "serve"], beginning: "usage: sample serve"),
    Row(arguments: ["help", "org"], beginning: "usage: sample org COMMAND"),
    Row(arguments: ["help", "org", "list"], beginning: "usage: sample org list"),
    Row(arguments: ["help", "--help"], beginning: "usage: sample help"),
    Row(arguments: ["org", "--help"], beginning: "usage: sample org COMMAND"),
    Row(arguments: ["org", "create", "--help"], beginning: "usage: sample org create"),
    Row(arguments: ["--version"], beginning: "sample 1\n"),
    Row(arguments: ["serve", "--data", "d"], beginning: nil),
  ])
  func answers(_ row: Row) throws {
    let text = try SampleTable.table.information(row.arguments, version: "sample 1")
    if let beginning = row.beginning {
      #expect(text?.hasPrefix(beginning) == true)
    } else {
      #expect(text == nil)
    }
  }

  /// Errors are objects for whoever asked for JSON, however the arguments ask.
  @Test(arguments: [
    (["org", "list", "--json"], true), (["org", "list", "-o", "json"], true),
    (["org", "list", "--output", "json"], true), (["org", "list", "-o=json"], true),
    (["org", "list", "--output=json"], true), (["nonsense", "--json"], true),
    (["org", "list"], false), (["org", "list", "-o", "table"], false),
    (["org", "create", "--", "--json"], false), (["org", "create", "json"], false), ([], false),
  ])
  func whoWantsJSON(_ arguments: [String], _ expected: Bool) {
    #expect(CommandTable.wantsJSON(arguments) == expected)
  }

  @Test func errorsAndVersionsForPrograms() {
    let error = CommandError.usage("the \"name\" is wrong")
    let table = SampleTable.table
    #expect(table.line(error, asJSON: false) == "sample: the \"name\" is wrong")
    #expect(
      table.line(error, asJSON: true)
        == #"{"error":{"message":"the \"name\" is wrong","exitCode":2}}"#)
    #expect(
      CommandTable.versionObject("sample 1.0") == #"{"program":"sample","version":"1.0"}"# + "\n")
  }
}
