import Base

/// A run of response bytes on its way to nghttp2.
final class HTTP2OutputBlock {
  var bytes = ByteBuffer()
  var next: HTTP2OutputBlock?
}

/// Response bytes of a stream that wait behind one another in blocks: neither what is put behind them nor what is sent
/// moves them, and what the peer has read is free at once.
struct HTTP2OutputQueue: ~Copyable {
  private var first: HTTP2OutputBlock?
  private var last: HTTP2OutputBlock?
  /// How many bytes wait.
  private(set) var count = 0
  /// What is allocated for them.
  private(set) var allocatedCount = 0

  /// The first bytes; nil when none wait.
  var front: HTTP2OutputBlock? { first }

  /// Puts a block that is not empty behind all others.
  mutating func append(_ block: HTTP2OutputBlock) {
    count += block.bytes.count
    allocatedCount += block.bytes.allocatedCount
    if let last { last.next = block } else { first = block }
    last = block
  }

  /// Notes that bytes were taken out of the first block.
  mutating func tookFromFront(_ taken: Int) { count &-= taken }

  /// Takes the first block out of the queue.
  mutating func popFirst() -> HTTP2OutputBlock? {
    guard let block = first else { return nil }
    first = block.next
    block.next = nil
    if first == nil { last = nil }
    count -= block.bytes.count
    allocatedCount -= block.bytes.allocatedCount
    return block
  }
}

/// Blocks with room for output, kept by a loop for the streams that need some next.
struct HTTP2OutputPool: ~Copyable {
  /// The room of a block: what a stream may have without its counting.
  static let blockBytes = HTTPStream.freeBytes
  /// Output that is as long goes into a block of its own: messages of up to a quarter of a block fit behind it.
  static let fullBytes = blockBytes / 4 * 3
  /// Blocks kept at most: 1 MiB for each loop.
  static let maxBlocks = 64

  private var first: HTTP2OutputBlock?
  private(set) var count = 0

  deinit {
    // One by one: a chain that is freed as a whole is freed by as many calls inside one another.
    var block = first
    while let next = block?.next {
      block?.next = nil
      block = next
    }
  }

  /// A block with `blockBytes` of room.
  mutating func take() -> HTTP2OutputBlock {
    guard let block = first else {
      let block = HTTP2OutputBlock()
      block.bytes = ByteBuffer(capacity: Self.blockBytes)
      return block
    }
    first = block.next
    block.next = nil
    count &-= 1
    return block
  }

  /// Keeps a block whose bytes nobody needs any more, unless it is of another size or there are enough.
  mutating func give(_ block: HTTP2OutputBlock) {
    guard block.bytes.allocatedCount == Self.blockBytes, count < Self.maxBlocks else { return }
    block.bytes.removeAll()
    block.next = first
    first = block
    count &+= 1
  }
}
