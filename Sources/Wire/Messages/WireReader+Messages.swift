extension WireReader {
  // MARK: Messages and groups

  /// A message field, merged into `message`.
  @inlinable
  public mutating func readMessage<Value: Message>(_ message: inout Value) throws(WireError) {
    let level = Value.countsForDepth ? 1 : 0
    let length = try readLength()
    guard depth >= level else { throw .depthExceeded(limit: maxDepth) }
    try countMessage()
    let outer = (end: end, endTag: endTag)
    end = position + length
    endTag = 0
    depth -= level
    try message.merge(from: &self)
    // A message reads to its end; what it leaves would belong to nobody.
    position = end
    depth += level
    end = outer.end
    endTag = outer.endTag
  }

  /// A message field, merged into `message`, which is made when it is not there.
  @inlinable
  public mutating func readMessage<Value: Message>(_ message: inout Value?) throws(WireError) {
    if message == nil { message = Value() }
    try readMessage(&message!)
  }

  /// A message field, merged into a boxed message, which is made when it is not there.
  @inlinable
  public mutating func readMessage<Value: Message>(
    _ message: inout Boxed<Value>?
  ) throws(WireError) {
    if message == nil { message = Boxed(Value()) }
    try readMessage(&message!.value)
  }

  /// A group, merged into `message`: fields up to the end-group tag of `field`.
  @inlinable
  public mutating func readGroup<Value: Message>(
    _ message: inout Value, field: UInt32
  ) throws(WireError) {
    guard depth > 0 else { throw .depthExceeded(limit: maxDepth) }
    try countMessage()
    let outer = endTag
    endTag = WireType.endGroup.tag(field)
    depth -= 1
    try message.merge(from: &self)
    depth += 1
    endTag = outer
  }

  /// A group, merged into `message`, which is made when it is not there.
  @inlinable
  public mutating func readGroup<Value: Message>(
    _ message: inout Value?, field: UInt32
  ) throws(WireError) {
    if message == nil { message = Value() }
    try readGroup(&message!, field: field)
  }

  /// A group, merged into a boxed message, which is made when it is not there.
  @inlinable
  public mutating func readGroup<Value: Message>(
    _ message: inout Boxed<Value>?, field: UInt32
  ) throws(WireError) {
    if message == nil { message = Boxed(Value()) }
    try readGroup(&message!.value, field: field)
  }

  // MARK: Map entries

  /// Reads one map entry.
  ///
  /// `key` is called for field 1 when its tag is `keyTag`, `value` for field 2 when its tag is `valueTag`;
  /// each must read one value. Other fields of the entry are dropped.
  /// A part that is missing keeps the caller's default. Entries are no messages to the depth limit.
  @inlinable
  public mutating func readMapEntry(
    keyTag: UInt32, valueTag: UInt32,
    key: (inout WireReader) throws(WireError) -> Void,
    value: (inout WireReader) throws(WireError) -> Void
  ) throws(WireError) {
    let length = try readLength()
    let outer = (end: end, endTag: endTag, tagStart: tagStart, lastTag: lastTag)
    end = position + length
    endTag = 0
    while true {
      let tag = try nextTag()
      if tag == 0 { break }
      if tag == keyTag {
        try key(&self)
      } else if tag == valueTag {
        try value(&self)
      } else {
        try skip(tag)
      }
    }
    end = outer.end
    endTag = outer.endTag
    // The entry is the field again, so that `keepField(into:)` can keep it whole.
    tagStart = outer.tagStart
    lastTag = outer.lastTag
  }

  // MARK: Unknown fields

  /// Skips the field of `tag` (from `nextTag`) and keeps its bytes.
  public mutating func skip(_ tag: UInt32, into unknown: inout UnknownFields) throws(WireError) {
    let start = tagStart
    try skip(tag)
    unknown.append(UnsafeRawBufferPointer(start: start, count: position - start))
  }

  /// Keeps the field that was just read whole as an unknown one: for a map entry whose closed enum has no
  /// such number.
  public func keepField(into unknown: inout UnknownFields) {
    unknown.append(UnsafeRawBufferPointer(start: tagStart, count: position - tagStart))
  }

  /// Skips the field of `tag` (from `nextTag`).
  public mutating func skip(_ tag: UInt32) throws(WireError) {
    switch tag & 7 {
    case WireType.varint.rawValue: _ = try readVarint()
    case WireType.fixed64.rawValue: _ = try readFixed64()
    case WireType.lengthDelimited.rawValue: position += try readLength()
    case WireType.fixed32.rawValue: _ = try readFixed32()
    case WireType.startGroup.rawValue:
      guard depth > 0 else { throw .depthExceeded(limit: maxDepth) }
      let outer = endTag
      endTag = WireType.endGroup.tag(tag >> 3)
      depth -= 1
      while true {
        let inner = try nextTag()
        if inner == 0 { break }
        try skip(inner)
      }
      depth += 1
      endTag = outer
    default: throw .invalidWireType(UInt8(tag & 7))
    }
  }
}
