// swift-format-ignore-file
// Made by protoc-gen-pintle from helloworld/bench.proto. Do not edit.

import RPC

extension FileDescriptor {
  /// `helloworld/bench.proto` as protoc described it.
  static let helloworldBench = FileDescriptor(
    name: "helloworld/bench.proto",
    bytes: StaticBytes(base64: "ChZoZWxsb3dvcmxkL2JlbmNoLnByb3RvEgpoZWxsb3dvcmxkGhRwaW50bGUvb3B0aW9ucy5wcm90byIaCgRUZXh0EhIKBHRleHQYASABKAlSBHRleHQiOQoNU3RyZWFtUmVxdWVzdBIUCgVjb3VudBgBIAEoBVIFY291bnQSEgoEc2l6ZRgCIAEoBVIEc2l6ZTKwAQoHR3JlZXRlchI0CghTYXlIZWxsbxIQLmhlbGxvd29ybGQuVGV4dBoQLmhlbGxvd29ybGQuVGV4dCIEkLUYARIwCgRFY2hvEhAuaGVsbG93b3JsZC5UZXh0GhAuaGVsbG93b3JsZC5UZXh0IgSQtRgBEj0KBlN0cmVhbRIZLmhlbGxvd29ybGQuU3RyZWFtUmVxdWVzdBoQLmhlbGxvd29ybGQuVGV4dCIEkLUYATABYgZwcm90bzM="),
    dependencies: [.pintleOptions],
    symbols: [
      "helloworld.Text",
      "helloworld.StreamRequest",
      "helloworld.Greeter",
      "helloworld.Greeter.SayHello",
      "helloworld.Greeter.Echo",
      "helloworld.Greeter.Stream",
    ],
    comments: StaticBytes(base64: "Ch8KBAQBAgAaF0hvdyBtYW55IG1lc3NhZ2VzIGNvbWUuCigKBAQBAgEaIEhvdyBsb25nIGVhY2ggdGV4dCBpcywgaW4gYnl0ZXMuCiYKBAYAAgAaHkFuc3dlcnMgIkhlbGxvICIgYW5kIHRoZSB0ZXh0LgoeCgQGAAIBGhZBbnN3ZXJzIHRoZSBzYW1lIHRleHQuCiwKBAYAAgIaJFNlbmRzIGBjb3VudGAgdGV4dHMgb2YgYHNpemVgIGJ5dGVzLg=="))
}
