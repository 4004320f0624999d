import Base

/// A few output buffers kept for the next connection that needs one.
struct BufferPool: ~Copyable {
  private var first = ByteBuffer()
  private var second = ByteBuffer()

  /// An empty buffer of the loop's buffer size.
  mutating func take() -> ByteBuffer {
    var buffer = ByteBuffer()
    if first.allocatedCount > 0 {
      swap(&buffer, &first)
    } else if second.allocatedCount > 0 {
      swap(&buffer, &second)
    } else {
      buffer = ByteBuffer(capacity: EventLoop.bufferBytes)
    }
    return buffer
  }

  /// Keeps a buffer, or frees it when there are enough.
  mutating func give(_ buffer: consuming ByteBuffer) {
    buffer.removeAll(keepingAtMost: EventLoop.bufferBytes * 2)
    if first.allocatedCount == 0 {
      first = buffer
    } else if second.allocatedCount == 0 {
      second = buffer
    }
  }
}
