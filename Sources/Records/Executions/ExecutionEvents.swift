public import Store
public import Wire

/// What can happen to an execution.
public enum ExecutionEvent: DomainEvent, Equatable {
  /// Its list was replaced by this one, in this order; an empty one makes it call nothing.
  case set([ExecutionEntry])
  /// Its filter was replaced by this one; nil for none.
  case filterSet(ExecutionFilter?)
  /// It is gone.
  case removed

  /// The aggregate of an execution; `id` is made from its condition, `instance` is the store's
  /// `instanceID`.
  public static func aggregate(_ id: String, instance: String) -> Aggregate {
    Aggregate(organization: instance, type: "execution", id: id)
  }

  public var type: String {
    switch self {
    case .set: "execution.set"
    case .filterSet: "execution.filter.set"
    case .removed: "execution.removed"
    }
  }

  public var payload: JSONValue {
    switch self {
    case .set(let entries): ["targets": .array(entries.map(\.json))]
    case .filterSet(let filter): ["filter": filter?.json ?? .null]
    case .removed: [:]
    }
  }

  public init(_ event: Event) throws(StoreError) {
    switch event.type {
    case "execution.set":
      var entries: [ExecutionEntry] = []
      for element in event.payload["targets"]?.arrayValue ?? [] {
        guard let entry = ExecutionEntry(element) else {
          throw .corrupt("event \(event.position) sets an execution to what is no target")
        }
        entries.append(entry)
      }
      self = .set(entries)
    case "execution.filter.set":
      let filter = event.payload["filter"]
      let read = filter.flatMap { ExecutionFilter($0) }
      guard read != nil || filter == .null else {
        throw .corrupt("event \(event.position) sets the filter of an execution to what is none")
      }
      self = .filterSet(read)
    case "execution.removed": self = .removed
    default: throw event.unknownType
    }
  }
}

extension ExecutionEntry {
  fileprivate var json: JSONValue {
    switch self {
    case .target(let id): ["type": "target", "target": .string(id)]
    case .include(let id): ["type": "include", "target": .string(id)]
    }
  }

  fileprivate init?(_ json: JSONValue) {
    guard let id = json["target"]?.stringValue else { return nil }
    switch json["type"]?.stringValue {
    case "target": self = .target(id)
    case "include": self = .include(id)
    default: return nil
    }
  }
}
