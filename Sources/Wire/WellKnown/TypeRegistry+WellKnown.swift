import Base

extension TypeRegistry {
  private static let wellKnownTypes: [UTF8Key: any Message.Type] = {
    let types: [any Message.Type] = [
      Google.Protobuf.`Any`.self, Google.Protobuf.Duration.self, Google.Protobuf.Empty.self,
      Google.Protobuf.FieldMask.self, Google.Protobuf.Timestamp.self,
      Google.Protobuf.Struct.self, Google.Protobuf.Value.self, Google.Protobuf.ListValue.self,
      Google.Protobuf.DoubleValue.self, Google.Protobuf.FloatValue.self,
      Google.Protobuf.Int64Value.self, Google.Protobuf.UInt64Value.self,
      Google.Protobuf.Int32Value.self, Google.Protobuf.UInt32Value.self,
      Google.Protobuf.BoolValue.self, Google.Protobuf.StringValue.self,
      Google.Protobuf.BytesValue.self,
    ]
    var byName: [UTF8Key: any Message.Type] = [:]
    for type in types { byName[type.messageName] = type }
    return byName
  }()

  /// The type with this full name: "zitadel.v1.ObjectDetails".
  ///
  /// A well-known type is what this library has under its name.
  public func type(named name: String) -> (any Message.Type)? {
    Self.wellKnownTypes[name] ?? registeredType(named: name)
  }

  /// The type of an `Any`'s URL: what stands behind its last slash; nil without a slash.
  public func type(url: String) -> (any Message.Type)? {
    guard let slash = url.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return type(named: String(url[url.utf8.index(after: slash)...]))
  }
}
