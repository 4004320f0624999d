import Base
import PathTemplates
import RPC

/// A path template as OpenAPI writes it: each parameter is one segment.
struct PathText {
  /// A parameter of the path.
  struct Parameter {
    var name: String
    /// The field that it sets, outermost name first; empty where it sets none.
    let field: [String]
    /// Whether the field has more of the path than this segment.
    let isPart: Bool
  }

  private enum Piece {
    case literal(String)
    case parameter(Int)
  }

  private var pieces: [Piece] = []
  private(set) var parameters: [Parameter] = []
  private let verb: String

  /// Takes a template apart.
  ///
  /// - Parameters:
  ///   - template: The template.
  ///   - name: How JSON names a field of the request.
  init(_ template: PathTemplate, name: ([String]) -> String) {
    verb = template.verb
    for (index, segment) in template.segments.enumerated() {
      if case .literal(let text) = segment {
        pieces.append(.literal(String(decoding: text, as: UTF8.self)))
        continue
      }
      let variable = template.variables.first { $0.segments.contains(index) }
      let wild = variable?.segments.filter { template.segments[$0].isWild } ?? []
      var text = variable.map { name($0.field) } ?? "segment\(index)"
      if wild.count > 1 { text += "_\((wild.firstIndex(of: index) ?? 0) + 1)" }
      pieces.append(.parameter(parameters.count))
      parameters.append(
        Parameter(
          name: text, field: variable?.field ?? [], isPart: (variable?.segments.count ?? 1) > 1))
    }
  }

  /// The path with what stands for each parameter.
  private func text(_ parameter: (Parameter) -> String) -> String {
    var text = ""
    for piece in pieces {
      text += "/"
      switch piece {
      case .literal(let literal): text += literal
      case .parameter(let index): text += "{" + parameter(parameters[index]) + "}"
      }
    }
    return text + (verb.isEmpty ? "" : ":" + verb)
  }

  /// "/workflows/{id}".
  var text: String { text(\.name) }

  /// The same for all templates that match the same paths, which OpenAPI wants under one key.
  var shape: String { text { _ in "" } }

  /// Takes the names of another template of the same shape.
  mutating func takeNames(of other: PathText) {
    for index in parameters.indices { parameters[index].name = other.parameters[index].name }
  }
}

extension PathTemplate.Segment {
  fileprivate var isWild: Bool { if case .literal = self { false } else { true } }
}
