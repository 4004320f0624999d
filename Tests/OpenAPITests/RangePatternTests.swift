import Testing

@testable import OpenAPI

@Suite struct RangePatternTests {
  /// Each pattern takes the integers of its range, as they are usually written, and no others.
  @Test(
    arguments: [
      0...0, 0...9, 1...250, 5...20, 99...101, -3...4, -120 ... -7, -1...0, 8...1000, 100...199,
      0...1009,
    ] as [ClosedRange<Int128>])
  func takesItsRange(_ range: ClosedRange<Int128>) throws {
    let pattern = try Regex(RangePattern.text(range))
    for number in Int128(-1100)...1100 {
      #expect(("\(number)".wholeMatch(of: pattern) != nil) == range.contains(number), "\(number)")
    }
    for text in ["", "-", "-0", "00", "01", "+1", "1.0", "a"] {
      #expect(text.wholeMatch(of: pattern) == nil, "\(text)")
    }
  }

  @Test(arguments: [
    (Int128(0)...255, "^(?:[0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])$"),
    (Int128(7)...7, "^7$"),
  ])
  func texts(_ range: ClosedRange<Int128>, _ text: String) {
    #expect(RangePattern.text(range) == text)
  }

  /// The ends of 64 bits, and what is one beyond.
  @Test func longIntegers() throws {
    let pattern = try Regex(RangePattern.text(Int128(Int64.min)...Int128(UInt64.max)))
    for (text, isTaken) in [
      ("-9223372036854775808", true), ("-9223372036854775809", false),
      ("18446744073709551615", true), ("18446744073709551616", false), ("0", true),
    ] {
      #expect((text.wholeMatch(of: pattern) != nil) == isTaken, "\(text)")
    }
  }
}
