import Base
import Testing

@testable import Schedules

/// A TZ string and the offsets that it gives, in minutes.
struct PosixRow: Sendable, CustomTestStringConvertible {
  var text: String
  var offsets: [(at: String, minutes: Int)]

  init(_ text: String, _ offsets: [(String, Int)]) {
    self.text = text
    self.offsets = offsets
  }

  var testDescription: String { text }
}

/// A TZ string that is refused, and in what words.
struct PosixErrorRow: Sendable, CustomTestStringConvertible {
  var text: String
  var words: String

  init(_ text: String, _ words: String) {
    self.text = text
    self.words = words
  }

  var testDescription: String { text }
}

@Suite struct PosixTimeZoneTests {
  @Test(arguments: [
    PosixRow("UTC0", [("2026-01-01T00:00:00Z", 0)]),
    PosixRow("<+0330>-3:30", [("0001-01-01T00:00:00Z", 210), ("9999-12-31T23:59:59Z", 210)]),
    PosixRow("LMT5:50:36", [("2026-01-01T00:00:00Z", -350)]),
    PosixRow(
      "CET-1CEST,M3.5.0,M10.5.0/3",
      [
        ("2026-03-29T00:59:59Z", 60), ("2026-03-29T01:00:00Z", 120), ("2026-10-25T00:59:59Z", 120),
        ("2026-10-25T01:00:00Z", 60), ("2027-01-01T00:00:00Z", 60), ("9999-07-01T00:00:00Z", 120),
        ("0001-07-01T00:00:00Z", 120), ("0001-01-01T00:00:00Z", 60),
      ]),
    PosixRow(
      "EST5EDT,M3.2.0,M11.1.0",
      [
        ("2026-03-08T06:59:59Z", -300), ("2026-03-08T07:00:00Z", -240),
        ("2026-11-01T05:59:59Z", -240), ("2026-11-01T06:00:00Z", -300),
      ]),
    // South of the equator the year begins in daylight saving.
    PosixRow(
      "AEST-10AEDT,M10.1.0,M4.1.0/3",
      [
        ("2026-01-01T00:00:00Z", 660), ("2026-04-04T15:59:59Z", 660), ("2026-04-04T16:00:00Z", 600),
        ("2026-10-03T15:59:59Z", 600), ("2026-10-03T16:00:00Z", 660),
      ]),
    // Ireland's winter is the one that saves, half an hour, times of days away (RFC 9636 section 3.3.1).
    PosixRow(
      "IST-1GMT0,M10.5.0,M3.5.0/1", [("2026-03-29T00:59:59Z", 0), ("2026-03-29T01:00:00Z", 60)]),
    PosixRow(
      "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",
      [("2026-04-04T14:59:59Z", 660), ("2026-04-04T15:00:00Z", 630)]),
    PosixRow(
      "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
      [("2026-03-29T00:59:59Z", -120), ("2026-03-29T01:00:00Z", -60)]),
    PosixRow(
      "EET-2EEST,M3.4.4/50,M10.4.4/50",
      [("2026-03-27T23:59:59Z", 120), ("2026-03-28T00:00:00Z", 180)]),
    // Days of the year, with and without the 29th of February.
    PosixRow(
      "AAA0BBB,J60/0,J305/0",
      [
        ("2024-02-29T23:59:59Z", 0), ("2024-03-01T00:00:00Z", 60), ("2026-02-28T23:59:59Z", 0),
        ("2026-03-01T00:00:00Z", 60), ("2024-10-31T22:59:59Z", 60), ("2024-11-01T00:00:00Z", 0),
      ]),
    PosixRow(
      "AAA0BBB,59/0,304/0",
      [
        ("2024-02-28T23:59:59Z", 0), ("2024-02-29T00:00:00Z", 60), ("2026-02-28T23:59:59Z", 0),
        ("2026-03-01T00:00:00Z", 60),
      ]),
    // Daylight saving all year.
    PosixRow(
      "XXX3EDT4,0/0,J365/23",
      [
        ("2026-01-01T03:00:00Z", -240), ("2026-07-01T00:00:00Z", -240),
        ("2027-01-01T03:59:59Z", -240),
      ]),
  ])
  func offsetsAreAsWritten(_ row: PosixRow) throws {
    let zone = TimeZone(
      name: "made", transitions: [], offsets: [0], rule: try PosixTimeZone(row.text.utf8))
    for (at, minutes) in row.offsets {
      // Rounded down, as a clock shows it.
      let offset = zone.offset(at: try seconds(at))
      #expect(Int((Double(offset) / 60).rounded(.towardZero)) == minutes, "\(at)")
    }
  }

  /// A zone that saves daylight all year has no change, at any of its places.
  @Test func changesAtOneInstantAreNone() throws {
    let rule = try PosixTimeZone("XXX3EDT4,0/0,J365/23".utf8)
    let year = try seconds("2027-01-01T03:00:00Z")
    for instant in [year - 1, year, year + 1] {
      let segment = rule.segment(at: instant)
      #expect(segment.offset == -4 * 3600)
      #expect(segment.start < year - 86_400 && segment.end > year + 86_400)
    }
  }

  @Test(arguments: [
    PosixErrorRow("", "TZ string, column 1: the text ends; expected three letters or more"),
    PosixErrorRow(
      "AB0", "TZ string, column 3: there is no abbreviation; expected three letters or more"),
    PosixErrorRow("<+03-3", "TZ string, column 7: the text ends; expected \">\""),
    PosixErrorRow("ABC", "TZ string, column 4: the text ends; expected 0 to 24 hours"),
    PosixErrorRow("ABC25", "TZ string, column 4: there is no such number; expected 0 to 24 hours"),
    PosixErrorRow(
      "ABC1:60", "TZ string, column 6: there is no such number; expected 0 to 59 minutes"),
    PosixErrorRow("ABC0DEF", "TZ string, column 8: the text ends; expected \",\" and a day"),
    PosixErrorRow(
      "ABC0DEF,M13.1.0,M1.1.0",
      "TZ string, column 10: there is no such number; expected a month, 1 to 12"),
    PosixErrorRow(
      "ABC0DEF,M1.6.0,M1.1.0",
      "TZ string, column 12: there is no such number; expected a week, 1 to 5"),
    PosixErrorRow(
      "ABC0DEF,M1.1.7,M1.1.0",
      "TZ string, column 14: there is no such number; expected a day of the week, 0 to 6"),
    PosixErrorRow(
      "ABC0DEF,J0,J1", "TZ string, column 10: there is no such number; expected 1 to 365"),
    PosixErrorRow(
      "ABC0DEF,366,1", "TZ string, column 9: there is no such number; expected J, M or 0 to 365"),
    PosixErrorRow(
      "ABC0DEF,J1/168,J2", "TZ string, column 12: there is no such number; expected 0 to 167 hours"),
    PosixErrorRow("ABC0DEF,J1", "TZ string, column 11: the text ends; expected \",\" and a day"),
    PosixErrorRow("ABC0DEF,J1,J2,J3", "TZ string, column 14: the text goes on; expected its end"),
  ])
  func otherTextsAreRefused(_ row: PosixErrorRow) {
    let error = #expect(throws: ScheduleError.self) { try PosixTimeZone(row.text.utf8) }
    #expect(error?.description == row.words)
  }
}

@Suite struct TimeZoneFileTests {
  @Test func theTableThenTheFooterHold() throws {
    var file = TZifBytes()
    file.offsets = [600, 3600, 7200]
    file.transitions = [(at: -5_000_000_000, type: 1), (at: 1000, type: 2), (at: 2000, type: 1)]
    file.footer = "XXX-1"
    for version in "234".utf8 {
      file.version = version
      let zone = try TimeZone(name: "made", file: file.bytes)
      let offsets = [-5_000_000_001, -5_000_000_000, 999, 1000, 1999, 2000, 9_000_000_000]
        .map { zone.offset(at: $0) }
      #expect(offsets == [600, 3600, 3600, 7200, 7200, 3600, 3600])
    }
  }

  /// The first version has times of 32 bits and no footer: its last offset holds for ever.
  @Test func theFirstVersionIsRead() throws {
    var file = TZifBytes()
    file.version = 0
    file.offsets = [0, -3600]
    file.transitions = [(at: -1000, type: 1)]
    let zone = try TimeZone(name: "made", file: file.bytes)
    #expect(zone.offset(at: -1001) == 0)
    #expect(zone.offset(at: -1000) == -3600)
    #expect(zone.offset(at: 9_000_000_000) == -3600)
  }

  @Test func withoutAFooterTheLastOffsetHolds() throws {
    var file = TZifBytes()
    file.offsets = [0, 60]
    file.transitions = [(at: 5, type: 1)]
    file.footer = ""
    let zone = try TimeZone(name: "made", file: file.bytes)
    #expect(zone.offset(at: 9_000_000_000) == 60)
  }

  @Test func brokenFilesAreRefused() {
    func words(_ change: (inout TZifBytes) -> Void) -> String? {
      var file = TZifBytes()
      change(&file)
      let error = #expect(throws: ScheduleError.self) {
        try TimeZone(name: "Made/Up", file: file.bytes)
      }
      #expect(error?.kind == .zoneData)
      return error?.description
    }
    let file = "the file of time zone Made/Up: "
    #expect(words { $0.version = UInt8(ascii: "1") } == file + "its version is unknown")
    #expect(words { $0.offsets = [] } == file + "it has no types of local time")
    #expect(
      words { $0.offsets = [Int32](repeating: 0, count: 257) }
        == file + "it has no types of local time")
    #expect(
      words { $0.transitions = [(at: 1, type: 0), (at: 1, type: 0)] }
        == file + "its transitions are not in order")
    #expect(words { $0.transitions = [(at: 1, type: 1)] } == file + "a transition leads to no type")
    #expect(words { $0.offsets = [93_600] } == file + "an offset is 93600 s")
    #expect(words { $0.offsets = [-93_600] } == file + "an offset is -93600 s")
    #expect(
      words { $0.leapSeconds = [(at: 78_796_800, correction: 1)] }
        == file + "it counts leap seconds")
    #expect(words { $0.footer = nil } == file + "its footer is missing")
    #expect(
      words { $0.footer = "X" } == file
        + "its footer cannot be read: TZ string, column 2: the text ends; expected three letters or more"
    )
  }

  @Test func theBoundsAreTaken() throws {
    var file = TZifBytes()
    file.offsets = [93_599, -93_599] + [Int32](repeating: 0, count: 254)
    #expect(try TimeZone(name: "made", file: file.bytes).offset(at: 0) == 0)
    file.footer = ""
    #expect(try TimeZone(name: "made", file: file.bytes).offset(at: 0) == 93_599)
  }

  /// Wherever a file is cut off, it is refused.
  @Test(arguments: [UInt8(0), UInt8(ascii: "2")]) func beginningsAreRefused(_ version: UInt8) {
    var file = TZifBytes()
    file.version = version
    file.offsets = [0, 60]
    file.transitions = [(at: 5, type: 1), (at: 70, type: 0)]
    let bytes = file.bytes
    for count in 0..<bytes.count {
      #expect(throws: ScheduleError.self) {
        try TimeZone(name: "made", file: Array(bytes.prefix(count)))
      }
    }
  }

  /// Counts of four thousand millions are no memory.
  @Test func madeUpCountsAreRefused() {
    let bytes = TZifBytes().bytes
    for place in 20..<44 {
      var broken = bytes
      broken[place] = 0xFF
      _ = try? TimeZone(name: "made", file: broken)
      broken = bytes
      broken[51 + place] = 0xFF
      _ = try? TimeZone(name: "made", file: broken)
    }
  }
}

@Suite struct TimeZoneTests {
  /// What a clock on the wall shows, and the instant of that.
  @Test(arguments: [
    ("Europe/Berlin", "2026-03-29T01:59:59Z", "2026-03-29T00:59:59Z"),
    ("Europe/Berlin", "2026-03-29T02:00:00Z", "2026-03-29T01:00:00Z"),
    ("Europe/Berlin", "2026-03-29T02:30:00Z", "2026-03-29T01:00:00Z"),
    ("Europe/Berlin", "2026-03-29T03:00:00Z", "2026-03-29T01:00:00Z"),
    ("Europe/Berlin", "2026-10-25T01:59:59Z", "2026-10-24T23:59:59Z"),
    ("Europe/Berlin", "2026-10-25T02:30:00Z", "2026-10-25T00:30:00Z"),
    ("Europe/Berlin", "2026-10-25T03:00:00Z", "2026-10-25T02:00:00Z"),
    ("Pacific/Apia", "2011-12-30T12:00:00Z", "2011-12-30T10:00:00Z"),
    ("America/Chicago", "2199-07-04T12:00:00Z", "2199-07-04T17:00:00Z"),
    ("UTC", "2026-03-29T02:30:00Z", "2026-03-29T02:30:00Z"),
  ])
  func localTimesHaveAnInstant(_ name: String, _ local: String, _ instant: String) throws {
    #expect(try text(zone(name).instant(ofLocal: seconds(local))) == instant)
  }

  /// Segments lie side by side, and each says the offset of the one before.
  @Test(arguments: [
    "Europe/Berlin", "America/Santiago", "Africa/Casablanca", "Pacific/Apia", "UTC",
  ])
  func segmentsLieSideBySide(_ name: String) throws {
    let zone = try zone(name)
    var segment = zone.segment(at: RFC3339.secondsRange.lowerBound)
    #expect(segment.start == TimeZone.past)
    let end = try seconds("2200-01-01T00:00:00Z")
    while segment.end < end {
      #expect(zone.segment(at: segment.end - 1) == segment)
      let next = zone.segment(at: segment.end)
      #expect(next.start == segment.end && next.previousOffset == segment.offset)
      segment = next
    }
  }

  @Test func instantsBeyondTheCalendarHaveAnOffset() throws {
    let zone = try zone("Europe/Berlin")
    #expect(zone.offset(at: .max) == 3600)
    #expect(zone.offset(at: .min) == 3208)
    #expect(zone.instant(ofLocal: .max) > RFC3339.secondsRange.upperBound)
  }
}

@Suite struct CalendarTests {
  /// Every day of the years 1 to 9999, counted one by one.
  @Test func everyDayHasItsDate() {
    var day = RFC3339.dayNumber(1, 1, 1)
    #expect(day == -719_162)
    // 0001-01-01 was a Monday.
    var weekday = 1
    var wrong = 0
    for year in 1...9999 {
      for month in 1...12 {
        for dayOfMonth in 1...RFC3339.dayCount(year, month) {
          let date = RFC3339.civilDate(days: day)
          if date != (year, month, dayOfMonth) || RFC3339.dayNumber(year, month, dayOfMonth) != day
            || Calendar.weekday(ofDay: day) != weekday
          {
            wrong += 1
          }
          day += 1
          weekday = (weekday + 1) % 7
        }
      }
    }
    #expect(wrong == 0)
    #expect(day == 2_932_897)
  }

  @Test func daysBesideTheCalendarHaveADate() {
    #expect(RFC3339.civilDate(days: -719_163) == (0, 12, 31))
    #expect(RFC3339.civilDate(days: 2_932_897) == (10_000, 1, 1))
  }

  @Test(arguments: [(7, 3, 2), (-7, 3, -3), (-6, 3, -2), (0, 3, 0), (-1, 86_400, -1)])
  func quotientsAreRoundedDown(_ number: Int64, _ divisor: Int64, _ quotient: Int64) {
    #expect(number.floorDivided(by: divisor) == quotient)
  }
}
