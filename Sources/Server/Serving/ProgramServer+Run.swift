import Base
import Net
import Synchronization

extension ProgramServer {
  /// Starts the server, says where it listens, and runs until a signal has ended it; returns the exit code.
  ///
  /// As `runUntilEnd`, without handing over.
  public func run(
    reload: SettingsReload? = nil, started: () -> Void
  ) throws(CommandError) -> Int32 {
    _ = try runUntilEnd(reload: reload, started: started)
    return 0
  }

  /// Starts the server, says where it listens, and runs until a signal has ended it, or another process is about to
  /// take over; returns that one.
  ///
  /// SIGHUP reads certificates again, and has `reload` take changed settings; certificates are also read again when their
  /// files change. The service manager is told when calls can come, and when they no longer can. `started` is called once the server
  /// listens, and may print more. `Signals.block()` must have been called before the first thread of the process.
  ///
  /// When another process takes over, calls have ended when this returns, and nothing works with the data any more:
  /// the caller gives the data away and calls `completeHandOver`.
  public func runUntilEnd(
    reload: SettingsReload? = nil, handOver: HandOverPlan? = nil, started: () -> Void
  ) throws(CommandError) -> HandingOver? {
    OpenFiles.raiseLimit()
    let ending = RunEnding()
    self.ending.withLock { $0 = ending }
    try Signals.watch(
      reload: { [self] in
        manager.tell(.reloading(nanoseconds: SystemTimeSource().monotonicNanoseconds()))
        defer { manager.tell(.ready) }
        if let text = reloadCertificates() {
          Console.note("cannot reload certificates, the old ones stay in use: \(text)")
        } else {
          Console.note("certificates reloaded")
        }
        for line in reload?.run() ?? [] { Console.note(line) }
      }, stop: { ending.stop() })
    // Most of what only the start needs: nobody waits for an answer yet.
    StartupPages.release()
    try start()
    let asked: HandOverListener?
    let keeping: [RepeatedWork]
    do throws(CommandError) {
      keeping = try startKeeping()
      asked = try handOver.map { (plan) throws(CommandError) in try listen(plan, ending) }
    } catch {
      stop()
      throw error
    }
    // The log's first line: calls come already.
    note("started", [("listen", endpointsInUse.map(\.text).joined(separator: " "))])
    started()
    // The rest of it; the first calls map again what they touch.
    StartupPages.release()
    manager.tell(.ready)
    if let other = ending.wait() {
      note("handing_over", [("process", "\(other.process)")])
      Console.note("handing over to process \(other.process): waiting for running calls")
      hasHandedOver.store(true, ordering: .relaxed)
      let isClean = endServing(grace: handOver?.grace ?? 0)
      if !isClean { Console.note("some calls were cut off") }
      self.keeping.withLock { $0 = keeping }
      return other
    }
    asked?.stop()
    manager.tell(.stopping)
    note("stopping")
    Console.note("stopping: waiting for running calls; a second signal stops at once")
    let isClean = isSucceeded ? stopForSuccessor(handOver?.grace) : drainAndStop()
    if !isClean { Console.note("stopped: some calls were cut off") }
    for work in keeping { work.stop() }
    note("stopped", [("clean", isClean ? "yes" : "no")])
    log?.flush()
    return nil
  }
}
