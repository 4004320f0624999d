import Base
import RPC

/// By what the elements of a collection are sorted: `-modified,name`.
struct CollectionSorters: Sendable, Equatable {
  struct Sorter: Sendable, Equatable {
    @UTF8Compared var field: String
    var isDescending: Bool
  }

  let sorters: [Sorter]

  /// Reads sorters for a collection that can be sorted by `fields`.
  ///
  /// - Throws: INVALID_ARGUMENT that names the fields that there are.
  init(_ text: String, fields: [String]) throws(RPCError) {
    var sorters: [Sorter] = []
    let parts = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    for part in text.utf8.isEmpty ? [] : parts {
      var bytes = part.filter { $0 != 0x20 }[...]
      let isDescending = bytes.first == UInt8(ascii: "-")
      if isDescending { bytes.removeFirst() }
      let name = String(decoding: bytes, as: UTF8.self)
      guard let field = fields.first(where: { $0.utf8Equals(name) }) else {
        let names = fields.map { "\"\($0)\"" }.joined(separator: ", ")
        throw RPCError(
          .invalidArgument,
          "\"sorters\" names the field \"\(EchoedText.cut(name))\"; there is: \(names)")
      }
      sorters.append(Sorter(field: field, isDescending: isDescending))
      guard sorters.count <= Limits.maxSorters else {
        throw RPCError(.invalidArgument, "\"sorters\" has more than \(Limits.maxSorters) fields")
      }
    }
    self.sorters = sorters
  }

  /// Sorts elements; those that no sorter tells apart stay in their order.
  ///
  /// - Parameters:
  ///   - elements: What is sorted.
  ///   - content: The value of an element's field by its name.
  ///
  /// - Returns: The elements in their new order.
  func sorted<Element>(
    _ elements: [Element], by content: (Element, String) -> CollectionFilter.Content
  ) -> [Element] {
    guard !sorters.isEmpty else { return elements }
    let indexed = elements.enumerated().sorted { left, right in
      for sorter in sorters {
        let order = Self.order(
          content(left.element, sorter.field), content(right.element, sorter.field))
        if order != 0 { return sorter.isDescending ? order > 0 : order < 0 }
      }
      return left.offset < right.offset
    }
    return indexed.map(\.element)
  }

  /// Negative when `left` comes first, 0 when neither does; missing values come last.
  private static func order(
    _ left: CollectionFilter.Content, _ right: CollectionFilter.Content
  ) -> Int {
    switch (left, right) {
    case (.text(let left), .text(let right)):
      let (left, right) = (left.foldedBytes, right.foldedBytes)
      return left == right ? 0 : left.lexicographicallyPrecedes(right) ? -1 : 1
    case (.boolean(let left), .boolean(let right)): return left == right ? 0 : left ? 1 : -1
    case (.time(let left), .time(let right)): return left == right ? 0 : left < right ? -1 : 1
    case (.null, .null): return 0
    case (.null, _): return 1
    case (_, .null): return -1
    default: return 0
    }
  }
}
