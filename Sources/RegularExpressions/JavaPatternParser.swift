import Base

/// Reads what `java.util.regex.Pattern` has that is regular.
struct JavaPatternParser {
  var reader: ScalarReader
  var flags: RegularExpression.Flags
  var depth = 0

  init(_ text: String, _ flags: RegularExpression.Flags) {
    reader = ScalarReader(text)
    self.flags = flags
  }

  mutating func parse() throws(RegularExpressionError) -> ExpressionNode {
    let node = try parseChoice()
    guard reader.isAtEnd else { throw reader.error("unexpected \(reader.shown)") }
    return node
  }

  var folding: CaseFolding {
    guard flags.contains(.ignoresCase) else { return .none }
    return flags.contains(.unicodeCase) ? .unicode : .ascii
  }

  private mutating func parseChoice() throws(RegularExpressionError) -> ExpressionNode {
    var branches = [try parseBranch()]
    while reader.take("|") { branches.append(try parseBranch()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func parseBranch() throws(RegularExpressionError) -> ExpressionNode {
    var pieces: [ExpressionNode] = []
    while true {
      skipComments()
      guard let next = reader.next, next != "|", next != ")" else { break }
      if reader.take(text: "\\Q") {
        try parseQuoted(&pieces)
        continue
      }
      guard let atom = try parseAtom() else { continue }
      pieces.append(try parseQuantifiers(atom))
    }
    return pieces.isEmpty ? .empty : .sequence(pieces)
  }

  /// White space and comments, where the flag says so.
  func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{B}", "\u{C}": true
    default: false
    }
  }

  mutating func skipComments() {
    guard flags.contains(.comments) else { return }
    while let next = reader.next {
      if next == "#" {
        while let next = reader.next, next != "\n" {
          if next == "\r", !flags.contains(.unixLines) { break }
          reader.advance()
        }
      } else if isPassedOver(next) {
        reader.advance()
      } else {
        return
      }
    }
  }

  private mutating func parseQuantifiers(
    _ atom: ExpressionNode
  ) throws(RegularExpressionError) -> ExpressionNode {
    skipComments()
    guard let (least, most) = try reader.takeQuantifier(allowsMissingLeast: false) else {
      return atom
    }
    // Reluctant: which of the matches is taken does not matter here.
    _ = reader.take("?")
    guard reader.next != "+" else {
      throw reader.error(
        "a possessive quantifier is not supported: it cannot be matched in linear time")
    }
    return .repetition(atom, least: least, most: most)
  }

  /// The text up to `\E`; a quantifier behind it is for its last scalar.
  private mutating func parseQuoted(
    _ pieces: inout [ExpressionNode]
  ) throws(RegularExpressionError) {
    var last: ExpressionNode?
    while let next = reader.next, !reader.take(text: "\\E") {
      if let last { pieces.append(last) }
      reader.advance()
      last = literal(next.value)
    }
    if let last { pieces.append(try parseQuantifiers(last)) }
  }

  private func literal(_ scalar: UInt32) -> ExpressionNode {
    .scalar(.joining([scalar...scalar], folding))
  }

  /// An atom; nil for flags, which are none.
  private mutating func parseAtom() throws(RegularExpressionError) -> ExpressionNode? {
    guard let next = reader.next else { throw reader.error("expected a character") }
    switch next {
    case "(": return try parseGroup()
    case "[":
      reader.advance()
      return .scalar(try parseClass())
    case ".":
      reader.advance()
      if flags.contains(.dotMatchesAll) { return .scalar(.all) }
      return .scalar(.complement(flags.contains(.unixLines) ? .one(0x0A) : Self.lineEnds))
    case "^":
      reader.advance()
      guard flags.contains(.multiline) else { return .assertion(.textStart) }
      return .assertion(flags.contains(.unixLines) ? .unixLineStart : .lineStart)
    case "$":
      reader.advance()
      let isUnix = flags.contains(.unixLines)
      guard flags.contains(.multiline) else {
        return .assertion(isUnix ? .lastUnixLineEnd : .lastLineEnd)
      }
      return .assertion(isUnix ? .unixLineEnd : .lineEnd)
    case "*", "+", "?", "{": throw reader.error("a quantifier with nothing before it")
    case "\\": return try parseEscape()
    default:
      reader.advance()
      return literal(next.value)
    }
  }

  // MARK: Groups

  private mutating func parseGroup() throws(RegularExpressionError) -> ExpressionNode? {
    let start = reader.position
    reader.advance()
    let outer = flags
    if reader.take("?") {
      if reader.take(":") {
        // Groups are not told apart.
      } else if reader.next == "=" || reader.next == "!" {
        throw RegularExpressionError(
          start, "looking ahead is not supported: it cannot be matched in linear time")
      } else if reader.next == ">" {
        throw RegularExpressionError(
          start, "an atomic group is not supported: it cannot be matched in linear time")
      } else if reader.take("<") {
        if reader.next == "=" || reader.next == "!" {
          throw RegularExpressionError(
            start, "looking behind is not supported: it cannot be matched in linear time")
        }
        try skipName()
      } else if try parseFlags(start) {
        // Flags without a group hold up to the end of the one around them.
        return nil
      }
    }
    depth += 1
    guard depth <= Limits.maxRegularExpressionDepth else { throw reader.depthError() }
    let node = try parseChoice()
    depth -= 1
    flags = outer
    guard reader.take(")") else { throw reader.error("expected \")\"") }
    return node
  }

  private mutating func skipName() throws(RegularExpressionError) {
    let start = reader.position
    let first = reader.next
    while let next = reader.next, next.isASCIILetterOrDigit { reader.advance() }
    guard reader.position > start, first?.decimalValue == nil, reader.take(">") else {
      throw RegularExpressionError(
        start, "expected a group's name, a letter and then letters and digits, and \">\"")
    }
  }

  /// Flags behind "(?"; true when the group ends behind them.
  private mutating func parseFlags(_ start: Int) throws(RegularExpressionError) -> Bool {
    var isOn = true
    while let next = reader.next {
      reader.advance()
      switch next {
      case "-" where isOn: isOn = false
      case ":": return false
      case ")": return true
      default:
        guard let flag = RegularExpression.Flags(letter: next) else {
          throw RegularExpressionError(
            start, "expected flags (idmsuxU), \":\" or \")\" behind \"(?\"")
        }
        if isOn { flags.formUnion(flag) } else { flags.subtract(flag) }
      }
    }
    throw reader.error("expected \")\"")
  }

  // MARK: Escapes

  static let lineEnds = ScalarSet.ranges([0x0A...0x0A, 0x0D...0x0D, 0x85...0x85, 0x2028...0x2029])

  private mutating func parseEscape() throws(RegularExpressionError) -> ExpressionNode {
    let start = reader.position
    if let set = try takeEscapedClass() { return .scalar(set) }
    guard let letter = reader.peek(1) else {
      throw reader.error("expected a character behind \"\\\"")
    }
    let isUnicode = flags.contains(.unicodeClasses)
    let assertion: Assertion
    switch letter {
    case "b": assertion = isUnicode ? .unicodeWordBoundary : .wordBoundary
    case "B": assertion = isUnicode ? .noUnicodeWordBoundary : .noWordBoundary
    case "A": assertion = .textStart
    case "z": assertion = .textEnd
    case "Z": assertion = flags.contains(.unixLines) ? .lastUnixLineEnd : .lastLineEnd
    case "R":
      reader.advance(2)
      return .choice([
        .sequence([.scalar(.one(0x0D)), .scalar(.one(0x0A))]),
        .scalar(.ranges([0x0A...0x0D, 0x85...0x85, 0x2028...0x2029])),
      ])
    case "1"..."9", "k":
      throw RegularExpressionError(
        start, "a backreference is not supported: it cannot be matched in linear time")
    case "G", "X":
      throw RegularExpressionError(start, "\\\(letter) is not supported")
    default: return literal(try parseEscapedScalar())
    }
    reader.advance(2)
    return .assertion(assertion)
  }

  /// A class such as `\d` or `\p{L}`, when one comes next.
  mutating func takeEscapedClass() throws(RegularExpressionError) -> ScalarSet? {
    guard let letter = reader.peek(1) else { return nil }
    let isUnicode = flags.contains(.unicodeClasses)
    let set: ScalarSet
    switch letter {
    case "d", "D":
      set = isUnicode ? .categories(GeneralCategories.bit(.decimalNumber)) : .ranges([0x30...0x39])
    case "s", "S":
      set = isUnicode ? .property(.whiteSpace) : .ranges([0x09...0x0D, 0x20...0x20])
    case "w", "W": set = isUnicode ? .unicodeWord : .asciiWord
    case "h", "H":
      set = .ranges([
        0x09...0x09, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x180E...0x180E, 0x2000...0x200A,
        0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
      ])
    case "v", "V": set = .ranges([0x0A...0x0D, 0x85...0x85, 0x2028...0x2029])
    case "p", "P": return try parseProperty()
    default: return nil
    }
    reader.advance(2)
    return ("A"..."Z").contains(letter) ? .complement(set) : set
  }

  private mutating func parseProperty() throws(RegularExpressionError) -> ScalarSet {
    let start = reader.position
    let isNegated = reader.peek(1) == "P"
    reader.advance(2)
    var name = ""
    if reader.take("{") {
      while let next = reader.next, next != "}" {
        name.unicodeScalars.append(next)
        reader.advance()
      }
      guard reader.take("}") else { throw reader.error("expected \"}\"") }
    } else if let next = reader.next {
      name.unicodeScalars.append(next)
      reader.advance()
    }
    guard let set = JavaProperty.set(name, flags, folding) else {
      throw RegularExpressionError(
        start,
        "\\p{\(EchoedText.cut(name))} is not supported: known are general categories such as L or Lu, POSIX classes such as Alpha, and binary properties such as IsAlphabetic"
      )
    }
    return isNegated ? .complement(set) : set
  }

  /// One scalar behind a backslash.
  mutating func parseEscapedScalar() throws(RegularExpressionError) -> UInt32 {
    let start = reader.position
    reader.advance()
    guard let letter = reader.next else {
      throw reader.error("expected a character behind \"\\\"")
    }
    reader.advance()
    switch letter {
    case "t": return 0x09
    case "n": return 0x0A
    case "r": return 0x0D
    case "f": return 0x0C
    case "a": return 0x07
    case "e": return 0x1B
    case "0":
      var value: UInt32 = 0
      var digits = 0
      while digits < 3, let digit = reader.next, ("0"..."7").contains(digit),
        value * 8 + digit.value - 0x30 <= 0o377
      {
        value = value * 8 + digit.value - 0x30
        digits += 1
        reader.advance()
      }
      guard digits > 0 else {
        throw RegularExpressionError(start, "expected octal digits behind \\0")
      }
      return value
    case "x":
      if reader.take("{") {
        var value: UInt32 = 0
        var digits = 0
        while let digit = reader.next?.hexValue, value <= 0x10FFFF {
          value = value << 4 | digit
          digits += 1
          reader.advance()
        }
        guard digits > 0, reader.take("}"), Unicode.Scalar(value) != nil else {
          throw RegularExpressionError(start, "expected a scalar's hexadecimal number in \\x{...}")
        }
        return value
      }
      guard let value = reader.takeHex(2) else {
        throw RegularExpressionError(start, "expected two hexadecimal digits behind \\x")
      }
      return value
    case "u":
      guard let unit = reader.takeHex(4) else {
        throw RegularExpressionError(start, "expected four hexadecimal digits behind \\u")
      }
      if Unicode.Scalar(unit) != nil { return unit }
      guard unit < 0xDC00, reader.take(text: "\\u"), let low = reader.takeHex(4),
        (0xDC00...0xDFFF).contains(low)
      else { throw RegularExpressionError(start, "a lone surrogate") }
      return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
    case "c":
      guard let next = reader.next, next.isASCII else {
        throw RegularExpressionError(start, "expected an ASCII character behind \\c")
      }
      reader.advance()
      return next.value ^ 64
    default:
      guard !letter.isASCIILetterOrDigit else {
        throw RegularExpressionError(start, "\\\(letter) is no escape that is supported")
      }
      return letter.value
    }
  }
}

extension Unicode.Scalar {
  /// The value of an ASCII digit.
  fileprivate var decimalValue: UInt32? { ("0"..."9").contains(self) ? value - 0x30 : nil }

  var isASCIILetterOrDigit: Bool {
    switch self {
    case "0"..."9", "a"..."z", "A"..."Z": true
    default: false
    }
  }
}
