import Base
import Records
import Testing

@testable import Delivery

/// What is kept of an attempt for administrators to read.
@Suite struct AttemptRecordTests {
  /// A field's name, and whether its value is kept.
  @Test(arguments: [
    ("authorization", false), ("Proxy-Authorization", false), ("cookie", false),
    ("Set-Cookie", false), ("zitadel-signature", false), ("webhook-signature", false),
    ("X-Auth-Token", false), ("client-secret", false), ("x-password", false), ("X-API-Key", false),
    ("x-apikey", false), ("x-cookies", false),
    ("content-type", true), ("webhook-id", true), ("webhook-timestamp", true), ("x-key", true),
    ("api", true), ("retry-after", true), ("x-signatur", true),
  ])
  func secretsAreNotKept(_ name: String, _ isKept: Bool) {
    let request = OutgoingRequest(
      .post, url: "http://a.test/", fields: [(name, "value")], timeout: 1)
    let answer = OutgoingAnswer(
      status: 200, fields: [(name, "value")], body: [], duration: 1)
    let attempt = AttemptRecord.make(
      request, .success(answer), error: nil, startedAt: 1, duration: 1)
    let expected = [
      DeliveryAttempt.Field(name.lowercased(), isKept ? "value" : AttemptRecord.redacted)
    ]
    #expect(attempt.requestFields == expected)
    #expect(attempt.answerFields == expected)
  }

  /// Whatever their names are.
  @Test func secretFieldsAreNotKept() {
    var request = OutgoingRequest(.post, url: "http://a.test/", fields: [("x-a", "1")], timeout: 1)
    request.secretFields = [TargetField(name: "X-Key", value: "canary")]
    let attempt = AttemptRecord.make(request, nil, error: nil, startedAt: 1, duration: 1)
    #expect(
      attempt.requestFields == [
        DeliveryAttempt.Field("x-a", "1"), DeliveryAttempt.Field("x-key", AttemptRecord.redacted),
      ])
  }

  struct URLCase: Sendable {
    var url: String
    var kept: String
  }

  @Test(arguments: [
    URLCase(url: "https://example.com/hook", kept: "https://example.com/hook"),
    URLCase(url: "https://user:pw@example.com:8443/a@b", kept: "https://example.com:8443/a@b"),
    URLCase(url: "https://a@b:pw@example.com", kept: "https://example.com"),
    URLCase(url: "http://h/p?token=s&x=1#f", kept: "http://h/p?token=[redacted]&x=[redacted]"),
    URLCase(url: "http://h/p?secret", kept: "http://h/p?[redacted]"),
    URLCase(url: "http://h/p#secret?x=1", kept: "http://h/p?x=[redacted]"),
    URLCase(url: "http://h?a=/@", kept: "http://h?a=[redacted]"),
    URLCase(url: "http://h/?", kept: "http://h/?"),
    URLCase(url: "http://h/?&a=1&&b#c", kept: "http://h/?a=[redacted]&[redacted]"),
    URLCase(url: "http://u@h#a/b", kept: "http://h"),
    URLCase(url: "nothing", kept: "nothing"),
    URLCase(url: "/", kept: "/"),
  ])
  func aURLKeepsNoSecret(row: URLCase) {
    #expect(AttemptRecord.url(row.url) == row.kept)
  }

  @Test func fieldsAreCutAndBlackedOut() {
    let long = String(repeating: "x", count: 600)
    var fields: [(name: String, value: String)] = [
      ("Content-Type", "application/json"), ("ZITADEL-Signature", "t=1,v1=ab"),
      ("Authorization", "Bearer abc"), ("x-long", long),
    ]
    for index in 0..<40 { fields.append(("x-\(index)", "v")) }
    let request = OutgoingRequest(.post, url: "http://h/", fields: fields, body: [1], timeout: 1)
    let attempt = AttemptRecord.make(
      request, .failure(.timedOut), error: long, startedAt: 5, duration: 6)
    #expect(attempt.requestFields.count == 32)
    #expect(attempt.requestFields[0] == DeliveryAttempt.Field("content-type", "application/json"))
    #expect(attempt.requestFields[1].value == "[redacted]")
    #expect(attempt.requestFields[2].value == "[redacted]")
    #expect(attempt.requestFields[3].value == String(repeating: "x", count: 509) + "...")
    #expect(attempt.error?.utf8.count == 512)
    #expect(attempt.status == nil)
    #expect(attempt.duration == 6)
  }
}
