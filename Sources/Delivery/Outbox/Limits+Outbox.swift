public import Base

extension Limits {
  // Deliveries
  /// The deliveries to one target that are sent at the same time.
  ///
  /// Together with `deliveryFailuresToOpen` it says how many attempts a target that is down costs before it is
  /// left alone: not more than 20.
  public static let maxDeliveriesPerTarget = 16
  /// The deliveries that are sent at the same time, over all targets.
  public static let maxDeliveriesInFlight = 256
  /// The places among `maxDeliveriesInFlight` that are kept for targets to which nothing is on its way.
  public static let deliveryPlacesKept = 32
  /// The deliveries to one target that are leased, sent or not.
  public static let maxLeasedPerTarget = 256
  /// The deliveries that are leased, sent or not, over all targets.
  public static let maxLeasedDeliveries = 4096
  /// The deliveries to one target that may be leased although little is left of `maxLeasedDeliveries`.
  public static let minLeasedPerTarget = 16
  /// The failures in a row after which a target is left alone for a while.
  public static let deliveryFailuresToOpen = 5
  /// How long a target is left alone after that, at first: 1 s; it doubles with every probe that fails.
  public static let firstDeliveryPause: Int64 = 1_000_000_000
  /// The longest that a target is left alone between two probes: 1 min.
  public static let longestDeliveryPause: Int64 = 60_000_000_000
  /// How long a target may take no delivery at all before its deliveries are held: 5 days.
  public static let maxTargetFailure: Int64 = 5 * 86_400_000_000_000
  /// The attempts that must have failed in that time, so that one that is rarely called is not judged by a few.
  public static let minFailuresToPause = 10
  /// The deliveries that are read together, the one whose turn it is and those behind it.
  public static let maxDeliveriesReadAtOnce = 16
  /// The bytes of payloads behind which no further one is read with them: 64 KiB.
  public static let maxPayloadBytesReadAtOnce = 64 * 1024
  /// The deliveries that are kept until their turn comes; beyond, all of them are read anew.
  public static let maxDeliveriesReadAhead = 1024
  /// The bytes of their payloads: 4 MiB.
  public static let maxBytesReadAhead = 4 * 1024 * 1024
  /// The attempts that one transaction records.
  public static let maxRecordedPerWrite = 128
  /// How long an attempt's record may wait for those of others that are under way: 4 ms.
  public static let maxRecordDelay: Int64 = 4_000_000
  /// The deliveries that one transaction leases.
  public static let maxLeasedPerWrite = 256
  /// The targets that one transaction takes on because deliveries to them are due.
  public static let maxTargetsLeasedPerWrite = 256
  /// How long the worker keeps a target to which nothing is to be sent: 1 s.
  public static let idleTargetLinger: Int64 = 1_000_000_000
  /// How long failures of a target are remembered when nothing is to be sent there: 10 min, which is longer than the
  /// longest pause between two probes.
  public static let targetFailureMemory: Int64 = 600_000_000_000
  /// The longest that a delivery waits for its next attempt, whatever the clock says: 30 h, which is longer than the
  /// schedule's longest wait and any Retry-After.
  public static let longestDeliveryWait: Int64 = 108_000_000_000_000
  /// How long nothing is leased for a target whose deliveries cannot be read: 1 min.
  public static let unreadableDeliveryPause: Int64 = 60_000_000_000
  /// How often old deliveries, and leases that have run out, are looked for: each 10 min.
  public static let deliverySweepInterval: Int64 = 600_000_000_000
  /// How long the worker sleeps at most, in case the wall clock is set: 1 min.
  public static let longestDeliverySleep: Int64 = 60_000_000_000
  /// How long deliveries that are being sent may go on when the program ends: 10 s.
  public static let deliveryDrainTimeout: Int64 = 10_000_000_000
  /// How long a lease counts: 10 min; then it is taken back, unless the process knows that it still needs it.
  public static let deliveryLeaseNanoseconds: Int64 = 600_000_000_000
  /// The longest that a target is left alone because its answer asked for it (Retry-After): 1 h.
  public static let maxTargetPause: Int64 = 3_600_000_000_000
  /// The header fields of a request or answer that an attempt keeps.
  public static let maxRecordedFields = 32
  /// The bytes of a recorded name, value, URL or error.
  public static let maxRecordedTextBytes = 512
}
