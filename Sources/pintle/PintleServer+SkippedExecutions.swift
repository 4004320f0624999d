import RPC
import Server
import Services

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
