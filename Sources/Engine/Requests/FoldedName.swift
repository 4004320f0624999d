import Wire

/// Member names of targets' answers, which are read in any case of their letters, as the servers do for which targets
/// are written.
extension JSONKey {
  /// Whether the name is `literal`, which is of ASCII, in any case (Unicode's simple folding).
  func matches(anyCase literal: StaticString) -> Bool {
    // The long s and the Kelvin sign, of two and three bytes, are the only others that fold to ASCII.
    guard (literal.utf8CodeUnitCount...3 * literal.utf8CodeUnitCount).contains(count) else {
      return false
    }
    return string.unicodeScalars.lazy.map(Self.folded)
      .elementsEqual(literal.description.unicodeScalars.lazy.map(Self.folded))
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "A"..."Z": Unicode.Scalar(scalar.value | 0x20)!
    case "\u{17F}": "s"
    case "\u{212A}": "k"
    default: scalar
    }
  }
}
