// swift-format-ignore-file
// Made by protoc-gen-pintle from zitadel/v1/message.proto. Do not edit.

public import RPC

extension FileDescriptor {
  /// `zitadel/v1/message.proto` as protoc described it.
  public static let zitadelV1Message = FileDescriptor(
    name: "zitadel/v1/message.proto",
    bytes: StaticBytes(base64: "Chh6aXRhZGVsL3YxL21lc3NhZ2UucHJvdG8SCnppdGFkZWwudjEiUQoQTG9jYWxpemVkTWVzc2FnZRIQCgNrZXkYASABKAlSA2tleRIrChFsb2NhbGl6ZWRfbWVzc2FnZRgCIAEoCVIQbG9jYWxpemVkTWVzc2FnZWIGcHJvdG8z"),
    dependencies: [],
    symbols: [
      "zitadel.v1.LocalizedMessage",
    ],
    comments: StaticBytes(base64: "CjkKAgQAGjNBIHRleHQgYW5kIHRoZSBrZXkgdGhhdCBuYW1lcyBpdCBpbiBldmVyeSBsYW5ndWFnZS4KMQoEBAACABopIkFjdGlvbi5GbG93LlR5cGUuRXh0ZXJuYWxBdXRoZW50aWNhdGlvbiIKQAoEBAACARo4VGhlIHRleHQgaW4gdGhlIGxhbmd1YWdlIHRoYXQgQWNjZXB0LUxhbmd1YWdlIGFza2VkIGZvci4="))
}
