import Base

/// A time zone as the environment variable TZ writes it (POSIX.1-2017 section 8.3), "CET-1CEST,M3.5.0,M10.5.0/3".
///
/// Such a text ends a TZif file and says what holds behind its last transition.
struct PosixTimeZone: Sendable, Equatable {
  /// A day of every year.
  enum Day: Sendable, Equatable {
    /// "J60": 1 to 365, the 29th of February never counted.
    case withoutLeapDay(Int)
    /// "59": 0 to 365, the 29th of February counted.
    case withLeapDay(Int)
    /// "M3.5.0": in a month, the week 1 to 5 (5 is the last), and the day of the week with Sunday as 0.
    case inMonth(month: Int, week: Int, weekday: Int)
  }

  /// When the clock is changed, by the clock before the change.
  struct Change: Sendable, Equatable {
    var day: Day
    /// Seconds from that day's midnight, which may lie days away (RFC 9636 section 3.3.1).
    var time: Int64
  }

  /// The other half of the year.
  struct DaylightSaving: Sendable, Equatable {
    /// Seconds east of UTC.
    var offset: Int64
    var start: Change
    var end: Change
  }

  /// Seconds east of UTC.
  var offset: Int64
  var daylightSaving: DaylightSaving?

  /// The segment in which an instant lies; it may begin or end with the years beside the instant's.
  func segment(at instant: Int64) -> TimeZone.Segment {
    guard let daylightSaving else {
      return TimeZone.Segment(
        start: TimeZone.past, end: TimeZone.future, offset: offset, previousOffset: offset)
    }
    let days = (instant + offset).floorDivided(by: Calendar.secondsOfDay)
    let year = RFC3339.civilDate(days: Int(days)).year
    var changes = Changes()
    for year in (year - 1)...(year + 1) {
      changes.insert(
        at: Self.day(daylightSaving.start.day, year) * Calendar.secondsOfDay
          + daylightSaving.start.time - offset, toDaylightSaving: true)
      changes.insert(
        at: Self.day(daylightSaving.end.day, year) * Calendar.secondsOfDay
          + daylightSaving.end.time - daylightSaving.offset, toDaylightSaving: false)
    }
    return changes.segment(at: instant, standard: offset, daylightSaving: daylightSaving.offset)
  }

  /// The changes of three years in their order, at most six.
  private struct Changes {
    private var items: [6 of (instant: Int64, toDaylightSaving: Bool)] = .init(
      repeating: (0, false))
    private var count = 0

    /// Adds one; two changes at one instant take each other away, as in a zone that saves daylight all year.
    mutating func insert(at instant: Int64, toDaylightSaving: Bool) {
      var place = count
      while place > 0, items[place - 1].instant >= instant { place -= 1 }
      if place < count, items[place].instant == instant {
        for index in place..<(count - 1) { items[index] = items[index + 1] }
        count -= 1
        return
      }
      for index in stride(from: count, to: place, by: -1) { items[index] = items[index - 1] }
      items[place] = (instant, toDaylightSaving)
      count += 1
    }

    func segment(
      at instant: Int64, standard: Int64, daylightSaving: Int64
    ) -> TimeZone.Segment {
      // Of changes that are left out of a row the last counts, so that offsets alternate whatever is written.
      var after = 0
      while after < count, items[after].instant <= instant { after += 1 }
      let saves =
        after > 0
        ? items[after - 1].toDaylightSaving : count > 0 ? !items[0].toDaylightSaving : false
      let offset = saves ? daylightSaving : standard
      let isChange = after > 1 ? items[after - 2].toDaylightSaving != saves : after > 0
      return TimeZone.Segment(
        start: after > 0 ? items[after - 1].instant : TimeZone.past,
        end: after < count ? items[after].instant : TimeZone.future, offset: offset,
        previousOffset: isChange ? (saves ? standard : daylightSaving) : offset)
    }
  }

  /// The day of a year, counted from 1970-01-01.
  private static func day(_ day: Day, _ year: Int) -> Int64 {
    // The calendar repeats itself every 400 years; dates are counted in years from 1 on.
    if year < 1 { return Self.day(day, year + 400) - 146_097 }
    switch day {
    case .withoutLeapDay(let number):
      let isBehindLeapDay = number >= 60 && RFC3339.dayCount(year, 2) == 29
      return Int64(RFC3339.dayNumber(year, 1, 1) + number - (isBehindLeapDay ? 0 : 1))
    case .withLeapDay(let number): return Int64(RFC3339.dayNumber(year, 1, 1) + number)
    case .inMonth(let month, let week, let weekday):
      let first = RFC3339.dayNumber(year, month, 1)
      var day = (weekday - Calendar.weekday(ofDay: first) + 7) % 7 + 7 * (week - 1)
      if day >= RFC3339.dayCount(year, month) { day -= 7 }
      return Int64(first + day)
    }
  }
}
