import Base
import RPC
import Wire

/// What a client asks of a token endpoint, wherever it wrote that (RFC 6749 section 4.4.2).
///
/// Parameters stand in the query, in a form, or in the parts of a multipart form; a client names itself there or by
/// HTTP Basic, and in one of these ways only.
struct TokenRequest {
  /// Who a client says it is.
  struct Client {
    let id: String
    let secret: String
  }

  private let parameters: [(name: String, value: String)]
  /// What the `authorization` field says.
  private let basic: Client?

  /// Reads a request.
  ///
  /// - Throws: ``OAuthError`` when it says something twice, or in a form that is not known.
  init(_ request: PageRequest, _ body: [UInt8]) throws(OAuthError) {
    let single: [RequestField] = [.authorization, .contentType, .contentEncoding, .origin]
    guard !single.contains(where: request.isRepeated) else {
      throw OAuthError(.invalidRequest, "a field of the request's head came more than once")
    }
    if let coding = request.field(.contentEncoding), !coding.utf8Equals("identity") {
      throw OAuthError.coded
    }
    guard let query = request.strictQueryParameters else {
      throw OAuthError(.invalidRequest, "the query is malformed")
    }
    let form = try Self.form(body, request.field(.contentType))
    // A parameter without a value counts as left out (RFC 6749 section 3.2).
    parameters = (query + form).filter { !$0.value.isEmpty }
    guard Set(texts: parameters.map(\.name)).count == parameters.count else {
      throw OAuthError(.invalidRequest, "a parameter came more than once")
    }
    basic = try request.field(.authorization).map(Self.basic)
    let texts =
      parameters.flatMap { [$0.name, $0.value] } + (basic.map { [$0.id, $0.secret] } ?? [])
    // As in calls: C code and databases end texts there.
    guard !texts.contains(where: { $0.utf8.contains(0) }) else {
      throw OAuthError(.invalidRequest, "a parameter holds a zero byte")
    }
  }

  /// The value of a parameter; nil when it was not sent.
  subscript(_ name: String) -> String? {
    parameters.first { $0.name.utf8Equals(name) }?.value
  }

  /// Who the client says it is; nil when it does not say, or does not prove it.
  func client() throws(OAuthError) -> Client? {
    let (id, secret) = (self["client_id"], self["client_secret"])
    guard let basic else {
      if secret != nil, id == nil {
        throw OAuthError(.invalidRequest, "client_secret needs client_id beside it")
      }
      guard let id, let secret else { return nil }
      return Client(id: id, secret: secret)
    }
    // The id alone proves nothing, so it is no second way; but it must be the same.
    guard secret == nil, id.map({ $0.utf8Equals(basic.id) }) ?? true else {
      throw OAuthError(
        .invalidRequest, "a client names itself by HTTP Basic or by parameters, not by both")
    }
    return basic
  }

  /// The parameters of a body.
  private static func form(
    _ body: [UInt8], _ contentType: String?
  ) throws(OAuthError) -> [(name: String, value: String)] {
    guard !body.isEmpty else { return [] }
    let type = MediaType(contentType ?? "")
    switch type.essence {
    case "application/x-www-form-urlencoded":
      guard let parameters = FormBody.urlEncoded(body) else {
        throw OAuthError(.invalidRequest, "the form is malformed")
      }
      return parameters
    case "multipart/form-data":
      guard let boundary = type["boundary"],
        let parameters = MultipartForm.read(body, boundary: boundary)
      else { throw OAuthError(.invalidRequest, "the multipart form is malformed") }
      return parameters
    default:
      throw OAuthError(
        .invalidRequest,
        "the body must be application/x-www-form-urlencoded or multipart/form-data")
    }
  }

  /// Credentials of the scheme Basic (RFC 7617), both halves form-encoded (RFC 6749 section 2.3.1).
  static func basic(_ field: String) throws(OAuthError) -> Client {
    let scheme = field.utf8.prefix { $0 != 0x20 }
    // Any number of spaces may stand between the two (RFC 9110 section 11.4).
    let credentials = field.utf8.dropFirst(scheme.count).drop { $0 == 0x20 }
    guard MediaType.lowercased(String(Substring(scheme))).utf8Equals("basic"),
      let bytes = Base64.decode(String(Substring(credentials))),
      let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      let id = FormBody.decode(bytes[..<colon]), let secret = FormBody.decode(bytes[(colon + 1)...])
    else {
      throw OAuthError(.invalidRequest, "the authorization field holds no HTTP Basic credentials")
    }
    return Client(id: id, secret: secret)
  }
}
