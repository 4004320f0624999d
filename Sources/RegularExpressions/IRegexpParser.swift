import Base

/// Reads I-Regexp (RFC 9485 section 4).
struct IRegexpParser {
  private var reader: ScalarReader
  private var depth = 0

  init(_ text: String) { reader = ScalarReader(text) }

  mutating func parse() throws(RegularExpressionError) -> ExpressionNode {
    let node = try parseChoice()
    guard reader.isAtEnd else { throw reader.error("unexpected \(reader.shown)") }
    return node
  }

  private mutating func parseChoice() throws(RegularExpressionError) -> ExpressionNode {
    var branches = [try parseBranch()]
    while reader.take("|") { branches.append(try parseBranch()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func parseBranch() throws(RegularExpressionError) -> ExpressionNode {
    var pieces: [ExpressionNode] = []
    while let next = reader.next, next != "|", next != ")" {
      pieces.append(try parsePiece())
    }
    return pieces.isEmpty ? .empty : .sequence(pieces)
  }

  private mutating func parsePiece() throws(RegularExpressionError) -> ExpressionNode {
    let atom = try parseAtom()
    guard let (least, most) = try reader.takeQuantifier(allowsMissingLeast: false) else {
      return atom
    }
    return .repetition(atom, least: least, most: most)
  }

  private mutating func parseAtom() throws(RegularExpressionError) -> ExpressionNode {
    guard let scalar = reader.next else { throw reader.error("expected a character") }
    switch scalar {
    case "(":
      reader.advance()
      depth += 1
      guard depth <= Limits.maxRegularExpressionDepth else { throw reader.depthError() }
      let node = try parseChoice()
      depth -= 1
      guard reader.take(")") else { throw reader.error("expected \")\"") }
      return node
    case ".":
      reader.advance()
      return .scalar(.complement(.ranges([0x0A...0x0A, 0x0D...0x0D])))
    case "^":
      reader.advance()
      return .assertion(.textStart)
    case "$":
      reader.advance()
      return .assertion(.textEnd)
    case "[": return .scalar(try parseClass())
    case "\\":
      if let set = try takeCategory() { return .scalar(set) }
      return .scalar(.one(try parseEscape()))
    case "*", "+", "?", "{": throw reader.error("a quantifier with nothing before it")
    case "]", "}": throw reader.error("\"\(scalar)\" has to be written \"\\\(scalar)\"")
    default:
      reader.advance()
      return .scalar(.one(scalar.value))
    }
  }

  /// A class in brackets.
  private mutating func parseClass() throws(RegularExpressionError) -> ScalarSet {
    reader.advance()
    let isNegated = reader.take("^")
    var ranges: [ClosedRange<UInt32>] = []
    var sets: [ScalarSet] = []
    var isFirst = true
    while true {
      guard let next = reader.next else { throw reader.error("expected \"]\"") }
      if next == "]" {
        guard !isFirst else { throw reader.error("a class in brackets is empty") }
        reader.advance()
        break
      }
      if next == "-" {
        reader.advance()
        guard isFirst || reader.next == "]" else {
          throw reader.error("\"-\" has to be written \"\\-\" here")
        }
        ranges.append(0x2D...0x2D)
        isFirst = false
        continue
      }
      isFirst = false
      if next == "\\", let set = try takeCategory() {
        sets.append(set)
        continue
      }
      let low = try parseClassScalar()
      if reader.next == "-", reader.peek(1) != "]" {
        reader.advance()
        let high = try parseClassScalar()
        guard low <= high else { throw reader.error("a range in a class runs backwards") }
        ranges.append(low...high)
      } else {
        ranges.append(low...low)
      }
    }
    let set = ScalarSet.joining([.joining(ranges)] + sets)
    return isNegated ? .complement(set) : set
  }

  private mutating func parseClassScalar() throws(RegularExpressionError) -> UInt32 {
    guard let next = reader.next else { throw reader.error("expected \"]\"") }
    switch next {
    case "\\": return try parseEscape()
    case "[", "-": throw reader.error("\"\(next)\" has to be written \"\\\(next)\" in a class")
    case "]": throw reader.error("expected the end of a range")
    default:
      reader.advance()
      return next.value
    }
  }

  /// A category behind `\p` or `\P`, when there is one.
  private mutating func takeCategory() throws(RegularExpressionError) -> ScalarSet? {
    guard let letter = reader.peek(1), letter == "p" || letter == "P" else { return nil }
    let start = reader.position
    reader.advance(2)
    guard reader.take("{") else { throw reader.error("expected \"{\" and a category") }
    var name = ""
    while let next = reader.next, next != "}" {
      name.unicodeScalars.append(next)
      reader.advance()
    }
    guard reader.take("}"), let mask = GeneralCategories.mask(name),
      !name.utf8.elementsEqual("Cs".utf8)
    else {
      throw RegularExpressionError(start, "expected a general category such as \\p{L} or \\p{Nd}")
    }
    let set = ScalarSet.categories(mask)
    return letter == "P" ? .complement(set) : set
  }

  private mutating func parseEscape() throws(RegularExpressionError) -> UInt32 {
    let start = reader.position
    reader.advance()
    guard let next = reader.next else { throw reader.error("expected a character behind \"\\\"") }
    reader.advance()
    switch next {
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "(", ")", "*", "+", "-", ".", "?", "[", "\\", "]", "^", "{", "|", "}": return next.value
    default:
      throw RegularExpressionError(start, "\"\\\(next)\" is no escape of I-Regexp (RFC 9485)")
    }
  }
}
