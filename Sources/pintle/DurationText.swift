import Schedules

/// Reads lengths of time as people write them.
enum DurationText {
  /// The seconds of "45s", "30m", "12h", "90d" or "2w"; nil for anything else and more than 100 years.
  ///
  /// Zero, such as "0s", is nil as well, unless it is taken.
  static func seconds(_ text: String, takesZero: Bool = false) -> Int64? {
    guard let seconds = TimeSpan.seconds(ofShort: text) else { return nil }
    return ((takesZero ? 0 : 1)...(100 * 365 * 86_400)).contains(seconds) ? seconds : nil
  }
}
