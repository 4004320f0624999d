import HTTP
import RPC
import Testing

@Suite struct MetadataTests {
  struct Key: Sendable {
    var name: String
    var isValid: Bool
  }

  @Test(arguments: [
    Key(name: "x-a", isValid: true), Key(name: "a_b.c-1", isValid: true),
    Key(name: "", isValid: false),
    Key(name: "X-A", isValid: false), Key(name: "a b", isValid: false),
    Key(name: "a:b", isValid: false),
    Key(name: "grpc-status", isValid: false), Key(name: "connect-x", isValid: false),
    Key(name: "content-type", isValid: false), Key(name: "te", isValid: false),
    Key(name: ":path", isValid: false), Key(name: "h\u{e9}", isValid: false),
  ])
  func keys(_ key: Key) {
    #expect(Metadata.isValid(key: key.name) == key.isValid)
  }

  @Test(arguments: [
    Key(name: " !~", isValid: true), Key(name: "", isValid: true),
    Key(name: "a\r\nb: c", isValid: false),
    Key(name: "\u{e9}", isValid: false), Key(name: "\u{7f}", isValid: false),
    Key(name: "\t", isValid: false),
  ])
  func values(_ value: Key) {
    #expect(Metadata.isValid(value: value.name) == value.isValid)
  }

  @Test func pairsThatMayNotBeSentAreLeftOut() throws {
    let service = EchoService.registered()
    let method = ServerMethod.unary(EchoService.unary) {
      (request: TestMessage, context) async throws(RPCError) -> TestMessage in
      context.responseMetadata.append("x-good", "yes")
      context.responseMetadata.append("x-bad", "line\r\ninjected: 1")
      context.responseMetadata.append("grpc-status", "7")
      context.trailingMetadata.append("Upper", "no")
      return request
    }
    let server = try TestServer(
      protocols: Dialect.protocols,
      services: [RegisteredService(descriptor: service.descriptor, methods: [method])])
    let answer = try Dialect.grpc.read(server.send(Dialect.grpc.unary(TestMessage("hi"))))
    #expect(
      answer.headers
        == [.init("content-type", "application/grpc"), .init("x-good", "yes")])
    #expect(answer.trailers == [.init("grpc-status", "0")])
  }
}
