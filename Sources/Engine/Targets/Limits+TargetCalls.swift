public import Base

extension Limits {
  // Calls of targets
  /// The public keys of targets that are kept parsed; beyond it the memory starts again.
  public static let maxCachedPublicKeys = 1024
  /// The targets that the worker keeps ready for further deliveries.
  public static let maxCachedTargets = 1024
  /// The requests of deliveries that wait for the thread that signs; who finds so many makes its own.
  public static let maxWaitingSignatures = 8
  /// The requests of deliveries that the thread which signs hands over at once while others wait for it.
  public static let maxSignaturesHandedOver = 4
  /// How long a request that tries a target may take, however long the target's timeout is: 30 s.
  public static let maxTrialTime: Int64 = 30_000_000_000
}
