/// Why a cron line, a time zone, a time or a span of time cannot be used.
public struct ScheduleError: Error, Sendable, CustomStringConvertible {
  /// Whose business it is.
  public enum Kind: Sendable {
    /// What was written is wrong: the writer's.
    case malformed
    /// There is no time zone of that name: the writer's.
    case unknownZone
    /// The files with the time zones are missing or broken: the operator's.
    case zoneData
  }

  public var kind: Kind
  /// Which part: "minute", "time zone", "weeklyTimes".
  public var part: String
  /// Where in the text, counted in bytes from 1; nil when the whole is meant.
  public var column: Int?
  /// What is wrong; it repeats at most `Limits.maxEchoedBytes` of what was written.
  public var problem: String
  /// What would be right; "" when the problem says so.
  public var expected: String

  init(
    _ part: String, column: Int? = nil, _ problem: String, expected: String = "",
    kind: Kind = .malformed
  ) {
    self.kind = kind
    self.part = part
    self.column = column
    self.problem = problem
    self.expected = expected
  }

  /// One line: "minute, column 1: 61 is more than 59; expected 0 to 59".
  public var description: String {
    let place = column.map { ", column \($0)" } ?? ""
    return part + place + ": " + problem + (expected.isEmpty ? "" : "; expected " + expected)
  }
}
