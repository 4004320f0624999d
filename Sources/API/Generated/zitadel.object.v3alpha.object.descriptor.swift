// swift-format-ignore-file
// Made by protoc-gen-pintle from zitadel/object/v3alpha/object.proto. Do not edit.

public import RPC

extension FileDescriptor {
  /// `zitadel/object/v3alpha/object.proto` as protoc described it.
  public static let zitadelObjectV3alphaObject = FileDescriptor(
    name: "zitadel/object/v3alpha/object.proto",
    bytes: StaticBytes(base64: "CiN6aXRhZGVsL29iamVjdC92M2FscGhhL29iamVjdC5wcm90bxIWeml0YWRlbC5vYmplY3QudjNhbHBoYRoXdmFsaWRhdGUvdmFsaWRhdGUucHJvdG8iRwoISW5zdGFuY2USEAoCaWQYASABKAlIAFICaWQSGAoGZG9tYWluGAIgASgJSABSBmRvbWFpbkIPCghwcm9wZXJ0eRID+EIBIk4KBU93bmVyEjUKBHR5cGUYASABKA4yIS56aXRhZGVsLm9iamVjdC52M2FscGhhLk93bmVyVHlwZVIEdHlwZRIOCgJpZBgCIAEoCVICaWQqawoJT3duZXJUeXBlEhoKFk9XTkVSX1RZUEVfVU5TUEVDSUZJRUQQABIVChFPV05FUl9UWVBFX1NZU1RFTRABEhcKE09XTkVSX1RZUEVfSU5TVEFOQ0UQAhISCg5PV05FUl9UWVBFX09SRxADYgZwcm90bzM="),
    dependencies: [.validateValidate],
    symbols: [
      "zitadel.object.v3alpha.Instance",
      "zitadel.object.v3alpha.Owner",
      "zitadel.object.v3alpha.OwnerType",
    ],
    comments: StaticBytes(base64: "ClUKAgQAGk9UaGUgaW5zdGFuY2UgdGhhdCBhIGNhbGwgaXMgbWVhbnQgZm9yOyB0aGVyZSBpcyBvbmUsIHNvIHRoYXQgdGhpcyBtdXN0IG5hbWUgaXQuCjMKBAQAAgEaK0EgbmFtZSB1bmRlciB3aGljaCB0aGUgaW5zdGFuY2UgaXMgcmVhY2hlZC4KIAoCBAEaGldob20gYW4gb2JqZWN0IGJlbG9uZ3MgdG8uChsKAgUAGhVUaGUga2luZCBvZiBhbiBvd25lci4="))
}
