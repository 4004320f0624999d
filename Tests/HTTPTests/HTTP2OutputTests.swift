import Base
import Glibc
import Net
import Testing

@testable import HTTP

/// Output that waits in blocks: order, frames, windows, and who has the memory.
@Suite struct HTTP2OutputTests {
  private static func block(_ count: Int, capacity: Int) -> HTTP2OutputBlock {
    let block = HTTP2OutputBlock()
    block.bytes = ByteBuffer(capacity: capacity)
    block.bytes.append([UInt8](repeating: 1, count: count))
    return block
  }

  @Test func theQueueCountsWhatWaits() {
    var queue = HTTP2OutputQueue()
    #expect(queue.count == 0 && queue.allocatedCount == 0 && queue.popFirst() == nil)
    queue.append(Self.block(3, capacity: 64))
    queue.append(Self.block(5, capacity: 128))
    #expect(queue.count == 8 && queue.allocatedCount == 192)
    queue.front?.bytes.removeFirst(2)
    queue.tookFromFront(2)
    #expect(queue.count == 6 && queue.allocatedCount == 192)
    #expect(queue.popFirst()?.bytes.count == 1)
    #expect(queue.count == 5 && queue.allocatedCount == 128)
    #expect(queue.popFirst()?.bytes.count == 5)
    #expect(queue.count == 0 && queue.allocatedCount == 0 && queue.front == nil)
    queue.append(Self.block(1, capacity: 64))
    #expect(queue.count == 1 && queue.front?.bytes.count == 1)
  }

  @Test func thePoolKeepsSoManyOfOneSize() {
    var pool = HTTP2OutputPool()
    let first = pool.take()
    #expect(first.bytes.allocatedCount == HTTP2OutputPool.blockBytes && first.bytes.isEmpty)
    first.bytes.append("a")
    pool.give(first)
    #expect(pool.count == 1)
    let again = pool.take()
    #expect(again === first && again.bytes.isEmpty && pool.count == 0)
    pool.give(Self.block(1, capacity: HTTP2OutputPool.blockBytes * 2))
    pool.give(HTTP2OutputBlock())
    #expect(pool.count == 0)
    for _ in 0...HTTP2OutputPool.maxBlocks {
      pool.give(Self.block(1, capacity: HTTP2OutputPool.blockBytes))
    }
    #expect(pool.count == HTTP2OutputPool.maxBlocks)
  }

  // MARK: On a connection

  /// Writes `count` messages of `size` bytes as a stream of responses does, and waits where it should.
  private static func produce(_ call: TestCall, _ count: Int, _ size: Int, asksAlways: Bool) {
    let stream = call.stream
    stream.respond(200, HTTPFields())
    var index = 0
    func more() {
      while index < count {
        if stream.output.allocatedCount == 0 { stream.makeRoom() }
        stream.output.append(message(index, size))
        if asksAlways || stream.output.count > stream.quietBytes { stream.outputChanged() }
        _ = stream.holdOutput()
        index += 1
        if !stream.hasRoom, stream.isAboveHighWater { return }
      }
      stream.finish(trailers: nil)
      call.onDrained = nil
    }
    call.onDrained = { more() }
    more()
  }

  private static func message(_ index: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: index &* 31 &+ $0) }
  }

  private static func server(asksAlways: Bool = false) throws -> TestServer {
    try TestServer { call in
      let numbers = String(decoding: call.stream.head.query, as: UTF8.self).split(separator: ",")
        .compactMap { Int($0) }
      guard numbers.count == 2 else { return call.echo() }
      produce(call, numbers[0], numbers[1], asksAlways: asksAlways)
    }
  }

  /// Reads a stream to its end and opens the windows as it goes; gives the payloads of the DATA frames.
  private func read(_ client: HTTP2TestClient, _ stream: UInt32) -> [[UInt8]] {
    var payloads: [[UInt8]] = []
    while let frame = client.receive() {
      guard frame.stream == stream else { continue }
      if frame.type == TestFrame.data {
        payloads.append(frame.payload)
        if !frame.payload.isEmpty, !frame.isEnd {
          let count = TestFrame.number(UInt32(frame.payload.count))
          client.send(
            TestFrame(TestFrame.windowUpdate, count),
            TestFrame(TestFrame.windowUpdate, stream: stream, count))
        }
      }
      if frame.isEnd || frame.type == TestFrame.resetStream { break }
    }
    return payloads
  }

  private func request(_ client: HTTP2TestClient, _ stream: UInt32, _ count: Int, _ size: Int) {
    client.send(
      HTTP2TestClient.headers(stream, HTTP2TestClient.request("GET", "/p?\(count),\(size)")))
  }

  struct Load: Sendable, CustomTestStringConvertible {
    var count: Int
    var size: Int
    var testDescription: String { "\(count) x \(size)" }
  }

  private static let full = HTTP2OutputPool.fullBytes

  /// Every byte comes, in order, however the messages lie in blocks: behind one another, as long as one, longer than the
  /// window, and one byte around the length at which a block is full.
  @Test(
    arguments: [
      Load(count: 0, size: 1), Load(count: 1, size: 1), Load(count: 3000, size: 100),
      Load(count: 1, size: HTTP2Stream.shortFrameBytes),
      Load(count: 1, size: HTTP2Stream.shortFrameBytes + 1),
      Load(count: 20_000, size: 13), Load(count: 40, size: full - 1), Load(count: 40, size: full),
      Load(count: 40, size: full + 1), Load(count: 30, size: 16_384),
      Load(count: 30, size: 16_385), Load(count: 5, size: 200_000), Load(count: 2, size: 1 << 20),
    ], [false, true])
  func everyByteComesInOrder(_ load: Load, asksAlways: Bool) throws {
    let server = try Self.server(asksAlways: asksAlways)
    let client = HTTP2TestClient(port: server.port)
    // Twice, so that blocks are used again.
    for stream: UInt32 in [1, 3] {
      request(client, stream, load.count, load.size)
      let body = read(client, stream).flatMap { $0 }
      #expect(body == (0..<load.count).flatMap { Self.message($0, load.size) })
    }
    #expect(server.eventually { _ in heldBytes(server) == 0 })
  }

  /// What a wake-up has written leaves in frames that are as long as they may be.
  @Test func messagesOfOneWakeUpShareFrames() throws {
    let server = try Self.server()
    let client = HTTP2TestClient(port: server.port)
    request(client, 1, 400, 100)
    #expect(read(client, 1).map(\.count) == [16_384, 16_384, 40_000 - 2 * 16_384])
    request(client, 3, 100, 100)
    #expect(read(client, 3).map(\.count) == [10_000])
  }

  @Test func manyStreamsDoNotMix() throws {
    let server = try Self.server()
    let client = HTTP2TestClient(port: server.port)
    let streams = (0..<20).map { UInt32($0) * 2 + 1 }
    client.send(
      streams.map {
        HTTP2TestClient.headers($0, HTTP2TestClient.request("GET", "/p?700,\($0 + 60)"))
      })
    var bodies: [UInt32: [UInt8]] = [:]
    var open = Set(streams)
    while !open.isEmpty, let frame = client.receive() {
      if frame.type == TestFrame.data, !frame.payload.isEmpty {
        bodies[frame.stream, default: []] += frame.payload
        let count = TestFrame.number(UInt32(frame.payload.count))
        client.send(TestFrame(TestFrame.windowUpdate, count))
        if !frame.isEnd {
          client.send(TestFrame(TestFrame.windowUpdate, stream: frame.stream, count))
        }
      }
      if frame.isEnd { open.remove(frame.stream) }
    }
    for stream in streams {
      #expect(bodies[stream] == (0..<700).flatMap { Self.message($0, Int(stream) + 60) })
    }
  }

  /// A reader that stops stops the writer at the high-water mark; what waits counts for its peer.
  @Test(arguments: [
    Load(count: 10_000, size: 100), Load(count: 100, size: 10_000), Load(count: 60, size: 16_000),
    Load(count: 16, size: 65_536), Load(count: 15, size: 70_000),
  ])
  func aSlowReaderHoldsLittle(_ load: Load) throws {
    let server = try Self.server()
    let client = HTTP2TestClient(port: server.port)
    request(client, 1, load.count, load.size)
    client.roundTrip()
    let limits = HTTPLimits()
    #expect(server.eventually { _ in heldBytes(server) >= limits.streamHighWaterBytes })
    // The mark, and what is allocated for the message that goes beyond it. A block is used to three quarters at least, a
    // buffer that grew to half.
    #expect(
      heldBytes(server)
        <= 2 * (limits.streamHighWaterBytes + load.size) + 2 * HTTP2OutputPool.blockBytes)
    client.send(
      TestFrame(TestFrame.windowUpdate, TestFrame.number(2_000_000)),
      TestFrame(TestFrame.windowUpdate, stream: 1, TestFrame.number(2_000_000)))
    // 65,535 bytes came before.
    let rest = client.receiveStream(1).filter { $0.type == TestFrame.data }.flatMap(\.payload)
    let all = (0..<load.count).flatMap { Self.message($0, load.size) }
    #expect(rest.count >= all.count - 65_535 && rest.elementsEqual(all.suffix(rest.count)))
    #expect(server.eventually { _ in heldBytes(server) == 0 })
  }

  @Test(arguments: ["reset", "close"]) func whatWaitsIsFreeWhenTheStreamEnds(how: String) throws {
    let server = try Self.server()
    var client: HTTP2TestClient? = HTTP2TestClient(port: server.port)
    client.map { request($0, 1, 10_000, 100) }
    client?.roundTrip()
    #expect(server.eventually { _ in heldBytes(server) > 0 })
    if how == "reset" {
      client?.send(HTTP2TestClient.reset(1))
      #expect(server.eventually { _ in heldBytes(server) == 0 })
      client?.send(TestFrame(TestFrame.windowUpdate, TestFrame.number(100_000)))
      client.map {
        request($0, 3, 500, 100)
        #expect(read($0, 3).flatMap { $0 } == (0..<500).flatMap { Self.message($0, 100) })
      }
    } else {
      client = nil
      #expect(server.eventually { _ in heldBytes(server) == 0 })
    }
    #expect(server.eventually { _ in server.log.count("reset 8") == 1 })
  }

  private func heldBytes(_ server: TestServer) -> Int {
    var held = -1
    for source in StatusRegistry(server.server.statusSources).read()
    where source.name == "http_held_bytes" {
      held = source.figures[0].value
    }
    return held
  }
}
