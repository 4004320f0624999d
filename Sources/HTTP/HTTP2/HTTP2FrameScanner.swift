/// Follows the frames in the bytes of a connection (RFC 9113 section 4.1), for those that nghttp2 tells nobody of: types
/// that it does not know, and frames on streams that are over.
///
/// It is asked only when such frames may have come, so it costs ordinary requests nothing.
struct HTTP2FrameScanner {
  /// Bytes of the header of the frame at hand that have come; 9 while its payload comes.
  private var headerCount = 9
  /// What is missing of the payload at hand.
  private var left = Self.prefaceBytes
  private var length = 0
  private var type: UInt8 = 0
  private var flags: UInt8 = 0
  private var id: UInt32 = 0
  /// Whole frames of a header block whose end has not come: nghttp2 tells of a block as one frame.
  private var blockBytes = 0
  private var isPreface = true

  /// What a client sends before its first frame.
  static let prefaceBytes = 24

  private static let dataType: UInt8 = 0
  static let headersType: UInt8 = 1
  private static let continuationType: UInt8 = 9
  private static let endHeaders: UInt8 = 4

  /// How many bytes have come that nghttp2 will tell of later, when their frame is complete; negative for those of the
  /// preface that are missing.
  var pendingBytes: Int {
    if isPreface { return -left }
    guard headerCount == 9 else { return blockBytes + headerCount }
    // The payload of DATA is told as it comes.
    return blockBytes + (type == Self.dataType ? 9 : 9 + length - left)
  }

  /// Goes on at the beginning of a frame.
  mutating func restart() {
    self = HTTP2FrameScanner()
    isPreface = false
    headerCount = 0
    left = 0
  }

  /// Follows further bytes; calls `body` with the type and the stream of each frame that begins.
  mutating func scan(_ bytes: UnsafeRawBufferPointer, _ body: (_ type: UInt8, _ id: Int32) -> Void)
  {
    var index = 0
    while index < bytes.count {
      if headerCount == 9 {
        let count = min(left, bytes.count - index)
        left -= count
        index += count
      } else {
        take(bytes[index])
        index += 1
        if headerCount == 9 { body(type, Int32(bitPattern: id & 0x7fff_ffff)) }
      }
      if headerCount == 9, left == 0 { endFrame() }
    }
  }

  private mutating func take(_ byte: UInt8) {
    switch headerCount {
    case 0..<3: length = length << 8 | Int(byte)
    case 3: type = byte
    case 4: flags = byte
    default: id = id << 8 | UInt32(byte)
    }
    headerCount += 1
    if headerCount == 9 { left = length }
  }

  private mutating func endFrame() {
    if !isPreface, type == Self.headersType || type == Self.continuationType {
      blockBytes = flags & Self.endHeaders == 0 ? blockBytes + 9 + length : 0
    }
    isPreface = false
    headerCount = 0
    length = 0
    id = 0
  }
}
