import API
import Base
import Engine
import RPC
import Records
import Schedules
import Wire

/// A subscription as somebody wants it, checked as far as that goes without the store.
struct SubscriptionDraft: Sendable {
  let content: SubscriptionContent
  /// A new password or token; nil keeps the former one.
  let secret: String?

  /// Checks a request.
  ///
  /// - Parameters:
  ///   - request: What is asked for.
  ///   - former: The subscription that it replaces, whose trigger stays; its name and type, too, where the request
  ///     has none. Nil for a new one.
  ///   - workflows: Whether there are workflows.
  ///
  /// - Throws: INVALID_ARGUMENT with the member that is wrong.
  init(
    _ request: Pintle.Trigger.V1.Subscription, replacing former: SubscriptionRecord? = nil,
    workflows: Bool
  ) throws(RPCError) {
    var request = request
    if let former {
      try Self.checkFixed(request, former)
      request.triggerID = former.content.trigger
      if request.name.isEmpty { request.name = former.content.name }
      if request.type.isEmpty { request.type = former.content.receiver.type }
    }
    guard !request.name.isEmpty else { throw Self.refusal("name", "is missing") }
    guard TriggerCatalog.contains(request.triggerID) else {
      throw request.triggerID.isEmpty
        ? Self.refusal("triggerId", "is missing") : .triggerUnknown(request.triggerID)
    }
    let (receiver, secret) = try Self.receiver(request, workflows: workflows)
    let filter = request.filter.flatMap { $0.isEmpty ? nil : $0 }
    if let filter, let problem = SubscriptionFilter.problem(of: filter) {
      throw Self.refusal("filter", "is no JSONPath: \(problem)")
    }
    let deadline = request.responseDeadline.flatMap { $0.isEmpty ? nil : $0 } ?? "PT1H"
    content = SubscriptionContent(
      name: request.name, description: request.description, trigger: request.triggerID,
      receiver: receiver, responseDeadline: deadline,
      deadlineSeconds: try Self.seconds(ofDeadline: deadline),
      isEnabled: request.enabled ?? true, filter: filter)
    self.secret = secret
    if receiver.authentication.hasSecret, secret == nil {
      try Self.checkKept(receiver, former?.content.receiver)
    }
  }

  static func refusal(_ member: String, _ problem: String) -> RPCError {
    RPCError(.invalidArgument, "\(member) \(problem)")
  }

  /// Refuses another id or trigger than a subscription has.
  private static func checkFixed(
    _ request: Pintle.Trigger.V1.Subscription, _ former: SubscriptionRecord
  ) throws(RPCError) {
    guard request.id.isEmpty || request.id.utf8Equals(former.id) else {
      throw refusal("id", "cannot be changed")
    }
    guard request.triggerID.isEmpty || request.triggerID.utf8Equals(former.content.trigger) else {
      throw refusal("triggerId", "cannot be changed")
    }
  }

  /// How long a decision may take.
  private static func seconds(ofDeadline text: String) throws(RPCError) -> Int64 {
    let problem = "is no ISO 8601 duration such as PT1H or P7D"
    guard text.utf8.first == UInt8(ascii: "P") else {
      throw refusal("responseDeadline", problem)
    }
    let span: TimeSpan
    do throws(ScheduleError) {
      span = try TimeSpan(text)
    } catch {
      throw refusal("responseDeadline", problem)
    }
    let (least, most) = (Limits.minResponseDeadlineSeconds, Limits.maxResponseDeadlineSeconds)
    // Months have no length of their own, and one of 31 days is too long anyway.
    guard span.months == 0, span.nanos == 0, (least...most).contains(span.seconds) else {
      throw refusal(
        "responseDeadline", "must be whole seconds, from PT\(least)S to P\(most / 86_400)D")
    }
    return span.seconds
  }

  // MARK: Who is told

  private static func receiver(
    _ request: Pintle.Trigger.V1.Subscription, workflows: Bool
  ) throws(RPCError) -> (SubscriptionReceiver, String?) {
    switch UTF8Key(request.type) {
    case "HTTP":
      guard let config = request.httpConfig else { throw refusal("httpConfig", "is missing") }
      return try http(config)
    case "WORKFLOW":
      guard workflows else {
        throw refusal("type", "WORKFLOW cannot be had here: this server runs no workflows")
      }
      guard let config = request.workflowConfig, !config.workflowID.isEmpty else {
        throw refusal("workflowConfig.workflowId", "is missing")
      }
      return (.workflow(config.workflowID), nil)
    case "EVENTBRIDGE":
      throw refusal("type", "EVENTBRIDGE cannot be had here: this server sends to no event bus")
    case "INLINE", "SCRIPT":
      throw refusal(
        "type", "\(request.type) cannot be had here: no code of subscribers is run; use HTTP")
    case "": throw refusal("type", "is missing")
    default: throw refusal("type", "must be HTTP, EVENTBRIDGE or WORKFLOW")
    }
  }

  private static func http(
    _ config: Pintle.Trigger.V1.HTTPConfig
  ) throws(RPCError) -> (SubscriptionReceiver, String?) {
    guard !config.url.isEmpty else { throw refusal("httpConfig.url", "is missing") }
    if let problem = TargetRules.problem(ofEndpoint: config.url) {
      throw refusal("httpConfig.url", "cannot be called: \(problem.text(in: .english))")
    }
    guard let mode = HTTPDispatchMode(rawValue: config.httpDispatchMode) else {
      throw refusal("httpConfig.httpDispatchMode", "must be SYNC, ASYNC or DYNAMIC")
    }
    let authentication: HTTPAuthentication
    var secret: String?
    switch UTF8Key(config.httpAuthenticationType) {
    case "", "NO_AUTH": authentication = .none
    case "BASIC_AUTH":
      let user = config.basicAuthConfig?.userName ?? ""
      guard !user.isEmpty, isPlain(user), !user.utf8.contains(UInt8(ascii: ":")) else {
        throw refusal(
          "httpConfig.basicAuthConfig.userName",
          "must be a text without colons and control characters")
      }
      authentication = .basic(user: user)
      secret = config.basicAuthConfig?.password
    case "BEARER_TOKEN":
      authentication = .bearer
      secret = config.bearerTokenAuthConfig?.bearerToken
      if let token = secret, !token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) {
        throw refusal(
          "httpConfig.bearerTokenAuthConfig.bearerToken", "must be of visible ASCII characters")
      }
    default:
      throw refusal(
        "httpConfig.httpAuthenticationType", "must be NO_AUTH, BASIC_AUTH or BEARER_TOKEN")
    }
    if let text = secret, !isPlain(text) {
      throw refusal("httpConfig.basicAuthConfig.password", "must have no control characters")
    }
    if secret?.isEmpty == true { secret = nil }
    return (.http(url: config.url, mode: mode, authentication: authentication), secret)
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  /// Refuses to send a former secret to somebody else, or as something else.
  private static func checkKept(
    _ receiver: SubscriptionReceiver, _ former: SubscriptionReceiver?
  ) throws(RPCError) {
    guard let former, case .http(let url, _, let authentication) = receiver,
      case .http(let formerURL, _, let formerAuthentication) = former,
      formerAuthentication == authentication, origin(url).utf8Equals(origin(formerURL))
    else {
      let member =
        receiver.authentication == .bearer
        ? "httpConfig.bearerTokenAuthConfig.bearerToken" : "httpConfig.basicAuthConfig.password"
      throw refusal(
        member,
        former == nil
          ? "is missing"
          : "must be sent again: who is called, or how it is told who calls, is another one than before"
      )
    }
  }

  /// Scheme, host and port of a URL as they are written, in lower case.
  private static func origin(_ url: String) -> String {
    let bytes = Array(url.utf8)
    var slashes = 0
    let end = bytes.firstIndex { byte in
      if byte == UInt8(ascii: "/") { slashes += 1 }
      return slashes == 3 || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }
    let lower = bytes[..<(end ?? bytes.endIndex)].map {
      (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
    }
    return String(decoding: lower, as: UTF8.self)
  }
}

extension SubscriptionReceiver {
  /// How it is told who calls.
  var authentication: HTTPAuthentication {
    if case .http(_, _, let authentication) = self { authentication } else { .none }
  }
}
