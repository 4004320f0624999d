import Glibc

extension ByteBuffer {
  /// Moves the bytes from `index` on up by `count`; what then stands in the gap is undefined.
  public mutating func insertGap(_ count: Int, at index: Int) {
    precondition(count >= 0 && index >= 0 && index <= self.count)
    guard count > 0 else { return }
    reserve(count)
    let gap = base.unsafelyUnwrapped + start + index
    memmove(gap + count, gap, self.count - index)
    end += count
  }

  /// Removes `count` bytes at `index` and moves those behind them down.
  public mutating func removeGap(_ count: Int, at index: Int) {
    precondition(count >= 0 && index >= 0 && index + count <= self.count)
    guard count > 0 else { return }
    let gap = base.unsafelyUnwrapped + start + index
    memmove(gap, gap + count, self.count - index - count)
    end -= count
  }
}
