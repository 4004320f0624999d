import Base
import Testing

@testable import HTTP

/// Requests that are read, and what is read of them.
struct AcceptedRequest: Sendable, CustomTestStringConvertible {
  let name: String
  let input: String
  /// method, target, authority, body, trailers, and whether the connection stays.
  let expected: String

  var testDescription: String { name }

  init(_ name: String, _ input: String, _ expected: String) {
    self.name = name
    self.input = input
    self.expected = expected
  }
}

/// Requests that are refused, with the status.
struct RefusedRequest: Sendable, CustomTestStringConvertible {
  let name: String
  let input: String
  let status: Int

  var testDescription: String { name }

  init(_ name: String, _ input: String, _ status: Int = 400) {
    self.name = name
    self.input = input
    self.status = status
  }
}

private let accepted: [AcceptedRequest] = [
  .init("origin form", "GET /a?b=c HTTP/1.1\r\nHost: h\r\n\r\n", "get /a?b=c h [] - keep"),
  .init("no fields in 1.0", "GET / HTTP/1.0\r\n\r\n", "get /?  [] - close"),
  .init(
    "keep-alive in 1.0", "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", "get /?  [] - keep"),
  .init("empty line in front", "\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n", "get /? h [] - keep"),
  .init(
    "close", "GET / HTTP/1.1\r\nHost: h\r\nConnection: x, Close\r\n\r\n", "get /? h [] - close"),
  .init(
    "absolute form wins over Host", "GET http://a:1/p HTTP/1.1\r\nHost: h\r\n\r\n",
    "get /p? a:1 [] - keep"),
  .init(
    "absolute form without path", "GET HTTP://a?q HTTP/1.1\r\nHost: a\r\n\r\n",
    "get /?q a [] - keep"),
  .init("asterisk form", "OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n", "options *? h [] - keep"),
  .init("minor version", "GET / HTTP/1.9\r\nHost: h\r\n\r\n", "get /? h [] - keep"),
  .init("other method", "PURGE / HTTP/1.1\r\nHost: h\r\n\r\n", "other /? h [] - keep"),
  .init("Host with a port", "GET / HTTP/1.1\r\nHost: h:65535\r\n\r\n", "get /? h:65535 [] - keep"),
  .init("Host with an empty port", "GET / HTTP/1.1\r\nHost: h:\r\n\r\n", "get /? h: [] - keep"),
  .init("Host that is only a port", "GET / HTTP/1.1\r\nHost: :80\r\n\r\n", "get /? :80 [] - keep"),
  .init("Host of IPv6", "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", "get /? [::1]:80 [] - keep"),
  .init("empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", "get /?  [] - keep"),
  .init(
    "content length", "POST / HTTP/1.1\r\nHost: h\r\ncontent-length: 5\r\n\r\nhello",
    "post /? h [hello] - keep"),
  .init(
    "white space around a value", "POST / HTTP/1.1\r\nHost: \t h \t\r\ncontent-length:2\r\n\r\nab",
    "post /? h [ab] - keep"),
  .init(
    "chunks",
    "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: Chunked\r\n\r\n"
      + "5\r\nhello\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n", "post /? h [hello0123456789] - keep"),
  .init(
    "chunk size with zeros and trailers",
    "POST / HTTP/1.1\r\nHost: h\r\ntransfer-encoding: chunked\r\n\r\n"
      + "002\r\nab\r\n000\r\nX-Sum: 7\r\n\r\n", "post /? h [ab] x-sum=7 keep"),
]

private let refused: [RefusedRequest] = [
  // Smuggling: two readers could see different ends.
  .init(
    "length and chunks",
    "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"),
  .init(
    "chunks and length",
    "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n"),
  .init(
    "two lengths", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\n"),
  .init("length list", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3, 3\r\n\r\n"),
  .init("signed length", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: +3\r\n\r\n"),
  .init("negative length", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: -3\r\n\r\n"),
  .init("hexadecimal length", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0x3\r\n\r\n"),
  .init("empty length", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length:\r\n\r\n"),
  .init(
    "huge length", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9999999999999999999\r\n\r\n"),
  .init("other coding", "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: xchunked\r\n\r\n"),
  .init("identity", "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: identity\r\n\r\n"),
  .init(
    "coding before chunked",
    "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 501),
  .init(
    "codings in two fields",
    "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: GZIP\r\nTransfer-Encoding: Chunked\r\n\r\n",
    501),
  .init("coding alone", "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n\r\n"),
  .init(
    "coding behind chunked",
    "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked, gzip\r\n\r\n"),
  .init("no coding", "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: ,\r\n\r\n"),
  .init(
    "chunked twice in a list",
    "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked, chunked\r\n\r\n"),
  .init(
    "chunked twice",
    "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n"
  ),
  .init("coding in 1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"),
  .init(
    "coding with a tab", "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: \u{b}chunked\r\n\r\n"),
  .init("space before the colon", "GET / HTTP/1.1\r\nHost: h\r\nX : y\r\n\r\n"),
  .init("continued line", "GET / HTTP/1.1\r\nHost: h\r\nX: y\r\n z\r\n\r\n"),
  .init("continued by a tab", "GET / HTTP/1.1\r\nHost: h\r\n\tX: y\r\n\r\n"),
  .init("LF alone in the request line", "GET / HTTP/1.1\nHost: h\r\n\r\n"),
  .init("LF alone in a field", "GET / HTTP/1.1\r\nHost: h\nX: y\r\n\r\n"),
  .init("LF alone at the end", "GET / HTTP/1.1\r\nHost: h\r\n\n"),
  .init("CR inside a value", "GET / HTTP/1.1\r\nHost: h\r\nX: a\rb\r\n\r\n"),
  .init("NUL inside a value", "GET / HTTP/1.1\r\nHost: h\r\nX: a\0b\r\n\r\n"),
  .init("no colon", "GET / HTTP/1.1\r\nHost: h\r\nX\r\n\r\n"),
  .init("empty name", "GET / HTTP/1.1\r\nHost: h\r\n: y\r\n\r\n"),
  .init("name with a bracket", "GET / HTTP/1.1\r\nHost: h\r\nX[]: y\r\n\r\n"),
  // Host.
  .init("no Host", "GET / HTTP/1.1\r\n\r\n"),
  .init("two Hosts", "GET / HTTP/1.1\r\nHost: h\r\nHost: h\r\n\r\n"),
  .init("Host with a path", "GET / HTTP/1.1\r\nHost: h/a\r\n\r\n"),
  .init("Host with a port that is none", "GET / HTTP/1.1\r\nHost: h:8x\r\n\r\n"),
  .init("Host with a port too long", "GET / HTTP/1.1\r\nHost: h:080800\r\n\r\n"),
  .init("Host with two ports", "GET / HTTP/1.1\r\nHost: h:1:2\r\n\r\n"),
  .init("Host with an open bracket", "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n"),
  .init("Host with a bracket inside", "GET / HTTP/1.1\r\nHost: a]:1\r\n\r\n"),
  .init("Host with words behind a bracket", "GET / HTTP/1.1\r\nHost: [::1]a\r\n\r\n"),
  .init("Host with brackets in brackets", "GET / HTTP/1.1\r\nHost: [[::1]]\r\n\r\n"),
  .init("Host of two", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n"),
  .init("target with a port that is none", "GET http://h:8x/ HTTP/1.1\r\nHost: h\r\n\r\n"),
  .init("Host with a user", "GET / HTTP/1.1\r\nHost: u@h\r\n\r\n"),
  // The request line.
  .init("two spaces", "GET  / HTTP/1.1\r\nHost: h\r\n\r\n"),
  .init("no version", "GET /\r\nHost: h\r\n\r\n"),
  .init("space in the target", "GET /a b HTTP/1.1\r\nHost: h\r\n\r\n"),
  .init("fragment in the target", "GET /a#b HTTP/1.1\r\nHost: h\r\n\r\n"),
  .init("relative target", "GET a HTTP/1.1\r\nHost: h\r\n\r\n"),
  .init("asterisk without OPTIONS", "GET * HTTP/1.1\r\nHost: h\r\n\r\n"),
  .init("other scheme", "GET ftp://h/ HTTP/1.1\r\nHost: h\r\n\r\n"),
  .init("user in the target", "GET http://u@h/ HTTP/1.1\r\nHost: h\r\n\r\n"),
  .init("method that is no token", "G(T / HTTP/1.1\r\nHost: h\r\n\r\n"),
  .init("lower-case version", "GET / http/1.1\r\nHost: h\r\n\r\n"),
  .init("version with two digits", "GET / HTTP/1.10\r\nHost: h\r\n\r\n"),
  .init("three empty lines", "\r\n\r\n\r\nGET / HTTP/1.1\r\n"),
  .init("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\n", 505),
  .init("HTTP/3", "GET / HTTP/3.0\r\nHost: h\r\n\r\n", 505),
  .init("CONNECT", "CONNECT h:1 HTTP/1.1\r\nHost: h\r\n\r\n", 501),
  .init("other expectation", "GET / HTTP/1.1\r\nHost: h\r\nExpect: wonders\r\n\r\n", 417),
  // Chunks.
  .init("chunk size that is no number", chunked("x\r\n")),
  .init("empty chunk size", chunked("\r\n")),
  .init("chunk size with a sign", chunked("+1\r\na\r\n0\r\n\r\n")),
  .init("chunk size with 0x", chunked("0x1\r\na\r\n0\r\n\r\n")),
  .init("chunk size of sixteen digits", chunked("1000000000000000\r\n")),
  .init("chunk longer than its size", chunked("1\r\nab\r\n0\r\n\r\n")),
  .init("chunk with LF alone", chunked("1\r\na\n0\r\n\r\n")),
  .init("chunk size with LF alone", chunked("1\na\r\n0\r\n\r\n")),
  .init("extension with CR", chunked("1;a\rb\r\na\r\n0\r\n\r\n")),
  .init("length in the trailers", chunked("0\r\ncontent-length: 1\r\n\r\n")),
]

private func chunked(_ body: String) -> String {
  "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n" + body
}

@Suite struct HTTP1ParserTests {
  @Test(arguments: accepted) func readsWhole(_ request: AcceptedRequest) throws {
    #expect(try Reading(request.input, pieces: .max).description == request.expected)
  }

  @Test(arguments: accepted) func readsByteByByte(_ request: AcceptedRequest) throws {
    #expect(try Reading(request.input, pieces: 1).description == request.expected)
    #expect(try Reading(request.input, pieces: 3).description == request.expected)
  }

  @Test(arguments: accepted) func waitsAtEachTruncation(_ request: AcceptedRequest) throws {
    for count in 0..<request.input.utf8.count {
      let reading = try Reading(String(request.input.utf8.prefix(count))!, pieces: .max)
      #expect(!reading.isComplete, "complete after \(count) bytes")
    }
  }

  @Test(arguments: refused) func refusesWhole(_ request: RefusedRequest) {
    #expect(status(request.input, pieces: .max) == request.status)
  }

  @Test(arguments: refused) func refusesByteByByte(_ request: RefusedRequest) {
    #expect(status(request.input, pieces: 1) == request.status)
  }

  @Test func leavesTheNextRequestAlone() throws {
    let one = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nab"
    let reading = try Reading(one + "GET /", pieces: .max)
    #expect(reading.isComplete)
    #expect(reading.used == one.utf8.count)
  }

  @Test func boundsTheTarget() {
    let limits = HTTPLimits()
    func request(_ count: Int) -> String {
      "GET /" + String(repeating: "a", count: count - 1) + " HTTP/1.1\r\nHost: h\r\n\r\n"
    }
    #expect(status(request(limits.maxTargetBytes), pieces: .max) == nil)
    #expect(status(request(limits.maxTargetBytes + 1), pieces: .max) == 414)
    let endless = "GET /" + String(repeating: "a", count: limits.maxTargetBytes + 80)
    #expect(status(endless, pieces: 1000) == 414)
  }

  @Test func boundsTheFields() {
    let limits = HTTPLimits()
    func request(_ count: Int) -> String {
      "GET / HTTP/1.1\r\nHost: h\r\n" + String(repeating: "a: b\r\n", count: count - 1) + "\r\n"
    }
    #expect(status(request(limits.maxHeaderFields), pieces: .max) == nil)
    #expect(status(request(limits.maxHeaderFields + 1), pieces: .max) == 431)
  }

  @Test func boundsTheTrailers() {
    let limits = HTTPLimits()
    func request(_ trailers: String) -> String { chunked("1\r\na\r\n0\r\n" + trailers + "\r\n") }
    func many(_ count: Int) -> String { request(String(repeating: "a: b\r\n", count: count)) }
    func value(_ count: Int) -> String {
      request("a: " + String(repeating: "b", count: count) + "\r\n")
    }
    for pieces in [Int.max, 1] {
      #expect(status(many(limits.maxHeaderFields), pieces: pieces) == nil)
      #expect(status(many(limits.maxHeaderFields + 1), pieces: pieces) == 431)
      #expect(status(value(limits.maxHeaderValueBytes), pieces: pieces) == nil)
      #expect(status(value(limits.maxHeaderValueBytes + 1), pieces: pieces) == 431)
    }
    let line = "a: " + String(repeating: "b", count: limits.maxHeaderValueBytes) + "\r\n"
    #expect(status(request(line + line + line + line), pieces: .max) == 431)
  }

  @Test func boundsAValueAndTheWholeHead() {
    let limits = HTTPLimits()
    func request(_ values: [Int]) -> String {
      "GET / HTTP/1.1\r\nHost: h\r\n"
        + values.map { "a: " + String(repeating: "b", count: $0) + "\r\n" }.joined() + "\r\n"
    }
    #expect(status(request([limits.maxHeaderValueBytes]), pieces: .max) == nil)
    #expect(status(request([limits.maxHeaderValueBytes + 1]), pieces: .max) == 431)
    // Host takes 4 + 1 + 32, each other field its value + 1 + 32.
    let left = limits.maxHeaderListBytes - 37 - limits.maxHeaderValueBytes - 33 - 33
    #expect(status(request([limits.maxHeaderValueBytes, left]), pieces: .max) == nil)
    #expect(status(request([limits.maxHeaderValueBytes, left + 1]), pieces: .max) == 431)
    let endless = "GET / HTTP/1.1\r\na: " + String(repeating: "b", count: limits.maxHeaderListBytes)
    #expect(status(endless, pieces: 1000) == 431)
  }

  @Test func boundsChunkExtensions() {
    let line = HTTP1Parser.maxChunkLine
    func chunk(_ count: Int) -> String {
      "1;" + String(repeating: "x", count: count - 2) + "\r\na\r\n"
    }
    #expect(status(chunked(chunk(line) + "0\r\n\r\n"), pieces: .max) == nil)
    #expect(status(chunked(chunk(line + 1) + "0\r\n\r\n"), pieces: .max) == 400)
    let all = HTTP1Parser.maxExtensionBytes / (line - 1)
    #expect(
      status(
        chunked(String(repeating: chunk(line), count: all) + "0\r\n\r\n"), pieces: .max) == nil)
    #expect(
      status(
        chunked(String(repeating: chunk(line), count: all + 1) + "0\r\n\r\n"), pieces: .max) == 400)
  }

  private func status(_ input: String, pieces: Int) -> Int? {
    do throws(HTTP1Error) {
      _ = try Reading(input, pieces: pieces)
      return nil
    } catch {
      return error.status
    }
  }
}

/// What the parser makes of an input that comes in pieces.
private struct Reading: CustomStringConvertible {
  private(set) var description = ""
  private(set) var isComplete = false
  private(set) var used = 0

  init(_ input: String, pieces: Int) throws(HTTP1Error) {
    var parser = HTTP1Parser(HTTPLimits())
    var head = HTTPRequestHead()
    var body: [UInt8] = []
    var bytes = ByteBuffer()
    bytes.append(utf8: input)
    var available = 0
    repeat {
      available = pieces == .max ? bytes.count : min(bytes.count, available + pieces)
      while true {
        var count = 0
        let step = try bytes.withUnsafeBytes { (all) throws(HTTP1Error) in
          let rest = UnsafeRawBufferPointer(rebasing: all[used..<available])
          let step = try parser.next(rest, &head, used: &count)
          if case .data(let size) = step {
            body += rest[parser.dataOffset..<parser.dataOffset + size]
          }
          return step
        }
        used += count
        if step == .end { isComplete = true }
        if step == .end || step == .needMore { break }
      }
    } while !isComplete && available < bytes.count
    let trailers = parser.trailers.map { HTTPFields(block: $0) }
    let target = String(decoding: head.path, as: UTF8.self) + "?"
    description =
      "\(head.method) \(target)\(String(decoding: head.query, as: UTF8.self))"
      + " \(String(decoding: head.authority, as: UTF8.self)) [\(String(decoding: body, as: UTF8.self))]"
      + " \(trailers?.fields.map { "\($0.name)=\($0.value)" }.joined() ?? "-")"
      + (parser.keepsAlive ? " keep" : " close")
  }
}
