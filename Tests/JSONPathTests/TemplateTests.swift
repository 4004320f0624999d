import Base
import JSONPath
import Testing
import Wire

/// A template, and what it gives for the document of the suite.
struct TemplateCase: Sendable, CustomTestStringConvertible {
  var template: String
  var value: String?
  var testDescription: String { template }

  init(_ template: String, _ value: String?) {
    self.template = template
    self.value = value
  }
}

@Suite struct TemplateTests {
  static let document =
    #"{"a":{"s":"x \"y\"","n":1.50,"t":true,"z":null,"l":[1],"m":[1,2],"o":{"k":"v"}},"f":[{"n":"p","v":1},{"n":"q","v":2},{"n":"q","v":3}],"w":"q"}"#

  static let rows: [TemplateCase] = [
    .init("", #""""#), .init("plain", #""plain""#),
    // Alone: the value with its type.
    .init("{{$.a.s}}", #""x \"y\"""#), .init("{{$.a.n}}", "1.50"), .init("{{ $.a.t }}", "true"),
    .init("{{$.a.z}}", "null"), .init("{{$.a.o}}", #"{"k":"v"}"#), .init("{{$.a.l}}", "[1]"),
    .init("{{$.none}}", nil), .init("{{$.f[?(@.n == 'none')]}}", nil),
    // A list of one is its element.
    .init("{{$.f[?(@.n == 'p')].v}}", "1"), .init("{{$.f[?(@.n == 'q')].v}}", "[2,3]"),
    // In a text: text.
    .init("<{{$.a.s}}|{{$.a.n}}|{{$.a.t}}>", #""<x \"y\"|1.50|true>""#),
    .init("<{{$.a.z}}{{$.none}}>", #""<>""#),
    .init("-{{$.a.m}}{{$.a.o}}", #""-[1,2]{\"k\":\"v\"}""#),
    .init(" {{$.w}}", #"" q""#), .init("{{$.w}}{{$.w}}", #""qq""#),
    // Braces that are no expression.
    .init("{{name}} {{#if}} { { {{", #""{{name}} {{#if}} { { {{""#), .init("{{{$.w}}}", #""{q}""#),
    .init("{\"a\":{\"b\":{{$.a.n}}}}", #""{\"a\":{\"b\":1.50}}""#), .init("}} {{$.w}}", #""}} q""#),
    .init("{{$['w']}}", #""q""#), .init("{{$.f[?(@.n != \"}}\")].n}}", #"["p","q","q"]"#),
    .init("{{$.f[?(@ == {'n':'p','v':1})].v}}}}", #""1}}""#),
    .init("{{$.concat($.w, \"}}'\")}}", #""q}}'""#),
    // Expressions in a filter.
    .init("{{$.f[?(@.n == \"q\" && @.v == 3)].v}}", "3"),
    .init("é{{$.w}}é", #""éqé""#),
  ]

  @Test(arguments: rows) func gives(_ row: TemplateCase) throws {
    let template = try PathTemplate(row.template)
    let document = try #require(JSONValue(text: Self.document))
    var run = PathRun()
    #expect(try template.value(in: document, &run)?.text() == row.value)
  }

  /// What a text in a filter takes from the document is a text, whatever it holds.
  @Test(arguments: [
    (#"$.f[?(@.n == "{{$.w}}")].v"#, "[2,3]"), ("$.f[?(@.n == '{{ $.w }}')].v", "[2,3]"),
    (#"$.f[?(@.n == "-{{$.w}}-")].v"#, "[]"), ("$.f[?(@.v > {{$.least}})].v", "[3,4]"),
    (#"$.f[?(@.n == "{{$.evil}}")].v"#, "[4]"), ("$.f[?(@.n == '{{w}}')].v", "[]"),
    (#"$.f[?("{{$.w}}" contains 'q' && @.v == 1)].n"#, #"["p"]"#),
  ]) func filtersTakeTemplates(_ expression: String, _ expected: String) throws {
    let document = try #require(
      JSONValue(
        text:
          #"{"f":[{"n":"p","v":1},{"n":"q","v":2},{"n":"q","v":3},{"n":"\" || 1 == 1 || \"","v":4}],"w":"q","least":2,"evil":"\" || 1 == 1 || \""}"#
      ))
    var run = PathRun()
    let path = try PathExpression(expression, dialect: .sailPoint)
    #expect(try path.result(in: document, &run)?.text() == expected)
  }

  @Test func textsAreEscaped() throws {
    let template = try PathTemplate("a={{$.v}}&b=\"")
    let document: JSONValue = ["v": .string("é \"\\\n/~.")]
    for (escaping, expected) in [
      (PathTemplate.Escaping.none, "a=é \"\\\n/~.&b=\""), (.json, #"a=é \"\\\n/~.&b=""#),
      (.percent, "a=%C3%A9%20%22%5C%0A%2F~.&b=\""),
    ] {
      var run = PathRun()
      #expect(try template.string(in: document, &run, escaping: escaping) == expected)
    }
  }

  @Test(arguments: [
    RefusedPath("a {{$.b", 2, "no end"), RefusedPath("é {{ $.b[] }}", 9, "a name in quotes"),
    RefusedPath("{{$.a}}{{$a}}", 10, "\".\" or \"[\""),
    RefusedPath("{{$.a[?(@.b == '}})]}}", 0, "no end"),
  ]) func isRefused(_ row: RefusedPath) {
    #expect {
      _ = try PathTemplate(row.expression)
    } throws: { error in
      guard let error = error as? PathSyntaxError else { return false }
      let isRight = error.position == row.position && error.message.contains(row.piece)
      if !isRight { print("\(row.expression): \(error)") }
      return isRight
    }
  }

  @Test func timeIsTheRuns() throws {
    let path = try PathExpression("$.now()", dialect: .sailPoint)
    for (time, text) in [
      (Int64(0), "1970-01-01T00:00:00Z"), (1_700_000_000_123_456_789, "2023-11-14T22:13:20.123Z"),
      (-1, "1969-12-31T23:59:59.999Z"),
    ] {
      var run = PathRun(time: time)
      #expect(try path.first(in: .null, &run) == .string(text))
    }
    let old = try PathExpression("$[?(@.until < $.now())]", dialect: .sailPoint)
    var run = PathRun(time: 1_700_000_000_000_000_000)
    #expect(try old.matches(["until": "2023-11-14"], &run))
    #expect(try !old.matches(["until": "2023-11-15"], &run))
  }
}
