import Base
import Schedules
import Testing

/// A text, and what it means; nil when it is refused.
struct SpanRow: Sendable, CustomTestStringConvertible {
  var text: String
  var span: TimeSpan?

  init(_ text: String, _ span: TimeSpan?) {
    self.text = text
    self.span = span
  }

  var testDescription: String { text }
}

@Suite struct TimeSpanTests {
  @Test(arguments: [
    SpanRow("0s", TimeSpan()), SpanRow("45s", TimeSpan(seconds: 45)),
    SpanRow("30m", TimeSpan(seconds: 1800)), SpanRow("2h", TimeSpan(seconds: 7200)),
    SpanRow("7d", TimeSpan(seconds: 604_800)), SpanRow("1w", TimeSpan(seconds: 604_800)),
    SpanRow("1M", TimeSpan(months: 1)), SpanRow("007d", TimeSpan(seconds: 604_800)),
    SpanRow("PT5M", TimeSpan(seconds: 300)), SpanRow("PT1H", TimeSpan(seconds: 3600)),
    SpanRow("P1D", TimeSpan(seconds: 86_400)), SpanRow("P2W", TimeSpan(seconds: 1_209_600)),
    SpanRow("P1Y2M3DT4H5M6S", TimeSpan(months: 14, seconds: 273_906)),
    SpanRow("P1M", TimeSpan(months: 1)), SpanRow("PT0S", TimeSpan()),
    SpanRow("PT0.5S", TimeSpan(nanos: 500_000_000)),
    SpanRow("PT1,000000001S", TimeSpan(seconds: 1, nanos: 1)),
    // The bound: 100 years of 365.25 days.
    SpanRow("3155760000s", TimeSpan(seconds: 3_155_760_000)), SpanRow("3155760001s", nil),
    SpanRow("PT876600H", TimeSpan(seconds: 3_155_760_000)), SpanRow("PT876600H1S", nil),
    SpanRow("1178M", TimeSpan(months: 1178)), SpanRow("1179M", nil),
    SpanRow("9999999999M", nil), SpanRow("9999999999w", nil), SpanRow("99999999999s", nil),
    SpanRow("P9999999999Y", nil),
    SpanRow("", nil), SpanRow("m", nil), SpanRow("30", nil), SpanRow("30 m", nil),
    SpanRow("-30m", nil), SpanRow("1.5h", nil), SpanRow("30min", nil), SpanRow("1h30m", nil),
    SpanRow("30S", nil), SpanRow("P", nil), SpanRow("PT", nil), SpanRow("P1DT", nil),
    SpanRow("P1H", nil), SpanRow("PT1D", nil), SpanRow("P1", nil), SpanRow("PT1", nil),
    SpanRow("PT5M5H", nil), SpanRow("PT5M5M", nil), SpanRow("P1D1D", nil), SpanRow("PT1.5M", nil),
    SpanRow("PT1.S", nil), SpanRow("PT.5S", nil), SpanRow("P0.5D", nil), SpanRow("-PT5M", nil),
    SpanRow("PT1.0000000001S", nil), SpanRow("pt5m", nil), SpanRow("PTT5M", nil),
    SpanRow("PT5MX", nil), SpanRow("\u{FF13}0m", nil),
  ])
  func textsAreRead(_ row: SpanRow) {
    #expect((try? TimeSpan(row.text)) == row.span)
  }

  @Test func theWordsSayWhatIsTaken() throws {
    let error = #expect(throws: ScheduleError.self) { try TimeSpan("soon") }
    #expect(
      error?.description
        == "duration: \"soon\" is none; expected a number and s, m, h, d, w or M, such as 30m, or an ISO 8601 duration, such as PT30M"
    )
    let length = Limits.maxTimeTextBytes
    let zeros = String(repeating: "0", count: length)
    let long = #expect(throws: ScheduleError.self) { try TimeSpan(zeros + "s") }
    #expect(long?.description == "duration: it is longer than 64 bytes")
    #expect(
      try TimeSpan("P1Y1M1W1DT0000000001H0000000001M0000000001.000000001S").nanos == 1)
  }

  @Test(arguments: [
    ("1M", "2026-01-31T12:00:00Z", "2026-02-28T12:00:00Z"),
    ("1M", "2024-01-31T12:00:00Z", "2024-02-29T12:00:00Z"),
    ("P1Y", "2024-02-29T00:00:00Z", "2025-02-28T00:00:00Z"),
    ("P13M", "2026-11-28T00:00:00Z", "2027-12-28T00:00:00Z"),
    ("P1MT1H", "2026-11-28T00:00:00Z", "2026-12-28T01:00:00Z"),
    ("7d", "2026-11-28T00:00:00Z", "2026-12-05T00:00:00Z"),
    ("PT1S", "1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z"),
  ])
  func spansEnd(_ span: String, _ start: String, _ end: String) throws {
    let found = try #require(try TimeSpan(span).end(from: seconds(start)))
    #expect(text(found.seconds) == end)
  }

  @Test func monthsAreThoseOfTheZone() throws {
    let berlin = try zone("Europe/Berlin")
    // Noon stays noon when the clock is changed in between; a time that is left out is the one behind the gap.
    for (start, end) in [
      ("2026-03-10T12:00:00+01:00", "2026-04-10T12:00:00+02:00"),
      ("2026-02-28T02:30:00+01:00", "2026-03-28T02:30:00+01:00"),
      ("2026-03-01T02:30:00+01:00", "2026-04-01T02:30:00+02:00"),
    ] {
      let found = try #require(try TimeSpan("1M").end(from: seconds(start), in: berlin))
      #expect(text(found.seconds, in: berlin) == end)
    }
  }

  @Test func fractionsAreCarried() throws {
    let end = try #require(try TimeSpan("PT0.6S").end(from: 10, nanos: 500_000_000))
    #expect(end == (11, 100_000_000))
  }

  @Test func theCalendarEnds() throws {
    let last = RFC3339.secondsRange.upperBound
    #expect(try TimeSpan("1s").end(from: last - 1)?.seconds == last)
    #expect(try TimeSpan("1s").end(from: last) == nil)
    #expect(try TimeSpan("1M").end(from: last) == nil)
    #expect(try TimeSpan("P50Y").end(from: last) == nil)
    #expect(try TimeSpan("0s").end(from: .max) == nil)
  }

  @Test func theShortFormAloneIsRead() {
    #expect(TimeSpan.seconds(ofShort: "90d") == 7_776_000)
    #expect(TimeSpan.seconds(ofShort: "1M") == nil)
    #expect(TimeSpan.seconds(ofShort: "PT5M") == nil)
    #expect(TimeSpan.seconds(ofShort: "3155760001s") == nil)
  }
}

@Suite struct MomentTests {
  @Test(arguments: [
    ("2026-03-29T02:30:00Z", "2026-03-29T02:30:00Z"),
    ("2026-03-29T02:30:00+02:00", "2026-03-29T00:30:00Z"),
    ("2026-03-29t02:30:00z", "2026-03-29T02:30:00Z"),
    ("2026-03-29 02:30:00Z", "2026-03-29T02:30:00Z"),
    ("2026-03-29T02:30Z", "2026-03-29T02:30:00Z"),
    ("2026-03-29T02:30-0530", "2026-03-29T08:00:00Z"),
    ("2026-03-29T02:30:00-05", "2026-03-29T07:30:00Z"),
    // Without an offset, on the clock of Berlin.
    ("2026-11-28", "2026-11-27T23:00:00Z"), ("2026-11-28T12:00", "2026-11-28T11:00:00Z"),
    ("2026-07-01T12:00:00", "2026-07-01T10:00:00Z"),
    ("2026-03-29T02:30:30.5", "2026-03-29T01:00:00Z"),
    ("2026-10-25T02:30:00", "2026-10-25T00:30:00Z"),
    ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
    ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
  ])
  func timestampsAreRead(_ written: String, _ instant: String) throws {
    #expect(try text(Moment(written, in: zone("Europe/Berlin")).seconds) == instant)
  }

  @Test func fractionsAreKept() throws {
    #expect(try Moment("1970-01-01T00:00:01.25Z") == Moment(seconds: 1, nanos: 250_000_000))
    #expect(try Moment("1969-12-31T23:59:59.5Z").nanosecondsSince1970 == -500_000_000)
    #expect(try Moment("9999-12-31T23:59:59.5Z").nanosecondsSince1970 == nil)
    #expect(
      try Moment("2026-03-29T02:30:30.5", in: zone("Europe/Berlin")).nanos == 0)
  }

  @Test(arguments: [
    "", "2026", "2026-02-30", "2026-02-29T00:00:00Z", "2026-13-01", "2026-11-28T24:00:00Z",
    "2026-11-28T12", "2026-11-28T12:00:00+2", "2026-11-28T12:00:00+25:00", "2026-11-28T12:00:60Z",
    "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00",
    "20261128T120000Z", "2026-11-28X12:00:00Z", "2026-11-28T12:00:00Z ", "1764331200",
    "2026-11-28T12:00:00.0000000001Z", "2026-11-28T12:00:00ZZ", "2026-11-28T12:00:00+01:00Z",
    "2026-11-28T12:00:00-", "\u{FF12}026-11-28",
  ])
  func otherTextsAreRefused(_ written: String) {
    let error = #expect(throws: ScheduleError.self) { try Moment(written) }
    #expect(error?.part == "timestamp")
  }

  @Test(arguments: [
    ("2026-11-28", "1969-12-31T05:00:00.000Z", "2026-11-28T05:00:00+01:00"),
    ("2026-11-28T23:30:00Z", "05:00", "2026-11-29T05:00:00+01:00"),
    ("2026-03-29", "02:30", "2026-03-29T03:00:00+02:00"),
    ("2026-11-28T23:30:00+01:00", nil, "2026-11-28T23:30:00+01:00"),
  ])
  func aDateIsWaitedForAtATime(_ date: String, _ time: String?, _ instant: String) throws {
    let berlin = try zone("Europe/Berlin")
    #expect(try text(Moment(date: date, time: time, in: berlin).seconds, in: berlin) == instant)
  }

  @Test func aWrongTimeIsNamed() {
    let error = #expect(throws: ScheduleError.self) { try Moment(date: "2026-11-28", time: "noon") }
    #expect(error?.part == "time")
  }

  @Test(arguments: [
    ("09:30", 9, 30), ("00:00", 0, 0), ("23:59:59", 23, 59), ("1969-12-31T20:30:00.000Z", 20, 30),
    ("2026-11-28T05:07:59+02:00", 5, 7),
  ])
  func timesOfDayAreRead(_ written: String, _ hour: Int, _ minute: Int) throws {
    let time = try TimeOfDay(written, part: "weeklyTimes")
    #expect(time.hour == hour && time.minute == minute)
  }

  @Test(arguments: [
    "", "9:30", "24:00", "09:60", "0930", "09:30:60", "09:30:", "09-30", "09:30Z", "09:30:5",
    "1969-12-31T20:30", "1969-02-30T20:30:00Z", "xx:30", "09:xx", "09:30:xx",
  ])
  func otherTimesOfDayAreRefused(_ written: String) {
    let error = #expect(throws: ScheduleError.self) { try TimeOfDay(written, part: "weeklyTimes") }
    #expect(error?.part == "weeklyTimes")
  }
}
