import Base
import Glibc

/// The `date` field (RFC 9110 section 6.6.1) as HTTP/1.1 and HTTP/2 write it, made anew once a second.
final class HTTPDate {
  private var second = Int64.min
  private var line = ByteBuffer(capacity: 64)
  /// What stands before the value on the wire, and how long that is.
  private static let prefix: StaticString = "date: "
  static let valueBytes = 29
  /// The field in HPACK (RFC 7541 section 6.2.2): a literal without indexing, whose name is entry 33 of the static
  /// table, so that it can stand at the end of any block.
  let block = UnsafeMutableRawPointer.allocate(byteCount: blockBytes, alignment: 8)
  static let blockBytes = 3 + valueBytes

  deinit { block.deallocate() }

  /// Moves to the time `nanoseconds` since 1970.
  func update(_ nanoseconds: Int64) {
    let now = nanoseconds / 1_000_000_000
    guard now != second else { return }
    second = now
    var time = time_t(now)
    var parts = tm()
    gmtime_r(&time, &parts)
    let days: [StaticString] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months: [StaticString] = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    line.removeAll()
    line.append(Self.prefix)
    line.append(days[Int(parts.tm_wday)])
    line.append(", ")
    append(parts.tm_mday)
    line.append(" ")
    line.append(months[Int(parts.tm_mon)])
    line.append(" ")
    line.append(decimal: Int64(parts.tm_year) + 1900)
    line.append(" ")
    append(parts.tm_hour)
    line.append(":")
    append(parts.tm_min)
    line.append(":")
    append(parts.tm_sec)
    line.append(" GMT\r\n")
    block.storeBytes(of: 0x0f, as: UInt8.self)
    block.storeBytes(of: 33 - 15, toByteOffset: 1, as: UInt8.self)
    block.storeBytes(of: UInt8(Self.valueBytes), toByteOffset: 2, as: UInt8.self)
    withValue { _ = memcpy(block + 3, $0.baseAddress!, Self.valueBytes) }
  }

  /// Calls `body` with the value.
  func withValue<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    line.withUnsafeBytes {
      let start = Self.prefix.utf8CodeUnitCount
      return body(UnsafeRawBufferPointer(rebasing: $0[start..<start + Self.valueBytes]))
    }
  }

  /// Appends the line, with its end.
  func write(into output: inout ByteBuffer) { line.withUnsafeBytes { output.append($0) } }

  private func append(_ number: Int32) {
    line.append(UInt8(48 + number / 10))
    line.append(UInt8(48 + number % 10))
  }
}
