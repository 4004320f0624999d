import Glibc
import Testing

@testable import HTTP

/// The buffers in which nghttp2 makes frames.
@Suite struct HTTP2FrameMemoryTests {
  /// How many of a block's pages are in memory.
  private func residentPages(_ block: UnsafeMutableRawPointer) -> Int {
    var pages = [UInt8](repeating: 0, count: HTTP2FrameMemory.sizes.upperBound / 4096)
    #expect(mincore(block, HTTP2FrameMemory.sizes.upperBound, &pages) == 0)
    return pages.count { $0 & 1 == 1 }
  }

  @Test func aBlockTakesOnlyThePagesThatAreWritten() throws {
    let memory = HTTP2FrameMemory()
    let block = try #require(memory.take())
    #expect(UInt(bitPattern: block) % 4096 == 0)
    #expect(residentPages(block) == 0)
    block.storeBytes(of: 1, as: UInt8.self)
    #expect(residentPages(block) == 1)
    memset(block, 1, HTTP2FrameMemory.sizes.upperBound)
    #expect(residentPages(block) == 5)
  }

  @Test func aBlockThatCameBackIsEmptyAndIsUsedAgain() throws {
    let memory = HTTP2FrameMemory()
    let block = try #require(memory.take())
    memset(block, 1, HTTP2FrameMemory.sizes.upperBound)
    memory.give(block)
    #expect(residentPages(block) == 0)
    #expect(memory.take() == block)
    #expect(block.load(as: UInt8.self) == 0)
  }

  @Test func noTwoBlocksOverlap() throws {
    let memory = HTTP2FrameMemory()
    let blocks = try (0..<200).map { _ in try #require(memory.take()) }.sorted()
    for (block, next) in zip(blocks, blocks.dropFirst()) {
      #expect(next - block >= HTTP2FrameMemory.sizes.upperBound)
    }
  }

  @Test(arguments: [
    (16_384 - 16 - 1, false), (16_384 - 16, true), (16_394, true), (20_480 - 16, true),
    (20_480 - 16 + 1, false),
  ])
  func nghttp2GetsFrameBuffersFromHere(size: Int, isFrame: Bool) throws {
    let memory = HTTP2Memory()
    let heads = UnsafeMutableRawPointer(memory.heads)
    let block = try #require(HTTP2Memory.allocate(size, heads))
    memset(block, 7, size)
    // A block of its own begins a page, behind the 16 bytes in front of it.
    #expect(!isFrame || UInt(bitPattern: block) % 4096 == 16)
    let larger = try #require(HTTP2Memory.reallocate(block, size * 2, heads))
    #expect(UnsafeRawBufferPointer(start: larger, count: size).allSatisfy { $0 == 7 })
    HTTP2Memory.free(larger, heads)
    let again = try #require(HTTP2Memory.allocate(size, heads))
    #expect(!isFrame || again == block)
    HTTP2Memory.free(again, heads)
  }
}
