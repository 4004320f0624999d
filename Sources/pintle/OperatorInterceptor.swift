import RPC
import Services

/// Vouches for callers that came through the socket in the data directory: whoever can open it owns the data.
///
/// It stands before authentication, which leaves calls alone that have an identity.
struct OperatorInterceptor: HeadInterceptor {
  /// What such a caller may do, in the organization that it gets when it selects none.
  let operatorCaller: Caller

  func begin(_ context: CallContext) throws(RPCError) -> HeadDecision {
    guard context.isLocalPeer else { return .proceed }
    guard let selected = context.selectedOrganization, !selected.isEmpty else {
      context.identity = operatorCaller
      return .proceed
    }
    context.identity = operatorCaller.acting(in: selected)
    return .proceed
  }

  func end(_ context: CallContext, _ outcome: CallOutcome) {}
}
