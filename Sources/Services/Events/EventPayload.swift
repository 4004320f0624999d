import Base
import Records
import Store
import Wire

// Payloads: `google.protobuf.Struct` to those who call, JSON in the log.

extension JSONValue {
  /// The largest whole number up to which doubles have every one.
  private static let maxExact = 9_007_199_254_740_992.0

  /// Takes what a publisher sends; members stand in the order of their names.
  init(_ payload: Google.Protobuf.Struct) throws(EventRefusal) {
    try self.init(object: payload, depth: 1)
  }

  private init(object: Google.Protobuf.Struct, depth: Int) throws(EventRefusal) {
    guard depth <= Limits.maxPublishedPayloadDepth else { throw .payloadTooDeep }
    var members: [Member] = []
    members.reserveCapacity(object.fields.count)
    for (name, value) in object.fields.sorted(by: { $0.key < $1.key }) {
      members.append(Member(name, try JSONValue(value, depth: depth)))
    }
    self = .object(members)
  }

  private init(_ value: Google.Protobuf.Value, depth: Int) throws(EventRefusal) {
    switch value.kind {
    case .structValue(let object): try self.init(object: object, depth: depth + 1)
    case .listValue(let list):
      guard depth < Limits.maxPublishedPayloadDepth else { throw .payloadTooDeep }
      var elements: [JSONValue] = []
      elements.reserveCapacity(list.values.count)
      for element in list.values { elements.append(try JSONValue(element, depth: depth + 1)) }
      self = .array(elements)
    case .stringValue(let text): self = .string(text)
    case .boolValue(let value): self = .boolean(value)
    case .numberValue(let number):
      guard number.isFinite else { throw .payloadInvalid }
      let isWhole = number.magnitude <= Self.maxExact && number == number.rounded(.towardZero)
      self = isWhole ? .integer(Int64(number)) : .number("\(number)")
    case .nullValue, nil: self = .null
    }
  }
}

extension Google.Protobuf.Struct {
  /// What those who list and watch see of a payload; one that is no object comes as its member "value".
  init(_ payload: JSONValue) {
    self.init()
    guard case .object(let members) = payload else {
      fields["value"] = Google.Protobuf.Value(payload)
      return
    }
    for member in members { fields[member.name] = Google.Protobuf.Value(member.value) }
  }
}

extension Google.Protobuf.Value {
  /// The largest whole number up to which doubles have every one.
  private static let maxExact: Int64 = 9_007_199_254_740_992

  init(_ value: JSONValue) {
    self.init()
    switch value {
    case .null: kind = .nullValue(.nullValue)
    case .boolean(let value): kind = .boolValue(value)
    case .number(let digits): kind = Self.number(digits)
    case .string(let text): kind = .stringValue(text)
    case .array(let elements):
      var list = Google.Protobuf.ListValue()
      list.values = elements.map { Google.Protobuf.Value($0) }
      kind = .listValue(list)
    case .object: kind = .structValue(Google.Protobuf.Struct(value))
    }
  }

  /// A double, or the digits where a double would change them.
  private static func number(_ digits: String) -> Kind {
    let isWhole = digits.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
    if isWhole {
      guard let whole = Int64(digits), (-maxExact...maxExact).contains(whole) else {
        return .stringValue(digits)
      }
      return .numberValue(Double(whole))
    }
    guard let number = Double(digits), number.isFinite else { return .stringValue(digits) }
    return .numberValue(number)
  }
}
