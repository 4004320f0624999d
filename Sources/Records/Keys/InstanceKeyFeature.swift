public import Store

extension StoreFeature {
  /// The instance's own keys.
  public static let instanceKeys = StoreFeature(
    "instance-keys", migrations: [InstanceKeySchema.first, InstanceKeySchema.purposes],
    projections: [InstanceKeyProjection()], subjects: [.keys])
}

extension ChangeSubject {
  /// The instance's own keys.
  public static let keys = ChangeSubject("keys")
}

/// Keeps the table of the instance's own keys.
public struct InstanceKeyProjection: Projection {
  public init() {}

  public var name: String { "instance-keys" }
  public var aggregateTypes: [String] { ["instance-key"] }
  public var tables: [String] { ["instance_keys"] }
  public var subject: ChangeSubject { .keys }

  public func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    try InstanceKeyTable.apply(event, in: transaction)
  }
}
