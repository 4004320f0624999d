public import Base

extension Limits {
  // The store
  /// The commands that share one transaction at most (group commit).
  public static let maxBatchCommands = 1000
  /// How long a shared transaction takes in further commands before it commits: 5 ms.
  public static let maxBatchNanoseconds: Int64 = 5_000_000
  /// The commands that may wait for the writer; one more is refused as unavailable.
  public static let maxQueuedCommands = 8192
  /// The lists and scans that may wait for a reader thread; one more is refused as unavailable.
  public static let maxQueuedScans = 1024
  /// How long a list or scan may run on its reader thread: 5 s.
  public static let maxScanNanoseconds: Int64 = 5_000_000_000
  /// The rows that a list or scan may step over.
  public static let maxScanRows = 1_000_000
  /// The bytes that a list or scan may take out of its rows: one answer must not fill the memory.
  public static let maxScanBytes = 32 * 1024 * 1024
  /// How long a point read may hold its loop: 250 ms; one that takes longer should have been a scan.
  public static let maxPointReadNanoseconds: Int64 = 250_000_000
  /// The rows that a point read may step over.
  public static let maxPointReadRows = 10_000
  /// The bytes that a point read may take out of its rows.
  public static let maxPointReadBytes = 1024 * 1024
}
