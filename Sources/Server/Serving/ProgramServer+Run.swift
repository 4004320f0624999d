import Base

extension ProgramServer {
  /// Starts the server, says where it listens, and runs until a signal has ended it; returns the exit code.
  ///
  /// SIGHUP reads certificates again, and has `reload` take changed settings; certificates are also read again when their
  /// files change. The service manager is told when calls can come, and when they no longer can. `started` is called once the server
  /// listens, and may print more. `Signals.block()` must have been called before the first thread of the process.
  public func run(
    reload: SettingsReload? = nil, started: () -> Void
  ) throws(CommandError) -> Int32 {
    OpenFiles.raiseLimit()
    StartupPages.release()
    let stopping = OneShotEvent()
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
      }, stop: { stopping.fire() })
    try start()
    let keeping = try startKeeping()
    started()
    note("started", [("listen", endpointsInUse.map(\.text).joined(separator: " "))])
    manager.tell(.ready)
    stopping.wait()
    manager.tell(.stopping)
    note("stopping")
    Console.note("stopping: waiting for running calls; a second signal stops at once")
    let isClean = drainAndStop()
    if !isClean { Console.note("stopped: some calls were cut off") }
    for work in keeping { work.stop() }
    note("stopped", [("clean", isClean ? "yes" : "no")])
    log?.flush()
    return 0
  }
}
