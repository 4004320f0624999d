import RegularExpressions
import Wire

/// A compiled query: where it begins, and the segments that it takes from there.
struct Query: Sendable {
  /// Whether it begins at the value that a filter looks at, and not at the document's root.
  var isRelative: Bool
  var segments: [Segment]
  /// Whether it can select one value at most, by names and indices alone (RFC 9535 section 2.3.5.1).
  var isSingular: Bool
  /// Whether Jayway calls it definite: its result is a value and not a list.
  var isDefinite: Bool

  init(isRelative: Bool, _ segments: [Segment]) {
    self.isRelative = isRelative
    self.segments = segments
    isSingular = segments.allSatisfy(\.isSingular)
    isDefinite = segments.allSatisfy(\.isDefinite)
  }
}

/// One step of a query, for each value that the steps before it select.
struct Segment: Sendable {
  /// Whether it is taken from all values below as well.
  var isDescendant: Bool
  var step: Step

  var isSingular: Bool {
    switch step {
    case .name, .index: !isDescendant
    default: false
    }
  }

  var isDefinite: Bool {
    switch step {
    case .name, .index, .merged, .function, .gathered: !isDescendant
    case .wildcard, .selectors, .itself: false
    }
  }
}

indirect enum Step: Sendable {
  case name(String)
  /// Counted from the end when negative.
  case index(Int)
  /// All members or elements.
  case wildcard
  /// Several selectors, or a slice or filter.
  case selectors([Selector])
  /// Jayway's filter: an object that it holds for, or the elements of an array.
  case itself(Filter)
  /// Jayway's names in a row at the end: one object of those members.
  case merged([String])
  /// Jayway's function of a value.
  case function(PathFunction, [Argument])
  /// Jayway's function behind a query that begins with a descendant segment: of all values together.
  case gathered(Query, PathFunction, [Argument])
}

/// What selects children in brackets (RFC 9535 section 2.3).
enum Selector: Sendable {
  case name(String)
  case index(Int)
  case wildcard
  case slice(Slice)
  case filter(Filter)
}

/// A range of indices (RFC 9535 section 2.3.4).
struct Slice: Sendable {
  var start: Int?
  var end: Int?
  var step = 1

  /// The indices in an array of that many elements: the first, where it ends, and the step; nil for none.
  func bounds(_ count: Int) -> (first: Int, end: Int)? {
    func normalized(_ index: Int) -> Int { index >= 0 ? index : count + index }
    if step > 0 {
      let lower = min(max(normalized(start ?? 0), 0), count)
      let upper = min(max(normalized(end ?? count), 0), count)
      return lower < upper ? (lower, upper) : nil
    }
    guard step < 0 else { return nil }
    let upper = min(max(start.map(normalized) ?? count - 1, -1), count - 1)
    let lower = min(max(end.map(normalized) ?? -1, -1), count - 1)
    return lower < upper ? (upper, lower) : nil
  }
}

/// Jayway's functions.
enum PathFunction: Sendable {
  case min
  case max
  case average
  case standardDeviation
  case sum
  case length
  case keys
  case concat
  case append
  case first
  case last
  case index
  case now
}

/// What a function of Jayway's is given.
enum Argument: Sendable {
  case value(JSONValue)
  /// Evaluated from the document's root.
  case query(Query)
}

/// A condition on a value.
indirect enum Filter: Sendable {
  case all([Filter])
  case any([Filter])
  case not(Filter)
  /// Whether the query selects anything.
  case exists(Query)
  /// RFC 9535 section 2.3.5.2.2.
  case comparison(Operand, Comparator, Operand)
  /// `match` (whole) and `search`, with an expression that is known; nil when it is none, which matches nothing.
  case match(Operand, RegularExpression?, isWhole: Bool)
  /// The same with an expression from the document.
  case dynamicMatch(Operand, Operand, isWhole: Bool)
  /// Jayway's comparisons.
  case relation(Operand, Relation, Operand)
  /// Jayway's `=~`.
  case pattern(Operand, RegularExpression)
}

enum Comparator: Sendable {
  case equal
  case notEqual
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
}

/// Jayway's operators beside `=~`.
enum Relation: Sendable {
  case compare(Comparator)
  /// `===` and `!==`: also of the same type.
  case identical
  case notIdentical
  case isIn
  case isNotIn
  case contains
  case containsAll
  case hasSize
  case isEmpty
  case isSubset
  case intersects
  case isDisjoint
}

/// What stands on a side of a comparison.
indirect enum Operand: Sendable {
  case literal(JSONValue)
  /// The one value that a query selects, or nothing.
  case value(Query)
  /// Jayway's list of all values of a query that is not definite.
  case list(Query)
  /// `length`.
  case length(Operand)
  /// `count`.
  case count(Query)
  /// A text with `{{$.path}}` in it.
  case template(PathTemplate)
}
