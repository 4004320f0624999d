import Base
import RegularExpressions
import Testing

/// An expression, texts that it matches whole, and texts that it does not.
struct MatchCase: Sendable, CustomTestStringConvertible {
  var expression: String
  var flags: String
  var matches: [String]
  var others: [String]
  var testDescription: String { expression }

  init(_ expression: String, _ matches: [String], not others: [String]) {
    self.init(expression, "", matches, not: others)
  }

  init(_ expression: String, _ flags: String, _ matches: [String], not others: [String]) {
    self.expression = expression
    self.flags = flags
    self.matches = matches
    self.others = others
  }

  func compiled(_ syntax: RegularExpression.Syntax) throws -> RegularExpression {
    var set: RegularExpression.Flags = []
    for letter in flags.unicodeScalars {
      set.formUnion(try #require(RegularExpression.Flags(letter: letter)))
    }
    return try RegularExpression(expression, syntax: syntax, flags: set)
  }

  func check(_ syntax: RegularExpression.Syntax) throws {
    let compiled = try compiled(syntax)
    var steps = 1_000_000
    for text in matches {
      #expect(try compiled.matches(whole: text, steps: &steps), "\(expression) on \(text)")
    }
    for text in others {
      #expect(try !compiled.matches(whole: text, steps: &steps), "\(expression) on \(text)")
    }
  }
}

@Suite struct MatchTests {
  /// RFC 9485.
  static let iRegexp: [MatchCase] = [
    .init("", [""], not: ["a", " "]),
    .init("abc", ["abc"], not: ["", "ab", "abcd", "xabc", "ABC"]),
    .init("a|bc|", ["a", "bc", ""], not: ["b", "abc"]),
    .init("a*", ["", "a", "aaaa"], not: ["b", "aab"]),
    .init("a+b?", ["a", "ab", "aab"], not: ["", "b", "abb"]),
    .init("a{2}", ["aa"], not: ["a", "aaa"]),
    .init("a{2,}", ["aa", "aaaaa"], not: ["a"]),
    .init("a{0,2}", ["", "a", "aa"], not: ["aaa"]),
    .init("(ab|c){2}d", ["ababd", "abcd", "ccd"], not: ["abd", "cd", "cccd"]),
    .init("(a*)*", ["", "aaa"], not: ["b"]),
    .init("a.c", ["abc", "a\u{2028}c", "a\u{1F600}c"], not: ["a\nc", "a\rc", "ac"]),
    .init("^a$", ["a"], not: ["^a$", "a\n"]),
    .init("\\^[$^]", ["^$", "^^"], not: ["$"]),
    .init("a^b|c$d", [], not: ["a^b", "ab", "c$d"]),
    .init("[abc]", ["a", "b", "c"], not: ["d", "ab", ""]),
    .init("[^abc]", ["d", "é", "\n"], not: ["a", ""]),
    .init("[a-cx-z]+", ["abcxyz"], not: ["d"]),
    .init("[-a]", ["-", "a"], not: ["b"]),
    .init("[a-]", ["-", "a"], not: ["b"]),
    .init("[\\]\\\\\\-]", ["]", "\\", "-"], not: ["["]),
    .init("[\\p{L}\\p{Nd}]+", ["añZ9", "٣"], not: ["a b", "-"]),
    .init("\\p{Lu}\\P{Lu}", ["Aa", "É1"], not: ["aA", "AA"]),
    .init("[\\P{L}\\P{Nd}]", ["a", "1", "-"], not: []),
    .init("[^\\P{L}]", ["a", "é"], not: ["1"]),
    .init("[\\P{L}\\p{Lu}x]", ["1", "A", "x"], not: ["a"]),
    .init("\\p{So}", ["\u{1F600}"], not: ["a"]),
    .init(
      "\\n\\r\\t\\.\\*\\?\\+\\(\\)\\[\\]\\{\\}\\|\\^\\-\\\\", ["\n\r\t.*?+()[]{}|^-\\"], not: [""]),
    .init("caf\u{E9}", ["caf\u{E9}"], not: ["cafe\u{301}"]),
    .init("\u{212A}", ["\u{212A}"], not: ["K", "k"]),
  ]

  @Test(arguments: iRegexp) func iRegexpMatches(_ row: MatchCase) throws { try row.check(.iRegexp) }

  /// The documentation of java.util.regex.Pattern.
  static let java: [MatchCase] = [
    .init("foo.*?", ["foo", "foobar"], not: ["fo", "foo\nbar"]),
    .init("foo.*", "s", ["foo\nbar"], not: ["fo"]),
    .init("FOO", "i", ["foo", "Foo"], not: ["fo"]),
    .init("é", "i", ["é"], not: ["É"]),
    .init("é", "iu", ["é", "É"], not: ["e"]),
    .init("k", "iu", ["K", "k", "\u{212A}"], not: ["x"]),
    .init("k", "i", ["K", "k"], not: ["\u{212A}"]),
    .init("\u{212A}", "iu", ["K", "k", "\u{212A}"], not: ["x"]),
    .init("[a-f]", "i", ["A", "f"], not: ["g"]),
    .init("[^a-f]", "i", ["g"], not: ["A", "f"]),
    .init("σ", "iu", ["Σ", "ς", "σ"], not: ["s"]),
    .init("[à-å]+", "iu", ["ÀÅ", "àå"], not: ["a", "Æ"]),
    .init("[\\x{0}-\\x{FFFF}]", "iu", ["a", "\u{212A}"], not: ["\u{10428}"]),
    .init("\u{10400}", "iu", ["\u{10428}"], not: ["a"]),
    .init("ß", "iu", ["ß"], not: ["ss"]),
    .init("(?i)ab(?-i)c", ["ABc", "abc"], not: ["abC"]),
    .init("(?i:a)b", ["Ab", "ab"], not: ["AB"]),
    .init("(a(?i)b)c", ["aBc"], not: ["aBC", "ABc"]),
    .init("(?<year>\\d{4})-(?:0[1-9]|1[0-2])", ["2026-11"], not: ["2026-13", "26-11"]),
    .init("\\d\\D\\s\\S\\w\\W", ["1a b_-"], not: ["aa b_-"]),
    .init("\\d", ["1"], not: ["٣"]),
    .init("\\d", "U", ["1", "٣"], not: ["a"]),
    .init("\\w+", ["a_9"], not: ["é"]),
    .init("\\w+", "U", ["aé"], not: ["-"]),
    .init("\\s", [" ", "\t", "\u{B}"], not: ["\u{A0}"]),
    .init("\\h\\v", [" \n", "\u{A0}\u{2028}"], not: ["\n "]),
    .init("a\\b.*", ["a b", "a", "a-"], not: ["ab"]),
    .init("a\\B.*", ["ab"], not: ["a b", "a"]),
    .init("^a$", ["a"], not: ["a\n", "^a$"]),
    .init("a$(?s).*", ["a", "a\n", "a\r\n", "a\u{85}"], not: ["a\n\n", "a\nb"]),
    .init("a\\Z(?s).*", ["a", "a\n"], not: ["a\nb"]),
    .init("a\\z(?s).*", ["a"], not: ["a\n"]),
    .init("(?m)^a$\\n^b$", ["a\nb"], not: ["ab"]),
    .init("(?m)a$\\r\\n^b", ["a\r\nb"], not: ["a\rb"]),
    .init("(?md)a$\\r\\nb", [], not: ["a\r\nb"]),
    .init("a\\r$\\n", "md", ["a\r\n"], not: ["a\n"]),
    .init(".", ["a"], not: ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]),
    .init(".", "d", ["\r", "\u{2028}"], not: ["\n"]),
    .init("\\R", ["\n", "\r\n", "\r", "\u{2029}"], not: ["a", "\n\n"]),
    .init("[a-c[x-z]]+", ["axz"], not: ["d"]),
    .init("[a-z&&[^bc]]+", ["ad"], not: ["b", "A"]),
    .init("[a-z&&d-f]", ["e"], not: ["a"]),
    .init("[]a]+", ["]a"], not: ["b"]),
    .init("[^]a]", ["b"], not: ["]", "a"]),
    .init("[a\\-z]+", ["a-z"], not: ["b"]),
    .init("[-a]", ["-", "a"], not: ["b"]),
    .init("[\\d.]+", ["1.5"], not: ["a"]),
    .init("[\\Q]^\\E]+", ["]^"], not: ["Q"]),
    .init("\\Qa.b\\E+", ["a.b", "a.bb"], not: ["axb", "a.ba.b"]),
    .init(
      "\\x41\\u0042\\x{1F600}\\uD83D\\uDE00\\0103\\cA", ["AB\u{1F600}\u{1F600}C\u{1}"], not: ["A"]),
    .init("\\p{Alpha}\\p{IsAlphabetic}\\pL\\p{IsLu}", ["aééÉ"], not: ["éééÉ", "aééé"]),
    .init("\\p{Lu}", "i", ["a", "A"], not: ["1"]),
    .init("\\p{Lower}", "i", ["a", "A"], not: ["1"]),
    .init("a b # c\n c", "x", ["abc"], not: ["a b c"]),
    .init("[a b]", "x", ["a", "b"], not: [" "]),
    .init("a]}", ["a]}"], not: ["a"]),
    .init("a\\/b", ["a/b"], not: ["a\\/b"]),
    .init("(|a)+b", ["b", "ab", "aab"], not: ["a"]),
    .init("((a|b){2}|c+){2,3}", ["abab", "cc", "abccba", "cab"], not: ["ab", "aba", "cabbbb"]),
    .init("(x(a|b){0,2}y){2}", ["xyxaby", "xayxbby"], not: ["xy", "xabayxy"]),
    .init("(){3}a", ["a"], not: [""]),
  ]

  @Test(arguments: java) func javaMatches(_ row: MatchCase) throws { try row.check(.java) }

  @Test(arguments: [
    ("b", "abc", true), ("^b", "abc", false), ("b$", "ab", true), ("x*", "", true), ("", "a", true),
    ("a.c", "xxabcxx", true), ("\\bcd\\b", "ab cd ef", true), ("\\bc\\b", "ab cd ef", false),
    ("(?m)^c", "ab\ncd", true), ("d{3}", "dd", false),
  ]) func javaSearches(_ expression: String, _ text: String, _ expected: Bool) throws {
    var steps = 10_000
    let compiled = try RegularExpression(expression, syntax: .java)
    #expect(try compiled.matches(in: text, steps: &steps) == expected)
  }
}
