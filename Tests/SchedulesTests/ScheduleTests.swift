import Base
import Schedules
import Testing

/// Attributes of a trigger and the first runs that follow from them, on the clock of their zone.
struct AttributesRow: Sendable, CustomTestStringConvertible {
  var name: String
  var attributes: ScheduleAttributes
  var after: String
  var runs: [String]

  init(_ name: String, _ attributes: ScheduleAttributes, after: String, _ runs: [String]) {
    self.name = name
    self.attributes = attributes
    self.after = after
    self.runs = runs
  }

  var testDescription: String { name }
}

/// Attributes that are refused, and in what words.
struct AttributesErrorRow: Sendable, CustomTestStringConvertible {
  var attributes: ScheduleAttributes
  var words: String

  init(_ attributes: ScheduleAttributes, _ words: String) {
    self.attributes = attributes
    self.words = words
  }

  var testDescription: String { words }
}

@Suite struct ScheduleAttributesTests {
  @Test(arguments: [
    AttributesRow(
      "a cron line", ScheduleAttributes(frequency: "cronSchedule", cronString: "30 9 * * MON-FRI"),
      after: "2026-11-27T12:00:00Z", ["2026-11-30T09:30:00Z", "2026-12-01T09:30:00Z"]),
    AttributesRow(
      "a cron line without a frequency", ScheduleAttributes(cronString: "0 5 * * *"),
      after: "2026-11-27T12:00:00Z", ["2026-11-28T05:00:00Z"]),
    AttributesRow(
      "a cron line says everything",
      ScheduleAttributes(
        frequency: "weekly", cronString: "0 5 * * *", timeZone: "America/Chicago",
        weeklyDays: ["someday"], weeklyTimes: ["sometime"]),
      after: "2026-11-27T12:00:00Z", ["2026-11-28T05:00:00-06:00", "2026-11-29T05:00:00-06:00"]),
    AttributesRow(
      "daily", ScheduleAttributes(frequency: "daily", timeZone: "US/Eastern"),
      after: "2026-11-27T12:00:00Z", ["2026-11-28T00:00:00-05:00", "2026-11-29T00:00:00-05:00"]),
    AttributesRow(
      "daily at times",
      ScheduleAttributes(frequency: "daily", weeklyTimes: ["17:30", "1969-12-31T08:15:00.000Z"]),
      after: "2026-11-27T12:00:00Z",
      ["2026-11-27T17:30:00Z", "2026-11-28T08:15:00Z", "2026-11-28T17:30:00Z"]),
    AttributesRow(
      "weekly", ScheduleAttributes(frequency: "weekly"), after: "2026-11-27T12:00:00Z",
      ["2026-11-29T00:00:00Z", "2026-12-06T00:00:00Z"]),
    AttributesRow(
      "weekly on days at times",
      ScheduleAttributes(
        frequency: "weekly", cronString: "", timeZone: "Europe/Berlin",
        weeklyDays: ["Monday", "FRIDAY", "wed", "Monday"], weeklyTimes: ["09:00", "17:30"]),
      after: "2026-11-27T12:00:00Z",
      [
        "2026-11-27T17:30:00+01:00", "2026-11-30T09:00:00+01:00", "2026-11-30T17:30:00+01:00",
        "2026-12-02T09:00:00+01:00",
      ]),
    AttributesRow(
      "monthly", ScheduleAttributes(frequency: "monthly", weeklyTimes: ["06:00"]),
      after: "2026-11-27T12:00:00Z", ["2026-12-01T06:00:00Z", "2027-01-01T06:00:00Z"]),
    AttributesRow(
      "yearly", ScheduleAttributes(frequency: "yearly", timeZone: ""),
      after: "2026-11-27T12:00:00Z", ["2027-01-01T00:00:00Z", "2028-01-01T00:00:00Z"]),
    AttributesRow(
      "yearly at times",
      ScheduleAttributes(
        frequency: "yearly", weeklyTimes: ["06:00"], yearlyTimes: ["1969-12-31T20:30:00.000Z"]),
      after: "2026-11-27T12:00:00Z", ["2027-01-01T20:30:00Z", "2028-01-01T20:30:00Z"]),
  ])
  func attributesAreASchedule(_ row: AttributesRow) throws {
    let schedule = try Schedule(row.attributes, zones: .system)
    var instant = try seconds(row.after)
    for run in row.runs {
      instant = try #require(schedule.next(after: instant))
      #expect(text(instant, in: schedule.zone) == run)
    }
  }

  @Test(arguments: [
    AttributesErrorRow(ScheduleAttributes(), "cronString: it is missing; expected a cron line"),
    AttributesErrorRow(
      ScheduleAttributes(frequency: "", cronString: ""),
      "cronString: it is missing; expected a cron line"),
    AttributesErrorRow(
      ScheduleAttributes(frequency: "cronSchedule"),
      "cronString: it is missing; expected a cron line"),
    AttributesErrorRow(
      ScheduleAttributes(frequency: "hourly", cronString: "0 * * * *"),
      "frequency: there is no \"hourly\"; expected daily, weekly, monthly, yearly, cronSchedule"),
    AttributesErrorRow(
      ScheduleAttributes(frequency: "Daily"),
      "frequency: there is no \"Daily\"; expected daily, weekly, monthly, yearly, cronSchedule"),
    AttributesErrorRow(
      ScheduleAttributes(cronString: "0 0 * *"),
      "day of week, column 8: the line ends; expected five fields: minute, hour, day of month, month, day of week"
    ),
    AttributesErrorRow(
      ScheduleAttributes(frequency: "daily", timeZone: "Europe/Atlantis"),
      "time zone: there is no \"Europe/Atlantis\"; expected an IANA name such as America/Chicago"),
    AttributesErrorRow(
      ScheduleAttributes(frequency: "weekly", weeklyDays: ["Mo"]),
      "weeklyDays: there is no \"Mo\"; expected Sunday to Saturday"),
    AttributesErrorRow(
      ScheduleAttributes(frequency: "weekly", weeklyDays: ["\u{212A}"]),
      "weeklyDays: there is no \"\u{212A}\"; expected Sunday to Saturday"),
    AttributesErrorRow(
      ScheduleAttributes(frequency: "weekly", weeklyTimes: ["25:00"]),
      "weeklyTimes: \"25:00\" is no time of day; expected a time such as 09:30, or a timestamp such as 1969-12-31T09:30:00.000Z"
    ),
    AttributesErrorRow(
      ScheduleAttributes(frequency: "yearly", yearlyTimes: ["x"]),
      "yearlyTimes: \"x\" is no time of day; expected a time such as 09:30, or a timestamp such as 1969-12-31T09:30:00.000Z"
    ),
  ])
  func otherAttributesAreRefused(_ row: AttributesErrorRow) {
    let error = #expect(throws: ScheduleError.self) {
      try Schedule(row.attributes, zones: .system)
    }
    #expect(error?.description == row.words)
  }

  @Test func listsAreBounded() throws {
    func words(days: Int = 0, times: Int = 0, yearly: Int = 0) -> String? {
      do {
        _ = try Schedule(
          ScheduleAttributes(
            frequency: yearly > 0 ? "yearly" : "weekly",
            weeklyDays: [String](repeating: "Monday", count: days),
            weeklyTimes: [String](repeating: "10:00", count: times),
            yearlyTimes: [String](repeating: "10:00", count: yearly)), zones: .system)
        return nil
      } catch {
        return error.description
      }
    }
    #expect(words(days: Limits.maxScheduleDays, times: Limits.maxScheduleTimes) == nil)
    #expect(words(days: Limits.maxScheduleDays + 1) == "weeklyDays: there are more than 7")
    #expect(words(times: Limits.maxScheduleTimes + 1) == "weeklyTimes: there are more than 24")
    #expect(words(yearly: Limits.maxScheduleTimes) == nil)
    #expect(words(yearly: Limits.maxScheduleTimes + 1) == "yearlyTimes: there are more than 24")
  }
}

@Suite struct MissedRunTests {
  private static func schedule(_ line: String, _ name: String = "UTC") throws -> Schedule {
    Schedule(try CronExpression(line), in: try zone(name))
  }

  @Test(arguments: [
    // The last run, now, what is due, what is next.
    ("0 * * * *", "10:00:00", "10:59:59", nil, "11:00:00"),
    ("0 * * * *", "10:00:00", "11:00:00", "11:00:00", "12:00:00"),
    ("0 * * * *", "10:00:00", "11:00:01", "11:00:00", "12:00:00"),
    ("0 * * * *", "10:00:00", "13:59:59", "13:00:00", "14:00:00"),
    ("* * * * *", "00:00:00", "23:59:59", "23:59:00", "24:00:00"),
    ("30 12 * * *", "00:00:00", "23:00:00", "12:30:00", "36:30:00"),
    ("0 * * * *", "10:00:00", "10:00:00", nil, "11:00:00"),
    // The clock was put back behind the last run.
    ("0 * * * *", "10:00:00", "07:30:00", nil, "11:00:00"),
  ])
  func oneRunIsDue(_ line: String, _ last: String, _ now: String, _ due: String?, _ next: String)
    throws
  {
    let day = try seconds("2026-11-28T00:00:00Z")
    func instant(_ clock: String) -> Int64 {
      let parts = clock.split(separator: ":").map { Int64($0)! }
      return day + parts[0] * 3600 + parts[1] * 60 + parts[2]
    }
    let found = try Self.schedule(line).due(lastRun: instant(last), now: instant(now))
    #expect(found == Schedule.Due(run: due.map(instant), next: instant(next)))
  }

  /// However long nothing ran, the latest run is found, and with few steps.
  @Test func longTimesAreShort() throws {
    let start = RFC3339.secondsRange.lowerBound
    let now = try seconds("2026-11-28T10:30:30Z")
    for (line, run) in [
      ("* * * * *", "2026-11-28T10:30:00Z"), ("0 0 29 2 *", "2024-02-29T00:00:00Z"),
      ("0 0 29 2 */7", "2004-02-29T00:00:00Z"), ("59 23 31 12 *", "2025-12-31T23:59:00Z"),
    ] {
      let found = try #require(try Self.schedule(line).latest(after: start, through: now))
      #expect(text(found) == run)
    }
    #expect(try Self.schedule("* * * * *").latest(after: .min, through: .max) != nil)
  }

  /// It is the run behind which there is none, as going from run to run finds it.
  @Test func theLatestRunIsTheLast() throws {
    let start = try seconds("2026-10-20T00:00:00Z")
    for line in ["*/7 * * * *", "30 2 * * *", "0 0 1 * *", "5 */5 * * 1-3"] {
      let schedule = try Self.schedule(line, "Europe/Berlin")
      var runs: [Int64] = []
      while let run = schedule.next(after: runs.last ?? start), run < start + 20 * 86_400 {
        runs.append(run)
      }
      for seconds in stride(from: Int64(0), to: 20 * 86_400, by: 4321) {
        let now = start + seconds
        #expect(schedule.latest(after: start, through: now) == runs.last { $0 <= now })
      }
    }
  }

  @Test func nothingIsDueBehindTheCalendar() throws {
    let last = RFC3339.secondsRange.upperBound
    let due = try Self.schedule("0 0 1 1 *").due(lastRun: last - 86_400, now: last)
    #expect(due == Schedule.Due(run: nil, next: nil))
  }

  @Test func nanosecondsAreWholeSeconds() throws {
    let schedule = try Self.schedule("* * * * *")
    #expect(schedule.next(afterNanoseconds: 59_999_999_999) == 60_000_000_000)
    #expect(schedule.next(afterNanoseconds: 60_000_000_000) == 120_000_000_000)
    #expect(schedule.next(afterNanoseconds: -1) == 0)
    #expect(schedule.next(afterNanoseconds: .max) == nil)
    #expect(schedule.next(afterNanoseconds: .min) != nil)
  }

  /// The program of a week with a change of the clock, and a downtime: what a server does that asks for what is due
  /// at moments of its own.
  @Test(arguments: [30, 59, 600] as [Int64]) func aWeekRunsAsPlanned(_ step: Int64) throws {
    let schedule = try Schedule(
      ScheduleAttributes(
        frequency: "weekly", timeZone: "Europe/Berlin",
        weeklyDays: ["Sunday", "Tuesday", "Thursday"], weeklyTimes: ["02:30", "09:00"]),
      zones: .system)
    let start = try seconds("2026-03-26T00:00:00+01:00")
    let down = try seconds("2026-03-30T12:00:00+02:00")..<seconds("2026-03-31T20:00:00+02:00")
    var last = start
    var now = start
    var made: [String] = []
    while now < start + 8 * 86_400 {
      defer { now += step }
      if down.contains(now) { continue }
      let due = schedule.due(lastRun: last, now: now)
      guard let run = due.run else { continue }
      made.append(text(run, in: schedule.zone))
      last = run
      // Nothing is run twice, at once or later.
      #expect(schedule.due(lastRun: last, now: now).run == nil)
    }
    #expect(
      made == [
        "2026-03-26T02:30:00+01:00", "2026-03-26T09:00:00+01:00",
        // The gap of the 29th.
        "2026-03-29T03:00:00+02:00", "2026-03-29T09:00:00+02:00",
        // Both runs of the 31st were missed: one is made up for.
        "2026-03-31T09:00:00+02:00", "2026-04-02T02:30:00+02:00", "2026-04-02T09:00:00+02:00",
      ])
  }
}
