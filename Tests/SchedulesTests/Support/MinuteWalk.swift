import Base
import Schedules

/// A cron line understood in the slowest way: what it means for one date and one minute of the clock.
///
/// Written apart from `CronExpression`, so that the two can be compared. Only lines of the right form are given.
struct NaiveLine {
  private var minutes: Set<Int>
  private var hours: Set<Int>
  private var months: Set<Int>
  private var daysOfMonth: [String]
  private var daysOfWeek: [String]
  private var needsBoth: Bool
  var hasFixedTimes: Bool

  init(_ line: String) {
    let fields = line.split(separator: " ").map(String.init)
    minutes = Self.numbers(fields[0], 0...59)
    hours = Self.numbers(fields[1], 0...23)
    months = Self.numbers(fields[3], 1...12)
    daysOfMonth = fields[2].split(separator: ",").map(String.init)
    daysOfWeek = fields[4].split(separator: ",").map(String.init)
    func isOpen(_ field: String) -> Bool { field.contains("*") || field.contains("?") }
    needsBoth = isOpen(fields[2]) || isOpen(fields[4])
    hasFixedTimes = !(fields[0] + fields[1]).contains { $0 == "*" || $0 == "/" }
  }

  private static let names = [
    "JAN": 1, "FEB": 2, "MAR": 3, "APR": 4, "MAY": 5, "JUN": 6, "JUL": 7, "AUG": 8, "SEP": 9,
    "OCT": 10, "NOV": 11, "DEC": 12, "SUN": 0, "MON": 1, "TUE": 2, "WED": 3, "THU": 4, "FRI": 5,
    "SAT": 6,
  ]

  private static func value(_ text: some StringProtocol) -> Int {
    Int(text) ?? names[text.uppercased()]!
  }

  private static func numbers(_ field: String, _ range: ClosedRange<Int>) -> Set<Int> {
    var found: Set<Int> = []
    for item in field.split(separator: ",") {
      let parts = item.split(separator: "/")
      let ends = parts[0].split(separator: "-")
      var low = range.lowerBound
      var high = range.upperBound
      if parts[0] != "*" {
        low = value(ends[0])
        high = ends.count > 1 ? value(ends[1]) : parts.count > 1 ? range.upperBound : low
      }
      var number = low
      while number <= high {
        found.insert(number)
        number += parts.count > 1 ? Int(parts[1])! : 1
      }
    }
    return found
  }

  func holds(minuteOfDay: Int) -> Bool {
    minutes.contains(minuteOfDay % 60) && hours.contains(minuteOfDay / 60)
  }

  func holds(year: Int, month: Int, day: Int, weekday: Int) -> Bool {
    guard months.contains(month) else { return false }
    let length = RFC3339.dayCount(year, month)
    let byMonth = daysOfMonth.contains { isDay($0, day, weekday, length) }
    let byWeek = daysOfWeek.contains { isWeekday($0, day, weekday, length) }
    return needsBoth ? byMonth && byWeek : byMonth || byWeek
  }

  private func isDay(_ item: String, _ day: Int, _ weekday: Int, _ length: Int) -> Bool {
    if item == "?" { return true }
    if item == "LW" { return isWorkday(near: length, day, weekday, length) }
    if item == "L" { return day == length }
    if item.hasPrefix("L-") { return day == length - Int(item.dropFirst(2))! }
    if item.hasSuffix("W") { return isWorkday(near: Int(item.dropLast())!, day, weekday, length) }
    return Self.numbers(item, 1...31).contains(day)
  }

  /// Whether no day from Monday to Friday is nearer to `wanted` than this one.
  private func isWorkday(near wanted: Int, _ day: Int, _ weekday: Int, _ length: Int) -> Bool {
    guard wanted <= length else { return false }
    func isWorkday(_ other: Int) -> Bool {
      (1...length).contains(other) && (1...5).contains((weekday + other - day + 35) % 7)
    }
    let candidates = [wanted, wanted - 1, wanted + 1, wanted - 2, wanted + 2]
    return candidates.first(where: isWorkday) == day
  }

  private func isWeekday(_ item: String, _ day: Int, _ weekday: Int, _ length: Int) -> Bool {
    if item == "?" { return true }
    if item.hasSuffix("L") {
      return Self.value(item.dropLast()) % 7 == weekday && day + 7 > length
    }
    if let hash = item.firstIndex(of: "#") {
      let n = Int(item[item.index(after: hash)...])!
      return Self.value(item[..<hash]) % 7 == weekday && (day - 1) / 7 + 1 == n
    }
    return Self.numbers(item, 0...7).contains { $0 % 7 == weekday }
  }
}

/// All runs of lines between two instants, found by looking at every minute.
struct MinuteWalk {
  var zone: TimeZone
  var lines: [NaiveLine]

  /// The runs of each line from `start` until before `end`, both whole minutes.
  ///
  /// Offsets and changes of the zone must be whole minutes too.
  func runs(from start: Int64, until end: Int64) -> [[Int64]] {
    var runs = [[Int64]](repeating: [], count: lines.count)
    var today = Int64.min
    var days: [Bool] = []
    // What the clock has shown: a day before the start is long enough for any overlap.
    var instant = start - 2 * 86_400
    var latest = Int64.min
    var former = instant - 60 + Int64(zone.offset(at: instant - 60))
    while instant < end {
      let local = instant + Int64(zone.offset(at: instant))
      var due = [Bool](repeating: false, count: lines.count)
      // What a gap leaves out, and then what the clock shows.
      var minute = former + 60
      while minute <= local {
        let day = Int64((Double(minute) / 86_400).rounded(.down))
        if day != today {
          today = day
          let date = RFC3339.civilDate(days: Int(day))
          let weekday = Int(((day + 4) % 7 + 7) % 7)
          days = lines.map {
            $0.holds(year: date.year, month: date.month, day: date.day, weekday: weekday)
          }
        }
        let minuteOfDay = Int(minute - day * 86_400) / 60
        for (index, line) in lines.enumerated() where days[index] {
          if !line.hasFixedTimes && minute < local || line.hasFixedTimes && minute <= latest {
            continue
          }
          if line.holds(minuteOfDay: minuteOfDay) { due[index] = true }
        }
        minute += 60
      }
      // The clock was put back: only what it shows now.
      if local <= former {
        let day = Int64((Double(local) / 86_400).rounded(.down))
        let date = RFC3339.civilDate(days: Int(day))
        let weekday = Int(((day + 4) % 7 + 7) % 7)
        for (index, line) in lines.enumerated() where !line.hasFixedTimes {
          due[index] =
            line.holds(year: date.year, month: date.month, day: date.day, weekday: weekday)
            && line.holds(minuteOfDay: Int(local - day * 86_400) / 60)
        }
        today = .min
      }
      if instant >= start {
        for (index, isDue) in due.enumerated() where isDue { runs[index].append(instant) }
      }
      former = local
      latest = max(latest, local)
      instant += 60
    }
    return runs
  }
}
