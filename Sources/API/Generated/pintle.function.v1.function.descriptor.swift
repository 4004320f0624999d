// swift-format-ignore-file
// Made by protoc-gen-pintle from pintle/function/v1/function.proto. Do not edit.

public import RPC

extension FileDescriptor {
  /// `pintle/function/v1/function.proto` as protoc described it.
  public static let pintleFunctionV1Function = FileDescriptor(
    name: "pintle/function/v1/function.proto",
    bytes: StaticBytes(base64: "CiFwaW50bGUvZnVuY3Rpb24vdjEvZnVuY3Rpb24ucHJvdG8SEnBpbnRsZS5mdW5jdGlvbi52MRocZ29vZ2xlL2FwaS9hbm5vdGF0aW9ucy5wcm90bxocZ29vZ2xlL3Byb3RvYnVmL3N0cnVjdC5wcm90bxoUcGludGxlL29wdGlvbnMucHJvdG8aF3ZhbGlkYXRlL3ZhbGlkYXRlLnByb3RvIpwBChJSdW5GdW5jdGlvblJlcXVlc3QSHgoEbmFtZRgBIAEoCUIK+kIHcgUQARjIAVIEbmFtZRJDCgdjb250ZXh0GAIgASgLMhcuZ29vZ2xlLnByb3RvYnVmLlN0cnVjdEIQirUYDGNvbnRleHRfanNvblIHY29udGV4dBIhCgxjb250ZXh0X2pzb24YAyABKAxSC2NvbnRleHRKc29uIsgDChNSdW5GdW5jdGlvblJlc3BvbnNlEkAKBmNsYWltcxgBIAEoCzIXLmdvb2dsZS5wcm90b2J1Zi5TdHJ1Y3RCD4q1GAtjbGFpbXNfanNvblIGY2xhaW1zEmAKEXNldF91c2VyX21ldGFkYXRhGAIgAygLMjQucGludGxlLmZ1bmN0aW9uLnYxLlJ1bkZ1bmN0aW9uUmVzcG9uc2UuVXNlck1ldGFkYXRhUg9zZXRVc2VyTWV0YWRhdGESXAoQYXBwZW5kX2F0dHJpYnV0ZRgDIAMoCzIxLnBpbnRsZS5mdW5jdGlvbi52MS5SdW5GdW5jdGlvblJlc3BvbnNlLkF0dHJpYnV0ZVIPYXBwZW5kQXR0cmlidXRlEh8KC2NsYWltc19qc29uGAQgASgMUgpjbGFpbXNKc29uGjYKDFVzZXJNZXRhZGF0YRIQCgNrZXkYASABKAlSA2tleRIUCgV2YWx1ZRgCIAEoDFIFdmFsdWUaVgoJQXR0cmlidXRlEhIKBG5hbWUYASABKAlSBG5hbWUSHwoLbmFtZV9mb3JtYXQYAiABKAlSCm5hbWVGb3JtYXQSFAoFdmFsdWUYAyADKAlSBXZhbHVlMqoBCg9GdW5jdGlvblNlcnZpY2USkAEKC1J1bkZ1bmN0aW9uEiYucGludGxlLmZ1bmN0aW9uLnYxLlJ1bkZ1bmN0aW9uUmVxdWVzdBonLnBpbnRsZS5mdW5jdGlvbi52MS5SdW5GdW5jdGlvblJlc3BvbnNlIjCC0+STAhoiFS9mdW5jdGlvbnMve25hbWV9L3J1bjoBKoq1GAxmdW5jdGlvbi5ydW4aBKi1GAFiBnByb3RvMw=="),
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
