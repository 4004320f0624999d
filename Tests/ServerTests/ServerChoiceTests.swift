import Base
import Server
import Testing
import Wire

@testable import pintle

/// Which server a command calls.
@Suite struct ServerChoiceTests {
  @Test(
    arguments: [
      ([], [:], false), (["--data", "d"], [:], false), (["--url", "https://a.example"], [:], true),
      (["--profile", "p"], [:], true), ([], ["PINTLE_PROFILE": "p"], true),
      ([], ["PINTLE_PROFILE": ""], false), (["--data", "d"], ["PINTLE_PROFILE": "p"], false),
      ([], ["PINTLE_PROFILE": "p", "PINTLE_DATA": "d"], true),
      (["--url", "https://a.example"], ["PINTLE_PROFILE": "p", "PINTLE_DATA": "d"], true),
    ] as [([String], [String: String], Bool)])
  func flagsGoBeforeTheEnvironment(
    _ flags: [String], _ environment: [String: String], _ isNamed: Bool
  ) throws {
    for command in [["target", "list"], ["doctor"]] {
      let settings = try Commands.table.settings(
        for: Commands.table.parse(command + flags), environment: environment,
        readFile: { path throws(CommandError) in "" })
      #expect(
        RemoteServer.isNamed(settings, profileOfEnvironment: environment["PINTLE_PROFILE"])
          == isNamed, "\(flags) \(environment)")
    }
  }

  @Test(arguments: [
    ["--data", "d", "--url", "https://a.example"], ["--data", "d", "--profile", "p"],
    ["--url", "https://a.example", "--profile", "p"],
  ])
  func whatContradictsIsRefused(_ flags: [String]) throws {
    let settings = try Commands.table.settings(
      for: Commands.table.parse(["target", "list"] + flags), environment: [:],
      readFile: { path throws(CommandError) in "" })
    let error = #expect(throws: CommandError.self) { try RemoteServer.chosen(settings) }
    #expect(error?.exitCode == 2)
  }

  /// Lists that are too long to be read show what changed in them.
  @Test func longListsShowWhatChanged() throws {
    func difference(_ present: [Int], _ declared: [Int]) -> String? {
      func value(_ list: [Int]) -> JSONValue {
        ["targets": .array(list.map { .string("target-\($0)") })]
      }
      return DeclarationDifference(declared: value(declared), present: value(present)).parts.first?
        .text(of: .executions)
    }
    #expect(difference([1], [1, 2]) == "[\"target-1\"] -> [\"target-1\",\"target-2\"]")
    let long = Array(1...40)
    #expect(difference(long, long + [41]) == "40 -> 41: added \"target-41\"")
    #expect(difference(long, Array(long.dropFirst())) == "40 -> 39: taken away \"target-1\"")
    #expect(
      difference(long, Array(long.dropFirst(2)) + [50])
        == "40 -> 39: added \"target-50\"; taken away \"target-1\", \"target-2\"")
    // One that is there twice and then once is less.
    #expect(difference([7] + long, long) == "41 -> 40: taken away \"target-7\"")
  }
}
