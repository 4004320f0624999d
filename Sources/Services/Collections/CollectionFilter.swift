import Base
import RPC

/// A condition on the elements of a collection: `enabled eq true and not (name sw "a" or name isnull)`.
///
/// SailPoint's standard collection parameters: `and` binds closer than `or`, `not` closer than both; `pr x` stands
/// before its field, `x isnull` behind it.
struct CollectionFilter: Sendable, Equatable {
  /// How a field is compared.
  enum Comparison: String, Sendable, CaseIterable {
    /// Has all of the values, or contains the text.
    case containsAll = "ca"
    case contains = "co"
    case equals = "eq"
    case greaterOrEqual = "ge"
    case greater = "gt"
    case among = "in"
    case lessOrEqual = "le"
    case less = "lt"
    case notEqual = "ne"
    case isPresent = "pr"
    case isNull = "isnull"
    case startsWith = "sw"
  }

  /// One comparison of a field with the values that are written.
  struct Term: Sendable, Equatable {
    @UTF8Compared var field: String
    var comparison: Comparison
    var values: [Value]
  }

  /// A value as it is written.
  enum Value: Sendable, Equatable {
    /// In quotes.
    case text(UTF8Key)
    /// A number, a date, true, false or null, without quotes.
    case bare(UTF8Key)

    var text: String {
      switch self {
      case .text(let key), .bare(let key): key.text
      }
    }
  }

  indirect enum Node: Sendable, Equatable {
    case term(Term)
    case not(Node)
    case and([Node])
    case or([Node])
  }

  let root: Node

  /// A field that elements can be compared by, and how.
  struct Field: Sendable {
    /// What a field's values are.
    enum Kind: Sendable { case text, boolean, time }

    let name: String
    let kind: Kind
    let comparisons: [Comparison]

    init(_ name: String, is kind: Kind = .text, _ comparisons: Comparison...) {
      self.name = name
      self.kind = kind
      self.comparisons = comparisons
    }
  }

  /// Reads a filter for a collection with these fields; nil for an empty text, which lets everything through.
  ///
  /// - Throws: INVALID_ARGUMENT that tells where the text is wrong, or which fields and comparisons there are.
  init?(_ text: String, fields: [Field]) throws(RPCError) {
    var parser = CollectionFilterParser(text, fields: fields)
    guard let root = try parser.filter() else { return nil }
    self.root = root
  }

  /// The value of an element's field, as filters see it.
  enum Content: Sendable {
    case null
    case text(String)
    case boolean(Bool)
    /// Nanoseconds since 1970.
    case time(Int64)
  }

  /// Whether an element passes.
  ///
  /// - Parameter content: The values of the element's fields by their names.
  ///
  /// - Returns: Whether it does.
  func matches(_ content: (String) -> Content) -> Bool { Self.matches(root, content) }

  private static func matches(_ node: Node, _ content: (String) -> Content) -> Bool {
    switch node {
    case .term(let term): term.matches(content(term.field))
    case .not(let node): !matches(node, content)
    case .and(let nodes): nodes.allSatisfy { matches($0, content) }
    case .or(let nodes): nodes.contains { matches($0, content) }
    }
  }

  /// The terms that must all hold, where the filter is nothing but them joined by `and`; nil where it is more.
  var conjunction: [Term]? {
    switch root {
    case .term(let term): return [term]
    case .and(let nodes):
      var terms: [Term] = []
      for node in nodes {
        guard case .term(let term) = node else { return nil }
        terms.append(term)
      }
      return terms
    case .not, .or: return nil
    }
  }
}

extension CollectionFilter.Term {
  /// Whether the comparison holds for a field's value; nothing but `isnull` and `ne` holds for a missing one.
  func matches(_ content: CollectionFilter.Content) -> Bool {
    if case .null = content {
      switch comparison {
      case .isNull: return true
      case .equals, .among: return values.contains { $0 == .bare("null") }
      case .notEqual: return !values.contains { $0 == .bare("null") }
      default: return false
      }
    }
    switch comparison {
    case .isPresent: return true
    case .isNull: return false
    case .equals, .among: return values.contains { order(content, $0) == .same }
    case .notEqual: return !values.contains { order(content, $0) == .same }
    case .less: return values.contains { order(content, $0) == .before }
    case .greater: return values.contains { order(content, $0) == .behind }
    case .lessOrEqual: return values.contains { [.before, .same].contains(order(content, $0)) }
    case .greaterOrEqual: return values.contains { [.behind, .same].contains(order(content, $0)) }
    case .contains, .containsAll:
      guard case .text(let text) = content else { return false }
      return values.allSatisfy { text.foldedBytes.contains($0.text.foldedBytes) }
    case .startsWith:
      guard case .text(let text) = content else { return false }
      return values.contains { text.foldedBytes.starts(with: $0.text.foldedBytes) }
    }
  }

  private enum Order: Equatable { case before, same, behind, none }

  private func order(_ content: CollectionFilter.Content, _ value: CollectionFilter.Value) -> Order
  {
    switch content {
    case .null: return .none
    case .text(let text):
      let (left, right) = (text.foldedBytes, value.text.foldedBytes)
      return left == right ? .same : left.lexicographicallyPrecedes(right) ? .before : .behind
    case .boolean(let flag):
      return value.text.utf8Equals(flag ? "true" : "false") ? .same : .none
    case .time(let time):
      guard let other = value.time else { return .none }
      return time == other ? .same : time < other ? .before : .behind
    }
  }
}

extension CollectionFilter.Field {
  /// What a value would have to be so that the field could ever be equal to it; nil when it is that, or null.
  func expectation(of value: CollectionFilter.Value) -> String? {
    if value == .bare("null") { return nil }
    switch kind {
    case .text: return nil
    case .boolean:
      return value.text.utf8Equals("true") || value.text.utf8Equals("false")
        ? nil : "true or false"
    case .time: return value.time == nil ? "a time such as \"2026-01-31T08:00:00Z\"" : nil
    }
  }
}

extension CollectionFilter.Value {
  /// The time that an RFC 3339 text means, nanoseconds since 1970; nil when it is none.
  ///
  /// Times that nanoseconds cannot tell, before 1677 and behind 2262, are the first and the last that they can.
  var time: Int64? {
    var text = text
    guard let time = text.withUTF8({ RFC3339.parse(UnsafeRawBufferPointer($0)) }) else {
      return nil
    }
    let (nanoseconds, overflow) = time.seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isBeyond) = nanoseconds.addingReportingOverflow(Int64(time.nanos))
    if overflow || isBeyond { return time.seconds < 0 ? .min : .max }
    return sum
  }
}

extension String {
  /// The bytes of the text with ASCII letters in lower case: collections compare texts without case.
  var foldedBytes: [UInt8] {
    utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
