// swift-format-ignore-file
// Made by protoc-gen-pintle from helloworld/bench.proto. Do not edit.

import RPC

extension FileDescriptor {
  /// `helloworld/bench.proto` as protoc described it.
  static let helloworldBench = FileDescriptor(
    name: "helloworld/bench.proto",
    bytes: StaticBytes(base64: "ChZoZWxsb3dvcmxkL2JlbmNoLnByb3RvEgpoZWxsb3dvcmxkGhxnb29nbGUvYXBpL2Fubm90YXRpb25zLnByb3RvGhdoZWxsb3dvcmxkL29yZGVycy5wcm90bxoUcGludGxlL29wdGlvbnMucHJvdG8iGgoEVGV4dBISCgR0ZXh0GAEgASgJUgR0ZXh0IjEKBUNvdW50EhQKBWNvdW50GAEgASgFUgVjb3VudBISCgRzaXplGAIgASgDUgRzaXplIjkKDVN0cmVhbVJlcXVlc3QSFAoFY291bnQYASABKAVSBWNvdW50EhIKBHNpemUYAiABKAVSBHNpemUy7wIKB0dyZWV0ZXISNAoIU2F5SGVsbG8SEC5oZWxsb3dvcmxkLlRleHQaEC5oZWxsb3dvcmxkLlRleHQiBJC1GAESMAoERWNobxIQLmhlbGxvd29ybGQuVGV4dBoQLmhlbGxvd29ybGQuVGV4dCIEkLUYARI9CgZTdHJlYW0SGS5oZWxsb3dvcmxkLlN0cmVhbVJlcXVlc3QaEC5oZWxsb3dvcmxkLlRleHQiBJC1GAEwARI2CgdDb2xsZWN0EhAuaGVsbG93b3JsZC5UZXh0GhEuaGVsbG93b3JsZC5Db3VudCIEkLUYASgBEjQKBENoYXQSEC5oZWxsb3dvcmxkLlRleHQaEC5oZWxsb3dvcmxkLlRleHQiBJC1GAEoATABEk8KClBsYWNlT3JkZXISES5oZWxsb3dvcmxkLk9yZGVyGhMuaGVsbG93b3JsZC5SZWNlaXB0IhmQtRgBgtPkkwIPIgovdjEvb3JkZXJzOgEqYgZwcm90bzM="),
    dependencies: [.googleApiAnnotations, .helloworldOrders, .pintleOptions],
    symbols: [
      "helloworld.Text",
      "helloworld.Count",
      "helloworld.StreamRequest",
      "helloworld.Greeter",
      "helloworld.Greeter.SayHello",
      "helloworld.Greeter.Echo",
      "helloworld.Greeter.Stream",
      "helloworld.Greeter.Collect",
      "helloworld.Greeter.Chat",
      "helloworld.Greeter.PlaceOrder",
    ],
    comments: StaticBytes(base64: "Ch8KBAQBAgAaF0hvdyBtYW55IG1lc3NhZ2VzIGNhbWUuCjUKBAQBAgEaLUhvdyBsb25nIHRoZWlyIHRleHRzIHdlcmUgdG9nZXRoZXIsIGluIGJ5dGVzLgofCgQEAgIAGhdIb3cgbWFueSBtZXNzYWdlcyBjb21lLgooCgQEAgIBGiBIb3cgbG9uZyBlYWNoIHRleHQgaXMsIGluIGJ5dGVzLgomCgQGAAIAGh5BbnN3ZXJzICJIZWxsbyAiIGFuZCB0aGUgdGV4dC4KHgoEBgACARoWQW5zd2VycyB0aGUgc2FtZSB0ZXh0LgosCgQGAAICGiRTZW5kcyBgY291bnRgIHRleHRzIG9mIGBzaXplYCBieXRlcy4KKQoEBgACAxohQ291bnRzIHRoZSB0ZXh0cyBhbmQgdGhlaXIgYnl0ZXMuCikKBAYAAgQaIVNlbmRzIGVhY2ggdGV4dCBiYWNrIGFzIGl0IGNvbWVzLgokCgQGAAIFGhxBZGRzIHVwIHdoYXQgYW4gb3JkZXIgY29zdHMu"))
}
