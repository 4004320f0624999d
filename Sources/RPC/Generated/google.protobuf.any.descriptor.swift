// swift-format-ignore-file
// Made by protoc-gen-pintle from google/protobuf/any.proto. Do not edit.

extension FileDescriptor {
  /// `google/protobuf/any.proto` as protoc described it.
  public static let googleProtobufAny = FileDescriptor(
    name: "google/protobuf/any.proto",
    bytes: StaticBytes(base64: "Chlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvEg9nb29nbGUucHJvdG9idWYiNgoDQW55EhkKCHR5cGVfdXJsGAEgASgJUgd0eXBlVXJsEhQKBXZhbHVlGAIgASgMUgV2YWx1ZUJ2ChNjb20uZ29vZ2xlLnByb3RvYnVmQghBbnlQcm90b1ABWixnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi9hbnlwYqICA0dQQqoCHkdvb2dsZS5Qcm90b2J1Zi5XZWxsS25vd25UeXBlc2IGcHJvdG8z"),
    dependencies: [],
    symbols: [
      "google.protobuf.Any",
    ])
}
