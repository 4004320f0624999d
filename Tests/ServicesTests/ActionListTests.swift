import Base
import Records
import Services
import Store
import Testing
import Wire

@Suite struct ActionListTests {
  /// A query, and the names that it finds in order; "Zeta" is inactive.
  struct Query: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var json: String
    var names: [String]
    var total: Int?

    init(_ description: String, _ json: String, _ names: [String], total: Int? = nil) {
      testDescription = description
      self.json = json
      self.names = names
      self.total = total
    }
  }

  /// In the order of their creation.
  static let made = ["beta", "Alpha", "alphabet", "Zeta", "100%_x", "Ärger"]

  private static func name(_ text: String, _ method: String) -> String {
    #"{"queries":[{"actionNameQuery":{"name":"\#(text)","method":"TEXT_QUERY_METHOD_\#(method)"}}]}"#
  }

  static let queries: [Query] = [
    Query("nothing said", "{}", made),
    Query("an empty query", #"{"query":{}}"#, made),
    Query("by creation, whatever asc says", #"{"query":{"asc":true}}"#, made),
    Query("limit", #"{"query":{"limit":2}}"#, ["beta", "Alpha"], total: 6),
    Query(
      "limit and offset", #"{"query":{"limit":2,"offset":"3"}}"#, ["Zeta", "100%_x"], total: 6),
    Query("offset alone", #"{"query":{"offset":4}}"#, ["100%_x", "Ärger"], total: 6),
    Query("offset at the end", #"{"query":{"offset":6}}"#, [], total: 0),
    Query("the largest offset", #"{"query":{"offset":"18446744073709551615"}}"#, [], total: 0),
    Query("the largest limit", #"{"query":{"limit":4294967295}}"#, made),
    Query(
      "by name", #"{"sortingColumn":"ACTION_FIELD_NAME_NAME","query":{"asc":true}}"#,
      ["100%_x", "Alpha", "Zeta", "alphabet", "beta", "Ärger"]),
    Query(
      "by name, descending", #"{"sortingColumn":1}"#,
      ["Ärger", "beta", "alphabet", "Zeta", "Alpha", "100%_x"]),
    Query(
      "by id", #"{"sortingColumn":"ACTION_FIELD_NAME_ID","query":{"asc":true}}"#, made),
    Query("by id, descending", #"{"sortingColumn":"ACTION_FIELD_NAME_ID"}"#, made.reversed()),
    Query(
      "by state, the first", #"{"sortingColumn":3,"query":{"asc":true,"limit":1}}"#, ["Zeta"],
      total: 6),
    Query("equal", name("Alpha", "EQUALS"), ["Alpha"]),
    Query("equal, with other letters", name("alpha", "EQUALS"), []),
    Query("equal, whatever the case", name("ALPHA", "EQUALS_IGNORE_CASE"), ["Alpha"]),
    Query("beginning", name("alpha", "STARTS_WITH"), ["alphabet"]),
    Query(
      "beginning, whatever the case", name("ALPHA", "STARTS_WITH_IGNORE_CASE"),
      ["Alpha", "alphabet"]),
    Query("within", name("eta", "CONTAINS"), ["beta", "Zeta"]),
    Query("within, with other letters", name("ETA", "CONTAINS"), []),
    Query(
      "within, whatever the case", name("ETA", "CONTAINS_IGNORE_CASE"), ["beta", "Zeta"]),
    Query("case beyond ASCII", name("ärg", "STARTS_WITH_IGNORE_CASE"), ["Ärger"]),
    Query("ending", name("bet", "ENDS_WITH"), ["alphabet"]),
    Query("ending, whatever the case", name("BET", "ENDS_WITH_IGNORE_CASE"), ["alphabet"]),
    Query("wildcards are letters", name("%_", "CONTAINS"), ["100%_x"]),
    Query("a lone wildcard", name("_", "STARTS_WITH"), []),
    Query("quotes are letters", name("' OR 1=1 --", "CONTAINS"), []),
    Query("nothing is within everything", name("", "CONTAINS"), made),
    Query(
      "active", #"{"queries":[{"actionStateQuery":{"state":"ACTION_STATE_ACTIVE"}}]}"#,
      made.filter { $0 != "Zeta" }),
    Query("inactive", #"{"queries":[{"actionStateQuery":{"state":1}}]}"#, ["Zeta"]),
    Query("whichever state", #"{"queries":[{"actionStateQuery":{}}]}"#, made),
    Query("an unknown id", #"{"queries":[{"actionIdQuery":{"id":"7"}}]}"#, []),
    Query(
      "all filters must hold",
      #"{"queries":[{"actionNameQuery":{"name":"eta","method":4}},{"actionStateQuery":{"state":2}}]}"#,
      ["beta"]),
    Query(
      "filters that exclude one another",
      #"{"queries":[{"actionNameQuery":{"name":"beta"}},{"actionNameQuery":{"name":"Zeta"}}]}"#, []),
    Query(
      "a page of what is found",
      #"{"query":{"limit":1},"queries":[{"actionNameQuery":{"name":"eta","method":4}}]}"#,
      ["beta"], total: 2),
  ]

  @Test func queriesFindWhatTheySay() throws {
    let pintle = try TestPintle()
    let other = try pintle.makeTenant("Other")
    _ = try pintle.makeAction("Alpha", as: other.caller)
    for name in Self.made {
      pintle.advance(seconds: 1)
      let id = try pintle.makeAction(name)
      if name == "Zeta" { _ = try pintle.call("DeactivateAction", ["id": .string(id)]) }
    }
    for row in Self.queries {
      let request = try #require(JSONValue(text: row.json))
      for route in CallRoute.allCases {
        let answer = try pintle.call("ListActions", request, by: route)
        #expect(answer.code == 0, "\(row.testDescription), \(route): \(answer.text)")
        #expect(
          answer.strings("result", "name") == row.names, "\(row.testDescription), \(route)")
        let total = row.total ?? row.names.count
        #expect(
          answer.string("details.totalResult") == (total == 0 ? "" : "\(total)"),
          "\(row.testDescription), \(route)")
      }
    }
  }

  @Test func listsSayHowCurrentTheyAre() throws {
    let pintle = try TestPintle()
    let id = try pintle.makeAction("a")
    pintle.advance(seconds: 5)
    let answer = try pintle.call(
      "ListActions",
      [
        "sortingColumn": .string("ACTION_FIELD_NAME_ID"),
        "queries": .array([["actionIdQuery": ["id": .string(id)]]]),
      ])
    let position = try pintle.events(of: pintle.home).map(\.position).max() ?? 0
    #expect(
      answer["details"]?.sorted
        == [
          "processedSequence": .string("\(position)"), "totalResult": .string("1"),
          "viewTimestamp": .string("2023-11-14T22:13:25Z"),
        ])
    #expect(answer.string("sortingColumn") == "ACTION_FIELD_NAME_ID")
    #expect(answer.strings("result", "id") == [id])
    #expect(answer.string("result.0.details.sequence") == "1")
  }

  @Test func aHundredFiltersAreTaken() throws {
    let pintle = try TestPintle()
    _ = try pintle.makeAction("a")
    let filter: JSONValue = ["actionNameQuery": ["name": .string("a")]]
    let answer = try pintle.call(
      "ListActions",
      ["queries": .array(Array(repeating: filter, count: Limits.maxListFilters))])
    #expect(answer.strings("result", "name") == ["a"])
  }
}
