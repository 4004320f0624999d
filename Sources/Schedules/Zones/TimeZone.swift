import Base

/// The offsets from UTC that hold, or held, in one time zone.
public struct TimeZone: Sendable {
  /// "Europe/Berlin".
  public let name: String
  /// The instants from which another offset holds, ascending.
  let transitions: [Int64]
  /// One more than `transitions`: the first holds before the first of them.
  let offsets: [Int32]
  /// What holds from the last transition on; nil when that is the last of `offsets`.
  let rule: PosixTimeZone?

  /// A time zone of these offsets.
  ///
  /// - Precondition: There is one offset more than transitions, and those ascend between `past` and `future`.
  init(name: String, transitions: [Int64], offsets: [Int32], rule: PosixTimeZone?) {
    precondition(offsets.count == transitions.count + 1, "an offset before each transition")
    self.name = name
    self.transitions = transitions
    self.offsets = offsets
    self.rule = rule
  }

  /// UTC, which needs no file.
  public static let utc = TimeZone(name: "UTC", transitions: [], offsets: [0], rule: nil)

  /// No offset is that far from UTC, in seconds: RFC 9636 section 3.2 says less than 26 hours.
  static let offsetBound = 26 * 3600
  /// Before every instant and behind every one; sums with offsets do not overflow.
  static let past: Int64 = -(1 << 60)
  static let future: Int64 = 1 << 60

  /// A stretch of time with one offset.
  struct Segment: Equatable {
    /// The first instant, or `past`.
    var start: Int64
    /// The instant behind the last, or `future`.
    var end: Int64
    /// Seconds east of UTC.
    var offset: Int64
    /// The offset of the segment before, which may be the same; equal to `offset` for the first one.
    var previousOffset: Int64
  }

  /// The segment in which an instant lies.
  func segment(at instant: Int64) -> Segment {
    let count = transitions.count
    if let rule, count == 0 || instant >= transitions[count - 1] {
      var segment = rule.segment(at: instant)
      if count > 0, segment.start <= transitions[count - 1] {
        segment.start = transitions[count - 1]
        segment.previousOffset = Int64(offsets[count - 1])
      }
      return segment
    }
    // The number of transitions at or before the instant.
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    let offset = Int64(offsets[low])
    return Segment(
      start: low == 0 ? Self.past : transitions[low - 1],
      end: low == count ? Self.future : transitions[low], offset: offset,
      previousOffset: low == 0 ? offset : Int64(offsets[low - 1]))
  }

  /// The offset at an instant, in seconds east of UTC.
  ///
  /// - Parameter instant: Seconds since 1970-01-01T00:00:00Z.
  /// - Returns: Less than 26 hours either way.
  public func offset(at instant: Int64) -> Int {
    Int(segment(at: Self.clamped(instant)).offset)
  }

  /// The instant at which the clock on the wall shows a time.
  ///
  /// Of a time that comes twice, the first; one that is left out begins when the clock goes on behind it.
  ///
  /// - Parameter local: Seconds since 1970-01-01T00:00:00 on that clock.
  /// - Returns: Seconds since 1970-01-01T00:00:00Z.
  public func instant(ofLocal local: Int64) -> Int64 {
    let local = Self.clamped(local)
    var segment = segment(at: local - Int64(Self.offsetBound))
    while local >= segment.end + segment.offset { segment = self.segment(at: segment.end) }
    return max(local - segment.offset, segment.start)
  }

  /// An instant of the calendar, or a day beside it.
  private static func clamped(_ instant: Int64) -> Int64 {
    let range = RFC3339.secondsRange
    return min(
      max(instant, range.lowerBound - Calendar.secondsOfDay),
      range.upperBound + Calendar.secondsOfDay)
  }
}
