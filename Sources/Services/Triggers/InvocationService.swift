public import API
import Base
import Engine
public import RPC
import Records
import Store
import Wire

/// For programs that ask for a decision: `pintle.trigger.v1.InvocationService`.
public struct InvocationService: Pintle.Trigger.V1.InvocationService {
  private let invocations: Invocations

  public init(_ parts: TriggerParts) {
    invocations = Invocations(parts: parts)
  }

  public func startInvocation(
    _ request: Pintle.Trigger.V1.StartInvocationRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Trigger.V1.StartInvocationResponse {
    guard let trigger = TriggerCatalog.find(request.triggerID) else {
      throw .triggerUnknown(request.triggerID)
    }
    guard trigger.type == .requestResponse else {
      throw RPCError(
        .invalidArgument,
        "nobody decides what \(trigger.id) tells: publish an event of that type instead")
    }
    let input = try request.input.object("input")
    let begun = try await invocations.start(
      trigger, input: input ?? .object([]), key: request.idempotencyKey, try context.caller)
    var response = Pintle.Trigger.V1.StartInvocationResponse()
    response.invocation = Pintle.Trigger.V1.StartedInvocation(
      try await invocations.wait(for: begun, request.wait?.nanoseconds ?? 0, context))
    return response
  }

  public func getInvocation(
    _ request: Pintle.Trigger.V1.GetInvocationRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Trigger.V1.GetInvocationResponse {
    let found = try await invocations.find(request.id, try context.caller)
    var response = Pintle.Trigger.V1.GetInvocationResponse()
    response.invocation = Pintle.Trigger.V1.StartedInvocation(
      try await invocations.wait(for: found, request.wait?.nanoseconds ?? 0, context))
    return response
  }
}
