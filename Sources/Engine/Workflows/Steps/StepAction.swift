public import Base
public import Wire

/// An action or operator that steps can take: a pure function of its attributes.
///
/// One file and one line in ``StepRegistry`` each.
public protocol StepAction: Sendable {
  /// What the library tells of it.
  var entry: StepEntry { get }
  /// Whether it does something outside of the run, which can be tried again.
  var hasEffect: Bool { get }

  /// Takes down what is wrong with a step's attributes, as they are written, beyond what the fields say.
  func check(_ attributes: JSONValue, _ findings: inout StepFindings)

  /// What the step comes to; the same for the same input and time, whenever it is asked.
  ///
  /// - Parameters:
  ///   - input: The attributes, an object, with paths and templates replaced by their values. Secrets are blacked out
  ///     unless it is asked for an effect that is about to be made.
  ///   - time: When the step began, nanoseconds since 1970.
  /// - Returns: What it comes to.
  func run(_ input: JSONValue, at time: Int64) -> StepOutcome
}

extension StepAction {
  public var hasEffect: Bool { true }
  public func check(_ attributes: JSONValue, _ findings: inout StepFindings) {}
}

/// What a step comes to.
public enum StepOutcome: Sendable, Equatable {
  /// It is done, with an output.
  case completed(JSONValue)
  case failed(StepFailure)
  /// Something is to be done outside.
  case effect(StepEffect)
  /// It is done at a time, nanoseconds since 1970.
  case waits(until: Int64)
}

/// Why a step failed.
public struct StepFailure: Error, Sendable, Equatable {
  /// What was in the way, for policies that try again; the names are those of definitions.
  public enum Cause: String, Sendable, CaseIterable {
    /// Nothing came in time.
    case timeout
    /// Whoever was called could not be found or reached, or went away.
    case connection
    /// An answer came that is too long, or cannot be read.
    case answer
  }

  @UTF8Compared public var text: String
  /// The status that somebody else answered; nil when nobody did.
  public var status: Int?
  /// What a step that catches the failure can read: see docs/workflows.md.
  public var output: JSONValue?
  /// How long whoever answered wants to be left alone, nanoseconds.
  public var retryAfter: Int64?
  /// Nil for what has no name.
  public var cause: Cause?
  /// Whether another attempt would come to the same, so that there is none whatever a policy says.
  public var isFinal = false

  public init(
    _ text: String, status: Int? = nil, output: JSONValue? = nil, retryAfter: Int64? = nil,
    cause: Cause? = nil
  ) {
    self.cause = cause
    self.text = text
    self.status = status
    self.output = output
    self.retryAfter = retryAfter
  }
}

/// Something that a step does outside of the run.
public enum StepEffect: Sendable, Equatable {
  case http(HTTPCall)
  case email(EmailMessage)
  /// A call of the endpoint that the settings name for an action.
  case connector(ConnectorCall)
}

/// A request of a step.
public struct HTTPCall: Sendable, Equatable {
  public enum Method: String, Sendable, CaseIterable {
    case get, head, post, put, patch, delete
  }

  public enum Body: Sendable, Equatable {
    case none
    case json(JSONValue)
    case jsonPatch(JSONValue)
    case form([Parameter])
    /// A form that was written as a text, sent as it is.
    case encodedForm(String)

    /// By the bytes of texts.
    public static func == (left: Body, right: Body) -> Bool {
      switch (left, right) {
      case (.none, .none): true
      case (.json(let left), .json(let right)): left == right
      case (.jsonPatch(let left), .jsonPatch(let right)): left == right
      case (.form(let left), .form(let right)): left == right
      case (.encodedForm(let left), .encodedForm(let right)): left.utf8Equals(right)
      default: false
      }
    }
  }

  /// A name and a value: of a header, a query, or a form.
  public struct Parameter: Sendable, Equatable {
    @UTF8Compared public var name: String
    @UTF8Compared public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public enum Authentication: Sendable, Equatable {
    case none
    case basic(user: String, password: String)
    case bearer(String)
    /// A header field of its own.
    case header(Parameter)
    case clientCredentials(OAuthClientCredentials)

    /// By the bytes of texts.
    public static func == (left: Authentication, right: Authentication) -> Bool {
      switch (left, right) {
      case (.none, .none): true
      case (.basic(let user, let password), .basic(let otherUser, let otherPassword)):
        user.utf8Equals(otherUser) && password.utf8Equals(otherPassword)
      case (.bearer(let left), .bearer(let right)): left.utf8Equals(right)
      case (.header(let left), .header(let right)): left == right
      case (.clientCredentials(let left), .clientCredentials(let right)): left == right
      default: false
      }
    }
  }

  public var method: Method
  @UTF8Compared public var url: String
  public var query: [Parameter] = []
  public var headers: [Parameter] = []
  public var body = Body.none
  public var authentication = Authentication.none

  public init(_ method: Method, _ url: String) {
    self.method = method
    self.url = url
  }
}

/// How a token is got for a request (RFC 6749 section 4.4).
public struct OAuthClientCredentials: Sendable, Equatable {
  public enum Location: String, Sendable, CaseIterable {
    /// In the header, as Basic.
    case header
    case body
  }

  @UTF8Compared public var tokenURL: String
  @UTF8Compared public var clientID: String
  @UTF8Compared public var clientSecret: String
  @UTF8Compared public var scope: String
  public var location: Location

  public init(
    tokenURL: String, clientID: String, clientSecret: String, scope: String, location: Location
  ) {
    self.tokenURL = tokenURL
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.scope = scope
    self.location = location
  }
}

/// A message that a step sends.
public struct EmailMessage: Sendable, Equatable {
  /// Empty for the sender of the settings.
  @UTF8Compared public var from: String
  @UTF8Compared public var to: [String]
  @UTF8Compared public var carbonCopy: [String]
  @UTF8Compared public var replyTo: String
  @UTF8Compared public var subject: String
  /// HTML.
  @UTF8Compared public var body: String

  public init(
    from: String, to: [String], carbonCopy: [String] = [], replyTo: String = "", subject: String,
    body: String
  ) {
    self.from = from
    self.to = to
    self.carbonCopy = carbonCopy
    self.replyTo = replyTo
    self.subject = subject
    self.body = body
  }

  /// All whom it goes to.
  var recipients: [String] { to + carbonCopy }
}

/// A call of a connector.
public struct ConnectorCall: Sendable, Equatable {
  /// The action's id.
  @UTF8Compared public var action: String
  public var version: Int64
  /// An object.
  public var attributes: JSONValue

  public init(action: String, version: Int64, attributes: JSONValue) {
    self.action = action
    self.version = version
    self.attributes = attributes
  }
}
