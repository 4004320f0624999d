import API
import Base
import Engine
import RPC
import Records
import Store
import Wire

/// Invocations of triggers: how they are begun and decided.
struct Invocations: Sendable {
  let parts: TriggerParts

  /// Throws when an input or a content is longer than it may be.
  static func checkLength(
    _ value: JSONValue, _ member: String, limit: Int
  ) throws(RPCError) {
    guard value.bytes().count <= limit else {
      throw RPCError(.invalidArgument, "\(member) is longer than \(limit) bytes")
    }
  }

  // MARK: Tests

  /// Begins an invocation of a trigger for each of its subscriptions, or those that are named, disabled ones too.
  func test(
    _ trigger: TriggerDefinition, input: JSONValue, content: JSONValue, subscriptions ids: [String],
    _ caller: Caller
  ) async throws(RPCError) -> [InvocationRecord] {
    try Self.checkLength(input, "input", limit: Limits.maxInvocationInputBytes)
    try Self.checkLength(content, "contentJson", limit: Limits.maxInvocationContentBytes)
    let (instance, random) = (parts.instance, parts.random)
    // Made here, because a command may run twice.
    let newIDs = (0..<trigger.type.maxSubscriptions).map { _ in UUIDText.make(random) }
    let (wanted, span) = (Set(texts: ids), caller.span)
    return try await parts.store.write(as: caller) { transaction, caller in
      var told = try SubscriptionTable.all(
        of: trigger.id, organization: caller.organization, in: transaction)
      if !wanted.isEmpty {
        told = told.filter { wanted.contains($0.id) }
        guard told.count == wanted.count else {
          throw RPCError(
            .notFound, "not all of these are subscriptions to the trigger", gatewayStatus: 400)
        }
      }
      let room = try InvocationTable.room(organization: caller.organization, in: transaction)
      guard told.count <= room else {
        throw RPCError.tooManyInvocations(Limits.maxWaitingInvocations)
      }
      var begun: [InvocationRecord] = []
      for (id, subscription) in zip(newIDs, told) {
        var invocation = InvocationRecord(
          id, of: trigger, for: subscription, input: input, at: transaction.now)
        invocation.isTest = true
        invocation.content = content
        if let span { invocation.join(span.context, of: span.tracer) }
        try InvocationWork.begin(invocation, instance: instance, in: transaction)
        begun.append(invocation)
      }
      return begun
    }
  }

  // MARK: Decisions

  /// Ends an invocation by whoever knows its secret.
  ///
  /// A wrong secret, an invocation that is not there, and one that waits no more are answered alike. The store is not
  /// asked before the secret is right, and after ten wrong ones of an account all of its calls are refused for a while.
  func complete(
    _ id: String, secret: String, as outcome: InvocationOutcome, _ caller: Caller
  ) async throws(RPCError) {
    let now = parts.monotonicNow
    let wait = parts.wrongSecrets.wait(for: caller.account, now: now)
    guard wait == 0 else { throw Self.tooManyWrong(wait) }
    let isRight = parts.invocationSecrets.isSecret(
      secret, of: id, organization: caller.organization)
    guard isRight, Self.isMember(caller) else {
      let wait = parts.wrongSecrets.take(for: caller.account, now: now)
      throw wait == 0 ? .invocationNotWaiting : Self.tooManyWrong(wait)
    }
    let instance = parts.instance
    try await parts.store.write(as: caller) { transaction, caller in
      let isDecided = try InvocationWork.decide(
        id, organization: caller.organization, as: outcome, instance: instance, in: transaction)
      guard isDecided else { throw RPCError.invocationNotWaiting }
    }
  }

  private static func tooManyWrong(_ wait: Int64) -> RPCError {
    .throttled("too many wrong secrets were told", retryAfter: wait)
  }

  /// Whether the caller belongs to the organization in which it acts.
  private static func isMember(_ caller: Caller) -> Bool {
    caller.homeOrganization.utf8Equals(caller.organization) || !caller.permissions.isEmpty
  }

  // MARK: Requests for a decision

  /// Begins an invocation for whoever subscribes to a trigger, or finds the one that was begun with the same key.
  func start(
    _ trigger: TriggerDefinition, input: JSONValue, key: String, _ caller: Caller
  ) async throws(RPCError) -> InvocationRecord {
    try Self.checkLength(input, "input", limit: Limits.maxInvocationInputBytes)
    let id = UUIDText.make(parts.random)
    // The filter is asked outside of the writer: once more when the subscription was changed meanwhile.
    while true {
      let subscription = try await decider(of: trigger, caller)
      let isWanted = try subscription.map { record throws(RPCError) in
        try Self.isWanted(input, by: record)
      }
      let begun = try await begin(
        id, trigger, for: isWanted == true ? subscription : nil, seen: subscription, input: input,
        key: key, caller)
      if let begun { return begun }
    }
  }

  /// The subscription that decides for a trigger.
  private func decider(
    of trigger: TriggerDefinition, _ caller: Caller
  ) async throws(RPCError) -> SubscriptionRecord? {
    try await parts.store.read { reader throws(StoreError) in
      try SubscriptionTable.all(of: trigger.id, organization: caller.organization, in: reader)
        .first { $0.content.isEnabled }
    }
  }

  private static func isWanted(
    _ input: JSONValue, by subscription: SubscriptionRecord
  ) throws(RPCError) -> Bool {
    guard let filter = subscription.content.filter else { return true }
    do throws(SubscriptionFilterError) {
      return try SubscriptionFilter(filter).matches(input)
    } catch {
      throw RPCError(.failedPrecondition, "the subscription's filter cannot be asked: \(error)")
    }
  }

  /// Writes an invocation down; nil when the subscription is not as it was seen.
  private func begin(
    _ id: String, _ trigger: TriggerDefinition, for subscription: SubscriptionRecord?,
    seen: SubscriptionRecord?, input: JSONValue, key: String, _ caller: Caller
  ) async throws(RPCError) -> InvocationRecord? {
    let (instance, span) = (parts.instance, caller.span)
    return try await parts.store.write(as: caller) { transaction, caller in
      let organization = caller.organization
      if !key.isEmpty,
        let known = try InvocationTable.find(
          requestKey: key, organization: organization, in: transaction)
      {
        guard known.trigger.utf8Equals(trigger.id), known.input.means(input) else {
          throw RPCError(
            .alreadyExists, "the idempotency key belongs to an invocation with another input")
        }
        return known
      }
      let present = try SubscriptionTable.all(
        of: trigger.id, organization: organization, in: transaction
      ).first { $0.content.isEnabled }
      guard present?.id == seen?.id, present?.sequence == seen?.sequence else { return nil }
      let now = transaction.now
      guard
        try InvocationTable.room(organization: organization, in: transaction) > 0
      else { throw RPCError.tooManyInvocations(Limits.maxWaitingInvocations) }
      var invocation: InvocationRecord
      if let subscription {
        invocation = InvocationRecord(id, of: trigger, for: subscription, input: input, at: now)
      } else {
        invocation = InvocationRecord(
          organization: organization, id: id, trigger: trigger.id, subscription: "",
          subscriptionName: "", awaitsDecision: true, input: input, createdAt: now, deadline: now)
        invocation.state = .unanswered
        invocation.endedAt = now
      }
      invocation.requestKey = key.isEmpty ? nil : key
      if let span { invocation.join(span.context, of: span.tracer) }
      try InvocationWork.begin(invocation, instance: instance, in: transaction)
      return invocation
    }
  }

  /// An invocation of the caller's organization.
  func find(_ id: String, _ caller: Caller) async throws(RPCError) -> InvocationRecord {
    let found = try await parts.store.read { reader throws(StoreError) in
      try InvocationTable.find(id, organization: caller.organization, in: reader)
    }
    guard let found else { throw RPCError(.notFound, "there is no invocation with this id") }
    return found
  }

  /// Waits until an invocation has come to its end, for so many nanoseconds at most, or as long as the server lets calls
  /// wait; returns how it stands then.
  func wait(
    for invocation: InvocationRecord, _ nanoseconds: Int64, _ context: CallContext
  ) async throws(RPCError) -> InvocationRecord {
    try await parts.waits.hold(
      InvocationKey(organization: invocation.organization, id: invocation.id),
      owner: try context.caller.placesOwner, nanoseconds, invocation, context,
      until: { $0.state != .waiting }
    ) { caller throws(RPCError) in try await find(invocation.id, caller) }
  }
}
