import Base
import Net
import Testing

@testable import HTTP

@Suite struct HTTP1LoopTests {
  private final class Mark {}

  @Test func streamsAreKeptForTheNextRequest() {
    let events = EventLoop()
    let loop = HTTP1Loop(loop: events)
    var streams: [HTTP1Stream] = (0...HTTP1Loop.maxFreeStreams).map { _ in loop.takeStream() }
    for stream in streams {
      #expect(stream.reusable == nil)
      stream.reusable = Mark()
      stream.head.method = .post
      stream.output.append(1)
    }
    while let stream = streams.popLast() { loop.giveStream(consume stream) }
    // As many as are kept, as good as new but for what was left on them; one more is new.
    streams = (0...HTTP1Loop.maxFreeStreams).map { _ in loop.takeStream() }
    #expect(streams.count { $0.reusable is Mark } == HTTP1Loop.maxFreeStreams)
    #expect(streams.allSatisfy { $0.head.method == .other && $0.output.isEmpty })
  }

  /// Whoever holds a stream may still look at it.
  @Test func aStreamThatSomebodyHoldsIsNotKept() {
    let events = EventLoop()
    let loop = HTTP1Loop(loop: events)
    let held = loop.takeStream()
    loop.giveStream(held)
    #expect(loop.takeStream() !== held)
  }

  @Test func aStreamServesOneConnectionAfterTheOther() throws {
    let server = try TestServer { call in
      call.log.add(call.stream.reusable == nil ? "new" : "used")
      call.stream.reusable = Mark()
      call.echo()
    }
    for _ in 0..<3 {
      let client = TestClient(port: server.port)
      client.send("GET /a HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
      #expect(client.receiveAll().isClosed)
    }
    #expect(server.log.all.filter { $0 == "new" || $0 == "used" } == ["new", "used", "used"])
  }
}
