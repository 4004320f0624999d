import Base
import HTTP
import Testing
import Wire

@testable import RPC

/// The forms of gRPC-Web that PROTOCOL-WEB names, and how browsers get answers that are compressed.
@Suite struct GRPCWebFormTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var request: Dialect
    var accept: String?
    var isText: Bool
    var testDescription: String { "\(request.rawValue), \(accept ?? "nothing")" }
  }

  @Test(arguments: [
    Row(request: .grpcWeb, accept: nil, isText: false),
    Row(request: .grpcWeb, accept: "*/*", isText: false),
    Row(request: .grpcWeb, accept: "application/grpc-web-text", isText: true),
    Row(request: .grpcWeb, accept: "Application/gRPC-Web-Text+proto", isText: true),
    Row(request: .grpcWeb, accept: "application/grpc-web", isText: false),
    Row(request: .grpcWebText, accept: nil, isText: true),
    Row(request: .grpcWebText, accept: "application/grpc-web-text", isText: true),
    Row(request: .grpcWebText, accept: "application/grpc-web+proto", isText: false),
    Row(
      request: .grpcWebText, accept: "application/grpc-web, application/grpc-web-text",
      isText: true),
  ])
  func acceptChoosesTheForm(_ row: Row) throws {
    let server = try Dialect.server()
    let fields = row.accept.map { [("accept", $0)] } ?? []
    for text in ["hi", "fail"] {
      let stream = server.send(row.request.unary(TestMessage(text), fields))
      #expect(stream.field("content-type")?.hasPrefix("application/grpc-web-text") == row.isText)
      let answer = try (row.isText ? Dialect.grpcWebText : .grpcWeb).read(stream)
      #expect(answer.messages == (text == "hi" ? [TestMessage("hi")] : []))
      #expect(answer.code == (text == "hi" ? nil : 5))
    }
    var unknown = row.request.unary(TestMessage("hi"), fields)
    unknown.target = "/pintle.test.Echo/Nothing"
    let answer = try (row.isText ? Dialect.grpcWebText : .grpcWeb).read(server.send(unknown))
    #expect(answer.code == 12)
  }

  private static let long = String(repeating: "a", count: 5000)

  @Test(arguments: [Dialect.grpcWeb, .grpcWebText])
  func browsersGetTheBodyCompressed(_ dialect: Dialect) throws {
    let server = try Dialect.server()
    let stream = server.send(
      dialect.unary(TestMessage(Self.long), [("accept-encoding", "br, GZip")]))
    #expect(stream.field("content-encoding") == "gzip")
    #expect(stream.field("grpc-encoding") == nil)
    #expect(stream.field("vary") == "accept-encoding")
    #expect(stream.body.count < 1000)
    stream.body = try TestCompression.inflate(stream.body, .gzip)
    #expect(try dialect.read(stream).messages == [TestMessage(Self.long)])
    // Short ones are not worth it, and who accepts nothing gets nothing.
    for request in [
      dialect.unary(TestMessage("hi"), [("accept-encoding", "gzip")]),
      dialect.unary(TestMessage(Self.long)),
    ] {
      let plain = server.send(request)
      #expect(plain.field("content-encoding") == nil)
      #expect(try dialect.read(plain).messages.count == 1)
    }
  }

  @Test func clientsThatUnpackMessagesGetThoseCompressed() throws {
    let server = try Dialect.server()
    let stream = server.send(
      Dialect.grpcWeb.unary(
        TestMessage(Self.long), [("grpc-accept-encoding", "gzip"), ("accept-encoding", "gzip")]))
    #expect(stream.field("grpc-encoding") == "gzip")
    #expect(stream.field("content-encoding") == nil)
    let parts = try #require(envelopes(stream.body))
    #expect(parts.map(\.flags) == [1, 0x80])
    let message = try TestCompression.inflate(parts[0].message, .gzip)
    #expect(try TestMessage(protobuf: message) == TestMessage(Self.long))
  }

  @Test(arguments: [Dialect.grpc, .grpcJSON, .grpcWeb, .grpcWebText])
  func aBodyThatIsCompressedAsAWholeIsRefused(_ dialect: Dialect) throws {
    let server = try Dialect.server()
    var request = dialect.unary(TestMessage("hi"), [("content-encoding", "gzip")])
    request.body = TestCompression.compress(request.body, .gzip)
    let stream = server.send(request)
    let answer = try dialect.read(stream)
    #expect(answer.code == 12)
    #expect(answer.message.contains("content-encoding"))
    #expect(stream.field("grpc-accept-encoding") == "gzip,deflate,identity")
  }

  @Test func streamsOfConnectMayNotBeCompressedAsAWholeEither() throws {
    let stream = try Dialect.server().send(
      TestRequest(
        target: "/pintle.test.Echo/Produce",
        fields: [("content-type", "application/connect+proto"), ("content-encoding", "gzip")],
        body: TestCompression.compress(envelope([]), .gzip)))
    let parts = try #require(envelopes(stream.body))
    #expect(parts.count == 1 && parts[0].flags == 2)
    #expect(String(decoding: parts[0].message, as: UTF8.self).contains("unimplemented"))
  }

  @Test func oldHTTPHasNoPlaceForAStatus() throws {
    let server = try Dialect.server()
    for target in ["/pintle.test.Echo/Say", "/nobody.Knows/This"] {
      var request = Dialect.grpc.unary(TestMessage("hi"))
      request.target = target
      let stream = server.send(request, version: .http1_0)
      #expect(stream.status == 505 && stream.trailers == nil && !stream.body.isEmpty)
    }
    // The other forms have the status in their bodies.
    for dialect in [Dialect.grpcWeb, .grpcWebText, .connectJSON, .gateway] {
      let stream = server.send(dialect.unary(TestMessage("hi")), version: .http1_0)
      #expect(try dialect.read(stream).messages == [TestMessage("hi")])
    }
  }
}
