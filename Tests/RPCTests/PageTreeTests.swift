import HTTP
import RPC
import Testing

/// Pages by path and by prefix, as a program adds them.
@Suite struct PageTreeTests {
  private static let script = String(repeating: "let answer = 42;\n", count: 200)

  /// A console: three files, a place for administrators, and nothing else.
  private static func server() throws -> TestServer {
    let files = [
      "/": PageContent("text/html", "<html>").tagged(),
      "/app.js": PageContent("text/javascript", script, maxAge: 60).tagged().compressed(),
      "/tiny.js": PageContent("text/javascript", "x").compressed(),
    ]
    var admin = HTTPPage.tree("/console/admin") { PageContent("text/plain", "admin\($0.rest)") }
    admin.authenticate = { (request) throws(RPCError) in
      guard request.field(.authorization) == "Bearer t" else {
        throw RPCError(.unauthenticated, "who are you?")
      }
    }
    return try TestServer(
      protocols: Dialect.protocols,
      pages: [
        .tree("/console") { files[$0.rest.isEmpty ? "/" : $0.rest] }, admin,
        HTTPPage("/console/exact", PageContent("text/plain", "exact")),
      ])
  }

  private static func get(_ target: String, _ fields: (String, String)...) -> TestRequest {
    TestRequest(method: .get, target: target, fields: fields)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var target: String
    var status: Int
    var text = ""
    var testDescription: String { target }
  }

  @Test(arguments: [
    Row(target: "/console", status: 200, text: "<html>"),
    Row(target: "/console/", status: 200, text: "<html>"),
    Row(target: "/console/?x=1", status: 200, text: "<html>"),
    Row(target: "/console/tiny.js", status: 200, text: "x"),
    Row(target: "/console/exact", status: 200, text: "exact"),
    Row(
      target: "/console/nothing", status: 404, text: #"{"code":5,"message":"Not Found"}"#),
    Row(target: "/consoles", status: 404, text: #"{"code":5,"message":"Not Found"}"#),
    Row(
      target: "/console/admin/x", status: 401, text: #"{"code":16,"message":"who are you?"}"#),
  ])
  func places(_ row: Row) throws {
    let stream = try Self.server().send(Self.get(row.target))
    #expect(stream.status == row.status)
    #expect(stream.text == row.text)
    #expect(stream.isFinished)
  }

  @Test func aTagSavesTheBody() throws {
    let server = try Self.server()
    let first = server.send(Self.get("/console/"))
    let tag = try #require(first.field("etag"))
    for known in [tag, "W/" + tag, "\"a\", " + tag, "*"] {
      let again = server.send(Self.get("/console/", ("if-none-match", known)))
      #expect(again.status == 304 && again.body.isEmpty && again.isFinished)
      #expect(again.field("etag") == tag)
      #expect(again.field("content-length") == nil)
    }
    for other in ["\"a\"", "", String(tag.dropLast())] {
      #expect(server.send(Self.get("/console/", ("if-none-match", other))).status == 200)
    }
  }

  @Test func whoAcceptsGzipGetsIt() throws {
    let server = try Self.server()
    let plain = server.send(Self.get("/console/app.js"))
    #expect(plain.text == Self.script)
    #expect(plain.field("vary") == "accept-encoding")
    #expect(plain.field("content-encoding") == nil)
    #expect(plain.field("cache-control") == "max-age=60")
    let zipped = server.send(Self.get("/console/app.js", ("accept-encoding", "br, gzip")))
    #expect(zipped.field("content-encoding") == "gzip")
    #expect(zipped.field("content-length") == "\(zipped.body.count)")
    #expect(try TestCompression.inflate(zipped.body, .gzip) == Array(Self.script.utf8))
    #expect(zipped.field("etag") != plain.field("etag"), "two forms, two tags")
    let tag = try #require(zipped.field("etag"))
    let again = server.send(
      Self.get("/console/app.js", ("accept-encoding", "gzip"), ("if-none-match", tag)))
    #expect(again.status == 304)
    // What compression makes longer stays as it is.
    let tiny = server.send(Self.get("/console/tiny.js", ("accept-encoding", "gzip")))
    #expect(tiny.text == "x" && tiny.field("content-encoding") == nil)
  }

  @Test func headAndOtherMethods() throws {
    let server = try Self.server()
    let head = server.send(TestRequest(method: .head, target: "/console/app.js"))
    #expect(head.status == 200 && head.body.isEmpty)
    #expect(head.field("content-length") == "\(Self.script.utf8.count)")
    let post = server.send(TestRequest(target: "/console/"))
    #expect(post.status == 405 && post.field("allow") == "GET, HEAD")
  }

  @Test func whatAPageSaysOfAllItsAnswers() throws {
    var page = HTTPPage.tree("/app") { request in
      switch request.rest {
      case "": PageContent.redirect(to: "app/")
      case "/": PageContent("text/html", "<html>", maxAge: 0).tagged()
      default: nil
      }
    }
    page.fields = [("content-security-policy", "default-src 'none'"), ("vary", "accept")]
    let server = try TestServer(protocols: Dialect.protocols, pages: [page])
    let moved = server.send(Self.get("/app"))
    #expect(moved.status == 302 && moved.field("location") == "app/" && moved.text == "see app/\n")
    let first = server.send(Self.get("/app/"))
    #expect(first.field("cache-control") == "no-cache", "kept, and asked for each time")
    #expect(first.field("location") == nil)
    let tag = try #require(first.field("etag"))
    let again = server.send(Self.get("/app/", ("if-none-match", tag)))
    #expect(again.status == 304)
    for stream in [moved, first, again, server.send(TestRequest(target: "/app/"))] {
      #expect(stream.field("content-security-policy") == "default-src 'none'")
      #expect(stream.field("vary") == "accept")
    }
    // What is not there is no answer of the page's.
    #expect(server.send(Self.get("/app/x")).field("content-security-policy") == nil)
  }

  @Test func whoMayComesIn() throws {
    let server = try Self.server()
    let refused = server.send(Self.get("/console/admin"))
    #expect(refused.status == 401 && refused.field("www-authenticate") == #"Bearer realm="pintle""#)
    let fields = ("authorization", "Bearer t")
    #expect(server.send(Self.get("/console/admin/a%20b", fields)).text == "admin/a%20b")
  }

  @Test func theRootTreeComesLast() throws {
    let server = try TestServer(
      protocols: Dialect.protocols,
      pages: [
        .tree("/") { PageContent("text/plain", "root\($0.rest)") },
        HTTPPage("/a", PageContent("text/plain", "a")),
      ])
    #expect(server.send(Self.get("/a")).text == "a")
    #expect(server.send(Self.get("/b/c")).text == "root/b/c")
    #expect(server.send(Self.get("/")).text == "root/")
    // A path that a dialect claims is no page.
    let call = try Dialect.grpc.read(server.send(Dialect.grpc.unary(TestMessage("hi"))))
    #expect(call.messages == [TestMessage("hi")])
  }

  @Test func twoAtOnePlaceAreRefused() throws {
    let tree = HTTPPage.tree("/a") { _ in nil }
    #expect(throws: RegistrationError.duplicatePage("/a")) {
      try RPCHandler(protocols: [], services: [], pages: [tree, tree])
    }
  }
}
