import Base
import HTTP
import Testing
import Wire

@testable import RPC
@testable import pintle_testee

/// Bodies as they are through the JSON gateway: `google.api.HttpBody`.
@Suite struct HTTPBodyTests {
  static func server(_ change: (inout RPCOptions) -> Void = { _ in }) throws -> TestServer {
    var options = RPCOptions()
    options.limits.maxPublicMessageBytes = .max
    options.cors = CORSPolicy(origins: ["https://a.example"])
    change(&options)
    let services = [BodyService().registered()]
    return try TestServer(
      protocols: Dialect.protocols + [try JSONGateway(services)], services: services,
      options: options)
  }

  static func call(
    _ verb: HTTPMethod, _ target: String, _ body: [UInt8] = [], _ type: String? = nil,
    _ fields: [(String, String)] = [], pieces: [Int] = []
  ) -> TestRequest {
    TestRequest(
      method: verb, target: "/bodies/v1" + target,
      fields: (type.map { [("content-type", $0)] } ?? []) + fields, body: body, pieces: pieces)
  }

  /// Bytes that are neither JSON nor UTF-8.
  static let data: [UInt8] = [0, 0xFF, 0x22, 0x0D, 0x0A, 0x80]

  // MARK: Up and down

  @Test func theBodyIsTheMessage() throws {
    let stream = try Self.server().send(Self.call(.post, "/echo", Self.data, "image/png"))
    #expect(stream.status == 200)
    #expect(stream.body == Self.data)
    #expect(stream.field("content-type") == "image/png")
    #expect(stream.field("content-length") == "6")
    #expect(stream.isFinished)
  }

  @Test(arguments: [HTTPMethod.put, .post, .get])
  func theBodyIsAField(_ verb: HTTPMethod) throws {
    let body = verb == .get ? [] : Self.data
    let query = verb == .get ? "?note=x&file.content_type=text/plain&file.data=YWI%3D" : "?note=x"
    let stream = try Self.server().send(
      Self.call(verb, "/files/a/b" + query, body, verb == .get ? nil : "text/csv"))
    #expect(stream.status == 200)
    #expect(stream.field("x-name") == "a/b")
    #expect(stream.field("x-note") == "x")
    if verb == .post {
      // An answer that is no body of its own is the message's JSON.
      #expect(
        stream.text
          == #"{"name":"a/b","note":"x","file":{"contentType":"text/csv","data":"AP8iDQqA"}}"#)
      #expect(stream.field("content-type") == "application/json")
      #expect(stream.field("content-security-policy") == nil)
    } else {
      #expect(stream.body == (verb == .get ? Array("ab".utf8) : Self.data))
      #expect(stream.field("content-type") == (verb == .get ? "text/plain" : "text/csv"))
    }
  }

  @Test func aBodyThatIsNotThereIsEmpty() throws {
    for target in ["/echo", "/files/a"] {
      let verb: HTTPMethod = target == "/echo" ? .post : .put
      let stream = try Self.server().send(Self.call(verb, target))
      #expect(stream.status == 200)
      #expect(stream.body == [])
      #expect(stream.field("content-type") == "application/octet-stream")
      #expect(stream.field("content-length") == "0")
    }
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var request: TestRequest
    var status: Int
    var text: String
  }

  @Test(arguments: [
    Refusal(
      testDescription: "two types",
      request: call(.post, "/echo", [1], "a/b", [("content-type", "c/d")]), status: 400,
      text: #"{"code":3,"message":"the header field content-type came more than once"}"#),
    Refusal(
      testDescription: "the query says what the body is",
      request: call(.put, "/files/a?file.data=YQ&note=%zz", [1]), status: 400,
      text: #"{"code":3,"message":"the query's part \"note=%zz\" holds a malformed escape"}"#),
    Refusal(
      testDescription: "damaged gzip",
      request: call(.post, "/echo", [1, 2], "a/b", [("content-encoding", "gzip")]), status: 400,
      text: #"{"code":3,"message":"the compressed body is damaged"}"#),
    Refusal(
      testDescription: "a compressed stream",
      request: call(.post, "/upload", [1], "a/b", [("content-encoding", "gzip")]), status: 415,
      text:
        #"{"code":12,"message":"a request that is read while it comes may not be compressed"}"#),
    Refusal(
      testDescription: "the handler's error", request: call(.get, "/fetch?fails=true"),
      status: 404, text: #"{"code":5,"message":"told to fail"}"#),
    Refusal(
      testDescription: "an error before the first piece",
      request: call(.get, "/download?fails=true"), status: 404,
      text: #"{"code":5,"message":"told to fail"}"#),
  ])
  func refusals(_ row: Refusal) throws {
    let stream = try Self.server().send(row.request)
    #expect(stream.status == row.status)
    #expect(stream.text == row.text)
    #expect(stream.field("content-type") == "application/json")
    #expect(stream.isFinished)
  }

  @Test func bothWaysAtOnceHasNoRule() throws {
    let stream = try Self.server().send(Self.call(.post, "/converse", [1]))
    #expect(stream.status == 501)
  }

  @Test func aBodyIsAsLongAsAMessage() throws {
    for (count, status) in [(64, 200), (65, 413)] {
      let server = try Self.server { $0.limits.maxMessageBytes = 64 }
      for (target, verb) in [("/echo", HTTPMethod.post), ("/files/a", .put)] {
        let body = [UInt8](repeating: 7, count: count)
        let stream = server.send(Self.call(verb, target, body, "a/b"))
        #expect(stream.status == status)
        // Inflated it counts as what it becomes.
        let packed = TestCompression.compress(body, .gzip)
        let inflated = server.send(
          Self.call(verb, target, packed, "a/b", [("content-encoding", "gzip")]))
        #expect(inflated.status == status)
        if status == 200 { #expect(inflated.body == body) }
      }
    }
  }

  // MARK: What answers say

  struct TypeRow: Sendable, CustomTestStringConvertible {
    var given: String
    /// What the answer says; nil for the same.
    var said: String?
    var disposition: String? = "attachment"
    var testDescription: String { String(reflecting: given) }
  }

  @Test(arguments: [
    // what a browser may show
    TypeRow(given: "image/png", disposition: nil), TypeRow(given: "image/apng", disposition: nil),
    TypeRow(given: "IMAGE/JPEG", disposition: nil), TypeRow(given: "image/gif", disposition: nil),
    TypeRow(given: "image/webp", disposition: nil), TypeRow(given: "image/avif", disposition: nil),
    TypeRow(given: "image/bmp", disposition: nil), TypeRow(given: "text/plain", disposition: nil),
    TypeRow(given: "text/plain; charset=utf-8", disposition: nil),
    TypeRow(given: "text/plain;charset=\"utf-8\" ; a=b;", disposition: nil),
    TypeRow(given: "application/json", disposition: nil),
    TypeRow(given: "application/problem+json", disposition: nil),
    // what it must not
    TypeRow(given: "text/html"), TypeRow(given: "text/html; charset=utf-8"),
    TypeRow(given: "image/svg+xml"), TypeRow(given: "application/xhtml+xml"),
    TypeRow(given: "application/xml"), TypeRow(given: "text/xml"), TypeRow(given: "text/css"),
    TypeRow(given: "text/javascript"), TypeRow(given: "application/pdf"),
    TypeRow(given: "text/csv"), TypeRow(given: "image/x+json"), TypeRow(given: "image/pngx"),
    TypeRow(given: "application/octet-stream"), TypeRow(given: "multipart/form-data; boundary=x"),
    TypeRow(given: #"a/b; c="\"; text/plain""#),
    // what is none
    TypeRow(given: "", said: "application/octet-stream"),
    TypeRow(given: "png", said: "application/octet-stream"),
    TypeRow(given: "image/", said: "application/octet-stream"),
    TypeRow(given: "/png", said: "application/octet-stream"),
    TypeRow(given: " image/png", said: "application/octet-stream"),
    TypeRow(given: "image /png", said: "application/octet-stream"),
    TypeRow(given: "image/png, text/html", said: "application/octet-stream"),
    TypeRow(given: "image/png/x", said: "application/octet-stream"),
    TypeRow(given: "image/png; a", said: "application/octet-stream"),
    TypeRow(given: "image/png; a=", said: "application/octet-stream"),
    TypeRow(given: "image/png; a=b c", said: "application/octet-stream"),
    TypeRow(given: "image/png; a=\"b", said: "application/octet-stream"),
    TypeRow(given: "image/png; a=\"b\\", said: "application/octet-stream"),
    TypeRow(given: "image/png; a=\"b\"c", said: "application/octet-stream"),
    TypeRow(given: "image/png\r\nset-cookie: a=b", said: "application/octet-stream"),
    TypeRow(given: "image/png; a=\"\r\n\"", said: "application/octet-stream"),
    TypeRow(given: "image/png\0", said: "application/octet-stream"),
    TypeRow(given: "image/p\u{e4}g", said: "application/octet-stream"),
    TypeRow(given: "image/png; a=\"\u{e4}\"", said: "application/octet-stream"),
  ])
  func contentTypes(_ row: TypeRow) throws {
    let escaped = row.given.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    for target in ["/fetch", "/download"] {
      let stream = try Self.server().send(
        Self.call(.get, "\(target)?sizes=3&content_type=" + escaped.joined()))
      #expect(stream.status == 200)
      #expect(stream.body == [0, 1, 2])
      #expect(stream.fields.filter { $0.name == "content-type" }.count == 1)
      #expect(stream.field("content-type") == row.said ?? row.given)
      #expect(stream.field("content-disposition") == row.disposition)
      #expect(stream.field("x-content-type-options") == "nosniff")
      #expect(stream.field("content-security-policy") == "sandbox")
      #expect(stream.field("accept-ranges") == "none")
      #expect(stream.field("cache-control") == "no-store")
      #expect(stream.field("etag") == nil)
    }
  }

  @Test func typesHaveALength() {
    let longest = "a/" + String(repeating: "b", count: Limits.maxContentTypeBytes - 2)
    #expect(BodyType(longest).text == longest)
    #expect(BodyType(longest + "b").text == "application/octet-stream")
  }

  @Test(arguments: [
    ("text/html", "inline", "attachment"), ("text/html", "attachmentx", "attachment"),
    ("text/html", "inline; filename=attachment", "attachment"),
    ("text/html", "Attachment ; filename=\"a.html\"", "Attachment ; filename=\"a.html\""),
    ("image/png", "inline", "inline"), ("image/png", "attachment", "attachment"),
  ])
  func theHandlerMaySayMore(_ type: String, _ said: String, _ expected: String) throws {
    let text = said.replacing(" ", with: "+").replacing("\"", with: "%22")
      .replacing(";", with: "%3B")
    for target in ["/fetch", "/download"] {
      let stream = try Self.server().send(
        Self.call(.get, "\(target)?sizes=1&content_type=\(type)&disposition=\(text)"))
      let all = stream.fields.filter { $0.name == "content-disposition" }.map(\.value)
      #expect(all == [expected])
    }
  }

  @Test func pagesOfOtherOriginsReadThem() throws {
    for target in ["/fetch?sizes=1", "/download?sizes=1"] {
      let server = try Self.server()
      let stream = server.send(
        Self.call(.get, target, [], nil, [("origin", "https://a.example")]))
      #expect(stream.field("access-control-allow-origin") == "https://a.example")
      let other = server.send(
        Self.call(.get, target, [], nil, [("origin", "https://b.example")]))
      #expect(other.field("access-control-allow-origin") == nil)
    }
  }

  /// The head is that of GET, whose length one answer has and a stream has not.
  @Test func headHasNoBody() throws {
    for (target, length) in [("/fetch?sizes=5000", "5000"), ("/download?sizes=5000", nil)] {
      let stream = try Self.server().send(Self.call(.head, target))
      #expect(stream.status == 200)
      #expect(stream.body == [])
      #expect(stream.field("content-type") == "application/octet-stream")
      #expect(stream.field("content-length") == length)
      #expect(stream.isFinished)
    }
  }

  @Test func partsAreNotToBeHad() throws {
    let stream = try Self.server().send(
      Self.call(.get, "/fetch?sizes=10", [], nil, [("range", "bytes=2-3"), ("if-range", "x")]))
    #expect(stream.status == 200)
    #expect(stream.body.count == 10)
  }

  @Test(arguments: [
    ("text/plain", 4096, true), ("text/plain", 100, false), ("image/png", 4096, false),
    ("application/octet-stream", 4096, true),
  ])
  func compression(_ type: String, _ count: Int, _ isCompressed: Bool) throws {
    let server = try Self.server()
    let stream = server.send(
      Self.call(
        .get, "/fetch?sizes=\(count)&content_type=\(type)", [], nil, [("accept-encoding", "gzip")]))
    #expect(stream.field("content-encoding") == (isCompressed ? "gzip" : nil))
    #expect(stream.field("content-length") == "\(stream.body.count)")
    let body = isCompressed ? try TestCompression.inflate(stream.body, .gzip) : stream.body
    #expect(body == (0..<count).map { UInt8($0 % 251) })
    let varies = stream.fields.contains { $0.name == "vary" && $0.value == "accept-encoding" }
    #expect(varies == (type != "image/png"))
    // A stream would be held back by a compressor.
    let pieces = server.send(
      Self.call(
        .get, "/download?sizes=\(count)&content_type=\(type)", [], nil,
        [("accept-encoding", "gzip")]))
    #expect(pieces.field("content-encoding") == nil)
    #expect(pieces.body.count == count)
  }

  // MARK: Streams down

  @Test func piecesComeAsTheyAreWritten() throws {
    let server = try Self.server()
    let stream = server.open(
      Self.call(.get, "/download?sizes=3&sizes=0&sizes=2&pause=1000000000&content_type=text/plain"))
    server.end(stream)
    #expect(stream.status == nil)
    server.advance(nanoseconds: 1_000_000_000)
    #expect(stream.body == [0, 1, 2])
    #expect(stream.field("content-type") == "text/plain")
    #expect(stream.field("content-length") == nil)
    server.advance(nanoseconds: 1_000_000_000)
    #expect(stream.body == [0, 1, 2] && !stream.isFinished)
    server.advance(nanoseconds: 1_000_000_000)
    #expect(stream.body == [0, 1, 2, 3, 4] && stream.isFinished)
  }

  @Test func aStreamWithoutPiecesIsEmpty() throws {
    let stream = try Self.server().send(Self.call(.get, "/download"))
    #expect(stream.status == 200 && stream.body == [] && stream.isFinished)
    #expect(stream.field("content-type") == nil)
    #expect(stream.field("content-security-policy") == "sandbox")
  }

  @Test func anErrorBehindDataBreaksTheAnswerOff() throws {
    let stream = try Self.server().send(Self.call(.get, "/download?sizes=3&fails=true"))
    #expect(stream.status == 200)
    #expect(!stream.isFinished)
    #expect(stream.wasReset == .internalError)
    #expect(stream.body == [0, 1, 2])
  }

  /// Nobody makes lines, events or tickets of data.
  @Test(arguments: ["text/event-stream", "application/vnd.pintle.ticket+json", "application/json"])
  func whatClientsAcceptChangesNothing(_ accept: String) throws {
    let stream = try Self.server().send(
      Self.call(.get, "/download?sizes=2", [], nil, [("accept", accept)]))
    #expect(stream.body == [0, 1])
  }

  // MARK: Streams up

  @Test(arguments: [
    ("/upload", 6, [], 1), ("/upload", 6, [4], 2), ("/upload", 0, [], 1),
    ("/upload/n?note=x", 6, [1], 6), ("/upload/n?note=x", 0, [], 1),
  ])
  func piecesAreRead(_ target: String, _ count: Int, _ pieces: [Int], _ messages: Int) throws {
    let server = try Self.server()
    let stream = server.open(Self.call(.post, target, [], "audio/ogg"))
    server.settle()
    var rest = Self.data.prefix(count)
    while !rest.isEmpty {
      let piece = rest.prefix(pieces.first ?? rest.count)
      server.push(Array(piece), to: stream)
      rest = rest.dropFirst(piece.count)
      server.settle()
    }
    server.end(stream)
    #expect(stream.status == 200)
    let answer = try Pintle.Testing.V1.UploadResponse(json: stream.body)
    #expect(answer.messages == messages)
    #expect(answer.bytes == count)
    #expect(answer.sum == Self.data.prefix(count).reduce(0) { $0 + UInt64($1) })
    #expect(answer.contentType == "audio/ogg")
    // The first message alone says more.
    if target != "/upload" {
      #expect(answer.name == "n" && answer.note == "x" && answer.named == 1)
    }
    #expect(stream.credit == count)
  }

  @Test func aPieceIsNoLongerThanAMessage() throws {
    let server = try Self.server { $0.limits.maxMessageBytes = 100 }
    let stream = server.send(Self.call(.post, "/upload", [UInt8](repeating: 1, count: 250), "a/b"))
    let answer = try Pintle.Testing.V1.UploadResponse(json: stream.body)
    #expect(answer.messages == 3 && answer.bytes == 250)
  }

  // MARK: Elsewhere

  /// In every other dialect it is a message like others, and its third field, which plain HTTP has no place for, is there.
  @Test(arguments: [false, true])
  func otherDialectsHaveAMessage(_ isJSON: Bool) throws {
    var body = Google.Api.HttpBody()
    body.contentType = "text/html"
    body.data = Self.data
    body.extensions = [Google.Protobuf.`Any`(packing: body)]
    let server = try Self.server { $0.typeRegistry = TypeRegistry(RpcMessageTypes.all) }
    let options = JSONOptions(registry: TypeRegistry(RpcMessageTypes.all))
    let stream = server.send(
      TestRequest(
        target: "/pintle.testing.v1.BodyService/EchoBody",
        fields: [("content-type", isJSON ? "application/json" : "application/proto")],
        body: isJSON ? try body.jsonBytes(options) : body.protobufBytes()))
    #expect(stream.status == 200)
    #expect(stream.field("content-type") == (isJSON ? "application/json" : "application/proto"))
    #expect(stream.field("content-disposition") == nil)
    let answer =
      isJSON
      ? try Google.Api.HttpBody(json: stream.body, options: options)
      : try Google.Api.HttpBody(protobuf: stream.body)
    #expect(answer == body)
    let pieces = server.send(
      TestRequest(
        target: "/pintle.testing.v1.BodyService/Converse",
        fields: [("content-type", "application/grpc")],
        body: envelope(body.protobufBytes()) + envelope(body.protobufBytes())))
    let messages = try #require(envelopes(pieces.body)).map(\.message)
    #expect(messages == [body.protobufBytes(), body.protobufBytes()])
  }
}
