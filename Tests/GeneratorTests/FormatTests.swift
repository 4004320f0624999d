import Base
import Testing
import Wire

/// What rules about formats accept, by themselves.
@Suite struct FormatTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    /// The problem; nil for none.
    var problem: String?
    var testDescription: String { text.count > 40 ? "\(text.prefix(40))..." : text }
  }

  @Test(arguments: [
    Row(text: "a"), Row(text: "a.b-c.example"), Row(text: "a."),
    Row(text: String(repeating: "a", count: 63)),
    Row(
      text: String(repeating: "a", count: 64),
      problem: "hostname part must be non-empty and cannot exceed 63 characters"),
    Row(text: String(repeating: "a.", count: 126) + "a"),
    Row(
      text: String(repeating: "a.", count: 127), problem: "hostname cannot exceed 253 characters"),
    Row(text: "", problem: "hostname part must be non-empty and cannot exceed 63 characters"),
    Row(text: "a-", problem: "hostname parts cannot end with hyphens"),
    Row(
      text: "é",
      problem: "hostname parts can only contain alphanumeric characters or hyphens, got \"é\""),
  ])
  func hostnames(row: Row) {
    #expect(Validation.hostnameProblem(row.text) == row.problem)
  }

  @Test(arguments: [
    Row(text: "a@b"), Row(text: "a.b@c.d"), Row(text: "é@example.org"),
    Row(text: "\"a b@\\\"\"@c"), Row(text: "  a@b "), Row(text: "Name Here <a@b>"),
    Row(text: "", problem: "mail: no address"),
    Row(text: "a.b", problem: "mail: missing '@' or angle-addr"),
    Row(text: "a b", problem: "mail: no angle-addr"),
    Row(text: "a..b@c", problem: "mail: missing word in phrase: mail: invalid string"),
    Row(text: "@c", problem: "mail: missing word in phrase: mail: invalid string"),
    Row(text: "\"a@c", problem: "mail: missing word in phrase: mail: invalid string"),
    Row(text: "a@", problem: "mail: no angle-addr"),
    Row(text: String(repeating: "a", count: 64) + "@b"),
    Row(
      text: String(repeating: "a", count: 65) + "@b",
      problem: "email address local phrase cannot exceed 64 characters"),
    Row(
      text: "a@" + String(repeating: "a.", count: 126) + "b",
      problem: "email addresses cannot exceed 254 characters"),
  ])
  func emails(row: Row) {
    #expect(Validation.emailProblem(row.text) == row.problem)
  }

  @Test(arguments: [
    Row(text: ""), Row(text: "/a?b#c"), Row(text: "//host/a"), Row(text: "*"),
    Row(text: "http://é/"), Row(text: "a:b"),
    Row(text: "http://[::1]:80/"), Row(text: "http://user:pw@host"),
    Row(text: "1a:b", problem: "first path segment in URL cannot contain colon"),
    Row(text: "a\u{7F}", problem: "net/url: invalid control character in URL"),
    Row(text: "http://[::1", problem: "missing ']' in host"),
    Row(text: "http://[::1]x", problem: "invalid port \"x\" after host"),
    Row(text: "http://a<b>@c", problem: "net/url: invalid userinfo"),
    Row(text: "/%a", problem: "invalid URL escape \"%a\""),
    Row(text: "#%", problem: "invalid URL escape \"%\""),
    Row(text: "http://a^b", problem: "invalid character \"^\" in host name"),
  ])
  func uriReferences(row: Row) {
    let problem = Validation.uriReferenceProblem(row.text)
    // The text itself stands in quotes before the reason.
    #expect((problem == nil) == (row.problem == nil))
    if let reason = row.problem {
      #expect(problem?.hasSuffix(": " + reason) == true, "\(problem ?? "")")
    }
  }

  struct Address: Sendable, CustomTestStringConvertible {
    var text: String
    var isIPv4 = false
    var isIPv6 = false
    var testDescription: String { text }
  }

  @Test(arguments: [
    Address(text: "1.2.3.4", isIPv4: true), Address(text: "::1", isIPv6: true),
    Address(text: "::ffff:1.2.3.4", isIPv4: true), Address(text: "01.2.3.4"),
    Address(text: "1.2.3"), Address(text: "fe80::1%eth0"), Address(text: ""), Address(text: ":::"),
    Address(text: "2001:db8::ffff", isIPv6: true),
  ])
  func addresses(row: Address) {
    #expect(Validation.isIPv4(row.text) == row.isIPv4)
    #expect(Validation.isIPv6(row.text) == row.isIPv6)
    #expect(Validation.isIP(row.text) == (row.isIPv4 || row.isIPv6))
  }

  @Test func lengthsInCodePoints() {
    // At each bound and one past it, for code points of one to four bytes.
    for scalar in ["a", "é", "日", "😀"] {
      for count in 0...9 {
        let text = String(repeating: scalar, count: count)
        for bound in 0...9 {
          #expect(Validation.hasRunes(text, atLeast: bound) == (count >= bound))
          #expect(Validation.hasRunes(text, atMost: bound) == (count <= bound))
        }
      }
    }
  }

  /// Swift takes some different texts for equal; rules compare bytes.
  @Test func textsCompareByBytes() {
    #expect(Validation.isEqual("K", "K"))
    #expect(!Validation.isEqual("\u{212A}", "K"))
    #expect(!Validation.hasPrefix("e\u{301}x", "é"))
    #expect(!Validation.contains("e\u{301}", "é"))
    #expect(Validation.contains("abc", ""))
    #expect(Validation.hasSuffix("abc", "bc"))
    #expect(!Validation.hasSuffix("c", "bc"))
  }

  @Test func bytes() {
    #expect(Validation.contains([1, 2, 3], [2, 3]))
    #expect(!Validation.contains([1, 2], [2, 3]))
    #expect(!Validation.contains([], [1]))
    #expect(Validation.hasSuffix([1, 2], [2]))
    #expect(!Validation.hasSuffix([2], [1, 2]))
    #expect(Validation.isIPv4([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 1, 2, 3, 4]))
    #expect(!Validation.isIPv4([UInt8](repeating: 0, count: 16)))
    #expect(!Validation.isIP([1, 2, 3]))
  }

  @Test func durationsAndTimestamps() {
    var duration = Google.Protobuf.Duration()
    duration.seconds = 315_576_000_000
    #expect(Validation.problem(duration) == nil)
    #expect(Validation.nanoseconds(duration) == .max)
    duration.seconds = -315_576_000_001
    #expect(
      Validation.problem(duration)
        == "proto: duration (seconds:-315576000001) exceeds -10000 years")
    #expect(Validation.nanoseconds(duration) == .min)
    duration.seconds = 0
    duration.nanos = 1_000_000_000
    #expect(
      Validation.problem(duration) == "proto: duration (nanos:1000000000) has out-of-range nanos")

    var time = Google.Protobuf.Timestamp()
    time.seconds = 253_402_300_799
    time.nanos = 999_999_999
    #expect(Validation.problem(time) == nil)
    #expect(Validation.compareToNow(time) > 0)
    #expect(Validation.compareToNow(time, offset: .max) > 0)
    time.seconds += 1
    #expect(
      Validation.problem(time)
        == "proto: timestamp (seconds:253402300800 nanos:999999999) after 9999-12-31")
    time.seconds = -62_135_596_801
    time.nanos = 0
    #expect(
      Validation.problem(time) == "proto: timestamp (seconds:-62135596801) before 0001-01-01")
    #expect(Validation.compareToNow(time) < 0)
    #expect(Validation.compare(time, seconds: -62_135_596_801, nanos: 0) == 0)
    #expect(Validation.compare(time, seconds: -62_135_596_801, nanos: 1) < 0)
  }
}
