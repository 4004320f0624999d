import Base

/// What a fuzzer calls: reads bytes as what their first says, and traps where something does not hold of the result.
///
/// "c" is a cron line, "p" a TZ string, "z" a time-zone file, "t" a timestamp, a span and a time of day.
package func fuzzSchedules(_ bytes: [UInt8]) {
  let rest = Array(bytes.dropFirst())
  switch bytes.first {
  case UInt8(ascii: "c"): fuzzLine(String(decoding: rest, as: UTF8.self))
  case UInt8(ascii: "p"):
    guard let rule = try? PosixTimeZone(rest) else { return }
    fuzzZone(TimeZone(name: "made", transitions: [], offsets: [0], rule: rule))
  case UInt8(ascii: "z"):
    guard let zone = try? TimeZone(name: "made", file: rest) else { return }
    fuzzZone(zone)
  case UInt8(ascii: "t"): fuzzTimes(String(decoding: rest, as: UTF8.self))
  default: break
  }
}

private let northern = PosixTimeZone.Change(
  day: .inMonth(month: 3, week: 5, weekday: 0), time: 7200)
private let southern = PosixTimeZone.Change(
  day: .inMonth(month: 10, week: 5, weekday: 0), time: 10_800)
private let berlin = TimeZone(
  name: "made", transitions: [], offsets: [0],
  rule: PosixTimeZone(
    offset: 3600,
    daylightSaving: PosixTimeZone.DaylightSaving(offset: 7200, start: northern, end: southern)))

private func fuzzLine(_ text: String) {
  guard let line = try? CronExpression(text) else { return }
  for zone in [TimeZone.utc, berlin] {
    fuzzRuns(line, zone, from: 1_770_000_000)
    fuzzRuns(line, zone, from: RFC3339.secondsRange.lowerBound)
    fuzzRuns(line, zone, from: RFC3339.secondsRange.upperBound - 90_000_000)
  }
}

/// Runs follow one another, and the clock shows a minute of the line, or is being changed.
private func fuzzRuns(_ line: CronExpression, _ zone: TimeZone, from start: Int64) {
  var instant = start
  for _ in 0..<8 {
    guard let run = line.next(after: instant, in: zone) else { return }
    precondition(run > instant, "a run that does not lie behind the one before")
    precondition(RFC3339.secondsRange.contains(run), "a run outside of the calendar")
    let segment = zone.segment(at: run)
    let local = run + segment.offset
    precondition(
      line.firstMinute(from: local) == local || line.hasFixedTimes && run == segment.start,
      "a run that the line does not name")
    instant = run
  }
  let schedule = Schedule(line, in: zone)
  precondition(
    schedule.latest(after: start, through: instant) == (instant == start ? nil : instant),
    "the latest run is not the last")
}

/// Segments lie side by side, and local times lead to instants that show them.
private func fuzzZone(_ zone: TimeZone) {
  let end: Int64 = 10_000_000_000
  for start in [RFC3339.secondsRange.lowerBound, -5_000_000_000, 0, 1_770_000_000, 9_000_000_000] {
    var segment = zone.segment(at: start)
    for _ in 0..<8 where segment.end < end {
      precondition(segment.start < segment.end, "a segment without an instant")
      precondition(
        zone.segment(at: segment.end - 1).offset == segment.offset, "two offsets at once")
      let next = zone.segment(at: segment.end)
      // Years of which each ends with a change that takes the next one's first away are one segment, wherever it is cut.
      precondition(
        next.start >= segment.end || next.offset == segment.offset, "segments that overlap")
      precondition(next.end > segment.end, "a zone that does not go on")
      precondition(next.offset.magnitude < TimeZone.offsetBound, "an offset of days")
      segment = next
    }
    let instant = zone.instant(ofLocal: start)
    let at = zone.segment(at: instant)
    precondition(
      instant + at.offset == start || instant == at.start, "a local time without an instant")
  }
  for text in ["* * * * *", "30 2 * * *", "0 0 29 2 *"] {
    guard let line = try? CronExpression(text) else { preconditionFailure("a line is refused") }
    fuzzRuns(line, zone, from: 1_770_000_000)
  }
}

private func fuzzTimes(_ text: String) {
  if let moment = try? Moment(text, in: berlin) {
    precondition(RFC3339.secondsRange.contains(moment.seconds), "a moment outside of the calendar")
    _ = moment.nanosecondsSince1970
    _ = try? Moment(date: text, time: text, in: berlin)
  }
  if let span = try? TimeSpan(text) {
    precondition(span.months >= 0 && span.seconds >= 0 && span.nanos >= 0, "a span backwards")
    if let end = span.end(from: 1_770_000_000, nanos: 999_999_999, in: berlin) {
      precondition(end.seconds >= 1_770_000_000, "an end before the beginning")
    }
  }
  if let time = try? TimeOfDay(text, part: "time") {
    precondition((0...23).contains(time.hour) && (0...59).contains(time.minute), "no time")
  }
}
