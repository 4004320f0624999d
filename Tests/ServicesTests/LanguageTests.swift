import Records
import Services
import Store
import Testing
import Wire

@Suite struct LanguageTests {
  /// An Accept-Language value, and whether German is its answer.
  struct Preference: Sendable, CustomTestStringConvertible {
    var header: String
    var isGerman: Bool
    var testDescription: String { header }

    init(_ header: String, _ isGerman: Bool) {
      self.header = header
      self.isGerman = isGerman
    }
  }

  static let preferences: [Preference] = [
    Preference("de", true), Preference("DE", true), Preference("de-CH", true),
    Preference("de-DE-1996", true), Preference("en", false), Preference("", false),
    Preference("fr", false), Preference("fr, de;q=0.1", true), Preference("en, de", false),
    Preference("de, en", true), Preference("en;q=0.8, de;q=0.9", true),
    Preference("de;q=0.8, en;q=0.9", false), Preference("de;q=0.8,en;q=0.801", false),
    Preference("de;q=0", false), Preference("de;q=0, en;q=0", false),
    Preference("de ; q=1.000 , en;q=0.999", true), Preference("de;Q=0.7", true),
    Preference("de;q=2", false), Preference("de;q=1.001", false), Preference("de;q=0.1234", false),
    Preference("de;q=", false), Preference("de;q=.5", false), Preference("de;q=0,5", false),
    Preference("de;q=0.\u{0665}", false), Preference("de;q=0.\u{4E07}, en;q=1", false),
    Preference("*", false), Preference("den", false), Preference("d", false),
    Preference(";q=1, de", true), Preference(",,,de", true), Preference("\tde\t", true),
    Preference(String(repeating: "fr,", count: 15) + "de", true),
    Preference(String(repeating: "fr,", count: 16) + "de", false),
  ]

  @Test(arguments: preferences)
  func thePreferredOneOfEnglishAndGerman(_ row: Preference) {
    #expect(Language(acceptLanguage: row.header) == (row.isGerman ? .german : .english))
  }

  @Test func withoutAPreferenceEnglish() {
    #expect(Language(acceptLanguage: nil) == .english)
  }

  private static let flows: [(id: String, key: String, english: String, german: String)] = [
    ("1", "ExternalAuthentication", "External Authentication", "Externe Authentifizierung"),
    ("2", "CustomiseToken", "Complement Token", "Token ergänzen"),
    ("3", "InternalAuthentication", "Internal Authentication", "Interne Authentifizierung"),
    ("4", "CustomizeSAMLResponse", "Complement SAMLResponse", "SAMLResponse ergänzen"),
  ]

  private static let triggers: [(id: String, key: String, english: String, german: String)] = [
    ("1", "PostAuthentication", "Post Authentication", "Nach Authentifizierung"),
    ("2", "PreCreation", "Pre Creation", "Vor Erstellung"),
    ("3", "PostCreation", "Post Creation", "Nach Erstellung"),
    ("4", "PreUserinfoCreation", "Pre Userinfo creation", "Vor Userinfo Erstellung"),
    ("5", "PreAccessTokenCreation", "Pre access token creation", "Vor Access Token Erstellung"),
    ("6", "PreSAMLResponseCreation", "Pre SAMLResponse creation", "Vor SAMLResponse Erstellung"),
  ]

  private func types(
    _ rows: [(id: String, key: String, english: String, german: String)], _ prefix: String,
    german: Bool
  ) -> JSONValue {
    .array(
      rows.map { row in
        [
          "id": .string(row.id),
          "name": [
            "key": .string("\(prefix).\(row.key)"),
            "localizedMessage": .string(german ? row.german : row.english),
          ],
        ]
      })
  }

  @Test(arguments: CallRoute.allCases, [false, true])
  func namesOfFlowsAndTriggers(_ route: CallRoute, _ german: Bool) throws {
    let pintle = try TestPintle()
    let caller = TestPintle.Caller.owner.speaking(german ? "de" : "en")
    let listed = try pintle.call("ListFlowTypes", as: caller, by: route)
    let flows: JSONValue = ["result": types(Self.flows, "Action.Flow.Type", german: german)]
    #expect(listed.body.sorted == flows.sorted)
    let members: [(String, [Int])] = [
      ("1", [0, 1, 2]), ("2", [3, 4]), ("3", [0, 1, 2]), ("4", [5]),
      ("FLOW_TYPE_EXTERNAL_AUTHENTICATION", [0, 1, 2]),
    ]
    for (flow, triggers) in members {
      let answer = try pintle.call(
        "ListFlowTriggerTypes", ["type": .string(flow)], as: caller, by: route)
      let expected: JSONValue = [
        "result": types(
          triggers.map { Self.triggers[$0] }, "Action.TriggerType", german: german)
      ]
      #expect(answer.body.sorted == expected.sorted, "\(flow)")
    }
    let action = try pintle.makeAction("a")
    _ = try pintle.setActions([action])
    let flow = try pintle.call("GetFlow", ["type": .string("1")], as: caller, by: route)
    #expect(
      flow.string("flow.type.name.localizedMessage")
        == (german ? "Externe Authentifizierung" : "External Authentication"))
    #expect(
      flow.string("flow.triggerActions.0.triggerType.name.localizedMessage")
        == (german ? "Nach Authentifizierung" : "Post Authentication"))
  }
}
