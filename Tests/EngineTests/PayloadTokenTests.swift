import Base
import Delivery
import Records
import Testing
import Wire

@testable import Engine
@testable import Store

/// What stands in a payload that is a JWT, and who may put it where.
@Suite struct PayloadTokenTests {
  private static let target = ResolvedTarget.named("t7").snapshot.record

  private static func claims(_ body: String) throws(PayloadError) -> String {
    String(
      decoding: try PayloadToken.claims(
        around: Array(body.utf8), for: target, id: "msg_1", at: 1_700_000_000_999_999_999),
      as: UTF8.self)
  }

  private static let registered =
    #""iss":"\#(target.organization)","aud":"t7","iat":1700000000,"exp":1700000300,"jti":"msg_1""#

  struct Row: Sendable, CustomTestStringConvertible {
    var body: String
    /// What stands behind the registered claims.
    var rest: String
    var testDescription: String { body }
  }

  static let rows = [
    Row(body: "{}", rest: ""),
    // As they are, to the byte.
    Row(
      body: #"{"fullMethod":"/a.B/C","request":{"n":1.0,"iss":"x"},"headers":{"sub":["y"]}}"#,
      rest: #","fullMethod":"/a.B/C","request":{"n":1.0,"iss":"x"},"headers":{"sub":["y"]}"#),
    Row(
      body: #"{"aggregateID":"1","targetID":"t7","event_payload":{"exp":9007199254740993}}"#,
      rest: #","aggregateID":"1","targetID":"t7","event_payload":{"exp":9007199254740993}"#),
    Row(
      body: #"{"targetID":"t7","client_address":"192.0.2.1","erased":true,"event_payload":{}}"#,
      rest: #","targetID":"t7","client_address":"192.0.2.1","erased":true,"event_payload":{}"#),
    Row(
      body: #"{"function":"function/preuserinfo","userinfo":{"sub":"u"},"response":{}}"#,
      rest: #","function":"function/preuserinfo","userinfo":{"sub":"u"},"response":{}"#),
    // What the identity provider named itself, whether a registered claim or not.
    Row(
      body: #"{"function":"f","org":{},"aud":"me","exp":9999999999,"iss":"https://idp","#
        + #""jti":"1","nbf":0,"iat":1,"scope":"all","client_id":"c","sub":"admin","context":2}"#,
      rest: #","function":"f","org":{},"context":{"aud":"me","exp":9999999999,"#
        + #""iss":"https://idp","jti":"1","nbf":0,"iat":1,"scope":"all","client_id":"c","#
        + #""sub":"admin","context":2}"#),
    // A function's payload cannot look like a call's or an event's.
    Row(
      body: #"{"function":"f","aggregateID":"1","request":{},"userID":"u"}"#,
      rest: #","function":"f","context":{"aggregateID":"1","request":{},"userID":"u"}"#),
    // Names are compared as what they say.
    Row(
      body: #"{"function":"f","i\u0073s":"x","iss":"y"}"#,
      rest: #","function":"f","context":{"iss":"x","iss":"y"}"#),
  ]

  @Test(arguments: rows)
  func theTopLevelIsTheServers(_ row: Row) throws {
    #expect(try Self.claims(row.body) == "{" + Self.registered + row.rest + "}")
  }

  @Test(arguments: ["", "[]", "{", #"{"a":1}x"#])
  func whatIsNoObjectIsNotSigned(_ body: String) {
    #expect(throws: PayloadError.self) { try Self.claims(body) }
  }

  /// As deep as the deepest message, whose every level is an element of a list.
  @Test func deepMessagesAreSigned() throws {
    let depth = Limits.maxMessageDepth
    let request =
      String(repeating: #"{"a":["#, count: depth) + String(repeating: "]}", count: depth)
    let claims = try Self.claims(#"{"request":\#(request)}"#)
    #expect(claims.hasSuffix(#","request":\#(request)}"#))
  }

  /// What the server itself puts at the top level, so that a member that is added is not taken for somebody else's.
  @Test func thePayloadsOfTheServerStayWhatTheyAre() throws {
    let call = CallPayload(
      fullMethod: "/a.B/C", instanceID: "i", organizationID: "o", userID: "u",
      headers: [("host", ["h"])])
    let event = Event(
      position: 7, aggregate: Aggregate(organization: "org1", type: "action", id: "a1"),
      sequence: 3, type: "action.added", revision: 2, payload: [:], editor: "e",
      createdAt: 1_700_000_000_120_000_000, causation: nil)
    for name in FunctionName.allCases {
      let function = try FunctionContent(
        name,
        context: [
          "userinfo": [:], "user": [:], "user_metadata": .array([]), "org": [:],
          "user_grants": .array([]),
          "application": [:],
        ])
      try function.take(Array(#"{"append_log_claims":["x"]}"#.utf8))
      let bodies = [
        try function.body(), try call.body(request: "{}", response: "{}"),
        EventPayload.body(of: event, instance: "i", target: "t7"),
      ]
      for body in bodies {
        let text = String(decoding: body, as: UTF8.self)
        #expect(try Self.claims(text) == "{" + Self.registered + "," + text.dropFirst())
      }
    }
  }
}
