import Base
public import Schedules
public import Wire

extension Schedule {
  /// The schedule of a workflow's trigger; nil when the trigger is no SCHEDULED one.
  ///
  /// - Throws: `ScheduleError` whose part is the attribute, or the field of the cron line.
  public init?(
    _ trigger: JSONValue?, zones: TimeZoneDirectory = .system
  ) throws(ScheduleError) {
    guard let trigger, trigger["type"]?.stringValue?.utf8Equals("SCHEDULED") ?? false else {
      return nil
    }
    try self.init(ScheduleAttributes(trigger["attributes"] ?? .null), zones: zones)
  }
}

extension ScheduleAttributes {
  /// The attributes of a SCHEDULED trigger.
  public init(_ attributes: JSONValue) {
    func texts(_ name: String) -> [String] {
      attributes[name]?.arrayValue?.compactMap(\.stringValue) ?? []
    }
    self.init(
      frequency: attributes["frequency"]?.stringValue,
      cronString: attributes["cronString"]?.stringValue,
      timeZone: attributes["timeZone"]?.stringValue, weeklyDays: texts("weeklyDays"),
      weeklyTimes: texts("weeklyTimes"), yearlyTimes: texts("yearlyTimes"))
  }
}
