public import Base

extension OngoingSpan {
  /// Records the span of a request to somebody else's server, by what came of it.
  ///
  /// The URL is not among what is said: secrets may stand in it.
  public func end(
    _ result: Result<OutgoingAnswer, OutgoingError>, method: String = "POST",
    _ attributes: [SpanRecord.Attribute]
  ) {
    var attributes = [SpanRecord.Attribute("http.request.method", method)] + attributes
    var failure: String?
    switch result {
    case .success(let answer):
      attributes.append(SpanRecord.Attribute("http.response.status_code", Int64(answer.status)))
      if !(200..<300).contains(answer.status) {
        attributes.append(SpanRecord.Attribute("error.type", String(answer.status)))
        failure = ""
      }
    case .failure(let error):
      attributes.append(SpanRecord.Attribute("error.type", error.kind))
      failure = "\(error)"
    }
    end(attributes, failure: failure)
  }
}

extension OutgoingError {
  /// Which error it is, in a word.
  fileprivate var kind: String {
    switch self {
    case .invalidURL: "invalid_url"
    case .invalidField: "invalid_field"
    case .refused: "address_refused"
    case .unresolved: "name_unresolved"
    case .failed: "connection_failed"
    case .timedOut: "timeout"
    case .answerTooLong: "answer_too_long"
    case .cancelled: "cancelled"
    case .overloaded: "overloaded"
    case .closed: "closed"
    }
  }
}
