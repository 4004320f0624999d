import Base
public import HTTP

/// JSON over plain HTTP by the methods' `google.api.http` rules, behind the dialects that have content types of
/// their own: whatever reaches it on a path that a rule matches is read as JSON.
public final class JSONGateway: WireProtocol {
  public let name = "json"
  private let tree: RouteTree
  /// Under which paths services answer, and how their errors look; the longest first.
  private let prefixes: [(text: String, errors: any ErrorRenderer)]

  /// Compiles the rules of `services` under their path prefixes; `deadlines` say how long calls may take.
  ///
  /// Throws when a template is malformed, or two rules can match the same path equally well.
  public init(
    _ services: [RegisteredService], deadlines: GatewayDeadlines = GatewayDeadlines()
  ) throws(RegistrationError) {
    var tree = RouteTree()
    var prefixes: [(text: String, errors: any ErrorRenderer)] = []
    for service in services {
      for prefix in service.descriptor.pathPrefixes {
        if !prefix.isEmpty { prefixes.append((prefix, service.errors)) }
        for method in service.methods {
          for rule in method.descriptor.httpRules {
            try tree.insert(Binding(method, rule, prefix: prefix, service, deadlines))
            guard prefix.isEmpty, let first = Self.firstSegment(rule.template) else { continue }
            if !prefixes.contains(where: { $0.text.utf8Equals(first) }) {
              prefixes.append((first, service.errors))
            }
          }
        }
      }
      guard service.descriptor.versionSegment != nil else { continue }
      for method in service.methods {
        for rule in method.descriptor.httpRules {
          try tree.insert(Binding(method, rule, prefix: nil, service, deadlines))
        }
      }
    }
    self.tree = tree
    self.prefixes = prefixes.sorted { $0.text.utf8.count > $1.text.utf8.count }
  }

  /// "/workflows" of "/workflows/{id}", for paths without a prefix; nil where a path begins with a variable.
  private static func firstSegment(_ template: String) -> String? {
    let rest = template.utf8.dropFirst()
    let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }
    let segment = String(template[..<(end ?? template.endIndex)])
    return segment.utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "*") }
      ? nil : segment
  }

  public func claim(_ stream: HTTPStream, _ settings: CallSettings) -> Claim {
    switch tree.find(stream.head.path, stream.head.method) {
    case .nothing: return .notMine
    case .otherMethods(let others):
      let error = RPCError(.unimplemented, "Method Not Allowed", gatewayStatus: 405)
      var answer = HTTPAnswer(
        others[0].errors.render(error, random: settings.randomSource))
      var names: [String] = []
      for method in others.map(\.httpMethod) where !names.contains(method.name) {
        names.append(method.name)
        if method == .get { names.append("HEAD") }
      }
      answer.fields.append("allow", names.joined(separator: ", "))
      return .answer(answer)
    case .binding(let binding, let values):
      if binding.takesTickets, stream.head.hasQuery {
        do throws(RPCError) {
          try Tickets.redeem(stream, settings)
        } catch {
          return .answer(HTTPAnswer(binding.errors.render(error, random: settings.randomSource)))
        }
      }
      guard let form = binding.form(for: stream.head) else {
        let error = RPCError(
          .unimplemented, "the method streams in both directions: call it by gRPC")
        return .answer(
          HTTPAnswer(
            binding.errors.render(error, random: settings.randomSource)))
      }
      let call = settings.call(stream, binding.method, form, codec: .json)
      call.pathValues = values
      return .call(call)
    }
  }

  /// A path under a service's prefix that leads nowhere, in the form of the service's errors.
  public func answerUnknown(
    _ head: borrowing HTTPRequestHead, _ settings: CallSettings
  ) -> HTTPAnswer? {
    let path = head.path
    let service = prefixes.first { prefix in
      let count = prefix.text.utf8.count
      return path.count >= count && path.prefix(count).elementsEqual(prefix.text.utf8)
        && (path.count == count || path[count] == UInt8(ascii: "/"))
    }
    guard let service else { return nil }
    let error = RPCError(.notFound, "Not Found")
    return HTTPAnswer(service.errors.render(error, random: settings.randomSource))
  }
}
