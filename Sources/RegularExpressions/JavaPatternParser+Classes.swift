import Base

extension JavaPatternParser {
  /// A class behind its opening bracket: members, classes inside, and intersections (`&&`).
  mutating func parseClass() throws(RegularExpressionError) -> ScalarSet {
    depth += 1
    guard depth <= Limits.maxRegularExpressionDepth else { throw reader.depthError() }
    defer { depth -= 1 }
    let isNegated = reader.take("^")
    var sides: [ScalarSet] = []
    var side = ClassSide()
    while true {
      skipCommentsInClass()
      guard let next = reader.next else { throw reader.error("expected \"]\"") }
      if next == "]", !(side.isEmpty && sides.isEmpty) {
        reader.advance()
        break
      }
      if next == "&", reader.peek(1) == "&" {
        while reader.take("&") {}
        if !side.isEmpty { sides.append(side.set(folding)) }
        side = ClassSide()
        continue
      }
      if reader.take(text: "\\Q") {
        while let next = reader.next, !reader.take(text: "\\E") {
          side.ranges.append(next.value...next.value)
          reader.advance()
        }
        continue
      }
      if next == "[" {
        reader.advance()
        side.sets.append(try parseClass())
        continue
      }
      if next == "\\", let set = try takeEscapedClass() {
        side.sets.append(set)
        continue
      }
      try parseRange(&side)
    }
    if !side.isEmpty { sides.append(side.set(folding)) }
    let set = sides.count == 1 ? sides[0] : ScalarSet.intersection(sides)
    return isNegated ? .complement(set) : set
  }

  /// What is joined on one side of an intersection.
  private struct ClassSide {
    var ranges: [ClosedRange<UInt32>] = []
    var sets: [ScalarSet] = []

    var isEmpty: Bool { ranges.isEmpty && sets.isEmpty }

    func set(_ folding: CaseFolding) -> ScalarSet {
      let joined = ScalarSet.joining(ranges, folding)
      return sets.isEmpty ? joined : .joining([joined] + sets)
    }
  }

  private mutating func skipCommentsInClass() {
    guard flags.contains(.comments) else { return }
    skipComments()
  }

  /// A scalar, or a range of them.
  private mutating func parseRange(
    _ side: inout ClassSide
  ) throws(RegularExpressionError) {
    let start = reader.position
    let low = try parseClassScalar()
    skipCommentsInClass()
    if reader.next == "-", let behind = reader.peek(1), behind != "]", behind != "[" {
      reader.advance()
      skipCommentsInClass()
      let high = try parseClassScalar()
      guard low <= high else {
        throw RegularExpressionError(start, "a range in a class runs backwards")
      }
      side.ranges.append(low...high)
    } else {
      side.ranges.append(low...low)
    }
  }

  private mutating func parseClassScalar() throws(RegularExpressionError) -> UInt32 {
    guard let next = reader.next else { throw reader.error("expected \"]\"") }
    if next == "\\" { return try parseEscapedScalar() }
    reader.advance()
    return next.value
  }
}

/// The names that Java has for classes.
enum JavaProperty {
  /// The class of a name in `\p{...}`; nil when it is none that is known.
  static func set(
    _ name: String, _ flags: RegularExpression.Flags, _ folding: CaseFolding
  ) -> ScalarSet? {
    if let set = posix(name, byUnicode: flags.contains(.unicodeClasses)) {
      return folding == .none ? set : folded(name, set)
    }
    for prefix in ["general_category=", "gc=", "Is"] {
      if let rest = name.rest(behind: prefix) {
        return category(rest, folding) ?? (prefix == "Is" ? property(rest) : nil)
      }
    }
    return category(name, folding)
  }

  private static func category(_ name: String, _ folding: CaseFolding) -> ScalarSet? {
    if name.utf8.elementsEqual("LC".utf8) { return cased }
    guard let mask = GeneralCategories.mask(name) else { return nil }
    // Without regard to case, one case of letters is as good as the others.
    let isCase =
      name.utf8.count == 2 && ["Lu", "Ll", "Lt"].contains { $0.utf8.elementsEqual(name.utf8) }
    return folding != .none && isCase ? cased : .categories(mask)
  }

  private static let cased = ScalarSet.categories(
    ["Lu", "Ll", "Lt"].reduce(0) { $0 | (GeneralCategories.mask($1) ?? 0) })

  private static func folded(_ name: String, _ set: ScalarSet) -> ScalarSet {
    let isCase = ["Lower", "Upper"].contains { $0.utf8.elementsEqual(name.utf8) }
    return isCase ? .ranges([0x41...0x5A, 0x61...0x7A]) : set
  }

  private static func posix(_ name: String, byUnicode: Bool) -> ScalarSet? {
    let letters: [ClosedRange<UInt32>] = [0x41...0x5A, 0x61...0x7A]
    func categories(_ names: String...) -> ScalarSet {
      .categories(names.reduce(0) { $0 | (GeneralCategories.mask($1) ?? 0) })
    }
    switch UTF8Key(name) {
    case "Lower": return byUnicode ? .property(.lowercase) : .ranges([0x61...0x7A])
    case "Upper": return byUnicode ? .property(.uppercase) : .ranges([0x41...0x5A])
    case "ASCII": return .ranges([0...0x7F])
    case "Alpha": return byUnicode ? .property(.alphabetic) : .ranges(letters)
    case "Digit": return byUnicode ? categories("Nd") : .ranges([0x30...0x39])
    case "Alnum":
      return byUnicode
        ? .union([.property(.alphabetic), categories("Nd")]) : .ranges([0x30...0x39] + letters)
    case "Punct":
      return byUnicode
        ? categories("P") : .ranges([0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E])
    case "Graph":
      return byUnicode
        ? .complement(.union([.property(.whiteSpace), categories("Cc", "Cs", "Cn")]))
        : .ranges([0x21...0x7E])
    case "Print":
      return byUnicode
        ? .complement(.union([categories("Cc", "Cs", "Cn", "Zl", "Zp")])) : .ranges([0x20...0x7E])
    case "Blank":
      return byUnicode
        ? .union([categories("Zs"), .one(0x09)]) : .ranges([0x09...0x09, 0x20...0x20])
    case "Cntrl": return byUnicode ? categories("Cc") : .ranges([0...0x1F, 0x7F...0x7F])
    case "XDigit":
      return byUnicode
        ? .union([categories("Nd"), .property(.hexDigit)])
        : .ranges([0x30...0x39, 0x41...0x46, 0x61...0x66])
    case "Space":
      return byUnicode ? .property(.whiteSpace) : .ranges([0x09...0x0D, 0x20...0x20])
    default: return nil
    }
  }

  /// Binary properties, whose names Java takes in any case.
  private static func property(_ name: String) -> ScalarSet? {
    switch UTF8Key(name.lowercased()) {
    case "alphabetic": .property(.alphabetic)
    case "lowercase": .property(.lowercase)
    case "uppercase": .property(.uppercase)
    case "letter": GeneralCategories.mask("L").map { .categories($0) }
    case "digit": GeneralCategories.mask("Nd").map { .categories($0) }
    case "punctuation": GeneralCategories.mask("P").map { .categories($0) }
    case "control": GeneralCategories.mask("Cc").map { .categories($0) }
    case "white_space", "whitespace": .property(.whiteSpace)
    case "hex_digit", "hexdigit": .property(.hexDigit)
    case "ideographic": .property(.ideographic)
    case "join_control", "joincontrol": .property(.joinControl)
    case "noncharacter_code_point", "noncharactercodepoint": .property(.noncharacter)
    case "titlecase": GeneralCategories.mask("Lt").map { .categories($0) }
    case "assigned": GeneralCategories.mask("Cn").map { .complement(.categories($0)) }
    default: nil
    }
  }
}

extension String {
  /// What stands behind a prefix; nil when the text does not begin with it.
  fileprivate func rest(behind prefix: String) -> String? {
    utf8HasPrefix(prefix) ? String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : nil
  }
}
