import Base
import Glibc

/// The `date` field's line (RFC 9110 section 6.6.1), made anew once a second.
final class HTTPDate {
  private var second = Int64.min
  private var line = ByteBuffer(capacity: 64)

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
    line.append("date: ")
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
  }

  /// Appends the line, with its end.
  func write(into output: inout ByteBuffer) { line.withUnsafeBytes { output.append($0) } }

  private func append(_ number: Int32) {
    line.append(UInt8(48 + number / 10))
    line.append(UInt8(48 + number % 10))
  }
}
