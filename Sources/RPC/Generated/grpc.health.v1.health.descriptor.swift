// swift-format-ignore-file
// Made by protoc-gen-pintle from grpc/health/v1/health.proto. Do not edit.

extension FileDescriptor {
  /// `grpc/health/v1/health.proto` as protoc described it.
  public static let grpcHealthV1Health = FileDescriptor(
    name: "grpc/health/v1/health.proto",
    bytes: StaticBytes(base64: "ChtncnBjL2hlYWx0aC92MS9oZWFsdGgucHJvdG8SDmdycGMuaGVhbHRoLnYxGhRwaW50bGUvb3B0aW9ucy5wcm90byIuChJIZWFsdGhDaGVja1JlcXVlc3QSGAoHc2VydmljZRgBIAEoCVIHc2VydmljZSKxAQoTSGVhbHRoQ2hlY2tSZXNwb25zZRJJCgZzdGF0dXMYASABKA4yMS5ncnBjLmhlYWx0aC52MS5IZWFsdGhDaGVja1Jlc3BvbnNlLlNlcnZpbmdTdGF0dXNSBnN0YXR1cyJPCg1TZXJ2aW5nU3RhdHVzEgsKB1VOS05PV04QABILCgdTRVJWSU5HEAESDwoLTk9UX1NFUlZJTkcQAhITCg9TRVJWSUNFX1VOS05PV04QAyITChFIZWFsdGhMaXN0UmVxdWVzdCLEAQoSSGVhbHRoTGlzdFJlc3BvbnNlEkwKCHN0YXR1c2VzGAEgAygLMjAuZ3JwYy5oZWFsdGgudjEuSGVhbHRoTGlzdFJlc3BvbnNlLlN0YXR1c2VzRW50cnlSCHN0YXR1c2VzGmAKDVN0YXR1c2VzRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSOQoFdmFsdWUYAiABKAsyIy5ncnBjLmhlYWx0aC52MS5IZWFsdGhDaGVja1Jlc3BvbnNlUgV2YWx1ZToCOAEymwIKBkhlYWx0aBJaCgVDaGVjaxIiLmdycGMuaGVhbHRoLnYxLkhlYWx0aENoZWNrUmVxdWVzdBojLmdycGMuaGVhbHRoLnYxLkhlYWx0aENoZWNrUmVzcG9uc2UiCJC1GAGgtRgBElcKBExpc3QSIS5ncnBjLmhlYWx0aC52MS5IZWFsdGhMaXN0UmVxdWVzdBoiLmdycGMuaGVhbHRoLnYxLkhlYWx0aExpc3RSZXNwb25zZSIIkLUYAaC1GAESXAoFV2F0Y2gSIi5ncnBjLmhlYWx0aC52MS5IZWFsdGhDaGVja1JlcXVlc3QaIy5ncnBjLmhlYWx0aC52MS5IZWFsdGhDaGVja1Jlc3BvbnNlIgiQtRgBoLUYATABYgZwcm90bzM="),
    dependencies: [.pintleOptions],
    symbols: [
      "grpc.health.v1.HealthCheckRequest",
      "grpc.health.v1.HealthCheckResponse",
      "grpc.health.v1.HealthCheckResponse.ServingStatus",
      "grpc.health.v1.HealthListRequest",
      "grpc.health.v1.HealthListResponse",
      "grpc.health.v1.HealthListResponse.StatusesEntry",
      "grpc.health.v1.Health",
      "grpc.health.v1.Health.Check",
      "grpc.health.v1.Health.List",
      "grpc.health.v1.Health.Watch",
    ],
    comments: StaticBytes(base64: "Cj8KBAQAAgAaN0EgZnVsbCBzZXJ2aWNlIG5hbWU7ICIiIGFza3MgZm9yIHRoZSBzZXJ2ZXIgYXMgYSB3aG9sZS4KPwoGBAEEAAIDGjVPbmx5IGluIGFuc3dlcnMgb2YgV2F0Y2g6IG5vIHN1Y2ggc2VydmljZSBhdCBwcmVzZW50LgoYCgQEAwIAGhBCeSBzZXJ2aWNlIG5hbWUuCjsKBAYAAgAaM0Fza3Mgb25jZTsgTk9UX0ZPVU5EIHdoZW4gdGhlcmUgaXMgbm8gc3VjaCBzZXJ2aWNlLgojCgQGAAIBGhtUaGUgc3RhdGUgb2YgZXZlcnkgc2VydmljZS4KMgoEBgACAhoqU2VuZHMgdGhlIHN0YXRlIG5vdyBhbmQgYWZ0ZXIgZWFjaCBjaGFuZ2Uu"))
}
