// swift-format-ignore-file
// Made by protoc-gen-pintle from grpc/testing/test.proto. Do not edit.

import RPC

extension FileDescriptor {
  /// `grpc/testing/test.proto` as protoc described it.
  static let grpcTestingTest = FileDescriptor(
    name: "grpc/testing/test.proto",
    bytes: StaticBytes(base64: "ChdncnBjL3Rlc3RpbmcvdGVzdC5wcm90bxIMZ3JwYy50ZXN0aW5nGhhncnBjL3Rlc3RpbmcvZW1wdHkucHJvdG8aG2dycGMvdGVzdGluZy9tZXNzYWdlcy5wcm90bxoUcGludGxlL29wdGlvbnMucHJvdG8y/gUKC1Rlc3RTZXJ2aWNlEjsKCUVtcHR5Q2FsbBITLmdycGMudGVzdGluZy5FbXB0eRoTLmdycGMudGVzdGluZy5FbXB0eSIEkLUYARJMCglVbmFyeUNhbGwSGy5ncnBjLnRlc3RpbmcuU2ltcGxlUmVxdWVzdBocLmdycGMudGVzdGluZy5TaW1wbGVSZXNwb25zZSIEkLUYARJYChJDYWNoZWFibGVVbmFyeUNhbGwSGy5ncnBjLnRlc3RpbmcuU2ltcGxlUmVxdWVzdBocLmdycGMudGVzdGluZy5TaW1wbGVSZXNwb25zZSIHkAIBkLUYARJyChNTdHJlYW1pbmdPdXRwdXRDYWxsEiguZ3JwYy50ZXN0aW5nLlN0cmVhbWluZ091dHB1dENhbGxSZXF1ZXN0GikuZ3JwYy50ZXN0aW5nLlN0cmVhbWluZ091dHB1dENhbGxSZXNwb25zZSIEkLUYATABEm8KElN0cmVhbWluZ0lucHV0Q2FsbBInLmdycGMudGVzdGluZy5TdHJlYW1pbmdJbnB1dENhbGxSZXF1ZXN0GiguZ3JwYy50ZXN0aW5nLlN0cmVhbWluZ0lucHV0Q2FsbFJlc3BvbnNlIgSQtRgBKAESbwoORnVsbER1cGxleENhbGwSKC5ncnBjLnRlc3RpbmcuU3RyZWFtaW5nT3V0cHV0Q2FsbFJlcXVlc3QaKS5ncnBjLnRlc3RpbmcuU3RyZWFtaW5nT3V0cHV0Q2FsbFJlc3BvbnNlIgSQtRgBKAEwARJvCg5IYWxmRHVwbGV4Q2FsbBIoLmdycGMudGVzdGluZy5TdHJlYW1pbmdPdXRwdXRDYWxsUmVxdWVzdBopLmdycGMudGVzdGluZy5TdHJlYW1pbmdPdXRwdXRDYWxsUmVzcG9uc2UiBJC1GAEoATABEkMKEVVuaW1wbGVtZW50ZWRDYWxsEhMuZ3JwYy50ZXN0aW5nLkVtcHR5GhMuZ3JwYy50ZXN0aW5nLkVtcHR5IgSQtRgBMlsKFFVuaW1wbGVtZW50ZWRTZXJ2aWNlEkMKEVVuaW1wbGVtZW50ZWRDYWxsEhMuZ3JwYy50ZXN0aW5nLkVtcHR5GhMuZ3JwYy50ZXN0aW5nLkVtcHR5IgSQtRgBYgZwcm90bzM="),
    dependencies: [.grpcTestingEmpty, .grpcTestingMessages, .pintleOptions],
    symbols: [
      "grpc.testing.TestService",
      "grpc.testing.TestService.EmptyCall",
      "grpc.testing.TestService.UnaryCall",
      "grpc.testing.TestService.CacheableUnaryCall",
      "grpc.testing.TestService.StreamingOutputCall",
      "grpc.testing.TestService.StreamingInputCall",
      "grpc.testing.TestService.FullDuplexCall",
      "grpc.testing.TestService.HalfDuplexCall",
      "grpc.testing.TestService.UnimplementedCall",
      "grpc.testing.UnimplementedService",
      "grpc.testing.UnimplementedService.UnimplementedCall",
    ])
}
