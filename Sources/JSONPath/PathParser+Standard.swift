import Base
import RegularExpressions
import Wire

// RFC 9535. The names of the grammar's rules stand in the comments.

extension PathParser {
  /// The rule segments.
  mutating func parseSegments() throws(PathSyntaxError) -> [Segment] {
    var segments: [Segment] = []
    while true {
      let start = reader.position
      reader.skipBlanks()
      guard reader.isNext(".") || reader.isNext("[") else {
        reader.position = start
        return segments
      }
      try countSegment()
      segments.append(try parseSegment())
    }
  }

  /// The rules child-segment and descendant-segment.
  private mutating func parseSegment() throws(PathSyntaxError) -> Segment {
    if reader.isNext("[") { return Segment(isDescendant: false, step: try parseBrackets()) }
    reader.position += 1
    let isDescendant = reader.take(".")
    if isDescendant, reader.isNext("[") {
      return Segment(isDescendant: true, step: try parseBrackets())
    }
    if reader.take("*") { return Segment(isDescendant: isDescendant, step: .wildcard) }
    guard let name = takeShorthand() else {
      throw reader.expected(isDescendant ? "a name, \"*\" or \"[\"" : "a name or \"*\"")
    }
    return Segment(isDescendant: isDescendant, step: .name(name))
  }

  /// The rule member-name-shorthand.
  private mutating func takeShorthand() -> String? {
    let start = reader.position
    guard Self.isNameByte(reader.next), !(0x30...0x39).contains(reader.next) else { return nil }
    while Self.isNameByte(reader.next) { reader.position += 1 }
    return reader.text(start..<reader.position)
  }

  /// The rule bracketed-selection.
  private mutating func parseBrackets() throws(PathSyntaxError) -> Step {
    reader.position += 1
    var selectors: [Selector] = []
    repeat {
      reader.skipBlanks()
      selectors.append(try parseSelector())
      reader.skipBlanks()
    } while reader.take(",")
    guard reader.take("]") else { throw reader.expected("\",\" or \"]\"") }
    if selectors.count == 1 {
      switch selectors[0] {
      case .name(let name): return .name(name)
      case .index(let index): return .index(index)
      case .wildcard: return .wildcard
      default: break
      }
    }
    return .selectors(selectors)
  }

  /// The rule selector.
  private mutating func parseSelector() throws(PathSyntaxError) -> Selector {
    switch reader.next {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return .name(try parseString())
    case UInt8(ascii: "*"):
      reader.position += 1
      return .wildcard
    case UInt8(ascii: "?"):
      reader.position += 1
      reader.skipBlanks()
      return .filter(
        try nested { (parser: inout PathParser) throws(PathSyntaxError) in try parser.parseOr() })
    default:
      guard let selector = try takeIndexOrSlice() else {
        throw reader.expected("a name in quotes, an index, a slice, \"*\" or \"?\"")
      }
      return selector
    }
  }

  /// The rules index-selector and slice-selector.
  mutating func takeIndexOrSlice() throws(PathSyntaxError) -> Selector? {
    let start = try reader.takeInteger()
    let end = reader.position
    reader.skipBlanks()
    guard reader.take(":") else {
      reader.position = end
      return start.map { .index($0) }
    }
    reader.skipBlanks()
    var slice = Slice(start: start, end: try reader.takeInteger())
    let behind = reader.position
    reader.skipBlanks()
    if reader.take(":") {
      let colon = reader.position
      reader.skipBlanks()
      if let step = try reader.takeInteger() { slice.step = step } else { reader.position = colon }
    } else {
      reader.position = behind
    }
    return .slice(slice)
  }

  // MARK: Filters

  /// The rule logical-expr.
  mutating func parseOr() throws(PathSyntaxError) -> Filter {
    var sides = [try parseAnd()]
    while takeOperator("||") { sides.append(try parseAnd()) }
    return sides.count == 1 ? sides[0] : .any(sides)
  }

  /// The rule logical-and-expr.
  private mutating func parseAnd() throws(PathSyntaxError) -> Filter {
    var sides = [try parseBasic()]
    while takeOperator("&&") { sides.append(try parseBasic()) }
    return sides.count == 1 ? sides[0] : .all(sides)
  }

  /// Consumes blanks and a logical operator, and the blanks behind it.
  mutating func takeOperator(_ text: StaticString) -> Bool {
    let start = reader.position
    reader.skipBlanks()
    guard reader.take(text: text) else {
      reader.position = start
      return false
    }
    reader.skipBlanks()
    return true
  }

  /// The rule basic-expr.
  private mutating func parseBasic() throws(PathSyntaxError) -> Filter {
    if reader.take("!") {
      reader.skipBlanks()
      return .not(reader.isNext("(") ? try parseParentheses() : try parseTest())
    }
    if reader.isNext("(") { return try parseParentheses() }
    let start = reader.position
    let left = try parsePrimary()
    let behind = reader.position
    reader.skipBlanks()
    guard let comparator = takeComparator() else {
      reader.position = behind
      return try test(left, start)
    }
    reader.skipBlanks()
    let leftOperand = try comparable(left, start)
    let rightStart = reader.position
    let right = try comparable(try parsePrimary(), rightStart)
    return .comparison(leftOperand, comparator, right)
  }

  /// The rule paren-expr.
  private mutating func parseParentheses() throws(PathSyntaxError) -> Filter {
    reader.position += 1
    return try nested { (parser: inout PathParser) throws(PathSyntaxError) in
      parser.reader.skipBlanks()
      let filter = try parser.parseOr()
      parser.reader.skipBlanks()
      try parser.expect(")")
      return filter
    }
  }

  private mutating func parseTest() throws(PathSyntaxError) -> Filter {
    let start = reader.position
    return try test(try parsePrimary(), start)
  }

  mutating func takeComparator() -> Comparator? {
    let words: [(StaticString, Comparator)] = [
      ("==", .equal), ("!=", .notEqual), ("<=", .lessOrEqual), (">=", .greaterOrEqual),
      ("<", .less),
      (">", .greater),
    ]
    for (word, comparator) in words where reader.take(text: word) { return comparator }
    return nil
  }

  /// What may stand in a filter or as an argument, before it is known which of its types is asked for.
  private enum Primary {
    case literal(JSONValue)
    case query(Query)
    /// A function whose result is a value.
    case value(Operand)
    /// A function whose result is true or false.
    case logical(Filter)
  }

  /// As the rule test-expr.
  private func test(_ primary: Primary, _ start: Int) throws(PathSyntaxError) -> Filter {
    switch primary {
    case .query(let query): return .exists(query)
    case .logical(let filter): return filter
    case .literal:
      throw reader.error("a literal alone is no condition: expected a comparison", at: start)
    case .value:
      throw reader.error("this function's result is a value: expected a comparison", at: start)
    }
  }

  /// As the rule comparable.
  private func comparable(_ primary: Primary, _ start: Int) throws(PathSyntaxError) -> Operand {
    switch primary {
    case .literal(let value): return .literal(value)
    case .value(let operand): return operand
    case .query(let query):
      guard query.isSingular else {
        throw reader.error(
          "a query that may select several values cannot be compared: expected names and indices alone",
          at: start)
      }
      return .value(query)
    case .logical:
      throw reader.error(
        "this function's result is true or false and cannot be compared", at: start)
    }
  }

  private mutating func parsePrimary() throws(PathSyntaxError) -> Primary {
    switch reader.next {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return .literal(.string(try parseString()))
    case UInt8(ascii: "@"), UInt8(ascii: "$"):
      let isRelative = reader.isNext("@")
      reader.position += 1
      return .query(Query(isRelative: isRelative, try parseSegments()))
    default: break
    }
    if let number = try reader.takeNumber() { return .literal(.number(number)) }
    if let value = takeWord() { return .literal(value) }
    guard let name = takeFunctionName() else {
      throw reader.expected("a literal, a query beginning with \"@\" or \"$\", or a function")
    }
    return try parseFunction(name)
  }

  // MARK: Functions

  private enum StandardFunction {
    case length
    case count
    case match
    case search
    case value
  }

  /// The rule function-name, when a parenthesis follows.
  private mutating func takeFunctionName() -> String? {
    var end = reader.position
    while end < reader.bytes.count, Self.isNameByte(reader.bytes[end]) { end += 1 }
    guard end > reader.position, end < reader.bytes.count, reader.bytes[end] == UInt8(ascii: "(")
    else { return nil }
    return reader.text(reader.position..<end)
  }

  /// The rule function-expr (section 2.4).
  private mutating func parseFunction(_ name: String) throws(PathSyntaxError) -> Primary {
    let function: StandardFunction
    switch UTF8Key(name) {
    case "length": function = .length
    case "count": function = .count
    case "match": function = .match
    case "search": function = .search
    case "value": function = .value
    default:
      throw reader.error(
        "there is no function \"\(EchoedText.cut(name))\": expected length, count, match, search or value"
      )
    }
    let start = reader.position
    reader.position += name.utf8.count + 1
    return try nested { (parser: inout PathParser) throws(PathSyntaxError) in
      var arguments: [(Primary, Int)] = []
      parser.reader.skipBlanks()
      if !parser.reader.isNext(")") {
        repeat {
          parser.reader.skipBlanks()
          let start = parser.reader.position
          arguments.append((try parser.parsePrimary(), start))
          parser.reader.skipBlanks()
        } while parser.reader.take(",")
      }
      guard parser.reader.take(")") else { throw parser.reader.expected("\",\" or \")\"") }
      return try parser.typed(function, name, arguments, start)
    }
  }

  /// The function with its arguments, when those have the types that it asks for (section 2.4.3).
  private mutating func typed(
    _ function: StandardFunction, _ name: String, _ arguments: [(Primary, Int)], _ start: Int
  ) throws(PathSyntaxError) -> Primary {
    let count = function == .match || function == .search ? 2 : 1
    guard arguments.count == count else {
      throw reader.error(
        "\(name) takes \(count) argument\(count == 1 ? "" : "s"), not \(arguments.count)", at: start
      )
    }
    let (first, firstStart) = arguments[0]
    switch function {
    case .length: return .value(.length(try comparable(first, firstStart)))
    case .count, .value:
      guard case .query(let query) = first else {
        throw reader.error("\(name) takes a query, beginning with \"@\" or \"$\"", at: firstStart)
      }
      return .value(function == .count ? .count(query) : .value(query))
    case .match, .search:
      let text = try comparable(first, firstStart)
      let expression = try comparable(arguments[1].0, arguments[1].1)
      let isWhole = function == .match
      guard case .literal(let literal) = expression else {
        return .logical(.dynamicMatch(text, expression, isWhole: isWhole))
      }
      let compiled = Self.iRegexp(literal.stringValue)
      if let compiled { try countStates(of: compiled, at: start) }
      return .logical(.match(text, compiled, isWhole: isWhole))
    }
  }

  /// An I-Regexp; nil when it is none, which is no error but matches nothing.
  static func iRegexp(_ text: String?) -> RegularExpression? {
    guard let text else { return nil }
    do throws(RegularExpressionError) {
      return try RegularExpression(text, syntax: .iRegexp)
    } catch {
      return nil
    }
  }
}
