import Base
import Delivery
import Testing
public import Wire

@testable import Engine

/// Steps as functions of their attributes.
@Suite struct StepActionTests {
  @Test(arguments: [
    ("HTTP Request 1", "hTTPRequest1"), ("Define Variable", "defineVariable"), ("a", "a"),
    ("Über Alles", "ÜberAlles"), ("get identity", "getidentity"), ("", ""),
  ])
  func outputsStandUnderTheStepsName(name: String, reference: String) {
    #expect(StepReference.name(ofStep: name) == reference)
  }

  @Test func aRequestHasWhatItsAttributesSay() throws {
    let outcome = HTTPStep().run(
      json(
        """
        {"method":"POST","url":" https://a.example/x y ","authenticationType":"OAuth",
         "oAuthClientId":"c","oAuthClientSecret":"s","oAuthTokenUrl":"https://a.example/t",
         "oAuthCredentialLocation":"oAuthInBody","requestContentType":"json",
         "requestHeaders":{"X-One":"1"},"urlParams":{"q":"a b","n":[1,2]},
         "jsonRequestBody":"{\\"a\\": 1}"}
        """), at: 0)
    guard case .effect(.http(let call)) = outcome else {
      Issue.record("no request: \(outcome)")
      return
    }
    var expected = HTTPCall(.post, "https://a.example/x%20y")
    expected.query = [
      HTTPCall.Parameter("q", "a b"), HTTPCall.Parameter("n", "1"), HTTPCall.Parameter("n", "2"),
    ]
    expected.headers = [HTTPCall.Parameter("X-One", "1")]
    expected.body = .json(json(#"{"a":1}"#))
    expected.authentication = .clientCredentials(
      OAuthClientCredentials(
        tokenURL: "https://a.example/t", clientID: "c", clientSecret: "s", scope: "",
        location: .body))
    #expect(call == expected)
    #expect(
      OutgoingText.url(call.url, query: call.query)
        == "https://a.example/x%20y?q=a%20b&n=1&n=2")
  }

  struct BodyRow: Sendable {
    let attributes: String
    let body: HTTPCall.Body
  }

  @Test(arguments: [
    BodyRow(attributes: #"{}"#, body: .none),
    BodyRow(attributes: #"{"jsonRequestBody":{"a":1}}"#, body: .json(["a": .integer(1)])),
    BodyRow(
      attributes: #"{"requestContentType":"json","jsonRequestBody":"no json"}"#,
      body: .json("no json")),
    BodyRow(
      attributes:
        #"{"requestContentType":"form","formRequestBody":{"a":"b c"},"jsonRequestBody":{}}"#,
      body: .form([HTTPCall.Parameter("a", "b c")])),
    BodyRow(
      attributes: #"{"requestContentType":"form","formRequestBody":"a=b"}"#,
      body: .encodedForm("a=b")),
    BodyRow(
      attributes:
        #"{"requestContentType":"json-patch+json","jsonPatchRequestBody":[{"op":"remove"}]}"#,
      body: .jsonPatch([["op": "remove"]])),
    BodyRow(attributes: #"{"requestContentType":"json","jsonRequestBody":null}"#, body: .none),
  ]) func aBodyIsWhatItsTypeSays(row: BodyRow) throws {
    var members = json(row.attributes).objectValue ?? []
    members += [
      JSONValue.Member("method", "put"), JSONValue.Member("url", "https://a.example"),
    ]
    guard case .effect(.http(let call)) = HTTPStep().run(.object(members), at: 0) else {
      Issue.record("no request: \(row)")
      return
    }
    #expect(call.body == row.body)
  }

  @Test(arguments: [
    #"{"method":"get","url":""}"#, #"{"method":"trace","url":"https://a.example"}"#,
    #"{"method":"get","url":"https://a.example","requestHeaders":{"a b":"c"}}"#,
    #"{"method":"get","url":"https://a.example","requestHeaders":{"a":"b\r\nc: d"}}"#,
    #"{"method":"get","url":"https://a.example","authenticationType":"magic"}"#,
    #"{"method":"get","url":"https://a.example","urlParams":"a=b"}"#,
    #"{"method":"put","url":"https://a.example","requestContentType":"xml"}"#,
  ]) func aRequestThatCannotBeSentFails(attributes: String) {
    guard case .failed = HTTPStep().run(json(attributes), at: 0) else {
      Issue.record("\(attributes)")
      return
    }
  }

  @Test func aMessageHasItsRecipients() {
    let outcome = SendEmailStep(version: 2).run(
      json(
        """
        {"recipientEmailList":["a@x.example"," b@x.example ",""],"subject":"S","body":"<b>x</b>",
         "carbonCopy":"c@x.example, d@x.example","replyTo":"r@x.example"}
        """), at: 0)
    #expect(
      outcome
        == .effect(
          .email(
            EmailMessage(
              from: "", to: ["a@x.example", "b@x.example"],
              carbonCopy: ["c@x.example", "d@x.example"], replyTo: "r@x.example", subject: "S",
              body: "<b>x</b>"))
        ))
  }

  @Test(arguments: [
    #"{"recipientEmailList":[],"subject":"S","body":"B"}"#,
    #"{"recipientEmailList":["nobody"],"subject":"S","body":"B"}"#,
    #"{"recipientEmailList":["a@x.example"],"subject":"S\r\nbcc: b@x.example","body":"B"}"#,
    #"{"recipientEmailList":["a@x.example\nbcc: b@x.example"],"subject":"S","body":"B"}"#,
    #"{"recipientEmailList":["a@x.example"],"from":"x <a@b>","subject":"S","body":"B"}"#,
    #"{"recipientEmailList":["a@x.example"],"subject":"$s","body":"B","context":{"s":"S\r\nbcc: b@x.example"}}"#,
    // An element of a list, and an attribute for one address, is one address.
    #"{"recipientEmailList":["a@x.example, b@x.example"],"subject":"S","body":"B"}"#,
    #"{"recipientEmailList":"a@x.example","carbonCopy":["a@x.example,b@x.example"],"subject":"S","body":"B"}"#,
    #"{"recipientEmailList":"a@x.example","replyTo":"a@x.example,b@x.example","subject":"S","body":"B"}"#,
  ]) func aMessageThatCannotBeSentFails(attributes: String) {
    guard case .failed = SendEmailStep(version: 2).run(json(attributes), at: 0) else {
      Issue.record("\(attributes)")
      return
    }
  }

  @Test func theFirstVersionHasOneRecipient() {
    func outcome(_ recipient: JSONValue) -> StepOutcome {
      SendEmailStep(version: 1).run(
        ["recipientId": recipient, "subject": "S", "body": "B"], at: 0)
    }
    #expect(
      outcome("a@x.example")
        == .effect(
          .email(EmailMessage(from: "", to: ["a@x.example"], subject: "S", body: "B"))))
    #expect(
      outcome("a@x.example, b@x.example")
        == .failed(StepFailure("\"a@x.example, b@x.example\" is no email address")))
    #expect(outcome("") == .failed(StepFailure("the message has no recipients")))
  }

  /// Every address of a message has a form in ASCII, whoever it is sent by.
  @Test(arguments: ["recipientEmailList", "carbonCopy", "replyTo", "from"])
  func anAddressBeyondASCIIFails(attribute: String) {
    for (address, shown) in [
      ("é@x.example", "é@x.example"), ("a@x.example\u{2028}Bcc", "a@x.example\\u{2028}Bcc"),
      ("a\u{85}@x.example", "a\\u{85}@x.example"),
    ] {
      var members: [String: JSONValue] = [
        "recipientEmailList": "a@x.example", "subject": "S", "body": "B",
      ]
      members[attribute] = .string(address)
      let input = JSONValue.object(
        members.map { JSONValue.Member($0.key, $0.value) })
      #expect(
        SendEmailStep(version: 2).run(input, at: 0)
          == .failed(
            StepFailure(
              "\"\(shown)\" is no address that a mail server knows: what stands before @ must be ASCII"
            )))
    }
  }

  @Test(arguments: [
    ("Dear ${manager}, $displayName.", "Dear Bo, A & <b>."),
    ("$owner.name of ${owner.at.of}!", "O of 7!"),
    ("$owner", #"{"name":"O","at":{"of":7}}"#),
    ("$nothing${nothing}$!nothing$!{nothing}|", "$nothing${nothing}|"),
    ("${empty}|$!empty", "|"),
    ("$5 $ ${ ${} $!{ ${manager ${owner.} $-", "$5 $ ${ ${} $!{ ${manager ${owner.} $-"),
    ("$managers ${owner.name.more} $owner.more", "$managers ${owner.name.more} $owner.more"),
    ("$owner. Next", #"{"name":"O","at":{"of":7}}. Next"#), ("$twice", "$manager"),
    ("é${manager}é", "éBoé"),
    ("a", "a"), ("", ""), ("$", "$"),
  ]) func aMessageHasTheValuesOfItsContext(written: String, made: String) {
    let context = json(
      #"""
      {"manager":"Bo","displayName":"A & <b>","owner":{"name":"O","at":{"of":7}},"empty":null,"twice":"$manager"}
      """#)
    let outcome = SendEmailStep(version: 2).run(
      [
        "recipientEmailList": "a@x.example", "subject": .string(written), "body": .string(written),
        "context": context,
      ], at: 0)
    let message = EmailMessage(from: "", to: ["a@x.example"], subject: made, body: made)
    #expect(outcome == .effect(.email(message)))
  }

  @Test func whatAContextMakesIsBounded() {
    func outcome(_ extra: String) -> StepOutcome {
      SendEmailStep(version: 2).run(
        [
          "recipientEmailList": "a@x.example", "subject": "S",
          "context": [
            "a": .string(
              String(repeating: "x", count: Limits.maxEmailBodyBytes / 4))
          ],
          "body": .string("$a$a$a$a" + extra),
        ], at: 0)
    }
    guard case .effect = outcome("") else {
      Issue.record("refused at the bound")
      return
    }
    for extra in ["!", "$a", "$a" + String(repeating: "$a", count: 100_000)] {
      #expect(
        outcome(extra)
          == .failed(
            StepFailure("attribute 'body' is longer than \(Limits.maxEmailBodyBytes) bytes")))
    }
  }

  @Test func recipientsAreBounded() {
    func outcome(_ count: Int) -> StepOutcome {
      let list = (0..<count).map { JSONValue.string("u\($0)@x.example") }
      return SendEmailStep(version: 2).run(
        ["recipientEmailList": .array(list), "subject": "S", "body": "B"], at: 0)
    }
    guard case .effect = outcome(Limits.maxEmailRecipients) else {
      Issue.record("refused at the bound")
      return
    }
    guard case .failed = outcome(Limits.maxEmailRecipients + 1) else {
      Issue.record("taken beyond the bound")
      return
    }
  }

  struct Wait: Sendable {
    let attributes: String
    /// Nanoseconds since 1970; nil for a failure.
    let until: Int64?
  }

  // The time is 2023-11-14T22:13:20Z.
  @Test(arguments: [
    Wait(attributes: #"{"type":"waitFor","duration":"1m"}"#, until: 1_700_000_060),
    Wait(attributes: #"{"type":"waitFor","duration":"7d"}"#, until: 1_700_604_800),
    Wait(attributes: #"{"type":"waitFor","duration":"PT90S"}"#, until: 1_700_000_090),
    Wait(attributes: #"{"type":"waitFor","duration":"1M"}"#, until: 1_702_592_000),
    Wait(attributes: #"{"type":"waitFor","duration":"366d"}"#, until: 1_731_622_400),
    Wait(attributes: #"{"type":"waitFor","duration":"367d"}"#, until: nil),
    Wait(attributes: #"{"type":"waitFor","duration":"soon"}"#, until: nil),
    Wait(attributes: #"{"type":"waitFor"}"#, until: nil),
    Wait(
      attributes:
        #"{"type":"waitUntil","date":"2023-11-20","time":"1969-12-31T05:30:00.000Z"}"#,
      until: 1_700_458_200),
    Wait(attributes: #"{"type":"waitUntil","date":"2023-11-20T01:00:00Z"}"#, until: 1_700_442_000),
    Wait(attributes: #"{"type":"waitUntil","date":"2020-01-01"}"#, until: 1_577_836_800),
    Wait(attributes: #"{"type":"waitUntil"}"#, until: nil),
  ]) func waitsAsLongAsItSays(row: Wait) {
    let outcome = SleepStep().run(json(row.attributes), at: 1_700_000_000_000_000_000)
    if let until = row.until {
      #expect(outcome == .waits(until: until * 1_000_000_000), "\(row)")
    } else if case .failed = outcome {
    } else {
      Issue.record("\(row): \(outcome)")
    }
  }

  @Test func bodiesThatAreTextsOfJSONTakeValuesAndNotTexts() throws {
    let value = try #require(
      JSONTextTemplate.value(
        of: #"{"a": {{$.trigger.a}}, "b": "x {{$.trigger.b}}", "c": "{{$.x[?(@.y == \"z\")]}}"}"#))
    #expect(
      value
        == [
          "a": "{{$.trigger.a}}", "b": "x {{$.trigger.b}}", "c": #"{{$.x[?(@.y == "z")]}}"#,
        ])
    #expect(JSONTextTemplate.value(of: #"{"a": 1{{$.trigger.a}}}"#) == nil)
  }

  @Test func retriesFollowTheirPolicy() {
    var policy = RetryPolicy(attempts: 3)
    policy.statuses = [429...429, 500...599]
    policy.interval = 1_000_000_000
    #expect(policy.wait(after: 1, StepFailure("x", status: 503)) == 1_000_000_000)
    #expect(policy.wait(after: 2, StepFailure("x", status: 429)) == 2_000_000_000)
    #expect(policy.wait(after: 3, StepFailure("x", status: 503)) == nil)
    #expect(policy.wait(after: 1, StepFailure("x", status: 404)) == nil)
    #expect(policy.wait(after: 1, StepFailure("x")) == nil)
    #expect(
      policy.wait(after: 1, StepFailure("x", status: 429, retryAfter: 9_000_000_000))
        == 9_000_000_000)
  }

  struct Retried: Sendable {
    var statuses: [ClosedRange<Int>] = []
    var causes: Set<StepFailure.Cause> = []
    var failure: StepFailure
    var isRetried: Bool
  }

  @Test(arguments: [
    Retried(failure: StepFailure("x"), isRetried: true),
    Retried(failure: StepFailure("x", status: 400), isRetried: true),
    Retried(causes: [.timeout], failure: StepFailure("x"), isRetried: false),
    Retried(causes: [.timeout], failure: StepFailure("x", cause: .timeout), isRetried: true),
    Retried(causes: [.timeout], failure: StepFailure("x", cause: .connection), isRetried: false),
    Retried(causes: [.timeout], failure: StepFailure("x", status: 500), isRetried: false),
    Retried(statuses: [500...599], failure: StepFailure("x", cause: .timeout), isRetried: false),
    Retried(
      statuses: [500...599], causes: [.connection], failure: StepFailure("x", status: 500),
      isRetried: true),
    Retried(
      statuses: [500...599], causes: [.connection], failure: StepFailure("x", cause: .connection),
      isRetried: true),
    Retried(
      statuses: [500...599], causes: [.answer],
      failure: StepFailure("x", status: 200, cause: .answer), isRetried: true),
  ]) func aPolicyCoversWhatItNames(row: Retried) {
    var policy = RetryPolicy(attempts: 2)
    policy.statuses = row.statuses
    policy.causes = row.causes
    #expect((policy.wait(after: 1, row.failure) != nil) == row.isRetried, "\(row)")
  }

  @Test(
    arguments: [
      (OutgoingError.timedOut, StepFailure.Cause.timeout), (.unresolved(host: "a"), .connection),
      (.failed("reset"), .connection), (.answerTooLong(limit: 1), .answer),
      (.invalidURL("x"), nil), (.refused(address: "10.0.0.1"), nil), (.closed, nil),
    ] as [(OutgoingError, StepFailure.Cause?)])
  func requestsThatFailHaveCauses(error: OutgoingError, cause: StepFailure.Cause?) {
    #expect(error.stepCause == cause)
  }
}

extension JSONValue: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}
