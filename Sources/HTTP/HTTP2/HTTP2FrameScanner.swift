/// Follows the frames in the bytes of a connection (RFC 9113 section 4.1), for those that nghttp2 tells nobody of:
/// PRIORITY, types that it does not know, and frames on streams that are over.
///
/// It is asked only when such frames may have come, so it costs ordinary requests nothing.
struct HTTP2FrameScanner {
  /// A frame that was complete.
  struct Frame: Equatable {
    var type: UInt8
    var id: Int32
    var length: Int
    /// The first four bytes of the payload: of PRIORITY, the stream that it depends on.
    var start: UInt32
  }

  static let dataType: UInt8 = 0
  static let headersType: UInt8 = 1
  static let priorityType: UInt8 = 2
  static let resetType: UInt8 = 3
  static let continuationType: UInt8 = 9
  private static let endHeaders: UInt8 = 4

  /// Bytes of the header of the frame at hand that have come; 9 while its payload comes.
  private var headerCount = 9
  /// What is missing of the payload at hand.
  private var left = Self.prefaceBytes
  private var flags: UInt8 = 0
  private var frame = Frame(type: 0, id: 0, length: Self.prefaceBytes, start: 0)
  /// Whole frames of a header block whose end has not come: nghttp2 tells of a block as one frame.
  private var blockBytes = 0
  private var isPreface = true

  /// What a client sends before its first frame.
  static let prefaceBytes = 24

  /// How many bytes have come that nghttp2 will tell of later, when their frame is complete; negative for those of the
  /// preface that are missing.
  var pendingBytes: Int {
    if isPreface { return -left }
    guard headerCount == 9 else { return blockBytes + headerCount }
    // The payload of DATA is told as it comes.
    return blockBytes + (frame.type == Self.dataType ? 9 : 9 + frame.length - left)
  }

  /// Goes on at the beginning of a frame.
  mutating func restart() {
    self = HTTP2FrameScanner()
    isPreface = false
    beginFrame()
  }

  /// Follows further bytes; calls `body` with each frame that ends in them.
  mutating func scan(_ bytes: UnsafeRawBufferPointer, _ body: (Frame) -> Void) {
    var index = 0
    while index < bytes.count {
      if headerCount < 9 {
        take(bytes[index])
        index += 1
      } else {
        let count = min(left, bytes.count - index)
        let taken = frame.length - left
        for offset in taken..<max(taken, min(4, taken + count)) {
          frame.start = frame.start << 8 | UInt32(bytes[index + offset - taken])
        }
        left -= count
        index += count
      }
      if headerCount == 9, left == 0 { endFrame(body) }
    }
  }

  private mutating func take(_ byte: UInt8) {
    switch headerCount {
    case 0..<3: frame.length = frame.length << 8 | Int(byte)
    case 3: frame.type = byte
    case 4: flags = byte
    case 5: frame.id = Int32(byte & 0x7f)
    default: frame.id = frame.id << 8 | Int32(byte)
    }
    headerCount += 1
    if headerCount == 9 { left = frame.length }
  }

  private mutating func endFrame(_ body: (Frame) -> Void) {
    if isPreface {
      isPreface = false
    } else {
      if frame.type == Self.headersType || frame.type == Self.continuationType {
        blockBytes = flags & Self.endHeaders == 0 ? blockBytes + 9 + frame.length : 0
      }
      body(frame)
    }
    beginFrame()
  }

  private mutating func beginFrame() {
    headerCount = 0
    left = 0
    frame = Frame(type: 0, id: 0, length: 0, start: 0)
  }
}
