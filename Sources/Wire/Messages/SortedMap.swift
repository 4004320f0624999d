/// The entries of a map in the order of their keys, so that equal messages give equal bytes.
///
/// What is sorted are keys' first bytes and places, numbers without owners: sorting entries would copy texts and count
/// references at each step.
@usableFromInline
struct SortedMap<Key: MapKey, Value> {
  @usableFromInline let map: [Key: Value]
  @usableFromInline let places: [Place]

  @usableFromInline
  struct Place {
    @usableFromInline let start: MapKeyStart
    @usableFromInline let index: Dictionary<Key, Value>.Index

    @inlinable
    init(_ start: MapKeyStart, _ index: Dictionary<Key, Value>.Index) {
      self.start = start
      self.index = index
    }
  }

  @inlinable
  init(_ map: [Key: Value]) {
    self.map = map
    var places: [Place] = []
    places.reserveCapacity(map.count)
    var index = map.startIndex
    while index != map.endIndex {
      places.append(Place(map.keys[index].start, index))
      map.formIndex(after: &index)
    }
    self.places = Self.sorted(places) { left, right in
      if left.start.first != right.start.first { return left.start.first < right.start.first }
      if left.start.second != right.start.second { return left.start.second < right.start.second }
      return Key.isOrdered(map.keys[left.index], before: map.keys[right.index])
    }
  }

  /// Merges sorted runs of doubling length.
  ///
  /// The library's sort inserts one by one where there are fewer than 64, which
  /// takes some five times as long for 50.
  @inlinable
  static func sorted(_ places: [Place], _ isOrdered: (Place, Place) -> Bool) -> [Place] {
    let count = places.count
    var (runs, merged) = (places, places)
    var length = 1
    while length < count {
      runs.withUnsafeBufferPointer { runs in
        merged.withUnsafeMutableBufferPointer { merged in
          var start = 0
          while start < count {
            let middle = min(start &+ length, count)
            let end = min(middle &+ length, count)
            var (left, right, place) = (start, middle, start)
            while left < middle, right < end {
              let takesRight = isOrdered(runs[right], runs[left])
              merged[place] = runs[takesRight ? right : left]
              if takesRight { right &+= 1 } else { left &+= 1 }
              place &+= 1
            }
            while left < middle {
              merged[place] = runs[left]
              left &+= 1
              place &+= 1
            }
            while right < end {
              merged[place] = runs[right]
              right &+= 1
              place &+= 1
            }
            start = end
          }
        }
      }
      swap(&runs, &merged)
      length &*= 2
    }
    return runs
  }

  @inlinable
  func forEach(_ body: (Key, Value) -> Void) {
    for place in places {
      let entry = map[place.index]
      body(entry.key, entry.value)
    }
  }
}

/// The first 16 bytes of a map's key as two numbers that have the keys' order.
@frozen
public struct MapKeyStart: Sendable {
  @usableFromInline let first: UInt64
  @usableFromInline let second: UInt64

  @inlinable
  init(_ first: UInt64, _ second: UInt64 = 0) {
    self.first = first
    self.second = second
  }

  /// The bytes of a text; behind its end stand zeros.
  @inlinable
  init(_ text: String) {
    var text = text
    var bytes: (UInt64, UInt64) = (0, 0)
    text.withUTF8 { text in
      withUnsafeMutableBytes(of: &bytes) { room in
        room.copyMemory(
          from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text).prefix(16)))
      }
    }
    self.init(UInt64(bigEndian: bytes.0), UInt64(bigEndian: bytes.1))
  }
}
