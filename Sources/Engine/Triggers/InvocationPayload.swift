import Base
import Records
import Wire

/// What a subscription is told of an invocation: the input, and what is needed to answer.
struct InvocationPayload: Sendable {
  let secrets: InvocationSecrets
  /// Where others reach the server, without a slash at the end; nil when that is not known.
  let publicURL: String?

  /// The input with a member `_metadata`, which takes the place of one that it has.
  func json(of invocation: InvocationRecord, to receiver: SubscriptionReceiver) -> JSONValue {
    var members = invocation.input.objectValue ?? []
    members.removeAll { $0.name.utf8Equals(Self.metadataName) }
    members.append(JSONValue.Member(Self.metadataName, metadata(of: invocation, to: receiver)))
    return .object(members)
  }

  private static let metadataName = "_metadata"

  private func metadata(
    of invocation: InvocationRecord, to receiver: SubscriptionReceiver
  ) -> JSONValue {
    var members: [JSONValue.Member] = []
    func add(_ name: String, _ text: String) {
      members.append(JSONValue.Member(name, .string(text)))
    }
    if invocation.awaitsDecision {
      if let publicURL {
        add("callbackURL", "\(publicURL)/beta/trigger-invocations/\(invocation.id)/complete")
      }
      add("responseMode", Self.responseMode(of: receiver))
      add(
        "secret", secrets.secret(of: invocation.id, organization: invocation.organization))
    }
    add("triggerId", invocation.trigger)
    let type: TriggerType = invocation.awaitsDecision ? .requestResponse : .fireAndForget
    add("triggerType", type.metadataName)
    return .object(members)
  }

  /// "sync", "async" or "dynamic".
  private static func responseMode(of receiver: SubscriptionReceiver) -> String {
    switch receiver {
    case .http(_, .sync, _): "sync"
    case .http(_, .dynamic, _): "dynamic"
    case .http(_, .async, _), .eventBridge, .workflow: "async"
    }
  }
}
