import Base

// The JSON form is the message's own with a member "@type" in front; a message whose form is no object of
// its fields stands in a member "value" behind it. Both ways need the type, from the registry.

extension Google.Protobuf.`Any`: WellKnownJSON {
  static var parameterKind: String { "a JSON object" }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    guard let url = try reader.findAnyType() else {
      // An empty object is an Any that holds nothing.
      try reader.beginObject()
      while let key = try reader.nextMember() { try reader.skipUnknown(key) }
      return
    }
    guard let type = reader.options.registry.type(url: url) else {
      throw reader.error("unknown type \"\(url)\" of an Any")
    }
    typeURL = url
    value = try reader.readAnyValue(type)
  }

  public func write(to writer: inout JSONWriter) {
    if typeURL.isEmpty, value.isEmpty {
      writer.beginObject()
      return writer.endObject()
    }
    guard let type = writer.options.registry.type(url: typeURL) else {
      writer.fail(.unencodable("unknown type \"\(typeURL)\" of an Any"))
      return writer.writeNull()
    }
    writer.writeAny(type, typeURL, value)
  }

  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError) {
    try merge(jsonParameter: text)
  }
}

extension JSONReader {
  /// Looks through the object that comes next for its "@type", and leaves the reader where it was.
  fileprivate mutating func findAnyType() throws(WireError) -> String? {
    guard try peek() == UInt8(ascii: "{") else { throw mismatch("an object") }
    let mark = (position: position, isFirst: isFirst, depth: depth)
    try enter()
    position += 1
    isFirst = true
    var url: String?
    while url == nil, let key = try nextKey() {
      if key.matches("@type") { url = try readString() } else { try skipValue() }
    }
    position = mark.position
    isFirst = mark.isFirst
    depth = mark.depth
    return url
  }

  /// Reads the object that comes next as the JSON form of an `Any` of `type`; gives its encoding.
  fileprivate mutating func readAnyValue<Value: Message>(
    _ type: Value.Type
  ) throws(WireError) -> [UInt8] {
    let outer = (anyDepth: anyDepth, hasPassedAnyType: hasPassedAnyType)
    anyDepth = depth - 1
    hasPassedAnyType = false
    var message = Value()
    if Value.self is any WellKnownJSON.Type {
      var hasValue = false
      try beginObject()
      while let key = try nextMember() {
        guard key.matches("value") else {
          try skipUnknown(key)
          continue
        }
        if hasValue { throw error("the value of an Any is set twice") }
        hasValue = true
        try message.merge(from: &self)
      }
      guard hasValue else { throw error("an Any has no value") }
    } else {
      try message.merge(from: &self)
    }
    (anyDepth, hasPassedAnyType) = outer
    return message.protobufBytes()
  }
}

extension JSONWriter {
  /// Writes the JSON form of an `Any` of `type`.
  fileprivate mutating func writeAny<Value: Message>(
    _ type: Value.Type, _ url: String, _ bytes: [UInt8]
  ) {
    let message: Value
    do throws(WireError) {
      // Each nested Any is decoded anew, so that only this count bounds them.
      guard anyDepth > 0 else { throw .depthExceeded(limit: Limits.maxMessageDepth) }
      message = try Value(protobuf: bytes)
    } catch {
      fail(error)
      return writeNull()
    }
    anyDepth -= 1
    if Value.self is any WellKnownJSON.Type {
      beginObject()
      writeKey("\"@type\":")
      writeString(url)
      writeKey("\"value\":")
      message.write(to: &self)
      endObject()
    } else {
      pendingTypeURL = url
      message.write(to: &self)
    }
    anyDepth += 1
  }
}
