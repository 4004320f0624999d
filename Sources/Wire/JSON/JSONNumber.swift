/// A number as JSON writes it (RFC 8259 section 6): the digits where they stand, not yet a value.
///
/// Reading is exact and needs no locale: integers by their digits, whatever the notation ("1e3", "1.0"),
/// floating-point numbers correctly rounded.
struct JSONNumber {
  let isNegative: Bool
  /// Digits before and behind the point.
  private let whole: UnsafeRawBufferPointer
  private let fraction: UnsafeRawBufferPointer
  /// The power of ten that is written, cut to plus or minus `exponentBound`.
  private let exponent: Int
  /// Whether it is written without fraction and exponent.
  private let isInteger: Bool

  /// Far beyond any number's range, and small enough that sums with digit counts cannot overflow.
  private static let exponentBound = 1 << 40

  /// The number that takes all of `text`; nil when that is none.
  init?(whole text: UnsafeRawBufferPointer) {
    var position = 0
    guard let number = JSONNumber(text, &position), position == text.count else { return nil }
    self = number
  }

  /// The number at `position`, which moves behind it; nil when there is none.
  init?(_ text: UnsafeRawBufferPointer, _ position: inout Int) {
    func digits() -> UnsafeRawBufferPointer {
      let start = position
      while position < text.count, text[position] &- UInt8(ascii: "0") < 10 { position &+= 1 }
      return UnsafeRawBufferPointer(rebasing: text[start..<position])
    }
    func take(_ byte: UInt8) -> Bool {
      guard position < text.count, text[position] == byte else { return false }
      position += 1
      return true
    }
    isNegative = take(UInt8(ascii: "-"))
    whole = digits()
    // No leading zeros: "01" is no number.
    guard whole.count == 1 || whole.count > 1 && whole[0] != UInt8(ascii: "0") else { return nil }
    if take(UInt8(ascii: ".")) {
      fraction = digits()
      guard fraction.count > 0 else { return nil }
    } else {
      fraction = UnsafeRawBufferPointer(start: nil, count: 0)
    }
    guard take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) else {
      exponent = 0
      isInteger = fraction.isEmpty
      return
    }
    isInteger = false
    let isExponentNegative = take(UInt8(ascii: "-"))
    if !isExponentNegative { _ = take(UInt8(ascii: "+")) }
    let exponentDigits = digits()
    guard exponentDigits.count > 0 else { return nil }
    var value = 0
    for digit in exponentDigits {
      value = min(value * 10 + Int(digit &- UInt8(ascii: "0")), Self.exponentBound)
    }
    exponent = isExponentNegative ? -value : value
  }

  /// The digit at `index` of whole and fraction together.
  private func digit(_ index: Int) -> UInt8 {
    let byte = index < whole.count ? whole[index] : fraction[index - whole.count]
    return byte &- UInt8(ascii: "0")
  }

  /// The digits without zeros at either end, and the power of ten of the last one; nil for zero.
  private var significant: (digits: Range<Int>, exponent: Int)? {
    var start = 0
    var end = whole.count + fraction.count
    while start < end, digit(start) == 0 { start += 1 }
    while end > start, digit(end - 1) == 0 { end -= 1 }
    guard start < end else { return nil }
    return (start..<end, exponent + whole.count - end)
  }

  /// The value; nil when it is no integer or outside the type.
  func integer<Value: FixedWidthInteger>(_ type: Value.Type) -> Value? {
    guard let (digits, exponent) = significant else { return 0 }
    // 20 digits hold every 64-bit number.
    guard exponent >= 0, digits.count + exponent <= 20 else { return nil }
    var magnitude: UInt64 = 0
    for index in 0..<digits.count + exponent {
      let next = index < digits.count ? digit(digits.lowerBound + index) : 0
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(next))
      if overflow || carry { return nil }
      magnitude = sum
    }
    if isNegative {
      guard magnitude <= 1 << 63 else { return nil }
      return Value(exactly: Int64(truncatingIfNeeded: 0 &- magnitude))
    }
    return Value(exactly: magnitude)
  }

  /// The nearest `double`; nil when it is out of range.
  func double() -> Double? {
    guard let (digits, exponent) = significant else { return isNegative ? -0.0 : 0 }
    if digits.count <= 15, abs(exponent) <= 22 {
      // Both operands are exact, so that the one operation rounds correctly.
      var mantissa: Int64 = 0
      for index in digits { mantissa = mantissa * 10 + Int64(digit(index)) }
      let value =
        exponent < 0
        ? Double(mantissa) / Self.powersOfTen[-exponent]
        : Double(mantissa) * Self.powersOfTen[exponent]
      return isNegative ? -value : value
    }
    guard let value = Double(decimal(digits, exponent)), value.isFinite else { return nil }
    return value
  }

  /// Whether a double would change the number: an integer, written without fraction and exponent, that no
  /// double has, or one beyond all doubles.
  var isInexact: Bool {
    // Fifteen digits fit whatever they are.
    if isInteger, whole.count <= 15 { return false }
    // No double has more than 309 digits before its point.
    guard isInteger, whole.count <= 309 else { return double() == nil }
    var words: [UInt32] = []
    for byte in whole {
      var carry = UInt64(byte &- UInt8(ascii: "0"))
      for index in words.indices {
        carry += UInt64(words[index]) * 10
        words[index] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      if carry > 0 { words.append(UInt32(carry)) }
    }
    // A double has 53 bits from the first that is set on, and none of a weight of 2^1024.
    guard let low = words.firstIndex(where: { $0 != 0 }), let top = words.last else { return false }
    let width = words.count * 32 - top.leadingZeroBitCount
    return width > 1024 || width - low * 32 - words[low].trailingZeroBitCount > 53
  }

  /// Below, above or at zero as this number is smaller than, larger than or equal to another, by exact values.
  func order(_ other: JSONNumber) -> Int {
    guard let own = significant else {
      guard other.significant != nil else { return 0 }
      return other.isNegative ? 1 : -1
    }
    guard let others = other.significant else { return isNegative ? -1 : 1 }
    guard isNegative == other.isNegative else { return isNegative ? -1 : 1 }
    let sign = isNegative ? -1 : 1
    // Where the first digit stands, counted from the point.
    let ownTop = own.exponent + own.digits.count
    let othersTop = others.exponent + others.digits.count
    guard ownTop == othersTop else { return ownTop < othersTop ? -sign : sign }
    for (left, right) in zip(own.digits, others.digits) {
      let (left, right) = (digit(left), other.digit(right))
      if left != right { return left < right ? -sign : sign }
    }
    let (count, otherCount) = (own.digits.count, others.digits.count)
    return count == otherCount ? 0 : count < otherCount ? -sign : sign
  }

  /// The nearest `float`; nil when it is out of range.
  func float() -> Float? {
    guard let (digits, exponent) = significant else { return isNegative ? -0.0 : 0 }
    guard let value = Float(decimal(digits, exponent)), value.isFinite else { return nil }
    return value
  }

  /// The number with so few digits that parsing it is quick, and rounds as all of them would.
  private func decimal(_ digits: Range<Int>, _ exponent: Int) -> String {
    // No tie between two doubles has more than 767 significant digits: behind that many, only whether
    // anything follows counts.
    let limit = 770
    var text = isNegative ? "-" : ""
    var exponent = exponent
    for index in digits.prefix(limit) {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "0") + digit(index)))
    }
    if digits.count > limit {
      text += "1"
      exponent += digits.count - limit - 1
    }
    // Beyond these the result is zero or infinite whatever the digits are.
    return text + "e\(max(-2000, min(2000, exponent)))"
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
