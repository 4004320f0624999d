import Base

@testable import RPC

/// Compressed bytes for tests.
enum TestCompression {
  static func compress(_ bytes: [UInt8], _ coding: ContentCoding) -> [UInt8] {
    var output = ByteBuffer()
    bytes.withUnsafeBytes { Compression.deflate($0, coding: coding, into: &output) }
    return output.array()
  }

  static func inflate(
    _ bytes: [UInt8], _ coding: ContentCoding, _ limits: MessageLimits = MessageLimits()
  ) throws(InflateError) -> [UInt8] {
    var result = Result<[UInt8], InflateError>.success([])
    bytes.withUnsafeBytes { bytes in
      var output = ByteBuffer()
      do throws(InflateError) {
        try Compression.inflate(bytes, coding: coding, limits: limits, into: &output)
        result = .success(output.array())
      } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }
}
