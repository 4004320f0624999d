public import Base

extension Limits {
  // Outgoing messages
  /// The threads that a client of a mail server has, made when needed: the messages that are handed over at once.
  public static let maxMailThreads = 8
  /// The messages that wait for such a thread; one more is not taken.
  public static let maxQueuedMails = 1024
  /// The messages of one organization that wait; one more is not taken.
  public static let maxQueuedMailsPerOrganization = 256
  /// How long a message may wait for its turn, and be handed over after that: 1 min.
  public static let mailTimeoutNanoseconds: Int64 = 60_000_000_000
  /// How long a mail server may take to be connected to, and for each of its replies: 30 s.
  public static let mailReplyNanoseconds: Int64 = 30_000_000_000
  /// How long a mail server that took a message may take to say goodbye: 2 s.
  public static let mailGoodbyeNanoseconds: Int64 = 2_000_000_000
  /// The bytes of a mail server's reply that errors repeat.
  public static let maxMailReplyBytes = 300
}
