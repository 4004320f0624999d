import Base
import HTTP
import Testing
import Wire

@testable import RPC

/// Names that are the same in any case (RFC 9110), as each reader of them takes them.
@Suite struct TokenTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var dialect: Dialect
    /// Fields in place of, or beside, those of the dialect's own request.
    var fields: [(String, String)]
    var testDescription: String { "\(dialect.rawValue): \(name)" }

    init(_ name: String, _ dialect: Dialect, _ fields: (String, String)...) {
      self.name = name
      self.dialect = dialect
      self.fields = fields
    }
  }

  static let rows: [Row] = [
    .init("type", .grpc, ("content-type", "Application/GRPC")),
    .init("type with codec", .grpc, ("content-type", "application/GRPC+Proto")),
    .init("type with a parameter", .grpc, ("content-type", "Application/grpc ; Charset=UTF-8")),
    .init("type with JSON", .grpcJSON, ("content-type", "application/grpc+JSON; charset=utf-8")),
    .init("type", .grpcWeb, ("content-type", "Application/gRPC-Web+PROTO")),
    .init("type", .grpcWebText, ("content-type", "APPLICATION/GRPC-WEB-TEXT")),
    .init("type", .connectProto, ("content-type", "Application/Proto")),
    .init("type", .connectJSON, ("content-type", "Application/JSON; Charset=UTF-8")),
    .init("type with a tab", .connectJSON, ("content-type", "application/json\t;charset=utf-8")),
    .init("identity", .grpc, ("grpc-encoding", "Identity")),
    .init("identity", .connectJSON, ("content-encoding", "IDENTITY")),
    .init("identity", .gateway, ("content-encoding", "Identity")),
  ]

  @Test(arguments: rows)
  func requestsAreRead(_ row: Row) throws {
    let server = try Dialect.server()
    var request = row.dialect.unary(TestMessage("hi"))
    let names = row.fields.map(\.0)
    request.fields.removeAll { names.contains($0.0) }
    request.fields += row.fields
    #expect(try row.dialect.read(server.send(request)).messages == [TestMessage("hi")])
  }

  @Test(arguments: [
    ("application/jsonp", 415), ("application/json+x", 415), ("application", 415),
    ("application/json", 200), ("application/JSON ; a=\"b;c\"", 200),
  ])
  func otherTypesAreRefused(_ type: String, _ status: Int) throws {
    let stream = try Dialect.server().send(
      TestRequest(
        target: "/pintle.test.Echo/Say", fields: [("content-type", type)], body: Array("{}".utf8)))
    #expect(stream.status == status)
  }

  @Test func compressedBodies() throws {
    let server = try Dialect.server()
    let message = TestMessage("hi")
    let zipped = TestCompression.compress(message.protobufBytes(), .gzip)
    var grpc = Dialect.grpc.unary(message, [("grpc-encoding", "GZip")])
    grpc.body = envelope(zipped, flags: 1)
    #expect(try Dialect.grpc.read(server.send(grpc)).messages == [message])
    var connect = Dialect.connectProto.unary(message, [("content-encoding", "GZIP")])
    connect.body = zipped
    #expect(try Dialect.connectProto.read(server.send(connect)).messages == [message])
  }

  struct Bearer: Sendable {
    var value: String
    var token: String?
  }

  @Test(arguments: [
    Bearer(value: "Bearer abc", token: "abc"), Bearer(value: "bearer abc", token: "abc"),
    Bearer(value: "BEARER a.b_c~+/=", token: "a.b_c~+/="),
    Bearer(value: "Bearer  abc", token: "abc"), Bearer(value: "bearer     a b ", token: "a b "),
    Bearer(value: "Bearer" + String(repeating: " ", count: 60_000) + "abc", token: "abc"),
    Bearer(value: "Bearer" + String(repeating: " ", count: 60_000)),
    Bearer(value: "Bearer \tabc", token: "\tabc"), Bearer(value: "Bearer\t abc"),
    Bearer(value: "bEaReR a,b", token: "a,b"), Bearer(value: "Bearer"), Bearer(value: "Bearer "),
    Bearer(value: "Bearer\tabc"), Bearer(value: "Bearerabc"),
    Bearer(value: "Basic abc"), Bearer(value: "abc"), Bearer(value: ""),
  ])
  func credentials(_ row: Bearer) {
    #expect(
      BearerCredentials(row.value).map { String(decoding: $0.token, as: UTF8.self) } == row.token)
  }

  @Test(arguments: [
    ("text/event-stream", true), ("Text/Event-Stream", true),
    ("*/*, TEXT/event-stream;q=0.5", true),
    ("text/event-stream;q=0", false), ("text/event-stream; Q=0.000", false),
    ("text/event-streams", false), ("application/json", false),
    ("x;a=\",text/event-stream\"", false),
  ])
  func acceptsEvents(_ accepted: String, _ isEvents: Bool) throws {
    let stream = try Dialect.server().send(
      TestRequest(method: .get, target: "/v1/produce/x", fields: [("accept", accepted)]))
    #expect(
      stream.field("content-type") == (isEvents ? "text/event-stream" : "application/x-ndjson"))
  }

  @Test(arguments: [
    ("GZIP", ContentCoding.gzip), ("Deflate", .deflate), ("gzip;Q=0, DEFLATE;q=1", .deflate),
    ("gzip;q=0.0", .identity), ("gzip; x=1; q=0", .identity), ("gzip;q=0.01", .gzip),
  ])
  func acceptsCodings(_ accepted: String, _ coding: ContentCoding) {
    #expect(Array(accepted.utf8).withUnsafeBytes { ContentCoding(accepting: $0) } == coding)
  }
}
