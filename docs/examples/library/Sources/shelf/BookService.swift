import RPC

/// The methods of `shelf.v1.Books`, as proto/shelf/v1/shelf.proto describes them.
struct BookService: Shelf.V1.Books {
  private let titles = ["1": "Dune", "2": "Emma", "3": "Ulysses"]

  func getBook(
    _ request: Shelf.V1.GetBookRequest, context: CallContext
  ) async throws(RPCError) -> Shelf.V1.Book {
    guard let title = titles[request.id] else {
      throw RPCError(.notFound, "there is no book \(request.id)")
    }
    return book(request.id, title)
  }

  func listBooks(
    _ request: Shelf.V1.ListBooksRequest, responses: ResponseStream<Shelf.V1.Book>,
    context: CallContext
  ) async throws(RPCError) {
    for (id, title) in titles.sorted(by: { $0.key < $1.key })
    where request.titlePart.isEmpty || title.contains(request.titlePart) {
      // Waits while the client does not read.
      try await responses.write(book(id, title))
    }
  }

  private func book(_ id: String, _ title: String) -> Shelf.V1.Book {
    var book = Shelf.V1.Book()
    book.id = id
    book.title = title
    return book
  }
}
