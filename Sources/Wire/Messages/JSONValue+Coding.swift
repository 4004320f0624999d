import Base

// The only reader and writer of free JSON; ProtoJSON shares its tokens.

extension JSONValue {
  /// Reads bytes that hold exactly one JSON value (RFC 8259).
  ///
  /// Of members with the same name the last counts. Throws also when values stand deeper in one another than
  /// `Limits.maxMessageDepth`.
  public init(json bytes: RawSpan) throws(WireError) {
    var reader = JSONReader(bytes)
    self = try reader.readValue()
    try reader.finish()
  }

  /// Reads bytes that hold exactly one JSON value.
  public init(json bytes: [UInt8]) throws(WireError) { try self.init(json: bytes.span.bytes) }

  /// Reads bytes that hold exactly one JSON value, and where that is an object, one whose members have different names.
  ///
  /// For what is signed: two readers of a name that comes twice could take different values (RFC 7519 section 4).
  /// Inside of the members the last of a name counts.
  public init(uniqueMembers bytes: [UInt8]) throws(WireError) {
    self = try Self.readUnique(bytes.span.bytes)
  }

  /// Reads bytes that hold exactly one JSON value, in which no object names a member twice.
  ///
  /// For files that people write: a list that was pasted in twice must not vanish.
  public init(strict bytes: [UInt8]) throws(WireError) {
    var reader = JSONReader(bytes.span.bytes)
    self = try reader.readStrictValue()
    try reader.finish()
  }

  private static func readUnique(_ bytes: RawSpan) throws(WireError) -> JSONValue {
    var reader = JSONReader(bytes)
    guard try reader.peek() == UInt8(ascii: "{") else {
      let value = try reader.readValue()
      try reader.finish()
      return value
    }
    try reader.enter()
    var members: [JSONValue.Member] = []
    var names: Set<UTF8Key> = []
    try reader.readFreeObject { (reader: inout JSONReader, name: String) throws(WireError) in
      guard names.insert(UTF8Key(name)).inserted else {
        throw reader.error("the member \"\(EchoedText.cut(name))\" comes twice")
      }
      members.append(JSONValue.Member(name, try reader.readValue()))
    }
    reader.leave()
    try reader.finish()
    return .object(members)
  }

  /// Reads a text that holds exactly one JSON value; nil when it does not.
  public init?(text: String) {
    do throws(WireError) { try self.init(json: Array(text.utf8)) } catch { return nil }
  }

  /// The compact text form, as the event log and its deliveries have it.
  ///
  /// No white space, and only what must be escaped is, backspace and form feed by their numbers: a value has
  /// the same bytes for ever.
  public func text() -> String {
    var buffer = ByteBuffer(capacity: 256)
    append(to: &buffer, spellsOut: true)
    return buffer.withUnsafeBytes { String(knownUTF8: $0) }
  }

  /// The compact text form as bytes.
  public func bytes() -> [UInt8] {
    var buffer = ByteBuffer(capacity: 256)
    append(to: &buffer, spellsOut: true)
    return buffer.array()
  }

  /// Appends the compact form.
  func append(to buffer: inout ByteBuffer, spellsOut: Bool) {
    switch self {
    case .null: buffer.append("null")
    case .boolean(let value): value ? buffer.append("true") : buffer.append("false")
    case .number(let digits): buffer.append(utf8: digits)
    case .string(let text): buffer.append(jsonString: text, spellsOut: spellsOut)
    case .array(let elements):
      buffer.append(UInt8(ascii: "["))
      var isFirst = true
      for element in elements {
        if !isFirst { buffer.append(UInt8(ascii: ",")) }
        isFirst = false
        element.append(to: &buffer, spellsOut: spellsOut)
      }
      buffer.append(UInt8(ascii: "]"))
    case .object(let members):
      buffer.append(UInt8(ascii: "{"))
      var isFirst = true
      for member in members {
        if !isFirst { buffer.append(UInt8(ascii: ",")) }
        isFirst = false
        buffer.append(jsonString: member.name, spellsOut: spellsOut)
        buffer.append(UInt8(ascii: ":"))
        member.value.append(to: &buffer, spellsOut: spellsOut)
      }
      buffer.append(UInt8(ascii: "}"))
    }
  }
}

extension JSONReader {
  /// Any value; of members with the same name the last counts.
  public mutating func readValue() throws(WireError) -> JSONValue {
    switch try peek() {
    case UInt8(ascii: "{"):
      try enter()
      var members: [JSONValue.Member] = []
      try readFreeObject { (reader: inout JSONReader, name: String) throws(WireError) in
        members.append(JSONValue.Member(name, try reader.readValue()))
      }
      leave()
      return .object(Self.keepingLast(members))
    case UInt8(ascii: "["):
      try enter()
      var elements: [JSONValue] = []
      try readArray { (reader: inout JSONReader) throws(WireError) in
        elements.append(try reader.readValue())
      }
      leave()
      return .array(elements)
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean(try readBool())
    case UInt8(ascii: "n"):
      _ = try readNull()
      return .null
    default:
      let first = position
      _ = try readNumber()
      return .number(
        String(knownUTF8: UnsafeRawBufferPointer(start: first, count: position - first)))
    }
  }

  /// Calls `body` for each member of the object that comes next; `body` must read its value.
  mutating func readFreeObject(
    _ body: (inout JSONReader, String) throws(WireError) -> Void
  ) throws(WireError) {
    position += 1
    isFirst = true
    while let key = try nextKey() {
      let name = key.string
      try body(&self, name)
    }
  }

  /// Reads any value whose objects name no member twice.
  fileprivate mutating func readStrictValue() throws(WireError) -> JSONValue {
    switch try peek() {
    case UInt8(ascii: "{"):
      try enter()
      var members: [JSONValue.Member] = []
      var names: Set<UTF8Key> = []
      try readFreeObject { (reader: inout JSONReader, name: String) throws(WireError) in
        guard names.insert(UTF8Key(name)).inserted else {
          throw reader.error("the member \"\(EchoedText.cut(name))\" comes twice")
        }
        members.append(JSONValue.Member(name, try reader.readStrictValue()))
      }
      leave()
      return .object(members)
    case UInt8(ascii: "["):
      try enter()
      var elements: [JSONValue] = []
      try readArray { (reader: inout JSONReader) throws(WireError) in
        elements.append(try reader.readStrictValue())
      }
      leave()
      return .array(elements)
    default: return try readValue()
    }
  }

  /// The members without those whose name comes again behind them.
  private static func keepingLast(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    guard members.count > 1 else { return members }
    if members.count <= 8 {
      for index in 1..<members.count {
        let name = members[index].name
        for earlier in 0..<index where members[earlier].name.utf8Equals(name) {
          return keepingLastOfMany(members)
        }
      }
      return members
    }
    return keepingLastOfMany(members)
  }

  private static func keepingLastOfMany(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    var names = Set<UTF8Key>(minimumCapacity: members.count)
    var kept: [JSONValue.Member] = []
    kept.reserveCapacity(members.count)
    for member in members.reversed() where names.insert(UTF8Key(member.name)).inserted {
      kept.append(member)
    }
    kept.reverse()
    return kept
  }
}
