/// Why an execution ends a call, or why one of its targets failed.
public enum ExecutionFailure: Error, Sendable, Equatable {
  /// A target answered with a status outside 200...299; redirects are not followed.
  case status(Int)
  /// A target answered with an error for the caller: `status` is 400...499.
  case forwarded(status: Int, message: String)
  /// A target answered with an error for the caller without a status that can be told.
  case forwardedOther(message: String)
  /// The answer that shall replace the content is no JSON or does not fit; the text is for operators.
  case invalidAnswer(String)
  /// The answer that shall replace the content is longer than a message may be.
  case answerTooLong(limit: Int)
  /// There is no answer: `reason` says why in words for the caller, `detail` in words for operators.
  case unreachable(host: String, reason: String, detail: String = "")
  /// The policy refuses the address that would have been dialled; callers are told the URL's host only.
  case refused(host: String, address: String)
  /// The target wants encrypted payloads and has no active key.
  case encryptionKeyMissing
  /// The target's key does not take part in an encryption, or the server has no key to sign with.
  case encryptionFailed(String)
  /// The server cannot read its own keys right now.
  case keysUnavailable(String)
  /// The content has no JSON form; the text says which value has none.
  case unencodable(String)
  /// The call's own time is up.
  case deadlineExceeded
  /// Nobody waits for the call any more.
  case cancelled

  /// Whether the call has ended, so that further targets are pointless.
  var endsTheCall: Bool { self == .cancelled || self == .deadlineExceeded }
}

extension ExecutionFailure: CustomStringConvertible {
  /// What a log says of it.
  public var description: String {
    switch self {
    case .status(let status): "answered with status \(status)"
    case .forwarded(let status, let message): "answered with the error \(status): \(message)"
    case .forwardedOther(let message): "answered with the error: \(message)"
    case .invalidAnswer(let reason): "the answer cannot be used: \(reason)"
    case .answerTooLong(let limit): "the answer is longer than \(limit) bytes"
    case .unreachable(let host, let reason, let detail):
      "\(host) cannot be reached: \(detail.isEmpty ? reason : detail)"
    case .refused(let host, let address): "\(host): the address \(address) may not be dialled"
    case .encryptionKeyMissing: "there is no active key to encrypt with"
    case .encryptionFailed(let reason): "the payload cannot be encoded: \(reason)"
    case .keysUnavailable(let reason): "the instance's keys cannot be read now: \(reason)"
    case .unencodable(let reason): "the message has no JSON form: \(reason)"
    case .deadlineExceeded: "the call's deadline has passed"
    case .cancelled: "the call was cancelled"
    }
  }
}
