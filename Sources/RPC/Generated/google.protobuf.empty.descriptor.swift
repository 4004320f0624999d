// swift-format-ignore-file
// Made by protoc-gen-pintle from google/protobuf/empty.proto. Do not edit.

extension FileDescriptor {
  /// `google/protobuf/empty.proto` as protoc described it.
  public static let googleProtobufEmpty = FileDescriptor(
    name: "google/protobuf/empty.proto",
    bytes: StaticBytes(base64: "Chtnb29nbGUvcHJvdG9idWYvZW1wdHkucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIHCgVFbXB0eUJ9ChNjb20uZ29vZ2xlLnByb3RvYnVmQgpFbXB0eVByb3RvUAFaLmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2VtcHR5cGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMw=="),
    dependencies: [],
    symbols: [
      "google.protobuf.Empty",
    ])
}
