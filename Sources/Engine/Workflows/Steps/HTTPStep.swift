import Base
import JSONPath
import Wire

/// Sends a request and waits for its answer.
struct HTTPStep: StepAction {
  let entry = StepEntry(
    "sp:http", version: 2, name: "HTTP Request", kind: .action,
    description: "Sends an HTTP request and waits for its answer.",
    fields: [
      StepField(
        "method", "Method", .select, isRequired: true,
        description: "get, post, put, patch, delete, head"),
      StepField("url", "URL", .url, isRequired: true),
      StepField(
        "authenticationType", "Authentication Type", .select,
        description: "none, OAuth, Basic, Bearer, Header"),
      StepField("oAuthTokenUrl", "Token URL", .url), StepField("oAuthClientId", "Client ID", .text),
      StepField("oAuthClientSecret", "Client Secret", .secret),
      StepField(
        "oAuthCredentialLocation", "Credential Location", .select,
        description: "oAuthInHeader or oAuthInBody"),
      StepField("oAuthScope", "Scope", .text), StepField("basicAuthUserName", "User Name", .text),
      StepField("basicAuthPassword", "Password", .secret),
      StepField("bearerToken", "Token", .secret), StepField("headerAuthName", "Header Name", .text),
      StepField("headerAuthValue", "Header Value", .secret),
      StepField(
        "requestContentType", "Request Content Type", .select,
        description: "json, form or json-patch+json"),
      StepField("requestHeaders", "Request Headers", .keyValuePairs, holdsHeaders: true),
      StepField("urlParams", "URL Parameters", .keyValuePairs),
      StepField("jsonRequestBody", "Request Body", .json),
      StepField("formRequestBody", "Request Body", .keyValuePairs),
      StepField("jsonPatchRequestBody", "Request Body", .json),
    ],
    exampleOutput: [
      "statusCode": .integer(200), "headers": ["content-type": "application/json"],
      "body": ["id": "4711"],
    ], verbatim: ["jsonRequestBody", "jsonPatchRequestBody"])

  func check(_ attributes: JSONValue, _ findings: inout StepFindings) {
    if let method = attributes["method"]?.stringValue, !Self.isTemplate(method),
      HTTPCall.Method(rawValue: method.lowercased()) == nil
    {
      findings.error(
        "'\(EchoedText.cut(method))' is no method: expected get, head, post, put, patch or delete",
        at: .name("attributes"), .name("method"))
    }
    let kind: AuthenticationKind
    switch AuthenticationKind.read(attributes["authenticationType"]) {
    case .failure(let failure):
      findings.error(failure.text, at: .name("attributes"), .name("authenticationType"))
      return
    case .success(let found): kind = found
    }
    for name in kind.needs where attributes[name] == nil && attributes[name + ".$"] == nil {
      findings.error("attribute '\(name)' is required", at: .name("attributes"), .name(name))
    }
    checkUse(of: attributes, kind, &findings)
  }

  private static func isTemplate(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "{")) }

  /// How a request says who sends it.
  enum AuthenticationKind: CaseIterable {
    case none, oAuth, basic, bearer, header

    /// The kind that an attribute names; letters' case and marks between words do not matter.
    static func read(_ value: JSONValue?) -> Result<AuthenticationKind, StepFailure> {
      guard let value, value != .null else { return .success(.none) }
      let text = value.stringValue ?? value.text()
      let word = text.lowercased().utf8.filter {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || ($0 &- 0x30) < 10
      }
      switch UTF8Key(String(decoding: word, as: UTF8.self)) {
      case "", "none", "noauth", "noauthentication": return .success(.none)
      case "oauth", "oauth2", "oauthclientcredentials", "clientcredentials": return .success(.oAuth)
      case "basic", "basicauth", "basicauthentication": return .success(.basic)
      case "bearer", "bearertoken", "bearerauth": return .success(.bearer)
      case "header", "headerauth", "customheader", "customauthorizationheader", "apikey":
        return .success(.header)
      default:
        return .failure(
          StepFailure(
            "'\(EchoedText.cut(text))' is no authentication type: expected OAuth, Basic, Bearer, Header or null"
          ))
      }
    }

    var needs: [String] {
      switch self {
      case .none: []
      case .oAuth: ["oAuthTokenUrl", "oAuthClientId", "oAuthClientSecret"]
      case .basic: ["basicAuthUserName", "basicAuthPassword"]
      case .bearer: ["bearerToken"]
      case .header: ["headerAuthName", "headerAuthValue"]
      }
    }

    /// All the attributes that it reads.
    var attributes: [String] {
      self == .oAuth ? needs + ["oAuthCredentialLocation", "oAuthScope"] : needs
    }

    /// The attribute that gives what is sent; nil for none.
    var valueAttribute: String? {
      switch self {
      case .none: nil
      case .oAuth: "oAuthClientSecret"
      case .basic: "basicAuthPassword"
      case .bearer: "bearerToken"
      case .header: "headerAuthValue"
      }
    }

    /// As documents write it.
    var name: String {
      switch self {
      case .none: "none"
      case .oAuth: "OAuth"
      case .basic: "Basic"
      case .bearer: "Bearer"
      case .header: "Header"
      }
    }
  }

  func run(_ input: JSONValue, at time: Int64) -> StepOutcome {
    do throws(StepFailure) {
      return .effect(.http(try call(input)))
    } catch {
      return .failed(error)
    }
  }

  private func call(_ input: JSONValue) throws(StepFailure) -> HTTPCall {
    let name = Self.text(input["method"]).lowercased()
    guard let method = HTTPCall.Method(rawValue: name) else {
      throw StepFailure("'\(EchoedText.cut(name))' is no method")
    }
    let url = Self.text(input["url"])
    guard !url.isEmpty else { throw StepFailure("the URL is missing") }
    var call = HTTPCall(method, Self.withoutBlanks(url))
    call.query = try Self.parameters(input["urlParams"], "urlParams")
    call.headers = try Self.headers(input["requestHeaders"])
    call.authentication = try authentication(input)
    call.body = try body(input)
    return call
  }

  private func authentication(
    _ input: JSONValue
  ) throws(StepFailure) -> HTTPCall.Authentication {
    func text(_ name: String) -> String { Self.text(input[name]) }
    switch try AuthenticationKind.read(input["authenticationType"]).get() {
    case .none: return .none
    case .basic:
      return .basic(user: text("basicAuthUserName"), password: text("basicAuthPassword"))
    case .bearer: return .bearer(text("bearerToken"))
    case .header:
      return .header(HTTPCall.Parameter(text("headerAuthName"), text("headerAuthValue")))
    case .oAuth:
      let location = text("oAuthCredentialLocation").lowercased()
      return .clientCredentials(
        OAuthClientCredentials(
          tokenURL: text("oAuthTokenUrl"), clientID: text("oAuthClientId"),
          clientSecret: text("oAuthClientSecret"), scope: text("oAuthScope"),
          location: location.utf8HasSuffix("body") ? .body : .header))
    }
  }

  static let bodyAttributes = ["jsonRequestBody", "formRequestBody", "jsonPatchRequestBody"]

  /// What a request's content type says of its body.
  enum ContentKind {
    /// What there is decides.
    case any
    case json, form, jsonPatch

    /// The kind that an attribute names.
    static func read(_ value: JSONValue?) -> Result<ContentKind, StepFailure> {
      let kind = HTTPStep.text(value).lowercased()
      if kind.isEmpty { return .success(.any) }
      if kind.utf8HasSuffix("json-patch+json") || kind.utf8Equals("jsonpatch") {
        return .success(.jsonPatch)
      }
      if kind.utf8HasSuffix("form") || kind.utf8HasSuffix("form-urlencoded") {
        return .success(.form)
      }
      if kind.utf8HasSuffix("json") { return .success(.json) }
      return .failure(StepFailure("'\(EchoedText.cut(kind))' is no request content type"))
    }

    /// The attribute whose value is sent, of those that are given; nil for no body.
    func attribute(_ isGiven: (String) -> Bool) -> String? {
      let order =
        switch self {
        case .any: ["jsonRequestBody", "jsonPatchRequestBody", "formRequestBody"]
        case .json: ["jsonRequestBody"]
        case .form: ["formRequestBody"]
        case .jsonPatch: ["jsonPatchRequestBody", "jsonRequestBody"]
        }
      return order.first(where: isGiven)
    }
  }

  private func body(_ input: JSONValue) throws(StepFailure) -> HTTPCall.Body {
    let kind = try ContentKind.read(input["requestContentType"]).get()
    let attribute = kind.attribute { name in input[name].map { $0 != .null } ?? false }
    guard let attribute, let value = input[attribute] else { return .none }
    if attribute.utf8Equals("formRequestBody") {
      if case .string(let text) = value { return .encodedForm(text) }
      return .form(try Self.parameters(value, attribute))
    }
    let isPatch = kind == .jsonPatch || attribute.utf8Equals("jsonPatchRequestBody")
    return isPatch ? .jsonPatch(Self.parsed(value)) : .json(Self.parsed(value))
  }

  /// A body that was written as a text of JSON is what the text says.
  private static func parsed(_ value: JSONValue) -> JSONValue {
    guard case .string(let text) = value, let parsed = JSONValue(text: text) else { return value }
    return parsed
  }

  /// Names and values: an object, or a list of objects with `key` (or `name`) and `value`.
  static func parameters(
    _ value: JSONValue?, _ attribute: String
  ) throws(StepFailure) -> [HTTPCall.Parameter] {
    guard let value, value != .null else { return [] }
    var parameters: [HTTPCall.Parameter] = []
    if let members = value.objectValue {
      for member in members {
        for element in member.value.arrayValue ?? [member.value] {
          parameters.append(HTTPCall.Parameter(member.name, text(element)))
        }
      }
      return parameters
    }
    guard let elements = value.arrayValue else {
      throw StepFailure("attribute '\(attribute)' is no object")
    }
    for element in elements {
      guard let name = (element["key"] ?? element["name"])?.stringValue else {
        throw StepFailure("attribute '\(attribute)' has an element without a key")
      }
      parameters.append(HTTPCall.Parameter(name, text(element["value"])))
    }
    return parameters
  }

  private static func headers(_ value: JSONValue?) throws(StepFailure) -> [HTTPCall.Parameter] {
    let headers = try parameters(value, "requestHeaders")
    for header in headers {
      guard isToken(header.name) else {
        throw StepFailure("\"\(EchoedText.cut(header.name))\" is no name of a header field")
      }
      guard !header.value.utf8.contains(where: { $0 == 0x0D || $0 == 0x0A || $0 == 0 }) else {
        throw StepFailure("the header field \(header.name) has a line break")
      }
    }
    return headers
  }

  /// Whether a text may be the name of a header field (RFC 9110 section 5.6.2).
  static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "A")...UInt8(ascii: "Z"):
          true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }

  /// A value as a text.
  static func text(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null: ""
    case .string(let text): text
    case let value?: value.text()
    }
  }

  /// A URL without blanks at its ends, and with those inside as their numbers: templates bring them in.
  private static func withoutBlanks(_ url: String) -> String {
    var bytes = Array(url.utf8)[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    var made: [UInt8] = []
    made.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte <= 0x20 || byte == 0x7F {
        made += [UInt8(ascii: "%"), HexText.digit(byte >> 4), HexText.digit(byte & 15)]
      } else {
        made.append(byte)
      }
    }
    return String(decoding: made, as: UTF8.self)
  }
}
