import Glibc

/// The buffers in which nghttp2 makes frames, one for each session: pages of their own, of which an idle connection
/// touches one.
///
/// From malloc such a buffer would often stand where a TLS handshake has just written, and all of it would count as
/// used. Confined to one loop's thread.
final class HTTP2FrameMemory {
  /// The sizes that stand here: nghttp2's frame buffers have 16 KiB and some bytes.
  static let sizes = 16_384...blockBytes
  private static let blockBytes = 20_480
  /// Blocks that are taken from the system at once.
  private static let slabBlocks = 64
  private static var slabBytes: Int { slabBlocks * blockBytes }

  private var slabs: [UnsafeMutableRawPointer] = []
  private var free: [UnsafeMutableRawPointer] = []

  deinit {
    for slab in slabs { munmap(slab, Self.slabBytes) }
  }

  /// A block of `sizes.upperBound` bytes, aligned to a page; nil when the system has no memory.
  func take() -> UnsafeMutableRawPointer? {
    if let block = free.popLast() { return block }
    let slab = mmap(
      nil, Self.slabBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let slab, slab != MAP_FAILED else { return nil }
    // A huge page would be touched as a whole.
    madvise(slab, Self.slabBytes, MADV_NOHUGEPAGE)
    slabs.append(slab)
    for number in (1..<Self.slabBlocks).reversed() {
      free.append(slab + number * Self.blockBytes)
    }
    return slab
  }

  /// Takes a block back and returns its pages to the system.
  func give(_ block: UnsafeMutableRawPointer) {
    madvise(block, Self.blockBytes, MADV_DONTNEED)
    free.append(block)
  }
}
