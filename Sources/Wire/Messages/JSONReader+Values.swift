import Base

extension JSONReader {
  /// Consumes `null` when it comes next; false for any other value, which is left.
  ///
  /// Null unsets a field, unless it is a `Value` or a `NullValue`.
  @inlinable @inline(__always)
  public mutating func readNull() throws(WireError) -> Bool {
    guard try peek() == UInt8(ascii: "n") else { return false }
    try takeNull()
    return true
  }

  /// Consumes `null` where a value begins as it does.
  @usableFromInline
  mutating func takeNull() throws(WireError) {
    guard take("null") else { throw mismatch("a value") }
  }

  /// `true` or `false`.
  public mutating func readBool() throws(WireError) -> Bool {
    switch try peek() {
    case UInt8(ascii: "t") where take("true"): return true
    case UInt8(ascii: "f") where take("false"): return false
    default: throw mismatch("true or false")
    }
  }

  /// A string.
  public mutating func readString() throws(WireError) -> String {
    guard try peek() == UInt8(ascii: "\"") else { throw mismatch("a string") }
    return String(knownUTF8: try readStringBytes(), isASCII: isASCII)
  }

  /// A string of base64, either alphabet, padded or not.
  public mutating func readBytes() throws(WireError) -> [UInt8] {
    let start = try valueStart()
    let text = try readStringBytes(expecting: "base64 such as \"aGVsbG8=\"")
    guard let bytes = Base64.decode(text) else {
      throw mismatch("base64 such as \"aGVsbG8=\"", at: start)
    }
    return bytes
  }

  /// The string of a field that holds a secret; no error repeats what stands there.
  public mutating func readSecretString(of field: String) throws(WireError) -> String {
    guard try peek() == UInt8(ascii: "\"") else { throw error("expected a string") }
    let start = position
    let text = try readString()
    guard let secrets else { return text }
    switch secrets.take(text, of: field) {
    case .new: return text
    case .secret(let secret): return secret
    case .unknown: throw placeholderError(at: start)
    }
  }

  /// The bytes of a field that holds a secret, as base64; no error repeats what stands there.
  public mutating func readSecretBytes(of field: String) throws(WireError) -> [UInt8] {
    guard try peek() == UInt8(ascii: "\"") else { throw error("expected base64") }
    let start = position
    guard let bytes = Base64.decode(try readStringBytes()) else {
      throw error("expected base64", at: start)
    }
    guard let secrets else { return bytes }
    switch secrets.take(bytes, of: field) {
    case .new: return bytes
    case .secret(let secret): return secret
    case .unknown: throw placeholderError(at: start)
    }
  }

  /// The value of a field that holds a secret and may be any JSON.
  public mutating func readSecretMessage<Value: Message>(
    _ message: inout Value?, of field: String
  ) throws(WireError) {
    if let secrets, try peek() == UInt8(ascii: "\"") {
      let start = position
      let text = try readString()
      let taken: KeptSecrets.Taken<Value> = secrets.takeMessage(text, of: field)
      switch taken {
      case .new: position = start
      case .secret(let secret):
        message = secret
        return
      case .unknown: throw placeholderError(at: start)
      }
    }
    try readMessage(&message)
  }

  private func placeholderError(at place: UnsafeRawPointer) -> WireError {
    error("the placeholder of a secret that does not belong here, or comes twice", at: place)
  }

  /// An enum's name or number; nil for a name (or a closed enum's number) that it does not declare when
  /// unknown ones are ignored.
  @inlinable
  public mutating func readEnum<Enum: WireEnum>() throws(WireError) -> Enum? {
    let byte = try peek()
    if byte == UInt8(ascii: "\"") {
      let name = try readStringBytes()
      if let value = Enum(jsonName: name) { return value }
      try skipUnknown(Enum.self, String(decoding: name, as: UTF8.self))
      return nil
    }
    if Enum.isNullValue, try readNull(), let value = Enum(rawValue: 0) { return value }
    let number = try readEnumNumber()
    if let value = Enum(rawValue: number) {
      // Kept, as ProtoJSON has it; nobody knows what it means all the same.
      if value.jsonName == nil { note(undeclared: number) }
      return value
    }
    try skipUnknown(Enum.self, "\(number)")
    return nil
  }

  /// Passes over an enum's value that it does not declare; throws unless unknown ones are ignored.
  @usableFromInline
  mutating func skipUnknown<Enum: WireEnum>(
    _ type: Enum.Type, _ value: String
  ) throws(WireError) {
    guard options.ignoresUnknown else {
      let example = (Enum(rawValue: 1) ?? Enum(rawValue: 0))?.jsonName
      let hint = example.map { ", expected a name such as \"\($0)\"" } ?? ""
      throw unknownName("unknown enum value \"\(EchoedText.cut(value))\"\(hint)")
    }
    note { $0.note(value: value) }
  }

  @usableFromInline
  mutating func note(undeclared number: Int32) { note { $0.note(value: "\(number)") } }

  /// The bytes of any value as they stand there, which is well-formed; valid as long as the reader's text.
  public mutating func readRawValue() throws(WireError) -> UnsafeRawBufferPointer {
    _ = try peek()
    let first = position
    try skipValue()
    return UnsafeRawBufferPointer(start: first, count: position - first)
  }

  /// A message, merged into `message`.
  @inlinable
  public mutating func readMessage<Value: Message>(_ message: inout Value) throws(WireError) {
    try message.merge(from: &self)
  }

  /// A message, merged into `message`, which is made when it is not there.
  @inlinable
  public mutating func readMessage<Value: Message>(_ message: inout Value?) throws(WireError) {
    if message == nil { message = Value() }
    try message!.merge(from: &self)
  }

  /// A message, merged into a boxed message, which is made when it is not there.
  @inlinable
  public mutating func readMessage<Value: Message>(
    _ message: inout Boxed<Value>?
  ) throws(WireError) {
    if message == nil { message = Boxed(Value()) }
    try message!.value.merge(from: &self)
  }

  /// Skips the value of a member that is no field; throws unless unknown members are ignored.
  public mutating func skipUnknown(_ key: JSONKey) throws(WireError) {
    guard options.ignoresUnknown else {
      throw unknownName("unknown field \"\(EchoedText.cut(key.bytes))\"")
    }
    note(member: key)
    try skipValue()
  }

  /// Skips any value, which must be well-formed.
  public mutating func skipValue() throws(WireError) {
    switch try peek() {
    case UInt8(ascii: "{"):
      try enter()
      position += 1
      isFirst = true
      while try nextKey() != nil { try skipValue() }
      depth += 1
    case UInt8(ascii: "["):
      try enter()
      position += 1
      isFirst = true
      while try nextItem(closing: UInt8(ascii: "]")) { try skipValue() }
      depth += 1
    case UInt8(ascii: "\""): _ = try readStringBytes()
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try readBool()
    case UInt8(ascii: "n"): _ = try readNull()
    default: _ = try readNumber()
    }
  }
}
