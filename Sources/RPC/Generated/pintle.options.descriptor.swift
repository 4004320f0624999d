// swift-format-ignore-file
// Made by protoc-gen-pintle from pintle/options.proto. Do not edit.

extension FileDescriptor {
  /// `pintle/options.proto` as protoc described it.
  public static let pintleOptions = FileDescriptor(
    name: "pintle/options.proto",
    bytes: StaticBytes(base64: "ChRwaW50bGUvb3B0aW9ucy5wcm90bxIGcGludGxlGiBnb29nbGUvcHJvdG9idWYvZGVzY3JpcHRvci5wcm90byJfCg5SZXF1aXJlZEhlYWRlchISCgRuYW1lGAEgAigJUgRuYW1lEhQKBXZhbHVlGAIgAigJUgV2YWx1ZRIjCg1wYXRoX3ByZWZpeGVzGAMgAygJUgxwYXRoUHJlZml4ZXMiOgoOUmVzcG9uc2VIZWFkZXISEgoEbmFtZRgBIAIoCVIEbmFtZRIUCgV2YWx1ZRgCIAIoCVIFdmFsdWUiagoLRXZlbnRTdHJlYW0SGQoIaWRfZmllbGQYASACKAlSB2lkRmllbGQSHQoKZGF0YV9maWVsZBgCIAIoCVIJZGF0YUZpZWxkEiEKDHJlc3VtZV9maWVsZBgDIAIoCVILcmVzdW1lRmllbGQqSgoLRXJyb3JGb3JtYXQSFwoTRVJST1JfRk9STUFUX1NUQVRVUxAAEiIKHkVSUk9SX0ZPUk1BVF9UUkFDS0lOR19NRVNTQUdFUxABOkAKCnBlcm1pc3Npb24SHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxjRhgMgASgJUgpwZXJtaXNzaW9uOjgKBnB1YmxpYxIeLmdvb2dsZS5wcm90b2J1Zi5NZXRob2RPcHRpb25zGNKGAyABKAhSBnB1YmxpYzpGCg1hdXRoZW50aWNhdGVkEh4uZ29vZ2xlLnByb3RvYnVmLk1ldGhvZE9wdGlvbnMY04YDIAEoCFINYXV0aGVudGljYXRlZDpWChZleGVtcHRfZnJvbV9leGVjdXRpb25zEh4uZ29vZ2xlLnByb3RvYnVmLk1ldGhvZE9wdGlvbnMY1IYDIAEoCFIUZXhlbXB0RnJvbUV4ZWN1dGlvbnM6TAoOc3VjY2Vzc19zdGF0dXMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxjVhgMgASgFOgMyMDBSDXN1Y2Nlc3NTdGF0dXM6WAoMZXZlbnRfc3RyZWFtEh4uZ29vZ2xlLnByb3RvYnVmLk1ldGhvZE9wdGlvbnMY1oYDIAEoCzITLnBpbnRsZS5FdmVudFN0cmVhbVILZXZlbnRTdHJlYW06OAoGc2NvcGVzEh4uZ29vZ2xlLnByb3RvYnVmLk1ldGhvZE9wdGlvbnMY14YDIAMoCVIGc2NvcGVzOkMKDGVtcHR5X3N0YXR1cxIeLmdvb2dsZS5wcm90b2J1Zi5NZXRob2RPcHRpb25zGNiGAyABKAVSC2VtcHR5U3RhdHVzOmMKEHJlc3BvbnNlX2hlYWRlcnMSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxjZhgMgAygLMhYucGludGxlLlJlc3BvbnNlSGVhZGVyUg9yZXNwb25zZUhlYWRlcnM6VgoWYWx3YXlzX3JlZnVzZXNfdW5rbm93bhIeLmdvb2dsZS5wcm90b2J1Zi5NZXRob2RPcHRpb25zGNqGAyABKAhSFGFsd2F5c1JlZnVzZXNVbmtub3duOj4KCmV4YWN0X2pzb24SHS5nb29nbGUucHJvdG9idWYuRmllbGRPcHRpb25zGNGGAyABKAlSCWV4YWN0SnNvbjo9CglzZW5zaXRpdmUSHS5nb29nbGUucHJvdG9idWYuRmllbGRPcHRpb25zGNKGAyABKAhSCXNlbnNpdGl2ZTpACgt3cml0ZXNfbnVsbBIdLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE9wdGlvbnMY04YDIAEoCFIKd3JpdGVzTnVsbDpGCg1wYXRoX3ByZWZpeGVzEh8uZ29vZ2xlLnByb3RvYnVmLlNlcnZpY2VPcHRpb25zGNGGAyADKAlSDHBhdGhQcmVmaXhlczpZCgxlcnJvcl9mb3JtYXQSHy5nb29nbGUucHJvdG9idWYuU2VydmljZU9wdGlvbnMY0oYDIAEoDjITLnBpbnRsZS5FcnJvckZvcm1hdFILZXJyb3JGb3JtYXQ6SgoPd3JpdGVzX2RlZmF1bHRzEh8uZ29vZ2xlLnByb3RvYnVmLlNlcnZpY2VPcHRpb25zGNOGAyABKAhSDndyaXRlc0RlZmF1bHRzOmIKD3JlcXVpcmVkX2hlYWRlchIfLmdvb2dsZS5wcm90b2J1Zi5TZXJ2aWNlT3B0aW9ucxjUhgMgASgLMhYucGludGxlLlJlcXVpcmVkSGVhZGVyUg5yZXF1aXJlZEhlYWRlcjpKCg9yZWZ1c2VzX3Vua25vd24SHy5nb29nbGUucHJvdG9idWYuU2VydmljZU9wdGlvbnMY1YYDIAEoCFIOcmVmdXNlc1Vua25vd246TgoRdG9sZXJhbnRfcHJlZml4ZXMSHy5nb29nbGUucHJvdG9idWYuU2VydmljZU9wdGlvbnMY1oYDIAMoCVIQdG9sZXJhbnRQcmVmaXhlczpKCg92ZXJzaW9uX3NlZ21lbnQSHy5nb29nbGUucHJvdG9idWYuU2VydmljZU9wdGlvbnMY14YDIAEoCVIOdmVyc2lvblNlZ21lbnQ="),
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
      "pintle.always_refuses_unknown",
      "pintle.exact_json",
      "pintle.sensitive",
      "pintle.writes_null",
      "pintle.path_prefixes",
      "pintle.error_format",
      "pintle.writes_defaults",
      "pintle.required_header",
      "pintle.refuses_unknown",
      "pintle.tolerant_prefixes",
      "pintle.version_segment",
    ])
}
