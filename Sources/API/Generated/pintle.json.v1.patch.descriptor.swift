// swift-format-ignore-file
// Made by protoc-gen-pintle from pintle/json/v1/patch.proto. Do not edit.

public import RPC

extension FileDescriptor {
  /// `pintle/json/v1/patch.proto` as protoc described it.
  public static let pintleJsonV1Patch = FileDescriptor(
    name: "pintle/json/v1/patch.proto",
    bytes: StaticBytes(base64: "ChpwaW50bGUvanNvbi92MS9wYXRjaC5wcm90bxIOcGludGxlLmpzb24udjEaHGdvb2dsZS9wcm90b2J1Zi9zdHJ1Y3QucHJvdG8aFHBpbnRsZS9vcHRpb25zLnByb3RvGhd2YWxpZGF0ZS92YWxpZGF0ZS5wcm90byLIAQoOUGF0Y2hPcGVyYXRpb24SGQoCb3AYASABKAlCCfpCBnIEEAEYFFICb3ASHAoEcGF0aBgCIAEoCUII+kIFcgMY0A9SBHBhdGgSHAoEZnJvbRgDIAEoCUII+kIFcgMY0A9SBGZyb20SQAoFdmFsdWUYBCABKAsyFi5nb29nbGUucHJvdG9idWYuVmFsdWVCEoq1GAp2YWx1ZV9qc29ukLUYAVIFdmFsdWUSHQoKdmFsdWVfanNvbhgFIAEoDFIJdmFsdWVKc29uYgZwcm90bzM="),
    dependencies: [.googleProtobufStruct, .pintleOptions, .validateValidate],
    symbols: [
      "pintle.json.v1.PatchOperation",
    ])
}
