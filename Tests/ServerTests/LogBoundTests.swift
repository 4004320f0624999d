import Base
import Glibc
import Testing

@testable import Server

/// What one line and one second may log.
@Suite struct LogBoundTests {
  @Test(arguments: [0, 1, 5000])
  func aLineShowsTheBeginningOfALongText(excess: Int) {
    let text = String(repeating: "x", count: Limits.maxLogValueBytes + excess)
    var line = LogLine()
    line.add("message", text)
    let shown = String(repeating: "x", count: Limits.maxLogValueBytes)
    let rest = excess == 0 ? "" : " ... (\(excess) bytes left out)"
    #expect(
      String(decoding: line.finish().array(), as: UTF8.self)
        == "{\"message\":\"\(shown)\(rest)\"}\n")
  }

  /// No character is cut in two.
  @Test func aLongTextIsCutBetweenCharacters() {
    var line = LogLine()
    line.add("message", "x" + String(repeating: "\u{e9}", count: Limits.maxLogValueBytes))
    let text = String(decoding: line.finish().array(), as: UTF8.self)
    #expect(text.contains("\u{e9} ... (") && !text.contains("\u{fffd}"))
  }

  private struct Log {
    let time = ManualTimeSource()
    let writer: LogWriter
    private let output: Int32

    init() throws {
      var ends: [Int32] = [0, 0]
      try #require(pipe(&ends) == 0)
      // Room for all of it: nobody reads before the end.
      _ = fcntl(ends[1], 1031, 1024 * 1024)
      _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
      output = ends[0]
      writer = try LogWriter(descriptor: ends[1], timeSource: time)
    }

    func write(_ count: Int, bytes: Int = 20, isFailedCall: Bool) {
      var line = ByteBuffer()
      line.append([UInt8](repeating: UInt8(ascii: "x"), count: bytes - 1))
      line.append(UInt8(ascii: "\n"))
      for _ in 0..<count { writer.append(line, isFailedCall: isFailedCall) }
    }

    /// The lines since the last time: those of `write` as "x".
    func lines() -> [String] {
      writer.flush()
      var text: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 20)
      while true {
        let count = read(output, &chunk, chunk.count)
        if count <= 0 { break }
        text += chunk[..<count]
      }
      return text.split(separator: UInt8(ascii: "\n")).map { line in
        line.first == UInt8(ascii: "x") ? "x" : String(decoding: line, as: UTF8.self)
      }
    }
  }

  @Test func aSecondHasSoManyFailedCalls() throws {
    let log = try Log()
    let most = Limits.maxFailedCallLinesPerSecond
    log.write(most, isFailedCall: true)
    #expect(log.lines() == Array(repeating: "x", count: most))
    log.write(7, isFailedCall: true)
    // What is no failed call still has its place.
    log.write(1, isFailedCall: false)
    let lines = log.lines()
    #expect(lines.count == 2 && lines.contains("x"))
    let told = try #require(lines.first { $0 != "x" })
    #expect(told.contains(#""event":"log_lines_left_out","failed_calls":7,"others":0"#))
    log.time.advance(nanoseconds: 1_000_000_000)
    log.write(1, isFailedCall: true)
    #expect(log.lines() == ["x"])
  }

  @Test func aSecondHasSoManyBytes() throws {
    let log = try Log()
    let half = Limits.maxLogBytesPerSecond / 2
    log.write(1, bytes: half, isFailedCall: false)
    #expect(log.lines() == ["x"])
    log.write(1, bytes: half, isFailedCall: false)
    #expect(log.lines() == ["x"])
    log.write(1, bytes: 2, isFailedCall: false)
    let lines = log.lines()
    #expect(lines.count == 1 && lines[0].contains(#""failed_calls":0,"others":1"#))
  }

  /// The next second tells, also when nobody asks.
  @Test func whatWasLeftOutIsToldBySomeLaterLine() throws {
    let log = try Log()
    log.write(Limits.maxFailedCallLinesPerSecond + 3, isFailedCall: true)
    log.time.advance(nanoseconds: 1_000_000_000)
    log.write(1, isFailedCall: true)
    let lines = log.lines()
    #expect(lines.last == "x" && lines.dropLast().last?.contains(#""failed_calls":3"#) == true)
  }
}
