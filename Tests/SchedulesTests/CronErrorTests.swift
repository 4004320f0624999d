import Base
import Schedules
import Testing

/// A line that is refused, and in what words.
struct CronErrorRow: Sendable, CustomTestStringConvertible {
  var line: String
  var words: String

  init(_ line: String, _ words: String) {
    self.line = line
    self.words = words
  }

  var testDescription: String { line }
}

@Suite struct CronErrorTests {
  static let five = "five fields: minute, hour, day of month, month, day of week"

  @Test(arguments: [
    CronErrorRow("", "minute, column 1: the line ends; expected \(five)"),
    CronErrorRow("  ", "minute, column 3: the line ends; expected \(five)"),
    CronErrorRow("0 0 *", "month, column 6: the line ends; expected \(five)"),
    CronErrorRow("0 0 * * * *", "cron line, column 11: there is a sixth field; expected \(five)"),
    CronErrorRow(
      "0 0 12 * * ? 2026", "cron line, column 12: there is a sixth field; expected \(five)"),
    CronErrorRow("60 0 * * *", "minute, column 1: 60 is more than 59; expected 0 to 59"),
    CronErrorRow("5,61 0 * * *", "minute, column 3: 61 is more than 59; expected 0 to 59"),
    CronErrorRow("0 24 * * *", "hour, column 3: 24 is more than 23; expected 0 to 23"),
    CronErrorRow(
      "0 0 0 * *",
      "day of month, column 5: 0 is less than 1; expected 1 to 31, L, LW or a day with W"),
    CronErrorRow(
      "0 0 32 * *",
      "day of month, column 5: 32 is more than 31; expected 1 to 31, L, LW or a day with W"),
    CronErrorRow(
      "0 0 1 13 *", "month, column 7: 13 is more than 12; expected 1 to 12 or JAN to DEC"),
    CronErrorRow(
      "0 0 1 * 8", "day of week, column 9: 8 is more than 7; expected 0 to 7 or SUN to SAT"),
    CronErrorRow(
      "99999999999999999999 * * * *",
      "minute, column 1: 99999999999999999999 is more than 59; expected 0 to 59"),
    CronErrorRow("a * * * *", "minute, column 1: \"a\" cannot stand here; expected 0 to 59"),
    CronErrorRow("-1 * * * *", "minute, column 1: \"-\" cannot stand here; expected 0 to 59"),
    CronErrorRow(
      "1, * * * *", "minute, column 3: the end of the field cannot stand here; expected 0 to 59"),
    CronErrorRow("1-* * * * *", "minute, column 3: \"*\" cannot stand here; expected 0 to 59"),
    CronErrorRow(
      "10-5 * * * *", "minute, column 4: the range ends before it begins; expected 10 or more"),
    CronErrorRow(
      "* 22-2 * * *", "hour, column 6: the range ends before it begins; expected 22 or more"),
    CronErrorRow(
      "* * * * FRI-MON",
      "day of week, column 13: the range ends before it begins; expected 5 or more"),
    CronErrorRow("*/0 * * * *", "minute, column 3: 0 is less than 1; expected a step of 1 to 60"),
    CronErrorRow(
      "*/90 * * * *", "minute, column 3: 90 is more than 60; expected a step of 1 to 60"),
    CronErrorRow("* */25 * * *", "hour, column 5: 25 is more than 24; expected a step of 1 to 24"),
    CronErrorRow(
      "* * * * */8", "day of week, column 11: 8 is more than 7; expected a step of 1 to 7"),
    CronErrorRow(
      "*5 * * * *",
      "minute, column 2: \"5\" cannot stand here; expected \",\" or the end of the field"),
    CronErrorRow(
      "1-2-3 * * * *",
      "minute, column 4: \"-\" cannot stand here; expected \",\" or the end of the field"),
    CronErrorRow(
      "* * * FEBR *", "month, column 7: there is no \"FEBR\"; expected 1 to 12 or JAN to DEC"),
    CronErrorRow(
      "* * * * MO", "day of week, column 9: there is no \"MO\"; expected 0 to 7 or SUN to SAT"),
    CronErrorRow(
      "* * * * MONDAY",
      "day of week, column 9: there is no \"MONDAY\"; expected 0 to 7 or SUN to SAT"),
    CronErrorRow("* JAN * * *", "hour, column 3: \"J\" cannot stand here; expected 0 to 23"),
    CronErrorRow("? * * * *", "minute, column 1: \"?\" cannot stand here; expected 0 to 59"),
    CronErrorRow(
      "* * 1,? * *",
      "day of month, column 7: \"?\" is not alone; expected \"?\" for the whole field"),
    CronErrorRow(
      "* * ?/2 * *",
      "day of month, column 5: \"?\" is not alone; expected \"?\" for the whole field"),
    CronErrorRow("L * * * *", "minute, column 1: \"L\" cannot stand here; expected 0 to 59"),
    CronErrorRow(
      "* * L-31 * *",
      "day of month, column 7: 31 is more than 30; expected 1 to 30 days before the last"),
    CronErrorRow(
      "* * L-0 * *",
      "day of month, column 7: 0 is less than 1; expected 1 to 30 days before the last"),
    CronErrorRow(
      "* * 1-5W * *",
      "day of month, column 8: \"W\" cannot stand here; expected \",\" or the end of the field"),
    CronErrorRow(
      "* * W * *",
      "day of month, column 5: \"W\" cannot stand here; expected 1 to 31, L, LW or a day with W"),
    CronErrorRow(
      "* * * * L", "day of week, column 9: there is no \"L\"; expected 0 to 7 or SUN to SAT"),
    CronErrorRow(
      "* * * * 1#6",
      "day of week, column 11: 6 is more than 5; expected 1 to 5, which of them in the month"),
    CronErrorRow(
      "* * * * 1#0",
      "day of week, column 11: 0 is less than 1; expected 1 to 5, which of them in the month"),
    CronErrorRow(
      "* * 1#1 * *",
      "day of month, column 6: \"#\" cannot stand here; expected \",\" or the end of the field"),
    CronErrorRow(
      "* * 1 * 1W",
      "day of week, column 10: \"W\" cannot stand here; expected \",\" or the end of the field"),
    CronErrorRow(
      "0 0 \u{212A} * *",
      "day of month, column 5: \"\u{212A}\" cannot stand here; expected 1 to 31, L, LW or a day with W"
    ),
    CronErrorRow(
      "@reboot",
      "cron line, column 1: there is no nickname @reboot; expected @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly"
    ),
    CronErrorRow(
      "@daily 5", "cron line, column 8: something follows @daily; expected the end of the line"),
    // Days that no month has.
    CronErrorRow(
      "0 0 30 2 *",
      "day of month, column 5: no month of the field month has such a day; expected a day that the calendar has"
    ),
    CronErrorRow(
      "0 0 31 4,6,9,11 *",
      "day of month, column 5: no month of the field month has such a day; expected a day that the calendar has"
    ),
    CronErrorRow(
      "0 0 31 2 ?",
      "day of month, column 5: no month of the field month has such a day; expected a day that the calendar has"
    ),
    CronErrorRow(
      "0 0 L-29 2 *",
      "day of month, column 5: no month of the field month has such a day; expected a day that the calendar has"
    ),
    CronErrorRow(
      "0 0 31W 4 *",
      "day of month, column 5: no month of the field month has such a day; expected a day that the calendar has"
    ),
  ])
  func linesAreRefusedWithWords(_ row: CronErrorRow) {
    let error = #expect(throws: ScheduleError.self) { try CronExpression(row.line) }
    #expect(error?.description == row.words)
    #expect(error?.kind == .malformed)
  }

  /// Of two restricted fields of days one is enough, so that these have days.
  @Test(arguments: ["0 0 30 2 MON", "0 0 31 4 0#5", "0 0 29 2 *", "0 0 30 2,3 *"])
  func daysThatExistAreTaken(_ line: String) throws {
    #expect(try CronExpression(line).next(after: 0, in: .utc) != nil)
  }

  @Test func theLengthIsBounded() throws {
    let line = "* * * * *"
    let blanks = String(repeating: " ", count: Limits.maxCronLineBytes - line.utf8.count)
    #expect(try CronExpression(line + blanks).next(after: 0, in: .utc) == 60)
    let error = #expect(throws: ScheduleError.self) { try CronExpression(line + blanks + " ") }
    #expect(error?.description == "cron line: it is longer than 256 bytes")
  }

  /// What was written is repeated on one line, and not at length.
  @Test func whatIsRepeatedIsBounded() {
    let error = #expect(throws: ScheduleError.self) {
      try CronExpression("0 0 1 " + String(repeating: "x", count: 200) + " *")
    }
    #expect(error?.description.utf8.count ?? 1000 < 400)
    let control = #expect(throws: ScheduleError.self) { try CronExpression("\u{1B}[1m * * * *") }
    #expect(
      control?.description == "minute, column 1: \"\\u{1B}\" cannot stand here; expected 0 to 59")
  }

  /// Every beginning of a line is a line or refused with words.
  @Test func beginningsAreDealtWith() {
    for line in ["*/5,10-20/3 1,2 LW,L-3,15W JAN-MAR MON#2,FRIL", "@annually"] {
      for count in 0...line.utf8.count {
        let text = String(decoding: line.utf8.prefix(count), as: UTF8.self)
        do {
          _ = try CronExpression(text)
        } catch {
          #expect(!error.problem.isEmpty)
        }
      }
    }
  }
}
