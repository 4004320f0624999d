public import Base

/// Reads ProtoJSON (RFC 8259, https://protobuf.dev/programming-guides/json) from bytes that it does not own.
///
/// Generated code walks objects by `beginObject` and `nextMember`, arrays by `readArray`, maps by
/// `readMap`. After an error has been thrown the reader's state means nothing. Numbers, strings and names
/// are checked in full, also where they are skipped.
@frozen
public struct JSONReader: ~Escapable {
  @usableFromInline let start: UnsafeRawPointer
  @usableFromInline var position: UnsafeRawPointer
  @usableFromInline let end: UnsafeRawPointer
  /// How many more objects and arrays may open.
  @usableFromInline var depth: Int
  @usableFromInline let maxDepth: Int
  /// How many more objects that stand for messages may come.
  @usableFromInline var messagesLeft: Int
  /// Whether an object or array has just opened, so that no comma comes.
  @usableFromInline var isFirst = false
  /// Whether the last string is known to hold nothing but ASCII.
  @usableFromInline var isASCII = false
  /// The depth of the object whose "@type" member has been read ahead; -1 for none.
  @usableFromInline var anyDepth = -1
  /// Whether that member has come by.
  @usableFromInline var hasPassedAnyType = false
  /// Room for strings with escapes, made when the first comes.
  @usableFromInline var scratch: JSONScratch?
  /// What placeholders of secrets stand for; nil takes them as what they are.
  public var secrets: KeptSecrets?
  /// What may be skipped, and what `Any` may hold.
  public let options: JSONOptions
  /// What was skipped.
  public private(set) var ignored = IgnoredNames()
  /// Where in the text the last name was that nobody knew.
  @usableFromInline var place = JSONPlace()

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
    // The outermost object counts here.
    self.messagesLeft = Limits.maxMessages(inBytes: buffer.count) + 1
    self.options = options
  }

  /// Notes what is skipped because nobody knows it.
  @usableFromInline
  mutating func note(_ note: (inout IgnoredNames) -> Void) { note(&ignored) }

  /// Notes a member that nobody knows by its path, when its name and colon have been read.
  mutating func note(member key: JSONKey) {
    let name = String(decoding: key.bytes.prefix(Limits.maxIgnoredNameBytes + 1), as: UTF8.self)
    // The text is gone through once for all such names, however many they are.
    let before = UnsafeRawBufferPointer(start: start, count: position - start)
    place.goOn(to: before)
    let parents = place.parents(in: before)
    ignored.note(member: parents.isEmpty ? name : "\(parents).\(name)")
  }

  // MARK: Tokens

  /// The next byte that is no white space, not consumed.
  @inlinable @inline(__always)
  mutating func peek() throws(WireError) -> UInt8 {
    if position < end {
      let byte = position.load(as: UInt8.self)
      if byte > 0x20 { return byte }
    }
    return try peekBehindSpace()
  }

  /// The same where white space comes first, or the text ends.
  @usableFromInline @inline(never)
  mutating func peekBehindSpace() throws(WireError) -> UInt8 {
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
    guard try peek() == byte else { throw error(expecting: byte) }
    position += 1
  }

  @inline(never)
  private func error(expecting byte: UInt8) -> WireError {
    error("expected \"\(Unicode.Scalar(byte))\"")
  }

  /// Consumes `literal` when it comes next.
  @inlinable
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

  /// Opens an object that stands for a message; it and its depth are counted.
  public mutating func beginObject() throws(WireError) {
    guard try peek() == UInt8(ascii: "{") else { throw mismatch("an object") }
    try enter()
    messagesLeft &-= 1
    if messagesLeft < 0 { throw .tooManyMessages }
    position += 1
    isFirst = true
  }

  /// The name of the object's next member, its colon consumed; nil at the end of the object.
  public mutating func nextMember() throws(WireError) -> JSONKey? {
    while true {
      guard let key = try takeKey() else {
        depth += 1
        return nil
      }
      // The type of an `Any` has been read ahead and is no field of the message.
      if depth == anyDepth, key.matches("@type") {
        guard !hasPassedAnyType else { throw error("the type of an Any is set twice") }
        hasPassedAnyType = true
        try skipValue()
        continue
      }
      return key
    }
  }

  /// The next member's name of an object whose depth is not counted; nil at its end.
  @usableFromInline
  mutating func nextKey() throws(WireError) -> JSONKey? { try takeKey() }

  @inline(__always)
  private mutating func takeKey() throws(WireError) -> JSONKey? {
    guard try takeItem(closing: UInt8(ascii: "}")) else { return nil }
    guard try peek() == UInt8(ascii: "\"") else { throw error("expected a member's name") }
    let key =
      if let short = takeShortString() { JSONKey(short) } else { JSONKey(try readStringBytes()) }
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
  @usableFromInline
  mutating func nextItem(closing bracket: UInt8) throws(WireError) -> Bool {
    try takeItem(closing: bracket)
  }

  @inline(__always)
  private mutating func takeItem(closing bracket: UInt8) throws(WireError) -> Bool {
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
    guard byte == UInt8(ascii: ",") else { throw itemError(bracket) }
    position += 1
    return true
  }

  @inline(never)
  private func itemError(_ bracket: UInt8) -> WireError {
    error("expected \",\" or \"\(Unicode.Scalar(bracket))\"")
  }

  /// Calls `body` for each element of an array; `body` must read one value.
  ///
  /// For repeated fields: only messages count for the depth. A null element is an error of the read in
  /// `body`.
  @inlinable
  public mutating func readArray(
    _ body: (inout JSONReader) throws(WireError) -> Void
  ) throws(WireError) {
    guard try peek() == UInt8(ascii: "[") else { throw mismatch("an array") }
    position += 1
    isFirst = true
    while try nextItem(closing: UInt8(ascii: "]")) { try body(&self) }
  }

  /// Adds each member of an object to a map; `body` must read one value, and gives nil for one that is passed
  /// over.
  ///
  /// No key may come twice in the object; one that the map has already gets the new value.
  @inlinable
  public mutating func readMap<Key: MapKey, Value>(
    into map: inout [Key: Value], _ body: (inout JSONReader) throws(WireError) -> Value?
  ) throws(WireError) {
    guard try peek() == UInt8(ascii: "{") else { throw mismatch("an object") }
    position += 1
    isFirst = true
    var read: [Key: Value] = [:]
    while let member = try nextKey() {
      let key = try Key(jsonKey: member, at: self)
      guard let value = try body(&self) else { continue }
      guard read.updateValue(value, forKey: key) == nil else {
        throw error("a map has a key twice")
      }
    }
    if map.isEmpty { map = read } else { map.merge(read) { $1 } }
  }

  func depthError() -> WireError { .depthExceeded(limit: maxDepth) }

  /// Counts an object or array that opens.
  mutating func enter() throws(WireError) {
    guard depth > 0 else { throw depthError() }
    depth -= 1
  }

  /// Counts an object or array that closes.
  mutating func leave() { depth += 1 }
}
