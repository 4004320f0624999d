// swift-format-ignore-file
// Made by protoc-gen-pintle from google/rpc/status.proto. Do not edit.

extension FileDescriptor {
  /// `google/rpc/status.proto` as protoc described it.
  public static let googleRpcStatus = FileDescriptor(
    name: "google/rpc/status.proto",
    bytes: StaticBytes(base64: "Chdnb29nbGUvcnBjL3N0YXR1cy5wcm90bxIKZ29vZ2xlLnJwYxoZZ29vZ2xlL3Byb3RvYnVmL2FueS5wcm90byJmCgZTdGF0dXMSEgoEY29kZRgBIAEoBVIEY29kZRIYCgdtZXNzYWdlGAIgASgJUgdtZXNzYWdlEi4KB2RldGFpbHMYAyADKAsyFC5nb29nbGUucHJvdG9idWYuQW55UgdkZXRhaWxzYgZwcm90bzM="),
    dependencies: [.googleProtobufAny],
    symbols: [
      "google.rpc.Status",
    ],
    comments: StaticBytes(base64: "ChcKAgQAGhFBIGNhbGwncyBmYWlsdXJlLgokCgQEAAIAGhxPbmUgb2YgdGhlIDE2IGNvZGVzIG9mIGdSUEMuCi4KBAQAAgEaJkEgc2VudGVuY2UgZm9yIGRldmVsb3BlcnMsIGluIEVuZ2xpc2guChoKBAQAAgIaElR5cGVkIHBhcnRpY3VsYXJzLg=="))
}
