import Base

/// What a frame of a WebSocket is (RFC 6455 section 5.2); the other opcodes are reserved.
enum WebSocketOpcode: UInt8 {
  case continuation = 0
  case text = 1
  case binary = 2
  case close = 8
  case ping = 9
  case pong = 10

  /// Whether such frames may stand between the fragments of a message, and are never cut themselves.
  var isControl: Bool { rawValue >= 8 }
}

/// The frames that a server sends: whole ones, without mask.
enum WebSocketFrame {
  /// The most that a control frame may hold (RFC 6455 section 5.5).
  static let maxControlBytes = 125
  /// Set in the first byte of a frame that ends its message.
  static let fin: UInt8 = 0x80
  /// Set in the second byte of a frame with a mask.
  static let masked: UInt8 = 0x80

  /// Appends the head of a whole frame with `count` bytes behind it.
  static func appendHead(_ opcode: WebSocketOpcode, _ count: Int, to output: inout ByteBuffer) {
    let first = fin | opcode.rawValue
    if count <= maxControlBytes {
      output.append(first, UInt8(count))
    } else if count <= Int(UInt16.max) {
      output.append(first, 126)
      output.append(UInt8(count >> 8), UInt8(truncatingIfNeeded: count))
    } else {
      output.append(first, 127)
      for shift in stride(from: 56, through: 0, by: -8) {
        output.append(UInt8(truncatingIfNeeded: count >> shift))
      }
    }
  }

  /// Appends a whole control frame; what is more than may stand there is cut off.
  static func append(
    _ opcode: WebSocketOpcode, _ payload: UnsafeRawBufferPointer, to output: inout ByteBuffer
  ) {
    let payload = UnsafeRawBufferPointer(rebasing: payload.prefix(maxControlBytes))
    appendHead(opcode, payload.count, to: &output)
    output.append(payload)
  }
}

/// Why a WebSocket is closed (RFC 6455 section 7.4).
public struct WebSocketCloseCode: RawRepresentable, Sendable, Hashable {
  public var rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// What was to be done is done.
  public static let normal = WebSocketCloseCode(rawValue: 1000)
  /// The server ends, or the page is left.
  public static let goingAway = WebSocketCloseCode(rawValue: 1001)
  /// The peer breaks the protocol.
  public static let protocolError = WebSocketCloseCode(rawValue: 1002)
  /// A kind of message that is not taken.
  public static let unsupportedData = WebSocketCloseCode(rawValue: 1003)
  /// A text that is not UTF-8.
  public static let invalidData = WebSocketCloseCode(rawValue: 1007)
  /// A rule that no other code names is broken.
  public static let policyViolation = WebSocketCloseCode(rawValue: 1008)
  /// A message is longer than it may be.
  public static let messageTooBig = WebSocketCloseCode(rawValue: 1009)

  /// Whether a peer may send it: one that RFC 6455 or its registry defines for the wire, or one that is left to
  /// libraries and applications.
  var mayBeSent: Bool {
    switch rawValue {
    case 1000...1003, 1007...1014, 3000...4999: true
    default: false
    }
  }
}
