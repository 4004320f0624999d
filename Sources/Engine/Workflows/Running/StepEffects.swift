public import Base
public import Delivery
public import Records
public import Wire

/// Makes the effects of steps.
public protocol StepEffects: Sendable {
  /// Makes an effect.
  ///
  /// - Parameters:
  ///   - effect: What is to be done.
  ///   - key: The same for each attempt, and for no other effect.
  ///   - run: The run that it belongs to.
  /// - Returns: What came of it.
  func make(
    _ effect: StepEffect, key: String, for run: WorkflowRunRecord
  ) async -> StepEffectResult

  /// Makes an effect, where it may go, and with notes of what was asked of others for it.
  func make(
    _ effect: StepEffect, key: String, for run: WorkflowRunRecord, in place: EffectPlace
  ) async -> StepEffectResult
}

extension StepEffects {
  /// The same where nobody outside is asked.
  public func make(
    _ effect: StepEffect, key: String, for run: WorkflowRunRecord, in place: EffectPlace
  ) async -> StepEffectResult {
    await make(effect, key: key, for: run)
  }
}

/// What came of an effect.
public enum StepEffectResult: Sendable, Equatable {
  case completed(JSONValue)
  case failed(StepFailure)
  /// It was not tried, for a reason on this side.
  case notMade
}

/// Where actions are done that the settings name an endpoint for.
public struct ConnectorEndpoint: Sendable, Equatable {
  @UTF8Compared public var url: String
  /// Sent as a bearer token; empty for none.
  @UTF8Compared public var token: String

  public init(url: String, token: String = "") {
    self.url = url
    self.token = token
  }
}

/// Takes messages that steps send.
public protocol EmailSink: Sendable {
  /// Takes a message.
  ///
  /// - Parameters:
  ///   - message: Checked: no line breaks in its header, and recipients within bounds.
  ///   - key: A second message under the same key is the same one.
  ///   - organization: Whose it is.
  /// - Returns: What came of it.
  func send(_ message: EmailMessage, key: String, organization: String) async -> EmailOutcome

  /// What history calls it, as a URL.
  var place: String { get }
}

/// What came of a message.
public enum EmailOutcome: Sendable, Equatable {
  /// Somebody else sees to it now.
  case taken
  case failed(StepFailure)
  /// It was not tried, for a reason on this side.
  case notMade
}

/// Makes effects by requests to others' servers, through the one client and its address policy.
///
/// `@unchecked Sendable`: it is used on the worker's loop only.
public final class OutgoingEffects: StepEffects, @unchecked Sendable {
  private let sender: any OutgoingSender
  private let connectors: [UTF8Key: ConnectorEndpoint]
  private let email: (any EmailSink)?
  private let tokens: OAuthTokens
  private let timeSource: any TimeSource

  /// Effects.
  ///
  /// - Parameters:
  ///   - sender: Sends requests; its address policy holds for all of them.
  ///   - connectors: Endpoints by the ids of the actions that they do.
  ///   - email: Who takes messages; nil for nobody.
  ///   - timeSource: The clock by which tokens run out.
  public init(
    sender: any OutgoingSender, connectors: [UTF8Key: ConnectorEndpoint] = [:],
    email: (any EmailSink)? = nil, timeSource: any TimeSource
  ) {
    self.sender = sender
    self.connectors = connectors
    self.email = email
    self.timeSource = timeSource
    tokens = OAuthTokens(timeSource: timeSource)
  }

  public func make(
    _ effect: StepEffect, key: String, for run: WorkflowRunRecord
  ) async -> StepEffectResult {
    await make(effect, key: key, for: run, in: EffectPlace())
  }

  public func make(
    _ effect: StepEffect, key: String, for run: WorkflowRunRecord, in place: EffectPlace
  ) async -> StepEffectResult {
    let begun = timeSource.monotonicNanoseconds()
    let sender = NotedSender(
      sender: sender, place: place, timeSource: timeSource, begunAt: begun)
    let share = run.organization + "/" + run.workflow
    switch effect {
    case .http(let call): return await send(call, key: key, share: share, by: sender)
    case .connector(let call): return await send(call, key: key, run, share: share, by: sender)
    case .email(let message):
      guard let email else {
        return .failed(StepFailure("no messages can be sent: the server has no place for them"))
      }
      func note(_ status: Int?, _ error: String?) {
        place.notes.note(
          "MAIL", email.place, at: place.startedAt,
          duration: timeSource.monotonicNanoseconds() - begun,
          status: status, error: error)
      }
      switch await email.send(message, key: key, organization: run.organization) {
      case .taken:
        note(nil, nil)
        return .completed(["recipients": .integer(Int64(message.recipients.count))])
      case .failed(let failure):
        note(failure.status, failure.status == nil ? failure.text : nil)
        return .failed(failure)
      case .notMade: return .notMade
      }
    }
  }

  // MARK: Requests

  private func send(
    _ call: HTTPCall, key: String, share: String, by sender: NotedSender
  ) async -> StepEffectResult {
    var request = OutgoingRequest(
      call.method.outgoing, url: OutgoingText.url(call.url, query: call.query),
      timeout: Limits.stepTimeoutNanoseconds, share: share)
    var names: Set<UTF8Key> = []
    func add(_ name: String, _ value: String) {
      // What the step says itself comes first.
      guard names.insert(UTF8Key(name.lowercased())).inserted else { return }
      request.fields.append((name, value))
    }
    // Those of one name, too: a list of values is one field line for each.
    for header in call.headers {
      names.insert(UTF8Key(header.name.lowercased()))
      request.fields.append((header.name, header.value))
    }
    request.secretTexts = OutgoingText.sent(sender.place.secrets)
    switch call.authentication {
    case .none: break
    case .basic(let user, let password):
      let value = OutgoingText.basic(user, password)
      add("authorization", value)
      if sender.place.secrets.utf8Contains(password) { request.secretTexts.append(value) }
    case .bearer(let token): add("authorization", "Bearer \(token)")
    case .header(let header): add(header.name, header.value)
    case .clientCredentials(let client):
      switch await tokens.token(for: client, share: share, by: sender) {
      case .token(let token):
        guard await sender.place.isPermitted() else { return .notMade }
        request.secretTexts.append(token)
        add("authorization", "Bearer \(token)")
      case .failed(let failure): return .failed(failure)
      case .notMade: return .notMade
      }
    }
    switch call.body {
    case .none: break
    case .json(let value):
      add("content-type", "application/json")
      request.body = value.bytes()
    case .jsonPatch(let value):
      add("content-type", "application/json-patch+json")
      request.body = value.bytes()
    case .form(let parameters):
      add("content-type", "application/x-www-form-urlencoded")
      request.body = Array(OutgoingText.form(parameters).utf8)
    case .encodedForm(let text):
      add("content-type", "application/x-www-form-urlencoded")
      request.body = Array(text.utf8)
    }
    add("idempotency-key", key)
    let result = await send(request, by: sender)
    if case .failed(let failure) = result, failure.status == 401,
      case .clientCredentials(let client) = call.authentication
    {
      // It may have been revoked: the next attempt gets another one.
      tokens.forget(client)
    }
    return result
  }

  private func send(
    _ call: ConnectorCall, key: String, _ run: WorkflowRunRecord, share: String,
    by sender: NotedSender
  ) async -> StepEffectResult {
    guard let endpoint = connectors[call.action] else {
      return .failed(
        StepFailure(
          "action '\(call.action)' needs a connector: name its endpoint by the setting --connector \(call.action)=URL"
        ))
    }
    var request = OutgoingRequest(
      .post, url: endpoint.url, timeout: Limits.stepTimeoutNanoseconds, share: share)
    request.fields = [
      ("content-type", "application/json"), ("idempotency-key", key),
    ]
    if !endpoint.token.isEmpty {
      request.secretFields = [
        TargetField(name: "authorization", value: "Bearer \(endpoint.token)")
      ]
    }
    request.secretTexts = sender.place.secrets
    request.body = JSONValue.object([
      JSONValue.Member("actionId", .string(call.action)),
      JSONValue.Member("versionNumber", .integer(call.version)),
      JSONValue.Member("organization", .string(run.organization)),
      JSONValue.Member("workflowId", .string(run.workflow)),
      JSONValue.Member("workflowExecutionId", .string(run.id)),
      JSONValue.Member("attributes", call.attributes),
    ]).bytes()
    let result = await send(request, by: sender)
    // What a connector answers is the action's output itself.
    if case .completed(let output) = result { return .completed(output["body"] ?? .null) }
    return result
  }

  private func send(
    _ request: OutgoingRequest, by sender: NotedSender
  ) async -> StepEffectResult {
    do throws(OutgoingError) {
      return StepAnswer.result(of: try await sender.send(request))
    } catch {
      switch error {
      case .cancelled, .closed, .overloaded: return .notMade
      default: return .failed(StepFailure(error.stepText, cause: error.stepCause))
      }
    }
  }
}

/// What steps see of an answer.
enum StepAnswer {
  /// The output of an answer; a failure unless its status is one of success.
  static func result(of answer: OutgoingAnswer) -> StepEffectResult {
    let content: [UInt8]
    do throws(AnswerContentError) {
      content = try answer.content()
    } catch {
      return .failed(
        StepFailure(
          "the answer cannot be read: \(error)", status: answer.status, cause: .answer))
    }
    let output = JSONValue.object([
      JSONValue.Member("statusCode", .integer(Int64(answer.status))),
      JSONValue.Member("headers", headers(of: answer)),
      JSONValue.Member("body", body(content)),
    ])
    guard (200..<300).contains(answer.status) else {
      return .failed(
        StepFailure(
          "the answer has the status \(answer.status)", status: answer.status, output: output,
          retryAfter: RetryAfterText.nanoseconds(answer.field("retry-after"))))
    }
    return .completed(output)
  }

  private static func headers(of answer: OutgoingAnswer) -> JSONValue {
    var members: [JSONValue.Member] = []
    for field in answer.fields.prefix(Limits.maxStepAnswerFields) {
      let value = SecretNames.isSecret(answerHeader: field.name) ? StepRedaction.mark : field.value
      if let index = members.firstIndex(where: { $0.name.utf8Equals(field.name) }) {
        let former = members[index].value.stringValue ?? ""
        members[index].value = .string(former + ", " + value)
      } else {
        members.append(JSONValue.Member(field.name, .string(value)))
      }
    }
    return .object(members)
  }

  /// JSON as what it says, other texts as texts.
  private static func body(_ content: [UInt8]) -> JSONValue {
    guard !content.isEmpty else { return .null }
    do throws(WireError) {
      return try JSONValue(json: content)
    } catch {
      return .string(String(decoding: content, as: UTF8.self))
    }
  }
}

/// The seconds of a Retry-After field; dates are left to the policy's own times.
enum RetryAfterText {
  static func nanoseconds(_ text: String?) -> Int64? {
    guard let text, let seconds = Int64(text), (0...86_400).contains(seconds) else { return nil }
    return seconds * 1_000_000_000
  }
}

/// Texts of requests.
enum OutgoingText {
  /// A URL with further parameters in its query.
  static func url(_ url: String, query: [HTTPCall.Parameter]) -> String {
    guard !query.isEmpty else { return url }
    let fragment = url.utf8.firstIndex(of: UInt8(ascii: "#")) ?? url.endIndex
    let base = String(url[..<fragment])
    let mark = base.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
    return base + mark + form(query)
  }

  /// Parameters as application/x-www-form-urlencoded, with blanks as "%20".
  static func form(_ parameters: [HTTPCall.Parameter]) -> String {
    var bytes: [UInt8] = []
    for (index, parameter) in parameters.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "&")) }
      append(parameter.name, to: &bytes)
      bytes.append(UInt8(ascii: "="))
      append(parameter.value, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Secrets as they may stand in a request: as they are, and as forms and queries write them.
  static func sent(_ secrets: [String]) -> [String] {
    secrets.flatMap { secret -> [String] in
      var bytes: [UInt8] = []
      append(secret, to: &bytes)
      let encoded = String(decoding: bytes, as: UTF8.self)
      return encoded.utf8Equals(secret) ? [secret] : [secret, encoded]
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), HexText.digit(byte >> 4), HexText.digit(byte & 15)]
      }
    }
  }

  /// The value of an authorization field (RFC 7617).
  static func basic(_ user: String, _ password: String) -> String {
    "Basic " + Base64.encode(Array("\(user):\(password)".utf8))
  }
}

extension HTTPCall.Method {
  fileprivate var outgoing: OutgoingMethod {
    switch self {
    case .get: .get
    case .head: .head
    case .post: .post
    case .put: .put
    case .patch: .patch
    case .delete: .delete
    }
  }
}

extension OutgoingError {
  /// As policies that try again name it; nil for what no other attempt would change.
  var stepCause: StepFailure.Cause? {
    switch self {
    case .timedOut: .timeout
    case .unresolved, .failed: .connection
    case .answerTooLong: .answer
    case .invalidURL, .invalidField, .refused, .cancelled, .overloaded, .closed: nil
    }
  }

  /// As a step's failure says it.
  var stepText: String {
    switch self {
    case .invalidURL(let text): "the URL cannot be used: \(text)"
    case .invalidField(let name): "the header field \(EchoedText.cut(name)) cannot be sent"
    case .refused(let address):
      "the address \(address) may not be called: only --allow-target, or the workflow's allow rules, let private ones be"
    case .unresolved(let host): "the host \(EchoedText.cut(host)) has no address"
    case .failed(let text): "the request failed: \(text)"
    case .timedOut:
      "the request took longer than \(Limits.stepTimeoutNanoseconds / 1_000_000_000) s"
    case .answerTooLong(let limit): "the answer is longer than \(limit) bytes"
    case .cancelled: "the request was cancelled"
    case .overloaded: "too many requests are under way"
    case .closed: "the client was closed"
    }
  }
}
