import Base
import RegularExpressions
import Schedules
import Wire

/// How a choice compares.
enum Comparator: String, Sendable, CaseIterable {
  case stringEquals = "StringEquals"
  case stringNotEquals = "StringNotEquals"
  case stringDoesNotEqual = "StringDoesNotEqual"
  case stringStartsWith = "StringStartsWith"
  case stringEndsWith = "StringEndsWith"
  case stringContains = "StringContains"
  case stringDoesNotContain = "StringDoesNotContain"
  case stringMatches = "StringMatches"
  case stringLessThan = "StringLessThan"
  case stringLessThanEquals = "StringLessThanEquals"
  case stringGreaterThan = "StringGreaterThan"
  case stringGreaterThanEquals = "StringGreaterThanEquals"
  case numericEquals = "NumericEquals"
  case numericNotEquals = "NumericNotEquals"
  case numericDoesNotEqual = "NumericDoesNotEqual"
  case numericLessThan = "NumericLessThan"
  case numericLessThanEquals = "NumericLessThanEquals"
  case numericGreaterThan = "NumericGreaterThan"
  case numericGreaterThanEquals = "NumericGreaterThanEquals"
  case booleanEquals = "BooleanEquals"
  case booleanNotEquals = "BooleanNotEquals"
  case timestampEquals = "TimestampEquals"
  case timestampNotEquals = "TimestampNotEquals"
  case timestampLessThan = "TimestampLessThan"
  case timestampLessThanEquals = "TimestampLessThanEquals"
  case timestampGreaterThan = "TimestampGreaterThan"
  case timestampGreaterThanEquals = "TimestampGreaterThanEquals"
  case isPresent = "IsPresent"
  case isNull = "IsNull"
  case isString = "IsString"
  case isNumeric = "IsNumeric"
  case isBoolean = "IsBoolean"
  case isTimestamp = "IsTimestamp"

  /// The comparator of a name, in its exact letters.
  init?(name: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue.utf8Equals(name) }) else {
      return nil
    }
    self = found
  }

  /// Whether it looks at one value alone; the other one says whether that is to be so, true when it is missing.
  var isTest: Bool {
    switch self {
    case .isPresent, .isNull, .isString, .isNumeric, .isBoolean, .isTimestamp: true
    default: false
    }
  }

  /// Whether the comparison holds; false when a value is missing or of another type.
  ///
  /// - Parameters:
  ///   - left: The value of variableA; nil when its path selects nothing.
  ///   - right: That of variableB.
  ///   - time: When the step began, nanoseconds since 1970: a number compared with a timestamp counts days from it.
  /// - Returns: Whether it holds.
  /// - Throws: When a pattern is none, or costs too much.
  func holds(
    _ left: JSONValue?, _ right: JSONValue?, at time: Int64
  ) throws(StepFailure) -> Bool {
    if isTest {
      let wanted = right.map { Self.truth($0) ?? true } ?? true
      return test(left) == wanted
    }
    guard let left, let right else { return isNegative && (left != nil || right != nil) }
    switch self {
    case .stringEquals: return Self.text(left).utf8Equals(Self.text(right))
    case .stringNotEquals, .stringDoesNotEqual:
      return !Self.text(left).utf8Equals(Self.text(right))
    case .stringStartsWith: return Self.text(left).utf8HasPrefix(Self.text(right))
    case .stringEndsWith: return Self.text(left).utf8HasSuffix(Self.text(right))
    case .stringContains: return Self.contains(left, right)
    case .stringDoesNotContain: return !Self.contains(left, right)
    case .stringMatches: return try Self.matches(Self.text(left), Self.text(right))
    case .stringLessThan, .stringLessThanEquals, .stringGreaterThan, .stringGreaterThanEquals:
      return ordered(Self.order(Self.text(left), Self.text(right)))
    case .numericEquals, .numericNotEquals, .numericDoesNotEqual, .numericLessThan,
      .numericLessThanEquals, .numericGreaterThan, .numericGreaterThanEquals:
      guard let left = Self.number(left), let right = Self.number(right) else { return isNegative }
      return ordered(JSONValue.order(ofNumber: left, and: right))
    case .booleanEquals, .booleanNotEquals:
      guard let left = Self.truth(left), let right = Self.truth(right) else { return isNegative }
      return (left == right) != isNegative
    case .timestampEquals, .timestampNotEquals, .timestampLessThan, .timestampLessThanEquals,
      .timestampGreaterThan, .timestampGreaterThanEquals:
      guard let left = Self.moment(left, time), let right = Self.moment(right, time) else {
        return isNegative
      }
      return ordered(left < right ? -1 : left == right ? 0 : 1)
    case .isPresent, .isNull, .isString, .isNumeric, .isBoolean, .isTimestamp: return false
    }
  }

  private var isNegative: Bool {
    switch self {
    case .stringNotEquals, .stringDoesNotEqual, .stringDoesNotContain, .numericNotEquals,
      .numericDoesNotEqual, .booleanNotEquals, .timestampNotEquals:
      true
    default: false
    }
  }

  /// Whether an order is the one that is asked for: -1, 0 or 1.
  private func ordered(_ order: Int) -> Bool {
    switch self {
    case .numericEquals, .timestampEquals: order == 0
    case .numericNotEquals, .numericDoesNotEqual, .timestampNotEquals: order != 0
    case .stringLessThan, .numericLessThan, .timestampLessThan: order < 0
    case .stringLessThanEquals, .numericLessThanEquals, .timestampLessThanEquals: order <= 0
    case .stringGreaterThan, .numericGreaterThan, .timestampGreaterThan: order > 0
    case .stringGreaterThanEquals, .numericGreaterThanEquals, .timestampGreaterThanEquals:
      order >= 0
    default: false
    }
  }

  private func test(_ value: JSONValue?) -> Bool {
    guard let value else { return false }
    switch self {
    case .isPresent: return true
    case .isNull: return value == .null
    case .isString: return value.stringValue != nil
    case .isNumeric:
      if case .number = value { return true }
      return false
    case .isBoolean: return value.booleanValue != nil
    case .isTimestamp:
      guard let text = value.stringValue else { return false }
      return Self.moment(text) != nil
    default: return false
    }
  }

  // MARK: Values

  private static func text(_ value: JSONValue) -> String { HTTPStep.text(value) }

  private static func contains(_ left: JSONValue, _ right: JSONValue) -> Bool {
    if let elements = left.arrayValue {
      return elements.contains { text($0).utf8Equals(text(right)) }
    }
    let bytes = Array(text(left).utf8)
    return PieceSearch(Array(text(right).utf8)).first(in: bytes[...]) != nil
  }

  private static func matches(_ text: String, _ pattern: String) throws(StepFailure) -> Bool {
    let expression: RegularExpression
    do throws(RegularExpressionError) {
      expression = try RegularExpression(pattern, syntax: .java)
    } catch {
      throw StepFailure("\"\(EchoedText.cut(pattern))\" is no regular expression: \(error)")
    }
    var steps = Limits.maxReplaceSteps
    do throws(MatchStepsExceeded) {
      return try expression.matches(whole: text, steps: &steps)
    } catch {
      throw StepFailure("the regular expression costs too much for this text")
    }
  }

  private static func order(_ left: String, _ right: String) -> Int {
    left.utf8Equals(right) ? 0 : left.utf8Precedes(right) ? -1 : 1
  }

  /// The digits of a number, or of a text that is one; ids have more of them than a double keeps.
  private static func number(_ value: JSONValue) -> String? {
    if let digits = value.numberText { return digits }
    guard let text = value.stringValue else { return nil }
    return JSONValue(text: text)?.numberText
  }

  private static func truth(_ value: JSONValue) -> Bool? {
    if let truth = value.booleanValue { return truth }
    switch value.stringValue?.lowercased() {
    case "true": return true
    case "false": return false
    default: return nil
    }
  }

  private static func moment(_ text: String) -> Moment? {
    do throws(ScheduleError) { return try Moment(text) } catch { return nil }
  }

  /// A timestamp, or so many days from a time (nanoseconds since 1970).
  private static func moment(_ value: JSONValue, _ time: Int64) -> Moment? {
    if let text = value.stringValue, let moment = moment(text) { return moment }
    guard let days = VariableTransform.integer(value), days.magnitude <= 1_000_000 else {
      return nil
    }
    return Moment(seconds: time / 1_000_000_000 + Int64(days) * 86_400)
  }
}

extension Comparator {
  /// Whether a pattern that is written in a definition is one.
  static func problem(ofPattern pattern: String) -> String? {
    do throws(RegularExpressionError) {
      _ = try RegularExpression(pattern, syntax: .java)
      return nil
    } catch {
      return "\"\(EchoedText.cut(pattern))\" is no regular expression: \(error)"
    }
  }
}

extension Moment {
  static func < (left: Moment, right: Moment) -> Bool {
    (left.seconds, left.nanos) < (right.seconds, right.nanos)
  }
}
