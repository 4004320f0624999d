import Glibc

/// How many files and sockets the process may have open.
enum OpenFiles {
  /// Raises the soft limit to the hard one: the usual 1024 would be less than `Limits.maxConnections`.
  ///
  /// The soft limit is low only for programs that use select(2). Nothing happens when the system refuses.
  static func raiseLimit() {
    var limit = rlimit()
    guard getrlimit(Int32(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < limit.rlim_max
    else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(Int32(RLIMIT_NOFILE.rawValue), &limit)
  }
}
