public import API
import Base
import Engine
public import RPC
import Records
import Store
public import Wire

/// Triggers, who subscribes to them, and invocations: `pintle.trigger.v1.TriggerService`.
public struct TriggerService: Pintle.Trigger.V1.TriggerService {
  let parts: TriggerParts
  let subscriptions: Subscriptions
  let invocations: Invocations

  public init(_ parts: TriggerParts) {
    self.parts = parts
    subscriptions = Subscriptions(parts: parts)
    invocations = Invocations(parts: parts)
  }
}

// MARK: - Subscriptions

extension TriggerService {
  public func createSubscription(
    _ request: Pintle.Trigger.V1.CreateSubscriptionRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Trigger.V1.Subscription {
    Pintle.Trigger.V1.Subscription(
      try await subscriptions.create(
        request.subscription ?? Pintle.Trigger.V1.Subscription(),
        onlyIfAbsent: request.onlyIfAbsent, try context.caller))
  }

  public func putSubscription(
    _ request: Pintle.Trigger.V1.PutSubscriptionRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Trigger.V1.Subscription {
    Pintle.Trigger.V1.Subscription(
      try await subscriptions.replace(
        request.id, by: request.subscription ?? Pintle.Trigger.V1.Subscription(),
        try context.caller))
  }

  public func patchSubscription(
    _ request: Pintle.Trigger.V1.PatchSubscriptionRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Trigger.V1.Subscription {
    Pintle.Trigger.V1.Subscription(
      try await subscriptions.patch(request.id, by: request.operations, try context.caller))
  }

  public func deleteSubscription(
    _ request: Pintle.Trigger.V1.DeleteSubscriptionRequest, context: CallContext
  ) async throws(RPCError) -> Google.Protobuf.Empty {
    try await subscriptions.delete(request.id, try context.caller)
    return Google.Protobuf.Empty()
  }

  public func validateFilter(
    _ request: Pintle.Trigger.V1.ValidateFilterRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Trigger.V1.ValidateFilterResponse {
    let input = try request.input.object("input") ?? .object([])
    try Invocations.checkLength(input, "input", limit: Limits.maxInvocationInputBytes)
    var response = Pintle.Trigger.V1.ValidateFilterResponse()
    guard SubscriptionFilter.problem(of: request.filter) == nil else { return response }
    response.isValidJSONPath = true
    do throws(SubscriptionFilterError) {
      response.isPathExist = try SubscriptionFilter(request.filter).matches(input)
    } catch {
      throw SubscriptionDraft.refusal("filter", "cannot be asked: \(error)")
    }
    response.isValid = response.isPathExist
    return response
  }
}

// MARK: - Invocations

extension TriggerService {
  public func testInvocation(
    _ request: Pintle.Trigger.V1.TestInvocationRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Trigger.V1.TestInvocationResponse {
    guard let trigger = TriggerCatalog.find(request.triggerID) else {
      throw .triggerUnknown(request.triggerID)
    }
    let begun = try await invocations.test(
      trigger, input: try request.input.object("input") ?? trigger.exampleInput,
      content: try request.contentJSON.object("contentJson") ?? .object([]),
      subscriptions: request.subscriptionIDs, try context.caller)
    var response = Pintle.Trigger.V1.TestInvocationResponse()
    response.invocations = begun.map { record in
      Pintle.Trigger.V1.Invocation(
        record,
        secret: parts.invocationSecrets.secret(
          of: record.id, organization: record.organization))
    }
    return response
  }

  public func completeInvocation(
    _ request: Pintle.Trigger.V1.CompleteInvocationRequest, context: CallContext
  ) async throws(RPCError) -> Google.Protobuf.Empty {
    let output = try request.output.object("output") ?? .object([])
    try Invocations.checkLength(output, "output", limit: Limits.maxInvocationOutputBytes)
    try await invocations.complete(
      request.id, secret: request.secret,
      as: request.error.isEmpty ? .completed(output) : .failed(request.error),
      try context.caller)
    return Google.Protobuf.Empty()
  }
}
