// swift-format-ignore-file
// Made by protoc-gen-pintle from helloworld/orders.proto. Do not edit.

import RPC

extension FileDescriptor {
  /// `helloworld/orders.proto` as protoc described it.
  static let helloworldOrders = FileDescriptor(
    name: "helloworld/orders.proto",
    bytes: StaticBytes(base64: "ChdoZWxsb3dvcmxkL29yZGVycy5wcm90bxIKaGVsbG93b3JsZCJwCgdBZGRyZXNzEhYKBnN0cmVldBgBIAEoCVIGc3RyZWV0EhIKBGNpdHkYAiABKAlSBGNpdHkSHwoLcG9zdGFsX2NvZGUYAyABKAlSCnBvc3RhbENvZGUSGAoHY291bnRyeRgEIAEoCVIHY291bnRyeSJ0CgRJdGVtEhAKA3NrdRgBIAEoCVIDc2t1EhQKBXRpdGxlGAIgASgJUgV0aXRsZRIaCghxdWFudGl0eRgDIAEoBVIIcXVhbnRpdHkSFAoFcHJpY2UYBCABKANSBXByaWNlEhIKBHRhZ3MYBSADKAlSBHRhZ3Mi4QEKBU9yZGVyEhkKCG9yZGVyX2lkGAEgASgJUgdvcmRlcklkEiMKDWN1c3RvbWVyX25hbWUYAiABKAlSDGN1c3RvbWVyTmFtZRIUCgVlbWFpbBgDIAEoCVIFZW1haWwSLAoHc2hpcF90bxgEIAEoCzITLmhlbGxvd29ybGQuQWRkcmVzc1IGc2hpcFRvEiYKBWl0ZW1zGAUgAygLMhAuaGVsbG93b3JsZC5JdGVtUgVpdGVtcxISCgRub3RlGAYgASgJUgRub3RlEhgKB2V4cHJlc3MYByABKAhSB2V4cHJlc3Mi+gEKB1JlY2VpcHQSGQoIb3JkZXJfaWQYASABKAlSB29yZGVySWQSMgoGc3RhdHVzGAIgASgOMhouaGVsbG93b3JsZC5SZWNlaXB0LlN0YXR1c1IGc3RhdHVzEhgKB21lc3NhZ2UYAyABKAlSB21lc3NhZ2USFAoFdG90YWwYBCABKANSBXRvdGFsEh0KCml0ZW1fY291bnQYBSABKAVSCWl0ZW1Db3VudBIaCghhY2NlcHRlZBgGIAEoCFIIYWNjZXB0ZWQiNQoGU3RhdHVzEhYKElNUQVRVU19VTlNQRUNJRklFRBAAEhMKD1NUQVRVU19BQ0NFUFRFRBABYgZwcm90bzM="),
    dependencies: [],
    symbols: [
      "helloworld.Address",
      "helloworld.Item",
      "helloworld.Order",
      "helloworld.Receipt",
      "helloworld.Receipt.Status",
    ],
    comments: StaticBytes(base64: "ChEKBAQBAgMaCUluIGNlbnRzLgofCgQEAwIDGhdJbiBjZW50cywgb2YgYWxsIGl0ZW1zLg=="))
}
