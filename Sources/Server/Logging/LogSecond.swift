import Base

/// What may be logged in one second, and how much was left out.
struct LogSecond {
  private static let second: Int64 = 1_000_000_000

  private var began = Int64.min
  private var failedCallLines = 0
  private var bytes = 0
  /// Lines that were left out and not told of.
  private(set) var omittedCalls = 0
  private(set) var omittedOthers = 0

  /// Whether lines were left out and not told of.
  var hasOmitted: Bool { omittedCalls > 0 || omittedOthers > 0 }

  /// Whether a second has passed since the first line of the present one.
  func isOver(at now: Int64) -> Bool { began == .min || now - began >= Self.second }

  /// Begins a second.
  mutating func begin(at now: Int64) {
    began = now
    failedCallLines = 0
    bytes = 0
  }

  /// Whether a line of `count` bytes may be logged; counts it either way.
  mutating func admit(_ count: Int, isFailedCall: Bool) -> Bool {
    let isWithin =
      bytes + count <= Limits.maxLogBytesPerSecond
      && (!isFailedCall || failedCallLines < Limits.maxFailedCallLinesPerSecond)
    if isWithin {
      bytes += count
      if isFailedCall { failedCallLines += 1 }
    } else if isFailedCall {
      omittedCalls += 1
    } else {
      omittedOthers += 1
    }
    return isWithin
  }

  /// The line that tells what was left out, which counts as told then.
  mutating func takeOmitted(time: String, _ format: LogFormat) -> ByteBuffer {
    var line = LogLine(format)
    line.add("time", time)
    line.add("level", LogLevel.warn.rawValue)
    line.add("event", "log_lines_left_out")
    line.add("failed_calls", Int64(omittedCalls))
    line.add("others", Int64(omittedOthers))
    omittedCalls = 0
    omittedOthers = 0
    return line.finish()
  }
}
