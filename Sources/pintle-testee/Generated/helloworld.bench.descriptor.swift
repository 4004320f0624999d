// swift-format-ignore-file
// Made by protoc-gen-pintle from helloworld/bench.proto. Do not edit.

import RPC

extension FileDescriptor {
  /// `helloworld/bench.proto` as protoc described it.
  static let helloworldBench = FileDescriptor(
    name: "helloworld/bench.proto",
    bytes: StaticBytes(base64: "ChZoZWxsb3dvcmxkL2JlbmNoLnByb3RvEgpoZWxsb3dvcmxkGhRwaW50bGUvb3B0aW9ucy5wcm90byIaCgRUZXh0EhIKBHRleHQYASABKAlSBHRleHQiMQoFQ291bnQSFAoFY291bnQYASABKAVSBWNvdW50EhIKBHNpemUYAiABKANSBHNpemUiOQoNU3RyZWFtUmVxdWVzdBIUCgVjb3VudBgBIAEoBVIFY291bnQSEgoEc2l6ZRgCIAEoBVIEc2l6ZTKeAgoHR3JlZXRlchI0CghTYXlIZWxsbxIQLmhlbGxvd29ybGQuVGV4dBoQLmhlbGxvd29ybGQuVGV4dCIEkLUYARIwCgRFY2hvEhAuaGVsbG93b3JsZC5UZXh0GhAuaGVsbG93b3JsZC5UZXh0IgSQtRgBEj0KBlN0cmVhbRIZLmhlbGxvd29ybGQuU3RyZWFtUmVxdWVzdBoQLmhlbGxvd29ybGQuVGV4dCIEkLUYATABEjYKB0NvbGxlY3QSEC5oZWxsb3dvcmxkLlRleHQaES5oZWxsb3dvcmxkLkNvdW50IgSQtRgBKAESNAoEQ2hhdBIQLmhlbGxvd29ybGQuVGV4dBoQLmhlbGxvd29ybGQuVGV4dCIEkLUYASgBMAFiBnByb3RvMw=="),
    dependencies: [.pintleOptions],
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
    ],
    comments: StaticBytes(base64: "Ch8KBAQBAgAaF0hvdyBtYW55IG1lc3NhZ2VzIGNhbWUuCjUKBAQBAgEaLUhvdyBsb25nIHRoZWlyIHRleHRzIHdlcmUgdG9nZXRoZXIsIGluIGJ5dGVzLgofCgQEAgIAGhdIb3cgbWFueSBtZXNzYWdlcyBjb21lLgooCgQEAgIBGiBIb3cgbG9uZyBlYWNoIHRleHQgaXMsIGluIGJ5dGVzLgomCgQGAAIAGh5BbnN3ZXJzICJIZWxsbyAiIGFuZCB0aGUgdGV4dC4KHgoEBgACARoWQW5zd2VycyB0aGUgc2FtZSB0ZXh0LgosCgQGAAICGiRTZW5kcyBgY291bnRgIHRleHRzIG9mIGBzaXplYCBieXRlcy4KKQoEBgACAxohQ291bnRzIHRoZSB0ZXh0cyBhbmQgdGhlaXIgYnl0ZXMuCikKBAYAAgQaIVNlbmRzIGVhY2ggdGV4dCBiYWNrIGFzIGl0IGNvbWVzLg=="))
}
