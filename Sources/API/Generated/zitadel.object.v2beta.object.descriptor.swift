// swift-format-ignore-file
// Made by protoc-gen-pintle from zitadel/object/v2beta/object.proto. Do not edit.

public import RPC

extension FileDescriptor {
  /// `zitadel/object/v2beta/object.proto` as protoc described it.
  public static let zitadelObjectV2betaObject = FileDescriptor(
    name: "zitadel/object/v2beta/object.proto",
    bytes: StaticBytes(base64: "CiJ6aXRhZGVsL29iamVjdC92MmJldGEvb2JqZWN0LnByb3RvEhV6aXRhZGVsLm9iamVjdC52MmJldGEaH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8iiQEKB0RldGFpbHMSGgoIc2VxdWVuY2UYASABKARSCHNlcXVlbmNlEjsKC2NoYW5nZV9kYXRlGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIKY2hhbmdlRGF0ZRIlCg5yZXNvdXJjZV9vd25lchgDIAEoCVINcmVzb3VyY2VPd25lciJLCglMaXN0UXVlcnkSFgoGb2Zmc2V0GAEgASgEUgZvZmZzZXQSFAoFbGltaXQYAiABKA1SBWxpbWl0EhAKA2FzYxgDIAEoCFIDYXNjIpkBCgtMaXN0RGV0YWlscxIhCgx0b3RhbF9yZXN1bHQYASABKARSC3RvdGFsUmVzdWx0Ei0KEnByb2Nlc3NlZF9zZXF1ZW5jZRgCIAEoBFIRcHJvY2Vzc2VkU2VxdWVuY2USOAoJdGltZXN0YW1wGAMgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIJdGltZXN0YW1wKsUCCg9UZXh0UXVlcnlNZXRob2QSHAoYVEVYVF9RVUVSWV9NRVRIT0RfRVFVQUxTEAASKAokVEVYVF9RVUVSWV9NRVRIT0RfRVFVQUxTX0lHTk9SRV9DQVNFEAESIQodVEVYVF9RVUVSWV9NRVRIT0RfU1RBUlRTX1dJVEgQAhItCilURVhUX1FVRVJZX01FVEhPRF9TVEFSVFNfV0lUSF9JR05PUkVfQ0FTRRADEh4KGlRFWFRfUVVFUllfTUVUSE9EX0NPTlRBSU5TEAQSKgomVEVYVF9RVUVSWV9NRVRIT0RfQ09OVEFJTlNfSUdOT1JFX0NBU0UQBRIfChtURVhUX1FVRVJZX01FVEhPRF9FTkRTX1dJVEgQBhIrCidURVhUX1FVRVJZX01FVEhPRF9FTkRTX1dJVEhfSUdOT1JFX0NBU0UQB2IGcHJvdG8z"),
    dependencies: [.googleProtobufTimestamp],
    symbols: [
      "zitadel.object.v2beta.Details",
      "zitadel.object.v2beta.ListQuery",
      "zitadel.object.v2beta.ListDetails",
      "zitadel.object.v2beta.TextQueryMethod",
    ])
}
