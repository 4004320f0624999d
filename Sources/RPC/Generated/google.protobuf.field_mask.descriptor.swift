// swift-format-ignore-file
// Made by protoc-gen-pintle from google/protobuf/field_mask.proto. Do not edit.

extension FileDescriptor {
  /// `google/protobuf/field_mask.proto` as protoc described it.
  public static let googleProtobufFieldMask = FileDescriptor(
    name: "google/protobuf/field_mask.proto",
    bytes: StaticBytes(base64: "CiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxIPZ29vZ2xlLnByb3RvYnVmIiEKCUZpZWxkTWFzaxIUCgVwYXRocxgBIAMoCVIFcGF0aHNChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDkZpZWxkTWFza1Byb3RvUAFaMmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2ZpZWxkbWFza3Bi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM="),
    dependencies: [],
    symbols: [
      "google.protobuf.FieldMask",
    ])
}
