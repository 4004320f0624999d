import Base
import Wire

// The dialect of Jayway's library: paths.

extension PathParser {
  /// The whole expression: blanks around it do not count, and `$.` before it may be left out.
  mutating func parseJayway() throws(PathSyntaxError) -> Query {
    reader.skipBlanks()
    let hasRoot = reader.take("$") || reader.take("@")
    let segments = try parseJaywaySegments(isInside: false, beginsWithName: !hasRoot)
    reader.skipBlanks()
    guard reader.isAtEnd else {
      throw reader.expected(segments.isEmpty ? "\".\" or \"[\"" : "\".\", \"[\" or the end")
    }
    return Query(isRelative: false, segments)
  }

  /// Segments; inside of filters and arguments, operators and brackets end a name.
  mutating func parseJaywaySegments(
    isInside: Bool, beginsWithName: Bool = false
  ) throws(PathSyntaxError) -> [Segment] {
    var segments: [Segment] = []
    if beginsWithName, !reader.isNext("[") {
      try countSegment()
      segments.append(try parseJaywayName(isDescendant: false, isInside, isFirst: true))
    }
    while reader.isNext(".") || reader.isNext("[") {
      try countSegment()
      segments.append(try parseJaywaySegment(isInside, isFirst: segments.isEmpty))
    }
    return Self.finished(segments)
  }

  private mutating func parseJaywaySegment(
    _ isInside: Bool, isFirst: Bool
  ) throws(PathSyntaxError) -> Segment {
    if reader.isNext("[") {
      return Segment(isDescendant: false, step: try parseJaywayBrackets())
    }
    reader.position += 1
    let isDescendant = reader.take(".")
    if reader.isNext("[") {
      return Segment(isDescendant: isDescendant, step: try parseJaywayBrackets())
    }
    return try parseJaywayName(isDescendant: isDescendant, isInside, isFirst: isFirst)
  }

  /// What is decided when all segments are known.
  private static func finished(_ segments: [Segment]) -> [Segment] {
    var segments = segments
    // Names in a row at the end make one object.
    if let last = segments.last, case .selectors(let selectors) = last.step {
      var names: [String] = []
      for case .name(let name) in selectors { names.append(name) }
      if names.count == selectors.count {
        segments[segments.count - 1].step = .merged(names)
      }
    }
    // "$..a.sum()" is a sum of all, "$.a[*].sum()" one for each.
    guard let first = segments.first, first.isDescendant else { return segments }
    for (index, segment) in segments.enumerated() {
      guard case .function(let function, let arguments) = segment.step else { continue }
      let query = Query(isRelative: true, Array(segments[..<index]))
      let step = Step.gathered(query, function, arguments)
      return [Segment(isDescendant: false, step: step)] + segments[(index + 1)...]
    }
    return segments
  }

  /// A name, `*` or a function.
  private mutating func parseJaywayName(
    isDescendant: Bool, _ isInside: Bool, isFirst: Bool
  ) throws(PathSyntaxError) -> Segment {
    let start = reader.position
    while !reader.isAtEnd, !Self.endsJaywayName(reader.next, isInside) { reader.position += 1 }
    let name = reader.text(start..<reader.position)
    guard !name.isEmpty else {
      throw reader.expected(isDescendant ? "a name, \"*\" or \"[\"" : "a name or \"*\"")
    }
    if reader.isNext("("), !isDescendant {
      return Segment(
        isDescendant: false, step: try parseJaywayFunction(name, start, isFirst: isFirst))
    }
    if name.utf8.elementsEqual("*".utf8) {
      return Segment(isDescendant: isDescendant, step: .wildcard)
    }
    if !isInside {
      let end = reader.position
      reader.skipBlanks()
      guard reader.isAtEnd || reader.position == end else {
        throw reader.error("a name with blanks in it has to be written ['my name']", at: end)
      }
    }
    return Segment(isDescendant: isDescendant, step: .name(name))
  }

  private static func endsJaywayName(_ byte: UInt8, _ isInside: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "("), 0x20, 0x09, 0x0A, 0x0D: true
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "&"),
      UInt8(ascii: "|"), UInt8(ascii: "}"):
      isInside
    default: false
    }
  }

  // MARK: Brackets

  private mutating func parseJaywayBrackets() throws(PathSyntaxError) -> Step {
    reader.position += 1
    reader.skipBlanks()
    let step: Step
    switch reader.next {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): step = try parseJaywayNames()
    case UInt8(ascii: "*"):
      reader.position += 1
      step = .wildcard
    case UInt8(ascii: "?"):
      reader.position += 1
      reader.skipBlanks()
      guard reader.isNext("(") else { throw reader.expected("\"(\": a filter is written [?(...)]") }
      step = .itself(try parseJaywayParentheses())
    case UInt8(ascii: "("): step = .index(try parseScript())
    default: step = try parseIndices()
    }
    reader.skipBlanks()
    try expect("]")
    return step
  }

  private mutating func parseJaywayNames() throws(PathSyntaxError) -> Step {
    var names: [String] = []
    repeat {
      reader.skipBlanks()
      guard reader.isNext("'") || reader.isNext("\"") else {
        throw reader.expected("a name in quotes")
      }
      names.append(try parseString())
      reader.skipBlanks()
    } while reader.take(",")
    return names.count == 1 ? .name(names[0]) : .selectors(names.map { .name($0) })
  }

  private mutating func parseIndices() throws(PathSyntaxError) -> Step {
    var selectors: [Selector] = []
    repeat {
      reader.skipBlanks()
      guard let selector = try takeIndexOrSlice() else {
        throw reader.expected("a name in quotes, an index, a slice, \"*\", \"?(\" or \"(@.length\"")
      }
      selectors.append(selector)
      reader.skipBlanks()
      if case .slice = selector { break }
    } while reader.take(",")
    if selectors.count == 1, case .index(let index) = selectors[0] { return .index(index) }
    return .selectors(selectors)
  }

  /// `(@.length-1)`, the only script there is: an index counted from the end.
  private mutating func parseScript() throws(PathSyntaxError) -> Int {
    reader.position += 1
    reader.skipBlanks()
    guard reader.take(text: "@.length") else {
      throw reader.expected("\"@.length\": the only script is (@.length-1), with any number")
    }
    _ = reader.take(text: "()")
    reader.skipBlanks()
    var index = 0
    if reader.take("-") {
      reader.skipBlanks()
      guard let count = try reader.takeInteger(), count >= 0 else {
        throw reader.expected("a number")
      }
      index = -count
    }
    reader.skipBlanks()
    try expect(")")
    // The element behind the last one, which no array has.
    return index == 0 ? Int.max : index
  }

  // MARK: Functions

  private mutating func parseJaywayFunction(
    _ name: String, _ start: Int, isFirst: Bool
  ) throws(PathSyntaxError) -> Step {
    let function: PathFunction
    switch UTF8Key(name) {
    case "min": function = .min
    case "max": function = .max
    case "avg": function = .average
    case "stddev": function = .standardDeviation
    case "sum": function = .sum
    case "length", "size": function = .length
    case "keys": function = .keys
    case "concat": function = .concat
    case "append": function = .append
    case "first": function = .first
    case "last": function = .last
    case "index": function = .index
    case "now" where dialect == .sailPoint && isFirst: function = .now
    default:
      throw reader.error(
        "there is no function \"\(EchoedText.cut(name))\": expected min, max, avg, stddev, sum, length, size, keys, concat, append, first, last or index",
        at: start)
    }
    reader.position += 1
    let arguments = try nested { (parser: inout PathParser) throws(PathSyntaxError) in
      try parser.parseArguments()
    }
    if function == .index, arguments.count != 1 {
      throw reader.error("index takes one argument, not \(arguments.count)", at: start)
    }
    return .function(function, arguments)
  }

  /// Arguments and the closing parenthesis.
  private mutating func parseArguments() throws(PathSyntaxError) -> [Argument] {
    var arguments: [Argument] = []
    reader.skipBlanks()
    if reader.take(")") { return [] }
    repeat {
      reader.skipBlanks()
      if reader.isNext("$") || reader.isNext("@") {
        reader.position += 1
        arguments.append(.query(Query(isRelative: false, try parseJaywaySegments(isInside: true))))
      } else {
        arguments.append(.value(try parseJSONLiteral()))
      }
      reader.skipBlanks()
    } while reader.take(",")
    guard reader.take(")") else { throw reader.expected("\",\" or \")\"") }
    return arguments
  }

  /// A JSON value whose texts may stand in single quotes.
  mutating func parseJSONLiteral() throws(PathSyntaxError) -> JSONValue {
    switch reader.next {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "["):
      return try nested { (parser: inout PathParser) throws(PathSyntaxError) in
        try parser.parseArrayLiteral()
      }
    case UInt8(ascii: "{"):
      return try nested { (parser: inout PathParser) throws(PathSyntaxError) in
        try parser.parseObjectLiteral()
      }
    default:
      if let number = try reader.takeNumber() { return .number(number) }
      if let word = takeWord() { return word }
      throw reader.expected("a text in quotes, a number, true, false, null, \"[\" or \"{\"")
    }
  }

  private mutating func parseArrayLiteral() throws(PathSyntaxError) -> JSONValue {
    reader.position += 1
    var elements: [JSONValue] = []
    reader.skipBlanks()
    if reader.take("]") { return .array([]) }
    repeat {
      reader.skipBlanks()
      elements.append(try parseJSONLiteral())
      reader.skipBlanks()
    } while reader.take(",")
    guard reader.take("]") else { throw reader.expected("\",\" or \"]\"") }
    return .array(elements)
  }

  private mutating func parseObjectLiteral() throws(PathSyntaxError) -> JSONValue {
    reader.position += 1
    var members: [JSONValue.Member] = []
    reader.skipBlanks()
    if reader.take("}") { return .object([]) }
    repeat {
      reader.skipBlanks()
      guard reader.isNext("'") || reader.isNext("\"") else {
        throw reader.expected("a name in quotes")
      }
      let name = try parseString()
      reader.skipBlanks()
      try expect(":")
      reader.skipBlanks()
      members.removeAll { $0.name.utf8Equals(name) }
      members.append(JSONValue.Member(name, try parseJSONLiteral()))
      reader.skipBlanks()
    } while reader.take(",")
    guard reader.take("}") else { throw reader.expected("\",\" or \"}\"") }
    return .object(members)
  }
}
