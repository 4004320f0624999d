// swift-format-ignore-file
// Made by protoc-gen-pintle from pintle/function/v1/function.proto. Do not edit.

public import RPC

extension FileDescriptor {
  /// `pintle/function/v1/function.proto` as protoc described it.
  public static let pintleFunctionV1Function = FileDescriptor(
    name: "pintle/function/v1/function.proto",
    bytes: StaticBytes(base64: "CiFwaW50bGUvZnVuY3Rpb24vdjEvZnVuY3Rpb24ucHJvdG8SEnBpbnRsZS5mdW5jdGlvbi52MRocZ29vZ2xlL2FwaS9hbm5vdGF0aW9ucy5wcm90bxocZ29vZ2xlL3Byb3RvYnVmL3N0cnVjdC5wcm90bxoUcGludGxlL29wdGlvbnMucHJvdG8aF3ZhbGlkYXRlL3ZhbGlkYXRlLnByb3RvImcKElJ1bkZ1bmN0aW9uUmVxdWVzdBIeCgRuYW1lGAEgASgJQgr6QgdyBRABGMgBUgRuYW1lEjEKB2NvbnRleHQYAiABKAsyFy5nb29nbGUucHJvdG9idWYuU3RydWN0Ugdjb250ZXh0IpYDChNSdW5GdW5jdGlvblJlc3BvbnNlEi8KBmNsYWltcxgBIAEoCzIXLmdvb2dsZS5wcm90b2J1Zi5TdHJ1Y3RSBmNsYWltcxJgChFzZXRfdXNlcl9tZXRhZGF0YRgCIAMoCzI0LnBpbnRsZS5mdW5jdGlvbi52MS5SdW5GdW5jdGlvblJlc3BvbnNlLlVzZXJNZXRhZGF0YVIPc2V0VXNlck1ldGFkYXRhElwKEGFwcGVuZF9hdHRyaWJ1dGUYAyADKAsyMS5waW50bGUuZnVuY3Rpb24udjEuUnVuRnVuY3Rpb25SZXNwb25zZS5BdHRyaWJ1dGVSD2FwcGVuZEF0dHJpYnV0ZRo2CgxVc2VyTWV0YWRhdGESEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUYAiABKAxSBXZhbHVlGlYKCUF0dHJpYnV0ZRISCgRuYW1lGAEgASgJUgRuYW1lEh8KC25hbWVfZm9ybWF0GAIgASgJUgpuYW1lRm9ybWF0EhQKBXZhbHVlGAMgAygJUgV2YWx1ZTKkAQoPRnVuY3Rpb25TZXJ2aWNlEpABCgtSdW5GdW5jdGlvbhImLnBpbnRsZS5mdW5jdGlvbi52MS5SdW5GdW5jdGlvblJlcXVlc3QaJy5waW50bGUuZnVuY3Rpb24udjEuUnVuRnVuY3Rpb25SZXNwb25zZSIwgtPkkwIaIhUvZnVuY3Rpb25zL3tuYW1lfS9ydW46ASqKtRgMZnVuY3Rpb24ucnVuYgZwcm90bzM="),
    dependencies: [.googleApiAnnotations, .googleProtobufStruct, .pintleOptions, .validateValidate],
    symbols: [
      "pintle.function.v1.RunFunctionRequest",
      "pintle.function.v1.RunFunctionResponse",
      "pintle.function.v1.RunFunctionResponse.UserMetadata",
      "pintle.function.v1.RunFunctionResponse.Attribute",
      "pintle.function.v1.FunctionService",
      "pintle.function.v1.FunctionService.RunFunction",
    ])
}
