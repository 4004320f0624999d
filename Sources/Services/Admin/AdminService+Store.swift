public import API
import Base
public import RPC
import Store
import Wire

// MARK: - What the store needs help with

extension AdminService {
  public func rebuildProjections(
    _ request: Pintle.Admin.V1.RebuildProjectionsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.RebuildProjectionsResponse {
    let caller = try context.caller
    let count: Int?
    do throws(StoreError) {
      count = try await store.store.rebuildProjections(
        named: request.name.isEmpty ? nil : request.name
      ) { transaction throws(StoreError) in
        _ = try DomainStore.authorize(caller, reach: .instance, in: transaction)
      }
    } catch {
      throw RPCError(error)
    }
    guard let count else {
      let names = store.store.projectionNames.joined(separator: ", ")
      throw RPCError(.notFound, "no projection has this name; there are \(names)")
    }
    var response = Pintle.Admin.V1.RebuildProjectionsResponse()
    response.events = Int64(count)
    return response
  }

  public func listFailedReactions(
    _ request: Pintle.Admin.V1.ListFailedReactionsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.ListFailedReactionsResponse {
    let limit = Int(Self.page(offset: 0, limit: request.limit).limit)
    let (instance, language) = (store.store.instanceID, context.language)
    guard request.afterPosition == 0 || !request.afterReaction.isEmpty else {
      throw RPCError(
        .invalidArgument, "after_position \(request.afterPosition) needs after_reaction beside it")
    }
    let found = try await store.scan { reader throws(StoreError) in
      try LogPosition.check(request.afterPosition, of: "after_position", language, in: reader)
      return try FailedReactionTable.list(
        after: request.afterReaction, request.afterPosition, limit: limit, instance: instance,
        in: reader)
    }
    var response = Pintle.Admin.V1.ListFailedReactionsResponse()
    response.reactions = found.map { Pintle.Admin.V1.FailedReaction($0) }
    return response
  }

  public func retryFailedReaction(
    _ request: Pintle.Admin.V1.RetryFailedReactionRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.RetryFailedReactionResponse {
    let instance = store.store.instanceID
    let caller = try context.caller
    let isFound = try await store.write(as: caller, reach: .instance) { transaction, _ in
      try FailedReactionTable.retry(
        request.reaction, request.position, instance: instance, in: transaction)
    }
    guard isFound else { throw Self.noFailedReaction }
    return Pintle.Admin.V1.RetryFailedReactionResponse()
  }

  public func dropFailedReaction(
    _ request: Pintle.Admin.V1.DropFailedReactionRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.DropFailedReactionResponse {
    let instance = store.store.instanceID
    let caller = try context.caller
    let isFound = try await store.write(as: caller, reach: .instance) { transaction, _ in
      try FailedReactionTable.drop(
        request.reaction, request.position, instance: instance, in: transaction)
    }
    guard isFound else { throw Self.noFailedReaction }
    return Pintle.Admin.V1.DropFailedReactionResponse()
  }

  private static let noFailedReaction = RPCError(
    .notFound, "no event at this position has failed with this reaction")
}

extension Pintle.Admin.V1.FailedReaction {
  fileprivate init(_ failed: FailedReactionRecord) {
    self.init()
    reaction = failed.reaction
    position = failed.position
    organizationID = failed.aggregate.organization
    eventType = failed.eventType
    aggregateType = failed.aggregate.type
    aggregateID = failed.aggregate.id
    error = failed.error
    attempts = failed.attempts
    createTime = Google.Protobuf.Timestamp(nanosecondsSince1970: failed.createdAt)
    nextTryTime = failed.nextTry.map { Google.Protobuf.Timestamp(nanosecondsSince1970: $0) }
  }
}
