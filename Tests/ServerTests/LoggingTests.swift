import Base
import Glibc
import Testing

@testable import Server

@Suite struct LoggingTests {
  struct Moment: Sendable {
    var nanoseconds: Int64
    var text: String
  }

  // Made with Python's datetime.
  @Test(arguments: [
    Moment(nanoseconds: 0, text: "1970-01-01T00:00:00.000000Z"),
    Moment(nanoseconds: 951_782_399_999_999_999, text: "2000-02-28T23:59:59.999999Z"),
    Moment(nanoseconds: 951_782_400_000_000_000, text: "2000-02-29T00:00:00.000000Z"),
    Moment(nanoseconds: 4_107_542_400_000_001_000, text: "2100-03-01T00:00:00.000001Z"),
    Moment(nanoseconds: 1_795_248_743_123_456_789, text: "2026-11-21T08:12:23.123456Z"),
    Moment(nanoseconds: -1, text: "1969-12-31T23:59:59.999999Z"),
  ])
  func formatsTime(_ row: Moment) {
    #expect(WallClockText.format(row.nanoseconds) == row.text)
  }

  @Test func linesAreEscaped() {
    var line = LogLine()
    line.add("text", "a\"b\\c\nd\u{1}\u{7F}e\u{E9}")
    line.add("number", -5)
    line.add("empty", "")
    let bytes = line.finish().array()
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"text":"a\"b\\c\nd\u0001"# + "\u{7F}e" + "\u{E9}" + #"","number":-5,"empty":""}"#
        + "\n")
  }

  /// A reader that does not read costs lines, counted, and no waiting.
  @Test func aSlowReaderLosesLines() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let time = ManualTimeSource()
    let writer = try LogWriter(descriptor: ends[1], timeSource: time)
    var line = LogLine()
    line.add("text", String(repeating: "x", count: 1000))
    let bytes = line.finish()
    let count = 3 * LogWriter.maxPendingBytes / bytes.count
    for index in 0..<count {
      // No second has more than it may.
      if index % 500 == 0 { time.advance(nanoseconds: 1_000_000_000) }
      writer.append(bytes)
    }
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    // The writer ends each round with the count of what it dropped; the last one accounts for every line.
    var whole = 0
    var dropped = 0
    while whole + dropped < count {
      let got = read(ends[0], &chunk, chunk.count)
      try #require(got > 0)
      text += chunk[..<got]
      guard text.last == UInt8(ascii: "\n") else { continue }
      whole = 0
      dropped = 0
      for part in text.split(separator: UInt8(ascii: "\n")) {
        let line = String(decoding: part, as: UTF8.self)
        if line.hasPrefix("{\"dropped_log_lines\":") {
          dropped += Int(line.dropFirst(21).dropLast()) ?? 0
        } else {
          #expect(part.count == bytes.count - 1)
          whole += 1
        }
      }
    }
    #expect(whole + dropped == count)
    #expect(dropped > 0)
  }
}
