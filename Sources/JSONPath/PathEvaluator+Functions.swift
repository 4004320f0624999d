import Base
import Wire

// Jayway's functions. What they cannot be asked of gives no value.

extension PathEvaluator {
  /// A function of one value.
  mutating func call(
    _ function: PathFunction, on value: JSONValue, _ arguments: [Argument]
  ) throws(PathEvaluationError) -> JSONValue? {
    switch function {
    case .length:
      let count = try children(of: value, arguments)
      return count.map { .integer(Int64($0)) } ?? .null
    case .keys:
      guard case .object(let members) = value else { return .null }
      try charge(members.count)
      return .array(members.map { .string($0.name) })
    case .append:
      guard case .array(var elements) = value else { return value }
      for argument in arguments {
        guard let added = try self.value(argument) else { continue }
        elements.append(added)
      }
      try charge(elements.count)
      return .array(elements)
    case .now: return .string(timeText)
    default:
      var elements: [JSONValue] = []
      if case .array(let own) = value { elements = own }
      return try aggregate(function, elements, arguments)
    }
  }

  /// A function of all values that a query selects.
  mutating func call(
    _ function: PathFunction, onAll values: [JSONValue], _ arguments: [Argument]
  ) throws(PathEvaluationError) -> JSONValue? {
    switch function {
    case .length:
      try charge(values.count)
      return .integer(Int64(values.reduce(0) { $0 + (Self.count($1) ?? 0) }))
    case .append: return try call(function, on: .array(values), arguments)
    case .keys:
      var names: [JSONValue] = []
      for case .object(let members) in values {
        try charge(members.count)
        names.append(contentsOf: members.map { .string($0.name) })
      }
      return .array(names)
    case .now: return .string(timeText)
    default:
      // Arrays among them count by their elements, as in arguments.
      var elements: [JSONValue] = []
      for value in values {
        if case .array(let own) = value, !function.isOfSequence {
          elements.append(contentsOf: own)
        } else {
          elements.append(value)
        }
        try charge(1)
      }
      return try aggregate(function, elements, arguments)
    }
  }

  private static func count(_ value: JSONValue) -> Int? {
    switch value {
    case .array(let elements): elements.count
    case .object(let members): members.count
    default: nil
    }
  }

  /// The children of a value, or of what the argument selects.
  private mutating func children(
    of value: JSONValue, _ arguments: [Argument]
  ) throws(PathEvaluationError) -> Int? {
    guard case .query(let query)? = arguments.first else { return Self.count(value) }
    let values = try select(query, at: value, atMost: nil)
    try charge(values.count)
    return values.reduce(0) { $0 + (Self.count($1) ?? 0) }
  }

  /// An argument: of a query that is not definite the list of its values.
  private mutating func value(_ argument: Argument) throws(PathEvaluationError) -> JSONValue? {
    switch argument {
    case .value(let value): return value
    case .query(let query):
      return query.isDefinite
        ? try value(query, at: root) : .array(try select(query, at: root, atMost: nil))
    }
  }

  /// Functions of a list and of the arguments, arrays among which count by their elements.
  private mutating func aggregate(
    _ function: PathFunction, _ elements: [JSONValue], _ arguments: [Argument]
  ) throws(PathEvaluationError) -> JSONValue? {
    try charge(elements.count)
    switch function {
    case .first: return elements.first
    case .last: return elements.last
    case .index:
      guard let argument = arguments.first, let index = try value(argument)?.integerValue,
        let index = Int(exactly: index)
      else { return nil }
      // A negative one is counted from the end.
      guard index >= -elements.count, index < elements.count else { return nil }
      return elements[index < 0 ? elements.count + index : index]
    default: break
    }
    var added: [JSONValue] = []
    for argument in arguments {
      guard let value = try value(argument) else { continue }
      if case .array(let own) = value {
        try charge(own.count)
        added.append(contentsOf: own)
      } else {
        added.append(value)
      }
    }
    guard case .concat = function else { return numeric(function, elements + added) }
    var text = BoundedText()
    // Of the list only texts count, of the arguments all values.
    for case .string(let piece) in elements {
      try charge(piece)
      try text.append(piece)
    }
    for value in added {
      try charge(1)
      try text.append(value)
    }
    return .string(text.text)
  }

  /// Functions of the numbers among values; nil without any.
  private func numeric(_ function: PathFunction, _ values: [JSONValue]) -> JSONValue? {
    let numbers = values.compactMap(\.numberText)
    guard let first = numbers.first else { return nil }
    switch function {
    case .min:
      return .number(
        numbers.reduce(first) { JSONValue.order(ofNumber: $1, and: $0) < 0 ? $1 : $0 })
    case .max:
      return .number(
        numbers.reduce(first) { JSONValue.order(ofNumber: $1, and: $0) > 0 ? $1 : $0 })
    case .sum:
      if let sum = Self.exactSum(numbers) { return .integer(sum) }
    default: break
    }
    let doubles = values.compactMap(\.doubleValue)
    let count = Double(doubles.count)
    let sum = doubles.reduce(0, +)
    let result: Double
    switch function {
    case .sum: result = sum
    case .average: result = sum / count
    case .standardDeviation:
      // Of the whole, not of a sample; rounding must not lead below zero.
      let squares = doubles.reduce(0) { $0 + $1 * $1 }
      result = max(0, squares / count - sum * sum / count / count).squareRoot()
    default: return nil
    }
    return result.isFinite ? .number("\(result)") : nil
  }

  /// The sum of integers that fits; nil when one is none, or it does not fit.
  private static func exactSum(_ numbers: [String]) -> Int64? {
    var sum: Int64 = 0
    for number in numbers {
      guard let value = Int64(number) else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(value)
      if overflow { return nil }
      sum = next
    }
    return sum
  }

  /// The run's time with milliseconds, in UTC.
  private var timeText: String {
    let milliseconds = time / 1_000_000 - (time % 1_000_000 < 0 ? 1 : 0)
    let seconds = milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0)
    var buffer = ByteBuffer(capacity: 32)
    RFC3339.append(
      seconds: seconds, nanos: Int32(milliseconds - seconds * 1000) * 1_000_000, to: &buffer)
    return buffer.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }
}

extension PathFunction {
  /// Whether it asks which element of a list, so that elements are not taken apart.
  fileprivate var isOfSequence: Bool {
    switch self {
    case .first, .last, .index: true
    default: false
    }
  }
}
