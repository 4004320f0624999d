import Base
import Testing
import Wire

/// Fields that hold secrets: what is shown in their place, and what comes back for it.
@Suite struct SecretFieldTests {
  typealias Secrets = Pintle.Testing.V1.Secrets

  private static let registry = TypeRegistry([Secrets.self])
  private static let options = JSONOptions(registry: registry)

  private static func base64(_ text: String) -> String { Base64.encode(Array(text.utf8)) }

  /// The field and how its value stands in JSON; what is shown for it.
  struct Row: Sendable, CustomTestStringConvertible {
    var json: String
    var shown: String
    var count: Int
    var testDescription: String { json }
  }

  static let rows = [
    Row(json: #"{}"#, shown: #"{}"#, count: 0),
    Row(json: #"{"name":"seen"}"#, shown: #"{"name":"seen"}"#, count: 0),
    Row(json: #"{"token":"canary"}"#, shown: #"{"token":"[redacted 1]"}"#, count: 1),
    // What says nothing is no secret, and stays what it is.
    Row(json: #"{"maybe":""}"#, shown: #"{"maybe":""}"#, count: 0),
    Row(json: #"{"maybe":"canary"}"#, shown: #"{"maybe":"[redacted 1]"}"#, count: 1),
    Row(
      json: #"{"key":"\#(base64("canary"))"}"#, shown: #"{"key":"\#(base64("[redacted 1]"))"}"#,
      count: 1),
    Row(
      json: #"{"passwords":["canary","","canary 2"]}"#,
      shown: #"{"passwords":["[redacted 1]","","[redacted 2]"]}"#, count: 2),
    Row(
      json: #"{"byName":{"a":"canary","b":"canary 2"}}"#,
      shown: #"{"byName":{"a":"[redacted 1]","b":"[redacted 2]"}}"#, count: 2),
    Row(
      json: #"{"byNumber":{"7":"\#(base64("canary"))"}}"#,
      shown: #"{"byNumber":{"7":"\#(base64("[redacted 1]"))"}}"#, count: 1),
    Row(json: #"{"chosen":"canary"}"#, shown: #"{"chosen":"[redacted 1]"}"#, count: 1),
    Row(
      json: #"{"chosenKey":"\#(base64("canary"))"}"#,
      shown: #"{"chosenKey":"\#(base64("[redacted 1]"))"}"#, count: 1),
    Row(
      json: #"{"chosenSecrets":{"token":"canary"},"next":{"next":{"token":"canary 2"}}}"#,
      shown:
        #"{"chosenSecrets":{"token":"[redacted 1]"},"next":{"next":{"token":"[redacted 2]"}}}"#,
      count: 2),
    Row(
      json: #"{"many":[{"token":"canary"},{"name":"b"}],"nested":{"k":{"chosen":"canary 2"}}}"#,
      shown:
        #"{"many":[{"token":"[redacted 1]"},{"name":"b"}],"nested":{"k":{"chosen":"[redacted 2]"}}}"#,
      count: 2),
    Row(
      json: #"{"any":{"@type":"type.googleapis.com/pintle.testing.v1.Secrets","token":"canary"}}"#,
      shown:
        #"{"any":{"@type":"type.googleapis.com/pintle.testing.v1.Secrets","token":"[redacted 1]"}}"#,
      count: 1),
    Row(
      json: #"{"value":{"n":9007199254740993,"s":"canary"}}"#,
      shown: #"{"value":"[redacted 1]"}"#, count: 1),
    Row(json: #"{"value":"canary"}"#, shown: #"{"value":"[redacted 1]"}"#, count: 1),
    Row(json: #"{"value":null}"#, shown: #"{"value":"[redacted 1]"}"#, count: 1),
    // A secret that looks like a placeholder is one all the same.
    Row(json: #"{"token":"[redacted 7]"}"#, shown: #"{"token":"[redacted 1]"}"#, count: 1),
  ]

  @Test(arguments: rows)
  func shownAndPutBack(_ row: Row) throws {
    let message = try Secrets(json: Array(row.json.utf8), options: Self.options)
    let secrets = KeptSecrets()
    let shown = try message.jsonString(Self.options, keeping: secrets)
    #expect(shown == row.shown)
    #expect(secrets.count == row.count)
    let again = try Secrets(
      json: Array(shown.utf8).span.bytes, options: Self.options, puttingBack: secrets)
    #expect(again == message)
    // The two ends of a call see what there is.
    #expect(try message.jsonString(Self.options) == row.json)
  }

  /// What a target may answer to a message of which it saw the placeholders, and what becomes of that.
  struct Answer: Sendable, CustomTestStringConvertible {
    var json: String
    /// Nil when it is refused.
    var becomes: String?
    var testDescription: String { json }
  }

  private static let shown =
    #"{"token":"one","key":"\#(base64("two"))","passwords":["three","four"],"byName":{"a":"five"},"value":[6]}"#

  static let answers = [
    Answer(json: #"{"token":"[redacted 1]"}"#, becomes: #"{"token":"one"}"#),
    Answer(json: #"{"token":"new"}"#, becomes: #"{"token":"new"}"#),
    Answer(json: #"{"token":""}"#, becomes: #"{}"#),
    Answer(json: #"{"token":null,"name":"x"}"#, becomes: #"{"name":"x"}"#),
    Answer(json: #"{"token":"redacted 1"}"#, becomes: #"{"token":"redacted 1"}"#),
    Answer(
      json: #"{"key":"\#(base64("[redacted 2]"))"}"#, becomes: #"{"key":"\#(base64("two"))"}"#),
    Answer(json: #"{"key":"\#(base64("new"))"}"#, becomes: #"{"key":"\#(base64("new"))"}"#),
    // Elements that moved, that were left out, and that came in between.
    Answer(
      json: #"{"passwords":["[redacted 4]","new","[redacted 3]"]}"#,
      becomes: #"{"passwords":["four","new","three"]}"#),
    Answer(json: #"{"byName":{"b":"[redacted 5]"}}"#, becomes: #"{"byName":{"b":"five"}}"#),
    Answer(json: #"{"value":"[redacted 6]"}"#, becomes: #"{"value":[6]}"#),
    Answer(
      json: #"{"value":{"new":"[redacted 6]"}}"#, becomes: #"{"value":{"new":"[redacted 6]"}}"#),
    Answer(json: #"{"value":"new"}"#, becomes: #"{"value":"new"}"#),
    Answer(json: #"{"value":"[redacted 1]"}"#),
    // Where it would be seen it stays what it is.
    Answer(json: #"{"name":"[redacted 1]"}"#, becomes: #"{"name":"[redacted 1]"}"#),
    // Another field's, twice, and what was never given.
    Answer(json: #"{"maybe":"[redacted 1]"}"#),
    Answer(json: #"{"passwords":["[redacted 1]"]}"#),
    Answer(json: #"{"key":"\#(base64("[redacted 1]"))"}"#),
    Answer(json: #"{"token":"[redacted 2]"}"#),
    Answer(json: #"{"passwords":["[redacted 3]","[redacted 3]"]}"#),
    Answer(json: #"{"token":"[redacted 7]"}"#), Answer(json: #"{"token":"[redacted 6]"}"#),
    Answer(json: #"{"token":"[redacted 0]"}"#),
    Answer(json: #"{"token":"[redacted ]"}"#), Answer(json: #"{"token":"[redacted 1"}"#),
    Answer(json: #"{"token":"[redacted 99999999999999999999]"}"#),
  ]

  @Test(arguments: answers)
  func answersOfTargets(_ answer: Answer) throws {
    let secrets = KeptSecrets()
    _ = try Secrets(json: Self.shown).jsonString(keeping: secrets)
    #expect(secrets.count == 6)
    do throws(WireError) {
      let taken = try Secrets(
        json: Array(answer.json.utf8).span.bytes, options: JSONOptions(), puttingBack: secrets)
      #expect(try taken.jsonString() == answer.becomes)
    } catch {
      #expect(answer.becomes == nil)
      #expect(
        error.description.hasPrefix(
          "the placeholder of a secret that does not belong here, or comes twice"))
    }
  }

  /// Errors may be logged: they do not repeat what stands where a secret belongs.
  @Test(arguments: [
    #"{"token":31415926}"#, #"{"token":31415926,"x":1}"#, #"{"key":"31415926!"}"#,
    #"{"key":31415926}"#, #"{"passwords":[31415926]}"#, #"{"byName":{"a":31415926}}"#,
    #"{"byNumber":{"1":"31415926!"}}"#, #"{"chosen":31415926}"#, #"{"chosenKey":"31415926!"}"#,
    #"{"next":{"maybe":31415926}}"#,
  ])
  func errorsRepeatNoSecret(_ json: String) {
    do throws(WireError) {
      _ = try Secrets(json: json)
      Issue.record("it was taken")
    } catch {
      #expect(!error.description.contains("31415926"))
    }
  }

  @Test func violationsRepeatNoSecret() throws {
    let text = try #require(try Secrets(json: #"{"maybe":"canary"}"#).firstViolation())
    #expect(text.hasPrefix("invalid Secrets.Maybe: value length must be at least 8 runes"))
    #expect(!text.contains("canary"))
  }
}
