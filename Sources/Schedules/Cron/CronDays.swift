import Base

/// What a cron line says of days: its fields of the day of the month and of the week together.
struct CronDays: Sendable, Equatable {
  /// What one of the two fields says.
  struct Field: Sendable, Equatable {
    /// Days of the month 1 to 31, or days of the week 0 (Sunday) to 6: bit n for value n.
    var values: UInt64 = 0
    /// Bit n for "L-n", bit 0 for "L"; days of the week: bit n for "nL".
    var last: UInt32 = 0
    /// Bit n for "nW".
    var nearest: UInt32 = 0
    /// "LW".
    var isLastWorkday = false
    /// "w#n": seven bits for each n from 1 on.
    var nth: UInt64 = 0
    /// Whether an item of it is "*" or "?", with a step or without.
    var isOpen = false
  }

  private let dayOfMonth: Field
  private let dayOfWeek: Field
  /// Both fields must hold, since one of them is open; otherwise one is enough (crontab(5)).
  private let needsBoth: Bool

  init(_ dayOfMonth: CronParser.Field, _ dayOfWeek: CronParser.Field) {
    self.dayOfMonth = dayOfMonth.days
    self.dayOfWeek = dayOfWeek.days
    needsBoth = dayOfMonth.days.isOpen || dayOfWeek.days.isOpen
  }

  /// The days of a month that the line names: bit n for day n.
  func mask(year: Int, month: Int) -> UInt32 {
    let count = RFC3339.dayCount(year, month)
    let first = Calendar.weekday(ofDay: RFC3339.dayNumber(year, month, 1))
    let byMonth = monthMask(count, first)
    let byWeek = weekMask(count, first)
    return (needsBoth ? byMonth & byWeek : byMonth | byWeek) & Self.all(count)
  }

  /// Bits 1 to `count`.
  @inline(__always)
  private static func all(_ count: Int) -> UInt32 { ~0 >> UInt32(31 - count) & ~1 }

  private func monthMask(_ count: Int, _ first: Int) -> UInt32 {
    var mask = UInt32(truncatingIfNeeded: dayOfMonth.values)
    if dayOfMonth.last != 0 {
      for back in 0..<count where dayOfMonth.last >> UInt32(back) & 1 == 1 {
        mask |= 1 << UInt32(count - back)
      }
    }
    if dayOfMonth.nearest != 0 {
      for day in 1...count where dayOfMonth.nearest >> UInt32(day) & 1 == 1 {
        mask |= 1 << UInt32(Self.workday(nearest: day, count, first))
      }
    }
    if dayOfMonth.isLastWorkday { mask |= 1 << UInt32(Self.workday(nearest: count, count, first)) }
    return mask
  }

  /// The day from Monday to Friday nearest to a day, in the same month.
  private static func workday(nearest day: Int, _ count: Int, _ first: Int) -> Int {
    switch (first + day - 1) % 7 {
    case 6: day == 1 ? 3 : day - 1
    case 0: day == count ? day - 2 : day + 1
    default: day
    }
  }

  private func weekMask(_ count: Int, _ first: Int) -> UInt32 {
    var mask = Self.days(dayOfWeek.values, first)
    if dayOfWeek.nth != 0 {
      for n in 0..<5 {
        let week: UInt32 = n < 4 ? 0x7F << UInt32(n * 7 + 1) : 0x7 << 29
        mask |= Self.days(dayOfWeek.nth >> UInt64(n * 7) & 0x7F, first) & week
      }
    }
    if dayOfWeek.last != 0 {
      let lastWeek: UInt32 = Self.all(count) & ~Self.all(count - 7)
      mask |= Self.days(UInt64(dayOfWeek.last), first) & lastWeek
    }
    return mask
  }

  /// The days of a month that begins with the day of the week `first`, of days of the week.
  private static func days(_ weekdays: UInt64, _ first: Int) -> UInt32 {
    // Six weeks in a row; the month begins `first` days into them, and its first day is bit 1.
    let weeks = (weekdays & 0x7F) &* 0x8_1020_4081
    return UInt32(truncatingIfNeeded: (weeks >> UInt64(first)) << 1)
  }
}
