public import Base

extension Limits {
  // The store
  /// The commands that share one transaction at most (group commit).
  public static let maxBatchCommands = 1000
  /// How long a shared transaction takes in further commands before it commits: 5 ms.
  public static let maxBatchNanoseconds: Int64 = 5_000_000
  /// How many transactions mark each of their commands behind one that was run again because it had not: 8.
  public static let markedBatches = 8
  /// How often a command is run in all that the engine gives up for another transaction, before that is its answer.
  public static let maxContendedRuns = 3
  /// The commands that may wait for the writer; one more is refused as unavailable.
  public static let maxQueuedCommands = 8192
  /// The commands of one organization that may wait; fewer when few places are left.
  public static let maxQueuedCommandsPerOrganization = 4096
  /// The places of waiting commands that are kept for organizations that have none.
  public static let queuedCommandsKept = 1024
  /// The bytes that the events of waiting commands may take together.
  public static let maxQueuedCommandBytes = 128 * 1024 * 1024
  /// The bytes of one organization's waiting commands; less when little is left.
  public static let maxQueuedCommandBytesPerOrganization = 64 * 1024 * 1024
  /// The bytes of waiting commands that are kept for organizations that have none.
  public static let queuedCommandBytesKept = 16 * 1024 * 1024
  /// The commands of administration and of revocations that may wait, besides all others.
  public static let maxUrgentCommands = 4096
  /// The urgent commands of one organization that may wait; fewer when few places are left.
  public static let maxUrgentCommandsPerOrganization = 256
  /// The places of urgent commands that are kept for organizations that have none.
  public static let urgentCommandsKept = 1024
  /// How much of the store's time a share owes to others at most: 1 s.
  public static let maxShareDebt: Int64 = 1_000_000_000
  /// The lists and scans that may wait for a reader thread; one more is refused as unavailable.
  public static let maxQueuedScans = 1024
  /// The lists and scans of one organization that may wait; fewer when few places are left.
  public static let maxQueuedScansPerOrganization = 512
  /// The places of waiting lists and scans that are kept for organizations that have none.
  public static let queuedScansKept = 128
  /// How long scans are held back at most while the engine needs room: 10 s, longer than any scan takes.
  ///
  /// When that did not help they go on for as long.
  public static let maxHoldNanoseconds: Int64 = 10_000_000_000
  /// How often the writer looks whether the last scan has ended, when it has nothing else to do: 5 ms.
  public static let roomPollNanoseconds: Int64 = 5_000_000
  /// How long nothing must have waited for the writer before the engine does what it has put off: 20 ms.
  public static let carePauseNanoseconds: Int64 = 20_000_000
  /// How often the writer looks whether there is space again: 1 s.
  public static let spacePollNanoseconds: Int64 = 1_000_000_000
  /// How long the files are left alone after what was erased was taken out of them, in times of what that took.
  public static let cleaningPauseFactor: Int64 = 10
  /// How long after that it is tried again at the earliest, when another's transaction stood in its way: 1 s.
  public static let cleaningPollNanoseconds: Int64 = 1_000_000_000
  /// How long after a failure it is tried again: 1 min.
  public static let cleaningRetryNanoseconds: Int64 = 60_000_000_000
  /// The lists and scans that run at once; the last free place is for an organization that has none.
  public static let maxRunningScans = 3
  /// The reads of one statement each that go to an engine behind a network together: 64.
  public static let maxReadsTogether = 64
  /// The threads that send such reads: 4; of one share's there is a further one at work only when so many wait.
  public static let gatheringReaders = 4
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
