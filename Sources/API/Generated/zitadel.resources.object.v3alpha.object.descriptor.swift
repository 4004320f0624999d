// swift-format-ignore-file
// Made by protoc-gen-pintle from zitadel/resources/object/v3alpha/object.proto. Do not edit.

public import RPC

extension FileDescriptor {
  /// `zitadel/resources/object/v3alpha/object.proto` as protoc described it.
  public static let zitadelResourcesObjectV3alphaObject = FileDescriptor(
    name: "zitadel/resources/object/v3alpha/object.proto",
    bytes: StaticBytes(base64: "Ci16aXRhZGVsL3Jlc291cmNlcy9vYmplY3QvdjNhbHBoYS9vYmplY3QucHJvdG8SIHppdGFkZWwucmVzb3VyY2VzLm9iamVjdC52M2FscGhhGh9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvGiN6aXRhZGVsL29iamVjdC92M2FscGhhL29iamVjdC5wcm90byK6AQoHRGV0YWlscxIOCgJpZBgBIAEoCVICaWQSNAoHY3JlYXRlZBgDIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSB2NyZWF0ZWQSNAoHY2hhbmdlZBgEIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSB2NoYW5nZWQSMwoFb3duZXIYBSABKAsyHS56aXRhZGVsLm9iamVjdC52M2FscGhhLk93bmVyUgVvd25lciJPCgtTZWFyY2hRdWVyeRIWCgZvZmZzZXQYASABKARSBm9mZnNldBIUCgVsaW1pdBgCIAEoDVIFbGltaXQSEgoEZGVzYxgDIAEoCFIEZGVzYyKPAQoLTGlzdERldGFpbHMSIwoNYXBwbGllZF9saW1pdBgBIAEoBFIMYXBwbGllZExpbWl0EiEKDHRvdGFsX3Jlc3VsdBgCIAEoBFILdG90YWxSZXN1bHQSOAoJdGltZXN0YW1wGAMgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIJdGltZXN0YW1wKtEBChBUZXh0RmlsdGVyTWV0aG9kEh0KGVRFWFRfRklMVEVSX01FVEhPRF9FUVVBTFMQABIpCiVURVhUX0ZJTFRFUl9NRVRIT0RfRVFVQUxTX0lHTk9SRV9DQVNFEAESIgoeVEVYVF9GSUxURVJfTUVUSE9EX1NUQVJUU19XSVRIEAISLgoqVEVYVF9GSUxURVJfTUVUSE9EX1NUQVJUU19XSVRIX0lHTk9SRV9DQVNFEAMSHwobVEVYVF9GSUxURVJfTUVUSE9EX0NPTlRBSU5TEARiBnByb3RvMw=="),
    dependencies: [.googleProtobufTimestamp, .zitadelObjectV3alphaObject],
    symbols: [
      "zitadel.resources.object.v3alpha.Details",
      "zitadel.resources.object.v3alpha.SearchQuery",
      "zitadel.resources.object.v3alpha.ListDetails",
      "zitadel.resources.object.v3alpha.TextFilterMethod",
    ])
}
