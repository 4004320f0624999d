import Base

// Between free JSON, whose numbers have all their digits, and Struct and Value, whose numbers are doubles.

extension Google.Protobuf.Value {
  /// The same value; a number that a double would change becomes the text of its digits.
  public init(_ value: JSONValue) {
    self.init()
    switch value {
    case .null: kind = .nullValue(.nullValue)
    case .boolean(let value): kind = .boolValue(value)
    case .number(let digits):
      if !value.isInexactNumber, let double = value.doubleValue {
        kind = .numberValue(double)
      } else {
        kind = .stringValue(digits)
      }
    case .string(let text): kind = .stringValue(text)
    case .array(let elements):
      var list = Google.Protobuf.ListValue()
      list.values = elements.map { Google.Protobuf.Value($0) }
      kind = .listValue(list)
    case .object(let members): kind = .structValue(Google.Protobuf.Struct(members))
    }
  }
}

extension Google.Protobuf.Struct {
  /// The same object; see `Value`.
  public init(_ members: [JSONValue.Member]) {
    self.init()
    fields.reserveCapacity(members.count)
    for member in members { fields[member.name] = Google.Protobuf.Value(member.value) }
  }
}

extension JSONValue {
  /// The same value; members stand in the order of their names.
  ///
  /// Throws when a number is not finite, and for a value of no kind unless `takesUnsetAsNull`.
  public init(
    _ value: Google.Protobuf.Value, takesUnsetAsNull: Bool = false
  ) throws(WireError) {
    switch value.kind {
    case .structValue(let object):
      try self.init(object, takesUnsetAsNull: takesUnsetAsNull)
    case .listValue(let list):
      var elements: [JSONValue] = []
      elements.reserveCapacity(list.values.count)
      for element in list.values {
        elements.append(try JSONValue(element, takesUnsetAsNull: takesUnsetAsNull))
      }
      self = .array(elements)
    case .stringValue(let text): self = .string(text)
    case .boolValue(let value): self = .boolean(value)
    case .numberValue(let number):
      guard number.isFinite else { throw .unencodable("a number in a Value is not finite") }
      self = .number(Self.digits(number))
    case .nullValue: self = .null
    case nil:
      guard takesUnsetAsNull else { throw .unencodable("a Value holds nothing") }
      self = .null
    }
  }

  /// The same object; see the initializer from a `Value`.
  public init(
    _ object: Google.Protobuf.Struct, takesUnsetAsNull: Bool = false
  ) throws(WireError) {
    var members: [Member] = []
    members.reserveCapacity(object.fields.count)
    for (name, value) in object.fields.sorted(by: { $0.key < $1.key }) {
      members.append(
        Member(name.text, try JSONValue(value, takesUnsetAsNull: takesUnsetAsNull)))
    }
    self = .object(members)
  }

  /// The shortest digits that stand for a double; whole numbers up to 2^53 without a point.
  private static func digits(_ number: Double) -> String {
    let isWhole = number.magnitude <= 9_007_199_254_740_992 && number == number.rounded(.towardZero)
    return isWhole ? String(Int64(number)) : "\(number)"
  }

  /// Whether a number in this value, however deep, is one that a double would change.
  public var hasInexactNumber: Bool {
    switch self {
    case .number: isInexactNumber
    case .array(let elements): elements.contains { $0.hasInexactNumber }
    case .object(let members): members.contains { $0.value.hasInexactNumber }
    default: false
    }
  }

  /// Whether `form` says the same as far as doubles can: numbers are those that a reader of doubles makes of
  /// the digits, or their text.
  func agrees(with form: Google.Protobuf.Value) -> Bool {
    switch (self, form.kind) {
    case (.null, .nullValue?), (.null, nil): return true
    case (.boolean(let value), .boolValue(let other)?): return value == other
    case (.number, .numberValue(let other)?): return doubleValue == other
    case (.number(let digits), .stringValue(let other)?):
      return isInexactNumber && digits.utf8Equals(other)
    case (.string(let text), .stringValue(let other)?): return text.utf8Equals(other)
    case (.array(let elements), .listValue(let list)?):
      return elements.count == list.values.count
        && zip(elements, list.values).allSatisfy { $0.agrees(with: $1) }
    case (.object, .structValue(let object)?): return agrees(with: object)
    default: return false
    }
  }

  func agrees(with form: Google.Protobuf.Struct) -> Bool {
    guard case .object(let members) = self else { return false }
    return members.count == form.fields.count
      && members.allSatisfy { member in
        form.fields[member.name].map { member.value.agrees(with: $0) } ?? false
      }
  }
}
