import Base
import JSONPath
import Testing
import Wire

@Suite struct BoundTests {
  @Test func lengthIsBounded() throws {
    let most = Limits.maxPathBytes
    func expression(_ count: Int) -> String { "$." + String(repeating: "a", count: count - 2) }
    for dialect in [PathDialect.rfc9535, .jayway] {
      #expect(throws: Never.self) { try PathExpression(expression(most), dialect: dialect) }
      #expect(throws: PathSyntaxError.self) {
        try PathExpression(expression(most + 1), dialect: dialect)
      }
    }
    let template = Limits.maxTemplateBytes
    #expect(throws: Never.self) { try PathTemplate(String(repeating: "a", count: template)) }
    #expect(throws: PathSyntaxError.self) {
      try PathTemplate(String(repeating: "a", count: template + 1))
    }
    let expressions = Limits.maxTemplateExpressions
    #expect(throws: Never.self) { try PathTemplate(String(repeating: "{{$}}", count: expressions)) }
    #expect(throws: PathSyntaxError.self) {
      try PathTemplate(String(repeating: "{{$}}", count: expressions + 1))
    }
  }

  @Test func segmentsAreBounded() throws {
    let most = Limits.maxPathSegments
    for dialect in [PathDialect.rfc9535, .jayway] {
      for segment in [".a", "[0]", "..*", "['a']"] {
        let longest = "$" + String(repeating: segment, count: most)
        #expect(throws: Never.self) { try PathExpression(longest, dialect: dialect) }
        #expect(throws: PathSyntaxError.self) {
          try PathExpression(longest + segment, dialect: dialect)
        }
      }
      // Those in filters count.
      let half = String(repeating: ".a", count: most / 2)
      #expect(throws: Never.self) {
        try PathExpression("$" + half.dropLast(2) + "[?(@" + half + ")]", dialect: dialect)
      }
      #expect(throws: PathSyntaxError.self) {
        try PathExpression("$" + half + "[?(@" + half + ")]", dialect: dialect)
      }
    }
  }

  @Test func statesAreBounded() throws {
    // A state for each letter, and one where it matches.
    let count = Limits.maxPathPatternStates / 2 - 1
    let halves = ["a{\(count)}", "b{\(count)}"]
    func standard(_ expressions: [String]) -> String {
      "$[?" + expressions.map { "match(@, '\($0)')" }.joined(separator: " && ") + "]"
    }
    func jayway(_ expressions: [String]) -> String {
      "$[?(" + expressions.map { "@ =~ /\($0)/" }.joined(separator: " && ") + ")]"
    }
    #expect(throws: Never.self) { try PathExpression(standard(halves), dialect: .rfc9535) }
    #expect(throws: Never.self) { try PathExpression(jayway(halves), dialect: .jayway) }
    #expect(throws: PathSyntaxError.self) {
      try PathExpression(standard(halves + [""]), dialect: .rfc9535)
    }
    #expect(throws: PathSyntaxError.self) {
      try PathExpression(jayway(halves + [""]), dialect: .jayway)
    }
  }

  @Test func nestingIsBounded() throws {
    let most = Limits.maxFilterDepth
    func nested(_ count: Int, _ open: String, _ inside: String, _ close: String) -> String {
      String(repeating: open, count: count) + inside + String(repeating: close, count: count)
    }
    // The filter itself is a level.
    for (dialect, open, inside, close) in [
      (PathDialect.rfc9535, "(", "@.a", ")"), (.jayway, "(", "@.a", ")"),
      (.rfc9535, "!(", "@.a", ")"),
    ] {
      let (front, back) = dialect == .rfc9535 ? ("$[?", "]") : ("$[?", "]")
      let count = dialect == .rfc9535 ? most - 1 : most
      let deepest = front + nested(count, open, inside, close) + back
      #expect(throws: Never.self) { try PathExpression(deepest, dialect: dialect) }
      #expect(throws: PathSyntaxError.self) {
        try PathExpression(front + nested(count + 1, open, inside, close) + back, dialect: dialect)
      }
    }
    for (dialect, text, isTaken) in [
      (PathDialect.rfc9535, "$" + nested(most, "[?@", "", "]"), true),
      (.rfc9535, "$" + nested(most + 1, "[?@", "", "]"), false),
      (.rfc9535, "$[?" + nested(most - 1, "length(", "@", ")") + "==1]", true),
      (.rfc9535, "$[?" + nested(most, "length(", "@", ")") + "==1]", false),
      (.jayway, "$" + nested(most, "[?(@", "", ")]"), true),
      (.jayway, "$" + nested(most + 1, "[?(@", "", ")]"), false),
      (.jayway, "$[?(@ == " + nested(most - 1, "[", "", "]") + ")]", true),
      (.jayway, "$[?(@ == " + nested(most, "[", "", "]") + ")]", false),
      (.jayway, nested(most, "$.concat(", "1", ")"), true),
      (.jayway, nested(most + 1, "$.concat(", "1", ")"), false),
      (.jayway, "$[?(" + nested(most - 1, "!", "@", "") + ")]", true),
      (.jayway, "$[?(" + nested(most, "!", "@", "") + ")]", false),
      (.jayway, "$[?(" + nested(4000, "!", "@", "") + ")]", false),
    ] {
      let path = try? PathExpression(text, dialect: dialect)
      #expect((path != nil) == isTaken, "\(text.prefix(60))")
    }
  }

  @Test func resultsAreBounded() throws {
    let most = Limits.maxPathResults
    let all = try PathExpression("$[*]", dialect: .rfc9535)
    var run = PathRun()
    let document = JSONValue.array(Array(repeating: .null, count: most))
    #expect(try all.values(in: document, &run).count == most)
    let longer = JSONValue.array(Array(repeating: .null, count: most + 1))
    run = PathRun()
    #expect(throws: PathEvaluationError.resultsExceeded(limit: most)) {
      try all.values(in: longer, &run)
    }
    #expect(try all.matches(longer, &run))
  }

  @Test func stepsAreBounded() throws {
    let path = try PathExpression("$[?@.a==1]", dialect: .rfc9535)
    let document = JSONValue.array(Array(repeating: ["a": .number("1")], count: 100))
    var run = PathRun()
    #expect(try path.values(in: document, &run).count == 100)
    let used = Limits.maxPathSteps - run.steps
    #expect(used > 200 && used < 2_000)
    run = PathRun(steps: used)
    #expect(try path.values(in: document, &run).count == 100)
    #expect(run.steps == 0)
    run = PathRun(steps: used - 1)
    #expect(throws: PathEvaluationError.stepsExceeded) { try path.values(in: document, &run) }
  }

  @Test func depthIsBounded() throws {
    func document(_ depth: Int) -> JSONValue {
      var value = JSONValue.null
      for _ in 0..<depth { value = .array([value]) }
      return value
    }
    // One level for each segment, one for each value.
    let path = try PathExpression("$..*", dialect: .rfc9535)
    var run = PathRun()
    let deepest = document(Limits.maxPathDepth - 2)
    #expect(try path.values(in: deepest, &run).count == Limits.maxPathDepth - 2)
    #expect(throws: PathEvaluationError.depthExceeded(limit: Limits.maxPathDepth)) {
      try path.values(in: document(Limits.maxPathDepth), &run)
    }
    let equal = try PathExpression("$[?@==$.b]", dialect: .rfc9535)
    let twice: JSONValue = ["a": document(600), "b": document(600)]
    #expect(throws: PathEvaluationError.depthExceeded(limit: Limits.maxPathDepth)) {
      try equal.values(in: twice, &run)
    }
  }

  @Test func textsAreBounded() throws {
    let most = Limits.maxPathTextBytes
    let half = JSONValue.string(String(repeating: "a", count: most / 2))
    for (template, isTaken) in [
      ("{{$.h}}{{$.h}}", true), ("{{$.h}}{{$.h}}a", false), ("a{{$.l}}", false),
    ] {
      let compiled = try PathTemplate(template)
      var run = PathRun()
      let document: JSONValue = ["h": half, "l": .array([half, half])]
      if isTaken {
        #expect(try compiled.string(in: document, &run).utf8.count == most)
      } else {
        #expect(throws: PathEvaluationError.textTooLong(limit: most)) {
          try compiled.string(in: document, &run)
        }
      }
    }
    let concat = try PathExpression("$.concat($.h, $.h, 'a')", dialect: .jayway)
    var run = PathRun()
    #expect(throws: PathEvaluationError.textTooLong(limit: most)) {
      try concat.first(in: ["h": half], &run)
    }
  }

  /// Expressions that cost much on small documents: each ends with its result, or with an error, within its steps.
  @Test(arguments: [
    "$" + String(repeating: "..*", count: 100), "$..*..*..*..*..*..*..*..*",
    "$" + String(repeating: "[*,*]", count: 100),
    "$" + String(repeating: "..['a','b',*]", count: 40),
    "$..[?@..[?@..[?@..[?@..[?count(@..*)>100]]]]]", "$[?count(@..*..*..*)>1]",
    "$[?length(value(@..*))==1 || count(@..*..*)==-1]", "$..[?@==$]", "$..[?match(@, '(a+)+b')]",
    "$..[?search(@, '((a*)*)*b')]", "$..[?search(@, '(a|aa|aaa){0,300}b')]", "$..[?search(@, @)]",
    "$[::1,::1,::1,::1]" + String(repeating: "[::-1,::1]", count: 40),
  ]) func costIsBounded(_ expression: String) throws {
    let path = try PathExpression(expression, dialect: .rfc9535)
    var level = JSONValue.string(String(repeating: "a", count: 1000))
    for _ in 0..<6 { level = .array([level, ["a": level, "b": .string("(a*)*(a*)*b")], level]) }
    try Self.expectBound(path, level)
  }

  /// An evaluation ends with its result, or because it needs more than it may have, and has no more steps than that:
  /// which is within 10 ms in a release build (`make bench-paths`).
  private static func expectBound(_ path: PathExpression, _ document: JSONValue) throws {
    var run = PathRun()
    do throws(PathEvaluationError) {
      _ = try path.values(in: document, &run)
    } catch {
      switch error {
      case .stepsExceeded: break
      case .resultsExceeded(let limit): #expect(limit == Limits.maxPathResults)
      default: throw error
      }
    }
    #expect(run.steps >= 0 && run.steps < Limits.maxPathSteps)
  }

  /// Regular expressions over which engines that go back need longer with each letter: an evaluation's steps bound them
  /// in each dialect, and twice the text takes about twice the steps.
  @Test(arguments: [
    "(a+)+b", "(a|aa)+b", "(a|a?)+b", "(.*a){20}!b", "([a-zA-Z]+)*!b", "(a?){30}a{30}b",
    "(a*)*(a*)*b", "(.*)*b", "(a|b|ab)*c", "(a{0,9}){0,9}b",
  ]) func regularExpressionsAreLinear(_ expression: String) throws {
    for path in [
      try PathExpression("$[?match(@, '\(expression)')]", dialect: .rfc9535),
      try PathExpression("$[?(@ =~ /\(expression)/)]", dialect: .jayway),
    ] {
      func steps(_ count: Int) throws -> Int {
        var run = PathRun()
        let text = JSONValue.string(String(repeating: "a", count: count) + "!")
        #expect(try path.values(in: .array([text]), &run).isEmpty)
        return Limits.maxPathSteps - run.steps
      }
      let (once, twice) = (try steps(200), try steps(400))
      #expect(twice < once * 22 / 10 + 50, "\(once), \(twice)")
      let long = String(repeating: "a", count: 100_000) + "!"
      try Self.expectBound(path, .array([.string(long)]))
    }
  }
}
