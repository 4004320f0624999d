import Base

/// The text of a path or query parameter, and how it becomes a field's value: the JSON gateway's rules.
///
/// `name` is the parameter as the caller wrote it.
public enum ParameterText {
  /// A `string`: the text itself.
  @inlinable
  public static func string(_ text: String, _ name: some StringProtocol) -> String { text }

  /// A 32-bit signed integer.
  public static func int32(
    _ text: String, _ name: some StringProtocol
  ) throws(WireError) -> Int32 {
    try value(text, name, "an int32 such as 10") { JSONNumber(whole: $0)?.integer(Int32.self) }
  }

  /// A 64-bit signed integer.
  public static func int64(
    _ text: String, _ name: some StringProtocol
  ) throws(WireError) -> Int64 {
    try value(text, name, "an int64 such as 10") { JSONNumber(whole: $0)?.integer(Int64.self) }
  }

  /// A 32-bit unsigned integer.
  public static func uint32(
    _ text: String, _ name: some StringProtocol
  ) throws(WireError) -> UInt32 {
    try value(text, name, "a uint32 such as 10") { JSONNumber(whole: $0)?.integer(UInt32.self) }
  }

  /// A 64-bit unsigned integer.
  public static func uint64(
    _ text: String, _ name: some StringProtocol
  ) throws(WireError) -> UInt64 {
    try value(text, name, "a uint64 such as 10") { JSONNumber(whole: $0)?.integer(UInt64.self) }
  }

  /// A `double`.
  public static func double(
    _ text: String, _ name: some StringProtocol
  ) throws(WireError) -> Double {
    try value(text, name, "a double such as 1.5") { JSONReader.double($0) }
  }

  /// A `float`.
  public static func float(
    _ text: String, _ name: some StringProtocol
  ) throws(WireError) -> Float {
    try value(text, name, "a float such as 1.5") { JSONReader.float($0) }
  }

  /// A `bool`, in the forms that grpc-gateway takes: those of Go's strconv.ParseBool.
  public static func bool(
    _ text: String, _ name: some StringProtocol
  ) throws(WireError) -> Bool {
    try value(text, name, "true or false") {
      (bytes) -> Bool? in
      if ["true", "1", "t", "T", "True", "TRUE"].contains(where: { bytes.matches($0) }) {
        return true
      }
      if ["false", "0", "f", "F", "False", "FALSE"].contains(where: { bytes.matches($0) }) {
        return false
      }
      return nil
    }
  }

  /// `bytes`: base64, either alphabet, padded or not.
  public static func bytes(
    _ text: String, _ name: some StringProtocol
  ) throws(WireError) -> [UInt8] {
    try value(text, name, "base64 such as aGVsbG8=") { Base64.decode($0) }
  }

  /// An enum: a name or a number.
  public static func enumeration<Enum: WireEnum>(
    _ text: String, _ name: some StringProtocol
  ) throws(WireError) -> Enum {
    try value(text, name, "an enum's name or number") { bytes in
      if let value = Enum(jsonName: bytes) { return value }
      guard let number = JSONNumber(whole: bytes)?.integer(Int32.self) else { return nil }
      return Enum(rawValue: number)
    }
  }

  private static func value<Value>(
    _ text: String, _ name: some StringProtocol, _ expected: String,
    _ parse: (UnsafeRawBufferPointer) -> Value?
  ) throws(WireError) -> Value {
    var text = text
    guard let value = text.withUTF8({ parse(UnsafeRawBufferPointer($0)) }) else {
      throw .invalidParameter(name: String(name), expected: expected, text: text)
    }
    return value
  }
}
