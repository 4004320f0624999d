import Glibc

/// Gives back the program text that only the start needed.
///
/// Starting touches a little of nearly everything, and the kernel maps sixteen pages around each touch: a third of
/// what a server would hold at rest. What serving needs is mapped again from the page cache when it is touched.
enum StartupPages {
  /// Unmaps the executable pages of the program and its libraries; costs a fault for each that is needed again.
  ///
  /// Nothing but copies of files is dropped: what may be written, or was before relocations were done, is mapped
  /// without the right to execute.
  static func release() {
    guard let maps = try? FileAccess.read("/proc/self/maps", limit: 1 << 20) else { return }
    for line in maps.split(separator: UInt8(ascii: "\n")) {
      guard let range = fileTextRange(line[...]) else { continue }
      // A failure leaves everything as it was.
      _ = madvise(
        UnsafeMutableRawPointer(bitPattern: range.lowerBound), range.count, Int32(MADV_DONTNEED))
    }
  }

  /// The addresses of a line of proc(5)'s maps, if they are a private read-only mapping of a file's text.
  static func fileTextRange(_ line: ArraySlice<UInt8>) -> Range<UInt>? {
    // "start-end rights offset device inode path"
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
    guard words.count == 6, words[1].elementsEqual("r-xp".utf8),
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
