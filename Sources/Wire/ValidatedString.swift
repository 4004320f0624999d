import Glibc

extension String {
  /// The string of UTF-8 bytes; nil when they are not UTF-8 (RFC 3629: no surrogates, nothing overlong).
  init?(validatedUTF8 bytes: UnsafeRawBufferPointer) {
    if bytes.isASCII {
      self.init(knownUTF8: bytes)
      return
    }
    do {
      let span = try UTF8Span(validating: bytes.bindMemory(to: UInt8.self).span)
      self.init(copying: span)
    } catch { return nil }
  }

  /// The string of bytes that are known to be UTF-8.
  init(knownUTF8 bytes: UnsafeRawBufferPointer) {
    self.init(unsafeUninitializedCapacity: bytes.count) { room in
      if let start = bytes.baseAddress, bytes.count > 0 {
        memcpy(room.baseAddress!, start, bytes.count)
      }
      return bytes.count
    }
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
}
