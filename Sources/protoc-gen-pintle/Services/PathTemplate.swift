/// A path template of `google.api.http`, checked against its grammar.
///
///     Template = "/" Segments [ ":" LITERAL ]
///     Segments = Segment { "/" Segment }
///     Segment  = "*" | "**" | LITERAL | "{" FieldPath [ "=" Segments ] "}"
///     FieldPath = IDENT { "." IDENT }
struct PathTemplate {
  struct Failure: Error {
    let reason: String
  }

  /// The field paths that it binds, in order.
  private(set) var variables: [[String]] = []

  private let characters: [Character]
  private var position = 0
  /// A "**" takes the rest of the path: nothing but a verb may follow.
  private var hasDeepWildcard = false

  init(_ text: String) throws(Failure) {
    characters = Array(text)
    try expect("/")
    try parseSegments(insideVariable: false)
    if next == ":" {
      position += 1
      try parseLiteral("the verb")
    }
    if let next { throw Failure(reason: "\"\(next)\" is unexpected at character \(position + 1)") }
  }

  private var next: Character? { position < characters.count ? characters[position] : nil }

  private mutating func expect(_ character: Character) throws(Failure) {
    guard next == character else {
      throw Failure(reason: "\"\(character)\" is missing at character \(position + 1)")
    }
    position += 1
  }

  private mutating func parseSegments(insideVariable: Bool) throws(Failure) {
    try parseSegment(insideVariable: insideVariable)
    while next == "/" {
      position += 1
      try parseSegment(insideVariable: insideVariable)
    }
  }

  private mutating func parseSegment(insideVariable: Bool) throws(Failure) {
    guard !hasDeepWildcard else { throw Failure(reason: "a segment follows \"**\"") }
    switch next {
    case "*":
      position += 1
      if next == "*" {
        position += 1
        hasDeepWildcard = true
      }
    case "{":
      guard !insideVariable else { throw Failure(reason: "a variable stands inside a variable") }
      position += 1
      try parseVariable()
    default: try parseLiteral("a segment")
    }
  }

  private mutating func parseVariable() throws(Failure) {
    var path = [try parseIdentifier()]
    while next == "." {
      position += 1
      path.append(try parseIdentifier())
    }
    if next == "=" {
      position += 1
      try parseSegments(insideVariable: true)
    }
    try expect("}")
    variables.append(path)
  }

  private mutating func parseIdentifier() throws(Failure) -> String {
    let start = position
    while let character = next, character.isASCII,
      character.isLetter || character == "_" || position > start && character.isNumber
    {
      position += 1
    }
    guard position > start else {
      throw Failure(reason: "a field name is missing at character \(position + 1)")
    }
    return String(characters[start..<position])
  }

  /// The characters that RFC 3986 allows in a path segment, except those that mean something here.
  private mutating func parseLiteral(_ what: String) throws(Failure) {
    let start = position
    while let character = next, character.isASCII,
      character.isLetter || character.isNumber || "-._~!$&'()+,;@%".contains(character)
    {
      position += 1
    }
    guard position > start else {
      throw Failure(reason: "\(what) is empty at character \(position + 1)")
    }
  }
}
