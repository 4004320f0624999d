import Testing

@testable import HTTP

private typealias Client = HTTP2TestClient

@Suite struct HTTP2FrameScannerTests {
  /// The frames that a scanner finds, and what it says is pending behind each piece.
  private func scan(
    _ bytes: [UInt8], pieces: Int
  ) -> (found: [String], pending: [Int]) {
    var scanner = HTTP2FrameScanner()
    var found: [String] = []
    var pending: [Int] = []
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      Array(bytes[start..<min(start + pieces, bytes.count)]).withUnsafeBytes {
        scanner.scan($0) { found.append("\($0.type) on \($0.id), \($0.length), \($0.start)") }
      }
      pending.append(scanner.pendingBytes)
    }
    return (found, pending)
  }

  private let frames: [TestFrame] = [
    TestFrame(TestFrame.settings), Client.headers(1, end: false),
    Client.data(1, [1, 2, 3]),
    TestFrame(99, flags: 255, stream: 7, [UInt8](repeating: 9, count: 300)),
    TestFrame(TestFrame.headers, stream: 3, [0]),
    TestFrame(TestFrame.continuation, flags: TestFrame.endHeaders, stream: 3, [1, 2]),
    TestFrame(TestFrame.priority, stream: 5, [128, 0, 0, 1, 7]),
  ]

  /// The first four bytes of a frame's payload as a number.
  private func start(_ frame: TestFrame) -> UInt32 { TestFrame.number(frame.payload.prefix(4)) }

  @Test(arguments: [1, 2, 7, 24, 100, 10_000])
  func findsFramesHoweverTheyAreCut(pieces: Int) {
    let bytes = Client.preface + frames.flatMap(\.bytes)
    let (found, pending) = scan(bytes, pieces: pieces)
    #expect(
      found == [
        "4 on 0, 0, 0", "1 on 1, \(frames[1].payload.count), \(start(frames[1]))",
        "0 on 1, 3, 66051", "99 on 7, 300, 151587081", "1 on 3, 1, 0", "9 on 3, 2, 258",
        "2 on 5, 5, 2147483649",
      ])
    #expect(pending.last == 0)
  }

  @Test func saysWhatIsPending() {
    let (_, preface) = scan(Client.preface, pieces: 10)
    #expect(preface == [-14, -4, 0])
    let data = Client.preface + Client.data(1, [UInt8](repeating: 0, count: 20)).bytes
    // Its header alone: the content is told as it comes.
    #expect(scan(Array(data.prefix(30)), pieces: 24).pending == [0, 6])
    #expect(scan(Array(data.prefix(45)), pieces: 24).pending == [0, 9])
    let block = Client.preface + TestFrame(TestFrame.headers, stream: 1, [0, 1]).bytes
    #expect(scan(block, pieces: 1000).pending == [11], "a block is told at its end")
  }
}
