// Made by protoc-gen-pintle from shelf/v1/shelf.proto. Do not edit.

import RPC

extension Shelf.V1 {
  /// The service `shelf.v1.Books`.
  protocol Books: Sendable {
    /// Answers one book.
    func getBook(
      _ request: GetBookRequest, context: CallContext
    ) async throws(RPCError) -> Book

    /// Sends the books one by one.
    func listBooks(
      _ request: ListBooksRequest, responses: ResponseStream<Book>, context: CallContext
    ) async throws(RPCError)
  }
}

extension Shelf.V1.Books {
  /// The service with this implementation, ready to be served.
  func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Shelf.V1.BooksDescriptor.service,
      methods: [
        ServerMethod(
          Shelf.V1.BooksDescriptor.getBook,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Shelf.V1.GetBookRequest, context: CallContext) async throws(RPCError)
                -> Shelf.V1.Book in
              try await self.getBook(request, context: context)
            }
          }),
        ServerMethod(
          Shelf.V1.BooksDescriptor.listBooks,
          running: { work in
            await ServerMethod.runServerStream(work) {
              (
                request: Shelf.V1.ListBooksRequest, responses: ResponseStream<Shelf.V1.Book>,
                context: CallContext
              ) async throws(RPCError) in
              try await self.listBooks(request, responses: responses, context: context)
            }
          }),
      ])
  }
}

extension Shelf.V1 {
  /// What the `.proto` says of `shelf.v1.Books`.
  enum BooksDescriptor {
    static let getBook = MethodDescriptor(
      name: "GetBook", path: "/shelf.v1.Books/GetBook", kind: .unary, permission: .public,
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/v1/books/{id}")],
      requestName: "shelf.v1.GetBookRequest", responseName: "shelf.v1.Book")
    static let listBooks = MethodDescriptor(
      name: "ListBooks", path: "/shelf.v1.Books/ListBooks", kind: .serverStream,
      permission: .public,
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/v1/books")],
      requestName: "shelf.v1.ListBooksRequest", responseName: "shelf.v1.Book")
    static let service = ServiceDescriptor(
      name: "shelf.v1.Books", file: FileDescriptor.shelfV1Shelf, methods: [getBook, listBooks])
  }
}
