public import Base
import Store
import Wire

/// Which of the events that meet an execution's condition the execution is about; both parts must hold.
public struct ExecutionFilter: Sendable, Equatable {
  /// JSONPath in Jayway's dialect that must select something in the payload that targets get; empty for any payload.
  @UTF8Compared public var path: String
  /// The organizations in which the event may lie, in the order of their ids; none for all.
  @UTF8Compared public var organizations: [String]

  /// A filter; organizations are put in the order of their ids, each once.
  public init(path: String = "", organizations: [String] = []) {
    self.path = path
    self.organizations = Set(texts: organizations).sorted().map(\.text)
  }

  /// Whether it lets every event through.
  public var isEmpty: Bool { path.isEmpty && organizations.isEmpty }

  /// How it stands in events and rows.
  var json: JSONValue {
    ["path": .string(path), "organizations": .array(organizations.map { .string($0) })]
  }

  /// Reads it back; nil when it is none.
  init?(_ json: JSONValue) {
    guard let path = json["path"]?.stringValue,
      let list = json["organizations"]?.arrayValue?.map(\.stringValue), !list.contains(nil)
    else { return nil }
    self.init(path: path, organizations: list.compactMap(\.self))
  }
}

/// An execution that has a filter.
public struct FilteredExecution: Sendable, Equatable {
  /// The execution's id.
  @UTF8Compared public var id: String
  public var filter: ExecutionFilter
}
