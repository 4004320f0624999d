extension Google.Protobuf.`Any` {
  /// Holds `message` under the usual URL, "type.googleapis.com/" and its name.
  public init<Value: Message>(packing message: Value) {
    self.init()
    typeURL = "type.googleapis.com/\(Value.messageName)"
    value = message.protobufBytes()
  }

  /// The full name of the message that it holds: what stands behind the URL's last slash.
  public var messageName: Substring {
    guard let slash = typeURL.utf8.lastIndex(of: UInt8(ascii: "/")) else { return typeURL[...] }
    return typeURL[typeURL.utf8.index(after: slash)...]
  }

  /// The message that it holds; nil when it holds another type.
  ///
  /// Throws when the bytes do not decode.
  public func unpack<Value: Message>(_ type: Value.Type = Value.self) throws(WireError) -> Value? {
    guard messageName == Value.messageName else { return nil }
    return try Value(protobuf: value)
  }
}
