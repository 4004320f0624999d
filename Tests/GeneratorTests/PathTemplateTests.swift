import Base
import Testing

@testable import protoc_gen_pintle

@Suite struct PathTemplateTests {
  struct Good: Sendable, CustomTestStringConvertible {
    var text: String
    var variables: [[String]]
    var testDescription: String { text }
  }

  @Test(arguments: [
    Good(text: "/a", variables: []),
    Good(text: "/a/b-c_d.e~f", variables: []),
    Good(text: "/*/**", variables: []),
    Good(text: "/a/{id}", variables: [["id"]]),
    Good(text: "/a/{id}/b/{other_id}:verb", variables: [["id"], ["other_id"]]),
    Good(text: "/{a.b.c=x/*/y/**}", variables: [["a", "b", "c"]]),
    Good(text: "/{name=**}:undelete", variables: [["name"]]),
    Good(text: "/a:verb", variables: []),
  ])
  func accepted(row: Good) throws {
    #expect(try PathTemplate(row.text).variables == row.variables)
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
