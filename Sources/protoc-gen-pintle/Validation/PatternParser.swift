/// A regular expression as a tree.
indirect enum PatternNode: Equatable {
  /// One code point out of these ranges.
  case set([ClosedRange<UInt32>])
  case sequence([PatternNode])
  case alternatives([PatternNode])
  /// `most` nil: without end.
  case repeated(PatternNode, least: Int, most: Int?)
  case start
  case end
  case wordBoundary
  case noWordBoundary
}

/// Reads the syntax of RE2 (https://github.com/google/re2/wiki/Syntax) as far as rules need it: no flags, no
/// Unicode classes.
struct PatternParser {
  struct Failure: Error {
    let reason: String
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0

  /// RE2's bound on counts.
  private static let maxCount = 1000
  private static let maxDepth = 100
  private static let highest: UInt32 = 0x10FFFF

  static func parse(_ text: String) throws(Failure) -> PatternNode {
    var parser = PatternParser(scalars: Array(text.unicodeScalars))
    let node = try parser.alternatives()
    if parser.next != nil { throw parser.failure("\")\" has no \"(\"") }
    return node
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func failure(_ reason: String) -> Failure {
    Failure(reason: "\(reason) at character \(position + 1)")
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(Failure) {
    if !take(scalar) { throw failure("\"\(scalar)\" is missing") }
  }

  // MARK: Structure

  private mutating func alternatives() throws(Failure) -> PatternNode {
    var nodes = [try sequence()]
    while take("|") { nodes.append(try sequence()) }
    return nodes.count == 1 ? nodes[0] : .alternatives(nodes)
  }

  private mutating func sequence() throws(Failure) -> PatternNode {
    var nodes: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" { nodes.append(try repeated()) }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func repeated() throws(Failure) -> PatternNode {
    var node = try atom()
    var isRepeated = false
    while let (least, most) = try count() {
      if isRepeated { throw failure("two repetitions in a row") }
      isRepeated = true
      node = .repeated(node, least: least, most: most)
      // A lazy repetition matches the same texts.
      _ = take("?")
    }
    return node
  }

  /// `*`, `+`, `?` or `{n,m}`; nil, and nothing read, for anything else.
  private mutating func count() throws(Failure) -> (least: Int, most: Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard next == "{" else { return nil }
    let start = position
    position += 1
    guard let least = number() else {
      // A brace without numbers stands for itself.
      position = start
      return nil
    }
    var most: Int? = least
    if take(",") { most = number() }
    guard take("}") else {
      position = start
      return nil
    }
    guard least <= Self.maxCount, most ?? 0 <= Self.maxCount, least <= most ?? least else {
      throw failure("invalid repetition")
    }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = next.flatMap({ Character($0).wholeNumberValue }), value ?? 0 <= Self.maxCount
    {
      value = (value ?? 0) * 10 + digit
      position += 1
    }
    return value
  }

  private mutating func atom() throws(Failure) -> PatternNode {
    guard let scalar = next else { throw failure("something is missing") }
    switch scalar {
    case "(": return try group()
    case "[": return .set(try set())
    case "*", "+", "?": throw failure("\"\(scalar)\" repeats nothing")
    default: break
    }
    position += 1
    switch scalar {
    case ".": return .set([0...9, 11...Self.highest])
    case "^": return .start
    case "$": return .end
    case "\\": return try escape()
    default: return .set([scalar.value...scalar.value])
    }
  }

  private mutating func group() throws(Failure) -> PatternNode {
    try expect("(")
    if take("?"), !take(":") { throw failure("flags and named groups are not supported") }
    depth += 1
    guard depth <= Self.maxDepth else { throw failure("groups are nested too deep") }
    let node = try alternatives()
    depth -= 1
    try expect(")")
    return node
  }

  // MARK: Escapes and sets

  /// What stands behind a backslash, outside of sets.
  private mutating func escape() throws(Failure) -> PatternNode {
    switch next {
    case "b":
      position += 1
      return .wordBoundary
    case "B":
      position += 1
      return .noWordBoundary
    case "A":
      position += 1
      return .start
    case "z":
      position += 1
      return .end
    default: return .set(try escapedSet())
    }
  }

  private static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
  private static let words: [ClosedRange<UInt32>] = [
    0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A,
  ]
  private static let spaces: [ClosedRange<UInt32>] = [0x09...0x0A, 0x0C...0x0D, 0x20...0x20]

  /// A class or a single code point behind a backslash.
  private mutating func escapedSet() throws(Failure) -> [ClosedRange<UInt32>] {
    guard let scalar = next else { throw failure("a backslash stands at the end") }
    position += 1
    switch scalar {
    case "d": return Self.digits
    case "D": return Self.inverted(Self.digits)
    case "w": return Self.words
    case "W": return Self.inverted(Self.words)
    case "s": return Self.spaces
    case "S": return Self.inverted(Self.spaces)
    case "a": return [7...7]
    case "f": return [12...12]
    case "n": return [10...10]
    case "r": return [13...13]
    case "t": return [9...9]
    case "v": return [11...11]
    case "x":
      let value = try hexadecimal()
      return [value...value]
    default:
      let isPlain = scalar.isASCII && !Character(scalar).isLetter && !Character(scalar).isNumber
      guard isPlain else {
        position -= 1
        throw failure("\"\\\(scalar)\" is not supported")
      }
      return [scalar.value...scalar.value]
    }
  }

  /// Two digits, or any number in braces.
  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    let isBraced = take("{")
    var value: UInt32 = 0
    var count = 0
    while let digit = next.flatMap({ Character($0).hexDigitValue }), isBraced || count < 2 {
      value = value << 4 | UInt32(digit)
      count += 1
      position += 1
      if value > Self.highest { throw failure("there is no such code point") }
    }
    guard isBraced ? count > 0 : count == 2 else { throw failure("hexadecimal digits are missing") }
    if isBraced { try expect("}") }
    return value
  }

  private mutating func set() throws(Failure) -> [ClosedRange<UInt32>] {
    try expect("[")
    let isInverted = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while true {
      guard let scalar = next else { throw failure("\"]\" is missing") }
      // A bracket that stands first is one of the set.
      if scalar == "]", !isFirst { break }
      isFirst = false
      if let named = try namedClass() {
        ranges += named
        continue
      }
      let low = try setMember()
      guard next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
        ranges += low
        continue
      }
      position += 1
      let high = try setMember()
      guard low.count == 1, high.count == 1, let first = low[0].single, let last = high[0].single,
        first <= last
      else { throw failure("invalid range") }
      ranges.append(first...last)
    }
    position += 1
    return isInverted ? Self.inverted(ranges) : Self.sorted(ranges)
  }

  private mutating func setMember() throws(Failure) -> [ClosedRange<UInt32>] {
    guard let scalar = next else { throw failure("\"]\" is missing") }
    position += 1
    return scalar == "\\" ? try escapedSet() : [scalar.value...scalar.value]
  }

  private static let namedClasses: [String: [ClosedRange<UInt32>]] = [
    "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A], "alpha": [0x41...0x5A, 0x61...0x7A],
    "ascii": [0...0x7F], "blank": [0x09...0x09, 0x20...0x20], "cntrl": [0...0x1F, 0x7F...0x7F],
    "digit": digits, "graph": [0x21...0x7E], "lower": [0x61...0x7A], "print": [0x20...0x7E],
    "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E],
    "space": [0x09...0x0D, 0x20...0x20],
    "upper": [0x41...0x5A], "word": words, "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
  ]

  /// `[:alpha:]` and the like; nil, and nothing read, for anything else.
  private mutating func namedClass() throws(Failure) -> [ClosedRange<UInt32>]? {
    guard next == "[", position + 1 < scalars.count, scalars[position + 1] == ":" else {
      return nil
    }
    var end = position + 2
    while end + 1 < scalars.count, !(scalars[end] == ":" && scalars[end + 1] == "]") { end += 1 }
    guard end + 1 < scalars.count else { throw failure("\":]\" is missing") }
    var name = String(String.UnicodeScalarView(scalars[(position + 2)..<end]))
    let isInverted = name.hasPrefix("^")
    if isInverted { name.removeFirst() }
    guard let ranges = Self.namedClasses[name] else { throw failure("unknown class \"\(name)\"") }
    position = end + 2
    return isInverted ? Self.inverted(ranges) : ranges
  }

  /// Ordered, without overlap.
  private static func sorted(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound + 1 {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private static func inverted(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    var start: UInt32 = 0
    for range in sorted(ranges) {
      if range.lowerBound > start { result.append(start...(range.lowerBound - 1)) }
      start = range.upperBound + 1
    }
    if start <= highest { result.append(start...highest) }
    return result
  }
}

extension ClosedRange<UInt32> {
  /// The one element, if there is only one.
  fileprivate var single: UInt32? { lowerBound == upperBound ? lowerBound : nil }
}
