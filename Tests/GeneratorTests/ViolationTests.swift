import Base
import Testing
import Wire

@testable import protoc_gen_pintle

/// Every kind of rule broken alone, with the text that clients know.
@Suite struct ViolationTests {
  typealias Validated = Pintle.Testing.V1.Validated

  /// A message that satisfies every rule.
  static var good: Validated {
    var message = Validated()
    message.int32Const = 5
    message.int32Range = 1
    message.int64Outside = 6
    message.uint32In = 2
    message.doubleGt = 0.75
    message.boolConst = true
    message.stringLen = "ab"
    message.stringExact = "äöü"
    message.stringBytes = "12345"
    message.stringAffixes = "ammz"
    message.stringIn = "one"
    message.bytesLen = [1]
    message.colorIn = .green
    message.items = ["x", "y"]
    message.child = child("c")
    message.timestamp = Google.Protobuf.Timestamp()
    message.timestamp?.seconds = 1_000
    message.choice = .choiceString("s")
    return message
  }

  static func child(_ name: String) -> Validated.Child {
    var child = Validated.Child()
    child.name = name
    return child
  }

  static func duration(_ seconds: Int64, _ nanos: Int32 = 0) -> Google.Protobuf.Duration {
    var duration = Google.Protobuf.Duration()
    duration.seconds = seconds
    duration.nanos = nanos
    return duration
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var change: @Sendable (inout Validated) -> Void
    var text: String?
    var line: Int
    var testDescription: String { text ?? "good, line \(line)" }

    init(
      _ text: String?, line: Int = #line, _ change: @escaping @Sendable (inout Validated) -> Void
    ) {
      self.text = text
      self.change = change
      self.line = line
    }
  }

  static let numbers: [Row] = [
    Row(nil) { _ in },
    Row("invalid Validated.Int32Const: value must equal 5") { $0.int32Const = 4 },
    Row("invalid Validated.Int32Range: value must be inside range [1, 10)") { $0.int32Range = 0 },
    Row("invalid Validated.Int32Range: value must be inside range [1, 10)") { $0.int32Range = 10 },
    Row(nil) { $0.int32Range = 9 },
    Row("invalid Validated.Int64Outside: value must be outside range [-5, 5]") {
      $0.int64Outside = 5
    },
    Row("invalid Validated.Int64Outside: value must be outside range [-5, 5]") {
      $0.int64Outside = -5
    },
    Row(nil) { $0.int64Outside = -6 },
    Row(nil) { $0.int64Outside = 0 },
    Row("invalid Validated.Uint32In: value must be in list [1 2 3]") { $0.uint32In = 4 },
    Row("invalid Validated.Uint64NotIn: value must not be in list [7 9]") { $0.uint64NotIn = 9 },
    Row("invalid Validated.DoubleGt: value must be greater than 0.5") { $0.doubleGt = 0.5 },
    Row("invalid Validated.FloatLte: value must be less than or equal to 1.5") {
      $0.floatLte = 1.75
    },
    Row(nil) { $0.floatLte = 1.5 },
    Row("invalid Validated.BoolConst: value must equal true") { $0.boolConst = false },
    Row("invalid Validated.Color: value must be one of the defined enum values") {
      $0.color = .unrecognized(7)
    },
    Row("invalid Validated.ColorIn: value must be in list [COLOR_RED COLOR_GREEN]") {
      $0.colorIn = .blue
    },
    Row("invalid Validated.OptionalInt32: value must be greater than 3") { $0.optionalInt32 = 3 },
    Row(nil) { $0.optionalInt32 = 4 },
  ]

  static let texts: [Row] = [
    Row("invalid Validated.StringLen: value length must be between 2 and 4 runes, inclusive") {
      $0.stringLen = "é"
    },
    Row(nil) { $0.stringLen = "éééé" },
    Row(nil) { $0.stringLen = "😀😀😀😀" },
    Row("invalid Validated.StringLen: value length must be between 2 and 4 runes, inclusive") {
      $0.stringLen = "😀😀😀😀😀"
    },
    // One character for the reader, two code points.
    Row(nil) { $0.stringLen = "e\u{301}" },
    Row("invalid Validated.StringExact: value length must be 3 runes") { $0.stringExact = "ab" },
    Row("invalid Validated.StringBytes: value length must be between 1 and 5 bytes, inclusive") {
      $0.stringBytes = "äöü"
    },
    Row("invalid Validated.StringBytes: value length must be between 1 and 5 bytes, inclusive") {
      $0.stringBytes = ""
    },
    Row("invalid Validated.StringAffixes: value does not have prefix \"a\"") {
      $0.stringAffixes = "bmmz"
    },
    Row("invalid Validated.StringAffixes: value does not have suffix \"z\"") {
      $0.stringAffixes = "ammy"
    },
    Row("invalid Validated.StringAffixes: value does not contain substring \"mm\"") {
      $0.stringAffixes = "amz"
    },
    Row("invalid Validated.StringAffixes: value contains substring \"qq\"") {
      $0.stringAffixes = "ammqqz"
    },
    Row("invalid Validated.StringIn: value must be in list [one two]") { $0.stringIn = "three" },
    Row("invalid Validated.StringNotIn: value must not be in list [three]") {
      $0.stringNotIn = "three"
    },
    Row("invalid Validated.Pattern: value does not match regex pattern \"^[a-z0-9-]{1,8}$\"") {
      $0.pattern = "No"
    },
    Row(nil) { $0.pattern = "abc-1" },
    Row(
      "invalid Validated.Email: value must be a valid email address | caused by: "
        + "mail: missing '@' or angle-addr"
    ) { $0.email = "nobody" },
    Row(nil) { $0.email = "a.b+c@example.org" },
    Row(nil) { $0.email = "A B <a@example.org>" },
    Row(
      "invalid Validated.Email: value must be a valid email address | caused by: "
        + "hostname parts cannot begin with hyphens"
    ) { $0.email = "a@-example.org" },
    Row("invalid Validated.Uri: value must be absolute") { $0.uri = "/a/b" },
    Row(
      "invalid Validated.Uri: value must be a valid URI | caused by: "
        + "parse \"http://a b/\": invalid character \" \" in host name"
    ) { $0.uri = "http://a b/" },
    Row(
      "invalid Validated.Uri: value must be a valid URI | caused by: "
        + "parse \"http://a/%zz\": invalid URL escape \"%zz\""
    ) { $0.uri = "http://a/%zz" },
    Row(
      "invalid Validated.Uri: value must be a valid URI | caused by: "
        + "parse \"http://a:b/\": invalid port \":b\" after host"
    ) { $0.uri = "http://a:b/" },
    Row(
      "invalid Validated.Uri: value must be a valid URI | caused by: "
        + "parse \":a\": missing protocol scheme"
    ) { $0.uri = ":a" },
    Row(nil) { $0.uri = "https://user@[::1]:8443/a?b=c#d" },
    Row(nil) { $0.uri = "mailto:a@b" },
    Row(
      "invalid Validated.Uuid: value must be a valid UUID | caused by: invalid uuid format"
    ) { $0.uuid = "123e4567-e89b-12d3-a456-42661417400" },
    Row(nil) { $0.uuid = "123e4567-E89B-12d3-a456-426614174000" },
    Row("invalid Validated.Ip: value must be a valid IP address") { $0.ip = "256.0.0.1" },
    Row("invalid Validated.Ip: value must be a valid IP address") { $0.ip = "1.2.3.4\0" },
    Row(nil) { $0.ip = "::ffff:1.2.3.4" },
    Row(
      "invalid Validated.Hostname: value must be a valid hostname | caused by: "
        + "hostname parts can only contain alphanumeric characters or hyphens, got \"_\""
    ) { $0.hostname = "a_b.example" },
    Row(
      "invalid Validated.Hostname: value must be a valid hostname | caused by: "
        + "hostname part must be non-empty and cannot exceed 63 characters"
    ) { $0.hostname = "a..b" },
    Row(nil) { $0.hostname = "Example.org." },
    Row("invalid Validated.BytesLen: value length must be between 1 and 4 bytes, inclusive") {
      $0.bytesLen = [1, 2, 3, 4, 5]
    },
  ]

  static let collections: [Row] = [
    Row("invalid Validated.Items: value must contain between 1 and 3 items, inclusive") {
      $0.items = []
    },
    Row("invalid Validated.Items: value must contain between 1 and 3 items, inclusive") {
      $0.items = ["1", "2", "3", "4"]
    },
    Row("invalid Validated.Items[2]: repeated value must contain unique items") {
      $0.items = ["a", "b", "a"]
    },
    Row(nil) { $0.items = ["é", "e\u{301}"] },
    Row("invalid Validated.Items[1]: value length must be at least 1 runes") {
      $0.items = ["a", "", ""]
    },
    Row(
      "invalid Validated.Children[1]: embedded message failed validation | caused by: "
        + "invalid Validated_Child.Name: value length must be at least 1 runes"
    ) { $0.children = [child("a"), child("")] },
    Row("invalid Validated.Pairs: value must contain no more than 2 pair(s)") {
      $0.pairs = ["aa": 1, "bb": 1, "cc": 1]
    },
    Row("invalid key for Validated.Pairs[b]: value length must be at least 2 runes") {
      $0.pairs = ["b": 1, "cc": 0]
    },
    Row("invalid Validated.Pairs[aa]: value must be greater than 0") {
      $0.pairs = ["b": 1, "aa": 0]
    },
    Row("invalid Validated.Child: value is required") { $0.child = nil },
    Row(
      "invalid Validated.Child: embedded message failed validation | caused by: "
        + "invalid Validated_Child.Name: value length must be at least 1 runes"
    ) { $0.child = child("") },
    Row(nil) { $0.skipped = child("") },
    Row("invalid Validated.Choice: value is required") { $0.choice = nil },
    Row("invalid Validated.ChoiceString: value length must be at least 1 runes") {
      $0.choice = .choiceString("")
    },
    Row(
      "invalid Validated.ChoiceChild: embedded message failed validation | caused by: "
        + "invalid Validated_Child.Name: value length must be at least 1 runes"
    ) { $0.choice = .choiceChild(child("")) },
  ]

  static let wellKnown: [Row] = [
    Row(nil) { $0.duration = duration(0) },
    Row(nil) { $0.duration = duration(20) },
    Row("invalid Validated.Duration: value must be inside range [0s, 20s]") {
      $0.duration = duration(20, 1)
    },
    Row("invalid Validated.Duration: value must be inside range [0s, 20s]") {
      $0.duration = duration(0, -1)
    },
    Row("invalid Validated.Duration: value must be inside range [0s, 20s]") {
      $0.duration = duration(315_576_000_000)
    },
    Row(
      "invalid Validated.Duration: value is not a valid duration | caused by: "
        + "proto: duration (seconds:1 nanos:-1) has seconds and nanos with different signs"
    ) { $0.duration = duration(1, -1) },
    Row(
      "invalid Validated.Duration: value is not a valid duration | caused by: "
        + "proto: duration (seconds:315576000001) exceeds +10000 years"
    ) { $0.duration = duration(315_576_000_001) },
    Row("invalid Validated.Timestamp: value is required") { $0.timestamp = nil },
    Row(
      "invalid Validated.Timestamp: value must be greater than or equal to "
        + "1970-01-01 00:16:40 +0000 UTC"
    ) {
      $0.timestamp?.seconds = 999
      $0.timestamp?.nanos = 999_999_999
    },
    Row(
      "invalid Validated.Timestamp: value is not a valid timestamp | caused by: "
        + "proto: timestamp (seconds:1000 nanos:-1) has out-of-range nanos"
    ) { $0.timestamp?.nanos = -1 },
    Row(
      "invalid Validated.Any: type URL must be in list [type.googleapis.com/pintle.testing.v1.Node]"
    ) { $0.any = Google.Protobuf.`Any`() },
    Row(nil) { $0.any = Google.Protobuf.`Any`(packing: Pintle.Testing.V1.Node()) },
    Row("invalid Validated.Wrapped: value length must be at least 3 runes") {
      $0.wrapped = Google.Protobuf.StringValue()
    },
  ]

  @Test(arguments: numbers + texts + collections + wellKnown)
  func violation(row: Row) {
    var message = Self.good
    row.change(&message)
    #expect(message.firstViolation() == row.text, "line \(row.line)")
  }

  @Test func messagesWithoutRulesHaveNoViolation() {
    #expect(Pintle.Testing.V1.Node().firstViolation() == nil)
  }
}

/// Compiled expressions on texts.
@Suite struct PatternTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var pattern: String
    var matching: [String]
    var other: [String]
    var testDescription: String { pattern }
  }

  @Test(arguments: [
    Row(pattern: "", matching: ["", "a"], other: []),
    Row(pattern: "b", matching: ["b", "abc"], other: ["", "a"]),
    Row(pattern: "^ab$", matching: ["ab"], other: ["xab", "abx", "ab\n"]),
    Row(pattern: "a|bc|", matching: ["", "x"], other: []),
    Row(pattern: "^(?:a|bc)+$", matching: ["a", "bca", "abcbc"], other: ["", "ab", "c"]),
    Row(pattern: "^a*?b+?c?$", matching: ["b", "aabbc"], other: ["c", "ac"]),
    Row(pattern: "^a{2,3}$", matching: ["aa", "aaa"], other: ["a", "aaaa"]),
    Row(pattern: "^a{2}$", matching: ["aa"], other: ["a", "aaa"]),
    Row(pattern: "^a{2,}$", matching: ["aa", "aaaaa"], other: ["a"]),
    Row(pattern: "^a{0}$", matching: [""], other: ["a"]),
    Row(pattern: "^a{x}$", matching: ["a{x}"], other: ["a"]),
    Row(pattern: "^[]a-c^-]+$", matching: ["]", "b", "^-"], other: ["d", ""]),
    Row(pattern: "^[^a-c]$", matching: ["d", "é", "\n"], other: ["b", ""]),
    Row(pattern: "^.$", matching: ["a", "é", "😀"], other: ["\n", "", "e\u{301}"]),
    Row(pattern: #"^\d\D\w\W\s\S$"#, matching: ["1a_- x"], other: ["aa_- x", "1a_-xx"]),
    Row(pattern: #"^[\d\-x]+$"#, matching: ["1-x"], other: ["a"]),
    Row(pattern: #"\bfoo\b"#, matching: ["foo", "a foo.", "-foo-"], other: ["food", "_foo"]),
    Row(pattern: #"\Boo"#, matching: ["foo"], other: ["oo"]),
    Row(pattern: #"^\x41\x{1F600}\t\.\*$"#, matching: ["A😀\t.*"], other: ["a😀\t.*"]),
    Row(pattern: "^[[:alpha:][:digit:]_]+$", matching: ["aZ0_"], other: ["-"]),
    Row(pattern: #"\Aa\z"#, matching: ["a"], other: ["ba", "ab"]),
    // Nested repetition: what takes others exponential time.
    Row(pattern: "^(a+)+$", matching: ["a"], other: [String(repeating: "a", count: 2_000) + "b"]),
    Row(pattern: "^(a*)*$", matching: ["", "aaa"], other: ["b"]),
  ])
  func matches(row: Row) throws {
    let pattern = Pattern(try PatternCompiler.compile(row.pattern))
    for text in row.matching { #expect(pattern.matches(text), "\(text)") }
    for text in row.other { #expect(!pattern.matches(text), "\(text)") }
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var pattern: String
    var reason: String
    var testDescription: String { pattern }
  }

  @Test(arguments: [
    Bad(pattern: "(a", reason: "\")\" is missing at character 3"),
    Bad(pattern: "a)", reason: "\")\" has no \"(\" at character 2"),
    Bad(pattern: "*a", reason: "\"*\" repeats nothing at character 1"),
    Bad(pattern: "a**", reason: "two repetitions in a row at character 4"),
    Bad(pattern: "a{3,2}", reason: "invalid repetition at character 7"),
    Bad(pattern: "a{1001}", reason: "invalid repetition at character 8"),
    Bad(pattern: "[a", reason: "\"]\" is missing at character 3"),
    Bad(pattern: "[b-a]", reason: "invalid range at character 5"),
    Bad(pattern: "[[:nope:]]", reason: "unknown class \"nope\" at character 2"),
    Bad(pattern: "\\", reason: "a backslash stands at the end at character 2"),
    Bad(pattern: "\\pL", reason: "\"\\p\" is not supported at character 2"),
    Bad(pattern: "\\x1", reason: "hexadecimal digits are missing at character 4"),
    Bad(pattern: "\\x{110000}", reason: "there is no such code point at character 10"),
    Bad(pattern: "(?i)a", reason: "flags and named groups are not supported at character 3"),
    Bad(pattern: "(a{1000}){1000}", reason: "the expression is too large"),
    Bad(
      pattern: String(repeating: "(", count: 101),
      reason: "groups are nested too deep at character 102"),
  ])
  func refused(row: Bad) {
    do throws(PatternParser.Failure) {
      _ = try PatternCompiler.compile(row.pattern)
      Issue.record("it was accepted")
    } catch {
      #expect(error.reason == row.reason)
    }
  }
}
