// swift-format-ignore-file
// Made by protoc-gen-pintle from connectrpc/conformance/v1/server_compat.proto. Do not edit.

import RPC

extension FileDescriptor {
  /// `connectrpc/conformance/v1/server_compat.proto` as protoc described it.
  static let connectrpcConformanceV1ServerCompat = FileDescriptor(
    name: "connectrpc/conformance/v1/server_compat.proto",
    bytes: StaticBytes(base64: "Ci1jb25uZWN0cnBjL2NvbmZvcm1hbmNlL3YxL3NlcnZlcl9jb21wYXQucHJvdG8SGWNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEaJmNvbm5lY3RycGMvY29uZm9ybWFuY2UvdjEvY29uZmlnLnByb3RvIt4CChNTZXJ2ZXJDb21wYXRSZXF1ZXN0Ej8KCHByb3RvY29sGAEgASgOMiMuY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5Qcm90b2NvbFIIcHJvdG9jb2wSSQoMaHR0cF92ZXJzaW9uGAIgASgOMiYuY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5IVFRQVmVyc2lvblILaHR0cFZlcnNpb24SFwoHdXNlX3RscxgEIAEoCFIGdXNlVGxzEiYKD2NsaWVudF90bHNfY2VydBgFIAEoDFINY2xpZW50VGxzQ2VydBIyChVtZXNzYWdlX3JlY2VpdmVfbGltaXQYBiABKA1SE21lc3NhZ2VSZWNlaXZlTGltaXQSRgoMc2VydmVyX2NyZWRzGAcgASgLMiMuY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5UTFNDcmVkc1ILc2VydmVyQ3JlZHMiWQoUU2VydmVyQ29tcGF0UmVzcG9uc2USEgoEaG9zdBgBIAEoCVIEaG9zdBISCgRwb3J0GAIgASgNUgRwb3J0EhkKCHBlbV9jZXJ0GAMgASgMUgdwZW1DZXJ0YgZwcm90bzM="),
    dependencies: [.connectrpcConformanceV1Config],
    symbols: [
      "connectrpc.conformance.v1.ServerCompatRequest",
      "connectrpc.conformance.v1.ServerCompatResponse",
    ])
}
