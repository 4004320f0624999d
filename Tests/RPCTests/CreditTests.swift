import HTTP
import RPC
import Testing

/// Flow-control credit for streams of requests: for many messages together, and for all before the handler waits.
@Suite struct CreditTests {
  private static let message = StreamTests.Form.grpc.encode(
    TestMessage(String(repeating: "a", count: 89)))

  /// A handler that takes `count` requests and then does what `body` says, until its call ends.
  private func server(
    _ count: Int, _ body: @escaping @Sendable (CallContext) async throws(RPCError) -> Void
  ) throws -> TestServer {
    let collect = ServerMethod.clientStream(EchoService.collect) {
      (requests: RequestStream<TestMessage>, context) async throws(RPCError) -> TestMessage in
      for _ in 0..<count { _ = try await requests.next() }
      try await body(context)
      return TestMessage()
    }
    return try TestServer(
      protocols: Dialect.protocols,
      services: [RegisteredService(descriptor: EchoService.descriptor, methods: [collect])])
  }

  private func push(_ count: Int, _ server: TestServer) -> MemoryStream {
    let stream = server.open(StreamTests.Form.grpc.request("Collect"))
    server.push(Array(repeating: Self.message, count: count).flatMap { $0 }, to: stream)
    server.settle()
    return stream
  }

  /// Before it waits for something else, its client has credit for what it took, and for no more.
  @Test func aWaitGivesWhatWasTaken() throws {
    let size = Self.message.count
    #expect(size == 96)
    let server = try server(3) { context async throws(RPCError) in
      try await context.sleep(nanoseconds: 1_000_000_000)
    }
    let stream = push(5, server)
    #expect(stream.credit == 3 * size)
    server.advance(nanoseconds: 1_000_000_000)
    #expect(stream.isFinished)
  }

  @Test func whoReadsOnGivesEverything() throws {
    let stream = push(1000, try server(1001) { _ in })
    // It waits for the last one.
    #expect(stream.credit == 1000 * Self.message.count && !stream.isFinished)
  }

  /// A handler that waits where nobody is told owes no more than a part of the window.
  @Test func whatIsOwedIsBounded() throws {
    let size = Self.message.count
    for count in [1, 42, 43, 500] {
      let gate = Gate()
      let stream = push(600, try server(count) { _ async throws(RPCError) in await gate.pass() })
      #expect(stream.credit <= count * size && stream.credit > count * size - 4096, "\(count)")
      // The first 4096 bytes are those of 42 messages and a part of another one.
      #expect((stream.credit == 0) == (count < 43))
      gate.open()
    }
  }
}

/// Something to wait for outside the server.
private final class Gate: @unchecked Sendable {
  // Unchecked: used on one thread, the test's, which turns the loop.
  private var waiting: UnsafeContinuation<Void, Never>?

  func pass() async { await withUnsafeContinuation { waiting = $0 } }

  func open() { waiting?.resume() }
}
