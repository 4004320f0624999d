// swift-format-ignore-file
// Made by protoc-gen-pintle from zitadel/action/v2beta/target.proto. Do not edit.

public import RPC

extension FileDescriptor {
  /// `zitadel/action/v2beta/target.proto` as protoc described it.
  public static let zitadelActionV2betaTarget = FileDescriptor(
    name: "zitadel/action/v2beta/target.proto",
    bytes: StaticBytes(base64: "CiJ6aXRhZGVsL2FjdGlvbi92MmJldGEvdGFyZ2V0LnByb3RvEhV6aXRhZGVsLmFjdGlvbi52MmJldGEaHmdvb2dsZS9wcm90b2J1Zi9kdXJhdGlvbi5wcm90bxofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90bxoUcGludGxlL29wdGlvbnMucHJvdG8i/QMKBlRhcmdldBIOCgJpZBgBIAEoCVICaWQSPwoNY3JlYXRpb25fZGF0ZRgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSDGNyZWF0aW9uRGF0ZRI7CgtjaGFuZ2VfZGF0ZRgDIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSCmNoYW5nZURhdGUSEgoEbmFtZRgEIAEoCVIEbmFtZRJHCgxyZXN0X3dlYmhvb2sYBSABKAsyIi56aXRhZGVsLmFjdGlvbi52MmJldGEuUkVTVFdlYmhvb2tIAFILcmVzdFdlYmhvb2sSPgoJcmVzdF9jYWxsGAYgASgLMh8ueml0YWRlbC5hY3Rpb24udjJiZXRhLlJFU1RDYWxsSABSCHJlc3RDYWxsEkEKCnJlc3RfYXN5bmMYByABKAsyIC56aXRhZGVsLmFjdGlvbi52MmJldGEuUkVTVEFzeW5jSABSCXJlc3RBc3luYxIzCgd0aW1lb3V0GAggASgLMhkuZ29vZ2xlLnByb3RvYnVmLkR1cmF0aW9uUgd0aW1lb3V0EhoKCGVuZHBvaW50GAkgASgJUghlbmRwb2ludBIlCgtzaWduaW5nX2tleRgKIAEoCUIEkLUYAVIKc2lnbmluZ0tleUINCgt0YXJnZXRfdHlwZSI7CgtSRVNUV2ViaG9vaxIsChJpbnRlcnJ1cHRfb25fZXJyb3IYASABKAhSEGludGVycnVwdE9uRXJyb3IiOAoIUkVTVENhbGwSLAoSaW50ZXJydXB0X29uX2Vycm9yGAEgASgIUhBpbnRlcnJ1cHRPbkVycm9yIgsKCVJFU1RBc3luY2IGcHJvdG8z"),
    dependencies: [.googleProtobufDuration, .googleProtobufTimestamp, .pintleOptions],
    symbols: [
      "zitadel.action.v2beta.Target",
      "zitadel.action.v2beta.RESTWebhook",
      "zitadel.action.v2beta.RESTCall",
      "zitadel.action.v2beta.RESTAsync",
    ])
}
