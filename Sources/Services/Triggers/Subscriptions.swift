import API
import Base
import Engine
import RPC
import Records
import Store
import Wire

/// The subscriptions of organizations: what is done with them.
struct Subscriptions: Sendable {
  let parts: TriggerParts

  /// Makes a subscription; with `onlyIfAbsent` unless there is one of its name.
  func create(
    _ request: Pintle.Trigger.V1.Subscription, onlyIfAbsent: Bool = false, _ caller: Caller
  ) async throws(RPCError) -> SubscriptionRecord {
    let draft = try SubscriptionDraft(request, for: parts)
    guard let trigger = TriggerCatalog.find(draft.content.trigger) else {
      throw .triggerUnknown(draft.content.trigger)
    }
    let id = UUIDText.make(parts.random)
    let parts = parts
    return try await parts.store.write(as: caller) { transaction, caller in
      let organization = caller.organization
      let name = draft.content.name
      if onlyIfAbsent,
        try SubscriptionTable.all(organization: organization, in: transaction)
          .contains(where: { $0.content.name.utf8Equals(name) })
      {
        throw RPCError(
          .alreadyExists, "there is a subscription \"\(EchoedText.cut(name))\" already")
      }
      let count = try SubscriptionTable.count(
        of: trigger.id, organization: organization, in: transaction)
      let limit = trigger.type.maxSubscriptions
      guard count < limit else {
        throw RPCError(
          .failedPrecondition,
          "a \(trigger.type.rawValue) trigger has at most \(limit) subscription\(limit == 1 ? "" : "s")"
        )
      }
      try Self.check(draft, organization, parts, in: transaction)
      if let secret = draft.secret {
        try parts.subscriptionSecrets.put(
          secret, of: id, organization: organization, in: transaction)
      }
      let event = try transaction.append(
        SubscriptionEvent.added(draft.content),
        to: SubscriptionEvent.aggregate(id, organization: organization), expecting: .none,
        by: caller.account)
      return SubscriptionRecord(
        organization: organization, id: id, content: draft.content, position: event.position,
        sequence: event.sequence, createdAt: event.createdAt, changedAt: event.createdAt)
    }
  }

  /// Replaces all of a subscription but its trigger.
  func replace(
    _ id: String, by request: Pintle.Trigger.V1.Subscription, _ caller: Caller
  ) async throws(RPCError) -> SubscriptionRecord {
    try await change(id, caller) { _ throws(RPCError) in request }
  }

  /// Changes parts of a subscription.
  func patch(
    _ id: String, by operations: [Pintle.Json.V1.PatchOperation], _ caller: Caller
  ) async throws(RPCError) -> SubscriptionRecord {
    let patch = try SubscriptionPatch(operations)
    return try await change(id, caller) { record throws(RPCError) in try patch.applied(to: record) }
  }

  /// Writes what `body` makes of a subscription; one that is the same as before writes nothing.
  private func change(
    _ id: String, _ caller: Caller,
    _ body:
      @escaping @Sendable (SubscriptionRecord) throws(RPCError) -> Pintle.Trigger.V1.Subscription
  ) async throws(RPCError) -> SubscriptionRecord {
    let parts = parts
    return try await parts.store.write(as: caller) { transaction, caller in
      let organization = caller.organization
      guard
        var record = try SubscriptionTable.find(id, organization: organization, in: transaction)
      else { throw RPCError.subscriptionNotFound }
      let draft = try SubscriptionDraft(
        try body(record), replacing: record, for: parts)
      if draft.secret == nil, draft.content == record.content { return record }
      try Self.check(draft, organization, parts, in: transaction)
      if let secret = draft.secret {
        try parts.subscriptionSecrets.put(
          secret, of: id, organization: organization, in: transaction)
      } else if !draft.content.receiver.authentication.hasSecret {
        try parts.subscriptionSecrets.remove(
          of: id, organization: organization, in: transaction)
      }
      let event = try transaction.append(
        SubscriptionEvent.changed(draft.content),
        to: SubscriptionEvent.aggregate(id, organization: organization),
        expecting: .exact(record.sequence), by: caller.account)
      record.content = draft.content
      record.sequence = event.sequence
      record.changedAt = event.createdAt
      return record
    }
  }

  /// Ends a subscription; what it was told of already can still be decided.
  func delete(_ id: String, _ caller: Caller) async throws(RPCError) {
    let parts = parts
    try await parts.store.write(as: caller) { transaction, caller in
      let organization = caller.organization
      guard
        let record = try SubscriptionTable.find(id, organization: organization, in: transaction)
      else { throw RPCError.subscriptionNotFound }
      try parts.subscriptionSecrets.remove(of: id, organization: organization, in: transaction)
      try transaction.append(
        SubscriptionEvent.removed,
        to: SubscriptionEvent.aggregate(id, organization: organization),
        expecting: .exact(record.sequence), by: caller.account)
    }
  }

  /// All subscriptions of the caller's organization, in the order in which they were made.
  func all(_ caller: Caller) async throws(RPCError) -> [SubscriptionRecord] {
    try await parts.store.scan(for: caller.readShare) { reader throws(StoreError) in
      try SubscriptionTable.all(organization: caller.organization, in: reader)
    }
  }

  /// Refuses what only the store knows to be wrong.
  private static func check(
    _ draft: SubscriptionDraft, _ organization: String, _ parts: TriggerParts,
    in reader: Reader
  ) throws {
    switch draft.content.receiver {
    case .http: break
    case .workflow(let id):
      let problem = try parts.workflows?.problem(of: id, organization: organization, in: reader)
      if let problem { throw SubscriptionDraft.refusal("workflowConfig.workflowId", problem) }
    case .eventBridge(let account, let region):
      let bus = try EventBusTable.find(organization: organization, in: reader)?.content
      guard let bus, bus.account.utf8Equals(account), bus.region.utf8Equals(region) else {
        throw SubscriptionDraft.refusal(
          "eventBridgeConfig",
          "must name the account and the region of the organization's event bus")
      }
    }
  }
}
