import Base
import HTTP
import PathTemplates

/// All HTTP bindings of a server as one tree of path segments.
///
/// A literal segment wins over a wildcard, a wildcard over `**`; where the winner leads nowhere the next one is
/// tried. Two bindings that end in the same node with the same verb and HTTP method are refused at start.
struct RouteTree: Sendable {
  private struct Node: Sendable {
    var literals: [(text: [UInt8], node: Int)] = []
    var any: Int?
    /// The node behind `**`, which is always an end.
    var rest: Int?
    var ends: [Binding] = []
  }

  private var nodes = [Node()]

  /// What a lookup found.
  enum Found {
    case binding(Binding, [String])
    /// The path exists, for these bindings' HTTP methods.
    case otherMethods([Binding])
    case nothing
  }

  /// Adds a binding; throws when another one matches the same paths equally well.
  mutating func insert(_ binding: Binding) throws(RegistrationError) {
    var index = 0
    for segment in binding.template.segments {
      switch segment {
      case .literal(let text):
        if let known = nodes[index].literals.first(where: { $0.text == text }) {
          index = known.node
        } else {
          nodes[index].literals.append((text, nodes.count))
          index = addNode()
        }
      case .any:
        if let known = nodes[index].any {
          index = known
        } else {
          nodes[index].any = nodes.count
          index = addNode()
        }
      case .rest:
        if let known = nodes[index].rest {
          index = known
        } else {
          nodes[index].rest = nodes.count
          index = addNode()
        }
      }
    }
    for end in nodes[index].ends
    where end.template.verb == binding.template.verb && end.httpMethod == binding.httpMethod {
      throw .ambiguousRoutes(end.description, binding.description)
    }
    nodes[index].ends.append(binding)
  }

  private mutating func addNode() -> Int {
    nodes.append(Node())
    return nodes.count - 1
  }

  /// Finds the binding for a path and a method.
  func find(_ path: UnsafeRawBufferPointer, _ method: HTTPMethod) -> Found {
    guard let segments = PathSegments(path) else { return .nothing }
    var search = Search(nodes: nodes, segments: segments, method: method)
    if let verbBytes = segments.verbBytes, verbBytes > 1 {
      search.trimmed = verbBytes
      search.verb = segments.verb(verbBytes)
      if let found = search.visit(0, 0) { return found }
    }
    search.trimmed = 0
    search.verb = ""
    if let found = search.visit(0, 0) { return found }
    return search.otherMethods.isEmpty ? .nothing : .otherMethods(search.otherMethods)
  }

  private struct Search {
    let nodes: [Node]
    let segments: PathSegments
    let method: HTTPMethod
    var trimmed = 0
    var verb = ""
    var otherMethods: [Binding] = []

    mutating func visit(_ node: Int, _ depth: Int) -> Found? {
      if depth == segments.count { return end(node) ?? deepEnd(node) }
      let trimmed = depth == segments.count - 1 ? self.trimmed : 0
      for literal in nodes[node].literals
      where segments.equals(depth, literal.text, trimmed: trimmed) {
        if let found = visit(literal.node, depth + 1) { return found }
      }
      if let any = nodes[node].any, !segments.isEmpty(depth, trimmed: trimmed) {
        if let found = visit(any, depth + 1) { return found }
      }
      return deepEnd(node)
    }

    /// The ends behind `**`, which takes all segments that are left.
    mutating func deepEnd(_ node: Int) -> Found? {
      nodes[node].rest.flatMap { end($0) }
    }

    mutating func end(_ node: Int) -> Found? {
      if let found = end(node, method) { return found }
      // RFC 9110 section 9.3.2: HEAD gets what GET does, without the content.
      if method == .head, let found = end(node, .get) { return found }
      for binding in nodes[node].ends
      where binding.template.verb.utf8Equals(verb) && binding.httpMethod != method {
        otherMethods.append(binding)
      }
      return nil
    }

    private func end(_ node: Int, _ method: HTTPMethod) -> Found? {
      for binding in nodes[node].ends
      where binding.httpMethod == method && binding.template.verb.utf8Equals(verb) {
        if let values = binding.values(in: segments, trimmed: trimmed) {
          return .binding(binding, values)
        }
      }
      return nil
    }
  }
}
