import Base
import Glibc
import Schedules
import Server

/// `pintle-testee schedule`: asks a cron line for its next run again and again, to be measured from outside.
enum ScheduleMeasurement {
  static let zone = OptionKey<String>.text(
    "zone", placeholder: "ZONE", defaults: ["UTC"], source: .flagOnly,
    summary: "whose clock the line means")
  static let count = OptionKey<Int>.integer(
    "count", in: 0...100_000_000, defaults: ["100000"], source: .flagOnly,
    summary: "how often it is asked")

  static let command = CommandSpec(
    ["schedule"],
    summary: "Ask a cron line for its next run, from year to year, and say what it took.",
    operands: [.init("LINE")], options: [zone.spec, count.spec],
    examples: ["pintle-testee schedule @daily --zone Europe/Berlin"])

  static func run(_ settings: Settings) throws(CommandError) -> Int32 {
    let line: CronExpression
    let zone: TimeZone
    do throws(ScheduleError) {
      line = try CronExpression(settings.operands[0])
      zone = try TimeZoneDirectory.system.zone(settings[Self.zone])
    } catch {
      throw .usage(error.description)
    }
    let count = settings[Self.count]
    // Instants of the years 2020 to 2053, in an order that no cache foresees, so that changes of the clock, the
    // table of the zone's file and its footer all have their share.
    var state: UInt64 = 1
    var sum: Int64 = 0
    let start = Self.processorNanoseconds()
    for _ in 0..<count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let instant = 1_577_836_800 + Int64(state >> 34)
      sum &+= line.next(after: instant, in: zone) ?? 0
    }
    let taken = Self.processorNanoseconds() - start
    // The sum keeps the loop from being left out.
    Console.print("\(count) \(taken) \(sum)\n")
    return 0
  }

  private static func processorNanoseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
