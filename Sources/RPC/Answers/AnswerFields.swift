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

  /// How the head of a call's answer begins that is a success and has content of one type: by far the most.
  struct Head {
    private let fields: HTTPFields
    private let secureFields: HTTPFields
    private let contentType: HTTPFields.Field

    init(_ contentType: String) {
      self.contentType = HTTPFields.Field("content-type", contentType)
      fields = .shared([self.contentType, noSniffing, noStore])
      secureFields = .shared([self.contentType, noSniffing, noStore, security])
    }

    /// The fields, shared by all answers, unless the handler has said how long this one may be kept.
    func fields(
      for head: borrowing HTTPRequestHead, _ metadata: Metadata
    ) -> HTTPFields {
      if metadata.isEmpty || metadata.first("cache-control") == nil {
        return head.isSecure ? secureFields : fields
      }
      var fields = HTTPFields([contentType])
      AnswerFields.append(to: &fields, status: 200, for: head)
      return fields
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
