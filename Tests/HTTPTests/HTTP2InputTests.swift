import Base
import Testing

@testable import HTTP

/// Request bodies whose frames come many at once: long ones are handed on one by one, short ones together.
@Suite struct HTTP2InputTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var frames: [Int]
  }

  private static let long = HTTP2Stream.longChunkBytes

  @Test(arguments: [
    Row(testDescription: "one", frames: [10]),
    Row(testDescription: "short ones", frames: Array(repeating: 7, count: 500)),
    Row(testDescription: "as long as frames are", frames: [16_384, 16_384, 16_384, 16_383]),
    Row(testDescription: "around the bound", frames: [long, long - 1, long, long + 1, 1, long]),
    Row(testDescription: "first short", frames: [long - 1, long, long]),
    Row(testDescription: "a short one between", frames: [long, long, 1, long, long]),
    Row(
      testDescription: "as many long ones as are noted, and one more",
      frames: Array(repeating: long, count: HTTP2Stream.maxChunks + 2)),
    Row(testDescription: "none between", frames: [long, 0, long, 0]),
  ])
  func bodiesComeWholeAndInOrder(_ row: Row) throws {
    var limits = HTTPLimits()
    limits.streamWindowBytes = 1 << 20
    let server = try TestServer(limits: limits) { call in
      call.stream.respond(200, HTTPFields())
      call.stream.output.append(utf8: Self.digest(call.body))
      call.stream.outputChanged()
      call.stream.finish(trailers: nil)
    }
    let client = HTTP2TestClient(port: server.port)
    var sent: [UInt8] = []
    var frames: [TestFrame] = []
    for (index, count) in row.frames.enumerated() {
      let bytes = (0..<count).map { UInt8(ascii: "a") + UInt8(($0 + index) % 26) }
      sent += bytes
      frames.append(
        HTTP2TestClient.data(1, bytes, end: index == row.frames.count - 1))
    }
    // In one write, and cut so that frames end in later reads.
    client.send([HTTP2TestClient.headers(1, end: false)] + frames)
    #expect(client.receiveStream(1).body == Self.digest(sent))
  }

  /// The length, and a number that depends on every byte and its place (FNV-1a).
  private static func digest(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return "\(bytes.count) \(hash)"
  }

  /// What nobody takes, or what comes for a stream that is over, gives its window back.
  @Test func longRunsOfADeadStreamGiveTheConnectionWindowBack() throws {
    let server = try TestServer()
    let client = HTTP2TestClient(port: server.port)
    let frames = (0..<4).map { _ in
      HTTP2TestClient.data(1, [UInt8](repeating: 1, count: 16_000), end: false)
    }
    let limits = HTTPLimits()
    let rounds = limits.connectionWindowBytes / 64_000 + 2
    for round in 0..<rounds {
      let stream = UInt32(round) * 2 + 1
      var all = [HTTP2TestClient.headers(stream, end: false)]
      all += frames.map { TestFrame(TestFrame.data, stream: stream, $0.payload) }
      // The reset comes with the body, so that nobody sees it.
      all.append(HTTP2TestClient.reset(stream))
      client.send(all)
      #expect(client.roundTrip(), "round \(round)")
    }
    client.send(
      HTTP2TestClient.headers(9999, end: false), HTTP2TestClient.data(9999, Array("x".utf8)))
    #expect(client.receiveStream(9999).isOK)
  }
}
