import Base
public import Store
public import Wire

/// Something that needs a person, as the instance's alert target is told of it.
///
/// It is an event of the instance that sets off no execution: its only delivery is the one to the alert target.
public struct Alert: DomainEvent {
  /// What happened.
  public enum Kind: String, Sendable, CaseIterable {
    /// A delivery was given up.
    case deliveryDead = "delivery.dead"
    /// A target took nothing for days and is paused.
    case targetPaused = "target.paused"
    /// An answer said that a target wants nothing any more.
    case targetDisabled = "target.disabled"
    /// So many deliveries to a target failed in a row that nothing is sent there for a while.
    case breakerOpened = "breaker.opened"
    /// The server ended again and again with a piece of work, which was given up.
    case workSetAside = "work.set_aside"
  }

  /// What the aggregates of alerts are.
  public static let aggregateType = "alert"
  private static let prefix = "alert."

  public var kind: Kind
  /// What it is about.
  public var details: [(name: String, value: JSONValue)]
  /// How many of this kind were left out before it.
  public var leftOut: Int64 = 0

  init(_ kind: Kind, _ details: [(name: String, value: JSONValue)]) {
    self.kind = kind
    self.details = details
  }

  public var type: String { Self.prefix + kind.rawValue }
  public var revision: Int { 1 }
  public var payload: JSONValue {
    .object(
      details.map { JSONValue.Member($0.name, $0.value) } + [
        JSONValue.Member("leftOut", .integer(leftOut))
      ])
  }

  public init(_ event: Event) throws(StoreError) {
    guard Self.isAlert(event), event.type.utf8.starts(with: Self.prefix.utf8),
      let kind = Kind(rawValue: String(event.type.dropFirst(Self.prefix.count)))
    else { throw event.unknownType }
    self.init(
      kind,
      (event.payload.objectValue ?? []).filter { !$0.name.utf8Equals("leftOut") }
        .map { ($0.name, $0.value) })
    leftOut = try event.integer("leftOut")
  }

  /// Whether an event is an alert.
  static func isAlert(_ event: Event) -> Bool {
    event.aggregate.origin == .pintle && event.aggregate.type.utf8Equals(aggregateType)
  }
}
