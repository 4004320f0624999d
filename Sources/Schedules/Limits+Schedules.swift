public import Base

extension Limits {
  // Schedules and time zones
  /// The longest cron line.
  public static let maxCronLineBytes = 256
  /// The times of day that a schedule without a cron line may list.
  public static let maxScheduleTimes = 24
  /// The days of the week that such a schedule may list.
  public static let maxScheduleDays = 7
  /// The longest text of a time of day, a timestamp or a span of time.
  public static let maxTimeTextBytes = 64
  /// The longest name of a time zone; the longest that IANA has given takes 32 bytes.
  public static let maxZoneNameBytes = 64
  /// The largest time-zone file that is read; those of tzdata have less than 4 KiB.
  public static let maxZoneFileBytes = 64 * 1024
  /// The time zones that are kept in memory; tzdata has about 600 names.
  public static let maxKeptZones = 1024
  /// The longest span of time, 100 years of 365.25 days, in seconds.
  public static let maxSpanSeconds = 100 * 31_557_600
}
