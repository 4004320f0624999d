/// Reads lengths of time as people write them.
enum DurationText {
  /// The seconds of "45s", "30m", "12h", "90d" or "2w"; nil for anything else, zero, and more than 100 years.
  static func seconds(_ text: String) -> Int64? {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
    guard let last = text.last, let unit = units[last], text.utf8.count <= 12,
      text.utf8.dropLast().allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int64(text.dropLast())
    else { return nil }
    let seconds = count * unit
    return (1...(100 * 365 * 86_400)).contains(seconds) ? seconds : nil
  }
}
