// swift-format-ignore-file
// Made by protoc-gen-pintle from shelf/v1/shelf.proto. Do not edit.

import RPC

extension FileDescriptor {
  /// `shelf/v1/shelf.proto` as protoc described it.
  static let shelfV1Shelf = FileDescriptor(
    name: "shelf/v1/shelf.proto",
    bytes: StaticBytes(base64: "ChRzaGVsZi92MS9zaGVsZi5wcm90bxIIc2hlbGYudjEaHGdvb2dsZS9hcGkvYW5ub3RhdGlvbnMucHJvdG8aFHBpbnRsZS9vcHRpb25zLnByb3RvGhd2YWxpZGF0ZS92YWxpZGF0ZS5wcm90byIsCgRCb29rEg4KAmlkGAEgASgJUgJpZBIUCgV0aXRsZRgCIAEoCVIFdGl0bGUiKwoOR2V0Qm9va1JlcXVlc3QSGQoCaWQYASABKAlCCfpCBnIEEAEYFFICaWQiMQoQTGlzdEJvb2tzUmVxdWVzdBIdCgp0aXRsZV9wYXJ0GAEgASgJUgl0aXRsZVBhcnQyqgEKBUJvb2tzEk8KB0dldEJvb2sSGC5zaGVsZi52MS5HZXRCb29rUmVxdWVzdBoOLnNoZWxmLnYxLkJvb2siGoLT5JMCEBIOL3YxL2Jvb2tzL3tpZH2QtRgBElAKCUxpc3RCb29rcxIaLnNoZWxmLnYxLkxpc3RCb29rc1JlcXVlc3QaDi5zaGVsZi52MS5Cb29rIhWC0+STAgsSCS92MS9ib29rc5C1GAEwAWIGcHJvdG8z"),
    dependencies: [.googleApiAnnotations, .pintleOptions, .validateValidate],
    symbols: [
      "shelf.v1.Book",
      "shelf.v1.GetBookRequest",
      "shelf.v1.ListBooksRequest",
      "shelf.v1.Books",
      "shelf.v1.Books.GetBook",
      "shelf.v1.Books.ListBooks",
    ])
}
