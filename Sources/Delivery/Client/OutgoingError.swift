import Base

/// Why there is no answer.
public enum OutgoingError: Error, Sendable, Equatable {
  /// The URL cannot be used; the text says why.
  case invalidURL(String)
  /// A header field holds what would break the request; the name says which.
  case invalidField(String)
  /// The policy refuses the address that would have been dialled.
  case refused(address: String)
  /// The host's name has no address.
  case unresolved(host: String)
  /// The connection, TLS or HTTP failed; the text is for operators and holds no secret.
  case failed(String)
  /// The time was up.
  case timedOut
  /// The answer is longer than Limits.maxOutgoingAnswerBytes or its head than maxOutgoingHeadBytes.
  case answerTooLong(limit: Int)
  /// The task that waited was cancelled.
  case cancelled
  /// Too many requests are under way on this loop, or to the target: nothing was sent, nor even looked up.
  case overloaded
  /// The client was closed.
  case closed
}

extension OutgoingError: CustomStringConvertible {
  /// What records and logs say of it, for operators; it holds no secret.
  public var description: String {
    switch self {
    case .invalidURL(let text): "the URL cannot be used: \(text)"
    case .invalidField(let name): "the header field \(EchoedText.cut(name)) cannot be sent"
    case .refused(let address): "the address \(address) may not be called"
    case .unresolved(let host): "the host \(host) has no address"
    case .failed(let text): text
    case .timedOut: "the target did not answer in time"
    case .answerTooLong(let limit): "the answer is longer than \(limit) bytes"
    case .cancelled: "cancelled"
    case .overloaded: "too many requests are under way"
    case .closed: "the client was closed"
    }
  }
}
