// swift-format-ignore-file
// Made by protoc-gen-pintle from google/protobuf/timestamp.proto. Do not edit.

extension FileDescriptor {
  /// `google/protobuf/timestamp.proto` as protoc described it.
  public static let googleProtobufTimestamp = FileDescriptor(
    name: "google/protobuf/timestamp.proto",
    bytes: StaticBytes(base64: "Ch9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiOwoJVGltZXN0YW1wEhgKB3NlY29uZHMYASABKANSB3NlY29uZHMSFAoFbmFub3MYAiABKAVSBW5hbm9zQoUBChNjb20uZ29vZ2xlLnByb3RvYnVmQg5UaW1lc3RhbXBQcm90b1ABWjJnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi90aW1lc3RhbXBwYvgBAaICA0dQQqoCHkdvb2dsZS5Qcm90b2J1Zi5XZWxsS25vd25UeXBlc2IGcHJvdG8z"),
    dependencies: [],
    symbols: [
      "google.protobuf.Timestamp",
    ])
}
