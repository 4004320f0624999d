import CShims

/// How many files and sockets the process may have open.
public enum OpenFiles {
  /// Raises the soft limit to the hard one: the usual 1024 would be less than `HTTPLimits.maxConnections`.
  ///
  /// The soft limit is low only for programs that use select(2). Nothing happens when the system refuses.
  public static func raiseLimit() {
    pintle_raise_open_files()
  }

  /// How many may be open now; `Int.max` when the system does not say.
  public static var limit: Int {
    let limit = pintle_open_files_limit()
    return limit == 0 ? .max : Int(clamping: limit)
  }
}
