// swift-format-ignore-file
// Made by protoc-gen-pintle from zitadel/action/v2beta/target.proto. Do not edit.

public import RPC

extension FileDescriptor {
  /// `zitadel/action/v2beta/target.proto` as protoc described it.
  public static let zitadelActionV2betaTarget = FileDescriptor(
    name: "zitadel/action/v2beta/target.proto",
    bytes: StaticBytes(base64: "CiJ6aXRhZGVsL2FjdGlvbi92MmJldGEvdGFyZ2V0LnByb3RvEhV6aXRhZGVsLmFjdGlvbi52MmJldGEaHmdvb2dsZS9wcm90b2J1Zi9kdXJhdGlvbi5wcm90bxofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90byL3AwoGVGFyZ2V0Eg4KAmlkGAEgASgJUgJpZBI/Cg1jcmVhdGlvbl9kYXRlGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIMY3JlYXRpb25EYXRlEjsKC2NoYW5nZV9kYXRlGAMgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIKY2hhbmdlRGF0ZRISCgRuYW1lGAQgASgJUgRuYW1lEkcKDHJlc3Rfd2ViaG9vaxgFIAEoCzIiLnppdGFkZWwuYWN0aW9uLnYyYmV0YS5SRVNUV2ViaG9va0gAUgtyZXN0V2ViaG9vaxI+CglyZXN0X2NhbGwYBiABKAsyHy56aXRhZGVsLmFjdGlvbi52MmJldGEuUkVTVENhbGxIAFIIcmVzdENhbGwSQQoKcmVzdF9hc3luYxgHIAEoCzIgLnppdGFkZWwuYWN0aW9uLnYyYmV0YS5SRVNUQXN5bmNIAFIJcmVzdEFzeW5jEjMKB3RpbWVvdXQYCCABKAsyGS5nb29nbGUucHJvdG9idWYuRHVyYXRpb25SB3RpbWVvdXQSGgoIZW5kcG9pbnQYCSABKAlSCGVuZHBvaW50Eh8KC3NpZ25pbmdfa2V5GAogASgJUgpzaWduaW5nS2V5Qg0KC3RhcmdldF90eXBlIjsKC1JFU1RXZWJob29rEiwKEmludGVycnVwdF9vbl9lcnJvchgBIAEoCFIQaW50ZXJydXB0T25FcnJvciI4CghSRVNUQ2FsbBIsChJpbnRlcnJ1cHRfb25fZXJyb3IYASABKAhSEGludGVycnVwdE9uRXJyb3IiCwoJUkVTVEFzeW5jYgZwcm90bzM="),
    dependencies: [.googleProtobufDuration, .googleProtobufTimestamp],
    symbols: [
      "zitadel.action.v2beta.Target",
      "zitadel.action.v2beta.RESTWebhook",
      "zitadel.action.v2beta.RESTCall",
      "zitadel.action.v2beta.RESTAsync",
    ])
}
