/// A path template of `google.api.http`, taken apart: one grammar for the generator and the router.
///
/// The grammar (https://github.com/googleapis/googleapis/blob/master/google/api/http.proto):
///
///     Template  = "/" Segments [ ":" LITERAL ]
///     Segments  = Segment { "/" Segment }
///     Segment   = "*" | "**" | LITERAL | "{" FieldPath [ "=" Segments ] "}"
///     FieldPath = IDENT { "." IDENT }
///
/// Nothing but a verb may follow "**", and no field is bound twice.
package struct PathTemplate: Equatable, Sendable {
  /// What one segment of a path must be.
  package enum Segment: Equatable, Sendable {
    /// Exactly these bytes, after percent-decoding.
    case literal([UInt8])
    /// Any one segment that is not empty.
    case any
    /// Any number of segments, also none; only at the end.
    case rest
  }

  /// A field that takes a part of the path.
  package struct Variable: Equatable, Sendable {
    /// The field, outermost name first.
    package let field: [String]
    /// Which of the template's segments it covers.
    package let segments: Range<Int>

    package init(field: [String], segments: Range<Int>) {
      self.field = field
      self.segments = segments
    }
  }

  /// Why a text is no template.
  package struct Failure: Error, Equatable {
    package let reason: String
  }

  package let segments: [Segment]
  package let variables: [Variable]
  /// What stands behind the last segment's ":"; empty for none.
  package let verb: String

  /// Takes `text` apart.
  package init(_ text: String) throws(Failure) {
    var parser = Parser(text: Array(text.utf8))
    try parser.parseTemplate()
    segments = parser.segments
    variables = parser.variables
    verb = parser.verb
  }
}

private struct Parser {
  let text: [UInt8]
  private var position = 0
  private(set) var segments: [PathTemplate.Segment] = []
  private(set) var variables: [PathTemplate.Variable] = []
  private(set) var verb = ""

  init(text: [UInt8]) { self.text = text }

  private var next: UInt8? { position < text.count ? text[position] : nil }

  /// How a failure names the present place.
  private var place: String { "at character \(position + 1)" }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ byte: Unicode.Scalar) throws(PathTemplate.Failure) {
    guard take(byte) else { throw .init(reason: "\"\(byte)\" is missing \(place)") }
  }

  mutating func parseTemplate() throws(PathTemplate.Failure) {
    try expect("/")
    try parseSegments(insideVariable: false)
    if take(":") { verb = String(decoding: try parseLiteral("the verb"), as: UTF8.self) }
    if position < text.count {
      let rest = String(decoding: text[position...], as: UTF8.self)
      throw .init(reason: "\"\(rest.prefix(1))\" is unexpected \(place)")
    }
  }

  private mutating func parseSegments(insideVariable: Bool) throws(PathTemplate.Failure) {
    repeat {
      guard segments.last != .rest else { throw .init(reason: "a segment follows \"**\"") }
      if take("*") {
        segments.append(take("*") ? .rest : .any)
      } else if take("{") {
        guard !insideVariable else {
          throw .init(reason: "a variable stands inside a variable")
        }
        try parseVariable()
      } else {
        segments.append(.literal(try parseLiteral("a segment")))
      }
    } while take("/")
  }

  private mutating func parseVariable() throws(PathTemplate.Failure) {
    var field: [String] = []
    repeat { field.append(try parseIdentifier()) } while take(".")
    let first = segments.count
    if take("=") {
      try parseSegments(insideVariable: true)
    } else {
      segments.append(.any)
    }
    try expect("}")
    guard !variables.contains(where: { $0.field == field }) else {
      throw .init(reason: "\"\(field.joined(separator: "."))\" is bound twice")
    }
    variables.append(.init(field: field, segments: first..<segments.count))
  }

  private mutating func parseIdentifier() throws(PathTemplate.Failure) -> String {
    let start = position
    while let byte = next, Self.isLetter(byte) || position > start && Self.isDigit(byte) {
      position += 1
    }
    guard position > start else { throw .init(reason: "a field name is missing \(place)") }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  /// The characters that RFC 3986 allows in a path segment, except those that mean something here, decoded.
  private mutating func parseLiteral(_ what: String) throws(PathTemplate.Failure) -> [UInt8] {
    let start = position
    var literal: [UInt8] = []
    while let byte = next {
      if byte == UInt8(ascii: "%") {
        literal.append(try parseEscape())
      } else if Self.isPlain(byte) {
        literal.append(byte)
        position += 1
      } else {
        break
      }
    }
    guard position > start else { throw .init(reason: "\(what) is empty \(place)") }
    guard String(validating: literal, as: UTF8.self) != nil else {
      throw .init(reason: "the percent escapes are not UTF-8 \(place)")
    }
    return literal
  }

  private mutating func parseEscape() throws(PathTemplate.Failure) -> UInt8 {
    guard position + 2 < text.count, let high = Self.hexValue(text[position + 1]),
      let low = Self.hexValue(text[position + 2])
    else { throw .init(reason: "a percent escape is malformed \(place)") }
    position += 3
    return high << 4 | low
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || byte == UInt8(ascii: "_")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || "-.~!$&'()+,;@".utf8.contains(byte)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    if isDigit(byte) { return byte - UInt8(ascii: "0") }
    let lower = byte | 0x20
    guard UInt8(ascii: "a")...UInt8(ascii: "f") ~= lower else { return nil }
    return lower - UInt8(ascii: "a") + 10
  }
}
