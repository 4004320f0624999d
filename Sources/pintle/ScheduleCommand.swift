import Base
import Schedules
import Server

/// `pintle schedule next`.
enum ScheduleCommand {
  static func run(_ settings: Settings) throws(CommandError) -> Int32 {
    let schedule = try schedule(settings)
    var instant =
      settings.first(Options.after)
      ?? SystemTimeSource().wallNanoseconds() / 1_000_000_000
    var runs: [Int64] = []
    while runs.count < settings[Options.count], let run = schedule.next(after: instant) {
      runs.append(run)
      instant = run
    }
    Console.print(
      settings.wantsJSON
        ? json(runs, schedule.zone) : table(runs, schedule.zone))
    return 0
  }

  private static func schedule(_ settings: Settings) throws(CommandError) -> Schedule {
    do throws(ScheduleError) {
      return Schedule(
        try CronExpression(settings.operands[0]),
        in: try TimeZoneDirectory.system.zone(settings[Options.zone]))
    } catch {
      throw error.kind == .zoneData ? .failure(error.description) : .usage(error.description)
    }
  }

  private static func table(_ runs: [Int64], _ zone: TimeZone) -> String {
    var table = TextTable("TIME", "UTC")
    for run in runs { table.append(text(run, zone), text(run, .utc)) }
    return table.text
  }

  private static func json(_ runs: [Int64], _ zone: TimeZone) -> String {
    let items = runs.map { "{\"time\":\"\(text($0, zone))\",\"utc\":\"\(text($0, .utc))\"}" }
    return "{\"runs\":[" + items.joined(separator: ",") + "]}\n"
  }

  /// An instant as the clock of a zone shows it, with the offset: "2026-03-29T03:00:00+02:00".
  ///
  /// The minutes of an offset that has seconds, as local mean time had, are rounded down.
  private static func text(_ instant: Int64, _ zone: TimeZone) -> String {
    let offset = zone.offset(at: instant)
    let range = RFC3339.secondsRange
    // A clock may show a day beside the calendar at its very ends.
    let local = min(max(instant + Int64(offset), range.lowerBound), range.upperBound)
    var buffer = ByteBuffer()
    RFC3339.append(seconds: local, nanos: 0, to: &buffer)
    let time = buffer.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    if offset == 0 { return time }
    let minutes = abs(offset) / 60
    return time.dropLast() + (offset < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
