public import Base
import Glibc

/// Writes finished lines to a file descriptor on a thread of its own, so that no loop waits for a slow reader.
///
/// Up to `maxPendingBytes` wait; lines beyond that are dropped and counted, and a line that says how many stands
/// in their place.
public final class LogWriter: Sendable {
  /// How many bytes may wait to be written.
  static let maxPendingBytes = 1024 * 1024

  private let descriptor: Int32
  private let monitor = Monitor()
  // The three are read and changed only inside `monitor.locked`.
  private nonisolated(unsafe) var pending: [UInt8] = []
  private nonisolated(unsafe) var dropped = 0
  private nonisolated(unsafe) var isWriting = false

  /// Starts a writer on the standard error.
  public convenience init() throws(CommandError) { try self.init(descriptor: STDERR_FILENO) }

  /// Starts a writer on `descriptor`, which stays open; the writer lives as long as the process.
  init(descriptor: Int32) throws(CommandError) {
    self.descriptor = descriptor
    try CommandError.startingThread("log") { while true { self.writeOnce() } }
  }

  /// Queues a line about something that is no call: the time, what happened, and further members.
  public func note(
    _ event: StaticString, _ members: [(name: StaticString, value: String)],
    timeSource: any TimeSource = SystemTimeSource()
  ) {
    var line = LogLine()
    line.add("time", WallClockText.format(timeSource.wallNanoseconds()))
    line.add("event", "\(event)")
    for member in members { line.add(member.name, member.value) }
    append(line.finish())
  }

  /// Queues one line, with its newline.
  func append(_ line: borrowing ByteBuffer) {
    monitor.locked {
      if pending.count + line.count > Self.maxPendingBytes {
        dropped += 1
      } else {
        line.withUnsafeBytes { pending.append(contentsOf: $0) }
      }
      monitor.signal()
    }
  }

  /// Blocks until what was queued before has been written.
  public func flush() {
    monitor.locked {
      while !pending.isEmpty || dropped > 0 || isWriting { monitor.wait() }
    }
  }

  private func writeOnce() {
    let bytes = monitor.locked {
      while pending.isEmpty, dropped == 0 { monitor.wait() }
      var taken: [UInt8] = []
      swap(&taken, &pending)
      if dropped > 0 { taken += Array("{\"dropped_log_lines\":\(dropped)}\n".utf8) }
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
