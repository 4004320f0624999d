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

  /// The string of bytes that are known to be UTF-8.
  init(knownUTF8 bytes: UnsafeRawBufferPointer) {
    self.init(copying: UTF8Span(unchecked: bytes.bindMemory(to: UInt8.self).span))
  }
}

extension UnsafeRawBufferPointer {
  /// Whether no byte has its high bit set; eight bytes at a time.
  var isASCII: Bool {
    var index = 0
    while index &+ 8 <= count {
      if loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 {
        return false
      }
      index &+= 8
    }
    while index < count {
      if self[index] >= 0x80 { return false }
      index &+= 1
    }
    return true
  }

  /// Whether the bytes are UTF-8.
  var isUTF8: Bool {
    do {
      _ = try UTF8Span(validating: bindMemory(to: UInt8.self).span)
      return true
    } catch { return false }
  }
}
