import Engine
import RPC

// Where an execution's failure becomes an RPCError: nowhere else.

extension RPCError {
  /// What the caller is told of a failure that ended its call.
  init(_ failure: ExecutionFailure, in language: Language) {
    switch failure {
    case .status, .answerTooLong:
      self = .fault(.failedPrecondition, "EXEC-dra6yamk98", .executionFailed, in: language)
    case .forwarded(let status, let message):
      self = .fault(
        Self.forwardedCode(status), "EXEC-reUaUZCzCp", Self.forwardedText(message), in: language)
    case .forwardedOther(let message):
      self = .fault(
        .failedPrecondition, "EXEC-bmhNhpcqpF", Self.forwardedText(message), in: language)
    case .invalidAnswer:
      self = .fault(.failedPrecondition, "ACTION-4m9s2", .responseNotJSON, in: language)
    case .unreachable(let host, let reason, _):
      // No id: existing clients know none here.
      self = RPCError(.unknown, ExecutionRefusal.unreachable(host: host, reason))
    case .refused:
      self = .fault(.invalidArgument, "EXEC-N5lu09", .endpointDenied, in: language)
    case .encryptionKeyMissing:
      self = .fault(.internal, "EXEC-2n8fhs7g", .encryptionKeyMissing, in: language)
    case .encryptionFailed:
      self = .fault(.internal, "EXEC-3n8fhs7g", .encryptionFailed, in: language)
    case .keysUnavailable:
      self = RPCError(.unavailable, "the instance's keys cannot be read right now")
    case .unencodable(let reason):
      self = RPCError(.internal, "the message has no JSON form: \(reason)")
    case .deadlineExceeded: self = RPCError(.deadlineExceeded, "deadline exceeded")
    case .cancelled: self = RPCError(.cancelled, "the call was cancelled")
    }
  }

  /// The code for a status that a target wants forwarded, 400 to 499.
  private static func forwardedCode(_ status: Int) -> RPCCode {
    switch status {
    case 400: .invalidArgument
    case 401: .unauthenticated
    case 403: .permissionDenied
    case 404: .notFound
    case 409: .alreadyExists
    case 429: .resourceExhausted
    default: .unknown
    }
  }

  /// A target's own words, in whatever language they are.
  private static func forwardedText(_ message: String) -> LocalizedText {
    message.isEmpty ? .executionFailed : LocalizedText(message)
  }
}
