import Base
import RPC

extension RPCError {
  /// There is no subscription with an id in the organization.
  static let subscriptionNotFound = RPCError(.notFound, "there is no subscription with this id")

  /// A secret is wrong, or what it belongs to waits for no decision: the same for all, so that nobody learns which.
  static let invocationNotWaiting = RPCError(
    .notFound, "no invocation waits for a decision under this id and secret", gatewayStatus: 400)

  /// There is no trigger with an id.
  static func triggerUnknown(_ id: String) -> RPCError {
    RPCError(.invalidArgument, "there is no trigger with the id \"\(EchoedText.cut(id))\"")
  }

  /// The organization has as many invocations that wait as it may have.
  static func tooManyInvocations(_ limit: Int) -> RPCError {
    throttled(
      "\(limit) invocations of this organization wait to be sent or decided",
      retryAfter: 60_000_000_000)
  }
}
