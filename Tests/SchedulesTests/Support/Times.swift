import Base
import Schedules
import Testing

/// Seconds since 1970 of a timestamp with an offset.
func seconds(_ text: String) throws -> Int64 {
  let bytes = Array(text.utf8)
  return try #require(bytes.withUnsafeBytes { RFC3339.parse($0) }, "\(text)").seconds
}

/// The text of an instant on the clock of a zone: "2026-03-29T03:00:00+02:00"; "Z" in UTC.
func text(_ instant: Int64, in zone: TimeZone = .utc) -> String {
  let offset = zone.offset(at: instant)
  var buffer = ByteBuffer()
  RFC3339.append(seconds: instant + Int64(offset), nanos: 0, to: &buffer)
  let local = buffer.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  if offset == 0 { return local }
  let minutes = abs(offset) / 60
  func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
  return local.dropLast() + (offset < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
}

/// A zone of the system; the tests need the package tzdata.
func zone(_ name: String) throws -> TimeZone { try TimeZoneDirectory.system.zone(name) }

/// The next runs of a line, as its clock shows them.
func runs(_ line: String, _ zone: TimeZone, after: String, _ count: Int) throws -> [String] {
  let line = try CronExpression(line)
  var instant = try seconds(after)
  var runs: [String] = []
  while runs.count < count, let next = line.next(after: instant, in: zone) {
    #expect(next > instant)
    runs.append(text(next, in: zone))
    instant = next
  }
  return runs
}
