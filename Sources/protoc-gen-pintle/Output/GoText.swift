/// Values as Go's `fmt` and `time` packages print them, because clients match on these texts.
enum GoText {
  /// A float as `%v` prints it: shortest digits, an exponent of at least two digits from 1e21 on and below 1e-4.
  static func number(_ value: Double, isFloat: Bool) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    if value == 0 { return value.sign == .minus ? "-0" : "0" }
    let (digits, exponent) = shortest(isFloat ? "\(Float(value.magnitude))" : "\(value.magnitude)")
    let sign = value < 0 ? "-" : ""
    // The exponent of the first digit.
    let scale = exponent + digits.count - 1
    if scale < -4 || scale >= 21 {
      var text = sign + String(digits[0])
      if digits.count > 1 { text += "." + String(digits[1...]) }
      let magnitude = String(scale.magnitude)
      return text + (scale < 0 ? "e-" : "e+") + (magnitude.count < 2 ? "0" : "") + magnitude
    }
    if exponent >= 0 { return sign + String(digits) + String(repeating: "0", count: exponent) }
    if scale >= 0 {
      return sign + String(digits[...scale]) + "." + String(digits[(scale + 1)...])
    }
    return sign + "0." + String(repeating: "0", count: -scale - 1) + String(digits)
  }

  /// The significant digits of Swift's shortest form, and the power of ten of the last one.
  private static func shortest(_ text: String) -> (digits: [Character], exponent: Int) {
    let halves = text.split(separator: "e")
    var exponent = halves.count == 2 ? Int(halves[1])! : 0
    let mantissa = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    var digits = Array(mantissa[0])
    if mantissa.count == 2 {
      digits += mantissa[1]
      exponent -= mantissa[1].count
    }
    while digits.count > 1, digits.last == "0" {
      digits.removeLast()
      exponent += 1
    }
    digits.removeFirst(min(digits.prefix { $0 == "0" }.count, digits.count - 1))
    return (digits, exponent)
  }

  /// A text in quotes as `%q` prints it.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{7}": result += "\\a"
      case "\u{8}": result += "\\b"
      case "\u{B}": result += "\\v"
      case "\u{C}": result += "\\f"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\x" + (digits.count < 2 ? "0" : "") + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Bytes in quotes, each as a hexadecimal escape: `"\x1\xFF"`.
  static func escaped(_ bytes: [UInt8]) -> String {
    "\"" + bytes.map { "\\x" + String($0, radix: 16, uppercase: true) }.joined() + "\""
  }

  /// A slice as `%v` prints it: "[a b]".
  static func list(_ elements: [String]) -> String { "[" + elements.joined(separator: " ") + "]" }

  /// A duration as Go's `Duration.String` prints it: "0s", "1.5s", "1m0s", "300ms".
  static func duration(seconds: Int64, nanos: Int64) -> String {
    let total = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let sum = total.partialValue.addingReportingOverflow(nanos)
    // Go cuts what does not fit to the largest or smallest duration.
    let value = total.overflow || sum.overflow ? (seconds < 0 ? Int64.min : .max) : sum.partialValue
    if value == 0 { return "0s" }
    let sign = value < 0 ? "-" : ""
    let magnitude = value.magnitude
    if magnitude < 1_000 { return "\(sign)\(magnitude)ns" }
    if magnitude < 1_000_000 { return sign + decimal(magnitude, 1_000) + "µs" }
    if magnitude < 1_000_000_000 { return sign + decimal(magnitude, 1_000_000) + "ms" }
    let minutes = magnitude / 60_000_000_000
    var text = decimal(magnitude % 60_000_000_000, 1_000_000_000) + "s"
    if minutes > 0 { text = "\(minutes % 60)m" + text }
    if minutes >= 60 { text = "\(minutes / 60)h" + text }
    return sign + text
  }

  /// `value / unit` with as many decimals as it has.
  private static func decimal(_ value: UInt64, _ unit: UInt64) -> String {
    let fraction = value % unit
    if fraction == 0 { return "\(value / unit)" }
    var digits = String(fraction + unit)
    digits.removeFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(value / unit).\(digits)"
  }

  /// A timestamp as Go's `Time.String` prints it: "1970-01-01 00:16:40 +0000 UTC".
  static func timestamp(seconds: Int64, nanos: Int64) -> String {
    let days = seconds.flooredDivision(86_400)
    let second = seconds - days * 86_400
    let (year, month, day) = civil(days)
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    var yearText = String(year.magnitude)
    while yearText.count < 4 { yearText = "0" + yearText }
    if year < 0 { yearText = "-" + yearText }
    var text = "\(yearText)-\(two(month))-\(two(day)) "
    text += "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
    if nanos > 0 {
      var digits = String(UInt64(nanos) + 1_000_000_000)
      digits.removeFirst()
      while digits.last == "0" { digits.removeLast() }
      text += "." + digits
    }
    return text + " +0000 UTC"
  }

  /// The date of a day counted from 1970-01-01, in the proleptic Gregorian calendar.
  ///
  /// Years are counted from March, so that the leap day is the last of its year.
  private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let era = shifted.flooredDivision(146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

extension Int64 {
  fileprivate func flooredDivision(_ divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
