/// What the `.proto` says of one rpc: made by the generator, never changed.
public struct MethodDescriptor: Sendable {
  /// How many requests and responses a call has.
  public enum Kind: Sendable { case unary, clientStream, serverStream, bidirectional }

  /// Who may call the method.
  public enum Permission: Sendable, Equatable {
    /// Anyone.
    case `public`
    /// Anyone with a valid token.
    case authenticated
    /// Whoever holds the permission in the selected organization: "org.action.write".
    case required(String)
  }

  /// One `google.api.http` binding, additional ones stand beside it in order.
  public struct HTTPRule: Sendable, Equatable {
    /// "GET", "POST", "PUT", "PATCH", "DELETE", or a custom verb.
    public var verb: String
    /// The template without prefix: "/flows/{flow_type}/trigger/{trigger_type}".
    public var template: String
    /// "" none, "*" the whole message, or a field name.
    public var body: String
    /// "" the whole message, or a field name.
    public var responseBody: String
    /// The number of the request's `google.api.HttpBody` that the body is as it is; 0 where the request itself is one,
    /// nil where the body is JSON.
    public var rawBody: Int32?
    /// The same of the response and the answer.
    public var rawResponse: Int32?

    /// Describes a rule; for generated code.
    public init(
      verb: String, template: String, body: String = "", responseBody: String = "",
      rawBody: Int32? = nil, rawResponse: Int32? = nil
    ) {
      self.verb = verb
      self.template = template
      self.body = body
      self.responseBody = responseBody
      self.rawBody = rawBody
      self.rawResponse = rawResponse
    }
  }

  /// How the responses of a server stream look as server-sent events; names are those of the `.proto`.
  public struct EventStream: Sendable, Equatable {
    /// The field of a response that becomes the event's `id`.
    public var idField: String
    /// The field of a response that becomes the event's `data`.
    public var dataField: String
    /// The field of the request that takes a `Last-Event-ID`.
    public var resumeField: String

    /// Names the three fields.
    public init(idField: String, dataField: String, resumeField: String) {
      self.idField = idField
      self.dataField = dataField
      self.resumeField = resumeField
    }
  }

  /// The rpc's name: "SetTriggerActions".
  public var name: String
  /// "/zitadel.management.v1.ManagementService/SetTriggerActions".
  public var path: String
  /// How many requests and responses a call has.
  public var kind: Kind
  /// `idempotency_level = NO_SIDE_EFFECTS`: Connect may call it by GET.
  public var hasNoSideEffects: Bool
  /// Who may call it.
  public var permission: Permission
  /// Health, reflection and the like: message interceptors do not apply, and a server that is about to end still
  /// answers.
  public var skipsMessageInterceptors: Bool
  /// How plain HTTP reaches it, in order.
  public var httpRules: [HTTPRule]
  /// The HTTP status of a success through the JSON gateway.
  public var successStatus: Int
  /// The HTTP status of a success through the JSON gateway whose body would be `{}` or `[]`, and is not written then;
  /// nil where that is a body like others.
  public var emptyStatus: Int?
  /// The OAuth scopes of which an access token must have one, "*" for any; empty where none is named.
  public var scopes: [String]
  /// Fields of every answer through the JSON gateway, names in lower case.
  public var responseHeaders: [(name: String, value: String)]
  /// Whether what the method does not know is an error under its service's tolerant prefixes, too.
  public var alwaysRefusesUnknown: Bool
  /// nil: each response is an event's data, and events have no ids.
  public var eventStream: EventStream?
  /// The full names of the messages.
  public var requestName: String
  public var responseName: String

  /// Describes a method; for generated code.
  public init(
    name: String, path: String, kind: Kind, hasNoSideEffects: Bool = false,
    permission: Permission, skipsMessageInterceptors: Bool = false, httpRules: [HTTPRule] = [],
    successStatus: Int = 200, emptyStatus: Int? = nil, scopes: [String] = [],
    responseHeaders: [(name: String, value: String)] = [], alwaysRefusesUnknown: Bool = false,
    eventStream: EventStream? = nil,
    requestName: String, responseName: String
  ) {
    self.name = name
    self.path = path
    self.kind = kind
    self.hasNoSideEffects = hasNoSideEffects
    self.permission = permission
    self.skipsMessageInterceptors = skipsMessageInterceptors
    self.httpRules = httpRules
    self.successStatus = successStatus
    self.emptyStatus = emptyStatus
    self.scopes = scopes
    self.responseHeaders = responseHeaders
    self.alwaysRefusesUnknown = alwaysRefusesUnknown
    self.eventStream = eventStream
    self.requestName = requestName
    self.responseName = responseName
  }
}
