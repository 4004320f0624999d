/// A set of Unicode scalars: the classes of regular expressions.
indirect enum ScalarSet: Sendable {
  /// Sorted, apart from one another.
  case ranges([ClosedRange<UInt32>])
  /// A bit for each general category; see `GeneralCategories`.
  case categories(UInt32)
  case property(ScalarProperty)
  case union([ScalarSet])
  case intersection([ScalarSet])
  case complement(ScalarSet)

  static let none = ScalarSet.ranges([])
  static let all = ScalarSet.ranges([0...0x10FFFF])

  /// What is in any of the sets; ranges and categories become one of each.
  static func joining(_ sets: [ScalarSet]) -> ScalarSet {
    var ranges: [ClosedRange<UInt32>] = []
    var mask: UInt32 = 0
    var others: [ScalarSet] = []
    for set in sets {
      switch set {
      case .ranges(let own): ranges += own
      case .categories(let own): mask |= own
      // Every scalar has one category.
      case .complement(.categories(let own)): mask |= ~own
      default: others.append(set)
      }
    }
    if !ranges.isEmpty { others.insert(joining(ranges), at: 0) }
    if mask != 0 { others.append(.categories(mask)) }
    return others.count == 1 ? others[0] : .union(others)
  }

  /// How many sets have to be looked at, at most.
  var weight: Int {
    switch self {
    case .ranges, .categories, .property: 1
    case .union(let sets), .intersection(let sets): sets.reduce(1) { $0 + $1.weight }
    case .complement(let set): set.weight
    }
  }

  static func one(_ scalar: UInt32) -> ScalarSet { .ranges([scalar...scalar]) }

  func contains(_ scalar: UInt32) -> Bool {
    switch self {
    case .ranges(let ranges):
      var low = 0
      var high = ranges.count
      while low < high {
        let middle = (low + high) / 2
        if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
      }
      return low < ranges.count && ranges[low].lowerBound <= scalar
    case .categories(let mask):
      guard let scalar = Unicode.Scalar(scalar) else { return false }
      return mask & GeneralCategories.bit(scalar.properties.generalCategory) != 0
    case .property(let property):
      guard let scalar = Unicode.Scalar(scalar) else { return false }
      return property.holds(scalar)
    case .union(let sets): return sets.contains { $0.contains(scalar) }
    case .intersection(let sets): return sets.allSatisfy { $0.contains(scalar) }
    case .complement(let set): return !set.contains(scalar)
    }
  }

  /// Ranges in any order as a set.
  static func joining(_ ranges: [ClosedRange<UInt32>]) -> ScalarSet {
    var joined: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound &+ 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return .ranges(joined)
  }

  /// Ranges, and the other cases of what they hold.
  static func joining(_ ranges: [ClosedRange<UInt32>], _ folding: CaseFolding) -> ScalarSet {
    switch folding {
    case .none: return joining(ranges)
    case .ascii: return joining(ranges + asciiCases(ranges))
    case .unicode:
      guard case .ranges(let joined) = joining(ranges) else { return joining(ranges) }
      var added: [ClosedRange<UInt32>] = []
      for range in joined {
        for pair in CaseFolding.pairs(in: range) { added.append(pair.to...pair.to) }
      }
      return joining(joined + added)
    }
  }

  private static func asciiCases(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var added: [ClosedRange<UInt32>] = []
    for range in ranges {
      let upper = range.clamped(to: 0x41...0x5A)
      if range.overlaps(0x41...0x5A) {
        added.append(upper.lowerBound + 32...upper.upperBound + 32)
      }
      let lower = range.clamped(to: 0x61...0x7A)
      if range.overlaps(0x61...0x7A) {
        added.append(lower.lowerBound - 32...lower.upperBound - 32)
      }
    }
    return added
  }
}

/// Whether letters match their other case.
enum CaseFolding {
  case none
  case ascii
  case unicode

  struct Pair: Sendable {
    var from: UInt32
    var to: UInt32
  }

  /// What the scalars of a range match beside themselves.
  static func pairs(in range: ClosedRange<UInt32>) -> ArraySlice<Pair> {
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].from < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return pairs[low...].prefix { $0.from <= range.upperBound }
  }

  /// What each scalar with a case matches beside itself, by its simple mappings; sorted.
  ///
  /// Made once, from the parts of Unicode that have letters with a case.
  static let pairs: [Pair] = {
    var pairs: [Pair] = []
    for part: ClosedRange<UInt32> in [
      0x41...0x058F, 0x10A0...0x10FF, 0x13A0...0x13FF, 0x1C80...0x1CBF, 0x1D79...0x1D8E,
      0x1E00...0x1FFF, 0x2126...0x2188, 0x24B6...0x24E9, 0x2C00...0x2D2F, 0xA640...0xA69F,
      0xA720...0xA7FF, 0xAB30...0xABBF, 0xFF21...0xFF5A, 0x10400...0x105FF, 0x10C80...0x10D8F,
      0x118A0...0x118DF, 0x16E40...0x16EFF, 0x1E900...0x1E943,
    ] {
      for value in part {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let upper = simple(scalar.properties.uppercaseMapping, scalar)
        let lower = simple(scalar.properties.lowercaseMapping, scalar)
        for other in [
          upper, lower, simple(upper.properties.lowercaseMapping, upper),
          simple(lower.properties.uppercaseMapping, lower),
        ] where other != scalar {
          pairs.append(Pair(from: value, to: other.value))
          pairs.append(Pair(from: other.value, to: value))
        }
      }
    }
    return pairs.sorted { $0.from < $1.from }
  }()

  /// A mapping when it is one scalar, otherwise the scalar itself.
  private static func simple(_ mapping: String, _ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let scalars = mapping.unicodeScalars
    guard let first = scalars.first, scalars.count == 1 else { return scalar }
    return first
  }
}

/// A property of Unicode that a class may ask for.
enum ScalarProperty: Sendable {
  case alphabetic
  case lowercase
  case uppercase
  case whiteSpace
  case hexDigit
  case ideographic
  case joinControl
  case noncharacter

  func holds(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .alphabetic: scalar.properties.isAlphabetic
    case .lowercase: scalar.properties.isLowercase
    case .uppercase: scalar.properties.isUppercase
    case .whiteSpace: scalar.properties.isWhitespace
    case .hexDigit: scalar.properties.isHexDigit
    case .ideographic: scalar.properties.isIdeographic
    case .joinControl: scalar.properties.isJoinControl
    case .noncharacter: scalar.properties.isNoncharacterCodePoint
    }
  }
}

/// The general categories of Unicode as bits.
enum GeneralCategories {
  /// The two letters of each category; the index is its bit.
  private static let names: [StaticString] = [
    "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi",
    "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
  ]

  /// The bits of a name of one or two letters; nil when it names none.
  static func mask(_ name: String) -> UInt32? {
    var mask: UInt32 = 0
    for (index, known) in names.enumerated() {
      let text = String(describing: known)
      if text.utf8.elementsEqual(name.utf8)
        || name.utf8.count == 1 && text.utf8.first == name.utf8.first
      {
        mask |= 1 << UInt32(index)
      }
    }
    return mask == 0 ? nil : mask
  }

  static func bit(_ category: Unicode.GeneralCategory) -> UInt32 {
    let index: UInt32 =
      switch category {
      case .uppercaseLetter: 0
      case .lowercaseLetter: 1
      case .titlecaseLetter: 2
      case .modifierLetter: 3
      case .otherLetter: 4
      case .nonspacingMark: 5
      case .spacingMark: 6
      case .enclosingMark: 7
      case .decimalNumber: 8
      case .letterNumber: 9
      case .otherNumber: 10
      case .connectorPunctuation: 11
      case .dashPunctuation: 12
      case .openPunctuation: 13
      case .closePunctuation: 14
      case .initialPunctuation: 15
      case .finalPunctuation: 16
      case .otherPunctuation: 17
      case .mathSymbol: 18
      case .currencySymbol: 19
      case .modifierSymbol: 20
      case .otherSymbol: 21
      case .spaceSeparator: 22
      case .lineSeparator: 23
      case .paragraphSeparator: 24
      case .control: 25
      case .format: 26
      case .surrogate: 27
      case .privateUse: 28
      case .unassigned: 29
      @unknown default: 29
      }
    return 1 << index
  }
}

extension ScalarSet {
  /// Of all marks and categories that make a word by Unicode (UTS 18, annex C).
  static let unicodeWord = ScalarSet.union([
    .property(.alphabetic), .property(.joinControl),
    .categories(["M", "Nd", "Pc"].reduce(0) { $0 | (GeneralCategories.mask($1) ?? 0) }),
  ])
  static let asciiWord = ScalarSet.ranges([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
}
