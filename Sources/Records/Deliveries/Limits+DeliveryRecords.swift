public import Base

extension Limits {
  // Records of deliveries
  /// How long a delivery that is due may wait for a target that is not there before it is given up: 7 days.
  public static let maxDeliveryAge: Int64 = 7 * 86_400_000_000_000
  /// The attempts of one delivery that are kept, the last ones.
  public static let maxRecordedAttempts = 50
  /// How long delivered deliveries are kept: 7 days.
  public static let deliveredKeptNanoseconds: Int64 = 7 * 86_400_000_000_000
  /// How long dead and cancelled deliveries are kept: 90 days.
  public static let undeliveredKeptNanoseconds: Int64 = 90 * 86_400_000_000_000
  /// The deliveries of one target that are kept in each final state; the oldest go first.
  public static let maxKeptDeliveries = 200_000
  /// The deliveries that one transaction forgets or gives up.
  public static let maxSweptDeliveries = 100
  /// The alerts of one kind within `alertWindow`; what comes beyond them is counted, and told by the first one after it.
  public static let maxAlertsPerWindow = 10
  /// In how long that many alerts are made: 1 h.
  public static let alertWindow: Int64 = 3_600_000_000_000
  /// The deliveries among which one look finds those of erased events.
  public static let maxErasureDeliveriesScanned = 20_000
  /// The deliveries that one page of a list looks at.
  public static let maxExaminedDeliveries = 20_000
  /// The deliveries of one event that a timeline tells of.
  public static let maxDeliveriesOfEvent = 100
  /// The deliveries among which those of one event are looked for: the first that were made from its time on.
  public static let maxDeliveriesLookedAt = 20_000
}
