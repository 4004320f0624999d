import Base
import Delivery
import Records
import Wire

/// What the answer to an invocation comes to.
enum InvocationAnswer {
  /// What an answer says.
  ///
  /// - Parameters:
  ///   - answer: It, whatever its status.
  ///   - mode: How the invocation was sent.
  ///   - awaitsDecision: Whether somebody is to decide.
  ///
  /// - Returns: How the invocation ends; nil when its decision comes later.
  static func outcome(
    _ answer: OutgoingAnswer, mode: HTTPDispatchMode, awaitsDecision: Bool
  ) -> InvocationOutcome? {
    guard (200...299).contains(answer.status) else {
      return .failed("the answer has the status \(answer.status)")
    }
    guard awaitsDecision else { return .completed(nil) }
    switch mode {
    case .async: return nil
    case .dynamic where answer.status == 202: return nil
    case .dynamic, .sync: return decision(answer)
    }
  }

  /// The decision in an answer's body: an object, or `null` for none to make.
  private static func decision(_ answer: OutgoingAnswer) -> InvocationOutcome {
    let bytes: [UInt8]
    do throws(AnswerContentError) {
      bytes = try answer.content()
    } catch {
      return .failed("the answer cannot be read: \(error)")
    }
    guard bytes.count <= Limits.maxInvocationOutputBytes else {
      return .failed("the answer is longer than \(Limits.maxInvocationOutputBytes) bytes")
    }
    guard let value = try? JSONValue(json: bytes) else {
      return .failed("the answer is no JSON")
    }
    switch value {
    case .object: return .completed(value)
    case .null: return .completed(nil)
    default: return .failed("the answer is no JSON object")
    }
  }

  /// Why there is no answer, in words for the organization; nil when it was trouble on this side, and it is tried again.
  static func reason(_ error: OutgoingError) -> String? {
    switch error {
    case .cancelled, .closed, .overloaded: nil
    case .invalidURL(let text): "the URL cannot be called: \(text)"
    case .invalidField: "the user name, password or token cannot be sent"
    case .refused: "the host's address may not be called"
    case .unresolved: "the host's name has no address"
    case .failed: "the connection failed"
    case .timedOut: "there was no answer within \(Limits.invocationAnswerTimeout / 1_000_000_000) s"
    case .answerTooLong(let limit): "the answer is longer than \(limit) bytes"
    }
  }
}
