import Glibc

/// The signals that a server answers, taken by a thread of their own.
///
/// SIGTERM and SIGINT begin a drain, a second one of either ends the process at once with the exit code that
/// shells expect; SIGHUP reads certificates again; SIGPIPE and SIGXFSZ are ignored. No code runs inside a signal
/// handler: the signals are blocked in every thread and fetched with sigwait(3).
public enum Signals {
  private static let answered = [SIGTERM, SIGINT, SIGHUP]

  /// Blocks the signals in this thread and those it starts; must come before the program's first thread.
  public static func block() {
    ignoreBrokenPipes()
    // Ignored signals, as nohup(1) leaves them, would not even be fetched. SIGINT stays ignored for a job in the
    // background of a shell, which must not end when something else is interrupted.
    signal(SIGTERM, SIG_DFL)
    signal(SIGHUP, SIG_DFL)
    var set = signalSet()
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Has writes fail that nobody reads, or that make a file too large, instead of ending the process.
  public static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
    // A file over the process's size limit is an error of that write, like a full disk.
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Starts the thread, which lives as long as the process.
  ///
  /// `reload` runs on it at each SIGHUP, `stop` at the first SIGTERM or SIGINT; both must return soon, so that
  /// a second signal is heard.
  public static func watch(
    reload: @escaping @Sendable () -> Void, stop: @escaping @Sendable () -> Void
  ) throws(CommandError) {
    try CommandError.startingThread("signals") {
      var isStopping = false
      while true {
        var set = signalSet()
        var number: Int32 = 0
        guard sigwait(&set, &number) == 0 else { continue }
        if number == SIGHUP {
          reload()
        } else if isStopping {
          _exit(128 + number)
        } else {
          isStopping = true
          stop()
        }
      }
    }
  }

  private static func signalSet() -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in answered { sigaddset(&set, number) }
    return set
  }
}
