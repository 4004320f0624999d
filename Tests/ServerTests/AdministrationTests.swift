import Glibc
import HTTP
import Testing

@testable import Server

@Suite struct AdministrationTests {
  struct Answer: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var status = 0
    var contentType = ""
    var body: String?
    var testDescription: String { name }
  }

  @Test(arguments: [
    Answer(
      name: "length",
      text: "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\ncontent-length: 2\r\n\r\n{}",
      status: 200, contentType: "application/json", body: "{}"),
    Answer(name: "up to the end", text: "HTTP/1.1 404 \r\n\r\nabc", status: 404, body: "abc"),
    Answer(
      name: "chunks",
      text:
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3;x\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n",
      status: 200, body: "abc0123456789"),
    Answer(
      name: "chunks cut off",
      text: "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n"),
    Answer(
      name: "chunk longer than the body",
      text: "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nabc\r\n"),
    Answer(name: "body cut off", text: "HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nabc"),
    Answer(name: "length no number", text: "HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\nabc"),
    Answer(name: "head cut off", text: "HTTP/1.1 200 OK\r\ncontent-length: 4\r\n"),
    Answer(name: "no colon", text: "HTTP/1.1 200 OK\r\nabc\r\n\r\n"),
    Answer(name: "another protocol", text: "SSH-2.0-x\r\n\r\n"),
    Answer(name: "nothing", text: ""),
  ])
  func parsesAnswers(_ row: Answer) throws {
    guard let body = row.body else {
      #expect(throws: CommandError.self) { try LocalHTTPClient.parse(Array(row.text.utf8)) }
      return
    }
    let response = try LocalHTTPClient.parse(Array(row.text.utf8))
    #expect(response.status == row.status)
    #expect(response.contentType == row.contentType)
    #expect(String(decoding: response.body, as: UTF8.self) == body)
  }

  @Test func nobodyListens() {
    let client = LocalHTTPClient(path: "/nonexistent/admin.sock")
    #expect(!client.isServed())
    #expect(throws: CommandError.self) { try client.send("GET", "/") }
  }

  /// A path longer than the 107 bytes of a socket address works by way of its directory.
  @Test func longPaths() throws {
    let root = "/tmp/pintle-test-\(getpid())"
    let directory = root + "/" + String(repeating: "d", count: 120)
    let path = directory + "/admin.sock"
    try FileAccess.makeDirectory(directory)
    defer {
      unlink(path)
      rmdir(directory)
      rmdir(root)
    }
    // A file that a killed server left behind.
    try FileAccess.createPrivate(path, [])
    #expect(!LocalHTTPClient(path: path).isServed())
    let server = HTTPServer(listeners: [.init(path: path)], handler: NoHandler())
    try server.start()
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(LocalHTTPClient(path: path).isServed())
    server.stop()
    #expect(!LocalHTTPClient(path: path).isServed())
  }

  private struct NoHandler: HTTPHandler {
    func handle(_ stream: HTTPStream) { stream.reset(.cancel) }
  }

  @Test func tables() {
    var table = TextTable("ID", "NAME", "ROLES")
    table.append("1", "a\u{1B}[31mb", "")
    table.append("22", "ä", "X, Y")
    #expect(table.text == "ID  NAME     ROLES\n1   a?[31mb\n22  ä        X, Y\n")
  }
}
