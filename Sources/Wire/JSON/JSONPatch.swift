import Base

/// A change of a JSON document (RFC 6902): all of its operations take effect, or none.
public struct JSONPatch: Sendable {
  /// One operation.
  public enum Operation: Sendable, Equatable {
    /// Puts a value in a place that may be new: a member, an element before which others move up, or the end of an
    /// array ("-").
    case add(JSONPointer, JSONValue)
    /// Takes away what must be there.
    case remove(JSONPointer)
    /// Puts a value in the place of one that must be there.
    case replace(JSONPointer, JSONValue)
    case move(from: JSONPointer, to: JSONPointer)
    case copy(from: JSONPointer, to: JSONPointer)
    /// Fails unless the value is there: objects in whatever order, numbers by what they are worth.
    case test(JSONPointer, JSONValue)

    /// Puts an operation together.
    ///
    /// - Parameters:
    ///   - name: "add", "remove", "replace", "move", "copy" or "test".
    ///   - path: The place, a JSON Pointer.
    ///   - from: The other place, for "move" and "copy".
    ///   - value: The value, for "add", "replace" and "test".
    ///
    /// - Throws: `JSONPatchError` when there is no such operation, a pointer is malformed, or a part is missing.
    public init(
      _ name: String, path: String, from: String?, value: JSONValue?
    ) throws(JSONPatchError) {
      func needed() throws(JSONPatchError) -> JSONValue {
        guard let value else { throw .missing("value", operation: name) }
        return value
      }
      func source() throws(JSONPatchError) -> JSONPointer {
        guard let from else { throw .missing("from", operation: name) }
        return try JSONPointer(from)
      }
      let place = try JSONPointer(path)
      switch UTF8Key(name) {
      case "add": self = .add(place, try needed())
      case "remove": self = .remove(place)
      case "replace": self = .replace(place, try needed())
      case "move": self = .move(from: try source(), to: place)
      case "copy": self = .copy(from: try source(), to: place)
      case "test": self = .test(place, try needed())
      default: throw .unknownOperation(name)
      }
    }

    /// The place that it changes or looks at.
    public var path: JSONPointer {
      switch self {
      case .add(let path, _), .remove(let path), .replace(let path, _), .move(_, let path),
        .copy(_, let path), .test(let path, _):
        path
      }
    }

    /// The place that it takes something from; nil when it does not.
    public var source: JSONPointer? {
      switch self {
      case .move(let from, _), .copy(let from, _): from
      default: nil
      }
    }
  }

  /// In the order in which they take effect.
  public var operations: [Operation]

  /// - Throws: ``JSONPatchError/tooMany(limit:)`` for more than `Limits.maxPatchOperations`.
  public init(_ operations: [Operation]) throws(JSONPatchError) {
    guard operations.count <= Limits.maxPatchOperations else {
      throw .tooMany(limit: Limits.maxPatchOperations)
    }
    self.operations = operations
  }

  /// The document with all changes.
  ///
  /// - Throws: `JSONPatchError` naming the operation that cannot be done, or when the document grows by more than
  ///   `Limits.maxPatchedValues` values or gets deeper than `Limits.maxMessageDepth`.
  public func applied(to document: JSONValue) throws(JSONPatchError) -> JSONValue {
    var document = document
    var left = Limits.maxPatchedValues
    for (index, operation) in operations.enumerated() {
      do throws(JSONPatchError) {
        try Self.apply(operation, to: &document, &left)
      } catch {
        throw .failed(index: index, path: operation.path, reason: error.reason)
      }
    }
    guard document.isNestedAtMost(Limits.maxMessageDepth) else {
      throw .tooDeep(limit: Limits.maxMessageDepth)
    }
    return document
  }

  private static func apply(
    _ operation: Operation, to document: inout JSONValue, _ left: inout Int
  ) throws(JSONPatchError) {
    switch operation {
    case .add(let path, let value):
      try spend(value, &left)
      try document.change(path.tokens[...], .add(value))
    case .remove(let path): try document.change(path.tokens[...], .remove)
    case .replace(let path, let value):
      try spend(value, &left)
      try document.change(path.tokens[...], .replace(value))
    case .move(let from, let path):
      guard from == path || !from.contains(path) else { throw .movedIntoItself }
      guard let value = from.value(in: document) else { throw .notThere(from) }
      guard from != path else { return }
      try document.change(from.tokens[...], .remove)
      try document.change(path.tokens[...], .add(value))
    case .copy(let from, let path):
      guard let value = from.value(in: document) else { throw .notThere(from) }
      try spend(value, &left)
      try document.change(path.tokens[...], .add(value))
    case .test(let path, let value):
      guard let found = path.value(in: document) else { throw .notThere(path) }
      guard found.means(value) else { throw .different(path) }
    }
  }

  /// Counts the values that are added; copying stops before it begins.
  private static func spend(_ value: JSONValue, _ left: inout Int) throws(JSONPatchError) {
    left = value.countValues(upTo: left)
    guard left >= 0 else { throw .growsTooMuch(limit: Limits.maxPatchedValues) }
  }
}

/// Why a JSON Patch or a JSON Pointer is refused.
public enum JSONPatchError: Error, Sendable, Equatable {
  /// A pointer is none (RFC 6901 section 3).
  case invalidPointer(String)
  /// An operation has another name than the six of RFC 6902.
  case unknownOperation(String)
  /// An operation lacks a member.
  case missing(String, operation: String)
  /// There are more operations than may be.
  case tooMany(limit: Int)
  /// Nothing stands where the pointer leads.
  case notThere(JSONPointer)
  /// The parent is neither object nor array.
  case noContainer
  /// A name is no index of the array.
  case invalidIndex(String)
  /// A value would be moved to a place inside of it.
  case movedIntoItself
  /// A tested value is another one.
  case different(JSONPointer)
  /// The whole document would be removed.
  case wholeRemoved
  /// The document would become longer than it may.
  case growsTooMuch(limit: Int)
  /// The document would nest deeper than it may.
  case tooDeep(limit: Int)
  /// An operation, counted from 0, cannot be done.
  case failed(index: Int, path: JSONPointer, reason: String)

  /// A sentence for whoever sent it.
  public var reason: String {
    switch self {
    case .invalidPointer(let text):
      "expected a JSON Pointer such as \"/name\", not \"\(EchoedText.cut(text))\""
    case .unknownOperation(let name):
      "expected \"add\", \"remove\", \"replace\", \"move\", \"copy\" or \"test\", not \"\(EchoedText.cut(name))\""
    case .missing(let member, let operation): "\"\(operation)\" needs \"\(member)\""
    case .tooMany(let limit): "at most \(limit) operations"
    case .notThere(let path): "nothing is at \"\(EchoedText.cut("\(path)"))\""
    case .noContainer: "the place is inside neither an object nor an array"
    case .invalidIndex(let text): "\"\(EchoedText.cut(text))\" is no index of the array"
    case .movedIntoItself: "a value cannot be moved into itself"
    case .different(let path): "another value is at \"\(EchoedText.cut("\(path)"))\""
    case .wholeRemoved: "the whole document cannot be removed"
    case .growsTooMuch(let limit): "more than \(limit) values would be added"
    case .tooDeep(let limit): "the document would be nested more than \(limit) deep"
    case .failed(let index, let path, let reason):
      "operation \(index) at \"\(EchoedText.cut("\(path)"))\": \(reason)"
    }
  }
}

// MARK: - Changes of values

extension JSONValue {
  fileprivate enum Change {
    case add(JSONValue)
    case remove
    case replace(JSONValue)
  }

  /// Changes the value at a place.
  fileprivate mutating func change(
    _ path: ArraySlice<UTF8Key>, _ change: Change
  ) throws(JSONPatchError) {
    guard let token = path.first else {
      switch change {
      case .add(let value), .replace(let value): self = value
      case .remove: throw .wholeRemoved
      }
      return
    }
    let rest = path.dropFirst()
    switch self {
    case .object(var members):
      self = .null
      defer { self = .object(members) }
      try Self.change(&members, token.text, rest, change)
    case .array(var elements):
      self = .null
      defer { self = .array(elements) }
      try Self.change(&elements, token.text, rest, change)
    default: throw .noContainer
    }
  }

  private static func change(
    _ members: inout [Member], _ name: String, _ rest: ArraySlice<UTF8Key>, _ change: Change
  ) throws(JSONPatchError) {
    let index = members.lastIndex { $0.name.utf8Equals(name) }
    if !rest.isEmpty {
      guard let index else { throw .notThere(JSONPointer(tokens: [UTF8Key(name)])) }
      try members[index].value.change(rest, change)
      return
    }
    switch (change, index) {
    case (.add(let value), let index?), (.replace(let value), let index?):
      members[index].value = value
    case (.add(let value), nil): members.append(Member(name, value))
    case (.remove, let index?): members.remove(at: index)
    case (.remove, nil), (.replace, nil): throw .notThere(JSONPointer(tokens: [UTF8Key(name)]))
    }
  }

  private static func change(
    _ elements: inout [JSONValue], _ token: String, _ rest: ArraySlice<UTF8Key>, _ change: Change
  ) throws(JSONPatchError) {
    if rest.isEmpty, case .add(let value) = change, token.utf8Equals("-") {
      elements.append(value)
      return
    }
    guard let index = JSONPointer.index(token) else { throw .invalidIndex(token) }
    if rest.isEmpty, case .add(let value) = change {
      guard index <= elements.count else { throw .invalidIndex(token) }
      elements.insert(value, at: index)
      return
    }
    guard index < elements.count else { throw .invalidIndex(token) }
    guard rest.isEmpty else {
      try elements[index].change(rest, change)
      return
    }
    switch change {
    case .add: break
    case .replace(let value): elements[index] = value
    case .remove: elements.remove(at: index)
    }
  }

  /// What is left of `count` when each value in this one takes one; negative when they are more.
  fileprivate func countValues(upTo count: Int) -> Int {
    var left = count - 1
    switch self {
    case .array(let elements):
      for element in elements where left >= 0 { left = element.countValues(upTo: left) }
    case .object(let members):
      for member in members where left >= 0 { left = member.value.countValues(upTo: left) }
    default: break
    }
    return left
  }

  /// Whether arrays and objects stand inside each other no more than `depth` times.
  fileprivate func isNestedAtMost(_ depth: Int) -> Bool {
    switch self {
    case .array(let elements):
      depth > 0 && elements.allSatisfy { $0.isNestedAtMost(depth - 1) }
    case .object(let members):
      depth > 0 && members.allSatisfy { $0.value.isNestedAtMost(depth - 1) }
    default: true
    }
  }
}
