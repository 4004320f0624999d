// Made by protoc-gen-pintle. Do not edit.

/// The namespace of packages that begin with `google`.
public enum Google {}

extension Google {
  /// The namespace of a package.
  public enum Protobuf {}
}

/// Every message and extension that is generated in this module, for a `TypeRegistry`.
public enum WireMessageTypes {
  public static let all: [any Message.Type] = [
    Google.Protobuf.`Any`.self,
    Google.Protobuf.Duration.self,
    Google.Protobuf.Empty.self,
    Google.Protobuf.FieldMask.self,
    Google.Protobuf.Struct.self,
    Google.Protobuf.Value.self,
    Google.Protobuf.ListValue.self,
    Google.Protobuf.Timestamp.self,
    Google.Protobuf.DoubleValue.self,
    Google.Protobuf.FloatValue.self,
    Google.Protobuf.Int64Value.self,
    Google.Protobuf.UInt64Value.self,
    Google.Protobuf.Int32Value.self,
    Google.Protobuf.UInt32Value.self,
    Google.Protobuf.BoolValue.self,
    Google.Protobuf.StringValue.self,
    Google.Protobuf.BytesValue.self,
  ]
}
