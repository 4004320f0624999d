import Records
import Testing
import Wire

@testable import Engine

/// What is told of a run does not hold the secret of its invocation.
@Suite struct RunSecretTests {
  private static let secret = String(repeating: "0123456789abcdef", count: 4)

  @Test(
    arguments: [
      (secret, "********"), ("x\(secret)y", "x********y"),
      ("\(secret)\(secret)", "****************"),
      ("\(secret.dropLast())", "\(secret.dropLast())"), ("", ""), ("0123456789abcdef", nil),
      ("{\"secret\":\"\(secret)\"}", "{\"secret\":\"********\"}"),
      ("\u{E9}\(secret)\u{E9}", "\u{E9}********\u{E9}"),
    ] as [(String, String?)])
  func texts(_ text: String, _ expected: String?) {
    let hidden = RunSecret(input: ["_metadata": ["secret": .string(Self.secret)]])
    #expect(hidden.hidden(text) == expected ?? text)
  }

  @Test func allThatAnEventTells() {
    let input: JSONValue = ["_metadata": ["secret": .string(Self.secret), "triggerId": "t"]]
    let hidden = RunSecret(input: input)
    let event = WorkflowRunEvent(
      .executionStarted, at: 1, note: Self.secret,
      ["input": input, "more": .array([.string("a \(Self.secret)"), .integer(1), .null])])
    let told = hidden.hidden(event)
    #expect(
      told.attributes == [
        "input": ["_metadata": ["secret": "********", "triggerId": "t"]],
        "more": .array(["a ********", .integer(1), .null]),
      ])
    // What the run itself goes by stays.
    #expect(told.note == event.note && told.time == event.time)
  }

  /// A caller's own word in that place hides itself, and not each letter of the history.
  @Test func shortTextsHideThemselvesAlone() {
    let hidden = RunSecret(input: ["_metadata": ["secret": "e"]])
    #expect(hidden.hidden("e") == "********" && hidden.hidden("let") == "let")
    for input: JSONValue? in [
      nil, [:], ["_metadata": "e"], ["_metadata": ["secret": .integer(1)]],
      ["_metadata": ["secret": ""]],
    ] {
      #expect(RunSecret(input: input).hidden(["a": "e", "b": ""]) == ["a": "e", "b": ""])
    }
  }
}
