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
  /// How often a process notes that it is there: 2 s.
  public static let nodeBeatNanoseconds: Int64 = 2_000_000_000
  /// The bytes of one text that a commit tells to other processes.
  public static let maxToldBytes = 7_900
  /// The texts that a commit tells; where more would be needed, others look at everything.
  public static let maxToldTexts = 8
}
