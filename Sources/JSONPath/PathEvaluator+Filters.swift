import Base
import RegularExpressions
import Wire

extension PathEvaluator {
  /// Whether a condition holds for a value.
  mutating func holds(
    _ filter: Filter, _ current: JSONValue
  ) throws(PathEvaluationError) -> Bool {
    try charge(1)
    switch filter {
    case .all(let filters):
      for filter in filters where try !holds(filter, current) { return false }
      return true
    case .any(let filters):
      for filter in filters where try holds(filter, current) { return true }
      return false
    case .not(let filter): return try !holds(filter, current)
    case .exists(let query):
      if query.isSingular { return try value(query, at: current) != nil }
      return try !select(query, at: current, atMost: 1).isEmpty
    case .comparison(let left, let comparator, let right):
      return try compare(
        try value(left, at: current), comparator, try value(right, at: current))
    case .relation(let left, let relation, let right):
      return try relates(try value(left, at: current), relation, try value(right, at: current))
    case .match(let operand, let expression, let isWhole):
      guard let expression, case .string(let text)? = try value(operand, at: current) else {
        return false
      }
      return try matches(expression, text, isWhole: isWhole)
    case .dynamicMatch(let operand, let pattern, let isWhole):
      guard case .string(let text)? = try value(operand, at: current),
        case .string(let written)? = try value(pattern, at: current)
      else { return false }
      // Compiling takes time in proportion to the states, of which an expression has so many at most, and to its length.
      try charge(Limits.maxRegularExpressionStates / 4 + written.utf8.count * 8)
      guard let expression = PathParser.iRegexp(written) else { return false }
      return try matches(expression, text, isWhole: isWhole)
    case .pattern(let operand, let expression):
      return try matches(expression, try value(operand, at: current))
    }
  }

  private mutating func matches(
    _ expression: RegularExpression, _ text: String, isWhole: Bool = true
  ) throws(PathEvaluationError) -> Bool {
    try withSteps { (steps: inout Int) throws(PathEvaluationError) in
      do throws(MatchStepsExceeded) {
        return isWhole
          ? try expression.matches(whole: text, steps: &steps)
          : try expression.matches(in: text, steps: &steps)
      } catch {
        steps = 0
        throw .stepsExceeded
      }
    }
  }

  /// Jayway's `=~`: the whole text; of an array one of its values; what has no text is the empty one.
  private mutating func matches(
    _ expression: RegularExpression, _ value: JSONValue?
  ) throws(PathEvaluationError) -> Bool {
    if case .array(let elements)? = value {
      for element in elements {
        if case .array = element { continue }
        if try matches(expression, element) { return true }
      }
      return false
    }
    let text =
      switch value {
      case .string(let text)?, .number(let text)?: text
      case .boolean(let value)?: value ? "true" : "false"
      default: ""
      }
    return try matches(expression, text, isWhole: true)
  }

  // MARK: RFC 9535

  /// Section 2.3.5.2.2; nil is Nothing.
  private mutating func compare(
    _ left: JSONValue?, _ comparator: Comparator, _ right: JSONValue?
  ) throws(PathEvaluationError) -> Bool {
    switch comparator {
    case .equal: try equal(left, right)
    case .notEqual: try !equal(left, right)
    case .less: try precedes(left, right)
    case .greater: try precedes(right, left)
    case .lessOrEqual: if try precedes(left, right) { true } else { try equal(left, right) }
    case .greaterOrEqual: if try precedes(right, left) { true } else { try equal(left, right) }
    }
  }

  private mutating func equal(
    _ left: JSONValue?, _ right: JSONValue?
  ) throws(PathEvaluationError) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return try isEqual(left, right)
  }

  /// Whether two values are equal: numbers by their values, objects whatever the order of their members.
  mutating func isEqual(
    _ left: JSONValue, _ right: JSONValue
  ) throws(PathEvaluationError) -> Bool {
    try charge(1)
    switch (left, right) {
    case (.null, .null): return true
    case (.boolean(let left), .boolean(let right)): return left == right
    case (.string(let left), .string(let right)):
      try charge(left.utf8.count / 32)
      return left.utf8Equals(right)
    case (.number(let left), .number(let right)):
      try charge((left.utf8.count + right.utf8.count) / 32)
      return JSONValue.order(ofNumber: left, and: right) == 0
    case (.array(let left), .array(let right)):
      guard left.count == right.count else { return false }
      try descend()
      defer { ascend() }
      for (left, right) in zip(left, right) where try !isEqual(left, right) { return false }
      return true
    case (.object(let left), .object(let right)):
      guard left.count == right.count else { return false }
      try descend()
      defer { ascend() }
      for (index, member) in left.enumerated() {
        // Mostly they stand in the same order.
        var position: Int? = index
        if !right[index].name.utf8Equals(member.name) {
          try charge(1 + right.count / 8)
          position = right.position(of: member.name)
        }
        guard let position, try isEqual(member.value, right[position].value) else { return false }
      }
      return true
    default: return false
    }
  }

  /// Whether both are numbers or both are texts, and the first comes before the second.
  private mutating func precedes(
    _ left: JSONValue?, _ right: JSONValue?
  ) throws(PathEvaluationError) -> Bool {
    switch (left, right) {
    case (.number(let left)?, .number(let right)?):
      try charge((left.utf8.count + right.utf8.count) / 32)
      return JSONValue.order(ofNumber: left, and: right) < 0
    case (.string(let left)?, .string(let right)?):
      try charge(left)
      return left.utf8Precedes(right)
    default: return false
    }
  }

  // MARK: Jayway

  private mutating func relates(
    _ left: JSONValue?, _ relation: Relation, _ right: JSONValue?
  ) throws(PathEvaluationError) -> Bool {
    switch relation {
    case .compare(.equal): return try looselyEqual(left, right)
    case .compare(.notEqual): return try !looselyEqual(left, right)
    case .compare(.less): return try precedes(left, right)
    case .compare(.greater): return try precedes(right, left)
    // Unlike RFC 9535, only numbers and texts have an order, equality included.
    case .compare(.lessOrEqual):
      return isOrdered(left, right) ? try !precedes(right, left) : false
    case .compare(.greaterOrEqual):
      return isOrdered(left, right) ? try !precedes(left, right) : false
    case .identical: return try identical(left, right)
    case .notIdentical: return try !identical(left, right)
    case .isIn: return try isMember(left, of: right) ?? false
    case .isNotIn: return try isMember(left, of: right).map { !$0 } ?? false
    case .contains:
      if case .string(let text)? = left, case .string(let piece)? = right {
        try charge(1 + text.utf8.count / 8 + piece.utf8.count / 8)
        return text.utf8Holds(piece)
      }
      guard case .array(let elements)? = left else { return false }
      for element in elements where try looselyEqual(right, element) { return true }
      return false
    case .hasSize: return try hasSize(left, right)
    case .isEmpty:
      guard case .boolean(let expected)? = right else { return false }
      switch left {
      case .string(let text)?: return text.isEmpty == expected
      case .array(let elements)?: return elements.isEmpty == expected
      case .object(let members)?: return members.isEmpty == expected
      default: return false
      }
    case .containsAll, .isSubset, .intersects, .isDisjoint:
      guard case .array(let left)? = left, case .array(let right)? = right else { return false }
      switch relation {
      case .containsAll: return try isEach(of: right, in: left)
      case .isSubset: return try isEach(of: left, in: right)
      case .intersects: return try isAny(of: left, in: right)
      default: return try !isAny(of: left, in: right)
      }
    }
  }

  /// Jayway's `==`.
  ///
  /// A text on the left is compared with a number's digits, a number on the left with the number that a text holds.
  /// What is missing equals nothing.
  private mutating func looselyEqual(
    _ left: JSONValue?, _ right: JSONValue?
  ) throws(PathEvaluationError) -> Bool {
    guard let left, let right else { return false }
    switch (left, right) {
    case (.string(let text), .number(let digits)):
      try charge(1)
      return text.utf8Equals(digits)
    case (.number(let digits), .string(let text)):
      try charge(text)
      guard JSONValue.isNumber(text) else { return false }
      return JSONValue.order(ofNumber: digits, and: text) == 0
    default: return try isEqual(left, right)
    }
  }

  private mutating func identical(
    _ left: JSONValue?, _ right: JSONValue?
  ) throws(PathEvaluationError) -> Bool {
    guard let left, let right else { return false }
    return try isEqual(left, right)
  }

  private func isOrdered(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
    switch (left, right) {
    case (.number?, .number?), (.string?, .string?): true
    default: false
    }
  }

  /// Nil when the second is no array.
  private mutating func isMember(
    _ value: JSONValue?, of list: JSONValue?
  ) throws(PathEvaluationError) -> Bool? {
    guard case .array(let elements)? = list else { return nil }
    for element in elements where try looselyEqual(value, element) { return true }
    return false
  }

  private mutating func isEach(
    of values: [JSONValue], in list: [JSONValue]
  ) throws(PathEvaluationError) -> Bool {
    for value in values {
      guard try isMember(value, of: .array(list)) == true else { return false }
    }
    return true
  }

  private mutating func isAny(
    of values: [JSONValue], in list: [JSONValue]
  ) throws(PathEvaluationError) -> Bool {
    for value in values where try isMember(value, of: .array(list)) == true { return true }
    return false
  }

  /// Of an array its elements, of a text its UTF-16 units, as Java counts them.
  private mutating func hasSize(
    _ value: JSONValue?, _ size: JSONValue?
  ) throws(PathEvaluationError) -> Bool {
    guard case .number(let digits)? = size else { return false }
    let count: Int
    switch value {
    case .string(let text)?:
      try charge(text)
      count = text.utf16.count
    case .array(let elements)?: count = elements.count
    default: return false
    }
    return JSONValue.order(ofNumber: digits, and: String(count)) == 0
  }
}
