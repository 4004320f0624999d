/// A path template of `google.api.http`, taken apart.
///
/// The grammar (https://github.com/googleapis/googleapis/blob/master/google/api/http.proto):
///
///     Template = "/" Segments [ ":" LITERAL ]
///     Segments = Segment { "/" Segment }
///     Segment  = "*" | "**" | LITERAL | "{" FieldPath [ "=" Segments ] "}"
struct PathTemplate: Equatable, Sendable {
  /// What one segment of a path must be.
  enum Segment: Equatable, Sendable {
    /// Exactly these bytes, after percent-decoding.
    case literal([UInt8])
    /// Any one segment that is not empty.
    case any
    /// Any number of segments, also none; only at the end.
    case rest
  }

  /// A field that takes a part of the path.
  struct Variable: Equatable, Sendable {
    /// The field, outermost name first.
    var field: [String]
    /// Which of the template's segments it covers.
    var segments: Range<Int>
  }

  var segments: [Segment] = []
  var variables: [Variable] = []
  /// What stands behind the last segment's ":"; empty for none.
  var verb = ""

  /// Takes `text` apart; throws what is wrong with it.
  init(_ text: String) throws(RegistrationError) {
    var parser = Parser(text: Array(text.utf8))
    do throws(SyntaxError) {
      try parser.template()
    } catch {
      throw .invalidTemplate(template: text, reason: error.reason)
    }
    segments = parser.segments
    variables = parser.variables
    verb = parser.verb
  }

  private struct SyntaxError: Error {
    var reason: String
  }

  private struct Parser {
    let text: [UInt8]
    var position = 0
    var segments: [Segment] = []
    var variables: [Variable] = []
    var verb = ""

    var next: UInt8? { position < text.count ? text[position] : nil }

    mutating func take(_ byte: Unicode.Scalar) -> Bool {
      guard next == UInt8(ascii: byte) else { return false }
      position += 1
      return true
    }

    mutating func template() throws(SyntaxError) {
      guard take("/") else { throw SyntaxError(reason: "it must begin with \"/\"") }
      try run(inVariable: false)
      if take(":") {
        verb = String(decoding: try literal(), as: UTF8.self)
      }
      guard next == nil else {
        throw SyntaxError(reason: "unexpected text at offset \(position)")
      }
      if let deep = segments.firstIndex(of: .rest), deep != segments.count - 1 {
        throw SyntaxError(reason: "\"**\" must be the last segment")
      }
      var fields: Set<[String]> = []
      for variable in variables where !fields.insert(variable.field).inserted {
        throw SyntaxError(
          reason: "the field \(variable.field.joined(separator: ".")) is bound twice")
      }
    }

    mutating func run(inVariable: Bool) throws(SyntaxError) {
      repeat {
        if take("*") {
          segments.append(take("*") ? .rest : .any)
        } else if next == UInt8(ascii: "{") {
          guard !inVariable else { throw SyntaxError(reason: "a variable stands in a variable") }
          try variable()
        } else {
          segments.append(.literal(try literal()))
        }
      } while take("/")
    }

    mutating func variable() throws(SyntaxError) {
      position += 1
      var field: [String] = []
      repeat {
        let start = position
        while let byte = next, Self.isIdentifier(byte) { position += 1 }
        guard position > start else { throw SyntaxError(reason: "a field name is missing") }
        field.append(String(decoding: text[start..<position], as: UTF8.self))
      } while take(".")
      let first = segments.count
      if take("=") {
        try run(inVariable: true)
      } else {
        segments.append(.any)
      }
      guard take("}") else { throw SyntaxError(reason: "a variable is not closed") }
      variables.append(Variable(field: field, segments: first..<segments.count))
    }

    mutating func literal() throws(SyntaxError) -> [UInt8] {
      let start = position
      while let byte = next, !Self.isSpecial(byte) { position += 1 }
      guard position > start else { throw SyntaxError(reason: "a segment is empty") }
      let decoded = text[start..<position].withUnsafeBytes { PercentCoding.decode($0) }
      guard let decoded else { throw SyntaxError(reason: "a percent escape is malformed") }
      return Array(decoded.utf8)
    }

    static func isSpecial(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "*"), UInt8(ascii: "="):
        true
      default: false
      }
    }

    static func isIdentifier(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }
}
