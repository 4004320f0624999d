// swift-format-ignore-file
// Made by protoc-gen-pintle from zitadel/v1/error.proto. Do not edit.

public import RPC

extension FileDescriptor {
  /// `zitadel/v1/error.proto` as protoc described it.
  public static let zitadelV1Error = FileDescriptor(
    name: "zitadel/v1/error.proto",
    bytes: StaticBytes(base64: "ChZ6aXRhZGVsL3YxL2Vycm9yLnByb3RvEgp6aXRhZGVsLnYxIjcKC0Vycm9yRGV0YWlsEg4KAmlkGAEgASgJUgJpZBIYCgdtZXNzYWdlGAIgASgJUgdtZXNzYWdlYgZwcm90bzM="),
    dependencies: [],
    symbols: [
      "zitadel.v1.ErrorDetail",
    ],
    comments: StaticBytes(base64: "CioKAgQAGiRXaGljaCBjaGVjayBmYWlsZWQsIGFuZCBpdHMgbWVzc2FnZS4KOQoEBAACABoxVGhlIGlkIG9mIHRoZSBwbGFjZSB0aGF0IGZhaWxlZDogIkNPTU1BTkQtTmZoNTIiLgo1CgQEAAIBGi1UaGUgbWVzc2FnZSwgb3IgdGhlIGtleSBvZiBvbmU6ICJObyBDaGFuZ2VzIi4="))
}
