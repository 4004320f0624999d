import Base

/// An instant of the calendar, as it is read from texts of ISO 8601.
public struct Moment: Sendable, Equatable {
  /// Seconds since 1970-01-01T00:00:00Z, within `RFC3339.secondsRange`.
  public var seconds: Int64
  /// 0 to 999,999,999 more.
  public var nanos: Int32

  public init(seconds: Int64, nanos: Int32 = 0) {
    self.seconds = seconds
    self.nanos = nanos
  }

  /// Nanoseconds since 1970-01-01T00:00:00Z; nil outside the years 1678 to 2262.
  public var nanosecondsSince1970: Int64? {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, carry) = product.addingReportingOverflow(Int64(nanos))
    return overflow || carry ? nil : sum
  }

  /// Reads a timestamp of RFC 3339, or one that ISO 8601 also allows.
  ///
  /// "2026-03-29T02:30:00.5+02:00"; the seconds, the minutes of the offset and its colon may be missing, and without
  /// an offset the clock of `zone` is meant; a date alone is its midnight. A local time that comes twice is the first,
  /// one that is left out is the instant behind the gap.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - zone: Whose clock is meant where the text does not say.
  /// - Throws: ``ScheduleError``.
  public init(_ text: String, in zone: TimeZone = .utc) throws(ScheduleError) {
    guard let form = Form(text) else { throw Self.wrong(text) }
    guard let moment = form.moment(in: zone) else { throw Self.wrong(text) }
    self = moment
  }

  /// The moment of a date at a time of day, as a step waits for it.
  ///
  /// - Parameters:
  ///   - date: A date or a timestamp; its day in `zone` counts.
  ///   - time: A time of day or a timestamp, of which the time as written counts; nil leaves that of `date`.
  ///   - zone: Whose calendar and clock are meant.
  /// - Throws: ``ScheduleError``.
  public init(date: String, time: String?, in zone: TimeZone = .utc) throws(ScheduleError) {
    let moment = try Moment(date, in: zone)
    guard let time else {
      self = moment
      return
    }
    let clock = try TimeOfDay(time, part: "time")
    let local = moment.seconds + Int64(zone.offset(at: moment.seconds))
    let midnight = local - (local - local.floorDivided(by: 86_400) * 86_400)
    let instant = zone.instant(ofLocal: midnight + Int64(clock.hour * 3600 + clock.minute * 60))
    guard RFC3339.secondsRange.contains(instant) else { throw Self.wrong(date) }
    self.init(seconds: instant)
  }

  private static func wrong(_ text: String) -> ScheduleError {
    ScheduleError(
      "timestamp", "\"\(EchoedText.cut(text))\" is none",
      expected: "a date of the calendar and a time, such as 2026-03-29T02:30:00Z")
  }

  /// A text brought into the one form that RFC 3339 has.
  private struct Form {
    /// "2026-03-29T02:30:00.5+02:00"; with "Z" where the offset is missing.
    var bytes: [UInt8]
    var isLocal: Bool

    init?(_ text: String) {
      var bytes = Array(text.utf8)
      guard bytes.count <= Limits.maxTimeTextBytes else { return nil }
      if bytes.count == 10 { bytes += Array("T00:00".utf8) }
      guard bytes.count >= 16 else { return nil }
      if bytes[10] == UInt8(ascii: "t") || bytes[10] == UInt8(ascii: " ") {
        bytes[10] = UInt8(ascii: "T")
      }
      // The time ends where the offset begins.
      let sign = bytes[11...].firstIndex {
        $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 | 0x20 == UInt8(ascii: "z")
      }
      var offset = Array(bytes[(sign ?? bytes.count)...])
      var time = Array(bytes[..<(sign ?? bytes.count)])
      if time.count == 16 { time += Array(":00".utf8) }
      switch offset.count {
      case 1 where offset[0] | 0x20 == UInt8(ascii: "z"): offset = [UInt8(ascii: "Z")]
      case 3: offset += Array(":00".utf8)
      case 5: offset.insert(UInt8(ascii: ":"), at: 3)
      case 0: offset = [UInt8(ascii: "Z")]
      default: break
      }
      self.bytes = time + offset
      isLocal = sign == nil
    }

    func moment(in zone: TimeZone) -> Moment? {
      guard let (seconds, nanos) = bytes.withUnsafeBytes({ RFC3339.parse($0) }) else { return nil }
      guard isLocal else { return Moment(seconds: seconds, nanos: nanos) }
      let instant = zone.instant(ofLocal: seconds)
      guard RFC3339.secondsRange.contains(instant) else { return nil }
      // Behind a gap the clock begins anew: what was written of a second is left out with it.
      let isShown = instant + Int64(zone.offset(at: instant)) == seconds
      return Moment(seconds: instant, nanos: isShown ? nanos : 0)
    }
  }
}
