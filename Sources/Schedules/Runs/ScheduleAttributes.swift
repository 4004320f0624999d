import Base

/// A schedule as the attributes of a SCHEDULED trigger write it.
///
/// A `cronString` says everything, and what stands beside it is not read. Without one, the frequency is a line with
/// the nickname's meaning (`daily` is "@daily"), at the listed times instead of midnight and, if it is weekly, on the
/// listed days instead of Sunday.
public struct ScheduleAttributes: Sendable {
  /// "daily", "weekly", "monthly", "yearly" or "cronSchedule".
  public var frequency: String?
  /// A cron line of five fields.
  public var cronString: String?
  /// An IANA name; UTC without one.
  public var timeZone: String?
  /// "Sunday" to "Saturday", or their first three letters.
  public var weeklyDays: [String]
  /// Times of day for `daily`, `weekly` and `monthly`: "09:30", or a timestamp of which the time counts.
  public var weeklyTimes: [String]
  /// The same for `yearly`.
  public var yearlyTimes: [String]

  public init(
    frequency: String? = nil, cronString: String? = nil, timeZone: String? = nil,
    weeklyDays: [String] = [], weeklyTimes: [String] = [], yearlyTimes: [String] = []
  ) {
    self.frequency = frequency
    self.cronString = cronString
    self.timeZone = timeZone
    self.weeklyDays = weeklyDays
    self.weeklyTimes = weeklyTimes
    self.yearlyTimes = yearlyTimes
  }
}

extension Schedule {
  /// Makes a schedule of attributes.
  ///
  /// - Throws: ``ScheduleError`` whose part is the attribute, or the field of the cron line.
  public init(
    _ attributes: ScheduleAttributes, zones: TimeZoneDirectory
  ) throws(ScheduleError) {
    var zone = TimeZone.utc
    if let name = attributes.timeZone, !name.isEmpty { zone = try zones.zone(name) }
    let frequency = try Frequency(attributes.frequency)
    if let line = attributes.cronString, !line.isEmpty {
      self.init(try CronExpression(line), in: zone)
      return
    }
    guard let frequency, frequency != .cronSchedule else {
      throw ScheduleError("cronString", "it is missing", expected: "a cron line")
    }
    self.init(try Self.lines(frequency, attributes), in: zone)
  }

  /// What a trigger may call its frequency.
  private enum Frequency: String, CaseIterable {
    case daily, weekly, monthly, yearly, cronSchedule

    /// Nil for none.
    init?(_ text: String?) throws(ScheduleError) {
      guard let text, !text.isEmpty else { return nil }
      guard let found = Self.allCases.first(where: { $0.rawValue.utf8Equals(text) }) else {
        throw ScheduleError(
          "frequency", "there is no \"\(EchoedText.cut(text))\"",
          expected: Self.allCases.map(\.rawValue).joined(separator: ", "))
      }
      self = found
    }
  }

  /// A line for each time of day.
  private static func lines(
    _ frequency: Frequency, _ attributes: ScheduleAttributes
  ) throws(ScheduleError) -> [CronExpression] {
    let isYearly = frequency == .yearly
    let name = isYearly ? "yearlyTimes" : "weeklyTimes"
    let times = isYearly ? attributes.yearlyTimes : attributes.weeklyTimes
    guard times.count <= Limits.maxScheduleTimes else {
      throw ScheduleError(name, "there are more than \(Limits.maxScheduleTimes)")
    }
    let days: String
    switch frequency {
    case .daily, .cronSchedule: days = "* * *"
    case .weekly: days = "* * " + (try weekdays(attributes.weeklyDays))
    case .monthly: days = "1 * *"
    case .yearly: days = "1 1 *"
    }
    var lines: [CronExpression] = []
    for text in times.isEmpty ? ["00:00"] : times {
      let time = try TimeOfDay(text, part: name)
      lines.append(try CronExpression("\(time.minute) \(time.hour) \(days)"))
    }
    return lines
  }

  private static let weekdayNames = [
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  ]

  /// The days as a cron line's field: "1,3"; Sunday without any.
  private static func weekdays(_ days: [String]) throws(ScheduleError) -> String {
    guard days.count <= Limits.maxScheduleDays else {
      throw ScheduleError("weeklyDays", "there are more than \(Limits.maxScheduleDays)")
    }
    if days.isEmpty { return "0" }
    var numbers: [String] = []
    for day in days {
      // Letters of ASCII alone: what else `lowercased` knows is no day.
      let letters = day.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      guard
        let number = weekdayNames.firstIndex(where: { name in
          letters.elementsEqual(name.utf8) || letters.elementsEqual(name.utf8.prefix(3))
        })
      else {
        throw ScheduleError(
          "weeklyDays", "there is no \"\(EchoedText.cut(day))\"", expected: "Sunday to Saturday")
      }
      numbers.append("\(number)")
    }
    return numbers.joined(separator: ",")
  }
}
