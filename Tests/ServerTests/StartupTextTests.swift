import Server
import Testing

@testable import pintle

/// What a starting server prints.
@Suite struct StartupTextTests {
  /// The way to another token works while no server runs: it names whatever the data need.
  @Test(arguments: [
    ([], ""), (["--master-key-file", "/k"], " --master-key-file /k"),
    (
      ["--database", "host=/run/db dbname=it's", "--database-unverified"],
      " --database 'host=/run/db dbname=it'\\''s' --database-unverified"
    ),
  ])
  func theRescueNamesWhatTheDataNeed(_ options: [String], _ expected: String) {
    for outcome in [FirstStart.Outcome.notFirst, .inFile("/t"), .shown("secret")] {
      let text = StartupText.text(
        endpoints: [], firstStart: outcome,
        surroundings: .init(
          program: "pintle", data: "/data", dataOptions: options, hasExamples: false))
      let rescue = "  pintle token create administrator --data /data\(expected)"
      #expect(text.split(separator: "\n").contains { $0 == rescue }, "\(text)")
    }
  }
}
