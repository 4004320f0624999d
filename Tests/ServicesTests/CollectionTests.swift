import Base
import RPC
import Testing

@testable import Services

@Suite struct CollectionTests {
  private static let fields = [
    CollectionFilter.Field(
      "name", .equals, .notEqual, .contains, .containsAll, .startsWith, .among, .isPresent, .isNull,
      .less, .greaterOrEqual),
    CollectionFilter.Field("enabled", is: .boolean, .equals, .among),
    CollectionFilter.Field(
      "start_time", is: .time, .equals, .less, .lessOrEqual, .greater, .greaterOrEqual),
  ]

  private struct Element {
    var name: String?
    var enabled = false
    var time: Int64 = 0
  }

  private static func content(_ element: Element, _ field: String) -> CollectionFilter.Content {
    switch UTF8Key(field) {
    case "name": element.name.map { .text($0) } ?? .null
    case "enabled": .boolean(element.enabled)
    default: .time(element.time)
    }
  }

  private static let elements = [
    Element(name: "Alpha", enabled: true, time: 0),
    Element(name: "alphabet", time: 1_000_000_000),
    Element(name: "Beta \"q\" \\", enabled: true, time: 1_700_000_000_500_000_000),
    Element(name: nil, time: 5),
    Element(name: "\u{e9}t\u{e9}", time: 6),
  ]

  @Test(arguments: [
    ("", [0, 1, 2, 3, 4]),
    ("   ", [0, 1, 2, 3, 4]),
    (#"name eq "alpha""#, [0]),
    (#"name eq alpha"#, [0]),
    (#"name ne "ALPHA""#, [1, 2, 3, 4]),
    (#"name sw "alpha""#, [0, 1]),
    (#"name co "PHAB""#, [1]),
    (#"name ca ("a","b")"#, [1, 2]),
    (#"name in ("alpha", "nothing",alphabet)"#, [0, 1]),
    (#"name lt "b""#, [0, 1]),
    (#"name ge "alphabet""#, [1, 2, 4]),
    // Quotes and backslashes inside a text.
    (#"name eq "Beta \"q\" \\""#, [2]),
    // Canonically equivalent texts are two.
    ("name eq \"e\u{301}te\u{301}\"", []),
    ("name eq \"\u{e9}t\u{e9}\"", [4]),
    ("pr name", [0, 1, 2, 4]),
    ("name isnull", [3]),
    ("not name isnull", [0, 1, 2, 4]),
    ("enabled eq true", [0, 2]),
    (#"enabled eq "true""#, [0, 2]),
    ("enabled eq false", [1, 3, 4]),
    ("enabled in (false, true)", [0, 1, 2, 3, 4]),
    ("enabled eq null", []),
    ("enabled in (null, true)", [0, 2]),
    ("start_time ge null", []),
    // To a text everything is one.
    ("name eq 1", []),
    (#"start_time ge "1970-01-01T00:00:01Z""#, [1, 2]),
    (#"start_time gt 2023-11-14T23:13:20+01:00"#, [2]),
    (#"start_time eq "2023-11-14T22:13:20.5Z""#, [2]),
    // `not` binds closer than `and`, `and` closer than `or`.
    (#"enabled eq true and name sw "b" or name isnull"#, [2, 3]),
    (#"enabled eq true and (name sw "b" or name isnull)"#, [2]),
    (#"not enabled eq true and name sw "alpha""#, [1]),
    (#"not (enabled eq true or name isnull)"#, [1, 4]),
    (#"not not enabled eq true"#, [0, 2]),
  ])
  func filters(_ text: String, _ expected: [Int]) throws {
    let filter = try CollectionFilter(text, fields: Self.fields)
    let found = Self.elements.indices.filter { index in
      filter?.matches { Self.content(Self.elements[index], $0) } ?? true
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("name", #"must have a comparison such as "eq" instead of the end, at byte 4"#),
    ("name EQ 1", #"must have a comparison such as "eq" instead of "EQ", at byte 5"#),
    ("name eq", #"must have a value such as "abc" or true instead of the end, at byte 7"#),
    (#"name eq "a"#, #"has a text without its second quote, at byte 8"#),
    (#"name eq "\a""#, #"has a "\" that neither a quote nor another one follows, at byte 8"#),
    (
      #"name eq "a" name eq "b""#,
      #"must have "and", "or" or the end instead of "name", at byte 12"#
    ),
    (#"(name eq "a""#, #"must have ")" instead of the end, at byte 12"#),
    (
      #"nobody eq 1"#,
      #"names the field "nobody"; there is: "name", "enabled", "start_time", at byte 0"#
    ),
    (
      "\u{212A} eq 1",
      "names the field \"\u{212A}\"; there is: \"name\", \"enabled\", \"start_time\", at byte 0"
    ),
    ("enabled ne true", #"compares "enabled" by "ne"; there is: eq, in, at byte 15"#),
    ("pr enabled", #"compares "enabled" by "pr"; there is: eq, in, at byte 10"#),
    // What a field can never be.
    (#"enabled eq "maybe""#, #"compares enabled with "maybe"; expected true or false, at byte 11"#),
    ("enabled eq 1", #"compares enabled with "1"; expected true or false, at byte 11"#),
    ("enabled eq True", #"compares enabled with "True"; expected true or false, at byte 11"#),
    ("enabled eq \"\"", #"compares enabled with ""; expected true or false, at byte 11"#),
    (#"enabled eq "null""#, #"compares enabled with "null"; expected true or false, at byte 11"#),
    ("enabled in (true,yes)", #"compares enabled with "yes"; expected true or false, at byte 17"#),
    (
      #"name eq a or not start_time lt "nonsense""#,
      #"compares start_time with "nonsense"; expected a time such as "2026-01-31T08:00:00Z", at byte 31"#
    ),
    (
      "start_time ge 2026-01-31",
      #"compares start_time with "2026-01-31"; expected a time such as "2026-01-31T08:00:00Z", at byte 14"#
    ),
    (
      "start_time eq true",
      #"compares start_time with "true"; expected a time such as "2026-01-31T08:00:00Z", at byte 14"#
    ),
    ("name in (a b)", #"must have "," or ")" instead of "b", at byte 11"#),
    ("and", #"names the field "and"; there is: "name", "enabled", "start_time", at byte 0"#),
    ("not", #"must have a field instead of the end, at byte 3"#),
  ])
  func refusals(_ text: String, _ reason: String) {
    let error = #expect(throws: RPCError.self) { try CollectionFilter(text, fields: Self.fields) }
    #expect(error?.code == .invalidArgument)
    #expect(error?.message == "\"filters\" " + reason)
  }

  @Test func bounds() throws {
    func filter(_ text: String) throws -> CollectionFilter? {
      try CollectionFilter(text, fields: Self.fields)
    }
    let term = "enabled eq true"
    let most = Array(repeating: term, count: Limits.maxCollectionComparisons)
    #expect(try filter(most.joined(separator: " or ")) != nil)
    #expect(throws: RPCError.self) { try filter((most + [term]).joined(separator: " or ")) }
    let depth = Limits.maxCollectionFilterDepth - 1
    #expect(
      try filter(String(repeating: "(", count: depth) + term + String(repeating: ")", count: depth))
        != nil)
    #expect(throws: RPCError.self) {
      try filter(String(repeating: "not ", count: depth + 1) + term)
    }
    let values = Array(repeating: "a", count: Limits.maxCollectionFilterValues)
    #expect(try filter("name in (" + values.joined(separator: ",") + ")") != nil)
    #expect(throws: RPCError.self) {
      try filter("name in (" + (values + ["a"]).joined(separator: ",") + ")")
    }
  }

  @Test func conjunctions() throws {
    func terms(_ text: String) throws -> [String]? {
      try CollectionFilter(text, fields: Self.fields)?.conjunction?.map {
        "\($0.field) \($0.comparison)"
      }
    }
    #expect(try terms("enabled eq true") == ["enabled equals"])
    #expect(try terms("enabled eq true and pr name") == ["enabled equals", "name isPresent"])
    #expect(try terms("enabled eq true or pr name") == nil)
    #expect(try terms("not enabled eq true") == nil)
  }

  @Test(arguments: [
    ("", [0, 1, 2, 3, 4]),
    ("name", [0, 1, 2, 4, 3]),
    ("-name", [3, 4, 2, 1, 0]),
    ("enabled", [1, 3, 4, 0, 2]),
    ("-enabled, -start_time", [2, 0, 1, 4, 3]),
  ])
  func sorters(_ text: String, _ expected: [Int]) throws {
    let sorters = try CollectionSorters(text, fields: ["name", "enabled", "start_time"])
    let sorted = sorters.sorted(Array(Self.elements.indices)) { index, field in
      Self.content(Self.elements[index], field)
    }
    #expect(sorted == expected)
  }

  @Test(arguments: ["nobody", "name,", "--name", "name,,name", "+name", "-\u{301}name"])
  func refusedSorters(_ text: String) {
    #expect(throws: RPCError.self) { try CollectionSorters(text, fields: ["name"]) }
  }

  @Test func sorterCount() throws {
    let most = Array(repeating: "name", count: Limits.maxSorters)
    #expect(
      try CollectionSorters(most.joined(separator: ","), fields: ["name"]).sorters.count
        == Limits.maxSorters)
    #expect(throws: RPCError.self) {
      try CollectionSorters((most + ["name"]).joined(separator: ","), fields: ["name"])
    }
  }

  @Test func pages() {
    let elements = Array(0..<300)
    #expect(Array(CollectionPage(limit: nil, offset: 0).of(elements)) == Array(0..<250))
    #expect(Array(CollectionPage(limit: 2, offset: 299).of(elements)) == [299])
    #expect(Array(CollectionPage(limit: 0, offset: 0).of(elements)).isEmpty)
    #expect(Array(CollectionPage(limit: 10, offset: 400).of(elements)).isEmpty)
  }
}
