import Base
import CZlib
import HTTP

/// A compression that bodies and messages may be sent in.
public enum ContentCoding: UInt8, Sendable, CaseIterable {
  /// Not compressed.
  case identity
  /// RFC 1952; several members may follow one another.
  case gzip
  /// The zlib format (RFC 1950), which HTTP calls "deflate".
  case deflate

  /// The name on the wire.
  public var name: StaticString {
    switch self {
    case .identity: "identity"
    case .gzip: "gzip"
    case .deflate: "deflate"
    }
  }

  /// What the server says it accepts when a client's coding is unknown to it.
  static let accepted = "gzip,deflate,identity"

  /// Recognises a coding's name; an empty one is identity.
  init?(_ name: UnsafeRawBufferPointer) {
    if name.isEmpty || name.isToken("identity") {
      self = .identity
    } else if name.isToken("gzip") {
      self = .gzip
    } else if name.isToken("deflate") {
      self = .deflate
    } else {
      return nil
    }
  }

  /// The coding to answer in, out of what a client says it accepts: gzip before deflate before none.
  ///
  /// Weights are not compared; an entry with weight 0 is refused (RFC 9110 section 12.5.3).
  init(accepting list: UnsafeRawBufferPointer?) {
    var best = ContentCoding.identity
    list?.forEachElement { entry in
      guard best != .gzip, !entry.hasNoWeight else { return }
      let name = entry.withoutParameters
      if name.isToken("gzip") {
        best = .gzip
      } else if name.isToken("deflate") {
        best = .deflate
      }
    }
    self = best
  }
}

/// Why compressed bytes were refused.
enum InflateError: Error, Equatable {
  /// More came out than a message may be long.
  case tooLong
  /// So much came out of so little that it must be an attack (`MessageLimits.maxInflateRatio`).
  case ratio
  /// So many blocks held so little that it must be an attack (`MessageLimits.inflateFreeBlocks`).
  case blocks
  /// The bytes are not in the coding's format, or a checksum is wrong.
  case corrupt
  /// The bytes end before the format does.
  case truncated
}

/// Compression and decompression of whole messages with zlib, bounded while they run.
enum Compression {
  /// Appends what `bytes` stand for; nothing beyond `limit` bytes is ever produced.
  static func inflate(
    _ bytes: UnsafeRawBufferPointer, coding: ContentCoding, limits: MessageLimits,
    into output: inout ByteBuffer
  ) throws(InflateError) {
    guard coding != .identity else {
      guard bytes.count <= limits.maxMessageBytes else { throw .tooLong }
      output.append(bytes)
      return
    }
    // An empty message may be sent as no bytes at all, whatever its coding says.
    guard !bytes.isEmpty else { return }
    var stream = z_stream()
    let windowBits = coding == .gzip ? MAX_WBITS + 16 : MAX_WBITS
    guard
      inflateInit2_(&stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw .corrupt }
    defer { inflateEnd(&stream) }
    // zlib only reads through this pointer.
    stream.next_in = UnsafeMutablePointer(
      mutating: bytes.baseAddress!.assumingMemoryBound(to: UInt8.self))
    stream.avail_in = UInt32(clamping: bytes.count)
    let start = output.count
    var blocks = 0
    let firstChunk = min(max(bytes.count * 4, 1024), 64 * 1024)
    while true {
      let produced = output.count - start
      // One byte of room beyond the limit tells a message of exactly the limit from a longer one.
      let room = min(produced == 0 ? firstChunk : 64 * 1024, limits.maxMessageBytes + 1 - produced)
      var status = Z_OK
      output.append(upTo: room) { target in
        stream.next_out = target.baseAddress!.assumingMemoryBound(to: UInt8.self)
        stream.avail_out = UInt32(target.count)
        // Comes back behind each block, too.
        status = CZlib.inflate(&stream, Z_BLOCK)
        return target.count - Int(stream.avail_out)
      }
      let total = output.count - start
      guard total <= limits.maxMessageBytes else { throw .tooLong }
      guard total <= limits.inflateFreeBytes || total / limits.maxInflateRatio <= bytes.count else {
        throw .ratio
      }
      // A block may bring nothing and take as long as a thousand bytes; 128 says that one has ended, or a head.
      if status == Z_OK, stream.data_type & 128 != 0 { blocks += 1 }
      guard blocks <= limits.inflateFreeBlocks + total / limits.minInflatedBlockBytes else {
        throw .blocks
      }
      switch status {
      case Z_STREAM_END:
        if stream.avail_in == 0 { return }
        // RFC 1952 section 2.2: a gzip file is a series of members.
        guard coding == .gzip, inflateReset(&stream) == Z_OK else { throw .corrupt }
      case Z_OK:
        // Inside a block, input is left only while the output has no room; no input and room means that bytes are missing.
        // Between two blocks the next call finds out.
        if stream.avail_in == 0, stream.avail_out > 0, stream.data_type & 128 == 0 {
          throw .truncated
        }
      case Z_BUF_ERROR: throw .truncated
      default: throw .corrupt
      }
    }
  }

  /// Appends `bytes` in compressed form.
  static func deflate(
    _ bytes: UnsafeRawBufferPointer, coding: ContentCoding, into output: inout ByteBuffer
  ) {
    guard coding != .identity else {
      output.append(bytes)
      return
    }
    var stream = z_stream()
    let windowBits = coding == .gzip ? MAX_WBITS + 16 : MAX_WBITS
    let opened = deflateInit2_(
      &stream, level, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(opened == Z_OK, "zlib has no memory for a compressor")
    defer { deflateEnd(&stream) }
    // zlib only reads through this pointer; an empty input may have none.
    stream.next_in = bytes.baseAddress.map {
      UnsafeMutablePointer(mutating: $0.assumingMemoryBound(to: UInt8.self))
    }
    stream.avail_in = UInt32(clamping: bytes.count)
    output.append(upTo: Int(deflateBound(&stream, UInt(bytes.count)))) { target in
      stream.next_out = target.baseAddress!.assumingMemoryBound(to: UInt8.self)
      stream.avail_out = UInt32(target.count)
      // The room is zlib's own upper bound, so one call is enough.
      let status = CZlib.deflate(&stream, Z_FINISH)
      precondition(status == Z_STREAM_END, "zlib did not finish within its own bound")
      return target.count - Int(stream.avail_out)
    }
  }

  /// Fast rather than small: messages are short-lived.
  private static let level: Int32 = 3
}
