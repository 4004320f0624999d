/// A regular expression for the decimal digits of the integers within bounds.
///
/// ProtoJSON takes integers as strings, too, and JSON Schema bounds only those that are numbers.
enum RangePattern {
  /// The expression, anchored at both ends.
  ///
  /// - Parameter range: The integers that it takes.
  /// - Returns: The expression; integers are written without leading zeros.
  static func text(_ range: ClosedRange<Int128>) -> String {
    var alternatives: [String] = []
    if range.lowerBound < 0 {
      let largest = range.lowerBound.magnitude
      let smallest = range.upperBound < 0 ? range.upperBound.magnitude : 1
      alternatives += magnitudes(smallest, largest).map { "-" + $0 }
    }
    if range.upperBound >= 0 {
      alternatives += magnitudes(
        range.lowerBound > 0 ? range.lowerBound.magnitude : 0, range.upperBound.magnitude)
    }
    return alternatives.count == 1
      ? "^\(alternatives[0])$" : "^(?:\(alternatives.joined(separator: "|")))$"
  }

  /// Expressions for the numbers from one to another.
  private static func magnitudes(_ low: UInt128, _ high: UInt128) -> [String] {
    var patterns: [String] = []
    var start = low
    while start <= high {
      // All numbers of as many digits, and of more of them as far as all are there.
      let count = digits(start).count
      if start == power(count - 1), power(count) - 1 <= high, count > 1 {
        var most = count
        while power(most + 1) - 1 <= high { most += 1 }
        let rest = most == count ? count == 2 ? "" : "{\(count - 1)}" : "{\(count - 1),\(most - 1)}"
        patterns.append("[1-9][0-9]" + rest)
        start = power(most)
        continue
      }
      // As far as the number of digits stays the same.
      var end = UInt128(9)
      while end < start { end = end * 10 + 9 }
      let last = min(end, high)
      patterns += sameLength(digits(start), digits(last))
      start = last + 1
    }
    return patterns
  }

  private static func power(_ exponent: Int) -> UInt128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  private static func digits(_ number: UInt128) -> [Int] {
    String(number).utf8.map { Int($0) - 0x30 }
  }

  /// Expressions for the numbers between two of as many digits.
  private static func sameLength(_ low: [Int], _ high: [Int]) -> [String] {
    guard let first = low.first, let last = high.first else { return [""] }
    let rest = low.count - 1
    let lowRest = Array(low.dropFirst())
    let highRest = Array(high.dropFirst())
    if first == last { return sameLength(lowRest, highRest).map { "\(first)" + $0 } }
    var (from, to) = (first, last)
    var patterns: [String] = []
    if lowRest.contains(where: { $0 != 0 }) {
      let nines = [Int](repeating: 9, count: rest)
      patterns += sameLength(lowRest, nines).map { "\(first)" + $0 }
      from += 1
    }
    var tail: [String] = []
    if highRest.contains(where: { $0 != 9 }) {
      let zeros = [Int](repeating: 0, count: rest)
      tail = sameLength(zeros, highRest).map { "\(last)" + $0 }
      to -= 1
    }
    if from <= to {
      let digit = from == to ? "\(from)" : "[\(from)-\(to)]"
      patterns.append(digit + (rest == 0 ? "" : rest == 1 ? "[0-9]" : "[0-9]{\(rest)}"))
    }
    return patterns + tail
  }
}
