// swift-format-ignore-file
// Made by protoc-gen-pintle from helloworld/shapes.proto. Do not edit.

import RPC

extension FileDescriptor {
  /// `helloworld/shapes.proto` as protoc described it.
  static let helloworldShapes = FileDescriptor(
    name: "helloworld/shapes.proto",
    bytes: StaticBytes(base64: "ChdoZWxsb3dvcmxkL3NoYXBlcy5wcm90bxIKaGVsbG93b3JsZCJvCgVTbWFsbBIOCgJpZBgBIAEoA1ICaWQSEgoEbmFtZRgCIAEoCVIEbmFtZRIWCgZhY3RpdmUYAyABKAhSBmFjdGl2ZRIUCgVzY29yZRgEIAEoAVIFc2NvcmUSFAoFY29sb3IYBSABKAdSBWNvbG9yIm0KB051bWJlcnMSGAoHdmFyaW50cxgBIAMoA1IHdmFyaW50cxIYCgd6aWd6YWdzGAIgAygRUgd6aWd6YWdzEhgKB2RvdWJsZXMYAyADKAFSB2RvdWJsZXMSFAoFZml4ZWQYBCADKAdSBWZpeGVkIrkCCgRNYXBzEjQKBmxhYmVscxgBIAMoCzIcLmhlbGxvd29ybGQuTWFwcy5MYWJlbHNFbnRyeVIGbGFiZWxzEjcKB2VudHJpZXMYAiADKAsyHS5oZWxsb3dvcmxkLk1hcHMuRW50cmllc0VudHJ5UgdlbnRyaWVzGjMKBUVudHJ5EhIKBG5hbWUYASABKAlSBG5hbWUSFgoGd2VpZ2h0GAIgASgFUgZ3ZWlnaHQaOQoLTGFiZWxzRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUYAiABKAlSBXZhbHVlOgI4ARpSCgxFbnRyaWVzRW50cnkSEAoDa2V5GAEgASgDUgNrZXkSLAoFdmFsdWUYAiABKAsyFi5oZWxsb3dvcmxkLk1hcHMuRW50cnlSBXZhbHVlOgI4AWIGcHJvdG8z"),
    dependencies: [],
    symbols: [
      "helloworld.Small",
      "helloworld.Numbers",
      "helloworld.Maps",
      "helloworld.Maps.Entry",
      "helloworld.Maps.LabelsEntry",
      "helloworld.Maps.EntriesEntry",
    ],
    comments: StaticBytes(base64: "ChUKAgQAGg9TbWFsbCBhbmQgZmxhdC4KKQoCBAEaI051bWJlcnMsIG1hbnkgb2YgZWFjaCBraW5kLCBwYWNrZWQuCicKAgQCGiFNYXBzIGZyb20gdGV4dHMgYW5kIGZyb20gbnVtYmVycy4="))
}
