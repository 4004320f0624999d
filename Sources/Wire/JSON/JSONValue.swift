import Base

/// Any JSON value (RFC 8259), as it was written: numbers keep their digits, members their order.
///
/// Values are equal when their compact texts are: texts are compared as bytes, numbers by their digits, and
/// the order of members counts.
public enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number as it was written (RFC 8259 section 6), so that none loses precision on the way.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Members in order; no two have the same name when the value was read.
  case object([Member])

  /// A name and its value.
  public struct Member: Sendable {
    public var name: String
    /// What the name stands for.
    public var value: JSONValue

    /// Makes a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// A whole number.
  public static func integer(_ value: Int64) -> JSONValue { .number(String(value)) }

  /// The value of a member; nil when it is missing or this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name.utf8Equals(name) }?.value
  }

  /// The text of a string value.
  public var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The digits of a number, as it was written.
  public var numberText: String? {
    if case .number(let digits) = self { digits } else { nil }
  }

  /// The value of a number without fraction or exponent that fits.
  public var integerValue: Int64? {
    if case .number(let digits) = self { Int64(digits) } else { nil }
  }

  /// The value of a number without fraction or exponent that fits.
  public var unsignedValue: UInt64? {
    if case .number(let digits) = self { UInt64(digits) } else { nil }
  }

  /// The nearest double to a number; nil when it is out of range.
  public var doubleValue: Double? {
    guard case .number(var digits) = self else { return nil }
    return digits.withUTF8 { JSONNumber(whole: UnsafeRawBufferPointer($0))?.double() }
  }

  /// Whether this is a number that a double would change: an integer, written without fraction and exponent,
  /// that no double has, or a number beyond all doubles.
  ///
  /// Fractions are rounded by every reader, so that they do not count.
  public var isInexactNumber: Bool {
    guard case .number(var digits) = self else { return false }
    return digits.withUTF8 {
      JSONNumber(whole: UnsafeRawBufferPointer($0))?.isInexact ?? false
    }
  }

  /// The value of true or false.
  public var booleanValue: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  /// The elements of an array.
  public var arrayValue: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object.
  public var objectValue: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension JSONValue {
  /// Whether a text is a number as JSON writes it.
  public static func isNumber(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { JSONNumber(whole: UnsafeRawBufferPointer($0)) != nil }
  }

  /// Below, above or at zero as the number `left` is smaller than, larger than or equal to `right`.
  ///
  /// The exact values are compared, whatever the notation: 1, 1.0 and 10e-1 are equal, 2^53 and 2^53 + 1 are not. Both
  /// texts are numbers as JSON writes them; exponents beyond 2^40 count as that.
  public static func order(ofNumber left: String, and right: String) -> Int {
    // Two small integers, as most are.
    if left.utf8.count <= 18, right.utf8.count <= 18, let left = Int64(left),
      let right = Int64(right)
    {
      return left == right ? 0 : left < right ? -1 : 1
    }
    var left = left
    var right = right
    return left.withUTF8 { left in
      right.withUTF8 { right in
        guard let left = JSONNumber(whole: UnsafeRawBufferPointer(left)),
          let right = JSONNumber(whole: UnsafeRawBufferPointer(right))
        else { preconditionFailure("no number") }
        return left.order(right)
      }
    }
  }
}

extension JSONValue {
  /// Whether this says the same as another value, however the two are written.
  ///
  /// Unlike with `==`, the order of members does not count, and numbers are compared by their exact values: 1 and 1.0
  /// are the same (RFC 6902 section 4.6). The order of an array's elements counts.
  public func means(_ other: JSONValue) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)):
      return left.utf8Equals(right) || JSONValue.order(ofNumber: left, and: right) == 0
    case (.array(let left), .array(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.means($1) }
    case (.object(let left), .object(let right)):
      guard left.count == right.count else { return false }
      // Most come in the same order.
      if zip(left, right).allSatisfy({ $0.name.utf8Equals($1.name) }) {
        return zip(left, right).allSatisfy { $0.value.means($1.value) }
      }
      let order: (Member, Member) -> Bool = { $0.name.utf8Precedes($1.name) }
      return zip(left.sorted(by: order), right.sorted(by: order)).allSatisfy { left, right in
        left.name.utf8Equals(right.name) && left.value.means(right.value)
      }
    case (.null, _), (.boolean, _), (.number, _), (.string, _), (.array, _), (.object, _):
      return self == other
    }
  }
}

extension JSONValue: Equatable {
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left.utf8Equals(right)
    case (.string(let left), .string(let right)): left.utf8Equals(right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }
}

extension JSONValue.Member: Equatable {
  public static func == (left: JSONValue.Member, right: JSONValue.Member) -> Bool {
    left.name.utf8Equals(right.name) && left.value == right.value
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self = .string(value) }

  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
