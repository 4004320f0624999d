/// The entries of a map in the order of their keys.
@usableFromInline
struct SortedMap<Key: MapKey, Value> {
  @usableFromInline let map: [Key: Value]

  @inlinable
  init(_ map: [Key: Value]) { self.map = map }

  @inlinable
  func forEach(_ body: (Key, Value) -> Void) {
    let count = map.count
    // Safe: the words are written before they are read.
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: KeyOrder.wordCount(count)) { words in
      withUnsafeTemporaryAllocation(of: Dictionary<Key, Value>.Index.self, capacity: count) {
        indices in
        guard let words = words.baseAddress, let indices = indices.baseAddress else { return }
        var order = KeyOrder(words, count)
        var index = map.startIndex
        while index != map.endIndex {
          (indices + order.count).initialize(to: index)
          order.append(map.keys[index].start)
          map.formIndex(after: &index)
        }
        order.sort { Key.isOrdered(map.keys[indices[$0]], before: map.keys[indices[$1]]) }
        for place in 0..<order.count {
          let entry = map[indices[order.number(at: place)]]
          body(entry.key, entry.value)
        }
        indices.deinitialize(count: count)
      }
    }
  }
}
