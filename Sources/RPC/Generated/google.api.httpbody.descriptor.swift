// swift-format-ignore-file
// Made by protoc-gen-pintle from google/api/httpbody.proto. Do not edit.

extension FileDescriptor {
  /// `google/api/httpbody.proto` as protoc described it.
  public static let googleApiHttpbody = FileDescriptor(
    name: "google/api/httpbody.proto",
    bytes: StaticBytes(base64: "Chlnb29nbGUvYXBpL2h0dHBib2R5LnByb3RvEgpnb29nbGUuYXBpGhlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvIncKCEh0dHBCb2R5EiEKDGNvbnRlbnRfdHlwZRgBIAEoCVILY29udGVudFR5cGUSEgoEZGF0YRgCIAEoDFIEZGF0YRI0CgpleHRlbnNpb25zGAMgAygLMhQuZ29vZ2xlLnByb3RvYnVmLkFueVIKZXh0ZW5zaW9uc2IGcHJvdG8z"),
    dependencies: [.googleProtobufAny],
    symbols: [
      "google.api.HttpBody",
    ],
    comments: StaticBytes(base64: "CrsBCgIEABq0AVdoZXJlIGEgbWV0aG9kJ3MgcmVxdWVzdCBvciByZXNwb25zZSBpcyB0aGlzIG1lc3NhZ2UsIG9yIGFuIEhUVFAgcnVsZSBuYW1lcyBhIGZpZWxkIG9mIHRoaXMgdHlwZSwgcGxhaW4gSFRUUCBjYXJyaWVzCnRoZSBkYXRhIGFzIGl0IGlzLiBFdmVyeXdoZXJlIGVsc2UgaXQgaXMgYSBtZXNzYWdlIGxpa2Ugb3RoZXJzLgpgCgQEAAIAGlhUaGUgY29udGVudCB0eXBlIG9mIHRoZSBkYXRhOiAiaW1hZ2UvcG5nIjsgaW4gYSBzdHJlYW0gdGhhdCBvZiBpdHMgZmlyc3QgbWVzc2FnZSBjb3VudHMuCi8KBAQAAgEaJ1RoZSBib2R5LCBvciBpbiBhIHN0cmVhbSBhIHBpZWNlIG9mIGl0LgpQCgQEAAICGkhXaGF0ZXZlciBhIHNlcnZpY2Ugd2FudHMgdG8gc2F5IGJlc2lkZXM7IHBsYWluIEhUVFAgaGFzIG5vIHBsYWNlIGZvciBpdC4="))
}
