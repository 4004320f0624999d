// swift-format-ignore-file
// Made by protoc-gen-pintle from grpc/testing/empty.proto. Do not edit.

import RPC

extension FileDescriptor {
  /// `grpc/testing/empty.proto` as protoc described it.
  static let grpcTestingEmpty = FileDescriptor(
    name: "grpc/testing/empty.proto",
    bytes: StaticBytes(base64: "ChhncnBjL3Rlc3RpbmcvZW1wdHkucHJvdG8SDGdycGMudGVzdGluZyIHCgVFbXB0eWIGcHJvdG8z"),
    dependencies: [],
    symbols: [
      "grpc.testing.Empty",
    ])
}
