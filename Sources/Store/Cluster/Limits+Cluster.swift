public import Base

extension Limits {
  // Several processes
  /// How long the number of a process that was not ended in order is not given to another one: 1 d.
  public static let nodeMemoryNanoseconds: Int64 = 86_400_000_000_000
  /// How old what a process keeps in memory may be when it is used: 1 s.
  public static let maxStaleness: Int64 = 1_000_000_000
  /// How often at least a process looks what others have changed, when nothing is told: 250 ms.
  public static let changePollNanoseconds: Int64 = 250_000_000
  /// How long a process that hears nothing of others uses what it has read: 250 ms.
  public static let deafStaleness: Int64 = 250_000_000
  /// How long the database may take to say what others have changed, before the connection is given up: 1 s.
  public static let changePatienceNanoseconds: Int64 = 1_000_000_000
  /// How often a process notes that it is there, and looks which others do not: 1 s.
  public static let nodeBeatNanoseconds: Int64 = 1_000_000_000
  /// After how long a process of which nothing is heard counts as dead, so that others take its work over: 6 s.
  public static let nodeSilenceNanoseconds: Int64 = 6_000_000_000
  /// The leases that one transaction takes back from a dead process.
  public static let maxLeasesTakenBack = 500
  /// The processes that are listed: those that were heard of last.
  public static let maxListedNodes = 1_000
  /// How long work that another process queued waits for that one before this one looks for it: 500 ms.
  public static let foreignWorkDelayNanoseconds: Int64 = 500_000_000
  /// How long a process looks for no work after it found none that others do not have, whatever it queues: 50 ms.
  public static let emptyLookNanoseconds: Int64 = 50_000_000
  /// How often a process asks for a duty that another one has: 1 s.
  public static let dutyPollNanoseconds: Int64 = 1_000_000_000
  /// How often the queue is counted again where other processes change it, too: 1 min.
  public static let queueCountNanoseconds: Int64 = 60_000_000_000
  /// The bytes of one text that a commit tells to other processes.
  public static let maxToldBytes = 7_900
  /// The texts that a commit tells; where more would be needed, others look at everything.
  public static let maxToldTexts = 8
}
