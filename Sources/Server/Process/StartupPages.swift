import Base
import Glibc

/// Gives back the memory that only the start needed: pages of the program's files, and what was freed since.
///
/// Starting touches a little of nearly everything, and the kernel maps sixteen pages around each touch: a third of
/// what a server would hold at rest. What serving needs is mapped again from the page cache when it is touched.
enum StartupPages {
  /// Unmaps the pages of the program and its libraries; costs a fault for each that is needed again.
  ///
  /// Nothing but copies of files is dropped: no mapping that may be written, and none with pages of its own, such as those
  /// in which relocations were done before they were closed.
  static func release() {
    guard let maps = try? FileAccess.read("/proc/self/smaps", limit: 4 << 20) else { return }
    for range in releasable(maps) {
      // A failure leaves everything as it was.
      _ = madvise(
        UnsafeMutableRawPointer(bitPattern: range.lowerBound), range.count, Int32(MADV_DONTNEED))
    }
    FreeMemory.giveBack()
  }

  /// The addresses of the mappings in proc(5)'s smaps that hold nothing but what stands in their files.
  static func releasable(_ maps: [UInt8]) -> [Range<UInt>] {
    var found: [Range<UInt>] = []
    var range: Range<UInt>?
    /// Whether it is told that the mapping has no pages of its own, in memory ("Anonymous") and elsewhere ("Swap").
    var (hasNone, hasNoneElsewhere) = (false, false)
    func end() {
      if let range, hasNone, hasNoneElsewhere { found.append(range) }
      (range, hasNone, hasNoneElsewhere) = (nil, false, false)
    }
    for line in maps.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
      guard let name = words.first else { continue }
      let isNone = words.count > 1 && words[1].elementsEqual("0".utf8)
      if name.elementsEqual("Anonymous:".utf8) {
        hasNone = isNone
      } else if name.elementsEqual("Swap:".utf8) {
        hasNoneElsewhere = isNone
      } else if name.last != UInt8(ascii: ":") {
        end()
        range = fileRange(line)
      }
    }
    end()
    return found
  }

  /// The addresses of a mapping's first line, if it is a private one of a file that is read or run and not written.
  static func fileRange(_ line: ArraySlice<UInt8>) -> Range<UInt>? {
    // "start-end rights offset device inode path"
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
    guard words.count == 6,
      words[1].elementsEqual("r-xp".utf8) || words[1].elementsEqual("r--p".utf8),
      words[5].drop(while: { $0 == UInt8(ascii: " ") }).first == UInt8(ascii: "/")
    else { return nil }
    let bounds = words[0].split(separator: UInt8(ascii: "-")).map {
      UInt(String(decoding: $0, as: UTF8.self), radix: 16)
    }
    guard bounds.count == 2, let start = bounds[0], let end = bounds[1], start < end else {
      return nil
    }
    return start..<end
  }
}
