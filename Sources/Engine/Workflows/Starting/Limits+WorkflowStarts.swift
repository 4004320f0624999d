import Base

extension Limits {
  /// How long a workflow's schedule is left alone when it cannot be read, a time zone is missing for one: 1 min.
  static let schedulePause: Int64 = 60_000_000_000
  /// The longest that a scheduled start waits: 9 years, so that 29 February is met.
  static let longestScheduleWait: Int64 = 9 * 366 * 86_400_000_000_000
}
