import Base
import RPC

/// Which elements of a collection a request wants.
struct CollectionPage: Sendable {
  let offset: Int
  let limit: Int

  /// - Parameters:
  ///   - limit: At most how many, `Limits.maxCollectionPage` where the request does not say.
  ///   - offset: How many to leave out.
  init(limit: Int32?, offset: Int32) {
    self.offset = Int(max(0, offset))
    self.limit =
      limit.map { min(Int(max(0, $0)), Limits.maxCollectionPage) } ?? Limits.maxCollectionPage
  }

  /// The page of a list that is there as a whole.
  func of<Element>(_ elements: [Element]) -> ArraySlice<Element> {
    elements.dropFirst(offset).prefix(limit)
  }
}

extension CallContext {
  /// Tells how many elements there are in all, where JSON over HTTP has it.
  func tellTotal(_ count: Int) {
    httpFields.append("x-total-count", "\(count)")
  }
}
