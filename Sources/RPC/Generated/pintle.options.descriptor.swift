// swift-format-ignore-file
// Made by protoc-gen-pintle from pintle/options.proto. Do not edit.

extension FileDescriptor {
  /// `pintle/options.proto` as protoc described it.
  public static let pintleOptions = FileDescriptor(
    name: "pintle/options.proto",
    bytes: StaticBytes(base64: "ChRwaW50bGUvb3B0aW9ucy5wcm90bxIGcGludGxlGiBnb29nbGUvcHJvdG9idWYvZGVzY3JpcHRvci5wcm90byJfCg5SZXF1aXJlZEhlYWRlchISCgRuYW1lGAEgAigJUgRuYW1lEhQKBXZhbHVlGAIgAigJUgV2YWx1ZRIjCg1wYXRoX3ByZWZpeGVzGAMgAygJUgxwYXRoUHJlZml4ZXMiOgoOUmVzcG9uc2VIZWFkZXISEgoEbmFtZRgBIAIoCVIEbmFtZRIUCgV2YWx1ZRgCIAIoCVIFdmFsdWUiagoLRXZlbnRTdHJlYW0SGQoIaWRfZmllbGQYASACKAlSB2lkRmllbGQSHQoKZGF0YV9maWVsZBgCIAIoCVIJZGF0YUZpZWxkEiEKDHJlc3VtZV9maWVsZBgDIAIoCVILcmVzdW1lRmllbGQqSgoLRXJyb3JGb3JtYXQSFwoTRVJST1JfRk9STUFUX1NUQVRVUxAAEiIKHkVSUk9SX0ZPUk1BVF9UUkFDS0lOR19NRVNTQUdFUxABOkAKCnBlcm1pc3Npb24SHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxjRhgMgASgJUgpwZXJtaXNzaW9uOjgKBnB1YmxpYxIeLmdvb2dsZS5wcm90b2J1Zi5NZXRob2RPcHRpb25zGNKGAyABKAhSBnB1YmxpYzpGCg1hdXRoZW50aWNhdGVkEh4uZ29vZ2xlLnByb3RvYnVmLk1ldGhvZE9wdGlvbnMY04YDIAEoCFINYXV0aGVudGljYXRlZDpWChZleGVtcHRfZnJvbV9leGVjdXRpb25zEh4uZ29vZ2xlLnByb3RvYnVmLk1ldGhvZE9wdGlvbnMY1IYDIAEoCFIUZXhlbXB0RnJvbUV4ZWN1dGlvbnM6TAoOc3VjY2Vzc19zdGF0dXMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxjVhgMgASgFOgMyMDBSDXN1Y2Nlc3NTdGF0dXM6WAoMZXZlbnRfc3RyZWFtEh4uZ29vZ2xlLnByb3RvYnVmLk1ldGhvZE9wdGlvbnMY1oYDIAEoCzITLnBpbnRsZS5FdmVudFN0cmVhbVILZXZlbnRTdHJlYW06OAoGc2NvcGVzEh4uZ29vZ2xlLnByb3RvYnVmLk1ldGhvZE9wdGlvbnMY14YDIAMoCVIGc2NvcGVzOkMKDGVtcHR5X3N0YXR1cxIeLmdvb2dsZS5wcm90b2J1Zi5NZXRob2RPcHRpb25zGNiGAyABKAVSC2VtcHR5U3RhdHVzOmMKEHJlc3BvbnNlX2hlYWRlcnMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxjZhgMgAygLMhYucGludGxlLlJlc3BvbnNlSGVhZGVyUg9yZXNwb25zZUhlYWRlcnM6PgoKZXhhY3RfanNvbhIdLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE9wdGlvbnMY0YYDIAEoCVIJZXhhY3RKc29uOj0KCXNlbnNpdGl2ZRIdLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE9wdGlvbnMY0oYDIAEoCFIJc2Vuc2l0aXZlOkAKC3dyaXRlc19udWxsEh0uZ29vZ2xlLnByb3RvYnVmLkZpZWxkT3B0aW9ucxjThgMgASgIUgp3cml0ZXNOdWxsOjkKB2V4YW1wbGUSHS5nb29nbGUucHJvdG9idWYuRmllbGRPcHRpb25zGNSGAyABKAlSB2V4YW1wbGU6RgoNcGF0aF9wcmVmaXhlcxIfLmdvb2dsZS5wcm90b2J1Zi5TZXJ2aWNlT3B0aW9ucxjRhgMgAygJUgxwYXRoUHJlZml4ZXM6WQoMZXJyb3JfZm9ybWF0Eh8uZ29vZ2xlLnByb3RvYnVmLlNlcnZpY2VPcHRpb25zGNKGAyABKA4yEy5waW50bGUuRXJyb3JGb3JtYXRSC2Vycm9yRm9ybWF0OkoKD3dyaXRlc19kZWZhdWx0cxIfLmdvb2dsZS5wcm90b2J1Zi5TZXJ2aWNlT3B0aW9ucxjThgMgASgIUg53cml0ZXNEZWZhdWx0czpiCg9yZXF1aXJlZF9oZWFkZXISHy5nb29nbGUucHJvdG9idWYuU2VydmljZU9wdGlvbnMY1IYDIAEoCzIWLnBpbnRsZS5SZXF1aXJlZEhlYWRlclIOcmVxdWlyZWRIZWFkZXI6SgoPcmVmdXNlc191bmtub3duEh8uZ29vZ2xlLnByb3RvYnVmLlNlcnZpY2VPcHRpb25zGNWGAyABKAhSDnJlZnVzZXNVbmtub3duOk4KEXRvbGVyYW50X3ByZWZpeGVzEh8uZ29vZ2xlLnByb3RvYnVmLlNlcnZpY2VPcHRpb25zGNaGAyADKAlSEHRvbGVyYW50UHJlZml4ZXM6SgoPdmVyc2lvbl9zZWdtZW50Eh8uZ29vZ2xlLnByb3RvYnVmLlNlcnZpY2VPcHRpb25zGNeGAyABKAlSDnZlcnNpb25TZWdtZW50"),
    dependencies: [.googleProtobufDescriptor],
    symbols: [
      "pintle.RequiredHeader",
      "pintle.ResponseHeader",
      "pintle.EventStream",
      "pintle.ErrorFormat",
      "pintle.permission",
      "pintle.public",
      "pintle.authenticated",
      "pintle.exempt_from_executions",
      "pintle.success_status",
      "pintle.event_stream",
      "pintle.scopes",
      "pintle.empty_status",
      "pintle.response_headers",
      "pintle.exact_json",
      "pintle.sensitive",
      "pintle.writes_null",
      "pintle.example",
      "pintle.path_prefixes",
      "pintle.error_format",
      "pintle.writes_defaults",
      "pintle.required_header",
      "pintle.refuses_unknown",
      "pintle.tolerant_prefixes",
      "pintle.version_segment",
    ])
}
