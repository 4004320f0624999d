extension String {
  /// The string of UTF-8 bytes; nil when they are not UTF-8 (RFC 3629: no surrogates, nothing overlong).
  init?(validatedUTF8 bytes: UnsafeRawBufferPointer) {
    let units = bytes.bindMemory(to: UInt8.self).span
    if bytes.isASCII {
      self.init(copying: UTF8Span(unchecked: units, isKnownASCII: true))
      return
    }
    do { self.init(copying: try UTF8Span(validating: units)) } catch { return nil }
  }

  /// The string of bytes that are known to be UTF-8, and perhaps ASCII.
  init(knownUTF8 bytes: UnsafeRawBufferPointer, isASCII: Bool = false) {
    self.init(
      copying: UTF8Span(
        unchecked: bytes.bindMemory(to: UInt8.self).span, isKnownASCII: isASCII))
  }
}

extension UnsafeRawBufferPointer {
  /// Whether no byte has its high bit set; 32 bytes at a time.
  var isASCII: Bool {
    // Safe: each load ends at `count` at the latest.
    guard count >= 8, let start = baseAddress else { return allSatisfy { $0 < 0x80 } }
    var found: UInt64 = 0
    var next = start
    let end = start + count
    while end - next > 32 {
      found |= next.loadUnaligned(as: UInt64.self)
      found |= next.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      found |= next.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
      found |= next.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
      if found & 0x8080_8080_8080_8080 != 0 { return false }
      next += 32
    }
    // At most 32 are left. Behind others, or at eight and more, those from both ends overlap where they are fewer.
    if end - next > 16 {
      found |= next.loadUnaligned(as: UInt64.self)
      found |= next.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      found |= (end - 16).loadUnaligned(as: UInt64.self)
    } else if end - next >= 8 {
      found |= next.loadUnaligned(as: UInt64.self)
    }
    found |= (end - 8).loadUnaligned(as: UInt64.self)
    return found & 0x8080_8080_8080_8080 == 0
  }

  /// Whether the bytes are UTF-8.
  var isUTF8: Bool {
    do {
      _ = try UTF8Span(validating: bindMemory(to: UInt8.self).span)
      return true
    } catch { return false }
  }
}
