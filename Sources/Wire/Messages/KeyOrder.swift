/// Finds the order of a map's keys, so that equal messages give equal bytes.
///
/// What is sorted are numbers, which have no owners: sorting entries would copy texts and count references at each step. A
/// number's upper bits are those of its key, from the first bit on in which any two of the keys differ; its lower bits say
/// which key it is.
@usableFromInline
struct KeyOrder {
  /// Two words for each key: how it begins, then, sorted in turns from one half into the other, its number.
  ///
  /// The owner keeps `wordCount(count)` of them.
  @usableFromInline var words: UnsafeMutablePointer<UInt64>
  @usableFromInline let capacity: Int
  @usableFromInline var count = 0
  @usableFromInline var first: UInt128 = 0
  @usableFromInline var differences: UInt128 = 0

  /// How many words `count` keys take: runs of four keys are sorted at once, so that the last run is filled up.
  @inlinable
  static func wordCount(_ count: Int) -> Int { 2 &* ((count &+ 3) & ~3) }

  /// Sorts up to `capacity` keys in `words`, which must have room for `wordCount(capacity)`.
  @inlinable
  init(_ words: UnsafeMutablePointer<UInt64>, _ capacity: Int) {
    self.words = words
    self.capacity = capacity
  }

  /// Adds the next key by how it begins.
  @inlinable @inline(__always)
  mutating func append(_ start: UInt128) {
    precondition(count < capacity)
    (words + 2 &* count).initialize(to: UInt64(truncatingIfNeeded: start &>> 64))
    (words + (2 &* count &+ 1)).initialize(to: UInt64(truncatingIfNeeded: start))
    if count == 0 { first = start }
    differences |= start ^ first
    count &+= 1
  }

  /// The lower bits, which say which key it is.
  @inlinable
  var numberMask: UInt64 {
    1 &<< UInt64(truncatingIfNeeded: Int.bitWidth &- (count &- 1).leadingZeroBitCount) &- 1
  }

  /// Which of the keys stands at `place`, once they are sorted.
  @inlinable
  func number(at place: Int) -> Int { Int(truncatingIfNeeded: words[place] & numberMask) }

  /// Sorts the keys; `isOrdered` tells about two of them, by their numbers, that begin alike.
  @inlinable
  mutating func sort(_ isOrdered: (Int, Int) -> Bool) {
    guard count > 1, sortStarts() else { return }
    let mask = numberMask
    var start = 0
    while start < count {
      var end = start &+ 1
      while end < count, (words[end] ^ words[start]) & ~mask == 0 { end &+= 1 }
      if end &- start > 1 {
        var alike = UnsafeMutableBufferPointer(start: words + start, count: end &- start)
        alike.sort {
          isOrdered(Int(truncatingIfNeeded: $0 & mask), Int(truncatingIfNeeded: $1 & mask))
        }
      }
      start = end
    }
  }

  /// Sorts the keys, two at least, by how they begin; false when no two of them begin alike.
  @usableFromInline
  mutating func sortStarts() -> Bool {
    let mask = numberMask
    let common = UInt128(min(differences.leadingZeroBitCount, 127))
    for number in 0..<count {
      let start = UInt128(words[2 &* number]) &<< 64 | UInt128(words[2 &* number &+ 1])
      let bits = UInt64(truncatingIfNeeded: (start &<< common) &>> 64)
      // No start that is still to be read stands there: `number` is not above twice itself.
      words[number] = bits & ~mask | UInt64(truncatingIfNeeded: number)
    }
    // Behind the last key stand the largest numbers, which stay there.
    let filled = (count &+ 3) & ~3
    for number in count..<filled { (words + number).initialize(to: .max) }
    words = Self.sort(words, words + filled, filled)
    for place in 1..<count where (words[place] ^ words[place &- 1]) & ~mask == 0 { return true }
    return false
  }

  /// Sorts `count` numbers, a multiple of four, with `other` for spare room, and returns that of the two where they are then.
  ///
  /// The library's sort inserts one by one where there are fewer than 64, which takes some five times as long for 50. Which
  /// number comes next is computed and no branch: nobody could predict it.
  private static func sort(
    _ numbers: UnsafeMutablePointer<UInt64>, _ other: UnsafeMutablePointer<UInt64>, _ count: Int
  ) -> UnsafeMutablePointer<UInt64> {
    var four = numbers
    while four < numbers + count {
      let (low, lowOther) = (min(four[0], four[1]), min(four[2], four[3]))
      let (high, highOther) = (max(four[0], four[1]), max(four[2], four[3]))
      let (inner, innerOther) = (max(low, lowOther), min(high, highOther))
      four[0] = min(low, lowOther)
      four[1] = min(inner, innerOther)
      four[2] = max(inner, innerOther)
      four[3] = max(high, highOther)
      four += 4
    }
    var (runs, merged) = (numbers, other)
    var length = 4
    while length < count {
      let allEnd = runs + count
      var (left, output) = (runs, merged)
      while left < allEnd {
        let leftEnd = left + min(length, allEnd - left)
        var right = leftEnd
        let rightEnd = right + min(length, allEnd - right)
        while left < leftEnd, right < rightEnd {
          let (one, two) = (left.pointee, right.pointee)
          output.initialize(to: min(one, two))
          let step = two < one ? 1 : 0
          right += step
          left += 1 &- step
          output += 1
        }
        output.update(from: left, count: leftEnd - left)
        output += leftEnd - left
        output.update(from: right, count: rightEnd - right)
        output += rightEnd - right
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
  @inlinable @inline(__always)
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
