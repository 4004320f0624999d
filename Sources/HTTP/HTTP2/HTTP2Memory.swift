import CNghttp2
import Glibc

/// The memory that a loop's HTTP/2 sessions use: free lists by size, without locks, used on one thread.
///
/// Sizes go in steps of 64 bytes up to 2 KiB; larger blocks go to malloc, but for the buffers of frames
/// (`HTTP2FrameMemory`). In front of each block stand 16 bytes that hold its class (or its size, when it is a large
/// one).
final class HTTP2Memory {
  private static let classes = 32
  /// Steps of 64 bytes, as a shift.
  private static let stepShift = 6
  private static let prefix = 16

  /// The first free block of each class, and behind them `frames`.
  let heads: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  private let frames = HTTP2FrameMemory()
  /// The table of functions that nghttp2 is given; at a fixed place.
  let functions: UnsafeMutablePointer<nghttp2_mem>

  init() {
    heads = .allocate(capacity: Self.classes + 1)
    heads.initialize(repeating: nil, count: Self.classes)
    heads[Self.classes] = Unmanaged.passUnretained(frames).toOpaque()
    functions = .allocate(capacity: 1)
    functions.initialize(
      to: nghttp2_mem(
        mem_user_data: UnsafeMutableRawPointer(heads),
        malloc: { HTTP2Memory.allocate($0, $1) },
        free: { HTTP2Memory.free($0, $1) },
        calloc: { count, size, heads in
          // nghttp2 asks for a few elements of its own structures; the product cannot overflow.
          HTTP2Memory.allocateZeros(count &* size, heads)
        },
        realloc: { HTTP2Memory.reallocate($0, $1, $2) }))
  }

  deinit {
    for index in 0..<Self.classes {
      while let block = heads[index] {
        heads[index] = block.load(as: UnsafeMutableRawPointer?.self)
        Glibc.free(block - Self.prefix)
      }
    }
    heads.deallocate()
    functions.deallocate()
  }

  /// A block from the free lists; inlined, because nghttp2 asks for some eight of them for each request.
  @inline(__always)
  static func allocate(
    _ size: Int, _ heads: UnsafeMutableRawPointer?
  ) -> UnsafeMutableRawPointer? {
    let index = (size &+ prefix &- 1) &>> stepShift
    guard index < classes, let block = head(index, heads).pointee else {
      return allocateAnew(size, heads)
    }
    head(index, heads).pointee = block.load(as: UnsafeMutableRawPointer?.self)
    return block
  }

  /// A block that is in no free list.
  @inline(never)
  private static func allocateAnew(
    _ size: Int, _ heads: UnsafeMutableRawPointer?
  ) -> UnsafeMutableRawPointer? {
    let index = (size &+ prefix &- 1) &>> stepShift
    guard index < classes else {
      let isFrame = HTTP2FrameMemory.sizes.contains(size &+ prefix)
      guard let block = isFrame ? frames(heads).take() : malloc(size &+ prefix) else { return nil }
      block.storeBytes(of: size, as: Int.self)
      return block + prefix
    }
    guard let block = malloc((index &+ 1) &<< stepShift) else { return nil }
    block.storeBytes(of: index, as: Int.self)
    return block + prefix
  }

  @inline(never)
  private static func allocateZeros(
    _ size: Int, _ heads: UnsafeMutableRawPointer?
  ) -> UnsafeMutableRawPointer? {
    guard let block = allocate(size, heads) else { return nil }
    memset(block, 0, size)
    return block
  }

  /// Takes a block back; inlined as `allocate` is.
  @inline(__always)
  static func free(_ block: UnsafeMutableRawPointer?, _ heads: UnsafeMutableRawPointer?) {
    guard let block else { return }
    let index = (block - prefix).load(as: Int.self)
    guard index < classes else { return freeLarge(block, size: index, heads) }
    block.storeBytes(of: head(index, heads).pointee, as: UnsafeMutableRawPointer?.self)
    head(index, heads).pointee = block
  }

  @inline(never)
  private static func freeLarge(
    _ block: UnsafeMutableRawPointer, size: Int, _ heads: UnsafeMutableRawPointer?
  ) {
    if HTTP2FrameMemory.sizes.contains(size &+ prefix) {
      frames(heads).give(block - prefix)
    } else {
      Glibc.free(block - prefix)
    }
  }

  /// The place of a class's first free block.
  @inline(__always)
  private static func head(
    _ index: Int, _ heads: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<UnsafeMutableRawPointer?> {
    heads.unsafelyUnwrapped.assumingMemoryBound(to: UnsafeMutableRawPointer?.self) + index
  }

  /// Safe although unretained: the sessions that allocate here end before the loop's memory does.
  private static func frames(_ heads: UnsafeMutableRawPointer?) -> HTTP2FrameMemory {
    let place =
      heads.unsafelyUnwrapped.assumingMemoryBound(to: UnsafeMutableRawPointer?.self) + classes
    return Unmanaged<HTTP2FrameMemory>.fromOpaque(place.pointee.unsafelyUnwrapped)
      .takeUnretainedValue()
  }

  static func reallocate(
    _ block: UnsafeMutableRawPointer?, _ size: Int, _ heads: UnsafeMutableRawPointer?
  ) -> UnsafeMutableRawPointer? {
    guard let block else { return allocate(size, heads) }
    let index = (block - prefix).load(as: Int.self)
    let capacity = index < classes ? (index &+ 1) &<< stepShift &- prefix : index
    if size <= capacity { return block }
    guard let larger = allocate(size, heads) else { return nil }
    memcpy(larger, block, capacity)
    free(block, heads)
    return larger
  }
}
