import CNghttp2
import Glibc

/// Makes nghttp2's view of response fields.
///
/// Nothing is copied: the arena must live until the frame is sent.
enum HTTP2Fields {
  static let noCopy = UInt8(
    NGHTTP2_NV_FLAG_NO_COPY_NAME.rawValue | NGHTTP2_NV_FLAG_NO_COPY_VALUE.rawValue)

  /// Writes the fields of `block` to `fields`, which has room for them.
  static func fill(_ fields: UnsafeMutablePointer<nghttp2_nv>, _ block: HTTPFieldBlock) {
    block.withArena { arena in
      // nghttp2 takes pointers to mutable bytes but does not write to what it need not copy.
      let base = UnsafeMutablePointer(
        mutating: arena.baseAddress?.assumingMemoryBound(to: UInt8.self))
      guard let base else { return }
      for (index, range) in block.ranges.enumerated() {
        fields[index] = nghttp2_nv(
          name: base + range.name, value: base + range.value, namelen: range.nameCount,
          valuelen: range.valueCount, flags: noCopy)
      }
    }
  }
}

/// The `:status` fields from 100 to 599, whose digits live as long as the table.
final class HTTP2Statuses {
  private let digits: UnsafeMutablePointer<UInt8>

  init() {
    digits = .allocate(capacity: 500 * 3)
    for status in 100..<600 {
      let at = digits + (status - 100) * 3
      at[0] = UInt8(48 + status / 100)
      at[1] = UInt8(48 + status / 10 % 10)
      at[2] = UInt8(48 + status % 10)
    }
  }

  deinit { digits.deallocate() }

  subscript(status: Int) -> nghttp2_nv {
    let name: StaticString = ":status"
    return nghttp2_nv(
      name: UnsafeMutablePointer(mutating: name.utf8Start), value: digits + (status &- 100) &* 3,
      namelen: 7, valuelen: 3, flags: HTTP2Fields.noCopy)
  }
}
