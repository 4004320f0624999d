// swift-format-ignore-file
// Made by protoc-gen-pintle from google/protobuf/duration.proto. Do not edit.

extension FileDescriptor {
  /// `google/protobuf/duration.proto` as protoc described it.
  public static let googleProtobufDuration = FileDescriptor(
    name: "google/protobuf/duration.proto",
    bytes: StaticBytes(base64: "Ch5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiI6CghEdXJhdGlvbhIYCgdzZWNvbmRzGAEgASgDUgdzZWNvbmRzEhQKBW5hbm9zGAIgASgFUgVuYW5vc0KDAQoTY29tLmdvb2dsZS5wcm90b2J1ZkINRHVyYXRpb25Qcm90b1ABWjFnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi9kdXJhdGlvbnBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM="),
    dependencies: [],
    symbols: [
      "google.protobuf.Duration",
    ])
}
