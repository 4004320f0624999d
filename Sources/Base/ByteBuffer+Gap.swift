import Glibc

extension ByteBuffer {
  /// Moves the bytes from `index` on up by `count`; what then stands in the gap is undefined.
  public mutating func insertGap(_ count: Int, at index: Int) {
    precondition(count >= 0 && index >= 0 && index <= self.count)
    reserve(count)
    let gap = base.unsafelyUnwrapped + start + index
    memmove(gap + count, gap, self.count - index)
    end += count
  }
}
