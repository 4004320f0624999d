import Base

/// Why what a client sends on a WebSocket cannot be taken.
public enum WebSocketFault: Error, Sendable, Equatable {
  /// The bytes break RFC 6455.
  case malformed(String)
  /// A text, or a reason, is not UTF-8.
  case notUTF8
  /// A message is longer than the reader takes.
  case tooLong
  /// The server keeps as much for the peer as it may.
  case holdsTooMuch
  /// Too many frames came that say nothing.
  case tooManyIdleFrames

  /// The code to close with.
  var closeCode: WebSocketCloseCode {
    switch self {
    case .malformed: .protocolError
    case .notUTF8: .invalidData
    case .tooLong: .messageTooBig
    case .holdsTooMuch, .tooManyIdleFrames: .policyViolation
    }
  }

  /// A sentence for the client's author.
  var text: String {
    switch self {
    case .malformed(let text): text
    case .notUTF8: "a text is not UTF-8"
    case .tooLong: "a message is too long"
    case .holdsTooMuch: "the server holds too much for this client"
    case .tooManyIdleFrames: "too many pings and empty frames"
    }
  }
}

/// Cuts a client's bytes into the messages and control frames of a WebSocket (RFC 6455 section 5), without extensions.
///
/// Messages are put together whatever their fragments; a message's length is bounded before its bytes are kept.
struct WebSocketReader: ~Copyable {
  /// What was read to its end.
  enum Event: Equatable {
    /// A message; it stands in `message`.
    case message(isText: Bool)
    /// A fragment without a byte.
    case emptyFragment
    /// A control frame; what it holds stands in `control`.
    case ping, pong, close
  }

  private enum State {
    /// Inside a frame's head, whose beginning stands in `head`.
    case head
    /// Inside what a frame holds.
    case payload(WebSocketOpcode, isFinal: Bool, length: Int, left: Int)
  }

  /// The longest message that is taken.
  let maxMessageBytes: Int
  /// The message at hand, unmasked.
  private(set) var message = ByteBuffer()
  /// What the control frame at hand holds, unmasked.
  private(set) var control = ByteBuffer()

  private var state = State.head
  private var head = ByteBuffer()
  private var mask: UInt32 = 0
  /// Whether the message at hand is a text; nil outside of messages.
  private var isText: Bool?
  /// Whether `message` was handed out.
  private var isMessageOver = false

  init(maxMessageBytes: Int) { self.maxMessageBytes = maxMessageBytes }

  /// The memory of a message that was handed out is kept for the next one up to so many bytes.
  static var keptBytes: Int { 16 * 1024 }

  /// Forgets the message that was handed out.
  mutating func removeMessage() {
    guard isMessageOver else { return }
    isMessageOver = false
    message.removeAll(keepingAtMost: Self.keptBytes)
  }

  /// Goes on with `bytes`, those behind what earlier calls used, to the next event; nil when more must come.
  ///
  /// `used` is set to how many bytes are dealt with. After an error nothing more can be read.
  mutating func next(
    _ bytes: UnsafeRawBufferPointer, used: inout Int
  ) throws(WebSocketFault) -> Event? {
    removeMessage()
    used = 0
    while true {
      switch state {
      case .head:
        guard try readHead(bytes, used: &used) else { return nil }
      case .payload(let opcode, let isFinal, let length, let left):
        let count = min(left, bytes.count - used)
        take(
          UnsafeRawBufferPointer(rebasing: bytes[used..<used + count]), opcode, isFinal: isFinal,
          length: length, left: left)
        used += count
        guard count == left else {
          state = .payload(opcode, isFinal: isFinal, length: length, left: left - count)
          return nil
        }
        state = .head
        if let event = try finish(opcode, isFinal: isFinal, isEmpty: length == 0) { return event }
      }
    }
  }

  // MARK: Heads

  /// Reads on in a frame's head; false when more must come.
  private mutating func readHead(
    _ bytes: UnsafeRawBufferPointer, used: inout Int
  ) throws(WebSocketFault) -> Bool {
    while head.count < 2 {
      guard used < bytes.count else { return false }
      head.append(bytes[used])
      used += 1
      // At once: what is wrong with the first byte is told without the second.
      if head.count == 1 { try checkFirst(head[0]) }
    }
    guard head[1] & WebSocketFrame.masked != 0 else {
      throw .malformed("a client's frame has no mask")
    }
    let short = Int(head[1] & 0x7f)
    let extra = short == 127 ? 8 : short == 126 ? 2 : 0
    while head.count < 2 + extra + 4 {
      guard used < bytes.count else { return false }
      head.append(bytes[used])
      used += 1
    }
    let length = try length(short, extra)
    let opcode = WebSocketOpcode(rawValue: head[0] & 0x0f).unsafelyUnwrapped
    try begin(opcode, isFinal: head[0] & WebSocketFrame.fin != 0, length: length)
    mask = head.withUnsafeBytes {
      UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: 2 + extra, as: UInt32.self))
    }
    head.removeAll()
    return true
  }

  private func checkFirst(_ byte: UInt8) throws(WebSocketFault) {
    guard byte & 0x70 == 0 else {
      throw .malformed("a reserved bit is set, but no extension was agreed")
    }
    guard let opcode = WebSocketOpcode(rawValue: byte & 0x0f) else {
      throw .malformed("the opcode \(byte & 0x0f) is reserved")
    }
    if opcode.isControl, byte & WebSocketFrame.fin == 0 {
      throw .malformed("a control frame is fragmented")
    }
  }

  private func length(_ short: Int, _ extra: Int) throws(WebSocketFault) -> Int {
    guard extra > 0 else { return short }
    var length: UInt64 = 0
    for index in 2..<2 + extra { length = length << 8 | UInt64(head[index]) }
    guard length >> 63 == 0 else { throw .malformed("a length has its first bit set") }
    guard length > (extra == 2 ? 125 : 0xffff) else {
      throw .malformed("a length is written with more bytes than it needs")
    }
    return Int(length)
  }

  private mutating func begin(
    _ opcode: WebSocketOpcode, isFinal: Bool, length: Int
  ) throws(WebSocketFault) {
    if opcode.isControl {
      guard length <= WebSocketFrame.maxControlBytes else {
        throw .malformed("a control frame holds more than 125 bytes")
      }
      control.removeAll()
    } else {
      switch (opcode, isText) {
      case (.continuation, nil):
        throw .malformed("a fragment continues no message")
      case (.continuation, _): break
      case (_, nil): isText = opcode == .text
      default: throw .malformed("a message begins inside another one")
      }
      guard length <= maxMessageBytes - message.count else { throw .tooLong }
    }
    state = .payload(opcode, isFinal: isFinal, length: length, left: length)
  }

  // MARK: What frames hold

  /// Unmasks a piece of what a frame of `length` bytes holds, of which `left` were still to come.
  private mutating func take(
    _ bytes: UnsafeRawBufferPointer, _ opcode: WebSocketOpcode, isFinal: Bool, length: Int,
    left: Int
  ) {
    guard !bytes.isEmpty else { return }
    let phase = (length - left) & 3
    if opcode.isControl {
      Self.unmask(bytes, mask, phase, into: &control)
    } else {
      // No more than has come is asked for, however long the frame says that it is. Only the last frame says how long
      // the message is: behind others the memory doubles, or each of many small ones would have all before it copied.
      message.reserve(bytes.count, upTo: isFinal ? message.count + left : maxMessageBytes)
      Self.unmask(bytes, mask, phase, into: &message)
    }
  }

  /// Appends `bytes` without the mask, which begins with its byte `phase` (RFC 6455 section 5.3).
  private static func unmask(
    _ bytes: UnsafeRawBufferPointer, _ mask: UInt32, _ phase: Int, into buffer: inout ByteBuffer
  ) {
    let turned = UInt64(mask >> UInt32(8 * phase) | mask << UInt32(8 * (4 - phase) & 31))
    let wide = (turned | turned << 32).littleEndian
    buffer.append(upTo: bytes.count) { room in
      var index = 0
      while index &+ 8 <= bytes.count {
        room.storeBytes(
          of: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ wide,
          toByteOffset: index, as: UInt64.self)
        index &+= 8
      }
      while index < bytes.count {
        room[index] =
          bytes[index] ^ UInt8(truncatingIfNeeded: turned >> UInt64(8 * (index & 3)))
        index &+= 1
      }
      return bytes.count
    }
  }

  /// Deals with a frame's end.
  private mutating func finish(
    _ opcode: WebSocketOpcode, isFinal: Bool, isEmpty: Bool
  ) throws(WebSocketFault) -> Event? {
    switch opcode {
    case .ping: return .ping
    case .pong: return .pong
    case .close:
      try checkClose()
      return .close
    case .text, .binary, .continuation:
      guard isFinal else { return isEmpty ? .emptyFragment : nil }
      let isText = self.isText ?? false
      self.isText = nil
      if isText {
        guard Self.isUTF8(message) else { throw .notUTF8 }
      }
      isMessageOver = true
      return .message(isText: isText)
    }
  }

  private func checkClose() throws(WebSocketFault) {
    guard control.count != 1 else { throw .malformed("a close has half a code") }
    guard control.count > 1 else { return }
    let code = UInt16(control[0]) << 8 | UInt16(control[1])
    guard WebSocketCloseCode(rawValue: code).mayBeSent else {
      throw .malformed("a close has the code \(code)")
    }
    let isUTF8 = control.withUnsafeBytes {
      Self.isUTF8(UnsafeRawBufferPointer(rebasing: $0[2...]))
    }
    guard isUTF8 else { throw .notUTF8 }
  }

  private static func isUTF8(_ buffer: borrowing ByteBuffer) -> Bool {
    buffer.withUnsafeBytes { isUTF8($0) }
  }

  private static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.withMemoryRebound(to: UInt8.self) { bytes in
      // Safe: the bytes do not change meanwhile.
      (try? UTF8Span(validating: Span(_unsafeElements: bytes))) != nil
    }
  }
}
