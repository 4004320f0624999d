import Base

/// What a Retry-After field asks for (RFC 9110 section 10.2.3).
public enum RetryAfter: Sendable, Equatable {
  /// To wait so many seconds.
  case seconds(Int64)
  /// To wait until so many seconds since 1970.
  case date(Int64)

  /// Reads the field's value; nil when it is neither a count of seconds nor an HTTP date.
  public init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
    if !bytes.isEmpty, bytes.allSatisfy({ (0x30...0x39).contains($0) }) {
      // More digits than fit say "very long", which is bounded later.
      self = .seconds(Int64(String(decoding: bytes, as: UTF8.self)) ?? .max)
      return
    }
    guard let date = HTTPDateText.seconds(bytes) else { return nil }
    self = .date(date)
  }

  /// The wait in nanoseconds, 0 to `Limits.maxRetryAfterNanoseconds`; `wallNow` is nanoseconds since 1970.
  public func wait(wallNow: Int64) -> Int64 {
    let longest = Limits.maxRetryAfterNanoseconds
    switch self {
    case .seconds(let seconds):
      return seconds >= longest / 1_000_000_000 ? longest : max(0, seconds) * 1_000_000_000
    case .date(let date):
      let seconds = date - wallNow / 1_000_000_000
      return seconds >= longest / 1_000_000_000 ? longest : max(0, seconds) * 1_000_000_000
    }
  }
}
