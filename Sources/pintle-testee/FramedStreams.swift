import Glibc
import Server

/// Messages on the standard input and output, each behind its length in four bytes: how the public conformance
/// suites speak to the program that they test.
struct FramedStreams {
  /// The longest message that is read, in bytes.
  static let maxMessageBytes = 64 * 1024 * 1024

  /// In which order the bytes of a length stand.
  enum ByteOrder { case bigEndian, littleEndian }

  let order: ByteOrder

  /// The next message; nil when the input ends before one begins.
  func read() throws(CommandError) -> [UInt8]? {
    guard let prefix = try Self.read(4) else { return nil }
    let digits = order == .bigEndian ? prefix : prefix.reversed()
    let count = digits.reduce(0) { $0 << 8 | Int($1) }
    guard count <= Self.maxMessageBytes else {
      throw .failure("a message of \(count) bytes, at most \(Self.maxMessageBytes) are read")
    }
    guard let message = try Self.read(count) else { throw Self.endsEarly }
    return message
  }

  /// Writes a message with its length.
  func write(_ message: [UInt8]) throws(CommandError) {
    let count = UInt32(message.count)
    let prefix = withUnsafeBytes(of: order == .bigEndian ? count.bigEndian : count.littleEndian) {
      Array($0)
    }
    let bytes = prefix + message
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress! + written, $0.count - written)
      }
      if count < 0, errno != EINTR {
        throw .failure("cannot write the answer: \(String(cString: strerror(errno)))")
      }
      written += max(0, count)
    }
  }

  private static let endsEarly = CommandError.failure("the input ends inside a message")

  /// Exactly `count` bytes; nil when the input has ended before the first.
  private static func read(_ count: Int) throws(CommandError) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(STDIN_FILENO, $0.baseAddress! + filled, count - filled)
      }
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw .failure("cannot read: \(String(cString: strerror(errno)))") }
      if got == 0 {
        if filled == 0 { return nil }
        throw endsEarly
      }
      filled += got
    }
    return bytes
  }
}
