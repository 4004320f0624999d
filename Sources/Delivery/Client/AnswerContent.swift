import Base
import CZlib

/// Why an answer's body cannot be read.
public enum AnswerContentError: Error, Sendable, Equatable {
  /// Its head names a coding that is not undone here; the name, cut.
  case unknownCoding(String)
  /// Its head names more codings than Limits.maxOutgoingCodings.
  case tooManyCodings(limit: Int)
  /// The bytes are not what the coding says, or a checksum is wrong.
  case corrupt(coding: String)
  /// The bytes end before the coding does.
  case truncated(coding: String)
  /// Its head tells several lengths, of which one is right; the field's value, cut.
  case ambiguousLength(String)
  /// It is longer than Limits.maxOutgoingAnswerBytes once its codings are undone.
  case tooLong(limit: Int)
  /// It is compressed in more blocks than Limits.outgoingFreeBlocks for what they hold.
  case tooManyBlocks(coding: String)
}

extension AnswerContentError: CustomStringConvertible {
  /// What a log says of it.
  public var description: String {
    switch self {
    case .unknownCoding(let name): "its coding \"\(EchoedText.cut(name))\" is not understood"
    case .tooManyCodings(let limit): "it has more than \(limit) codings"
    case .corrupt(let coding): "it is no \(coding)"
    case .truncated(let coding): "its \(coding) is cut off"
    case .ambiguousLength(let text): "its length is \"\(text)\""
    case .tooLong(let limit): "it is longer than \(limit) bytes"
    case .tooManyBlocks(let coding): "its \(coding) has too many blocks for what they hold"
    }
  }
}

/// The codings of an answer's body that are undone (RFC 9110 section 8.4.1).
private enum AnswerCoding: String {
  case gzip
  /// The zlib format, or what some servers send for it: the deflate format without a frame.
  case deflate
}

extension OutgoingAnswer {
  /// The body as the server meant it: its content codings undone, without a byte order mark in front.
  ///
  /// Read where the body decides something, so that one which cannot be read is never taken for one that says
  /// nothing. Nothing beyond Limits.maxOutgoingAnswerBytes is ever produced, at no stage.
  public func content() throws(AnswerContentError) -> [UInt8] {
    var codings: [AnswerCoding] = []
    for name in tokens(of: "content-encoding") {
      switch name {
      case "identity": continue
      case "gzip", "x-gzip": codings.append(.gzip)
      case "deflate": codings.append(.deflate)
      default: throw .unknownCoding(String(name.unicodeScalars.prefix(64)))
      }
      guard codings.count <= Limits.maxOutgoingCodings else {
        throw .tooManyCodings(limit: Limits.maxOutgoingCodings)
      }
    }
    // libcurl takes chunks apart; what else a server did to the message on its way was not asked for.
    for name in tokens(of: "transfer-encoding") where name != "chunked" && name != "identity" {
      throw .unknownCoding(String(name.unicodeScalars.prefix(64)))
    }
    let lengths = tokens(of: "content-length")
    if lengths.contains(where: { !$0.utf8Equals(lengths[0]) }) {
      throw .ambiguousLength(String(lengths.joined(separator: ", ").unicodeScalars.prefix(64)))
    }
    var body = body
    if body.isEmpty, let last = codings.last {
      // Some servers name a coding although there is nothing that it was applied to. Without a length in the head
      // the connection's end is the body's, which may have come early.
      guard status == 204 || hasField("content-length") || hasField("transfer-encoding") else {
        throw .truncated(coding: last.rawValue)
      }
      return []
    }
    // They are named in the order in which they were applied.
    for coding in codings.reversed() { body = try coding.undo(body) }
    if !codings.isEmpty, let secrets { body = secrets.hidden(in: body) }
    // RFC 8259 section 8.1: whoever reads JSON may pass over it.
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { body.removeFirst(3) }
    return body
  }
}

extension AnswerCoding {
  /// What `bytes`, which are not empty, stand for.
  func undo(_ bytes: [UInt8]) throws(AnswerContentError) -> [UInt8] {
    switch self {
    case .gzip: return try inflate(bytes, windowBits: MAX_WBITS + 16)
    case .deflate:
      // RFC 1950 section 2.2: method 8, and a check that makes the first two bytes a multiple of 31.
      let isFramed =
        bytes.count >= 2 && bytes[0] & 0x0F == 8
        && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
      return try inflate(bytes, windowBits: isFramed ? MAX_WBITS : -MAX_WBITS)
    }
  }

  private func inflate(
    _ bytes: [UInt8], windowBits: Int32
  ) throws(AnswerContentError) -> [UInt8] {
    let limit = Limits.maxOutgoingAnswerBytes
    var stream = z_stream()
    guard
      inflateInit2_(&stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw .corrupt(coding: rawValue) }
    defer { inflateEnd(&stream) }
    var output = ByteBuffer()
    let end = bytes.withUnsafeBufferPointer { input in
      // zlib only reads through this pointer.
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(input.count)
      return run(&stream, into: &output, limit: limit)
    }
    switch end {
    case .complete: return output.array()
    case .corrupt: throw .corrupt(coding: rawValue)
    case .truncated: throw .truncated(coding: rawValue)
    case .tooLong: throw .tooLong(limit: limit)
    case .tooManyBlocks: throw .tooManyBlocks(coding: rawValue)
    }
  }

  private enum End {
    case complete, corrupt, truncated, tooLong, tooManyBlocks
  }

  private func run(_ stream: inout z_stream, into output: inout ByteBuffer, limit: Int) -> End {
    var blocks = 0
    while true {
      // One byte of room beyond the limit tells a body of exactly the limit from a longer one.
      let room = min(64 * 1024, limit + 1 - output.count)
      var status = Z_OK
      output.append(upTo: room) { target in
        stream.next_out = target.baseAddress!.assumingMemoryBound(to: UInt8.self)
        stream.avail_out = UInt32(target.count)
        // Comes back behind each block, too.
        status = CZlib.inflate(&stream, Z_BLOCK)
        return target.count - Int(stream.avail_out)
      }
      guard output.count <= limit else { return .tooLong }
      // A block may bring nothing and take as long as a thousand bytes; 128 says that one has ended, or a head.
      if status == Z_OK, stream.data_type & 128 != 0 { blocks += 1 }
      guard
        blocks <= Limits.outgoingFreeBlocks + output.count / Limits.minOutgoingBlockBytes
      else { return .tooManyBlocks }
      switch status {
      case Z_STREAM_END:
        if stream.avail_in == 0 { return .complete }
        // RFC 1952 section 2.2: a gzip file is a series of members.
        guard self == .gzip, inflateReset(&stream) == Z_OK else { return .corrupt }
      case Z_OK:
        // Inside a block, input is left only while the output has no room; no input and room means that bytes are missing.
        // Between two blocks the next call finds out.
        if stream.avail_in == 0, stream.avail_out > 0, stream.data_type & 128 == 0 {
          return .truncated
        }
      case Z_BUF_ERROR: return .truncated
      default: return .corrupt
      }
    }
  }
}
