public import Base

/// The five bytes before each message of gRPC, gRPC-Web and Connect streams: one flag byte and the
/// message's length, big-endian.
///
/// What the flags mean is left to the callers.
///
/// gRPC: PROTOCOL-HTTP2 "Length-Prefixed-Message"; Connect:
/// https://connectrpc.com/docs/protocol#enveloped-message.
public struct Envelope: Sendable, Equatable {
  /// The prefix's size.
  public static let prefixBytes = 5

  /// The message is compressed with the call's encoding.
  public static let compressed: UInt8 = 1
  /// Connect: the message ends the stream.
  public static let endOfStream: UInt8 = 2
  /// gRPC-Web: the message holds the trailers.
  public static let trailers: UInt8 = 0x80

  /// What the dialect says of the message: compressed, or the last one.
  public var flags: UInt8
  /// The bytes that follow the prefix.
  public var count: Int

  /// Makes a prefix.
  public init(flags: UInt8, count: Int) {
    self.flags = flags
    self.count = count
  }

  /// Reads the prefix at the front of `buffer`; nil when fewer than five bytes are there.
  @inlinable
  public init?(front buffer: borrowing ByteBuffer) {
    guard buffer.count >= Self.prefixBytes else { return nil }
    let parsed = buffer.withUnsafeBytes { bytes in
      Envelope(
        flags: bytes[0],
        count: Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 1, as: UInt32.self))))
    }
    self = parsed
  }

  /// Appends a prefix whose length `close` will set, and returns where it stands.
  @inlinable
  public static func open(in buffer: inout ByteBuffer) -> Int {
    let position = buffer.count
    buffer.append(upTo: prefixBytes) { room in
      room.storeBytes(of: 0, as: UInt32.self)
      room[4] = 0
      return prefixBytes
    }
    return position
  }

  /// Sets the flags and the length of the prefix at `position`; its message ends at the buffer's end.
  @inlinable @inline(__always)
  public static func close(_ position: Int, flags: UInt8 = 0, in buffer: inout ByteBuffer) {
    let count = buffer.count - position - prefixBytes
    buffer.withUnsafeMutableBytes { bytes in
      bytes[position] = flags
      bytes.storeBytes(
        of: UInt32(truncatingIfNeeded: count).bigEndian, toByteOffset: position + 1,
        as: UInt32.self)
    }
  }
}
