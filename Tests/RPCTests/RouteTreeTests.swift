import HTTP
import Testing

@testable import RPC

/// Which binding a path finds; the grammar of templates is tested with the generator.
@Suite struct RouteTreeTests {
  struct Match: Sendable {
    var path: String
    var method = HTTPMethod.get
    /// The template that must win; nil for none.
    var template: String?
    var values: [String] = []
  }

  static let templates = [
    "/v1/say", "/v1/{text}", "/v1/{text}/tags", "/v1/special/{text}", "/v1/{text}:go",
    "/v1/say:go", "/files/{name=**}", "/files/{name=shelves/*}/info", "/deep/{name=a/*/b/**}",
    "/{first}/{second}/{third}",
  ]

  @Test(arguments: [
    Match(path: "/v1/say", template: "/v1/say"),
    Match(path: "/v1/other", template: "/v1/{text}", values: ["other"]),
    Match(path: "/v1/s%61y", template: "/v1/say"),
    Match(path: "/v1/a%2Fb", template: "/v1/{text}", values: ["a/b"]),
    Match(path: "/v1/a%2fb/tags", template: "/v1/{text}/tags", values: ["a/b"]),
    Match(path: "/v1/caf%C3%A9", template: "/v1/{text}", values: ["caf\u{e9}"]),
    Match(path: "/v1/a+b", template: "/v1/{text}", values: ["a+b"]),
    Match(path: "/v1/special/x", template: "/v1/special/{text}", values: ["x"]),
    Match(path: "/v1/special/tags", template: "/v1/special/{text}", values: ["tags"]),
    Match(path: "/v1/other/tags", template: "/v1/{text}/tags", values: ["other"]),
    Match(path: "/v1/other:go", template: "/v1/{text}:go", values: ["other"]),
    Match(path: "/v1/say:go", template: "/v1/say:go"),
    Match(path: "/v1/say:stop", template: "/v1/{text}", values: ["say:stop"]),
    Match(path: "/v1/a:b:go", template: "/v1/{text}:go", values: ["a:b"]),
    Match(path: "/v1/:go", template: "/v1/{text}", values: [":go"]),
    Match(path: "/files", template: "/files/{name=**}", values: [""]),
    Match(path: "/files/a/b%2Fc/d", template: "/files/{name=**}", values: ["a/b%2Fc/d"]),
    Match(
      path: "/files/shelves/x/info", template: "/files/{name=shelves/*}/info",
      values: ["shelves/x"]),
    Match(
      path: "/files/shelves/x/other", template: "/files/{name=**}", values: ["shelves/x/other"]),
    Match(path: "/deep/a/x/b/c/d", template: "/deep/{name=a/*/b/**}", values: ["a/x/b/c/d"]),
    Match(path: "/x/y/z", template: "/{first}/{second}/{third}", values: ["x", "y", "z"]),
    Match(path: "/v1/..", template: "/v1/{text}", values: [".."]),
    Match(path: "/v1/%2e%2e", template: "/v1/{text}", values: [".."]),
    Match(path: "/v1/a;b", template: "/v1/{text}", values: ["a;b"]),
    Match(path: "/v1/"), Match(path: "/v1"), Match(path: "/"), Match(path: ""),
    Match(path: "v1/say"),
    Match(path: "/v1//tags"), Match(path: "/v1/%zz"), Match(path: "/v1/%C0%AF"), Match(path: "*"),
    Match(path: "/v1/say/"), Match(path: "/x/y/z/"), Match(path: "/x/y/z/w"),
  ])
  func match(_ row: Match) throws {
    var tree = RouteTree()
    for template in Self.templates {
      try tree.insert(Self.binding(template))
    }
    let found = Array(row.path.utf8).withUnsafeBytes { path -> (String, [String])? in
      if case .binding(let binding, let values) = tree.find(path, row.method) {
        return (binding.text, values)
      }
      return nil
    }
    #expect(found?.0 == row.template)
    #expect(found?.1 ?? [] == row.values)
  }

  static func binding(_ template: String, verb: String = "GET") throws -> Binding {
    try Binding(
      ServerMethod.unary(EchoService.unary) { (request: TestMessage, _) async throws(RPCError) in
        request
      },
      MethodDescriptor.HTTPRule(verb: verb, template: template), prefix: "",
      EchoService.registered())
  }

  @Test func methodsOfOnePathStandBesideOneAnother() throws {
    var tree = RouteTree()
    try tree.insert(Self.binding("/a/{x}"))
    try tree.insert(Self.binding("/a/b", verb: "PUT"))
    Array("/a/b".utf8).withUnsafeBytes { path in
      // The literal has no GET, so the variable's binding answers.
      if case .binding(let binding, _) = tree.find(path, .get) {
        #expect(binding.text == "/a/{x}")
      } else {
        Issue.record("GET found nothing")
      }
      if case .otherMethods(let others) = tree.find(path, .delete) {
        #expect(others.map(\.httpMethod) == [.put, .get])
      } else {
        Issue.record("DELETE should find the other methods")
      }
    }
  }

  struct Pair: Sendable {
    var first: String
    var second: String
  }

  @Test(arguments: [
    Pair(first: "/a/b", second: "/a/b"), Pair(first: "/a/{x}", second: "/a/{y}"),
    Pair(first: "/a/{x}", second: "/a/*"), Pair(first: "/a/{x=**}", second: "/a/**"),
    Pair(first: "/{x=a/*}", second: "/a/{y}"), Pair(first: "/a/{x}:go", second: "/a/{y}:go"),
  ])
  func equalRoutesFailAtStart(_ pair: Pair) throws {
    var tree = RouteTree()
    try tree.insert(Self.binding(pair.first))
    #expect(throws: RegistrationError.ambiguousRoutes("GET \(pair.first)", "GET \(pair.second)")) {
      try tree.insert(Self.binding(pair.second))
    }
    try tree.insert(Self.binding(pair.second, verb: "POST"))
  }
}
