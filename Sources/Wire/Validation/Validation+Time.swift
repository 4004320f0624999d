import Base

extension Validation {
  /// The duration in nanoseconds, cut to what 64 bits hold (292 years), as Go's `time.Duration` is.
  public static func nanoseconds(_ duration: Google.Protobuf.Duration) -> Int64 {
    let (product, overflow) = duration.seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, carry) = product.addingReportingOverflow(Int64(duration.nanos))
    if overflow || carry { return duration.seconds < 0 ? .min : .max }
    return sum
  }

  /// Why a duration is none; nil when it is one.
  public static func problem(_ duration: Google.Protobuf.Duration) -> String? {
    // 10,000 years of 365.25 days.
    let bound: Int64 = 315_576_000_000
    let reason: String
    if duration.seconds < -bound {
      reason = "exceeds -10000 years"
    } else if duration.seconds > bound {
      reason = "exceeds +10000 years"
    } else if duration.nanos <= -1_000_000_000 || duration.nanos >= 1_000_000_000 {
      reason = "has out-of-range nanos"
    } else if duration.seconds > 0 && duration.nanos < 0
      || duration.seconds < 0 && duration.nanos > 0
    {
      reason = "has seconds and nanos with different signs"
    } else {
      return nil
    }
    return "proto: duration (\(text(duration.seconds, duration.nanos))) \(reason)"
  }

  /// Why a timestamp is none; nil when it is one.
  public static func problem(_ timestamp: Google.Protobuf.Timestamp) -> String? {
    let reason: String
    if timestamp.seconds < -62_135_596_800 {
      reason = "before 0001-01-01"
    } else if timestamp.seconds > 253_402_300_799 {
      reason = "after 9999-12-31"
    } else if timestamp.nanos < 0 || timestamp.nanos >= 1_000_000_000 {
      reason = "has out-of-range nanos"
    } else {
      return nil
    }
    return "proto: timestamp (\(text(timestamp.seconds, timestamp.nanos))) \(reason)"
  }

  /// The two fields as protobuf's text format has them.
  private static func text(_ seconds: Int64, _ nanos: Int32) -> String {
    var parts: [String] = []
    if seconds != 0 { parts.append("seconds:\(seconds)") }
    if nanos != 0 { parts.append("nanos:\(nanos)") }
    return parts.joined(separator: " ")
  }

  /// How a timestamp stands to a moment: negative before it, 0 at it, positive behind it.
  public static func compare(
    _ timestamp: Google.Protobuf.Timestamp, seconds: Int64, nanos: Int32
  ) -> Int {
    if timestamp.seconds != seconds { return timestamp.seconds < seconds ? -1 : 1 }
    return timestamp.nanos == nanos ? 0 : timestamp.nanos < nanos ? -1 : 1
  }

  /// How a timestamp stands to `offset` nanoseconds from now.
  ///
  /// Rules read the system's clock: a message has no other.
  public static func compareToNow(
    _ timestamp: Google.Protobuf.Timestamp, offset: Int64 = 0
  ) -> Int {
    let now = SystemTimeSource().wallNanoseconds()
    let (sum, overflow) = now.addingReportingOverflow(offset)
    let moment = overflow ? (offset < 0 ? .min : .max) : sum
    var seconds = moment / 1_000_000_000
    var nanos = moment % 1_000_000_000
    if nanos < 0 {
      seconds -= 1
      nanos += 1_000_000_000
    }
    return compare(timestamp, seconds: seconds, nanos: Int32(nanos))
  }
}
