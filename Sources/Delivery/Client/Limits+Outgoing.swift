public import Base

extension Limits {
  // Outgoing requests
  /// The longest body of an answer that is taken; a longer one fails the request.
  public static let maxOutgoingAnswerBytes = 1024 * 1024
  /// Blocks of a compressed answer that may be short or empty: each costs time, whatever it brings.
  public static let outgoingFreeBlocks = 4096
  /// What a block beyond `outgoingFreeBlocks` has to bring, in bytes, on the average of the answer.
  public static let minOutgoingBlockBytes = 64
  /// The content codings that an answer's body may have on top of one another; more are an error.
  public static let maxOutgoingCodings = 4
  /// The shortest value, or part of one, that is taken out of an answer when it repeats a secret field of its request.
  public static let minHiddenBytes = 6
  /// The escapes within one another, as of JSON in JSON, under which a secret field is found in an answer.
  public static let maxEscapeLayers = 4
  /// The status lines and fields of an answer, interim answers and trailers included.
  public static let maxOutgoingHeadBytes = 64 * 1024
  /// The longest URL that is called.
  public static let maxOutgoingURLBytes = 8 * 1024
  /// The requests that a loop has under way or waiting, for calls and for async targets apart; one more is refused.
  public static let maxOutgoingTransfers = 2048
  /// The requests under way or waiting that are kept for targets that have none.
  public static let outgoingTransfersKept = 256
  /// The requests under way or waiting that one target may have; fewer when few are left.
  public static let maxOutgoingTransfersPerTarget = 1024
  /// The requests that a loop sends at once, each on a connection of its own; those beyond it wait their turn.
  public static let maxOutgoingConnections = 256
  /// The requests at once that are kept for targets to which nothing is sent.
  public static let outgoingConnectionsKept = 32
  /// The requests at once to one target; fewer when few are left.
  public static let maxOutgoingConnectionsPerTarget = 64
  /// The longest time that a request may be given: 5 min.
  public static let maxOutgoingNanoseconds: Int64 = 300_000_000_000
  /// The age at which a kept connection is no longer used for another request, so that moved names are followed: 10 min.
  public static let maxOutgoingConnectionNanoseconds: Int64 = 600_000_000_000
  /// How long the addresses of a name are used before it is looked up again: 30 s.
  public static let maxResolvedNanoseconds: Int64 = 30_000_000_000
  /// How long the addresses of a name are used after that while it is looked up again or the lookup fails: 5 min.
  public static let maxResolvedGraceNanoseconds: Int64 = 300_000_000_000
  /// How long a name counts as having no addresses when a lookup has found none: 5 s.
  public static let maxUnresolvedNanoseconds: Int64 = 5_000_000_000
  /// The names whose addresses a loop remembers.
  public static let maxResolvedHosts = 1024
  /// The addresses of one name that count; a name with more is refused.
  public static let maxHostAddresses = 64
  /// The callers that may wait for lookups of a resolver; one more is refused.
  public static let maxQueuedLookups = 1024
  /// The threads that a resolver has to look names up, made when needed; calls and deliveries have a resolver each.
  public static let maxLookupThreads = 8
  /// The lookup threads that may be at names whose last lookup was slow.
  public static let maxSlowLookupThreads = 4
  /// The duration from which a lookup is slow: 1 s.
  public static let slowLookupNanoseconds: Int64 = 1_000_000_000
}
