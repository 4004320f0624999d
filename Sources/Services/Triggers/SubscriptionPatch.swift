import API
import Base
import RPC
import Records
import Wire

/// A JSON Patch of a subscription.
struct SubscriptionPatch: Sendable {
  private let patch: JSONPatch

  /// The members that can be changed.
  private static let members: Set<UTF8Key> = Set(texts: [
    "name", "description", "enabled", "type", "filter", "responseDeadline", "httpConfig",
    "eventBridgeConfig", "workflowConfig",
  ])

  /// Reads the operations of a request.
  ///
  /// - Throws: INVALID_ARGUMENT for what is no operation, or about something else than what can be changed.
  init(_ operations: [Pintle.Json.V1.PatchOperation]) throws(RPCError) {
    do {
      let read = try operations.map { operation throws -> JSONPatch.Operation in
        try JSONPatch.Operation(
          operation.op, path: operation.path, from: operation.from.isEmpty ? nil : operation.from,
          value: try operation.value?.value())
      }
      patch = try JSONPatch(read)
    } catch let error as JSONPatchError {
      throw RPCError(.invalidArgument, error.reason)
    } catch {
      throw RPCError(.invalidArgument, "a value of the patch has no JSON form")
    }
    for operation in patch.operations {
      for path in [operation.path, operation.source].compactMap({ $0 }) {
        guard let first = path.tokens.first, Self.members.contains(first) else {
          throw RPCError(
            .invalidArgument, "\"\(EchoedText.cut("\(path)"))\" of a subscription cannot be changed"
          )
        }
      }
    }
  }

  /// The subscription with all changes; secrets are in it only when the patch has them.
  func applied(to record: SubscriptionRecord) throws(RPCError) -> Pintle.Trigger.V1.Subscription {
    do {
      let changed = try patch.applied(to: try Self.document(record))
      return try Pintle.Trigger.V1.Subscription(json: changed.bytes())
    } catch let error as JSONPatchError {
      throw RPCError(.invalidArgument, error.reason)
    } catch {
      throw RPCError(.invalidArgument, "the patch makes no subscription: \(error)")
    }
  }

  /// What is patched: every member that can be changed is there, `null` where it is not set.
  private static func document(_ record: SubscriptionRecord) throws -> JSONValue {
    let message = Pintle.Trigger.V1.Subscription(record)
    let json = try JSONValue(json: try message.jsonBytes(JSONOptions(writesDefaults: true)))
    var members = json.objectValue ?? []
    for name in Self.members.sorted() where !members.contains(where: { name == UTF8Key($0.name) }) {
      members.append(JSONValue.Member(name.text, .null))
    }
    return .object(members)
  }
}
