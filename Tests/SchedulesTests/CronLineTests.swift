import Base
import Testing

@testable import Schedules

/// A line, where it holds, and its first runs behind an instant, as the clock there shows them.
struct CronRow: Sendable, CustomTestStringConvertible {
  var line: String
  var zone: String
  var after: String
  var runs: [String]

  init(_ line: String, _ zone: String = "UTC", after: String, _ runs: [String]) {
    self.line = line
    self.zone = zone
    self.after = after
    self.runs = runs
  }

  var testDescription: String { "\(line) in \(zone)" }
}

@Suite struct CronLineTests {
  @Test(arguments: [
    // Values, lists, ranges, steps.
    CronRow(
      "* * * * *", after: "2026-11-28T09:59:59Z", ["2026-11-28T10:00:00Z", "2026-11-28T10:01:00Z"]),
    CronRow("* * * * *", after: "2026-11-28T10:00:00Z", ["2026-11-28T10:01:00Z"]),
    CronRow(
      "5,50-52 4 * * *", after: "2026-12-31T04:50:00Z",
      ["2026-12-31T04:51:00Z", "2026-12-31T04:52:00Z", "2027-01-01T04:05:00Z"]),
    CronRow(
      "*/20 22-23 * * *", after: "2026-02-28T22:40:00Z",
      [
        "2026-02-28T23:00:00Z", "2026-02-28T23:20:00Z", "2026-02-28T23:40:00Z",
        "2026-03-01T22:00:00Z",
      ]),
    CronRow(
      "0 1-9/4,12 * * *", after: "2026-01-01T00:00:00Z",
      [
        "2026-01-01T01:00:00Z", "2026-01-01T05:00:00Z", "2026-01-01T09:00:00Z",
        "2026-01-01T12:00:00Z",
      ]),
    CronRow(
      "7/25 0 1 1 *", after: "2026-01-01T00:00:00Z",
      ["2026-01-01T00:07:00Z", "2026-01-01T00:32:00Z", "2026-01-01T00:57:00Z"]),
    CronRow("59 23 31 12 *", after: "2026-01-01T00:00:00Z", ["2026-12-31T23:59:00Z"]),
    // Blanks around and between fields, and names in either case.
    CronRow(
      " \t0  0 1\tjan-Mar * ", after: "2026-01-15T00:00:00Z",
      ["2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z", "2027-01-01T00:00:00Z"]),
    CronRow(
      "0 0 * * mon,FRI", after: "2026-11-28T00:00:00Z",
      ["2026-11-30T00:00:00Z", "2026-12-04T00:00:00Z"]),
    // Sunday is 0 and 7, and may end a range.
    CronRow("0 0 * * 0", after: "2026-11-28T00:00:00Z", ["2026-11-29T00:00:00Z"]),
    CronRow("0 0 * * 7", after: "2026-11-28T00:00:00Z", ["2026-11-29T00:00:00Z"]),
    CronRow(
      "0 0 * * SAT-SUN", after: "2026-11-27T00:00:00Z",
      ["2026-11-28T00:00:00Z", "2026-11-29T00:00:00Z", "2026-12-05T00:00:00Z"]),
    CronRow(
      "0 0 * * 5-7", after: "2026-11-26T00:00:00Z",
      [
        "2026-11-27T00:00:00Z", "2026-11-28T00:00:00Z", "2026-11-29T00:00:00Z",
        "2026-12-04T00:00:00Z",
      ]),
    CronRow(
      "0 0 * * 1/2", after: "2026-11-29T00:00:00Z",
      [
        "2026-11-30T00:00:00Z", "2026-12-02T00:00:00Z", "2026-12-04T00:00:00Z",
        "2026-12-06T00:00:00Z",
      ]),
    // Both fields of days: one is enough when both are restricted, both must hold when one is open.
    CronRow(
      "0 0 13 * FRI", after: "2026-11-12T00:00:00Z",
      [
        "2026-11-13T00:00:00Z", "2026-11-20T00:00:00Z", "2026-11-27T00:00:00Z",
        "2026-12-04T00:00:00Z",
      ]),
    CronRow(
      "0 0 13 12 MON", after: "2026-12-08T00:00:00Z",
      ["2026-12-13T00:00:00Z", "2026-12-14T00:00:00Z"]),
    CronRow(
      "0 0 */10 * FRI", after: "2026-11-12T00:00:00Z",
      ["2026-12-11T00:00:00Z", "2027-01-01T00:00:00Z"]
    ),
    CronRow(
      "0 0 13 * */5", after: "2026-11-12T00:00:00Z",
      ["2026-11-13T00:00:00Z", "2026-12-13T00:00:00Z"]),
    CronRow("0 0 ? * MON", after: "2026-11-28T00:00:00Z", ["2026-11-30T00:00:00Z"]),
    CronRow("0 0 15 * ?", after: "2026-11-28T00:00:00Z", ["2026-12-15T00:00:00Z"]),
    // The last day, days before it, days of work.
    CronRow(
      "0 0 L * *", after: "2028-01-31T00:00:00Z",
      ["2028-02-29T00:00:00Z", "2028-03-31T00:00:00Z", "2028-04-30T00:00:00Z"]),
    CronRow(
      "0 0 L-2,L 2 *", after: "2027-01-01T00:00:00Z",
      ["2027-02-26T00:00:00Z", "2027-02-28T00:00:00Z"]),
    CronRow(
      "0 0 L-30 * *", after: "2026-01-01T00:00:00Z",
      ["2026-03-01T00:00:00Z", "2026-05-01T00:00:00Z"]),
    // The 1st of August 2026 is a Saturday, the 1st of November a Sunday, the 31st of January 2027 a Sunday.
    CronRow("0 0 1W 8 *", after: "2026-01-01T00:00:00Z", ["2026-08-03T00:00:00Z"]),
    CronRow("0 0 1W 11 *", after: "2026-01-01T00:00:00Z", ["2026-11-02T00:00:00Z"]),
    CronRow("0 0 15w 8 *", after: "2026-01-01T00:00:00Z", ["2026-08-14T00:00:00Z"]),
    CronRow("0 0 16W 8 *", after: "2026-01-01T00:00:00Z", ["2026-08-17T00:00:00Z"]),
    CronRow("0 0 17W 8 *", after: "2026-01-01T00:00:00Z", ["2026-08-17T00:00:00Z"]),
    CronRow("0 0 31W 1 *", after: "2027-01-01T00:00:00Z", ["2027-01-29T00:00:00Z"]),
    CronRow("0 0 31W 4,5 *", after: "2026-04-01T00:00:00Z", ["2026-05-29T00:00:00Z"]),
    CronRow(
      "0 0 LW * *", after: "2026-01-01T00:00:00Z",
      ["2026-01-30T00:00:00Z", "2026-02-27T00:00:00Z", "2026-03-31T00:00:00Z"]),
    // The n-th and the last of a day of the week.
    CronRow(
      "0 0 * * MON#2,6#1", after: "2026-12-01T00:00:00Z",
      ["2026-12-05T00:00:00Z", "2026-12-14T00:00:00Z", "2027-01-02T00:00:00Z"]),
    CronRow(
      "0 0 * * 7#5", after: "2026-11-01T00:00:00Z",
      ["2026-11-29T00:00:00Z", "2027-01-31T00:00:00Z"]),
    CronRow(
      "0 0 * * 5L", after: "2026-11-01T00:00:00Z", ["2026-11-27T00:00:00Z", "2026-12-25T00:00:00Z"]),
    CronRow("0 0 * * friL", after: "2026-11-01T00:00:00Z", ["2026-11-27T00:00:00Z"]),
    CronRow(
      "0 0 1 * MONL", after: "2026-11-02T00:00:00Z",
      ["2026-11-30T00:00:00Z", "2026-12-01T00:00:00Z"]),
    // Rare days.
    CronRow(
      "0 0 29 2 *", after: "2096-02-29T00:00:00Z", ["2104-02-29T00:00:00Z", "2108-02-29T00:00:00Z"]),
    CronRow("0 0 29 FEB */7", after: "2088-02-29T00:00:00Z", ["2128-02-29T00:00:00Z"]),
    CronRow(
      "0 0 * 2 0#5", after: "2060-01-01T00:00:00Z",
      ["2060-02-29T00:00:00Z", "2088-02-29T00:00:00Z"]),
    // Nicknames.
    CronRow("@hourly", after: "2026-11-28T09:00:00Z", ["2026-11-28T10:00:00Z"]),
    CronRow("@daily", after: "2026-11-28T09:00:00Z", ["2026-11-29T00:00:00Z"]),
    CronRow("@midnight", after: "2026-11-28T09:00:00Z", ["2026-11-29T00:00:00Z"]),
    CronRow(" @weekly ", after: "2026-11-30T09:00:00Z", ["2026-12-06T00:00:00Z"]),
    CronRow("@monthly", after: "2026-11-28T09:00:00Z", ["2026-12-01T00:00:00Z"]),
    CronRow("@yearly", after: "2026-11-28T09:00:00Z", ["2027-01-01T00:00:00Z"]),
    CronRow("@annually", after: "2026-11-28T09:00:00Z", ["2027-01-01T00:00:00Z"]),
  ])
  func linesRunWhenTheySay(_ row: CronRow) throws {
    #expect(try runs(row.line, zone(row.zone), after: row.after, row.runs.count) == row.runs)
  }

  @Test(arguments: [
    // A gap: what has fixed times runs once right behind it, other lines when the clock shows their minutes.
    CronRow(
      "30 2 * * *", "Europe/Berlin", after: "2026-03-28T02:30:00+01:00",
      ["2026-03-29T03:00:00+02:00", "2026-03-30T02:30:00+02:00"]),
    CronRow(
      "0,15,45 2 * * *", "Europe/Berlin", after: "2026-03-28T12:00:00+01:00",
      ["2026-03-29T03:00:00+02:00", "2026-03-30T02:00:00+02:00"]),
    CronRow(
      "0 2,3 * * *", "Europe/Berlin", after: "2026-03-28T12:00:00+01:00",
      ["2026-03-29T03:00:00+02:00", "2026-03-30T02:00:00+02:00"]),
    CronRow(
      "*/30 * * * *", "Europe/Berlin", after: "2026-03-29T01:00:00+01:00",
      ["2026-03-29T01:30:00+01:00", "2026-03-29T03:00:00+02:00", "2026-03-29T03:30:00+02:00"]),
    CronRow(
      "*/30 2 * * *", "Europe/Berlin", after: "2026-03-28T12:00:00+01:00",
      ["2026-03-30T02:00:00+02:00"]),
    CronRow(
      "30 * * * *", "Europe/Berlin", after: "2026-03-29T01:00:00+01:00",
      ["2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00"]),
    // An overlap: what has fixed times runs in the first pass, other lines in both.
    CronRow(
      "30 2 * * *", "Europe/Berlin", after: "2026-10-24T12:00:00+02:00",
      ["2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00"]),
    CronRow(
      "30 2 * * *", "Europe/Berlin", after: "2026-10-25T02:10:00+01:00",
      ["2026-10-26T02:30:00+01:00"]),
    CronRow(
      "0 3 * * *", "Europe/Berlin", after: "2026-10-25T02:10:00+01:00",
      ["2026-10-25T03:00:00+01:00"]),
    CronRow(
      "30 * * * *", "Europe/Berlin", after: "2026-10-25T02:00:00+02:00",
      ["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00", "2026-10-25T03:30:00+01:00"]),
    CronRow(
      "*/30 2 * * *", "Europe/Berlin", after: "2026-10-25T00:00:00+02:00",
      [
        "2026-10-25T02:00:00+02:00", "2026-10-25T02:30:00+02:00", "2026-10-25T02:00:00+01:00",
        "2026-10-25T02:30:00+01:00", "2026-10-26T02:00:00+01:00",
      ]),
    CronRow(
      "10 2/12 * * *", "Europe/Berlin", after: "2026-10-25T00:00:00+02:00",
      ["2026-10-25T02:10:00+02:00", "2026-10-25T02:10:00+01:00", "2026-10-25T14:10:00+01:00"]),
    // A gap at midnight, half an hour, and a whole day.
    CronRow(
      "@daily", "America/Santiago", after: "2026-09-05T12:00:00-04:00",
      ["2026-09-06T01:00:00-03:00", "2026-09-07T00:00:00-03:00"]),
    CronRow(
      "10 2 * * *", "Australia/Lord_Howe", after: "2026-10-03T12:00:00+10:30",
      ["2026-10-04T02:30:00+11:00", "2026-10-05T02:10:00+11:00"]),
    CronRow(
      "*/15 1 * * *", "Australia/Lord_Howe", after: "2026-04-05T01:30:00+11:00",
      [
        "2026-04-05T01:45:00+11:00", "2026-04-05T01:30:00+10:30", "2026-04-05T01:45:00+10:30",
        "2026-04-06T01:00:00+10:30",
      ]),
    CronRow(
      "0 12 * * *", "Pacific/Apia", after: "2011-12-29T00:00:00-10:00",
      [
        "2011-12-29T12:00:00-10:00", "2011-12-31T00:00:00+14:00", "2011-12-31T12:00:00+14:00",
        "2012-01-01T12:00:00+14:00",
      ]),
    // Behind the table of a file, by its footer, on both sides of the equator.
    CronRow(
      "30 2 * 3 SUN", "Europe/Berlin", after: "2099-03-28T00:00:00+01:00",
      ["2099-03-29T03:00:00+02:00", "2100-03-07T02:30:00+01:00"]),
    CronRow(
      "30 2 4 4 *", "Australia/Sydney", after: "2100-04-03T00:00:00+11:00",
      ["2100-04-04T02:30:00+11:00", "2101-04-04T02:30:00+10:00"]),
    // A zone whose offset is behind Greenwich, and one whose standard time is the summer's in the file.
    CronRow(
      "0 9 * * MON", "America/Chicago", after: "2026-11-01T00:00:00-05:00",
      ["2026-11-02T09:00:00-06:00"]),
    CronRow(
      "30 1 * * *", "Europe/Dublin", after: "2026-03-28T12:00:00Z",
      ["2026-03-29T02:00:00+01:00", "2026-03-30T01:30:00+01:00"]),
  ])
  func clocksAreChanged(_ row: CronRow) throws {
    #expect(try runs(row.line, zone(row.zone), after: row.after, row.runs.count) == row.runs)
  }

  @Test(arguments: [
    // Before 1970, before a zone's first transition, and at both ends of the calendar.
    CronRow(
      "0 0 1 1 *", after: "1968-06-01T00:00:00Z", ["1969-01-01T00:00:00Z", "1970-01-01T00:00:00Z"]),
    CronRow(
      "* * * * *", after: "1969-12-31T23:58:30Z", ["1969-12-31T23:59:00Z", "1970-01-01T00:00:00Z"]),
    CronRow("0 12 29 2 *", after: "1601-01-01T00:00:00Z", ["1604-02-29T12:00:00Z"]),
    CronRow("0 0 1 1 *", after: "0001-01-01T00:00:00Z", ["0002-01-01T00:00:00Z"]),
    CronRow("0 0 31 12 *", after: "9998-12-31T00:00:00Z", ["9999-12-31T00:00:00Z"]),
    CronRow(
      "59 23 31 12 *", "America/Chicago", after: "9998-12-01T00:00:00Z",
      ["9998-12-31T23:59:00-06:00"]),
  ])
  func theWholeCalendarIsThere(_ row: CronRow) throws {
    #expect(try runs(row.line, zone(row.zone), after: row.after, row.runs.count) == row.runs)
  }

  @Test func theFirstInstantRuns() throws {
    let line = try CronExpression("* * * * *")
    let range = RFC3339.secondsRange
    #expect(line.next(after: .min, in: .utc) == range.lowerBound)
    #expect(line.next(after: range.lowerBound - 1, in: .utc) == range.lowerBound)
    #expect(line.next(after: range.lowerBound, in: .utc) == range.lowerBound + 60)
  }

  /// Behind the last run of the calendar there is none, wherever one looks from.
  @Test(arguments: ["UTC", "Pacific/Kiritimati", "America/Chicago", "Europe/Berlin"])
  func theCalendarEnds(_ name: String) throws {
    let zone = try zone(name)
    let line = try CronExpression("* * * * *")
    let last = RFC3339.secondsRange.upperBound
    #expect(line.next(after: last, in: zone) == nil)
    #expect(line.next(after: .max, in: zone) == nil)
    // Neither UTC nor the clock shows the year 10000.
    let run = last - 59 - Int64(max(0, zone.offset(at: last)))
    #expect(line.next(after: run - 1, in: zone) == run)
    #expect(line.next(after: run, in: zone) == nil)
    #expect(try CronExpression("0 0 1 1 *").next(after: last - 86_400 * 300, in: zone) == nil)
  }

  /// Local mean time has seconds: minutes of the clock are none of UTC.
  @Test func offsetsMayHaveSeconds() throws {
    let zone = try zone("Europe/Berlin")
    let line = try CronExpression("0 12 * * *")
    let run = try #require(line.next(after: seconds("1880-06-01T00:00:00Z"), in: zone))
    #expect(text(run) == "1880-06-01T11:06:32Z")
  }
}
