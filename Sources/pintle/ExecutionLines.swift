import Base
import Engine
import RPC
import Server
import Services

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

extension PintleServer {
  /// Writes down, as an event and in the log, that the server runs no executions.
  static func noteSkipping(
    _ breakGlass: BreakGlass, _ log: LogWriter?
  ) throws(CommandError) {
    do throws(RPCError) {
      try Blocking.run { () async throws(RPCError) in try await breakGlass.noteStart() }
    } catch {
      throw .failure("cannot write down that executions are skipped: \(error.message)")
    }
    log?.note("executions_skipped", [("reason", "--skip-executions")])
    Console.note("--skip-executions: no request or response execution runs until the next start")
  }
}

extension ExecutionSetup {
  /// Waits for the calls to async targets that are under way; those that do not end are dropped and logged.
  func endBackgroundCalls(_ log: LogWriter?) {
    let dropped = Blocking.run { () async throws(Never) in
      await background.drain(timeout: Limits.backgroundDrainTimeout)
    }
    if dropped > 0 { log?.note("async_calls_dropped", [("count", String(dropped))]) }
  }
}
