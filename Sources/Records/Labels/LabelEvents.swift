public import Base
public import Store
public import Wire

/// The kinds of objects that can have labels; the names are those of the table and of the events' objects.
public enum LabeledKind: String, Sendable, CaseIterable {
  case target, execution, workflow, subscription, account
}

/// A name with a value.
public struct Label: Sendable, Equatable {
  @UTF8Compared public var name: String
  @UTF8Compared public var value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// What can happen to the labels of an object.
public enum LabelEvent: DomainEvent, Equatable {
  /// They were replaced by these, in the order of their names; none left without any.
  case set([Label])

  static let aggregateType = "labels"

  /// The aggregate of an object's labels; `organization` is the instance's id for what belongs to the instance.
  public static func aggregate(
    _ kind: LabeledKind, _ object: String, organization: String
  ) -> Aggregate {
    Aggregate(
      organization: organization, type: aggregateType, id: "\(kind.rawValue)/\(object)")
  }

  public var type: String { "labels.set" }

  public var payload: JSONValue {
    switch self {
    case .set(let labels):
      ["labels": .object(labels.map { JSONValue.Member($0.name, .string($0.value)) })]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    guard event.type.utf8Equals("labels.set") else { throw event.unknownType }
    var labels: [Label] = []
    for member in event.payload["labels"]?.objectValue ?? [] {
      guard let value = member.value.stringValue else {
        throw .corrupt("event \(event.position) sets a label to what is no text")
      }
      labels.append(Label(name: member.name, value: value))
    }
    self = .set(labels)
  }

  /// The object that an event is about.
  static func object(_ event: Event) throws(StoreError) -> (kind: LabeledKind, id: String) {
    let parts = event.aggregate.id.utf8Split("/", maxSplits: 1)
    guard parts.count == 2, let kind = LabeledKind(rawValue: String(parts[0])) else {
      throw .corrupt("event \(event.position) is about labels of nothing: \(event.aggregate.id)")
    }
    return (kind, String(parts[1]))
  }
}
