import Base

extension ProgramServer {
  /// Starts the server, says where it listens, and runs until a signal has ended it; returns the exit code.
  ///
  /// `started` is called once it listens, and may print more. `Signals.block()` must have been called before
  /// the first thread of the process.
  public func run(started: () -> Void) throws(CommandError) -> Int32 {
    OpenFiles.raiseLimit()
    StartupPages.release()
    try start()
    started()
    let stopping = OneShotEvent()
    Signals.watch(
      reload: { [self] in
        if let text = reloadCertificates() {
          Console.note("cannot reload certificates, the old ones stay in use: \(text)")
        } else {
          Console.note("certificates reloaded")
        }
      }, stop: { stopping.fire() })
    stopping.wait()
    Console.note("stopping: waiting for running calls; a second signal stops at once")
    if !drainAndStop() { Console.note("stopped: some calls were cut off") }
    return 0
  }
}
