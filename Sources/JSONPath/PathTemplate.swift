import Base
public import Wire

/// A text with JSONPath expressions in it: `Hello {{$.trigger.identity.name}}`.
///
/// An expression begins with `{{$`, with blanks between at most, and ends at the next `}}` that stands in no quotes and no
/// brackets; other braces are text. A text that is one expression and nothing else stands for its value, with its type.
public struct PathTemplate: Sendable {
  /// What is done to what is put in.
  public enum Escaping: Sendable {
    /// Nothing.
    case none
    /// Escaped as a piece of a JSON string, between its quotes.
    case json
    /// Percent-encoded, all but the unreserved characters (RFC 3986 section 2.3).
    case percent
  }

  enum Part: Sendable {
    case text(String)
    case expression(PathExpression)
  }

  /// The template as it was written.
  public let text: String
  private(set) var parts: [Part] = []

  /// Compiles a template, whose expressions are in SailPoint's dialect.
  ///
  /// - Throws: when an expression is none, or has no end; when text or expressions are more than
  ///   `Limits.maxTemplateBytes` and `Limits.maxTemplateExpressions`.
  public init(_ text: String) throws(PathSyntaxError) { try self.init(text, isInFilter: false) }

  init(_ text: String, isInFilter: Bool) throws(PathSyntaxError) {
    guard text.utf8.count <= Limits.maxTemplateBytes else {
      throw PathSyntaxError(
        0,
        "the template is \(text.utf8.count) bytes long; at most \(Limits.maxTemplateBytes) are allowed"
      )
    }
    self.text = text
    var reader = PathReader(text)
    var plain = 0
    var expressions = 0
    while !reader.isAtEnd {
      let start = reader.position
      guard reader.take(text: "{{") else {
        reader.position += 1
        continue
      }
      reader.skipBlanks()
      guard reader.isNext("$") else {
        reader.position = start + 1
        continue
      }
      let first = reader.position
      guard let end = Self.end(of: &reader) else {
        throw reader.error("the expression has no end: expected \"}}\"", at: start)
      }
      expressions += 1
      guard expressions <= Limits.maxTemplateExpressions else {
        throw reader.error(
          "the template has more than \(Limits.maxTemplateExpressions) expressions", at: start)
      }
      if start > plain { parts.append(.text(reader.text(plain..<start))) }
      do throws(PathSyntaxError) {
        parts.append(
          .expression(
            try PathExpression(
              reader.text(first..<end), dialect: .sailPoint, isInFilter: isInFilter)))
      } catch {
        var wrong = reader.error(error.message, at: first)
        wrong.position += error.position
        throw wrong
      }
      plain = reader.position
    }
    if reader.position > plain { parts.append(.text(reader.text(plain..<reader.position))) }
  }

  /// The end of the expression; the reader goes behind its braces.
  private static func end(of reader: inout PathReader) -> Int? {
    var quote: UInt8?
    var depth = 0
    while !reader.isAtEnd {
      let byte = reader.next
      if let open = quote {
        if byte == UInt8(ascii: "\\") { reader.position += 1 }
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")") {
        depth -= 1
      } else if depth <= 0, reader.matches("}}") {
        defer { reader.position += 2 }
        return reader.position
      }
      reader.position += 1
    }
    return nil
  }

  /// Whether anything depends on a document.
  public var hasExpressions: Bool {
    parts.contains { if case .expression = $0 { true } else { false } }
  }

  /// The expression when the template is nothing else.
  public var expression: PathExpression? {
    if parts.count == 1, case .expression(let expression) = parts[0] { expression } else { nil }
  }

  /// The value: that of the expression when the template is nothing else, and nil when it selects nothing; otherwise
  /// the text.
  ///
  /// - Throws: when the run ends too early, or the text is longer than `Limits.maxPathTextBytes`.
  public func value(
    in document: JSONValue, _ run: inout PathRun, escaping: Escaping = .none
  ) throws(PathEvaluationError) -> JSONValue? {
    if let expression { return try expression.unwrapped(in: document, &run) }
    return .string(try string(in: document, &run, escaping: escaping))
  }

  /// The text: texts as they are, other values as compact JSON; nothing for null and for what selects nothing.
  ///
  /// - Throws: when the run ends too early, or the text is longer than `Limits.maxPathTextBytes`.
  public func string(
    in document: JSONValue, _ run: inout PathRun, escaping: Escaping = .none
  ) throws(PathEvaluationError) -> String {
    var text = BoundedText()
    for part in parts {
      switch part {
      case .text(let piece): try text.append(piece)
      case .expression(let expression):
        guard let value = try expression.unwrapped(in: document, &run) else { continue }
        var piece = BoundedText()
        try piece.append(value)
        switch escaping {
        case .none: try text.append(piece.text)
        case .json: try text.append(Self.escapedForJSON(piece.text))
        case .percent: try text.append(Self.percentEncoded(piece.text))
        }
      }
    }
    return text.text
  }

  private static func escapedForJSON(_ text: String) -> String {
    var buffer = ByteBuffer(capacity: text.utf8.count + 2)
    buffer.append(jsonString: text)
    return buffer.withUnsafeBytes { String(decoding: $0.dropFirst().dropLast(), as: UTF8.self) }
  }

  private static func percentEncoded(_ text: String) -> String {
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        encoded.append(byte)
      default:
        encoded.append(UInt8(ascii: "%"))
        encoded.append(upper(HexText.digit(byte >> 4)))
        encoded.append(upper(HexText.digit(byte & 15)))
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func upper(_ digit: UInt8) -> UInt8 {
    digit >= UInt8(ascii: "a") ? digit & 0xDF : digit
  }
}

/// A text that grows up to `Limits.maxPathTextBytes`.
struct BoundedText {
  private(set) var text = ""
  private var count = 0

  mutating func append(_ piece: String) throws(PathEvaluationError) {
    count += piece.utf8.count
    guard count <= Limits.maxPathTextBytes else {
      throw .textTooLong(limit: Limits.maxPathTextBytes)
    }
    text += piece
  }

  /// A value as it stands in a text.
  mutating func append(_ value: JSONValue) throws(PathEvaluationError) {
    switch value {
    case .null: break
    case .string(let text), .number(let text): try append(text)
    case .boolean(let value): try append(value ? "true" : "false")
    case .array, .object:
      guard Self.isShort(value) else { throw .textTooLong(limit: Limits.maxPathTextBytes) }
      try append(value.text())
    }
  }

  /// Whether a value's text has at most as many bytes as may be, before it is made.
  private static func isShort(_ value: JSONValue) -> Bool {
    var left = Limits.maxPathTextBytes
    var open = [value]
    while let value = open.popLast() {
      switch value {
      case .null, .boolean: left -= 4
      case .number(let text), .string(let text): left -= text.utf8.count + 1
      case .array(let elements):
        left -= elements.count + 1
        if left >= 0 { open.append(contentsOf: elements) }
      case .object(let members):
        left -= members.count + 1
        for member in members where left >= 0 {
          left -= member.name.utf8.count + 3
          open.append(member.value)
        }
      }
      if left < 0 { return false }
    }
    return true
  }
}
