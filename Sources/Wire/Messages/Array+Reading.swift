extension Array {
  /// Adds an element that was read.
  ///
  /// The first one makes room for a few: most lists have more than one element, and growing from one to two and four takes
  /// as long as reading a short text. It is 256 bytes at most, unless one element takes more.
  @inlinable
  public mutating func append(read element: consuming Element) {
    if isEmpty {
      reserveCapacity(Swift.max(1, Swift.min(4, 256 / MemoryLayout<Element>.stride)))
    }
    append(element)
  }
}
