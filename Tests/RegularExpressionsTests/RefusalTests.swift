import Base
import RegularExpressions
import Testing

/// An expression, where it is wrong, and a piece of what is said about it.
struct RefusedCase: Sendable, CustomTestStringConvertible {
  var expression: String
  var position: Int
  var piece: String
  var testDescription: String { expression }

  init(_ expression: String, _ position: Int, _ piece: String) {
    self.expression = expression
    self.position = position
    self.piece = piece
  }

  func check(_ syntax: RegularExpression.Syntax) {
    #expect {
      _ = try RegularExpression(expression, syntax: syntax)
    } throws: { error in
      guard let error = error as? RegularExpressionError else { return false }
      if error.position != position || !error.message.contains(piece) { print(error) }
      return error.position == position && error.message.contains(piece)
    }
  }
}

@Suite struct RefusalTests {
  static let iRegexp: [RefusedCase] = [
    .init("(a", 2, "expected \")\""), .init("a)", 1, "unexpected \")\""),
    .init("*", 0, "quantifier"),
    .init("a**", 2, "quantifier"), .init("a{2,1}", 1, "smaller"), .init("a{,2}", 2, "number"),
    .init("a{2", 3, "expected \"}\""), .init("[", 1, "expected"), .init("[]", 1, "empty"),
    .init("[b-a]", 4, "backwards"), .init("[a-b-c]", 5, "\\-"), .init("\\d", 0, "no escape"),
    .init("a\\", 2, "behind"), .init("\\p{Xx}", 0, "category"), .init("]", 0, "written"),
    .init("}", 0, "written"), .init("(?:a)", 1, "quantifier"), .init("[[]", 1, "written"),
  ]

  @Test(arguments: iRegexp) func iRegexpIsRefused(_ row: RefusedCase) { row.check(.iRegexp) }

  static let java: [RefusedCase] = [
    .init("a(?=b)", 1, "looking ahead"), .init("(?!b)", 0, "looking ahead"),
    .init("(?<=b)", 0, "looking behind"), .init("(?<!b)", 0, "looking behind"),
    .init("(?>b)", 0, "atomic"), .init("a*+", 2, "possessive"), .init("(a)\\1", 3, "backreference"),
    .init("(?<a>b)\\k<a>", 7, "backreference"), .init("\\G", 0, "not supported"),
    .init("\\p{IsLatin}", 0, "not supported"), .init("\\p{InGreek}", 0, "not supported"),
    .init("\\y", 0, "no escape"), .init("*a", 0, "quantifier"), .init("a**", 2, "quantifier"),
    .init("(a", 2, "expected \")\""), .init("a)", 1, "unexpected"),
    .init("[a", 2, "expected \"]\""),
    .init("[b-a]", 1, "backwards"), .init("a{2,1}", 1, "smaller"), .init("(?z)", 0, "flags"),
    .init("(?<1>", 3, "expected"), .init("\\x4", 0, "hexadecimal"),
    .init("\\uD800", 0, "surrogate"),
    .init("\\08", 0, "octal"),
  ]

  @Test(arguments: java) func javaIsRefused(_ row: RefusedCase) { row.check(.java) }
}

@Suite struct BoundTests {
  @Test func lengthIsBounded() throws {
    let longest = String(repeating: "|", count: Limits.maxRegularExpressionBytes)
    // Its branches are empty, yet they need states.
    #expect(throws: RegularExpressionError.self) {
      try RegularExpression(longest, syntax: .java)
    }
    let quoted = "\\Q" + String(repeating: "é", count: 100) + "\\E"
    #expect(throws: Never.self) { try RegularExpression(quoted, syntax: .java) }
    let comment = "(?x)#" + String(repeating: "a", count: Limits.maxRegularExpressionBytes - 5)
    #expect(throws: Never.self) { try RegularExpression(comment, syntax: .java) }
    #expect(throws: RegularExpressionError.self) {
      try RegularExpression(comment + "a", syntax: .java)
    }
  }

  @Test func statesAreBounded() throws {
    let most = Limits.maxRegularExpressionStates - 1
    #expect(throws: Never.self) { try RegularExpression("a{\(most)}", syntax: .iRegexp) }
    #expect(throws: RegularExpressionError.self) {
      try RegularExpression("a{\(most + 1)}", syntax: .iRegexp)
    }
    for huge in [
      "((a{1000}){1000}){1000}", "(((){99999999}){99999999}){99999999}a{2000}", "a{0,99999999}",
    ] {
      #expect(throws: RegularExpressionError.self) {
        try RegularExpression(huge, syntax: .java)
      }
    }
    #expect(throws: Never.self) {
      try RegularExpression("(((){99999999}){99999999}){99999999}", syntax: .java)
    }
  }

  @Test func depthIsBounded() throws {
    func nested(_ count: Int, _ open: String, _ close: String) -> String {
      String(repeating: open, count: count) + "a" + String(repeating: close, count: count)
    }
    let most = Limits.maxRegularExpressionDepth
    for (open, close) in [("(", ")"), ("[", "]")] {
      #expect(throws: Never.self) {
        try RegularExpression(nested(most, open, close), syntax: .java)
      }
      #expect(throws: RegularExpressionError.self) {
        try RegularExpression(nested(most + 1, open, close), syntax: .java)
      }
    }
    #expect(throws: RegularExpressionError.self) {
      try RegularExpression(nested(most + 1, "(", ")"), syntax: .iRegexp)
    }
  }

  @Test func stepsAreCountedAndBounded() throws {
    let compiled = try RegularExpression("a*", syntax: .iRegexp)
    var steps = 1_000
    #expect(try compiled.matches(whole: String(repeating: "a", count: 100), steps: &steps))
    let used = 1_000 - steps
    #expect(used > 100 && used < 600)
    var enough = used
    #expect(try compiled.matches(whole: String(repeating: "a", count: 100), steps: &enough))
    #expect(enough == 0)
    var few = used - 20
    #expect(throws: MatchStepsExceeded.self) {
      try compiled.matches(whole: String(repeating: "a", count: 100), steps: &few)
    }
  }

  /// A class that is made of many is looked at in as many steps.
  @Test func widthOfClassesIsCounted() throws {
    let parts = String(repeating: "[\\p{IsAlphabetic}&&\\p{IsLowercase}]", count: 90)
    func used(_ class: String, _ text: String) throws -> Int {
      var steps = 1_000_000
      _ = try RegularExpression(`class`, syntax: .java).matches(whole: text, steps: &steps)
      return 1_000_000 - steps
    }
    let text = String(repeating: "É", count: 100)
    #expect(try used("[\(parts)]*", "A" + text) <= 10)
    #expect(try used("[É\(parts)]*", text) > 60 * 100)
    #expect(try used("[É\\p{L}\\P{L}\\p{Lu}]*", text) < 10 * 100)
  }

  /// Twice the text takes twice the steps, whatever the expression.
  @Test(arguments: [
    "(a+)+", "(a|a)*", "(a*)*b", "(a|aa)+", "(.*)*(.*)*b", "(a?){50}a{50}", "((a*)*)*c",
  ])
  func stepsGrowWithTheText(_ expression: String) throws {
    let compiled = try RegularExpression("(" + expression + ")$", syntax: .java)
    func used(_ count: Int) throws -> Int {
      var steps = 100_000_000
      let text = String(repeating: "a", count: count) + "!"
      #expect(try !compiled.matches(whole: text, steps: &steps))
      return 100_000_000 - steps
    }
    let (once, twice) = (try used(2_000), try used(4_000))
    #expect(twice <= once * 5 / 2)
  }
}
