import Glibc
import Synchronization

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

  /// What is done at signals.
  private struct Answers {
    var reload: @Sendable () -> Void
    var stop: @Sendable () -> Void
  }

  private struct State {
    var answers: Answers?
    /// Whether the process was told to end.
    var isStopping = false
  }

  private static let state = Mutex(State())

  /// Starts the thread, which lives as long as the process; a later call only changes what is done.
  ///
  /// `reload` runs on it at each SIGHUP, `stop` at the first SIGTERM or SIGINT, or at once when that has been; both must
  /// return soon, so that a second signal is heard.
  public static func watch(
    reload: @escaping @Sendable () -> Void, stop: @escaping @Sendable () -> Void
  ) throws(CommandError) {
    let (isFirst, isStopping) = state.withLock { state in
      defer { state.answers = Answers(reload: reload, stop: stop) }
      return (state.answers == nil, state.isStopping)
    }
    if isStopping { stop() }
    if isFirst { try CommandError.startingThread("signals") { answer() } }
  }

  /// Waits for a signal that ends the process, for those who wait for something before the server begins; returns
  /// whether there was one.
  public static func wereHeard(within nanoseconds: Int64) -> Bool {
    guard state.withLock({ $0.answers == nil }) else {
      usleep(UInt32(nanoseconds / 1000))
      return state.withLock { $0.isStopping }
    }
    var set = sigset_t()
    sigemptyset(&set)
    for number in [SIGTERM, SIGINT] { sigaddset(&set, number) }
    var time = timespec(
      tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
    return sigtimedwait(&set, nil, &time) > 0
  }

  private static func answer() {
    while true {
      var set = signalSet()
      var number: Int32 = 0
      guard sigwait(&set, &number) == 0 else { continue }
      if number == SIGHUP {
        state.withLock { $0.answers }?.reload()
        continue
      }
      let (wasStopping, answers) = state.withLock { state in
        defer { state.isStopping = true }
        return (state.isStopping, state.answers)
      }
      if wasStopping { _exit(128 + number) }
      answers?.stop()
    }
  }

  private static func signalSet() -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in answered { sigaddset(&set, number) }
    return set
  }
}
