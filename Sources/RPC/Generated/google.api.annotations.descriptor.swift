// swift-format-ignore-file
// Made by protoc-gen-pintle from google/api/annotations.proto. Do not edit.

extension FileDescriptor {
  /// `google/api/annotations.proto` as protoc described it.
  public static let googleApiAnnotations = FileDescriptor(
    name: "google/api/annotations.proto",
    bytes: StaticBytes(base64: "Chxnb29nbGUvYXBpL2Fubm90YXRpb25zLnByb3RvEgpnb29nbGUuYXBpGhVnb29nbGUvYXBpL2h0dHAucHJvdG8aIGdvb2dsZS9wcm90b2J1Zi9kZXNjcmlwdG9yLnByb3RvOksKBGh0dHASHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxiwyrwiIAEoCzIULmdvb2dsZS5hcGkuSHR0cFJ1bGVSBGh0dHBiBnByb3RvMw=="),
    dependencies: [.googleApiHttp, .googleProtobufDescriptor],
    symbols: [
      "google.api.http",
    ])
}
