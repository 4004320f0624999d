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

  /// However a server writes a value: what JSON, URLs and HTML escape, and Base64.
  @Test(arguments: [
    (#"k3y\/Ab+Cd\/9xYz=="#, "[redacted]"), (#"k3y/Ab\u002BCd/9xYz\u003d\u003D"#, "[redacted]"),
    (#"\u006b\u0033\u0079\u002f\u0041\u0062\u002b\u0043\u0064\u002f9xYz=\u003d"#, "[redacted]"),
    // A JSON text within a JSON text, and in a third one.
    (#"{"a":"{\"b\":\"k3y\\\/Ab\\u002bCd\\\/9xYz==\"}"}"#, #"{"a":"{\"b\":\"[redacted]\"}"}"#),
    (#"k3y\\\\\\\/Ab+Cd\\\\\\\/9xYz=="#, "[redacted]"),
    ("a=k3y%2FAb%2bCd%2F9xYz%3D%3D&b", "a=[redacted]&b"), ("%6B3y/Ab+Cd/9xYz==", "[redacted]"),
    ("k3y%252FAb%252BCd/9xYz%253D=", "[redacted]"),
    ("<p>k3y&#x2F;Ab&#43;Cd/9xYz&#x3d;=</p>", "<p>[redacted]</p>"),
    // Neither an escape nor the value.
    (#"k3y\Ab+Cd/9xYz=="#, #"k3y\Ab+Cd/9xYz=="#), ("k3y%2", "k3y%2"), (#"\u00"#, #"\u00"#),
    ("&#;&#x;&x;&", "&#;&#x;&x;&"), (#"\ud83d\u0041"#, #"\ud83d\u0041"#),
    // What stands around it keeps its escapes.
    (#"\"k3y/Ab+Cd/9xYz==\" 100% & \u00e9"#, #"\"[redacted]\" 100% & \u00e9"#),
    (#"\"Zo\u00eb\ud83d\ude00!\""#, #"\"[redacted]!\""#), ("Zo&euml;", "Zo&euml;"),
    ("ZoÃ«", "ZoÃ«"), ("Zo%C3%AB%F0%9F%98%80", "[redacted]"),
    // A value that has escapes itself.
    (#"a\tb%41&amp;cd"#, "[redacted]"), (#"a\\tb%41\u0026amp;cd"#, "[redacted]"),
    // Base64 of it, and of a text around it.
    (Base64.encode(Array("k3y/Ab+Cd/9xYz==".utf8)), "[redacted]=="),
    (Base64.encode(Array("1k3y/Ab+Cd/9xYz==1".utf8)), "MW[redacted]0x"),
  ])
  func escapes(_ text: String, _ hidden: String) throws {
    let secrets = try #require(
      EchoedSecrets([
        TargetField(name: "x-key", value: "k3y/Ab+Cd/9xYz=="),
        TargetField(name: "x-name", value: "Zo\u{EB}\u{1F600}"),
        TargetField(name: "x-escapes", value: #"a\tb%41&amp;cd"#),
      ]))
    #expect(String(decoding: secrets.hidden(in: Array(text.utf8)), as: UTF8.self) == hidden)
  }

  /// So many layers of escapes are undone, and no more.
  @Test(arguments: [(Limits.maxEscapeLayers, true), (Limits.maxEscapeLayers + 1, false)])
  func layers(_ count: Int, _ isHidden: Bool) throws {
    let secrets = try #require(EchoedSecrets([TargetField(name: "a", value: "abc%xyz")]))
    let text = "abc%" + String(repeating: "25", count: count) + "xyz"
    let hidden = secrets.hidden(in: Array(text.utf8))
    #expect((hidden == EchoedSecrets.mark) == isHidden)
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
