/// The encoding of labels that begin with "xn--" (RFC 3492).
enum Punycode {
  // RFC 3492 section 5.
  private static let (base, tMin, tMax, skew, damp) = (36, 1, 26, 38, 700)
  private static let (firstBias, firstScalar) = (72, 0x80)

  /// Whether what stands behind "xn--" says a label with letters beyond ASCII; lower case (RFC 3492 section 6.2).
  static func isLabel(_ text: Substring.UTF8View) -> Bool {
    let mark = text.lastIndex(of: UInt8(ascii: "-"))
    // How many letters the label has so far; which those of ASCII are says nothing here.
    var count = mark.map { text.distance(from: text.startIndex, to: $0) } ?? 0
    var digits = mark.map { text[text.index(after: $0)...] } ?? text
    // A mark with nothing before it is not written; without digits the label is ASCII.
    guard mark == nil || count > 0, !digits.isEmpty else { return false }
    var (scalar, position, bias) = (firstScalar, 0, firstBias)
    while !digits.isEmpty {
      let former = position
      var weight = 1
      var k = base
      while true {
        guard let byte = digits.popFirst(), let digit = value(byte) else { return false }
        position += digit * weight
        // Further on are no scalars, however many letters there are.
        guard position <= 0x11_0000 * 64 else { return false }
        let threshold = min(max(k - bias, tMin), tMax)
        if digit < threshold { break }
        weight *= base - threshold
        k += base
      }
      count += 1
      bias = adapted(position - former, count, isFirst: former == 0)
      scalar += position / count
      position = position % count + 1
      guard let number = UInt32(exactly: scalar), Unicode.Scalar(number) != nil else {
        return false
      }
    }
    return true
  }

  private static func value(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) + 26
    default: nil
    }
  }

  /// RFC 3492 section 6.1.
  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var k = 0
    while delta > (base - tMin) * tMax / 2 {
      delta /= base - tMin
      k += base
    }
    return k + (base - tMin + 1) * delta / (delta + skew)
  }
}
