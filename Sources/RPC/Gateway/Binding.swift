import HTTP
import PathTemplates

/// One HTTP rule of a method under one path prefix, compiled.
final class Binding: Sendable {
  /// Which part of a request message the body is.
  enum Body: Equatable, Sendable {
    case none
    case whole
    case field(String)
  }

  let method: ServerMethod
  let httpMethod: HTTPMethod
  let template: PathTemplate
  /// The template's text, prefix included.
  let text: String
  let body: Body
  /// The response's field that is the whole answer; empty for the whole message.
  let responseBody: String
  let errorFormat: ServiceDescriptor.ErrorFormat
  let writesDefaults: Bool
  let requiredHeader: (name: String, value: String)?

  init(
    _ method: ServerMethod, _ rule: MethodDescriptor.HTTPRule, prefix: String,
    _ service: ServiceDescriptor
  ) throws(RegistrationError) {
    text = prefix + rule.template
    guard let httpMethod = HTTPMethod(verb: rule.verb) else {
      throw .invalidTemplate(template: text, reason: "the HTTP method \(rule.verb) is not served")
    }
    self.method = method
    self.httpMethod = httpMethod
    do throws(PathTemplate.Failure) {
      template = try PathTemplate(text)
    } catch {
      throw .invalidTemplate(template: text, reason: error.reason)
    }
    body = rule.body.isEmpty ? .none : rule.body == "*" ? .whole : .field(rule.body)
    responseBody = rule.responseBody
    errorFormat = service.errorFormat
    writesDefaults = service.writesDefaults
    requiredHeader = service.requiredHeader
  }

  var description: String { "\(httpMethod.name) \(text)" }

  /// What the variables catch of a path that matched, in their order; nil when an escape is malformed.
  func values(in segments: PathSegments, trimmed: Int) -> [String]? {
    var values: [String] = []
    for variable in template.variables {
      var range = variable.segments
      let reachesRest = template.segments[range.upperBound - 1] == .rest
      if reachesRest { range = range.lowerBound..<max(range.lowerBound, segments.count) }
      guard
        let value = segments.text(
          range, trimmed: trimmed, isMulti: reachesRest || variable.segments.count > 1)
      else { return nil }
      values.append(value)
    }
    return values
  }
}

/// A binding that a request matched, with what its variables caught.
final class GatewayMatch: Sendable {
  let binding: Binding
  let values: [String]

  init(_ binding: Binding, _ values: [String]) {
    self.binding = binding
    self.values = values
  }
}

extension HTTPMethod {
  /// The method that a rule's verb names; nil for custom ones.
  init?(verb: String) {
    switch verb {
    case "GET": self = .get
    case "HEAD": self = .head
    case "POST": self = .post
    case "PUT": self = .put
    case "PATCH": self = .patch
    case "DELETE": self = .delete
    case "OPTIONS": self = .options
    default: return nil
    }
  }
}
