import Glibc

extension [UInt8] {
  /// Whether a text stands anywhere in the bytes.
  func hold(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return withUnsafeBytes { bytes in
      guard var rest = bytes.baseAddress, let first = wanted.first else { return false }
      let end = rest + bytes.count
      while end - rest >= wanted.count,
        let found = memchr(rest, Int32(first), end - rest - wanted.count + 1)
      {
        if memcmp(found, wanted, wanted.count) == 0 { return true }
        rest = UnsafeRawPointer(found) + 1
      }
      return false
    }
  }
}
