import Base
import JSONPath
import Wire

/// A value of a definition, compiled: constant, or made from a run's document each time.
indirect enum ValueTemplate: Sendable {
  case constant(JSONValue)
  /// A member whose name ended in ".$".
  case path(PathExpression)
  /// A text with `{{$...}}` in it.
  case text(PathTemplate)
  case object([Member])
  case array([ValueTemplate])

  struct Member: Sendable {
    var name: String
    var value: ValueTemplate
  }

  /// The value for a document; nil where a path selects nothing, and then the member is left out.
  func value(
    in document: JSONValue, _ run: inout PathRun
  ) throws(PathEvaluationError) -> JSONValue? {
    switch self {
    case .constant(let value): return value
    case .path(let path): return try path.unwrapped(in: document, &run)
    case .text(let template): return try template.value(in: document, &run)
    case .object(let members):
      var made: [JSONValue.Member] = []
      made.reserveCapacity(members.count)
      for member in members {
        if let value = try member.value.value(in: document, &run) {
          made.append(JSONValue.Member(member.name, value))
        }
      }
      return .object(made)
    case .array(let elements):
      var made: [JSONValue] = []
      made.reserveCapacity(elements.count)
      for element in elements { made.append(try element.value(in: document, &run) ?? .null) }
      return .array(made)
    }
  }
}

/// Compiles values of a definition, and takes down what is wrong with them.
struct ValueCompiler {
  var findings: StepFindings
  /// The names that paths begin with.
  var names: Set<UTF8Key> = []

  /// A value at `place` of the step; of members whose names are in `verbatim` only templates count.
  mutating func compile(
    _ value: JSONValue, at place: [NormalizedPath.Step], verbatim: [String] = [],
    takesPaths: Bool = true
  ) -> ValueTemplate {
    switch value {
    case .null, .boolean, .number: return .constant(value)
    case .string(let text): return compile(text: text, at: place)
    case .array(let elements):
      var compiled: [ValueTemplate] = []
      for (index, element) in elements.enumerated() {
        compiled.append(compile(element, at: place + [.index(index)], takesPaths: takesPaths))
      }
      if compiled.allSatisfy(\.isConstant) { return .constant(value) }
      return .array(compiled)
    case .object(let members):
      var compiled: [ValueTemplate.Member] = []
      for member in members {
        let inner = place + [.name(member.name)]
        if takesPaths, member.name.utf8.count > 2, member.name.utf8HasSuffix(".$") {
          let name = String(decoding: member.name.utf8.dropLast(2), as: UTF8.self)
          guard let path = compile(path: member.value, at: inner) else { continue }
          compiled.append(ValueTemplate.Member(name: name, value: path))
        } else {
          let isVerbatim = verbatim.utf8Contains(member.name)
          compiled.append(
            ValueTemplate.Member(
              name: member.name,
              value: compile(member.value, at: inner, takesPaths: takesPaths && !isVerbatim)))
        }
      }
      if compiled.allSatisfy(\.value.isConstant) {
        return .constant(.object(compiled.map { JSONValue.Member($0.name, $0.value.constant) }))
      }
      return .object(compiled)
    }
  }

  /// The value of a member whose name ends in ".$"; nil when it has none, or is none.
  mutating func compile(path value: JSONValue, at place: [NormalizedPath.Step]) -> ValueTemplate? {
    if case .null = value { return nil }
    guard let text = value.stringValue else {
      findings.error(
        "\(Self.shown(place)) holds no JSONPath: expected a text that begins with \"$\", or null",
        at: place)
      return nil
    }
    guard !text.isEmpty else { return nil }
    return compile(pathText: text, at: place).map { .path($0) }
  }

  mutating func compile(
    pathText text: String, at place: [NormalizedPath.Step]
  ) -> PathExpression? {
    guard text.utf8HasPrefix("$") else {
      findings.error(
        "\(Self.shown(place)) holds no JSONPath: \"\(EchoedText.cut(text))\" does not begin with \"$\"",
        at: place)
      return nil
    }
    do throws(PathSyntaxError) {
      let path = try PathExpression(text, dialect: .sailPoint)
      names.formUnion(ReferencedNames.find(in: text).map { UTF8Key($0) })
      return path
    } catch {
      findings.error("\(Self.shown(place)) holds no JSONPath, \(error)", at: place)
      return nil
    }
  }

  private mutating func compile(text: String, at place: [NormalizedPath.Step]) -> ValueTemplate {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return .constant(.string(text)) }
    do throws(PathSyntaxError) {
      let template = try PathTemplate(text)
      guard template.hasExpressions else { return .constant(.string(text)) }
      names.formUnion(ReferencedNames.find(in: text).map { UTF8Key($0) })
      return .text(template)
    } catch {
      findings.error("\(Self.shown(place)) has a template that is wrong, \(error)", at: place)
      return .constant(.string(text))
    }
  }

  /// A place as messages name it: the attribute at its beginning.
  private static func shown(_ place: [NormalizedPath.Step]) -> String {
    for step in place {
      if case .name(let name) = step, !name.utf8Equals("attributes") {
        return "attribute '\(EchoedText.cut(name))'"
      }
    }
    return "the attributes"
  }
}

extension ValueTemplate {
  var isConstant: Bool { if case .constant = self { true } else { false } }

  fileprivate var constant: JSONValue {
    if case .constant(let value) = self { value } else { .null }
  }
}
