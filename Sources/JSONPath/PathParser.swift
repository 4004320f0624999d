import Base
import RegularExpressions
import Wire

/// Reads an expression; what the dialects share.
struct PathParser {
  var reader: PathReader
  let dialect: PathDialect
  /// Whether `{{$.path}}` stands for a value.
  let allowsTemplates: Bool
  /// Segments that may still come.
  private var segmentsLeft = Limits.maxPathSegments
  /// States that regular expressions may still have.
  private var statesLeft = Limits.maxPathPatternStates
  private var depth = 0

  init(
    _ text: String, _ dialect: PathDialect, isInFilter: Bool = false
  ) throws(PathSyntaxError) {
    guard text.utf8.count <= Limits.maxPathBytes else {
      throw PathSyntaxError(
        0,
        "the expression is \(text.utf8.count) bytes long; at most \(Limits.maxPathBytes) are allowed"
      )
    }
    reader = PathReader(text)
    self.dialect = dialect
    // Templates in a filter have no templates in them, so that none nests.
    allowsTemplates = dialect == .sailPoint && !isInFilter
  }

  /// The whole expression.
  mutating func parse() throws(PathSyntaxError) -> Query {
    guard !dialect.isJayway else { return try parseJayway() }
    guard reader.take("$") else { throw reader.expected("\"$\"") }
    let query = Query(isRelative: false, try parseSegments())
    guard reader.isAtEnd else { throw reader.expected("\".\", \"[\" or the end") }
    return query
  }

  /// Counts a segment.
  mutating func countSegment() throws(PathSyntaxError) {
    segmentsLeft -= 1
    guard segmentsLeft >= 0 else {
      throw reader.error("the expression has more than \(Limits.maxPathSegments) segments")
    }
  }

  /// Counts the states of a regular expression, which stands at `start`.
  mutating func countStates(of expression: RegularExpression, at start: Int) throws(PathSyntaxError)
  {
    statesLeft -= expression.stateCount
    guard statesLeft >= 0 else {
      throw reader.error(
        "the regular expressions need more than \(Limits.maxPathPatternStates) states together",
        at: start)
    }
  }

  /// Reads what stands inside something else: a filter, parentheses, a function, a literal.
  mutating func nested<Value>(
    _ body: (inout PathParser) throws(PathSyntaxError) -> Value
  ) throws(PathSyntaxError) -> Value {
    depth += 1
    guard depth <= Limits.maxFilterDepth else {
      throw reader.error(
        "filters, parentheses and functions stand more than \(Limits.maxFilterDepth) deep in one another"
      )
    }
    let value = try body(&self)
    depth -= 1
    return value
  }

  mutating func expect(_ scalar: Unicode.Scalar) throws(PathSyntaxError) {
    guard reader.take(scalar) else { throw reader.expected("\"\(scalar)\"") }
  }

  // MARK: Literals

  /// A text in quotes; the opening one comes next.
  ///
  /// RFC 9535 knows the escapes of JSON and that of the quote at hand; Jayway takes every character behind a backslash.
  mutating func parseString() throws(PathSyntaxError) -> String {
    let start = reader.position
    let quote = reader.next
    reader.position += 1
    var bytes: [UInt8] = []
    while true {
      guard !reader.isAtEnd else {
        throw reader.error("the text has no end: expected \(quote == 0x22 ? "\"" : "'")", at: start)
      }
      let byte = reader.next
      switch byte {
      case quote:
        reader.position += 1
        return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        let scalar = try parseEscape(quote)
        bytes.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
      case 0..<0x20 where !dialect.isJayway:
        throw reader.error("a control character in a text has to be written by an escape")
      default:
        bytes.append(byte)
        reader.position += 1
      }
    }
  }

  private mutating func parseEscape(_ quote: UInt8) throws(PathSyntaxError) -> Unicode.Scalar {
    let start = reader.position
    reader.position += 1
    guard !reader.isAtEnd else { throw reader.expected("a character behind \"\\\"") }
    let letter = reader.next
    reader.position += 1
    switch letter {
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), quote: return Unicode.Scalar(letter)
    case UInt8(ascii: "u"):
      let unit = try reader.takeHexUnit()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      guard unit < 0xDC00, reader.take(text: "\\u"),
        case let low = try reader.takeHexUnit(), (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      else { throw reader.error("a lone surrogate in a text", at: start) }
      return scalar
    case 0x20..<0x80 where dialect.isJayway: return Unicode.Scalar(letter)
    default:
      throw reader.error(
        "no escape: expected one of \\b \\f \\n \\r \\t \\/ \\\\ \\u and \\\(quote == 0x22 ? "\"" : "'")",
        at: start)
    }
  }

  /// `true`, `false` or `null`, when one comes next.
  mutating func takeWord() -> JSONValue? {
    let words: [(StaticString, JSONValue)] = [
      ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
    ]
    for (word, value) in words where reader.matches(word) {
      let end = reader.peek(word.utf8CodeUnitCount)
      guard !Self.isNameByte(end) || dialect.isJayway && end == 0 else { continue }
      reader.position += word.utf8CodeUnitCount
      return value
    }
    return nil
  }

  /// Whether a byte can go on with a name that is written without quotes.
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }
}
