import HTTP
import Net
import Testing
import Wire

@testable import RPC

@Suite struct HandlerTests {
  @Test func pages() throws {
    let page = HTTPPage("/healthz", PageContent("text/plain", "ok"))
    let server = try TestServer(protocols: Dialect.protocols, pages: [page])
    let get = server.send(TestRequest(method: .get, target: "/healthz?x=1"))
    #expect(get.status == 200 && get.text == "ok")
    let head = server.send(TestRequest(method: .head, target: "/healthz"))
    #expect(head.status == 200 && head.body.isEmpty && head.field("content-length") == "2")
    let post = server.send(TestRequest(target: "/healthz"))
    #expect(post.status == 405 && post.field("allow") == "GET, HEAD")
    #expect(server.send(TestRequest(method: .get, target: "/healthz/")).status == 404)
  }

  @Test func registrationErrors() throws {
    let service = EchoService.registered()
    #expect(throws: RegistrationError.duplicateService("pintle.test.Echo")) {
      try RPCHandler(protocols: [], services: [service, service])
    }
    var renamed = service.descriptor
    renamed.name = "pintle.test.Other"
    let other = RegisteredService(descriptor: renamed, methods: service.methods)
    #expect(throws: RegistrationError.duplicateMethod("/pintle.test.Echo/Say")) {
      try RPCHandler(protocols: [], services: [service, other])
    }
    let page = HTTPPage("/", PageContent("text/plain", ""))
    #expect(throws: RegistrationError.duplicatePage("/")) {
      try RPCHandler(protocols: [], services: [], pages: [page, page])
    }
    #expect(throws: RegistrationError.self) { try JSONGateway([service, service]) }
  }

  @Test func tableFindsEveryMethodAndNothingElse() throws {
    // They differ at their ends, at their beginnings only, or are short.
    let paths = (0..<500).flatMap { index in
      [
        "/pintle.test.Echo/Method\(index)", "/pintle.test\(index).Echo/SameOldMethod",
        "/t.E/\(index)",
      ]
    }
    let methods = paths.map { path in
      var descriptor = EchoService.unary
      descriptor.path = path
      return ServerMethod.unary(descriptor) { (request: TestMessage, _) async throws(RPCError) in
        request
      }
    }
    let table = try MethodTable([
      RegisteredService(descriptor: EchoService.descriptor, methods: methods)
    ])
    for method in methods {
      let path = Array(method.descriptor.path.utf8)
      #expect(path.withUnsafeBytes { table.find($0) } === method)
      #expect(path.dropLast().withUnsafeBytes { table.find($0) } !== method)
      #expect((path + [0]).withUnsafeBytes { table.find($0) } == nil)
    }
    #expect([UInt8]().withUnsafeBytes { table.find($0) } == nil)
  }

  /// Of requests that take long to decode the loop deals with one between two looks at its sockets, in every dialect.
  @Test(arguments: Dialect.allCases.filter { $0 != .connectGet })
  func longRequestsTakeTurns(_ dialect: Dialect) throws {
    let server = try Dialect.server()
    server.settle()
    let long = dialect.unary(TestMessage(String(repeating: "x", count: 6000)))
    let short = dialect.unary(TestMessage("short"))
    let requests = [long, long, short, long]
    let streams = requests.map { server.open($0) }
    for (request, stream) in zip(requests, streams) {
      server.push(request.body, to: stream)
      stream.sink?.ended(trailers: nil)
    }
    for finished in 1...3 {
      server.loop.turn(maximumWait: 0)
      #expect(streams[2].isFinished)
      #expect(streams.filter(\.isFinished).count == finished + 1)
    }
    for (index, stream) in streams.enumerated() {
      let text = index == 2 ? "short" : String(repeating: "x", count: 6000)
      #expect(try dialect.read(stream).messages == [TestMessage(text)])
    }
  }

  /// A request whose body does not come in time is answered in the form of its dialect, once.
  @Test(arguments: Dialect.allCases.filter { $0 != .connectGet })
  func slowRequestsAreAnswered(_ dialect: Dialect) throws {
    let server = try Dialect.server()
    let request = dialect.unary(TestMessage("slow"))
    let stream = server.open(request)
    server.push(Array(request.body.dropLast()), to: stream)
    stream.sink?.timedOut()
    let answer = try dialect.read(stream)
    #expect(answer.code == 4)
    #expect(answer.message == "the request's body did not come in time")
    #expect(answer.status == (dialect.isGRPC ? 200 : dialect == .gateway ? 408 : 504))
    server.push([request.body.last!], to: stream)
    server.end(stream)
    #expect(try dialect.read(stream) == answer)
  }

  /// The same of streams of requests, in which others are not passed over.
  @Test func longMessagesOfStreamsTakeTurns() throws {
    let server = try Dialect.server()
    let open = TestRequest(
      target: "/pintle.test.Echo/Chat", fields: [("content-type", "application/grpc")])
    let streams = (0..<3).map { _ in server.open(open) }
    server.settle()
    let message = envelope(Dialect.grpc.encode(TestMessage(String(repeating: "x", count: 6000))))
    for stream in streams { server.push(message, to: stream) }
    for answered in 1...3 {
      server.loop.turn(maximumWait: 0)
      #expect(streams.filter { $0.body.count == message.count }.count == answered)
    }
    for stream in streams { server.end(stream) }
    #expect(streams.map { $0.trailer("grpc-status") } == ["0", "0", "0"])
  }

  /// Calls of one method that wait together follow each other on one task: none of them takes another along.
  @Test func callsThatWaitTogether() throws {
    let server = try Dialect.server()
    let texts = ["a", "sleep", "b", "fail", "sleep", "c"]
    let requests = texts.map { text in
      Dialect.grpc.unary(
        TestMessage(text), text == "sleep" ? [("grpc-timeout", "100m")] : [])
    }
    let streams = requests.map { server.open($0) }
    for (request, stream) in zip(requests, streams) {
      server.push(request.body, to: stream)
      stream.sink?.ended(trailers: nil)
    }
    streams[4].sink?.reset(.cancel)
    server.settle()
    #expect(streams.map { $0.trailer("grpc-status") } == ["0", nil, "0", "5", nil, "0"])
    #expect(streams.map(\.status) == [200, nil, 200, 200, nil, 200])
    server.advance(nanoseconds: 100_000_000)
    #expect(streams[1].trailer("grpc-status") == "4")
    for text in ["d", "e"] {
      let later = server.send(Dialect.grpc.unary(TestMessage(text)))
      #expect(later.trailer("grpc-status") == "0")
      #expect(envelopes(later.body)?.map(\.message) == [TestMessage(text).protobufBytes()])
    }
  }

  @Test func contextOutlivesItsCall() throws {
    let keeper = ContextKeeper()
    var options = RPCOptions()
    options.headInterceptors = [keeper]
    let server = try Dialect.server(options)
    _ = server.send(Dialect.grpc.unary(TestMessage("hi"), [("x-a", "b")]))
    let context = try #require(keeper.take())
    #expect(context.method.name == "Say")
    #expect(context.authorization == nil)
    #expect(!context.isCancelled)
  }
}

/// Keeps a call's context beyond its end.
///
/// Used on one thread only.
private final class ContextKeeper: HeadInterceptor, @unchecked Sendable {
  private var context: CallContext?

  func begin(_ context: CallContext) throws(RPCError) -> HeadDecision {
    self.context = context
    return .proceed
  }

  func end(_ context: CallContext, _ outcome: CallOutcome) {}

  func take() -> CallContext? {
    defer { context = nil }
    return context
  }
}
