public import Base

/// Reads ProtoJSON (RFC 8259, https://protobuf.dev/programming-guides/json) from bytes that it does not own.
///
/// Generated code walks objects by `beginObject` and `nextMember`, arrays by `readArray`, maps by
/// `readMap`. After an error has been thrown the reader's state means nothing. Numbers, strings and names
/// are checked in full, also where they are skipped.
public struct JSONReader: ~Escapable {
  let start: UnsafeRawPointer
  var position: UnsafeRawPointer
  let end: UnsafeRawPointer
  /// How many more objects and arrays may open.
  var depth: Int
  let maxDepth: Int
  /// Whether an object or array has just opened, so that no comma comes.
  var isFirst = false
  /// The depth of the object whose "@type" member has been read ahead; -1 for none.
  var anyDepth = -1
  /// Room for strings with escapes, made when the first comes.
  private var scratch: JSONScratch?
  /// What may be skipped, and what `Any` may hold.
  public let options: JSONOptions

  /// Reads `bytes`, which must outlive the reader.
  @_lifetime(copy bytes)
  public init(
    _ bytes: RawSpan, options: JSONOptions = JSONOptions(), depth: Int = Limits.maxMessageDepth
  ) {
    // Safe: the reader cannot outlive the span that it was made from.
    let buffer = bytes.withUnsafeBytes { $0 }
    self.start = buffer.baseAddress ?? UnsafeRawPointer(bitPattern: 16)!
    self.position = start
    self.end = start + buffer.count
    self.depth = depth
    self.maxDepth = depth
    self.options = options
  }

  // MARK: Errors

  /// An error at the present position.
  public func error(_ message: String) -> WireError {
    .json(message: message, offset: position - start)
  }

  // MARK: Tokens

  /// The next byte that is no white space, not consumed.
  @inline(__always)
  mutating func peek() throws(WireError) -> UInt8 {
    while position < end {
      let byte = position.load(as: UInt8.self)
      if byte > 0x20 { return byte }
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
        throw error("unexpected control character")
      }
      position += 1
    }
    throw error("unexpected end")
  }

  /// Consumes `byte` behind white space.
  @inline(__always)
  mutating func expect(_ byte: UInt8) throws(WireError) {
    guard try peek() == byte else {
      throw error("expected \"\(Unicode.Scalar(byte))\"")
    }
    position += 1
  }

  /// Consumes `literal` when it comes next.
  mutating func take(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard end - position >= count,
      UnsafeRawBufferPointer(start: position, count: count).matches(literal)
    else { return false }
    position += count
    return true
  }

  /// Requires that nothing but white space follows: call it behind the outermost value.
  public mutating func finish() throws(WireError) {
    while position < end {
      let byte = position.load(as: UInt8.self)
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
        throw error("unexpected text behind the value")
      }
      position += 1
    }
  }

  // MARK: Structure

  /// Opens an object that stands for a message; depth is counted.
  public mutating func beginObject() throws(WireError) {
    guard try peek() == UInt8(ascii: "{") else { throw error("expected an object") }
    try enter()
    position += 1
    isFirst = true
  }

  /// The name of the object's next member, its colon consumed; nil at the end of the object.
  public mutating func nextMember() throws(WireError) -> JSONKey? {
    while true {
      guard let key = try nextKey() else {
        depth += 1
        return nil
      }
      // The type of an `Any` has been read ahead and is no field of the message.
      if depth == anyDepth, key.matches("@type") {
        try skipValue()
        continue
      }
      return key
    }
  }

  /// The next member's name of an object whose depth is not counted; nil at its end.
  mutating func nextKey() throws(WireError) -> JSONKey? {
    guard try nextItem(closing: UInt8(ascii: "}")) else { return nil }
    guard try peek() == UInt8(ascii: "\"") else { throw error("expected a member's name") }
    let key = JSONKey(try readStringBytes())
    try expect(UInt8(ascii: ":"))
    return key
  }

  /// A key for `name`, as if it had been read: for `Message.mergeMember`.
  ///
  /// Valid until the next read.
  public mutating func key(named name: String) -> JSONKey {
    let scratch = scratch ?? JSONScratch()
    self.scratch = scratch
    scratch.count = 0
    var name = name
    name.withUTF8 { bytes in
      if let start = bytes.baseAddress { scratch.append(start, count: bytes.count) }
    }
    return JSONKey(scratch.bytes)
  }

  /// Whether an array or object has another item; consumes the comma, or the closing bracket.
  @inline(__always)
  mutating func nextItem(closing bracket: UInt8) throws(WireError) -> Bool {
    let byte = try peek()
    if byte == bracket {
      position += 1
      isFirst = false
      return false
    }
    if isFirst {
      isFirst = false
      return true
    }
    guard byte == UInt8(ascii: ",") else {
      throw error("expected \",\" or \"\(Unicode.Scalar(bracket))\"")
    }
    position += 1
    return true
  }

  /// Calls `body` for each element of an array; `body` must read one value.
  ///
  /// For repeated fields: only messages count for the depth. A null element is an error of the read in
  /// `body`.
  public mutating func readArray(
    _ body: (inout JSONReader) throws(WireError) -> Void
  ) throws(WireError) {
    guard try peek() == UInt8(ascii: "[") else { throw error("expected an array") }
    position += 1
    isFirst = true
    while try nextItem(closing: UInt8(ascii: "]")) { try body(&self) }
  }

  /// Calls `body` for each member of an object that stands for a map; `body` must read one value.
  public mutating func readMap<Key: MapKey>(
    _ body: (inout JSONReader, Key) throws(WireError) -> Void
  ) throws(WireError) {
    guard try peek() == UInt8(ascii: "{") else { throw error("expected an object") }
    position += 1
    isFirst = true
    while let key = try nextKey() { try body(&self, Key(jsonKey: key, at: self)) }
  }

  func depthError() -> WireError { .depthExceeded(limit: maxDepth) }

  /// Counts an object or array that opens.
  mutating func enter() throws(WireError) {
    guard depth > 0 else { throw depthError() }
    depth -= 1
  }

  /// Counts an object or array that closes.
  mutating func leave() { depth += 1 }

  // MARK: Values

  /// Consumes `null` when it comes next; false for any other value, which is left.
  ///
  /// Null unsets a field, unless it is a `Value` or a `NullValue`.
  public mutating func readNull() throws(WireError) -> Bool {
    guard try peek() == UInt8(ascii: "n") else { return false }
    guard take("null") else { throw error("expected a value") }
    return true
  }

  /// `true` or `false`.
  public mutating func readBool() throws(WireError) -> Bool {
    switch try peek() {
    case UInt8(ascii: "t") where take("true"): return true
    case UInt8(ascii: "f") where take("false"): return false
    default: throw error("expected true or false")
    }
  }

  /// A string.
  public mutating func readString() throws(WireError) -> String {
    guard try peek() == UInt8(ascii: "\"") else { throw error("expected a string") }
    return String(knownUTF8: try readStringBytes())
  }

  /// A string of base64, either alphabet, padded or not.
  public mutating func readBytes() throws(WireError) -> [UInt8] {
    guard try peek() == UInt8(ascii: "\"") else { throw error("expected a base64 string") }
    guard let bytes = Base64.decode(try readStringBytes()) else { throw error("invalid base64") }
    return bytes
  }

  /// An enum's name or number; nil for a name (or a closed enum's number) that it does not declare when
  /// unknown ones are ignored.
  public mutating func readEnum<Enum: WireEnum>() throws(WireError) -> Enum? {
    let byte = try peek()
    if byte == UInt8(ascii: "\"") {
      if let value = Enum(jsonName: try readStringBytes()) { return value }
      if options.ignoresUnknown { return nil }
      throw error("unknown enum value")
    }
    if Enum.isNullValue, try readNull(), let value = Enum(rawValue: 0) { return value }
    guard let number = try readNumber().integer(Int32.self) else {
      throw error("expected an enum's name or number")
    }
    if let value = Enum(rawValue: number) { return value }
    if options.ignoresUnknown { return nil }
    throw error("unknown enum value")
  }

  /// A message, merged into `message`.
  public mutating func readMessage<Value: Message>(_ message: inout Value) throws(WireError) {
    try message.merge(from: &self)
  }

  /// A message, merged into `message`, which is made when it is not there.
  public mutating func readMessage<Value: Message>(_ message: inout Value?) throws(WireError) {
    if message == nil { message = Value() }
    try message!.merge(from: &self)
  }

  /// A message, merged into a boxed message, which is made when it is not there.
  public mutating func readMessage<Value: Message>(
    _ message: inout Boxed<Value>?
  ) throws(WireError) {
    if message == nil { message = Boxed(Value()) }
    try message!.value.merge(from: &self)
  }

  /// Skips the value of a member that is no field; throws unless unknown members are ignored.
  public mutating func skipUnknown(_ key: JSONKey) throws(WireError) {
    guard options.ignoresUnknown else { throw error("unknown field \"\(key.string)\"") }
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

  // MARK: Strings

  /// The string that comes next, which is `what`: "a timestamp". The bytes are valid until the next read.
  mutating func readStringBytes(
    expecting what: StaticString
  ) throws(WireError) -> UnsafeRawBufferPointer {
    guard try peek() == UInt8(ascii: "\"") else { throw error("expected \(what)") }
    return try readStringBytes()
  }

  /// The string that starts at the present quote, unescaped and checked to be UTF-8; the bytes are valid
  /// until the next read.
  mutating func readStringBytes() throws(WireError) -> UnsafeRawBufferPointer {
    position += 1
    let first = position
    var isASCII = true
    // Eight bytes at a time while there is nothing to look at.
    while end - position >= 8 {
      let word = position.loadUnaligned(as: UInt64.self)
      if hasQuoteEscapeOrControl(word) { break }
      if word & highBits != 0 { isASCII = false }
      position += 8
    }
    while position < end {
      let byte = position.load(as: UInt8.self)
      if byte == UInt8(ascii: "\"") {
        let slice = UnsafeRawBufferPointer(start: first, count: position - first)
        guard isASCII || isUTF8(slice) else { throw error("a string is not valid UTF-8") }
        position += 1
        return slice
      }
      if byte == UInt8(ascii: "\\") { return try readEscapedString(from: first) }
      if byte < 0x20 { throw error("a control character in a string") }
      if byte >= 0x80 { isASCII = false }
      position += 1
    }
    throw error("a string has no end")
  }

  /// Goes on with a string at its first escape.
  private mutating func readEscapedString(
    from first: UnsafeRawPointer
  ) throws(WireError) -> UnsafeRawBufferPointer {
    let scratch = scratch ?? JSONScratch()
    self.scratch = scratch
    scratch.count = 0
    var plain = first
    while position < end {
      let byte = position.load(as: UInt8.self)
      switch byte {
      case UInt8(ascii: "\""):
        scratch.append(plain, count: position - plain)
        guard isUTF8(scratch.bytes) else { throw error("a string is not valid UTF-8") }
        position += 1
        return scratch.bytes
      case UInt8(ascii: "\\"):
        scratch.append(plain, count: position - plain)
        position += 1
        scratch.append(try readEscape())
        plain = position
      case 0..<0x20: throw error("a control character in a string")
      default: position += 1
      }
    }
    throw error("a string has no end")
  }

  /// The scalar of the escape behind a backslash.
  private mutating func readEscape() throws(WireError) -> Unicode.Scalar {
    guard position < end else { throw error("a string has no end") }
    let byte = position.load(as: UInt8.self)
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try readHexUnit()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      // A surrogate: high first, then a low one in its own escape (RFC 8259 section 7).
      guard unit < 0xDC00, take("\\u") else { throw error("a lone surrogate in a string") }
      let low = try readHexUnit()
      guard (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      else { throw error("a lone surrogate in a string") }
      return scalar
    default: throw error("an invalid escape in a string")
    }
  }

  /// Four hexadecimal digits.
  private mutating func readHexUnit() throws(WireError) -> UInt32 {
    guard end - position >= 4 else { throw error("a string has no end") }
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = position.load(as: UInt8.self)
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw error("an invalid escape in a string")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}

let highBits: UInt64 = 0x8080_8080_8080_8080
let lowBits: UInt64 = 0x0101_0101_0101_0101

/// Whether one of eight bytes ends or escapes a string, or may not stand in one.
///
/// A byte b with its high bit clear is below n when b - n borrows; a byte is zero when b - 1 does.
@inline(__always)
func hasQuoteEscapeOrControl(_ word: UInt64) -> Bool {
  let control = word &- lowBits &* 0x20
  let quote = (word ^ lowBits &* 0x22) &- lowBits
  let backslash = (word ^ lowBits &* 0x5C) &- lowBits
  return (control | quote | backslash) & ~word & highBits != 0
}

/// Whether the bytes are UTF-8.
func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
  do {
    _ = try UTF8Span(validating: bytes.bindMemory(to: UInt8.self).span)
    return true
  } catch { return false }
}

/// Growable room for a string without its escapes, shared by the strings of one reader.
final class JSONScratch {
  private var room = UnsafeMutableRawBufferPointer.allocate(byteCount: 256, alignment: 1)
  var count = 0

  deinit { room.deallocate() }

  /// What has been appended; valid until the next append.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: room[..<count]) }

  func append(_ pointer: UnsafeRawPointer, count added: Int) {
    if count + added > room.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(count + added, room.count * 2), alignment: 1)
      larger.copyMemory(from: bytes)
      room.deallocate()
      room = larger
    }
    if added > 0 { (room.baseAddress! + count).copyMemory(from: pointer, byteCount: added) }
    count += added
  }

  func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar).unsafelyUnwrapped {
      withUnsafeBytes(of: byte) { append($0.baseAddress!, count: 1) }
    }
  }
}
