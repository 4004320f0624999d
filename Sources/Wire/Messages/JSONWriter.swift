public import Base

/// Writes ProtoJSON (https://protobuf.dev/programming-guides/json) without white space.
///
/// Commas are its own business: generated code opens an object, writes keys and values, and closes it.
/// A value without a JSON form does not stop the writing; `finish` throws it.
@frozen
public struct JSONWriter: ~Copyable {
  @usableFromInline var buffer: ByteBuffer
  /// Whether something stands before the next item in its object or array.
  @usableFromInline var needsComma = false
  /// The URL that the next object opens with, as `Any` demands.
  @usableFromInline var pendingTypeURL: String?
  /// How many more `Any` may stand inside one another.
  @usableFromInline var anyDepth = Limits.maxMessageDepth
  /// Why there is no JSON form.
  @usableFromInline var failure: WireError?
  /// Where secrets go, with placeholders in their place; nil writes them.
  public var secrets: KeptSecrets?
  /// Whether defaults are written, and what `Any` may hold.
  public let options: JSONOptions

  /// Appends to `buffer`.
  public init(_ buffer: consuming ByteBuffer = ByteBuffer(), options: JSONOptions = JSONOptions()) {
    self.buffer = buffer
    self.options = options
  }

  /// Gives the buffer back, or throws the first value that has no JSON form.
  public consuming func finish() throws(WireError) -> ByteBuffer {
    if let failure { throw failure }
    return buffer
  }

  /// Gives the buffer back in any case, and the first value that has no JSON form in `failure`: what was written since
  /// the writer was made is then of no use.
  public consuming func finish(_ failure: inout WireError?) -> ByteBuffer {
    failure = self.failure
    return buffer
  }

  /// Whether fields without presence are written also when they hold their default.
  @inlinable public var writesDefaults: Bool { options.writesDefaults }

  /// Notes that the message has no JSON form; the first such note is thrown by `finish`.
  public mutating func fail(_ error: WireError) {
    if failure == nil { failure = error }
  }

  // MARK: Structure

  /// Opens an object that stands for a message.
  public mutating func beginObject() {
    buffer.append(UInt8(ascii: "{"))
    needsComma = false
    if let url = pendingTypeURL {
      pendingTypeURL = nil
      writeKey("\"@type\":")
      writeString(url)
    }
  }

  /// Closes an object.
  public mutating func endObject() {
    buffer.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// Writes a member's name, which comes quoted and with its colon: `"\"name\":"`.
  @inlinable
  public mutating func writeKey(_ quoted: StaticString) {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
    buffer.append(quoted)
    needsComma = true
  }

  /// Writes a member's name.
  public mutating func writeKey(string: String) {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
    writeString(string)
    buffer.append(UInt8(ascii: ":"))
    needsComma = true
  }

  mutating func writeKey(integer: Int64) {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
    buffer.append(UInt8(ascii: "\""))
    buffer.append(decimal: integer)
    buffer.append("\":")
    needsComma = true
  }

  mutating func writeKey(integer: UInt64) {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
    buffer.append(UInt8(ascii: "\""))
    buffer.append(decimal: integer)
    buffer.append("\":")
    needsComma = true
  }

  /// Writes an array; `body` writes one element.
  @inlinable
  public mutating func writeArray<Element>(
    _ values: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    buffer.append(UInt8(ascii: "["))
    var isFirst = true
    for value in values {
      if !isFirst { buffer.append(UInt8(ascii: ",")) }
      isFirst = false
      body(&self, value)
    }
    buffer.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Writes a map as an object, sorted by key; `body` writes one value.
  @inlinable
  public mutating func writeMap<Key: MapKey, Value>(
    _ map: [Key: Value], _ body: (inout JSONWriter, Value) -> Void
  ) {
    buffer.append(UInt8(ascii: "{"))
    needsComma = false
    SortedMap(map).forEach { key, value in
      key.writeJSONKey(to: &self)
      body(&self, value)
    }
    buffer.append(UInt8(ascii: "}"))
    needsComma = true
  }

  // MARK: Values

  /// `null`.
  public mutating func writeNull() { buffer.append("null") }

  /// `true` or `false`.
  public mutating func writeBool(_ value: Bool) { buffer.append(value ? "true" : "false") }

  /// A 32-bit signed integer as a number.
  public mutating func writeInt32(_ value: Int32) { buffer.append(decimal: Int64(value)) }

  /// A 32-bit unsigned integer as a number.
  public mutating func writeUInt32(_ value: UInt32) { buffer.append(decimal: UInt64(value)) }

  /// A 64-bit signed integer as a string, because many readers hold numbers as doubles.
  public mutating func writeInt64(_ value: Int64) {
    buffer.append(UInt8(ascii: "\""))
    buffer.append(decimal: value)
    buffer.append(UInt8(ascii: "\""))
  }

  /// A 64-bit unsigned integer as a string.
  public mutating func writeUInt64(_ value: UInt64) {
    buffer.append(UInt8(ascii: "\""))
    buffer.append(decimal: value)
    buffer.append(UInt8(ascii: "\""))
  }

  /// A double in its shortest form that reads back as the same; "NaN", "Infinity" and "-Infinity" as strings.
  public mutating func writeDouble(_ value: Double) {
    if let integer = Int64(exactly: value), integer.magnitude < 1 << 53,
      integer != 0 || value.sign == .plus
    {
      buffer.append(decimal: integer)
    } else if value.isFinite {
      writeShortest(value.description)
    } else {
      writeNonFinite(isNaN: value.isNaN, isNegative: value < 0)
    }
  }

  /// A float in its shortest form; see `writeDouble`.
  public mutating func writeFloat(_ value: Float) {
    if value.isFinite {
      writeShortest(value.description)
    } else {
      writeNonFinite(isNaN: value.isNaN, isNegative: value < 0)
    }
  }

  /// Swift's shortest form without the ".0" of whole numbers.
  private mutating func writeShortest(_ description: String) {
    buffer.append(utf8: description)
    if description.utf8.count > 2, description.hasSuffix(".0") {
      buffer.truncate(to: buffer.count - 2)
    }
  }

  private mutating func writeNonFinite(isNaN: Bool, isNegative: Bool) {
    buffer.append(isNaN ? "\"NaN\"" : isNegative ? "\"-Infinity\"" : "\"Infinity\"")
  }

  /// Bytes as padded base64.
  public mutating func writeBytes(_ value: [UInt8]) {
    buffer.append(UInt8(ascii: "\""))
    value.withUnsafeBytes { Base64.encode($0, into: &buffer) }
    buffer.append(UInt8(ascii: "\""))
  }

  /// The string of a field that holds a secret.
  public mutating func writeSecretString(_ value: String, of field: String) {
    writeString(secrets?.keep(value, of: field) ?? value)
  }

  /// The bytes of a field that holds a secret.
  public mutating func writeSecretBytes(_ value: [UInt8], of field: String) {
    writeBytes(secrets?.keep(value, of: field) ?? value)
  }

  /// The value of a field that holds a secret and may be any JSON.
  public mutating func writeSecretMessage<Value: Message>(_ value: Value, of field: String) {
    if let secrets {
      writeString(secrets.keep(value, of: field))
    } else {
      writeMessage(value)
    }
  }

  /// An enum's name, or its number when it has none.
  @inlinable
  public mutating func writeEnum<Enum: WireEnum>(_ value: Enum) {
    guard let name = value.jsonName else {
      writeInt32(value.rawValue)
      return
    }
    if Enum.isNullValue {
      writeNull()
    } else {
      buffer.append(UInt8(ascii: "\""))
      buffer.append(name)
      buffer.append(UInt8(ascii: "\""))
    }
  }

  /// A value that is JSON already; it is written as it stands.
  public mutating func writeRaw(json: String) { buffer.append(utf8: json) }

  /// A value that is JSON already; it is written as it stands.
  public mutating func writeRaw(json: UnsafeRawBufferPointer) { buffer.append(json) }

  /// A message.
  @inlinable
  public mutating func writeMessage<Value: Message>(_ value: Value) { value.write(to: &self) }

  /// A string, quoted and escaped (RFC 8259 section 7): only what must be escaped is.
  public mutating func writeString(_ value: String) {
    buffer.append(jsonString: value)
  }

  /// Any value, its numbers as they were written.
  public mutating func writeValue(_ value: JSONValue) {
    value.append(to: &buffer, spellsOut: false)
    needsComma = true
  }
}
