import Base
import Glibc
import Schedules
import Testing

/// Cron lines against a walk over every minute, by the same rules for changes of the clock.
///
/// `SCHEDULE_YEARS=FIRST..LAST` walks over whole years instead of the days around the changes of one.
@Suite struct MinuteWalkTests {
  static let lines = [
    "* * * * *", "*/7 * * * *", "30 * * * *", "30 2 * * *", "0,15,45 2 * * *", "15 1,2,3 * * *",
    "*/10 2 * * *", "0 */2 * * *", "10 1/5 * * *", "0 0 * * *", "59 23 * * *", "5 0 * * 0",
    "0 12 1,15 * MON", "0 12 */2 * TUE-THU", "30 2 L * *", "0 0 LW,L-3 * *", "45 1 1W,15W,31W * ?",
    "0 3 ? * 0#5,MON#1", "20 4 * * FRIL,7", "0 0 29 2 *", "13 13 13 * FRI", "30 2 29 MAR,OCT *",
    "1-59/2 0-23/3 1-31/4 1-12/2 1/2",
  ]

  @Test(arguments: ["Europe/Berlin", "Australia/Lord_Howe", "America/Santiago"])
  func everyRunIsInTheWalk(_ name: String) throws {
    let zone = try zone(name)
    let walk = MinuteWalk(zone: zone, lines: Self.lines.map(NaiveLine.init))
    for (start, end) in try Self.stretches(zone) {
      let wanted = walk.runs(from: start, until: end)
      for (line, wanted) in zip(Self.lines, wanted) {
        let expression = try CronExpression(line)
        var found: [Int64] = []
        while let run = expression.next(after: found.last ?? start - 1, in: zone), run < end {
          found.append(run)
        }
        guard found != wanted else { continue }
        let place = zip(found, wanted).first { $0 != $1 }
        Issue.record(
          """
          \(line) in \(name): \(found.count) runs, \(wanted.count) in the walk; the first that differ: \
          \(place.map { "\(text($0.0, in: zone)), \(text($0.1, in: zone)) in the walk" } ?? "none")
          """)
      }
    }
  }

  /// Some days around each change of 2026, or the years that the environment names.
  private static func stretches(_ zone: TimeZone) throws -> [(Int64, Int64)] {
    if let text = getenv("SCHEDULE_YEARS").map({ String(cString: $0) }) {
      let parts = text.split(separator: ".").compactMap { Int($0) }
      try #require(parts.count == 2 && parts[0] <= parts[1], "SCHEDULE_YEARS is FIRST..LAST")
      return [
        (
          Int64(RFC3339.dayNumber(parts[0], 1, 1)) * 86_400,
          Int64(RFC3339.dayNumber(parts[1] + 1, 1, 1)) * 86_400
        )
      ]
    }
    let year = try seconds("2026-01-01T00:00:00Z")
    var stretches: [(Int64, Int64)] = []
    for hour in 0..<8760 {
      let instant = year + Int64(hour) * 3600
      if zone.offset(at: instant) != zone.offset(at: instant + 3600) {
        stretches.append((instant - 2 * 86_400, instant + 3 * 86_400))
      }
    }
    #expect(stretches.count == 2)
    return stretches
  }
}
