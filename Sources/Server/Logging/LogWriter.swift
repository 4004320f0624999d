public import Base
import Glibc

/// Writes finished lines to a file descriptor on a thread of its own, so that no loop waits for a slow reader.
///
/// What a second may log is bounded (`LogSecond`); a line that says how much was left out follows a second later. Of what
/// is logged, up to `maxPendingBytes` wait; lines beyond that are dropped and counted, and a line that says how many stands
/// in their place.
public final class LogWriter: Sendable {
  /// How many bytes may wait to be written.
  static let maxPendingBytes = 1024 * 1024

  /// How lines are written.
  let format: LogFormat
  private let descriptor: Int32
  private let timeSource: any TimeSource
  private let monitor = Monitor()
  // These are read and changed only inside `monitor.locked`.
  private nonisolated(unsafe) var pending: [UInt8] = []
  private nonisolated(unsafe) var dropped = 0
  private nonisolated(unsafe) var isWriting = false
  private nonisolated(unsafe) var second = LogSecond()

  /// Starts a writer on the standard error.
  public convenience init(format: LogFormat = .json) throws(CommandError) {
    try self.init(descriptor: STDERR_FILENO, format: format)
  }

  /// Starts a writer on `descriptor`, which stays open; the writer lives as long as the process.
  init(
    descriptor: Int32, format: LogFormat = .json, timeSource: any TimeSource = SystemTimeSource()
  ) throws(CommandError) {
    self.descriptor = descriptor
    self.format = format
    self.timeSource = timeSource
    try CommandError.startingThread("log") { while true { self.writeOnce() } }
  }

  /// Queues a line about something that is no call: the time, what happened, and further members.
  ///
  /// `isFailure` counts it among the failed calls, of which a second has so many: for what may come often.
  public func note(
    _ event: StaticString, _ members: [(name: StaticString, value: String)],
    level: LogLevel = .warn, isFailure: Bool = false,
    timeSource: any TimeSource = SystemTimeSource()
  ) {
    var line = LogLine(format)
    line.add("time", WallClockText.format(timeSource.wallNanoseconds()))
    line.add("level", level.rawValue)
    line.add("event", "\(event)")
    for member in members { line.add(member.name, member.value) }
    append(line.finish(), isFailedCall: isFailure)
  }

  /// Queues one line, with its newline, unless this second has had its share.
  func append(_ line: borrowing ByteBuffer, isFailedCall: Bool = false) {
    let now = timeSource.monotonicNanoseconds()
    let isFirstOmitted = monitor.locked {
      if second.isOver(at: now) {
        tellOmitted()
        second.begin(at: now)
      }
      let hadOmitted = second.hasOmitted
      guard second.admit(line.count, isFailedCall: isFailedCall) else { return !hadOmitted }
      queue(line)
      return false
    }
    guard isFirstOmitted else { return }
    // The next line may be long in coming.
    Task.detached { [self] in
      try? await Task.sleep(nanoseconds: 1_000_000_000)
      monitor.locked { tellOmitted() }
    }
  }

  /// Queues a line that says how many were left out, if some were.
  ///
  /// Inside `monitor.locked`.
  private func tellOmitted() {
    guard second.hasOmitted else { return }
    queue(second.takeOmitted(time: WallClockText.format(timeSource.wallNanoseconds()), format))
  }

  /// Inside `monitor.locked`.
  private func queue(_ line: borrowing ByteBuffer) {
    if pending.count + line.count > Self.maxPendingBytes {
      dropped += 1
    } else {
      line.withUnsafeBytes { pending.append(contentsOf: $0) }
    }
    monitor.signal()
  }

  /// Blocks until what was queued before has been written.
  public func flush() {
    monitor.locked {
      tellOmitted()
      while !pending.isEmpty || dropped > 0 || isWriting { monitor.wait() }
    }
  }

  private func writeOnce() {
    let bytes = monitor.locked {
      while pending.isEmpty, dropped == 0 { monitor.wait() }
      var taken: [UInt8] = []
      swap(&taken, &pending)
      if dropped > 0 {
        var line = LogLine(format)
        line.add("dropped_log_lines", Int64(dropped))
        taken += line.finish().array()
      }
      dropped = 0
      isWriting = true
      return taken
    }
    // A log that cannot be written must not stop the server.
    FileAccess.writeAll(descriptor, bytes)
    monitor.locked {
      isWriting = false
      monitor.signal()
    }
  }
}
