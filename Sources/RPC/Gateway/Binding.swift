import HTTP
import PathTemplates

/// One HTTP rule of a method under one path prefix, compiled.
final class Binding: Sendable {
  let method: ServerMethod
  let httpMethod: HTTPMethod
  let template: PathTemplate
  /// The template's text, prefix included.
  let text: String
  /// How errors of the method's service look.
  let errors: any ErrorRenderer
  /// The form of calls; nil when the method cannot be called by a rule.
  private let form: CallForm?
  /// The form of calls whose client asks for server-sent events; nil where one message is the answer.
  private let eventsForm: CallForm?
  /// The form of calls whose client asks for a ticket to a stream; nil where there is none.
  private let ticketForm: CallForm?

  /// Compiles a rule.
  ///
  /// - Parameters:
  ///   - method: The method that is called.
  ///   - rule: Verb, template and bodies.
  ///   - prefix: What stands before the template; nil for the bare path with the service's version segment.
  ///   - service: The service of the method.
  ///   - deadlines: How long calls may take.
  ///
  /// - Throws: `RegistrationError.invalidTemplate` when the template or the verb is none.
  init(
    _ method: ServerMethod, _ rule: MethodDescriptor.HTTPRule, prefix: String?,
    _ service: RegisteredService, _ deadlines: GatewayDeadlines = GatewayDeadlines()
  ) throws(RegistrationError) {
    text = service.descriptor.template(of: rule, at: prefix)
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
    errors = service.errors
    let descriptor = method.descriptor
    let mapping = HTTPMapping(
      rule, template, resumeField: descriptor.eventStream?.resumeField,
      mask: PatchMask(rule, descriptor, service.descriptor.file))
    let rules = GatewayRules(
      descriptor.kind,
      requiredHeader: service.descriptor.requiredHeader.flatMap {
        $0.isRequired(under: prefix) ? $0 : nil
      }, deadlines: deadlines)
    let refusesUnknown =
      descriptor.alwaysRefusesUnknown || service.descriptor.refusesUnknown(at: text)
    func form(
      _ requests: RequestFraming, _ responses: ResponseFraming, _ writer: some ResponseWriter
    ) -> CallForm {
      CallForm(
        dialect: .json, requests: requests, responses: responses, rules: rules, writer: writer,
        mapping: mapping, writesDefaults: service.descriptor.writesDefaults,
        refusesUnknown: refusesUnknown)
    }
    let status = descriptor.successStatus
    let writer = GatewayWriter(
      status: status, emptyStatus: descriptor.emptyStatus, fields: descriptor.responseHeaders,
      errors: errors)
    let requests: RequestFraming =
      descriptor.kind == .clientStream ? (rule.rawBody == nil ? .lines : .pieces) : .whole
    switch (descriptor.kind, rule.rawResponse) {
    case (.unary, nil), (.clientStream, nil):
      (self.form, eventsForm) = (form(requests, .whole, writer), nil)
    case (.unary, _), (.clientStream, _):
      let writer = GatewayBodyWriter(
        status: status, emptyStatus: descriptor.emptyStatus, fields: descriptor.responseHeaders,
        errors: errors)
      (self.form, eventsForm) = (form(requests, .raw, writer), nil)
    case (.serverStream, nil):
      self.form = form(
        requests, .lines, GatewayStreamWriter(status: status, errors: errors, isEvents: false))
      eventsForm = form(
        requests, .events(descriptor.eventStream),
        GatewayStreamWriter(status: status, errors: errors, isEvents: true))
    case (.serverStream, _):
      let writer = GatewayBodyStreamWriter(
        status: status, fields: descriptor.responseHeaders, errors: errors)
      (self.form, eventsForm) = (form(requests, .raw, writer), nil)
    case (.bidirectional, _): (self.form, eventsForm) = (nil, nil)
    }
    ticketForm =
      eventsForm != nil && httpMethod == .get
      ? CallForm(
        dialect: .json, requests: .whole, responses: .whole, rules: TicketRules(rules),
        writer: GatewayWriter(status: 200, errors: errors), mapping: mapping,
        refusesUnknown: refusesUnknown, issuesTicket: true) : nil
  }

  /// Whether a ticket may stand for the token of a request.
  var takesTickets: Bool { ticketForm != nil }

  var description: String { "\(httpMethod.name) \(text)" }

  /// The form that a request gets; nil when the method cannot be called by a rule.
  func form(for head: borrowing HTTPRequestHead) -> CallForm? {
    guard let eventsForm, let accepted = head.value(.accept) else { return form }
    if let ticketForm, head.method == .get, Tickets.asks(head) { return ticketForm }
    var wantsEvents = false
    accepted.forEachElement { range in
      if range.withoutParameters.isToken("text/event-stream"), !range.hasNoWeight {
        wantsEvents = true
      }
    }
    return wantsEvents ? eventsForm : form
  }

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
