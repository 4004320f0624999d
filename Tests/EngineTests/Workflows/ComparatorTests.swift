import Testing
import Wire

@testable import Engine

@Suite struct ComparatorTests {
  struct Row: Sendable {
    let comparator: String
    let left: String?
    let right: String?
    let holds: Bool

    init(_ left: String?, _ comparator: String, _ right: String?, _ holds: Bool) {
      self.left = left
      self.comparator = comparator
      self.right = right
      self.holds = holds
    }
  }

  // Values as JSON; nil is a path that selects nothing.
  static let rows: [Row] = [
    // Numbers at their bounds are no days from now.
    Row("-9223372036854775808", "TimestampEquals", "1", false),
    Row("1", "TimestampGreaterThan", "-9223372036854775808", false),
    Row(#""-9223372036854775808""#, "TimestampLessThanEquals", "9223372036854775807", false),
    Row("-9223372036854775808", "TimestampNotEquals", "1", true),
    Row(#""a""#, "StringEquals", #""a""#, true), Row(#""a""#, "StringEquals", #""A""#, false),
    Row("true", "StringEquals", #""true""#, true), Row("5", "StringEquals", #""5""#, true),
    Row(#""\u00e9""#, "StringEquals", #""e\u0301""#, false),
    Row(nil, "StringEquals", #""a""#, false), Row(#""a""#, "StringNotEquals", #""b""#, true),
    Row(nil, "StringNotEquals", #""a""#, true), Row(#""abc""#, "StringStartsWith", #""ab""#, true),
    Row(#""abc""#, "StringStartsWith", #""bc""#, false),
    Row(#""abc""#, "StringEndsWith", #""bc""#, true),
    Row(#""abc""#, "StringEndsWith", #""abcd""#, false),
    Row(#""abc""#, "StringContains", #""b""#, true), Row(#""abc""#, "StringContains", #""""#, true),
    Row(#"["x","y"]"#, "StringContains", #""y""#, true),
    Row(#"["x","y"]"#, "StringDoesNotContain", #""z""#, true),
    Row(#""ab12""#, "StringMatches", #""[a-z]+[0-9]+""#, true),
    Row(#""ab12x""#, "StringMatches", #""[a-z]+[0-9]+""#, false),
    Row(#""a""#, "StringLessThan", #""b""#, true), Row(#""b""#, "StringLessThan", #""a""#, false),
    Row(#""a""#, "StringLessThanEquals", #""a""#, true),
    Row(#""b""#, "StringGreaterThan", #""a""#, true),
    Row(#""a""#, "StringGreaterThanEquals", #""b""#, false),
    Row("5", "NumericEquals", "5.0", true), Row(#""5""#, "NumericEquals", "5", true),
    Row(#""five""#, "NumericEquals", "5", false), Row("5", "NumericNotEquals", "6", true),
    Row("4", "NumericLessThan", "5", true), Row("5", "NumericLessThan", "5", false),
    Row("5", "NumericLessThanEquals", "5", true), Row("6", "NumericGreaterThan", "5", true),
    Row("5", "NumericGreaterThanEquals", "5", true), Row("-1", "NumericGreaterThan", "0", false),
    // Numbers are compared by their digits, whatever the notation and beyond what a double keeps.
    Row("9007199254740993", "NumericEquals", "9007199254740992", false),
    Row("9007199254740993", "NumericGreaterThan", "9007199254740992", true),
    Row("9007199254740992", "NumericGreaterThanEquals", "9007199254740993", false),
    Row("-9007199254740993", "NumericLessThan", "-9007199254740992", true),
    Row("9007199254740993", "NumericLessThanEquals", "9007199254740992", false),
    Row(#""366016241271316368""#, "NumericEquals", #""366016241271316369""#, false),
    Row(#""366016241271316368""#, "NumericEquals", "366016241271316368", true),
    Row("366016241271316368", "NumericNotEquals", "366016241271316369", true),
    Row("366016241271316368", "NumericDoesNotEqual", #""366016241271316368.0""#, false),
    Row("1e400", "NumericLessThan", "1e401", true), Row("1e400", "NumericEquals", "10e399", true),
    Row("-1e400", "NumericLessThan", "0", true), Row("-0", "NumericEquals", "0.0", true),
    Row("0.1", "NumericEquals", "0.10000000000000000001", false),
    Row("1e-400", "NumericGreaterThan", "0", true),
    Row(#"" 5 ""#, "NumericEquals", "5", true), Row(#""0x5""#, "NumericEquals", "5", false),
    Row(#""""#, "NumericEquals", "0", false), Row("null", "NumericNotEquals", "0", true),
    Row("true", "BooleanEquals", "true", true), Row(#""true""#, "BooleanEquals", "true", true),
    Row("false", "BooleanEquals", "true", false), Row("1", "BooleanEquals", "true", false),
    Row("false", "BooleanNotEquals", "true", true),
    Row(
      #""2024-01-02T00:00:00Z""#, "TimestampEquals", #""2024-01-02T01:00:00+01:00""#, true),
    Row(#""2024-01-02T00:00:00Z""#, "TimestampLessThan", #""2024-01-03""#, true),
    Row(#""2024-01-02T00:00:00Z""#, "TimestampGreaterThan", #""2024-01-03""#, false),
    Row(
      #""2024-01-03T00:00:00Z""#, "TimestampGreaterThanEquals", #""2024-01-03T00:00:00Z""#, true),
    // Days from the run's time, which is 2023-11-14.
    Row(#""2023-11-20T00:00:00Z""#, "TimestampLessThan", "7", true),
    Row(#""2023-11-30T00:00:00Z""#, "TimestampLessThan", "7", false),
    Row(#""no date""#, "TimestampEquals", #""2024-01-03""#, false),
    Row(#""a""#, "IsPresent", "true", true), Row(nil, "IsPresent", "true", false),
    Row(nil, "IsPresent", "false", true), Row(nil, "IsPresent", nil, false),
    Row("null", "IsPresent", nil, true), Row("null", "IsNull", "true", true),
    Row("1", "IsNull", "true", false), Row("1", "IsNumeric", "true", true),
    Row(#""1""#, "IsNumeric", "true", false), Row(#""1""#, "IsString", "true", true),
    Row("true", "IsBoolean", "true", true), Row(#""true""#, "IsBoolean", "false", true),
    Row(#""2024-01-03""#, "IsTimestamp", "true", true), Row(#""x""#, "IsTimestamp", "true", false),
  ]

  @Test(arguments: rows) func comparesAsTheTableSays(row: Row) throws {
    let comparator = try #require(Comparator(name: row.comparator))
    let holds = try comparator.holds(
      row.left.map(json), row.right.map(json), at: 1_700_000_000_000_000_000)
    #expect(holds == row.holds, "\(row)")
  }

  @Test func everyComparatorHasARow() {
    let tried = Set(Self.rows.map(\.comparator))
    let aliases: Set = [
      "StringDoesNotEqual", "NumericDoesNotEqual", "TimestampNotEquals", "TimestampLessThanEquals",
    ]
    for comparator in Comparator.allCases where !aliases.contains(comparator.rawValue) {
      #expect(tried.contains(comparator.rawValue), "\(comparator)")
    }
  }

  @Test func patternsThatAreNoneAndThoseThatCostTooMuchFail() {
    #expect(throws: StepFailure.self) {
      try Comparator.stringMatches.holds("a", "(", at: 0)
    }
    let text = String(repeating: "a", count: 1_000_000)
    #expect(throws: StepFailure.self) {
      try Comparator.stringMatches.holds(.string(text), "(a|b|ab)*c", at: 0)
    }
  }
}
