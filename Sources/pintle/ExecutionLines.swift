import Engine
import Server

/// Logs targets that failed as JSON lines among those of the calls.
struct ExecutionLines: ExecutionLog {
  /// Nil when nothing is logged.
  let log: LogWriter?

  func note(_ entry: ExecutionLogEntry) {
    log?.note(
      "target_failed",
      [
        ("execution", entry.execution), ("target", entry.target), ("name", entry.name),
        ("message", entry.text), ("interrupted", entry.isInterrupted ? "yes" : "no"),
      ])
  }
}
