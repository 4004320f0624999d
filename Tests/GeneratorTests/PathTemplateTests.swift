import PathTemplates
import Testing

@Suite struct PathTemplateTests {
  struct Good: Sendable, CustomTestStringConvertible {
    var text: String
    var segments: [PathTemplate.Segment]
    var variables: [PathTemplate.Variable] = []
    var verb = ""
    var testDescription: String { text }
  }

  static func literal(_ text: String) -> PathTemplate.Segment { .literal(Array(text.utf8)) }

  @Test(arguments: [
    Good(text: "/a", segments: [literal("a")]),
    Good(text: "/a/b-c_d.e~f", segments: [literal("a"), literal("b-c_d.e~f")]),
    Good(text: "/a/*/b", segments: [literal("a"), .any, literal("b")]),
    Good(text: "/*/**", segments: [.any, .rest]),
    Good(text: "/a:go", segments: [literal("a")], verb: "go"),
    Good(text: "/a1;b+c", segments: [literal("a1;b+c")]),
    Good(text: "/caf%C3%A9", segments: [literal("caf\u{e9}")]),
    Good(text: "/a%2fb%3A", segments: [literal("a/b:")]),
    Good(
      text: "/v1/{id}", segments: [literal("v1"), .any],
      variables: [.init(field: ["id"], segments: 1..<2)]),
    Good(
      text: "/a/{id}/b/{other_id2}:verb", segments: [literal("a"), .any, literal("b"), .any],
      variables: [
        .init(field: ["id"], segments: 1..<2), .init(field: ["other_id2"], segments: 3..<4),
      ], verb: "verb"),
    Good(
      text: "/{a.b_c}/{d}:x", segments: [.any, .any],
      variables: [
        .init(field: ["a", "b_c"], segments: 0..<1), .init(field: ["d"], segments: 1..<2),
      ], verb: "x"),
    Good(
      text: "/v1/{name=a/*/b/**}",
      segments: [literal("v1"), literal("a"), .any, literal("b"), .rest],
      variables: [.init(field: ["name"], segments: 1..<5)]),
    Good(
      text: "/{a.b.c=x/*/y/**}", segments: [literal("x"), .any, literal("y"), .rest],
      variables: [.init(field: ["a", "b", "c"], segments: 0..<4)]),
    Good(
      text: "/{name=**}:undelete", segments: [.rest],
      variables: [.init(field: ["name"], segments: 0..<1)], verb: "undelete"),
  ])
  func accepted(row: Good) throws {
    let template = try PathTemplate(row.text)
    #expect(template.segments == row.segments)
    #expect(template.variables == row.variables)
    #expect(template.verb == row.verb)
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var text: String
    var reason: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Bad(text: "", reason: "\"/\" is missing at character 1"),
    Bad(text: "a", reason: "\"/\" is missing at character 1"),
    Bad(text: "/", reason: "a segment is empty at character 2"),
    Bad(text: "/a//b", reason: "a segment is empty at character 4"),
    Bad(text: "/a/", reason: "a segment is empty at character 4"),
    Bad(text: "/a:", reason: "the verb is empty at character 4"),
    Bad(text: "/a:b:c", reason: "\":\" is unexpected at character 5"),
    Bad(text: "/a:b/c", reason: "\"/\" is unexpected at character 5"),
    Bad(text: "/**/a", reason: "a segment follows \"**\""),
    Bad(text: "/{x=**}/a", reason: "a segment follows \"**\""),
    Bad(text: "/{x={y}}", reason: "a variable stands inside a variable"),
    Bad(text: "/{}", reason: "a field name is missing at character 3"),
    Bad(text: "/{1a}", reason: "a field name is missing at character 3"),
    Bad(text: "/{a.}", reason: "a field name is missing at character 5"),
    Bad(text: "/{a", reason: "\"}\" is missing at character 4"),
    Bad(text: "/{a=}", reason: "a segment is empty at character 5"),
    Bad(text: "/a b", reason: "\" \" is unexpected at character 3"),
    Bad(text: "/a?b", reason: "\"?\" is unexpected at character 3"),
    Bad(text: "/***", reason: "\"*\" is unexpected at character 4"),
    Bad(text: "//a", reason: "a segment is empty at character 2"),
    Bad(text: "/{", reason: "a field name is missing at character 3"),
    Bad(text: "/{.a}", reason: "a field name is missing at character 3"),
    Bad(text: "/a}", reason: "\"}\" is unexpected at character 3"),
    Bad(text: "/a*", reason: "\"*\" is unexpected at character 3"),
    Bad(text: "/{a}b", reason: "\"b\" is unexpected at character 5"),
    Bad(text: "/{a=b/**}/**", reason: "a segment follows \"**\""),
    Bad(text: "/{a}/{a}", reason: "\"a\" is bound twice"),
    Bad(text: "/{a.b}/x/{a.b}", reason: "\"a.b\" is bound twice"),
    Bad(text: "/caf\u{e9}", reason: "\"\u{e9}\" is unexpected at character 5"),
    Bad(text: "/%zz", reason: "a percent escape is malformed at character 2"),
    Bad(text: "/a%4", reason: "a percent escape is malformed at character 3"),
    Bad(text: "/%C0%AF", reason: "the percent escapes are not UTF-8 at character 8"),
  ])
  func refused(row: Bad) {
    do throws(PathTemplate.Failure) {
      _ = try PathTemplate(row.text)
      Issue.record("it was accepted")
    } catch {
      #expect(error.reason == row.reason)
    }
  }
}
