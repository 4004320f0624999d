// Made by protoc-gen-pintle. Do not edit.

import Wire

/// The namespace of packages that begin with `shelf`.
enum Shelf {}

extension Shelf {
  /// The namespace of a package.
  enum V1 {}
}

/// Every message and extension that is generated in this module, for a `TypeRegistry`.
enum ShelfMessageTypes {
  static let all: [any Message.Type] = [
    Shelf.V1.Book.self,
    Shelf.V1.GetBookRequest.self,
    Shelf.V1.ListBooksRequest.self,
  ]
}
