/// The five fields of a cron line.
enum CronField: Sendable {
  case minute, hour, dayOfMonth, month, dayOfWeek

  /// What errors call it.
  var name: String {
    switch self {
    case .minute: "minute"
    case .hour: "hour"
    case .dayOfMonth: "day of month"
    case .month: "month"
    case .dayOfWeek: "day of week"
    }
  }

  /// The numbers that may be written; Sunday is 0 and 7.
  var range: ClosedRange<Int> {
    switch self {
    case .minute: 0...59
    case .hour: 0...23
    case .dayOfMonth: 1...31
    case .month: 1...12
    case .dayOfWeek: 0...7
    }
  }

  /// How many different values there are; a larger step would take the first alone.
  var count: Int { self == .dayOfWeek ? 7 : range.count }

  /// The names of the values, from the first of `range` on.
  var names: [StaticString] {
    switch self {
    case .month:
      ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
    case .dayOfWeek: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]
    default: []
    }
  }

  /// What a value may be, for errors.
  var expected: String {
    switch self {
    case .minute, .hour: "\(range.lowerBound) to \(range.upperBound)"
    case .dayOfMonth: "1 to 31, L, LW or a day with W"
    case .month: "1 to 12 or JAN to DEC"
    case .dayOfWeek: "0 to 7 or SUN to SAT"
    }
  }
}
