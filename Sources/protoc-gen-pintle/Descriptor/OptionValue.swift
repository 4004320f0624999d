/// The value of one option or of a field inside one, read by the names of the `.proto` that declares it.
struct OptionValue {
  let field: FieldModel
  let values: [RawMessage.Value]

  /// The members of a message; several occurrences are merged.
  func message() throws(GeneratorError) -> OptionMessage {
    guard let type = field.message else {
      throw GeneratorError("option \(field.fullName) is not a message")
    }
    return OptionMessage(type: type, raw: try RawMessage(Array(bytesValues.joined())))
  }

  /// The elements of a repeated message.
  func messages() throws(GeneratorError) -> [OptionMessage] {
    guard let type = field.message else {
      throw GeneratorError("option \(field.fullName) is not a message")
    }
    var messages: [OptionMessage] = []
    for bytes in bytesValues {
      messages.append(OptionMessage(type: type, raw: try RawMessage(bytes)))
    }
    return messages
  }

  private var bytesValues: [ArraySlice<UInt8>] {
    values.compactMap { value in
      guard case .bytes(let bytes) = value else { return nil }
      return bytes
    }
  }

  var byteStrings: [[UInt8]] { bytesValues.map(Array.init) }
  var strings: [String] { bytesValues.map { String(decoding: $0, as: UTF8.self) } }
  var string: String { strings.last ?? "" }

  var bool: Bool {
    guard case .varint(let bits)? = values.last else { return false }
    return bits != 0
  }

  /// A number as it is written in the `.proto`.
  var numbers: [OptionNumber] {
    var numbers: [OptionNumber] = []
    for value in values {
      switch value {
      case .varint(let bits): numbers.append(number(bits))
      case .fixed32(let bits): numbers.append(number(UInt64(bits)))
      case .fixed64(let bits): numbers.append(number(bits))
      default: continue
      }
    }
    return numbers
  }

  private func number(_ bits: UInt64) -> OptionNumber {
    switch field.kind {
    case .int32, .enum: .integer(Int64(Int32(truncatingIfNeeded: bits)))
    case .sfixed32: .integer(Int64(Int32(truncatingIfNeeded: bits)))
    case .int64, .sfixed64: .integer(Int64(bitPattern: bits))
    case .sint32, .sint64:
      .integer(Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1))
    case .float: .double(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))), isFloat: true)
    case .double: .double(Double(bitPattern: bits), isFloat: false)
    default: .unsigned(bits)
    }
  }
}

/// A number inside an option.
enum OptionNumber: Equatable {
  case integer(Int64)
  case unsigned(UInt64)
  case double(Double, isFloat: Bool)

  /// The number as a Swift literal.
  var literal: String {
    switch self {
    case .integer(let value): "\(value)"
    case .unsigned(let value): "\(value)"
    case .double(let value, let isFloat): isFloat ? "\(Float(value))" : "\(value)"
    }
  }

  /// The number as Go's `fmt` prints it.
  var goText: String {
    switch self {
    case .integer(let value): "\(value)"
    case .unsigned(let value): "\(value)"
    case .double(let value, let isFloat): GoText.number(value, isFloat: isFloat)
    }
  }

  static func < (left: OptionNumber, right: OptionNumber) -> Bool {
    switch (left, right) {
    case (.integer(let a), .integer(let b)): a < b
    case (.unsigned(let a), .unsigned(let b)): a < b
    case (.double(let a, _), .double(let b, _)): a < b
    default: false
    }
  }

  var integer: Int {
    switch self {
    case .integer(let value): Int(value)
    case .unsigned(let value): Int(clamping: value)
    case .double(let value, _): Int(value)
    }
  }
}

/// A message inside an option.
struct OptionMessage {
  let type: MessageModel
  let raw: RawMessage

  /// The value of a field by its name; nil when it is not set or the type has no such field.
  subscript(_ name: String) -> OptionValue? {
    guard let field = type.fields.first(where: { $0.name == name }), raw.has(field.number) else {
      return nil
    }
    return OptionValue(field: field, values: raw.values(field.number))
  }

  /// A message field; nil when it is not set.
  func message(_ name: String) throws(GeneratorError) -> OptionMessage? {
    guard let value = self[name] else { return nil }
    return try value.message()
  }

  func bool(_ name: String) -> Bool { self[name]?.bool ?? false }
  func string(_ name: String) -> String { self[name]?.string ?? "" }
  func number(_ name: String) -> OptionNumber? { self[name]?.numbers.last }
}
