// swift-format-ignore-file
// Made by protoc-gen-pintle from zitadel/action/v3alpha/target.proto. Do not edit.

public import RPC

extension FileDescriptor {
  /// `zitadel/action/v3alpha/target.proto` as protoc described it.
  public static let zitadelActionV3alphaTarget = FileDescriptor(
    name: "zitadel/action/v3alpha/target.proto",
    bytes: StaticBytes(base64: "CiN6aXRhZGVsL2FjdGlvbi92M2FscGhhL3RhcmdldC5wcm90bxIWeml0YWRlbC5hY3Rpb24udjNhbHBoYRoeZ29vZ2xlL3Byb3RvYnVmL2R1cmF0aW9uLnByb3RvGiJ6aXRhZGVsL29iamVjdC92MmJldGEvb2JqZWN0LnByb3RvIqsDCgZUYXJnZXQSGwoJdGFyZ2V0X2lkGAEgASgJUgh0YXJnZXRJZBI4CgdkZXRhaWxzGAIgASgLMh4ueml0YWRlbC5vYmplY3QudjJiZXRhLkRldGFpbHNSB2RldGFpbHMSEgoEbmFtZRgDIAEoCVIEbmFtZRJLCgxyZXN0X3dlYmhvb2sYBCABKAsyJi56aXRhZGVsLmFjdGlvbi52M2FscGhhLlNldFJFU1RXZWJob29rSABSC3Jlc3RXZWJob29rEkIKCXJlc3RfY2FsbBgFIAEoCzIjLnppdGFkZWwuYWN0aW9uLnYzYWxwaGEuU2V0UkVTVENhbGxIAFIIcmVzdENhbGwSRQoKcmVzdF9hc3luYxgGIAEoCzIkLnppdGFkZWwuYWN0aW9uLnYzYWxwaGEuU2V0UkVTVEFzeW5jSABSCXJlc3RBc3luYxIzCgd0aW1lb3V0GAcgASgLMhkuZ29vZ2xlLnByb3RvYnVmLkR1cmF0aW9uUgd0aW1lb3V0EhoKCGVuZHBvaW50GAggASgJUghlbmRwb2ludEINCgt0YXJnZXRfdHlwZSI+Cg5TZXRSRVNUV2ViaG9vaxIsChJpbnRlcnJ1cHRfb25fZXJyb3IYASABKAhSEGludGVycnVwdE9uRXJyb3IiOwoLU2V0UkVTVENhbGwSLAoSaW50ZXJydXB0X29uX2Vycm9yGAEgASgIUhBpbnRlcnJ1cHRPbkVycm9yIg4KDFNldFJFU1RBc3luY2IGcHJvdG8z"),
    dependencies: [.googleProtobufDuration, .zitadelObjectV2betaObject],
    symbols: [
      "zitadel.action.v3alpha.Target",
      "zitadel.action.v3alpha.SetRESTWebhook",
      "zitadel.action.v3alpha.SetRESTCall",
      "zitadel.action.v3alpha.SetRESTAsync",
    ])
}
