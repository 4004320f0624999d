public import API
import Base
import Engine
public import RPC
import Records
import Store

/// Where an organization's subscriptions of the type EVENTBRIDGE are sent: `pintle.trigger.v1.EventBusService`.
public struct EventBusService: Pintle.Trigger.V1.EventBusService {
  private let parts: TriggerParts

  public init(_ parts: TriggerParts) { self.parts = parts }

  public func setEventBus(
    _ request: Pintle.Trigger.V1.SetEventBusRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Trigger.V1.SetEventBusResponse {
    guard parts.hasEventBuses else {
      throw RPCError(
        .failedPrecondition,
        "this server sends to no event bus: it was started without --eventbridge-endpoint")
    }
    let bus = request.eventBus ?? Pintle.Trigger.V1.EventBus()
    let content = EventBusContent(
      account: bus.awsAccount, region: bus.awsRegion,
      busName: bus.busName.isEmpty ? "default" : bus.busName, accessKeyID: bus.accessKeyID)
    let (parts, secret) = (parts, request.secretAccessKey)
    try await parts.store.write(as: try context.caller) { transaction, caller in
      let organization = caller.organization
      try parts.eventBusSecrets.put(
        secret, of: organization, organization: organization, in: transaction)
      try transaction.append(
        EventBusEvent.set(content), to: EventBusEvent.aggregate(organization: organization),
        by: caller.account)
    }
    var response = Pintle.Trigger.V1.SetEventBusResponse()
    response.eventBus = Pintle.Trigger.V1.EventBus(content)
    return response
  }

  public func getEventBus(
    _ request: Pintle.Trigger.V1.GetEventBusRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Trigger.V1.GetEventBusResponse {
    let organization = try context.caller.organization
    let found = try await parts.store.read { reader throws(StoreError) in
      try EventBusTable.find(organization: organization, in: reader)
    }
    var response = Pintle.Trigger.V1.GetEventBusResponse()
    response.eventBus = found.map { Pintle.Trigger.V1.EventBus($0.content) }
    return response
  }

  public func removeEventBus(
    _ request: Pintle.Trigger.V1.RemoveEventBusRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Trigger.V1.RemoveEventBusResponse {
    let parts = parts
    try await parts.store.write(as: try context.caller) { transaction, caller in
      let organization = caller.organization
      guard try EventBusTable.find(organization: organization, in: transaction) != nil else {
        throw RPCError(.notFound, "the organization has no event bus")
      }
      try parts.eventBusSecrets.remove(
        of: organization, organization: organization, in: transaction)
      try transaction.append(
        EventBusEvent.removed, to: EventBusEvent.aggregate(organization: organization),
        by: caller.account)
    }
    return Pintle.Trigger.V1.RemoveEventBusResponse()
  }
}

extension Pintle.Trigger.V1.EventBus {
  /// An event bus as callers see it.
  fileprivate init(_ content: EventBusContent) {
    self.init()
    awsAccount = content.account
    awsRegion = content.region
    busName = content.busName
    accessKeyID = content.accessKeyID
  }
}
