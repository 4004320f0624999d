import Base
import Records
import Testing

@testable import Delivery

/// What a server sends back of a request's secret fields is taken out of its answer.
@Suite struct EchoedSecretsTests {
  private static let fields = [
    TargetField(name: "authorization", value: "Bearer abcdef"),
    TargetField(name: "x-key", value: #"q"uo\te"#),
    TargetField(name: "x-basic", value: "Basic " + Base64.encode(Array("user:password".utf8))),
    TargetField(name: "x-short", value: "12345"),
  ]

  @Test(arguments: [
    ("", ""), ("nothing", "nothing"), ("Bearer abcdef", "[redacted]"),
    ("abcdefabcdef.", "[redacted][redacted]."), ("xabcdefx", "x[redacted]x"),
    // A kind of credentials is no secret.
    ("Bearer x", "Bearer x"), ("Basic x", "Basic x"),
    (#"{"k":"q\"uo\\te"}"#, #"{"k":"[redacted]"}"#), (#"q"uo\te"#, "[redacted]"),
    ("user:password", "[redacted]"), ("password", "[redacted]"), ("user", "user"),
    ("12345", "12345"), ("abcde", "abcde"),
  ])
  func texts(_ text: String, _ hidden: String) throws {
    let secrets = try #require(EchoedSecrets(Self.fields))
    #expect(String(decoding: secrets.hidden(in: Array(text.utf8)), as: UTF8.self) == hidden)
  }

  @Test func shortValuesAreNone() {
    #expect(EchoedSecrets([]) == nil)
    #expect(EchoedSecrets([TargetField(name: "a", value: "12345")]) == nil)
    #expect(EchoedSecrets([TargetField(name: "a", value: "123456")]) != nil)
  }

  @Test func answers() throws {
    let answer = OutgoingAnswer(
      status: 200, fields: [("x-echo", "abcdef"), ("content-type", "a/b")],
      body: Array("abcdef!".utf8), duration: 5
    ).hiding(Self.fields)
    #expect(answer.field("x-echo") == "[redacted]")
    #expect(answer.field("content-type") == "a/b")
    #expect(try answer.content() == Array("[redacted]!".utf8))
  }
}
