import Base
import HTTP
import RPC
import Synchronization
import Testing

/// Pages that are being made when they are asked for, and long ones, which go out as clients take them.
@Suite struct LatePageTests {
  /// A page that is made when the test says so.
  private final class Making: Sendable {
    private struct State {
      var content: PageContent?
      var waiting: [UnsafeContinuation<PageContent, Never>] = []
    }

    private let state = Mutex(State())
    var waiters: Int { state.withLock { $0.waiting.count } }

    var page: HTTPPage {
      var page = HTTPPage("/late") {
        self.state.withLock { $0.content }
      } late: {
        await withUnsafeContinuation { continuation in
          self.state.withLock { $0.waiting.append(continuation) }
        }
      }
      page.isForAllOrigins = true
      return page
    }

    func finish(_ content: PageContent) {
      let waiting = state.withLock { state in
        defer { state.waiting = [] }
        state.content = content
        return state.waiting
      }
      for continuation in waiting { continuation.resume(returning: content) }
    }
  }

  private static func request(_ method: HTTPMethod = .get) -> TestRequest {
    TestRequest(method: method, target: "/late", fields: [("accept-encoding", "gzip")])
  }

  /// Whoever asks while a page is made waits for it, whoever asks later does not, and the loop does other things.
  @Test func waits() throws {
    let making = Making()
    let server = try TestServer(protocols: Dialect.protocols, pages: [making.page])
    let waiting = [HTTPMethod.get, .get, .head].map { server.send(Self.request($0)) }
    #expect(waiting.map(\.status) == [nil, nil, nil])
    #expect(making.waiters == 3)
    // One of them leaves.
    waiting[1].sink?.reset(.cancel)
    let call = try Dialect.grpc.read(server.send(Dialect.grpc.unary(TestMessage("hi"))))
    #expect(call.messages == [TestMessage("hi")])

    let text = String(repeating: "late ", count: 100)
    making.finish(PageContent("text/plain", text).tagged().compressed())
    server.settle()
    #expect(waiting.map(\.status) == [200, nil, 200])
    #expect(try TestCompression.inflate(waiting[0].body, .gzip) == Array(text.utf8))
    #expect(waiting[0].field("access-control-allow-origin") == "*")
    #expect(waiting[2].body.isEmpty && waiting[2].field("content-length") != nil)
    #expect(waiting[0].isFinished && waiting[2].isFinished)

    let next = server.send(Self.request())
    #expect(next.body == waiting[0].body)
    #expect(making.waiters == 0)
    // What takes no body says so at once, made or not.
    #expect(server.send(Self.request(.post)).status == 405)
  }

  private static let long = [UInt8]((0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7) })

  private static func longServer() throws -> TestServer {
    try TestServer(
      protocols: Dialect.protocols,
      pages: [HTTPPage("/long", PageContent("text/plain", long))])
  }

  /// Of a long page no more waits for a client than the high-water mark and one piece.
  @Test func goesOutAsItIsTaken() throws {
    let server = try Self.longServer()
    let stream = server.open(TestRequest(method: .get, target: "/long"))
    #expect(stream.isFinished && stream.body == Self.long)
    #expect(stream.field("content-length") == "300000")

    let slow = MemoryStream(loop: server.loop)
    slow.isStalled = true
    slow.head.method = .get
    Array("/long".utf8).withUnsafeBytes { slow.head.setTarget($0) }
    server.handler.handle(slow)
    #expect(slow.output.count == 64 * 1024 + 16 * 1024)
    #expect(slow.mostHeld >= slow.output.count, "it counts against the client's share")
    var turns = 0
    while !slow.isFinished, turns < 100 {
      slow.take()
      slow.sink?.drained()
      turns += 1
    }
    slow.take()
    #expect(turns == 4 - 1)
    #expect(slow.body == Self.long)
  }

  /// A client for whom the server keeps too much already gets none of it.
  @Test func isBrokenOffWithoutRoom() throws {
    let server = try Self.longServer()
    let slow = MemoryStream(loop: server.loop)
    slow.isStalled = true
    slow.heldLimit = 20_000
    slow.head.method = .get
    Array("/long".utf8).withUnsafeBytes { slow.head.setTarget($0) }
    server.handler.handle(slow)
    #expect(slow.wasReset == .enhanceYourCalm)
    #expect(slow.output.count <= 32 * 1024)
    slow.sink?.drained()
    #expect(!slow.isFinished)
  }
}
