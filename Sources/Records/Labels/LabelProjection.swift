import Base
public import Store

/// Keeps the table of labels.
public struct LabelProjection: Projection {
  public init() {}

  public var name: String { "labels" }
  /// Those of the objects as well, as labels go away with them.
  public var aggregateTypes: [String] {
    [LabelEvent.aggregateType, "org"] + LabeledKind.allCases.map(\.aggregateType)
  }
  public var tables: [String] { ["labels"] }
  public var subject: ChangeSubject { .labels }

  public func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    let type = event.aggregate.type
    if type.utf8Equals(LabelEvent.aggregateType) {
      return try LabelTable.apply(event, in: transaction)
    }
    if type.utf8Equals("org") {
      guard try OrganizationEvent(event) == .removed else { return }
      return try LabelTable.deleteAll(ofOrganization: event.aggregate.id, in: transaction)
    }
    guard let kind = LabeledKind.allCases.first(where: { $0.aggregateType.utf8Equals(type) }),
      try kind.isRemoval(event)
    else { return }
    try LabelTable.delete(
      kind, event.aggregate.id, organization: event.aggregate.organization, in: transaction)
  }
}

extension LabeledKind {
  /// The type of the aggregates that are these objects.
  fileprivate var aggregateType: String {
    switch self {
    case .target, .execution, .workflow, .subscription: rawValue
    case .account: "user"
    }
  }

  /// Whether the object is gone after an event of it.
  fileprivate func isRemoval(_ event: Event) throws(StoreError) -> Bool {
    switch self {
    // Without a list an execution is not there for anybody who lists them.
    case .execution:
      switch try ExecutionEvent(event) {
      case .set(let entries): entries.isEmpty
      case .filterSet: false
      case .removed: true
      }
    case .target, .workflow, .subscription, .account:
      event.type.utf8Equals(aggregateType + ".removed")
    }
  }
}
