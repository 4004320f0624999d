public import Base

extension Limits {
  // Sending invocations
  /// How long whom an invocation is sent to has for its answer: 10 s.
  public static let invocationAnswerTimeout: Int64 = 10_000_000_000
  /// The invocations of one subscription that are sent at the same time.
  public static let maxInvocationsPerSubscription = 16
  /// The invocations that are sent at the same time, over all subscriptions.
  public static let maxInvocationsInFlight = 256
  /// The places among `maxInvocationsInFlight` that are kept for subscriptions to which nothing is on its way.
  public static let invocationPlacesKept = 32
  /// The invocations of one subscription that are leased, sent or not.
  public static let maxLeasedPerSubscription = 256
  /// The invocations that are leased, sent or not, over all subscriptions.
  public static let maxLeasedInvocations = 4096
  /// The invocations that one transaction leases.
  public static let maxInvocationsLeasedPerWrite = 256
  /// The invocations whose end one transaction records.
  public static let maxInvocationsRecordedPerWrite = 128
  /// The subscriptions that one transaction takes on because invocations of them are due.
  public static let maxSubscriptionsLeasedPerWrite = 256
  /// The invocations of one subscription that may be leased although little is left of `maxLeasedInvocations`.
  public static let minLeasedPerSubscription = 16
  /// The longest time for a decision: 30 days.
  public static let maxResponseDeadlineSeconds: Int64 = 2_592_000
  /// The shortest time for a decision: 1 s.
  public static let minResponseDeadlineSeconds: Int64 = 1
  /// The longest that an invocation waits, whatever the clock says: 31 days, which is longer than any deadline.
  static let longestInvocationWait: Int64 = 2_678_400_000_000_000
  /// How often old invocations are looked for: each minute.
  static let invocationSweepInterval: Int64 = 60_000_000_000

  // Events that invoke triggers
  /// What the filters of an organization may take together for one event, in steps of JSONPath: 20 ms at most.
  public static let maxFilterStepsPerEvent = 200_000
  /// The organizations whose subscriptions are kept in memory.
  static let maxFollowedOrganizations = 1000
}
