// swift-format-ignore-file
// Made by protoc-gen-pintle from pintle/options.proto. Do not edit.

extension FileDescriptor {
  /// `pintle/options.proto` as protoc described it.
  public static let pintleOptions = FileDescriptor(
    name: "pintle/options.proto",
    bytes: StaticBytes(base64: "ChRwaW50bGUvb3B0aW9ucy5wcm90bxIGcGludGxlGiBnb29nbGUvcHJvdG9idWYvZGVzY3JpcHRvci5wcm90byI6Cg5SZXF1aXJlZEhlYWRlchISCgRuYW1lGAEgAigJUgRuYW1lEhQKBXZhbHVlGAIgAigJUgV2YWx1ZSJqCgtFdmVudFN0cmVhbRIZCghpZF9maWVsZBgBIAIoCVIHaWRGaWVsZBIdCgpkYXRhX2ZpZWxkGAIgAigJUglkYXRhRmllbGQSIQoMcmVzdW1lX2ZpZWxkGAMgAigJUgtyZXN1bWVGaWVsZCpKCgtFcnJvckZvcm1hdBIXChNFUlJPUl9GT1JNQVRfU1RBVFVTEAASIgoeRVJST1JfRk9STUFUX1RSQUNLSU5HX01FU1NBR0VTEAE6QAoKcGVybWlzc2lvbhIeLmdvb2dsZS5wcm90b2J1Zi5NZXRob2RPcHRpb25zGNGGAyABKAlSCnBlcm1pc3Npb246OAoGcHVibGljEh4uZ29vZ2xlLnByb3RvYnVmLk1ldGhvZE9wdGlvbnMY0oYDIAEoCFIGcHVibGljOkYKDWF1dGhlbnRpY2F0ZWQSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxjThgMgASgIUg1hdXRoZW50aWNhdGVkOlYKFmV4ZW1wdF9mcm9tX2V4ZWN1dGlvbnMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxjUhgMgASgIUhRleGVtcHRGcm9tRXhlY3V0aW9uczpMCg5zdWNjZXNzX3N0YXR1cxIeLmdvb2dsZS5wcm90b2J1Zi5NZXRob2RPcHRpb25zGNWGAyABKAU6AzIwMFINc3VjY2Vzc1N0YXR1czpYCgxldmVudF9zdHJlYW0SHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxjWhgMgASgLMhMucGludGxlLkV2ZW50U3RyZWFtUgtldmVudFN0cmVhbTo+CgpleGFjdF9qc29uEh0uZ29vZ2xlLnByb3RvYnVmLkZpZWxkT3B0aW9ucxjRhgMgASgJUglleGFjdEpzb246PQoJc2Vuc2l0aXZlEh0uZ29vZ2xlLnByb3RvYnVmLkZpZWxkT3B0aW9ucxjShgMgASgIUglzZW5zaXRpdmU6RgoNcGF0aF9wcmVmaXhlcxIfLmdvb2dsZS5wcm90b2J1Zi5TZXJ2aWNlT3B0aW9ucxjRhgMgAygJUgxwYXRoUHJlZml4ZXM6WQoMZXJyb3JfZm9ybWF0Eh8uZ29vZ2xlLnByb3RvYnVmLlNlcnZpY2VPcHRpb25zGNKGAyABKA4yEy5waW50bGUuRXJyb3JGb3JtYXRSC2Vycm9yRm9ybWF0OkoKD3dyaXRlc19kZWZhdWx0cxIfLmdvb2dsZS5wcm90b2J1Zi5TZXJ2aWNlT3B0aW9ucxjThgMgASgIUg53cml0ZXNEZWZhdWx0czpiCg9yZXF1aXJlZF9oZWFkZXISHy5nb29nbGUucHJvdG9idWYuU2VydmljZU9wdGlvbnMY1IYDIAEoCzIWLnBpbnRsZS5SZXF1aXJlZEhlYWRlclIOcmVxdWlyZWRIZWFkZXI6SgoPcmVmdXNlc191bmtub3duEh8uZ29vZ2xlLnByb3RvYnVmLlNlcnZpY2VPcHRpb25zGNWGAyABKAhSDnJlZnVzZXNVbmtub3duOk4KEXRvbGVyYW50X3ByZWZpeGVzEh8uZ29vZ2xlLnByb3RvYnVmLlNlcnZpY2VPcHRpb25zGNaGAyADKAlSEHRvbGVyYW50UHJlZml4ZXM="),
    dependencies: [.googleProtobufDescriptor],
    symbols: [
      "pintle.RequiredHeader",
      "pintle.EventStream",
      "pintle.ErrorFormat",
      "pintle.permission",
      "pintle.public",
      "pintle.authenticated",
      "pintle.exempt_from_executions",
      "pintle.success_status",
      "pintle.event_stream",
      "pintle.exact_json",
      "pintle.sensitive",
      "pintle.path_prefixes",
      "pintle.error_format",
      "pintle.writes_defaults",
      "pintle.required_header",
      "pintle.refuses_unknown",
      "pintle.tolerant_prefixes",
    ])
}
