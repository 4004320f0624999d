import HTTP

/// The fields that answers have whatever they say: for browsers, caches and clients that must show who they are.
enum AnswerFields {
  /// Appends what every answer has that a browser may open.
  static func append(to fields: inout HTTPFields, status: Int, for head: borrowing HTTPRequestHead)
  {
    fields.append(contentsOf: head.isSecure ? securePage : page)
    // Where tokens are given out, the challenge is for another scheme.
    if status == 401, fields.first("www-authenticate") == nil {
      fields.append("www-authenticate", challenge(head))
    }
  }

  /// The same for the answer of a call, which nobody may keep unless its handler has said how long: it is made for
  /// one caller and may hold secrets.
  static func append(
    to fields: inout HTTPFields, status: Int, for head: borrowing HTTPRequestHead,
    _ metadata: Metadata
  ) {
    if metadata.isEmpty || metadata.first("cache-control") == nil {
      fields.append(contentsOf: head.isSecure ? secureCall : call)
      if status == 401 { fields.append("www-authenticate", challenge(head)) }
    } else {
      append(to: &fields, status: status, for: head)
    }
  }

  /// The challenge of a 401 (RFC 6750 section 3): what is wrong with a token that was sent, nothing more where none
  /// was.
  ///
  /// It holds no text of the error, which may repeat what the client wrote.
  private static func challenge(_ head: borrowing HTTPRequestHead) -> String {
    let hasToken = head.value(.authorization).map { BearerCredentials($0) != nil } ?? false
    return hasToken
      ? #"Bearer realm="pintle", error="invalid_token""# : #"Bearer realm="pintle""#
  }

  private static let noSniffing = HTTPFields.Field("x-content-type-options", "nosniff")
  private static let noStore = HTTPFields.Field("cache-control", "no-store")
  /// RFC 6797: a year, for this host only.
  private static let security = HTTPFields.Field(
    "strict-transport-security", "max-age=31536000")

  private static let page = HTTPFields.shared([noSniffing])
  private static let securePage = HTTPFields.shared([noSniffing, security])
  private static let call = HTTPFields.shared([noSniffing, noStore])
  private static let secureCall = HTTPFields.shared([noSniffing, noStore, security])
}
