/// The entries of a map in the order of their keys, so that equal messages give equal bytes.
///
/// What is sorted are keys' first bytes and numbers, which have no owners: sorting entries would copy texts and count
/// references at each step.
@usableFromInline
struct SortedMap<Key: MapKey, Value> {
  @usableFromInline let map: [Key: Value]

  /// An entry: how its key starts, and where it is.
  @usableFromInline
  struct Entry {
    @usableFromInline let start: UInt128
    @usableFromInline let index: Dictionary<Key, Value>.Index

    @inlinable
    init(_ start: UInt128, _ index: Dictionary<Key, Value>.Index) {
      self.start = start
      self.index = index
    }
  }

  /// Eight bytes of an entry's key, from the first bit on in which any two of the keys differ, and the entry's number.
  @usableFromInline
  struct Place {
    @usableFromInline let start: UInt64
    @usableFromInline let number: Int

    @inlinable
    init(_ start: UInt64, _ number: Int) {
      self.start = start
      self.number = number
    }
  }

  @inlinable
  init(_ map: [Key: Value]) { self.map = map }

  @inlinable
  func forEach(_ body: (Key, Value) -> Void) {
    let count = map.count
    // Safe: both rooms are filled up to `count` before they are read, and hold no references.
    withUnsafeTemporaryAllocation(of: Entry.self, capacity: count) { entries in
      withUnsafeTemporaryAllocation(of: Place.self, capacity: 2 &* count) { room in
        guard let entries = entries.baseAddress, let room = room.baseAddress else { return }
        findEntries(entries, room)
        let sorted = sort(room, room + count, count, entries)
        for number in 0..<count {
          let entry = map[entries[sorted[number].number].index]
          body(entry.key, entry.value)
        }
      }
    }
  }

  @inlinable
  func findEntries(_ entries: UnsafeMutablePointer<Entry>, _ places: UnsafeMutablePointer<Place>) {
    var count = 0
    var differences: UInt128 = 0
    var index = map.startIndex
    while index != map.endIndex {
      let start = map.keys[index].start
      (entries + count).initialize(to: Entry(start, index))
      differences |= start ^ entries[0].start
      count &+= 1
      map.formIndex(after: &index)
    }
    let common = UInt128(min(differences.leadingZeroBitCount, 127))
    for number in 0..<count {
      let start = UInt64(truncatingIfNeeded: (entries[number].start &<< common) &>> 64)
      (places + number).initialize(to: Place(start, number))
    }
  }

  /// Sorts `count` places with `other` for spare room, and returns that of the two where they are then.
  @inlinable
  func sort(
    _ places: UnsafeMutablePointer<Place>, _ other: UnsafeMutablePointer<Place>, _ count: Int,
    _ entries: UnsafeMutablePointer<Entry>
  ) -> UnsafeMutablePointer<Place> {
    let sorted = Self.merge(places, other, count) { $0.start < $1.start }
    let spare = sorted == places ? other : places
    var first = 0
    while first < count {
      var end = first &+ 1
      while end < count, sorted[end].start == sorted[first].start { end &+= 1 }
      if end &- first > 1 { sortAlike(sorted + first, spare + first, end &- first, entries) }
      first = end
    }
    return sorted
  }

  /// Sorts places that start the same by their keys.
  @inlinable @inline(never)
  func sortAlike(
    _ places: UnsafeMutablePointer<Place>, _ other: UnsafeMutablePointer<Place>, _ count: Int,
    _ entries: UnsafeMutablePointer<Entry>
  ) {
    let sorted = Self.merge(places, other, count) { left, right in
      Key.isOrdered(
        map.keys[entries[left.number].index], before: map.keys[entries[right.number].index])
    }
    if sorted != places { places.update(from: sorted, count: count) }
  }

  /// Merges sorted runs of doubling length, between two rooms, and returns that of the two where all are sorted.
  ///
  /// The library's sort inserts one by one where there are fewer than 64, which takes some five times as long for 50. Which
  /// run the next place comes from is computed and no branch: nobody could predict it.
  @inlinable @inline(__always)
  static func merge(
    _ places: UnsafeMutablePointer<Place>, _ other: UnsafeMutablePointer<Place>, _ count: Int,
    _ isOrdered: (Place, Place) -> Bool
  ) -> UnsafeMutablePointer<Place> {
    var (runs, merged) = (places, other)
    var length = 1
    while length < count {
      let allEnd = runs + count
      var (left, output) = (runs, merged)
      while left < allEnd {
        let leftEnd = left + min(length, allEnd - left)
        var right = leftEnd
        let rightEnd = right + min(length, allEnd - right)
        while left < leftEnd, right < rightEnd {
          let takesRight = isOrdered(right.pointee, left.pointee)
          output.initialize(to: (takesRight ? right : left).pointee)
          let step = takesRight ? 1 : 0
          right += step
          left += 1 &- step
          output += 1
        }
        while left < leftEnd {
          output.initialize(to: left.pointee)
          left += 1
          output += 1
        }
        while right < rightEnd {
          output.initialize(to: right.pointee)
          right += 1
          output += 1
        }
        left = rightEnd
      }
      swap(&runs, &merged)
      length &*= 2
    }
    return runs
  }
}

extension UInt128 {
  /// The first 16 bytes of a text, the first one highest: numbers that have the texts' order.
  ///
  /// Behind its end stand zeros.
  @inlinable
  init(startOf text: String) {
    self =
      text.utf8.withContiguousStorageIfAvailable { text -> UInt128 in
        guard let bytes = UnsafeRawPointer(text.baseAddress) else { return 0 }
        let count = text.count
        // Safe: each load ends at `count` at the latest.
        if count >= 16 { return UInt128(bigEndian: bytes.loadUnaligned(as: UInt128.self)) }
        if count >= 8 {
          let high = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
          let last = UInt64(bigEndian: (bytes + (count &- 8)).loadUnaligned(as: UInt64.self))
          return UInt128(high) &<< 64 | UInt128(last << (8 &* (16 &- count)))
        }
        var high: UInt64 = 0
        for byte in text { high = high &<< 8 | UInt64(byte) }
        return UInt128(high << (8 &* (8 &- count))) &<< 64
      } ?? 0
  }
}
