import Base
import RegularExpressions
import Wire

// The dialect of Jayway's library: filters.

extension PathParser {
  /// A condition in parentheses; the opening one comes next.
  mutating func parseJaywayParentheses() throws(PathSyntaxError) -> Filter {
    reader.position += 1
    return try nested { (parser: inout PathParser) throws(PathSyntaxError) in
      let filter = try parser.parseJaywayOr()
      parser.reader.skipBlanks()
      guard parser.reader.take(")") else {
        throw parser.reader.expected("an operator, \"&&\", \"||\" or \")\"")
      }
      return filter
    }
  }

  private mutating func parseJaywayOr() throws(PathSyntaxError) -> Filter {
    var sides = [try parseJaywayAnd()]
    while takeOperator("||") { sides.append(try parseJaywayAnd()) }
    return sides.count == 1 ? sides[0] : .any(sides)
  }

  private mutating func parseJaywayAnd() throws(PathSyntaxError) -> Filter {
    var sides = [try parseCondition()]
    while takeOperator("&&") { sides.append(try parseCondition()) }
    return sides.count == 1 ? sides[0] : .all(sides)
  }

  private mutating func parseCondition() throws(PathSyntaxError) -> Filter {
    reader.skipBlanks()
    if reader.isNext("(") { return try parseJaywayParentheses() }
    let start = reader.position
    if reader.take("!") {
      reader.skipBlanks()
      let isQuery = reader.isNext("@") || reader.isNext("$")
      let filter = try nested { (parser: inout PathParser) throws(PathSyntaxError) in
        try parser.parseCondition()
      }
      // "!@.a == 1" would read like "(!@.a) == 1".
      if isQuery, case .exists = filter { return .not(filter) }
      guard !isQuery else {
        throw reader.error("\"!\" before a comparison needs parentheses: !(@.a == 1)", at: start)
      }
      return .not(filter)
    }
    return try parseRelation()
  }

  /// What may stand on a side of an operator.
  private enum Side {
    case query(Query)
    case operand(Operand)
    case pattern(RegularExpression)

    var operand: Operand? {
      switch self {
      case .query(let query): query.isDefinite ? .value(query) : .list(query)
      case .operand(let operand): operand
      case .pattern: nil
      }
    }
  }

  private mutating func parseRelation() throws(PathSyntaxError) -> Filter {
    let start = reader.position
    let left = try parseSide()
    let behind = reader.position
    reader.skipBlanks()
    let operatorStart = reader.position
    guard let relation = try takeRelation() else {
      reader.position = behind
      guard case .query(let query) = left else {
        throw reader.error(
          "a literal alone is no condition: expected an operator behind it", at: start)
      }
      return .exists(query)
    }
    reader.skipBlanks()
    let right = try parseSide()
    switch (relation, left, right) {
    case (.some(let relation), _, _):
      guard let leftOperand = left.operand, let rightOperand = right.operand else {
        throw reader.error("a regular expression stands beside \"=~\" only", at: operatorStart)
      }
      return .relation(leftOperand, relation, rightOperand)
    case (.none, .pattern(let expression), let other), (.none, let other, .pattern(let expression)):
      guard let operand = other.operand else {
        throw reader.error("two regular expressions cannot be matched", at: operatorStart)
      }
      return .pattern(operand, expression)
    case (.none, _, _):
      throw reader.error(
        "\"=~\" needs a regular expression on one of its sides: /.../", at: operatorStart)
    }
  }

  /// An operator, when one comes next; `.some(nil)` for `=~`.
  private mutating func takeRelation() throws(PathSyntaxError) -> Relation?? {
    if reader.take(text: "===") { return .some(.identical) }
    if reader.take(text: "!==") { return .some(.notIdentical) }
    if reader.take(text: "=~") { return .some(nil) }
    if let comparator = takeComparator() { return .some(.compare(comparator)) }
    let start = reader.position
    while Self.isNameByte(reader.next) { reader.position += 1 }
    guard reader.position > start else { return nil }
    let word = reader.text(start..<reader.position)
    switch UTF8Key(word.lowercased()) {
    case "in": return .some(.isIn)
    case "nin": return .some(.isNotIn)
    case "contains": return .some(.contains)
    case "all": return .some(.containsAll)
    case "size": return .some(.hasSize)
    case "empty": return .some(.isEmpty)
    case "subsetof": return .some(.isSubset)
    case "anyof": return .some(.intersects)
    case "noneof": return .some(.isDisjoint)
    default:
      throw reader.error(
        "there is no operator \"\(EchoedText.cut(word))\": expected ==, !=, <, <=, >, >=, =~, in, nin, contains, all, size, empty, subsetof, anyof or noneof",
        at: start)
    }
  }

  private mutating func parseSide() throws(PathSyntaxError) -> Side {
    switch reader.next {
    case UInt8(ascii: "@"), UInt8(ascii: "$"):
      let isRelative = reader.isNext("@")
      reader.position += 1
      return .query(
        Query(isRelative: isRelative, try parseJaywaySegments(isInside: true)))
    case UInt8(ascii: "/"): return .pattern(try parsePattern())
    case UInt8(ascii: "{") where allowsTemplates && reader.peek(1) == UInt8(ascii: "{"):
      return .operand(.value(try parseTemplateValue()))
    case UInt8(ascii: "'") where allowsTemplates, UInt8(ascii: "\"") where allowsTemplates:
      let start = reader.position
      let text = try parseString()
      let template: PathTemplate
      do throws(PathSyntaxError) {
        template = try PathTemplate(text, isInFilter: true)
      } catch {
        throw reader.error(error.message, at: start)
      }
      return .operand(template.hasExpressions ? .template(template) : .literal(.string(text)))
    default:
      guard !reader.isAtEnd, !reader.isNext(")") else {
        throw reader.expected("a path beginning with \"@\" or \"$\", or a literal")
      }
      return .operand(.literal(try parseJSONLiteral()))
    }
  }

  /// `{{$.path}}` as a value.
  private mutating func parseTemplateValue() throws(PathSyntaxError) -> Query {
    reader.position += 2
    reader.skipBlanks()
    guard reader.take("$") else { throw reader.expected("\"$\"") }
    let query = Query(isRelative: false, try parseJaywaySegments(isInside: true))
    reader.skipBlanks()
    guard reader.take(text: "}}") else { throw reader.expected("\"}}\"") }
    return query
  }

  /// A regular expression between slashes, and its flags.
  private mutating func parsePattern() throws(PathSyntaxError) -> RegularExpression {
    let start = reader.position
    reader.position += 1
    while !reader.isAtEnd, !reader.isNext("/") {
      // What a backslash stands before belongs to the expression.
      reader.position += reader.isNext("\\") && reader.position + 1 < reader.bytes.count ? 2 : 1
    }
    let text = reader.text(start + 1..<reader.position)
    guard reader.take("/") else {
      throw reader.error("the regular expression has no end: expected \"/\"", at: start)
    }
    var flags: RegularExpression.Flags = []
    while let flag = RegularExpression.Flags(letter: Unicode.Scalar(reader.next)) {
      flags.formUnion(flag)
      reader.position += 1
    }
    let expression: RegularExpression
    do throws(RegularExpressionError) {
      expression = try RegularExpression(text, syntax: .java, flags: flags)
    } catch {
      var wrong = reader.error("regular expression: \(error.message)", at: start + 1)
      wrong.position += error.position
      throw wrong
    }
    try countStates(of: expression, at: start)
    return expression
  }
}
